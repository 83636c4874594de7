import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { generateHeadKey, readHeadKey, readHeadPublicKey } from '../../src/journal/heads.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { renderReport, verifyJournal, type VerifyReport } from '../../src/journal/verify.ts'
import { entry, keptLog, temporaryFolder, textLines, writeLines } from './support.ts'

let folder: string
let headsFolder: string
let lines: readonly string[]
let heads: { readonly folder: string; readonly publicKey: Awaited<ReturnType<typeof readHeadPublicKey>> }
let key: Awaited<ReturnType<typeof readHeadKey>>

beforeEach(async () => {
  folder = temporaryFolder()
  headsFolder = join(temporaryFolder(), 'heads')
  const files = { privateKey: join(folder, 'head.key'), publicKey: join(folder, 'head.pub') }
  await generateHeadKey(files)
  key = await readHeadKey(files.privateKey)
  heads = { folder: headsFolder, publicKey: await readHeadPublicKey(files.publicKey) }
  const journal = await openJournal({
    folder,
    heads: { folder: headsFolder, key },
    log: keptLog(),
    limits: { headEveryLines: 4 },
  })
  for (let index = 0; index < 6; index += 1) {
    const subjects = [`person-${index % 3}`]
    await journal.record(entry({ mapId: `map-${index}`, disclosed: [{ coordinates: ['YoungPerson.name'], subjects }] }))
  }
  await journal.close()
  lines = textLines(folder)
})

const problemsOf = async (changed: readonly string[]): Promise<readonly string[]> => {
  writeLines(folder, changed)
  return codes(await verifyJournal({ folder }))
}
const codes = (report: VerifyReport): readonly string[] =>
  report.problems.map(({ sequence, problem }) => `${sequence} ${problem}`)

/** What somebody does who knows the format: computes the hash of the changed line, and of all that follow if wanted. */
const rehash = (all: readonly string[], from: number, until = all.length): readonly string[] => {
  let previous = ''
  return all.map((line, index) => {
    let body = line.replace(/,"hash":"\w+"\}$/, '}')
    if (index > from && index < until) body = body.replace(/"previous":"\w+"/, `"previous":"${previous}"`)
    if (index < from || index >= until) return line
    previous = createHash('sha256').update(body).digest('hex')
    return `${body.slice(0, -1)},"hash":"${previous}"}`
  })
}

test('P9.6 a journal from before entries had ids verifies, and goes on in the same chain', async () => {
  writeLines(
    folder,
    rehash(
      lines.map((line) => line.replace(/,"id":"[^"]+"/, '')),
      0,
    ),
  )
  expect(textLines(folder).filter((line) => line.includes('"id":'))).toEqual([])
  const journal = await openJournal({ folder, log: keptLog() })
  await journal.record(entry())
  await journal.close()
  expect(textLines(folder).filter((line) => line.includes('"id":'))).toHaveLength(1)
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true, entries: 7 })
})

test('P9.6 the key that signs heads is for its owner alone and is never overwritten', async () => {
  const files = { privateKey: join(folder, 'head.key'), publicKey: join(folder, 'head.pub') }
  expect(statSync(files.privateKey).mode & 0o777).toBe(0o600)
  await expect(generateHeadKey(files)).rejects.toMatchObject({ name: 'SetupError' })
  await expect(readHeadKey(files.publicKey)).rejects.toMatchObject({ name: 'SetupError' })
})

test('P9.6 a whole journal is found whole, and agrees with its signed heads', async () => {
  const report = await verifyJournal({ folder, heads })
  expect(report).toMatchObject({ ok: true, entries: 6, lines: 11, problems: [] })
  expect(report.heads).toBeGreaterThanOrEqual(3)
  expect(renderReport(report)).toContain('whole: nothing was edited')
  expect(renderReport(await verifyJournal({ folder }))).toContain('a cut tail would not show')
})

