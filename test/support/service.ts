/** The real service on the test database: real HTTP, real tokens, a journal and a log of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { DEMO_CONTROLLER } from '../../src/demo/controller.ts'
import { CONTROLLER_SETTINGS } from '../../src/policy/controller.ts'
import { devIssuer, signDevToken, type DevCaller } from '../../src/dev-tokens.ts'
import type { DriverSettings } from '../../src/graph/driver.ts'
import type { Purpose } from '../../src/policy/terms.ts'
import { startService, type RunningService } from '../../src/service.ts'
import { testDatabase } from './database.ts'
import { memoryFolder } from './memory.ts'

/** Somebody who asks, with the purpose of the header; null: no header. */
export type Asker = DevCaller & { readonly purpose: Purpose | null }

/** One answer as it came over HTTP. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly json: {
    readonly data?: Readonly<Record<string, never>> | null
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
    readonly extensions?: {
      readonly disclosure?: Readonly<Record<string, unknown>>
      readonly redactions?: readonly Readonly<Record<string, unknown>>[]
    }
  }
}

const TOKEN_MS = 6 * 3_600_000

export type TestService = {
  readonly service: RunningService
  readonly home: string
  /** Everything that the service has logged so far. */
  readonly logged: () => string
  readonly token: (caller: DevCaller) => Promise<string>
  readonly ask: (
    asker: Asker,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>
  readonly stop: () => Promise<void>
}

/** Tests of many callers at once are about what they do to one another, not about who has to wait. */
const MANY_AT_ONCE = {
  PEERMAP_MAX_WAITING: '1000',
  PEERMAP_WAIT_MS: '60000',
  PEERMAP_RATE_CALLER: '10000000',
  PEERMAP_RATE_ORGANISATION: '10000000',
}

/** What people are told of the Council. */
const TOLD = Object.fromEntries(
  Object.entries(DEMO_CONTROLLER).flatMap(([part, value]) =>
    Object.entries(CONTROLLER_SETTINGS).flatMap(([name, setting]) => (name === part ? [[setting, value]] : [])),
  ),
)

/** Starts it. `settings` are environment variables over the defaults; `now` the clock. */
export async function startTestService(
  about: {
    readonly settings?: Readonly<Record<string, string>>
    readonly now?: () => Date
    readonly introspection?: boolean
    /** Where the graph is, if not directly at the test database. */
    readonly graph?: DriverSettings
  } = {},
): Promise<TestService> {
  const home = mkdtempSync(join(memoryFolder(), 'peermap-service-'))
  const config = readConfig({ PORT: '0', PEERMAP_HOME: home, ...MANY_AT_ONCE, ...TOLD, ...about.settings })
  let log = ''
  const service = await startService({
    config,
    graph: about.graph ?? testDatabase(),
    issuers: [await devIssuer(home)],
    introspection: about.introspection ?? false,
    say: () => undefined,
    ...(about.now === undefined ? {} : { now: about.now }),
    logTo: { write: (line: string) => void (log += line) },
  })
  const tokens = new Map<string, Promise<string>>()
  const token = (caller: DevCaller): Promise<string> => {
    const { sub, org, agency, roles } = caller
    const at = about.now?.() ?? new Date()
    // Hours later by the service's clock somebody comes with a new one.
    const key = JSON.stringify([sub, org, agency, roles, Math.floor(at.getTime() / TOKEN_MS)])
    const known = tokens.get(key) ?? signDevToken(home, caller, at)
    tokens.set(key, known)
    return known
  }
  return {
    service,
    home,
    logged: () => log,
    token,
    ask: async (asker, query, variables, headers = {}) => {
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await token(asker)}`,
          ...(asker.purpose === null ? {} : { 'x-purpose': asker.purpose }),
          ...headers,
        },
        body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
      })
      const text = await response.text()
      return { status: response.status, headers: Object.fromEntries(response.headers), text, json: JSON.parse(text) }
    },
    stop: async () => {
      await service.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
