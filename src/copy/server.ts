/** The database of a copy: the launcher of the service's own, with other limits. */
import { ROOT } from '../config.ts'
import { startEmbedded, type Embedded } from '../graph/embedded/launch.ts'

/** GDS without write, mutate and export; no APOC. */
const ALLOWED = [
  'gds.version',
  'gds.graph.project',
  'gds.graph.exists',
  'gds.graph.list',
  'gds.graph.drop',
  'gds.*.stream',
  'gds.*.stats',
  'gds.*.estimate',
]

const LIMITS = {
  'dbms.security.procedures.allowlist': ALLOWED.join(','),
  'dbms.memory.transaction.total.max': '512m',
  'db.memory.transaction.max': '512m',
  'db.transaction.timeout': '5m',
}

/** `test`: a small heap and a quick start. */
export type CopyServer = {
  readonly home: string
  readonly log: (line: string) => void
  readonly test?: boolean
  readonly port?: number
  readonly signal?: AbortSignal
}

/** To be filled: without GDS, which it does not need. Throws what `startEmbedded` throws. */
export const startToFill = (server: CopyServer): Promise<Embedded> =>
  startEmbedded({ root: ROOT, gds: false, ...server, settings: LIMITS })

/** To be asked: read-only, with GDS. Throws what `startEmbedded` throws. */
export const startToRead = (server: CopyServer): Promise<Embedded> =>
  startEmbedded({
    root: ROOT,
    gds: true,
    ...server,
    settings: { ...LIMITS, 'server.databases.default_to_read_only': 'true' },
  })
