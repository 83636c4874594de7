/** Every INTERNAL is a fault: inputs of any kind get a code that says whose fault it is, over real HTTP. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, boolean, constant, constantFrom, oneof, record, sample, type Arbitrary } from 'fast-check'
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { SEED as DAY_SEED } from '../support/depth.ts'
import type { Asker } from '../support/service.ts'
import { asker, codes, LANTERNFIELD, peermap, serveBorough } from './borough.ts'
import { ROOT } from './build.ts'

serveBorough()

const RUNS = Number(process.env['PEERMAP_HOSTILE_RUNS'] ?? 2)
const SEED = Number(process.env['PEERMAP_HOSTILE_SEED'] ?? DAY_SEED)
const MOST_LEVELS = 6
/** A larger body is refused as a whole. */
const MOST_BYTES = 90_000

const schema = buildSchema(readFileSync(join(ROOT, 'src/generated/schema.graphql'), 'utf8'))

const YOUNG_PERSON = '01900000-0001-7001-8000-000000000009'
const TEXTS = [
  '',
  ' ',
  'x',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '\u202e',
  '\ufeff',
  "' OR 1=1 //",
  '$opening.peermap_maps',
  '`{}',
  '\\',
  '__proto__',
  'constructor',
  'NaN',
  '1E400',
  '9'.repeat(400),
  'é'.repeat(4_001),
  'x'.repeat(8_500),
  LANTERNFIELD,
  YOUNG_PERSON,
  '2012-05-01',
  '2012-02-30',
  '2012-2-3',
  '0000-00-00',
  '+999999999-12-31',
  '-999999999-01-01',
  '9999999999-01-01',
  '2012-05-01T23:00:00.000Z',
  '2012-05-01T25:61:00Z',
]
const NUMBERS = [0, -1, 1, 1.5, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1e308, -1e308, 5e-324]

const text = constantFrom(...TEXTS)
const number = constantFrom<unknown>(...NUMBERS)
const wrong = constantFrom<unknown>({}, [], [[]], [null], true, 0, '', { x: 1 }, null)

/** Mostly of the type asked for, with values that nobody means well with. */
function valueOf(type: GraphQLInputType, levels = 0): Arbitrary<unknown> {
  if (isNonNullType(type))
    return oneof({ arbitrary: typed(type.ofType, levels), weight: 40 }, { arbitrary: wrong, weight: 1 })
  return oneof(
    { arbitrary: typed(type, levels), weight: 20 },
    { arbitrary: constant(null), weight: 4 },
    { arbitrary: wrong, weight: 1 },
  )
}

function typed(type: GraphQLInputType, levels: number): Arbitrary<unknown> {
  if (levels > MOST_LEVELS) return constant(null)
  if (isNonNullType(type)) return valueOf(type, levels)
  if (isListType(type)) return array(valueOf(type.ofType, levels + 1), { maxLength: 4 })
  if (isEnumType(type)) return constantFrom(...type.getValues().map(({ name }) => name))
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const required = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name)
    const model = Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, levels + 1)]))
    return record(model, { requiredKeys: required })
  }
  if (type.name === 'Boolean') return boolean()
  return type.name === 'Int' || type.name === 'Float' ? number : text
}

/** What is selected of an answer: all that has neither arguments nor fields of its own. */
function selectionOf(type: GraphQLOutputType, levels = 2): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (!isCompositeType(getNamedType(field.type))) return [field.name]
    return levels === 0 || field.args.length > 0 ? [] : [`${field.name} ${selectionOf(field.type, levels - 1)}`]
  })
  return `{ ${['__typename', ...fields.slice(0, 12)].join(' ')} }`
}

const operationOf = (kind: 'query' | 'mutation', { name, args, type }: GraphQLField<unknown, unknown>) => {
  const declared = args.map((each) => `$${each.name}: ${String(each.type)}`).join(', ')
  const given = args.map((each) => `${each.name}: $${each.name}`).join(', ')
  return `${kind} (${declared}) { ${name}(${given}) ${selectionOf(type)} }`
}

