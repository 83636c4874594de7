import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SETTINGS } from '../src/config.ts'
import { nearestSetting, unknownSettings } from '../src/unknown-settings.ts'
import { checkTestSettings, TEST_SETTINGS } from './support/settings.ts'

describe('a setting that does not exist', () => {
  test.each([
    ['PEERMAP_DEPTH', 'PEERMAP_MAX_DEPTH'],
    ['PEERMAP_MAX_DEPHT', 'PEERMAP_MAX_DEPTH'],
    ['PEERMAP_MAXDEPTH', 'PEERMAP_MAX_DEPTH'],
    ['peermap_max_depth', 'PEERMAP_MAX_DEPTH'],
    ['PEERMAP_PORT', 'PORT'],
    ['PEERMAP_ISSUER', 'PEERMAP_ISSUERS'],
    ['PEERMAP_JOURNAL', 'PEERMAP_JOURNAL_DIR'],
    ['PEERMAP_NEO4J_URI', 'NEO4J_URI'],
    ['PEERMAP_MAX', undefined],
    ['PEERMAP_COLOUR', undefined],
  ])('%s: the nearest one is %s', (name, nearest) => {
    expect(nearestSetting(name, SETTINGS)).toBe(nearest)
  })

  test('is named, and so is each other', () => {
    expect(unknownSettings(['PATH', 'PEERMAP_DEPTH', 'PEERMAP_COLOUR', 'PEERMAP_HOME'], SETTINGS)).toEqual([
      '- PEERMAP_COLOUR: no such setting',
      '- PEERMAP_DEPTH: no such setting; did you mean PEERMAP_MAX_DEPTH?',
    ])
  })

  test.each([
    ['NEO4J_USERNAME', 'NEO4J_USER'],
    ['NEO4J_URL', 'NEO4J_URI'],
    ['NEO4J_PASS', 'NEO4J_PASSWORD'],
    ['NEO4J_PASSWD', 'NEO4J_PASSWORD'],
  ])('%s is one, too, where %s is not set', (name, meant) => {
    expect(unknownSettings([name], SETTINGS)).toEqual([`- ${name}: no such setting; did you mean ${meant}?`])
    expect(unknownSettings([name, meant], SETTINGS)).toEqual([])
  })

  test('what Neo4j’s own programs are told is none of it', () => {
    const own = ['NEO4J_HOME', 'NEO4J_CONF', 'NEO4J_AUTH', 'NEO4J_PLUGINS', 'NEO4J_EDITION', 'NEO4J_BIN', 'NEO4J_DEBUG']
    expect(
      unknownSettings([...own, 'NEO4J_server_memory_heap_max__size', 'NEO4J_db_transaction_timeout'], SETTINGS),
    ).toEqual([])
  })
})

describe('settings of the tests', () => {
  const ROOT = resolve(import.meta.dirname, '..')
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const source = ['vitest.config.ts', ...files.map((name) => join('test', name))]
    .filter((name) => !['test/support/settings.ts', 'test/unknown-settings.test.ts'].includes(name))
    .map((name) => readFileSync(join(ROOT, name), 'utf8'))
    .filter((text) => text.includes('process.env'))
    .join('\n')
  const read = new Set([...source.matchAll(/\b(PEERMAP_[A-Z0-9_]+)\b/g)].map(([, name = '']) => name))

  test('are those that the tests read, and none that the service knows', () => {
    expect([...read].filter((name) => !SETTINGS.includes(name)).toSorted()).toEqual(
      Object.keys(TEST_SETTINGS).toSorted(),
    )
    expect(SETTINGS.filter((name) => Object.hasOwn(TEST_SETTINGS, name))).toEqual([])
  })

  test('that do not exist are named', () => {
    expect(() => checkTestSettings({ PEERMAP_LEAK_SEEDS: '1', PATH: 'x' })).toThrow(
      /^PEERMAP_LEAK_SEEDS: the tests know only /,
    )
    expect(() => checkTestSettings({ PEERMAP_LEAK_SEED: '1' })).not.toThrow()
  })
})
