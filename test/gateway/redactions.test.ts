/** Redactions are data: each follows from operation, caller, purpose and map, never from a value. */
import { describe, expect, test } from 'vitest'
import { redactionsFor } from '../../src/gateway/redactions.ts'
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
