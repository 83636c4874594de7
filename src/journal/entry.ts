/**
 * What the journal holds (P9.6): who, for which agency and purpose, which fields about which subjects, under which
 * decision and rules, when, and how it ended. Ids, coordinates and codes only; never a value from the graph.
 */
import { z } from 'zod'
import { AGENCIES, PURPOSES, type Agency, type Purpose } from '../policy/terms.ts'

/**
 * What an entry records. `disclosure`: an answer, export or analysis about to be released. `refusal`: an answer that
 * was refused, or a step that was only checked. `step`: one mutation, an entry when intended and one for how it ended.
 * `import`: the same for a file.
 */
export const ENTRY_KINDS = ['disclosure', 'refusal', 'step', 'import'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Outcomes of a step or an import. An INTENDED without a later DONE or FAILED of the same `stepId` is open. */
export const STEP_OUTCOMES = ['INTENDED', 'DONE', 'FAILED'] as const
export type StepOutcome = (typeof STEP_OUTCOMES)[number]

/** Fields disclosed together about the same people. `subjects` is empty where they are about nobody. Order is free. */
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
  /** The version of the rules that decided: `<version>@<sha256>`, or `shipped` (P9.6). */
  readonly ruleSet?: string
  /** Ids of the rules that decided. */
  readonly rules: readonly string[]
  readonly disclosed: readonly DisclosedGroup[]
  /** SHA-256 of the normalised document, hex. */
  readonly operation?: string
  readonly stepId?: string
  /** The name of the mutation, followed by a blank and that of a nested step; or of the import, export or analysis. */
  readonly name?: string
  /**
   * A code: a StepOutcome, an ErrorCode, "OK", or
   * "PREVIEW": a map as somebody else would get it, or "CHECKED": nothing was missing for a step, which was not taken.
   */
  readonly outcome: string
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const chained = { sequence: z.int().nonnegative(), previous: hash, time: z.iso.datetime(), hash }

/**
 * Why a journal follows another one. `OLDER`: the graph has read lines of it that it does not hold (an older copy was put in its
 * place). `OTHER`: it is not what the graph has read. `DAMAGED`: it has a line that can't be trusted.
 */
export const FOLLOWS_BECAUSE = ['OLDER', 'OTHER', 'DAMAGED'] as const
export type FollowsBecause = (typeof FOLLOWS_BECAUSE)[number]

const follows = z.strictObject({
  journalId: z.uuid(),
  /** The last line of it that can be trusted. */
  sequence: z.int().nonnegative(),
  hash,
  because: z.enum(FOLLOWS_BECAUSE),
  /** The last line of it that the graph has read, where it has read any. */
  read: z.strictObject({ sequence: z.int().nonnegative(), hash }).optional(),
})
/** The journal before this one, and what of it is missing or can't be trusted. */
export type Follows = z.output<typeof follows>

const journalLine = z.strictObject({
  ...chained,
  kind: z.literal('journal'),
  journalId: z.uuid(),
  format: z.literal(1),
  follows: follows.optional(),
})

/** What the members of a set are. This and the hash of its members identify the set. */
const setOf = z.enum(['coordinates', 'subjects'])
export type SetOf = z.output<typeof setOf>

const setLine = z.strictObject({
  ...chained,
  kind: z.literal('set'),
  of: setOf,
  set: hash,
  members: z.array(z.string()),
})

/** An entry as it stands in the file. */
export const entryLine = z.strictObject({
  ...chained,
  // Random, so that it reveals nothing of what others did. Old entries have none.
  id: z.uuid().optional(),
  kind: z.enum(ENTRY_KINDS),
  caller: z.strictObject({ issuer: z.string(), subject: z.string() }),
  organisation: z.string(),
  agency: z.enum(AGENCIES),
  purpose: z.enum(PURPOSES),
  mapId: z.string().optional(),
  decisionId: z.string().optional(),
  // Entries of before there were versions have none.
  ruleSet: z.string().optional(),
  rules: z.array(z.string()),
  disclosed: z.array(z.strictObject({ coordinates: hash, subjects: hash })),
  operation: z.string().optional(),
  stepId: z.string().optional(),
  name: z.string().optional(),
  outcome: z.string(),
})

/**
 * One line of the file. `hash` is that of the line, `previous` of the line before. A `journal` line comes first and
 * names the journal, and the one that it follows, if any; a `set` line gives the members of a set before its first use; the others are entries, in which
 * `coordinates` and `subjects` are hashes of sets.
 */
export const lineSchema = z.discriminatedUnion('kind', [journalLine, setLine, entryLine])
export type Line = z.output<typeof lineSchema>
export type EntryLine = z.output<typeof entryLine>

/** Narrows a line to an entry. */
export const isEntry = (line: Line): line is EntryLine => line.kind !== 'journal' && line.kind !== 'set'

/** The key of a set: what its members are, and their hash. */
export const setKey = (of: SetOf, set: string): string => `${of}:${set}`

/** The key of an entry across all journals: `journalId:sequence`. Only for readers of the journal: a sequence counts all entries. */
export const entryKey = (journalId: string, sequence: number): string => `${journalId}:${sequence}`
