/** Preconditions of joining two elements of a map, and of ending a tie (P1.2, P1.4, P2.2, P5.2, P8.7). Pure. */
import { isAlleging, isVisit, tieOf, type DrawnTieType } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor, isHarmedGranted, isTieSeen, personShows, type Tie } from '../policy/sight.ts'
import type { IsoDate } from '../policy/terms.ts'
import { isPerson, missingStanding, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'

/** A tie as stored in the graph (cypher/mapping/ties.facts.cypher, between.cypher). */
export type MapTie = Tie & {
  readonly id: string
  /** The day on which it was recorded. */
  readonly recordedOn: IsoDate
}

/** The tie to be drawn. */
export type NewTie = {
  readonly type: DrawnTieType
  readonly from: string
  readonly to: string
  readonly since: IsoDate | null
}

const lasts = ({ until }: Pick<MapTie, 'until'>, today: IsoDate): boolean => until === null || today < until

/**
 * P4.5: a visit may lead to somebody's home. The grant is asked for every place: asking only for homes would disclose
 * which places are homes.
 */
const ofVisit = (
  opening: Opening,
  { type, from }: NewTie,
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => {
  const visitor = seen.get(from)
  if (!isVisit(type) || visitor === undefined || !isPerson(visitor)) return []
  return need(isGrantedFor(opening, ['ADDRESS'], [from]), {
    code: 'NOT_GRANTED',
    path: 'input.from',
    clause: 'P4.5',
    message: 'where somebody spends time is recorded by who has ADDRESS for them',
  })
}

/** P8.7, P5.2: a tie that alleges something is recorded under cover for the person whom it is about. */
const ofCover = (opening: Opening, { type, from }: NewTie, alleges: boolean): readonly Missing[] => {
  if (!isAlleging(type)) return []
  const subject = type === 'AFFILIATED_WITH' ? 'the person said to be affiliated' : 'the person said to harm'
  return [
    ...need(personShows(opening, 'HARMFUL_RELATIONSHIP', from), {
      code: 'NOT_COVERED',
      path: 'input.from',
      clause: 'P8.7',
      message: `an assessment or consent covers HARMFUL_RELATIONSHIP for ${subject}`,
    }),
    ...need(!alleges || personShows(opening, 'CRIMINAL_OFFENCE', from), {
      code: 'NOT_COVERED',
      path: 'input.allegation',
      clause: 'P8.7',
      message: `an assessment or consent covers CRIMINAL_OFFENCE for ${subject}`,
    }),
  ]
}

/** What was read about the two elements to be joined. */
export type Joining = {
  readonly seen: ReadonlyMap<string, MapElement>
  /** Ties of this type between the two. */
  readonly between: readonly MapTie[]
  /** For an affiliation: whether the group has or had members. */
  readonly hasMembers?: boolean
}

/** What is missing before two are joined. `alleges`: the tie carries an allegation. */
export const missingToConnect = (
  tie: NewTie,
  known: Joining,
  about: { readonly opening: Opening; readonly today: IsoDate; readonly alleges: boolean },
): readonly Missing[] => {
  const { opening, today, alleges } = about
  const rule = tieOf(tie.type)
  const doubled = known.between.some((other) => lasts(other, today) && isTieSeen(opening, other, known.seen))
  return [
    ...need(opening.granted[rule.category] !== 'NONE' && (rule.category !== 'RISK' || opening.granted.RISK === 'ALL'), {
      code: 'NOT_GRANTED',
      path: 'input.mapId',
      clause: 'P4.5',
      message: `${rule.category} of this map is not granted`,
    }),
    ...missingStanding({ path: 'input.from', id: tie.from, types: rule.from }, known.seen),
    ...missingStanding({ path: 'input.to', id: tie.to, types: rule.to }, known.seen),
    ...need(tie.from !== tie.to, { code: 'MISMATCH', path: 'input.to', clause: 'P1.2', message: 'a tie joins two' }),
    ...need(tie.since === null || tie.since <= today, {
      code: 'IN_FUTURE',
      path: 'input.since',
      clause: 'P1.2',
      message: 'a tie does not begin in the future',
    }),
    ...need(!doubled, { code: 'DUPLICATE', path: 'input.to', clause: 'P1.2', message: 'they are joined so already' }),
    // Membership is MAP data, so a caller who can name the group may know of it.
    ...need(known.hasMembers !== true, {
      code: 'MISMATCH',
      path: 'input.to',
      clause: 'P8.7',
      message: 'a group with members is one that people belong to: an affiliation is with another group',
    }),
    ...ofVisit(opening, tie, known.seen),
    // A caller who could not read the tie afterwards does not write it, and does not learn whether it exists already.
    ...need(!known.seen.has(tie.to) || tie.type !== 'HARMS' || isHarmedGranted(opening, tie.to), {
      code: 'NOT_GRANTED',
      path: 'input.to',
      clause: 'P4.5',
      message: 'that somebody is harmed is recorded by who has HARMFUL_RELATIONSHIP for them',
    }),
    ...ofCover(opening, tie, alleges),
  ]
}

/** What is missing before a tie is ended: history stays, and a tie ends after it began. */
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
      code: 'UNKNOWN',
      path: 'input.tieId',
      clause: 'P1.2',
      message: 'no tie of this map that has not ended has this id',
    }),
    ...need(on <= today, {
      code: 'IN_FUTURE',
      path: 'input.on',
      clause: 'P1.2',
      message: 'a tie does not end in the future',
    }),
    // A tie without a first day counts from the day when it was recorded. If it ended earlier, no day would show it any more.
    ...need(seen === null || (seen.since ?? seen.recordedOn) <= on, {
      code: 'OUT_OF_RANGE',
      path: 'input.on',
      clause: 'P1.2',
      message: 'a tie does not end before it began, or was recorded',
    }),
  ]
}
