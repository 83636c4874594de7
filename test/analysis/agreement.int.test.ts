/**
 * The library answers what igraph answers, on real networks: with `npm test` on one of three small ones, another each day;
 * PEERMAP_ANALYSIS_NETWORKS=all takes those of up to 2,587 people too.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testDriver, wipe } from '../support/database.ts'
import { today } from '../support/depth.ts'
import { hasNetworks } from '../exchange/networks/source.ts'
import { drawEvents, drawNetwork, FIGURES, mapOf, offMap, onMap, READ, type Network } from './networks.ts'
import { answer } from './support.ts'

const SMALL = ['addhealth-77', 'london', 'glasgow-1']
const isAll = process.env['PEERMAP_ANALYSIS_NETWORKS'] === 'all'
const NAMES = isAll ? Object.keys(READ) : today(SMALL, 3)
/** Nothing is cut off: more than any network has rows. */
const limit = 10_000

const driver = testDriver()
beforeAll(() => wipe(driver))
afterAll(() => driver.close())

const planAnew = async (): Promise<void> => {
  for (const call of ['db.resampleOutdatedIndexes', 'db.clearQueryCaches']) await driver.executeQuery(`CALL ${call}()`)
}

const asIds = z.array(z.string())
const ids = (value: unknown): readonly string[] => asIds.parse(value).map(offMap).toSorted()
/** Lists of ids as lines, in order. */
const inOrder = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.map((list) => list.join(' ')).toSorted()
const byId = (rows: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ id, value }) => [offMap(id), Number(value)]))

/** Newman's modularity of a division, from the ties alone. */
function modularityOf({ ties }: Network, parts: readonly (readonly string[])[]): number {
  const partOf = new Map(parts.flatMap((part, index) => part.map((id) => [id, index] as const)))
  const inner = parts.map(() => 0)
  const ends = parts.map(() => 0)
  for (const { from, to } of ties) {
    const [one, other] = [partOf.get(from) ?? 0, partOf.get(to) ?? 0]
    ends[one]! += 1
    ends[other]! += 1
    if (one === other) inner[one]! += 1
  }
  return parts.reduce((sum, _, n) => sum + inner[n]! / ties.length - (ends[n]! / (2 * ties.length)) ** 2, 0)
}

