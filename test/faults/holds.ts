/** What must hold after any fault: of what clients were told, what the graph has, and what the journal says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { z } from 'zod'
import { isEntry, lineSchema, type EntryLine } from '../../src/journal/entry.ts'
import type { Told } from './load.ts'

/** The entries of all journals of a folder: the one that is written, and those that it follows. */
function entriesOf(folder: string): readonly EntryLine[] {
  const files = readdirSync(folder).filter((name) => /^journal.*\.jsonl$/.test(name))
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1))
  return lines.map((line) => lineSchema.parse(JSON.parse(line))).filter(isEntry)
}

/** Each line is a sentence about what does not hold; none: all does. */
export type Findings = readonly string[]

const graphRow = z.object({ subject: z.string(), effects: z.number() })
const stepRow = z.object({ id: z.string() })

const EFFECTS = `
MATCH (a:Allocation {mapId: $mapId}) WHERE a.practitioner STARTS WITH 'faults#'
RETURN substring(a.practitioner, 7) AS subject, toFloat(count(*)) AS effects`
const STEPS = `MATCH (s:Step {mapId: $mapId, name: 'allocate'}) RETURN s.id AS id`

const rowsOf = async <T>(driver: Driver, schema: z.ZodType<T>, text: string, mapId: string): Promise<readonly T[]> =>
  (await driver.executeQuery(text, { mapId })).records.map((record) => schema.parse(record.toObject()))

/**
 * Nothing acknowledged is lost, nothing is done twice, everything answered is on record, and of each step the journal says how it
 * ended as the graph has it. To be asked when nothing runs any more and no step is unknown.
 */
export async function findings(about: {
  readonly driver: Driver
  readonly mapId: string
  readonly folder: string
  readonly told: Told
}): Promise<Findings> {
  const { driver, mapId, folder, told } = about
  const effects = new Map(
    (await rowsOf(driver, graphRow, EFFECTS, mapId)).map((row): [string, number] => [row.subject, row.effects]),
  )
  const inGraph = new Set((await rowsOf(driver, stepRow, STEPS, mapId)).map(({ id }) => id))
  const entries = entriesOf(folder)
  const recorded = new Set(entries.flatMap(({ id }) => id ?? []))
  const outcomes = new Map<string, string[]>()
  for (const entry of entries)
    if (entry.kind === 'step' && entry.name === 'allocate' && entry.mapId === mapId && entry.stepId !== undefined)
      outcomes.set(entry.stepId, [...(outcomes.get(entry.stepId) ?? []), entry.outcome])
  const found: string[] = [...told.unknown.keys()].map((subject) => `${subject}: nobody knows how it ended`)
  for (const [subject, id] of told.taken) {
    if (effects.get(subject) !== 1) found.push(`${subject}: acknowledged, and done ${effects.get(subject) ?? 0} times`)
    if (!inGraph.has(id)) found.push(`${subject}: acknowledged, and the graph has no step ${id}`)
  }
  for (const id of told.disclosures) if (!recorded.has(id)) found.push(`disclosure ${id}: answered, and not on record`)
  for (const id of inGraph) if (!outcomes.has(id)) found.push(`step ${id}: in the graph, and not on record`)
  for (const [id, said] of outcomes) {
    const last = said.at(-1) ?? ''
    if (said[0] !== 'INTENDED') found.push(`step ${id}: ${last} without an intent`)
    if ((last === 'DONE') !== inGraph.has(id)) found.push(`step ${id}: ${last}, and the graph says otherwise`)
  }
  return found
}
