/** Reads what decides the duties of notification on a map (P6). It makes no verdict; `protocol/steps/notification.ts` does. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { NOTICE_PARTS, type DutyFacts, type NotifiablePerson } from '../../protocol/steps/notification.ts'

const DUTIES = loadStatement('taking/duties')
const PARENTS = loadStatement('taking/parents')

const date = z.iso.date()
const part = z.enum(NOTICE_PARTS)
const told = { id: z.string(), to: z.enum(['YOUNG_PERSON', 'PARENT_CARER']), parentCarerId: z.string().nullable() }

const row = z.object({
  id: z.string(),
  label: z.string().nullable(),
  known: z.boolean(),
  relevanceDecidedOn: date.nullable(),
  atRiskOfHarm: z.boolean(),
  presentsRiskOfHarm: z.boolean(),
  parents: z.array(z.object({ id: z.string() })),
  records: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('SYSTEM_ENTRY'), id: z.string() }),
      z.object({ kind: z.literal('NOTIFIED'), ...told, leftOut: z.array(part) }),
      z.object({ kind: z.literal('EXEMPT'), ...told, part, lookAgainOn: date }),
    ]),
  ),
  shared: z.array(z.object({ from: date, withdrawnOn: date.nullable() })),
})

const personOf = (found: unknown): NotifiablePerson => {
  const { records, ...person } = row.parse(found)
  return {
    ...person,
    systemEntryId: records.find(({ kind }) => kind === 'SYSTEM_ENTRY')?.id ?? null,
    notified: records.flatMap((record) => (record.kind === 'NOTIFIED' ? [record] : [])),
    exemptions: records.flatMap((record) => (record.kind === 'EXEMPT' ? [record] : [])),
  }
}

/** What is recorded of the duties on a map, for every young person on it, by id; whoever may see it. */
export async function readDuties(run: Run, mapId: string): Promise<DutyFacts> {
  const rows = await run({ text: DUTIES, params: { mapId } })
  return { mapId, people: rows.map(personOf) }
}

const answer = z.enum(['YES', 'NO', 'UNKNOWN'])
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

/** A parent or carer, of one young person on a map. */
export type ParentCarer = z.output<typeof parentRow>

/** Parents and carers of these young people, whoever may know them. */
export async function readParents(
  run: Run,
  mapId: string,
  youngPersonIds: readonly string[],
): Promise<readonly ParentCarer[]> {
  const rows = await run({ text: PARENTS, params: { mapId, youngPersonIds } })
  return rows.map((found) => parentRow.parse(found))
}
