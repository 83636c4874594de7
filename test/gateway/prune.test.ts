import { describe, expect, test } from 'vitest'
import type { Extent } from '../../src/policy/opening.ts'
import { prunedOf } from './pruned.ts'

const SOME: Extent = new Set(['a'])

/** The selection that is fetched. */
const fetched = async (selection: string, more: Omit<Parameters<typeof prunedOf>[0], 'selection'> = {}) =>
  (await prunedOf({ selection, ...more })).text

describe('what is closed', () => {
  test('is not fetched: a field, an alias of it, and a list with all below it', async () => {
    const selection = 'title members { label e: ethnicity ethnicity offences { what } } harmTies { kind }'
    const open = { ETHNICITY: 'NONE', CRIMINAL_OFFENCE: 'NONE', HARMFUL_RELATIONSHIP: 'NONE' } as const
    expect(await fetched(selection, { open })).toBe(
      '{ title members(sort: [{id: ASC}]) { label peermap_id: id } peermap_id: id }',
    )
  })

  test('for some people only is fetched: the guard withholds it from the others', async () => {
    expect(await fetched('members { name }', { open: { IDENTITY: SOME } })).toContain('{ name peermap_id: id }')
  })

  test.each([
    ['a fragment', 'members { ...F }', 'fragment F on YoungPerson { label ethnicity }'],
    [
      'a fragment in a fragment',
      'members { ...F }',
      'fragment F on YoungPerson { label ...G } fragment G on YoungPerson { ethnicity }',
    ],
    ['an inline fragment', 'members { label ... { ethnicity } }', ''],
    ['an inline fragment with a type', 'members { label ... on YoungPerson { ethnicity } }', ''],
    ['a fragment around the list', '...F', 'fragment F on PeerMap { members { label ethnicity } }'],
    ['the same list twice', 'members { label } members { ethnicity }', ''],
  ])('is not fetched through %s', async (_how, selection, fragments) => {
    const text = await fetched(selection, { fragments, open: { ETHNICITY: 'NONE' } })
    expect(text).toContain('label')
    expect(text).not.toContain('ethnicity')
    expect(text).not.toContain('...')
  })

  test('follows into the connection of a closed list', async () => {
    const open = { HARMFUL_RELATIONSHIP: 'NONE', PLAN: 'NONE' } as const
    const text = await fetched('title reviewsConnection { totalCount edges { node { heldOn } } }', { open })
    expect(text).toBe('{ title peermap_id: id }')
  })

  test('is noted where it was selected, by response path', async () => {
    const { withheld } = await prunedOf({ selection: 'm: members { e: ethnicity }', open: { ETHNICITY: 'NONE' } })
    expect(withheld.map(({ field, path }) => [field.coordinate, path.join('.')])).toEqual([
      ['PeerMap.members', 'peerMap.m'],
      ['YoungPerson.ethnicity', 'peerMap.m.e'],
    ])
  })
})

describe('directives', () => {
  test.each([
    ['title @include(if: $no) status', '{ status peermap_id: id }'],
    ['title @skip(if: $yes) status', '{ status peermap_id: id }'],
    ['title @include(if: $yes) @skip(if: $no)', '{ title peermap_id: id }'],
    ['... @include(if: $no) { title } status', '{ status peermap_id: id }'],
    ['...F @skip(if: $yes) status', '{ status peermap_id: id }'],
  ])('%s', async (selection, text) => {
    const fragments = selection.includes('...F') ? 'fragment F on PeerMap { title }' : ''
    const used = ['$yes: Boolean = true', '$no: Boolean = false'].filter((name) =>
      selection.includes(name.split(':')[0] ?? ''),
    )
    const declare = `(${used.join(', ')})`
    expect(await fetched(selection, { declare, fragments })).toBe(text)
  })

  test('by variables of the request, so a skipped field is neither fetched nor noted', async () => {
    const { text, withheld } = await prunedOf({
      selection: 'title members @include(if: $wanted) { label }',
      declare: '($wanted: Boolean!)',
      variables: { wanted: false },
    })
    expect(text).toBe('{ title peermap_id: id }')
    expect(withheld.map(({ field }) => field.coordinate)).toEqual(['PeerMap.title'])
  })
})

