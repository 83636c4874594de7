import neo4j, { type EagerResult, type Node, type Relationship } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoMapIds } from '../../src/demo/callers.ts'
import { SECTIONS, TIES } from '../../src/demo/ids.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { checkGraph } from '../../src/graph/check.ts'
import { CATEGORIES, AGENCIES } from '../../src/policy/terms.ts'
import { testDriver, wipe } from '../support/database.ts'
import { ENUMS, ROW_TYPE, TYPES } from './support.ts'

const driver = testDriver()
let nodes: readonly Node[]
let ties: readonly Relationship[]

const column = async <T>(text: string): Promise<readonly T[]> => {
  const { records } = await driver.executeQuery<EagerResult<{ x: T }>>(text)
  return records.map((record) => record.get('x'))
}

beforeAll(async () => {
  await wipe(driver)
  await loadDemo(driver, { today: '2026-03-02', now: new Date('2026-03-02T09:00:00Z'), log: () => undefined })
  nodes = await column<Node>('MATCH (x) WHERE x:PeerMap OR EXISTS { (x)-[:ON_MAP]->() } RETURN x')
  ties = await column<Relationship>('MATCH (a)-[x]->() WHERE x.id IS NOT NULL AND NOT a:ParentCarer RETURN x')
})
afterAll(() => driver.close())

const NOT_IN_THE_SCHEMA = new Set(['reveals', 'recordedBy', 'version', 'mapId', 'recordedAt', 'subjectId'])
/** What the demo has no example of. */
const WITHOUT_EXAMPLE = new Set([
  'MapStatus.CLOSED',
  'MapStatus.IMPORTING',
  'StatutoryFunction.CA1989_SCH2',
  'StatutoryFunction.CA2004_S10',
  'StatutoryFunction.CA2004_S11',
])

/** Empty on purpose: nothing of these maps needs it (P5.2), and who is said to harm has no origin in a demo. */
const EMPTY_ON_PURPOSE = new Set([
  'Adult.ethnicity',
  'Adult.sexuality',
  'AdultOfConcern.ethnicity',
  'AdultOfConcern.sexuality',
  'AdultOfConcern.disability',
  // Nobody is found not relevant although a high risk is recorded.
  'YoungPerson.relevanceHighRisk',
  // Everybody and everything that stands here still does, but for what the estate's own history ends.
  'YoungPerson.endedOn',
  'Adult.endedOn',
  'AdultOfConcern.endedOn',
  'PeerGroup.endedOn',
  'Location.endedOn',
  'Risk.endedOn',
  'Strength.endedOn',
  'RiskTie.until',
])

const typed = (): readonly { readonly type: string; readonly properties: Readonly<Record<string, unknown>> }[] => [
  ...nodes.map(({ labels, properties }) => ({ type: labels.find((label) => label !== 'Revealing') ?? '', properties })),
  ...ties.flatMap(({ type, properties }) => {
    const row = ROW_TYPE[type]
    return row === undefined ? [] : [{ type: row, properties }]
  }),
]

const fits = (kind: string | undefined, value: unknown): boolean => {
  if (Array.isArray(value)) return value.every((item) => fits(kind, item))
  if (kind === 'Date') return neo4j.isDate(value)
  if (kind === 'DateTime') return neo4j.isDateTime(value)
  if (kind === 'Int') return neo4j.isInt(value)
  if (kind === 'Float') return typeof value === 'number'
  if (kind === 'Boolean') return typeof value === 'boolean'
  const values = ENUMS.get(kind ?? '')
  return typeof value === 'string' && (values?.includes(value) ?? (kind === 'String' || kind === 'ID'))
}

