/**
 * A checkpoint lets a start read only the end of a journal (P9.6). It is no record: it is compared with the journal's own
 * lines, and one that does not fit is ignored. `verify` reads every line all the same.
 */
import { open, readFile, rename, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { entryLine } from './entry.ts'
import { decodeLine, readLines, sha256 } from './format.ts'
import type { Scan } from './scan.ts'

/** Name of the checkpoint in the journal's folder. */
export const CHECKPOINT_FILE = 'journal.checkpoint'

const head = z.strictObject({
  format: z.literal(1),
  journalId: z.uuid(),
  sequence: z.int().nonnegative(),
  hash: z.string(),
  from: z.int().nonnegative(),
  length: z.int().positive(),
  steps: z.array(entryLine),
  /** SHA-256 of the lines that follow: the keys of the sets. */
  sets: z.string(),
})

/** The text of a checkpoint: its head, the hash of the head, the keys of the sets; a line each. */
export function checkpointText({ journalId, tail, sets, steps }: Scan): string {
  const keys = [...sets].join('\n')
  const { sequence, hash, from, length } = tail
  const body = { journalId, sequence, hash, from, length, steps: [...steps.values()], sets: sha256(keys) }
  const first = JSON.stringify({ format: 1, ...body })
  return `${first}\n${sha256(first)}\n${keys}`
}

/** Writes a checkpoint, whole or not at all. Throws system errors. */
export async function writeCheckpoint(folder: string, text: string): Promise<void> {
  const path = join(folder, CHECKPOINT_FILE)
  const file = await open(`${path}.part`, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}

function parse(text: string): z.output<typeof head> & { readonly keys: readonly string[] } {
  const [first = '', sum = '', ...keys] = text.split('\n')
  if (sha256(first) !== sum) throw new Error('another head than its hash says')
  const parsed = head.parse(JSON.parse(first))
  const sets = keys.join('\n')
  if (sha256(sets) !== parsed.sets) throw new Error('other sets than their hash says')
  return { ...parsed, keys: sets === '' ? [] : keys }
}

/** Reads a folder's checkpoint: a scan to continue from, nothing, or one that does not fit the journal. */
export async function readCheckpoint(folder: string, file: FileHandle): Promise<Scan | 'NONE' | 'MISFIT'> {
  const text = await readFile(join(folder, CHECKPOINT_FILE), 'utf8').catch(() => null)
  if (text === null) return 'NONE'
  try {
    const { journalId, sequence, hash, from, length, steps, keys } = parse(text)
    // INVARIANT: a checkpoint is used only for these very lines: the journal's own first line, and the line named here.
    const first = await lineAt(file, 0)
    const last = await lineAt(file, from)
    const fits =
      first?.line.kind === 'journal' &&
      first.line.journalId === journalId &&
      last?.line.sequence === sequence &&
      last.line.hash === hash &&
      last.end === length
    if (!fits || first?.line.kind !== 'journal') return 'MISFIT'
    return {
      tail: { sequence, hash, from, length },
      journalId,
      follows: first.line.follows ?? null,
      sets: new Set(keys),
      steps: new Map(steps.map((step) => [step.stepId ?? '', step])),
    }
  } catch {
    return 'MISFIT'
  }
}

async function lineAt(file: FileHandle, from: number) {
  for await (const raw of readLines(file, from)) {
    const line = raw.complete ? decodeLine(raw.bytes) : null
    return line === null || 'broken' in line ? null : { line, end: raw.end }
  }
  return null
}
