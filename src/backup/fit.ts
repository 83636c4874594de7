/** Whether a graph and journals fit (P9.6): what the graph has read and done must be in them. */
import { z } from 'zod'
import { read, type Driver } from '../graph/driver.ts'
import { positions } from '../graph/projecting.ts'
import { loadStatement } from '../graph/statements.ts'
import type { JournalsRead } from './journals.ts'

const STEPS = loadStatement('steps/taken.read')
const PAGE = 2_000
const STEPS_MS = 60_000

/** What is found. `error`: the journals are not those of this graph, or lack lines. `again`: a step that the graph has not. */
export type Finding = { readonly severity: 'error' | 'again'; readonly message: string }

const error = (message: string): Finding => ({ severity: 'error', message })

async function stepsOf(driver: Driver): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let after = ''; ;) {
    const params = { after, limit: PAGE }
    const rows = z
      .array(z.object({ id: z.string() }))
      .parse(await read(driver, { text: STEPS, params, timeoutMs: STEPS_MS }))
    for (const { id } of rows) found.add(id)
    if (rows.length < PAGE) return found
    after = rows.at(-1)?.id ?? ''
  }
}

/** Where the graph has read lines that the journals have not, or others. */
async function findPositions(driver: Driver, { journals }: JournalsRead): Promise<readonly Finding[]> {
  return (await positions(driver, null)).flatMap(({ journalId, sequence, hash }) => {
    const hashes = journals.get(journalId)
    if (hashes === undefined)
      return error(`the graph has read the journal ${journalId}, which is not here: another instance's, or lost`)
    const found = hashes[sequence]
    if (found === undefined && sequence >= 0)
      return error(
        `the graph has read the journal ${journalId} up to line ${sequence}, and it ends with line ${hashes.length - 1}`,
      )
    return sequence < 0 || found === hash
      ? []
      : error(`line ${sequence} of the journal ${journalId} is another than the graph has read`)
  })
}

const MOST = 20
const named = (ids: readonly string[]): string => ids.slice(0, MOST).join(', ')

/**
 * Holds a graph against journals. Steps of other instances are not in these: where one of their journals is not here, that is
 * found instead. Throws what `read` throws.
 */
export async function fitOf(driver: Driver, said: JournalsRead): Promise<readonly Finding[]> {
  const wrong = await findPositions(driver, said)
  const taken = await stepsOf(driver)
  const allHere = (await positions(driver, null)).every(({ journalId }) => said.journals.has(journalId))
  const { steps } = said
  const unknown = allHere ? [...taken].filter((id) => !steps.has(id)) : []
  const denied = [...taken].filter((id) => steps.get(id)?.outcome === 'FAILED')
  const lost = [...steps.values()].filter(({ stepId, outcome }) => outcome === 'DONE' && !taken.has(stepId))
  return [
    ...wrong,
    ...(unknown.length === 0
      ? []
      : [error(`${unknown.length} steps of the graph are in no journal: ${named(unknown)}`)]),
    ...(denied.length === 0
      ? []
      : [error(`${denied.length} steps of the graph failed by the journal: ${named(denied)}`)]),
    ...lost.map(({ stepId, name, time, mapId, subjects }): Finding => {
      const on = mapId === null ? '' : ` on map ${mapId}`
      const about = subjects.length === 0 ? '' : `, about ${subjects.join(', ')}`
      return { severity: 'again', message: `${name} of ${time}${on}${about} (step ${stepId})` }
    }),
  ]
}
