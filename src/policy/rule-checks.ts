/**
 * What a set of rules is checked for: the shipped table by its test, any other before it is proposed and adopted, and whenever it
 * is read back. Each rule is whole, cites law that was in force, decides something, and stays within the limits. Pure.
 */
import { SetupError } from '../errors.ts'
import { isIsoDate } from './age.ts'
import { decide } from './ceiling.ts'
import { inForce, LAW, type CitationId } from './law.ts'
import { KINDS } from './matrix.ts'
import { allRules, RULE_TABLES, SHIPPED, type RuleSet, type RuleTable } from './rule-set.ts'
import type { Rule } from './rules.ts'
import {
  CLASS_OF,
  MAPPING_PURPOSES,
  PURPOSES,
  type Agency,
  type Category,
  type IsoDate,
  type Purpose,
  type Role,
} from './terms.ts'

/** Codes of what can be wrong with a set. They are stable; messages may be worded anew. */
export const RULE_FAULTS = [
  'UNREADABLE',
  'SHAPE',
  'ID',
  'ID_TWICE',
  'CLAUSE',
  'SINCE',
  'NO_DATA',
  'NO_BASIS',
  'BASIS',
  'BASIS_ENDED',
  'CONDITION',
  'REASON',
  'EMPTY_LIST',
  'REPEATED',
  'NOT_NAMED',
  'BEYOND_LIMITS',
  'FORBID',
  'DECIDES_NOTHING',
] as const
export type RuleFaultCode = (typeof RULE_FAULTS)[number]

/** One thing that is wrong. `rule`: the id of the rule, or where it stands; null: it is the set as a whole. */
export type RuleFault = { readonly code: RuleFaultCode; readonly rule: string | null; readonly message: string }

const isCitation = (id: string): id is CitationId => Object.hasOwn(LAW, id)
const cites = (id: string, day: IsoDate): boolean => isCitation(id) && inForce([id], day).length === 1

type Wrong = Omit<RuleFault, 'rule'>
const wrong = (isWrong: boolean, code: RuleFaultCode, message: string): readonly Wrong[] =>
  isWrong ? [{ code, message }] : []

const isRepeated = (list: readonly string[] | undefined): boolean => new Set(list).size !== (list?.length ?? 0)

/** What is wrong with a rule by itself. The types exclude most faults, but rules also come from outside them. */
const faultsOfOne = (rule: Rule): readonly Wrong[] => {
  const { id, clause, since, data, basis, because, effect } = rule
  const named = [rule.agency, rule.role, rule.purpose]
  return [
    ...wrong(!/^R-\d+-\d{2}$/.test(id), 'ID', 'its id must look like R-5-01'),
    ...wrong(!/^P\d+(\.\d+)*$/.test(clause), 'CLAUSE', 'its clause must look like P5 or P8.7'),
    ...wrong(!isIsoDate(since), 'SINCE', 'since must be a date'),
    ...wrong(data.length === 0, 'NO_DATA', 'it names no data'),
    ...wrong(basis.length === 0, 'NO_BASIS', 'it has no basis'),
    ...wrong(
      isIsoDate(since) && !basis.every((each) => cites(each, since)),
      'BASIS',
      'its basis must be in law.ts and in force since then',
    ),
    ...wrong(because.trim() === '', 'REASON', 'because is empty'),
    ...wrong(
      named.some((list) => list?.length === 0),
      'EMPTY_LIST',
      'an empty list would never hold: leave it out',
    ),
    ...wrong([...named, data, basis].some(isRepeated), 'REPEATED', 'a list names the same twice'),
    ...wrong(effect === 'permit' && named.includes(undefined), 'NOT_NAMED', 'a permit names agency, role and purpose'),
  ]
}

/** What is wrong with rules one by one, and whether an id is used twice. */
export const faultsOfEach = (rules: readonly Rule[]): readonly RuleFault[] => {
  const ids = new Set<string>()
  return rules.flatMap((rule) => {
    const twice = ids.has(rule.id)
    ids.add(rule.id)
    return [...wrong(twice, 'ID_TWICE', 'its id is used twice'), ...faultsOfOne(rule)].map((each) => ({
      ...each,
      rule: rule.id,
    }))
  })
}

