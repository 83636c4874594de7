/**
 * What contributing to a map, and deciding about that, asks for (P4.3). Pure.
 *
 * A partner may offer any category, and is answered by what it may know of the map and by its own input alone. Whether there
 * is cover, whether the same is recorded already and whether a label is taken is for the Council to find when it accepts.
 * What an offer holds is shown to who has it (P4.5), under cover (P8); who has it and lacks the cover is told of what and of
 * whom, so that it can be assessed.
 */
import { isOpenFor, type Opening } from '../opening.ts'
import type { Category, IsoDate } from '../terms.ts'
import { isSeen, missingElement, type MapElement } from './elements.ts'
import { revealsBeyond } from './free-texts.ts'
import { need, type Missing } from './missing.ts'
import {
  CORRECTIONS,
  correctionsOf,
  heldIn,
  missingRelevance,
  namedIn,
  neverTaken,
  type Correction,
  type Held,
  type Offer,
  type OfferName,
} from './offers.ts'

/** How many of one organisation may await a decision on one map. */
export const MOST_OPEN = 200
/** Longest offer, as it is stored, in characters. */
export const LONGEST_OFFER = 20_000

/** What is offered. `size`: in characters. `open`: how many of the organisation await a decision on this map. */
export type NewOffer = {
  readonly name: OfferName
  readonly mapId: string
  readonly input: Offer
  readonly size: number
  readonly open: number
  /** What the partner may know of. */
  readonly seen: ReadonlyMap<string, MapElement>
}

/** `input.x` of an inner step as a path of the outer one. */
const within = (prefix: string, missing: readonly Missing[]): readonly Missing[] =>
  missing.map((each) => ({ ...each, path: each.path.replace(/^input(?=\.|$)/, prefix) }))

/** What is missing before something is offered. It depends on the input, on what the partner sees and has offered alone. */
export const missingToContribute = (offer: NewOffer, today: IsoDate): readonly Missing[] => {
  const { name, mapId, input, size, open, seen } = offer
  const missing = [
    ...need(input['mapId'] === mapId, {
      path: 'input.mapId',
      clause: 'P1.2',
      message: 'what is contributed is for the map that it is contributed to',
    }),
    ...namedIn(name, input).flatMap(({ id, path, types }) =>
      missingElement({ path: `input.${path}`, id, types }, seen),
    ),
    ...revealsBeyond(name, input),
    ...missingRelevance(name, input, seen),
    ...neverTaken(name, input, today),
    ...need(size <= LONGEST_OFFER, {
      path: 'input',
      clause: 'P4.3',
      message: `a contribution has at most ${LONGEST_OFFER} characters`,
    }),
  ]
  return [
    ...within(`input.${name}`, missing),
    ...need(open < MOST_OPEN, {
      path: 'input.mapId',
      clause: 'P4.3',
      message: `at most ${MOST_OPEN} contributions of one organisation to one map await a decision`,
    }),
  ]
}

/** A contribution as it is recorded. */
export type Contribution = {
  readonly id: string
  readonly organisation: string
  readonly step: OfferName
  readonly input: Offer
  /** People whom it names, or whom what it names is about; of who was drawn by it, that person. */
  readonly subjectIds: readonly string[]
  readonly status: 'OFFERED' | 'ACCEPTED' | 'DECLINED'
}

/** What stands on the map of all that a contribution names, whoever may see it. */
type Elements = ReadonlyMap<string, MapElement>

const idsOf = ({ step, input, subjectIds }: Contribution): readonly string[] => [
  ...namedIn(step, input).map(({ id }) => id),
  ...subjectIds,
]

/** Ids of all that a contribution names: to read what of it stands on the map. */
export const namedBy = (contributions: readonly Contribution[]): readonly string[] => [
  ...new Set(contributions.flatMap(idsOf)),
]

/** Whether all that it names still stands on the map. Of who was erased or is restricted, nothing is shown (P9.4, Art 18). */
const isWhole = (contribution: Contribution, elements: Elements): boolean =>
  idsOf(contribution).every((id) => elements.has(id))

const seesAll = (opening: Opening, contribution: Contribution, elements: Elements): boolean =>
  idsOf(contribution).every((id) => {
    const element = elements.get(id)
    return element !== undefined && isSeen(opening, element)
  })

