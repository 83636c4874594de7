import { describe, expect, test } from 'vitest'
import { corsHeaders, isOrigin, isPreflight } from '../../src/gateway/cors.ts'

const ORIGINS: ReadonlySet<string> = new Set(['https://maps.example.org', 'http://localhost:5173'])

describe('an origin', () => {
  test.each(['https://maps.example.org', 'http://localhost:5173'])('%s of the settings may read', (origin) => {
    const headers = corsHeaders({ method: 'POST', headers: { origin } }, ORIGINS)
    expect(headers).toEqual({
      vary: 'origin, accept, accept-encoding',
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'retry-after, allow',
    })
  })

  test.each([
    'null',
    '',
    'https://maps.example.org.',
    'https://maps.example.org/',
    'https://maps.example.org:443',
    'https://maps.example.org:8443',
    'http://maps.example.org',
    'https://maps.example.org.attacker.example',
    'https://attacker-maps.example.org',
    'https://a.maps.example.org',
    'https://maps.example.org@attacker.example',
    'https://maps.example.org, https://attacker.example',
    'HTTPS://MAPS.EXAMPLE.ORG',
    'http://localhost:5174',
    'http://localhost',
  ])('"%s" may not, and is told nothing', (origin) => {
    const headers = { origin, 'access-control-request-method': 'POST' }
    expect(corsHeaders({ method: 'POST', headers }, ORIGINS)).toEqual({ vary: 'origin, accept, accept-encoding' })
    expect(isPreflight({ method: 'OPTIONS', headers }, ORIGINS)).toBe(false)
  })

  test('that is not told may not', () => {
    expect(corsHeaders({ method: 'POST', headers: {} }, ORIGINS)).toEqual({ vary: 'origin, accept, accept-encoding' })
  })

  test('none may where the settings name none, not even an empty one', () => {
    for (const origin of ['https://maps.example.org', 'null', ''])
      expect(corsHeaders({ method: 'POST', headers: { origin } }, new Set())).toEqual({
        vary: 'accept, accept-encoding',
      })
  })
})

test('a preflight is an OPTIONS that asks for a method, of an origin of the settings', () => {
  const headers = { origin: 'https://maps.example.org', 'access-control-request-method': 'POST' }
  expect(isPreflight({ method: 'OPTIONS', headers }, ORIGINS)).toBe(true)
  expect(isPreflight({ method: 'POST', headers }, ORIGINS)).toBe(false)
  expect(isPreflight({ method: 'OPTIONS', headers: { origin: headers.origin } }, ORIGINS)).toBe(false)
})

test.each([
  ['https://maps.example.org', true],
  ['http://localhost:5173', true],
  ['http://[::1]:5173', true],
  ['*', false],
  ['https://*.example.org', false],
  ['null', false],
  ['https://maps.example.org/', false],
  ['https://maps.example.org:443', false],
  ['https://Maps.example.org', false],
  ['https://maps.example.org/app', false],
  ['https://user@maps.example.org', false],
  ['maps.example.org', false],
  ['file:///app', false],
  ['ws://maps.example.org', false],
  ['https://', false],
  ['', false],
])('a setting may name the origin %s: %s', (entry, may) => {
  expect(isOrigin(entry)).toBe(may)
})
