import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKPOINT_FILE } from '../../src/journal/checkpoint.ts'
import { continueJournal, openJournal } from '../../src/journal/journal.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { entry, journalFile, keptLog, linesOf, temporaryFolder, textLines, writeLines } from './support.ts'

async function journalOf(entries: number): Promise<string> {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  for (let index = 0; index < entries; index += 1) await journal.record(entry({ mapId: `map-${index}` }))
  await journal.close()
  return folder
}

const tornFiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /^torn-[\dT.Z-]+\.jsonl$/.test(name))

const tails: Readonly<Record<string, string>> = {
  'is cut': '{"sequence":6,"previous":"00',
  'is of zeros': '\0'.repeat(4096),
  'is whole but for its newline': '{"secret":1}',
}

for (const [what, tail] of Object.entries(tails)) {
  test(`P9.6 a last line that ${what} is kept aside and reported without its content, and writing goes on`, async () => {
    const folder = await journalOf(3)
    const whole = readFileSync(journalFile(folder), 'utf8')
    appendFileSync(journalFile(folder), tail)
    const log = keptLog()
    const journal = await openJournal({ folder, log, now: () => new Date('2026-03-01T10:00:00Z') })
    await journal.record(entry())
    await journal.close()
    expect(tornFiles(folder)).toEqual(['torn-2026-03-01T10-00-00.000Z.jsonl'])
    expect(readFileSync(join(folder, 'torn-2026-03-01T10-00-00.000Z.jsonl'), 'utf8')).toBe(tail)
    expect(readFileSync(journalFile(folder), 'utf8').startsWith(whole)).toBe(true)
    expect(log.reports).toHaveLength(1)
    expect(log.reports[0]).toMatch(/^warn torn journal tail kept aside/)
    expect(log.reports.join()).not.toContain('secret')
    expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 4 })
  })
}

const withLast = (lines: readonly string[], last: string): readonly string[] => [...lines.slice(0, -1), last]

const damages: Readonly<Record<string, (lines: readonly string[]) => readonly string[]>> = {
  'is not JSON': (lines) => [...lines, 'secret'],
  'is JSON of another shape': (lines) => [...lines, '{"secret":1}'],
  'is out of the chain': (lines) => [...lines, String(lines.at(-1))],
  'was edited': (lines) => withLast(lines, String(lines.at(-1)).replace('map-2', 'map-9')),
  'was damaged': (lines) => withLast(lines, String(lines.at(-1)).replace('{', '[')),
}

for (const [what, damaged] of Object.entries(damages)) {
  test(`P9.6 a last line with its newline that ${what} is no torn one: it may have been acknowledged, and is not taken away`, async () => {
    const folder = await journalOf(3)
    const lines = damaged(textLines(folder))
    writeLines(folder, lines)
    const refused = {
      name: 'SetupError',
      message: expect.stringMatching(/broken at sequence [56]: .*journal continue/),
    }
    await expect(openJournal({ folder, log: keptLog() })).rejects.toMatchObject(refused)
    expect(textLines(folder)).toEqual(lines)
    expect(tornFiles(folder)).toEqual([])
  })

  test(`P9.6 somebody decides to go on after a last line that ${what}: it is kept as it is, and what follows says so`, async () => {
    const folder = await journalOf(3)
    const [first] = linesOf(folder)
    writeLines(folder, damaged(textLines(folder)))
    const before = readFileSync(journalFile(folder), 'utf8')
    const { kept, follows } = await continueJournal(folder)
    expect(kept).toBe(`journal-${String(first?.['journalId'])}.jsonl`)
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(before)
    const trusted = before.split('\n')[follows.sequence]
    expect(JSON.parse(String(trusted))).toMatchObject({ sequence: follows.sequence, hash: follows.hash })
    const journal = await openJournal({ folder, log: keptLog() })
    expect(journal.journalId).not.toBe(first?.['journalId'])
    await journal.record(entry())
    await journal.close()
    expect(linesOf(folder)[0]).toMatchObject({ follows: { journalId: first?.['journalId'], because: 'DAMAGED' } })
    expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 1 })
  })
}

test('P9.6 a journal that is not damaged is not followed by another at will', async () => {
  const folder = await journalOf(1)
  const before = readFileSync(journalFile(folder), 'utf8')
  await expect(continueJournal(folder)).rejects.toMatchObject({ name: 'SetupError' })
  expect(readFileSync(journalFile(folder), 'utf8')).toBe(before)
  await (await openJournal({ folder, log: keptLog() })).close()
})

test('P9.6 wherever the file is cut, the entries before the cut stand and a new one can be recorded', async () => {
  const folder = await journalOf(2)
  const bytes = readFileSync(journalFile(folder))
  for (let size = bytes.length; size >= 0; size -= 97) {
    writeFileSync(journalFile(folder), bytes)
    truncateSync(journalFile(folder), size)
    const whole = bytes.subarray(0, size).toString().split('\n').slice(1, -1)
    const journal = await openJournal({ folder, log: keptLog() })
    await journal.record(entry())
    await journal.close()
    const report = await verifyJournal({ folder })
    expect(report).toMatchObject({ ok: true })
    expect(report.entries).toBe(whole.filter((line) => line.includes('"disclosure"')).length + 1)
  }
})

test('P9.6 a journal that is broken before its tail does not open, and is left as it is', async () => {
  const folder = await journalOf(5)
  const lines = textLines(folder)
  const broken = lines.with(4, String(lines[4]).replace('map-1', 'map-9'))
  expect(broken).not.toEqual(lines)
  writeLines(folder, broken)
  rmSync(join(folder, CHECKPOINT_FILE))
  const size = statSync(journalFile(folder)).size
  await expect(openJournal({ folder, log: keptLog() })).rejects.toMatchObject({
    name: 'SetupError',
    message: expect.stringContaining('broken at sequence 4'),
  })
  expect(statSync(journalFile(folder)).size).toBe(size)
  expect(linesOf(folder)).toHaveLength(lines.length)
  // Nobody holds the lock after that.
  writeLines(folder, lines)
  await (await openJournal({ folder, log: keptLog() })).close()
})
