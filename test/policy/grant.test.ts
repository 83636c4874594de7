import { describe, expect, test } from 'vitest'
import { callerKey, withoutUrgent } from '../../src/policy/facts.ts'
import { extentsOpenTo, mapsOpenTo, openingOf } from '../../src/policy/opening.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'
import {
  ADOPTED,
  allocation,
  assessment,
  council,
  DAY,
  decision,
  facts,
  opened,
  openFor,
  partner,
  people,
  urgentAccess,
} from './build.ts'

const shared = (change: Parameters<typeof decision>[0], caller = partner(), day = DAY) =>
  openingOf(caller, facts({ decisions: [decision(change)] }), day)

const two = (change: Parameters<typeof decision>[0]) =>
  openingOf(partner(), facts({ decisions: [decision(), decision({ id: 'decision-2', ...change })] }), DAY)

describe('P4.4 a sharing decision opens a map to one organisation for one purpose', () => {
  test('to the organisation and purpose it names', () => {
    const opening = shared({})
    expect(opening?.grant).toEqual({ kind: 'DECISION', id: 'decision-1', until: '2026-07-01' })
    expect(opening?.openUntil).toBe('2026-07-01')
  })
  test('to be exported only where it says mayExport', () => {
    expect(shared({})?.mayExport).toBe(false)
    expect(shared({ mayExport: true })?.mayExport).toBe(true)
  })
  test('without a decision there is no opening', () => {
    expect(openingOf(partner(), facts(), DAY)).toBeNull()
  })
  test.each([
    ['another organisation of the same agency', { organisation: 'org-other-trust' }],
    ['another purpose', { purpose: 'ONGOING_SUPPORT' }],
    ['a purpose the agency may not state', { purpose: 'UNDERSTAND_NETWORK' }],
    ['a purpose that opens no map', { purpose: 'SUBJECT_RIGHTS' }],
  ] as const)('not to %s', (_what, change) => {
    expect(shared({}, partner(change))).toBeNull()
    expect(shared(change)).toBeNull()
  })
  test('not for a purpose beyond the ceiling, even where a decision names it', () => {
    for (const purpose of ['UNDERSTAND_NETWORK', 'NOTIFY'] as const)
      expect(shared({ purpose }, partner({ purpose }))).toBeNull()
  })
  test('not for another map', () => {
    expect(shared({ mapId: 'map-2' })).toBeNull()
  })
  test.each([
    ['the day before it begins', '2026-05-31', false],
    ['the day it begins', '2026-06-01', true],
    ['the day before it ends', '2026-06-30', true],
    ['the day it ends', '2026-07-01', false],
    ['the day after', '2026-07-02', false],
  ])('%s', (_when, day, isOpen) => {
    expect(shared({}, partner(), day) !== null).toBe(isOpen)
  })
  test('a withdrawal ends it on that day', () => {
    expect(shared({ withdrawnOn: DAY })).toBeNull()
    expect(shared({ withdrawnOn: '2026-06-16' })?.openUntil).toBe('2026-06-16')
    expect(shared({ withdrawnOn: '2026-08-01' })?.openUntil).toBe('2026-07-01')
  })
  test('if it names professionals, to them alone, and an issuer is part of a name', () => {
    const professionals = [callerKey(partner())]
    expect(shared({ professionals })).not.toBeNull()
    expect(shared({ professionals }, partner({ subject: 'nurse-2' }))).toBeNull()
    expect(shared({ professionals }, partner({ issuer: 'https://id.other.example' }))).toBeNull()
  })
  test('two current decisions for one organisation and purpose: neither counts', () => {
    expect(two({})).toBeNull()
    expect(two({ professionals: ['somebody-else'] })).toBeNull()
    expect(two({ until: DAY })).not.toBeNull()
    expect(two({ organisation: 'org-other' })).not.toBeNull()
    expect(two({ purpose: 'ONGOING_SUPPORT' })).not.toBeNull()
    expect(two({ mapId: 'map-2' })).not.toBeNull()
  })
  test('MAP is in every decision, for everyone on the map; other categories only as listed', () => {
    const opening = opened(partner(), facts({ decisions: [decision({ categories: ['IDENTITY'], subjects: ['a'] })] }))
    expect(openFor(opening, 'MAP')).toBe('ALL')
    expect(openFor(opening, 'IDENTITY')).toEqual(['a'])
    expect(CATEGORIES.filter((category) => opening.granted[category] !== 'NONE')).toEqual(['MAP', 'IDENTITY'])
  })
  test('outside the listed subjects it is MAP only, RISK and PLAN included', () => {
    const opening = opened(partner(), facts({ decisions: [decision({ subjects: ['a', 'b'] })] }))
    for (const category of ['IDENTITY', 'RISK', 'PLAN'] as const) expect(openFor(opening, category)).toEqual(['a', 'b'])
  })
  test('P5 it never exceeds the ceiling', () => {
    const opening = opened(partner(), facts({ decisions: [decision()] }))
    expect([opening.granted.CRIMINAL_OFFENCE, opening.granted.SOCIAL_MEDIA]).toEqual(['NONE', 'NONE'])
    expect(opening.granted.SEXUALITY).toBe('ALL')
  })
  test('P4.5 an allocation gives a partner nothing', () => {
    expect(openingOf(partner(), facts({ allocations: [allocation()] }), DAY)).toBeNull()
  })
})

