/** Settings, only from the environment, parsed once. Every wrong one is named at once. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { z } from 'zod'
import type { Issuer } from './gateway/caller.ts'
import { isOrigin } from './gateway/cors.ts'
import { isHostName, isLoopback } from './gateway/hosts.ts'
import { remoteKeys } from './gateway/keys.ts'
import { LEAST_SMALL_CELL } from './equality/terms.ts'
import { SetupError } from './errors.ts'
import type { Controller } from './policy/controller.ts'
import { LONGEST_REFERENCE, referencePattern } from './policy/reference.ts'
import { AGENCIES } from './policy/terms.ts'
import { unknownSettings } from './unknown-settings.ts'

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..')

const count = (initial: number) => z.coerce.number().int().positive().default(initial)

/** What people are told: one line. */
const told = z
  .string()
  .regex(/^[^\r\n]{1,500}$/, 'must be one line of at most 500 characters')
  .optional()

/** Entries with commas between them; none unless given. */
const listOf = (isEntry: (entry: string) => boolean, must: string) =>
  z
    .string()
    .transform((text): readonly string[] => text.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(isEntry), must)
    .default([])

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  PEERMAP_HOST: z.string().default('127.0.0.1'),
  PEERMAP_ALLOWED_HOSTS: listOf(
    isHostName,
    'must be names such as peermap.example.org in lower case, with commas between them, without port and without *',
  ),
  PEERMAP_ALLOWED_ORIGINS: listOf(
    isOrigin,
    'must be origins such as https://maps.example.org, with commas between them, without path, without closing / and without *',
  ),
  PEERMAP_HOME: z.string().optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\//, 'must start with bolt:// or neo4j://')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  PEERMAP_ISSUERS: z.string().optional(),
  PEERMAP_JOURNAL_DIR: z.string().optional(),
  PEERMAP_COPIES_DIR: z.string().optional(),
  PEERMAP_HEADS_DIR: z.string().optional(),
  PEERMAP_HEADS_KEY: z.string().optional(),
  PEERMAP_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  PEERMAP_COUNCIL: z
    .string()
    .regex(/^[^\s#]+$/)
    .default('council'),
  PEERMAP_COUNCIL_NAME: told,
  PEERMAP_COUNCIL_CONTACT: told,
  PEERMAP_OFFICER_CONTACT: told,
  PEERMAP_PRIVACY_NOTICE: z
    .string()
    .regex(/^https:\/\/\S{1,500}$/, 'must be an https address')
    .optional(),
  PEERMAP_COMPLAINTS_CONTACT: told,
  PEERMAP_REFERENCE_PATTERN: z.string().max(200).optional(),
  PEERMAP_FAST_DECODER: z.enum(['on', 'off']).default('on'),
  PEERMAP_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PEERMAP_MAX_BODY: count(100_000),
  PEERMAP_MAX_TOKENS: count(2_000),
  PEERMAP_MAX_DEPTH: count(10),
  PEERMAP_MAX_ALIASES: count(30),
  PEERMAP_MAX_DIRECTIVES: count(20),
  PEERMAP_MAX_NESTING: count(10),
  PEERMAP_MAX_LIST: count(500),
  PEERMAP_MAX_FILTER_TERMS: count(20),
  PEERMAP_MAX_FILTER_DEPTH: count(3),
  PEERMAP_MAX_COST: count(500_000),
  PEERMAP_MAX_PAGE: count(5_000),
  PEERMAP_SMALL_CELL: z.coerce.number().int().min(LEAST_SMALL_CELL).max(100).default(10),
  PEERMAP_RATE_CALLER: count(6_000),
  PEERMAP_RATE_ORGANISATION: count(60_000),
  PEERMAP_MAX_RUNNING: count(32),
  PEERMAP_MAX_WAITING: count(64),
  PEERMAP_WAIT_MS: count(2_000),
  PEERMAP_REQUEST_MS: count(10_000),
  PEERMAP_STATEMENT_MS: count(8_000),
  PEERMAP_ANALYSIS_MS: count(25_000),
  PEERMAP_SLOW_MS: count(1_000),
  PEERMAP_DRAIN_MS: count(20_000),
  PEERMAP_KEYS_KEPT_S: count(4 * 3600),
})

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape)

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
  /** Names beside those of this machine that a request may give as its `Host`. */
  readonly allowedHosts: readonly string[]
  /** Of pages that may read answers. */
  readonly allowedOrigins: readonly string[]
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
  /** Where analyst copies are made, each a database of its own. */
  readonly copiesFolder: string
  /** Whether the settings name that folder. */
  readonly copiesFolderNamed: boolean
  readonly heads: { readonly folder: string; readonly keyFile: string } | null
  readonly metricsPort: number | null
  /** Id of the Council's own organisation: the controller, for whom imports are made. */
  readonly council: string
  /** Who the controller is, as people are told. */
  readonly controller: Controller
  /** How the Council writes its case references; null: as it likes. */
  readonly referencePattern: RegExp | null
  readonly fastDecoder: boolean
  /** For what runs when the service stops. ms */
  readonly drainMs: number
  /** For one analysis, waiting for its turn included. ms */
  readonly analysisMs: number
  /** Statements that take longer are told of. ms */
  readonly slowMs: number
  readonly logLevel: z.output<typeof environment>['PEERMAP_LOG_LEVEL']
  readonly limits: {
    readonly body: number
    readonly tokens: number
    readonly depth: number
    readonly aliases: number
    readonly directives: number
    readonly nesting: number
    readonly list: number
    readonly filterTerms: number
    readonly filterDepth: number
    readonly cost: number
    readonly page: number
    /** Counts of people below it are hidden (P9.6). */
    readonly smallCell: number
    /** Points a minute of one caller, and of one organisation (src/gateway/rate.ts). */
    readonly callerRate: number
    readonly organisationRate: number
    readonly running: number
    readonly waiting: number
    readonly waitMs: number
    readonly requestMs: number
    readonly statementMs: number
  }
}

