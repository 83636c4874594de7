/** P8.5 coverLapsed, holdLapsed, eraseLapsed: what stands on a map although nothing covers it. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import {
  AFTER,
  assessing,
  BEFORE,
  BIRTHDAY,
  clock,
  DAY,
  drawWorld,
  recordPolicy,
  shareWithNurse,
} from './cover-world.ts'
import type { World } from './cover-world.ts'
import { faults, graph } from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  ofPairs,
  ONE_OF_EACH,
  PAIRS,
  peermap,
  PEOPLE,
  serveEmpty,
  step,
  versionOf,
} from '../steps/support.ts'

serveEmpty(() => clock.now)

const { worker, colleague, manager, nurse } = PEOPLE
type Who = (typeof PEOPLE)[keyof typeof PEOPLE]
type Row = Readonly<Record<string, unknown>>
const SECRET = 'Canarylapsed'

let world: World
const allocate = (who: Who, youngPersonIds?: readonly string[]) =>
  done(worker, 'allocate', {
    mapId: world.mapId,
    practitioner: { issuer: 'peermap-dev', subject: who.sub },
    ...(youngPersonIds === undefined ? {} : { youngPersonIds }),
  })
beforeAll(() => recordPolicy())
beforeEach(async () => {
  clock.now = BEFORE
  world = await drawWorld()
  await allocate(manager)
  await allocate(another)
})

const QUERY = `query($map: ID!) {
  coverLapsed(map: $map) { subjectId category values since dueBy overdue hold { id legalReason until } needsSecond proposals { id proposedBy reason } } }`
const ask = (who: Who, map = world.mapId) => peermap().ask(who, QUERY, { map })
const lapsed = async (who: Who = manager): Promise<readonly Row[]> => {
  const { json, text } = await ask(who)
  if (json.errors !== undefined) throw new Error(text)
  return Object(json.data)['coverLapsed']
}
const rowOf = async (subjectId: string, category = 'ETHNICITY', who: Who = manager) =>
  (await lapsed(who)).find((row) => row['subjectId'] === subjectId && row['category'] === category) ?? null
const lapse = (subjectId = world.child, category = 'ETHNICITY') => ({ mapId: world.mapId, subjectId, category })
const holding = (more: Row = {}) => ({
  ...lapse(),
  legalReason: 'An invented inquest',
  until: addMonths(DAY, 6),
  ...more,
})
const erasing = (more: Row = {}) => ({ ...lapse(), reason: 'Invented: no longer needed', ...more })
const another = { ...manager, sub: 'second-manager' }
/** What alleges something is erased by two. */
const eraseByTwo = async (more: Row = {}) => {
  const proposalId = await made(another, 'proposeLapsedErasure', erasing(more))
  await done(manager, 'eraseLapsed', erasing({ ...more, proposalId }))
}
const lacking = async (name: string, input: Row, who: Who = manager) => {
  const { code, missing } = await step(who, name, input)
  return code === 'STEP_REFUSED' ? missing.map(({ path, clause }) => `${path} ${clause}`) : [code]
}
/** What stands in the graph about a word: properties of nodes and ties, statements and all. */
const standing = async (word: string) => {
  const [row] = await graph(
    `RETURN COUNT { MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $word) }
          + COUNT { MATCH ()-[r]->() WHERE any(key IN keys(r) WHERE toStringOrNull(r[key]) CONTAINS $word) } AS found`,
    { word },
  )
  return Number(row?.['found'])
}

