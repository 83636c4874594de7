/** P4.4 Which organisations a recipient is chosen from: the pure part. */
import { describe, expect, test } from 'vitest'
import type { ConformanceEntry } from '../../src/accountability/conformance.rules.ts'
import { addDays } from '../../src/policy/age.ts'
import { knownOrganisations } from '../../src/sharing/choosing.rules.ts'
import { DAY } from '../policy/build.ts'

const agreement = (organisation: string, from: string): ConformanceEntry => ({
  ...{ id: `a ${organisation}`, kind: 'AGREEMENT', organisation, version: '1', from, reviewBy: addDays(from, 300) },
  ...{ until: null, recordedAt: null },
})
const known = (change: Partial<Parameters<typeof knownOrganisations>[0]>) =>
  knownOrganisations({
    recorded: [{ id: 'school-oak', name: 'Invented Oak School', agency: 'EDUCATION' }],
    issuers: [{ agencies: ['CFS'], organisations: null }],
    conformance: [],
    own: 'council',
    today: DAY,
    ...change,
  })

describe('P4.4 the organisations that the service knows', () => {
  test('are those that are recorded; nobody signs in of whom no issuer may speak', () => {
    expect(known({})).toEqual([
      {
        ...{ id: 'school-oak', name: 'Invented Oak School', agency: 'EDUCATION', isRecorded: true },
        ...{ canSignIn: false, hasAgreement: false },
      },
    ])
    const issuers = [{ agencies: ['EDUCATION' as const], organisations: ['school-oak'] }]
    expect(known({ issuers })).toMatchObject([{ canSignIn: true }])
    expect(known({ issuers: [{ agencies: ['HEALTH'], organisations: ['school-oak'] }] })).toMatchObject([
      { canSignIn: false },
    ])
    expect(known({ issuers: [{ agencies: ['CFS', 'EDUCATION'], organisations: null }] })).toMatchObject([
      { canSignIn: true },
    ])
  })

  test('are those that an issuer names, with their kind where there is only one', () => {
    const issuers = [
      { agencies: ['HEALTH' as const], organisations: ['trust-east'] },
      { agencies: ['POLICE' as const, 'HOUSING' as const], organisations: ['both'] },
      { agencies: ['CFS' as const], organisations: ['council', 'other-council'] },
    ]
    const blank = { name: null, isRecorded: false, canSignIn: true, hasAgreement: false }
    expect(known({ recorded: [], issuers })).toEqual([
      { id: 'both', agency: null, ...blank },
      { id: 'trust-east', agency: 'HEALTH', ...blank },
    ])
  })

  test('are those with an agreement, which counts from its first day', () => {
    const conformance = [agreement('trust-east', DAY), agreement('school-oak', addDays(DAY, 1))]
    expect(known({ conformance }).map(({ id, isRecorded, hasAgreement }) => [id, isRecorded, hasAgreement])).toEqual([
      ['school-oak', true, false],
      ['trust-east', false, true],
    ])
  })

  test('are not those of the Council, nor the caller’s own', () => {
    const recorded = [
      { id: 'council', name: 'Invented', agency: 'EDUCATION' as const },
      { id: 'other', name: 'Invented', agency: 'CFS' as const },
    ]
    expect(known({ recorded })).toEqual([])
  })
})