const fieldsOf = (kind: 'query' | 'mutation') => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
  return Object.values(type?.getFields() ?? {})
    .filter(({ args }) => args.length > 0)
    .map((field) => ({ kind, field }))
}

const ASKERS = [
  'social-worker-assess-risk',
  'manager',
  'data-protection-officer',
  'information-governance',
  'information-governance-subject',
  'police-assess-risk',
].map(asker)
const FIELDS = [...fieldsOf('query'), ...fieldsOf('mutation')]

/** So many operations with each root field. */
const operations = FIELDS.flatMap(({ kind, field }, index) => {
  const variables = record(Object.fromEntries(field.args.map((each) => [each.name, valueOf(each.type)])))
  const asked = record({ variables, who: constantFrom<Asker>(...ASKERS) })
  const query = operationOf(kind, field)
  return sample(asked, { numRuns: RUNS, seed: SEED + index }).map((each) => ({ query, ...each }))
}).filter((each) => Buffer.byteLength(JSON.stringify(each)) < MOST_BYTES)

test(`no variables of any root field are answered with INTERNAL (seed ${SEED})`, { timeout: 600_000 }, async () => {
  const faults: unknown[] = []
  for (const { query, variables, who } of operations) {
    const answer = await peermap().ask(who, query, variables)
    if (answer.status === 500 || codes(answer).includes('INTERNAL')) faults.push({ query, variables, who: who.sub })
  }
  expect(faults).toEqual([])
})

const deep = (levels: number, open: string, middle: string, close: string): string =>
  `${open.repeat(levels)}${middle}${close.repeat(levels)}`
const maps = (where: string): string =>
  `{ "query": "query($w: PeerMapWhere) { peerMaps(where: $w) { total } }", "variables": { "w": ${where} } }`
const asks = (query: string, more = ''): string => `{ "query": ${JSON.stringify(query)}${more} }`
const ME = '{ me { agency } }'
const A_MAP = `peerMap(id: "${LANTERNFIELD}")`

