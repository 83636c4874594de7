/** Each file of the library that reads no harm, on the source and on a copy of it: the same question of both. */
import neo4j, { type Driver } from 'neo4j-driver'
import { analysisFiles, type AnalysisFile } from '../../src/analysis/header.ts'

/** What rests on what is off the maps, which no copy holds: they run, and find nobody. */
export const OFF_THE_MAPS: ReadonlySet<string> = new Set(['list-on-several-maps', 'list-places-on-several-maps'])

export const FILES: readonly AnalysisFile[] = analysisFiles().filter(
  ({ reads }) => !reads.includes('HARMFUL_RELATIONSHIP'),
)

/** Ids that a file asks for, by the name of its parameter. */
export type Asked = Readonly<Record<'mapId' | 'other' | 'person' | 'from' | 'to' | 'risk', string>>

const day = (text: string) => neo4j.types.Date.fromStandardDate(new Date(`${text}T12:00:00Z`))

const valueOf = (
  { name, default: preset }: AnalysisFile['parameters'][number],
  asked: Asked,
  today: string,
): unknown => {
  if (name === 'mapId' || name === 'other' || name === 'person' || name === 'from' || name === 'to' || name === 'risk')
    return asked[name]
  if (name === 'open') return [asked.mapId]
  if (name === 'run') return `copy-test-${Date.now()}`
  if (name === 'limit') return neo4j.int(200)
  if (name === 'before') return day('2020-01-01')
  if (preset === 'today') return day(today)
  if (preset !== null) return typeof JSON.parse(preset) === 'number' ? neo4j.int(preset) : JSON.parse(preset)
  throw new Error(`the test knows no value for ${name}`)
}

/** What is the same in a copy: numbers, yes and no, and words of the SDL; of ids, days, labels and sources how many there are. */
const comparable = (value: unknown, type: string, name: string): unknown => {
  // No copy has one.
  if (/label/i.test(name)) return 'a label'
  if (value === null) return null
  if (Array.isArray(value)) return value.length
  if (neo4j.isInt(value)) return value.toNumber()
  if (typeof value === 'number') return Number(value.toPrecision(6))
  if (type.startsWith('Date') || type.startsWith('ID') || name === 'source') return 'some'
  return value
}

/** The rows of an answer in no order, as far as a copy must give the same. */
export async function answerOf(
  driver: Driver,
  file: AnalysisFile,
  asked: Asked,
  today: string,
): Promise<readonly string[]> {
  const params = Object.fromEntries(file.parameters.map((each) => [each.name, valueOf(each, asked, today)]))
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.run(file.statement, params)
    return records
      .map((record) => JSON.stringify(file.columns.map(({ name, type }) => comparable(record.get(name), type, name))))
      .toSorted()
  } finally {
    await session.close()
  }
}
