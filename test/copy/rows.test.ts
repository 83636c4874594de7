/** What goes into an analyst copy: a closed list, pseudonyms and months (UK GDPR Art 4(5), 5(1)(c)). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSdl } from '../../src/gateway/sdl.ts'
import { isKeptTie, KEPT_NODES, KEPT_TIES, readKept, rowOf } from '../../src/copy/kept.ts'
import { newKey, pseudonymOf } from '../../src/copy/pseudonym.ts'
import { copyRows, deadlineOf, monthOf, type CopyRows, type RawMap, type Shuffle } from '../../src/copy/rows.ts'
import { shuffled } from '../../src/copy/shuffle.ts'
import { SetupError } from '../../src/errors.ts'
import { scalarFields } from '../leaks/canaries.ts'

const SDL = readSdl(join(import.meta.dirname, '../..'))
const kept = readKept(SDL)
const asIs: Shuffle = (items) => items
const backwards: Shuffle = (items) => items.toReversed()
const key = Buffer.alloc(32, 7)
const rowsOf = (maps: readonly RawMap[], shuffle = asIs): CopyRows => copyRows(maps, { kept, key, shuffle })

const node = (type: string, id: string, properties: Readonly<Record<string, unknown>> = {}) => ({
  type,
  id,
  properties,
})
const tie = (
  type: string,
  id: string,
  ends: readonly [string, string],
  properties: Readonly<Record<string, unknown>> = {},
) => ({
  ...node(type, id, properties),
  from: ends[0],
  to: ends[1],
})

/** The SDL with another category, or another type, for one field. */
const withField = (type: string, field: string, change: (line: string) => string): string => {
  const at = SDL.indexOf(`type ${type} `)
  const from = SDL.indexOf(`\n  ${field}: `, at) + 1
  const to = SDL.indexOf('\n', from)
  return SDL.slice(0, from) + change(SDL.slice(from, to)) + SDL.slice(to)
}

describe('the closed list', () => {
  test.each([
    [
      'of a category that no analyst has',
      'Risk',
      'seriousness',
      'RISK',
      'HARMFUL_RELATIONSHIP',
      /no analyst has \(P5\.2\)/,
    ],
    ['that is free text', 'Intervention', 'kind', 'InterventionKind', 'String', /free text, which no copy holds/],
    ['that there is not', 'PeerGroup', 'kind', 'kind:', 'sort:', /there is no field PeerGroup\.kind/],
  ])('P5.2 refuses a field %s', (_what, type, field, before, after, says) => {
    const changed = withField(type, field, (line) => line.replace(before, after))
    expect(changed).not.toBe(SDL)
    expect(() => readKept(changed)).toThrow(SetupError)
    expect(() => readKept(changed)).toThrow(says)
  })

  test('P5.2 is what docs/copies.md says', () => {
    const docs = readFileSync(join(import.meta.dirname, '../../docs/copies.md'), 'utf8')
    const provenance = new Set(['source', 'statedAs', 'recordedAt', 'since', 'until', 'endedOn'])
    for (const [type, { keeps }] of [...Object.entries(KEPT_NODES), ...Object.entries(KEPT_TIES)]) {
      const own = keeps.filter((property) => !provenance.has(property))
      expect(docs).toContain(`| ${type} | ${own.length === 0 ? '-' : own.join(', ')} |`)
    }
  })
})

describe('pseudonyms', () => {
  test('are the same in a copy, and others for another kind, id or copy', () => {
    const first = pseudonymOf(key, 'yp', 'one')
    expect(first).toMatch(/^yp-[a-z2-7]{16}$/)
    expect(pseudonymOf(key, 'yp', 'one')).toBe(first)
    const others = [
      pseudonymOf(key, 'adult', 'one'),
      pseudonymOf(key, 'yp', 'two'),
      pseudonymOf(newKey(), 'yp', 'one'),
    ].map((each) => each.slice(each.indexOf('-')))
    expect(new Set([first.slice(first.indexOf('-')), ...others]).size).toBe(4)
  })

  test('are 80 bits of HMAC-SHA256 in base32 (the value is of openssl and coreutils)', () => {
    // printf 'yp\0one' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707...07 -binary | head -c 10 | base32
    expect(pseudonymOf(key, 'yp', 'one')).toBe('yp-w6anfoagzhvbqrre')
  })
})

