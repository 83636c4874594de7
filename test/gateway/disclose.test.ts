/** P9.6: what an answer discloses is put on record after the opening, by coordinates and the people it is about. */
import { describe, expect, test } from 'vitest'
import { disclosedOf } from '../../src/gateway/disclose.ts'
import { catalogue, prunedOf } from './pruned.ts'

type About = Parameters<typeof prunedOf>[0]

/** Coordinates -> whom they are about. */
const recorded = async (about: About, data: unknown): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { plan, folded } = await prunedOf(about)
  const groups = disclosedOf({ plan, folded, rowTypes: catalogue.rowColumns, data })
  return Object.fromEntries(
    groups.map(({ coordinates, subjects }) => [coordinates.toSorted().join(' '), subjects.toSorted()]),
  )
}

const people = (...ids: readonly string[]) => ids.map((id) => ({ peermap_id: id }))

describe('the record of an answer', () => {
  test('names the map’s own fields about nobody', async () => {
    expect(await recorded({ selection: 'title status' }, { peermap_id: 'm' })).toEqual({
      'PeerMap.status PeerMap.title': [],
    })
  })

  test('names the people of a list', async () => {
    const data = { peermap_id: 'm', members: people('a', 'b') }
    expect(await recorded({ selection: 'members { label name }' }, data)).toEqual({
      'PeerMap.members': [],
      'YoungPerson.label YoungPerson.name': ['a', 'b'],
    })
  })

  test('names only those for whom a category is open', async () => {
    const data = { peermap_id: 'm', members: people('a', 'b', 'c') }
    const open = { IDENTITY: new Set(['b']), ETHNICITY: new Set(['b', 'c']) }
    expect(await recorded({ selection: 'members { label name ethnicity }', open }, data)).toEqual({
      'PeerMap.members': [],
      'YoungPerson.label': ['a', 'b', 'c'],
      'YoungPerson.name': ['b'],
      'YoungPerson.ethnicity': ['b', 'c'],
    })
  })

  test('leaves out a field that is closed, or open for nobody who is there', async () => {
    const data = { peermap_id: 'm', members: people('a') }
    const open = { IDENTITY: 'NONE', ETHNICITY: new Set(['z']) } as const
    expect(await recorded({ selection: 'members { name ethnicity }', open }, data)).toEqual({ 'PeerMap.members': [] })
  })

  test('leaves out what is below a field that is not open for its person', async () => {
    const members = [
      { peermap_id: 'a', offences: people('o1') },
      { peermap_id: 'b', offences: people('o2') },
    ]
    const about: About = { selection: 'members { offences { what } }', open: { CRIMINAL_OFFENCE: new Set(['b']) } }
    expect(await recorded(about, { peermap_id: 'm', members })).toEqual({
      'PeerMap.members': [],
      'YoungPerson.offences': ['b'],
      'Offence.what': ['o2'],
    })
  })

  test('names both ends of ties', async () => {
    const data = {
      peermap_id: 'm',
      peerTies: [
        [
          ['t1', 't2'],
          ['a', 'b'],
          ['b', 'c'],
          ['FRIEND', 'FRIEND'],
        ],
      ],
    }
    expect(await recorded({ selection: 'peerTies { kind }' }, data)).toEqual({
      'PeerMap.peerTies': [],
      'PeerTie.kind': ['a', 'b', 'c'],
    })
  })

  test('follows connections and aliases', async () => {
    const node = { peermap_id: 'b' }
    const data = { peermap_id: 'm', page: { edges: [{ node: { peermap_id: 'a', p: { edges: [{ node }] } } }] } }
    const selection =
      'page: membersConnection { edges { node { label p: peersConnection { edges { node { name } } } } } }'
    expect(await recorded({ selection }, data)).toEqual({
      'PeerMap.members': [],
      'YoungPerson.label YoungPerson.peers': ['a'],
      'YoungPerson.name': ['b'],
    })
  })

  test('says that a list was disclosed also when it is empty: that it is empty was', async () => {
    const data = { peermap_id: 'm', harmTies: [[[], [], [], null]] }
    const open = { HARMFUL_RELATIONSHIP: new Set(['a']) }
    expect(await recorded({ selection: 'harmTies { kind }', open }, data)).toEqual({
      'PeerMap.harmTies': [],
      'HarmTie.kind': [],
    })
  })

  test('holds no value', async () => {
    const data = { peermap_id: 'm', title: 'canary', members: [{ peermap_id: 'a', name: 'canary' }] }
    expect(JSON.stringify(await recorded({ selection: 'title members { name }' }, data))).not.toContain('canary')
  })
})
