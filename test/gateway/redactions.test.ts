/** Redactions are data: each follows from operation, caller, purpose and map, never from a value. */
import { describe, expect, test } from 'vitest'
import { redactionsFor, toldOf } from '../../src/gateway/redactions.ts'
import type { Opening } from '../../src/policy/opening.ts'
import { assessment, decision, element, facts, opened, partner, policy } from '../policy/build.ts'
import { openingWith } from './context.ts'
import { prunedOf } from './pruned.ts'

const health = opened(
  partner(),
  facts({ decisions: [decision({ categories: ['MAP', 'IDENTITY'], subjects: ['a'] })], policyDocuments: [policy()] }),
)

const entries = async (selection: string, opening: Opening) => {
  const { withheld } = await prunedOf({ selection, open: opening.open })
  return redactionsFor(withheld, opening)
}

describe('redactions', () => {
  test('say nothing where all is open', async () => {
    expect(await entries('title members { label name risks { kind } }', openingWith({}))).toEqual([])
  })

  test('are given for what was selected alone, with path, coordinate and category', async () => {
    const found = await entries('m: members { who: ethnicity }', health)
    expect(found.map(({ path, coordinate, category }) => [path.join('.'), coordinate, category])).toEqual([
      ['peerMap.m.who', 'YoungPerson.ethnicity', 'ETHNICITY'],
    ])
  })

  test('P4.4 tell a category outside the decision from people outside it', async () => {
    const found = await entries('members { name ethnicity } reviews { heldOn }', health)
    expect(found.map(({ coordinate, kind }) => `${coordinate} ${kind}`)).toEqual([
      'YoungPerson.name SUBJECT_NOT_SHARED',
      'YoungPerson.ethnicity NOT_IN_DECISION',
      'PeerMap.reviews NOT_IN_DECISION',
    ])
  })

  test('P5 cite rule, clause, law and reason', async () => {
    const [entry] = await entries(
      'members { ethnicity }',
      opened(partner({ agency: 'EDUCATION' }), facts({ decisions: [decision()] })),
    )
    expect(entry).toMatchObject({ kind: 'NOT_PERMITTED', clause: expect.stringMatching(/^P5/), requestable: false })
    expect(entry?.reason).not.toBe('')
  })

  test('come once for each path, in the order of the selection', async () => {
    const found = await entries('members { ethnicity ethnicity } b: members { ethnicity }', health)
    expect(found.map(({ path }) => path.join('.'))).toEqual(['peerMap.members.ethnicity', 'peerMap.b.ethnicity'])
  })

  test('P5.2 say of a group and a place that what reveals is withheld, whether anything is or not', async () => {
    const found = await entries('groups { label name } locations { label address }', openingWith({}))
    expect(found.map(({ coordinate, rule, clause }) => [coordinate, rule, clause])).toEqual([
      ['PeerGroup.name', 'reveals', 'P5.2'],
      ['Location.address', 'reveals', 'P5.2'],
    ])
  })

  test('are the same whoever has cover: they never say whether a value exists', async () => {
    const selection = 'members { ethnicity disability } harmTies { kind allegation } strengths { description }'
    const shared = { decisions: [decision()] }
    const covered = opened(partner(), facts({ ...shared, assessments: [assessment()], elements: [element()] }))
    const bare = opened(partner(), facts(shared))
    expect(covered.open.ETHNICITY).not.toEqual(bare.open.ETHNICITY)
    expect(await entries(selection, covered)).toEqual(await entries(selection, bare))
  })
})

describe('for whom', () => {
  const PEOPLE = [
    { id: 'a', type: 'YoungPerson' },
    { id: 'b', type: 'YoungPerson' },
    { id: 'g', type: 'Adult' },
    { id: 'c', type: 'AdultOfConcern' },
  ] as const
  const told = async (selection: string, opening: Opening, view = 'view:v') => {
    const { withheld } = await prunedOf({ selection, open: opening.open })
    return toldOf(redactionsFor(withheld, opening), { view, opening, people: PEOPLE })
  }
  const listed = opened(
    partner(),
    facts({
      decisions: [decision({ subjects: ['a'] })],
      assessments: [],
      policyDocuments: [policy()],
    }),
  )

  test('P4.4 tells who is not shared from who lacks cover, and names who lacks the category, each once', async () => {
    const found = await told('members { ethnicity }', listed)
    expect(found.map(({ kind, subjects }) => [kind, subjects])).toEqual([
      ['SUBJECT_NOT_SHARED', ['b']],
      ['NEEDS_COVER', ['a']],
    ])
  })

  test('P8.7 names nobody whom the caller may not know of', async () => {
    const found = await told('harmTies { kind } adults { name }', listed)
    expect(found.flatMap(({ subjects }) => subjects ?? [])).not.toContain('c')
    expect(found.find(({ coordinate }) => coordinate === 'Adult.name')?.subjects).toEqual(['g'])
  })

  test('is everybody where no rule permits it', async () => {
    const school = opened(partner({ agency: 'EDUCATION' }), facts({ decisions: [decision()] }))
    expect(await told('members { ethnicity }', school)).toMatchObject([{ kind: 'NOT_PERMITTED', subjects: null }])
  })

  test('has ids of the preview in a preview', async () => {
    const [entry] = await told('members { ethnicity }', listed, 'preview:p')
    expect(entry?.subjects).toEqual(['preview:p:b'])
  })

  test('an entry is there once whatever the paths, with an id that is the same in each answer of the view', async () => {
    const [one] = await told('x: members { ethnicity } y: members { ethnicity }', health)
    const again = await told('members { ethnicity name }', health)
    expect(again.filter(({ id }) => id === one?.id).map(({ coordinate }) => coordinate)).toEqual([
      'YoungPerson.ethnicity',
    ])
    const [elsewhere] = await told('members { ethnicity }', health, 'view:w')
    expect(elsewhere?.id).not.toBe(one?.id)
  })
})
