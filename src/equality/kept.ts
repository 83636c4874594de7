/** Reports that are kept: what they have shown, against which a new one is checked. Pure. */
import { z } from 'zod'
import { WORDS } from './comparing.ts'
import type { Earlier } from './hiding.ts'
import { UNLIKE } from './reference.ts'
import type { Report } from './report.ts'
import { earlierOf } from './shown.ts'
import { BREAKDOWNS, STAGE_NAMES, type Breakdown } from './terms.ts'

const number = z.number().nullable()
const row = z.object({
  group: z.string(),
  count: z.int().nullable(),
  share: number,
  expected: number,
  ratio: number,
  low: number,
  high: number,
  lowest: number,
  highest: number,
  word: z.enum(WORDS),
  standsAmongAll: z.boolean(),
  withoutOneMap: z.object({ low: z.number(), high: z.number() }).nullable(),
})

/** A report as it is kept. */
export const reportSchema: z.ZodType<Report> = z.object({
  by: z.enum(BREAKDOWNS),
  quarter: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  area: z.string(),
  threshold: z.int(),
  sources: z.array(z.string()),
  notLikeWithLike: z.array(z.enum(UNLIKE)),
  groups: z.array(
    z.object({ group: z.string(), population: z.int(), share: z.number(), toldFrom: z.int().nullable() }),
  ),
  unidentified: z.int().nullable(),
  stages: z.array(
    z.object({
      stage: z.enum(STAGE_NAMES),
      before: z.string(),
      total: z.int().nullable(),
      unknown: z.int().nullable(),
      fewUnknown: z.boolean(),
      onlyBounds: z.boolean(),
      rows: z.array(row),
    }),
  ),
  pitfalls: z.array(z.string()),
})

/** What each kept report has shown, to check a new report by this breakdown against. */
export const earlierFrom = (kept: readonly Report[], by: Breakdown): readonly Earlier[] =>
  kept.map((report) => ({
    ...earlierOf(
      {
        groups: report.groups.map(({ group }) => group),
        stages: report.stages.map(({ rows, ...stage }) => ({ ...stage, counts: rows.map(({ count }) => count) })),
      },
      report.by === by,
    ),
    ...(report.unidentified === null ? {} : { unidentified: report.unidentified }),
  }))

const asSet = (groups: readonly string[]): string => JSON.stringify(groups.toSorted())

/**
 * Whether the groups are those of the last report of the same breakdown and year, if there was one: between groups that are
 * divided differently, a reader could subtract the two reports.
 */
export const areSameGroups = (
  kept: readonly Report[],
  about: { readonly by: Breakdown; readonly quarter: string; readonly groups: readonly string[] },
): boolean => {
  const year = about.quarter.slice(0, 4)
  const last = kept.findLast(({ by, quarter }) => by === about.by && quarter.startsWith(year))
  return last === undefined || asSet(last.groups.map(({ group }) => group)) === asSet(about.groups)
}
