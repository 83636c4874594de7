import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NewEntry } from '../../src/journal/entry.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { entry, journalFile, keptLog, linesOf, temporaryFolder, textLines } from './support.ts'

const log = keptLog()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const group = (...subjects: readonly string[]): Pick<NewEntry, 'disclosed'> => ({
  disclosed: [{ coordinates: ['YoungPerson.name'], subjects }],
})

test('P9.6 an entry is on disk before record() resolves', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log })
  for (let round = 0; round < 20; round += 1) {
    const { sequence, id } = await journal.record(entry({ mapId: `map-${round}` }))
    expect(linesOf(folder).at(-1)).toMatchObject({ sequence, id, mapId: `map-${round}`, outcome: 'OK' })
    expect(journal.sequence).toBe(sequence)
  }
  await journal.close()
})

test('P9.6 the id of an entry is random: it tells neither how many were before it nor when', async () => {
  const folder = temporaryFolder()
  const now = () => new Date('2026-03-01T10:00:00Z')
  const journal = await openJournal({ folder, log, now })
  const ids = await Promise.all(Array.from({ length: 200 }, async () => (await journal.record(entry())).id))
  await journal.close()
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(200)
  // No two have a beginning in common, as ids that hold the time have; nor are they in order.
  expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBeGreaterThan(190)
  expect(ids.toSorted()).not.toEqual(ids)
})

test('P9.6 an entry says who, for which agency and purpose, which fields about whom, under which decision, when', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log, now: () => new Date('2026-03-01T10:00:00Z') })
  await journal.record(entry())
  await journal.close()
  const [header, coordinates, subjects, written] = linesOf(folder)
  expect(header).toMatchObject({ sequence: 0, kind: 'journal', journalId: journal.journalId, format: 1 })
  expect(coordinates).toMatchObject({
    kind: 'set',
    of: 'coordinates',
    members: ['YoungPerson.label', 'YoungPerson.name'],
  })
  expect(subjects).toMatchObject({ kind: 'set', of: 'subjects', members: ['person-1', 'person-2'] })
  expect(written).toEqual({
    ...entry(),
    id: expect.stringMatching(/./),
    sequence: 3,
    previous: subjects?.['hash'],
    time: '2026-03-01T10:00:00.000Z',
    disclosed: [{ coordinates: coordinates?.['set'], subjects: subjects?.['set'] }],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('P9.6 the hashes are those that standard tools compute', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log })
  await journal.record(entry())
  await journal.close()
  let previous = '0'.repeat(64)
  for (const [index, text] of textLines(folder).entries()) {
    const line = linesOf(folder)[index]
    expect(line).toMatchObject({ sequence: index, previous, hash: sha256(text.replace(/,"hash":"\w+"\}$/, '}')) })
    previous = String(line?.['hash'])
  }
  const sets = linesOf(folder).filter((line) => line['kind'] === 'set')
  expect(sets).toHaveLength(2)
  expect(sets.map((line) => line['set'])).toEqual(sets.map((line) => sha256(JSON.stringify(line['members']))))
})

test('P9.6 entries that arrive during a write keep their order and share the next', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log })
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 500 }, async (_, index) => {
      if (index % 7 === 0) await new Promise(setImmediate)
      const { sequence } = await journal.record(entry({ name: `call-${index}` }))
      order.push(sequence)
    }),
  )
  await journal.close()
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(new Set(order).size).toBe(500)
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 500, lines: 503 })
})

test('P9.6 a set of subjects is written once, in whatever order it comes, and not again after a restart', async () => {
  const folder = temporaryFolder()
  const first = await openJournal({ folder, log })
  await Promise.all([first.record(entry(group('b', 'a'))), first.record(entry(group('a', 'b', 'a')))])
  await first.close()
  const second = await openJournal({ folder, log })
  await second.record(entry(group('a', 'b')))
  await second.record(entry(group()))
  await second.close()
  expect(second.journalId).toBe(first.journalId)
  const sets = linesOf(folder).filter((line) => line['kind'] === 'set')
  expect(sets.map((line) => line['members'])).toEqual([['YoungPerson.name'], ['a', 'b'], []])
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 4 })
})

test('P9.6 refusals and steps are recorded; a step that never ended is found on the next start', async () => {
  const folder = temporaryFolder()
  const first = await openJournal({ folder, log })
  const step = { kind: 'step', name: 'decideToShare', disclosed: [] } as const
  await first.record(entry({ kind: 'refusal', disclosed: [], outcome: 'NOT_FOUND' }))
  for (const stepId of ['step-1', 'step-2', 'step-3'])
    await first.record(entry({ ...step, stepId, outcome: 'INTENDED' }))
  await first.record(entry({ ...step, stepId: 'step-1', outcome: 'DONE' }))
  await first.record(entry({ ...step, stepId: 'step-3', outcome: 'FAILED' }))
  expect(first.openSteps).toEqual([])
  await first.close()
  const second = await openJournal({ folder, log })
  expect(second.openSteps).toMatchObject([{ stepId: 'step-2', name: 'decideToShare', outcome: 'INTENDED' }])
  await second.close()
})

test('P9.6 the journal is for its owner alone, and takes nothing after it is closed', async () => {
  const folder = join(temporaryFolder(), 'deep', 'journal')
  const journal = await openJournal({ folder, log })
  const last = journal.record(entry())
  await Promise.all([journal.close(), journal.close()])
  await expect(last).resolves.toMatchObject({ sequence: 3 })
  expect(journal.available).toBe(false)
  await expect(journal.record(entry())).rejects.toMatchObject({ code: 'JOURNAL_UNAVAILABLE' })
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(journalFile(folder)).mode & 0o777).toBe(0o600)
})

test('P9.6 one array that stands for both fields and people is written as both', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log })
  const none: readonly string[] = []
  await journal.record(entry({ disclosed: [{ coordinates: none, subjects: none }] }))
  await journal.close()
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 1, lines: 4 })
})

test('P9.6 more than may wait for the disk are refused, and the others stand', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log, limits: { maxWaiting: 10 } })
  const results = await Promise.allSettled(Array.from({ length: 30 }, () => journal.record(entry())))
  await journal.close()
  const stand = results.filter(({ status }) => status === 'fulfilled').length
  expect(stand).toBe(10)
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 10 })
})

test('P9.6 an entry that cannot be built is refused and leaves the chain whole', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log })
  const broken = entry()
  Object.defineProperty(broken, 'outcome', {
    get: () => {
      throw new Error('no outcome')
    },
  })
  await expect(journal.record(broken)).rejects.toThrow('no outcome')
  await journal.record(entry())
  await journal.close()
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 1 })
  expect(readFileSync(journalFile(folder), 'utf8')).toMatch(/\n$/)
})
