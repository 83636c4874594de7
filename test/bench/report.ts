/** From rounds to a table, ratios and JSON. */
import type { ServerName } from './children.ts'
import type { OperationName } from './operations.ts'
import type { WriteCell } from './writes.ts'

/** `cpu` and `databaseCpu`: ms an answer, of the server and of Neo4j. */
export type Cell = {
  readonly operation: OperationName
  readonly server: ServerName
  readonly connections: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly bytes: number
  readonly cpu: number
  readonly databaseCpu: number
}

/** A ratio of requests per second, and whether its aim is met; null: none was set. */
export type Ratio = {
  readonly operation: OperationName
  readonly connections: number
  readonly of: string
  readonly value: number
  readonly aim: number | null
}

/** The value below which a part of them lies. NaN of none. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN

/** Ratios that are shown, and the aims at 16 connections with everything on. `e/b` must be above `d/b`. */
const RATIOS = [
  ['d', 'b'],
  ['e', 'b'],
  ['d', 'a'],
  ['d', 'a+'],
  ['d', 'c'],
] as const
const AIMS: Readonly<Record<string, number>> = {
  'map-32 d/b': 1.2,
  'map-70 d/b': 1.2,
  'map-1089 d/b': 2.5,
  'map-32 d/a': 0.6,
  'map-70 d/a': 0.6,
  'map-1089 d/a': 1.5,
  'map-1089 d/c': 6,
}

const aimOf = (cell: Cell, of: string, cells: readonly Cell[]): number | null => {
  if (cell.connections !== 16) return null
  if (of === 'e/b' && cell.operation.startsWith('map-')) return ratioOf(cells, cell, 'd', 'b')
  return AIMS[`${cell.operation} ${of}`] ?? null
}

const find = (cells: readonly Cell[], like: Cell, server: string): Cell | undefined =>
  cells.find(
    (cell) => cell.server === server && cell.operation === like.operation && cell.connections === like.connections,
  )

const ratioOf = (cells: readonly Cell[], like: Cell, over: string, under: string): number | null => {
  const [one, other] = [find(cells, like, over), find(cells, like, under)]
  return one === undefined || other === undefined ? null : one.perSecond / other.perSecond
}

/** All ratios that the cells allow. */
export const ratiosOf = (cells: readonly Cell[]): readonly Ratio[] =>
  cells
    .filter((cell, at) => cells.findIndex((other) => find([other], cell, other.server) !== undefined) === at)
    .flatMap((cell) =>
      RATIOS.flatMap(([over, under]) => {
        const value = ratioOf(cells, cell, over, under)
        const of = `${over}/${under}`
        const { operation, connections } = cell
        return value === null ? [] : [{ operation, connections, of, value, aim: aimOf(cell, of, cells) }]
      }),
    )

const NAMES: Readonly<Record<ServerName, string>> = {
  a: '(a) raw driver, hand-written Cypher',
  'a+': '(a) with the replaced decoder',
  b: '(b) @neo4j/graphql, unprotected',
  c: '(c) graphql-shield',
  d: '(d) Peermap, full view',
  e: "(e) Peermap, partner's view",
}

const column = (value: string, width: number): string => value.padStart(width)

/** The table and the ratios as text. */
export function textOf(cells: readonly Cell[], ratios: readonly Ratio[]): string {
  const lines: string[] = []
  let group = ''
  for (const cell of cells) {
    const heading = `${cell.operation}, ${cell.connections} connection${cell.connections === 1 ? '' : 's'}`
    if (heading !== group) {
      const head = ['req/s', 'p50 ms', 'p99 ms', 'kB', 'CPU ms', 'Neo4j ms'].map((name) => column(name, 9)).join('')
      lines.push('', `${heading.padEnd(38)}${head}`)
    }
    group = heading
    const { perSecond, p50, p99, bytes, cpu, databaseCpu } = cell
    const numbers = [perSecond, p50, p99, bytes / 1000, cpu, databaseCpu].map((value) => column(value.toFixed(1), 9))
    lines.push(`${NAMES[cell.server].padEnd(38)}${numbers.join('')}`)
  }
  lines.push('', 'ratios of req/s')
  for (const { operation, connections, of, value, aim } of ratios) {
    const verdict = aim === null ? '' : `  aim ${aim.toFixed(2)}: ${value >= aim ? 'met' : 'MISSED'}`
    lines.push(
      `${operation.padEnd(14)} ${column(String(connections), 2)} c  ${of.padEnd(5)} ${value.toFixed(2)}${verdict}`,
    )
  }
  return lines.join('\n')
}

/** Of the throughput of a bare transaction, with the journal on. */
export const WRITE_AIM = 0.4

/** A step beside the bare transaction that writes the same. */
export type WriteRatio = Pick<WriteCell, 'step' | 'connections' | 'maps'> & {
  readonly peermap: WriteCell
  readonly bare: WriteCell
  readonly value: number
}

/** Peermap's steps a second over those of a bare transaction. */
export const writeRatiosOf = (cells: readonly WriteCell[]): readonly WriteRatio[] =>
  cells.flatMap((peermap) => {
    const { step, connections, maps, writer } = peermap
    const bare = cells.find(
      (other) =>
        other.writer === 'bare' && other.step === step && other.connections === connections && other.maps === maps,
    )
    if (writer !== 'd' || bare === undefined) return []
    return [{ step, connections, maps, peermap, bare, value: peermap.perSecond / bare.perSecond }]
  })

/** The steps as text. */
export function textOfWrites(ratios: readonly WriteRatio[]): string {
  const head = ['step/s', 'p50 ms', 'p95 ms', 'bare/s', 'p50 ms', 'p95 ms', 'ratio']
    .map((name) => column(name, 9))
    .join('')
  const lines = ['', `${'steps beside a bare transaction'.padEnd(44)}${head}`]
  for (const { step, connections, maps, peermap, bare, value } of ratios) {
    const on = `${connections} connection${connections === 1 ? '' : 's'}, ${maps} map${maps === 1 ? '' : 's'}`
    const numbers = [peermap, bare].flatMap(({ perSecond, p50, p95 }) => [perSecond, p50, p95])
    const columns = numbers.map((number) => column(number.toFixed(1), 9)).join('')
    const verdict = `aim ${WRITE_AIM.toFixed(2)}: ${value >= WRITE_AIM ? 'met' : 'MISSED'}`
    lines.push(`${`${step}, ${on}`.padEnd(44)}${columns}${column(value.toFixed(2), 9)}  ${verdict}`)
  }
  return lines.join('\n')
}
