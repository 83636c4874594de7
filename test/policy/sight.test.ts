/** P1.2, P5.2, P8.7 What a caller may know of. Held to what answers show by test/leaks/sight.int.test.ts. */
import { describe, expect, test } from 'vitest'
import { missingElement } from '../../src/policy/elements.ts'
import { callerKey } from '../../src/policy/facts.ts'
import { addDays } from '../../src/policy/age.ts'
import type { Opening } from '../../src/policy/opening.ts'
import {
  isElementSeen,
  isOwnedSeen,
  isTieSeen,
  isTieValueSeen,
  openCategories,
  seenElements,
  shows,
} from '../../src/policy/sight.ts'
import { NODE_TYPES, isLabelledType, isPersonType } from '../../src/model/model.ts'
import type { Category } from '../../src/policy/terms.ts'
import { allocation, council, decision, element, facts, opened, partner } from './build.ts'
import { onMap, seen } from './missing.ts'

const whole = opened(council(), facts({ allocations: [allocation()] }))
/** A partner to whom the map was shared for a alone. */
const ofA = opened(partner(), facts({ decisions: [decision({ subjects: ['a'] })] }))
const ofBoth = opened(partner(), facts({ decisions: [decision({ subjects: ['a', 'b'] })] }))

const tie = (type: string, change: Partial<Parameters<typeof isTieSeen>[1]> = {}) => ({
  ...{ type, from: 'a', to: 'b', since: null, until: null, status: null, home: false },
  ...change,
})
const ENDS = new Map(['a', 'b'].map((id) => [id, id]))

describe('an element', () => {
  test('P1.2 people, groups and places by label; an adult of concern and rows only where they are open', () => {
    const open = { ...whole, open: { ...whole.open, HARMFUL_RELATIONSHIP: new Set(['c']), RISK: 'NONE' as const } }
    const all = [onMap('y', 'YoungPerson'), onMap('p', 'Location'), onMap('c', 'AdultOfConcern'), onMap('r', 'Risk')]
    expect([...seenElements(open, [...all, onMap('d', 'AdultOfConcern')]).keys()]).toEqual(['y', 'p', 'c'])
    expect(isElementSeen(whole, onMap('r', 'Risk'))).toBe(true)
  })
  test('P1.2 what is not seen, and what is of another type, is missing in the same words', () => {
    const at = { path: 'input.x', id: 'g', types: ['YoungPerson'] } as const
    expect(missingElement(at, seen())).toEqual(missingElement(at, seen(onMap('g', 'PeerGroup'))))
    expect(missingElement(at, seen(onMap('g', 'YoungPerson')))).toEqual([])
  })
})

describe('what is open', () => {
  const group = { id: 'g', type: 'PeerGroup' }
  test('P5.2 of a group and a place: what is open for everybody, of the categories that they have', () => {
    const joined = opened(council(), facts({ allocations: [allocation()], elements: [element({ id: 'g' })] }))
    expect(openCategories(joined, group)).toEqual(['MAP', 'IDENTITY'])
    expect(openCategories(joined, { id: 'p', type: 'Location' })).toEqual(['MAP', 'ADDRESS'])
  })
  test('P5.2 of a group for some people never: whether it is closed may tell of a tie that is hidden', () => {
    const of = (people: readonly string[]) =>
      opened(partner(), facts({ decisions: [decision({ subjects: ['a'] })], elements: [element({ id: 'g', people })] }))
    expect([['a'], ['a', 'b']].map((people) => openCategories(of(people), group))).toEqual([['MAP'], ['MAP']])
    expect(shows(of(['a']), 'IDENTITY', group)).toBe(true)
  })
  test('P5.2 of a group that is closed by what it reveals: nothing', () => {
    const closed = { ...whole, elements: new Map([['g', new Set<Category>()]]) }
    expect(openCategories(closed, group)).toEqual([])
  })
  test('of any other element: the one category that it has, since it is seen only where that is open', () => {
    const others = NODE_TYPES.filter((type) => !isPersonType(type) && !isLabelledType(type))
    const open = others.map((type) => openCategories(ofA, { id: 'x', type }))
    expect(open.map(({ length }) => length)).toEqual(others.map(() => 1))
    expect(openCategories(ofA, { id: 'x', type: 'Risk' })).toEqual(['RISK'])
  })
  test('P4.4 of a person: what is open for that very person', () => {
    expect(openCategories(ofA, { id: 'a', type: 'YoungPerson' })).toContain('IDENTITY')
    expect(openCategories(ofA, { id: 'b', type: 'YoungPerson' })).toEqual(['MAP'])
  })
  test('of a type that nobody knows: nothing', () => {
    expect(openCategories(whole, { id: 'x', type: 'Rumour' })).toEqual([])
  })
})

