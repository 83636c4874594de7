import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { documentRules } from '../../src/gateway/limits.ts'
import { ROOT } from './build.ts'

const schema = buildSchema(readFileSync(join(ROOT, 'src/generated/schema.graphql'), 'utf8'))
const LIMITS = { body: 100_000, tokens: 2_000, depth: 4, aliases: 3, directives: 2, nesting: 3, list: 4 }

/** What the rules say: code and message of each error. */
const said = (document: string): readonly string[] =>
  validate(schema, parse(document), [...documentRules(LIMITS)]).map(
    ({ extensions, message }) => `${String(extensions['code'])}: ${message}`,
  )

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const DEPTH = 'LIMIT_EXCEEDED: at most 4 levels of fields'
const ALIASES = 'LIMIT_EXCEEDED: at most 3 aliases'
const DIRECTIVES = 'LIMIT_EXCEEDED: at most 2 directives'
const OPERATIONS = 'LIMIT_EXCEEDED: one operation a document'
const ROOTS = 'BAD_USER_INPUT: one root field that reads a map or the journal an operation'
const RESERVED = 'BAD_USER_INPUT: names starting with peermap_ or __ are reserved'

describe('depth', () => {
  test.each([
    ['below', '{ peerMap(id: "m") { members { label } } }', []],
    ['at', '{ peerMap(id: "m") { members { peers { label } } } }', []],
    ['above', '{ peerMap(id: "m") { members { peers { peers { label } } } } }', [DEPTH]],
    [
      'above through a fragment',
      '{ peerMap(id: "m") { members { ...F } } } fragment F on YoungPerson { peers { peers { id } } }',
      [DEPTH],
    ],
    [
      'above through nested fragments',
      '{ ...A } fragment A on Query { peerMap(id: "m") { ...B } } fragment B on PeerMap { members { peers { peers { id } } } }',
      [DEPTH],
    ],
    [
      'above in an inline fragment',
      '{ ... { peerMap(id: "m") { ... { members { peers { peers { id } } } } } } }',
      [DEPTH],
    ],
    [
      'at, the fragment being used twice',
      '{ peerMap(id: "m") { members { ...F peers { ...F } } } } fragment F on YoungPerson { id }',
      [],
    ],
  ])('%s the limit', (_where, document, says) => {
    expect(said(document)).toEqual(says)
  })
})

describe('aliases', () => {
  test.each([2, 3])('%i are allowed', (count) => {
    expect(said(`{ peerMap(id: "m") { ${times(count, (index) => `a${index}: title`)} } }`)).toEqual([])
  })

  test('4 are refused, once', () => {
    expect(said(`{ peerMap(id: "m") { ${times(6, (index) => `a${index}: title`)} } }`)).toEqual([ALIASES])
  })

  test('in fragments count too', () => {
    const fragment = `fragment F on PeerMap { ${times(4, (index) => `a${index}: title`)} }`
    expect(said(`{ peerMap(id: "m") { ...F } } ${fragment}`)).toEqual([ALIASES])
  })
})

describe('directives', () => {
  test.each([
    [1, []],
    [2, []],
    [3, [DIRECTIVES]],
  ])('%i', (count, says) => {
    const selection = times(count, () => 'title @include(if: true)')
    expect(said(`{ peerMap(id: "m") { ${selection} } }`)).toEqual(says)
  })

  test('on fragments and variables count too', () => {
    const document =
      'query Q @skip(if: true) { ...F @skip(if: true) ... @skip(if: true) { me { agency } } } fragment F on Query { me { agency } }'
    expect(said(document)).toEqual([DIRECTIVES])
  })
})

describe('operations', () => {
  test('one is allowed, two are refused', () => {
    expect(said('query A { me { agency } }')).toEqual([])
    expect(said('query A { me { agency } } query B { me { agency } }')).toEqual([OPERATIONS])
  })
})

describe('an operation that the schema has no root for', () => {
  test.each(['subscription'])('%s is refused', (operation) => {
    expect(said(`${operation} { x }`)).toEqual([`BAD_USER_INPUT: this service offers no ${operation}`])
  })
})

describe('one root field that reads a map or the journal', () => {
  const MAP = 'peerMap(id: "m") { id }'
  test.each([
    ['one', `{ ${MAP} }`, []],
    [
      'one beside what reads none',
      `{ ${MAP} me { agency } protocol { clauses { id } } vocabulary { term } errorCodes { code } __typename }`,
      [],
    ],
    ['the same twice', `{ ${MAP} ${MAP} }`, [ROOTS]],
    ['two aliases', `{ a: ${MAP} b: ${MAP} }`, [ROOTS]],
    ['an alias that looks free', `{ me: ${MAP} protocol: ${MAP} }`, [ROOTS]],
    ['a map and the index', `{ ${MAP} peerMaps { total } }`, [ROOTS]],
    ['a map and a person', `{ ${MAP} person(ref: "r") { id } }`, [ROOTS]],
    ['a map and the journal', `{ ${MAP} journal { total } }`, [ROOTS]],
    ['the second in a fragment', `{ ${MAP} ...F } fragment F on Query { a: ${MAP} }`, [ROOTS]],
    ['the second in an inline fragment', `{ ${MAP} ... on Query { a: ${MAP} } }`, [ROOTS]],
    [
      'both in nested fragments',
      `{ ...F } fragment F on Query { a: ${MAP} ...G } fragment G on Query { b: ${MAP} }`,
      [ROOTS],
    ],
    ['a fragment spread twice', `{ ...F ...F } fragment F on Query { ${MAP} }`, [ROOTS]],
    ['one that a directive leaves out', `{ ${MAP} ... @skip(if: true) { a: ${MAP} } }`, [ROOTS]],
    [
      'one that a variable leaves out',
      `query Q($no: Boolean = false) { ${MAP} ... @include(if: $no) { a: ${MAP} } }`,
      [ROOTS],
    ],
  ])('%s', (_what, document, says) => {
    expect(said(document)).toEqual(says)
  })
})

