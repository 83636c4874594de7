/** Reads the facts that decide an opening: one statement for one map. It makes no verdict; `policy/opening.ts` does. */
import { z } from 'zod'
import type { RulesInForce } from '../policy/rule-set.ts'
import { callerKey, type Caller, type Facts, type Standing } from '../policy/facts.ts'
import { listsAllBy } from '../policy/listing.ts'
import type { Grants } from '../policy/opening.ts'
import type { Picture } from '../policy/picture.ts'
import { today as londonDay } from '../policy/age.ts'
import { CATEGORIES, PURPOSES, type IsoDate } from '../policy/terms.ts'
import type { Run } from './driver.ts'
import { lastKnown, rulesOf, rulesRow } from './rules-in-force.ts'
import { asOneParameter, forEachMap, loadStatement } from './statements.ts'
import { toDateTime } from './values.ts'

/** The first statement of every request; all callers share one plan. */
const FACTS = asOneParameter(loadStatement('policy/facts'))
const FACTS_OF_MAPS = forEachMap(loadStatement('policy/facts'))
const GRANTS = asOneParameter(loadStatement('policy/grants'))
const ABSENT = asOneParameter(loadStatement('policy/absent'))

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
    mayExport: maybe(z.boolean()),
    contested: maybe(z.array(z.string())),
    relevanceAsked: maybe(z.boolean()),
    conditions: maybe(z.string()),
    conditionsShown: maybe(z.boolean()),
    from: date,
    until: date,
    withdrawnOn: maybe(date),
  })
  .transform(({ subjectsAll, subjectIds, professionals, mayExport, contested, conditionsShown, ...rest }) => ({
    ...rest,
    relevanceAsked: rest.relevanceAsked === true,
    conditions: conditionsShown === true ? rest.conditions : null,
    subjects: subjectsAll === true ? ('ALL' as const) : (subjectIds ?? []),
    professionals: professionals ?? [],
    mayExport: mayExport === true,
    contested: contested ?? [],
  }))

const contested = z
  .object({
    id: z.string(),
    concern: z.boolean(),
    objection: z.string(),
    decided: z.boolean(),
    purposes: z.array(z.enum(PURPOSES)),
    organisations: z.array(z.string()),
  })
  .transform(({ decided, purposes, organisations, ...rest }) => ({
    ...rest,
    continues: decided ? { purposes, organisations } : null,
  }))

const allocation = z.object({
  id: z.string(),
  mapId: z.string(),
  youngPersonIds: maybe(z.array(z.string())),
  from: date,
  until: maybe(date),
})

const urgentAccess = z.object({ id: z.string(), mapId: z.string(), until: z.iso.datetime() })

/** An assessment as statements return it. */
export const assessmentRecord = z
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
  rules: rulesRow,
  decisions: z.array(decision),
  allocations: z.array(allocation),
  urgent: z.array(urgentAccess),
})

const join = z.object({ to: z.string(), by: categories, claim: maybe(z.string()) })

const elementJoin = z.object({ ...join.shape, person: z.boolean(), ever: z.boolean() })

const element = z
  .object({
    id: z.string(),
    reveals: categories,
    posedBy: z.array(z.string()),
    joins: z.array(z.union([z.string(), elementJoin])),
  })
  .transform(({ joins, ...rest }) => {
    const others = joins.filter((each) => typeof each !== 'string')
    const elements = others.filter(({ person }) => !person)
    return {
      ...rest,
      people: joins.filter((each) => typeof each === 'string'),
      veiled: others.filter(({ person }) => person),
      others: elements.filter(({ ever }) => ever).map(({ to }) => to),
    }
  })

const standingRow = z
  .object({
    id: z.string(),
    labelled: z.boolean(),
    recordedBy: maybe(z.string()),
    claim: maybe(z.string()),
    plainly: z.boolean(),
    joins: z.array(join.extend({ person: z.boolean() })),
    restricted: z.boolean(),
  })
  .transform(({ joins, ...rest }) => ({
    ...rest,
    people: joins.filter(({ person }) => person),
    elements: joins.filter(({ person }) => !person),
  }))

/** A group or a place of which only the id was read. */
const unreadOf = (id: string): Standing => ({
  id,
  labelled: true,
  recordedBy: null,
  claim: null,
  plainly: false,
  people: null,
  elements: null,
  restricted: false,
})

