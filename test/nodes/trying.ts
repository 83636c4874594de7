/** What is tried with a Node: the start with the demo, the README's first query over HTTP, a clean stop, the unit tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type Owned, spawnOwned } from '../../src/graph/embedded/process.ts'
import { withoutSettings } from '../commands/run.ts'
import { FIRST_QUERY } from '../support/documents.ts'
import type { NodeProgram } from './versions.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const BIN = join(ROOT, 'bin', 'peermap.mjs')
/** On a machine that does other work as well. */
const PATIENT = { PEERMAP_REQUEST_MS: '90000', PEERMAP_STATEMENT_MS: '80000', PEERMAP_LOG_LEVEL: 'error' }
const TRIES = 10
const STOP_MS = 30_000

/** How one try went. `said`: what it printed, when it failed; else in a few words what passed. */
export type Tried = { readonly what: string; readonly passed: boolean; readonly said: string }

type Child = { readonly owned: Owned; readonly said: () => string }

const begin = (
  { program }: NodeProgram,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Child => {
  const path = `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`
  const env = { ...withoutSettings(), PATH: path, ...settings }
  const owned = spawnOwned(program, [BIN, ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const read = (chunk: Buffer): void => void (text += chunk.toString())
  owned.child.stdout?.on('data', read)
  owned.child.stderr?.on('data', read)
  return { owned, said: () => text }
}

/** The address, once the service has said all that it says at its start; null when it ended instead. */
const addressOf = async ({ owned, said }: Child): Promise<string | null> => {
  const answering = new Promise<string | null>((done) => {
    owned.child.stdout?.on('data', () => {
      if (/^curl /m.test(said())) done(/answers on (\S+)/.exec(said())?.[1] ?? null)
    })
  })
  return Promise.race([answering, owned.end.then(() => null)])
}

const callers = z.array(z.object({ name: z.string(), token: z.string(), purpose: z.string() }))
const answerShape = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
})

/** Asks the README's first query as it stands there; again as long as a cold database takes too long. */
async function firstQuery(url: string, home: string): Promise<Tried> {
  const what = 'README query'
  const all = callers.parse(JSON.parse(readFileSync(join(home, 'demo-callers.json'), 'utf8')))
  const caller = all.find(({ name }) => name === FIRST_QUERY.caller)
  if (FIRST_QUERY.answer === undefined || caller === undefined) return { what, passed: false, said: 'it is not there' }
  const shown: unknown = JSON.parse(FIRST_QUERY.answer)
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${caller.token}`,
        'x-purpose': caller.purpose,
      },
      body: JSON.stringify({ query: FIRST_QUERY.query }),
    })
    const answer = answerShape.parse(await response.json())
    const code = answer.errors?.[0]?.extensions.code ?? ''
    if (tries < TRIES && ['TIMEOUT', 'UNAVAILABLE'].includes(code)) continue
    const passed = isDeepStrictEqual(answer.data, shown)
    return { what, passed, said: passed ? '' : JSON.stringify(answer) }
  }
}

/** The start in a home of its own, the query, and the end on SIGTERM. */
export async function tryStart(node: NodeProgram): Promise<readonly Tried[]> {
  const home = mkdtempSync(join(tmpdir(), 'peermap-nodes-'))
  const child = begin(node, ['start'], { ...PATIENT, PEERMAP_HOME: home, PORT: '0' })
  try {
    const url = await addressOf(child)
    const what = 'start'
    if (url === null) return [{ what, passed: false, said: child.said() }]
    const asked = await firstQuery(url, home)
    const { code, signal } = await child.owned.stop(STOP_MS)
    const stopped = { what: 'stop', passed: code === 0, said: code === 0 ? '' : `${code ?? signal}: ${child.said()}` }
    return [{ what, passed: true, said: '' }, asked, stopped]
  } finally {
    await child.owned.stop(STOP_MS)
    rmSync(home, { recursive: true, force: true })
  }
}

/** The unit tests, or those whose paths are given. */
export async function tryUnitTests(node: NodeProgram, paths: readonly string[]): Promise<Tried> {
  const child = begin(node, ['test', '--project', 'unit', ...paths], {})
  const { code } = await child.owned.end
  const counted = /^(\d+) passed, \d+ failed$/m.exec(child.said())?.[1]
  const passed = code === 0 && counted !== undefined
  return { what: passed ? `${counted} unit tests` : 'unit tests', passed, said: passed ? '' : child.said() }
}
