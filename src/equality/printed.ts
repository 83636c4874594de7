/** A report as text to read, and as a table for a spreadsheet. Pure. */
import { csvTable, type Cell } from '../export/csv-table.ts'
import type { Word } from './comparing.ts'
import type { Report, ReportedRow, ReportedStage } from './report.ts'
import { lastDayOf } from './terms.ts'

/** A kept report, as it was answered. */
export type Printed = Report & { readonly id: string; readonly madeAt: string; readonly madeBy: string }

const WORDS: Readonly<Record<Word, string>> = {
  MORE_OFTEN: 'more often than expected',
  LESS_OFTEN: 'less often',
  CANT_BE_TOLD: "can't be told",
}

const number = (value: number | null): string => (value === null ? 'hidden' : String(value))
const ratio = (value: number | null): string => (value === null ? '-' : value.toFixed(1))
const span = (low: number | null, high: number | null): string =>
  low === null && high === null ? '' : `(${ratio(low)} to ${high === null ? 'no end' : ratio(high)})`
const percent = (value: number | null): string => (value === null ? '-' : `${Math.round(value * 100)} %`)

const rowText = (row: ReportedRow, { onlyBounds }: ReportedStage): readonly string[] => {
  const bounds =
    row.lowest === null
      ? ''
      : `bounds by unknown ${ratio(row.lowest)} to ${row.highest === null ? 'no end' : ratio(row.highest)}`
  const without =
    row.withoutOneMap === null ? '' : `; with one map left out ${row.withoutOneMap.low} to ${row.withoutOneMap.high}`
  const many = row.standsAmongAll || row.word === 'CANT_BE_TOLD' ? '' : '; not with all groups compared at once (Holm)'
  const compared = onlyBounds ? 'bounds alone' : `ratio ${ratio(row.ratio)} ${span(row.low, row.high)}`
  if (row.count === null) return [`  ${row.group}: hidden`]
  if (row.ratio === null && row.lowest === null) return [`  ${row.group}: ${row.count}; ${WORDS[row.word]}`]
  const shares = onlyBounds ? '' : `, ${percent(row.share)} against ${percent(row.expected)}`
  return [`  ${row.group}: ${row.count}${shares}; ${compared}; ${WORDS[row.word]}${many}`, `    ${bounds}${without}`]
}

const stageText = (stage: ReportedStage, threshold: number): readonly string[] => [
  '',
  `${stage.stage}, of ${stage.before}: total ${number(stage.total)}, unknown ${stage.fewUnknown ? `fewer than ${threshold}` : number(stage.unknown)}`,
  ...(stage.rows.every(({ count }) => count === null)
    ? ['  every group: hidden, too few people']
    : [
        ...(stage.onlyBounds ? ['  More than a fifth is unknown: bounds alone.'] : []),
        ...stage.rows.flatMap((row) => rowText(row, stage)),
      ]),
]

/** Statistical power comes first: a reader learns what could not have been detected before what was. */
export const textOf = (report: Printed): string =>
  [
    `Disproportionality by ${report.by}, ${report.quarter} (${report.from} to ${lastDayOf({ ...report, name: report.quarter })}), ${report.area}`,
    `Report ${report.id}, made at ${report.madeAt} by ${report.madeBy}. For accountability (P9.6): not about any person.`,
    '',
    'How many people it takes on maps before a doubling is told from chance:',
    ...report.groups.map(
      ({ group, share, toldFrom }) =>
        `  ${group}, ${percent(share)} of the population: ${toldFrom === null ? 'no number: twice as many is more than everybody' : `about ${toldFrom}`}`,
    ),
    ...(report.notLikeWithLike.length === 0 ? [] : ['', `Not like with like: ${report.notLikeWithLike.join(', ')}`]),
    `Population: ${report.sources.join('; ')}`,
    `Counts below ${report.threshold} are hidden, and others where these would follow. All are rounded to five. Intervals are of 95 %.`,
    `On maps and not identified, in no count: ${report.unidentified === null ? `fewer than ${report.threshold}` : report.unidentified}`,
    ...report.stages.flatMap((stage) => stageText(stage, report.threshold)),
    '',
    ...report.pitfalls.map((pitfall) => `- ${pitfall}`),
    '',
  ].join('\n')

/** Column of the table -> what it has of a row. */
const COLUMNS = {
  group: (row) => row.group,
  count: (row) => row.count,
  share: (row) => row.share,
  expected: (row) => row.expected,
  ratio: (row) => row.ratio,
  low: (row) => row.low,
  high: (row) => row.high,
  lowest: (row) => row.lowest,
  highest: (row) => row.highest,
  word: (row) => row.word,
  standsAmongAll: (row) => (row.standsAmongAll ? 'yes' : 'no'),
  withoutOneMapLow: (row) => row.withoutOneMap?.low ?? null,
  withoutOneMapHigh: (row) => row.withoutOneMap?.high ?? null,
} as const satisfies Readonly<Record<string, (row: ReportedRow) => string | number | null>>

/** One row for each stage and group, and UNKNOWN and TOTAL of each stage. Hidden is empty. */
export const csvOf = (report: Printed): string => {
  const columns = Object.values(COLUMNS)
  const headings = ['stage', 'before', ...Object.keys(COLUMNS), 'report']
  const lines = report.stages.flatMap(({ stage, before, rows, unknown, total }) => {
    const line = (cells: readonly Cell[]): readonly Cell[] => [
      stage,
      before,
      ...cells,
      ...columns.slice(cells.length).map(() => null),
      report.id,
    ]
    return [
      ...rows.map((row) => line(columns.map((of) => of(row)))),
      line(['UNKNOWN', unknown]),
      line(['TOTAL', total]),
    ]
  })
  return csvTable([headings, ...lines])
}
