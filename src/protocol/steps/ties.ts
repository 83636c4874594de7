/** What joining two on a map, and ending that, asks for (P1.2, P1.4, P2.2, P5.2, P8.7). Pure. */
import type { Opening } from '../opening.ts'
import { isOpenFor } from '../opening.ts'
import { SHOWN_CLAIM_STATUSES, type Category, type IsoDate } from '../terms.ts'
import { isPerson, missingStanding, PERSON_TYPES, type ElementType, type MapElement } from './elements.ts'
import { need, type Missing } from './missing.ts'

/** What a type of tie joins, its category, and whether from and to are alike. */
type TieRule = {
  readonly from: readonly ElementType[]
  readonly to: readonly ElementType[]
  readonly category: Category
  /** Joined either way round it is the same tie. */
  readonly mutual: boolean
}

/** The types of tie that a step can draw (cypher/README.md). */
export const TIE_RULES = {
  PEER: { from: ['YoungPerson'], to: ['YoungPerson'], category: 'MAP', mutual: true },
  SUPPORTS: { from: ['YoungPerson', 'Adult'], to: ['YoungPerson'], category: 'MAP', mutual: false },
  MEMBER_OF: { from: ['YoungPerson', 'Adult'], to: ['PeerGroup'], category: 'MAP', mutual: false },
  FREQUENTS: { from: ['YoungPerson', 'AdultOfConcern', 'PeerGroup'], to: ['Location'], category: 'MAP', mutual: false },
  GUARDS: { from: ['Adult'], to: ['Location'], category: 'MAP', mutual: false },
  GROUP_TIE: { from: ['PeerGroup'], to: ['PeerGroup'], category: 'RISK', mutual: true },
  INFLUENCES: {
    from: PERSON_TYPES,
    to: PERSON_TYPES,
    category: 'RISK',
    mutual: false,
  },
  HARMS: {
    from: ['YoungPerson', 'AdultOfConcern'],
    to: ['YoungPerson', 'Adult'],
    category: 'HARMFUL_RELATIONSHIP',
    mutual: false,
  },
  AFFILIATED_WITH: {
    from: ['YoungPerson', 'AdultOfConcern'],
    to: ['PeerGroup'],
    category: 'HARMFUL_RELATIONSHIP',
    mutual: false,
  },
} as const satisfies Readonly<Record<string, TieRule>>
export type TieType = keyof typeof TIE_RULES

/** A tie as the graph has it (cypher/taking/ties.cypher, between.cypher). */
export type MapTie = {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly since: IsoDate | null
  readonly until: IsoDate | null
  /** Of a tie that alleges. */
  readonly status: string | null
  /** Whether it leads to somebody's home, or to a place of no known kind. */
  readonly home: boolean
  /** The day on which it was recorded. */
  readonly recordedOn: IsoDate
}

/** The tie that is to be drawn. */
export type NewTie = {
  readonly type: TieType
  readonly from: string
  readonly to: string
  readonly since: IsoDate | null
}

const lasts = ({ until }: Pick<MapTie, 'until'>, today: IsoDate): boolean => until === null || today < until

const SHOWN: ReadonlySet<string | null> = new Set(SHOWN_CLAIM_STATUSES)

/** P4.4, P4.5: that somebody is harmed is within the grant for them too. */
const isTheirs = ({ granted }: Opening, { type, to }: Pick<MapTie, 'type' | 'to'>): boolean =>
  type !== 'HARMS' || isOpenFor(granted.HARMFUL_RELATIONSHIP, to)

/**
 * Whether the caller may know of a tie: as in the flat lists of an answer. `seen`: what the caller may know of its ends. A
 * harmful relationship is within the grant for the person harmed too (P4.4, P8.7).
 */
export const isTieSeen = (opening: Opening, tie: MapTie, seen: ReadonlyMap<string, MapElement>): boolean => {
  const { open } = opening
  if (!seen.has(tie.from) || !seen.has(tie.to)) return false
  if (tie.type === 'HARMS' || tie.type === 'AFFILIATED_WITH')
    return SHOWN.has(tie.status) && isOpenFor(open.HARMFUL_RELATIONSHIP, tie.from) && isTheirs(opening, tie)
  if (tie.type === 'INFLUENCES' || tie.type === 'GROUP_TIE') return open.RISK === 'ALL'
  return !tie.home || isOpenFor(open.ADDRESS, tie.from)
}

