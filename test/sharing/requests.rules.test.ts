/** P4.4 A partner's request, a decision that settles it, and what is looked at before one: the pure part. */
import { describe, expect, test } from 'vitest'
import { intersectOpenings, openingOfRecipient, type Proposed } from '../../src/sharing/preview-sharing.rules.ts'
import { missingToRequest, missingToCloseRequest, type KnownRequest } from '../../src/sharing/requests.rules.ts'
import { missingToPropose } from '../../src/sharing/sharing.rules.ts'
import { RULES } from '../../src/policy/rules.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'
import { allocation, assessment, council, DAY, element, facts, opened, people } from '../policy/build.ts'
import { paths } from '../policy/missing.ts'

describe('a request', () => {
  const wanted = { purpose: 'ASSESS_RISK', categories: ['IDENTITY'] } as const
  const police = { agency: 'POLICE' } as const
  test('P4.4 is taken of an organisation that is recorded, or not yet', () => {
    expect(missingToRequest(wanted, police, { recorded: null, rules: RULES })).toEqual([])
    expect(missingToRequest(wanted, police, { recorded: { id: 'p', agency: 'POLICE' }, rules: RULES })).toEqual([])
  })
  test.each([
    ['of an organisation of another agency', wanted, 'HEALTH', ['input P4.4']],
    ['for a purpose that opens no map', { ...wanted, purpose: 'NOTIFY' }, 'POLICE', ['input.purpose P4.6']],
    ['beyond the ceiling', { ...wanted, categories: ['SEXUALITY'] }, 'POLICE', ['input.categories P5']],
  ] as const)('P4.4 is refused %s', (_what, asked, recorded, lacking) => {
    expect(paths(missingToRequest(asked, police, { recorded: { id: 'p', agency: recorded }, rules: RULES }))).toEqual(
      lacking,
    )
  })
})

describe('settling a request', () => {
  const decision = { organisation: 'police-north', purpose: 'ASSESS_RISK' } as const
  const request: KnownRequest = { ...decision, isOpen: true, concernsMap: true, concernsAny: true }
  test.each<[string, KnownRequest | null, boolean]>([
    ['of this map', request, true],
    ['that leads to no map', { ...request, concernsMap: false, concernsAny: false }, true],
    ['of another map', { ...request, concernsMap: false }, false],
    ['that was settled', { ...request, isOpen: false }, false],
    ['of another organisation', { ...request, organisation: 'police-south' }, false],
    ['for another purpose', { ...request, purpose: 'ONGOING_SUPPORT' }, false],
    ['that is not there', null, false],
  ])('P4.4 one %s', (_which, known, settled) => {
    expect(missingToCloseRequest(known, decision)).toHaveLength(settled ? 0 : 1)
  })
  test('P4.4 whatever is wrong is told in the same words', () => {
    const other = missingToCloseRequest({ ...request, concernsMap: false }, decision)
    expect(missingToCloseRequest(null, decision)).toEqual(other)
    expect(missingToCloseRequest({ ...request, purpose: 'ONGOING_SUPPORT' }, decision)).toEqual(other)
  })
})

describe('what is looked at before a decision', () => {
  const young = { id: 'a', type: 'YoungPerson', version: 1, kind: null, status: null } as const
  const seen = new Map([[young.id, young]])
  const nurse = { id: 'trust', agency: 'HEALTH' } as const
  const proposed = { purpose: 'ONGOING_SUPPORT', categories: ['IDENTITY'], subjects: ['a'] } as const
  test('P4.4 needs a recipient, what it may have, and people of the map; no day, no reason, no duty', () => {
    expect(missingToPropose(proposed, { organisation: nurse, seen, rules: RULES })).toEqual([])
    expect(missingToPropose({ ...proposed, subjects: null }, { organisation: nurse, seen, rules: RULES })).toEqual([])
    const bad = { ...proposed, categories: ['CRIMINAL_OFFENCE'], subjects: ['b'] } as const
    expect(paths(missingToPropose(bad, { organisation: nurse, seen, rules: RULES }))).toEqual([
      'input.categories P5',
      'input.subjects.0 P1.2',
    ])
    expect(paths(missingToPropose({ ...proposed, subjects: [] }, { organisation: null, seen, rules: RULES }))).toEqual([
      'input.organisation P4.4',
      'input.subjects P4.4',
    ])
    expect(paths(missingToPropose(proposed, { organisation: { id: 'c', agency: 'CFS' }, seen, rules: RULES }))).toEqual(
      ['input.organisation P4.5'],
    )
  })

  const decided: Proposed = {
    organisation: 'trust',
    agency: 'HEALTH',
    purpose: 'ONGOING_SUPPORT',
    categories: ['IDENTITY', 'ETHNICITY', 'RISK'],
    subjects: ['a', 'b'],
    mayExport: false,
  }
  const known = facts({
    allocations: [allocation({ until: '2026-06-20' })],
    assessments: [assessment({ subjectIds: ['a', 'c'] })],
    elements: [element({ people: ['a'] }), element({ id: 'element-2', people: ['c'] })],
  })
  const own = opened(council({ roles: ['MANAGER'] }), known)
  test('P4.4 is what the recipient would get, as far as it is open to who looks', () => {
    const recipient = openingOfRecipient(decided, known, DAY)
    if (recipient === null) throw new Error('expected an opening')
    const both = intersectOpenings(recipient, own)
    expect(CATEGORIES.map((category) => people(both.open[category])).filter((extent) => extent !== 'NONE')).toEqual([
      'ALL',
      ['a', 'b'],
      ['a'],
      ['a', 'b'],
    ])
    expect([both.caller, both.grant, both.openUntil]).toEqual([own.caller, own.grant, own.openUntil])
    expect(both.redactions.PLAN).toEqual([expect.objectContaining({ kind: 'NOT_IN_DECISION', clause: 'P4.4' })])
    expect(both.elements?.get('element-1')).toEqual(new Set(['MAP', 'RISK', 'IDENTITY', 'ETHNICITY']))
    expect(both.elements?.get('element-2')).toEqual(new Set(['MAP']))
    const ofOne = opened(council(), { ...known, allocations: [allocation({ youngPersonIds: ['b'] })] })
    expect(people(intersectOpenings(recipient, ofOne).open.IDENTITY)).toEqual(['b'])
    // An element that only one of them knows of is shown in neither.
    expect(intersectOpenings(recipient, { ...own, elements: new Map() }).elements?.get('element-1')).toEqual(new Set())
  })
  test('P4.4 beyond the ceiling there is nothing', () => {
    expect(openingOfRecipient({ ...decided, purpose: 'UNDERSTAND_NETWORK' }, known, DAY)).toBeNull()
  })
  test('P1.2 two maps, two days, or facts that differ have nothing in common', () => {
    for (const change of [{ mapId: 'map-2' }, { today: '2026-06-16' }, { elements: null }])
      expect(() => intersectOpenings({ ...own, ...change }, own)).toThrow(Error)
    expect(intersectOpenings({ ...own, elements: null }, { ...own, elements: null }).elements).toBeNull()
  })
})
