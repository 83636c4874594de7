/** Reads what decides the duties of notification on a map (P6). It makes no verdict; `notification/duties.rules.ts` does. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { coverRecords } from '../graph/grants.ts'
import { forEachMap, loadStatement } from '../graph/statements.ts'
import { today as londonDay } from '../policy/age.ts'
import { NOTICE_PARTS, NOTICE_TO, type Acting, type DutyFacts, type NotifiablePerson } from './duties.rules.ts'

const DUTIES = loadStatement('notification/duties.facts')
const DUTIES_OF_MAPS = forEachMap(DUTIES)
const PARENTS = loadStatement('notification/parents.facts')

const date = z.iso.date()
const answer = z.enum(['YES', 'NO', 'UNKNOWN'])
const part = z.enum(NOTICE_PARTS)
const notification = {
  id: z.string(),
  to: z.enum(NOTICE_TO),
  parentCarerId: z.string().nullable(),
}

const row = z.object({
  id: z.string(),
  type: z.enum(['YoungPerson', 'Adult', 'AdultOfConcern']),
  recordedAt: z.string().nullable(),
  knownSince: date,
  label: z.string().nullable(),
  known: z.boolean(),
  relevanceDecidedOn: date.nullable(),
  atRiskOfHarm: z.boolean(),
  presentsRiskOfHarm: z.boolean(),
  age: z.object({ dateOfBirth: date.nullable(), estimatedAge: z.number().nullable(), estimatedAgeOn: date.nullable() }),
  parents: z.array(z.object({ id: z.string(), name: z.string(), safeToContact: answer, doNotDisclose: z.boolean() })),
  acting: z.array(
    z.object({ assessment: coverRecords.shape.assessments.element, parentCarerIds: z.array(z.string()) }),
  ),
  records: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('SYSTEM_ENTRY'), id: z.string() }),
      z.object({ kind: z.literal('NOTIFIED'), ...notification, leftOut: z.array(part) }),
      z.object({ kind: z.literal('EXEMPT'), ...notification, part, lookAgainOn: date, renewals: z.int() }),
      z.object({ kind: z.literal('TO_TELL'), id: z.string() }),
    ]),
  ),
  shared: z.array(z.object({ from: date, withdrawnOn: date.nullable() })),
})

const wantedRow = z.object({ wanted: z.string() })

const personOf = (found: unknown): NotifiablePerson => {
  const { records, acting, recordedAt, knownSince, ...person } = row.parse(found)
  const protecting = ({ assessment }: Acting): boolean => assessment.protectedPeople.some(({ id }) => id === person.id)
  return {
    ...person,
    recordedOn: recordedAt === null ? knownSince : londonDay(new Date(recordedAt)),
    toTell: records.some(({ kind }) => kind === 'TO_TELL'),
    acting: acting.filter(protecting),
    systemEntryId: records.find(({ kind }) => kind === 'SYSTEM_ENTRY')?.id ?? null,
    notified: records.flatMap((record) => (record.kind === 'NOTIFIED' ? [record] : [])),
    exemptions: records.flatMap((record) => (record.kind === 'EXEMPT' ? [record] : [])),
  }
}

/**
 * Reads what is recorded about the duties on a map, for everybody on it, by id, whether or not the caller may see
 * it.
 */
export async function readDuties(run: Run, mapId: string): Promise<DutyFacts> {
  const rows = await run({ text: DUTIES, params: { mapId } })
  return { mapId, people: rows.map(personOf) }
}

/** As `readDuties`, of several maps in one statement. Maps with nobody on them are left out. */
export async function readDutiesOfMaps(run: Run, mapIds: readonly string[]): Promise<ReadonlyMap<string, DutyFacts>> {
  const rows = await run({ text: DUTIES_OF_MAPS, params: { asked: { mapIds } } })
  const people = new Map<string, NotifiablePerson[]>()
  for (const found of rows) {
    const { wanted } = wantedRow.parse(found)
    people.set(wanted, [...(people.get(wanted) ?? []), personOf(found)])
  }
  return new Map([...people].map(([mapId, known]) => [mapId, { mapId, people: known }]))
}

const parentRow = z.object({
  youngPersonId: z.string(),
  id: z.string(),
  name: z.string(),
  relationship: z.string(),
  parentalResponsibility: answer,
  livesWith: answer,
  safeToContact: answer,
  doNotDisclose: z.boolean(),
})

/** A parent or carer of one young person on a map. */
export type ParentCarer = z.output<typeof parentRow>

/** The parents and carers of these young people, whether or not the caller may know of them. */
export async function readParents(
  run: Run,
  mapId: string,
  youngPersonIds: readonly string[],
): Promise<readonly ParentCarer[]> {
  const rows = await run({ text: PARENTS, params: { mapId, youngPersonIds } })
  return rows.map((found) => parentRow.parse(found))
}
