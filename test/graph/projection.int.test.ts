import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { journalIdOf, lastPosition, MOST, nextBatch, START, writtenPath } from '../../src/graph/journal-lines.ts'
import { advance, project } from '../../src/graph/projecting.ts'
import { forgetProjection, reproject } from '../../src/graph/reproject.ts'
import { readJournal, readRecipients, type JournalFilter } from '../../src/graph/projection.ts'
import { openDriver, reading, type Driver } from '../../src/graph/driver.ts'
import type { NewEntry } from '../../src/journal/entry.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { testDatabase, wipe } from '../support/database.ts'
import { isAll } from '../support/depth.ts'
import { entry, journalFile, keptLog, linesOf, temporaryFolder, textLines, writeLines } from '../journal/support.ts'

const driver: Driver = openDriver(testDatabase())
afterAll(() => driver.close())
beforeEach(() => wipe(driver))

const about = (coordinates: readonly string[], subjects: readonly string[]): Pick<NewEntry, 'disclosed'> => ({
  disclosed: [{ coordinates, subjects }],
})

/** A folder whose journal holds the entries, each at its time. */
async function journalOf(entries: readonly { readonly at: string; readonly entry: NewEntry }[]): Promise<string> {
  const folder = temporaryFolder()
  let time = '2026-01-01T00:00:00Z'
  const journal = await openJournal({ folder, log: keptLog(), now: () => new Date(time) })
  for (const next of entries) {
    time = next.at
    await journal.record(next.entry)
  }
  await journal.close()
  return folder
}

const find = async (filter: Partial<JournalFilter>): Promise<readonly (string | undefined)[]> => {
  const page = await readJournal(driver, { limit: 100, offset: 0, ...filter })
  expect(page.total).toBe(page.entries.length)
  return page.entries.map(({ name }) => name ?? undefined)
}

const counts = async (): Promise<unknown> => {
  const { records } = await driver.executeQuery(
    `CALL () { MATCH (n) WHERE NOT n:Migration RETURN count(n) AS nodes }
     CALL () { MATCH ()-[r]->() RETURN count(r) AS ties }
     RETURN nodes, ties`,
  )
  return records[0]?.toObject()
}

const at = '2026-03-02T10:00:00.000Z'

test('P9.6 who has seen X: the entries about X and no others, by organisation, map and day', async () => {
  const school = { organisation: 'org-school', agency: 'EDUCATION' } as const
  const folder = await journalOf([
    { at: '2026-03-01T10:00:00Z', entry: entry({ name: 'first', ...about(['YoungPerson.name'], ['x', 'y']) }) },
    // In summer the day begins an hour earlier by UTC.
    { at: '2026-06-30T22:59:59Z', entry: entry({ name: 'second', ...about(['YoungPerson.name'], ['x']), ...school }) },
    { at: '2026-06-30T23:00:00Z', entry: entry({ name: 'third', ...about(['Risk.kind'], ['x']), mapId: 'map-2' }) },
    { at: '2026-07-02T10:00:00Z', entry: entry({ name: 'fourth', ...about(['YoungPerson.name'], ['y']) }) },
    {
      at: '2026-07-03T10:00:00Z',
      entry: entry({ name: 'fifth', kind: 'refusal', disclosed: [], outcome: 'NOT_FOUND' }),
    },
  ])
  await project(driver, { folder })
  expect(await find({})).toEqual(['fifth', 'fourth', 'third', 'second', 'first'])
  expect(await find({ subjects: ['x'] })).toEqual(['third', 'second', 'first'])
  expect(await find({ subjects: ['x', 'y'] })).toEqual(['fourth', 'third', 'second', 'first'])
  expect(await find({ subjects: ['z'] })).toEqual([])
  expect(await find({ subjects: [] })).toEqual([])
  expect(await find({ subjects: ['x'], organisation: 'org-school' })).toEqual(['second'])
  expect(await find({ subjects: ['y'], organisation: 'org-school' })).toEqual([])
  expect(await find({ organisation: 'org-school' })).toEqual(['second'])
  expect(await find({ mapId: 'map-2' })).toEqual(['third'])
  expect(await find({ mapId: 'map-2', organisation: 'org-school' })).toEqual([])
  expect(await find({ from: '2026-07-01' })).toEqual(['fifth', 'fourth', 'third'])
  expect(await find({ subjects: ['x'], until: '2026-07-01' })).toEqual(['second', 'first'])
  expect(await find({ organisation: 'org-cfs', from: '2026-06-30', until: '2026-07-02' })).toEqual(['third'])
  expect(await find({ mapId: 'map-1', from: '2026-07-02', until: '2026-07-03' })).toEqual(['fourth'])
})

