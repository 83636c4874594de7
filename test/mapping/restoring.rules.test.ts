/** P8.7, P9.3 What of what was disproved a manager is told, and may show again. */
import { describe, expect, test } from 'vitest'
import { isDisproved, missingToRestore, wouldBeSeen, type Claim } from '../../src/mapping/restoring.rules.ts'
import type { MapTie } from '../../src/mapping/ties.rules.ts'
import type { ElementType } from '../../src/model/model.ts'
import type { Drawn } from '../../src/policy/drawn.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import type { Facts } from '../../src/policy/facts.ts'
import { allocation, assessment, council, DAY, facts, opened } from '../policy/build.ts'

/** Who has the whole map; `a` has cover for everything. */
const whole = (change: Partial<Facts> = {}) =>
  opened(
    council({ roles: ['MANAGER'] }),
    facts({ allocations: [allocation()], assessments: [assessment()], ...change }),
  )
const part = opened(council({ roles: ['MANAGER'] }), facts({ allocations: [allocation({ youngPersonIds: ['a'] })] }))

const element = (id: string, type: ElementType = 'YoungPerson'): MapElement => ({
  ...{ id, type, version: 1, kind: null, status: null },
})
const tie = (change: Partial<MapTie> = {}): Claim => ({
  version: 2,
  statementReveals: [],
  tie: {
    ...{ id: 't', type: 'HARMS', from: 'a', to: 'b', since: null, until: null, status: 'DISPROVED', home: false },
    ...{ recordedOn: DAY, ...change },
  },
  ends: [element(change.from ?? 'a'), element('b')],
})
const joined = (id: string, type: ElementType = 'YoungPerson') => ({ id, type, tie: 'POSED_BY' })
const risk = (change: Partial<Drawn> = {}): Claim => ({
  version: 2,
  risk: {
    ...{
      id: 'r',
      type: 'Risk',
      version: 2,
      kind: 'BULLYING',
      status: 'DISPROVED',
      label: null,
      spent: false,
      spentOn: null,
      keptShownTo: [],
      keptShownUntil: null,
    },
    ...{ reveals: [], authorised: false, endedOn: null, careFrom: null, careUntil: null, joined: [joined('b')] },
    ...change,
  },
})
const said = (claim: Claim | null, opening = whole()) =>
  missingToRestore(opening, claim).map(({ path, clause }) => `${path} ${clause}`)
const GONE = ['input.elementId P8.7']

describe('what was disproved', () => {
  test.each<[string, Claim, boolean]>([
    ['a harmful relationship', tie(), true],
    ['one that stands', tie({ status: 'SUSPECTED' }), false],
    ['a tie that alleges nothing', tie({ type: 'PEER' }), false],
    ['a risk', risk(), true],
    ['a risk that stands', risk({ status: 'SUSPECTED' }), false],
    ['a risk that ended', risk({ endedOn: DAY }), false],
    ['a strength', risk({ type: 'Strength' }), false],
  ])('%s', (_what, claim, expected) => {
    expect(isDisproved(claim)).toBe(expected)
  })

  test.each<[string, Claim | null, readonly string[]]>([
    ['a harmful relationship of who has cover', tie(), []],
    ['P8.7 of who has none', tie({ from: 'b' }), GONE],
    ['a risk', risk(), []],
    ['P8.7 a risk by an adult of concern who is hidden', risk({ joined: [joined('c', 'AdultOfConcern')] }), GONE],
    ['a risk by one who is shown', risk({ joined: [joined('a', 'AdultOfConcern')] }), []],
    ['P8.7 a group that is not listed', risk({ joined: [joined('hidden-group', 'PeerGroup')] }), GONE],
    ['P8.2 what it reveals of who has no cover', risk({ reveals: ['DISABILITY'] }), GONE],
    ['P8.2 what it reveals under cover', risk({ reveals: ['DISABILITY'], joined: [joined('a')] }), []],
    ['nothing', null, GONE],
    ['what stands', risk({ status: 'SUSPECTED' }), GONE],
  ])('is shown again: %s', (_what, claim, expected) => {
    expect(said(claim)).toEqual(expected)
  })

  test('P4.5 who has one young person is told of nothing', () => {
    expect(said(tie(), part)).toEqual(['input.mapId P4.5'])
    expect(said(null, part)).toEqual(['input.mapId P4.5'])
  })

  test('P9.5 nothing of a person whose contested data are for others', () => {
    const contested = [
      { id: 'b', concern: false, objection: 'o', continues: { purposes: ['ONGOING_SUPPORT'], organisations: [] } },
    ] as const
    expect(wouldBeSeen(whole({ contested }), risk())).toBe(false)
    expect(wouldBeSeen(whole({ contested }), tie())).toBe(false)
    expect(wouldBeSeen(whole(), risk())).toBe(true)
  })
})
