/**
 * The file format, shared by the writer and the verifier and nothing else: JSON Lines, UTF-8. A line ends in
 * `,"hash":"<64 hex>"}`, the SHA-256 of the line's bytes without that member, and holds its predecessor's as `previous`.
 */
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { lineSchema, type Line } from './entry.ts'

/** Name of the journal in its folder. */
export const JOURNAL_FILE = 'journal.jsonl'
/** Name under which a journal is kept that another one has followed: no more is written to it. */
const KEPT_FILE = /^journal-[0-9a-f-]{36}(-\d+)?\.jsonl$/

/** Names of the journals in a folder's listing: those that are kept, sorted, and last the one that is written, if it is there. */
export const journalFilesOf = (names: readonly string[]): readonly string[] => [
  ...names.filter((name) => KEPT_FILE.test(name)).toSorted(),
  ...names.filter((name) => name === JOURNAL_FILE),
]

/** `previous` of the first line. */
export const NO_PREVIOUS = '0'.repeat(64)

const HASH_MEMBER = 75
const NEWLINE = 0x0a
const CHUNK = 1 << 20

/** SHA-256, hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The line for a body (an object without `hash`), with its newline, and the hash of the line. */
export function encodeLine(body: object): { readonly text: string; readonly hash: string } {
  const json = JSON.stringify(body)
  const hash = sha256(json)
  return { text: `${json.slice(0, -1)},"hash":"${hash}"}\n`, hash }
}

/** A line that can't be trusted: UNREADABLE is no line of this format, EDITED has another hash than it states. */
export type BrokenLine = { readonly broken: 'UNREADABLE' | 'EDITED'; readonly line?: Line }

/** Reads one line (without its newline) and checks its own hash; not its place in the chain. */
export function decodeLine(bytes: Buffer): Line | BrokenLine {
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    return { broken: 'UNREADABLE' }
  }
  const parsed = lineSchema.safeParse(json)
  if (!parsed.success) return { broken: 'UNREADABLE' }
  const body = bytes.subarray(0, -HASH_MEMBER)
  const actual = createHash('sha256').update(body).update('}').digest('hex')
  const stated = bytes.subarray(-HASH_MEMBER).toString('latin1')
  if (stated !== `,"hash":"${actual}"}`) return { broken: 'EDITED', line: parsed.data }
  return parsed.data
}

/** One line as it stands in the file. `complete` is false for a last one without newline. Offsets in bytes. */
export type RawLine = {
  readonly bytes: Buffer
  readonly offset: number
  readonly end: number
  readonly complete: boolean
}

/** The lines of an open file from a byte offset to its present end, in constant memory beside the longest line. */
export async function* readLines(file: FileHandle, from = 0): AsyncGenerator<RawLine> {
  let rest = Buffer.alloc(0)
  let offset = from
  for (let position = from; ;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const { bytesRead } = await file.read(chunk, 0, CHUNK, position)
    if (bytesRead === 0) break
    position += bytesRead
    const data = rest.length === 0 ? chunk.subarray(0, bytesRead) : Buffer.concat([rest, chunk.subarray(0, bytesRead)])
    let start = 0
    for (let at = data.indexOf(NEWLINE); at !== -1; at = data.indexOf(NEWLINE, start)) {
      const end = offset + at - start + 1
      yield { bytes: data.subarray(start, at), offset, end, complete: true }
      offset = end
      start = at + 1
    }
    rest = data.subarray(start)
  }
  if (rest.length > 0) yield { bytes: rest, offset, end: offset + rest.length, complete: false }
}

/** A set as it is written: its members sorted and without doubles as JSON text, and the hash that names it. */
export type SortedSet = { readonly hash: string; readonly members: readonly string[] }

/** Sorts only if need be (by UTF-16 code unit) and hashes. The hash is the SHA-256 of the members' JSON text. */
export function sortedSet(members: readonly string[]): SortedSet {
  const sorted = isSorted(members) ? members : [...new Set(members)].toSorted(byCodeUnit)
  return { hash: setHash(sorted), members: sorted }
}

/** The hash that names a set of members in the order given. */
export const setHash = (members: readonly string[]): string => sha256(JSON.stringify(members))

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function isSorted(members: readonly string[]): boolean {
  let before: string | undefined
  for (const member of members) {
    if (before !== undefined && before >= member) return false
    before = member
  }
  return true
}

/** The code of a system error, or its class: what a log may hold. */
export const errorCode = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'UNKNOWN'
}
