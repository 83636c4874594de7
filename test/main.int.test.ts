/** `npm start` as a process, with an embedded Neo4j and a home of its own. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { embeddedHome } from '../src/config.ts'
import { DEMO_CALLERS } from '../src/demo/callers.ts'
import { holderOf } from '../src/graph/embedded/home.ts'
import { verifyJournal } from '../src/journal/verify.ts'
import { peermap, withoutSettings } from './commands/run.ts'
import { testDatabase } from './support/database.ts'
import { isAll, isTurn } from './support/depth.ts'

const ROOT = resolve(import.meta.dirname, '..')
const START_MS = 240_000
const home = mkdtempSync(join(tmpdir(), 'peermap-start-'))

type Process = { readonly child: ChildProcess; readonly out: () => string }

/** Starts it and waits until it says that it answers and how to try it. */
async function start(): Promise<Process> {
  // the first statements of a cold database, on a machine that does other work as well
  const patient = { PEERMAP_REQUEST_MS: '90000', PEERMAP_STATEMENT_MS: '80000' }
  const env = { ...withoutSettings(), ...patient, PEERMAP_HOME: home, PORT: '0', PEERMAP_LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'peermap.mjs'), 'start'], { cwd: ROOT, env })
  let text = ''
  const ready = new Promise<void>((done, fail) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString()
      if (/^curl /m.test(text)) done()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => fail(new Error(`it ended (${code}): ${text}`)))
  })
  await ready
  return { child, out: () => text }
}

const end = async ({ child }: Process, signal: NodeJS.Signals): Promise<number | string | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
  return child.exitCode ?? child.signalCode
}

type Pasted = { readonly errors?: readonly { readonly extensions: { readonly retryAfter?: number } }[] }

/** What the printed line answers, tried again when the answer says so: the first statements are of a cold database. */
async function pasted({ out }: Process): Promise<unknown> {
  const line = /^curl .*$/m.exec(out())?.[0] ?? 'false'
  for (let tries = 0; ; tries++) {
    const { stdout } = await promisify(execFile)('bash', ['-c', line], { cwd: tmpdir() })
    const answer: Pasted = JSON.parse(stdout)
    const { retryAfter } = answer.errors?.[0]?.extensions ?? {}
    if (retryAfter === undefined) return answer
    if (tries === 10) throw new Error(stdout)
    await sleep(retryAfter * 1_000)
  }
}

const AS_THE_POLICE = { data: { peerMap: { title: 'Lanternfield Estate', harmTies: expect.any(Array) } } }

let running: Process
beforeAll(async () => {
  running = await start()
}, START_MS)
afterAll(async () => {
  await end(running, 'SIGTERM')
  rmSync(home, { recursive: true, force: true })
}, START_MS)

describe('npm start', () => {
  test('needs no settings: it loads the demo and says where it answers', () => {
    expect(running.out()).toMatch(/^Peermap answers on http:\/\/127\.0\.0\.1:\d+\/graphql$/m)
    expect(running.out()).toContain('Loaded the invented demo borough: 3 maps')
  })

  test('writes a token for each demo caller, for nobody else to read', () => {
    const file = /Demo callers with a token each: (.*)/.exec(running.out())?.[1] ?? ''
    expect(file).toBe(join(home, 'demo-callers.json'))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(home, 'dev-key.json')).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(DEMO_CALLERS.length)
  })

  test('prints a line that works when it is pasted into a shell', { timeout: START_MS }, async () => {
    expect(await pasted(running)).toMatchObject(AS_THE_POLICE)
  })

  test('says so on a Node that is older than what is promised, and nothing on others', () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
    const isOld = major < 22 || (major === 22 && minor < 15)
    expect(running.out().includes('is older than what is promised')).toBe(isOld)
  })

  test('takes no options: a word too many is named', async () => {
    const { code, err } = await peermap(['start', '--port=1'], { PEERMAP_HOME: home })
    expect([code, err]).toEqual([1, expect.stringMatching(/start takes no options, and --port=1 was given/)])
  })

  test('runs once: a second one on the same database is told which process has it', async () => {
    const { code, err } = await peermap(['start'], { PEERMAP_HOME: home, PORT: '0' })
    expect([code, err]).toEqual([1, expect.stringMatching(new RegExp(`in use: process ${running.child.pid} runs it`))])
  })

  test('says that a port is taken', async () => {
    const port = /127\.0\.0\.1:(\d+)/.exec(running.out())?.[1] ?? ''
    const own = join(home, 'other')
    await peermap(['keys', '--out', join(own, 'keys')])
    const { uri, user, password } = testDatabase()
    const graph = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
    const settings = { ...graph, PEERMAP_HOME: own, PEERMAP_ISSUERS: join(own, 'keys', 'issuers.json'), PORT: port }
    const { code, err } = await peermap(['start'], settings)
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(new RegExp(`port ${port} on 127.0.0.1 is taken: stop what uses it, or set PORT\\n$`)),
    ])
  })

  test.runIf(isTurn(2, 0))(
    'starts a database again that was killed, and goes on with it',
    { timeout: START_MS },
    async () => {
      const url = /Peermap answers on (\S+)\/graphql/.exec(running.out())?.[1] ?? ''
      const holder = (): number => holderOf(realpathSync(embeddedHome({ home })))?.pid ?? 0
      const killed = holder()
      process.kill(killed, 'SIGKILL')
      const within = { timeout: START_MS, interval: 200 }
      await vi.waitFor(async () => expect((await fetch(`${url}/health/ready`)).status).toBe(503), within)
      expect((await fetch(`${url}/health/live`)).status).toBe(200)
      await vi.waitFor(async () => expect((await fetch(`${url}/health/ready`)).status).toBe(200), within)
      expect(holder()).not.toBe(killed)
      expect(running.out()).toContain('"msg":"the embedded Neo4j ended"')
      expect(await pasted(running)).toMatchObject(AS_THE_POLICE)
    },
  )

  test.runIf(isTurn(2, 1))(
    'starts again after kill -9, with its data and its journal',
    { timeout: START_MS },
    async () => {
      expect(await end(running, 'SIGKILL')).toBe('SIGKILL')
      running = await start()
      expect(running.out()).not.toContain('Loaded the invented demo borough')
      expect(await pasted(running)).toMatchObject(AS_THE_POLICE)
      expect((await verifyJournal({ folder: join(home, 'journal') })).ok).toBe(true)
    },
  )

  test('ends cleanly on SIGTERM', { timeout: START_MS }, async () => {
    expect(await end(running, 'SIGTERM')).toBe(0)
    expect(running.out()).toContain('SIGTERM: stopping')
    expect((await verifyJournal({ folder: join(home, 'journal') })).ok).toBe(true)
  })

  // After kill -9 it has them, too.
  test.runIf(isAll)('starts again with its data after SIGTERM', { timeout: START_MS }, async () => {
    running = await start()
    expect(running.out()).not.toContain('Loaded the invented demo borough')
    expect(await pasted(running)).toMatchObject(AS_THE_POLICE)
  })
})
