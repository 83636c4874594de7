import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { endedOn, faultsOf, RULE_FAULTS, withoutClause, type RuleFaultCode } from '../../src/policy/rule-checks.ts'
import { allRules, draftsOf, NONE_ADOPTED, SHIPPED, type RuleSet, type RuleTable } from '../../src/policy/rule-set.ts'
import { hashOf, LONGEST_TEXT, readRuleText, ruleText } from '../../src/policy/rule-text.ts'
import type { Rule } from '../../src/policy/rules.ts'

const tableOf = (set: RuleSet, table: RuleTable): readonly Rule[] => set[table]

/** What is shipped, with one rule changed. */
const changed = (id: string, change: Partial<Rule>, table: RuleTable = 'rules'): RuleSet => ({
  ...SHIPPED,
  [table]: tableOf(SHIPPED, table).map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
})
const without = (id: string): RuleSet => ({ ...SHIPPED, rules: SHIPPED.rules.filter((rule) => rule.id !== id) })
const codes = (set: RuleSet): readonly RuleFaultCode[] => [...new Set(faultsOf(set).map(({ code }) => code))]

describe('P9.6 a set of rules that may be adopted', () => {
  test('is what is shipped: it passes the checks that any set has to pass', () => {
    expect(faultsOf(SHIPPED)).toEqual([])
    expect(endedOn(SHIPPED, '2026-06-15')).toEqual([])
  })
  test('is one with a rule fewer, a narrower rule, or one for more agencies within the limits', () => {
    expect(faultsOf(without('R-5-22'))).toEqual([])
    expect(faultsOf(changed('R-5-08', { agency: ['POLICE'] }))).toEqual([])
    expect(faultsOf(changed('R-5-11', { agency: ['HEALTH', 'VOLUNTARY_SECTOR'] }))).toEqual([])
  })
  const more: Rule = {
    id: 'R-5-90',
    clause: 'P5',
    effect: 'permit',
    agency: ['HEALTH'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['SOCIAL_MEDIA'],
    basis: ['gdpr-6-1-e'],
    since: '2026-01-01',
    because: 'a reason',
  }
  const withRule = (change: Partial<Rule>): RuleSet => ({
    ...SHIPPED,
    rules: [...SHIPPED.rules, { ...more, ...change }],
  })
  test('is one with another rule', () => {
    expect(faultsOf(withRule({}))).toEqual([])
  })
  test.each<[string, RuleSet, readonly RuleFaultCode[]]>([
    ['P5 a rule that the others make superfluous', withRule({ data: ['MAP'] }), ['DECIDES_NOTHING']],
    ['P5 a part that decides nothing', withRule({ data: ['SOCIAL_MEDIA', 'MAP'] }), ['DECIDES_NOTHING']],
    ['P5 a role that a partner never has', withRule({ role: ['PRACTITIONER', 'MANAGER'] }), ['DECIDES_NOTHING']],
    ['P9.6 an id that is used twice', withRule({ id: 'R-5-01' }), ['ID_TWICE']],
    ['P9.6 an id that a rule of another table has', withRule({ id: 'R-9-01' }), ['ID_TWICE']],
    ['P4.6 a purpose that opens no map', withRule({ purpose: ['ACCOUNTABILITY'] }), ['BEYOND_LIMITS']],
    [
      'P9.6 a role that has nothing on a map',
      changed('R-4-01', { role: ['PRACTITIONER', 'MANAGER', 'DPO'] }),
      ['BEYOND_LIMITS'],
    ],
    ['P2.2 analyses by a partner', changed('R-4-06', { agency: ['CFS', 'POLICE'] }, 'analyses'), ['BEYOND_LIMITS']],
    ['P2.2 analyses of ethnicity', changed('R-4-06', { data: ['MAP', 'ETHNICITY'] }, 'analyses'), ['BEYOND_LIMITS']],
    ['P9.6 reports on sexuality', changed('R-9-02', { data: ['SEXUALITY'] }, 'reports'), ['BEYOND_LIMITS']],
    ['P5.2 no forbid for analysts', without('R-4-05'), ['FORBID']],
    ['P5.2 a forbid that is narrower', changed('R-4-05', { data: ['IDENTITY', 'ADDRESS'] }), ['FORBID']],
    ['P5.2 a forbid for some purposes', changed('R-4-05', { purpose: ['ASSESS_RISK'] }), ['FORBID']],
    ['P8.2 ethnicity by Article 6 alone', changed('R-5-09', { basis: ['gdpr-6-1-e'] }), ['CONDITION']],
    ['P8.7 offences by Article 9', changed('R-5-19', { basis: ['gdpr-9-2-g'] }), ['CONDITION']],
    ['P8.8 no basis', withRule({ basis: [] }), ['NO_BASIS']],
    ['P8.8 law that was not in force then', withRule({ since: '2001-01-01' }), ['BASIS']],
    ['P9.6 no reason', withRule({ because: '  ' }), ['REASON']],
    ['a list that names the same twice', withRule({ agency: ['HEALTH', 'HEALTH'] }), ['REPEATED']],
  ])('is none with %s', (_what, set, expected) => {
    expect(codes(set)).toEqual(expected)
  })
  test('P5.2 may forbid more', () => {
    expect(codes(withRule({ effect: 'forbid', agency: ['POLICE'], data: ['PLAN'] }))).toEqual([])
  })
  test('P8.8 rests on law that is in force on its first day', () => {
    expect(endedOn(SHIPPED, '2001-01-01').map(({ code }) => code)).toContain('BASIS_ENDED')
  })
  test('P9.6 names clauses that the protocol has', () => {
    const known = new Set(allRules(SHIPPED).map(({ clause }) => clause))
    expect(withoutClause(withRule({ clause: 'P99' }), known)).toMatchObject([{ code: 'CLAUSE', rule: 'R-5-90' }])
    expect(withoutClause(SHIPPED, known)).toEqual([])
  })
})

describe('P9.6 a set of rules as text', () => {
  const text = ruleText(SHIPPED)
  test('is read back to the same set, whatever stands around it', () => {
    expect(readRuleText(text)).toEqual({ set: SHIPPED, faults: null })
    expect(readRuleText(`\n${text}\n\n`).set).toEqual(SHIPPED)
    expect(hashOf(`\n${text}\n\n`)).toBe(hashOf(text))
    expect(hashOf(text.replace('R-5-31', 'R-5-32'))).not.toBe(hashOf(text))
    expect(text.length).toBeLessThan(LONGEST_TEXT / 2)
  })
  test.each<[string, string, RuleFaultCode]>([
    ['no text', '', 'SHAPE'],
    ['no YAML', 'rules: [', 'UNREADABLE'],
    ['an alias', text.replace('rules:', 'x: &a [1]\ny: *a\nrules:'), 'UNREADABLE'],
    ['a tag', text.replace('format: 1', 'format: !!js/function 1'), 'UNREADABLE'],
    ['a key twice', `${text}\nformat: 1`, 'UNREADABLE'],
    ['more than one document', `${text}\n---\nformat: 1`, 'UNREADABLE'],
    ['another form', text.replace('format: 1', 'format: 2'), 'SHAPE'],
    ['a table fewer', text.slice(0, text.indexOf('reports:')), 'SHAPE'],
    ['a part that nobody knows', text.replace('    clause: P4.1\n', '    clause: P4.1\n    always: true\n'), 'SHAPE'],
    ['a word that is no category', text.replace('SOCIAL_CARE_HISTORY', 'EVERYTHING'), 'SHAPE'],
    ['law that nobody knows', text.replace('gdpr-6-1-e', 'gdpr-99'), 'SHAPE'],
    ['what fails a check', text.replace('id: R-5-31', 'id: R-5-30'), 'ID_TWICE'],
    ['too much', `${text}${'#'.repeat(LONGEST_TEXT)}`, 'UNREADABLE'],
  ])('is not taken with %s', (_what, wrong, code) => {
    const { set, faults } = readRuleText(wrong)
    expect(set).toBeNull()
    expect(faults?.map((fault) => fault.code)).toContain(code)
  })
  test('is never read wrongly: whatever one line less makes of it is another set, or none', () => {
    const lines = text.split('\n')
    const tried = [...lines.keys()].filter((at) => at % 23 === 0)
    const same = tried.filter((at) => isDeepStrictEqual(readRuleText(lines.toSpliced(at, 1).join('\n')).set, SHIPPED))
    expect(same.map((at) => lines[at])).toEqual([lines[0]])
  })
})

test('P9.6 where no set is adopted the shipped rules hold that are no drafts', () => {
  expect(draftsOf(NONE_ADOPTED.set)).toEqual([])
  expect(NONE_ADOPTED.set.rules.map(({ id }) => id)).toEqual(['R-4-01', 'R-4-02', 'R-4-05'])
  expect(draftsOf(SHIPPED)).toHaveLength(SHIPPED.rules.length - 3 + 1 + 2)
  expect(new Set(RULE_FAULTS).size).toBe(RULE_FAULTS.length)
})