describe('names that the policy reads', () => {
  test.each([
    ['an alias', '{ peerMap(id: "m") { peermap_id: title } }'],
    ['an alias of a root field', '{ peermap_map: peerMap(id: "m") { id } }'],
    ['an alias in a fragment', '{ peerMap(id: "m") { ...F } } fragment F on PeerMap { peermap_id: title }'],
    ['an alias in an inline fragment', '{ peerMap(id: "m") { ... { peermap_id: title } } }'],
    ['an alias of introspection', '{ peerMap(id: "m") { __typename: title } }'],
    ['a field', '{ peerMap(id: "m") { peermap_id } }'],
  ])('can’t be chosen as %s', (_how, document) => {
    expect(said(document)).toEqual([RESERVED])
  })

  test('leave the names of introspection as they are', () => {
    expect(said('{ __typename peerMap(id: "m") { __typename kind: title } }')).toEqual([])
  })
})

test('a cycle of fragments ends, and is refused by the rules of the specification', () => {
  const document = parse('{ ...A } fragment A on Query { me { agency } ...B } fragment B on Query { ...A }')
  const messages = validate(schema, document, [...specifiedRules, ...documentRules(LIMITS)]).map(
    ({ message }) => message,
  )
  expect(messages.join()).toContain('Cannot spread fragment "A" within itself')
})

describe('fragments that multiply', () => {
  const FIELDS = 'LIMIT_EXCEEDED: at most 2000 fields, fragments written out'

  test('are counted without being walked each time', () => {
    const levels = 60
    const doubling = times(levels, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)
    const began = performance.now()
    expect(said(`{ ...F0 } ${doubling} fragment F${levels} on Query { peerMap(id: "m") { id } }`)).toEqual([
      ROOTS,
      FIELDS,
    ])
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test.each([
    [666, []],
    [667, [FIELDS]],
  ])('count wherever they are spread: %i times three fields', (spreads, says) => {
    const fragment = 'fragment F on PeerMap { id title status }'
    expect(said(`{ peerMap(id: "m") { ${times(spreads, () => '...F')} } } ${fragment}`)).toEqual(says)
  })
})

describe('introspection', () => {
  const LEVELS = 'LIMIT_EXCEEDED: at most 15 levels of fields of introspection'
  const FIELDS = 'LIMIT_EXCEEDED: at most 300 fields of introspection, fragments written out'
  const NAMES = 'LIMIT_EXCEEDED: at most 5 aliases of introspection'
  const ofType = (levels: number): string => `${'ofType { '.repeat(levels)} name ${'}'.repeat(levels)}`
  const STANDARD = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    experimentalDirectiveDeprecation: true,
    oneOf: true,
  })

  test('the standard query passes with all its options, whatever the limits of data', () => {
    expect(said(STANDARD)).toEqual([])
  })

  test.each([
    ['15 levels', `{ __schema { types { fields { args { type { ${ofType(9)} } } } } } }`, []],
    ['16 levels', `{ __schema { types { fields { args { type { ${ofType(10)} } } } } } }`, [LEVELS]],
    [
      '16 levels through a fragment',
      `{ ...Q } fragment Q on Query { __type(name: "Query") { fields { type { ...T } } } } fragment T on __Type { ${ofType(12)} }`,
      [LEVELS],
    ],
    ['300 fields', `{ __schema { types { ${'name '.repeat(298)} } } }`, []],
    ['301 fields', `{ __schema { types { ${'name '.repeat(299)} } } }`, [FIELDS]],
    [
      'fields in two branches, together over the limit',
      `{ a: __schema { types { ${'name '.repeat(149)} } } b: __schema { types { ${'name '.repeat(149)} } } }`,
      [FIELDS],
    ],
    ['5 aliases', `{ __schema { types { ${times(5, (index) => `a${index}: name`)} } } }`, []],
    ['6 aliases', `{ __schema { types { ${times(6, (index) => `a${index}: name`)} } } }`, [NAMES]],
    [
      '6 aliases in a fragment',
      `{ __schema { types { ...T } } } fragment T on __Type { ${times(6, (index) => `a${index}: name`)} }`,
      [NAMES],
    ],
    [
      'aliases of __schema, which are the data’s',
      `{ ${times(4, (index) => `a${index}: __schema { description }`)} }`,
      [ALIASES],
    ],
  ])('%s', (_what, document, says) => {
    expect(said(document)).toEqual(says)
  })

  test('data beside it keep their own limits', () => {
    const data = 'peerMap(id: "m") { members { peers { peers { label } } } }'
    expect(said(`{ __schema { types { fields { type { name } } } } ${data} }`)).toEqual([DEPTH])
  })

  test('fragments that multiply are counted without being walked each time', () => {
    const doubling = times(60, (index) => `fragment T${index} on __Type { ...T${index + 1} ...T${index + 1} }`)
    expect(said(`{ __schema { types { ...T0 } } } ${doubling} fragment T60 on __Type { name }`)).toEqual([FIELDS])
  })

  test('lists of fields within one another are refused by a rule of graphql-js', () => {
    const cycle = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'
    const messages = validate(schema, parse(cycle), specifiedRules).map(({ message }) => message)
    expect(messages).toEqual(['Maximum introspection depth exceeded'])
  })
})
