/** A change of the public schema that may break a client is told to clients, in docs/schema-changes.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breakingChanges, undated, untold, withoutDescriptions } from '../../codegen/schema-changes.ts'
import { ROOT } from '../../src/config.ts'

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const NOW = textOf('src/generated/schema.graphql')

test('what may break a client since the last release is told, and what is deprecated says until when it stays', async () => {
  const changes = await breakingChanges(textOf('src/generated/released.graphql'), NOW)
  expect(untold(changes, textOf('docs/schema-changes.md'))).toEqual([])
  expect(undated(NOW)).toEqual([])
})

describe('a change', () => {
  const BEFORE =
    'type Query { map(id: ID!, sort: Sort): Map other: Int } type Map { title: String peers: [String!] } input Sort { id: Int }'
  const to = (now: string) =>
    breakingChanges(BEFORE, now).then((all) => all.map(({ coordinate }) => coordinate).toSorted())

  test.each([
    ['a field that goes', BEFORE.replace('title: String ', ''), ['Map.title']],
    ['a field that changes its type', BEFORE.replace('title: String', 'title: Int'), ['Map.title']],
    ['an argument that is asked for', BEFORE.replace('id: ID!', 'id: ID!, day: Int!'), ['Query.map.day']],
    ['a field of an input that is asked for', BEFORE.replace('id: Int }', 'id: Int, day: Int! }'), ['Sort.day']],
    [
      'an argument that goes with its type',
      BEFORE.replace(', sort: Sort', '').replace('input Sort { id: Int }', ''),
      ['Query.map.sort', 'Sort'],
    ],
  ])('breaks: %s', async (_what, now, coordinates) => expect(await to(now)).toEqual(coordinates))

  test.each([
    ['a field that comes', BEFORE.replace('other: Int', 'other: Int more: Int')],
    ['a field that can be null no more', BEFORE.replace('other: Int', 'other: Int!')],
    ['words', BEFORE.replace('other: Int', '"Other" other: Int')],
  ])('breaks nothing: %s', async (_what, now) => expect(await to(now)).toEqual([]))

  test('breaks nothing: a field that goes after it was deprecated', async () => {
    const deprecated = BEFORE.replace('other: Int', 'other: Int @deprecated(reason: "use map, until 2026-06-01")')
    expect(await breakingChanges(deprecated, BEFORE.replace(' other: Int', ''))).toEqual([])
  })
})

test('a change is told by its coordinate, by what it stands in, or by a pattern, and in the part of the next release alone', () => {
  const changes = ['Map.title', 'Query.map.day', 'PeerSort.id', 'Mapping'].map((coordinate) => ({
    coordinate,
    message: '',
  }))
  const left = (document: string) => untold(changes, document).map(({ coordinate }) => coordinate)
  expect(left('# Changes\n\n## Next\n\n- `Map` has gone.\n- `*Sort` too; `Query.map` asks for more.\n')).toEqual([
    'Mapping',
  ])
  expect(left('## Next\n\nNothing.\n\n## 0.1.0\n\n- `Map`\n')).toHaveLength(4)
})

test('what is deprecated without a day is found', () => {
  const schema =
    'type Query { old: Int @deprecated(reason: "use other") soon: Int @deprecated(reason: "use other, until 2027-06-01") none: Int @deprecated }'
  expect(undated(schema)).toEqual(['Query.old', 'Query.none'])
})

test('the schema as it was released has no words that could differ', () => {
  expect(withoutDescriptions('"Words" type Query { "More" a("Even" b: Int): Int }')).toBe(
    'type Query {\n  a(b: Int): Int\n}\n',
  )
  expect(withoutDescriptions(textOf('src/generated/released.graphql'))).toBe(textOf('src/generated/released.graphql'))
})
