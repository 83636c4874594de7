import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig, ROOT } from '../src/config.ts'
import { SetupError } from '../src/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'peermap-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const KEYS = { keys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }] }
const ISSUER = { issuer: 'https://id.example', audience: 'peermap', jwks: KEYS, agencies: ['CFS'] }
const issuers = (...change: readonly object[]): string => JSON.stringify(change.map((each) => ({ ...ISSUER, ...each })))

const said = (variables: Readonly<Record<string, string>>): string => {
  try {
    readConfig(variables)
    return ''
  } catch (error) {
    return error instanceof SetupError ? error.message : `not a SetupError: ${String(error)}`
  }
}

describe('without any setting', () => {
  test('it is loopback, an embedded database and development tokens', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, graph: null, issuers: null, heads: null })
    expect(config.home).toBe(join(ROOT, '.peermap'))
    expect(config.journalFolder).toBe(join(ROOT, '.peermap', 'journal'))
  })

  test('the limits are those of docs/limits.md', () => {
    expect(readConfig({}).limits).toEqual({
      body: 100_000,
      tokens: 2_000,
      depth: 10,
      aliases: 30,
      directives: 20,
      nesting: 10,
      list: 500,
      filterTerms: 20,
      filterDepth: 3,
      cost: 500_000,
      page: 5_000,
      callerRate: 6_000,
      organisationRate: 60_000,
      smallCell: 10,
      running: 32,
      waiting: 64,
      waitMs: 2_000,
      requestMs: 10_000,
      statementMs: 8_000,
    })
  })

  test('no page of another origin and no other host is let in', () => {
    expect(readConfig({})).toMatchObject({ allowedOrigins: [], allowedHosts: [] })
  })

  test('an empty variable counts as none', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '', PEERMAP_ISSUERS: '' })).toEqual(readConfig({}))
  })
})

test('origins and hosts are lists with commas', () => {
  const PEERMAP_ALLOWED_ORIGINS = 'https://maps.example.org, http://localhost:5173'
  expect(readConfig({ PEERMAP_ALLOWED_ORIGINS, PEERMAP_ALLOWED_HOSTS: 'maps.example.org,maps' })).toMatchObject({
    allowedOrigins: ['https://maps.example.org', 'http://localhost:5173'],
    allowedHosts: ['maps.example.org', 'maps'],
  })
})

