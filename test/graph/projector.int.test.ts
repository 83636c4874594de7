/** P9.6: one who takes the journal into the graph while it is written, and whoever waits for it. */
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { databaseOf, openDriver, type Driver } from '../../src/graph/driver.ts'
import { project } from '../../src/graph/projecting.ts'
import { readJournal } from '../../src/graph/projection.ts'
import { Projector, type ProjectorLimits } from '../../src/graph/projector.ts'
import type { NewEntry } from '../../src/journal/entry.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { testDatabase, wipe } from '../support/database.ts'
import { entry, keptLog, temporaryFolder } from '../journal/support.ts'

const driver: Driver = openDriver(testDatabase())
afterAll(() => driver.close())
beforeEach(() => wipe(driver))

/** A driver that counts the statements which it is given, and can be told to fail them before they are sent. */
function watched() {
  let asked = 0
  let isAway = false
  const away = openDriver({ uri: 'bolt://127.0.0.1:1', user: 'nobody', password: 'none' })
  onTestFinished(() => away.close())
  const session = new Proxy(driver, {
    get: (target, name) => {
      if (name === 'session') asked += 1
      const value: unknown = Reflect.get(isAway ? away : target, name)
      return typeof value === 'function' ? value.bind(isAway ? away : target) : value
    },
  })
  return { driver: session, asked: () => asked, away: (is: boolean) => (isAway = is) }
}

const PATIENT: Partial<ProjectorLimits> = { waitMs: 120_000, everyMs: 3_600_000, lines: 1_000_000 }

async function running(limits: Partial<ProjectorLimits> = PATIENT, on: Driver = driver) {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  const log = keptLog()
  const written = () => journal.sequence
  const projector = new Projector({ driver: on, folder, written, log, now: () => new Date(), limits })
  onTestFinished(async () => {
    await projector.stop()
    await journal.close()
  })
  return { folder, journal, projector, log }
}

const record = (journal: { record: (entry: NewEntry) => Promise<unknown> }, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => journal.record(entry({ mapId: `map-${index}` }))))

const total = async (): Promise<number> => (await readJournal(driver, { limit: 1, offset: 0 })).total

test('P9.6 who waits finds all that was on disk when they came', async () => {
  const { journal, projector } = await running()
  await record(journal, 30)
  await projector.upToDate()
  expect(await total()).toBe(30)
  expect(projector.status()).toEqual({
    sequence: journal.sequence,
    lagEntries: 0,
    lagSeconds: 0,
    failures: 0,
    failing: null,
  })
  await record(journal, 5)
  expect(projector.status().lagEntries).toBe(5)
  await projector.upToDate()
  expect(await total()).toBe(35)
})

test('P9.6 many who wait at once wait for one run, and who comes in the middle is answered too', async () => {
  const { driver: counted, asked } = watched()
  const { journal, projector } = await running(PATIENT, counted)
  await record(journal, 50)
  const first = Array.from({ length: 20 }, () => projector.upToDate())
  await record(journal, 50)
  const second = Array.from({ length: 20 }, () => projector.upToDate())
  await Promise.all([...first, ...second])
  expect(await total()).toBe(100)
  // Where it stands once, and a batch for each of the two moments.
  expect(asked()).toBeLessThanOrEqual(4)
  await projector.upToDate()
  expect(asked()).toBeLessThanOrEqual(4)
})

test('P9.6 who can not be answered in time is told so, and by how much the copy is behind; the run goes on', async () => {
  const { journal, projector } = await running({ ...PATIENT, waitMs: 1 })
  await record(journal, 3_000)
  await expect(projector.upToDate()).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringMatching(/\d+ lines behind/),
    details: { retryAfter: 1 },
  })
  await expect.poll(() => projector.status().lagEntries, { timeout: 120_000 }).toBe(0)
  expect(await total()).toBe(3_000)
})

