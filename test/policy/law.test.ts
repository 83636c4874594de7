import { describe, expect, test } from 'vitest'
import type { CitationId, Law } from '../../src/policy/law.ts'
import { AWAITED, inForce, LAW, lawOf, unconfirmedLaw } from '../../src/policy/law.ts'

const texts = (id: CitationId, day: string): readonly string[] => inForce([id], day).map(({ text }) => text)

describe('P8.8 a decision cites what was in force on its day', () => {
  test.each([
    ['working-together', '2018-07-03', []],
    ['working-together', '2018-07-04', ['Working Together to Safeguard Children 2018']],
    ['working-together', '2023-12-14', ['Working Together to Safeguard Children 2018']],
    ['working-together', '2023-12-15', ['Working Together to Safeguard Children 2023']],
    ['working-together', '2026-03-18', ['Working Together to Safeguard Children 2023']],
    ['working-together', '2026-03-19', ['Working Together to Safeguard Children 2026']],
    ['dpa-164a', '2026-06-18', []],
    ['dpa-164a', '2026-06-19', ['DPA 2018 s.164A']],
    ['dpa-8', '2026-06-15', ['DPA 2018 s.8']],
    ['gdpr-9-2-g', '2018-05-24', []],
    ['gdpr-9-2-g', '2020-12-31', ['GDPR (EU) 2016/679 Art 9(2)(g)']],
    ['gdpr-9-2-g', '2021-01-01', ['UK GDPR Art 9(2)(g)']],
    ['gdpr-6-1-e', '2026-02-04', ['UK GDPR Art 6(1)(e)']],
    ['gdpr-6-1-e', '2026-02-05', ['UK GDPR Art 6(1)(e), as amended by DUAA 2025 s.70']],
    ['dpa-sch1-18', '2026-06-15', ['DPA 2018 Sch 1 para 18']],
    ['ca1989-47', '2026-06-15', ['Children Act 1989 s.47']],
  ] as const)('%s on %s', (id, day, expected) => {
    expect(texts(id, day)).toEqual(expected)
  })

  test('several are cited in the order asked, and those not in force are left out', () => {
    expect(inForce(['dpa-10', 'ca1989-17'], '2000-01-01').map(({ id }) => id)).toEqual(['ca1989-17'])
    expect(inForce(['dpa-10', 'ca1989-17'], '2020-01-01').map(({ id }) => id)).toEqual(['dpa-10', 'ca1989-17'])
  })

  test.each(Object.entries<Law>(LAW))('the versions of %s follow each other without gap or overlap', (_id, law) => {
    law.versions.forEach((version, index) => {
      const next = law.versions[index + 1]
      expect(version.until).toBe(next === undefined ? null : next.from)
      expect(version.until === null || version.from < version.until).toBe(true)
    })
  })
})

test('P8.2 P8.7 each class of data cites its own condition', () => {
  expect(lawOf('IDENTITY')).toEqual(['gdpr-6-1-e', 'dpa-8'])
  expect(lawOf('ETHNICITY')).toContain('gdpr-9-2-g')
  expect(lawOf('CRIMINAL_OFFENCE')).toEqual(expect.arrayContaining(['gdpr-10', 'dpa-10-5', 'dpa-sch1-36']))
  expect(lawOf('HARMFUL_RELATIONSHIP')).toContain('dpa-11')
})

test('P8.8 what is not confirmed is said, and what awaits commencement is cited nowhere', () => {
  const said = unconfirmedLaw().join('\n')
  expect(said).toContain('Working Together to Safeguard Children 2026: the first day')
  expect(said).toContain('Children Act 2004 s.16LA')
  const cited = Object.values<Law>(LAW).flatMap(({ versions }) => versions.map(({ text }) => text))
  for (const { text } of AWAITED) expect(cited).not.toContain(text)
})