const BODIES: readonly (readonly [string, string | Buffer, string | null])[] = [
  ['an empty body', '', 'BAD_USER_INPUT'],
  ['null', 'null', 'BAD_USER_INPUT'],
  ['a text', '"x"', 'BAD_USER_INPUT'],
  ['a number', '1e999', 'BAD_USER_INPUT'],
  ['an empty list', '[]', 'BAD_USER_INPUT'],
  ['a list of null', '[null]', 'BAD_USER_INPUT'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'BAD_USER_INPUT'],
  [
    'bytes that are no UTF-8 in a text',
    Buffer.concat([Buffer.from('{"query":"{ me { agency } } #'), Buffer.from([0xff]), Buffer.from('"}')]),
    'BAD_USER_INPUT',
  ],
  ['a byte order mark', `\ufeff${asks(ME)}`, 'BAD_USER_INPUT'],
  ['a NUL in the document', asks('{ me { agency } } \u0000'), 'BAD_USER_INPUT'],
  ['a lone surrogate in the document', asks('{ peerMap(id: "\ud800") { id } }'), 'BAD_USER_INPUT'],
  ['a lone surrogate as an escape', asks(String.raw`{ peerMap(id: "\ud800") { id } }`), 'BAD_USER_INPUT'],
  ['50,000 lists in one another', deep(49_000, '[', '', ']'), 'LIMIT_EXCEEDED'],
  ['9,000 NOT', maps(deep(9_000, '{"NOT":', '{}', '}')), 'LIMIT_EXCEEDED'],
  ['1,500 NOT', maps(deep(1_500, '{"NOT":', '{}', '}')), 'LIMIT_EXCEEDED'],
  ['4 NOT', maps(deep(4, '{"NOT":', '{"title":{"eq":"x"}}', '}')), 'LIMIT_EXCEEDED'],
  ['3 NOT', maps(deep(3, '{"NOT":', '{"title":{"eq":"x"}}', '}')), null],
  [
    '4 NOT in the document',
    asks(`{ peerMaps(where: ${deep(4, '{ NOT: ', '{ title: { eq: "x" } }', '}')}) { total } }`),
    'LIMIT_EXCEEDED',
  ],
  ['20 terms', maps(`{"OR":[${Array.from({ length: 20 }, (_, i) => `{"title":{"eq":"${i}"}}`).join()}]}`), null],
  [
    '21 terms',
    maps(`{"OR":[${Array.from({ length: 21 }, (_, i) => `{"title":{"eq":"${i}"}}`).join()}]}`),
    'LIMIT_EXCEEDED',
  ],
  ['21 terms that say nothing', maps(`{"OR":[${Array.from({ length: 21 }, () => '{}').join()}]}`), 'LIMIT_EXCEEDED'],
  ['500 ids', maps(`{"id":{"in":[${Array.from({ length: 500 }, (_, i) => i).join()}]}}`), null],
  ['501 ids', maps(`{"id":{"in":[${Array.from({ length: 501 }, (_, i) => i).join()}]}}`), 'LIMIT_EXCEEDED'],
  [
    '501 ids in the document',
    asks(`{ peerMaps(where: { id: { in: [${'1 '.repeat(501)}] } }) { total } }`),
    'LIMIT_EXCEEDED',
  ],
  ['21 fields of an order', asks(`{ peerMaps(sort: [${'{ title: ASC }'.repeat(21)}]) { total } }`), 'LIMIT_EXCEEDED'],
  ['an empty order', asks('{ peerMaps(sort: [{}, {}]) { total } }'), null],
  ['990 lists in the document', asks(`{ peerMap(id: ${deep(990, '[', '', ']')}) { id } }`), 'BAD_USER_INPUT'],
  ['1,990 opening brackets', asks(`{ peerMap(id: ${'['.repeat(1_990)}`), 'BAD_USER_INPUT'],
  ['990 selections in one another', asks(`{ ${deep(990, 'a{', 'a', '}')} }`), 'LIMIT_EXCEEDED'],
  ['1,990 braces', asks('{'.repeat(1_990)), 'BAD_USER_INPUT'],
  ['a type of 900 lists', asks(`query($x: ${deep(900, '[', 'ID', ']')}) ${ME}`), 'BAD_USER_INPUT'],
  ['600 inline fragments', asks(`{ ${deep(600, '... {', 'me { agency }', '}')} }`), null],
  [
    'a number of 40,000 digits',
    asks(`{ ${A_MAP} { members(limit: ${'9'.repeat(40_000)}) { id } } }`),
    'BAD_USER_INPUT',
  ],
  ['a page of -1', asks(`{ ${A_MAP} { members(limit: -1) { id } } }`), 'BAD_USER_INPUT'],
  ['a page of nothing', asks(`{ ${A_MAP} { members(limit: null, offset: null) { id } } }`), null],
  ['an offset of -1', asks(`{ ${A_MAP} { members(offset: -1) { id } } }`), 'BAD_USER_INPUT'],
  ['an offset of 2,147,483,647', asks(`{ ${A_MAP} { members(offset: 2147483647) { id } } }`), null],
  [
    'a cursor that is none',
    asks(`{ ${A_MAP} { membersConnection(first: 1, after: "\u0000") { totalCount } } }`),
    'BAD_USER_INPUT',
  ],
  [
    'a cursor of a huge number',
    asks(
      `{ ${A_MAP} { membersConnection(first: 1, after: "${Buffer.from('arrayconnection:99999999999999999999').toString('base64')}") { totalCount } } }`,
    ),
    'BAD_USER_INPUT',
  ],
  [
    'null for a variable with a default',
    asks('query($id: ID = "x") { peerMap(id: $id) { id } }', ', "variables": { "id": null }'),
    'BAD_USER_INPUT',
  ],
  [
    'null for a directive',
    asks(`query($on: Boolean = true) { ${A_MAP} { title @include(if: $on) } }`, ', "variables": { "on": null }'),
    'BAD_USER_INPUT',
  ],
  [
    'null for a directive of the root',
    asks('query($on: Boolean = true) { me @skip(if: $on) { agency } }', ', "variables": { "on": null }'),
    'BAD_USER_INPUT',
  ],
  ['no variable where one is needed', asks('query($id: ID!) { peerMap(id: $id) { id } }'), 'BAD_USER_INPUT'],
  [
    '100 wrong values',
    maps(`{"title":{${Array.from({ length: 100 }, (_, i) => `"x${i}":1`).join()}}}`),
    'BAD_USER_INPUT',
  ],
  ['variables of another type', asks(ME, ', "variables": "x"'), 'BAD_USER_INPUT'],
  ['a list of variables', asks(ME, ', "variables": [1]'), 'BAD_USER_INPUT'],
  ['variables that nobody asked for', asks(ME, ', "variables": { "__proto__": { "x": 1 }, "constructor": 1 }'), null],
  ['extensions of another type', asks(ME, ', "extensions": 1'), 'BAD_USER_INPUT'],
  ['a list of extensions', asks(ME, ', "extensions": [1]'), 'BAD_USER_INPUT'],
  ['a persisted query of another type', asks(ME, ', "extensions": { "persistedQuery": 1 }'), 'BAD_USER_INPUT'],
  ['an operation name of another type', asks(ME, ', "operationName": 1'), 'BAD_USER_INPUT'],
  ['an operation that is not there', asks(ME, ', "operationName": "x"'), 'BAD_USER_INPUT'],
  ['an empty operation name', asks(ME, ', "operationName": ""'), 'BAD_USER_INPUT'],
  ['a query of another type', '{ "query": {} }', 'BAD_USER_INPUT'],
  ['a query twice', `{ "query": "{ x }", "query": ${JSON.stringify(ME)} }`, null],
  ['an argument twice', asks('{ peerMap(id: "x", id: "y") { id } }'), 'BAD_USER_INPUT'],
  [
    'a field of an input twice',
    asks('{ peerMaps(where: { title: { eq: "x", eq: "y" } }) { total } }'),
    'BAD_USER_INPUT',
  ],
  ['a variable twice', asks(`query($a: ID, $a: ID) ${ME}`), 'BAD_USER_INPUT'],
  [
    'a fragment twice',
    asks(`{ ...F } fragment F on Query { me { agency } } fragment F on Query { me { agency } }`),
    'BAD_USER_INPUT',
  ],
  ['fragments alone', asks('fragment F on Query { me { agency } }'), 'BAD_USER_INPUT'],
  ['a definition of a type', asks('type T { x: Int }'), 'BAD_USER_INPUT'],
  ['an empty document', asks(''), 'BAD_USER_INPUT'],
  ['a comment', asks('# x'), 'BAD_USER_INPUT'],
  ['a subscription', asks('subscription { x }'), 'BAD_USER_INPUT'],
  ['@defer', asks(`{ ${A_MAP} { ... @defer { title } } }`), 'BAD_USER_INPUT'],
]

describe('a body', () => {
  test.each(BODIES)('%s', async (_what, body, code) => {
    const { service, token } = peermap()
    const who = asker('social-worker-assess-risk')
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token(who)}`,
        'x-purpose': 'ASSESS_RISK',
      },
      body,
    })
    const answer: { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] } = JSON.parse(
      await response.text(),
    )
    const found = answer.errors?.map(({ extensions }) => extensions.code) ?? []
    expect([response.status === 500, found[0] ?? null, found.includes('INTERNAL')]).toEqual([false, code, false])
  })
})
