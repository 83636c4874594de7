/** `disproportionality`: whether some groups are mapped more often than others (P9.6; Equality Act 2010 s.149). */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { areSameGroups, earlierFrom, reportSchema } from './kept.ts'
import { faultsOf, populations } from './reference.ts'
import { reportOf, type Asked, type Report } from './report.ts'
import { BREAKDOWNS, CATEGORY_OF, lastQuarter, type Breakdown, type Quarter } from './terms.ts'
import { PeermapError } from '../errors.ts'
import { inTransaction, isConstraintViolation, reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { YEARS } from '../policy/age.ts'
import { policyUntil } from '../policy/assessment.ts'
import { decide } from '../policy/ceiling.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import type { Rule } from '../policy/rules.ts'
import { needsCover, type Category } from '../policy/terms.ts'
import { line, maybe, parsed } from '../gateway/arguments.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { rulesFor } from '../gateway/rules.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'
import { readCounted, type Found } from './counted.facts.ts'

const KEPT = loadStatement('equality/kept')
const KEEP = loadStatement('equality/keep')

const count = z.int().min(0).max(100_000_000)
const args = z.object({
  by: z.enum(BREAKDOWNS),
  quarter: maybe(z.string().regex(/^\d{4}-Q[1-4]$/)),
  area: maybe(line),
  reference: maybe(
    z
      .array(
        z.object({
          group: line,
          ageBand: line,
          population: count,
          source: line,
          year: z.int().min(YEARS.first).max(YEARS.last),
          area: maybe(line),
        }),
      )
      .min(1)
      .max(200),
  ),
  mapping: z.array(z.object({ recorded: line, group: line })).max(500),
})

/** The categories that every report reads, beside that of its breakdown. */
const READ = ['MAP', 'IDENTITY', 'RISK', 'PLAN'] as const satisfies readonly Category[]

/** The rules that let a caller have a report by this breakdown. @throws PURPOSE_REFUSED where one is lacking */
function rulesOfReport(reports: readonly Rule[], caller: Caller, by: Breakdown): readonly string[] {
  const verdicts = [...READ, CATEGORY_OF[by]].map((category) => decide(reports, caller, category))
  if (!verdicts.every(({ permit }) => permit))
    throw new PeermapError('PURPOSE_REFUSED', 'no rule lets the caller have this report (P9.6)')
  return [...new Set(verdicts.flatMap(({ rules }) => rules))].toSorted()
}

const keptRow = z.object({
  id: z.string(),
  by: z.enum(BREAKDOWNS),
  quarter: z.string(),
  report: z.string().transform((text) => reportSchema.parse(JSON.parse(text))),
  madeAt: z.string(),
  madeBy: z.string(),
})
type Kept = z.output<typeof keptRow>

const readKept = async (context: Context): Promise<readonly Kept[]> =>
  (await reading(context.service.driver)({ text: KEPT })).map((row) => keptRow.parse(row))

const isOf = (by: Breakdown, quarter: string) => (one: Kept) => one.by === by && one.quarter === quarter

const answerOf = ({ report, id, madeAt, madeBy }: Kept) => ({ ...report, id, madeAt, madeBy })

/** Special categories are processed under an appropriate policy document alone. */
function checkPolicy(by: Breakdown, found: Found, context: Context): void {
  if (!needsCover(CATEGORY_OF[by]) || policyUntil(found.policyDocuments, context.today) !== null) return
  const message = 'an appropriate policy document is in force (DPA 2018 Sch 1 para 5)'
  throw new PeermapError('STEP_REFUSED', 'the protocol asks for more before this report', {
    missing: [{ code: 'DO_FIRST', path: 'by', clause: 'P8.9', rule: 'R-9-02', message }],
  })
}

/** The caller's input for a report. @throws BAD_USER_INPUT saying what is wrong with it, never a value of it */
function askedOf(given: z.output<typeof args>, kept: readonly Kept[], quarter: Quarter): Asked {
  const { by, area, reference, mapping } = given
  if (reference === null || area === null)
    throw new PeermapError('BAD_USER_INPUT', 'none is kept of this quarter: reference and area are needed to make it')
  const groups = [...populations(by, reference).keys()]
  const reports = kept.map(({ report }) => report)
  const isComparable = areSameGroups(reports, { by, quarter: quarter.name, groups })
  const faults = [
    ...faultsOf(by, reference, mapping),
    ...(isComparable ? [] : ['reference: the groups of the last report of the year, or the two could be subtracted']),
  ]
  if (faults.length > 0) throw new PeermapError('BAD_USER_INPUT', `not as it must be: ${faults.join('; ')}`)
  return { by, area, reference, mapping }
}

/** Keeps a report. `seen`: how many reports it was checked against. @returns false: somebody else has made one meanwhile */
async function keep(context: Context, { report, id, madeAt, madeBy }: Kept, seen: number): Promise<boolean> {
  const { by, quarter } = report
  const properties = { id, key: `${quarter} ${by}`, quarter, by, madeBy, madeAt: toDateTime(new Date(madeAt)) }
  const { driver, limits } = context.service
  try {
    const params = { report: { ...properties, report: JSON.stringify(report) }, seen }
    const rows = await inTransaction(driver, limits.statementMs, (run) => run({ text: KEEP, params }))
    return rows.length > 0
  } catch (error) {
    if (isConstraintViolation(error)) return false
    throw error
  }
}

async function make(
  context: Context,
  about: { readonly asked: Asked; readonly kept: readonly Kept[]; readonly quarter: Quarter },
): Promise<{ readonly report: Report; readonly subjects: readonly string[] }> {
  const { asked, kept, quarter } = about
  const found = await readCounted(reading(context.service.driver), { by: asked.by, quarter, today: context.today })
  checkPolicy(asked.by, found, context)
  const report = reportOf(found.people, asked, {
    quarter,
    threshold: context.service.limits.smallCell,
    unidentified: found.unidentified.length,
    earlier: earlierFrom(
      kept.map((each) => each.report),
      asked.by,
    ),
  })
  const counted = found.people.flatMap((person) => person.map(({ id }) => id))
  return { report, subjects: [...counted, ...found.unidentified].toSorted() }
}

/** Records the report, with everybody counted, before it is kept, and keeps it before it is released (P9.6). */
export const disproportionality = defineQuestion<'disproportionality'>(
  ['equality'],
  async (_parent, given, context) => {
    const caller = callerOf(context)
    const asked = parsed(args, given)
    const rules = rulesOfReport((await rulesFor(context)).set.reports, caller, asked.by)
    const last = lastQuarter(context.today)
    const wanted = asked.quarter ?? last.name
    const put = (outcome: string, id: string | null, subjects: readonly string[]) =>
      record(context, caller, {
        opening: null,
        rules,
        ...(id === null ? {} : { name: `disproportionality ${id}` }),
        disclosed: id === null ? [] : [{ coordinates: ['Query.disproportionality'], subjects }],
        outcome,
      })
    // Each time that a report can't be kept, one of another breakdown was, or the one that is asked for: then that is found.
    for (let attempt = 0; attempt <= BREAKDOWNS.length; attempt += 1) {
      const kept = await readKept(context)
      const before = kept.find(isOf(asked.by, wanted))
      if (before !== undefined) {
        await put('OK', before.id, [])
        return answerOf(before)
      }
      if (wanted !== last.name) {
        await put('NOT_FOUND', null, [])
        return null
      }
      const { report, subjects } = await make(context, { asked: askedOf(asked, kept, last), kept, quarter: last })
      const made: Kept = {
        report,
        id: uuidv7(),
        by: report.by,
        quarter: report.quarter,
        madeAt: context.now.toISOString(),
        madeBy: callerKey(caller),
      }
      await put('OK', made.id, subjects)
      if (await keep(context, made, kept.length)) return answerOf(made)
    }
    context.disclosure = null
    throw new PeermapError('CONFLICT', 'others have made reports meanwhile: ask again', { conflictKind: 'CHANGED' })
  },
)
