/** P9.4 Erasure: nothing about the person is left, and everything about the others is as it was. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import neo4j from 'neo4j-driver'
import { testDriver } from '../support/database.ts'
import { buildErasureWorld, SENTENCE, SENTENCE_AFTER, WORDS } from './erasure-world.ts'
import { faults } from './mapping.ts'
import { peermap, PEOPLE, serveEmpty, step } from './support.ts'

serveEmpty()

const driver = testDriver()
afterAll(() => driver.close())

const DPO = { ...PEOPLE.officer, purpose: 'SUBJECT_RIGHTS' } as const
const TEXTS = { considered173: 'no ground to keep', reason: 'asked for' } as const

/** One node or tie of the database: what it is and all that it holds. */
type Item = { readonly key: string; readonly kind: string; readonly properties: Readonly<Record<string, unknown>> }

/** A logical export of the whole database. */
async function exported(): Promise<ReadonlyMap<string, Item>> {
  const { records } = await driver.executeQuery(`
    MATCH (n) RETURN elementId(n) AS key, labels(n) AS kind, properties(n) AS properties
    UNION ALL
    MATCH ()-[r]->() RETURN elementId(r) AS key, [type(r)] AS kind, properties(r) AS properties`)
  const plain = (value: unknown): unknown =>
    neo4j.isInt(value) ? value.toNumber() : Array.isArray(value) ? value.map(plain) : `${String(value)}`
  return new Map(
    records.map((record) => {
      const properties: Record<string, unknown> = record.get('properties')
      const sorted = Object.entries(properties).toSorted(([one], [other]) => (one < other ? -1 : 1))
      const kind: readonly string[] = record.get('kind')
      const item = {
        key: String(record.get('key')),
        kind: kind.filter((label) => label !== 'Revealing').join(' '),
        properties: Object.fromEntries(sorted.map(([name, value]) => [name, plain(value)])),
      }
      return [item.key, item]
    }),
  )
}

/** Everything that the service wrote on disk, and its log. */
const written = (): string => {
  const folder = join(peermap().home, 'journal')
  return [peermap().logged(), ...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))].join('\n')
}

const refOf = ({ properties }: Item): string => String(properties['id'] ?? '')

let world: Awaited<ReturnType<typeof buildErasureWorld>>
let before: ReadonlyMap<string, Item>
let after: ReadonlyMap<string, Item>
let outcome: Awaited<ReturnType<typeof step>>
const input = () => ({ ref: WORDS.ref, alsoWords: [WORDS.also], ground: 'OBJECTED', ...TEXTS })

beforeAll(async () => {
  world = await buildErasureWorld(driver)
  // Somebody outside has been given data about the person.
  const health = world.cases.find(({ name }) => name === 'HEALTH PLAN_INTERVENTION all')
  if (health !== undefined)
    await peermap().ask(health, `{ peerMap(id: "${world.maps.m.mapId}") { members { id name } } }`)
  before = await exported()
}, 120_000)

describe('a failure in the middle', () => {
  test('P9.4 leaves everything as it was, and is FAILED in the journal', async () => {
    const { driver: own } = peermap().service
    const session = own.session.bind(own)
    own.session = (config) => {
      const made = session(config)
      const write = made.executeWrite.bind(made)
      made.executeWrite = (work, about) =>
        write(async (transaction) => {
          const run = transaction.run.bind(transaction)
          transaction.run = (text: string, params: unknown) =>
            run(text.includes('CREATE (e:Erasure)') ? 'RETURN 1 / 0 AS wrong' : text, params as never)
          return work(transaction)
        }, about)
      return made
    }
    const failed = await step(DPO, 'erasePerson', input())
    own.session = session
    expect(failed.code).toBe('INTERNAL')
    expect([...(await exported()).values()]).toEqual([...before.values()])
    expect(written()).toContain('"outcome":"FAILED"')
  })
})

