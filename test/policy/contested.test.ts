/** P9.5 (UK GDPR Art 18(2)): contested data are shown to whom the decision names, and until then as before. */
import { describe, expect, test } from 'vitest'
import type { Contested, Facts } from '../../src/policy/facts.ts'
import { openingOf, type Opening } from '../../src/policy/opening.ts'
import { elementShows, isGrantedFor, isPersonSeen, personShows } from '../../src/policy/sight.ts'
import { missingGrant, missingRevealed } from '../../src/policy/writing.ts'
import { intersectOpenings, openingOfRecipient } from '../../src/sharing/preview-sharing.rules.ts'
import {
  allocation,
  assessment,
  council,
  DAY,
  decision,
  element,
  facts,
  partner,
  standing,
  urgentAccess,
} from './build.ts'

const UNDECIDED: Contested = { id: 'a', concern: false, objection: 'objection', continues: null }
const CONTINUES: Contested = {
  ...UNDECIDED,
  continues: { purposes: ['PLAN_INTERVENTION'], organisations: ['org-health'] },
}
const elements = [
  element({ id: 'of-a', people: ['a'] }),
  element({ id: 'of-both', people: ['a', 'b'] }),
  element({ id: 'of-a-and-group', people: ['a'], others: ['group'] }),
  element({ id: 'of-b', people: ['b'] }),
  element({ id: 'of-nobody', people: [] }),
]

const opened = (caller: Parameters<typeof openingOf>[0], change: Partial<Facts>): Opening => {
  const opening = openingOf(
    caller,
    facts({ elements, standing: [standing()], assessments: [assessment({ subjectIds: ['a', 'b'] })], ...change }),
    DAY,
  )
  if (opening === null) throw new Error('nothing is open')
  return opening
}
const worker = (contested: readonly Contested[], change: Partial<ReturnType<typeof council>> = {}) =>
  opened(council(change), { allocations: [allocation()], contested })
const nurse = (
  contested: readonly Contested[],
  made: Partial<ReturnType<typeof decision>> = {},
  change: Partial<ReturnType<typeof partner>> = {},
) => {
  const caller = partner(change)
  const { organisation, purpose } = caller
  return opened(caller, { decisions: [decision({ organisation, purpose, ...made })], contested })
}

/** What is shown of two people. */
const shown = (opening: Opening) => ({
  a: (['MAP', 'IDENTITY', 'DISABILITY', 'RISK'] as const).filter((category) => personShows(opening, category, 'a')),
  b: (['MAP', 'IDENTITY', 'DISABILITY', 'RISK'] as const).filter((category) => personShows(opening, category, 'b')),
})
const ALL = ['MAP', 'IDENTITY', 'DISABILITY', 'RISK']

describe('P9.5 until somebody decides', () => {
  test('everything is shown as before, and the Council alone sees the mark', () => {
    expect(shown(worker([UNDECIDED]))).toEqual({ a: ALL, b: ALL })
    expect([...worker([UNDECIDED]).marked]).toEqual(['a'])
    expect(shown(nurse([UNDECIDED]))).toEqual({ a: ALL, b: ALL })
    expect([...nurse([UNDECIDED]).marked]).toEqual([])
  })

  test('they are no part of what is decided to be shared meanwhile', () => {
    const after = { contested: ['objection'] }
    expect(shown(nurse([UNDECIDED], after))).toEqual({ a: ['MAP'], b: ALL })
    expect(shown(nurse([UNDECIDED], { contested: ['an older objection'] }))).toEqual({ a: ALL, b: ALL })
    expect(shown(nurse([], after))).toEqual({ a: ALL, b: ALL })
    expect(shown(nurse([CONTINUES], after))).toEqual({ a: ALL, b: ALL })
  })

  test('a preview of sharing leaves them out', () => {
    const known = facts({ contested: [UNDECIDED], elements: null, standing: null })
    const proposed = { ...decision(), agency: 'HEALTH' } as const
    const recipient = openingOfRecipient(proposed, known, DAY)
    const own = openingOf(council(), { ...known, allocations: [allocation()] }, DAY)
    if (recipient === null || own === null) throw new Error('nothing is open')
    const both = intersectOpenings(recipient, own)
    expect(personShows(both, 'IDENTITY', 'a')).toBe(false)
    expect(personShows(both, 'IDENTITY', 'b')).toBe(true)
    expect([...both.marked]).toEqual([])
  })
})