describe.runIf(hasNetworks).each(NAMES)('P2.2 %s', (name) => {
  const expected = FIGURES.networks[name]!
  const mapId = mapOf(name)
  const ask = (file: string, given: Readonly<Record<string, unknown>> = {}) =>
    answer(driver, file, { mapId, limit, ...given })
  let read: Network
  beforeAll(async () => {
    read = await READ[name]!()
    await drawNetwork(driver, mapId, read)
    // A test database keeps plans that were made when it was empty (launch.ts): bad ones for a large map.
    if (isAll) await planAnew()
  })

  test('summarise-network', async () => {
    const [row = {}] = await ask('summarise-network')
    const far = Object.entries(expected.summary).filter(([key, value]) => Math.abs(Number(row[key]) - value) > 1e-9)
    expect(far).toEqual([])
  })

  test('rank-brokers', async () => {
    const found = byId(await ask('rank-brokers'))
    expect(found.size).toBe(expected.people)
    const far = Object.entries(expected.betweenness).filter(
      ([id, value]) => Math.abs((found.get(id) ?? 0) - value) / value > 1e-6,
    )
    expect(far).toEqual([])
    const lowest = Math.min(...Object.values(expected.betweenness))
    const higher = [...found].filter(([id, value]) => value > lowest * (1 + 1e-6) && !(id in expected.betweenness))
    expect(higher).toEqual([])
  })

  test('rank-well-connected', async () => {
    const found = byId(await ask('rank-well-connected'))
    expect(found.size).toBe(expected.people)
    const far = Object.entries(expected.pageRank).filter(([id, value]) => Math.abs((found.get(id) ?? 0) - value) > 1e-6)
    expect(far).toEqual([])
  })

  test('find-cores', async () => {
    const rows = await ask('find-cores')
    expect(Object.fromEntries(rows.map(({ core, ids: of }) => [String(core), ids(of)]))).toEqual(expected.cores)
  })

  test('find-parts', async () => {
    const rows = await ask('find-parts')
    const parts = rows.map((row) => ids(row['ids']))
    expect(inOrder(parts.filter((part) => part.length > 1))).toEqual(inOrder(expected.parts))
    expect(parts).toHaveLength(expected.summary['parts']!)
  })

  test('find-cut-points and find-single-ties', async () => {
    const points = await ask('find-cut-points')
    expect(points.map(({ id }) => offMap(id)).toSorted()).toEqual(expected.cutPoints)
    const bridges = await ask('find-single-ties')
    expect(inOrder(bridges.map(({ from, to }) => ids([from, to])))).toEqual(inOrder(expected.bridges))
  })

  test('find-communities: as good as the best of 30, to 0.03', async () => {
    const rows = await ask('find-communities')
    const said = Number(rows[0]?.['modularity'])
    const parts = rows.map((row) => ids(row['ids']))
    expect(parts.flat()).toHaveLength(expected.people)
    expect(said).toBeCloseTo(modularityOf(read, parts), 9)
    expect(said).toBeGreaterThanOrEqual(expected.bestModularity - 0.03)
    const within = rows.reduce((sum, row) => sum + Number(row['tiesWithin']), 0)
    const out = rows.reduce((sum, row) => sum + Number(row['tiesOut']), 0)
    expect(within + out / 2).toBe(read.ties.length)
    expect(await ask('find-communities')).toEqual(rows)
  })

  test('find-path: all ways between 30 pairs', async () => {
    for (const { from, to, length, ways } of expected.paths) {
      const rows = await ask('find-path', { from: onMap(mapId, from), to: onMap(mapId, to) })
      expect([from, to, rows.length]).toEqual([from, to, ways])
      for (const row of rows) {
        expect(row['length']).toBe(length)
        expect(
          asIds
            .parse(row['ids'])
            .map(offMap)
            .filter((id) => id === from || id === to),
        ).toEqual([from, to])
      }
    }
  })
})

describe.runIf(hasNetworks)('P2.1 st-louis: harm and groups', () => {
  const mapId = mapOf('events')
  let harm: readonly string[]
  beforeAll(async () => {
    harm = await drawEvents(driver, mapId)
  })

  test('follow-harm', async () => {
    const rows = await answer(driver, 'follow-harm', { mapId, harm, limit })
    const found = rows.map((row) => [offMap(row['id']), [row['harmedBy'], row['secondStep'], row['alsoSaidToHarm']]])
    expect(Object.fromEntries(found)).toEqual(FIGURES.harm.reached)
  })

  test('find-harm-cycles', async () => {
    const rows = await answer(driver, 'find-harm-cycles', { mapId, harm, limit })
    expect(inOrder(rows.map((row) => ids(row['ids'])))).toEqual(inOrder(FIGURES.harm.cycles))
  })

  test('P8.7 only harm of those for whom it is open', async () => {
    const some = harm.filter((_, index) => index % 2 === 0)
    const rows = await answer(driver, 'follow-harm', { mapId, harm: some, limit })
    const all = Object.keys(FIGURES.harm.reached)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(all.length)
    expect(await answer(driver, 'follow-harm', { mapId, harm: [], limit })).toEqual([])
    expect(await answer(driver, 'find-harm-cycles', { mapId, harm: [], limit })).toEqual([])
  })

  test('overlap-groups', async () => {
    const rows = await answer(driver, 'overlap-groups', { mapId, limit })
    const found = rows.map(({ a, b, shared, members }) => [`${offMap(a)} ${offMap(b)}`, [shared, members]])
    expect(Object.fromEntries(found)).toEqual(FIGURES.groups)
  })
})
