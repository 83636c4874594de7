/** docs/decisions/0002-fold-the-rules-once-an-operation.md: folded rules with guards, and the real graphql-shield on every field, give the same data. */
import * as fc from 'fast-check'
import { buildSchema, graphql, type GraphQLSchema } from 'graphql'
import { applyMiddleware } from '../../src/gateway/graphql-shield.ts'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../src/gateway/catalogue.ts'
import { guard } from '../../src/gateway/guards.ts'
import { ruleTree, shieldOf } from '../../src/gateway/shield.ts'
import { verdictOf } from '../../src/gateway/fold.ts'
import type { Extent, Opening } from '../../src/policy/opening.ts'
import { CATEGORIES, type Category } from '../../src/policy/terms.ts'
import { contextOf, openingWith } from './context.ts'

const SDL = `
  type PeerMap @node {
    id: ID!
    title: String @data(category: MAP)
    members: [YoungPerson!] @data(category: MAP)
    groups: [PeerGroup!] @data(category: MAP)
    strengths: [Strength!] @data(category: RISK)
    harmTies: [HarmTie!] @data(category: HARMFUL_RELATIONSHIP)
  }
  type YoungPerson @node {
    id: ID!
    label: String @data(category: MAP)
    name: String @data(category: IDENTITY)
    ethnicity: String @data(category: ETHNICITY)
    peers: [YoungPerson!] @data(category: MAP)
    offences: [Offence!] @data(category: CRIMINAL_OFFENCE)
    open: [Category!]! @data(category: MAP) @derived(from: ["id"])
  }
  type Offence @node { id: ID! what: String @data(category: CRIMINAL_OFFENCE) }
  type PeerGroup @node { id: ID! label: String @data(category: MAP) name: String @data(category: IDENTITY) }
  type Strength @node { id: ID! description: String @data(category: RISK) }
  type HarmTie { id: ID! from: ID @data(category: HARMFUL_RELATIONSHIP) allegation: String @data(category: CRIMINAL_OFFENCE) }
  type Query { peerMap: PeerMap }
`
const GENERATED = `
  directive @node on OBJECT
  directive @data(category: Category!) on FIELD_DEFINITION
  directive @derived(from: [String!]!) on FIELD_DEFINITION
  enum Category { ${CATEGORIES.join(' ')} }
  type Peers { edges: [PeerEdge!]! }
  type PeerEdge { node: YoungPerson! }
  extend type YoungPerson { peersConnection: Peers }
`
const PERSON = '{ id label n: name ethnicity offences { id what } open }'
const QUERY = `{ peerMap {
  id title groups { id label name } strengths { id description } harmTies { id from allegation }
  members { id name who: ethnicity open peers ${PERSON} peersConnection { edges { node ${PERSON} } } }
} }`

const catalogue = readCatalogue(SDL)
const guarded = (): GraphQLSchema => {
  const schema = buildSchema(SDL + GENERATED)
  guard(schema, catalogue)
  return schema
}
const TAKERS = { Query: new Map([['peerMap', ['reader'] as const]]), Mutation: new Map() }
const folded = guarded()
const shielded = applyMiddleware(guarded(), shieldOf(ruleTree(guarded(), catalogue, TAKERS)))
const everything = [...catalogue.fields.values()].map(() => 'allow' as const)

