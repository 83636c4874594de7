/** P1.2, P1.4, P8.7 What joining two elements, and ending a tie, ask for: the pure part. */
import { describe, expect, test } from 'vitest'
import { missingToConnect, missingToEndTie, type MapTie } from '../../src/mapping/ties.rules.ts'
import { addDays } from '../../src/policy/age.ts'
import { isTieSeen } from '../../src/policy/sight.ts'
import { allocation, council, DAY, facts, opened } from '../policy/build.ts'
import { onMap, paths, seen } from '../policy/missing.ts'

const WHOLE = opened(council(), facts({ allocations: [allocation()] }))

describe('ties', () => {
  const people = seen(onMap('a', 'YoungPerson'), onMap('b', 'YoungPerson'), onMap('p', 'Location'))
  const peer = { type: 'PEER', from: 'a', to: 'b', since: DAY } as const
  const about = { opening: WHOLE, today: DAY, alleges: false }
  const old: MapTie = {
    id: 't',
    type: 'PEER',
    from: 'b',
    to: 'a',
    since: addDays(DAY, -5),
    until: null,
    status: null,
    home: false,
    recordedOn: addDays(DAY, -3),
  }

  test('P1.4 two young people are joined from today on, and again after they were not', () => {
    expect(missingToConnect(peer, { seen: people, between: [] }, about)).toEqual([])
    expect(
      missingToConnect({ ...peer, since: null }, { seen: people, between: [{ ...old, until: DAY }] }, about),
    ).toEqual([])
  })
  test.each([
    ['P1.2 joined already', peer, [old], ['input.to P1.2']],
    ['P1.2 with themselves', { ...peer, to: 'a' }, [], ['input.to P1.2']],
    ['P1.2 with a place', { ...peer, to: 'p' }, [], ['input.to P1.2']],
    ['P1.2 tomorrow', { ...peer, since: addDays(DAY, 1) }, [], ['input.since P1.2']],
    ['P8.7 a harmful one without cover', { ...peer, type: 'HARMS' as const }, [], ['input.from P8.7']],
  ])('are refused: %s', (_what, tie, between, expected) => {
    expect(paths(missingToConnect(tie, { seen: people, between }, about))).toEqual(expected)
  })
  test('P8.7 an allegation needs cover of its own, and RISK is granted for the whole map', () => {
    const opening = { ...WHOLE, open: { ...WHOLE.open, HARMFUL_RELATIONSHIP: new Set(['a']) } }
    const harm = { ...peer, type: 'HARMS' } as const
    const known = { seen: people, between: [] }
    expect(missingToConnect(harm, known, { ...about, opening })).toEqual([])
    expect(paths(missingToConnect(harm, known, { ...about, opening, alleges: true }))).toEqual([
      'input.allegation P8.7',
    ])
    const own = { ...opening, granted: { ...opening.granted, HARMFUL_RELATIONSHIP: new Set(['a']) } }
    const before = { seen: people, between: [{ ...old, type: 'HARMS', status: 'SUSPECTED', from: 'a', to: 'b' }] }
    for (const joined of [known, before])
      expect(paths(missingToConnect(harm, joined, { ...about, opening: own }))).toEqual(['input.to P4.5'])
    const narrow = { ...WHOLE, granted: { ...WHOLE.granted, RISK: new Set(['a']) } }
    const influence = { ...peer, type: 'INFLUENCES' } as const
    expect(paths(missingToConnect(influence, known, { ...about, opening: narrow }))).toEqual(['input.mapId P4.5'])
  })
  test('P8.7 a tie is known as its list shows it', () => {
    const opening = { ...WHOLE, open: { ...WHOLE.open, HARMFUL_RELATIONSHIP: new Set(['a']), RISK: 'NONE' as const } }
    const isSeenTie = (change: Partial<MapTie>, by = opening): boolean => isTieSeen(by, { ...old, ...change }, people)
    expect(isSeenTie({ type: 'HARMS', status: 'SUSPECTED' })).toBe(false)
    expect(isSeenTie({ type: 'HARMS', status: 'DISPROVED', from: 'a', to: 'b' })).toBe(false)
    expect(isSeenTie({ type: 'AFFILIATED_WITH', status: 'SUSPECTED', from: 'a', to: 'b' })).toBe(true)
    const harm = { type: 'HARMS', status: 'SUSPECTED', from: 'a', to: 'b' }
    const own = { ...opening, granted: { ...opening.granted, HARMFUL_RELATIONSHIP: new Set(['a']) } }
    expect([isSeenTie(harm), isSeenTie(harm, own)]).toEqual([true, false])
    expect(isSeenTie({ type: 'GROUP_TIE' })).toBe(false)
    expect(isSeenTie({})).toBe(true)
    expect([isSeenTie({ from: 'hidden' }), isSeenTie({ to: 'hidden' })]).toEqual([false, false])
    const homeless = { ...opening, open: { ...opening.open, ADDRESS: new Set(['a']) } }
    const visit = { type: 'FREQUENTS', to: 'p', home: true }
    expect([isSeenTie({ ...visit, from: 'a' }, homeless), isSeenTie({ ...visit, from: 'b' }, homeless)]).toEqual([
      true,
      false,
    ])
  })
  test('P4.5 where somebody spends time is recorded by who has ADDRESS for them, whatever the place is', () => {
    const opening = { ...WHOLE, granted: { ...WHOLE.granted, ADDRESS: new Set(['a']) } }
    const missing = (from: string) =>
      paths(
        missingToConnect(
          { type: 'FREQUENTS', from, to: 'p', since: null },
          { seen: people, between: [] },
          { ...about, opening },
        ),
      )
    expect([missing('a'), missing('b'), missing('z')]).toEqual([[], ['input.from P4.5'], ['input.from P1.2']])
    const group = { seen: seen(onMap('g', 'PeerGroup'), onMap('p', 'Location')), between: [] }
    const visit = { type: 'FREQUENTS', from: 'g', to: 'p', since: null } as const
    expect(missingToConnect(visit, group, { ...about, opening })).toEqual([])
  })
  test.each([
    ['today', old, DAY, []],
    ['on the day it began', old, addDays(DAY, -5), []],
    ['before it began', old, addDays(DAY, -6), ['input.on P1.2']],
    ['tomorrow', old, addDays(DAY, 1), ['input.on P1.2']],
    ['that has no beginning, since it was recorded', { ...old, since: null }, addDays(DAY, -3), []],
    ['that has no beginning, before it was recorded', { ...old, since: null }, addDays(DAY, -4), ['input.on P1.2']],
    ['that has ended', { ...old, until: DAY }, DAY, ['input.tieId P1.2']],
    ['that is none', null, DAY, ['input.tieId P1.2']],
  ])('P1.2 one is ended %s', (_what, tie, on, expected) => {
    expect(paths(missingToEndTie(tie, { opening: WHOLE, seen: people, today: DAY, on }))).toEqual(expected)
  })
})
