/**
 * Preconditions of contributing to a map, and of deciding on a contribution (P4.3). Pure.
 *
 * A partner may offer any category. The answer to the partner depends only on its input, on its earlier offers and on
 * what it may see of the map. When the Council accepts, it checks the rest: whether there is cover, whether the same is
 * recorded already, and whether a label is in use.
 *
 * The content of an offer is shown only to those who are granted its categories (P4.5), under cover (P8). Those who
 * have the grant but no cover see the categories and the people that the offer is about, so that they can assess it.
 */
import type { Opening } from '../policy/opening.ts'
import type { Category, IsoDate, Purpose } from '../policy/terms.ts'
import { isLabelled, missingElement, type MapElement } from '../policy/elements.ts'
import { isElementSeen, isGrantedFor, personShows } from '../policy/sight.ts'
import { revealsBeyond } from '../policy/free-texts.ts'
import { need, type Missing } from '../policy/missing.ts'
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
} from './offers.rules.ts'

/** The highest number of contributions of one organisation to one map that may await a decision. */
export const MOST_OPEN = 200
/** Longest offer, in characters as stored. */
export const LONGEST_OFFER = 20_000

/** A new offer. `size`: in characters. `open`: how many of the organisation's contributions to this map await a decision. */
export type NewOffer = {
  readonly name: OfferName
  readonly mapId: string
  readonly input: Offer
  readonly size: number
  readonly open: number
  /** The elements that the partner may see, by id. */
  readonly seen: ReadonlyMap<string, MapElement>
}

/** Turns the path `input.x` of an inner step into a path of the outer step. */
const within = (prefix: string, missing: readonly Missing[]): readonly Missing[] =>
  missing.map((each) => ({ ...each, path: each.path.replace(/^input(?=\.|$)/, prefix) }))

/**
 * What is missing before an offer is recorded. It depends only on the input, on what the partner sees and on what the
 * partner has offered.
 */
