/** Reads the facts that decide an opening: one statement for one map. It makes no verdict; `protocol/opening.ts` does. */
import { z } from 'zod'
import { callerKey, type Caller, type Facts } from '../protocol/facts.ts'
import type { Grants } from '../protocol/opening.ts'
import { CATEGORIES, PURPOSES, type IsoDate } from '../protocol/terms.ts'
import type { Run } from './driver.ts'
import { loadStatement } from './statements.ts'
import { toDateTime } from './values.ts'

const FACTS = loadStatement('reads/facts')
const GRANTS = loadStatement('reads/grants')

const date = z.iso.date()
const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null)
const categories = z.array(z.enum(CATEGORIES))

const decision = z
  .object({
    id: z.string(),
    mapId: z.string(),
    organisation: z.string(),
    purpose: z.enum(PURPOSES),
    categories,
    subjectsAll: maybe(z.boolean()),
    subjectIds: maybe(z.array(z.string())),
    professionals: maybe(z.array(z.string())),
    from: date,
    until: date,
    withdrawnOn: maybe(date),
  })
  .transform(({ subjectsAll, subjectIds, professionals, ...rest }) => ({
    ...rest,
    subjects: subjectsAll === true ? ('ALL' as const) : (subjectIds ?? []),
    professionals: professionals ?? [],
  }))

const allocation = z.object({
  id: z.string(),
  mapId: z.string(),
  youngPersonIds: maybe(z.array(z.string())),
  from: date,
  until: maybe(date),
})

const urgentAccess = z.object({ id: z.string(), mapId: z.string(), until: z.iso.datetime() })

const assessment = z
  .object({
    id: z.string(),
    subjectIds: z.array(z.string()),
    categories,
    limbB: z.enum(['UNDER_18', 'AT_RISK']),
    protectedPeople: z.array(
      z.object({
        id: z.string(),
        dateOfBirth: maybe(date),
        estimatedAge: maybe(z.number()),
        estimatedAgeOn: maybe(date),
      }),
    ),
    typeOfIndividual: maybe(z.string()),
    purpose: maybe(z.enum(['18(1)(a)(i)', '18(1)(a)(ii)'])),
    reasonWithoutConsent: maybe(z.enum(['18(2)(a)', '18(2)(b)', '18(2)(c)'])),
    substantialPublicInterest: maybe(z.string()),
    enactment: maybe(z.string()),
    atRiskNeeds: maybe(z.boolean()),
    atRiskHarm: maybe(z.boolean()),
    atRiskUnableToProtect: maybe(z.boolean()),
    from: date,
    reviewOn: date,
    until: date,
    withdrawnOn: maybe(date),
  })
  .transform(({ atRiskNeeds, atRiskHarm, atRiskUnableToProtect, ...rest }) => ({
    ...rest,
    atRisk: {
      needs: atRiskNeeds === true,
      harm: atRiskHarm === true,
      unableToProtect: atRiskUnableToProtect === true,
    },
  }))

const grants = z.object({
  decisions: z.array(decision),
  allocations: z.array(allocation),
  urgent: z.array(urgentAccess),
})

const facts = z.object({
  ...grants.shape,
  assessments: z.array(assessment),
  consents: z.array(
    z.object({ id: z.string(), subjectId: z.string(), categories, from: date, withdrawnOn: maybe(date) }),
  ),
  policyDocuments: z.array(
    z.object({ id: z.string(), version: z.string(), from: date, reviewBy: date, until: maybe(date) }),
  ),
  elements: z
    .array(
      z.object({
        id: z.string(),
        reveals: categories,
        people: z.array(z.string()),
        veiled: z.array(z.object({ person: z.string(), by: categories })),
        wide: z.boolean(),
      }),
    )
    .nullable(),
  restricted: z.array(z.string()),
  elementCount: z.number(),
  status: z.string(),
})

const parameters = (caller: Caller) => ({
  organisation: caller.organisation,
  agency: caller.agency,
  purpose: caller.purpose,
  practitioner: callerKey(caller),
  council: caller.agency === 'CFS',
})

/** What facts are asked for: as of which day and instant, and whether with those of elements. */
export type Asked = {
  readonly mapId: string
  readonly today: IsoDate
  /** The instant of the request: urgent access runs by the hour (P0.1). */
  readonly now: Date
  /** Whether the operation reaches any element. Those are read that the caller's grants ask for, */
  readonly elements: boolean
  /** or every one, for somebody else's view of the map. */
  readonly everyElement?: boolean
}

/**
 * Facts of one map as of today, with those of its elements where the operation reaches any, and how many people, groups and
 * places are on it; null: the caller has no grant, current or not, or there is no map.
 */
export async function readFacts(
  run: Run,
  caller: Caller,
  { mapId, today, now, elements, everyElement = false }: Asked,
): Promise<{ readonly facts: Facts; readonly elementCount: number; readonly status: string } | null> {
  const params = { mapId, today, now: toDateTime(now), elements, everyElement, ...parameters(caller) }
  const [row] = await run({ text: FACTS, params })
  if (row === undefined) return null
  const { elementCount, status, ...parsed } = facts.parse(row)
  return { facts: { mapId, ...parsed }, elementCount, status }
}

/** The caller's own decisions and allocations on all maps, and urgent access that runs at this instant. */
export async function readGrants(run: Run, caller: Caller, now: Date): Promise<Grants> {
  const [row] = await run({ text: GRANTS, params: { now: toDateTime(now), ...parameters(caller) } })
  return grants.parse(row)
}