const isIn = (extents: Opening['open'], { category, about }: Held): boolean =>
  about === null ? extents[category] === 'ALL' : about.every((id) => isOpenFor(extents[category], id))

/** HIDDEN: as if there were none. NAMED: which step, about whom, of which categories. OPEN: with what it says. */
export type Shown = 'HIDDEN' | 'NAMED' | 'OPEN'

/** What of a contribution is shown to somebody of the Council (P4.5, P8). */
export const shownToCouncil = (opening: Opening, contribution: Contribution, elements: Elements): Shown => {
  if (!isWhole(contribution, elements)) return 'HIDDEN'
  const { step, input, subjectIds } = contribution
  const held = heldIn(step, { input, elements, people: subjectIds })
  if (!held.every((each) => isIn(opening.granted, each))) return 'HIDDEN'
  const open = held.every((each) => each.far === true || isIn(opening.open, each))
  return open && seesAll(opening, contribution, elements) ? 'OPEN' : 'NAMED'
}

/** Whether a partner's own words are read back: only as long as it may know of all that they name. */
export const isReadBack = (opening: Opening, contribution: Contribution, elements: Elements): boolean =>
  seesAll(opening, contribution, elements)

/** The categories that a contribution holds: what is to be granted, and covered, before it is read. */
export const categoriesOf = ({ step, input, subjectIds }: Contribution, elements: Elements): readonly Category[] => [
  ...new Set(heldIn(step, { input, elements, people: subjectIds }).map(({ category }) => category)),
]

/** A contribution that somebody of the Council decides about; null: there is none of this id on the map. */
export type Deciding = {
  readonly opening: Opening
  readonly contribution: Contribution | null
  readonly elements: Elements
}

/** The contribution, if it awaits a decision that is the caller's. */
const undecided = ({ opening, contribution, elements }: Deciding): Contribution | null =>
  contribution?.status === 'OFFERED' && shownToCouncil(opening, contribution, elements) !== 'HIDDEN'
    ? contribution
    : null

/** What is missing before a contribution is declined (P0.1). */
export const missingToDecline = (deciding: Deciding): readonly Missing[] =>
  need(undecided(deciding) !== null, {
    path: 'input.contributionId',
    clause: 'P4.3',
    message: 'no contribution to this map that awaits a decision has this id',
  })

/** What the Council adds. */
export type Corrections = Readonly<Record<Correction, string | number | null>>

const missingCorrections = (step: OfferName, given: Corrections): readonly Missing[] => [
  ...CORRECTIONS.filter((name) => given[name] !== null && !correctionsOf(step).includes(name)).map((name) => ({
    path: `input.${name}`,
    clause: 'P4.3',
    message: `${step} has no ${name}`,
  })),
  ...need(given.version !== null || !correctionsOf(step).includes('version'), {
    path: 'input.version',
    clause: 'P4.3',
    message: 'a change is accepted for the version that was read: versions(map, ids) tells it',
  }),
]

const OWN: ReadonlySet<string> = new Set(CORRECTIONS.map((name) => `input.${name}`))

/**
 * What is missing before a contribution is accepted: all that its step asks for, of who accepts. `inner`: that; null: the
 * step does not take it as it is. Paths in what was offered begin with `contribution`.
 */
export const missingToAccept = (
  deciding: Deciding,
  about: { readonly corrections: Corrections; readonly inner: (() => readonly Missing[]) | null },
): readonly Missing[] => {
  const contribution = undecided(deciding)
  if (contribution === null) return missingToDecline(deciding)
  const corrections = missingCorrections(contribution.step, about.corrections)
  if (corrections.length > 0) return corrections
  const path = 'input.contributionId'
  if (about.inner === null)
    return [{ path, clause: 'P4.3', message: 'its step no longer takes what was contributed: it can be declined' }]
  const inner = about.inner()
  if (inner.length > 0) return inner.flatMap((each) => (OWN.has(each.path) ? [each] : within('contribution', [each])))
  return need(shownToCouncil(deciding.opening, contribution, deciding.elements) === 'OPEN', {
    path,
    clause: 'P4.5',
    message: 'what is accepted is read first, and not all of it is open',
  })
}
