/**
 * `disproportionality`: the report on disproportionality of the last quarter (P9.6; Equality Act 2010 s.149), from the running
 * service, for its data protection officer or a manager.
 */
import { parseArgs } from 'node:util'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { reportSchema } from '../equality/kept.ts'
import { csvOf, textOf } from '../equality/printed.ts'
import { SetupError } from '../errors.ts'
import { ASKING_OPTIONS, askService, fileText, whoAsks, writeAnew } from './asking.ts'
import { oneOf, say } from './terminal.ts'

const QUERY = `query Disproportionality($by: Breakdown!, $quarter: String, $area: String, $reference: [ReferenceRowInput!], $mapping: [RecordedValueInput!]) {
  disproportionality(by: $by, quarter: $quarter, area: $area, reference: $reference, mapping: $mapping) {
    id by quarter from until madeAt madeBy area threshold sources notLikeWithLike unidentified pitfalls
    groups { group population share toldFrom }
    stages { stage before total unknown fewUnknown onlyBounds rows {
      group count share expected ratio low high lowest highest word standsAmongAll withoutOneMap { low high } } }
  }
}`

const BY = { ethnicity: 'ETHNICITY', gender: 'GENDER', ageBand: 'AGE_BAND', disability: 'DISABILITY' } as const
const WORDS: readonly (keyof typeof BY)[] = ['ethnicity', 'gender', 'ageBand', 'disability']
const FORMATS = ['text', 'csv'] as const

const HELP = `disproportionality --by ${WORDS.join('|')} (--token-file FILE | --as CALLER) [--quarter 2026-Q3]
  [--reference FILE --area TEXT [--mapping FILE]] [--format text|csv] [--out FILE] [--url U]

  --as         a caller of the demo: data-protection-officer
  --reference  needed the first time, with --area. CSV: group, ageBand (10-17, 18+ or all), population, source, year, and area if it is known
  --mapping    CSV: recorded, group (Black Caribbean,Black); what leads to no group is UNKNOWN
  --area       the area that the maps are of
The report of a quarter is made once. Asked for again, it is the one that is kept.`

const text = z.string().min(1)
const whole = z.string().regex(/^\d+$/).transform(Number)
const referenceRow = z.object({
  group: text,
  ageBand: text,
  population: whole,
  source: text,
  year: whole,
  area: z
    .string()
    .optional()
    .transform((area) => area || null),
})
const mappedRow = z.object({ recorded: text, group: text })

const parsedRow = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) })

/** The rows of a CSV file. @throws SetupError naming line and column, never a value */
function rowsOf<Row>(path: string, row: z.ZodType<Row>): readonly Row[] {
  const options = {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    delimiter: [',', ';', '\t'],
  }
  try {
    return z
      .array(parsedRow)
      .parse(parse(fileText(path), options))
      .map(({ record, info }) => {
        const { success, data, error } = row.safeParse(record)
        if (success) return data
        const wrong = new Set(error.issues.map((issue) => issue.path.join('.')))
        throw new SetupError(`${path}, line ${info.lines}: ${[...wrong].join(', ')} not as it must be\n\n${HELP}`)
      })
  } catch (cause) {
    if (cause instanceof CsvError) throw new SetupError(`${path} is no CSV file that can be read`, { cause })
    throw cause
  }
}

const made = z.object({ id: z.string(), madeAt: z.string(), madeBy: z.string() })
const answer = z.object({ disproportionality: z.unknown() })

/** Runs the command. A file is for its owner alone, and none is overwritten. @throws SetupError saying what is wrong */
export async function disproportionalityCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      by: { type: 'string' },
      quarter: { type: 'string' },
      reference: { type: 'string' },
      mapping: { type: 'string' },
      area: { type: 'string' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      ...ASKING_OPTIONS,
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return say(HELP)
  const by = BY[oneOf('--by', WORDS, values.by)]
  const format = oneOf('--format', FORMATS, values.format)
  const { reference, mapping, area, out, quarter, url } = values
  if (reference === undefined && mapping !== undefined) throw new SetupError('--mapping goes with --reference')
  const { token } = whoAsks('disproportionality', values)
  const variables = {
    by,
    quarter,
    area,
    ...(reference === undefined ? {} : { reference: rowsOf(reference, referenceRow) }),
    ...(mapping === undefined ? {} : { mapping: rowsOf(mapping, mappedRow) }),
  }
  const data = await askService({ url, token, purpose: 'ACCOUNTABILITY', query: QUERY, variables }, signal)
  const { disproportionality: found } = answer.parse(data)
  if (found === null) throw new SetupError('no report was made of this quarter')
  const report = { ...reportSchema.parse(found), ...made.parse(found) }
  const printed = format === 'csv' ? csvOf(report) : textOf(report)
  if (out === undefined) return say(printed.trimEnd())
  writeAnew(out, printed)
  say(`written to ${out}`)
}
