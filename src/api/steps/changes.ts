/** The table of the steps that change what is drawn: what each names, and the fields that it may set. */
import { z } from 'zod'
import { RISK_KINDS, SERIOUSNESS } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { change, changed, covered, revealing } from './changing.ts'
import { estimate, identity } from './drawing.ts'

const options = <const Values extends readonly [string, ...string[]]>(...values: Values) => maybe(z.enum(values))
const answer = options('YES', 'NO', 'UNKNOWN')
const claimStatus = options('SUSPECTED', 'CORROBORATED', 'CONFIRMED', 'DISPROVED')
const person = {
  ...changed,
  ...identity,
  ...estimate,
  ethnicity: covered,
  sexuality: covered,
  disability: covered,
  reveals,
}

const changeAdult = change({
  types: ['Adult'],
  field: 'adultId',
  input: z.strictObject({ ...person, adultId: id, kind: options('TRUSTED', 'FAMILY', 'PROFESSIONAL') }),
  id: ({ adultId }) => adultId,
})

const changeAdultOfConcern = change({
  types: ['AdultOfConcern'],
  field: 'adultOfConcernId',
  input: z.strictObject({ ...person, adultOfConcernId: id, concern: maybe(text), relevance: maybe(text) }),
  id: ({ adultOfConcernId }) => adultOfConcernId,
})

const changePeerGroup = change({
  types: ['PeerGroup'],
  field: 'peerGroupId',
  input: z.strictObject({
    ...changed,
    ...revealing,
    peerGroupId: id,
    kind: options('FRIENDSHIP', 'FAMILY', 'SCHOOL', 'ESTATE', 'ACTIVITY', 'ONLINE', 'INCIDENT', 'OTHER'),
    name: maybe(line),
    description: maybe(text),
  }),
  id: ({ peerGroupId }) => peerGroupId,
})

const changeLocation = change({
  types: ['Location'],
  field: 'locationId',
  input: z.strictObject({
    ...changed,
    ...revealing,
    locationId: id,
    kind: options('NEIGHBOURHOOD', 'SCHOOL', 'TRANSPORT', 'COMMERCIAL', 'PARK', 'RESIDENCE', 'ONLINE', 'SERVICE'),
    name: maybe(line),
    address: maybe(line),
    latitude: maybe(z.number().min(-90).max(90)),
    longitude: maybe(z.number().min(-180).max(180)),
  }),
  id: ({ locationId }) => locationId,
})

const changeRisk = change({
  types: ['Risk'],
  field: 'riskId',
  input: z.strictObject({
    ...changed,
    ...revealing,
    riskId: id,
    kind: options(...RISK_KINDS),
    scale: options('ONE_PERSON', 'SEVERAL', 'WHOLE_GROUP', 'WIDER_COMMUNITY'),
    frequency: options('DAILY', 'WEEKLY', 'OCCASIONAL', 'ONCE', 'UNKNOWN'),
    seriousness: options(...SERIOUSNESS),
    status: claimStatus,
    description: maybe(text),
    reviewBy: maybe(day),
  }),
  id: ({ riskId }) => riskId,
})

const changeStrength = change({
  types: ['Strength'],
  field: 'strengthId',
  input: z.strictObject({ ...changed, ...revealing, strengthId: id, description: maybe(text) }),
  id: ({ strengthId }) => strengthId,
})

const changeInformationGap = change({
  types: ['InformationGap'],
  field: 'informationGapId',
  input: z.strictObject({
    ...changed,
    ...revealing,
    informationGapId: id,
    question: maybe(text),
    gathering: maybe(text),
    owner: maybe(line),
    due: maybe(day),
    status: options('OPEN', 'GATHERING'),
  }),
  id: ({ informationGapId }) => informationGapId,
})

const changeIntervention = change({
  types: ['Intervention'],
  field: 'interventionId',
  input: z.strictObject({
    ...changed,
    ...revealing,
    interventionId: id,
    kind: options('GROUP_WORK', 'DISRUPTION', 'ENVIRONMENTAL_CHANGE', 'SUPPORT'),
    description: maybe(text),
    organisation: maybe(line),
    status: options('PLANNED', 'ACTIVE'),
  }),
  id: ({ interventionId }) => interventionId,
})

const changeOffence = change({
  types: ['Offence'],
  field: 'offenceId',
  input: z.strictObject({
    ...changed,
    personId: id,
    offenceId: id,
    what: maybe(text),
    status: options(
      'ALLEGED',
      'UNDER_INVESTIGATION',
      'CHARGED',
      'CAUTION_OR_OUT_OF_COURT',
      'CONVICTED',
      'NO_FURTHER_ACTION',
      'ACQUITTED',
    ),
    spent: maybe(z.boolean()),
    occurredOn: maybe(day),
    underCoercion: answer,
    relevance: maybe(text),
    reveals,
  }),
  id: ({ offenceId }) => offenceId,
  personId: ({ personId }) => personId,
})

const changeSocialMediaPost = change({
  types: ['SocialMediaPost'],
  field: 'socialMediaPostId',
  input: z.strictObject({
    ...changed,
    ...revealing,
    personId: id,
    socialMediaPostId: id,
    platform: maybe(line),
    address: maybe(line),
    publiclyAvailable: maybe(z.boolean()),
    summary: maybe(text),
    seenOn: maybe(day),
    viewed: options('ONCE', 'REPEATEDLY'),
    authorisation: maybe(line),
  }),
  id: ({ socialMediaPostId }) => socialMediaPostId,
  personId: ({ personId }) => personId,
})

const changeSocialCareRecord = change({
  types: ['SocialCareRecord'],
  field: 'socialCareRecordId',
  input: z.strictObject({
    ...changed,
    ...revealing,
    personId: id,
    socialCareRecordId: id,
    kind: maybe(line),
    startedOn: maybe(day),
    endedOn: maybe(day),
    summary: maybe(text),
  }),
  id: ({ socialCareRecordId }) => socialCareRecordId,
  personId: ({ personId }) => personId,
})

const changePeers = change({
  types: ['PEER'],
  field: 'tieId',
  input: z.strictObject({
    ...changed,
    tieId: id,
    kind: options('FRIEND', 'FAMILY', 'ACQUAINTANCE'),
    valence: options('PROTECTIVE', 'NEUTRAL', 'STRAINED'),
    strength: maybe(z.int().min(1).max(5)),
    mutual: answer,
  }),
  id: ({ tieId }) => tieId,
})

const changeInfluence = change({
  types: ['INFLUENCES'],
  field: 'tieId',
  input: z.strictObject({
    ...changed,
    tieId: id,
    influence: options('LOW', 'MEDIUM', 'HIGH'),
    control: options('NONE', 'SOME', 'STRONG'),
    basis: maybe(text),
    reveals,
  }),
  id: ({ tieId }) => tieId,
})

const changeHarm = change({
  types: ['HARMS', 'AFFILIATED_WITH'],
  field: 'tieId',
  input: z.strictObject({
    ...changed,
    tieId: id,
    status: claimStatus,
    seriousness: options(...SERIOUSNESS),
    underCoercion: answer,
    relevance: maybe(text),
    reveals,
  }),
  id: ({ tieId }) => tieId,
})

export const changeSteps = {
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
