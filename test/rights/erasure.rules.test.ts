/** P9.4 Erasure and legal holds: the pure parts. */
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { missingToRecordTold } from '../../src/rights/erasure-told.rules.ts'
import {
  countsOf,
  missingToErase,
  missingWhose,
  tellingWords,
  withoutThem,
  wordsOf,
  type Appearance,
} from '../../src/rights/erasure.rules.ts'
import { missingToHold, missingToLift } from '../../src/retention/holds.rules.ts'
import { eraserOf, inJson, isNamedIn } from '../../src/policy/replacing.ts'
import { DAY } from '../policy/build.ts'

describe('P9.4 words of somebody in texts about others', () => {
  const erase = eraserOf(['Wren', 'Wren Thistle', "Máire O'Dell", 'C-12/7', '  ', 'Říha', 'a "b"'])
  test.each([
    ['a whole word', 'wren sang', '[erased] sang', 1],
    ['the longest first', 'Wren Thistle and Wren', '[erased] and [erased]', 2],
    ['any blanks between', 'WREN\n thistle', '[erased]', 1],
    ['a possessive', 'Wren’s house', '[erased]’s house', 1],
    ['an apostrophe of another kind', 'máire o’dell', '[erased]', 1],
    ['letters composed otherwise', 'r\u030ci\u0301ha', '[erased]', 1],
    ['a reference with signs', 'see C-12/7.', 'see [erased].', 1],
    ['a quote in JSON', String.raw`{"x":"a \"b\""}`, '{"x":"[erased]"}', 1],
    ['no part of a word', 'Wrens, renwren, wren_1, Wren\u0301', 'Wrens, renwren, wren_1, Wren\u0301', 0],
    ['nothing: to the byte', 'Cafe\u0301', 'Cafe\u0301', 0],
  ])('%s', (_what, text, expected, places) => {
    expect(erase(text)).toEqual({ text: expected, places })
  })
  test('in JSON it is the strings alone: fields, numbers and what is not recorded stay', () => {
    const inside = inJson(eraserOf(['15', 'kind']))
    const text = '{"kind":"of kind 15","age":15,"list":["15",null,{"on":true}]}'
    const expected = '{"kind":"of [erased] [erased]","age":15,"list":["[erased]",null,{"on":true}]}'
    expect(inside(text)).toEqual({ text: expected, places: 3 })
    expect(inside('{ "age": 15 }')).toEqual({ text: '{ "age": 15 }', places: 0 })
    expect(() => inside('no JSON')).toThrow(SyntaxError)
  })
  test('nobody has no words', () => {
    expect(eraserOf([' '])('Wren')).toEqual({ text: 'Wren', places: 0 })
    expect(eraserOf(['(Wren)'])('a(Wren)b')).toEqual({ text: 'a[erased]b', places: 1 })
  })
  test('P9.4 a record names nobody: no word, and no part of a name as it is written', () => {
    const about = { words: ['Will Oak', 'C-1'], names: ['Will Oak'] }
    expect(isNamedIn('c-1 asked', about)).toBe(true)
    expect(isNamedIn('Will asked', about)).toBe(true)
    expect(isNamedIn('they will ask', about)).toBe(false)
    expect(isNamedIn('12', about)).toBe(false)
    expect(isNamedIn('x', { words: [], names: ['J'] })).toBe(false)
  })
})

const wren: Appearance = {
  id: 'w',
  mapId: 'm',
  type: 'YoungPerson',
  status: 'OPEN',
  refs: ['C-1'],
  name: 'Wren Thistle',
  aliases: ['Birdie'],
  address: '1 Invented Lane',
  label: 'YP 1',
}

test('P9.4 where nothing says that it is about them, words that may be of another child are left', () => {
  expect(tellingWords([wren], ['the tall one', 'Wee'])).toEqual([
    '1 Invented Lane',
    'C-1',
    'Wren Thistle',
    'the tall one',
  ])
  expect(tellingWords([{ ...wren, address: null, name: null }], [])).toEqual(['C-1'])
})

