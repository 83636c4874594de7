/** What objecting asks for, and what becomes of contested data meanwhile (P9.5; UK GDPR Art 12, 18(2), 21). */
import { describe, expect, test } from 'vitest'
import type { Missing } from '../../src/policy/missing.ts'
import { contestedKnown, type ContestedRow } from '../../src/rights/contested.rules.ts'
import {
  decideByOf,
  missingToDecideContested,
  missingToDecideObjection,
  missingToObject,
  missingToVerify,
  waitsFor,
  type IdentityCheck,
  type NewContestedDecision,
  type Objection,
} from '../../src/rights/objection.rules.ts'
import type { Restricting } from '../../src/rights/restriction.rules.ts'

const DAY = '2026-06-15'
const TOMORROW = '2026-06-16'
const ACTING = { by: 'officer', today: DAY }

const brief = (missing: readonly Missing[]): readonly string[] => missing.map(({ path, clause }) => `${path} ${clause}`)

const objection = (change: Partial<Objection> = {}): Objection => ({
  status: 'OPEN',
  receivedOn: DAY,
  identity: 'DOCUMENT_SEEN',
  meanwhile: null,
  people: [{ id: 'a', mapId: 'm' }],
  another: false,
  ...change,
})
const harmful: Restricting = {
  id: 'a',
  mapId: 'm',
  restricted: false,
  concern: true,
  presents: false,
  claims: [],
  views: [],
}
const viewed: Restricting = {
  ...harmful,
  views: [{ advises: 'CONTINUE', view: 'invented', givenBy: 'manager', givenOn: DAY }],
}

describe('P9.5 to object', () => {
  const appearance = { id: 'a', mapId: 'm', grounds: [], objected: false }
  const input = { ref: 'r', receivedOn: DAY, askedBy: 'SUBJECT', onBehalf: null, identity: 'DOCUMENT_SEEN' } as const
  const missing = (change: Partial<Parameters<typeof missingToObject>[0]>, ...found: readonly (typeof appearance)[]) =>
    brief(missingToObject({ ...input, ...change }, found, DAY))

  test('whoever is drawn may, once at a time, from the day on which it was received', () => {
    expect(missing({}, appearance)).toEqual([])
    expect(missing({}, { ...appearance, objected: true })).toEqual(['input.ref P9.5'])
    expect(missing({ ref: null }, { ...appearance, objected: true })).toEqual(['input.personId P9.5'])
    expect(missing({ receivedOn: TOMORROW }, appearance)).toEqual(['input.receivedOn P9.5'])
    expect(missing({})).toEqual(['input.ref P9.5'])
  })

  test('Art 12(6) what nobody verified stands beside another, and stands in the way of none', () => {
    expect(missing({ identity: 'UNVERIFIED' }, { ...appearance, objected: true })).toEqual([])
  })

  test('who asks for somebody else says on which basis', () => {
    expect(missing({ askedBy: 'PARENT' }, appearance)).toEqual(['input.onBehalf P9.5'])
    expect(missing({ askedBy: 'PARENT', onBehalf: 'invented' }, appearance)).toEqual([])
    expect(missing({ onBehalf: 'invented' }, appearance)).toEqual(['input.onBehalf P9.5'])
  })
})

describe('P9.5 to verify who asked', () => {
  const missing = (change: Partial<Objection> | null, identity: IdentityCheck = 'CONTACT_ON_RECORD') =>
    brief(missingToVerify({ identity }, change === null ? null : objection({ identity: 'UNVERIFIED', ...change })))

  test('of an open objection of somebody unverified, by one of the checks', () => {
    expect(missing({})).toEqual([])
    expect(missing({}, 'UNVERIFIED')).toEqual(['input.identity P9.5'])
    expect(missing(null)).toEqual(['input.objectionId P9.5'])
    expect(missing({ identity: 'DOCUMENT_SEEN' })).toEqual(['input.objectionId P9.5'])
    expect(missing({ status: 'NOT_IDENTIFIED' })).toEqual(['input.objectionId P9.5'])
    expect(missing({ another: true })).toEqual(['input.objectionId P9.5'])
  })
})

