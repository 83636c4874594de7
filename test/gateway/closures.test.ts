import { print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { closeTypeDefinitions } from '../../src/gateway/closures.ts'
import { readAttached, readSdl } from '../../src/gateway/sdl.ts'
import { ROOT } from '../../src/config.ts'
import { SetupError } from '../../src/errors.ts'

const PERSON = 'type YoungPerson @node { id: ID! mapId: ID! label: String @data(category: MAP) }'
const TIE = 'type Tie { id: ID! from: ID @data(category: MAP) kind: String @data(category: MAP) }'
const MAP = (more = ''): string => `type PeerMap @node { id: ID! ${more} }`
const TIES = (fields: readonly string[], also = 'WHERE r.mapId = this.id'): string =>
  `MATCH (a)-[r:TIE]->(b) ${also} ` +
  `RETURN [[r.id], ${fields.map((field) => `CASE WHEN '${field}' IN $peermap_columns_Tie THEN [1] END`).join(', ')}] AS result`

const close = (sdl: string, attached: Readonly<Record<string, string>> = {}): string =>
  print(closeTypeDefinitions(sdl, new Map(Object.entries(attached))))

type Statements = Readonly<Record<string, string>>
type Case = readonly [what: string, sdl: string, says: RegExp, attached?: Statements]

const WRONG: readonly Case[] = [
  [
    'P5.1 a field without a category',
    `${MAP()} type A @node { id: ID! name: String }`,
    /^A\.name: .*exactly one @data/,
  ],
  [
    'P5.1 a field with two categories',
    `type A @node { id: ID! name: String @data(category: MAP) @data(category: RISK) }`,
    /^A\.name: .*exactly one @data/,
  ],
  ['P5.1 an edge property without a category', 'type E @relationshipProperties { id: ID! x: Int }', /^E\.x: /],
  ['P5.1 a field of a row without a category', 'type R { id: ID! from: ID @data(category: MAP) x: Int }', /^R\.x: /],
  ['a category on the id', 'type A @node { id: ID! @data(category: MAP) }', /^A\.id: structure carries no category/],
  ['a category on mapId', 'type A @node { id: ID! mapId: ID @data(category: MAP) }', /^A\.mapId: structure/],
  ...[
    'filterable(byValue: true)',
    'sortable(byValue: true)',
    'selectable(onRead: true)',
    'customResolver',
    'groupBy',
  ].map((directive): Case => [
    `a hand-written @${directive} on a field`,
    `type A @node { id: ID! x: Int @data(category: MAP) @${directive} }`,
    new RegExp(`^A\\.x: @${directive.split('(')[0]} is set by the build`),
  ]),
  [
    'a statement in the SDL',
    'type A @node { id: ID! x: Int @data(category: MAP) @cypher(statement: "x") }',
    /^A\.x: @cypher/,
  ],
  ...['query(read: true)', 'mutation(operations: [CREATE])', 'authorization(filter: [])', 'subscription'].map(
    (directive): Case => [
      `a hand-written @${directive} on a type`,
      `type A @node @${directive} { id: ID! }`,
      new RegExp(`^A: @${directive.split('(')[0]} is set by the build`),
    ],
  ),
  ...['jwt', 'opening', 'this', 'result', 'param0', 'this3', 'var1'].map((name): Case => [
    `an argument called ${name}, which would shadow a trusted value`,
    `type Query { me(${name}: ID): ID }`,
    new RegExp(`^Query\\.me: the argument name ${name} is reserved`),
  ]),
  [
    'a field called peermap_x',
    'type A @node { id: ID! peermap_x: Int @data(category: MAP) }',
    /^A\.peermap_x: names starting/,
  ],
  ['a field called peermap_x on an unclassified type', 'type Me { peermap_x: Int }', /^Me\.peermap_x: names starting/],
  [
    'a relationship without a statement',
    MAP('people: [YoungPerson!]! @data(category: MAP)') + PERSON,
    /^PeerMap\.people: no @relat/,
  ],
  [
    'a statement without a field',
    MAP(),
    /cypher\/fields\/PeerMap\.none\.cypher: the schema has no such field/,
    { 'PeerMap.none': 'RETURN 1 AS result' },
  ],
  ['a statement without a type', MAP(), /cypher\/fields\/None\.x\.cypher/, { 'None.x': 'RETURN 1 AS result' }],
  [
    'a statement on a scalar',
    'type A @node { id: ID! x: Int @data(category: MAP) }',
    /^A\.x: a statement returns nodes or rows/,
    { 'A.x': 'RETURN 1 AS result' },
  ],
  [
    'P1.2 a statement that does not ask for the map',
    MAP('one(id: ID!): YoungPerson @data(category: MAP)') + PERSON,
    /^PeerMap\.one: the statement does not ask for the mapId \(P1\.2\)/,
    { 'PeerMap.one': 'MATCH (result:YoungPerson {id: $id}) // result.mapId = this.id\nRETURN result' },
  ],
  [
    'P1.2 a statement of a root field that does not ask which maps are open',
    `${MAP()} type Query { peerMap(id: ID!): PeerMap }`,
    /^Query\.peerMap: the statement does not ask which maps are open/,
    { 'Query.peerMap': 'MATCH (result:PeerMap {id: $id}) RETURN result' },
  ],
  ...(
    [
      ['in another order', TIES(['kind', 'from'])],
      ['with one missing', TIES(['from'])],
      ['with one too many', TIES(['from', 'kind', 'more'])],
      ['of another row type', TIES(['from', 'kind']).replace('columns_Tie', 'columns_Other')],
    ] as const
  ).map(([what, statement]): Case => [
    `a tie list whose columns are ${what}`,
    MAP('ties: [Tie!] @data(category: MAP)') + TIE,
    /^PeerMap\.ties: the columns are id, .*; Tie has id, from, kind/,
    { 'PeerMap.ties': statement },
  ]),
  [
    'an element that does not say its category',
    `${MAP('x: [A!]! @relationship(type: "X", direction: IN) @data(category: MAP)')} type A @node { id: ID! }`,
    /^A\.source: says which category/,
  ],
]

describe('the build stops, and names the coordinate, at', () => {
  test.each(WRONG.map(([what, sdl, says, attached = {}]) => [what, sdl, says, attached] as const))(
    '%s',
    (_what, sdl, says, attached) => {
      expect(() => close(sdl, attached)).toThrow(SetupError)
      expect(() => close(sdl, attached)).toThrow(says)
    },
  )
})

describe('the build closes', () => {
  test('every classified scalar of a node against filters, sorting and aggregation', () => {
    const closed = close(PERSON)
    expect(closed).toContain('label: String @filterable(byValue: false, byAggregate: false)')
    expect(closed).toContain('@selectable(onRead: true, onAggregate: false) @sortable(byValue: false)')
  })

  test('every relationship and attached statement against filters', () => {
    const ties = { 'PeerMap.ties': TIES(['from', 'kind']) }
    const sdl = MAP(
      'all: [YoungPerson!]! @relationship(type: "ON_MAP", direction: IN) @data(category: MAP) ties: [Tie!] @data(category: MAP)',
    )
    const closed = close(`${sdl} ${TIE} ${PERSON}`, ties)
    expect(
      closed.match(/(direction: IN\)|columnName: "result"\)) @filterable\(byValue: false, byAggregate: false\)/g),
    ).toHaveLength(2)
  })

  test('P1.2 every element type into its map', () => {
    const closed = close(readSdl(ROOT), Object.fromEntries(readAttached(ROOT)))
    const compartments = closed.match(/mapId: \{\s*eq: "\$context\.peermapMap"/g)
    expect(compartments?.length).toBeGreaterThan(10)
    expect(closed).toContain('id: {in: "$context.peermapMaps"}')
  })

  test('P5.2 rows that reveal are left out, but of people and of what is shown by label', () => {
    const closed = close(readSdl(ROOT), Object.fromEntries(readAttached(ROOT)))
    const of = (type: string): string => new RegExp(`type ${type} [^{]*(?:\\{(?!\\n)[^\\n]*)`).exec(closed)?.[0] ?? ''
    for (const [type, category] of [
      ['Strength', 'RISK'],
      ['Review', 'PLAN'],
    ] as const)
      expect(of(type)).toMatch(new RegExp(`peermapWithheld_${category}".*peermapAbsent"`, 's'))
    for (const [type, set] of [
      ['YoungPerson', 'Absent'],
      ['Adult', 'Absent'],
      ['PeerGroup', 'Listed'],
      ['Location', 'Listed'],
    ] as const)
      expect(of(type)).toMatch(new RegExp(`^(?!.*peermapWithheld).*peermapMap".*peermap${set}"`, 's'))
  })
})
