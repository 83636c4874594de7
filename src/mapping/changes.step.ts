/** The steps that change what is drawn on a map, as a table: what each changes, and the fields of its input that name it. */
import type { StepInputs } from '../generated/inputs.ts'
import type { ChangedType } from '../policy/drawn.ts'
import { inputOf } from '../gateway/inputs.ts'
import type { AnyStep } from '../steps/step.ts'
import { change } from './changing.step.ts'

type ChangeName = Extract<keyof StepInputs, `change${string}`>
type TextField<Input> = { [Field in keyof Input & string]: Input[Field] extends string ? Field : never }[keyof Input &
  string]

/** `field` names what is changed. `person` names the person to whom it belongs, if it is reached through a person. */
const row = <Name extends ChangeName>(
  name: Name,
  types: readonly [ChangedType, ...ChangedType[]],
  field: TextField<StepInputs[Name]>,
  person?: TextField<StepInputs[Name]>,
): AnyStep =>
  change({
    types,
    field,
    input: inputOf(name),
    id: (input) => String(input[field]),
    ...(person === undefined ? {} : { personId: (input) => String(input[person]) }),
  })

export const changeSteps = {
  changeYoungPerson: row('changeYoungPerson', ['YoungPerson'], 'youngPersonId'),
  changeAdult: row('changeAdult', ['Adult'], 'adultId'),
  changeAdultOfConcern: row('changeAdultOfConcern', ['AdultOfConcern'], 'adultOfConcernId'),
  changePeerGroup: row('changePeerGroup', ['PeerGroup'], 'peerGroupId'),
  changeLocation: row('changeLocation', ['Location'], 'locationId'),
  changeRisk: row('changeRisk', ['Risk'], 'riskId'),
  changeStrength: row('changeStrength', ['Strength'], 'strengthId'),
  changeInformationGap: row('changeInformationGap', ['InformationGap'], 'informationGapId'),
  changeIntervention: row('changeIntervention', ['Intervention'], 'interventionId'),
  changeOffence: row('changeOffence', ['Offence'], 'offenceId', 'personId'),
  changeSocialMediaPost: row('changeSocialMediaPost', ['SocialMediaPost'], 'socialMediaPostId', 'personId'),
  changeSocialCareRecord: row('changeSocialCareRecord', ['SocialCareRecord'], 'socialCareRecordId', 'personId'),
  changePeers: row('changePeers', ['PEER'], 'tieId'),
  changeInfluence: row('changeInfluence', ['INFLUENCES'], 'tieId'),
  changeHarm: row('changeHarm', ['HARMS', 'AFFILIATED_WITH'], 'tieId'),
} as const