test('P9.6 an entry says all that was recorded; asked about a person, the fields of that person', async () => {
  const shown = ['YoungPerson.label', 'YoungPerson.name']
  const disclosed = [
    { coordinates: ['YoungPerson.label'], subjects: ['x', 'y'] },
    { coordinates: shown, subjects: ['y'] },
    { coordinates: ['PeerMap.title'], subjects: [] },
  ]
  const folder = await journalOf([{ at, entry: entry({ disclosed, stepId: 'step-1' }) }])
  const upTo = await project(driver, { folder })
  const page = await readJournal(driver, { limit: 10, offset: 0 })
  const { caller, disclosed: _disclosed, ...recorded } = entry()
  const written = linesOf(folder).at(-1)
  expect(page).toMatchObject({ upTo: [upTo], total: 1 })
  expect(page.entries).toEqual([
    {
      ...recorded,
      ...caller,
      id: written?.['id'],
      journalId: upTo.journalId,
      sequence: written?.['sequence'],
      time: at,
      name: null,
      ruleSet: null,
      stepId: 'step-1',
      disclosed: disclosed.map(({ coordinates, subjects }) => ({
        coordinates,
        subjects: subjects.length,
        setHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      })),
    },
  ])
  const aboutX = await readJournal(driver, { subjects: ['x'], limit: 10, offset: 0 })
  expect(aboutX.entries[0]?.disclosed.map(({ coordinates }) => coordinates)).toEqual([['YoungPerson.label']])
})

test('P9.6 the entry of an answer is found by the id that it said, and one from before there were ids by its key', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  const [old, other] = [await journal.record(entry({ name: 'old' })), await journal.record(entry({ name: 'other' }))]
  await journal.close()
  await project(driver, { folder })
  // As one that was projected before.
  await driver.executeQuery('MATCH (d:Disclosure {id: $id}) REMOVE d.id', { id: old.id })
  expect(await find({ disclosure: other.id })).toEqual(['other'])
  expect(await find({ disclosure: other.id, subjects: ['person-1'] })).toEqual(['other'])
  expect(await find({ disclosure: other.id, subjects: ['somebody-else'] })).toEqual([])
  expect(await find({ disclosure: other.id, mapId: 'map-2' })).toEqual([])
  expect(await find({ disclosure: `${old.journalId}:${old.sequence}` })).toEqual(['old'])
  expect(await find({ disclosure: `${other.journalId}:${other.sequence}` })).toEqual([])
  const page = await readJournal(driver, { limit: 10, offset: 0 })
  expect(page.entries.map(({ id }) => id)).toEqual([other.id, null])
  expect((await readJournal(driver, { disclosure: other.id, limit: 1, offset: 1 })).entries).toEqual([])
})

test('P9.6 the projection is idempotent, goes on where it was, and can be made anew', async () => {
  const folder = temporaryFolder()
  const first = await openJournal({ folder, log: keptLog() })
  await first.record(entry())
  expect(await project(driver, { folder, upTo: first.sequence })).toMatchObject({ sequence: 3 })
  const before = await counts()
  await project(driver, { folder })
  expect(await counts()).toEqual(before)
  await first.record(entry({ ...about(['YoungPerson.name'], ['z']) }))
  // INVARIANT: what is not yet known to be on disk is not taken in.
  expect(await project(driver, { folder, upTo: 3 })).toMatchObject({ sequence: 3 })
  expect(await counts()).toEqual(before)
  expect(await project(driver, { folder, upTo: first.sequence })).toMatchObject({ sequence: 6 })
  const after = await counts()
  await driver.executeQuery('MATCH (p:JournalPosition) DELETE p')
  await project(driver, { folder })
  expect(await counts()).toEqual(after)
  await wipe(driver)
  await project(driver, { folder })
  expect(await counts()).toEqual(after)
  await first.close()
})

