/** Settings, only from the environment, parsed once. Every wrong one is named at once. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet } from 'jose'
import { z } from 'zod'
import type { Issuer } from './api/caller.ts'
import { SetupError } from './errors.ts'
import { AGENCIES } from './protocol/terms.ts'

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..')

const count = (initial: number) => z.coerce.number().int().positive().default(initial)

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PEERMAP_HOST: z.string().default('127.0.0.1'),
  PEERMAP_HOME: z.string().default(join(ROOT, '.peermap')),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'must start with bolt:// or neo4j://')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  PEERMAP_ISSUERS: z.string().optional(),
  PEERMAP_JOURNAL_DIR: z.string().optional(),
  PEERMAP_HEADS_DIR: z.string().optional(),
  PEERMAP_HEADS_KEY: z.string().optional(),
  PEERMAP_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  PEERMAP_COUNCIL: z
    .string()
    .regex(/^[^\s#]+$/)
    .default('council'),
  PEERMAP_FAST_DECODER: z.enum(['on', 'off']).default('on'),
  PEERMAP_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PEERMAP_MAX_BODY: count(100_000),
  PEERMAP_MAX_TOKENS: count(2_000),
  PEERMAP_MAX_DEPTH: count(10),
  PEERMAP_MAX_ALIASES: count(30),
  PEERMAP_MAX_DIRECTIVES: count(20),
  PEERMAP_MAX_COST: count(500_000),
  PEERMAP_MAX_PAGE: count(5_000),
  PEERMAP_REQUEST_MS: count(10_000),
  PEERMAP_STATEMENT_MS: count(8_000),
})

const issuerSettings = z
  .array(
    z.strictObject({
      issuer: z.string().min(1),
      audience: z.string().min(1),
      /** An https URL, the path of a JWKS file, or the key set itself. */
      jwks: z.union([z.string().min(1), z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) })]),
      agencies: z.array(z.enum(AGENCIES)).min(1),
      organisations: z.array(z.string().min(1)).min(1).nullable().default(null),
      claims: z
        .strictObject({
          organisation: z.string().default('org'),
          agency: z.string().default('agency'),
          roles: z.string().default('roles'),
        })
        .default({ organisation: 'org', agency: 'agency', roles: 'roles' }),
    }),
  )
  .min(1)

/** The issuer of development tokens. */
export const DEV_ISSUER = 'peermap-dev'

export type Config = {
  readonly host: string
  readonly port: number
  readonly home: string
  /** null: an embedded Neo4j. */
  readonly graph: {
    readonly uri: string
    readonly user: string
    readonly password: string
    readonly database: string
  } | null
  /** null: development tokens, signed with a key of this machine. */
  readonly issuers: readonly Issuer[] | null
  readonly journalFolder: string
  readonly heads: { readonly folder: string; readonly keyFile: string } | null
  readonly metricsPort: number | null
  /** Id of the Council's own organisation: the controller, for whom imports are made. */
  readonly council: string
  readonly fastDecoder: boolean
  readonly logLevel: z.output<typeof environment>['PEERMAP_LOG_LEVEL']
  readonly limits: {
    readonly body: number
    readonly tokens: number
    readonly depth: number
    readonly aliases: number
    readonly directives: number
    readonly cost: number
    readonly page: number
    readonly requestMs: number
    readonly statementMs: number
  }
}

/** The folder of the embedded database. The jars are shared and stay in the project's own `.peermap`. */
export const embeddedHome = ({ home }: Pick<Config, 'home'>): string => join(home, 'data', 'neo4j')

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

