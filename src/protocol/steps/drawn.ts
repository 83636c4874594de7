/** What is drawn on a map and can be changed: which fields, of which category, and whether the caller may know of it. Pure. */
import { elementShows, elementsKnown, isOpenFor, type Opening } from '../opening.ts'
import { SHOWN_CLAIM_STATUSES, SHOWN_OFFENCE_STATUSES, type Category, type IsoDate } from '../terms.ts'
import { isPerson, type MapElement } from './elements.ts'

const PERSON = {
  name: 'IDENTITY',
  aliases: 'IDENTITY',
  dateOfBirth: 'IDENTITY',
  estimatedAge: 'IDENTITY',
  estimatedAgeOn: 'IDENTITY',
  gender: 'IDENTITY',
  address: 'ADDRESS',
  ethnicity: 'ETHNICITY',
  sexuality: 'SEXUALITY',
  disability: 'DISABILITY',
} as const
const HARM = {
  status: 'HARMFUL_RELATIONSHIP',
  seriousness: 'HARMFUL_RELATIONSHIP',
  underCoercion: 'HARMFUL_RELATIONSHIP',
} as const

/** Fields that a change may set, of each type -> the category of each (P5.1). */
export const CHANGED = {
  Adult: { kind: 'MAP', ...PERSON },
  AdultOfConcern: { concern: 'HARMFUL_RELATIONSHIP', ...PERSON },
  PeerGroup: { kind: 'MAP', name: 'IDENTITY', description: 'IDENTITY' },
  Location: { kind: 'ADDRESS', name: 'ADDRESS', address: 'ADDRESS', latitude: 'ADDRESS', longitude: 'ADDRESS' },
  Risk: {
    kind: 'RISK',
    scale: 'RISK',
    frequency: 'RISK',
    seriousness: 'RISK',
    status: 'RISK',
    description: 'RISK',
    reviewBy: 'RISK',
  },
  Strength: { description: 'RISK' },
  InformationGap: { question: 'PLAN', gathering: 'PLAN', owner: 'PLAN', due: 'PLAN', status: 'PLAN' },
  Intervention: { kind: 'PLAN', description: 'PLAN', organisation: 'PLAN', status: 'PLAN' },
  Offence: {
    what: 'CRIMINAL_OFFENCE',
    status: 'CRIMINAL_OFFENCE',
    spent: 'CRIMINAL_OFFENCE',
    occurredOn: 'CRIMINAL_OFFENCE',
    underCoercion: 'CRIMINAL_OFFENCE',
  },
  SocialMediaPost: {
    platform: 'SOCIAL_MEDIA',
    address: 'SOCIAL_MEDIA',
    summary: 'SOCIAL_MEDIA',
    seenOn: 'SOCIAL_MEDIA',
    viewed: 'SOCIAL_MEDIA',
    authorisation: 'SOCIAL_MEDIA',
  },
  SocialCareRecord: {
    kind: 'SOCIAL_CARE_HISTORY',
    startedOn: 'SOCIAL_CARE_HISTORY',
    endedOn: 'SOCIAL_CARE_HISTORY',
    summary: 'SOCIAL_CARE_HISTORY',
  },
  PEER: { kind: 'MAP', valence: 'MAP', strength: 'MAP', mutual: 'MAP' },
  INFLUENCES: { influence: 'RISK', control: 'RISK', basis: 'RISK' },
  HARMS: HARM,
  AFFILIATED_WITH: HARM,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Category>>>>
export type ChangedType = keyof typeof CHANGED

/** What is recorded about one person and reached through them -> its category. */
export const OWNED = {
  Offence: 'CRIMINAL_OFFENCE',
  SocialMediaPost: 'SOCIAL_MEDIA',
  SocialCareRecord: 'SOCIAL_CARE_HISTORY',
} as const satisfies Readonly<Record<string, Category>>
export type OwnedType = keyof typeof OWNED

export const isOwned = (type: ChangedType): type is OwnedType => Object.hasOwn(OWNED, type)

/** Something on the map that an element is joined to, and by which type of tie. */
type Joined = Pick<MapElement, 'id' | 'type'> & {
  readonly tie: string
  /** Somebody who is restricted: they close what they share with others, and show nothing (P9.5). */
  readonly restricted?: boolean
}

/** What is drawn on a map, as the graph has it (cypher/taking/drawn.cypher). */
export type Drawn = {
  readonly id: string
  readonly type: Exclude<ChangedType, 'PEER' | 'INFLUENCES' | 'HARMS' | 'AFFILIATED_WITH'>
  readonly version: number
  readonly kind: string | null
  readonly status: string | null
  readonly label: string | null
  readonly spent: boolean
  readonly reveals: readonly Category[]
  readonly authorised: boolean
  readonly endedOn: IsoDate | null
  /** Of social care history. */
  readonly careFrom: IsoDate | null
  readonly careUntil: IsoDate | null
  readonly joined: readonly Joined[]
}

const CLAIMS: ReadonlySet<string | null> = new Set(SHOWN_CLAIM_STATUSES)
const OFFENCES: ReadonlySet<string | null> = new Set(SHOWN_OFFENCE_STATUSES)

/** What the caller may know that it is joined to: as in an answer. */
export const joinedSeen = ({ open }: Opening, { type, kind, joined }: Drawn): readonly Joined[] => {
  const home = type === 'Location' && (kind ?? 'RESIDENCE') === 'RESIDENCE'
  return joined.filter(
    (one) =>
      (one.type !== 'AdultOfConcern' || isOpenFor(open.HARMFUL_RELATIONSHIP, one.id)) &&
      (one.tie !== 'AFFILIATED_WITH' || isOpenFor(open.HARMFUL_RELATIONSHIP, one.id)) &&
      (!home || !isPerson(one) || isOpenFor(open.ADDRESS, one.id)),
  )
}

const isOwnedSeen = (opening: Opening, drawn: Drawn, type: OwnedType): boolean => {
  const { id, status, spent } = drawn
  const category = OWNED[type]
  return (
    joinedSeen(opening, drawn).some((person) => isOpenFor(opening.open[category], person.id)) &&
    (elementsKnown(opening).get(id)?.has(category) ?? true) &&
    (type !== 'Offence' || (OFFENCES.has(status) && !spent))
  )
}

/** Whether the caller may know that it is there: as in an answer, else it is treated like one that is not. */
export const isDrawnSeen = (opening: Opening, drawn: Drawn): boolean => {
  const { id, type, status } = drawn
  if (isOwned(type)) return isOwnedSeen(opening, drawn, type)
  if (type === 'AdultOfConcern') return isOpenFor(opening.open.HARMFUL_RELATIONSHIP, id)
  if (type === 'Adult' || type === 'PeerGroup' || type === 'Location') return true
  const category = type === 'Risk' || type === 'Strength' ? 'RISK' : 'PLAN'
  if (!elementShows(opening, category, id)) return false
  // A risk that hidden adults of concern alone pose would tell that they are there.
  return type !== 'Risk' || (CLAIMS.has(status) && joinedSeen(opening, drawn).some((one) => one.restricted !== true))
}