test('P9.6 a long journal comes in batches, sets of 1,089 people included, from several callers at once', async () => {
  const people = Array.from({ length: 1_089 }, (_, index) => `person-${String(index).padStart(4, '0')}`)
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  await Promise.all(
    Array.from({ length: 6_000 }, (_, index) =>
      journal.record(entry(about(['YoungPerson.name'], people.slice(index % 10)))),
    ),
  )
  await journal.close()
  const all = await Promise.all([project(driver, { folder }), project(driver, { folder }), project(driver, { folder })])
  expect(new Set(all.map(({ sequence }) => sequence))).toEqual(new Set([journal.sequence]))
  const page = await readJournal(driver, { subjects: ['person-0000'], limit: 3, offset: 598 })
  expect(page.total).toBe(600)
  expect(page.entries).toHaveLength(2)
  expect(await readJournal(driver, { subjects: ['person-1088'], limit: 1, offset: 0 })).toMatchObject({ total: 6_000 })
  const { records } = await driver.executeQuery(
    'MATCH (d:Disclosure)-[a:ABOUT_SET]->() RETURN count(d) AS d, count(a) AS a',
  )
  expect(records[0]?.toObject()).toEqual({ d: 6_000, a: 6_000 })
})

test('P9.6 journals of several instances stand side by side', async () => {
  const one = await journalOf([{ at, entry: entry({ name: 'one' }) }])
  const two = await journalOf([{ at, entry: entry({ name: 'two' }) }])
  await Promise.all([project(driver, { folder: one }), project(driver, { folder: two })])
  const { upTo, total } = await readJournal(driver, { subjects: ['person-1'], limit: 10, offset: 0 })
  expect(upTo.map(({ sequence }) => sequence)).toEqual([3, 3])
  expect(total).toBe(2)
})

test('P9.6 a journal that was changed since it was read is not taken in', async () => {
  const folder = await journalOf([{ at, entry: entry() }])
  await project(driver, { folder })
  const whole = readFileSync(journalFile(folder), 'utf8')
  const refused = { code: 'JOURNAL_UNAVAILABLE' }
  writeFileSync(journalFile(folder), whole.slice(0, -1))
  await expect(project(driver, { folder })).rejects.toMatchObject(refused)
  writeFileSync(journalFile(folder), `${whole}{"sequence":4}\n`)
  await expect(project(driver, { folder })).rejects.toMatchObject(refused)
  await expect(project(driver, { folder: temporaryFolder() })).rejects.toMatchObject(refused)
  // A line that is still being written waits for the next time.
  writeFileSync(journalFile(folder), `${whole}{"seq`)
  expect(await project(driver, { folder })).toMatchObject({ sequence: 3 })
})

/** As a reader of whole maps leaves it: many groups, and the ids of many rules. */
const wholeMap = (index: number): NewEntry =>
  entry({
    mapId: `map-${index % 20}`,
    rules: Array.from({ length: 100 }, (_, rule) => `rule-${rule}-${'x'.repeat(30)}`),
    disclosed: Array.from({ length: 8 }, (_, group) => ({
      coordinates: [`YoungPerson.field${group}`],
      subjects: Array.from({ length: 20 + (index % 10) }, (_each, place) => `person-${group + place}`),
    })),
  })

test('P9.6 a batch is bounded by what is written and by its bytes, not by its lines alone', async () => {
  const folder = await journalOf(Array.from({ length: 900 }, (_, index) => ({ at, entry: wholeMap(index) })))
  const path = writtenPath(folder)
  const batch = await nextBatch({ path, journalId: 'any', from: START, upTo: Number.MAX_SAFE_INTEGER, most: MOST })
  const bytes = Buffer.byteLength(textLines(folder).slice(0, batch?.lines).join('\n'))
  expect([bytes > MOST.bytes * 0.9, bytes <= MOST.bytes]).toEqual([true, true])
  const members = { ...MOST, things: 30 }
  const few = await nextBatch({ path, journalId: 'any', from: START, upTo: Number.MAX_SAFE_INTEGER, most: members })
  expect(few?.lines).toBeLessThan(10)
  const one = await nextBatch({ path, journalId: 'any', from: START, upTo: 5, most: { ...MOST, things: 1, bytes: 1 } })
  expect(one?.lines).toBe(1)
})