describe('coverLapsed', () => {
  test('P8.5 the day before the birthday nothing, on it 28 days to decide, and assessed anew nothing again', async () => {
    await done(worker, 'recordAssessment', assessing(world))
    expect(await rowOf(world.child)).toBeNull()
    clock.now = AFTER
    expect(await rowOf(world.child)).toEqual({
      ...{ subjectId: world.child, category: 'ETHNICITY', values: ['FIELD'] },
      ...{
        since: BIRTHDAY,
        dueBy: addDays(BIRTHDAY, 28),
        overdue: false,
        hold: null,
        needsSecond: false,
        proposals: [],
      },
    })
    await done(worker, 'recordAssessment', assessing(world, { protectedIds: [world.younger], from: BIRTHDAY }))
    expect(await rowOf(world.child)).toBeNull()
  })

  test('P8.5 what never had cover is due at once, each kind of it', async () => {
    await graph(
      `MATCH (c:YoungPerson {id: $child}), (y:YoungPerson {id: $younger}), (m:PeerMap {id: $mapId})
       CREATE (c)-[:PEER {id: randomUUID(), mapId: $mapId, intimate: true}]->(y)
       CREATE (c)-[:HARMS {id: randomUUID(), mapId: $mapId, status: 'DISPROVED', subjectId: $child, allegation: $secret}]->(y)
       CREATE (m)<-[:ON_MAP]-(:Offence {id: randomUUID(), mapId: $mapId, what: $secret, status: 'ACQUITTED', spent: false})
         -[:ABOUT {id: randomUUID(), mapId: $mapId}]->(c)
       CREATE (s:Strength:Revealing {id: randomUUID(), mapId: $mapId, description: $secret, reveals: ['SEXUALITY']})-[:ON_MAP]->(m)
       CREATE (s)-[:ABOUT {id: randomUUID(), mapId: $mapId}]->(c)
       CREATE (t:Strength:Revealing {id: randomUUID(), mapId: $mapId, description: $secret, reveals: ['DISABILITY']})-[:ON_MAP]->(m)
       CREATE (t)-[:ABOUT {id: randomUUID(), mapId: $mapId}]->(c)
       CREATE (t)-[:ABOUT {id: randomUUID(), mapId: $mapId}]->(y)`,
      { ...world, secret: SECRET },
    )
    const { text } = await ask(manager)
    expect(text).not.toContain(SECRET)
    const own = (await lapsed()).filter((row) => row['subjectId'] === world.child)
    expect(own.every((row) => row['since'] === null && row['dueBy'] === null && row['overdue'] === true)).toBe(true)
    expect(Object.fromEntries(own.map((row) => [row['category'], row['values']]))).toEqual({
      ETHNICITY: ['FIELD'],
      DISABILITY: ['FIELD', 'SHARED_TEXT'],
      SEXUALITY: ['INTIMATE', 'TEXT'],
      HARMFUL_RELATIONSHIP: ['RELATIONSHIP'],
      CRIMINAL_OFFENCE: ['ALLEGATION', 'OFFENCE'],
    })
    expect(await rowOf(world.concern, 'HARMFUL_RELATIONSHIP')).toMatchObject({ values: ['ADULT_OF_CONCERN'] })
  })

  test('P8.5 a closed map covers nothing: what is on it is decided too', async () => {
    await done(worker, 'recordAssessment', assessing(world))
    await done(manager, 'closePeerMap', { mapId: world.mapId, reason: 'Invented' })
    expect(await rowOf(world.child)).toMatchObject({ since: null, overdue: true })
    await done(manager, 'holdLapsed', holding())
    expect(await rowOf(world.child)).toMatchObject({ overdue: false })
    await done(manager, 'eraseLapsed', erasing({ ...lapse(world.child, 'DISABILITY') }))
    expect(await rowOf(world.child, 'DISABILITY')).toBeNull()
  })

  test('P4.5 who has one young person is told of that one alone', async () => {
    await allocate(colleague, [world.younger])
    const rows = await lapsed(colleague)
    expect(new Set(rows.map((row) => row['subjectId']))).toEqual(new Set([world.younger]))
  })

  test('P9.6 is on record as a disclosure about those whom it names', async () => {
    const before = journalEntries().length
    await ask(manager)
    const entry = journalEntries()
      .slice(before)
      .find(({ kind }) => kind === 'disclosure')
    expect(entry).toMatchObject({ mapId: world.mapId, outcome: 'OK' })
  })

  test('P4.5 answers who has not the map as if there were none, and is not for others', async () => {
    const [one, other] = [await ask(colleague), await ask(colleague, 'nowhere')]
    expect([one.text, one.json.data]).toEqual([other.text, { coverLapsed: null }])
    await shareWithNurse(world)
    for (const who of [nurse, PEOPLE.analyst, PEOPLE.officer])
      expect((await ask(who)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
  })
})

describe('holdLapsed', () => {
  test('P8.5 is listed with it and not overdue; a later decision replaces it; a day after its end it is overdue again', async () => {
    const first = await made(manager, 'holdLapsed', holding())
    expect(await rowOf(world.child)).toMatchObject({
      overdue: false,
      hold: { id: first, legalReason: 'An invented inquest', until: addMonths(DAY, 6) },
    })
    const second = await made(manager, 'holdLapsed', holding({ until: BIRTHDAY }))
    expect(await rowOf(world.child)).toMatchObject({ hold: { id: second } })
    clock.now = AFTER
    expect(await rowOf(world.child)).toMatchObject({ overdue: true, hold: null })
  })

  test.each<[string, () => Row, readonly string[]]>([
    ['longer than six months', () => ({ until: addDays(addMonths(DAY, 6), 1) }), ['input.until P8.5']],
    ['until today', () => ({ until: DAY }), ['input.until P8.5']],
    ['what is not there', () => ({ category: 'SEXUALITY' }), ['input.category P8.5']],
    ['what needs no cover', () => ({ category: 'IDENTITY' }), ['input.category P8.2']],
    ['nobody', () => ({ subjectId: 'nowhere' }), ['input.subjectId P1.2']],
    ['without a reason', () => ({ legalReason: ' ' }), ['BAD_USER_INPUT']],
  ])('P8.5 is refused for %s', async (_what, change, missing) => {
    expect(await lacking('holdLapsed', holding(change()))).toEqual(missing)
  })

  test('P8.5 is refused where there is cover', async () => {
    await done(worker, 'recordAssessment', assessing(world))
    expect(await lacking('holdLapsed', holding())).toEqual(['input.category P8.5'])
    expect(await lacking('eraseLapsed', erasing())).toEqual(['input.category P8.5'])
  })

  test.each([
    ['a practitioner', worker, 'PURPOSE_REFUSED'],
    ['a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
    ['an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
    ['a manager without the map', { ...manager, sub: 'other-manager' }, 'NOT_FOUND'],
  ])('P4.6 is not for %s', async (_who, who, code) => {
    for (const name of ['holdLapsed', 'eraseLapsed']) {
      const input = name === 'holdLapsed' ? holding() : erasing()
      const taken = await step(who, name, input)
      const nowhere = await step(who, name, { ...input, mapId: 'nowhere' })
      expect([taken.code, taken.text]).toEqual([code, nowhere.text])
    }
  })
})

describe('eraseLapsed', () => {
  test('P8.5 leaves no value behind, nor what was said about it, and leaves the rest', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world, { categories: ['ETHNICITY', 'DISABILITY'] }))
    const word = `${SECRET} ${world.mapId}`
    const told = (value: string) => ({ value, relevance: `${word} reason` })
    const change = { mapId: world.mapId, youngPersonId: world.child, statedAs: 'FACT' }
    await done(worker, 'changeYoungPerson', { ...change, version: 1, ethnicity: told(`${word} one`) })
    await done(worker, 'changeYoungPerson', {
      ...change,
      version: await versionOf(worker, world.mapId, world.child),
      ethnicity: told(`${word} two`),
    })
    await done(worker, 'withdrawAssessment', { mapId: world.mapId, assessmentId: id, why: 'Invented' })
    expect(await standing(word)).toBe(3)
    await done(manager, 'eraseLapsed', erasing())
    expect(await standing(word)).toBe(0)
    expect(await rowOf(world.child)).toBeNull()
    expect(await rowOf(world.child, 'DISABILITY')).not.toBeNull()
    expect(await rowOf(world.younger)).not.toBeNull()
    const kept = await graph(
      'MATCH (x:CoverErasure {subjectId: $child}) RETURN x.category AS category, x.reason AS reason',
      world,
    )
    expect(kept).toEqual([{ category: 'ETHNICITY', reason: 'Invented: no longer needed' }])
    expect(await lacking('eraseLapsed', erasing())).toEqual(['input.category P8.5'])
  })

  test('P8.5 not while it is held', async () => {
    await done(manager, 'holdLapsed', holding({ until: BIRTHDAY }))
    expect(await lacking('eraseLapsed', erasing())).toEqual(['input.category P8.5'])
    clock.now = AFTER
    await done(manager, 'eraseLapsed', erasing())
  })

  test('P4.5 not by a manager who has one young person', async () => {
    const other = { ...manager, sub: 'one-manager' }
    await allocate(other, [world.child])
    expect(await lacking('eraseLapsed', erasing(), other)).toEqual(['input.mapId P4.5'])
    await done(other, 'holdLapsed', holding())
  })

  const drawn = async () =>
    graph(
      `MATCH (c:YoungPerson {id: $child}), (y:YoungPerson {id: $younger}), (x:AdultOfConcern {id: $concern}), (m:PeerMap {id: $mapId})
       SET x.concern = $secret
       CREATE (c)-[:HARMS {id: 'h1' + $mapId, mapId: $mapId, status: 'SUSPECTED', subjectId: $child, allegation: $secret}]->(y)
       CREATE (y)-[:HARMS {id: 'h2' + $mapId, mapId: $mapId, status: 'SUSPECTED', subjectId: $younger}]->(c)
       CREATE (x)-[:HARMS {id: 'h3' + $mapId, mapId: $mapId, status: 'SUSPECTED', subjectId: $concern, allegation: $secret}]->(y)
       CREATE (x)-[:INFLUENCES {id: 'i1' + $mapId, mapId: $mapId, basis: $secret}]->(y)
       CREATE (o:Offence {id: 'o1' + $mapId, mapId: $mapId, what: $secret, status: 'ALLEGED', spent: false})-[:ON_MAP]->(m)
       CREATE (o)-[:ABOUT {id: 'a1' + $mapId, mapId: $mapId}]->(x)
       CREATE (q:Offence {id: 'o2' + $mapId, mapId: $mapId, what: $secret, status: 'ALLEGED', spent: true})-[:ON_MAP]->(m)
       CREATE (q)-[:ABOUT {id: 'a2' + $mapId, mapId: $mapId}]->(c)
       CREATE (r:Risk:Revealing {id: 'r1' + $mapId, mapId: $mapId, kind: 'SERIOUS_VIOLENCE', status: 'SUSPECTED', description: $secret,
         reveals: ['HARMFUL_RELATIONSHIP']})-[:ON_MAP]->(m)
       CREATE (r)-[:POSED_BY {id: 'p1' + $mapId, mapId: $mapId}]->(x)
       CREATE (r)-[:POSED_TO {id: 'p2' + $mapId, mapId: $mapId}]->(y)
       CREATE (s:Risk:Revealing {id: 'r2' + $mapId, mapId: $mapId, kind: 'SERIOUS_VIOLENCE', status: 'SUSPECTED', description: $secret,
         reveals: ['HARMFUL_RELATIONSHIP']})-[:ON_MAP]->(m)
       CREATE (s)-[:POSED_BY {id: 'p3' + $mapId, mapId: $mapId}]->(x)
       FOREACH (id IN ['h1', 'h3', 'o1', 'o2', 'r1', 'r2'] |
         CREATE (:Statement {id: id + 's' + $mapId, mapId: $mapId, elementId: id + $mapId, category: 'HARMFUL_RELATIONSHIP', relevance: $secret}))
       CREATE (:Statement {id: 'xs' + $mapId, mapId: $mapId, elementId: $concern, category: 'IDENTITY', relevance: $secret})`,
      { ...world, secret: SECRET },
    )
  const left = async () =>
    (
      await graph(
        `MATCH (n) WHERE n.mapId = $mapId AND (n:Offence OR n:Risk OR n:AdultOfConcern) RETURN labels(n)[0] AS type
         UNION ALL MATCH ()-[r:HARMS|INFLUENCES]->() WHERE r.mapId = $mapId RETURN type(r) AS type`,
        world,
      )
    )
      .map((row) => String(row['type']))
      .toSorted()

  test('P8.7 harmful relationships from somebody go, those to them stay', async () => {
    await drawn()
    await eraseByTwo({ category: 'HARMFUL_RELATIONSHIP' })
    expect(await left()).toEqual([
      'AdultOfConcern',
      'HARMS',
      'HARMS',
      'INFLUENCES',
      'Offence',
      'Offence',
      'Risk',
      'Risk',
    ])
    expect(await rowOf(world.child, 'HARMFUL_RELATIONSHIP')).toBeNull()
    expect(await rowOf(world.child, 'CRIMINAL_OFFENCE')).toMatchObject({ values: ['OFFENCE'] })
  })

  test('P8.7 offences and allegations go, spent ones too', async () => {
    await drawn()
    const before = await standing(SECRET)
    await eraseByTwo({ category: 'CRIMINAL_OFFENCE' })
    expect(await left()).toEqual(['AdultOfConcern', 'HARMS', 'HARMS', 'HARMS', 'INFLUENCES', 'Offence', 'Risk', 'Risk'])
    // The offence with its statement, and the allegation; why the harm itself is relevant stays with it.
    expect(before - (await standing(SECRET))).toBe(3)
    expect(await rowOf(world.child, 'CRIMINAL_OFFENCE')).toBeNull()
  })

  test('P8.7 an adult of concern goes whole, with what they did and pose; a risk to others with cover stays theirs', async () => {
    await drawn()
    const harm = { categories: ['HARMFUL_RELATIONSHIP'], subjectIds: [world.younger], protectedIds: [world.younger] }
    await done(worker, 'recordAssessment', assessing(world, harm))
    await eraseByTwo(lapse(world.concern, 'HARMFUL_RELATIONSHIP'))
    expect(await left()).toEqual(['HARMS', 'HARMS', 'Offence', 'Risk'])
    const [risk] = await graph('MATCH (r:Risk {mapId: $mapId}) RETURN r.description AS description', world)
    expect(risk).toEqual({ description: null })
    expect(await faults()).toEqual([])
    expect(peermap().logged()).not.toContain(SECRET)
    expect(JSON.stringify(journalEntries())).not.toContain(SECRET)
  })

  test('P9.6 nobody erases an allegation alone: it is proposed, shown to who has the map, erased by another, and counted', async () => {
    await drawn()
    const harm = lapse(world.child, 'HARMFUL_RELATIONSHIP')
    expect(await lacking('eraseLapsed', erasing(harm))).toEqual(['input.proposalId P9.6'])
    expect(await lacking('proposeLapsedErasure', erasing())).toEqual(['input.category P8.5'])
    const proposalId = await made(manager, 'proposeLapsedErasure', erasing(harm))
    expect(await lacking('eraseLapsed', erasing({ ...harm, proposalId }))).toEqual(['input.proposalId P9.6'])
    expect(await rowOf(world.child, 'HARMFUL_RELATIONSHIP', another)).toMatchObject({
      needsSecond: true,
      proposals: [{ id: proposalId, proposedBy: 'peermap-dev#manager', reason: 'Invented: no longer needed' }],
    })
    expect(await left()).toContain('HARMS')
    await done(another, 'eraseLapsed', erasing({ ...harm, proposalId }))
    expect(await lacking('eraseLapsed', erasing({ ...harm, proposalId }), another)).toEqual(['input.category P8.5'])
    const changes = async (who: Who) => {
      const query = 'query($map: ID!) { changesSince(map: $map) { steps { name by changed } } }'
      const steps: readonly Row[] = Object((await peermap().ask(who, query, { map: world.mapId })).json.data)
        .changesSince.steps
      return steps.filter(({ name }) => String(name).endsWith('Lapsed') || String(name).endsWith('LapsedErasure'))
    }
    const proposed = { name: 'proposeLapsedErasure', by: 'peermap-dev#manager', changed: [world.child] }
    expect(new Set(await changes(worker))).toEqual(
      new Set([proposed, { name: 'eraseLapsed', by: 'peermap-dev#second-manager', changed: [world.child] }]),
    )
    await allocate(colleague, [world.younger])
    expect(await changes(colleague)).toEqual([])
    const officer = { ...PEOPLE.officer, purpose: 'ACCOUNTABILITY' } as const
    const counted = await peermap().ask(
      officer,
      '{ lapsedErasures { id mapId category proposedBy erasedBy counts { kind number } } }',
    )
    expect(Object(counted.json.data).lapsedErasures).toContainEqual({
      ...{ id: proposalId, mapId: world.mapId, category: 'HARMFUL_RELATIONSHIP', proposedBy: 'peermap-dev#manager' },
      ...{ erasedBy: 'peermap-dev#second-manager', counts: [{ kind: 'RELATIONSHIP', number: 1 }] },
    })
    expect(counted.text).not.toContain(world.child)
  })

  test('P2.5 cover that was withdrawn is listed as a change, to whom its categories are granted', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    await done(worker, 'withdrawAssessment', { mapId: world.mapId, assessmentId: id, why: SECRET })
    await allocate(colleague, [world.younger])
    const query = 'query($map: ID!) { changesSince(map: $map) { steps { name changed } } }'
    const changes = async (who: Who) => (await peermap().ask(who, query, { map: world.mapId })).text
    expect(await changes(worker)).toContain('withdrawAssessment')
    expect(await changes(worker)).not.toContain(SECRET)
    expect(await changes(colleague)).not.toContain('withdrawAssessment')
  })

  test('P8.5 of many pairs that erase, hold or both at once, one of each is taken', async () => {
    const ids = Array.from({ length: PAIRS }, (_, index) => `pair-${index}-${world.mapId}`)
    await graph(
      `MATCH (m:PeerMap {id: $mapId}) UNWIND $ids AS id
       CREATE (:YoungPerson {id: id, mapId: $mapId, label: id, ethnicity: 'Invented'})-[:ON_MAP]->(m)`,
      { ...world, ids },
    )
    const endings = await ofPairs((at) => {
      const subjectId = ids[at] ?? ''
      const erase = () => step(manager, 'eraseLapsed', erasing({ subjectId }))
      const hold = () => step(manager, 'holdLapsed', holding({ subjectId }))
      return at % 2 === 0 ? [erase, hold] : [erase, erase]
    })
    expect(endings).toEqual(ONE_OF_EACH)
  })
})

test('P1.2 what the steps have left is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