describe('a tie', () => {
  test('P2.2 an influence is known to whoever has RISK for both, not only to who has it for everybody', () => {
    const influence = tie('INFLUENCES')
    expect([whole, ofBoth, ofA].map((opening) => isTieSeen(opening, influence, ENDS))).toEqual([true, true, false])
    const groups = tie('GROUP_TIE')
    expect([whole, ofBoth].map((opening) => isTieSeen(opening, groups, ENDS))).toEqual([true, false])
  })
  test('that ended when it began is on no list of any day; only what is an edge too is known of', () => {
    const day = { since: '2026-02-01', until: '2026-02-01' }
    const known = (type: string, change = day) => isTieSeen(whole, tie(type, change), ENDS)
    expect(['PEER', 'SUPPORTS', 'MEMBER_OF'].map((type) => known(type))).toEqual([true, true, true])
    expect(['FREQUENTS', 'GUARDS', 'GROUP_TIE', 'INFLUENCES'].map((type) => known(type))).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(known('INFLUENCES', { ...day, until: '2026-02-02' })).toBe(true)
  })
  test('of a type that nobody knows is not known', () => {
    expect(isTieSeen(whole, tie('MET'), ENDS)).toBe(false)
    expect(isTieValueSeen(whole, tie('MET'), 'SEXUALITY')).toBe(false)
  })
  test('its own values come with it; what is of another category is asked for whom it is about', () => {
    expect(isTieValueSeen(ofA, tie('INFLUENCES'), 'RISK')).toBe(true)
    const roles = (opening: Opening) =>
      ['a', 'b'].map((from) => isTieValueSeen(opening, tie('MEMBER_OF', { from }), 'RISK'))
    expect([roles(whole), roles(ofA)]).toEqual([
      [true, true],
      [true, false],
    ])
    const ofOne = { ...whole, open: { ...whole.open, SEXUALITY: new Set(['a']), CRIMINAL_OFFENCE: new Set(['a']) } }
    expect(isTieValueSeen(ofOne, tie('PEER'), 'SEXUALITY')).toBe(false)
    expect(isTieValueSeen(ofOne, tie('HARMS'), 'CRIMINAL_OFFENCE')).toBe(true)
  })
})

describe('what is recorded about one person', () => {
  const opening = {
    ...whole,
    open: { ...whole.open, CRIMINAL_OFFENCE: new Set(['y', 'c']), HARMFUL_RELATIONSHIP: new Set(['d']) },
  }
  const person = (id: string, type = 'YoungPerson') => ({ id, type })
  const unkept = { keptShownTo: [], keptShownUntil: null } as const
  const offence = { id: 'o', type: 'Offence', status: 'CHARGED', spent: false, spentOn: null, ...unkept } as const

  test('P8.7 an offence is known of where it is shown', () => {
    expect(isOwnedSeen(opening, offence, person('y'))).toBe(true)
    expect(isOwnedSeen(opening, offence, person('z'))).toBe(false)
    expect(isOwnedSeen(opening, { ...offence, status: 'ACQUITTED' }, person('y'))).toBe(false)
    expect(isOwnedSeen(opening, { ...offence, spent: true }, person('y'))).toBe(false)
    expect(isOwnedSeen(opening, { ...offence, spentOn: opening.today }, person('y'))).toBe(false)
    expect(isOwnedSeen(opening, { ...offence, spentOn: addDays(opening.today, 1) }, person('y'))).toBe(true)
  })
  test('P8.7 what is spent stays shown to whom it is kept shown, of the Council, until its day', () => {
    const { today, caller } = opening
    const kept = { ...offence, spent: true, keptShownTo: [callerKey(caller)], keptShownUntil: addDays(today, 1) }
    expect(isOwnedSeen(opening, kept, person('y'))).toBe(true)
    expect(isOwnedSeen(opening, { ...kept, spent: false, spentOn: today }, person('y'))).toBe(true)
    expect(isOwnedSeen(opening, kept, person('z'))).toBe(false)
    expect(isOwnedSeen(opening, { ...kept, status: 'ACQUITTED' }, person('y'))).toBe(false)
    expect(isOwnedSeen(opening, { ...kept, status: 'NO_FURTHER_ACTION' }, person('y'))).toBe(false)
    expect(isOwnedSeen(opening, { ...kept, keptShownUntil: today }, person('y'))).toBe(false)
    expect(isOwnedSeen(opening, { ...kept, keptShownUntil: null }, person('y'))).toBe(false)
    expect(isOwnedSeen(opening, { ...kept, keptShownTo: ['another'] }, person('y'))).toBe(false)
    const outside = { ...opening, caller: { ...caller, agency: 'POLICE' as const } }
    expect(isOwnedSeen(outside, kept, person('y'))).toBe(false)
    expect(isOwnedSeen(outside, offence, person('y'))).toBe(true)
  })
  test('P8.7 never of an adult of concern who is hidden', () => {
    expect(isOwnedSeen(opening, offence, person('c', 'AdultOfConcern'))).toBe(false)
  })
  test('P5.2 not what reveals what is closed', () => {
    const post = { id: 'p', type: 'SocialMediaPost', status: null, spent: true, spentOn: null, ...unkept } as const
    expect(isOwnedSeen(opening, post, person('y'))).toBe(true)
    const elements = [element({ id: 'p', reveals: ['SEXUALITY'], people: ['y'] })]
    const revealing = opened(council(), facts({ allocations: [allocation()], elements }))
    expect(isOwnedSeen(revealing, post, person('y'))).toBe(false)
  })
})

test('P5.2 a value is asked of a person by who they are, of an element by what it shows', () => {
  const of = (id: string, type: string, category: Category = 'RISK') => shows(ofA, category, { id, type })
  expect([of('a', 'YoungPerson'), of('b', 'Adult')]).toEqual([true, false])
  expect([of('unknown', 'Strength'), of('unknown', 'PeerGroup', 'MAP')]).toEqual([false, true])
})
