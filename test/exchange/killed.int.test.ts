import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { read } from '../../src/graph/driver.ts'
import { clearUnfinishedImports, SILENT_MS } from '../../src/exchange/clear.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'
import {
  ALLOCATE,
  assessment,
  assessmentJson,
  COMMON,
  temporaryFolder,
  temporaryJournal,
  WHY,
  writeFiles,
} from './support.ts'

const driver = testDriver()
const PEOPLE = 20_000

const count = async (pattern: string): Promise<unknown> =>
  (await read(driver, { text: `MATCH ${pattern} RETURN count(*) AS count` }))[0]?.['count']

const wordsFor = (folder: string): readonly string[] => {
  const people = Array.from({ length: PEOPLE }, (_, at) => `p${at},15,R${at},${at % 7 === 0 ? 'x' : ''}\n`)
  const paths = writeFiles(folder, {
    'people.csv': `id,age,ref,ethnicity\n${people.join('')}`,
    'assessment.json': assessmentJson(assessment({ protected: ['p0'], from: '2026-01-01', until: '2099-01-01' })),
  })
  const named = ['--people', paths['people.csv'] ?? '', '--assessment', paths['assessment.json'] ?? '']
  return [...COMMON, ...ALLOCATE, ...named, ...WHY]
}

/** Starts an import in a process of its own and kills it with SIGKILL while it writes. */
const killInTheMiddle = async (journal: string, words: readonly string[]): Promise<void> => {
  const { uri, user, password } = testDatabase()
  const script = join(import.meta.dirname, 'importer.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, uri, user, password, journal, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The clock on which the assessment of these tests holds. */
const now = (): Date => new Date('2026-03-02T12:00:00Z')
const outcomes = (folder: string): readonly unknown[] =>
  readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Readonly<Record<string, unknown>> => JSON.parse(line))
    .filter(({ kind }) => kind === 'import')
    .map(({ outcome }) => outcome)

/** A clock that is ahead by more than a minute. */
const later = (): Date => new Date(Date.now() + SILENT_MS + 1_000)

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

describe('an import that is killed', () => {
  it('leaves a map that nobody can open, and is cleared by the next import, which then succeeds', async () => {
    const folder = temporaryFolder()
    const journalFolder = join(folder, 'journal')
    const words = wordsFor(folder)
    await killInTheMiddle(journalFolder, words)
    expect(await count("(:PeerMap {status: 'IMPORTING'})")).toBe(1)
    expect(await count("(:Import {status: 'RUNNING'})")).toBe(1)
    expect(await count('(:Assessment)')).toBe(0)
    expect(await count('(:YoungPerson)')).not.toBe(0)
    const journal = await temporaryJournal(journalFolder)
    const options = parseImportOptions(words)
    const report = await runImport({ driver, journal, options, caller: importCaller(options, 'hackney-cfs'), now })
    expect(report).toMatchObject({ status: 'OPENED', cleared: [{ mapIds: [expect.any(String)] }] })
    expect(await count('(:YoungPerson)')).toBe(PEOPLE)
    expect(await count('(:Person)')).toBe(PEOPLE)
    expect(await count('(:Statement)')).toBe(Math.ceil(PEOPLE / 7))
    expect(await count('(:PeerMap)')).toBe(1)
    expect(outcomes(journalFolder)).toEqual(['INTENDED', 'FAILED', 'INTENDED', 'DONE'])
  })

  it('is cleared by a start: at once by that of its journal, by another when it has been silent for a minute', async () => {
    const folder = temporaryFolder()
    const journalFolder = join(folder, 'journal')
    await killInTheMiddle(journalFolder, wordsFor(folder))
    const other = await temporaryJournal()
    expect(await clearUnfinishedImports({ driver, journal: other })).toMatchObject({
      cleared: [],
      running: [{ mapIds: [expect.any(String)] }],
    })
    expect(await count('(:PeerMap)')).toBe(1)
    expect(await clearUnfinishedImports({ driver, journal: other, now: later })).toMatchObject({
      cleared: [{ mapIds: [expect.any(String)] }],
      running: [],
    })
    expect(await count('(n) WHERE NOT n:Migration AND NOT n:RuleProposal')).toBe(0)
    const own = await temporaryJournal(journalFolder)
    expect(await clearUnfinishedImports({ driver, journal: own })).toEqual({ cleared: [], running: [] })
    await clearUnfinishedImports({ driver, journal: own })
    expect(outcomes(journalFolder)).toEqual(['INTENDED', 'FAILED'])
  })
})
