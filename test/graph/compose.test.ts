import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

const service = z.object({ image: z.string().optional(), environment: z.record(z.string(), z.string()) })
const compose = z
  .object({ services: z.object({ neo4j: service, peermap: service }) })
  .parse(parse(read('docker-compose.yml')))
const { neo4j, peermap } = compose.services

const conf = new Map(
  read('src/graph/embedded/neo4j.conf')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
)

/** How the official image names a setting: `_` is written `__`, `.` is written `_`. */
const variableOf = (setting: string): string => `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`

test('the image has the version of the embedded database', () => {
  const version = /<neo4j\.version>(.*)<\/neo4j\.version>/.exec(read('src/graph/embedded/pom.xml'))?.[1]
  expect(version).toMatch(/^5\.26\.\d+$/)
  expect(neo4j.image).toBe(`neo4j:${version}-community`)
})

test('the same procedures may be called, and the same bounds hold, as in the embedded database', () => {
  const onlyEmbedded = [
    'server.default_listen_address',
    'server.default_advertised_address',
    'dbms.security.auth_enabled',
    'db.tx_log.preallocate',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period',
    'internal.server.bolt.thread_pool_shutdown_wait_time',
  ]
  const expected = [...conf].filter(([setting]) => !onlyEmbedded.includes(setting))
  expect(expected.length).toBeGreaterThan(10)
  expect(neo4j.environment).toMatchObject(
    Object.fromEntries(expected.map(([setting, value]) => [variableOf(setting), value])),
  )
})

test('no secret is written in the file: each must be set, or comes from a file', () => {
  const secret = [...Object.entries(neo4j.environment), ...Object.entries(peermap.environment)].filter(([name]) =>
    /PASSWORD|AUTH$|KEY|ISSUERS/.test(name),
  )
  expect(secret.map(([name]) => name)).toEqual(['NEO4J_AUTH', 'NEO4J_PASSWORD', 'PEERMAP_ISSUERS', 'PEERMAP_HEADS_KEY'])
  for (const [, value] of secret) expect(value).toMatch(/\$\{NEO4J_PASSWORD:\?|^\/run\/secrets\//)
})
