/** All that journals say of their own lines and of steps, read whole. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { isEntry } from '../journal/entry.ts'
import { decodeLine, journalFilesOf, readLines } from '../journal/format.ts'
import { filesBelow } from './files.ts'

/** How a step ended by the journal; `subjects` are the ids that its entry is about. */
export type KnownStep = {
  readonly stepId: string
  readonly outcome: string
  readonly name: string
  readonly time: string
  readonly mapId: string | null
  readonly subjects: readonly string[]
}

/** `journals`: of each the hashes of its lines, by sequence. `steps`: by id, of kind step only. */
export type JournalsRead = {
  readonly journals: ReadonlyMap<string, readonly string[]>
  readonly steps: ReadonlyMap<string, KnownStep>
}

/** Reads the journals of folders, those that are kept too. Lines that can't be trusted end a journal: `verify` says where. */
export async function readJournals(folders: readonly string[]): Promise<JournalsRead> {
  const journals = new Map<string, readonly string[]>()
  const steps = new Map<string, KnownStep>()
  for (const folder of folders)
    for (const name of journalFilesOf(await filesBelow(folder))) await readOne(join(folder, name), { journals, steps })
  return { journals, steps }
}

type Reading = { readonly journals: Map<string, readonly string[]>; readonly steps: Map<string, KnownStep> }

async function readOne(path: string, { journals, steps }: Reading): Promise<void> {
  const file = await open(path, 'r')
  const hashes: string[] = []
  const sets = new Map<string, readonly string[]>()
  let journalId: string | null = null
  try {
    for await (const raw of readLines(file)) {
      const line = raw.complete ? decodeLine(raw.bytes) : null
      if (line === null || 'broken' in line || line.sequence !== hashes.length) break
      hashes.push(line.hash)
      if (line.kind === 'journal') journalId = line.journalId
      else if (line.kind === 'set') {
        if (line.of === 'subjects') sets.set(line.set, line.members)
      } else if (isEntry(line) && line.kind === 'step' && line.stepId !== undefined) {
        const { stepId, outcome, name = '', time, mapId = null } = line
        const subjects = [...new Set(line.disclosed.flatMap((group) => sets.get(group.subjects) ?? []))]
        steps.set(stepId, { stepId, outcome, name, time, mapId, subjects })
      }
    }
  } finally {
    await file.close()
  }
  const known = journalId === null ? undefined : journals.get(journalId)
  // The same journal may have been kept twice: the longer one says more.
  if (journalId !== null && (known === undefined || known.length < hashes.length)) journals.set(journalId, hashes)
}