test('P9.6 a graph that is away is told with the lines that wait, not asked by everybody who comes, and caught up with', async () => {
  const { driver: shaky, asked, away } = watched()
  const limits = { ...PATIENT, pauseMs: 2_000, longestPauseMs: 2_000 }
  const { journal, projector, log } = await running(limits, shaky)
  await record(journal, 5)
  await projector.upToDate()
  away(true)
  await record(journal, 7)
  const refused = { code: 'UNAVAILABLE', details: { retryAfter: expect.any(Number) } }
  await expect(projector.upToDate()).rejects.toMatchObject(refused)
  const before = asked()
  const later = await Promise.allSettled(Array.from({ length: 50 }, () => projector.upToDate()))
  expect(later.every(({ status }) => status === 'rejected')).toBe(true)
  expect(asked()).toBe(before)
  expect(projector.status()).toMatchObject({
    // What it had before it failed, it has still.
    lagEntries: journal.sequence - 7,
    failures: 1,
    failing: { journalId: journal.journalId, after: 7 },
  })
  expect(log.reports).toEqual([expect.stringMatching(/^warn the journal was not taken into the graph .*"lagSeconds"/)])
  away(false)
  await expect.poll(() => projector.upToDate().then(total, () => 0), { timeout: 60_000 }).toBe(12)
  expect(projector.status()).toMatchObject({ lagEntries: 0, failing: null })
})

test('P9.6 a line that can not be taken in is named in the answer, and is all that is tried again', async () => {
  const { journal, projector } = await running({ ...PATIENT, pauseMs: 1, longestPauseMs: 1 })
  await record(journal, 20)
  const { sequence } = await journal.record(entry({ mapId: 'x'.repeat(40_000) }))
  await record(journal, 3)
  for (let tries = 0; tries < 2; tries += 1)
    await expect(projector.upToDate()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining(`at line ${sequence} of ${journal.sequence}`),
    })
  expect(projector.status().failing).toMatchObject({ after: sequence - 1, sequence })
  expect(await total()).toBe(20)
})

test('P9.6 a stop waits for no batch that can not end, tells of no failure, and leaves nobody waiting', async () => {
  const { journal, projector, log } = await running()
  await record(journal, 5)
  await projector.upToDate()
  const session = driver.session({ database: databaseOf(driver) })
  onTestFinished(() => session.close())
  const holding = session.beginTransaction()
  await holding.run('MATCH (p:JournalPosition {journalId: $id}) SET p.held = true', { id: journal.journalId })
  await record(journal, 5)
  const waiting = projector.upToDate()
  await Promise.all([projector.stop(), expect(waiting).rejects.toMatchObject({ code: 'UNAVAILABLE' })])
  expect(holding.isOpen()).toBe(true)
  await holding.rollback()
  expect(projector.status().failures).toBe(0)
  expect(log.reports).toEqual([])
})

test('P9.6 it goes on without being asked once the copy is behind by many lines', async () => {
  const { journal, projector } = await running({ ...PATIENT, lines: 10 })
  await record(journal, 200)
  await expect.poll(() => projector.status().lagEntries, { timeout: 60_000 }).toBe(0)
  expect(await total()).toBe(200)
})

test('P9.6 a copy that was taken away while it runs is read anew', async () => {
  const { journal, projector } = await running()
  await record(journal, 10)
  await projector.upToDate()
  await wipe(driver)
  await record(journal, 1)
  await projector.upToDate()
  expect(await total()).toBe(11)
})

test('P9.6 the journal that one follows is taken in before it', async () => {
  const folder = temporaryFolder()
  const first = await openJournal({ folder, log: keptLog() })
  await record(first, 8)
  await first.close()
  const readUpTo = { sequence: 99, hash: 'f'.repeat(64), offset: 9_999 }
  const second = await openJournal({ folder, log: keptLog(), readUpTo: async () => readUpTo })
  await record(second, 2)
  const written = () => second.sequence
  const projector = new Projector({ driver, folder, written, log: keptLog(), now: () => new Date(), limits: PATIENT })
  await projector.upToDate()
  await projector.stop()
  await second.close()
  expect(await total()).toBe(10)
  expect(await project(driver, { folder })).toEqual({ journalId: second.journalId, sequence: second.sequence })
})