/** Records that give cover (P8), of one map or of all. */
export const coverRecords = z.object({
  assessments: z.array(assessmentRecord),
  consents: z.array(
    z.object({
      id: z.string(),
      subjectId: z.string(),
      categories,
      from: date,
      until: maybe(date),
      withdrawnOn: maybe(date),
    }),
  ),
  policyDocuments: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      from: date,
      reviewBy: date,
      until: maybe(date),
      recordedAt: maybe(z.string()),
    }),
  ),
})

const facts = z.object({
  ...grants.shape,
  ...coverRecords.shape,
  elements: z.array(element).nullable(),
  standing: z.array(standingRow).nullable(),
  unread: z.array(z.string()),
  restricted: z.array(z.string()),
  contested: z.array(contested),
  undecided: z.array(z.string()),
  peopleCount: z.number(),
  status: z.string(),
})

const absentRow = z.object({ id: z.string() })

const parameters = (caller: Caller) => ({
  organisation: caller.organisation,
  agency: caller.agency,
  purpose: caller.purpose,
  practitioner: callerKey(caller),
  council: caller.agency === 'CFS',
})

/** Which facts to read: of which map, day and instant, and whether with those of elements. */
export type Asked = {
  readonly mapId: string
  readonly today: IsoDate
  /** The instant of the request: urgent access runs by the hour (P0.1). */
  readonly now: Date
  /** Whether the operation reaches any element. Then the elements are read that the caller's grants ask for. */
  readonly elements: boolean
  /** Whether all elements are read instead, for somebody else's view of the map. */
  readonly everyElement?: boolean
}

type Read = { readonly facts: Facts; readonly peopleCount: number; readonly status: string }

const wantedRow = z.object({ wanted: z.string() })

/** The parameters of the statement, and the rules that are parsed already. */
function askedOf(caller: Caller, { today, now, elements, everyElement = false }: Omit<Asked, 'mapId'>) {
  const { rules: known, knownRules } = lastKnown()
  const asked = {
    today,
    now: toDateTime(now),
    elements,
    everyElement,
    knownRules,
    // Only saves reading: the statement takes it where these are the rules in force, and reads all else.
    listsAllBy: listsAllBy(known.set.rules, caller),
    ...parameters(caller),
  }
  return { known, asked }
}

function factsOf(mapId: string, row: unknown, known: RulesInForce): Read {
  const { peopleCount, status, unread, standing: read, rules, ...parsed } = facts.parse(row)
  const standing = read === null ? null : [...read, ...unread.map(unreadOf)]
  return { facts: { mapId, rules: rulesOf(rules, known), ...parsed, standing }, peopleCount, status }
}

/**
 * Facts of one map as of today, with those of its elements where the operation reaches any, and how many people everybody
 * may know of there; null: the caller has no grant, current or not, or there is no map.
 */
export async function readFacts(run: Run, caller: Caller, { mapId, ...about }: Asked): Promise<Read | null> {
  const { known, asked } = askedOf(caller, about)
  const [row] = await run({ text: FACTS, params: { asked: { mapId, ...asked } } })
  return row === undefined ? null : factsOf(mapId, row, known)
}

/** The facts of several maps in one statement, as `readFacts` reads those of one. Maps of which it reads none are left out. */
export async function readFactsOfMaps(
  run: Run,
  caller: Caller,
  { mapIds, ...about }: Omit<Asked, 'mapId'> & { readonly mapIds: readonly string[] },
): Promise<ReadonlyMap<string, Facts>> {
  const { known, asked } = askedOf(caller, about)
  const rows = await run({ text: FACTS_OF_MAPS, params: { asked: { mapIds, ...asked } } })
  return new Map(
    rows.map((row) => {
      const { wanted } = wantedRow.parse(row)
      return [wanted, factsOf(wanted, row, known).facts] as const
    }),
  )
}

/** The picture of a day of a map: whom and what it leaves out, whether or not the caller may see them. */
export async function readPicture(run: Run, mapId: string, day: IsoDate): Promise<Picture> {
  const rows = await run({ text: ABSENT, params: { asked: { mapId, day } } })
  return { day, absent: new Set(rows.map((row) => absentRow.parse(row).id)) }
}

/** The caller's own decisions and allocations on all maps, and urgent access that runs at this instant. */
export async function readGrants(run: Run, caller: Caller, now: Date): Promise<Grants> {
  const { rules: known, knownRules } = lastKnown()
  const asked = { today: londonDay(now), now: toDateTime(now), knownRules, ...parameters(caller) }
  const [row] = await run({ text: GRANTS, params: { asked } })
  const { rules, ...found } = grants.parse(row)
  return { rules: rulesOf(rules, known), ...found }
}
