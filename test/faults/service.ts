/** The real service as a process of its own, that reaches its database through a proxy, to be killed and started again. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { DevCaller } from '../../src/dev-tokens.ts'
import { withoutSettings } from '../commands/run.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const ISSUER = 'https://faults.example'
const START_MS = 120_000
const READY_MS = 5_000

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })

/**
 * A port of loopback that nobody uses, below those that the kernel gives to clients: a client that tries one of those while nobody
 * listens may be connected to itself, and waits for ever.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
}

/** Tokens, and the setting that makes the service take them. */
export type Tokens = { readonly issuers: string; readonly token: (caller: DevCaller) => Promise<string> }

export async function makeTokens(): Promise<Tokens> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA')
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] }
  return {
    issuers: JSON.stringify([{ issuer: ISSUER, audience: 'peermap', jwks, agencies: ['CFS'] }]),
    token: ({ sub, ...claims }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(ISSUER)
        .setAudience('peermap')
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey),
  }
}

/** A running process. */
export type ServiceProcess = {
  readonly pid: number
  /** Sends a signal. */
  readonly kill: (signal: NodeJS.Signals) => void
  /** Settles with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

/** How it is started. */
export type ServiceSettings = {
  readonly port: number
  readonly env: Readonly<Record<string, string>>
  /** Takes all that it writes. */
  readonly log: string
}

/** What `/health/ready` says of the service on this port; false where nobody answers. */
export const isReady = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(READY_MS) }).then(
    async (response) => (await response.text()) !== '' && response.ok,
    () => false,
  )

/** Starts it and waits until it is ready. @throws with what it wrote, where it ends before */
export async function startProcess({ port, env, log }: ServiceSettings): Promise<ServiceProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src', 'main.ts')], {
    cwd: ROOT,
    env: { ...withoutSettings(), NODE_ENV: 'production', ...env, PORT: String(port) },
    // Pipes: what limits the files of the process leaves its log alone.
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out = createWriteStream(log, { flags: 'a', mode: 0o600 })
  child.stdout.pipe(out, { end: false })
  child.stderr.pipe(out, { end: false })
  const ended = once(child, 'exit').then(([code, signal]): number | string => code ?? signal ?? 'unknown')
  const until = Date.now() + START_MS
  while (!(await isReady(port))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`the service did not start: ${readFileSync(log, 'utf8').slice(-2_000)}`)
    }
    await sleep(100)
  }
  return { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), ended }
}
