import { expect, test } from 'vitest'
import { explain, explainText } from '../../src/policy/explain.ts'
import { RULES } from '../../src/policy/rules.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'
import { allocation, assessment, council, DAY, decision, facts, opened, partner } from './build.ts'

const row = (rows: ReturnType<typeof explain>, category: string) => rows.find((other) => other.category === category)

test('P9.6 every category is explained, in order, with rule, clause, reason and law', () => {
  const rows = explain({ rules: RULES, asker: partner(), today: DAY })
  expect(rows.map(({ category }) => category)).toEqual(CATEGORIES)
  expect(row(rows, 'SEXUALITY')).toMatchObject({
    class: 'ART_9',
    permit: true,
    rules: [{ id: 'R-5-11', clause: 'P8.2', draft: true }],
    cover: { clause: 'P8.2' },
    forWhom: 'whom a sharing decision names (P4.4), while cover holds (P8.2)',
    withheld: [],
  })
  expect(row(rows, 'MAP')).toMatchObject({ cover: null, forWhom: 'everyone on a map that is open' })
  expect(row(rows, 'SOCIAL_MEDIA')).toMatchObject({ permit: false, rules: [], forWhom: 'nobody' })
})

test('P4.5 within the Council the allocation decides for whom', () => {
  const rows = explain({ rules: RULES, asker: council(), today: DAY })
  expect(row(rows, 'IDENTITY')?.forWhom).toBe('whom an allocation covers (P4.5)')
  expect(row(rows, 'IDENTITY')?.rules[0]?.draft).toBe(false)
})

test('with an opening it tells how many people, never who', () => {
  const known = facts({
    decisions: [decision({ subjects: ['a', 'b'], categories: ['IDENTITY', 'DISABILITY'] })],
    assessments: [assessment()],
  })
  const rows = explain({ rules: RULES, asker: partner(), today: DAY, opening: opened(partner(), known) })
  expect(CATEGORIES.slice(0, 6).map((category) => row(rows, category)?.forWhom)).toEqual([
    'everyone on the map',
    '2 people on the map',
    'nobody',
    'nobody',
    'nobody',
    '1 person on the map',
  ])
  expect(row(rows, 'DISABILITY')?.withheld).toEqual(['SUBJECT_NOT_SHARED', 'NEEDS_COVER'])
  expect(row(rows, 'MAP')?.withheld).toEqual([])
})

test('as text, each category is a paragraph', () => {
  const analyst = council({ roles: ['ANALYST'] })
  const opening = opened(analyst, facts({ allocations: [allocation()] }))
  const text = explainText(explain({ rules: RULES, asker: analyst, today: DAY, opening }))
  expect(text).toContain('MAP: permitted, for everyone on the map\n  R-4-04 (P2.2, draft): ')
  expect(text).toContain('IDENTITY: not permitted, for nobody\n  R-4-05 (P5.2): ')
  expect(text).toContain('  withheld: NOT_PERMITTED')
  const partnerText = explainText(explain({ rules: RULES, asker: partner(), today: DAY }))
  expect(partnerText).toContain('SOCIAL_MEDIA: not permitted, for nobody\n  default-deny (P5): no rule permits it\n')
  expect(partnerText).toContain('  cover (P8.2): UK GDPR Art 9(2)(g); DPA 2018 s.10; ')
  expect(partnerText.endsWith('\n')).toBe(false)
})