const allocated = (...changes: readonly Parameters<typeof allocation>[0][]) =>
  opened(council(), facts({ allocations: changes.map((change) => allocation(change)) }))

const named = (...changes: readonly Parameters<typeof allocation>[0][]) => allocated(...changes).grant.id

describe('P4.5 an allocation opens a map within the Council', () => {
  test('to the map: whole', () => {
    const opening = allocated({})
    expect(new Set(Object.values(opening.granted))).toEqual(new Set(['ALL']))
    expect(opening.grant).toEqual({ kind: 'ALLOCATION', id: 'allocation-1', until: null })
    expect(opening.openUntil).toBeNull()
  })
  test('to a young person: MAP, RISK and PLAN of the map, the rest for that person', () => {
    const opening = allocated({ youngPersonIds: ['a'] })
    for (const category of CATEGORIES)
      expect(people(opening.granted[category])).toEqual(['MAP', 'RISK', 'PLAN'].includes(category) ? 'ALL' : ['a'])
  })
  test('several unite', () => {
    expect(openFor(allocated({ youngPersonIds: ['a'] }, { youngPersonIds: ['b', 'a'] }), 'IDENTITY')).toEqual([
      'a',
      'b',
    ])
    expect(openFor(allocated({ youngPersonIds: ['a'] }, {}), 'IDENTITY')).toBe('ALL')
  })
  test('to nobody who is on the map: nothing', () => {
    expect(openingOf(council(), facts({ allocations: [allocation({ youngPersonIds: [] })] }), DAY)).toBeNull()
  })
  test.each([
    ['the day before it begins', '2026-05-31', false],
    ['the day it begins', '2026-06-01', true],
    ['the day before it ends', '2026-06-19', true],
    ['the day it ends', '2026-06-20', false],
  ])('%s', (_when, day, isOpen) => {
    const known = facts({ allocations: [allocation({ until: '2026-06-20' })] })
    expect(openingOf(council(), known, day) !== null).toBe(isOpen)
  })
  test('not on another map, and not without any', () => {
    expect(openingOf(council(), facts({ allocations: [allocation({ mapId: 'map-2' })] }), DAY)).toBeNull()
    expect(openingOf(council(), facts(), DAY)).toBeNull()
  })
  test('P4.4 a sharing decision gives the Council nothing', () => {
    const known = facts({ decisions: [decision({ organisation: 'org-cfs' })] })
    expect(openingOf(council(), known, DAY)).toBeNull()
  })
  test.each(['DPO', 'AUDITOR', 'INFORMATION_GOVERNANCE'] as const)('P9.6 it opens nothing to %s', (role) => {
    expect(openingOf(council({ roles: [role] }), facts({ allocations: [allocation()] }), DAY)).toBeNull()
  })
  test('P5.2 to ANALYST it opens MAP, RISK and PLAN', () => {
    const opening = opened(council({ roles: ['ANALYST', 'MANAGER'] }), facts({ allocations: [allocation()] }))
    expect(CATEGORIES.filter((category) => opening.open[category] !== 'NONE')).toEqual(['MAP', 'RISK', 'PLAN'])
  })

  test('the day on which something closes is that of what ends first and is not held by another', () => {
    const ends = { one: '2026-07-01', two: '2026-08-01' }
    expect(allocated({ until: ends.one }, { id: 'b', until: ends.two }).openUntil).toBe(ends.two)
    expect(allocated({ until: ends.one }, { id: 'b', until: ends.one, youngPersonIds: ['a'] }).openUntil).toBe(ends.one)
    const both = (ids: readonly string[]) =>
      allocated({ until: ends.one, youngPersonIds: ['a'] }, { id: 'b', until: ends.two, youngPersonIds: ids }).openUntil
    expect(both(['b'])).toBe(ends.one)
    expect(both(['a', 'b'])).toBe(ends.two)
  })
  test('the journal names the allocation that lasts longest, to the map before one to a person, then the first by id', () => {
    expect(named({ id: 'x', until: '2026-07-01' }, { id: 'y', until: null }, { id: 'z', until: '2026-08-01' })).toBe(
      'y',
    )
    expect(named({ id: 'y' }, { id: 'x' })).toBe('x')
    expect(named({ id: 'x' }, { id: 'y' })).toBe('x')
    expect(named({ id: 'x', youngPersonIds: ['a'] }, { id: 'y', until: '2026-07-01' })).toBe('y')
  })
})

