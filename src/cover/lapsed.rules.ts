/** Preconditions of deciding about values without cover (P8.5): holding them for a legal reason, or erasing them. Pure. */
import { isAlleging } from '../model/model.ts'
import { addMonths } from '../policy/age.ts'
import {
  coveredToday,
  coverLapses,
  holdOf,
  LAPSED_DAYS,
  needsSecond,
  proposalsFor,
  type CoveredValue,
  type CoverHold,
  type ErasureProposal,
  type Lapse,
} from './cover-lapsed.rules.ts'
import { callerKey, type Facts } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { missingCategories, missingSubject, subjectsSeen } from './cover.rules.ts'
import type { MapElement } from '../policy/elements.ts'
import type { MergePlan } from '../mapping/merging.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'
import { COVERED_FIELDS } from '../policy/drawn.ts'

/** Longest time for which values are held, in months; then a new decision is needed. */
export const HOLD_MONTHS = 6

/** What decides about the lapsed values of a map. */
export type KnownOfLapsed = {
  readonly elements: readonly MapElement[]
  readonly facts: Pick<Facts, 'assessments' | 'consents' | 'policyDocuments' | 'restricted'>
  readonly values: readonly CoveredValue[]
  readonly holds: readonly CoverHold[]
  readonly proposals: readonly ErasureProposal[]
}

const AT = 'input.category'

/** P8.5: there is something to decide, as the list of lapsed values shows it to the caller. */
const missingLapse = (lapse: Lapse, known: KnownOfLapsed, opening: Opening): readonly Missing[] => {
  const { subjectId, category } = lapse
  // This includes an adult of concern whose cover has ended, for a caller who is granted them (P8.5).
  const seen = subjectsSeen(known.elements, ['HARMFUL_RELATIONSHIP'], opening)
  const gone = missingSubject({ path: 'input.subjectId', id: subjectId }, seen)
  const ungranted = missingCategories([category], seen.has(subjectId) ? [subjectId] : [], opening)
  if (gone.length + ungranted.length > 0) return [...gone, ...ungranted.map((each) => ({ ...each, path: AT }))]
  const rows = coverLapses(known.facts, opening, known)
  const listed = rows.some((row) => row.subjectId === subjectId && row.category === category)
  return need(listed, {
    code: 'UNKNOWN',
    path: AT,
    clause: 'P8.5',
    message: 'nothing of this category stands about this person without cover',
  })
}

/** What is missing before lapsed values are held. */
export const missingToHold = (
  input: Lapse & { readonly until: IsoDate },
  known: KnownOfLapsed,
  opening: Opening,
): readonly Missing[] => {
  const { today } = opening
  return [
    ...missingLapse(input, known, opening),
    ...need(today < input.until && input.until <= addMonths(today, HOLD_MONTHS), {
      code: 'OUT_OF_RANGE',
      path: 'input.until',
      clause: 'P8.5',
      message: `values are held until a day after today, within ${HOLD_MONTHS} months`,
    }),
  ]
}

/** What an erasure deletes. An adult of concern is deleted whole, because their existence is data of the category. */
export type Erased = {
  readonly whole: boolean
  readonly field: string | null
  readonly intimate: boolean
  readonly ties: readonly string[]
  readonly allegations: readonly string[]
  readonly elements: readonly string[]
}

/** The field of a person that holds a category that needs cover; undefined: there is none. */
const fieldIn = (category: Category): string | undefined =>
  Object.keys(COVERED_FIELDS).find((field) => COVERED_FIELDS[field] === category)

const idsOf = (values: readonly CoveredValue[]): readonly string[] => values.flatMap(({ elementId }) => elementId ?? [])

/**
 * What is erased of a person's values of a category. A text that is about others too can't be divided. So it is erased
 * only if none of them has cover, is held or is restricted (Art 18(2)).
 */
export const erasedOf = (lapse: Lapse, known: KnownOfLapsed, today: IsoDate): Erased => {
  const { subjectId, category } = lapse
  const isCovered = coveredToday(known.facts, today)
  const own = known.values.filter((value) => value.subjectId === subjectId)
  const isKept = (id: string): boolean => {
    const other = { subjectId: id, category }
    return isCovered(other) || holdOf(known.holds, other, today) !== null || known.facts.restricted.includes(id)
  }
  const whole = own.some((value) => value.kind === 'ADULT_OF_CONCERN' && value.category === category)
  const of = (kind: CoveredValue['kind']): readonly CoveredValue[] =>
    own.filter((value) => value.kind === kind && (value.category === category || whole))
  const texts = own.filter((value) => value.category === category && !value.people.some(isKept))
  return {
    whole,
    field: own.some((value) => value.kind === 'FIELD' && value.category === category)
      ? (fieldIn(category) ?? null)
      : null,
    intimate: of('INTIMATE').length > 0,
    ties: idsOf(of('RELATIONSHIP')),
    allegations: idsOf(of('ALLEGATION')),
    elements: idsOf([...of('OFFENCE'), ...texts.filter(({ kind }) => kind === 'TEXT' || kind === 'SHARED_TEXT')]),
  }
}

