import { describe, expect, test } from 'vitest'
import { SetupError } from '../../src/errors.ts'
import type { Asker } from '../../src/policy/ceiling.ts'
import { byCategory, ceiling, ceilings, decide, rolesThatCount } from '../../src/policy/ceiling.ts'
import { matrixChanges } from '../../src/policy/matrix.ts'
import { checkRules } from '../../src/policy/rule-checks.ts'
import type { Rule } from '../../src/policy/rules.ts'
import { ANALYSIS_RULES, RULES } from '../../src/policy/rules.ts'
import type { Agency, Category, Purpose } from '../../src/policy/terms.ts'
import { AGENCIES, CATEGORIES, MAPPING_PURPOSES, PURPOSES } from '../../src/policy/terms.ts'

const asker = (change: Partial<Asker> = {}): Asker => ({
  agency: 'HEALTH',
  roles: ['PRACTITIONER'],
  purpose: 'PLAN_INTERVENTION',
  ...change,
})
const had = (who: Partial<Asker>): readonly Category[] =>
  CATEGORIES.filter((category) => ceiling(RULES, asker(who), category).permit)

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`)

const LETTERS = {
  A: 'ASSESS_RISK',
  U: 'UNDERSTAND_NETWORK',
  I: 'PLAN_INTERVENTION',
  F: 'FILL_INFORMATION_GAPS',
  S: 'ONGOING_SUPPORT',
} as const satisfies Record<string, Purpose>

/** The first draft of the ceiling, copied cell by cell from docs/data-protection.md and not from the rules. */
const TABLE: Readonly<Record<Exclude<Agency, 'CFS'>, Readonly<Record<Category, string>>>> = {
  YOUTH_JUSTICE: {
    MAP: 'AUIFS',
    IDENTITY: 'AUIFS',
    ADDRESS: 'I',
    ETHNICITY: 'I',
    SEXUALITY: '',
    DISABILITY: 'AUIFS',
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: 'AUIFS',
    CRIMINAL_OFFENCE: 'AUIFS',
    SOCIAL_MEDIA: 'AUIFS',
    SOCIAL_CARE_HISTORY: 'AUIFS',
    RISK: 'AUIFS',
    PLAN: 'AUIFS',
  },
  EDUCATION: {
    MAP: 'AIS',
    IDENTITY: 'AIS',
    ADDRESS: '',
    ETHNICITY: '',
    SEXUALITY: '',
    DISABILITY: 'AIS',
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: 'AIS',
    CRIMINAL_OFFENCE: 'I',
    SOCIAL_MEDIA: '',
    SOCIAL_CARE_HISTORY: '',
    RISK: 'AIS',
    PLAN: 'AIS',
  },
  HEALTH: {
    MAP: 'AIS',
    IDENTITY: 'AIS',
    ADDRESS: 'I',
    ETHNICITY: 'IS',
    SEXUALITY: 'IS',
    DISABILITY: 'AIS',
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: 'AIS',
    CRIMINAL_OFFENCE: '',
    SOCIAL_MEDIA: '',
    SOCIAL_CARE_HISTORY: 'AIS',
    RISK: 'AIS',
    PLAN: 'AIS',
  },
  POLICE: {
    MAP: 'AUIS',
    IDENTITY: 'AIS',
    ADDRESS: 'AI',
    ETHNICITY: '',
    SEXUALITY: '',
    DISABILITY: 'I',
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: 'AIS',
    CRIMINAL_OFFENCE: 'AIS',
    SOCIAL_MEDIA: 'A',
    SOCIAL_CARE_HISTORY: '',
    RISK: 'AUIS',
    PLAN: 'AIS',
  },
  HOUSING: {
    MAP: 'AIS',
    IDENTITY: 'AIS',
    ADDRESS: 'AI',
    ETHNICITY: '',
    SEXUALITY: '',
    DISABILITY: '',
    OTHER_SPECIAL: '',
    HARMFUL_RELATIONSHIP: 'I',
    CRIMINAL_OFFENCE: '',
    SOCIAL_MEDIA: '',
    SOCIAL_CARE_HISTORY: '',
    RISK: 'I',
    PLAN: 'I',
  },
  VOLUNTARY_SECTOR: {
    MAP: 'AIS',
    IDENTITY: 'I',
    ADDRESS: '',
    ETHNICITY: '',
    SEXUALITY: '',
    DISABILITY: 'I',
    OTHER_SPECIAL: '',
    HARMFUL_RELATIONSHIP: 'I',
    CRIMINAL_OFFENCE: '',
    SOCIAL_MEDIA: '',
    SOCIAL_CARE_HISTORY: '',
    RISK: 'I',
    PLAN: 'I',
  },
}

describe('P5 the ceiling of each partner', () => {
  const partners = AGENCIES.filter((agency) => agency !== 'CFS')
  test.each(partners)('P5 %s has what the table gives it, for the purposes of the table alone', (agency) => {
    const found = byCategory((category) =>
      Object.entries(LETTERS)
        .filter(([, purpose]) => ceiling(RULES, asker({ agency, purpose }), category).permit)
        .map(([letter]) => letter)
        .join(''),
    )
    expect(found).toEqual(TABLE[agency])
  })
  test('P4.6 POLICE have MAP and RISK alone to understand a network', () => {
    expect(had({ agency: 'POLICE', purpose: 'UNDERSTAND_NETWORK' })).toEqual(['MAP', 'RISK'])
  })
  test.each(partners)('P4 %s gains nothing by a role of the Council', (agency) => {
    for (const purpose of PURPOSES)
      for (const roles of [['MANAGER'], ['ANALYST'], ['DPO', 'AUDITOR']] as const)
        expect(had({ agency, purpose, roles })).toEqual(had({ agency, purpose }))
  })
})

describe('P4.1 the ceiling within the Council', () => {
  test.each(MAPPING_PURPOSES)('P4.1 PRACTITIONER and MANAGER have every category for %s', (purpose) => {
    expect(had({ agency: 'CFS', purpose })).toEqual(CATEGORIES)
    expect(had({ agency: 'CFS', purpose, roles: ['MANAGER'] })).toEqual(CATEGORIES)
  })
  test.each(MAPPING_PURPOSES)(
    'P5.2 ANALYST has MAP, RISK and PLAN for %s, whatever else the token carries',
    (purpose) => {
      expect(had({ agency: 'CFS', purpose, roles: ['ANALYST'] })).toEqual(['MAP', 'RISK', 'PLAN'])
      expect(had({ agency: 'CFS', purpose, roles: ['MANAGER', 'ANALYST'] })).toEqual(['MAP', 'RISK', 'PLAN'])
      expect(had({ agency: 'CFS', purpose, roles: ['ANALYST', 'PRACTITIONER'] })).toEqual(['MAP', 'RISK', 'PLAN'])
    },
  )
  test.each(['DPO', 'AUDITOR', 'INFORMATION_GOVERNANCE'] as const)('P9.6 %s has nothing on a map', (role) => {
    for (const purpose of PURPOSES) expect(had({ agency: 'CFS', purpose, roles: [role] })).toEqual([])
  })
  test('P4.6 no role at all has nothing', () => {
    for (const agency of AGENCIES) expect(had({ agency, roles: [] })).toEqual([])
  })
})

test.each(['NOTIFY', 'SUBJECT_RIGHTS', 'ACCOUNTABILITY'] as const)(
  'P4.6 %s opens no category to anybody',
  (purpose) => {
    for (const agency of AGENCIES) expect(had({ agency, purpose, roles: ['PRACTITIONER', 'MANAGER'] })).toEqual([])
  },
)

describe('the engine', () => {
  test('a verdict names the rules that decided it', () => {
    expect(ceiling(RULES, asker(), 'SEXUALITY')).toEqual({ permit: true, rules: ['R-5-11'] })
    expect(ceiling(RULES, asker(), 'CRIMINAL_OFFENCE')).toEqual({ permit: false, rules: [] })
    const both = asker({ agency: 'CFS', roles: ['MANAGER', 'ANALYST'] })
    expect(ceiling(RULES, both, 'SEXUALITY')).toEqual({ permit: false, rules: ['R-4-05'] })
    expect(ceiling(RULES, both, 'MAP')).toEqual({ permit: true, rules: ['R-4-01', 'R-4-04'] })
  })
  test('a forbid that names no agency, role or purpose holds for all', () => {
    const none: Rule = {
      id: 'R-9-99',
      clause: 'P5',
      effect: 'forbid',
      data: ['MAP'],
      basis: ['gdpr-5-1-c'],
      since: '2026-01-01',
      because: 'x',
    }
    expect(decide([...RULES, none], asker(), 'MAP')).toEqual({ permit: false, rules: ['R-9-99'] })
    expect(decide([...RULES, none], asker(), 'RISK').permit).toBe(true)
  })
  test('order and repetition of roles make no difference, and the verdicts are worked out once', () => {
    const one = ceilings(RULES, asker({ agency: 'CFS', roles: ['MANAGER', 'ANALYST'] }))
    expect(ceilings(RULES, asker({ agency: 'CFS', roles: ['ANALYST', 'MANAGER', 'ANALYST'] }))).toBe(one)
  })
  test('P4 the roles that count outside the Council are PRACTITIONER alone', () => {
    expect(rolesThatCount('HEALTH', ['MANAGER', 'DPO'])).toEqual(['PRACTITIONER'])
    expect(rolesThatCount('CFS', ['MANAGER', 'DPO'])).toEqual(['MANAGER', 'DPO'])
    expect(rolesThatCount('HEALTH', [])).toEqual([])
  })
})

describe('the table', () => {
  test('ids are permanent', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...numbered('R-4-', 5), 'R-4-07', ...numbered('R-5-', 32)])
    expect(ANALYSIS_RULES.map(({ id }) => id)).toEqual(['R-4-06'])
  })
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s decides at least one cell', (_id, rule) => {
    expect(
      matrixChanges(
        RULES,
        RULES.filter((other) => other !== rule),
      ),
    ).not.toEqual([])
  })
  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s needs each category, agency, role and purpose it names',
    (_id, rule: Rule) => {
      const without = (changed: Rule): number =>
        matrixChanges(
          RULES,
          RULES.map((other: Rule) => (other === rule ? changed : other)),
        ).length
      const parts: readonly Rule[] = [
        ...rule.data.map((part) => ({ ...rule, data: rule.data.filter((other) => other !== part) })),
        ...(rule.agency ?? []).map((part) => ({
          ...rule,
          agency: rule.agency?.filter((other) => other !== part) ?? [],
        })),
        ...(rule.role ?? []).map((part) => ({ ...rule, role: rule.role?.filter((other) => other !== part) ?? [] })),
        ...(rule.purpose ?? []).map((part) => ({
          ...rule,
          purpose: rule.purpose?.filter((other) => other !== part) ?? [],
        })),
      ]
      for (const part of parts) expect(without(part)).toBeGreaterThan(0)
    },
  )

  const whole: Rule = {
    id: 'R-5-90',
    clause: 'P5',
    effect: 'permit',
    agency: ['HEALTH'],
    role: ['PRACTITIONER'],
    purpose: ['NOTIFY'],
    data: ['MAP'],
    basis: ['gdpr-6-1-e'],
    since: '2020-01-01',
    because: 'a reason',
  }
  test('whole rules are taken as they are', () => {
    expect(checkRules([whole])).toEqual([whole])
  })
  // From outside the type system, as a rule may be written.
  const broke = (change: object): Rule => JSON.parse(JSON.stringify({ ...whole, ...change }))
  test.each([
    ['an id of another shape', { id: 'health' }, 'id must look like'],
    ['a clause of another shape', { clause: 'section 5' }, 'clause must look like'],
    ['a since that is no date', { since: '2020-02-30' }, 'since must be a date'],
    ['no data', { data: [] }, 'names no data'],
    ['no basis', { basis: [] }, 'has no basis'],
    ['an unknown basis', { basis: ['gdpr-99'] }, 'must be in law.ts'],
    ['a basis not in force since then', { since: '2000-01-01' }, 'in force since then'],
    ['an empty because', { because: ' ' }, 'because is empty'],
    ['an empty list', { agency: [] }, 'empty list'],
    ['no purpose in a permit', { purpose: undefined }, 'a permit names'],
  ])('a rule with %s stops the start', (_what, change, message) => {
    const broken = [broke(change)]
    expect(() => checkRules(broken)).toThrow(SetupError)
    expect(() => checkRules(broken)).toThrow(message)
  })
  test('an id that is used twice stops the start', () => {
    expect(() => checkRules([whole, { ...whole, data: ['RISK'] }])).toThrow('rule R-5-90: its id is used twice')
  })
})