/** Returns the rules if each is whole and no id is used twice; else throws a SetupError that names the rule. */
export const checkRules = (rules: readonly Rule[]): readonly Rule[] => {
  const [fault] = faultsOfEach(rules)
  if (fault !== undefined) throw new SetupError(`rule ${fault.rule}: ${fault.message}`)
  return rules
}

/** What a rule of a table may permit at most, whoever adopts it. */
type Limit = {
  readonly clause: string
  readonly agency: readonly Agency[] | null
  readonly role: readonly Role[]
  readonly purpose: readonly Purpose[]
  readonly data: readonly Category[] | null
}

/**
 * P4.6: only mapping purposes open a map. P9.6: who accounts for maps has nothing on them. Analyses are answered within the Council
 * (R-4-06), and read nothing about one person but a harmful relationship; reports are about nobody. null: any.
 */
const LIMITS: Readonly<Record<RuleTable, Limit>> = {
  rules: {
    clause: 'P4.6',
    agency: null,
    role: ['PRACTITIONER', 'MANAGER', 'ANALYST'],
    purpose: MAPPING_PURPOSES,
    data: null,
  },
  analyses: {
    clause: 'P2.2',
    agency: ['CFS'],
    role: ['PRACTITIONER', 'MANAGER', 'ANALYST'],
    purpose: MAPPING_PURPOSES,
    data: ['MAP', 'RISK', 'PLAN', 'HARMFUL_RELATIONSHIP'],
  },
  reports: {
    clause: 'P9.6',
    agency: ['CFS'],
    role: ['DPO', 'MANAGER'],
    purpose: ['ACCOUNTABILITY'],
    data: ['MAP', 'IDENTITY', 'RISK', 'PLAN', 'ETHNICITY', 'DISABILITY'],
  },
}

const isWithin = <T>(list: readonly T[] | undefined, most: readonly T[] | null): boolean =>
  most === null || (list ?? []).every((each) => most.includes(each))

/** P5, P4.6, P9.6: what a permit may name at most. A forbid takes away only, so it may name anything. */
const beyondLimits = (set: RuleSet): readonly RuleFault[] =>
  RULE_TABLES.flatMap((table) => {
    const most = LIMITS[table]
    return set[table]
      .filter(({ effect }) => effect === 'permit')
      .flatMap((rule): readonly RuleFault[] => {
        const beyond = [
          ...(isWithin(rule.agency, most.agency) ? [] : ['agency']),
          ...(isWithin(rule.role, most.role) ? [] : ['role']),
          ...(isWithin(rule.purpose, most.purpose) ? [] : ['purpose']),
          ...(isWithin(rule.data, most.data) ? [] : ['data']),
        ]
        if (beyond.length === 0) return []
        const message = `${beyond.join(' and ')}: no rule of ${table} may permit this (${most.clause})`
        return [{ code: 'BEYOND_LIMITS', rule: rule.id, message }]
      })
  })

/** undefined: any. */
const includesAll = <T>(list: readonly T[] | undefined, wanted: readonly T[] | undefined): boolean =>
  list === undefined || (wanted !== undefined && wanted.every((each) => list.includes(each)))

/** What is shipped as forbidden stays forbidden, in each set: whoever adopts rules may forbid more, and never less (P5.2). */
const withoutForbids = (set: RuleSet): readonly RuleFault[] =>
  RULE_TABLES.flatMap((table) =>
    SHIPPED[table]
      .filter(({ effect }) => effect === 'forbid')
      .filter(
        (shipped) =>
          !set[table].some(
            (rule) =>
              rule.effect === 'forbid' &&
              includesAll(rule.agency, shipped.agency) &&
              includesAll(rule.role, shipped.role) &&
              includesAll(rule.purpose, shipped.purpose) &&
              includesAll(rule.data, shipped.data),
          ),
      )
      .map(({ id, clause }): RuleFault => ({
        code: 'FORBID',
        rule: id,
        message: `what it forbids stays forbidden, whole (${clause})`,
      })),
  )