test.runIf(isAll)('P9.6 a batch that is too large for the database is taken in smaller ones', async () => {
  const folder = await journalOf(Array.from({ length: 5_200 }, (_, index) => ({ at, entry: wholeMap(index) })))
  const path = writtenPath(folder)
  const journalId = await journalIdOf(path)
  const most = { lines: 6_000, things: 100_000, bytes: 100_000_000 }
  const taken: number[] = []
  for await (const { position } of advance(driver, { path, journalId, from: START, upTo: 1e9, most }))
    taken.push(position.sequence)
  // One transaction of all of it needs more than `db.memory.transaction.max`.
  expect(taken.length).toBeGreaterThan(1)
  expect(taken.at(-1)).toBe((await lastPosition(path)).sequence)
  await forgetProjection(driver, [{ journalId, sequence: 1e9 }])
})

test('P9.6 a line that can not be taken in stops the copy there and is named; the lines before it are in', async () => {
  const large = entry({ name: 'large', mapId: 'x'.repeat(40_000) })
  const folder = await journalOf([
    ...Array.from({ length: 9 }, () => ({ at, entry: entry() })),
    { at, entry: large },
    { at, entry: entry() },
  ])
  const path = writtenPath(folder)
  const journalId = await journalIdOf(path)
  const reached: number[] = []
  const failing = async (): Promise<void> => {
    for await (const { position } of advance(driver, { path, journalId, from: START, upTo: 1e9 }))
      reached.push(position.sequence)
  }
  const wrong = linesOf(folder).find(({ name }) => name === 'large')?.['sequence']
  await expect(failing()).rejects.toMatchObject({ name: 'BatchFailed', batch: { journalId, sequence: wrong } })
  expect(reached.at(-1)).toBe(Number(wrong) - 1)
})

test('P9.6 the copy can be taken away and read anew; what only the graph has of a journal stays', async () => {
  const folder = await journalOf(
    Array.from({ length: 8 }, (_, index) => ({
      at,
      entry: entry({ name: `n${index}`, ...about(['YoungPerson.name'], ['x', `y${index}`]) }),
    })),
  )
  await project(driver, { folder })
  const before = await counts()
  // A tie of the copy went wrong, and a set lost a member.
  await driver.executeQuery('MATCH (d:Disclosure {name: "n3"})-[a:ABOUT_SET]->() DELETE a')
  await driver.executeQuery('MATCH (:SubjectSet)-[c:CONTAINS]->(:SubjectRef {id: "y2"}) DELETE c')
  expect(await find({ subjects: ['y2'] })).toEqual([])
  await reproject(driver, folder)
  expect(await counts()).toEqual(before)
  expect(await find({ subjects: ['y2'] })).toEqual(['n2'])
  writeLines(folder, textLines(folder).slice(0, -2))
  const [upTo] = await reproject(driver, folder)
  expect(await find({ subjects: ['x'] })).toHaveLength(8)
  expect(await find({ subjects: ['y7'] })).toEqual(['n7'])
  expect(upTo?.sequence).toBe(linesOf(folder).at(-1)?.['sequence'])
})

test('P9.3 P9.5 recipients of a value: organisations that were given that field of that person', async () => {
  const school = { organisation: 'org-school', agency: 'EDUCATION', decisionId: 'decision-1' } as const
  const folder = await journalOf([
    { at: '2026-03-01T10:00:00Z', entry: entry({ ...about(['YoungPerson.name'], ['x', 'y']), ...school }) },
    {
      at: '2026-03-02T10:00:00Z',
      entry: entry({ ...about(['YoungPerson.age', 'YoungPerson.name'], ['x']), ...school }),
    },
    { at: '2026-03-03T10:00:00Z', entry: entry(about(['YoungPerson.age'], ['x'])) },
    { at: '2026-03-04T10:00:00Z', entry: entry({ ...about(['YoungPerson.name'], ['x']), kind: 'refusal' }) },
  ])
  await project(driver, { folder })
  const names = await readRecipients(reading(driver), { subjects: ['x'], coordinates: ['YoungPerson.name'] })
  expect(names).toEqual([
    {
      ...school,
      purpose: 'ASSESS_RISK',
      mapId: 'map-1',
      first: '2026-03-01T10:00:00.000Z',
      last: '2026-03-02T10:00:00.000Z',
      disclosures: 2,
    },
  ])
  expect((await readRecipients(reading(driver), { subjects: ['x'] })).map(({ organisation }) => organisation)).toEqual([
    'org-cfs',
    'org-school',
  ])
  expect(await readRecipients(reading(driver), { subjects: ['y'], coordinates: ['YoungPerson.age'] })).toEqual([])
})
