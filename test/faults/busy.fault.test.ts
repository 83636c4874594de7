/**
 * `npm start` on a machine that has more to do than it can, with default settings, as a newcomer has it: eight burners for each
 * processor. In the long form of the tests alone.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { withoutSettings } from '../commands/run.ts'
import { FIRST_QUERY } from '../support/documents.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PATIENCE_MS = 900_000
const BURNERS = Number(process.env['PEERMAP_BURNERS'] ?? cpus().length)
const MOST_TRIES = 8

/** Burns a processor until whoever started it is gone. */
const BURN = `const parent = process.ppid; while (process.ppid === parent);`

const home = mkdtempSync(join(tmpdir(), 'peermap-busy-'))
const children: ChildProcess[] = []

const started = (args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess => {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return child
}

afterAll(async () => {
  for (const child of children.toReversed()) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const ended = once(child, 'exit')
    child.kill(child.spawnargs.includes(BURN) ? 'SIGKILL' : 'SIGTERM')
    await ended
  }
  rmSync(home, { recursive: true, force: true })
}, PATIENCE_MS)

/** Where it answers, once it says so. Rejects with all that it said where it ends instead. */
function start(): Promise<string> {
  const env = { ...withoutSettings(), PEERMAP_HOME: home, PORT: '0', PEERMAP_LOG_LEVEL: 'warn' }
  const child = started([join(ROOT, 'bin', 'peermap.mjs'), 'start'], env)
  return new Promise((done, fail) => {
    let text = ''
    const read = (chunk: Buffer): void => {
      text += chunk.toString()
      const url = /^Peermap answers on (\S+)$/m.exec(text)?.[1]
      if (url !== undefined && /^curl /m.test(text)) done(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => fail(new Error(`it ended (${code}): ${text}`)))
  })
}

const callers = z.array(z.object({ name: z.string(), token: z.string() }))
const answered = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ extensions: z.looseObject({ code: z.string(), retryAfter: z.number().optional() }) }))
    .optional(),
})

/** Asks the query of the README, and again when the answer says so. */
async function ask(url: string): Promise<z.output<typeof answered>> {
  const { query } = FIRST_QUERY
  const token = callers
    .parse(JSON.parse(readFileSync(join(home, 'demo-callers.json'), 'utf8')))
    .find(({ name }) => name === 'police-assess-risk')?.token
  const headers = { authorization: `Bearer ${token}`, 'x-purpose': 'ASSESS_RISK', 'content-type': 'application/json' }
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const answer = answered.parse(await response.json())
    const { code, retryAfter } = answer.errors?.[0]?.extensions ?? {}
    process.stderr.write(`try ${tries}: ${code ?? 'answered'}\n`)
    if (code === undefined || retryAfter === undefined || tries === MOST_TRIES) return answer
    await sleep(retryAfter * 1000)
  }
}

test(
  'a machine that is too busy starts it, and answers the first query when it is asked again',
  { timeout: PATIENCE_MS },
  async () => {
    for (let index = 0; index < BURNERS; index++) started(['-e', BURN])
    const { data, errors } = await ask(await start())
    expect([errors, data]).toMatchObject([undefined, { peerMap: { title: 'Lanternfield Estate' } }])
  },
)
