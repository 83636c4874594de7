/** What the tests of the journal share. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { NewEntry } from '../../src/journal/entry.ts'
import type { JournalLog } from '../../src/journal/journal.ts'

/** A folder that is deleted after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peermap-journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A log that keeps what was reported. */
export function keptLog(): JournalLog & { readonly reports: readonly string[] } {
  const reports: string[] = []
  const keep =
    (level: string) =>
    (fields: Readonly<Record<string, unknown>>, message: string): void => {
      reports.push(`${level} ${message} ${JSON.stringify(fields)}`)
    }
  return { info: keep('info'), warn: keep('warn'), error: keep('error'), reports }
}

/** A disclosure of invented people's fields, with what the test wants otherwise. */
export const entry = (other: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'disclosure',
  caller: { issuer: 'https://id.example', subject: 'worker-1' },
  organisation: 'org-cfs',
  agency: 'CFS',
  purpose: 'ASSESS_RISK',
  mapId: 'map-1',
  decisionId: 'allocation-1',
  rules: ['R-5-01'],
  disclosed: [{ coordinates: ['YoungPerson.label', 'YoungPerson.name'], subjects: ['person-1', 'person-2'] }],
  operation: 'a'.repeat(64),
  outcome: 'OK',
  ...other,
})

/** The file of a folder's journal. */
export const journalFile = (folder: string): string => join(folder, 'journal.jsonl')

/** The file's lines, parsed. */
export const linesOf = (folder: string): readonly Readonly<Record<string, unknown>>[] =>
  textLines(folder).map((line): Readonly<Record<string, unknown>> => JSON.parse(line))

/** The file's lines as text. */
export const textLines = (folder: string): readonly string[] =>
  readFileSync(journalFile(folder), 'utf8').split('\n').filter(Boolean)

/** Replaces the file's lines. */
export const writeLines = (folder: string, lines: readonly string[]): void =>
  writeFileSync(journalFile(folder), lines.map((line) => `${line}\n`).join(''))