describe('P9.5 what an objection waits for', () => {
  test('a check, a decision meanwhile, the decision on it, nothing', () => {
    expect(waitsFor(objection({ identity: 'UNVERIFIED' }))).toBe('IDENTITY')
    expect(waitsFor(objection())).toBe('MEANWHILE')
    expect(waitsFor(objection({ meanwhile: 'CONTINUES' }))).toBe('DECISION')
    expect(waitsFor(objection({ identity: null, meanwhile: 'RESTRICTED' }))).toBe('DECISION')
    expect(waitsFor(objection({ status: 'UPHELD' }))).toBeNull()
  })
  test('one working day: a Friday, and the Monday after it', () => {
    expect(decideByOf('2026-06-15')).toBe('2026-06-16')
    expect(decideByOf('2026-06-19')).toBe('2026-06-22')
  })
})

describe('P9.5 (Art 18(2)) to decide what becomes of contested data', () => {
  const CONTINUES: NewContestedDecision = {
    outcome: 'CONTINUES',
    ground: 'RIGHTS_OF_ANOTHER',
    protects: ['b'],
    purposes: ['ASSESS_RISK'],
    organisations: ['police'],
  }
  const RESTRICTED: NewContestedDecision = {
    outcome: 'RESTRICTED',
    ground: null,
    protects: null,
    purposes: null,
    organisations: null,
  }
  const facts = { objection: objection(), restricting: [harmful], onMaps: ['a', 'b'], partners: ['police'] }
  const missing = (input: NewContestedDecision, change: Partial<typeof facts> = {}) =>
    brief(missingToDecideContested(input, { ...facts, ...change }, ACTING))

  test('once, of an open objection of somebody whose identity was checked', () => {
    expect(missing(CONTINUES)).toEqual([])
    expect(brief(missingToDecideContested(CONTINUES, { ...facts, objection: null }, ACTING))).toEqual([
      'input.objectionId P9.5',
    ])
    expect(missing(CONTINUES, { objection: objection({ identity: 'UNVERIFIED' }) })).toEqual(['input.objectionId P9.5'])
    expect(missing(CONTINUES, { objection: objection({ meanwhile: 'RESTRICTED' }) })).toEqual([
      'input.objectionId P9.5',
    ])
    expect(missing(CONTINUES, { objection: objection({ status: 'UPHELD' }) })).toEqual(['input.objectionId P9.5'])
  })

  test.each([
    ['no ground', { ground: null }, ['input.ground P9.5']],
    ['nobody whose rights it protects', { protects: null }, ['input.protects P9.5']],
    ['nobody, on another ground', { protects: null, ground: 'LEGAL_CLAIMS' }, []],
    ['the subject', { protects: ['a'] }, ['input.protects P9.5']],
    ['somebody of another map', { protects: ['b', 'c'] }, ['input.protects P9.5']],
    ['no purpose', { purposes: [] }, ['input.purposes P4.6']],
    ['a purpose that opens no map', { purposes: ['ASSESS_RISK', 'NOTIFY'] }, ['input.purposes P4.6']],
    ['no partner', { organisations: null }, []],
    ['nobody known', { organisations: ['police', 'x'] }, ['input.organisations P4.4']],
  ] as const)('to continue: %s', (_name, change, expected) => {
    expect(missing({ ...CONTINUES, ...change })).toEqual(expected)
  })

  test('to restrict somebody who may harm needs a view; to continue does not', () => {
    expect(missing(RESTRICTED)).toEqual(['input.outcome P9.5'])
    expect(missing(RESTRICTED, { restricting: [viewed] })).toEqual([])
    expect(missing(RESTRICTED, { restricting: [{ ...harmful, concern: false }] })).toEqual([])
    expect(missing({ ...CONTINUES, outcome: 'RESTRICTED' }, { restricting: [viewed] })).toEqual([
      'input.ground P9.5',
      'input.protects P9.5',
      'input.purposes P9.5',
      'input.organisations P9.5',
    ])
  })
})

