/** The preconditions of keeping a map longer and of disposing of it (P9.2; Art 5(1)(e)). Pure. */
import { isNodeType, isTieType } from '../model/model.ts'
import { addMonths } from '../policy/age.ts'
import type { Opening } from '../policy/opening.ts'
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'
import { isNamedIn } from '../policy/replacing.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'

/** The most months from today for which one decision may keep a map (a reading). */
export const LONGEST_EXTENSION_MONTHS = 12

/**
 * The most records off the map, together with its people, that one disposal may delete. They are deleted in one transaction,
 * so that no list shows any of them afterwards.
 */
export const LARGEST_DISPOSAL = 20_000

/** The most elements and ties deleted in that transaction. Those of a larger map are closed in it, and deleted afterwards. */
export const DISPOSED_AT_ONCE = 5_000

const isDrawn = (kind: string): boolean => isNodeType(kind) || isTieType(kind) || kind === 'ABOUT'

/** From the counts by kind: how many elements and ties are drawn, and how many records are deleted at once in any case. */
export const sizesOf = (
  counts: readonly (readonly [kind: string, times: number])[],
): { readonly drawn: number; readonly recorded: number } => {
  const sum = (kinds: typeof counts): number => kinds.reduce((all, [, times]) => all + times, 0)
  return {
    drawn: sum(counts.filter(([kind]) => isDrawn(kind))),
    recorded: sum(counts.filter(([kind]) => !isDrawn(kind) || kind === 'YoungPerson')),
  }
}

/** What is missing before a map may be kept longer. `retainUntil`: the day until which it is kept now. */
export const missingToExtend = (
  until: IsoDate,
  about: { readonly opening: Opening; readonly retainUntil: IsoDate | null; readonly today: IsoDate },
): readonly Missing[] => {
  const { opening, retainUntil, today } = about
  return [
    ...missingWholeMap(opening.granted.IDENTITY),
    ...need(until > today && until <= addMonths(today, LONGEST_EXTENSION_MONTHS), {
      code: 'OUT_OF_RANGE',
      path: 'input.until',
      clause: 'P9.2',
      message: `a map is kept for at most ${LONGEST_EXTENSION_MONTHS} months from today by one decision`,
    }),
    ...need(retainUntil === null || until > retainUntil, {
      code: 'OUT_OF_RANGE',
      path: 'input.until',
      clause: 'P9.2',
      message: 'the map is kept for so long already',
    }),
  ]
}

/** What is missing before the disposal of a map may be proposed. `opening` null: by role alone. */
export const missingToPropose = (opening: Opening | null): readonly Missing[] =>
  opening === null ? [] : missingWholeMap(opening.granted.IDENTITY)

/** The facts that decide whether a map may be disposed of. */
export type DisposalFacts = {
  readonly closed: boolean
  readonly retainUntil: IsoDate | null
  /** The number of legal holds on the map or on anybody on it. */
  readonly holds: number
  /** The number of restrictions that somebody on it asked for so that the data are kept (Art 18(1)(a) to (c)). */
  readonly restrictions: number
  /** The number of decisions to share it that have not ended. */
  readonly decisions: number
  /** The number of records off the map, with its people. */
  readonly recorded: number
  /** null: the map has no such proposal. */
  readonly proposal: {
    readonly proposedBy: string
    readonly reason: string
    /** Whether the map is unchanged since the proposal. */
    readonly current: boolean
  } | null
  /** Names, aliases, addresses and case references of everybody on the map. */
  readonly words: readonly string[]
}

const ofProposal = ({ proposal, words }: DisposalFacts, caller: string): readonly Missing[] => {
  const path = 'input.proposalId'
  if (proposal === null)
    return [{ code: 'UNKNOWN', path, clause: 'P9.2', message: 'no proposal to dispose of this map has this id' }]
  return [
    ...need(proposal.proposedBy !== caller, {
      code: 'OTHER_PERSON',
      path,
      clause: 'P9.2',
      message: 'two people decide: somebody else than who proposed it',
    }),
    ...need(proposal.current, {
      code: 'CHANGED',
      path,
      clause: 'P9.2',
      message: 'the map has changed since it was proposed: it is proposed anew',
    }),
    ...need(!isNamedIn(proposal.reason, { words, names: [] }), {
      code: 'NAMES_SOMEBODY',
      path,
      clause: 'P9.2',
      message: 'the record of a disposal stays without the data, and the reason names somebody: it is proposed anew',
    }),
  ]
}

/** What is missing before a map may be disposed of. `caller`: the decider's key. `earlyGround`: why before its day. */
export const missingToDispose = (
  { earlyGround }: { readonly earlyGround: string | null },
  facts: DisposalFacts,
  about: { readonly caller: string; readonly today: IsoDate },
): readonly Missing[] => {
  const { closed, retainUntil, holds, restrictions, decisions, recorded, words } = facts
  const isPast = retainUntil !== null && retainUntil <= about.today
  return [
    ...ofProposal(facts, about.caller),
    ...need(isPast || (closed && earlyGround !== null), {
      code: 'REQUIRED',
      path: 'input.earlyGround',
      clause: 'P9.2',
      message: 'before its day of retention a map is disposed of when it is closed, and on a ground that is stated',
    }),
    ...need(earlyGround === null || !isNamedIn(earlyGround, { words, names: [] }), {
      code: 'NAMES_SOMEBODY',
      path: 'input.earlyGround',
      clause: 'P9.2',
      message: 'the record of a disposal stays without the data: it names nobody',
    }),
    ...need(holds === 0, {
      code: 'HELD',
      path: 'input.mapId',
      clause: 'P9.4',
      message: `a legal hold on the map or on somebody on it stands (${holds}): it is lifted first`,
    }),
    ...need(restrictions === 0, {
      code: 'HELD',
      path: 'input.mapId',
      clause: 'P9.5',
      message: `somebody on the map is restricted, and the data stay for them (${restrictions}): it is lifted first`,
    }),
    ...need(decisions === 0, {
      code: 'DO_FIRST',
      path: 'input.mapId',
      clause: 'P4.4',
      message: `the map is shared (${decisions}): each decision is withdrawn first`,
    }),
    ...need(recorded <= LARGEST_DISPOSAL, {
      code: 'TOO_MANY',
      path: 'input.mapId',
      clause: 'P9.2',
      message: `more than ${LARGEST_DISPOSAL} people and records are of the map: people are erased first`,
    }),
  ]
}