describe('a wrong setting is a sentence', () => {
  const GRAPH = { NEO4J_URI: 'bolt://db:7687', NEO4J_PASSWORD: 'x' }
  const CASES: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{ PORT: 'http' }, '- PORT: '],
    [{ PORT: '70000' }, '- PORT: '],
    [{ NEO4J_URI: 'http://db:7474' }, '- NEO4J_URI: must start with bolt:// or neo4j://'],
    [{ PEERMAP_MAX_PAGE: '0' }, '- PEERMAP_MAX_PAGE: '],
    [{ PEERMAP_MAX_COST: '1.5' }, '- PEERMAP_MAX_COST: '],
    [{ PEERMAP_METRICS_PORT: '0' }, '- PEERMAP_METRICS_PORT: '],
    [{ PEERMAP_ALLOWED_ORIGINS: '*' }, '- PEERMAP_ALLOWED_ORIGINS: must be origins such as https://maps.example.org'],
    [{ PEERMAP_ALLOWED_ORIGINS: 'https://maps.example.org/' }, '- PEERMAP_ALLOWED_ORIGINS: must be origins'],
    [{ PEERMAP_ALLOWED_ORIGINS: 'https://maps.example.org,' }, '- PEERMAP_ALLOWED_ORIGINS: must be origins'],
    [{ PEERMAP_ALLOWED_ORIGINS: 'https://maps.example.org, null' }, '- PEERMAP_ALLOWED_ORIGINS: must be origins'],
    [{ PEERMAP_ALLOWED_HOSTS: '*' }, '- PEERMAP_ALLOWED_HOSTS: must be names such as peermap.example.org'],
    [{ PEERMAP_ALLOWED_HOSTS: 'maps.example.org:443' }, '- PEERMAP_ALLOWED_HOSTS: must be names'],
    [{ PEERMAP_DEPTH: '5' }, '- PEERMAP_DEPTH: no such setting; did you mean PEERMAP_MAX_DEPTH?'],
    [{ PEERMAP_TEST_NEO4J: '{}' }, '- PEERMAP_TEST_NEO4J: no such setting'],
    [{ NEO4J_USERNAME: 'x' }, '- NEO4J_USERNAME: no such setting; did you mean NEO4J_USER?'],
    [{ PEERMAP_FAST_DECODER: 'yes' }, '- PEERMAP_FAST_DECODER: '],
    [{ PEERMAP_LOG_LEVEL: 'loud' }, '- PEERMAP_LOG_LEVEL: '],
    [GRAPH, 'NEO4J_URI needs PEERMAP_ISSUERS: development tokens are for the embedded database only'],
    [{ NEO4J_URI: 'bolt://db:7687', PEERMAP_ISSUERS: issuers({}) }, 'NEO4J_URI needs NEO4J_PASSWORD'],
    [{ NEO4J_PASSWORD: 'x' }, 'NEO4J_PASSWORD is set without NEO4J_URI'],
    [{ PEERMAP_HOST: '0.0.0.0' }, 'PEERMAP_HOST beyond loopback needs PEERMAP_ISSUERS'],
    [{ PEERMAP_HOST: '127.example.org' }, 'PEERMAP_HOST beyond loopback needs PEERMAP_ISSUERS'],
    [{ PEERMAP_HEADS_DIR: '/heads' }, 'PEERMAP_HEADS_DIR and PEERMAP_HEADS_KEY go together'],
    [{ PEERMAP_HEADS_KEY: '/key' }, 'PEERMAP_HEADS_DIR and PEERMAP_HEADS_KEY go together'],
    [{ PEERMAP_ISSUERS: '/no/such/file' }, 'PEERMAP_ISSUERS is neither a JSON list nor the path of a file'],
    [{ PEERMAP_ISSUERS: '[{' }, 'PEERMAP_ISSUERS is neither a JSON list nor the path of a file'],
    [{ PEERMAP_ISSUERS: '[]' }, 'PEERMAP_ISSUERS is wrong'],
    [{ PEERMAP_ISSUERS: issuers({ agencies: ['PRESS'] }) }, '- 0.agencies.0: '],
    [{ PEERMAP_ISSUERS: issuers({ agencies: [] }) }, '- 0.agencies: '],
    [{ PEERMAP_ISSUERS: issuers({ organisations: [] }) }, '- 0.organisations: '],
    [{ PEERMAP_ISSUERS: issuers({ agencies: ['HEALTH'] }) }, 'https://id.example needs organisations'],
    [{ PEERMAP_ISSUERS: issuers({ secret: 'x' }) }, 'PEERMAP_ISSUERS is wrong'],
    [{ PEERMAP_ISSUERS: issuers({}, {}) }, 'PEERMAP_ISSUERS names an issuer twice'],
    [{ PEERMAP_ISSUERS: issuers({ issuer: 'peermap-dev' }) }, 'the issuer peermap-dev is for development tokens only'],
    [{ PEERMAP_ISSUERS: issuers({ jwks: 'http://id.example/jwks' }) }, 'a JWKS address must be https'],
    [{ PEERMAP_ISSUERS: issuers({ jwks: '/no/such/file' }) }, '/no/such/file is not a readable JWKS file'],
  ]
  test.each(CASES)('%j', (variables, says) => {
    expect(said(variables)).toContain(says)
  })

  test('and all of them are named at once', () => {
    const wrong = said({ PORT: 'http', NEO4J_URI: 'http://db', PEERMAP_MAX_BODY: '-1', PEERMAP_DEPTH: '5' })
    for (const name of ['PORT', 'NEO4J_URI', 'PEERMAP_MAX_BODY', 'PEERMAP_DEPTH'])
      expect(wrong).toContain(`- ${name}: `)
    const together = said({ ...GRAPH, PEERMAP_HOST: '0.0.0.0', PEERMAP_HEADS_DIR: '/heads' })
    for (const name of ['NEO4J_URI', 'PEERMAP_HOST', 'PEERMAP_HEADS_DIR']) expect(together).toContain(name)
  })

  test('that never holds a password', () => {
    expect(said({ NEO4J_PASSWORD: 'canary', PORT: 'http' })).not.toContain('canary')
  })
})

describe('the pattern of case references', () => {
  test('is a regular expression for the whole of one', () => {
    expect(readConfig({}).referencePattern).toBeNull()
    const pattern = readConfig({ PEERMAP_REFERENCE_PATTERN: '[A-Z]{2}-[0-9]{3}' }).referencePattern
    expect(['ab-123', 'xab-1234', ''].map((text) => pattern?.test(text))).toEqual([true, false, false])
  })
  test.each([
    ['(', 'PEERMAP_REFERENCE_PATTERN is no regular expression'],
    ['(a+)+b', 'PEERMAP_REFERENCE_PATTERN takes too long'],
    ['([a-z0-9]+-?)+/', 'PEERMAP_REFERENCE_PATTERN takes too long'],
  ])('%s stops the start', (source, message) => {
    expect(said({ PEERMAP_REFERENCE_PATTERN: source })).toContain(message)
  })
})

describe('issuers', () => {
  test('may be a file, and their keys too', () => {
    writeFileSync(join(folder, 'jwks.json'), JSON.stringify(KEYS))
    writeFileSync(join(folder, 'issuers.json'), issuers({ jwks: join(folder, 'jwks.json') }))
    const config = readConfig({ PEERMAP_ISSUERS: join(folder, 'issuers.json'), PEERMAP_HOST: '0.0.0.0' })
    const claims = { organisation: 'org', agency: 'agency', roles: 'roles' }
    expect(config.issuers).toMatchObject([
      { issuer: 'https://id.example', agencies: ['CFS'], organisations: null, claims },
    ])
  })

  test('may have claim names of their own', () => {
    const [issuer] = readConfig({ PEERMAP_ISSUERS: issuers({ claims: { agency: 'kind' } }) }).issuers ?? []
    expect(issuer?.claims).toEqual({ organisation: 'org', agency: 'kind', roles: 'roles' })
  })

  test.each(['localhost', '127.0.0.2', '::1'])('are not needed on %s', (host) => {
    expect(readConfig({ PEERMAP_HOST: host }).issuers).toBeNull()
  })
})
