/** Facts of elements are read for every operation that reaches one, and no operation runs that reaches one without them. */
import { getNamedType, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { mayReachElements, reachesElements, TIES_BY_PEOPLE } from '../../src/gateway/reach.ts'
import { readAttached } from '../../src/gateway/sdl.ts'
import { fold } from '../../src/gateway/fold.ts'
import { elementShows } from '../../src/policy/sight.ts'
import { ROOT } from './build.ts'
import { openingWith } from './context.ts'
import { catalogue, prunedOf, publicSchema, type Pruning } from './pruned.ts'

const reached = async (about: Pruning): Promise<readonly boolean[]> => {
  const { asked, plan } = await prunedOf(about)
  return [mayReachElements(asked, catalogue), reachesElements(plan)]
}

describe('an operation reaches an element', () => {
  test.each([
    ['a list', 'locations { label }'],
    ['an alias', 'x: groups { id }'],
    ['one by id', 'group(id: "g") { id }'],
    ['a connection', 'groupsConnection { totalCount }'],
    ['a person', 'members { peers { risks { id } } }'],
    ['what a person owns', 'member(id: "y") { offences { id } }'],
    ['a tie list, whose rows may name one', 'riskTies { from }'],
  ])('by %s', async (_how, selection) => {
    expect(await reached({ selection })).toEqual([true, true])
  })

  test.each([
    ['a fragment', '...F', 'fragment F on PeerMap { locations { label } }'],
    ['a fragment of a fragment', '...F', 'fragment F on PeerMap { ...G } fragment G on PeerMap { risks { id } }'],
    ['an inline fragment', 'title ... on PeerMap { strengths { id } }', ''],
  ])('by %s', async (_how, selection, fragments) => {
    expect(await reached({ selection, fragments })).toEqual([true, true])
  })

  test('not by the map, its people, and why something is withheld', async () => {
    const selection = 'title members { name age open peers { label } } membersConnection { edges { node { id } } }'
    expect(await reached({ selection: `${selection} view redactions { coordinate }` })).toEqual([false, false])
  })

  test('not by ties that are chosen by their people alone', async () => {
    const selection =
      'peerTies { from to } supportTies { id } membershipTies { to } harmTies { id } affiliationTies { to }'
    expect(await reached({ selection })).toEqual([false, false])
    expect(await reached({ selection: `${selection} visitTies { id }` })).toEqual([true, true])
  })

  test('by a list of ties exactly where its statement asks what is listed or withheld', () => {
    const statements = readAttached(ROOT)
    const lists = [...catalogue.fields.values()].filter(({ returns }) => catalogue.rowColumns.has(returns ?? ''))
    const asking = lists.filter(({ coordinate }) =>
      /\$peermap_(listed|withheld)/.test(statements.get(coordinate) ?? ''),
    )
    const asked = lists.filter(({ returns }) => !TIES_BY_PEOPLE.has(returns ?? ''))
    expect(asked.map(({ coordinate }) => coordinate)).toEqual(asking.map(({ coordinate }) => coordinate))
    expect([lists.length > asked.length, asked.length > 0]).toEqual([true, true])
  })

  test('by every field that leads to one, whichever type it is of', async () => {
    const PEOPLE = new Set(['YoungPerson', 'Adult', 'AdultOfConcern'])
    const missed: string[] = []
    for (const type of ['PeerMap', ...PEOPLE]) {
      const object = publicSchema.getType(type)
      if (!isObjectType(object)) throw new Error(`${type} is no type`)
      for (const { name, type: returned, args } of Object.values(object.getFields())) {
        const named = getNamedType(returned)
        if (
          !isObjectType(named) ||
          PEOPLE.has(named.name) ||
          named.name === 'Redaction' ||
          TIES_BY_PEOPLE.has(named.name)
        )
          continue
        // A connection to people leads to people.
        const node =
          named.getFields()['edges'] === undefined
            ? null
            : catalogue.fields.get(`${type}.${name.replace(/Connection$/, '')}`)
        if (PEOPLE.has(node?.returns ?? '')) continue
        const given = args.some((argument) => argument.name === 'id') ? '(id: "x")' : ''
        const field = `${name}${given} { __typename }`
        const lists = { YoungPerson: 'members', Adult: 'adults', AdultOfConcern: 'adultsOfConcern' } as const
        const above = Object.entries(lists).find(([each]) => each === type)?.[1]
        const found = await reached({ selection: above === undefined ? field : `${above} { ${field} }` })
        if (!found.every(Boolean)) missed.push(`${type}.${name}`)
      }
    }
    expect(missed).toEqual([])
  })
})

test('an opening of facts without elements answers no question about one', () => {
  const opening = openingWith({}, null)
  expect(() => elementShows(opening, 'RISK', 'e')).toThrow('the facts were read without elements')
  const field = catalogue.fields.get('Location.kind')
  const verdict = fold(catalogue, opening)[field?.index ?? -1]
  expect(verdict).toBeTypeOf('function')
  expect(() => typeof verdict === 'function' && verdict('e')).toThrow('without elements')
})
