/** Preconditions of deciding whether a young person is relevant (P1.3). Pure. */
import type { Opening } from '../policy/opening.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingElement, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingGrant } from '../policy/writing.ts'

const ON_MAP = { path: 'input.youngPersonId', types: ['YoungPerson'] } as const

/** What the preconditions look at. `seen`: the elements that the caller may know of. */
type About<Input> = {
  readonly input: Input
  readonly opening: Opening
  readonly seen: ReadonlyMap<string, MapElement>
  readonly today: IsoDate
}

/** A decision on whether somebody is a relevant young person. */
export type Relevance = {
  readonly youngPersonId: string
  readonly atRiskOfHarm: boolean
  readonly presentsRiskOfHarm: boolean
  /** Why they are not relevant although a high risk is recorded. */
  readonly highRiskConsidered: string | null
  readonly reviewBy: IsoDate
}

/**
 * P1.3: not relevant although a risk of HIGH or more is recorded needs a reason of its own. `highRisks`: the risks posed by or to
 * them that stand, of which only those count that the caller may know of.
 */
const ofHighRisk = (
  { atRiskOfHarm, presentsRiskOfHarm, highRiskConsidered }: Relevance,
  highRisks: readonly string[],
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => {
  const isRelevant = atRiskOfHarm || presentsRiskOfHarm
  const isHigh = highRisks.some((id) => seen.has(id))
  return [
    ...need(isRelevant || !isHigh || highRiskConsidered !== null, {
      code: 'REQUIRED',
      path: 'input.highRiskConsidered',
      clause: 'P1.3',
      message: 'a risk of HIGH seriousness or more is recorded: say why they are not relevant all the same',
    }),
    ...need(highRiskConsidered === null || !isRelevant, {
      code: 'NOT_WANTED',
      path: 'input.highRiskConsidered',
      clause: 'P1.3',
      message: 'this is said only of who is not relevant',
    }),
  ]
}

/** What is missing before relevance is decided. */
export const missingToDecide = ({
  input,
  opening,
  seen,
  highRisks,
  today,
}: About<Relevance> & { readonly highRisks: readonly string[] }): readonly Missing[] => {
  const { youngPersonId: id, reviewBy } = input
  const gone = missingElement({ ...ON_MAP, id }, seen)
  return [
    ...gone,
    // Duties of notification rest on this decision, so only those who handle the duties make it (P6).
    ...(gone.length > 0
      ? []
      : missingGrant(
          opening,
          (['RISK', 'IDENTITY'] as const).map((category) => ({ path: 'input.youngPersonId', category, about: id })),
        )),
    ...(gone.length > 0 ? [] : ofHighRisk(input, highRisks, seen)),
    ...need(reviewBy > today, {
      code: 'IN_PAST',
      path: 'input.reviewBy',
      clause: 'P1.3',
      message: 'the decision is looked at again on a day after today',
    }),
  ]
}
