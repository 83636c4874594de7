import { describe, expect, test } from 'vitest'
import { hostNames, isHostName, namesHost } from '../../src/gateway/hosts.ts'

const names = (listensOn: string, allowed: readonly string[], ...host: readonly string[]): boolean =>
  namesHost({ headersDistinct: host.length === 0 ? {} : { host: [...host] } }, hostNames(listensOn, allowed))

describe('on loopback', () => {
  test.each(['localhost', 'localhost:4000', 'LOCALHOST:1', '127.0.0.1', '127.0.0.1:4000', '[::1]', '[::1]:4000'])(
    '%s is this machine',
    (host) => {
      expect(names('127.0.0.1', [], host)).toBe(true)
    },
  )

  test.each([
    'maps.example.org',
    '127.0.0.1.example.org',
    'localhost.example.org',
    'example.org#localhost',
    'notlocalhost',
    'localhost.',
    'localhost:',
    'localhost:4000:4000',
    'localhost:x',
    'user@localhost',
    'localhost@example.org',
    'localhost/',
    'http://localhost',
    'localhost, example.org',
    ' localhost',
    '127.0.0.2',
    '127.1',
    '0.0.0.0',
    '2130706433',
    '::1',
    '[::1',
    '[::ffff:127.0.0.1]',
    '[::1].example.org',
    '',
  ])('"%s" is not', (host) => {
    expect(names('127.0.0.1', [], host)).toBe(false)
  })

  test('none is refused, and so are two, even of the same', () => {
    expect(names('127.0.0.1', [])).toBe(false)
    expect(names('127.0.0.1', [], 'localhost', 'example.org')).toBe(false)
    expect(names('127.0.0.1', [], 'localhost', 'localhost')).toBe(false)
  })

  test('the address that it listens on is this machine too', () => {
    expect(names('127.0.0.7', [], '127.0.0.7:4000')).toBe(true)
    expect(names('::1', [], '[::1]:4000')).toBe(true)
    expect(names('localhost', [], 'localhost:4000')).toBe(true)
  })

  test('a name of the settings is taken as it is, with any port', () => {
    expect(names('127.0.0.1', ['maps.example.org'], 'maps.example.org')).toBe(true)
    expect(names('127.0.0.1', ['maps.example.org'], 'Maps.Example.org:443')).toBe(true)
    expect(names('127.0.0.1', ['maps.example.org'], 'localhost:4000')).toBe(true)
    expect(names('127.0.0.1', ['maps.example.org'], 'a.maps.example.org')).toBe(false)
    expect(names('127.0.0.1', ['maps.example.org'], 'maps.example.org.')).toBe(false)
    expect(names('127.0.0.1', ['maps.example.org'], 'maps-example.org')).toBe(false)
  })
})

describe('beyond loopback', () => {
  test('any is taken where the settings name none', () => {
    expect(names('0.0.0.0', [], 'maps.example.org')).toBe(true)
    expect(names('0.0.0.0', [])).toBe(true)
  })

  test('those of the settings are taken, and this machine for health checks', () => {
    expect(names('0.0.0.0', ['maps.example.org'], 'maps.example.org')).toBe(true)
    expect(names('0.0.0.0', ['maps.example.org'], '127.0.0.1:4000')).toBe(true)
    expect(names('0.0.0.0', ['maps.example.org'], 'other.example.org')).toBe(false)
    expect(names('0.0.0.0', ['maps.example.org'], '0.0.0.0:4000')).toBe(false)
  })
})

test.each([
  ['maps.example.org', true],
  ['maps', true],
  ['10.0.0.7', true],
  ['[2001:db8::1]', true],
  ['*.example.org', false],
  ['maps.example.org:443', false],
  ['https://maps.example.org', false],
  ['Maps.example.org', false],
  ['maps.example.org.', false],
  ['.example.org', false],
  ['user@example.org', false],
  ['', false],
])('a setting may name %s: %s', (entry, may) => {
  expect(isHostName(entry)).toBe(may)
})
