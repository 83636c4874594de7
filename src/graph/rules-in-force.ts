/**
 * The rules in force, as the graph has them (P9.6). A stored set is data like any other: its hash and all its checks hold, or
 * nothing that needs a rule is decided. It is parsed once for each hash.
 */
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { hashOf, readRuleText } from '../policy/rule-text.ts'
import { NONE_ADOPTED, type RulesInForce, type RuleSet } from '../policy/rule-set.ts'
import type { IsoDate } from '../policy/terms.ts'
import type { Run } from './driver.ts'
import { asOneParameter, loadStatement } from './statements.ts'

const IN_FORCE = asOneParameter(loadStatement('policy/rules-in-force'))

/** As facts.cypher, grants.cypher and rules-in-force.cypher return it. Nothing of it is trusted yet. */
export const rulesRow = z.unknown()

const stored = z.object({
  version: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  from: z.iso.date(),
  /** null: the caller has said that this hash is known. */
  text: z.string().nullish(),
})

// INVARIANT: a set is kept under the hash of its own text, so whatever the graph says later of a hash can't change it.
const parsed = new Map<string, RuleSet>()
/** A few versions at most are in use at once: before and after an adoption. */
const MOST_PARSED = 8

/** The set that was in force when the graph was last asked. It only saves reading: what is in force is read each time. */
let last: RulesInForce = NONE_ADOPTED

/** The rules that were in force when the graph was last asked, and the parameter that says which they were. */
export const lastKnown = (): { readonly rules: RulesInForce; readonly knownRules: string | null } => ({
  rules: last,
  knownRules: last.sha256,
})

const unusable = (why: string): PeermapError =>
  new PeermapError(
    'UNAVAILABLE',
    `the rules in force can't be used (${why}): nothing that needs a rule is decided until a set of rules is adopted anew (P9.6)`,
  )

const setOf = (sha256: string, text: string | null | undefined): RuleSet => {
  const known = parsed.get(sha256)
  if (known !== undefined) return known
  if (typeof text !== 'string') throw unusable('NO_TEXT')
  if (hashOf(text) !== sha256) throw unusable('HASH')
  const { set, faults } = readRuleText(text)
  if (set === null) throw unusable([...new Set(faults.map(({ code }) => code))].join(', '))
  const [oldest] = parsed.keys()
  if (parsed.size >= MOST_PARSED && oldest !== undefined) parsed.delete(oldest)
  parsed.set(sha256, set)
  return set
}

/**
 * The rules in force, from a row of the graph; null in it: none is adopted. `known`: those whose hash the statement was given, and
 * of which it left the text out.
 * @throws UNAVAILABLE where they can't be read, or are not what was adopted, or don't pass the checks
 */
export function rulesOf(row: unknown, known: RulesInForce): RulesInForce {
  if (row === null) return (last = NONE_ADOPTED)
  const { success, data } = stored.safeParse(row)
  if (!success) throw unusable('SHAPE')
  const { version, from, sha256, text } = data
  last = { version, from, sha256, set: sha256 === known.sha256 ? known.set : setOf(sha256, text) }
  return last
}

/** Reads the rules in force on a day, where no grants are read. @throws UNAVAILABLE as `rulesOf` */
export async function readRules(run: Run, today: IsoDate): Promise<RulesInForce> {
  const { rules, knownRules } = lastKnown()
  const [row] = await run({ text: IN_FORCE, params: { asked: { today, knownRules } } })
  return rulesOf(row?.['rules'], rules)
}
