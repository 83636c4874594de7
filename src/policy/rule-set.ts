/**
 * A set of rules, and the one that is in force (P5, P9.6). The table in code is what is shipped: a proposal. A Council adopts a
 * set; until then the shipped rules that are no drafts hold. Pure.
 */
import { ANALYSIS_RULES, REPORT_RULES, RULES, type Rule } from './rules.ts'
import type { IsoDate } from './terms.ts'

/** The three tables: what opens categories of a map, what analyses may read, and what counts many people. */
export type RuleSet = {
  readonly rules: readonly Rule[]
  readonly analyses: readonly Rule[]
  readonly reports: readonly Rule[]
}
export type RuleTable = keyof RuleSet
export const RULE_TABLES = ['rules', 'analyses', 'reports'] as const satisfies readonly RuleTable[]

/** The rules of all tables. */
export const allRules = (set: RuleSet): readonly Rule[] => RULE_TABLES.flatMap((table) => set[table])

/** What is shipped. */
export const SHIPPED: RuleSet = { rules: RULES, analyses: ANALYSIS_RULES, reports: REPORT_RULES }

/** Ids of the rules that wait for the data protection officer's confirmation, in the order of the tables. */
export const draftsOf = (set: RuleSet): readonly string[] =>
  allRules(set).flatMap(({ id, draft }) => (draft === true ? [id] : []))

const isNoDraft = ({ draft }: Rule): boolean => draft !== true

/** The set without its drafts. */
const withoutDrafts = (set: RuleSet): RuleSet => ({
  rules: set.rules.filter(isNoDraft),
  analyses: set.analyses.filter(isNoDraft),
  reports: set.reports.filter(isNoDraft),
})

/** The rules by which everything is decided on a day. */
export type RulesInForce = {
  /** Counts the sets that were adopted; null: none is in force, so the shipped rules that are no drafts hold. */
  readonly version: number | null
  /** Its first day. */
  readonly from: IsoDate | null
  /** SHA-256 of its text (rule-text.ts), hex; null: as the version. */
  readonly sha256: string | null
  readonly set: RuleSet
}

/** What holds where no set is adopted. */
export const NONE_ADOPTED: RulesInForce = { version: null, from: null, sha256: null, set: withoutDrafts(SHIPPED) }

/** How the journal names the rules in force: `<version>@<sha256>`, or `shipped`. */
export const nameOfRules = ({ version, sha256 }: Pick<RulesInForce, 'version' | 'sha256'>): string =>
  version === null || sha256 === null ? 'shipped' : `${version}@${sha256}`