const CONDITIONS = { ART_9: /^gdpr-9-2-/, ART_10: /^gdpr-10$/ } as const

/** P8.1, P8.2, P8.7: what opens special category data cites Article 9, and what opens criminal offence data Article 10. */
const withoutCondition = ({ rules }: RuleSet): readonly RuleFault[] =>
  rules
    .filter(({ effect }) => effect === 'permit')
    .flatMap(({ id, data, basis }) =>
      (['ART_9', 'ART_10'] as const)
        .filter((of) => data.some((category) => CLASS_OF[category] === of))
        .filter((of) => !basis.some((each) => CONDITIONS[of].test(each)))
        .map((of): RuleFault => ({
          code: 'CONDITION',
          rule: id,
          message: `it names data of Article ${of.slice(4)}, and cites no condition of that article`,
        })),
    )

/** The same rule with one entry of one of its lists taken out, for each entry. */
const narrowings = (rule: Rule): readonly { readonly part: string; readonly rule: Rule }[] => {
  const { agency = [], role = [], purpose = [], data } = rule
  return [
    ...data.map((part) => ({ part, rule: { ...rule, data: data.filter((other) => other !== part) } })),
    ...agency.map((part) => ({ part, rule: { ...rule, agency: agency.filter((other) => other !== part) } })),
    ...role.map((part) => ({ part, rule: { ...rule, role: role.filter((other) => other !== part) } })),
    ...purpose.map((part) => ({ part, rule: { ...rule, purpose: purpose.filter((other) => other !== part) } })),
  ]
}

/** Whether two tables decide any cell of a rule's categories differently. */
const differ = (before: readonly Rule[], after: readonly Rule[], data: readonly Category[]): boolean =>
  KINDS.some(({ agency, roles }) =>
    PURPOSES.some((purpose) =>
      data.some(
        (category) =>
          decide(before, { agency, roles, purpose }, category).permit !==
          decide(after, { agency, roles, purpose }, category).permit,
      ),
    ),
  )

/** Rules, and parts of rules, without which the table would decide the same. They read as if they decided something. */
const ofNoEffect = (table: readonly Rule[]): readonly RuleFault[] =>
  table.flatMap((rule): readonly RuleFault[] => {
    // Only rules of the same categories decide with it.
    const near = table.filter(({ data }) => data.some((category) => rule.data.includes(category)))
    const others = near.filter((other) => other !== rule)
    if (!differ(near, others, rule.data))
      return [{ code: 'DECIDES_NOTHING', rule: rule.id, message: 'the other rules decide the same without it' }]
    return narrowings(rule)
      .filter(({ rule: narrowed }) => !differ(near, [...others, narrowed], rule.data))
      .map(({ part }) => ({
        code: 'DECIDES_NOTHING',
        rule: rule.id,
        message: `${part}: it decides the same without it`,
      }))
  })

/** Everything that is wrong with a set; none: it may be adopted. */
export const faultsOf = (set: RuleSet): readonly RuleFault[] => {
  const each = faultsOfEach(allRules(set))
  if (each.length > 0) return each
  return [
    ...beyondLimits(set),
    ...withoutForbids(set),
    ...withoutCondition(set),
    ...RULE_TABLES.flatMap((table) => ofNoEffect(set[table])),
  ]
}

/** P8.8: rules whose basis is not in force on the first day of the set. */
export const endedOn = (set: RuleSet, day: IsoDate): readonly RuleFault[] =>
  allRules(set).flatMap(({ id, basis }) =>
    basis
      .filter((each) => !cites(each, day))
      .map((each): RuleFault => ({ code: 'BASIS_ENDED', rule: id, message: `${each} is not in force on ${day}` })),
  )

/** P9.6: rules that name a clause that the protocol does not have. */
export const withoutClause = (set: RuleSet, clauses: ReadonlySet<string>): readonly RuleFault[] =>
  allRules(set)
    .filter(({ clause }) => !clauses.has(clause))
    .map(({ id, clause }) => ({ code: 'CLAUSE', rule: id, message: `the protocol has no clause ${clause}` }))

// What is shipped is whole, or nothing starts.
checkRules(allRules(SHIPPED))
