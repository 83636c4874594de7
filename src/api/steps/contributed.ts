/** Reads what was contributed to a map (P4.3). It makes no verdict; `protocol/steps/contributing.ts` does. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { namedBy, type Contribution } from '../../protocol/steps/contributing.ts'
import { isOfferName, type Offer } from '../../protocol/steps/offers.ts'
import { elementsOn } from './known.ts'

const CONTRIBUTIONS = loadStatement('taking/contributions')

/** What the Council says to who contributed. Closed, so that it tells nothing of the map. */
export const CONTRIBUTION_ANSWERS = [
  'NOT_FOR_THIS_MAP',
  'SAY_WHERE_IT_IS_FROM',
  'SAY_WHY_IT_IS_RELEVANT',
  'CONTACT_THE_COUNCIL',
] as const

/** How a contribution stands. */
export const CONTRIBUTION_STATUSES = ['OFFERED', 'ACCEPTED', 'DECLINED'] as const

/** An object of JSON. */
export const jsonObject = z.record(z.string(), z.unknown())
const fromJson = z.string().transform((json): Offer => jsonObject.parse(JSON.parse(json)))

const contributionRow = z.object({
  id: z.string(),
  organisation: z.string(),
  agency: z.string(),
  contributedBy: z.string(),
  at: z.string(),
  step: z.string().refine(isOfferName),
  input: fromJson,
  subjectIds: z.array(z.string()),
  status: z.enum(CONTRIBUTION_STATUSES),
  decidedBy: z.string().nullable(),
  decidedOn: z.iso.date().nullable(),
  reason: z.string().nullable(),
  answer: z.enum(CONTRIBUTION_ANSWERS).nullable(),
  stepId: z.string().nullable(),
})

/** A contribution with all that is recorded of it. */
export type ContributionRow = z.output<typeof contributionRow>

/** Contributions to a map, the newest first, whoever may see them: of all, or as they are named. */
export async function readContributions(
  run: Run,
  about: {
    readonly mapId: string
    readonly id?: string
    readonly organisation?: string | null
    readonly status?: Contribution['status'] | null
    readonly limit: number
  },
): Promise<readonly ContributionRow[]> {
  const params = { id: null, organisation: null, status: null, ...about }
  return (await run({ text: CONTRIBUTIONS, params })).map((row) => contributionRow.parse(row))
}

/** What stands on a map of all that contributions name, by id. */
export const elementsNamed = async (run: Run, mapId: string, contributions: readonly Contribution[]) =>
  new Map((await elementsOn(run, mapId, namedBy(contributions))).map((element) => [element.id, element]))
