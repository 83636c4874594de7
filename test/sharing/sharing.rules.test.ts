/** P4.4 What deciding to share asks for: the pure part. */
import { describe, expect, test } from 'vitest'
import { revealsBeyond } from '../../src/policy/free-texts.ts'
import { addDays } from '../../src/policy/age.ts'
import type { Contested } from '../../src/policy/facts.ts'
import {
  beyondCeiling,
  missingToRecordOrganisation,
  missingToShare,
  type NewDecision,
  type SharingFacts,
} from '../../src/sharing/sharing.rules.ts'
import { RULES } from '../../src/policy/rules.ts'
import { DAY } from '../policy/build.ts'
import { onMap, paths, seen } from '../policy/missing.ts'

describe('sharing', () => {
  const decision: NewDecision = {
    purpose: 'ASSESS_RISK',
    categories: ['IDENTITY'],
    subjects: ['y'],
    allSubjectsReason: null,
    from: DAY,
    until: addDays(DAY, 30),
    conditions: null,
    cannotWait: null,
  }
  const known: SharingFacts = {
    organisation: { id: 'police', agency: 'POLICE' },
    retainUntil: addDays(DAY, 30),
    seen: seen(onMap('y', 'YoungPerson')),
    outstanding: [],
    undecided: [],
    called: { own: [], names: ['Wren Hollowell'], wholes: ['1 Invented Row'] },
    lacking: [],
    contested: [],
  }
  const about = { identity: 'ALL', by: 'i#manager', today: DAY, rules: RULES } as const
  const missing = (change: Partial<NewDecision>, more: Partial<SharingFacts> = {}): readonly string[] =>
    paths(missingToShare({ ...decision, ...change }, { ...known, ...more }, about))

  test('P4.4 of listed people until the retention ends, and of all with a reason', () => {
    expect(missing({})).toEqual([])
    expect(missing({ subjects: null, allSubjectsReason: 'x' }, { retainUntil: null })).toEqual([])
  })
  test('P1.3 by more than label it needs a decision on the relevance of everybody in it', () => {
    expect(missing({}, { undecided: ['y'] })).toEqual(['input.subjects P1.3'])
    expect(missing({ categories: ['MAP', 'RISK'] }, { undecided: ['y'] })).toEqual(['input.subjects P1.3'])
    expect(missing({ categories: ['MAP'] }, { undecided: ['y'] })).toEqual([])
    expect(missing({ categories: [] }, { undecided: ['y'] })).toEqual([])
  })
  test('P4.4 its conditions reach the recipient: they name nobody, and P5.2 reveal nothing', () => {
    expect(missing({ conditions: 'Ring the duty desk first' })).toEqual([])
    expect(missing({ conditions: 'Do not ring Wren' })).toEqual(['input.conditions P4.4'])
    expect(missing({ conditions: 'Not to 1 Invented Row' })).toEqual(['input.conditions P4.4'])
    const reveals = { reveals: ['ADDRESS'] }
    expect(revealsBeyond('decideSharing', { ...reveals, necessity: 'x', conditions: 'x' })).toHaveLength(1)
    expect(revealsBeyond('decideSharing', { ...reveals, necessity: 'x', conditions: null })).toEqual([])
  })
  test('P9.5 contested data are no part of it, unless somebody decided that this organisation uses them for this purpose', () => {
    const continues = { purposes: ['ASSESS_RISK'], organisations: ['police'] } as const
    const by = (decided: Contested['continues'], id = 'y') => ({
      contested: [{ id, concern: false, objection: 'o', continues: decided }],
    })
    expect(missing({}, by(null))).toEqual(['input.subjects.0 P9.5'])
    expect(missing({}, by(null, 'somebody else'))).toEqual([])
    // P8.7: of somebody whom the caller may not know of, nothing but that they are not there.
    expect(missing({}, { ...by(null), seen: seen() })).toEqual(['input.subjects.0 P1.2'])
    expect(missing({}, by(continues))).toEqual([])
    expect(missing({}, by({ ...continues, organisations: ['health'] }))).toEqual(['input.subjects.0 P9.5'])
    expect(missing({}, by({ ...continues, purposes: ['PLAN_INTERVENTION'] }))).toEqual(['input.subjects.0 P9.5'])
    expect(missing({ subjects: null, allSubjectsReason: 'x' }, by(null))).toEqual([])
  })
  test.each([
    ['P4.4 nobody recorded', {}, { organisation: null }, ['input.organisation P4.4']],
    ['P4.5 the Council itself', {}, { organisation: { id: 'c', agency: 'CFS' } }, ['input.organisation P4.5']],
    ['P4.6 a purpose that opens no map', { purpose: 'ACCOUNTABILITY' }, {}, ['input.purpose P4.6']],
    [
      'P5 beyond the ceiling',
      { categories: ['ETHNICITY', 'SEXUALITY'] },
      {},
      ['input.categories P5', 'input.categories P5'],
    ],
    ['P4.4 all without a reason', { subjects: null }, {}, ['input.allSubjectsReason P4.4']],
    ['P4.4 nobody listed', { subjects: [] }, {}, ['input.subjects P4.4']],
    ['P1.2 somebody who is not there', { subjects: ['z'] }, {}, ['input.subjects.0 P1.2']],
    ['P4.4 yesterday', { from: addDays(DAY, -1) }, {}, ['input.from P4.4']],
    ['P4.4 no day at all', { until: DAY }, {}, ['input.until P4.4']],
    ['P9.2 a day after the retention', { until: addDays(DAY, 31) }, {}, ['input.until P9.2']],
    ['P6.5 a duty outstanding', {}, { outstanding: ['y'] }, ['input.subjects P6.5']],
    ['P9.6 no agreement and no reason', {}, { lacking: ['AGREEMENT'] }, ['input.cannotWait P9.6']],
    ['P9.6 no impact assessment and no reason', {}, { lacking: ['IMPACT_ASSESSMENT'] }, ['input.cannotWait P9.6']],
    [
      'P9.6 a manager who agrees with themselves',
      { cannotWait: { why: 'x', agreedBy: 'i#manager' } },
      { lacking: ['AGREEMENT'] },
      ['input.cannotWait.agreedBy P9.6'],
    ],
    [
      'P4.4 nobody recorded, and nothing is asked about an agreement',
      {},
      { organisation: null, lacking: ['AGREEMENT'] },
      ['input.organisation P4.4'],
    ],
  ] as const)('is refused for %s', (_what, change, more, expected) => {
    expect(missing(change, more)).toEqual(expected)
  })
  test('P9.6, P0.1 goes on without either, where it says why and another manager agreed', () => {
    const cannotWait = { why: 'x', agreedBy: 'i#another' }
    expect(missing({ cannotWait }, { lacking: ['AGREEMENT', 'IMPACT_ASSESSMENT'] })).toEqual([])
  })
  test('P4.5 is for somebody with the whole map', () => {
    const own = { ...about, identity: new Set(['y']) }
    const nothing = { ...known, organisation: null, outstanding: ['y'], lacking: ['AGREEMENT'] } as const
    expect(paths(missingToShare(decision, nothing, own))).toEqual(['input.mapId P4.5'])
  })
  test('P5 the ceiling always has MAP, and names what forbids', () => {
    const asked = { agency: 'POLICE', purpose: 'FILL_INFORMATION_GAPS', categories: [] } as const
    expect(beyondCeiling(RULES, asked).map(({ category }) => category)).toEqual(['MAP'])
    expect(beyondCeiling(RULES, { agency: 'HEALTH', purpose: 'ASSESS_RISK', categories: ['RISK', 'RISK'] })).toEqual([])
  })
  test('P4.4 an organisation keeps its agency, and is not the Council', () => {
    const police = { id: 'p', agency: 'POLICE' } as const
    expect(missingToRecordOrganisation(police, police, 'council')).toEqual([])
    expect(paths(missingToRecordOrganisation({ id: 'p', agency: 'HEALTH' }, police, 'council'))).toEqual([
      'input.agency P4.4',
    ])
    expect(paths(missingToRecordOrganisation({ id: 'p', agency: 'CFS' }, null, 'council'))).toEqual([
      'input.agency P4.5',
    ])
    expect(paths(missingToRecordOrganisation({ id: 'council', agency: 'HEALTH' }, null, 'council'))).toEqual([
      'input.id P4.5',
    ])
  })
})
