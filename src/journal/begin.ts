/** Beginning a journal (P9.6): the first one of a folder, or one that follows a journal that can't be continued. */
import { link, open, rename, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { EntryLine, Follows, NewEntry } from './entry.ts'
import { encodeLine, errorCode, JOURNAL_FILE, NO_PREVIOUS } from './format.ts'
import { Chain } from './lines.ts'

type Beginning = { readonly now: () => Date; readonly follows?: Follows; readonly steps?: readonly EntryLine[] }

/** Repeats the intent of an unfinished step or import, so that its end is recorded here. The old entry has its disclosures. */
const again = ({ caller, organisation, agency, purpose, kind, outcome, ...line }: EntryLine): NewEntry => ({
  kind,
  caller,
  organisation,
  agency,
  purpose,
  outcome,
  ...(line.mapId === undefined ? {} : { mapId: line.mapId }),
  ...(line.decisionId === undefined ? {} : { decisionId: line.decisionId }),
  ...(line.operation === undefined ? {} : { operation: line.operation }),
  ...(line.stepId === undefined ? {} : { stepId: line.stepId }),
  ...(line.name === undefined ? {} : { name: line.name }),
  ...(line.ruleSet === undefined ? {} : { ruleSet: line.ruleSet }),
  rules: line.rules,
  disclosed: [],
})

/** The lines that a new journal begins with. */
export function firstLines({ now, follows, steps = [] }: Beginning): string {
  const journalId = uuidv7()
  const first = { sequence: 0, previous: NO_PREVIOUS, time: now().toISOString(), kind: 'journal', journalId, format: 1 }
  const { text, hash } = encodeLine({ ...first, follows })
  const chain = new Chain({ sets: new Set(), end: { sequence: 0, hash }, now })
  return [text, ...steps.map((step) => chain.build(again(step)).text)].join('')
}

/** Begins the first journal in an empty file. */
export async function begin(folder: string, file: FileHandle, now: () => Date): Promise<void> {
  await file.appendFile(firstLines({ now }))
  await file.sync()
  await syncFolder(folder)
}

/**
 * Keeps the journal of a folder under another name and puts one in its place that says what it follows. The file itself stays
 * as it is, and at every moment there is a journal. Throws system errors. @returns the name of the one that is kept
 */
export async function beginAfter(folder: string, follows: Follows, about: Omit<Beginning, 'follows'>): Promise<string> {
  const path = join(folder, JOURNAL_FILE)
  const part = await open(`${path}.part`, 'w', 0o600)
  try {
    await part.writeFile(firstLines({ ...about, follows }))
    await part.sync()
  } finally {
    await part.close()
  }
  const kept = await keepUnderItsName(folder, follows.journalId)
  await rename(`${path}.part`, path)
  await syncFolder(folder)
  return kept
}

/** Renames a journal to be kept. The name may exist: the same journal may have been restored, and followed, before. */
async function keepUnderItsName(folder: string, journalId: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = `journal-${journalId}${count === 1 ? '' : `-${count}`}.jsonl`
    try {
      await link(join(folder, JOURNAL_FILE), join(folder, name))
      return name
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
}

/** Makes names in a folder durable, not only the files they name. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