describe('an emptied selection keeps what the library needs', () => {
  const closed = { open: { MAP: 'ALL', IDENTITY: 'NONE' } } as const
  test.each([
    ['a node', 'members { name }', 'members(sort: [{id: ASC}]) { peermap_id: id }'],
    ['__typename alone', 'members { __typename }', 'members(sort: [{id: ASC}]) { peermap_id: id }'],
    ['the node of an edge', 'membersConnection { edges { node { name } } }', 'edges { node { peermap_id: id } }'],
    ['an edge', 'membersConnection { edges { __typename } }', 'edges { peermap_node: node { peermap_id: id } }'],
    ['an edge of which only the cursor is read', 'membersConnection { edges { cursor } }', 'edges { cursor }'],
    ['a connection', 'membersConnection { __typename }', '{ peermap_total: totalCount }'],
    [
      'the properties of an edge',
      'members { peersConnection { edges { properties { __typename } } } }',
      'properties { peermap_id: id }',
    ],
  ])('%s', async (_what, selection, kept) => {
    expect(await fetched(selection, closed)).toContain(kept)
  })

  test('the map itself', async () => {
    expect(await fetched('__typename')).toBe('{ peermap_id: id }')
  })
})

describe('a derived field', () => {
  test('is replaced by what it is computed from', async () => {
    const text = await fetched('members { age }')
    expect(text).toContain(
      '{ peermap_dateOfBirth: dateOfBirth peermap_estimatedAge: estimatedAge peermap_estimatedAgeOn: estimatedAgeOn peermap_id: id }',
    )
  })

  test('that is closed fetches nothing of that', async () => {
    expect(await fetched('members { age }', { open: { IDENTITY: 'NONE' } })).not.toMatch(/dateOfBirth|estimatedAge/)
  })

  test('open and redactions are not asked of the database', async () => {
    const text = await fetched('redactions { coordinate reason } members { open }')
    expect(text).toBe('{ peermap_id: id members(sort: [{id: ASC}]) { peermap_id: id peermap_id: id } peermap_id: id }')
  })
})

describe('order', () => {
  test.each([
    ['a list', 'members { id }', 'members(sort: [{id: ASC}])'],
    ['a connection', 'membersConnection { totalCount }', 'membersConnection(sort: [{node: {id: ASC}}])'],
    ['a page', 'membersConnection(first: 5) { totalCount }', 'membersConnection(first: 5, sort: [{node: {id: ASC}}])'],
    ['a nested list', 'members { peers { id } }', 'peers(sort: [{id: ASC}])'],
  ])('of %s is by id', async (_what, selection, says) => {
    expect(await fetched(selection)).toContain(says)
  })

  test('of a tie list is the statement’s own', async () => {
    expect(await fetched('peerTies { kind }')).toContain('peerTies { peermap_id: id }')
  })
})

const columnsOf = async (selection: string, open: Parameters<typeof prunedOf>[0]['open'] = {}) => {
  const { columns } = await prunedOf({ selection, open })
  return Object.fromEntries([...columns].map(([type, names]) => [type, [...names].toSorted()]))
}

describe('tie lists', () => {
  test('fetch the ends and the columns that are selected, whatever their alias', async () => {
    expect(await columnsOf('peerTies { k: kind kind } visitTies { id }')).toEqual({
      PeerTie: ['from', 'kind', 'to'],
      VisitTie: ['from', 'to'],
    })
  })

  test('share the columns of two aliases of one list', async () => {
    expect(await columnsOf('a: peerTies { kind } b: peerTies(asOf: "2026-01-01") { strength }')).toEqual({
      PeerTie: ['from', 'kind', 'strength', 'to'],
    })
  })

  test('leave out a column that is closed', async () => {
    const selection = 'peerTies { intimate kind } harmTies { allegation }'
    expect(await columnsOf(selection, { SEXUALITY: 'NONE', CRIMINAL_OFFENCE: 'NONE' })).toEqual({
      HarmTie: ['from', 'to'],
      PeerTie: ['from', 'kind', 'to'],
    })
  })

  test('that are closed fetch nothing', async () => {
    expect(await columnsOf('harmTies { kind }', { HARMFUL_RELATIONSHIP: 'NONE' })).toEqual({})
  })
})

test('a name of the policy can’t be replaced: the id to ask by is added last, under its own name', async () => {
  expect(await fetched('members { id: label }')).toContain('{ id: label peermap_id: id }')
})

test('the client’s own info is left as it was', async () => {
  const { info, text } = await prunedOf({ selection: '...F', fragments: 'fragment F on PeerMap { title }' })
  expect(text).toBe('{ title peermap_id: id }')
  expect(info.fragments).toEqual({})
  expect(info.operation.selectionSet.selections).toHaveLength(1)
})