describe('P9.4 erasing a person', () => {
  const whose = { ref: 'C-1', mapId: null, personId: null }
  type Input = Parameters<typeof missingToErase>[0]
  type About = Parameters<typeof missingToErase>[1]
  const ground = 'NO_LONGER_NECESSARY'
  const input: Input = { ...whose, alsoWords: [], considered173: 'none applies', reason: 'asked for', ground }
  const about: About = { appearances: [wren], holds: 0, upheld: [] }
  const objected = { ground: 'OBJECTED' } as const
  const both = { appearances: [wren, { ...wren, id: 'again' }] }
  type Case = readonly [string, Partial<Input>, Partial<About>, readonly string[]]
  const cases: readonly Case[] = [
    ['who is found', {}, {}, []],
    ['whom nobody knows', {}, { appearances: [] }, ['input.ref']],
    ['on a map that is being imported', {}, { appearances: [{ ...wren, status: 'IMPORTING' }] }, ['input.ref']],
    ['under a hold', {}, { holds: 1 }, ['input.ref']],
    ['named in the reason', { reason: 'birdie asked' }, {}, ['input.reason']],
    ['named in what was considered', { considered173: 'at 1 Invented Lane' }, {}, ['input.considered173']],
    ['P9.5 who objected, without a decision', objected, {}, ['input.ground']],
    ['P9.5 who objected, where that of somebody else was upheld', objected, { upheld: ['x'] }, ['input.ground']],
    ['P9.5 who objected, upheld of one map alone', objected, { ...both, upheld: [wren.id] }, ['input.ground']],
    ['P9.5 whose objection was upheld', objected, { upheld: [wren.id] }, []],
    ['P9.5 whose objection was upheld on all maps', objected, { ...both, upheld: [wren.id, 'again'] }, []],
    ['with all of it', { reason: 'Wren' }, { holds: 2 }, ['input.ref', 'input.reason']],
  ]
  test.each(cases)('%s', (_what, change, facts, missing) => {
    const found = missingToErase({ ...input, ...change }, { ...about, ...facts })
    expect(found.map(({ path }) => path)).toEqual(missing)
  })
  test('is asked for in one of two ways', () => {
    const onMap = { ref: null, mapId: 'm', personId: 'w' }
    expect(missingWhose(onMap, [wren])).toEqual([])
    expect(missingWhose(onMap, []).map(({ path }) => path)).toEqual(['input.personId'])
    expect(missingWhose({ ...onMap, ref: 'C-1' }, [wren]).map(({ path }) => path)).toEqual(['input'])
    expect(missingWhose({ ...onMap, personId: null }, [wren]).map(({ path }) => path)).toEqual(['input'])
  })
  test('knows every word for them', () => {
    expect(wordsOf([wren, { ...wren, name: null, address: null, label: null }], ['Wrennie'])).toEqual({
      names: ['Wren Thistle', 'Birdie', 'Birdie', 'Wrennie'],
      words: ['Wren Thistle', 'Birdie', 'Birdie', 'Wrennie', '1 Invented Lane', 'YP 1', 'C-1', 'C-1'],
    })
  })
  test('takes them out of records about others, and ends what opened a map for nobody else', () => {
    const listings = [
      { id: 'a', label: 'Assessment', listed: ['w'] },
      { id: 'b', label: 'Assessment', listed: ['w', 'x'] },
      { id: 'c', label: 'SharingDecision', listed: ['w'] },
      { id: 'd', label: 'Allocation', listed: ['w', 'v'] },
      { id: 'e', label: 'Allocation', listed: ['w', 'x'] },
    ]
    const left = withoutThem(listings, ['w', 'v'])
    expect(left.gone.map(({ id }) => id)).toEqual(['a'])
    expect(left.ended.map(({ id }) => id)).toEqual(['c', 'd'])
    expect(left.kept).toEqual([
      { id: 'b', label: 'Assessment', listed: ['x'] },
      { id: 'e', label: 'Allocation', listed: ['x'] },
    ])
  })
  test('counts kinds', () => {
    expect(Object.entries(countsOf(['Risk', 'Adult', 'Risk', 'Strength', 'Location']))).toEqual([
      ['Adult', 1],
      ['Location', 1],
      ['Risk', 2],
      ['Strength', 1],
    ])
  })
})

describe('P9.4 telling a recipient of an erasure', () => {
  const facts = { erasedOn: DAY, recipients: ['school', 'trust'], told: ['trust'] }
  type Case = readonly [string, string, string, readonly string[]]
  const cases: readonly Case[] = [
    ['on its day', 'school', DAY, []],
    ['before it', 'school', addDays(DAY, -1), ['input.on']],
    ['tomorrow', 'school', addDays(DAY, 1), ['input.on']],
    ['that was given nothing', 'police', DAY, ['input.organisation']],
    ['that was told', 'trust', DAY, ['input.organisation']],
  ]
  test.each(cases)('%s', (_what, organisation, on, missing) => {
    expect(missingToRecordTold({ organisation, on }, facts, DAY).map(({ path }) => path)).toEqual(missing)
  })
  test('of an erasure that is not there', () => {
    const found = missingToRecordTold({ organisation: 'school', on: DAY }, null, DAY)
    expect(found.map(({ path }) => path)).toEqual(['input.erasureId'])
  })
})

describe('P9.4 a legal hold', () => {
  const onMap = { ref: null, mapId: 'm', personId: null }
  type Case = readonly [string, string, readonly string[]]
  const cases: readonly Case[] = [
    ['until today', DAY, ['input.lookAgainOn']],
    ['until tomorrow', addDays(DAY, 1), []],
    ['for six months', addMonths(DAY, 6), []],
    ['for longer', addDays(addMonths(DAY, 6), 1), ['input.lookAgainOn']],
  ]
  test.each(cases)('%s', (_what, lookAgainOn, missing) => {
    expect(missingToHold({ ...onMap, lookAgainOn }, [], DAY).map(({ path }) => path)).toEqual(missing)
  })
  test('on a person is on somebody who is found', () => {
    const on = { ref: 'C-1', mapId: null, personId: null, lookAgainOn: addDays(DAY, 1) }
    expect(missingToHold(on, [wren], DAY)).toEqual([])
    expect(missingToHold(on, [], DAY).map(({ path }) => path)).toEqual(['input.ref'])
  })
  test('is lifted once', () => {
    expect(missingToLift(true)).toEqual([])
    expect(missingToLift(false).map(({ path }) => path)).toEqual(['input.holdId'])
  })
})
