/**
 * The ceiling: what the rules permit at most to an agency and role for a purpose (P5, P4.6). Pure.
 * Default deny. A forbid beats every permit. The order of the rules has no effect.
 */
import { SetupError } from '../errors.ts'
import { isIsoDate } from './age.ts'
import type { CitationId } from './law.ts'
import { inForce, LAW } from './law.ts'
import type { Rule } from './rules.ts'
import { ANALYSIS_RULES, RULES } from './rules.ts'
import type { Agency, Category, IsoDate, Purpose, Role } from './terms.ts'
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

const isCitation = (id: string): id is CitationId => Object.hasOwn(LAW, id)
const cites = (id: string, day: IsoDate): boolean => isCitation(id) && inForce([id], day).length === 1

/** What is wrong with a rule, or null. The types exclude most faults, but rules can also come from outside them. */
const fault = (rule: Rule): string | null => {
  if (!/^R-\d+-\d{2}$/.test(rule.id)) return 'its id must look like R-5-01'
  if (!/^P\d+(\.\d+)*$/.test(rule.clause)) return 'its clause must look like P5 or P8.7'
  if (!isIsoDate(rule.since)) return 'since must be a date'
  if (rule.data.length === 0) return 'it names no data'
  if (rule.basis.length === 0) return 'it has no basis'
  if (!rule.basis.every((id) => cites(id, rule.since))) return 'its basis must be in law.ts and in force since then'
  if (rule.because.trim() === '') return 'because is empty'
  const named = [rule.agency, rule.role, rule.purpose]
  if (named.some((list) => list?.length === 0)) return 'an empty list would never hold: leave it out'
  if (rule.effect === 'permit' && named.includes(undefined)) return 'a permit names agency, role and purpose'
  return null
}

/** Returns the rules if each is whole and no id is used twice; else throws a SetupError that names the rule. */
export const checkRules = (rules: readonly Rule[]): readonly Rule[] => {
  const ids = new Set<string>()
  for (const rule of rules) {
    const wrong = ids.has(rule.id) ? 'its id is used twice' : fault(rule)
    if (wrong !== null) throw new SetupError(`rule ${rule.id}: ${wrong}`)
    ids.add(rule.id)
  }
  return rules
}

checkRules([...RULES, ...ANALYSIS_RULES])

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

// INVARIANT: a pure memo. Its keys come from closed vocabularies, so it can't grow beyond a few hundred entries.
const memo = new Map<string, Ceilings>()

/** The ceiling of every category for an asker. Computed once for each agency, set of roles and purpose. */
export const ceilings = (asker: Asker): Ceilings => {
  const roles = ROLES.filter((role) => asker.roles.includes(role))
  const key = [asker.agency, asker.purpose, ...roles].join(' ')
  const known = memo.get(key)
  if (known !== undefined) return known
  const verdict = byCategory((category) => decide(RULES, asker, category))
  memo.set(key, verdict)
  return verdict
}

/** The ceiling of one category: whether the asker may ever have it, and the rules that say so (P5). */
export const ceiling = (asker: Asker, category: Category): Ceiling => ceilings(asker)[category]

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
