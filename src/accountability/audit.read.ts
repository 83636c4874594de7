/** `auditSample`: records drawn at random, with what each rested on, as a page of HTML (P9.6). */
import { z } from 'zod'
import { parsed } from '../gateway/arguments.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { reading } from '../graph/driver.ts'
import { readEntries, type ProjectedEntry } from '../graph/projection.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { today as dayOf } from '../policy/age.ts'
import { callerKey } from '../policy/facts.ts'
import { CATEGORIES, needsCover, type Category } from '../policy/terms.ts'
import { EXEMPTIONS, type Exemption } from '../rights/access/exemptions.ts'
import {
  countsOf,
  drawnOf,
  LARGEST_SAMPLE,
  samplePage,
  startOf,
  type Audited,
  type AuditedDisclosure,
  type AuditedRecord,
  type Sample,
} from './audit.rules.ts'
import { readConformance } from './conformance.facts.ts'
import { readReasons } from './reasons.facts.ts'
import { MOST_USES } from './reasons.rules.ts'

const DISCLOSURES = loadStatement('accountability/audit-disclosures.read')
const RECORDS = loadStatement('accountability/audit-records.read')
const DRAWN = loadStatement('accountability/audit-drawn.read')
const GROUNDS = loadStatement('accountability/audit-grounds.read')

/** It stands in the journal, so it says nothing but which sample it was. */
const seed = z.string().regex(/^[\w.-]{1,64}$/)
const args = z.object({ seed, size: z.int().min(1).max(LARGEST_SAMPLE) })

const text = z.string()
const words = text.nullable()
const texts = z.array(text)
const category = z.enum(CATEGORIES)
const isExemption = (name: string): name is Exemption => Object.hasOwn(EXEMPTIONS, name)

const disclosuresRow = z.object({ keys: texts, total: z.int(), withoutId: z.int() })
const recordsRow = z.object({ kind: z.enum(['DECISION', 'EXEMPTION', 'URGENT_ACCESS']), ids: texts })
const groundsRow = z.object({
  key: text,
  ground: words,
  from: words,
  until: words,
  withdrawnOn: words,
  by: words,
  assessments: texts,
  consents: texts,
})
const drawnRow: z.ZodType<AuditedRecord> = z.object({
  id: text,
  label: z.enum(['SharingDecision', 'DeclinedSharing', 'Notification', 'AccessDecision', 'UrgentAccess']),
  mapId: words,
  organisation: words,
  purpose: words,
  categories: z.array(category).nullable(),
  subjectsAll: z.boolean(),
  subjectIds: texts,
  subjectsReason: words,
  professionals: z.int(),
  necessity: words,
  conditions: words,
  mayExport: z.boolean(),
  from: words,
  until: words,
  withdrawnOn: words,
  decidedBy: words,
  decidedOn: words,
  cannotWait: words,
  agreedBy: words,
  reason: words,
  to: words,
  part: words,
  ground: words,
  reasoning: words,
  reveals: z.array(category),
  lookAgainOn: words,
  exemption: text.refine(isExemption).nullable(),
  endedOn: words,
  practitioner: words,
  immediateRisk: words,
  at: words,
  reviewDue: words,
  reviewedOn: words,
  reviewedBy: words,
  outcome: words,
  note: words,
})

/** The categories of an entry's fields that need cover. */
const coveredIn = ({ disclosed }: ProjectedEntry, { service }: Context): readonly Category[] => {
  const found = new Set(
    disclosed
      .flatMap(({ coordinates }) => coordinates)
      .flatMap((coordinate) => service.catalogue.fields.get(coordinate)?.category ?? []),
  )
  return CATEGORIES.filter((each) => found.has(each) && needsCover(each))
}

const keyOf = ({ journalId, sequence }: ProjectedEntry): string => `${journalId}:${sequence}`

/** These entries with what each rested on. */
async function withGrounds(
  context: Context,
  entries: readonly ProjectedEntry[],
): Promise<readonly AuditedDisclosure[]> {
  const disclosures = entries.map((entry) => ({
    key: keyOf(entry),
    decisionId: entry.decisionId,
    mapId: entry.mapId,
    day: toDate(dayOf(new Date(entry.time))),
    categories: coveredIn(entry, context),
  }))
  const rows = await reading(context.service.driver)({ text: GROUNDS, params: { disclosures } })
  const grounds = new Map(rows.map((row) => groundsRow.parse(row)).map((row) => [row.key, row]))
  return entries.flatMap((entry) => {
    const ground = grounds.get(keyOf(entry))
    const who = callerKey(entry)
    return ground === undefined ? [] : [{ ...entry, ...ground, who, covered: coveredIn(entry, context) }]
  })
}

/** What a seed draws. */
async function draw(context: Context, asked: z.output<typeof args>): Promise<Sample> {
  const { driver, projector } = context.service
  await projector.upToDate()
  const run = reading(driver)
  const start = startOf(asked.seed)
  const [[counted], kinds, { uses, boilerplate }, conformance] = await Promise.all([
    run({ text: DISCLOSURES, params: { start, size: asked.size } }),
    run({ text: RECORDS }),
    readReasons(run),
    readConformance(run, null),
  ])
  const { keys, total, withoutId } = disclosuresRow.parse(counted)
  const all = new Map(kinds.map((row) => recordsRow.parse(row)).map(({ kind, ids }) => [kind, ids]))
  const drawn = (kind: Exclude<Audited, 'DISCLOSURE'>): readonly string[] =>
    drawnOf(all.get(kind) ?? [], { ...asked, kind })
  const ids = { DECISION: drawn('DECISION'), EXEMPTION: drawn('EXEMPTION'), URGENT_ACCESS: drawn('URGENT_ACCESS') }
  const [entries, rows] = await Promise.all([
    readEntries(driver, keys),
    run({ text: DRAWN, params: { ids: Object.values(ids).flat() } }),
  ])
  const byId = new Map(rows.map((row) => drawnRow.parse(row)).map((row) => [row.id, row]))
  const recordsOf = (list: readonly string[]): readonly AuditedRecord[] => list.flatMap((id) => byId.get(id) ?? [])
  return {
    ...asked,
    totals: {
      DISCLOSURE: total,
      DECISION: all.get('DECISION')?.length ?? 0,
      EXEMPTION: all.get('EXEMPTION')?.length ?? 0,
      URGENT_ACCESS: all.get('URGENT_ACCESS')?.length ?? 0,
    },
    withoutId,
    disclosures: await withGrounds(context, entries),
    records: {
      DECISION: recordsOf(ids.DECISION),
      EXEMPTION: recordsOf(ids.EXEMPTION),
      URGENT_ACCESS: recordsOf(ids.URGENT_ACCESS),
    },
    conformance,
    boilerplate,
    reasons: { boilerplate: [...uses.values()].filter((times) => times > MOST_USES).length, all: uses.size },
  }
}

export const auditSample = defineQuestion<'auditSample'>(['officer'], async (_parent, given, context) => {
  const asked = parsed(args, given)
  const sample = await draw(context, asked)
  const people = Object.values(sample.records).flatMap((list) => list.flatMap(({ subjectIds }) => subjectIds))
  await record(context, callerOf(context), {
    opening: null,
    name: `auditSample ${asked.seed}`,
    disclosed: [{ coordinates: ['Query.auditSample'], subjects: [...new Set(people)].toSorted() }],
    outcome: 'OK',
  })
  const { today } = context
  return { preparedOn: today, drawn: countsOf(sample), document: samplePage(sample, today) }
})
