/**
 * What the journal holds (P9.6): who, for which agency and purpose, which fields about which subjects, under which
 * decision and rules, when, and how it ended. Ids, coordinates and codes only; never a value from the graph.
 */
import { z } from 'zod'
import { AGENCIES, PURPOSES, type Agency, type Purpose } from '../protocol/terms.ts'

/**
 * What an entry records. `disclosure`: an answer, export or analysis about to be released. `refusal`: an answer that
 * was refused. `step`: one mutation, an entry when intended and one for how it ended. `import`: the same for a file.
 */
export const ENTRY_KINDS = ['disclosure', 'refusal', 'step', 'import'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Outcomes of a step or an import. An INTENDED without a later DONE or FAILED of the same `stepId` is open. */
export const STEP_OUTCOMES = ['INTENDED', 'DONE', 'FAILED'] as const
export type StepOutcome = (typeof STEP_OUTCOMES)[number]

/** Fields disclosed together about the same people. `subjects` may be empty: what is about nobody. Order is free. */
export type DisclosedGroup = {
  /** GraphQL schema coordinates, for instance "YoungPerson.name". */
  readonly coordinates: readonly string[]
  /** Ids of the people on the map. Already sorted and free of doubles is fastest. */
  readonly subjects: readonly string[]
}

/** An entry to record (P9.6). */
export type NewEntry = {
  readonly kind: EntryKind
  readonly caller: { readonly issuer: string; readonly subject: string }
  readonly organisation: string
  readonly agency: Agency
  readonly purpose: Purpose
  readonly mapId?: string
  /** Id of the sharing decision, of the allocation or of the urgent access. */
  readonly decisionId?: string
  /** Ids of the rules that decided. */
  readonly rules: readonly string[]
  readonly disclosed: readonly DisclosedGroup[]
  /** SHA-256 of the normalised document, hex. */
  readonly operation?: string
  readonly stepId?: string
  /** Name of the mutation, with that of a step taken within it after a blank; of the import, export or analysis. */
  readonly name?: string
  /** A code: a StepOutcome, an ErrorCode, "OK", or "PREVIEW": a map as somebody else would get it. */
  readonly outcome: string
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const chained = { sequence: z.int().nonnegative(), previous: hash, time: z.iso.datetime(), hash }

const journalLine = z.strictObject({
  ...chained,
  kind: z.literal('journal'),
  journalId: z.uuid(),
  format: z.literal(1),
})

/** What the members of a set are. A set is known by both: what it is of, and the hash of its members. */
const setOf = z.enum(['coordinates', 'subjects'])
export type SetOf = z.output<typeof setOf>

const setLine = z.strictObject({
  ...chained,
  kind: z.literal('set'),
  of: setOf,
  set: hash,
  members: z.array(z.string()),
})

const entryLine = z.strictObject({
  ...chained,
  kind: z.enum(ENTRY_KINDS),
  caller: z.strictObject({ issuer: z.string(), subject: z.string() }),
  organisation: z.string(),
  agency: z.enum(AGENCIES),
  purpose: z.enum(PURPOSES),
  mapId: z.string().optional(),
  decisionId: z.string().optional(),
  rules: z.array(z.string()),
  disclosed: z.array(z.strictObject({ coordinates: hash, subjects: hash })),
  operation: z.string().optional(),
  stepId: z.string().optional(),
  name: z.string().optional(),
  outcome: z.string(),
})

/**
 * One line of the file. `hash` is that of the line, `previous` of the line before. A `journal` line comes first and
 * names the journal; a `set` line gives the members of a set before its first use; the others are entries, in which
 * `coordinates` and `subjects` are hashes of sets.
 */
export const lineSchema = z.discriminatedUnion('kind', [journalLine, setLine, entryLine])
export type Line = z.output<typeof lineSchema>
export type EntryLine = z.output<typeof entryLine>

/** Narrows a line to an entry. */
export const isEntry = (line: Line): line is EntryLine => line.kind !== 'journal' && line.kind !== 'set'

/** What a set is known by: what it is of, and the hash of its members. */
export const setKey = (of: SetOf, set: string): string => `${of}:${set}`

/** The key of an entry across all journals: `journalId:sequence`. */
export const entryKey = (journalId: string, sequence: number): string => `${journalId}:${sequence}`