describe('P0.1 urgent access opens a map within the Council', () => {
  const urgently = (change: Parameters<typeof facts>[0] = {}) =>
    opened(council(), facts({ urgent: [urgentAccess()], ...change }))

  test('exports nothing of what is urgent; what is allocated may be exported without it', () => {
    const urgent = [urgentAccess()]
    const person = allocation({ youngPersonIds: ['a'] })
    const exported = (change: Parameters<typeof facts>[0]) => openingOf(council(), facts(change), DAY)?.mayExport
    expect(exported({ urgent })).toBe(false)
    expect(exported({ urgent, allocations: [person] })).toBe(false)
    expect(exported({ urgent, allocations: [allocation()] })).toBe(true)
    expect(exported({ allocations: [person] })).toBe(true)
    expect(exported(withoutUrgent({ urgent, allocations: [person] }))).toBe(true)
  })
  test('all of it but social media and social care history, until the London day on which it ends', () => {
    const opening = urgently()
    for (const category of CATEGORIES)
      expect(people(opening.granted[category])).toBe(
        ['SOCIAL_MEDIA', 'SOCIAL_CARE_HISTORY'].includes(category) ? 'NONE' : 'ALL',
      )
    expect(opening.grant).toEqual({ kind: 'URGENT', id: 'urgent-1', until: '2026-06-16' })
    expect(opening.openUntil).toBe('2026-06-16')
    const late = urgently({ urgent: [urgentAccess({ until: '2026-06-16T23:30:00.000Z' })] })
    expect(late.openUntil).toBe('2026-06-17')
  })
  test('P8 of what needs cover, what has cover', () => {
    expect(openFor(urgently(), 'ETHNICITY')).toEqual([])
    expect(openFor(urgently({ assessments: [assessment({ subjectIds: ['a'] })] }), 'ETHNICITY')).toEqual(['a'])
  })
  test('united with an allocation to a young person: of each category the wider, and what ends first', () => {
    const opening = urgently({ allocations: [allocation({ youngPersonIds: ['a'], until: '2026-06-20' })] })
    expect(opening.grant).toMatchObject({ kind: 'URGENT', id: 'urgent-1' })
    for (const category of CATEGORIES)
      expect(people(opening.granted[category])).toEqual(
        ['SOCIAL_MEDIA', 'SOCIAL_CARE_HISTORY'].includes(category) ? ['a'] : 'ALL',
      )
    expect(opening.openUntil).toBe('2026-06-16')
    const sooner = urgently({ allocations: [allocation({ youngPersonIds: ['a'], until: '2026-06-16' })] })
    expect(sooner.openUntil).toBe('2026-06-16')
  })
  test('where the whole map is allocated, the allocation is named', () => {
    const opening = urgently({ allocations: [allocation()] })
    expect([opening.grant.kind, opening.openUntil]).toEqual(['ALLOCATION', null])
  })
  test('of two the one that ends last is named', () => {
    const [first, last] = [urgentAccess(), urgentAccess({ id: 'urgent-2', until: '2026-06-16T10:00:00.000Z' })]
    for (const urgent of [
      [first, last],
      [last, first],
    ])
      expect(urgently({ urgent }).grant.id).toBe('urgent-2')
  })
  test.each([
    ['a partner', partner()],
    ['a purpose that opens no map', council({ purpose: 'SUBJECT_RIGHTS' })],
    ['the data protection officer', council({ roles: ['DPO'] })],
  ])('not to %s', (_who, who) => {
    expect(openingOf(who, facts({ urgent: [urgentAccess()] }), DAY)).toBeNull()
  })
  test('not of another map, and R-4 to an analyst no more than to one', () => {
    expect(openingOf(council(), facts({ urgent: [urgentAccess({ mapId: 'map-2' })] }), DAY)).toBeNull()
    const analyst = opened(council({ roles: ['ANALYST', 'MANAGER'] }), facts({ urgent: [urgentAccess()] }))
    expect(CATEGORIES.filter((category) => analyst.open[category] !== 'NONE')).toEqual(['MAP', 'RISK', 'PLAN'])
  })
  test('the reason for what is withheld names it', () => {
    expect(urgently().redactions.SOCIAL_MEDIA).toEqual([
      expect.objectContaining({
        kind: 'NOT_IN_DECISION',
        clause: 'P0.1',
        reason: expect.stringContaining('urgent access'),
      }),
    ])
  })
  test('is in the index, and what stays is not', () => {
    const grants = {
      rules: ADOPTED,
      decisions: [],
      allocations: [allocation({ mapId: 'map-2' })],
      urgent: [urgentAccess()],
    }
    expect(mapsOpenTo(council(), [grants], DAY)).toEqual(['map-1', 'map-2'])
    expect(mapsOpenTo(council(), [withoutUrgent(grants)], DAY)).toEqual(['map-2'])
    const other = { ...grants, urgent: [urgentAccess({ mapId: 'map-3' })] }
    expect(mapsOpenTo(council(), [other], DAY)).toEqual(['map-2', 'map-3'])
  })
})

