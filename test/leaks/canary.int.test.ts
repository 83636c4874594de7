/**
 * Canary values in every field and row, searched in all that comes out, for every caller of the matrix over generated
 * operations. PEERMAP_LEAK_SEED repeats a run, PEERMAP_LEAK_OPERATIONS makes it longer. With `npm test` a part of the callers to
 * whom something is open asks for everything, others each day, and another part asks each operation.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CATEGORIES } from '../../src/policy/terms.ts'
import { testDriver, wipe } from '../support/database.ts'
import { isAll, SEED as DAY_SEED, today } from '../support/depth.ts'
import { startTestService, type Answer, type TestService } from '../support/service.ts'
import { seesOf, type Sees } from './oracle.ts'
import { malformedOperation, Random, validOperation, wholeMap, type Operation, type Pools } from './operations.ts'
import { buildWorld, forgetPlans, type Case, type World } from './world.ts'

const SEED = Number(process.env['PEERMAP_LEAK_SEED'] ?? DAY_SEED)
const OPERATIONS = Number(process.env['PEERMAP_LEAK_OPERATIONS'] ?? 26)
/** So many operations share a document, with other values. */
const VARIANTS = 13
const PARALLEL = 6
/** One in so many of the callers to whom something is open asks an operation, */
const PART = 8
/** and one in so many asks for everything. */
const PART_OF_ALL = 16

const driver = testDriver()
let world: World
let service: TestService

beforeAll(async () => {
  await wipe(driver)
  world = await buildWorld(driver)
  service = await startTestService({
    settings: { PEERMAP_LOG_LEVEL: 'debug', PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' },
  })
})
afterAll(async () => {
  await service.stop()
  await wipe(driver)
  await driver.close()
})

type Finding = { readonly at: string; readonly caller: string; readonly query: string; readonly variables: unknown }

const textOf = ({ text, headers }: Answer): string => `${text}\n${JSON.stringify(headers)}`

/** What may be in one answer: of the map it names, or the maps' own fields in the index, or a person's own reference. */
function mayShow(token: string, asker: Case, sees: Sees | null, operation: Operation): boolean {
  const { canaries, maps, refs } = world
  const canary = canaries.known.get(token)
  if (canary === undefined || sees === null) return false
  const isOwn = asker.maps.some((letter) => letter === canary.map)
  if (operation.map === null && isOwn && canary.index) return true
  if (operation.map === null) {
    // person(ref): whoever sees IDENTITY of the young person may be told where they appear.
    const asked = `${operation.query} ${JSON.stringify(operation.variables)}`
    const young = [...refs].find(([id, ref]) => sees.open('IDENTITY', id) && asked.includes(ref))?.[0]
    return isOwn && young !== undefined && (token === young || canary.at.startsWith('Person.'))
  }
  return isOwn && operation.map === maps[canary.map === 'n' ? 'n' : 'm'].mapId && canary.may(sees)
}

function poolsOf(): Pools {
  const { canaries, maps } = world
  const ids = [...canaries.known].filter(([, { isId }]) => isId).map(([id]) => id)
  const organisations = [...new Set(world.cases.map(({ org }) => org))]
  return {
    map: maps.m.mapId,
    otherMaps: [maps.n.mapId, maps.f.mapId],
    organisations,
    ids,
    refs: [...world.refs.values()],
  }
}

const isOpenTo = (asker: Case): boolean => seesOf(asker, world.cover) !== null

/**
 * Who asks an operation. A caller to whom nothing is open has one answer to nearly everything: an eighth of them is enough.
 * `offset` chooses the part of the others.
 */
const askersOf = (count: number, offset: number, part = PART): readonly Case[] => [
  ...today(world.cases.filter(isOpenTo), part, offset),
  ...world.cases.filter((asker, index) => !isOpenTo(asker) && index % 8 === count % 8),
]

async function findingsOf(asker: Case, operation: Operation): Promise<readonly Finding[]> {
  const { query, variables } = operation
  const answer = await service.ask(asker, query, variables)
  const asked = world.canaries.in(JSON.stringify({ query, variables }))
  const sees = seesOf(asker, world.cover)
  // A fault of the service that only some data cause would tell that they are there.
  if (answer.text.includes('"INTERNAL"')) return [{ at: 'INTERNAL', caller: asker.name, query, variables }]
  return [...world.canaries.in(textOf(answer))]
    .filter((token) => !mayShow(token, asker, sees, operation) && !asked.has(token))
    .map((token) => ({ at: world.canaries.known.get(token)?.at ?? '', caller: asker.name, query, variables }))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each field of each node and tie in an answer: what is stored where it may be shown, null where not. */
function* wrongFields(value: unknown, sees: Sees): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* wrongFields(item, sees)
  if (!isRecord(value)) return
  const stored = typeof value['id'] === 'string' ? world.canaries.stored.get(value['id']) : undefined
  for (const [name, shown] of Object.entries(value)) {
    const known = stored?.get(name)
    const expected = known !== undefined && known.may(sees) ? known.value : null
    if (known === undefined) yield* wrongFields(shown, sees)
    else if (JSON.stringify(shown) !== JSON.stringify(expected))
      yield `${String(value['id'])}.${name} is ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`
  }
}

const placeOf = (token: string): string => `${world.canaries.known.get(token)?.at ?? ''} ${token}`

/** What one answer shows beyond what it may, or other than what is stored. */
async function faultsOf(asker: Case, operation: Operation, found: Set<string>): Promise<readonly string[]> {
  const sees = seesOf(asker, world.cover)
  const answer = await service.ask(asker, operation.query, operation.variables)
  const faults: string[] = []
  for (const token of world.canaries.in(textOf(answer))) {
    found.add(token)
    if (!mayShow(token, asker, sees, operation) && token !== operation.map) faults.push(`${placeOf(token)} is shown`)
  }
  if (sees !== null) faults.push(...wrongFields(answer.json.data, sees))
  if (sees !== null) for (const { message } of answer.json.errors ?? []) faults.push(`${message}: ${operation.query}`)
  return faults
}

/** What may be shown and never was: a run where everything is null proves nothing. */
function missingFor(asker: Case, found: ReadonlySet<string> = new Set()): readonly string[] {
  const sees = seesOf(asker, world.cover)
  return [...world.canaries.known]
    .filter(([token, { map, may }]) => map === 'm' && sees !== null && may(sees) && !found.has(token))
    .map(([token]) => `${placeOf(token)} is missing`)
}

function note(faults: Map<string, Set<string>>, fault: string, name: string): void {
  const names = faults.get(fault) ?? new Set<string>()
  faults.set(fault, names.add(name))
}

async function inParallel<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++
      const item = items[index]
      if (item !== undefined) await work(item, index)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
}