export const missingToContribute = (offer: NewOffer, today: IsoDate): readonly Missing[] => {
  const { name, mapId, input, size, open, seen } = offer
  const missing = [
    ...need(input['mapId'] === mapId, {
      code: 'MISMATCH',
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
      code: 'TOO_MANY',
      path: 'input',
      clause: 'P4.3',
      message: `a contribution has at most ${LONGEST_OFFER} characters`,
    }),
  ]
  return [
    ...within(`input.${name}`, missing),
    ...need(open < MOST_OPEN, {
      code: 'TOO_MANY',
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
  /** The purpose under which it was sent. */
  readonly purpose: Purpose
  readonly step: OfferName
  readonly input: Offer
  /** The people whom it names, or whom the elements that it names are about. If accepting it drew a person: that person. */
  readonly subjectIds: readonly string[]
  readonly status: 'OFFERED' | 'ACCEPTED' | 'DECLINED'
  /** The group or place that was drawn when it was accepted; null: none. */
  readonly drawnId: string | null
}

/** Everything on the map that a contribution names, whether or not the caller may see it. */
type Elements = ReadonlyMap<string, MapElement>

const idsOf = ({ step, input, subjectIds }: Contribution): readonly string[] => [
  ...namedIn(step, input).map(({ id }) => id),
  ...subjectIds,
]

const drawnBy = ({ drawnId }: Contribution): readonly string[] => (drawnId === null ? [] : [drawnId])

/** Ids of everything that contributions name, and of what was drawn when they were accepted, to read it from the map. */
export const namedBy = (contributions: readonly Contribution[]): readonly string[] => [
  ...new Set(contributions.flatMap((each) => [...idsOf(each), ...drawnBy(each)])),
]

/**
 * Whether everything that it names is still on the map. A contribution that names an erased or restricted person is not
 * shown (P9.4, Art 18).
 */
const isWhole = (contribution: Contribution, elements: Elements): boolean =>
  idsOf(contribution).every((id) => elements.has(id))

const seesAll = (opening: Opening, contribution: Contribution, elements: Elements): boolean =>
  idsOf(contribution).every((id) => {
    const element = elements.get(id)
    return element !== undefined && isElementSeen(opening, element)
  })

/**
 * P8.7: whether a contribution names, or drew, a group or place that the caller may not see. Showing the contribution
 * would reveal that the group or place exists.
 */
const tellsOfHidden = (opening: Opening, contribution: Contribution, elements: Elements): boolean => {
  const isHidden = (element: MapElement): boolean => isLabelled(element) && !isElementSeen(opening, element)
  return [...idsOf(contribution), ...drawnBy(contribution)].flatMap((id) => elements.get(id) ?? []).some(isHidden)
}

const isGranted = (opening: Opening, { category, about }: Held): boolean =>
  about === null ? opening.granted[category] === 'ALL' : isGrantedFor(opening, [category], about)

const isOpen = (opening: Opening, { category, about }: Held): boolean =>
  about === null ? opening.open[category] === 'ALL' : about.every((id) => personShows(opening, category, id))

/** HIDDEN: as if the contribution did not exist. NAMED: its step, people and categories are shown. OPEN: its content too. */
export type Shown = 'HIDDEN' | 'NAMED' | 'OPEN'

/** How much of a contribution is shown to a caller of the Council (P4.5, P8). */
export const shownToCouncil = (opening: Opening, contribution: Contribution, elements: Elements): Shown => {
  if (!isWhole(contribution, elements) || tellsOfHidden(opening, contribution, elements)) return 'HIDDEN'
  const { step, input, subjectIds } = contribution
  const held = heldIn(step, { input, elements, people: subjectIds })
  if (!held.every((each) => isGranted(opening, each))) return 'HIDDEN'
  const open = held.every((each) => each.far === true || isOpen(opening, each))
  return open && seesAll(opening, contribution, elements) ? 'OPEN' : 'NAMED'
}

/**
 * Whether a partner may read back its own contribution. Three things must hold: the caller states the purpose under
 * which it was sent; the caller may see everything that it names; and its categories are open to the caller, cover
 * included, for the people whom it is about, or for everybody if it is about nobody on the map.
 */
export const isReadBack = (opening: Opening, contribution: Contribution, elements: Elements): boolean => {
  const { purpose, step, input, subjectIds } = contribution
  if (purpose !== opening.caller.purpose || !seesAll(opening, contribution, elements)) return false
  const people = subjectIds.length > 0 ? subjectIds : null
  return heldIn(step, { input, elements, people: subjectIds }).every(({ category, about, far }) => {
    const held = { category, about: about ?? people }
    return far === true ? isGranted(opening, held) : isOpen(opening, held)
  })
}

/** The categories of a contribution's content: they must be granted, and covered, before it is read. */
export const categoriesOf = ({ step, input, subjectIds }: Contribution, elements: Elements): readonly Category[] => [
  ...new Set(heldIn(step, { input, elements, people: subjectIds }).map(({ category }) => category)),
]

/** A contribution on which a caller of the Council decides; null: the map has none with this id. */
export type Deciding = {
  readonly opening: Opening
  readonly contribution: Contribution | null
  readonly elements: Elements
}

/** The contribution, if it awaits a decision and the caller may decide on it; else null. */
const undecided = ({ opening, contribution, elements }: Deciding): Contribution | null =>
  contribution?.status === 'OFFERED' && shownToCouncil(opening, contribution, elements) !== 'HIDDEN'
    ? contribution
    : null

/** What is missing before a contribution is declined (P0.1). */
export const missingToDecline = (deciding: Deciding): readonly Missing[] =>
  need(undecided(deciding) !== null, {
    code: 'UNKNOWN',
    path: 'input.contributionId',
    clause: 'P4.3',
    message: 'no contribution to this map that awaits a decision has this id',
  })

/** The values that the Council adds. */
export type Corrections = Readonly<Record<Correction, string | number | null>>

const missingCorrections = (step: OfferName, given: Corrections): readonly Missing[] => [
  ...CORRECTIONS.filter((name) => given[name] !== null && !correctionsOf(step).includes(name)).map((name): Missing => ({
    code: 'NOT_WANTED',
    path: `input.${name}`,
    clause: 'P4.3',
    message: `${step} has no ${name}`,
  })),
  ...need(given.version !== null || !correctionsOf(step).includes('version'), {
    code: 'REQUIRED',
    path: 'input.version',
    clause: 'P4.3',
    message: 'a change is accepted for the version that was read: `version` of what is changed tells it',
  }),
]

const OWN: ReadonlySet<string> = new Set(CORRECTIONS.map((name) => `input.${name}`))

/**
 * What is missing before a contribution is accepted: everything that its own step would ask of the caller who accepts.
 * `inner` gives that; null: the step rejects the offer as it was stored. Paths into the offer begin with `contribution`.
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
    return [
      {
        code: 'OTHER_STEP',
        path,
        clause: 'P4.3',
        message: 'its step no longer takes what was contributed: it can be declined',
      },
    ]
  const inner = about.inner()
  if (inner.length > 0) return inner.flatMap((each) => (OWN.has(each.path) ? [each] : within('contribution', [each])))
  return need(shownToCouncil(deciding.opening, contribution, deciding.elements) === 'OPEN', {
    code: 'NOT_GRANTED',
    path,
    clause: 'P4.5',
    message: 'what is accepted is read first, and not all of it is open',
  })
}
