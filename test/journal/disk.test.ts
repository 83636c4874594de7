import { appendFileSync, mkdirSync, renameSync, statSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DurableFile } from '../../src/journal/durable-file.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { isRoot, runMounted, runWriter } from './processes.ts'
import { entry, journalFile, keptLog, temporaryFolder, textLines, writeLines } from './support.ts'

const refused = { code: 'JOURNAL_UNAVAILABLE' }

/** A file system on a sparse image whose own disk is full: a write succeeds, its sync does not. */
const OVERCOMMITTED = `
  mount -t tmpfs -o size=2m none "$0"
  truncate -s 16m "$0/image"
  mkfs.ext4 -q -O ^has_journal "$0/image"
  mkdir "$0/journal"
  mount -o loop "$0/image" "$0/journal"`

test('P9.6 a full disk refuses, keeps what was acknowledged, and recovers when there is room', async () => {
  const folder = temporaryFolder()
  const mount = 'mount -t tmpfs -o size=1m none "$0"; head -c 400000 /dev/zero > "$0/ballast"; mkdir "$0/journal"'
  const outcome = await runMounted('fill', folder, mount)
  expect(outcome).toMatchObject({ writable: [true, false, true] })
  expect(outcome).toMatchObject({ again: 'JOURNAL_UNAVAILABLE', after: true, report: { ok: true, problems: [] } })
  const { acknowledged, report } = JSON.parse(JSON.stringify(outcome))
  expect(acknowledged).toBeGreaterThan(10)
  // INVARIANT: what stands is what was acknowledged, plus the one after.
  expect(report.entries).toBe(acknowledged + 1)
})

test('P9.6 a limit on the size of the file refuses, in the middle of a line too', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'journal'))
  appendFileSync(join(folder, 'ballast'), '')
  // SIGXFSZ ignored, so that the write fails after a part of it.
  const limited = ['bash', '-c', `trap '' XFSZ; ulimit -f 100; exec "$@"`, 'limited']
  const outcome = await runWriter('fill', join(folder, 'journal'), limited)
  expect(outcome).toMatchObject({ writable: [true, false, false] })
  expect(outcome).toMatchObject({ again: 'JOURNAL_UNAVAILABLE', after: false, report: { ok: true, problems: [] } })
  const { acknowledged, report } = JSON.parse(JSON.stringify(outcome))
  expect(acknowledged).toBeGreaterThan(5)
  expect(report.entries).toBe(acknowledged)
})

test.runIf(isRoot)('P9.6 a write that succeeds and a sync that fails refuse, for good', async () => {
  const folder = temporaryFolder()
  const outcome = await runMounted('sync', folder, OVERCOMMITTED)
  expect(outcome).toMatchObject({ again: 'JOURNAL_UNAVAILABLE', available: false, report: { ok: true, problems: [] } })
  const { acknowledged, report } = JSON.parse(JSON.stringify(outcome))
  // Of the 16 MB that could be written, the 2 MB that could be synced: 8 kB each.
  expect(acknowledged).toBeGreaterThan(10)
  expect(acknowledged).toBeLessThan(300)
  // INVARIANT: what could not be synced is not there for the next start either.
  expect(report.entries).toBe(acknowledged)
})

test('P9.6 a sync that fails refuses for good', async () => {
  const path = '/dev/null'
  const file = await open(path, 'a')
  const durable = new DurableFile({ path, file, length: 0 })
  await expect(durable.append(Buffer.from('x'))).rejects.toMatchObject({ name: 'NotDurable', final: true })
  expect(durable.alive).toBe(false)
  await durable.close()
})

test('P9.6 a read-only disk stops the start', async () => {
  const folder = temporaryFolder()
  await (await openJournal({ folder: join(folder, 'journal'), log: keptLog() })).close()
  const outcome = await runMounted('open', folder, 'mount --bind "$0" "$0"; mount -o remount,bind,ro "$0"')
  expect(outcome).toEqual({ refused: expect.stringMatching(/^SetupError: .*not writable \(EROFS\)/) })
})

test('P9.6 a read-only file stops the start', async () => {
  const folder = temporaryFolder()
  await (await openJournal({ folder: join(folder, 'journal'), log: keptLog() })).close()
  const file = '"$0/journal/journal.jsonl"'
  const outcome = await runMounted('open', folder, `mount --bind ${file} ${file}; mount -o remount,bind,ro ${file}`)
  expect(outcome).toEqual({ refused: expect.stringMatching(/^SetupError: .*can't be written \(EROFS\)/) })
})

test.runIf(isRoot)('P9.6 a file that becomes read-only refuses until it can be written again', async () => {
  const folder = temporaryFolder()
  const outcome = await runMounted('immutable', folder, OVERCOMMITTED)
  expect(outcome).toEqual({
    before: true,
    during: ['JOURNAL_UNAVAILABLE', 'JOURNAL_UNAVAILABLE'],
    after: true,
    report: expect.objectContaining({ ok: true, entries: 2 }),
  })
})

const hands: Readonly<Record<string, (folder: string) => void>> = {
  'adds to the file': (folder) => appendFileSync(journalFile(folder), 'x\n'),
  'cuts the file': (folder) => truncateSync(journalFile(folder), 100),
  'moves the file away': (folder) => renameSync(journalFile(folder), join(folder, 'moved.jsonl')),
  'replaces the file': (folder) => {
    const lines = textLines(folder)
    renameSync(journalFile(folder), join(folder, 'moved.jsonl'))
    writeLines(folder, lines)
  },
}

for (const [what, act] of Object.entries(hands)) {
  test(`P9.6 when another hand ${what} nothing is recorded any more, and nothing of it is overwritten`, async () => {
    const folder = temporaryFolder()
    const log = keptLog()
    const journal = await openJournal({ folder, log })
    await journal.record(entry())
    act(folder)
    const size = (): number | undefined => statSync(journalFile(folder), { throwIfNoEntry: false })?.size
    const left = size()
    const results = await Promise.allSettled([journal.record(entry()), journal.record(entry())])
    for (const result of results) expect(result).toMatchObject({ status: 'rejected', reason: refused })
    await expect(journal.record(entry())).rejects.toMatchObject(refused)
    expect(journal.available).toBe(false)
    expect(log.reports).toEqual([expect.stringMatching(/^error journal not written .*"refused":2.*"final":true/)])
    await journal.close()
    expect(size()).toBe(left)
  })
}

test('P9.6 a folder that cannot be made stops the start', async () => {
  const folder = temporaryFolder()
  appendFileSync(join(folder, 'file'), '')
  await expect(openJournal({ folder: join(folder, 'file'), log: keptLog() })).rejects.toMatchObject({
    name: 'SetupError',
  })
  await expect(verifyJournal({ folder: join(folder, 'file') })).rejects.toMatchObject({ name: 'SetupError' })
})
