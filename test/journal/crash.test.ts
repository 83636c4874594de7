import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from '../../src/journal/journal.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { isRoot, runWriter, startWriter } from './processes.ts'
import { entry, keptLog, linesOf, temporaryFolder } from './support.ts'

const refusal = { name: 'SetupError', message: expect.stringContaining('another process writes the journal') }

test('P9.6 two processes cannot write one journal, and the second says so', async () => {
  const folder = temporaryFolder()
  const holder = startWriter('hold', folder)
  await holder.lines(1)
  await expect(openJournal({ folder, log: keptLog() })).rejects.toMatchObject(refusal)
  expect(await runWriter('open', folder)).toEqual({ refused: expect.stringContaining('another process writes') })
  await holder.kill()
  const journal = await openJournal({ folder, log: keptLog() })
  expect(await runWriter('open', folder)).toEqual({ refused: expect.stringContaining('another process writes') })
  await expect(openJournal({ folder, log: keptLog() })).rejects.toMatchObject(refusal)
  await journal.close()
  expect(existsSync(join(folder, 'journal.lock'))).toBe(false)
  expect(await runWriter('open', folder)).toBe('open')
})

test('P9.6 a process in another network, as in a second container on the volume, cannot write it either', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  const elsewhere = ['unshare', ...(isRoot ? ['-n'] : ['-r', '-n'])]
  expect(await runWriter('open', folder, elsewhere)).toEqual({
    refused: expect.stringContaining('another process writes'),
  })
  await journal.close()
  expect(await runWriter('open', folder, elsewhere)).toBe('open')
})

test('P9.6 of five processes that start at once after a kill, one writes', async () => {
  const folder = temporaryFolder()
  const first = startWriter('hold', folder)
  await first.lines(1)
  await first.kill()
  expect(existsSync(join(folder, 'journal.lock'))).toBe(true)
  const rivals = Array.from({ length: 5 }, () => startWriter('hold', folder))
  await Promise.all(rivals.map(({ lines }) => lines(1)))
  expect(rivals.filter(({ printed }) => printed[0] === 'open')).toHaveLength(1)
})

test('P9.6 every entry that was acknowledged before a kill is there after it, and writing goes on', async () => {
  const folder = temporaryFolder()
  for (let round = 0; round < 3; round += 1) {
    const writer = startWriter('flood', folder)
    await writer.lines(100)
    await writer.kill()
    const journal = await openJournal({ folder, log: keptLog() })
    await journal.record(entry())
    await journal.close()
    const stand = new Set(linesOf(folder).flatMap((line) => (line['kind'] === 'disclosure' ? [line['sequence']] : [])))
    expect(writer.printed.filter((sequence) => !stand.has(sequence))).toEqual([])
    expect(await verifyJournal({ folder })).toMatchObject({ ok: true, problems: [] })
  }
})
