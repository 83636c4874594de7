/** Steps that keep a map longer, propose to dispose of it, and dispose of it (P9.2; Art 5(1)(e)). */
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { rolesThatCount } from '../policy/ceiling.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import {
  DISPOSED_AT_ONCE,
  missingToDispose,
  missingToExtend,
  missingToPropose,
  sizesOf,
  type DisposalFacts,
} from './retention.rules.ts'
import { finishDisposals } from './disposal.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { defineStep, openingIn } from '../steps/step.ts'
import { readCounts, readDisposal } from './retention.facts.ts'

const WORDS = loadStatement('retention/words.facts')

const wordsRow = z.object({ words: z.array(z.string()) })

const readWords = async (run: Run, mapId: string): Promise<readonly string[]> => {
  const [row] = await run({ text: WORDS, params: { mapId } })
  return row === undefined ? [] : wordsRow.parse(row).words
}

const extendRetention = defineStep({
  takers: ['manager'],
  onClosed: true,
  input: inputOf('extendRetention'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId }, today }) => readDisposal(run, { mapId, proposalId: null, today }),
  missing: (situation) => {
    const { input, facts, today } = situation
    const retainUntil = facts?.retainUntil ?? null
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

/** Information governance takes these steps by role alone; a manager needs an open map. */
const isGovernance = ({ agency, roles, purpose }: Caller): boolean =>
  purpose === 'ACCOUNTABILITY' && rolesThatCount(agency, roles).includes('INFORMATION_GOVERNANCE')

const proposeDisposal = defineStep({
  takers: ['manager', 'governance'],
  byRole: isGovernance,
  onClosed: true,
  input: inputOf('proposeDisposal'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId } }) => readCounts(run, mapId),
  missing: ({ opening }) => missingToPropose(opening),
  write: ({ input: { mapId, reason }, facts, caller, today }, { now, newId }) => {
    const proposal = {
      id: newId(),
      mapId,
      reason,
      counts: JSON.stringify(Object.fromEntries(facts)),
      proposedBy: callerKey(caller),
      proposedOn: toDate(today),
      proposedAt: toDateTime(now),
    }
    return { params: { proposal }, changed: [proposal.id] }
  },
})

type ReadFacts = (DisposalFactsRead & { readonly words: readonly string[] }) | null
type DisposalFactsRead = NonNullable<Awaited<ReturnType<typeof readDisposal>>>

const factsOf = (known: NonNullable<ReadFacts>, closed: boolean): DisposalFacts => {
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

/** The facts of a map that existed before. @throws where it was deleted since */
const knownOf = (known: ReadFacts): NonNullable<ReadFacts> => {
  if (known === null) throw new Error('a map was found, and its facts were not')
  return known
}

/** Closing a map of 5,000 people takes seconds, but on a busy machine longer than a request may take. */
const LARGEST_TAKES_MS = 120_000

const disposeMap = defineStep<StepInputs['disposeMap'], ReadFacts>({
  takesMs: LARGEST_TAKES_MS,
  finishLater: finishDisposals,
  takers: ['governance'],
  byRole: true,
  onClosed: true,
  input: inputOf('disposeMap'),
  decides: ({ proposalId }) => [proposalId],
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, proposalId }, today }) => {
    const facts = await readDisposal(run, { mapId, proposalId, today })
    return facts === null ? null : { ...facts, words: await readWords(run, mapId) }
  },
  missing: ({ input, facts, closed, caller, today }) =>
    missingToDispose(input, factsOf(knownOf(facts), closed), { caller: callerKey(caller), today }),
  write: ({ input: { mapId, earlyGround }, facts, caller, today }, { now, newId }) => {
    const { proposal, counts } = knownOf(facts)
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
      before: ['retention/map-people', 'retention/map-records'].map((statement) => ({ statement, params: {} })),
    }
  },
})

// Loaded at the start, so that a missing file stops the start.
for (const statement of ['retention/map-people', 'retention/map-records']) loadStatement(statement)

export const retentionSteps = { extendRetention, proposeDisposal, disposeMap } as const
