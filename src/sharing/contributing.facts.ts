/** Reads the contributions to a map (P4.3). It makes no verdict; `sharing/contributing.rules.ts` does. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { namedBy, type Contribution } from './contributing.rules.ts'
import { isOfferName, type Offer } from './offers.rules.ts'
import { PURPOSES, type Purpose } from '../policy/terms.ts'
import { elementsOn } from '../steps/facts.ts'

const CONTRIBUTIONS = loadStatement('sharing/contributions.facts')

/** The Council's answers to a contributor. A closed list, so that an answer discloses nothing of the map. */
const CONTRIBUTION_ANSWERS = [
  'NOT_FOR_THIS_MAP',
  'SAY_WHERE_IT_IS_FROM',
  'SAY_WHY_IT_IS_RELEVANT',
  'CONTACT_THE_COUNCIL',
] as const

/** The states of a contribution. */
export const CONTRIBUTION_STATUSES = ['OFFERED', 'ACCEPTED', 'DECLINED'] as const

/** A JSON object. */
export const jsonObject = z.record(z.string(), z.unknown())
const fromJson = z.string().transform((json): Offer => jsonObject.parse(JSON.parse(json)))

const contributionRow = z.object({
  id: z.string(),
  organisation: z.string(),
  agency: z.string(),
  purpose: z.enum(PURPOSES),
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
  drawnId: z.string().nullable(),
})

/** A contribution with everything that is recorded about it. */
export type ContributionRow = z.output<typeof contributionRow>

/** Contributions to a map, the newest first, whether or not the caller may see them: all, or the named ones. */
export async function readContributions(
  run: Run,
  about: {
    readonly mapId: string
    readonly id?: string
    /** Only those that one partner sent under one purpose. */
    readonly sentBy?: { readonly organisation: string; readonly purpose: Purpose } | null
    readonly status?: Contribution['status'] | null
    readonly limit: number
  },
): Promise<readonly ContributionRow[]> {
  const { mapId, id = null, sentBy, status = null, limit } = about
  const { organisation = null, purpose = null } = sentBy ?? {}
  const params = { mapId, id, organisation, purpose, status, limit }
  return (await run({ text: CONTRIBUTIONS, params })).map((row) => contributionRow.parse(row))
}

/** Everything on a map that contributions name, by id. */
export const elementsNamed = async (run: Run, mapId: string, contributions: readonly Contribution[]) =>
  new Map((await elementsOn(run, mapId, namedBy(contributions))).map((element) => [element.id, element]))
