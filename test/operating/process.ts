/** `peermap start` as a process on the test database, with an identity provider over HTTPS, for tests of its operation. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { join, resolve } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose'
import { withoutSettings } from '../commands/run.ts'
import { testDatabase } from '../support/database.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** A running process: where it answers, all it wrote, and its end. */
export type Running = {
  readonly child: ChildProcess
  readonly url: string
  readonly out: () => string
  /** Exit code or signal. */
  readonly ended: Promise<number | string | null>
}

/** Starts it with settings over those of the test database; resolves when it answers. */
export async function startProcess(home: string, settings: Readonly<Record<string, string>>): Promise<Running> {
  const { uri, user, password } = testDatabase()
  const graph = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const env = { ...withoutSettings(), ...graph, PEERMAP_HOME: home, PORT: '0', ...settings }
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'peermap.mjs'), 'start'], { cwd: ROOT, env })
  let text = ''
  const ended = once(child, 'exit').then(() => child.exitCode ?? child.signalCode)
  const url = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString()
      const found = /Peermap answers on (\S+)\/graphql/.exec(text)?.[1]
      if (found !== undefined) done(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => fail(new Error(`it ended (${code}): ${text}`)))
  })
  return { child, url, out: () => text, ended }
}

/** An identity provider: its keys, what it signs, and how often its keys were asked for. */
export type Provider = {
  readonly url: string
  /** File of the certificate authority that signed its certificate. */
  readonly ca: string
  readonly asked: () => number
  /** Takes a new key into its set. */
  readonly addKey: (kid: string) => Promise<void>
  /** A token of a practitioner of the Council, signed with that key; each differs. */
  readonly token: (kid: string) => Promise<string>
  readonly up: () => Promise<void>
  readonly down: () => Promise<void>
}

export const ISSUER = 'https://id.council.example'

/** Makes one, not running yet, on a port that is its own from then on. `folder` gets its certificate. */
export async function provider(folder: string): Promise<Provider> {
  mkdirSync(folder, { recursive: true })
  const [key, ca] = [join(folder, 'tls.key'), join(folder, 'tls.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', ca]
  execFileSync('openssl', ['req', ...made, ...subject], { stdio: 'ignore' })
  const tls = { key: readFileSync(key), cert: readFileSync(ca) }
  const keys: JWK[] = []
  const signing = new Map<string, CryptoKey>()
  let asked = 0
  let port = 0
  let server: Server | null = null
  const up = async (): Promise<void> => {
    server = createServer(tls, (_request, response) => {
      asked++
      response.end(JSON.stringify({ keys }))
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    port = address !== null && typeof address === 'object' ? address.port : 0
  }
  const down = async (): Promise<void> => {
    if (server === null) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
    server = null
  }
  await up()
  await down()
  return {
    url: `https://localhost:${port}/jwks`,
    ca,
    asked: () => asked,
    addKey: async (kid) => {
      const pair = await generateKeyPair('EdDSA')
      keys.push({ ...(await exportJWK(pair.publicKey)), kid, alg: 'EdDSA' })
      signing.set(kid, pair.privateKey)
    },
    token: async (kid) => {
      const privateKey = signing.get(kid) ?? (await generateKeyPair('EdDSA')).privateKey
      return new SignJWT({ org: 'council', agency: 'CFS', roles: ['PRACTITIONER'], jti: crypto.randomUUID() })
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setIssuer(ISSUER)
        .setAudience('peermap')
        .setSubject('worker-1')
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey)
    },
    up,
    down,
  }
}