test('P9.6 verify finds an edit of any line', async () => {
  for (const [index, line] of lines.entries()) {
    const edited = line.replace(/"time":"20/, '"time":"19')
    expect(edited).not.toBe(line)
    expect(await problemsOf(lines.with(index, edited))).toEqual([`${index} EDITED`])
    expect(await problemsOf(lines.with(index, line.replace('{', '[')))).toContain(`${index} UNREADABLE`)
  }
})

test('P9.6 verify finds an edit whose hash was computed anew, at the line that follows', async () => {
  for (const index of lines.keys()) {
    const edited = rehash(lines.with(index, String(lines[index]).replace(/"time":"20/, '"time":"19')), index, index + 1)
    // Of the last line only a head can tell.
    const expected = index === lines.length - 1 ? [] : [`${index + 1} CHAIN_BROKEN`]
    expect(await problemsOf(edited)).toEqual(expected)
  }
  expect(codes(await verifyJournal({ folder, heads }))).toEqual([`${lines.length - 1} REWRITTEN`])
})

test('P9.6 verify finds the removal of any line, and without heads all but of the last', async () => {
  for (const index of lines.slice(1).keys()) {
    expect(await problemsOf(lines.toSpliced(index, 1))).toContain(`${index + 1} OUT_OF_SEQUENCE`)
  }
  expect(await problemsOf(lines.slice(0, -1))).toEqual([])
  expect(codes(await verifyJournal({ folder, heads }))).toEqual([`${lines.length - 1} TAIL_CUT`])
})

test('P9.6 verify finds a line that was added, doubled or moved', async () => {
  for (const index of lines.keys()) {
    const line = String(lines[index])
    expect(await problemsOf(lines.toSpliced(index, 0, line))).toContain(`${index} OUT_OF_SEQUENCE`)
    if (index === 0) continue
    const before = String(lines[index - 1])
    expect(await problemsOf(lines.with(index, before).with(index - 1, line))).toContain(`${index} OUT_OF_SEQUENCE`)
  }
})

test('P9.6 verify finds members that are not those of the set, and a set that was never written', async () => {
  const set = lines.findIndex((line) => line.includes('"person-0"'))
  const changed = rehash(lines.with(set, String(lines[set]).replace('person-0', 'person-9')), set)
  expect(await problemsOf(changed)).toEqual([`${set} SET_MISMATCH`])
  const use = set + 1
  const unknown = String(lines[use]).replace(/"subjects":"\w+"/, `"subjects":"${'f'.repeat(64)}"`)
  expect(await problemsOf(rehash(lines.with(use, unknown), use))).toEqual([`${use} UNKNOWN_SET`])
})

test('P9.6 with heads verify finds a chain that was computed anew, a cut tail, and another journal in its place', async () => {
  const rewritten = rehash(lines.with(3, String(lines[3]).replace('worker-1', 'worker-2')), 3)
  expect(await problemsOf(rewritten)).toEqual([])
  const found = codes(await verifyJournal({ folder, heads }))
  expect(found.length).toBeGreaterThanOrEqual(2)
  expect(found.every((problem) => problem.endsWith('REWRITTEN'))).toBe(true)

  expect(await problemsOf(lines.slice(0, 7))).toEqual([])
  const cut = await verifyJournal({ folder, heads })
  expect(codes(cut)).toContain('10 TAIL_CUT')
  expect(renderReport(cut)).toMatch(/sequence 10: TAIL_CUT, .*\n.*NOT WHOLE/s)

  const other = temporaryFolder()
  await (await openJournal({ folder: other, log: keptLog() })).close()
  expect(codes(await verifyJournal({ folder: other, heads }))).toEqual(['1 NO_HEAD'])
})

test('P9.6 verify finds a head that was forged', async () => {
  const name = readdirSync(headsFolder)[0] ?? ''
  writeFileSync(
    join(headsFolder, name),
    JSON.stringify({ journalId: 'j', sequence: 1, hash: 'h', time: 't', signature: '' }),
  )
  writeFileSync(join(headsFolder, 'x.json'), 'no head')
  expect(codes(await verifyJournal({ folder, heads }))).toEqual(['1 HEAD_NOT_GENUINE', '11 HEAD_NOT_GENUINE'])
})

test('P9.6 verify finds a cut last line, an empty file, and says when there is no journal', async () => {
  writeFileSync(join(folder, 'journal.jsonl'), lines.join('\n'))
  expect(codes(await verifyJournal({ folder }))).toEqual([`${lines.length - 1} TORN_TAIL`])
  expect(await problemsOf([])).toEqual(['0 NO_HEADER'])
  rmSync(join(folder, 'journal.jsonl'))
  await expect(verifyJournal({ folder })).rejects.toMatchObject({ name: 'SetupError' })
  await expect(verifyJournal({ folder, heads: { ...heads, folder: '/nowhere' } })).rejects.toMatchObject({
    name: 'SetupError',
  })
})

test('P9.6 verify reads beside the writer, and a journal of many entries, without a false alarm', async () => {
  const busy = temporaryFolder()
  const journal = await openJournal({ folder: busy, heads: { folder: headsFolder, key }, log: keptLog() })
  const stop = new AbortController()
  const writer = (async (): Promise<void> => {
    for (let index = 0; !stop.signal.aborted; index += 1) {
      await Promise.all(Array.from({ length: 50 }, () => journal.record(entry({ mapId: `map-${index}` }))))
    }
  })()
  while (journal.sequence < 3_000) await new Promise(setImmediate)
  const reports = [await verifyJournal({ folder: busy, heads }), await verifyJournal({ folder: busy, heads })]
  stop.abort()
  await writer
  await journal.close()
  expect(reports.map(codes)).toEqual([[], []])
  expect((await verifyJournal({ folder: busy, heads })).ok).toBe(true)
})

test('P9.6 a head that cannot be written is reported, stops nothing, and is written when it can be', async () => {
  const busy = temporaryFolder()
  const blocked = join(temporaryFolder(), 'heads')
  writeFileSync(blocked, 'a file in its place')
  const log = keptLog()
  const limits = { headEveryMs: 20 }
  const journal = await openJournal({ folder: busy, heads: { folder: blocked, key }, log, limits })
  await journal.record(entry())
  while (log.reports.length === 0) await new Promise(setImmediate)
  expect(log.reports[0]).toMatch(/^error journal head not written .*EEXIST/)
  await journal.record(entry())
  rmSync(blocked)
  await journal.close()
  const report = await verifyJournal({ folder: busy, heads: { ...heads, folder: blocked } })
  expect(report).toMatchObject({ ok: true, entries: 2 })
})
