/** An embedded server that ends, that can't write, that finds no room: real processes. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { faultOf } from '../../src/gateway/faults.ts'
import { PeermapError } from '../../src/errors.ts'
import { openDriver, read, write, type Driver } from '../../src/graph/driver.ts'
import { superviseEmbedded, type Fate, type Supervised } from '../../src/graph/embedded/supervise.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** A start takes 4 s, on a machine that does much else at once a minute. */
const STARTS = { timeout: 900_000 }
const WITHIN = { timeout: 300_000, interval: 200 }
const folder = mkdtempSync(join(tmpdir(), 'peermap-supervise-'))
const home = join(folder, 'home')

let server: Supervised
let driver: Driver
const fates: Fate[] = []
beforeAll(async () => {
  const options = { root: ROOT, home, test: true, log: () => undefined }
  server = await superviseEmbedded(options, (fate) => void fates.push(fate))
  driver = openDriver(server)
}, STARTS.timeout)
afterAll(async () => {
  await driver?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}, STARTS.timeout)

const counted = async (): Promise<unknown> => read(driver, { text: 'MATCH (n:Kept) RETURN count(n) AS kept' })

const failure = async (work: () => Promise<unknown>): Promise<PeermapError> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof PeermapError) return error
    throw error
  }
  throw new Error('it did not fail')
}

test('its logs are the console and one debug.log, both bounded: none of statements', () => {
  expect(readdirSync(join(home, 'logs')).filter((name) => !name.startsWith('debug.log'))).toEqual([])
})

// In this order: a server is started again thrice in all.
test(
  'killed, it is started again on the same port, and the same driver goes on with what was written',
  STARTS,
  async () => {
    await write(driver, { text: 'CREATE (:Kept)' })
    const first = server.pid()
    process.kill(first, 'SIGKILL')
    await vi.waitFor(async () => expect(await counted()).toEqual([{ kept: 1 }]), WITHIN)
    await vi.waitFor(() => expect(fates.map(({ what }) => what)).toEqual(['ended', 'started']), WITHIN)
    expect(server.pid()).not.toBe(first)
  },
)

test('one that can write no more is UNAVAILABLE, for reads too, and the log says what to do', STARTS, async () => {
  // No file of its process may grow any more: for it as on a disk that is full.
  execFileSync('prlimit', ['--pid', String(server.pid()), '--fsize=1'])
  const lost = await failure(async () => {
    for (let times = 0; times < 50; times++)
      await write(driver, { text: 'UNWIND range(1, 500) AS x CREATE (:Lost {x: x})' })
  })
  expect(lost.code).toBe('UNAVAILABLE')
  const unread = await failure(counted)
  expect(unread).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfter: 5 } })
  expect(faultOf(unread)).toMatchObject({
    level: 'error',
    neo4j: expect.stringMatching(/^Neo\.DatabaseError\./),
    message: 'the database is at fault: see its log and whether its disk is full, then start it again',
  })
})

test('ended again and again, it is given up after three starts, and said', STARTS, async () => {
  for (let again = 2; again <= 3; again++) {
    process.kill(server.pid(), 'SIGKILL')
    await vi.waitFor(() => expect(fates.at(-1)).toEqual({ what: 'started', again }), WITHIN)
  }
  expect(await counted()).toEqual([{ kept: 1 }])
  process.kill(server.pid(), 'SIGKILL')
  await vi.waitFor(() => expect(fates.at(-1)).toEqual({ what: 'given up', after: 3 }), WITHIN)
  expect((await failure(counted)).code).toBe('UNAVAILABLE')
})

test('a start on a full disk says so at once', STARTS, async () => {
  const own = join(folder, 'full')
  mkdirSync(own)
  const hold = [process.execPath, '--import', 'tsx', join(ROOT, 'test', 'support', 'hold.ts'), `${own}/home`]
  const mount = 'mount -t tmpfs -o size=2m none "$0"; exec "$@"'
  // Without root the namespace gets a root of its own.
  const unshare = process.getuid?.() === 0 ? ['-m'] : ['-r', '-m']
  const said = await new Promise<string>((done) => {
    execFile('unshare', [...unshare, 'sh', '-ec', mount, own, ...hold], { cwd: ROOT }, (_error, out, err) =>
      done(out + err),
    )
  })
  expect(said).toMatch(/SetupError: The disk of \S+ is full \(2 MB are left\)\. Make room on it and start again/)
})