describe('the demo borough', () => {
  test('is as the model of the graph says, and nothing lacks cover', async () => {
    expect(await checkGraph(driver)).toEqual([])
  })

  test('has only properties of the schema, each of its type', () => {
    const wrong = typed().flatMap(({ type, properties }) =>
      Object.entries(properties)
        .filter(([name, value]) => !NOT_IN_THE_SCHEMA.has(name) && !fits(TYPES.get(type)?.get(name), value))
        .map(([name]) => `${type}.${name} of ${String(properties['id'])}`),
    )
    expect(wrong).toEqual([])
  })

  test('has every label and every type of tie', () => {
    const labels = new Set(nodes.flatMap((node) => node.labels))
    expect([...labels].toSorted()).toEqual(
      ['PeerMap', 'Revealing', ...Object.values(SECTIONS).map(({ label }) => label)].toSorted(),
    )
    expect([...new Set(ties.map(({ type }) => type))].toSorted()).toEqual(Object.keys(TIES).toSorted())
  })

  test('has every value of every vocabulary of a map', () => {
    const seen = new Map<string, Set<unknown>>()
    for (const { type, properties } of typed())
      for (const [name, kind] of TYPES.get(type) ?? [])
        if (ENUMS.has(kind)) seen.set(kind, (seen.get(kind) ?? new Set()).add(properties[name]))
    const derived = new Set(['Category', 'VisitKind', 'RiskDirection'])
    const missing = [...seen].flatMap(([kind, values]) =>
      derived.has(kind)
        ? []
        : (ENUMS.get(kind) ?? []).filter((value) => !values.has(value)).map((value) => `${kind}.${value}`),
    )
    expect(missing.filter((value) => !WITHOUT_EXAMPLE.has(value))).toEqual([])
    expect(seen.size).toBeGreaterThan(20)
  })

  test('fills every field of the schema somewhere', () => {
    const filled = new Set(
      typed().flatMap(({ type, properties }) => Object.keys(properties).map((name) => `${type}.${name}`)),
    )
    const stored = new Set(['String', 'Int', 'Float', 'Boolean', 'Date', 'DateTime', ...ENUMS.keys()])
    const computed = new Set([
      'age',
      'open',
      'contested',
      'mayExport',
      'view',
      'conditions',
      'from',
      'to',
      'direction',
      'VisitTie.kind',
      'version',
    ])
    const empty = [...new Set(typed().map(({ type }) => type))].flatMap((type) =>
      [...(TYPES.get(type) ?? [])]
        .filter(
          ([name, kind]) =>
            stored.has(kind) &&
            !computed.has(name) &&
            !computed.has(`${type}.${name}`) &&
            !filled.has(`${type}.${name}`),
        )
        .map(([name]) => `${type}.${name}`),
    )
    expect(new Set(empty)).toEqual(EMPTY_ON_PURPOSE)
  })

  test('has three maps of 12 to 60 people', async () => {
    const { records } = await driver.executeQuery(
      `MATCH (m:PeerMap)
       RETURN m.id AS id, COUNT { (m)<-[:ON_MAP]-(:YoungPerson) } AS people ORDER BY id`,
    )
    expect(records.map((record) => [record.get('id'), Number(record.get('people'))])).toEqual([
      [demoMapIds.lanternfield, 24],
      [demoMapIds.thistleYard, 12],
      [demoMapIds.nightjar, 60],
    ])
  })

  test('P1.4 has more protective peer ties than all others', () => {
    const peers = ties.filter(({ type }) => type === 'PEER').map(({ properties }) => properties['valence'])
    expect(peers.filter((valence) => valence === 'PROTECTIVE').length).toBeGreaterThan(peers.length / 2)
  })

  test('has one person on two maps, and every kind of organisation and category', async () => {
    expect(await column('MATCH (p:Person) WHERE COUNT { (p)-[:APPEARS_AS]->() } > 1 RETURN p.ref AS x')).toEqual([
      'DEMO-1007',
    ])
    expect(new Set(await column('MATCH (o:Organisation) RETURN o.agency AS x'))).toEqual(new Set(AGENCIES))
    expect(await column('MATCH (o:Organisation) WHERE size(o.reveals) > 0 RETURN o.id AS x')).toEqual([
      'riverbend-health-trust',
    ])
    const told = 'MATCH (:ParentCarer)-[t:PARENT_OF]->(:Person)-[:APPEARS_AS]->(y) RETURN DISTINCT t.doNotDisclose AS x'
    expect(new Set(await column(told))).toEqual(new Set([false, true]))
    const shared = new Set(await column('MATCH (d:SharingDecision) UNWIND d.categories AS x RETURN DISTINCT x'))
    expect(shared).toEqual(new Set(CATEGORIES))
  })
})
