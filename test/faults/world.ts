/** A database, a proxy and a service, each of which can fail by itself, and a map of each fault's own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import type { DevCaller } from '../../src/dev-tokens.ts'
import { startEmbedded, type Embedded } from '../../src/graph/embedded/launch.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { findings } from './holds.ts'
import { askAgain, startLoad, type Load, type Target, type Told } from './load.ts'
import { startProxy, type Proxy } from './proxy.ts'
import { freePort, isReady, makeTokens, startProcess, type ServiceProcess } from './service.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const WORKER: DevCaller = { sub: 'worker', org: 'council', agency: 'CFS', roles: ['PRACTITIONER'] }
const OPEN = 'mutation ($input: OpenPeerMapInput!) { openPeerMap(input: $input) { mapId } }'

/** See `startWorld`. */
export type World = {
  readonly home: string
  readonly journal: string
  readonly log: string
  readonly isReady: () => Promise<boolean>
  readonly proxy: Proxy
  readonly driver: Driver
  readonly service: () => ServiceProcess
  readonly database: () => Embedded
  readonly token: () => Promise<string>
  /** Starts the service again; `env` adds to its settings this time. */
  readonly startService: (env?: Readonly<Record<string, string>>) => Promise<void>
  /** Ends it in order, and waits until it has ended. @returns its exit code */
  readonly stopService: () => Promise<number | string>
  readonly startDatabase: () => Promise<void>
  /** Opens a map and starts clients on it. */
  readonly load: (name: string, clients?: number) => Promise<Load & { readonly target: Target }>
  readonly stop: () => Promise<void>
}

/** Starts it all on an empty database of its own. */
export async function startWorld(): Promise<World> {
  const home = mkdtempSync(join(tmpdir(), 'peermap-faults-'))
  const [databasePort, port] = [await freePort(), await freePort()]
  const startNeo4j = (): Promise<Embedded> =>
    startEmbedded({
      root: ROOT,
      home: join(home, 'neo4j'),
      test: true,
      gds: false,
      port: databasePort,
      log: () => undefined,
    })
  let database = await startNeo4j()
  const { user, password } = database
  const proxy = await startProxy({ port: databasePort })
  const driver = neo4j.driver(database.uri, neo4j.auth.basic(user, password))
  const { issuers, token } = await makeTokens()
  const journal = join(home, 'journal')
  const log = join(home, 'service.log')
  const settings = {
    NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    PEERMAP_HOME: home,
    PEERMAP_JOURNAL_DIR: journal,
    PEERMAP_ISSUERS: issuers,
  }
  const startService: World['startService'] = async (env = {}) => {
    service = await startProcess({ port, log, env: { ...settings, ...env } })
  }
  let service = await startProcess({ port, log, env: settings })
  const url = `http://127.0.0.1:${port}`
  const stopService = (): Promise<number | string> => {
    service.kill('SIGTERM')
    return service.ended
  }
  const openMap = async (title: string, bearer: string): Promise<string> => {
    const input = { title, trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${bearer}`,
      'x-purpose': 'ASSESS_RISK',
    }
    const body = JSON.stringify({ query: OPEN, variables: { input } })
    const text = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text()
    const answer: { readonly data?: { readonly openPeerMap?: { readonly mapId: string } } } = JSON.parse(text)
    const mapId = answer.data?.openPeerMap?.mapId
    if (mapId === undefined) throw new Error(`no map was opened: ${text}`)
    return mapId
  }
  return {
    home,
    journal,
    log,
    proxy,
    driver,
    isReady: () => isReady(port),
    service: () => service,
    database: () => database,
    token: () => token(WORKER),
    startService,
    stopService,
    startDatabase: async () => {
      database = await startNeo4j()
    },
    load: async (name, clients = 8) => {
      const bearer = await token(WORKER)
      const target = { port, token: bearer, mapId: await openMap(`Invented ${name}`, bearer) }
      return { ...startLoad(target, { name, clients }), target }
    },
    stop: async () => {
      service.kill('SIGKILL')
      await service.ended
      await driver.close()
      await proxy.stop()
      await database.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const codesOf = ({ codes }: Told): string => [...codes].map(([code, times]) => `${code} ${times}`).join(', ')

/**
 * Ends the clients, asks again for what is unknown, starts the service anew so that it settles what is open, and says what does not
 * hold. Prints how many answers of each code there were, and after how long there was one again.
 */
export async function held(world: World, what: string, { told, target, stop }: Awaited<ReturnType<World['load']>>) {
  await stop()
  await askAgain(target, told)
  await world.stopService()
  await world.startService()
  const waited = told.recovered.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')
  process.stderr.write(
    `${what}: ${told.taken.size} steps and ${told.disclosures.size} disclosures acknowledged; answers: ${codesOf(told)}; answered again after ${waited || 'no fault'}\n`,
  )
  const { driver, journal } = world
  const { problems } = await verifyJournal({ folder: journal })
  return {
    acknowledged: told.taken.size > 0 && told.disclosures.size > 0,
    problems,
    found: await findings({ driver, mapId: target.mapId, folder: journal, told }),
  }
}

/** What `held` says where all holds. */
export const ALL_HOLDS = { acknowledged: true, problems: [], found: [] }
