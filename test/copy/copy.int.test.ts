/**
 * An analyst copy from its making to its end, of the map in which every property is a canary: a real second Neo4j, the real
 * journal, and the answers of the API to the same analyst (P2.2, P4.5, P9.3-P9.6).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSdl } from '../../src/gateway/sdl.ts'
import { whyClosedNow } from '../../src/copy/closed.ts'
import { endCopy } from '../../src/copy/end.ts'
import { KEPT_NODES, KEPT_TIES, isKeptLabel, readKept } from '../../src/copy/kept.ts'
import { clearUnfinished, makeCopy, type CopyRequest, type CopyWork, type MadeCopy } from '../../src/copy/make.ts'
import { pseudonymOf } from '../../src/copy/pseudonym.ts'
import { runCopy } from '../../src/copy/run.ts'
import {
  homeOfCopy,
  keepKey,
  keysKept,
  passwordFileOf,
  readKey,
  runningCopy,
  type Folders,
} from '../../src/copy/store.ts'
import { stopClosedCopies } from '../../src/copy/watch.ts'
import { whoIs } from '../../src/copy/who.ts'
import { readCopies, type KnownCopy } from '../../src/graph/copies.ts'
import { openDriver, reading } from '../../src/graph/driver.ts'
import type { Embedded } from '../../src/graph/embedded/launch.ts'
import { project, readUpTo } from '../../src/graph/projecting.ts'
import { openJournal, type Journal } from '../../src/journal/journal.ts'
import type { Caller } from '../../src/policy/facts.ts'
import { buildWorld, type Case, type World } from '../leaks/world.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'
import { isTurn, today as ofToday } from '../support/depth.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { answerOf, FILES, OFF_THE_MAPS } from './library.ts'
import { askWithPandas, askWithShell, TOOLS } from './tools.ts'
import { TOUCHES } from './touches.ts'

const ROOT = join(import.meta.dirname, '../..')
const ISSUER = 'peermap-dev'
const quiet = pino({ level: 'silent' })
const temporary = mkdtempSync(join(tmpdir(), 'peermap-copy-'))
const folders: Folders = { copies: join(temporary, 'copies'), journal: join(temporary, 'journal-copies') }

const source = testDriver()
const graph = openDriver({ ...testDatabase(), statementMs: 60_000 })
const run = reading(graph)
let world: World
let service: TestService
let journal: Journal
let analyst: Case
let made: MadeCopy
let copy: KnownCopy
let running: Embedded
let ended: Promise<string>
let opened: Driver

const member = (sub: string, role: Caller['roles'][number], purpose: Caller['purpose']): Caller => ({
  issuer: ISSUER,
  subject: sub,
  organisation: 'org-council',
  agency: 'CFS',
  roles: [role],
  purpose,
})
const maker = member('copy-manager', 'MANAGER', 'UNDERSTAND_NETWORK')
const officer = member('copy-officer', 'DPO', 'ACCOUNTABILITY')

const workOf = (over: Partial<CopyWork> = {}): CopyWork => ({
  driver: graph,
  journal,
  folders,
  kept: readKept(readSdl(ROOT)),
  shuffle: (items) => items.toReversed(),
  now: () => new Date(),
  server: { log: () => undefined, test: true },
  show: () => undefined,
  ...over,
})

const requestOf = (over: Partial<CopyRequest> = {}): CopyRequest => ({
  analyst: { issuer: ISSUER, subject: analyst.sub },
  maker,
  purpose: 'UNDERSTAND_NETWORK',
  maps: [world.maps.m.mapId],
  days: 7,
  reason: 'Invented: a test',
  ...over,
})

const ask = async (query: string, params: Readonly<Record<string, unknown>> = {}) =>
  (await opened.executeQuery(query, params)).records.map((record) => record.toObject())

const pseudonym = (prefix: string, id: string): string => pseudonymOf(readKey(folders, made.id), prefix, id)

type Entry = {
  readonly kind: string
  readonly caller?: { readonly subject: string }
  readonly stepId?: string
  readonly name?: string
  readonly outcome?: string
  readonly mapId?: string
  readonly disclosed?: readonly { readonly coordinates: string; readonly subjects: string }[]
  readonly set?: string
  readonly members?: readonly string[]
}
const written = (): readonly Entry[] =>
  readFileSync(join(folders.journal, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const entriesOf = (stepId: string): readonly Entry[] => written().filter((entry) => entry.stepId === stepId)
const membersOf = (set: string): readonly string[] => written().find((entry) => entry.set === set)?.members ?? []

const decide = async (): Promise<string | null> => {
  const [known] = await readCopies(run, { id: made.id })
  if (known === undefined) throw new Error('it is not known')
  return whyClosedNow(run, known, new Date())
}

/** Starts it; `ended` is then why it ended. Its own process does not look: the tests do what would end it. */
const start = (): Promise<Embedded> =>
  new Promise((resolve, reject) => {
    const server = { home: homeOfCopy(folders, made.id), log: () => undefined, test: true }
    const { signal } = new AbortController()
    const runs = runCopy({ id: made.id, server, decide, started: resolve, signal, everyMs: 3_600_000 })
    runs.catch(reject)
    ended = runs.then(
      () => 'by its owner',
      (error: unknown) => String(error),
    )
  })