describe('a full world', () => {
  beforeAll(async () => {
    outcome = await step(DPO, 'erasePerson', input())
    after = await exported()
  }, 60_000)

  test('P9.4 the answer is a step with the id of the erasure first', () => {
    expect(outcome.code).toBe('OK')
    expect(outcome.taken?.mapId).toBeNull()
    expect(outcome.taken?.changed).toHaveLength(1)
  })

  test('P9.4 what is about the person alone goes, on each map, and nothing else', () => {
    const gone = [...before.values()].filter(({ key }) => !after.has(key))
    const elements = new Set<string>()
    for (const map of [world.maps.m, world.maps.n])
      for (const ref of ['yp1', 'p3', 'r7', 'r9', 's1', 's3', 'e1', 'ig1'])
        elements.add(map.idOf(ref))
    for (const map of [world.maps.m, world.maps.n])
      for (const ref of ['oa', 'ob', 'oc', 'od', 'sm', 'sr', 'sc', 'sd']) elements.add(map.idOf(`${ref}yp1`))
    const onMaps = gone.filter(({ kind, properties }) => /^[A-Z][a-z]/.test(kind) && /^zi/.test(String(properties['id'])))
    const isElement = ({ kind }: Item) => !['Assessment', 'Consent', 'Person'].includes(kind)
    expect(onMaps.filter(isElement).map(refOf).toSorted()).toEqual([...elements].toSorted())
    const others = gone.filter(({ kind, properties }) => !/^[A-Z_]+$/.test(kind) && !/^zi/.test(String(properties['id'])))
    expect(others.map(refOf).filter((id) => !id.startsWith('record-')).toSorted()).toEqual([
      'parent-own',
      'place-own',
      'statement-own',
    ])
    const ids = new Set([...world.subject.ids, ...elements])
    const records = others.filter((item) => refOf(item).startsWith('record-'))
    for (const { properties } of records)
      expect([properties['subjectId'], properties['youngPersonId'], [properties['subjectIds']].flat()[0]]).toEqual(
        expect.arrayContaining([world.subject.m]),
      )
    expect(records).toHaveLength(13 + 5)
    expect(ids.size).toBe(34)
  })

  test('P9.4 no value of the person is left: in the database, the journal, the log, or an answer', async () => {
    const gone = [...before.values()].filter(({ key }) => !after.has(key))
    const canaries = new Set(
      gone.flatMap(({ properties }) => JSON.stringify(properties).match(/zq[a-z0-9]+/g) ?? []),
    )
    expect(canaries.size).toBeGreaterThan(150)
    const left = JSON.stringify([...after.values()])
    const { text } = await peermap().ask(DPO, '{ erasures { id reason considered173 counts { kind number } changed { kind number } replaced mapIds subjectIds recipients { organisation toldOn } } }')
    const everything = [left, written(), text, outcome.text].join('\n')
    expect([...canaries].filter((canary) => everything.includes(canary))).toEqual([])
    const named = Object.values(WORDS).filter((word) => everything.toLowerCase().includes(word.toLowerCase()))
    // "Zoëlle" is another word.
    expect(named).toEqual([WORDS.also])
    expect(everything.replaceAll('Zoëlle', '').toLowerCase()).not.toContain('zoë')
    expect(everything).not.toContain('zqhash1')
  })

  test('P9.4 everything about the others is as it was, to the byte, but for the words of the person', () => {
    const cleaned = (item: Item): unknown => {
      const { lastStep: _step, ...properties } = item.properties
      const text = JSON.stringify({ ...item, properties })
      const sentence = JSON.stringify(SENTENCE).slice(1, -1)
      const escaped = JSON.stringify(sentence).slice(1, -1)
      const replaced = text
        .replaceAll(sentence, SENTENCE_AFTER)
        .replaceAll(escaped, SENTENCE_AFTER)
        .replaceAll(`\\"${world.subject.m}\\"`, '\\"[erased]\\"')
      return JSON.parse(replaced)
    }
    const withoutThem = (item: Item): Item => ({
      ...item,
      properties: Object.fromEntries(
        Object.entries(item.properties).map(([name, value]) => [
          name,
          Array.isArray(value) && /Ids$/.test(name) && item.kind !== 'SubjectSet'
            ? value.filter((id) => !world.subject.ids.includes(String(id)))
            : value,
        ]),
      ),
    })
    const ended = (item: Item): boolean =>
      ['SharingDecision', 'Allocation'].includes(item.kind) &&
      [item.properties['subjectIds'], item.properties['youngPersonIds']].some(
        (list) => Array.isArray(list) && list.length === 1 && list[0] === world.subject.m,
      )
    const rest = [...before.values()].filter(
      (item) => after.has(item.key) && !ended(item) && refOf(item) !== 'step-own',
    )
    expect(rest.length).toBeGreaterThan(1_000)
    const isChanged = (item: Item): boolean => {
      const now = after.get(item.key)
      return now === undefined || JSON.stringify(cleaned(withoutThem(item))) !== JSON.stringify(cleaned(now))
    }
    const changed = rest.filter(isChanged).map((item) => [cleaned(withoutThem(item)), after.get(item.key)])
    expect(changed).toEqual([])
  })

  test('P9.4 sharing and allocation of nobody else end, and stay without their texts', () => {
    const endings = [...before.values()]
      .filter(({ kind, properties }) => {
        const listed = properties['subjectIds'] ?? properties['youngPersonIds']
        return ['SharingDecision', 'Allocation'].includes(kind) && String(listed) === world.subject.m
      })
      .map(({ key }) => after.get(key)?.properties)
    expect(endings.map((properties) => [properties?.['subjectIds'] ?? properties?.['youngPersonIds']])).toEqual(
      endings.map(() => [[]]),
    )
    expect(endings.length).toBeGreaterThanOrEqual(2)
    for (const properties of endings)
      expect(String(properties?.['withdrawnOn'] ?? properties?.['until'])).toBe(world_today())
  })

  test('P9.4 the record says that it took place, without the data', () => {
    const [erasure] = [...after.values()].filter(({ kind }) => kind === 'Erasure')
    expect(erasure?.properties).toMatchObject({
      id: outcome.taken?.changed[0],
      ground: 'OBJECTED',
      ...TEXTS,
      decidedBy: 'peermap-dev#officer',
      subjectIds: world.subject.ids.toSorted(),
    })
    expect(Object.keys(erasure?.properties ?? {}).toSorted()).toEqual(
      ['changed', 'considered173', 'counts', 'decidedBy', 'erasedAt', 'erasedOn', 'ground', 'id', 'mapIds', 'reason', 'replaced', 'subjectIds'],
    )
    expect(JSON.parse(String(erasure?.properties['counts']))).toMatchObject({ YoungPerson: 2, Person: 1, Offence: 8 })
  })

  test('P9.4 the graph is as its model says', async () => {
    expect(await faults()).toEqual([])
  })
})

const world_today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
