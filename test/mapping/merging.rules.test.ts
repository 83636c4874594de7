/** P1.2 What merging two who are one person asks for, and what of the other one is taken: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import {
  mergePlan,
  missingToMerge,
  type ListedGrant,
  type Merge,
  type MergeFacts,
  type MergingTie,
  type Properties,
} from '../../src/mapping/merging.rules.ts'
import { DAY } from '../policy/build.ts'

const on = (id: string, type: MapElement['type']): [string, MapElement] => [
  id,
  { id, type, version: 1, kind: null, status: null },
]
const seen = new Map([on('k', 'YoungPerson'), on('d', 'YoungPerson'), on('adult', 'Adult')])
const kept = { id: 'k', label: 'YP 1' }
const duplicate = { id: 'd', label: 'YP 2' }
const facts = (change: Partial<MergeFacts> = {}): MergeFacts => ({
  ...{
    kept,
    duplicate,
    ties: [],
    statements: [],
    grants: [],
    hasPerson: true,
    isSamePerson: false,
    isDrawn: false,
    isUndecided: false,
  },
  ...change,
})
const merge = (change: Partial<Merge> = {}): Merge => ({
  ...{ youngPersonId: 'k', duplicateId: 'd', duplicateRef: null },
  ...change,
})
const byRef = { duplicateId: null, duplicateRef: 'INV-1' }
const missing = (
  change: Partial<Merge>,
  known: Partial<MergeFacts> = {},
  identity: 'ALL' | ReadonlySet<string> = 'ALL',
) =>
  missingToMerge(merge(change), { facts: facts(known), seen, identity, today: DAY }).map(
    ({ path, clause }) => `${path.slice(6)} ${clause}`,
  )
const grant = (people: readonly string[], change: Partial<ListedGrant> = {}): ListedGrant => ({
  ...{ people, until: addDays(DAY, 9), withdrawnOn: null },
  ...change,
})
const decided = { relevanceDecidedOn: DAY, atRiskOfHarm: false, presentsRiskOfHarm: false }
const relevant = { ...decided, presentsRiskOfHarm: true }

describe('what a merge asks for', () => {
  test.each<[string, Partial<Merge>, Partial<MergeFacts>, readonly string[]]>([
    ['P1.2 two young people of the map', {}, {}, []],
    ['P1.2 a case reference', byRef, { duplicate: null }, []],
    ['P1.2 neither', { duplicateId: null }, {}, ['duplicateId P1.2']],
    ['P1.2 both', { duplicateRef: 'INV-1' }, {}, ['duplicateId P1.2']],
    ['P1.2 the same one', { duplicateId: 'k' }, { duplicate: kept }, ['duplicateId P1.2']],
    ['P1.2 an adult', { duplicateId: 'adult' }, { duplicate: null }, ['duplicateId P1.2']],
    ['P1.2 one who is not there', { youngPersonId: 'no' }, { kept: null }, ['youngPersonId P1.2']],
    ['P3.1 a reference of who has none', byRef, { hasPerson: false }, ['youngPersonId P3.1']],
    ['P1.2 a reference that is theirs', byRef, { isSamePerson: true, isDrawn: true }, ['duplicateRef P1.2']],
    ['P1.2 a reference of somebody on the map', byRef, { isDrawn: true }, ['duplicateRef P1.2']],
    ['P1.2 a reference in doubt', byRef, { isUndecided: true }, ['duplicateRef P1.2']],
    ['P4.4 a decision that names one', {}, { grants: [grant(['k', 'x'])] }, ['duplicateId P4.4']],
    [
      'P4.5 an allocation without end to the other',
      {},
      { grants: [grant(['d'], { until: null })] },
      ['duplicateId P4.4'],
    ],
    ['P4.4 one that names both, and one that names neither', {}, { grants: [grant(['d', 'k']), grant(['x'])] }, []],
    ['P4.4 one that ends today', {}, { grants: [grant(['d'], { until: DAY })] }, []],
    ['P4.4 one that ends tomorrow', {}, { grants: [grant(['d'], { until: addDays(DAY, 1) })] }, ['duplicateId P4.4']],
    ['P4.4 one that is withdrawn as of today', {}, { grants: [grant(['d'], { withdrawnOn: DAY })] }, []],
    [
      'P4.4 one that is withdrawn as of tomorrow',
      {},
      { grants: [grant(['d'], { withdrawnOn: addDays(DAY, 1) })] },
      ['duplicateId P4.4'],
    ],
    [
      'P6.3 only the other one is relevant',
      {},
      { kept: { ...kept, ...decided }, duplicate: { ...duplicate, ...relevant } },
      ['duplicateId P6.3'],
    ],
    ['P6.3 nobody has decided about who stays', {}, { duplicate: { ...duplicate, ...relevant } }, []],
    ['P6.3 both are relevant', {}, { kept: { ...kept, ...relevant }, duplicate: { ...duplicate, ...relevant } }, []],
    ['P6.3 neither is', {}, { kept: { ...kept, ...decided }, duplicate: { ...duplicate, ...decided } }, []],
    [
      'P4.4 a label that names the other',
      {},
      { duplicate: { ...duplicate, aliases: ['yp', 7] } },
      ['youngPersonId P4.4'],
    ],
  ])('%s', (_what, change, known, expected) => {
    expect(missing(change, known)).toEqual(expected)
  })

  test('P4.5 who has not the whole map is told nothing else', () => {
    expect(missing({ duplicateId: 'no' }, { isDrawn: true }, new Set(['k', 'd']))).toEqual(['mapId P4.5'])
  })
})

const tie = (id: string, from: string, to: string, properties: Properties = {}, type = 'PEER'): MergingTie => ({
  ...{ id, type, from, to },
  properties: { id, ...properties },
})
const plan = (one: Properties, other: Properties, known: Partial<MergeFacts> = {}) =>
  mergePlan({ ...kept, ...one }, { ...duplicate, ...other }, facts(known))

describe('what is taken', () => {
  test('P1.2 what who stays lacks, never what differs, and no structure', () => {
    const { taken, values, isIdentified } = plan(
      { name: 'Kit', gender: 'girl', version: 3 },
      { name: 'Kay', gender: 'girl', address: 'Row', version: 9, identified: true, source: 'school' },
    )
    expect([taken, isIdentified]).toEqual([['address'], true])
    expect(values.properties).toEqual({ name: 'Kay', source: 'school' })
    expect(plan({ identified: true }, {}).isIdentified).toBe(true)
    expect(plan({}, {})).toMatchObject({ isIdentified: false, aliases: null, taken: [] })
  })

  test('P8.5 P1.3 an estimate, views and a decision of relevance are taken as a whole', () => {
    const estimate = { estimatedAge: 15, estimatedAgeSource: 'school', estimatedAgeOn: DAY }
    expect(plan({}, estimate).taken).toEqual(Object.keys(estimate))
    expect(plan({ dateOfBirth: DAY }, estimate).taken).toEqual([])
    expect(plan({ estimatedAge: 14 }, { ...estimate, dateOfBirth: DAY }).taken).toEqual(['dateOfBirth'])
    expect(plan({ views: 'a' }, { views: 'b', viewsTakenOn: DAY })).toMatchObject({
      taken: [],
      values: { properties: { views: 'b', viewsTakenOn: DAY } },
    })
    expect(plan({}, relevant).taken).toEqual(['atRiskOfHarm', 'presentsRiskOfHarm', 'relevanceDecidedOn'])
    expect(plan(decided, { ...relevant, relevanceReason: 'x' }).taken).toEqual([])
  })

  test('P1.2 aliases of both', () => {
    expect(plan({ aliases: ['a', 'b'] }, { aliases: ['b', 'c'] }).aliases).toEqual(['a', 'b', 'c'])
  })

  test('P1.2 ties between the two, and those that who stays has, do not move; nothing that judges is lost', () => {
    const claim = (id: string, from: string, status: string) =>
      tie(id, from, 'x', { status, kind: 'OTHER', source: id }, 'HARMS')
    const ties = [
      tie('between', 'd', 'k'),
      tie('own', 'k', 'x'),
      tie('doubled', 'd', 'x', { strength: 4 }),
      tie('back', 'x', 'd'),
      tie('contested', 'd', 'x', { subjectStatement: 'said', strength: 4 }),
      tie('other', 'd', 'y'),
      tie('type', 'd', 'x', {}, 'SUPPORTS'),
      tie('ended', 'k', 'z', { until: '2020-01-01' }),
      tie('later', 'd', 'z', { since: '2020-01-01' }),
      claim('claim', 'k', 'SUSPECTED'),
      claim('same', 'd', 'SUSPECTED'),
      claim('worse', 'd', 'CONFIRMED'),
    ]
    const { dropped, values } = plan({}, {}, { ties })
    expect(dropped).toEqual(['between', 'doubled', 'same'])
    expect(values.ties.map(({ id }) => id)).toEqual(dropped)
  })

  test('P5.2 one statement of a category stays; what gives way is history', () => {
    const statement = (id: string, elementId: string, category: string) => ({ id, elementId, category })
    const statements = [
      statement('1', 'k', 'IDENTITY'),
      statement('2', 'd', 'IDENTITY'),
      statement('3', 'd', 'ETHNICITY'),
      statement('4', 'between', 'HARMFUL_RELATIONSHIP'),
    ]
    const { superseded, values } = plan({}, {}, { statements, ties: [tie('between', 'k', 'd', {}, 'HARMS')] })
    expect(superseded).toEqual(['2'])
    expect(values.statements.map(({ id }) => id)).toEqual(['2', '4'])
  })
})