const without = (properties: Readonly<Record<string, unknown>>, name: string | undefined) =>
  Object.fromEntries(Object.entries(properties).filter(([each]) => each !== name))

/** The property of a tie that has a category of its own. */
const OF_TIE: Readonly<Partial<Record<Category, string>>> = { CRIMINAL_OFFENCE: 'allegation', SEXUALITY: 'intimate' }
const STATEMENT = ['subjectStatement', 'subjectStatementOn', 'statementReveals'] as const

/**
 * What remains of a tie without its values of a category. A statement that answers an allegation has the category of
 * the allegation.
 */
const tieWithout = (properties: Readonly<Record<string, unknown>>, category: Category) => {
  const rest = without(properties, OF_TIE[category])
  const revealed = rest['statementReveals']
  const answers = Array.isArray(revealed) && revealed.includes(category)
  return answers ? STATEMENT.reduce(without, rest) : rest
}

/** What a merge kept of a person, without its values of a category. */
export const mergedWithout = (
  { properties, ties, statements }: MergePlan['values'],
  category: Category,
): MergePlan['values'] => ({
  properties: without(properties, fieldIn(category)),
  ties: ties
    .filter(({ type }) => category !== 'HARMFUL_RELATIONSHIP' || !isAlleging(type))
    .map((tie) => ({ ...tie, properties: tieWithout(tie.properties, category) })),
  statements: statements.filter((statement) => statement['category'] !== category),
})

/** How much of each kind is erased: a count, without data. */
export const countsOf = ({
  whole,
  field,
  intimate,
  ties,
  allegations,
  elements,
}: Erased): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries({
      ADULT_OF_CONCERN: whole ? 1 : 0,
      FIELD: field === null ? 0 : 1,
      INTIMATE: intimate ? 1 : 0,
      RELATIONSHIP: ties.length,
      ALLEGATION: allegations.length,
      RECORD: elements.length,
    }).filter(([, number]) => number > 0),
  )

const isNothing = ({ whole, field, intimate, ties, allegations, elements }: Erased): boolean =>
  !whole && field === null && !intimate && ties.length + allegations.length + elements.length === 0

/** P9.3, P9.6: what alleges something, or is about an adult of concern, is erased by who did not propose it. */
const missingSecond = (
  { proposalId, ...lapse }: Lapse & { readonly proposalId: string | null },
  { values, proposals }: KnownOfLapsed,
  { today, caller }: Opening,
): readonly Missing[] => {
  const path = 'input.proposalId'
  if (!needsSecond(lapse, values))
    return need(proposalId === null, {
      code: 'OTHER_STEP',
      path,
      clause: 'P8.5',
      message: 'these values are erased without a proposal',
    })
  const proposal = proposalsFor(lapse, proposals, today).find(({ id }) => id === proposalId)
  if (proposal === undefined) {
    const message = `what alleges something, or is about an adult of concern, is erased on a proposal of the last ${LAPSED_DAYS} days`
    return [{ code: 'DO_FIRST', path, clause: 'P9.6', message }]
  }
  return need(proposal.proposedBy !== callerKey(caller), {
    code: 'OTHER_PERSON',
    path,
    clause: 'P9.6',
    message: 'who proposed it does not erase it: another manager does',
  })
}

/** What is missing before it is proposed to erase lapsed values: that a second person is needed, and nothing else keeps them. */
export const missingToProposeErasure = (input: Lapse, known: KnownOfLapsed, opening: Opening): readonly Missing[] => {
  const kept = missingErasable(input, known, opening)
  return [
    ...kept,
    ...(kept.length > 0
      ? []
      : need(needsSecond(input, known.values), {
          code: 'OTHER_STEP',
          path: AT,
          clause: 'P8.5',
          message: 'these values are erased without a proposal',
        })),
  ]
}

/** What is missing before lapsed values are erased. */
export const missingToErase = (
  input: Lapse & { readonly proposalId: string | null },
  known: KnownOfLapsed,
  opening: Opening,
): readonly Missing[] => {
  const { subjectId, category } = input
  const kept = missingErasable({ subjectId, category }, known, opening)
  return kept.length > 0 ? kept : missingSecond(input, known, opening)
}

/** Erasure can't be undone, and it affects ties with others. */
const missingErasable = (input: Lapse, known: KnownOfLapsed, opening: Opening): readonly Missing[] => {
  const { today, granted } = opening
  const whole = missingWholeMap(granted.IDENTITY)
  const lapse = missingLapse(input, known, opening)
  if (whole.length + lapse.length > 0) return [...whole, ...lapse]
  const erased = erasedOf(input, known, today)
  const categories = erased.whole ? CATEGORIES.filter(needsCover) : [input.category]
  const isHeld = categories.some((category) => holdOf(known.holds, { ...input, category }, today) !== null)
  return [
    ...need(!isHeld, { code: 'HELD', path: AT, clause: 'P8.5', message: 'it is held for a legal reason' }),
    ...need(!isNothing(erased), {
      code: 'HELD',
      path: AT,
      clause: 'P8.5',
      message: 'what stands is about others too, who have cover or are held',
    }),
  ]
}
