/** Steps that keep a map longer, propose to dispose of it, and dispose of it (P9.2; Art 5(1)(e)). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { rolesThatCount } from '../../protocol/ceiling.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'
import {
  DISPOSED_AT_ONCE,
  missingToDispose,
  missingToExtend,
  missingToPropose,
  sizesOf,
  type DisposalFacts,
} from '../../protocol/steps/retention.ts'
import type { IsoDate } from '../../protocol/terms.ts'
import { day, id, maybe, reveals, text } from '../arguments.ts'
import { finishDisposals } from './disposing.ts'
import { readHolds } from './erasing-plan.ts'
import { defineStep, openingIn } from './step.ts'

const COUNTS = loadStatement('taking/map-counts')
const FACTS = loadStatement('taking/disposing')
const WORDS = loadStatement('taking/words')

const countsRow = z.object({ counts: z.array(z.tuple([z.string(), z.int()])) })

/** How much of each kind is on a map and recorded of it, sorted by kind. */
export type MapCounts = z.output<typeof countsRow>['counts']

export async function readCounts(run: Run, mapId: string): Promise<MapCounts> {
  const [row] = await run({ text: COUNTS, params: { mapId } })
  return countsRow.parse(row).counts
}

const factsRow = z.object({
  retainUntil: z.iso.date().nullable(),
  decisions: z.array(z.object({ id: z.string(), organisation: z.string(), purpose: z.string() })),
  people: z.array(z.string()),
  restrictions: z.int(),
  proposal: z
    .object({
      reason: z.string(),
      proposedBy: z.string(),
      proposedAt: z.string(),
      counts: z.string(),
      changed: z.boolean(),
    })
    .nullable(),
})

/** What the graph says of a map that may be disposed of, and of one proposal. null: there is no such map. */
export async function readDisposal(
  run: Run,
  about: { readonly mapId: string; readonly proposalId: string | null; readonly today: IsoDate },
) {
  const { mapId, proposalId, today } = about
  const [row] = await run({ text: FACTS, params: { mapId, proposalId, today: toDate(today) } })
  if (row === undefined) return null
  const { people, ...facts } = factsRow.parse(row)
  const counts = await readCounts(run, mapId)
  return { ...facts, counts, holds: await readHolds(run, { mapIds: [mapId], ids: people, everybody: true }) }
}

const wordsRow = z.object({ words: z.array(z.string()) })

const readWords = async (run: Run, mapId: string): Promise<readonly string[]> => {
  const [row] = await run({ text: WORDS, params: { mapId } })
  return row === undefined ? [] : wordsRow.parse(row).words
}

const extendRetention = defineStep({
  taker: 'manager',
  onClosed: true,
  input: z.strictObject({ mapId: id, until: day, reason: text, reveals }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId }, today }) => readDisposal(run, { mapId, proposalId: null, today }),
  missing: (situation) => {
    const { input, known, today } = situation
    const retainUntil = known?.retainUntil ?? null
    return missingToExtend(input.until, { opening: openingIn(situation), retainUntil, today })
  },
  write: ({ input: { mapId, until, reason }, caller, today }) => ({
    changed: [mapId],
    params: {
      extended: {
        retainUntil: toDate(until),
        retentionReason: reason,
        retentionDecidedBy: callerKey(caller),
        retentionDecidedOn: toDate(today),
      },
    },
  }),
})

/** By role alone: a manager needs the map. */
const isOfficer = ({ agency, roles, purpose }: Caller): boolean =>
  purpose === 'ACCOUNTABILITY' && rolesThatCount(agency, roles).includes('DPO')

const proposeDisposal = defineStep({
  taker: ['manager', 'officer'],
  byRole: isOfficer,
  onClosed: true,
  input: z.strictObject({ mapId: id, reason: text }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId } }) => readCounts(run, mapId),
  missing: ({ opening }) => missingToPropose(opening),
  write: ({ input: { mapId, reason }, known, caller, today }, { now, newId }) => {
    const proposal = {
      id: newId(),
      mapId,
      reason,
      counts: JSON.stringify(Object.fromEntries(known)),
      proposedBy: callerKey(caller),
      proposedOn: toDate(today),
      proposedAt: toDateTime(now),
    }
    return { params: { proposal }, changed: [proposal.id] }
  },
})

type DisposalKnown = (DisposalFactsRead & { readonly words: readonly string[] }) | null
type DisposalFactsRead = NonNullable<Awaited<ReturnType<typeof readDisposal>>>

const factsOf = (known: NonNullable<DisposalKnown>, closed: boolean): DisposalFacts => {
  const { proposal, counts, decisions, retainUntil, holds, restrictions, words } = known
  const isSame = proposal?.counts === JSON.stringify(Object.fromEntries(counts))
  return {
    closed,
    retainUntil,
    holds,
    restrictions,
    words,
    decisions: decisions.length,
    recorded: sizesOf(counts).recorded,
    proposal: proposal === null ? null : { ...proposal, current: isSame && !proposal.changed },
  }
}

const disposeMapInput = z.strictObject({ mapId: id, proposalId: id, earlyGround: maybe(text) })

/** What is known of a map that was found by role. @throws where it has gone since */
const knownOf = (known: DisposalKnown): NonNullable<DisposalKnown> => {
  if (known === null) throw new Error('a map was found, and its facts were not')
  return known
}

/** A map of 5,000 people is closed within seconds, on a busy machine in more than a request may take. */
const LARGEST_TAKES_MS = 120_000

const disposeMap = defineStep<z.output<typeof disposeMapInput>, DisposalKnown>({
  takesMs: LARGEST_TAKES_MS,
  goesOn: finishDisposals,
  taker: 'officer',
  byRole: true,
  onClosed: true,
  input: disposeMapInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, proposalId }, today }) => {
    const facts = await readDisposal(run, { mapId, proposalId, today })
    return facts === null ? null : { ...facts, words: await readWords(run, mapId) }
  },
  missing: ({ input, known, closed, caller, today }) =>
    missingToDispose(input, factsOf(knownOf(known), closed), { caller: callerKey(caller), today }),
  write: ({ input: { mapId, earlyGround }, known, caller, today }, { now, newId }) => {
    const { proposal, counts } = knownOf(known)
    const atOnce = sizesOf(counts).drawn <= DISPOSED_AT_ONCE
    const disposal = {
      id: newId(),
      mapId,
      counts: JSON.stringify(Object.fromEntries(counts)),
      reason: proposal?.reason,
      earlyGround,
      proposedBy: proposal?.proposedBy,
      decidedBy: callerKey(caller),
      disposedOn: toDate(today),
      disposedAt: toDateTime(now),
      ...(atOnce ? {} : { unfinished: true }),
    }
    return {
      changed: [disposal.id],
      params: { disposal, atOnce },
      also: ['erasing/map-people', 'erasing/map-records'].map((statement) => ({ statement, params: {} })),
    }
  },
})

// Read while starting, so that a missing file stops the start.
for (const statement of ['erasing/map-people', 'erasing/map-records']) loadStatement(statement)

export const retentionSteps = { extendRetention, proposeDisposal, disposeMap } as const
