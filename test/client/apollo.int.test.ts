/**
 * Apollo Client 4 on the real service, over real HTTP: what its cache gives back is what the service answered for that view, and
 * nothing of another.
 */
import { ApolloClient, HttpLink, InMemoryCache, gql, type OperationVariables } from '@apollo/client'
import { print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { peermapTypePolicies } from '../../src/client/apollo.ts'
import { storedId } from '../../src/gateway/view.ts'
import { asker, entries, journalText, LANTERNFIELD, peermap, serveBorough } from '../gateway/borough.ts'
import type { Asker } from '../support/service.ts'

// The database plans each of these large operations once, which takes it longer than a caller would wait.
serveBorough({ PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' })

const MANAGER: Asker = { ...asker('manager'), purpose: 'ASSESS_RISK' }
const MANAGER_PLANS: Asker = { ...MANAGER, purpose: 'PLAN_INTERVENTION' }

const SELECTION = `
  id view title
  members { id mapId label name ethnicity open risks { id kind open } }
  adults { id label name open }
  groups { id label name open }
  locations { id label address open }
  peerTies { id from to kind } harmTies { id from to status }
  redactions { id coordinate kind clause reason subjects }`
const MAP = gql(`query Map($id: ID!) { peerMap(id: $id) { ${SELECTION} } }`)
const PREVIEW = gql(`query Preview($id: ID!, $subjects: [ID!]) {
  previewSharing(map: $id, organisation: "thistle-academy", purpose: ONGOING_SUPPORT, categories: [IDENTITY],
    subjects: $subjects) { ${SELECTION} } }`)

type Document = typeof MAP

/** A client as a front end makes it: one for each purpose, on a cache that may be shared. */
const clientOf = async (who: Asker, cache: InMemoryCache) =>
  new ApolloClient({
    cache,
    link: new HttpLink({
      uri: `${peermap().service.url}/graphql`,
      headers: { authorization: `Bearer ${await peermap().token(who)}`, 'x-purpose': String(who.purpose) },
    }),
  })

/** What the service answers without a cache. */
const answer = async (who: Asker, query: Document, variables: OperationVariables): Promise<unknown> => {
  const { json, text } = await peermap().ask(who, print(query), variables)
  if (json.errors !== undefined) throw new Error(text)
  return json.data
}

/** What the cache has, without the names of types that Apollo adds. */
const cached = (cache: InMemoryCache, query: Document, variables: OperationVariables): unknown =>
  JSON.parse(JSON.stringify(cache.readQuery({ query, variables })), (key, value: unknown) =>
    key === '__typename' ? undefined : value,
  )

const ids = (cache: InMemoryCache, type: string): readonly string[] =>
  Object.keys(cache.extract()).filter((key) => key.startsWith(`${type}:`))

const fetched = async (who: Asker, cache: InMemoryCache, query: Document, variables: OperationVariables) =>
  (await clientOf(who, cache)).query({ query, variables, fetchPolicy: 'network-only' })

/** The young people of the map, for a preview of a few. */
const members = async (): Promise<readonly string[]> => {
  const found = JSON.parse(JSON.stringify(await answer(MANAGER, MAP, { id: LANTERNFIELD })))
  return found.peerMap.members.map(({ id }: { id: string }) => id)
}

describe.each([
  ['as it comes', () => new InMemoryCache()],
  ['with the policies', () => new InMemoryCache({ typePolicies: peermapTypePolicies() })],
])('a cache %s', (_name, make) => {
  test('P4.4 has the map and its preview side by side, and mixes nothing of the two', async () => {
    const cache = make()
    const variables = { id: LANTERNFIELD }
    const previewed = { id: LANTERNFIELD, subjects: (await members()).slice(0, 2) }
    await fetched(MANAGER, cache, MAP, variables)
    await fetched(MANAGER, cache, PREVIEW, previewed)
    expect(cached(cache, MAP, variables)).toEqual(await answer(MANAGER, MAP, variables))
    expect(cached(cache, PREVIEW, previewed)).toEqual(await answer(MANAGER, PREVIEW, previewed))
    // Each of the young people is there twice: as the manager sees them, and as the school would.
    const people = ids(cache, 'YoungPerson')
    expect(people.filter((id) => id.startsWith('YoungPerson:preview:'))).toHaveLength(people.length / 2)
    await fetched(MANAGER, cache, MAP, variables)
    expect(cached(cache, PREVIEW, previewed)).toEqual(await answer(MANAGER, PREVIEW, previewed))
  })
})

describe('two purposes', () => {
  const variables = { id: LANTERNFIELD }

  test('P4.6 are two caches: each has what the service answers for its purpose', async () => {
    const caches = [MANAGER, MANAGER_PLANS].map((who) => ({
      who,
      cache: new InMemoryCache({ typePolicies: peermapTypePolicies() }),
    }))
    for (const { who, cache } of caches) await fetched(who, cache, MAP, variables)
    const found = caches.map(({ cache }) => cached(cache, MAP, variables))
    expect(found).toEqual([await answer(MANAGER, MAP, variables), await answer(MANAGER_PLANS, MAP, variables)])
    expect(found[0]).not.toEqual(found[1])
  })

  test('P4.6 in one cache are refused by the policies, before anything of the second is written', async () => {
    const cache = new InMemoryCache({ typePolicies: peermapTypePolicies() })
    await fetched(MANAGER, cache, MAP, variables)
    const before = cache.extract()
    await expect(fetched(MANAGER_PLANS, cache, MAP, variables)).rejects.toThrow(/one caller and one purpose/)
    expect(cache.extract()).toEqual(before)
    expect(cached(cache, MAP, variables)).toEqual(await answer(MANAGER, MAP, variables))
  })

  test('P4.6 of a map in a cache without policies mix: the limit that the documents name', async () => {
    const cache = new InMemoryCache()
    await fetched(MANAGER, cache, MAP, variables)
    await fetched(MANAGER_PLANS, cache, MAP, variables)
    expect(cached(cache, MAP, variables)).not.toEqual(await answer(MANAGER, MAP, variables))
  })

  test('a map without its view is not written to a cache with the policies', async () => {
    const cache = new InMemoryCache({ typePolicies: peermapTypePolicies() })
    const query = gql('query ($id: ID!) { peerMap(id: $id) { id members { id name } } }')
    await expect(fetched(MANAGER, cache, query, variables)).rejects.toThrow(/view/)
    expect(cache.extract()).toEqual({})
  })
})

/** What this file reads of a line of the journal: an entry, or a set of ids that entries name by its hash. */
type Line = {
  readonly set?: string
  readonly members?: readonly string[]
  readonly outcome?: string
  readonly disclosed?: readonly { readonly subjects: string }[]
}

describe('a preview', () => {
  const QUERY = (member: string) => `query ($id: ID!, $one: ID!) {
    previewSharing(map: $id, organisation: "thistle-academy", purpose: ONGOING_SUPPORT, categories: [IDENTITY]) {
      view ${member} } }`
  const preview = async (variables: object, selection: string) => {
    const { json } = await peermap().ask(MANAGER, QUERY(selection), { id: LANTERNFIELD, ...variables })
    return JSON.parse(JSON.stringify(json)).data?.previewSharing
  }

  test('P9.6 is on record by the ids of the map', async () => {
    const found = await preview({ one: '' }, 'member(id: $one) { id } members { id name } peerTies { id from to }')
    const [first] = found.members
    expect(first.id).toBe(`${found.view}:${(await members())[0]}`)
    const ends = found.peerTies.flatMap(({ from, to }: { from: string; to: string }) => [from, to])
    const shown = new Set(found.members.map(({ id }: { id: string }) => id))
    expect(ends.filter((id: string) => !shown.has(id))).toEqual([])
    const lines: readonly Line[] = JSON.parse(JSON.stringify(entries()))
    const sets = new Map(lines.map(({ set, members: of }) => [set, of]))
    const { disclosed = [] } = lines.findLast(({ outcome }) => outcome === 'PREVIEW') ?? {}
    const people = disclosed.flatMap(({ subjects }) => sets.get(subjects) ?? [])
    expect(new Set(people)).toEqual(new Set(found.members.map(({ id }: { id: string }) => storedId(found.view, id))))
    expect(journalText()).not.toContain('preview:')
  })

  test('takes its own ids for one of its elements, and no others’', async () => {
    const { view, members: all } = await preview({ one: '' }, 'member(id: $one) { id } members { id name }')
    const [one] = all
    expect((await preview({ one: one.id }, 'member(id: $one) { id name }')).member).toEqual(one)
    const [real] = await members()
    const other = `preview:${'x'.repeat(22)}:${real}`
    expect(await preview({ one: other }, 'member(id: $one) { id name }')).toEqual({ view, member: null })
  })

  test('has ids that no step takes: BAD_USER_INPUT, and a map of such an id is none', async () => {
    const { members: all, id } = await preview({ one: '' }, 'id member(id: $one) { id } members { id }')
    const steps = await peermap().ask(
      MANAGER,
      'mutation ($input: AllocateInput!) { allocate(input: $input) { id } }',
      { input: { mapId: id, practitioner: { issuer: 'peermap-dev', subject: 'x' }, youngPersonIds: [all[0].id] } },
      { 'idempotency-key': crypto.randomUUID() },
    )
    expect(steps.json.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    const map = await peermap().ask(MANAGER, 'query ($id: ID!) { peerMap(id: $id) { title } }', { id })
    expect(map.json.data).toEqual({ peerMap: null })
  })
})
