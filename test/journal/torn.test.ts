import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from '../../src/journal/journal.ts'
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
  'is not JSON': 'secret\n',
  'is JSON of another shape': '{"secret":1}\n',
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
    expect(readFileSync(join(folder, 'torn-2026-03-01T10-00-00.000Z.jsonl'), 'utf8')).toBe(tail.replace(/\n$/, ''))
    expect(readFileSync(journalFile(folder), 'utf8').startsWith(whole)).toBe(true)
    expect(log.reports).toHaveLength(1)
    expect(log.reports[0]).toMatch(/^warn torn journal tail kept aside/)
    expect(log.reports.join()).not.toContain('secret')
    expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 4 })
  })
}

test('P9.6 a last line out of the chain is kept aside', async () => {
  const folder = await journalOf(3)
  const lines = textLines(folder)
  writeLines(folder, [...lines, String(lines.at(-1))])
  const journal = await openJournal({ folder, log: keptLog() })
  await journal.close()
  expect(tornFiles(folder)).toHaveLength(1)
  expect(textLines(folder)).toEqual(lines)
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