describe('days', () => {
  test.each([
    ['2026-11-17', '2026-11-01', '2026-11-30'],
    ['2024-02-29', '2024-02-01', '2024-02-29'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s is %s; as a deadline %s: nothing is overdue that is not', (day, month, deadline) => {
    expect([monthOf(day), deadlineOf(day)]).toEqual([month, deadline])
  })
})

describe('rows', () => {
  const map: RawMap = {
    mapId: 'm',
    nodes: [
      node('YoungPerson', 'y1', {
        atRiskOfHarm: true,
        name: 'Invented',
        recordedAt: '2026-11-17T10:00:00.000Z',
        source: 'School',
      }),
      node('YoungPerson', 'y2', { endedOn: '2026-10-05', source: 'Police', statedAs: 'OPINION' }),
      node('Location', 'l1', { kind: 'PARK', name: 'Invented Park' }),
      node('InformationGap', 'g1', { due: '2026-11-10', status: 'OPEN', question: 'Who?' }),
      node('AdultOfConcern', 'c1', { endedOn: '2026-10-05' }),
    ],
    ties: [
      tie('PEER', 't1', ['y1', 'y2'], {
        kind: 'FRIEND',
        strength: 3,
        intimate: true,
        since: '2026-11-17',
        source: 'School',
      }),
      tie('FREQUENTS', 't2', ['y1', 'l1'], { howOften: 'DAILY' }),
      tie('FREQUENTS', 't3', ['c1', 'l1'], { howOften: 'DAILY' }),
      tie('HARMS', 't4', ['y1', 'y2'], { kind: 'BULLYING' }),
      tie('ABOUT', 't5', ['g1', 'y1']),
    ],
  }

  test('P5.2 hold what is listed and nothing else, with ties between what is there', () => {
    const id = (prefix: string, of: string): string => pseudonymOf(key, prefix, of)
    const mapId = id('map', 'm')
    const y1 = { label: 'YoungPerson', id: id('yp', 'y1') }
    const y2 = { label: 'YoungPerson', id: id('yp', 'y2') }
    const l1 = { label: 'Location', id: id('place', 'l1') }
    const g1 = { label: 'InformationGap', id: id('gap', 'g1') }
    const recordedAt = '2026-11-01'
    expect(rowsOf([map])).toEqual({
      nodes: [
        { label: 'PeerMap', properties: { id: mapId } },
        { label: 'YoungPerson', properties: { id: y1.id, mapId, atRiskOfHarm: true, recordedAt, source: 'S1' } },
        {
          label: 'YoungPerson',
          properties: { id: y2.id, mapId, endedOn: '2026-10-01', source: 'S2', statedAs: 'OPINION' },
        },
        { label: 'Location', properties: { id: l1.id, mapId, kind: 'WITHHELD' } },
        { label: 'InformationGap', properties: { id: g1.id, mapId, due: '2026-11-30', status: 'OPEN' } },
      ],
      ties: [
        {
          type: 'PEER',
          from: y1,
          to: y2,
          properties: { id: id('tie', 't1'), mapId, kind: 'FRIEND', strength: 3, since: '2026-11-01', source: 'S1' },
        },
        { type: 'FREQUENTS', from: y1, to: l1, properties: { id: id('tie', 't2'), mapId, howOften: 'DAILY' } },
        { type: 'ABOUT', from: g1, to: y1, properties: { id: id('tie', 't5'), mapId } },
      ],
    })
  })

  test('come in another order than they were read in: that of ids tells who is older', () => {
    const { nodes, ties } = rowsOf([map], backwards)
    const straight = rowsOf([map])
    expect(nodes.map(({ label }) => label)).toEqual(straight.nodes.map(({ label }) => label).toReversed())
    expect(ties.map(({ type }) => type)).toEqual(straight.ties.map(({ type }) => type).toReversed())
    expect(nodes.find(({ properties }) => properties['statedAs'] === 'OPINION')?.properties['source']).toBe('S1')
  })
})

test('shuffled keeps what there is, in an order that is another each time', () => {
  const items = Array.from({ length: 200 }, (_, at) => at)
  const [one, other] = [shuffled(items), shuffled(items)]
  expect(one.toSorted((a, b) => a - b)).toEqual(items)
  expect(one).not.toEqual(items)
  expect(other).not.toEqual(one)
  // Each of three comes first in about a third of the cases: 6 standard deviations of 3,000 throws.
  const firsts = Array.from({ length: 3_000 }, () => shuffled(['a', 'b', 'c'])[0])
  for (const letter of ['a', 'b', 'c'])
    expect(Math.abs(firsts.filter((each) => each === letter).length - 1_000)).toBeLessThan(155)
})

/** All fields that the SDL has of a type, and some that it has not. */
const ROW_TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(KEPT_TIES)
    .filter(isKeptTie)
    .map((type) => [type, rowOf(type) ?? 'RiskTie']),
)
const fieldsOf = (type: string): readonly string[] => [
  ...scalarFields(ROW_TYPES[type] ?? type).map(({ name }) => name),
  ...[...(kept.get(type)?.keys() ?? [])],
  ...['recordedBy', 'label', 'id', 'mapId', 'formerLabel', 'subjectStatement', 'reveals', 'constructor', '__proto__'],
]