describe('P9.5 to decide an objection', () => {
  type Outcome = 'UPHELD' | 'COMPELLING_GROUNDS' | 'NOT_IDENTIFIED'
  const missing = (
    outcome: Outcome,
    informedOn: string | null,
    { restricting = [], ...change }: Partial<Objection> & { readonly restricting?: readonly Restricting[] } = {},
  ) => brief(missingToDecideObjection({ outcome, informedOn }, { objection: objection(change), restricting }, ACTING))

  test('overriding it: the subject was informed before', () => {
    expect(missing('COMPELLING_GROUNDS', DAY)).toEqual([])
    expect(missing('COMPELLING_GROUNDS', null)).toEqual(['input.informedOn P9.5'])
    expect(missing('COMPELLING_GROUNDS', TOMORROW)).toEqual(['input.informedOn P9.5'])
    expect(missing('UPHELD', null)).toEqual([])
  })
  test('upholding it restricts: of somebody who may harm, a manager gave a view', () => {
    expect(missing('UPHELD', null, { restricting: [harmful] })).toEqual(['input.outcome P9.5'])
    expect(missing('UPHELD', null, { restricting: [harmful], meanwhile: 'CONTINUES' })).toEqual(['input.outcome P9.5'])
    expect(missing('UPHELD', null, { restricting: [harmful], meanwhile: 'RESTRICTED' })).toEqual([])
    expect(missing('UPHELD', null, { restricting: [viewed] })).toEqual([])
  })
  test('it is decided once', () => {
    expect(missing('UPHELD', null, { status: 'UPHELD' })).toEqual(['input.objectionId P9.5'])
    expect(
      brief(
        missingToDecideObjection({ outcome: 'UPHELD', informedOn: null }, { objection: null, restricting: [] }, ACTING),
      ),
    ).toEqual(['input.objectionId P9.5'])
  })
  test('Art 12(2) of somebody unverified only that nobody could establish who asked', () => {
    const unverified = { identity: 'UNVERIFIED' } as const
    expect(missing('NOT_IDENTIFIED', null, unverified)).toEqual([])
    expect(missing('UPHELD', null, unverified)).toEqual(['input.objectionId P9.5'])
    expect(missing('COMPELLING_GROUNDS', DAY, unverified)).toEqual(['input.objectionId P9.5'])
    expect(missing('NOT_IDENTIFIED', null)).toEqual(['input.outcome P9.5'])
  })
})

describe('P9.5 the list of what is contested', () => {
  const row = (change: Partial<ContestedRow> = {}): ContestedRow => ({
    mapId: 'm',
    subjectId: 'a',
    concern: false,
    state: 'UNDECIDED',
    since: '2026-06-01',
    decideBy: '2026-06-02',
    decidedBy: null,
    decidedOn: null,
    viewGivenOn: null,
    ...change,
  })
  const known = (rows: readonly ContestedRow[], knows = true) =>
    contestedKnown(rows, {
      knowsConcern: () => knows,
      answerBy: () => '2026-07-01',
      viewsFrom: '2026-05-15',
      today: DAY,
    })

  test('P8.7 an adult of concern is in it only for who may know of one', () => {
    expect(known([row({ concern: true })])).toHaveLength(1)
    expect(known([row({ concern: true })], false)).toEqual([])
    expect(known([row()], false)).toHaveLength(1)
  })
  test('what is due first stands first, and says whether it is late', () => {
    const rows = [
      row({ subjectId: 'gone', state: 'RESTRICTED', decideBy: null }),
      row({ subjectId: 'on', state: 'CONTINUES' }),
      row({ subjectId: 'today', decideBy: DAY }),
      row({ subjectId: 'late' }),
    ]
    expect(known(rows).map(({ subjectId, decideBy, overdue }) => [subjectId, decideBy, overdue])).toEqual([
      ['late', '2026-06-02', true],
      ['today', DAY, false],
      ['on', '2026-07-01', false],
      ['gone', null, false],
    ])
  })
  test('a view of more than a month ago says nothing of today', () => {
    expect(known([row({ viewGivenOn: '2026-05-15' })])[0]?.viewGivenOn).toBeNull()
    expect(known([row({ viewGivenOn: '2026-05-16' })])[0]?.viewGivenOn).toBe('2026-05-16')
  })
})
