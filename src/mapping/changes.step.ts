/** The steps that change what is drawn, as a table: what each step names, and the fields that it may set. */
import { change } from './changing.step.ts'
import { inputOf } from '../gateway/inputs.ts'

const changeYoungPerson = change({
  types: ['YoungPerson'],
  field: 'youngPersonId',
  input: inputOf('changeYoungPerson'),
  id: ({ youngPersonId }) => youngPersonId,
})

const changeAdult = change({
  types: ['Adult'],
  field: 'adultId',
  input: inputOf('changeAdult'),
  id: ({ adultId }) => adultId,
})

const changeAdultOfConcern = change({
  types: ['AdultOfConcern'],
  field: 'adultOfConcernId',
  input: inputOf('changeAdultOfConcern'),
  id: ({ adultOfConcernId }) => adultOfConcernId,
})

const changePeerGroup = change({
  types: ['PeerGroup'],
  field: 'peerGroupId',
  input: inputOf('changePeerGroup'),
  id: ({ peerGroupId }) => peerGroupId,
})

const changeLocation = change({
  types: ['Location'],
  field: 'locationId',
  input: inputOf('changeLocation'),
  id: ({ locationId }) => locationId,
})

const changeRisk = change({
  types: ['Risk'],
  field: 'riskId',
  input: inputOf('changeRisk'),
  id: ({ riskId }) => riskId,
})

const changeStrength = change({
  types: ['Strength'],
  field: 'strengthId',
  input: inputOf('changeStrength'),
  id: ({ strengthId }) => strengthId,
})

const changeInformationGap = change({
  types: ['InformationGap'],
  field: 'informationGapId',
  input: inputOf('changeInformationGap'),
  id: ({ informationGapId }) => informationGapId,
})

const changeIntervention = change({
  types: ['Intervention'],
  field: 'interventionId',
  input: inputOf('changeIntervention'),
  id: ({ interventionId }) => interventionId,
})

const changeOffence = change({
  types: ['Offence'],
  field: 'offenceId',
  input: inputOf('changeOffence'),
  id: ({ offenceId }) => offenceId,
  personId: ({ personId }) => personId,
})

const changeSocialMediaPost = change({
  types: ['SocialMediaPost'],
  field: 'socialMediaPostId',
  input: inputOf('changeSocialMediaPost'),
  id: ({ socialMediaPostId }) => socialMediaPostId,
  personId: ({ personId }) => personId,
})

const changeSocialCareRecord = change({
  types: ['SocialCareRecord'],
  field: 'socialCareRecordId',
  input: inputOf('changeSocialCareRecord'),
  id: ({ socialCareRecordId }) => socialCareRecordId,
  personId: ({ personId }) => personId,
})

const changePeers = change({
  types: ['PEER'],
  field: 'tieId',
  input: inputOf('changePeers'),
  id: ({ tieId }) => tieId,
})

const changeInfluence = change({
  types: ['INFLUENCES'],
  field: 'tieId',
  input: inputOf('changeInfluence'),
  id: ({ tieId }) => tieId,
})

const changeHarm = change({
  types: ['HARMS', 'AFFILIATED_WITH'],
  field: 'tieId',
  input: inputOf('changeHarm'),
  id: ({ tieId }) => tieId,
})

export const changeSteps = {
  changeYoungPerson,
  changeAdult,
  changeAdultOfConcern,
  changePeerGroup,
  changeLocation,
  changeRisk,
  changeStrength,
  changeInformationGap,
  changeIntervention,
  changeOffence,
  changeSocialMediaPost,
  changeSocialCareRecord,
  changePeers,
  changeInfluence,
  changeHarm,
} as const
