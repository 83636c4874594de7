/** P8.6 An assessment about somebody and a category for which consent was withdrawn. */
import { describe, expect, test } from 'vitest'
import { consentsWithdrawn, missingConsidered } from '../../src/cover/consent-withdrawn.rules.ts'
import type { Consent } from '../../src/policy/facts.ts'
import { allocation, consent, council, DAY, facts, opened } from '../policy/build.ts'

const whole = opened(council(), facts({ allocations: [allocation()] }))
const forB = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['b'] })] }))
const withdrawn = consent({ categories: ['ETHNICITY'], withdrawnOn: '2026-06-10' })
const found = (consents: readonly Consent[], opening = whole, categories: Consent['categories'] = ['ETHNICITY']) =>
  consentsWithdrawn({ subjectIds: ['a', 'b'], categories }, consents, { opening, today: DAY })
const OF_A = [{ subjectId: 'a', category: 'ETHNICITY', withdrawnOn: '2026-06-10' }]

describe('P8.6 consent that was withdrawn', () => {
  test.each<[string, readonly Consent[], readonly unknown[]]>([
    ['is told of who and what', [withdrawn], OF_A],
    ['is none where it stands', [consent({ categories: ['ETHNICITY'] })], []],
    ['is none where it ended by itself', [consent({ categories: ['ETHNICITY'], until: '2026-06-10' })], []],
    ['is none where it was given again since', [withdrawn, consent({ id: 'again', categories: ['ETHNICITY'] })], []],
    ['counts where what was given again has ended', [withdrawn, consent({ id: 'again', until: '2026-06-12' })], OF_A],
    ['of another category does not count', [{ ...withdrawn, categories: ['SEXUALITY'] }], []],
    ['of somebody else does not count', [{ ...withdrawn, subjectId: 'c' }], []],
    [
      'is of the last day',
      [
        { ...withdrawn, id: 'earlier', withdrawnOn: '2026-06-05' },
        withdrawn,
        { ...withdrawn, withdrawnOn: null, until: DAY },
      ],
      OF_A,
    ],
  ])('%s', (_what, consents, expected) => {
    expect(found(consents)).toEqual(expected)
  })

  test('P4.5 is told to nobody to whom the category is not granted for that person', () => {
    expect(found([withdrawn], forB)).toEqual([])
  })
})

describe('P8.6 consentWithdrawnConsidered', () => {
  const told = (considered: string | null, consents: readonly Consent[]) =>
    missingConsidered(considered, found(consents)).map(({ path, clause }) => `${path} ${clause}`)
  const AT = ['input.consentWithdrawnConsidered P8.6']
  test('is needed where consent was withdrawn, and nowhere else', () => {
    expect(told(null, [withdrawn])).toEqual(AT)
    expect(told(' ', [withdrawn])).toEqual(AT)
    expect(told('why', [withdrawn])).toEqual([])
    expect(told(null, [])).toEqual([])
    expect(told('why', [])).toEqual(AT)
  })
})
