import { DEMO_CONTROLLER } from '../../src/demo/controller.ts'
import { describe, expect, test } from 'vitest'
import { processingPage, type ProcessingFacts, type RecipientToday } from '../../src/accountability/processing.rules.ts'
import { escaped } from '../../src/accountability/page.rules.ts'
import { addDays } from '../../src/policy/age.ts'
import { RULES, type Rule } from '../../src/policy/rules.ts'
import { ADOPTED } from '../policy/build.ts'
import { NONE_ADOPTED } from '../../src/policy/rule-set.ts'
import { CATEGORIES, PURPOSES } from '../../src/policy/terms.ts'

const DAY = '2026-06-15'
const days = { version: '7.1', from: addDays(DAY, -30), reviewBy: addDays(DAY, 30), until: null, recordedAt: null }
const assessment = { ...days, id: 'i', kind: 'IMPACT_ASSESSMENT', organisation: null } as const
const agreement = { ...days, id: 'a', kind: 'AGREEMENT', organisation: 'oak', version: '4.2' } as const
const recipient: RecipientToday = {
  organisation: 'oak',
  name: 'Oak <School>',
  agency: 'EDUCATION',
  purpose: 'ONGOING_SUPPORT',
  decisions: 2,
  categories: ['RISK', 'MAP'],
  exporting: 1,
  until: addDays(DAY, 9),
}
const facts: ProcessingFacts = {
  rules: ADOPTED,
  council: ['Invented Council'],
  controller: DEMO_CONTROLLER,
  maps: 3,
  closed: 1,
  pastRetention: 0,
  pastReview: 0,
  lastRetention: addDays(DAY, 99),
  functions: ['CA1989_S17', 'OTHER'],
  youngPeople: true,
  adults: false,
  adultsOfConcern: true,
  parents: false,
  assessments: 5,
  consents: 6,
  holds: 0,
  recipients: [recipient],
  soFar: [
    { organisation: 'elm', name: null, agency: 'HEALTH', disclosures: 41, first: '2025-03-01', last: '2025-04-02' },
  ],
  policyDocuments: [
    { id: 'p', version: '2.2', from: addDays(DAY, -30), reviewBy: addDays(DAY, 30), until: null, recordedAt: null },
  ],
  conformance: [assessment, agreement],
}
const page = (change: Partial<ProcessingFacts> = {}, day = DAY) => processingPage({ ...facts, ...change }, day)

test('P9.6 the record says which rules are in force, or that none is adopted', () => {
  expect(page()).toContain('Rules in force: 1@')
  expect(page({ rules: NONE_ADOPTED })).toContain('No set of rules is adopted')
})

describe('P9.6 the record of processing (UK GDPR Art 30, DPA 2018 Sch 1 para 41)', () => {
  test('has each heading of Art 30(1), every purpose and every category, and the rules that are drafts', () => {
    const text = page()
    for (const heading of [
      'Controller',
      'Purposes',
      'Whose data',
      'Which data',
      'Recipients',
      'Retention',
      'Safeguards',
    ])
      expect(text).toContain(`<h2>${heading}</h2>`)
    for (const word of [...PURPOSES, ...CATEGORIES]) expect(text).toContain(`>${word}</th>`)
    for (const { id, draft } of RULES.map((rule: Rule) => rule)) expect(text.includes(id)).toBe(draft === true)
  })

  test('P8.8 cites the law as it was on the day', () => {
    expect(page()).toContain('UK GDPR Art 6(1)(e), as amended by DUAA 2025 s.70')
    expect(page({}, '2026-02-04')).not.toContain('DUAA 2025')
  })

  test('names an organisation with what is shared, and says what its sharing rests on', () => {
    const text = page()
    expect(text).toContain('Oak &lt;School&gt;\noak, EDUCATION')
    expect(text).toContain('<td dir="auto">MAP, RISK</td>')
    expect(text).toContain('version 4.2, to be reviewed by')
    expect(page({ conformance: [assessment] })).toContain('none is in force</td>')
    expect(page({ conformance: [] })).toContain('none is in force, nor an impact assessment</td>')
    expect(page({ recipients: [] })).toContain('<p>None.</p>')
    expect(text).toContain('elm</th><td dir="auto">HEALTH</td><td dir="auto">41</td><td dir="auto">2025-03-01</td>')
    expect(page({ soFar: [] })).toContain('<p>None.</p>')
  })

  test('para 41(c) says whether retention follows the policy, and how many maps are late', () => {
    expect(page()).toContain('no map is past its last day')
    expect(page({ pastRetention: 2 })).toContain('2 maps are past their last day')
  })

  test('P8.9 says when no policy document is in force, and which one is', () => {
    expect(page()).toContain('version 2.2, to be reviewed by')
    expect(page({ policyDocuments: [] })).toContain('No appropriate policy document is in force')
  })

  test('Art 35 says whether an impact assessment is in force, and whether its review is late', () => {
    expect(page()).toContain('version 7.1, in force since')
    expect(page()).not.toContain('which is late')
    expect(page({ conformance: [{ ...assessment, reviewBy: addDays(DAY, -1) }] })).toContain('which is late')
    expect(page({ conformance: [agreement] })).toContain('(Art 35): none is in force')
  })

  test('names only the kinds of people about whom something is recorded', () => {
    const text = page()
    expect([text.includes('young people on a map</li>'), text.includes('parents and carers')]).toEqual([true, false])
  })

  test('Art 30(1)(a) says who the controller is, and what is not set; P8.8 what of the law is not confirmed', () => {
    expect(page()).toContain(escaped(DEMO_CONTROLLER.officer))
    expect(page()).not.toContain('Not set')
    expect(page({ controller: { ...DEMO_CONTROLLER, name: null, officer: null } })).toContain(
      'Not set, so add it by hand: PEERMAP_COUNCIL_NAME, PEERMAP_OFFICER_CONTACT.',
    )
    expect(page()).toContain('16LA')
  })

  test('has no script, loads nothing, and escapes every value', () => {
    const evil = `<script src="//x">'&`
    const text = page({ controller: { ...DEMO_CONTROLLER, name: evil }, recipients: [{ ...recipient, name: evil }] })
    expect(text).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|url\(|@import|javascript:/i)
    expect(text.split(escaped(evil))).toHaveLength(3)
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })
})