const IDS = ['a', 'b', 'c', 'd', 'e']
const id = fc.constantFrom(...IDS)
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 4 })
const text = fc.option(fc.string({ maxLength: 3 }))
const known = (key: fc.Arbitrary<string>, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.tuple(key, fc.record(fields)).map(([own, rest]) => ({ id: own, peermap_id: own, ...rest }))

const offences = some(known(id, { what: text }))
const person = known(id, { label: text, name: text, ethnicity: text, offences })
const member = fc.tuple(person, some(person)).map(([own, peers]) => ({
  ...own,
  peers,
  peersConnection: { edges: peers.map((node) => ({ node })) },
}))
const ties = some(fc.tuple(id, id, text)).map((rows) => [[0, 1, 2].map((column) => rows.map((row) => row[column]))])
const map = known(fc.constant('map'), {
  title: text,
  members: some(member),
  groups: some(known(id, { label: text, name: text })),
  strengths: some(known(id, { description: text })),
  harmTies: ties,
})

const extent: fc.Arbitrary<Extent> = fc.oneof(
  fc.constant<Extent>('NONE'),
  fc.constant<Extent>('ALL'),
  fc.uniqueArray(id).map((ids) => new Set(ids)),
)
const opening: fc.Arbitrary<Opening> = fc
  .tuple(
    fc.record(Object.fromEntries(CATEGORIES.map((category) => [category, extent] as const))),
    fc.uniqueArray(fc.tuple(id, fc.uniqueArray(fc.constantFrom(...CATEGORIES))), { selector: ([key]) => key }),
  )
  .map(([open, elements]) => openingWith(open, new Map(elements.map(([key, shown]) => [key, new Set(shown)]))))

const answer = async (schema: GraphQLSchema, peerMap: unknown, contextValue: unknown): Promise<string> => {
  const { data } = await graphql({ schema, source: QUERY, rootValue: { peerMap }, contextValue })
  return JSON.stringify(data)
}

describe('folded rules', () => {
  test('give the same data as graphql-shield over random openings and random maps', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(opening, map, async (given, data) => {
        const byFold = await answer(folded, data, contextOf({ catalogue, opening: given }))
        const byShield = await answer(shielded, data, contextOf({ catalogue, opening: given, folded: everything }))
        expect(byFold).toBe(byShield)
        seen.add(byFold)
      }),
      { numRuns: 150 },
    )
    expect(seen.size).toBeGreaterThan(50)
  })

  test('show what is open and nothing that is not', async () => {
    const data = { id: 'map', peermap_id: 'map', members: IDS.map((own) => ({ id: own, peermap_id: own, name: own })) }
    const given = openingWith({ IDENTITY: new Set(['b', 'd']), ETHNICITY: 'NONE', SEXUALITY: 'NONE' })
    const shown = await graphql({
      schema: folded,
      source: '{ peerMap { members { name } } }',
      rootValue: { peerMap: data },
      contextValue: contextOf({ catalogue, opening: given }),
    })
    expect(shown.data).toEqual({
      peerMap: { members: [{ name: null }, { name: 'b' }, { name: null }, { name: 'd' }, { name: null }] },
    })
  })

  test('a guard that finds no opening throws', async () => {
    const contextValue = { ...contextOf({ catalogue, opening: openingWith({}) }), verdicts: null }
    const rootValue = { peerMap: { id: 'map', title: 'canary' } }
    const { data, errors } = await graphql({ schema: folded, source: '{ peerMap { title } }', rootValue, contextValue })
    expect([data, errors?.[0]?.message]).toEqual([{ peerMap: { title: null } }, 'a guard found no opening'])
  })

  test('a guard that finds no id to ask by throws', async () => {
    const contextValue = contextOf({ catalogue, opening: openingWith({ IDENTITY: new Set(['a']) }) })
    const rootValue = { peerMap: { members: [{ id: 'a', name: 'canary' }] } }
    const { errors } = await graphql({
      schema: folded,
      source: '{ peerMap { members { name } } }',
      rootValue,
      contextValue,
    })
    expect(errors?.[0]?.message).toBe('a guard found no id to ask by')
  })
})

describe('a verdict', () => {
  const CASES: readonly (readonly [Category, 'map' | 'person' | 'element' | 'row' | 'owned', Extent, string])[] = [
    ['IDENTITY', 'person', 'NONE', 'deny'],
    ['IDENTITY', 'person', 'ALL', 'allow'],
    ['IDENTITY', 'person', new Set(['a']), 'function'],
    ['IDENTITY', 'person', new Set(), 'function'],
    ['IDENTITY', 'row', new Set(), 'allow'],
    ['IDENTITY', 'owned', 'NONE', 'deny'],
    ['IDENTITY', 'map', new Set(), 'allow'],
    ['IDENTITY', 'element', 'ALL', 'allow'],
    ['IDENTITY', 'element', 'NONE', 'deny'],
  ]
  test.each(CASES)('of %s as %s with %j is %s', (category, scope, extentOf, says) => {
    const verdict = verdictOf({ category, scope }, openingWith({ [category]: extentOf }))
    expect(typeof verdict === 'function' ? 'function' : verdict).toBe(says)
  })

  test('P5.2 asks each element where any of them reveals something', () => {
    const verdict = verdictOf({ category: 'RISK', scope: 'element' }, openingWith({}, new Map([['x', new Set()]])))
    if (typeof verdict !== 'function') throw new Error('expected to be asked')
    expect([verdict('x'), verdict('another')]).toEqual([false, true])
  })
})