describe('canaries in every field and row', () => {
  test('P5 whoever asks for everything gets exactly what ceiling, grant and cover open', async () => {
    const wrong = new Map<string, Set<string>>()
    const found = new Map<string, Set<string>>()
    for (const [count, operation] of wholeMap(world.maps.m.mapId).entries()) {
      if (isAll) await forgetPlans(driver)
      await inParallel(askersOf(count, 0, PART_OF_ALL), async (asker) => {
        const seen = found.get(asker.name) ?? new Set<string>()
        found.set(asker.name, seen)
        for (const fault of await faultsOf(asker, operation, seen)) note(wrong, fault, asker.name)
      })
    }
    for (const asker of askersOf(0, 0, PART_OF_ALL))
      for (const fault of missingFor(asker, found.get(asker.name))) note(wrong, fault, asker.name)
    expect(Object.fromEntries([...wrong].map(([fault, names]) => [fault, [...names].join(', ')]))).toEqual({})
  }, 400_000)

  test(`P4.4 no operation shows a hidden value, in body, header or error (seed ${SEED}, ${OPERATIONS} a caller)`, async () => {
    const pools = poolsOf()
    const random = new Random(SEED)
    const findings: Finding[] = []
    let asked = 0
    let shape = validOperation(random, pools)
    // All callers ask one operation before the next: the database plans each pruned form of it once.
    for (let count = 0; count < OPERATIONS; count++) {
      if (count % VARIANTS === 0) {
        shape = validOperation(random, pools)
        if (isAll) await forgetPlans(driver)
      }
      const operation = random.chance(0.2) ? malformedOperation(random, pools) : (shape.again?.(random) ?? shape)
      await inParallel(askersOf(count, count), async (asker) => {
        findings.push(...(await findingsOf(asker, operation)))
        asked++
      })
    }
    expect(findings.slice(0, 10)).toEqual([])
    expect(asked).toBeGreaterThan(OPERATIONS * today(world.cases.filter(isOpenTo), PART, 1).length)
  }, 400_000)

  test('P4.4 the search finds a leak: a caller who gets more than the words of this world say', async () => {
    const name = 'HEALTH with RISK alone'
    const asker = world.cases.find((each) => each.name === name)
    if (asker === undefined) throw new Error(`no caller ${name}`)
    const widen = 'MATCH (d:SharingDecision {organisation: $org}) SET d.categories = $categories'
    await driver.executeQuery(widen, { org: asker.org, categories: CATEGORIES })
    const faults: string[] = []
    const findings: Finding[] = []
    for (const operation of wholeMap(world.maps.m.mapId)) {
      faults.push(...(await faultsOf(asker, operation, new Set())))
      findings.push(...(await findingsOf(asker, operation)))
    }
    await driver.executeQuery(widen, { org: asker.org, categories: ['MAP', 'RISK'] })
    expect(new Set(findings.map(({ at }) => at))).toContain('YoungPerson.name')
    expect(faults.filter((fault) => fault.startsWith('YoungPerson.name'))).not.toEqual([])
  })

  test('P9.6 neither log nor journal holds a value', () => {
    const folder = join(service.home, 'journal')
    const journal = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(folder, name), 'utf8'))
    const values = (text: string): readonly string[] =>
      [...world.canaries.in(text)].filter((token) => world.canaries.known.get(token)?.isId !== true)
    expect(journal.join('').length).toBeGreaterThan(1_000)
    expect(values(journal.join('\n'))).toEqual([])
    expect([...world.canaries.in(service.logged())]).toEqual([])
    expect(service.logged()).not.toContain('"code":"INTERNAL"')
  })
})