describe('P9.5 data that go on being used', () => {
  test('are for the Council and the organisations that are named, for the purposes that are named, with the mark', () => {
    for (const opening of [worker([CONTINUES]), nurse([CONTINUES])]) {
      expect(shown(opening)).toEqual({ a: ALL, b: ALL })
      expect([...opening.marked]).toEqual(['a'])
    }
  })

  test.each([
    ['another organisation', { organisation: 'org-other' }],
    ['another purpose', { purpose: 'ASSESS_RISK' }],
  ] as const)('are not for %s: by label alone, without the mark', (_name, change) => {
    const opening = nurse([CONTINUES], {}, change)
    expect(shown(opening)).toEqual({ a: ['MAP'], b: ALL })
    expect([...opening.marked]).toEqual([])
    expect(isPersonSeen(opening, { id: 'a', type: 'YoungPerson' })).toBe(true)
    expect(isPersonSeen(opening, { id: 'a', type: 'AdultOfConcern' })).toBe(false)
    expect(opening.redactions.IDENTITY.map(({ kind }) => kind)).toEqual(['SUBJECT_NOT_SHARED'])
  })

  test('are not for the Council for another purpose, which sees that they are contested', () => {
    const opening = worker([CONTINUES], { purpose: 'ASSESS_RISK' })
    expect(shown(opening)).toEqual({ a: ['MAP'], b: ALL })
    expect([...opening.marked]).toEqual(['a'])
    // The map is still theirs: what is not about that person is shown, and they may share it.
    expect(opening.granted.IDENTITY).toBe('ALL')
  })

  test('what is about nobody else is closed with them; what they share with others stays', () => {
    const opening = worker([CONTINUES], { purpose: 'ASSESS_RISK' })
    const seen = elements.filter(({ id }) => elementShows(opening, 'RISK', id)).map(({ id }) => id)
    expect(seen).toEqual(['of-both', 'of-a-and-group', 'of-b', 'of-nobody'])
    const named = worker([CONTINUES])
    expect(elements.every(({ id }) => elementShows(named, 'RISK', id))).toBe(true)
  })

  test('P8.7 of an adult of concern nothing tells that somebody is left out', () => {
    const concern = { ...CONTINUES, concern: true }
    const [opening, never] = [
      nurse([concern], {}, { purpose: 'ASSESS_RISK' }),
      nurse([], {}, { purpose: 'ASSESS_RISK' }),
    ]
    expect(opening.redactions).toEqual(never.redactions)
    expect(opening.leavesOut).toBe(false)
    expect(nurse([CONTINUES], {}, { purpose: 'ASSESS_RISK' }).leavesOut).toBe(true)
  })

  test('a home that is drawn for nobody else is closed with them; one hidden tie more does not open it', () => {
    const home = (join: string, by: 'ADDRESS' | 'HARMFUL_RELATIONSHIP') => ({
      ...element({ id: 'home', people: [] }),
      veiled: [
        { to: 'a', by: ['ADDRESS'], claim: null, ever: true },
        { to: join, by: [by], claim: null, ever: true },
      ] as const,
    })
    const shows = (drawn: Facts['elements'], contested: readonly Contested[]) =>
      elementShows(
        opened(council({ purpose: 'ASSESS_RISK' }), { allocations: [allocation()], contested, elements: drawn }),
        'ADDRESS',
        'home',
      )
    expect(shows([home('a', 'ADDRESS')], [CONTINUES])).toBe(false)
    expect(shows([home('uncovered', 'HARMFUL_RELATIONSHIP')], [CONTINUES])).toBe(false)
    expect(shows([home('b', 'ADDRESS')], [CONTINUES])).toBe(true)
    expect(shows([home('a', 'ADDRESS')], [])).toBe(true)
  })

  test('nobody to whom they are closed writes about them', () => {
    const opening = worker([CONTINUES], { purpose: 'ASSESS_RISK' })
    expect(isGrantedFor(opening, ['IDENTITY'], ['a'])).toBe(false)
    expect(isGrantedFor(opening, ['MAP'], ['a'])).toBe(true)
    const writing = { path: 'input.name', category: 'IDENTITY', about: 'a' } as const
    expect(missingGrant(opening, [writing]).map(({ clause }) => clause)).toEqual(['P4.5'])
    expect(missingGrant(worker([CONTINUES]), [writing])).toEqual([])
    const revealing = (id: string) =>
      missingRevealed(opening, { reveals: ['IDENTITY'], joined: [{ id, type: 'YoungPerson' }], relevance: 'x' })
    expect(revealing('a').map(({ path }) => path)).toEqual(['input.reveals'])
    expect(revealing('b')).toEqual([])
  })

  test('P0.1 urgent access shows them, whatever the purpose', () => {
    const opening = opened(council({ purpose: 'ASSESS_RISK' }), { urgent: [urgentAccess()], contested: [CONTINUES] })
    expect(shown(opening)).toEqual({ a: ALL, b: ALL })
    expect([...opening.marked]).toEqual(['a'])
  })
})
