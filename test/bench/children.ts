/** The servers, each a process of its own, and how to ask them. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Embedded } from '../../src/graph/embedded/launch.ts'
import { cpuOf } from './cpu.ts'
import type { Target } from './fire.ts'
import { COUNCIL, ISSUER, MANAGER, PARTNER, PURPOSE } from './load.ts'
import { askedOf, type Operation } from './operations.ts'
import type { WrittenStep } from './steps.ts'

/** Who is measured. `a+` is (a) with the replaced decoder. */
export const SERVERS = ['a', 'a+', 'b', 'c', 'd', 'e'] as const
export type ServerName = (typeof SERVERS)[number]

/** Who writes: Peermap, or a bare transaction (servers/bare.ts). */
export type Writer = 'd' | 'bare'

const READY_MS = 60_000
/** A cold database on a busy machine may plan a statement for longer than the usual 10 s. */
const PATIENT = { PEERMAP_REQUEST_MS: '120000', PEERMAP_STATEMENT_MS: '120000' }
const FILE = { a: 'raw', 'a+': 'raw', b: 'stock', c: 'shielded', d: 'peermap', e: 'peermap' } as const

/** The servers whose schema is as the documentation of @neo4j/graphql writes one (servers/typedefs.ts). */
export const isStock = (server: ServerName): boolean => server === 'b' || server === 'c'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

const signed = async (
  key: SigningKey,
  { sub, org, agency, roles }: typeof COUNCIL | typeof MANAGER | typeof PARTNER,
): Promise<string> =>
  new SignJWT({ org, agency, roles: [...roles] })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(ISSUER)
    .setAudience('peermap')
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(key)

type Started = { readonly port: number; readonly pid: number; readonly stop: () => Promise<void> }

async function start(file: string, env: NodeJS.ProcessEnv, profile: string | null): Promise<Started> {
  const port = await freePort()
  const child: ChildProcess = fork(join(import.meta.dirname, 'servers', `${file}.ts`), [], {
    execArgv: ['--import', 'tsx', ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}/${file}`])],
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  for (let waited = 0; ; waited += 50) {
    if (child.exitCode !== null) throw new Error(`the server ${file} ended with ${child.exitCode}`)
    if (waited > READY_MS) throw new Error(`the server ${file} does not answer`)
    if (await answers(port)) break
    await sleep(50)
  }
  const stop = async (): Promise<void> => {
    if (child.connected) child.disconnect()
    await Promise.race([ended, sleep(10_000).then(() => child.kill('SIGKILL'))])
  }
  return { port, pid: child.pid ?? 0, stop }
}

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/live`).then(
    async (response) => (await response.text()) !== '',
    () => false,
  )

/** Running servers. `target` is what to send to one of them for an operation; `cpu` what it has used so far, in ms. */
export type Servers = {
  readonly cpu: (server: ServerName) => { readonly server: number; readonly database: number }
  readonly target: (server: ServerName, operation: Operation) => Target
  /** What to send to take a step, or to write what it writes. `connection` names who asks, and the map. */
  readonly stepTarget: (
    writer: Writer,
    about: {
      readonly step: WrittenStep
      readonly input: Readonly<Record<string, unknown>>
      readonly connection: string
    },
  ) => Target
  readonly stop: () => Promise<void>
}

/** Starts the servers that are wanted, the bare writer among them where steps are. `home` is where Peermap keeps its journal; `profile` a folder for CPU profiles. */
export async function startServers(about: {
  readonly wanted: readonly ServerName[]
  readonly writes: boolean
  readonly database: Embedded
  readonly home: string
  readonly profile: string | null
  /** Whether Peermap waits longer than usual for the database. */
  readonly patient: boolean
}): Promise<Servers> {
  const { wanted, writes, database, home, profile, patient } = about
  const { privateKey, publicKey } = await generateKeyPair('EdDSA')
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] }
  const issuers = [{ issuer: ISSUER, audience: 'peermap', jwks, agencies: ['CFS', 'HEALTH'] }]
  const graph = { NEO4J_URI: database.uri, NEO4J_USER: database.user, NEO4J_PASSWORD: database.password }
  const started = new Map<string, Started>()
  const stop = async (): Promise<void> => void (await Promise.all([...started.values()].map((server) => server.stop())))
  const keyOf = (name: ServerName): string => (name === 'a+' ? 'raw+' : FILE[name])
  try {
    if (writes) started.set('bare', await start('bare', graph, profile))
    for (const name of wanted) {
      if (started.has(keyOf(name))) continue
      const own =
        FILE[name] === 'peermap'
          ? { PEERMAP_HOME: home, PEERMAP_ISSUERS: JSON.stringify(issuers), ...(patient ? PATIENT : {}) }
          : {}
      const decoder = { FAST_DECODER: name === 'a+' ? 'on' : 'off' }
      started.set(keyOf(name), await start(FILE[name], { ...graph, ...own, ...decoder }, profile))
    }
  } catch (error) {
    await stop()
    throw error
  }
  const tokens = { d: await signed(privateKey, COUNCIL), e: await signed(privateKey, PARTNER) }
  const writing = {
    worker: { token: tokens.d, ...COUNCIL },
    manager: { token: await signed(privateKey, MANAGER), ...MANAGER },
  }
  const headers = { 'content-type': 'application/json' }
  const stepTarget: Servers['stepTarget'] = (writer, { step: { name, by }, input, connection }) => {
    const { token, sub, org, agency, roles } = writing[by]
    const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id mapId changed } }`
    const caller = { issuer: ISSUER, subject: sub, organisation: org, agency, roles, purpose: PURPOSE }
    return {
      port: started.get(writer === 'd' ? 'peermap' : 'bare')?.port ?? 0,
      path: '/',
      headers: writer === 'd' ? { ...headers, authorization: `Bearer ${token}`, 'x-purpose': PURPOSE } : headers,
      body: JSON.stringify(
        writer === 'd' ? { query, variables: { input } } : { step: name, connection, caller, input },
      ),
    }
  }
  const target = (server: ServerName, operation: Operation): Target => {
    const { path, variables } = operation
    const { query } = askedOf(operation, isStock(server))
    const raw = server === 'a' || server === 'a+'
    const caller =
      server === 'd' || server === 'e' ? { authorization: `Bearer ${tokens[server]}`, 'x-purpose': PURPOSE } : {}
    return {
      port: started.get(keyOf(server))?.port ?? 0,
      path: raw ? path : '/',
      headers: { ...headers, ...caller },
      body: JSON.stringify(raw ? { variables } : { query, variables }),
    }
  }
  const cpu = (server: ServerName) => ({
    server: cpuOf(started.get(keyOf(server))?.pid ?? 0),
    database: cpuOf(database.pid),
  })
  return { target, stepTarget, cpu, stop }
}