/** The folder of PEERMAP_HOME, for who needs it before the settings are read, or when they are wrong. */
export const homeOf = ({ PEERMAP_HOME: home }: Readonly<Record<string, string | undefined>>): string =>
  resolve(home === undefined || home === '' ? join(ROOT, '.peermap') : home)

/** The folder of the embedded database. The jars are shared and stay in the project's own `.peermap`. */
export const embeddedHome = ({ home }: Pick<Config, 'home'>): string => join(home, 'data', 'neo4j')

const reasons = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`).join('\n')

const parseKeys = (text: string): JSONWebKeySet => JSON.parse(text)

function keysOf(jwks: string | JSONWebKeySet, keptMs: number): Pick<Issuer, 'key' | 'remote'> {
  if (typeof jwks !== 'string') return { key: createLocalJWKSet(jwks) }
  if (jwks.startsWith('https://')) {
    const remote = remoteKeys(new URL(jwks), { keptMs })
    return { key: remote.key, remote }
  }
  if (jwks.startsWith('http://')) throw new SetupError('PEERMAP_ISSUERS: a JWKS address must be https')
  try {
    return { key: createLocalJWKSet(parseKeys(readFileSync(jwks, 'utf8'))) }
  } catch (cause) {
    throw new SetupError(`PEERMAP_ISSUERS: ${jwks} is not a readable JWKS file`, { cause })
  }
}

function readIssuers(setting: string, keptMs: number): readonly Issuer[] {
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
  return parsed.data.map(({ jwks, ...issuer }) => ({ ...issuer, ...keysOf(jwks, keptMs) }))
}

const PATTERN_MS = 1_000

/** Texts of the longest kind with which a pattern that tries everything takes for ever. */
const HARD = ['a', '0', 'a0', '0-', 'a-', '-'].flatMap((part) =>
  ['', '!'].map((end) => part.repeat(LONGEST_REFERENCE).slice(0, LONGEST_REFERENCE - 1) + end),
)

/** A council's pattern of its case references. It runs on what callers send, so one that takes long is refused at once. */
function readPattern(source: string): RegExp {
  let pattern: RegExp
  try {
    pattern = referencePattern(source)
  } catch (cause) {
    throw new SetupError('PEERMAP_REFERENCE_PATTERN is no regular expression', { cause })
  }
  try {
    runInNewContext('texts.forEach((text) => pattern.test(text))', { pattern, texts: HARD }, { timeout: PATTERN_MS })
  } catch (cause) {
    throw new SetupError(
      'PEERMAP_REFERENCE_PATTERN takes too long on a text of 100 characters: write it without one repetition within another',
      { cause },
    )
  }
  return pattern
}

/** What can't go together: each a sentence. */
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
 * @throws SetupError naming every wrong setting, every one that does not exist, and every pair that can't go together
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  const unknown = unknownSettings(Object.keys(given), SETTINGS)
  if (!parsed.success || unknown.length > 0)
    throw new SetupError(
      ['Settings are wrong:', ...(parsed.success ? [] : [reasons(parsed.error)]), ...unknown].join('\n'),
    )
  const env = parsed.data
  const wrong = contradictions(env)
  if (wrong.length > 0) throw new SetupError(wrong.join('\n'))
  const home = homeOf(given)
  const heads =
    env.PEERMAP_HEADS_DIR === undefined || env.PEERMAP_HEADS_KEY === undefined
      ? null
      : { folder: env.PEERMAP_HEADS_DIR, keyFile: env.PEERMAP_HEADS_KEY }
  return {
    host: env.PEERMAP_HOST,
    port: env.PORT,
    allowedHosts: env.PEERMAP_ALLOWED_HOSTS,
    allowedOrigins: env.PEERMAP_ALLOWED_ORIGINS,
    home,
    graph:
      env.NEO4J_URI === undefined
        ? null
        : {
            uri: env.NEO4J_URI,
            user: env.NEO4J_USER,
            password: env.NEO4J_PASSWORD ?? '',
            database: env.NEO4J_DATABASE,
          },
    issuers:
      env.PEERMAP_ISSUERS === undefined ? null : readIssuers(env.PEERMAP_ISSUERS, env.PEERMAP_KEYS_KEPT_S * 1000),
    journalFolder: env.PEERMAP_JOURNAL_DIR ?? join(home, 'journal'),
    copiesFolder: env.PEERMAP_COPIES_DIR ?? join(home, 'copies'),
    copiesFolderNamed: env.PEERMAP_COPIES_DIR !== undefined,
    heads,
    council: env.PEERMAP_COUNCIL,
    controller: {
      name: env.PEERMAP_COUNCIL_NAME ?? null,
      contact: env.PEERMAP_COUNCIL_CONTACT ?? null,
      officer: env.PEERMAP_OFFICER_CONTACT ?? null,
      privacyNotice: env.PEERMAP_PRIVACY_NOTICE ?? null,
      complaints: env.PEERMAP_COMPLAINTS_CONTACT ?? null,
    },
    metricsPort: env.PEERMAP_METRICS_PORT ?? null,
    drainMs: env.PEERMAP_DRAIN_MS,
    analysisMs: env.PEERMAP_ANALYSIS_MS,
    slowMs: env.PEERMAP_SLOW_MS,
    referencePattern: env.PEERMAP_REFERENCE_PATTERN === undefined ? null : readPattern(env.PEERMAP_REFERENCE_PATTERN),
    fastDecoder: env.PEERMAP_FAST_DECODER === 'on',
    logLevel: env.PEERMAP_LOG_LEVEL,
    limits: {
      body: env.PEERMAP_MAX_BODY,
      tokens: env.PEERMAP_MAX_TOKENS,
      depth: env.PEERMAP_MAX_DEPTH,
      aliases: env.PEERMAP_MAX_ALIASES,
      directives: env.PEERMAP_MAX_DIRECTIVES,
      nesting: env.PEERMAP_MAX_NESTING,
      list: env.PEERMAP_MAX_LIST,
      filterTerms: env.PEERMAP_MAX_FILTER_TERMS,
      filterDepth: env.PEERMAP_MAX_FILTER_DEPTH,
      cost: env.PEERMAP_MAX_COST,
      page: env.PEERMAP_MAX_PAGE,
      smallCell: env.PEERMAP_SMALL_CELL,
      callerRate: env.PEERMAP_RATE_CALLER,
      organisationRate: env.PEERMAP_RATE_ORGANISATION,
      running: env.PEERMAP_MAX_RUNNING,
      waiting: env.PEERMAP_MAX_WAITING,
      waitMs: env.PEERMAP_WAIT_MS,
      requestMs: env.PEERMAP_REQUEST_MS,
      statementMs: env.PEERMAP_STATEMENT_MS,
    },
  }
}
