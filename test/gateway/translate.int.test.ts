/**
 * The memo of generated Cypher holds no decision: the same text is asked under each caller's own opening, and what changed
 * between two requests acts on the second.
 */
import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql, type GraphQLResolveInfo } from 'graphql'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { Translator, type Asked, type LibraryContext } from '../../src/gateway/translate.ts'
import { idOf } from '../../src/demo/ids.ts'
import { openDriver, write } from '../../src/graph/driver.ts'
import { testDatabase } from '../support/database.ts'
import { asker, LANTERNFIELD, peermap, serveBorough } from './borough.ts'

const driver = openDriver(testDatabase())
afterAll(() => driver.close())

type Run = (text: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>
const hasRun = (context: unknown): context is { readonly executionContext: { readonly run: Run } } =>
  typeof context === 'object' && context !== null && 'executionContext' in context

let written = 0
/** Stands for the library: writes a statement that answers with a parameter of the opening and one of its own. */
const generated = async (_parent: unknown, args: unknown, context: LibraryContext): Promise<unknown> => {
  written++
  if (!hasRun(context)) throw new Error('the library was given no way to run its statement')
  const text = "RETURN [$peermap_open, $param0, '$peermap_open', 7] AS value"
  const result = await context.executionContext.run(text, { param0: JSON.stringify(args), peermap_open: ['written'] })
  return result
}

async function infoOf(selection: string): Promise<GraphQLResolveInfo> {
  const found: GraphQLResolveInfo[] = []
  const fields = { a: { type: GraphQLString }, b: { type: GraphQLString } }
  const type = new GraphQLObjectType({ name: 'T', fields })
  const map = {
    type,
    resolve: (_parent: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => void found.push(info),
  }
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { map } }) })
  await graphql({ schema, source: `{ map { ${selection} } }` })
  const [info] = found
  if (info === undefined) throw new Error('the field was not resolved')
  return info
}

const asked = async (change: Partial<Asked> = {}, selection = 'a'): Promise<Asked> => ({
  generated,
  parent: null,
  args: {},
  info: await infoOf(selection),
  values: { peermapMap: 'm' },
  opening: { peermap_open: ['yp1'] },
  ...change,
})

describe('the memo', () => {
  const translator = new Translator(({ records }) => records[0]?.get('value'))
  const fetch = async (about: Asked): Promise<unknown> => translator.fetch(driver, 5_000, about)
  beforeEach(() => void (written = 0))

  test('keeps the text of an operation, and asks it under each opening', async () => {
    await fetch(await asked({}))
    const first = await fetch(await asked({ opening: { peermap_open: ['yp1'], peermap_unused: ['yp9'] } }))
    const second = await fetch(await asked({ opening: { peermap_open: [] } }))
    expect([first, second, written]).toEqual([[['yp1'], '{}', '$peermap_open', 7], [[], '{}', '$peermap_open', 7], 1])
  })

  test.each([
    ['another selection', {}, 'a b'],
    ['another alias', {}, 'b: a'],
    ['other arguments', { args: { id: 'm2' } }, 'a'],
    ['another map', { values: { peermapMap: 'm2' } }, 'a'],
    ['other rows withheld', { values: { peermapMap: 'm', peermapWithheld_RISK: ['r1'] } }, 'a'],
  ])('writes %s anew', async (_what, change, selection) => {
    await fetch(await asked({}))
    written = 0
    await fetch(await asked(change, selection))
    expect(written).toBe(1)
  })

  test('keeps no selection with a directive, whose value is not in the text', async () => {
    await fetch(await asked({}, 'a @include(if: true)'))
    await fetch(await asked({}, 'a @include(if: true)'))
    expect(written).toBe(2)
  })

  test('refuses to run a text that names what the opening lacks', async () => {
    await fetch(await asked({}))
    await expect(fetch(await asked({ opening: {} }))).rejects.toThrow('the opening has no peermap_open')
  })

  test('is bounded: it forgets before it grows beyond a few megabytes', async () => {
    const filler = (count: number): Promise<Asked> =>
      asked({ values: { peermapMap: `${count} ${'x'.repeat(25_000)}` } })
    await fetch(await asked({}))
    for (let count = 0; count < 170; count++) await fetch(await filler(count))
    written = 0
    await fetch(await asked({}))
    expect(written).toBe(1)
  })

  test('does not keep what is too long to be asked often', async () => {
    const long = await asked({ values: { peermapMap: 'x'.repeat(40_000) } })
    await fetch(long)
    await fetch(long)
    expect(written).toBe(2)
  })
})

describe('on the borough, the same operation', () => {
  serveBorough()
  const query = `{ peerMap(id: "${LANTERNFIELD}") { harmTies { from } members { id name ethnicity } } }`
  type Member = { readonly id: string; readonly name: string | null; readonly ethnicity: string | null }
  type Map = { readonly harmTies: readonly unknown[] | null; readonly members: readonly Member[] }
  const mapOf = async (name: string): Promise<Map> => {
    const { text } = await peermap().ask(asker(name), query)
    const { data }: { readonly data: { readonly peerMap: Map } } = JSON.parse(text)
    return data.peerMap
  }

  test('P4.4 shows each caller its own, whoever asked first', async () => {
    const councilFirst = await mapOf('social-worker-plan')
    const nurse = await mapOf('health')
    const youthJustice = await mapOf('youth-justice')
    const council = await mapOf('social-worker-plan')
    const names = ({ members }: Map): number => members.filter(({ name }) => name !== null).length
    expect(council).toEqual(councilFirst)
    expect(names(youthJustice)).toBe(4)
    expect(names(council)).toBeGreaterThan(names(youthJustice))
    expect(names(nurse)).toBeGreaterThan(names(youthJustice))
  })

  test('P8.4 closes what an assessment covered, once it is withdrawn', async () => {
    const before = await mapOf('social-worker-plan')
    expect(before.harmTies?.length).toBeGreaterThan(0)
    const today = 'SET a.withdrawnOn = date()'
    await write(peermap().service.driver, {
      text: `MATCH (a:Assessment {mapId: $map}) ${today}`,
      params: { map: LANTERNFIELD },
    })
    const after = await mapOf('social-worker-plan')
    expect(after.harmTies ?? []).toEqual([])
    const covered = ({ members }: Map): readonly string[] =>
      members.flatMap(({ id, ethnicity }) => (ethnicity === null ? [] : [id]))
    expect(covered(before)).toContain(idOf(1, 'yp1'))
    expect(covered(after).length).toBeLessThan(covered(before).length)
  })
})
