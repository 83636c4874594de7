/**
 * Sets of rules that are proposed and adopted (P9.6): what is missing before each, and how each stands. Who adopts did not propose,
 * and the data protection officer, who advises, does neither (Art 38(6), 39(1)(a)). Pure.
 */
import { addMonths } from '../policy/age.ts'
import { need, type Missing } from '../policy/missing.ts'
import { endedOn, withoutClause, type RuleFault } from '../policy/rule-checks.ts'
import { draftsOf, type RuleSet } from '../policy/rule-set.ts'
import { hashOf, readRuleText } from '../policy/rule-text.ts'
import type { IsoDate } from '../policy/terms.ts'

/** What its adoption says of a set. */
export type Adoption = {
  /** Counts the sets that were adopted, from 1. */
  readonly version: number
  readonly from: IsoDate
  readonly why: string
  readonly by: string
  readonly on: IsoDate
  readonly advice: { readonly text: string; readonly by: string; readonly on: IsoDate }
}

/** A set as it was proposed. `adoption` null: nobody has adopted it. */
export type ProposedSet = {
  readonly id: string
  readonly text: string
  readonly sha256: string
  readonly why: string
  readonly proposedBy: string
  /** ISO, UTC. */
  readonly proposedAt: string
  /** The day of it, in Europe/London. */
  readonly proposedOn: IsoDate
  readonly adoption: Adoption | null
}

/** How far ahead a set may be adopted: longer is a slip of the pen. */
const AHEAD_MONTHS = 12

/** The set of a text, and what is wrong with it by the checks of today and the clauses of the protocol. */
export const judged = (
  text: string,
  clauses: ReadonlySet<string>,
): { readonly set: RuleSet | null; readonly faults: readonly RuleFault[] } => {
  const { set, faults } = readRuleText(text)
  if (set === null) return { set, faults }
  const unknown = withoutClause(set, clauses)
  return unknown.length === 0 ? { set, faults: [] } : { set: null, faults: unknown }
}

/** Faults as what is missing, each with its stable code. */
const missingFor = (path: string, faults: readonly RuleFault[]): readonly Missing[] =>
  faults.map(({ code, rule, message }) => ({
    code: 'WRONG_FORM',
    path,
    clause: 'P9.6',
    ...(rule === null ? {} : { rule }),
    message: `${code}: ${message}`,
  }))

/** What is missing before a set is proposed. */
export const missingToPropose = (
  text: string,
  known: { readonly sets: readonly ProposedSet[]; readonly clauses: ReadonlySet<string> },
): readonly Missing[] => [
  ...missingFor('input.text', judged(text, known.clauses).faults),
  ...need(!known.sets.some(({ adoption, sha256 }) => adoption === null && sha256 === hashOf(text)), {
    code: 'ALREADY',
    path: 'input.text',
    clause: 'P9.6',
    message: 'the same text is proposed already, and waits',
  }),
]

/** An adoption, as it is asked for. */
export type Adopting = {
  readonly sha256: string
  readonly from: IsoDate
  readonly drafts: readonly string[]
  /** Key of the data protection officer who advised on it; null: there is no such advice. */
  readonly advisedBy: string | null
}

const ofText = (
  { sha256, from, drafts }: Adopting,
  proposed: ProposedSet,
  clauses: ReadonlySet<string>,
): readonly Missing[] => {
  const { set, faults } = judged(proposed.text, clauses)
  const isRead = sha256 === proposed.sha256 && sha256 === hashOf(proposed.text)
  const own = set === null ? [] : draftsOf(set)
  return [
    ...need(isRead, {
      code: 'MISMATCH',
      path: 'input.sha256',
      clause: 'P9.6',
      message: 'this is not the SHA-256 of the proposed text',
    }),
    ...missingFor('input.proposalId', faults),
    ...missingFor('input.from', set === null ? [] : endedOn(set, from)),
    ...need(set === null || (drafts.length === own.length && own.every((id) => drafts.includes(id))), {
      code: 'MISMATCH',
      path: 'input.drafts',
      clause: 'P9.6',
      message: `whoever adopts drafts names them, all and no others: this set has ${own.length}`,
    }),
  ]
}

/** P9.6, Art 38(6), 39: one person never does two of proposing, advising and adopting. */
const ofPeople = ({ advisedBy }: Adopting, proposed: ProposedSet, by: string): readonly Missing[] => [
  ...need(proposed.proposedBy !== by, {
    code: 'OTHER_PERSON',
    path: 'input.proposalId',
    clause: 'P9.6',
    message: 'who adopts a set of rules did not propose it',
  }),
  ...need(advisedBy !== null, {
    code: 'UNKNOWN',
    path: 'input.adviceId',
    clause: 'P9.6',
    message: 'no advice of the data protection officer on this set has this id (recordAdvice)',
  }),
  ...need(advisedBy === null || (advisedBy !== by && advisedBy !== proposed.proposedBy), {
    code: 'OTHER_PERSON',
    path: 'input.adviceId',
    clause: 'P9.6',
    message: 'who advises on a set of rules neither proposes nor adopts it',
  }),
]

/** What is missing before a proposed set is adopted. `proposed` null: there is none of this id. */
export const missingToAdopt = (
  adopting: Adopting,
  proposed: ProposedSet | null,
  about: { readonly by: string; readonly today: IsoDate; readonly clauses: ReadonlySet<string> },
): readonly Missing[] => {
  if (proposed === null || proposed.adoption !== null) {
    const message = 'no proposed set of rules that nobody has adopted has this id'
    return [{ code: 'UNKNOWN', path: 'input.proposalId', clause: 'P9.6', message }]
  }
  const { today } = about
  return [
    ...ofText(adopting, proposed, about.clauses),
    ...need(today <= adopting.from && adopting.from <= addMonths(today, AHEAD_MONTHS), {
      code: 'OUT_OF_RANGE',
      path: 'input.from',
      clause: 'P9.6',
      message: `rules are adopted from today or a later day on, within ${AHEAD_MONTHS} months`,
    }),
    ...ofPeople(adopting, proposed, about.by),
  ]
}

/** The number of the next set that is adopted. */
export const nextVersion = (sets: readonly ProposedSet[]): number =>
  1 + Math.max(0, ...sets.map(({ adoption }) => adoption?.version ?? 0))

export const RULE_SET_STATES = ['PROPOSED', 'TO_COME', 'IN_FORCE', 'REPLACED'] as const
export type RuleSetState = (typeof RULE_SET_STATES)[number]

/** Of two adoptions the one that counts where both have begun: by its first day, and of one day by what was adopted last. */
const isLater = (one: Adoption, other: Adoption): boolean =>
  one.from === other.from ? one.version > other.version : one.from > other.from

/** How a set stands on a day. The graph says the same of the one in force (facts.cypher); a test compares them. */
export const stateOf = ({ adoption }: ProposedSet, sets: readonly ProposedSet[], today: IsoDate): RuleSetState => {
  if (adoption === null) return 'PROPOSED'
  if (adoption.from > today) return 'TO_COME'
  const isReplaced = sets.some(
    ({ adoption: other }) => other !== null && other.from <= today && isLater(other, adoption),
  )
  return isReplaced ? 'REPLACED' : 'IN_FORCE'
}