describe('P4.4 P4.5 the index of maps', () => {
  test('lists what would open, sorted, once', () => {
    const decisions = [
      decision({ mapId: 'map-3' }),
      decision({ mapId: 'map-1' }),
      decision({ mapId: 'map-2', organisation: 'org-other' }),
      decision({ mapId: 'map-4', until: DAY }),
    ]
    const allocations = [allocation({ mapId: 'map-5' }), allocation({ mapId: 'map-5', youngPersonIds: ['a'] })]
    const grants = [{ rules: ADOPTED, decisions, allocations, urgent: [] }]
    expect(mapsOpenTo(partner(), grants, DAY)).toEqual(['map-1', 'map-3'])
    expect(mapsOpenTo(council(), grants, DAY)).toEqual(['map-5'])
  })
  test('P1.2 says for whom a category is open on each map, and for nobody where the rules never permit it', () => {
    const allocations = [
      allocation({ mapId: 'map-7', youngPersonIds: ['a'] }),
      allocation({ mapId: 'map-6' }),
      allocation({ mapId: 'map-8', until: DAY }),
    ]
    const extents = (caller: Parameters<typeof extentsOpenTo>[0], category: 'IDENTITY' | 'ETHNICITY') => [
      ...extentsOpenTo(caller, [{ rules: ADOPTED, decisions: [], allocations, urgent: [] }], { category, today: DAY }),
    ]
    expect(extents(council(), 'IDENTITY')).toEqual([
      ['map-6', 'ALL'],
      ['map-7', new Set(['a'])],
    ])
    expect(extents(council({ roles: ['ANALYST'] }), 'IDENTITY').map(([, extent]) => extent)).toEqual(['NONE', 'NONE'])
    expect(extents(council(), 'ETHNICITY').map(([, extent]) => extent)).toEqual(['NONE', 'NONE'])
    expect(extents(partner(), 'IDENTITY')).toEqual([])
  })
  test('two decisions for one map count for nothing, though they come in two parts', () => {
    const part = { rules: ADOPTED, decisions: [decision()], allocations: [], urgent: [] }
    expect(mapsOpenTo(partner(), [part], DAY)).toEqual(['map-1'])
    expect(mapsOpenTo(partner(), [part, part], DAY)).toEqual([])
  })
  test.each([{ purpose: 'NOTIFY' }, { purpose: 'UNDERSTAND_NETWORK' }] as const)('is empty for $purpose', (change) => {
    expect(
      mapsOpenTo(
        partner(change),
        [{ rules: ADOPTED, decisions: [decision(change)], allocations: [], urgent: [] }],
        DAY,
      ),
    ).toEqual([])
  })
})
