/** Writes the rows of a copy into a fresh database, and its stamp. */
import { inTransaction, openDriver, write, type Driver } from '../graph/driver.ts'
import type { Embedded } from '../graph/embedded/launch.ts'
import { PATIENT } from '../graph/patience.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { KEPT_NODES } from './kept.ts'
import type { CopyNode, CopyRows, CopyTie, Properties } from './rows.ts'

/** The one node of a copy that is about no person, group or place. */
export type Stamp = {
  readonly id: string
  readonly madeAt: Date
  readonly expiresOn: string
  readonly recipient: string
  readonly purpose: string
  readonly decisions: readonly string[]
  readonly notice: string
}

const ROWS = 5_000
const DAYS: ReadonlySet<string> = new Set(['since', 'until', 'endedOn', 'reviewBy', 'due'])

/** Properties with the types of the service's graph: days as dates, and times of recording as instants. */
const stored = (properties: Properties): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      if (DAYS.has(name)) return [name, toDate(value)]
      return [name, name === 'recordedAt' ? toDateTime(new Date(`${value}T00:00:00Z`)) : value]
    }),
  )

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += ROWS) yield items.slice(from, from + ROWS)
}

const LABELS = ['PeerMap', ...Object.keys(KEPT_NODES)]

const SCHEMA_MS = 120_000

/** Makes all indexes at once, to wait only once. */
async function makeIndexes(driver: Driver): Promise<void> {
  const indexes = LABELS.flatMap((label) =>
    (label === 'PeerMap' ? ['id'] : ['id', 'mapId']).map(
      (property) => `CREATE INDEX FOR (n:${label}) ON (n.${property})`,
    ),
  )
  await inTransaction(driver, SCHEMA_MS, (run) => Promise.all(indexes.map((text) => run({ text }))))
  await write(driver, { text: 'CALL db.awaitIndexes(120)' })
}

const writeNodes = (driver: Driver, { label }: CopyNode, nodes: readonly CopyNode[]): Promise<unknown> =>
  write(driver, {
    text: `UNWIND $rows AS row CREATE (n:${label}) SET n = row`,
    params: { rows: nodes.map(({ properties }) => stored(properties)) },
  })

const writeTies = (driver: Driver, { type, from, to }: CopyTie, ties: readonly CopyTie[]): Promise<unknown> =>
  write(driver, {
    text: `UNWIND $rows AS row MATCH (a:${from.label} {id: row.from}) MATCH (b:${to.label} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.own`,
    params: {
      rows: ties.map((tie) => ({ from: tie.from.id, to: tie.to.id, own: stored(tie.properties) })),
    },
  })

const stampNode = ({ id, madeAt, expiresOn, recipient, purpose, decisions, notice }: Stamp) => ({
  id,
  madeAt: toDateTime(madeAt),
  expiresOn: toDate(expiresOn),
  recipient,
  purpose,
  decision: decisions,
  notice,
})

/**
 * Labels and types are words of kept.ts, never of the data. Nodes and ties keep the order of the rows within each kind.
 * @param show told how many rows of how many are written
 */
export async function writeRows(
  server: Pick<Embedded, 'uri' | 'user' | 'password'>,
  about: { readonly rows: CopyRows; readonly stamp: Stamp; readonly show: (done: number, of: number) => void },
): Promise<void> {
  const { rows, stamp, show } = about
  const driver = openDriver({ ...server, ...PATIENT })
  const of = rows.nodes.length + rows.ties.length
  let done = 0
  try {
    await makeIndexes(driver)
    for (const group of groupBy(rows.nodes, ({ label }) => label))
      for (const batch of batchesOf(group)) {
        const [first] = batch
        if (first !== undefined) await writeNodes(driver, first, batch)
        show((done += batch.length), of)
      }
    for (const group of groupBy(rows.ties, ({ type, from, to }) => `${type} ${from.label} ${to.label}`))
      for (const batch of batchesOf(group)) {
        const [first] = batch
        if (first !== undefined) await writeTies(driver, first, batch)
        show((done += batch.length), of)
      }
    await write(driver, { text: 'CREATE (c:Copy) SET c = $stamp', params: { stamp: stampNode(stamp) } })
  } finally {
    await driver.close()
  }
}