const canary = fc.integer({ min: 0, max: 1e9 }).map((number) => `zq${number.toString(36)}canary`)
const value = fc.oneof(
  canary,
  canary.map((text) => [text]),
  canary.map((text) => `2026-01-01${text}`),
  canary.map((text) => `2026-01-01T${text}Z`),
  fc.tuple(canary, canary).map(([one, other]) => ({ [one]: other })),
  // A number that is no strength, a day that is no month.
  fc.integer({ min: 9_000, max: 9_999 }).map((number) => number * 1e6),
  fc.integer({ min: 2, max: 27 }).map((day) => `1987-03-${String(day).padStart(2, '0')}`),
)
const rawRow = (type: string) =>
  fc.record({
    type: fc.constant(type),
    id: fc.uuid().map((id) => `raw-${id}`),
    properties: fc
      .tuple(...fieldsOf(type).map((name) => value.map((each) => [name, each] as const)))
      .map(Object.fromEntries),
  })
const types = [...Object.keys(KEPT_NODES), 'AdultOfConcern', 'Offence', 'SocialMediaPost', 'Review', 'Person']
const rawMap = fc.array(fc.constantFrom(...types).chain(rawRow), { minLength: 1, maxLength: 12 }).chain((nodes) => {
  const ids = fc.constantFrom(...nodes.map(({ id }) => id))
  const ties = fc
    .constantFrom(...Object.keys(KEPT_TIES), 'HARMS', 'AFFILIATED_WITH')
    .chain((type) => fc.tuple(rawRow(type), ids, ids).map(([row, from, to]) => ({ ...row, from, to })))
  return fc.record({
    mapId: fc.uuid().map((id) => `raw-${id}`),
    nodes: fc.constant(nodes),
    ties: fc.array(ties, { maxLength: 12 }),
  })
})

test('P5.2 of a map with a canary in every property, no row of a copy has one, nor an id, a day or a number of it', () => {
  let nodesSeen = 0
  let tiesSeen = 0
  fc.assert(
    fc.property(fc.array(rawMap, { minLength: 1, maxLength: 2 }), (maps) => {
      const { nodes, ties } = rowsOf(maps)
      nodesSeen += nodes.length
      tiesSeen += ties.length
      expect(JSON.stringify({ nodes, ties })).not.toMatch(/canary|raw-|1987-03-(?!01|31)|9\d{9}/)
    }),
    { numRuns: 150 },
  )
  expect(nodesSeen).toBeGreaterThan(300)
  expect(tiesSeen).toBeGreaterThan(50)
})
