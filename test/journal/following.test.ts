/** P9.6: a journal of which others have read more than it holds is not written on: its numbers would be used twice. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from '../../src/journal/journal.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { entry, journalFile, keptLog, linesOf, temporaryFolder, textLines, writeLines } from './support.ts'

const keptFiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('journal-'))

/** A folder whose journal was read to its end, and then lost its last lines. */
async function restored(lost: number) {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  for (let index = 0; index < 8; index += 1) await journal.record(entry({ mapId: `map-${index}` }))
  await journal.record(entry({ kind: 'step', stepId: 'step-1', name: 'addRisk', outcome: 'INTENDED' }))
  for (let index = 0; index < 4; index += 1) await journal.record(entry({ mapId: `map-${index}` }))
  await journal.close()
  const size = readFileSync(journalFile(folder)).length
  const lines = textLines(folder)
  const hash = String(linesOf(folder).at(-1)?.['hash'])
  // As the graph has it: it names the journal, too.
  const readUpTo = { journalId: journal.journalId, sequence: journal.sequence, hash, offset: size }
  writeLines(folder, lines.slice(0, lines.length - lost))
  return { folder, journalId: journal.journalId, readUpTo }
}

test('P9.6 a journal that lacks lines which the graph has read is kept, and a new one says what it follows', async () => {
  const { folder, journalId, readUpTo } = await restored(3)
  const before = readFileSync(journalFile(folder), 'utf8')
  const last = linesOf(folder).at(-1)
  const log = keptLog()
  const journal = await openJournal({
    folder,
    log,
    readUpTo: async (asked) => (asked === journalId ? readUpTo : null),
  })
  expect(journal.journalId).not.toBe(journalId)
  const { sequence, hash } = readUpTo
  const follows = {
    journalId,
    sequence: last?.['sequence'],
    hash: last?.['hash'],
    because: 'OLDER',
    read: { sequence, hash },
  }
  expect(journal.continued).toEqual({ follows, kept: `journal-${journalId}.jsonl` })
  expect(linesOf(folder)[0]).toMatchObject({ kind: 'journal', journalId: journal.journalId, follows })
  expect(readFileSync(join(folder, `journal-${journalId}.jsonl`), 'utf8')).toBe(before)
  expect(log.reports.filter((report) => report.includes('goes on under a new id'))).toHaveLength(1)
  // What was intended in the one before is settled in this one.
  expect(journal.openSteps.map(({ stepId }) => stepId)).toEqual(['step-1'])
  expect(await journal.record(entry())).toMatchObject({ journalId: journal.journalId })
  await journal.close()
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true })
  const again = await openJournal({
    folder,
    log: keptLog(),
    readUpTo: async (asked) => (asked === journalId ? readUpTo : null),
  })
  expect([again.journalId, again.continued]).toEqual([journal.journalId, null])
  await again.close()
})

test('P9.6 a journal that has other lines than the graph has read is followed in the same way', async () => {
  const { folder, journalId, readUpTo } = await restored(3)
  // As an earlier version went on: the same id and numbers, other lines.
  const went = await openJournal({ folder, log: keptLog() })
  for (let index = 0; index < 5; index += 1) await went.record(entry({ mapId: `other-${index}` }))
  await went.close()
  const journal = await openJournal({ folder, log: keptLog(), readUpTo: async () => readUpTo })
  expect(journal.continued?.follows).toMatchObject({ journalId, because: 'OTHER' })
  await journal.close()
  expect(keptFiles(folder)).toHaveLength(1)
})

test('P9.6 the same old journal put back once more is kept beside the first', async () => {
  const { folder, readUpTo } = await restored(3)
  const before = readFileSync(journalFile(folder), 'utf8')
  await (await openJournal({ folder, log: keptLog(), readUpTo: async () => readUpTo })).close()
  writeLines(folder, before.trimEnd().split('\n'))
  await (await openJournal({ folder, log: keptLog(), readUpTo: async () => readUpTo })).close()
  expect(keptFiles(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([before, before])
})

test('P9.6 a journal that holds all that was read of it goes on as it is', async () => {
  const { folder, journalId, readUpTo } = await restored(0)
  const journal = await openJournal({ folder, log: keptLog(), readUpTo: async () => readUpTo })
  expect([journal.journalId, journal.continued]).toEqual([journalId, null])
  await journal.close()
  expect(keptFiles(folder)).toEqual([])
})
