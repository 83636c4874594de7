/**
 * How long the steps take beside a bare transaction that runs the same statements (servers/bare.ts): one connection, 16 on
 * one map, where both wait for the same lock, and 16 on a map each. Every measurement has maps of its own.
 */
import { Agent } from 'node:http'
import type { Driver } from '../../src/graph/driver.ts'
import type { Servers, Writer } from './children.ts'
import { ask, type Target } from './fire.ts'
import { quantile } from './report.ts'
import { plantMap, WRITTEN_STEPS, type Turn, type WrittenMap, type WrittenStep } from './steps.ts'

/** How many connections write, on how many maps. */
const MODES = [
  { connections: 1, maps: 1 },
  { connections: 16, maps: 1 },
  { connections: 16, maps: 16 },
] as const
const COLD_TRIES = 10
const WRITERS = ['bare', 'd'] as const

/** Steps a second, and ms. */
export type WriteCell = {
  readonly step: string
  readonly connections: number
  readonly maps: number
  readonly writer: Writer
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
}

type Point = Pick<WriteCell, 'connections' | 'maps' | 'writer'> & { readonly step: WrittenStep }

const refuse = (name: string, status: number, body: Buffer): never => {
  throw new Error(`${name}: ${status}: ${body.toString().slice(0, 500)}`)
}

/** One round: each connection takes a step that does not count, then one after the other for `seconds`. */
async function round(
  { connections, maps, step }: Point,
  about: {
    readonly seconds: number
    readonly on: readonly WrittenMap[]
    readonly target: (turn: Turn) => Target | null
  },
) {
  const { seconds, on, target } = about
  const agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true })
  const lanes = connections / maps
  const take = async (lane: number, count: number): Promise<boolean> => {
    const map = on[lane % maps]
    const next = map === undefined ? null : target({ map, lane: Math.floor(lane / maps), lanes, count })
    if (next === null) return false
    // The first of a kind: a cold database on a busy machine plans it for longer than it may take.
    for (let tries = count === 0 ? COLD_TRIES : 1; ; tries--) {
      const { status, body } = await ask(next, agent)
      if (status === 200 && !body.includes('"errors"')) return true
      if (tries === 1 || !body.includes('TIMEOUT')) refuse(step.name, status, body)
    }
  }
  const all = Array.from({ length: connections }, (_, lane) => lane)
  const times: number[] = []
  try {
    await Promise.all(all.map((lane) => take(lane, 0)))
    const began = performance.now()
    const until = began + seconds * 1000
    const connection = async (lane: number): Promise<void> => {
      for (let count = 1; performance.now() < until; count++) {
        const start = performance.now()
        if (!(await take(lane, count))) return
        times.push(performance.now() - start)
      }
    }
    await Promise.all(all.map(connection))
    return { perSecond: (times.length * 1000) / (performance.now() - began), times }
  } finally {
    agent.destroy()
  }
}

/** Measures every step in every mode, by both, in rounds; the median of the rounds counts. */
export async function measureWrites(
  servers: Servers,
  driver: Driver,
  { rounds, seconds, say }: { readonly rounds: number; readonly seconds: number; readonly say: (line: string) => void },
): Promise<readonly WriteCell[]> {
  const points = WRITTEN_STEPS.flatMap((step) =>
    MODES.filter(({ maps }) => step.name !== 'openPeerMap' || maps === 1).flatMap((mode) =>
      WRITERS.map((writer): Point => ({ ...mode, step, writer })),
    ),
  )
  const found = new Map<Point, Awaited<ReturnType<typeof round>>[]>()
  const run = async (point: Point, length: number) => {
    const { step, writer, maps } = point
    const planting = { relevant: step.relevant === true }
    const on: WrittenMap[] = []
    for (let made = 0; made < maps; made++) on.push(await plantMap(driver, planting))
    const target = (turn: Turn): Target | null => {
      const input = step.input(turn)
      return input === null
        ? null
        : servers.stepTarget(writer, { step, input, connection: `${turn.map.id} ${turn.lane}` })
    }
    return round(point, { seconds: length, on, target })
  }
  say('Warming up for the writes')
  for (const point of points) if (point.connections === 1) await run(point, 0.3)
  for (let number = 0; number < rounds; number++) {
    say(`Round ${number + 1} of ${rounds} of the writes`)
    for (const point of points) found.set(point, [...(found.get(point) ?? []), await run(point, seconds)])
  }
  return [...found].map(([{ step, connections, maps, writer }, results]) => {
    const times = results.flatMap((result) => result.times)
    return {
      ...{ step: step.name, connections, maps, writer },
      perSecond: quantile(
        results.map(({ perSecond }) => perSecond),
        0.5,
      ),
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
    }
  })
}