/** P4.5: a visit may lead to somebody's home. Asked of every place: to ask of homes alone would tell which are. */
const ofVisit = (
  opening: Opening,
  { type, from }: NewTie,
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => {
  const visitor = seen.get(from)
  if ((type !== 'FREQUENTS' && type !== 'GUARDS') || visitor === undefined || !isPerson(visitor)) return []
  return need(isOpenFor(opening.granted.ADDRESS, from), {
    path: 'input.from',
    clause: 'P4.5',
    message: 'where somebody spends time is recorded by who has ADDRESS for them',
  })
}

/** What alleges -> whom it is about. */
const SUBJECT_OF: Readonly<Partial<Record<TieType, string>>> = {
  HARMS: 'the person said to harm',
  AFFILIATED_WITH: 'the person said to be affiliated',
}

/** P8.7, P5.2: a harmful relationship is recorded under cover for the person whom it is about. */
const ofCover = (opening: Opening, { type, from }: NewTie, alleges: boolean): readonly Missing[] => {
  const subject = SUBJECT_OF[type]
  if (subject === undefined) return []
  return [
    ...need(isOpenFor(opening.open.HARMFUL_RELATIONSHIP, from), {
      path: 'input.from',
      clause: 'P8.7',
      message: `an assessment or consent covers HARMFUL_RELATIONSHIP for ${subject}`,
    }),
    ...need(!alleges || isOpenFor(opening.open.CRIMINAL_OFFENCE, from), {
      path: 'input.allegation',
      clause: 'P8.7',
      message: `an assessment or consent covers CRIMINAL_OFFENCE for ${subject}`,
    }),
  ]
}

/** What is known of two who are to be joined. */
export type Joining = {
  readonly seen: ReadonlyMap<string, MapElement>
  /** Ties of this type that join them. */
  readonly between: readonly MapTie[]
  /** Of an affiliation: whether the group has or had members. */
  readonly hasMembers?: boolean
}

/** What is missing before two may be joined. `alleges`: with an allegation. */
export const missingToConnect = (
  tie: NewTie,
  known: Joining,
  about: { readonly opening: Opening; readonly today: IsoDate; readonly alleges: boolean },
): readonly Missing[] => {
  const { opening, today, alleges } = about
  const rule: TieRule = TIE_RULES[tie.type]
  const doubled = known.between.some((other) => lasts(other, today) && isTieSeen(opening, other, known.seen))
  return [
    ...need(opening.granted[rule.category] !== 'NONE' && (rule.category !== 'RISK' || opening.granted.RISK === 'ALL'), {
      path: 'input.mapId',
      clause: 'P4.5',
      message: `${rule.category} of this map is not granted`,
    }),
    ...missingStanding({ path: 'input.from', id: tie.from, types: rule.from }, known.seen),
    ...missingStanding({ path: 'input.to', id: tie.to, types: rule.to }, known.seen),
    ...need(tie.from !== tie.to, { path: 'input.to', clause: 'P1.2', message: 'a tie joins two' }),
    ...need(tie.since === null || tie.since <= today, {
      path: 'input.since',
      clause: 'P1.2',
      message: 'a tie does not begin in the future',
    }),
    ...need(!doubled, { path: 'input.to', clause: 'P1.2', message: 'they are joined so already' }),
    // Who is a member is of MAP, so whoever names the group may know it.
    ...need(known.hasMembers !== true, {
      path: 'input.to',
      clause: 'P8.7',
      message: 'a group with members is one that people belong to: an affiliation is with another group',
    }),
    ...ofVisit(opening, tie, known.seen),
    // Who could not read it afterwards does not write it: nor are they told that it is there already.
    ...need(!known.seen.has(tie.to) || isTheirs(opening, tie), {
      path: 'input.to',
      clause: 'P4.5',
      message: 'that somebody is harmed is recorded by who has HARMFUL_RELATIONSHIP for them',
    }),
    ...ofCover(opening, tie, alleges),
  ]
}

/** What is missing before a tie may be ended: history stays, and it ends after it began. */
export const missingToEndTie = (
  tie: MapTie | null,
  about: {
    readonly opening: Opening
    readonly seen: ReadonlyMap<string, MapElement>
    readonly today: IsoDate
    readonly on: IsoDate
  },
): readonly Missing[] => {
  const { opening, today, on } = about
  const seen = tie !== null && isTieSeen(opening, tie, about.seen) && lasts(tie, today) ? tie : null
  return [
    ...need(seen !== null, {
      path: 'input.tieId',
      clause: 'P1.2',
      message: 'no tie of this map that has not ended has this id',
    }),
    ...need(on <= today, { path: 'input.on', clause: 'P1.2', message: 'a tie does not end in the future' }),
    // One without a beginning is known since it was recorded: ended before that, no day would show it any more.
    ...need(seen === null || (seen.since ?? seen.recordedOn) <= on, {
      path: 'input.on',
      clause: 'P1.2',
      message: 'a tie does not end before it began, or was recorded',
    }),
  ]
}
