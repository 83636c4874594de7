/**
 * The auditor's reader (P9.6): reads a journal from its first byte, trusting nothing the writer remembers, and says
 * where it was edited, cut, added to or put in another order. It needs no lock and may run beside the writer.
 */
import type { KeyObject } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError } from '../errors.ts'
import { setKey, type Line, type SetOf } from './entry.ts'
import { decodeLine, errorCode, JOURNAL_FILE, NO_PREVIOUS, readLines, setHash, type RawLine } from './format.ts'
import { readHeads, type ReadHead } from './heads.ts'

/** What can be wrong with a journal, and what each means. */
export const PROBLEMS = {
  UNREADABLE: 'the line is not a line of a journal',
  TORN_TAIL: 'the last line is cut',
  EDITED: 'the line was edited: it has another hash than it states',
  OUT_OF_SEQUENCE: 'lines were removed, added or put in another order before this one',
  CHAIN_BROKEN: 'the line does not follow the one before it: one of them was edited, removed, added or moved',
  NO_HEADER: 'the line that names the journal is not the first one, or not the only one',
  SET_MISMATCH: 'the members of the set do not have the hash that names it',
  UNKNOWN_SET: 'a set is used that was not written before',
  HEAD_NOT_GENUINE: 'a head is unreadable or was not signed with the key',
  NO_HEAD: 'no genuine head was found for this journal',
  TAIL_CUT: 'a signed head is ahead of the journal: its tail was cut',
  REWRITTEN: 'the line is another than the one a signed head saw: the journal was written anew',
} as const
export type ProblemCode = keyof typeof PROBLEMS

/** One problem. `sequence` is that of the line, or the one expected where it can't be read. */
export type Problem = { readonly sequence: number; readonly problem: ProblemCode }

/** The verdict. `ok` only without a problem; at most 1,000 are listed. `entries` counts neither sets nor the header. */
export type VerifyReport = {
  readonly ok: boolean
  readonly journalId: string | null
  readonly entries: number
  readonly lines: number
  /** Genuine heads that agree with the journal; null when none were asked for. */
  readonly heads: number | null
  readonly problems: readonly Problem[]
}

/** Which journal, and the heads to hold it against. `file`: one that is kept in the folder beside the one that is written. */
export type VerifyOptions = {
  readonly folder: string
  readonly file?: string
  readonly heads?: { readonly folder: string; readonly publicKey: KeyObject }
}

type State = {
  journalId: string | null
  entries: number
  lines: number
  expected: number
  previous: string
  readonly sets: Set<string>
  readonly problems: Problem[]
  /** Hash of each line that some head names. */
  readonly seen: Map<number, string | null>
}

const MAX_PROBLEMS = 1_000
/** How long a cut last line may still be growing, in ms. */
const GRACE = 250

/** Verifies a journal, in memory that grows with its sets and its heads alone. Throws a SetupError if it isn't there. */
export async function verifyJournal({
  folder,
  file: name = JOURNAL_FILE,
  heads,
}: VerifyOptions): Promise<VerifyReport> {
  // Heads first: one that is written while we read would be ahead of what we read.
  const found = heads ? await readHeads(heads.folder, heads.publicKey) : null
  const path = join(folder, name)
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new SetupError(`there is no journal to read in ${folder} (${errorCode(cause)})`, { cause })
  })
  const state: State = {
    journalId: null,
    entries: 0,
    lines: 0,
    expected: 0,
    previous: NO_PREVIOUS,
    sets: new Set(),
    problems: [],
    seen: new Map(found?.flatMap(({ head }) => (head ? [[head.sequence, null]] : []))),
  }
  try {
    await checkLines(file, state)
  } finally {
    await file.close()
  }
  const agreeing = found ? checkHeads(found, state) : null
  const { journalId, entries, lines, problems } = state
  return { ok: problems.length === 0, journalId, entries, lines, heads: agreeing, problems }
}

async function checkLines(file: FileHandle, state: State): Promise<void> {
  for (let from = 0, cutAt = -1; ;) {
    let cut: RawLine | null = null
    for await (const raw of readLines(file, from)) {
      if (raw.complete) checkLine(raw.bytes, state)
      else cut = raw
    }
    if (!cut) break
    if (cut.end === cutAt) {
      report(state, 'TORN_TAIL')
      break
    }
    // The writer may be in the middle of it.
    cutAt = cut.end
    from = cut.offset
    await wait(GRACE)
  }
  if (state.lines === 0) report(state, 'NO_HEADER')
}

function checkLine(bytes: Buffer, state: State): void {
  state.lines += 1
  const decoded = decodeLine(bytes)
  const line = 'broken' in decoded ? decoded.line : decoded
  if ('broken' in decoded) report(state, decoded.broken, line?.sequence)
  if (!line) {
    state.expected += 1
    state.previous = ''
    return
  }
  if (line.sequence !== state.expected) report(state, 'OUT_OF_SEQUENCE', line.sequence)
  // After a line that can't be read there is nothing to compare with; that line is reported.
  if (state.previous !== '' && line.previous !== state.previous) report(state, 'CHAIN_BROKEN', line.sequence)
  if ((line.kind === 'journal') !== (state.lines === 1)) report(state, 'NO_HEADER', line.sequence)
  if (state.seen.has(line.sequence)) state.seen.set(line.sequence, line.hash)
  checkContent(line, state)
  state.expected = line.sequence + 1
  state.previous = line.hash
}

function checkContent(line: Line, state: State): void {
  if (line.kind === 'journal') {
    state.journalId ??= line.journalId
  } else if (line.kind === 'set') {
    if (setHash(line.members) !== line.set) report(state, 'SET_MISMATCH', line.sequence)
    state.sets.add(setKey(line.of, line.set))
  } else {
    state.entries += 1
    const isKnown = (of: SetOf, set: string): boolean => state.sets.has(setKey(of, set))
    const known = line.disclosed.every(
      ({ coordinates, subjects }) => isKnown('coordinates', coordinates) && isKnown('subjects', subjects),
    )
    if (!known) report(state, 'UNKNOWN_SET', line.sequence)
  }
}

function checkHeads(heads: readonly ReadHead[], state: State): number {
  let agreeing = 0
  let own = 0
  for (const { head, genuine } of heads) {
    if (!genuine || !head) {
      report(state, 'HEAD_NOT_GENUINE', head?.sequence)
    } else if (head.journalId === state.journalId) {
      own += 1
      const hash = state.seen.get(head.sequence) ?? null
      if (hash === head.hash) agreeing += 1
      else report(state, hash === null && head.sequence >= state.expected ? 'TAIL_CUT' : 'REWRITTEN', head.sequence)
    }
  }
  if (own === 0) report(state, 'NO_HEAD')
  return agreeing
}

function report(state: State, problem: ProblemCode, sequence = state.expected): void {
  if (state.problems.length < MAX_PROBLEMS) state.problems.push({ sequence, problem })
}

/** The report as text for `peermap journal verify`: lines without a trailing newline. */
export function renderReport({ ok, journalId, entries, lines, heads, problems }: VerifyReport): string {
  const against = heads === null ? 'no heads given: a cut tail would not show' : `${heads} signed heads agree`
  return [
    `journal ${journalId ?? 'without a name'}: ${entries} entries in ${lines} lines, ${against}`,
    ...problems.map(({ sequence, problem }) => `  sequence ${sequence}: ${problem}, ${PROBLEMS[problem]}`),
    ok ? 'whole: nothing was edited, removed, added or moved' : 'NOT WHOLE',
  ].join('\n')
}