const reasons = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`).join('\n')

const parseKeys = (text: string): JSONWebKeySet => JSON.parse(text)

function keyOf(jwks: string | JSONWebKeySet): Issuer['key'] {
  if (typeof jwks !== 'string') return createLocalJWKSet(jwks)
  if (jwks.startsWith('https://')) return createRemoteJWKSet(new URL(jwks), { timeoutDuration: 3_000 })
  if (jwks.startsWith('http://')) throw new SetupError('PEERMAP_ISSUERS: a JWKS address must be https')
  try {
    return createLocalJWKSet(parseKeys(readFileSync(jwks, 'utf8')))
  } catch (cause) {
    throw new SetupError(`PEERMAP_ISSUERS: ${jwks} is not a readable JWKS file`, { cause })
  }
}

function readIssuers(setting: string): readonly Issuer[] {
  let value: unknown
  try {
    value = JSON.parse(setting.trimStart().startsWith('[') ? setting : readFileSync(setting, 'utf8'))
  } catch (cause) {
    throw new SetupError('PEERMAP_ISSUERS is neither a JSON list nor the path of a file that holds one', { cause })
  }
  const parsed = issuerSettings.safeParse(value)
  if (!parsed.success) throw new SetupError(`PEERMAP_ISSUERS is wrong:\n${reasons(parsed.error)}`)
  const names = parsed.data.map(({ issuer }) => issuer)
  if (new Set(names).size < names.length) throw new SetupError('PEERMAP_ISSUERS names an issuer twice')
  const free = parsed.data.find(({ agencies, organisations }) => organisations === null && !agencies.includes('CFS'))
  if (free !== undefined)
    throw new SetupError(
      `PEERMAP_ISSUERS: ${free.issuer} needs organisations: an issuer that is not the Council's speaks for those it names`,
    )
  if (names.includes(DEV_ISSUER))
    throw new SetupError(`PEERMAP_ISSUERS: the issuer ${DEV_ISSUER} is for development tokens only`)
  return parsed.data.map(({ jwks, ...issuer }) => ({ ...issuer, key: keyOf(jwks) }))
}

/** What can't go together (DESIGN section 10): each a sentence. */
function contradictions(env: z.output<typeof environment>): readonly string[] {
  const found: string[] = []
  if (env.NEO4J_URI !== undefined && env.PEERMAP_ISSUERS === undefined)
    found.push('NEO4J_URI needs PEERMAP_ISSUERS: development tokens are for the embedded database only')
  if (!isLoopback(env.PEERMAP_HOST) && env.PEERMAP_ISSUERS === undefined)
    found.push('PEERMAP_HOST beyond loopback needs PEERMAP_ISSUERS: development tokens are for this machine only')
  if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) found.push('NEO4J_URI needs NEO4J_PASSWORD')
  if (env.NEO4J_URI === undefined && env.NEO4J_PASSWORD !== undefined)
    found.push('NEO4J_PASSWORD is set without NEO4J_URI')
  if ((env.PEERMAP_HEADS_DIR === undefined) !== (env.PEERMAP_HEADS_KEY === undefined))
    found.push('PEERMAP_HEADS_DIR and PEERMAP_HEADS_KEY go together')
  return found
}

/**
 * Reads the settings.
 * @throws SetupError naming every wrong setting and every pair that can't go together
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new SetupError(`Settings are wrong:\n${reasons(parsed.error)}`)
  const env = parsed.data
  const wrong = contradictions(env)
  if (wrong.length > 0) throw new SetupError(wrong.join('\n'))
  const heads =
    env.PEERMAP_HEADS_DIR === undefined || env.PEERMAP_HEADS_KEY === undefined
      ? null
      : { folder: env.PEERMAP_HEADS_DIR, keyFile: env.PEERMAP_HEADS_KEY }
  return {
    host: env.PEERMAP_HOST,
    port: env.PORT,
    home: resolve(env.PEERMAP_HOME),
    graph:
      env.NEO4J_URI === undefined
        ? null
        : {
            uri: env.NEO4J_URI,
            user: env.NEO4J_USER,
            password: env.NEO4J_PASSWORD ?? '',
            database: env.NEO4J_DATABASE,
          },
    issuers: env.PEERMAP_ISSUERS === undefined ? null : readIssuers(env.PEERMAP_ISSUERS),
    journalFolder: env.PEERMAP_JOURNAL_DIR ?? join(resolve(env.PEERMAP_HOME), 'journal'),
    heads,
    council: env.PEERMAP_COUNCIL,
    metricsPort: env.PEERMAP_METRICS_PORT ?? null,
    fastDecoder: env.PEERMAP_FAST_DECODER === 'on',
    logLevel: env.PEERMAP_LOG_LEVEL,
    limits: {
      body: env.PEERMAP_MAX_BODY,
      tokens: env.PEERMAP_MAX_TOKENS,
      depth: env.PEERMAP_MAX_DEPTH,
      aliases: env.PEERMAP_MAX_ALIASES,
      directives: env.PEERMAP_MAX_DIRECTIVES,
      cost: env.PEERMAP_MAX_COST,
      page: env.PEERMAP_MAX_PAGE,
      requestMs: env.PEERMAP_REQUEST_MS,
      statementMs: env.PEERMAP_STATEMENT_MS,
    },
  }
}
