/**
 * The ceiling: what the rules permit at most to an agency and role for a purpose (P5, P4.6). Pure.
 * Default deny. A forbid beats every permit. The order of the rules has no effect.
 */
import type { Rule } from './rules.ts'
import type { Agency, Category, Purpose, Role } from './terms.ts'
import { ROLES } from './terms.ts'

/** The part of a caller that rules look at. A Caller is an Asker. */
export type Asker = { readonly agency: Agency; readonly roles: readonly Role[]; readonly purpose: Purpose }

/** The verdict of the rules on one category, and the sorted ids of the rules that decided it; no ids: default deny. */
export type Ceiling = { readonly permit: boolean; readonly rules: readonly string[] }

/** Id that stands for "no rule permits it". */
export const DEFAULT_DENY = 'default-deny'

/** The roles that count. All but PRACTITIONER are the Council's own, so a caller of any other agency is a PRACTITIONER. */
export const rolesThatCount = (agency: Agency, roles: readonly Role[]): readonly Role[] =>
  agency === 'CFS' || roles.length === 0 ? roles : ['PRACTITIONER']

const includes = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value)

const speaksOf = (rule: Rule, asker: Asker): boolean =>
  includes(rule.agency, asker.agency) &&
  includes(rule.purpose, asker.purpose) &&
  (rule.role === undefined || rolesThatCount(asker.agency, asker.roles).some((role) => includes(rule.role, role)))

/** The verdict of a table of rules on one category. */
export const decide = (rules: readonly Rule[], asker: Asker, category: Category): Ceiling => {
  const held = rules.filter((rule) => rule.data.includes(category) && speaksOf(rule, asker))
  const forbids = held.filter((rule) => rule.effect === 'forbid')
  const deciding = forbids.length > 0 ? forbids : held
  return { permit: forbids.length === 0 && held.length > 0, rules: deciding.map((rule) => rule.id).toSorted() }
}

/** The verdict on every category. */
export type Ceilings = Readonly<Record<Category, Ceiling>>

// INVARIANT: a pure memo, for as long as its table is in use. Its keys come from closed vocabularies, so it can't grow beyond a
// few hundred entries.
const memo = new WeakMap<readonly Rule[], Map<string, Ceilings>>()

/** The ceiling of every category for an asker, by a table of rules. Computed once for each agency, set of roles and purpose. */
export const ceilings = (rules: readonly Rule[], asker: Asker): Ceilings => {
  const roles = ROLES.filter((role) => asker.roles.includes(role))
  const key = [asker.agency, asker.purpose, ...roles].join(' ')
  const known = memo.get(rules) ?? new Map<string, Ceilings>()
  memo.set(rules, known)
  const before = known.get(key)
  if (before !== undefined) return before
  const verdict = byCategory((category) => decide(rules, asker, category))
  known.set(key, verdict)
  return verdict
}

/** The ceiling of one category: whether the asker may ever have it, and the rules that say so (P5). */
export const ceiling = (rules: readonly Rule[], asker: Asker, category: Category): Ceiling =>
  ceilings(rules, asker)[category]

/** A record with an entry for every category, in the order of CATEGORIES. */
export const byCategory = <T>(value: (category: Category) => T): Readonly<Record<Category, T>> => ({
  MAP: value('MAP'),
  IDENTITY: value('IDENTITY'),
  ADDRESS: value('ADDRESS'),
  ETHNICITY: value('ETHNICITY'),
  SEXUALITY: value('SEXUALITY'),
  DISABILITY: value('DISABILITY'),
  OTHER_SPECIAL: value('OTHER_SPECIAL'),
  HARMFUL_RELATIONSHIP: value('HARMFUL_RELATIONSHIP'),
  CRIMINAL_OFFENCE: value('CRIMINAL_OFFENCE'),
  SOCIAL_MEDIA: value('SOCIAL_MEDIA'),
  SOCIAL_CARE_HISTORY: value('SOCIAL_CARE_HISTORY'),
  RISK: value('RISK'),
  PLAN: value('PLAN'),
})
