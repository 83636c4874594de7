/** The shared networks as maps: people and ties alone, and the figures of igraph that they are held to (figures.py). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { z } from 'zod'
import { write } from '../../src/graph/driver.ts'
import { network, rowsOf } from '../exchange/networks/source.ts'

type Tie = { readonly from: string; readonly to: string; readonly mutual: 'YES' | 'UNKNOWN' | null }
export type Network = { readonly people: readonly string[]; readonly ties: readonly Tie[] }

const idList = z.array(z.string())
const values = z.record(z.string(), z.number())
const asFigures = z.object({
  networks: z.record(
    z.string(),
    z.object({
      people: z.number(),
      summary: values,
      betweenness: values,
      pageRank: values,
      cores: z.record(z.string(), idList),
      parts: z.array(idList),
      cutPoints: idList,
      bridges: z.array(idList),
      bestModularity: z.number(),
      paths: z.array(z.object({ from: z.string(), to: z.string(), length: z.number().nullable(), ways: z.number() })),
    }),
  ),
  harm: z.object({
    ties: z.number(),
    cycles: z.array(idList),
    /** said to harm them, second step, said to harm */
    reached: z.record(z.string(), z.tuple([z.number(), z.number(), z.boolean()])),
  }),
  /** pair -> shared, in one or both */
  groups: z.record(z.string(), z.tuple([z.number(), z.number()])),
})

export const FIGURES = asFigures.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'figures.json'), 'utf8')))

type Rows = readonly Readonly<Record<string, string>>[]

/** One tie a pair; who nominated each other is mutual. */
const tiesOf = (rows: Rows, nominations: boolean): readonly Tie[] => {
  const named = new Set(rows.map(({ source = '', target = '' }) => `${source} ${target}`))
  return [...named].flatMap((pair) => {
    const [from = '', to = ''] = pair.split(' ')
    const back = named.has(`${to} ${from}`)
    if (from === to || (back && to < from)) return []
    return [{ from, to, mutual: nominations ? (back ? ('YES' as const) : ('UNKNOWN' as const)) : null }]
  })
}

const people = (rows: Rows): readonly string[] => rows.map(({ id = '' }) => id)

const community = async (number: string): Promise<Network> => {
  const of = async (file: string): Promise<Rows> =>
    (await rowsOf(network('addhealth-84', file))).filter((row) => row['community'] === number)
  return { people: people(await of('nodes.csv')), ties: tiesOf(await of('edges.csv'), true) }
}

const glasgow = async (wave: string): Promise<Network> => ({
  people: people(await rowsOf(network('glasgow-tfls', 'nodes.csv'))),
  ties: tiesOf(
    (await rowsOf(network('glasgow-tfls', 'edges.csv'))).filter((row) => row['wave'] === wave),
    true,
  ),
})

const stLouisPeople = async (): Promise<readonly string[]> =>
  people((await rowsOf(network('st-louis-crime', 'nodes.csv'))).filter(({ kind }) => kind === 'person'))

/** The names of figures.json. */
export const READ: Readonly<Record<string, () => Promise<Network>>> = {
  'addhealth-77': () => community('77'),
  london: async () => ({
    people: people(await rowsOf(network('london-gang', 'nodes.csv'))),
    ties: tiesOf(await rowsOf(network('london-gang', 'edges.csv')), false),
  }),
  'glasgow-1': () => glasgow('1'),
  'glasgow-3': () => glasgow('3'),
  'st-louis': async () => ({
    people: await stLouisPeople(),
    ties: tiesOf(await rowsOf(network('st-louis-crime', 'derived_co_suspects.csv')), false),
  }),
  'addhealth-15': () => community('15'),
  'addhealth-50': () => community('50'),
}

/** The id of a map, as long as any: the database plans a statement anew for texts of another length. */
export const mapOf = (name: string): string => name.padEnd(36, '-')

/** Ids on the map are those of the network, behind the name of the map. */
export const onMap = (map: string, id: string): string => `${map}:${id}`
export const offMap = (id: unknown): string => String(id).replace(/^[^:]*:/, '')

const DRAW_PEOPLE = `
UNWIND $ids AS id
CREATE (:YoungPerson {id: $map + ':' + id, mapId: $map, label: id})`
const DRAW_TIES = `
UNWIND $ties AS tie
MATCH (a:YoungPerson {id: $map + ':' + tie.from})
MATCH (b:YoungPerson {id: $map + ':' + tie.to})
CREATE (a)-[:PEER {id: $map + ':' + tie.from + ' ' + tie.to, mapId: $map, mutual: tie.mutual}]->(b)`

export const drawNetwork = async (driver: Driver, map: string, { people: ids, ties }: Network): Promise<void> => {
  await write(driver, { text: DRAW_PEOPLE, params: { map, ids }, timeoutMs: 60_000 })
  await write(driver, { text: DRAW_TIES, params: { map, ties }, timeoutMs: 60_000 })
}

/** St. Louis: who is said to have harmed whom, and the events that each was at as groups. */
export const drawEvents = async (driver: Driver, map: string): Promise<readonly string[]> => {
  const ids = await stLouisPeople()
  const suspected = await rowsOf(network('st-louis-crime', 'derived_suspect_to_victim.csv'))
  const pairs = [...new Set(suspected.map(({ source = '', target = '' }) => `${source} ${target}`))]
  const harms = pairs.map((pair) => pair.split(' ')).filter(([from, to]) => from !== to)
  const at = await rowsOf(network('st-louis-crime', 'edges.csv'))
  await write(driver, { text: DRAW_PEOPLE, params: { map, ids }, timeoutMs: 60_000 })
  await write(driver, {
    text: `UNWIND $harms AS tie
      MATCH (a:YoungPerson {id: $map + ':' + tie[0]})
      MATCH (b:YoungPerson {id: $map + ':' + tie[1]})
      CREATE (a)-[:HARMS {id: a.id + ' ' + b.id, mapId: $map, subjectId: a.id, status: 'SUSPECTED'}]->(b)`,
    params: { map, harms },
    timeoutMs: 60_000,
  })
  await write(driver, {
    text: `UNWIND $at AS row
      MATCH (a:YoungPerson {id: $map + ':' + row.person})
      MERGE (g:PeerGroup {id: $map + ':' + row.event}) ON CREATE SET g.mapId = $map, g.label = row.event
      MERGE (a)-[m:MEMBER_OF {mapId: $map}]->(g) ON CREATE SET m.id = a.id + ' ' + g.id`,
    params: { map, at },
    timeoutMs: 60_000,
  })
  return ids.map((id) => onMap(map, id))
}