beforeAll(async () => {
  await wipe(source)
  world = await buildWorld(source)
  // Of the canaries everybody ended long ago: the library would say nothing of them.
  await source.executeQuery('MATCH (n {mapId: $map}) WHERE NOT n:Strength REMOVE n.endedOn', {
    map: world.maps.m.mapId,
  })
  const found = world.cases.find(({ name }) => name === 'CFS ANALYST UNDERSTAND_NETWORK')
  if (found === undefined) throw new Error('the world has no analyst')
  analyst = found
  journal = await openJournal({ folder: folders.journal, log: quiet, readUpTo: (id) => readUpTo(graph, id) })
  service = await startTestService({ settings: { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' } })
  made = await makeCopy(workOf(), requestOf(), 'org-council')
  const [known] = await readCopies(run, { id: made.id })
  if (known === undefined) throw new Error('it is not known')
  copy = known
  running = await start()
  opened = neo4j.driver(running.uri, neo4j.auth.basic('neo4j', running.password), { disableLosslessIntegers: true })
}, 180_000)
afterAll(async () => {
  await opened.close()
  await running.stop()
  await service.stop()
  await journal.close()
  await wipe(source)
  await source.close()
  await graph.close()
  rmSync(temporary, { recursive: true })
})

type Ids = readonly { readonly id: string }[]
type Shown = Readonly<Record<string, Ids>>

describe('P4.5 what is in a copy', () => {
  const LISTS = {
    YoungPerson: 'members',
    Adult: 'adults',
    PeerGroup: 'groups',
    Location: 'locations',
    Risk: 'risks',
    Strength: 'strengths',
    Intervention: 'interventions',
    InformationGap: 'informationGaps',
  } as const satisfies Record<keyof typeof KEPT_NODES, string>
  const TIES = ['peerTies', 'supportTies', 'membershipTies', 'visitTies', 'influenceTies', 'groupTies', 'riskTies']

  let shown: Shown
  beforeAll(async () => {
    const fields = [...Object.values(LISTS), ...TIES].map((name) => `${name} { id }`).join(' ')
    const answer = await service.ask(analyst, `query($id: ID!) { peerMap(id: $id) { ${fields} } }`, {
      id: world.maps.m.mapId,
    })
    if (answer.json.errors !== undefined) throw new Error(answer.text)
    shown = answer.json.data?.['peerMap'] ?? {}
  })

  test('is what the API shows to the same analyst, but for homes, what reveals more, and what is then tied to nobody', async () => {
    const left = await source.executeQuery(
      `MATCH (n {mapId: $mapId}) WHERE n:Revealing OR n:Location AND coalesce(n.kind, 'RESIDENCE') = 'RESIDENCE' RETURN n.id AS id`,
      { mapId: world.maps.m.mapId },
    )
    const leftOut = new Set<unknown>(left.records.map((record) => record.get('id')))
    for (const [label, list] of Object.entries(LISTS)) {
      if (!isKeptLabel(label)) throw new Error(label)
      const inCopy = (await ask(`MATCH (n:${label}) RETURN n.id AS id ORDER BY id`)).map(({ id }) => id)
      const api = (shown[list] ?? []).map(({ id }) => id)
      const wanted = api.filter((id) => !leftOut.has(id))
      const known = new Map(wanted.map((id) => [pseudonym(KEPT_NODES[label].prefix, id), id]))
      expect([label, inCopy.filter((id) => !known.has(id))]).toEqual([label, []])
      const missing = [...known].filter(([id]) => !inCopy.includes(id)).map(([, id]) => id)
      const tied = await source.executeQuery(
        `MATCH (n {mapId: $mapId})-[r]-(o {mapId: $mapId}) WHERE n.id IN $missing AND NOT o:PeerMap RETURN o.id AS id`,
        { mapId: world.maps.m.mapId, missing },
      )
      const ends = new Set<unknown>(tied.records.map((record) => record.get('id')))
      const seen = Object.values(LISTS).flatMap((name) => (shown[name] ?? []).map(({ id }) => id))
      expect([label, seen.filter((id) => ends.has(id) && !leftOut.has(id))]).toEqual([label, []])
      expect(inCopy).not.toEqual([])
    }
    const ties = new Set(TIES.flatMap((name) => (shown[name] ?? []).map(({ id }) => pseudonym('tie', id))))
    const inCopy = await ask('MATCH ()-[r]->() WHERE type(r) <> "ABOUT" RETURN r.id AS id, type(r) AS type')
    expect(inCopy.filter(({ id }) => !ties.has(id))).toEqual([])
    expect(new Set(inCopy.map(({ type }) => type))).toEqual(
      new Set(Object.keys(KEPT_TIES).filter((type) => type !== 'ABOUT')),
    )
  })

  test('is stamped once, and has the properties of the list alone', async () => {
    const stamps = await ask('MATCH (c:Copy) RETURN c {.*} AS stamp')
    expect(stamps).toHaveLength(1)
    expect(stamps[0]?.['stamp']).toMatchObject({
      id: made.id,
      recipient: `${ISSUER}#${analyst.sub}`,
      purpose: 'UNDERSTAND_NETWORK',
      decision: copy.decisionIds,
      notice: expect.stringMatching(/finds everybody in it/),
    })
    const kept = readKept(readSdl(ROOT))
    const nodes = await ask('MATCH (n) WHERE NOT n:Copy RETURN DISTINCT labels(n) AS labels, keys(n) AS keys')
    for (const { labels, keys } of nodes) {
      const [label = '', ...others] = labels
      expect(others).toEqual([])
      const named = new Set([
        ...(kept.get(label)?.keys() ?? []),
        'id',
        'mapId',
        ...(label === 'Location' ? ['kind'] : []),
      ])
      expect(keys.filter((key: string) => !named.has(key))).toEqual([])
    }
    const ties = await ask('MATCH ()-[r]->() RETURN DISTINCT type(r) AS type, keys(r) AS keys')
    for (const { type, keys } of ties) {
      const named = new Set([...(kept.get(type)?.keys() ?? []), 'id', 'mapId'])
      expect(keys.filter((key: string) => !named.has(key))).toEqual([])
    }
  })

  test('has no day but the first or the last of a month', async () => {
    const days = await ask(
      `MATCH (n) WHERE NOT n:Copy UNWIND [n.endedOn, n.recordedAt, n.reviewBy, n.due] AS day
       WITH day WHERE day IS NOT NULL RETURN toString(date(day)) AS day
       UNION MATCH ()-[r]->() UNWIND [r.since, r.until, r.recordedAt] AS day
       WITH day WHERE day IS NOT NULL RETURN toString(date(day)) AS day`,
    )
    expect(days.length).toBeGreaterThan(20)
    const isLast = (day: string): boolean => new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1
    expect(days.map(({ day }) => day).filter((day: string) => !day.endsWith('-01') && !isLast(day))).toEqual([])
  })

  test('has no value of the source that it does not list: not in an answer', async () => {
    const all = await ask(
      `MATCH (n) WHERE NOT n:Copy RETURN n {.*} AS row, labels(n) AS kinds
       UNION ALL MATCH ()-[r]->() RETURN r {.*} AS row, [type(r)] AS kinds`,
    )
    const texts = [...world.canaries.known].filter(([token]) => /^z[qi]/.test(token)).map(([token]) => token)
    const text = JSON.stringify(all)
    expect(texts.length).toBeGreaterThan(1_000)
    expect(texts.filter((token) => text.includes(token))).toEqual([])
  })
})

describe('a copy that runs', () => {
  test.each([
    ['CREATE (:YoungPerson {id: "x"})'],
    ['MATCH (n:YoungPerson) SET n.name = "x"'],
    ['MATCH (n:YoungPerson) DETACH DELETE n'],
    ['CREATE INDEX FOR (n:YoungPerson) ON (n.name)'],
  ])('refuses %s', async (statement) => {
    const [before] = await ask('MATCH (n) RETURN count(n) AS nodes')
    await expect(ask(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase/),
    })
    expect(await ask('MATCH (n) RETURN count(n) AS nodes')).toEqual([before])
  })

  test.each([
    ['LOAD CSV FROM "file:///etc/passwd" AS line RETURN line'],
    ['LOAD CSV FROM "http://127.0.0.1:1/" AS line RETURN line'],
    ['CALL gds.graph.export("x", {}) YIELD graphName RETURN graphName'],
    ['CALL gds.pageRank.write("x", {}) YIELD nodeCount RETURN nodeCount'],
    ['RETURN apoc.version() AS version'],
  ])('has no %s', async (statement) => {
    await expect(ask(statement)).rejects.toBeInstanceOf(neo4j.Neo4jError)
  })

  test('has the password of its own file alone, and files and key for their owner alone', async () => {
    const file = passwordFileOf(folders, made.id)
    expect(readFileSync(file, 'utf8').trim()).toBe(running.password)
    expect(running.password).not.toBe(testDatabase().password)
    for (const path of [file, join(folders.journal, `${made.id}.key`)]) expect(statSync(path).mode & 0o777).toBe(0o600)
    const wrong = neo4j.driver(running.uri, neo4j.auth.basic('neo4j', testDatabase().password))
    await expect(wrong.verifyAuthentication()).resolves.toBe(false)
    await wrong.close()
  })
})

describe.runIf(TOOLS !== null)('tools that people know', () => {
  const at = () => ({ uri: running.uri, password: running.password })

  test('Python with pandas gets a frame of the peer ties', async () => {
    const [known] = await ask('MATCH (:YoungPerson)-[r:PEER]->(:YoungPerson) RETURN count(r) AS ties')
    const [frame, refused] = (await askWithPandas(at())).trim().split('\n')
    expect(JSON.parse(frame ?? '')).toEqual({ rows: known?.['ties'], columns: ['a', 'b', 'valence'] })
    expect(refused).toBe('Neo.ClientError.General.WriteOnReadOnlyAccessDatabase')
  })

  test('cypher-shell counts the same people, and runs a file of the library', async () => {
    const map = pseudonym('map', world.maps.m.mapId)
    const [known] = await ask('MATCH (y:YoungPerson) RETURN count(y) AS people')
    const said = await askWithShell(at(), { map, file: join(ROOT, 'cypher', 'analysis', 'list-gaps.cypher') })
    expect(said.split('\n')).toContain(String(known?.['people']))
    expect(said.match(/"yp-[a-z2-7]{16}"/g)).toHaveLength(known?.['people'])
  })
})

describe('P9.6 the journal', () => {
  test('has it as intended by who made it, then as disclosed to its analyst, with everybody on the map', () => {
    const entries = entriesOf(made.id)
    expect(
      entries.map(({ kind, name, outcome, caller, mapId }) => [kind, name, outcome, caller?.subject, mapId]),
    ).toEqual([
      ['disclosure', 'copyMake', 'INTENDED', maker.subject, world.maps.m.mapId],
      ['disclosure', 'copyMake', 'DONE', analyst.sub, world.maps.m.mapId],
    ])
    const groups = (entries[1]?.disclosed ?? []).map(({ coordinates, subjects }) => ({
      coordinates: membersOf(coordinates),
      subjects: membersOf(subjects),
    }))
    const young = groups.find(({ coordinates }) => coordinates.includes('YoungPerson.atRiskOfHarm'))
    expect(young?.subjects).toHaveLength(8)
    expect(young?.subjects).toContain(world.maps.m.idOf('yp1'))
    const known = new Set(groups.flatMap(({ coordinates }) => coordinates))
    expect(known).toContain('PeerTie.valence')
    expect([...known].filter((each) => /name|label|HarmTie|gender/.test(each))).toEqual([])
  })

  test('says who was identified, and why, before it is said; a manager must have who they are', async () => {
    const of = { driver: graph, journal, copy, key: readKey(folders, made.id), now: new Date() }
    const id = world.maps.m.idOf('yp2')
    const asked = { ...of, pseudonym: pseudonym('yp', id), reason: 'Invented: why' }
    expect(await whoIs({ ...asked, caller: officer })).toEqual({ mapId: world.maps.m.mapId, label: 'YoungPerson', id })
    const entry = written().findLast(({ name }) => name === 'copyWho')
    expect(entry).toMatchObject({ kind: 'disclosure', outcome: 'OK', caller: { subject: officer.subject } })
    expect((entry?.disclosed ?? []).map(({ subjects }) => membersOf(subjects))).toEqual([[id]])
    const look = await source.executeQuery('MATCH (l:CopyLookUp {id: $id}) RETURN l.reason AS reason', {
      id: entry?.stepId,
    })
    expect(look.records[0]?.get('reason')).toBe('Invented: why')

    // The maker is a manager to whom nothing is allocated.
    await expect(whoIs({ ...asked, caller: maker })).rejects.toThrow(/not open to you/)
    expect(written().at(-1)).toMatchObject({ kind: 'refusal', name: 'copyWho', outcome: 'NOT_FOUND' })
    await expect(whoIs({ ...asked, caller: officer, pseudonym: 'yp-aaaaaaaaaaaaaaaa' })).rejects.toThrow(/nobody/)
  })
})

describe('the library on a copy', () => {
  const answered: string[] = []
  /** Each is planned anew here and on the source. */
  const files = ofToday(FILES, 3)
  const today = new Date().toISOString().slice(0, 10)

  test.each(files.map((file) => [file.name, file] as const))(
    '%s runs as it stands, and says the same',
    async (_name, file) => {
      const { m } = world.maps
      const [risk] = await ask('MATCH (n:Risk) RETURN n.id AS id ORDER BY id LIMIT 1')
      const raw = [...world.canaries.known.keys()].find((id) => pseudonym('risk', id) === risk?.['id']) ?? ''
      const young = ['yp1', 'yp1', 'yp3'].map((ref) => m.idOf(ref))
      const [person = '', from = '', to = ''] = young
      const there = { mapId: m.mapId, other: m.mapId, person, from, to, risk: raw }
      const here = {
        mapId: pseudonym('map', m.mapId),
        other: pseudonym('map', m.mapId),
        person: pseudonym('yp', person),
        from: pseudonym('yp', from),
        to: pseudonym('yp', to),
        risk: pseudonym('risk', raw),
      }
      const answer = await answerOf(opened, file, here, today)
      if (answer.length > 0) answered.push(file.name)
      expect(answer).toEqual(OFF_THE_MAPS.has(file.name) ? [] : await answerOf(source, file, there, today))
    },
  )

  test('P2.2 which is something, of all but what rests on what is off the maps, and leaves no projection', async () => {
    const silent = files.map(({ name }) => name).filter((name) => !answered.includes(name))
    expect(silent).toEqual([...OFF_THE_MAPS].filter((name) => files.some((file) => file.name === name)))
    expect(await ask('CALL gds.graph.list() YIELD graphName RETURN graphName')).toEqual([])
  })
})

describe('P9.2-P9.5 a copy may be used no more after', () => {
  test.each(TOUCHES)('%s', async (_what, says, begin, undo) => {
    const params = { map: world.maps.m.mapId }
    expect(await decide()).toBeNull()
    await source.executeQuery(begin, params)
    try {
      expect(await decide()).toMatch(says)
    } finally {
      await source.executeQuery(undo, params)
    }
    expect(await decide()).toBeNull()
  })

  test('its last day', async () => {
    const later = new Date(Date.now() + 7 * 86_400_000)
    expect(await whyClosedNow(run, copy, later)).toMatch(/expired/)
  })
})

const RECIPIENTS = '{ recipientsToTell { rectificationId organisation } }'
const rights = {
  sub: 'copy-officer',
  org: 'org-council',
  agency: 'CFS',
  roles: ['INFORMATION_GOVERNANCE'],
  purpose: 'SUBJECT_RIGHTS',
} as const

test('P9.3 a copy is a recipient of what is corrected on its maps, until it is ended; so is it of an erasure (P9.4)', async () => {
  const { mapId } = world.maps.m
  await source.executeQuery(
    `CREATE (:Rectification {id: 't', mapId: $mapId, elementId: $id, subjectIds: [$id], coordinate: 'YoungPerson.gender',
       category: 'IDENTITY', why: 'w', source: 's', rectifiedBy: 'b', rectifiedAt: datetime(), rectifiedOn: date()})
     CREATE (:Erasure {id: 't', mapIds: [$mapId], subjectIds: [$id], ground: 'CONSENT_WITHDRAWN', considered173: 'c', reason: 'r',
       decidedBy: 'b', erasedOn: date(), erasedAt: datetime(), counts: '{}', changed: '{}', replaced: 0})`,
    { mapId, id: world.maps.m.idOf('yp2') },
  )
  await project(graph, { folder: folders.journal, upTo: journal.sequence })
  const told = async () => {
    const rectified = await service.ask(rights, RECIPIENTS)
    const erased = await service.ask(rights, '{ erasure(id: "t") { recipients { organisation agency } } }')
    return `${rectified.text} ${erased.text}`.match(new RegExp(`copy:${made.id}`, 'g'))?.length ?? 0
  }
  try {
    expect(await told()).toBe(2)
    await source.executeQuery("MATCH (c:AnalystCopy) SET c.status = 'ENDED'")
    expect(await told()).toBe(0)
  } finally {
    await source.executeQuery(
      "MATCH (c:AnalystCopy) SET c.status = 'MADE' WITH c MATCH (n:Rectification|Erasure {id: 't'}) DELETE n",
    )
  }
})

describe('a copy that is not made', () => {
  const nothingLeft = async (): Promise<void> => {
    expect(readdirSync(folders.copies)).toEqual([made.id])
    expect(keysKept(folders)).toEqual([made.id])
    expect((await readCopies(run)).map(({ id }) => id)).toEqual([made.id])
  }

  test.each([
    [
      'is not allocated',
      (): Partial<CopyRequest> => ({ maps: [world.maps.n.mapId] }),
      /not open to this analyst as a whole/,
    ],
    ['is not there', (): Partial<CopyRequest> => ({ maps: ['no-such-map'] }), /not open to this analyst as a whole/],
    [
      'nobody has',
      (): Partial<CopyRequest> => ({ analyst: { issuer: ISSUER, subject: 'x' }, maps: 'ALL_OPEN' }),
      /no map is open/,
    ],
  ])('P4.5 of a map that %s, leaves nothing', async (_what, over, says) => {
    const before = written().length
    await expect(makeCopy(workOf(), requestOf(over()), 'org-council')).rejects.toThrow(says)
    await nothingLeft()
    expect(written()).toHaveLength(before)
  })

  test.runIf(isTurn(2, 0))(
    'P9.3 because something was corrected while it was made, leaves nothing but its entries',
    async () => {
      const touched: Promise<unknown>[] = []
      const show: CopyWork['show'] = (phase) => {
        if (phase === 'WRITING')
          touched.push(
            source.executeQuery('MERGE (:Rectification {id: "t", mapId: $map})', { map: world.maps.m.mapId }),
          )
      }
      await expect(makeCopy(workOf({ show }), requestOf(), 'org-council')).rejects.toThrow(
        /while it was, something on it was corrected/,
      )
      await Promise.all(touched)
      await source.executeQuery('MATCH (n:Rectification {id: "t"}) DELETE n')
      await nothingLeft()
      const [intended, failed] = written()
        .filter(({ name }) => name === 'copyMake')
        .slice(-2)
      expect([intended?.outcome, failed?.outcome]).toEqual(['INTENDED', 'FAILED'])
      expect(failed?.stepId).toBe(intended?.stepId)
    },
  )

  test('because its process was killed, is cleared before the next is made', async () => {
    const id = '01900000-0000-7000-8000-00000000dead'
    const entry = {
      kind: 'disclosure',
      caller: maker,
      organisation: 'o',
      agency: 'CFS',
      purpose: 'UNDERSTAND_NETWORK',
    } as const
    const caller = { issuer: maker.issuer, subject: maker.subject }
    await journal.record({
      ...entry,
      caller,
      rules: [],
      disclosed: [],
      stepId: id,
      name: 'copyMake',
      outcome: 'INTENDED',
    })
    keepKey(folders, id, Buffer.alloc(32))
    await source.executeQuery(
      'MATCH (c:AnalystCopy {id: $made}) CREATE (d:AnalystCopy {id: $id}) SET d += c {.*, id: $id, status: "MAKING"}',
      { made: made.id, id },
    )
    const home = homeOfCopy(folders, id)
    mkdirSync(home)
    // As `holderOf` knows a Neo4j that is still ending.
    const marks = ['-Dpeermap.owner=1', `--home-dir=${realpathSync(home)}`, 'last']
    const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)', '--', ...marks])
    await once(left, 'spawn')
    while (runningCopy(folders, id) === undefined) await sleep(20)
    expect(await clearUnfinished(workOf(), maker)).toEqual([id])
    expect(left.signalCode).toBe('SIGTERM')
    await nothingLeft()
    expect(written().at(-1)).toMatchObject({ stepId: id, outcome: 'FAILED' })
  })
})

/** All files below a folder, as text of one byte and of two a letter. */
const textsBelow = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .flatMap((each) => {
      const path = join(each.parentPath, each.name)
      const bytes = readFileSync(path)
      return [[path, bytes.toString('latin1')] as const, [path, bytes.toString('utf16le')] as const]
    })

test('P9.2 one that expires is stopped by the service; its files tell nothing; ended, it is gone with its key', async () => {
  const warned: unknown[] = []
  const log = { warn: (fields: unknown) => void warned.push(fields) }
  await stopClosedCopies({ driver: graph, folders, log, now: () => new Date() })
  expect(warned).toEqual([])
  await stopClosedCopies({ driver: graph, folders, log, now: () => new Date(Date.now() + 8 * 86_400_000) })
  expect(warned).toEqual([{ copy: made.id, why: expect.stringMatching(/^it expired on/) }])
  expect(await ended).toMatch(/its database was stopped.*make it anew/)

  // Closed while it starts: nobody is told where it is.
  const verdicts = [null, 'somebody was restricted since (P9.5)']
  const told: unknown[] = []
  const again = runCopy({
    id: made.id,
    server: { home: homeOfCopy(folders, made.id), log: () => undefined, test: true },
    decide: () => Promise.resolve(verdicts.shift() ?? null),
    started: (server) => void told.push(server),
    signal: new AbortController().signal,
  })
  await expect(again).rejects.toThrow(/restricted since/)
  expect([told, runningCopy(folders, made.id)]).toEqual([[], undefined])

  const texts = textsBelow(homeOfCopy(folders, made.id))
  const tokens = new RegExp('z[qi][mnf][0-9a-z]{4,}', 'g')
  const found = texts.flatMap(([path, text]) =>
    [...text.matchAll(tokens)]
      .filter(([token]) => [...world.canaries.known.keys()].some((each) => token.startsWith(each)))
      .map(([token]) => `${path}: ${token}`),
  )
  expect(found).toEqual([])
  // What is there is found by this search.
  const there = pseudonym('yp', world.maps.m.idOf('yp1'))
  expect(texts.filter(([, text]) => text.includes(there)).length).toBeGreaterThan(0)

  const asked = { driver: graph, journal, folders, copy, caller: maker, now: new Date() }
  await endCopy({ ...asked, gone: false })
  expect(existsSync(homeOfCopy(folders, made.id))).toBe(false)
  expect(keysKept(folders)).toEqual([])
  expect(await readCopies(run, { open: true })).toEqual([])
  expect(await decide()).toMatch(/ended/)
  expect(written().at(-1)).toMatchObject({ name: 'copyEnd', stepId: made.id, outcome: 'DONE' })
  await expect(endCopy({ ...asked, gone: false })).rejects.toThrow(/not on this machine/)
}, 60_000)
