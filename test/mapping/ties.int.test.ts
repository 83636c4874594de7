/** P1.4, P2.2, P8.7 Joining two on a map, and ending that. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/policy/age.ts'
import { read, write } from '../../src/graph/driver.ts'
import {
  done,
  made,
  ofPairs,
  ONE_OF_EACH,
  openMap,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  type Outcome,
} from '../steps/support.ts'

serveEmpty()

const DAY = today(new Date())
const IDS = ['one', 'two', 'adult', 'concern', 'group', 'other', 'place'] as const
type Ref = (typeof IDS)[number]
const LABEL: Readonly<Record<Ref, string>> = {
  one: 'YoungPerson',
  two: 'YoungPerson',
  adult: 'Adult',
  concern: 'AdultOfConcern',
  group: 'PeerGroup',
  other: 'PeerGroup',
  place: 'Location',
}

const run = (text: string, params: Readonly<Record<string, unknown>> = {}) =>
  write(peermap().service.driver, { text, params })

async function plant(mapId: string): Promise<Readonly<Record<Ref, string>>> {
  const ids = Object.fromEntries(IDS.map((ref) => [ref, crypto.randomUUID()]))
  for (const ref of IDS)
    await run(
      `MATCH (m:PeerMap {id: $mapId}) CREATE (n:${LABEL[ref]} {id: $id, mapId: $mapId, label: $ref, version: 1})-[:ON_MAP]->(m)`,
      { mapId, id: ids[ref], ref },
    )
  const of = (ref: Ref): string => ids[ref] ?? ''
  return {
    one: of('one'),
    two: of('two'),
    adult: of('adult'),
    concern: of('concern'),
    group: of('group'),
    other: of('other'),
    place: of('place'),
  }
}

/** Cover for these people and categories, by consent. */
const cover = (mapId: string, people: readonly string[], categories: readonly string[]) =>
  run(
    `MERGE (p:PolicyDocument {id: 'policy'}) SET p.version = '1', p.location = 'invented', p.from = date($from), p.reviewBy = date($until)
     WITH p UNWIND $people AS person
     CREATE (:Consent {id: randomUUID(), mapId: $mapId, subjectId: person, categories: $categories, from: date($from)})`,
    { mapId, people, categories, from: addDays(DAY, -1), until: addDays(DAY, 30) },
  )

const missingIn = ({ code, missing }: Outcome): readonly string[] => [
  code,
  ...missing.map(({ path, clause }) => `${path} ${clause}`),
]

let mapId: string
let on: Readonly<Record<Ref, string>>
beforeEach(async () => {
  mapId = await openMap()
  on = await plant(mapId)
})

/** Mutation, ends, what the tie is, and how its list shows it. */
const CASES: readonly (readonly [
  name: string,
  from: Ref,
  to: Ref,
  own: Readonly<Record<string, unknown>>,
  list: string,
])[] = [
  ['connectPeers', 'one', 'two', { kind: 'FRIEND', valence: 'PROTECTIVE', strength: 4, mutual: 'YES' }, 'peerTies'],
  ['connectSupport', 'adult', 'one', { how: 'Invented: walks them home' }, 'supportTies'],
  ['connectMember', 'one', 'group', { role: 'BRIDGE' }, 'membershipTies'],
  ['connectVisit', 'one', 'place', { howOften: 'WEEKLY' }, 'visitTies'],
  ['connectGuard', 'adult', 'place', { howOften: 'DAILY' }, 'visitTies'],
  ['connectGroups', 'group', 'other', { kind: 'CONFLICT' }, 'groupTies'],
  ['connectInfluence', 'one', 'two', { influence: 'HIGH', control: 'SOME', basis: 'Invented: seen' }, 'influenceTies'],
]
const HARM = {
  kind: 'COERCION',
  seriousness: 'HIGH',
  status: 'SUSPECTED',
  underCoercion: 'UNKNOWN',
  relevance: 'Invented: the plan rests on it',
}
const tie = (from: Ref, to: Ref, own: Readonly<Record<string, unknown>>) => ({
  mapId,
  from: on[from],
  to: on[to],
  statedAs: 'FACT',
  ...own,
})
const PEER = { kind: 'FRIEND', valence: 'PROTECTIVE' }

describe('joining two', () => {
  test.each(CASES)(
    'P1.4 %s is seen in its list, from %s to %s, with whom it is from',
    async (name, from, to, own, list) => {
      const id = await made(PEOPLE.worker, name, tie(from, to, { ...own, since: addDays(DAY, -9) }))
      const fields = Object.keys(own).join(' ')
      expect(await seen(PEOPLE.worker, mapId, `${list} { id from to since until source statedAs ${fields} }`)).toEqual({
        [list]: [
          {
            id,
            from: on[from],
            to: on[to],
            since: addDays(DAY, -9),
            until: null,
            source: 'council',
            statedAs: 'FACT',
            ...own,
          },
        ],
      })
    },
  )

  test.each(CASES)('P1.2 %s joins only two of this map, of its types, and once', async (name, from, to, own) => {
    const elsewhere = await plant(await openMap('Another'))
    const refusals = await Promise.all([
      step(PEOPLE.worker, name, { ...tie(from, to, own), to: elsewhere[to] }),
      step(PEOPLE.worker, name, { ...tie(from, to, own), to: 'nobody' }),
    ])
    expect(refusals.map(missingIn)).toEqual([
      ['STEP_REFUSED', 'input.to P1.2'],
      ['STEP_REFUSED', 'input.to P1.2'],
    ])
    expect(refusals[0]?.text).toBe(refusals[1]?.text)
    const future = await step(PEOPLE.worker, name, tie(from, to, { ...own, since: addDays(DAY, 1) }))
    expect(missingIn(future)).toEqual(['STEP_REFUSED', 'input.since P1.2'])
    await done(PEOPLE.worker, name, tie(from, to, own))
    expect(missingIn(await step(PEOPLE.worker, name, tie(from, to, own)))).toEqual(['STEP_REFUSED', 'input.to P1.2'])
  })

  test('P1.2 a place has no peers', async () => {
    expect(missingIn(await step(PEOPLE.worker, 'connectPeers', tie('place', 'one', PEER)))).toEqual([
      'STEP_REFUSED',
      'input.from P1.2',
    ])
  })

  test('P1.2 nobody is a peer of themselves', async () => {
    const outcome = await step(PEOPLE.worker, 'connectPeers', tie('one', 'one', PEER))
    expect(missingIn(outcome)).toEqual(['STEP_REFUSED', 'input.to P1.2'])
  })

  test('P1.2 two are joined once, peers whichever way round, also by two at once', async () => {
    const endings = await ofPairs(async (at) => {
      const ends = await plant(mapId)
      const found = CASES[at % CASES.length]
      if (found === undefined) throw new Error('there is a case for each pair')
      const [name, from, to, own] = found
      const join = (one: string, other: string) => () =>
        step(PEOPLE.worker, name, { mapId, statedAs: 'FACT', ...own, from: one, to: other })
      const again = name === 'connectPeers' ? join(ends[to], ends[from]) : join(ends[from], ends[to])
      return [join(ends[from], ends[to]), again]
    })
    expect(endings).toEqual(ONE_OF_EACH)
  }, 120_000)

  test('P4.4 is not for a partner, and on a map that is not open is answered as on none', async () => {
    expect((await step(PEOPLE.police, 'connectPeers', tie('one', 'two', PEER))).code).toBe('PURPOSE_REFUSED')
    const [one, unknown] = [mapId, 'no-map'].map((id) =>
      step(PEOPLE.colleague, 'connectPeers', { ...tie('one', 'two', PEER), mapId: id }),
    )
    expect((await one)?.text).toBe((await unknown)?.text)
  })

  test('P4.5 judgements about everybody are not for who has one young person only: RISK of the map is', async () => {
    const practitioner = { issuer: 'peermap-dev', subject: PEOPLE.colleague.sub }
    await done(PEOPLE.worker, 'allocate', { mapId, practitioner, youngPersonIds: [on.one] })
    const own = { influence: 'LOW', control: 'NONE', basis: 'Invented' }
    expect((await step(PEOPLE.colleague, 'connectInfluence', tie('one', 'two', own))).code).toBe('OK')
  })

  test('P8.7 a group with a hidden affiliation takes members like any other: a refusal would tell of it', async () => {
    await run(
      `MATCH (a {id: $a}), (g:PeerGroup {id: $g}) CREATE (a)-[:AFFILIATED_WITH {id: randomUUID(), mapId: $mapId, subjectId: $a, status: 'SUSPECTED'}]->(g)`,
      { a: on.two, g: on.group, mapId },
    )
    expect((await step(PEOPLE.worker, 'connectMember', tie('one', 'group', { role: 'UNKNOWN' }))).code).toBe('OK')
  })
})

describe('connectHarm', () => {
  test('P8.7 is taken under cover for the person said to harm, with why it is relevant', async () => {
    await cover(mapId, [on.one], ['HARMFUL_RELATIONSHIP'])
    const id = await made(PEOPLE.worker, 'connectHarm', tie('one', 'two', HARM))
    expect(await seen(PEOPLE.worker, mapId, 'harmTies { id from to kind status underCoercion allegation }')).toEqual({
      harmTies: [
        {
          id,
          from: on.one,
          to: on.two,
          kind: 'COERCION',
          status: 'SUSPECTED',
          underCoercion: 'UNKNOWN',
          allegation: null,
        },
      ],
    })
    const rows = await read(peermap().service.driver, {
      text: `MATCH (s:Statement {elementId: $id}) MATCH ()-[r:HARMS {id: $id}]->()
             RETURN s.relevance AS relevance, s.category AS category, r.subjectId AS subject`,
      params: { id },
    })
    expect(rows).toEqual([{ relevance: HARM.relevance, category: 'HARMFUL_RELATIONSHIP', subject: on.one }])
  })

  test.each([
    ['connectHarm', 'two', HARM],
    ['connectAffiliation', 'group', { status: 'SUSPECTED', relevance: HARM.relevance }],
  ] as const)('P5.2, P8.7 %s says of an allegation too why it is relevant', async (name, to, input) => {
    await cover(mapId, [on.one], ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'])
    const id = await made(PEOPLE.worker, name, tie('one', to, { ...input, allegation: 'Invented' }))
    const rows = await read(peermap().service.driver, {
      text: 'MATCH (s:Statement {elementId: $id}) RETURN s.category AS category, s.relevance AS relevance ORDER BY category',
      params: { id },
    })
    expect(rows).toEqual([
      { category: 'CRIMINAL_OFFENCE', relevance: HARM.relevance },
      { category: 'HARMFUL_RELATIONSHIP', relevance: HARM.relevance },
    ])
  })

  test.each([
    ['P8.7 without cover for anybody', [], [], {}, ['input.from P8.7']],
    ['P8.2.1 with cover for the other person only', ['two'], ['HARMFUL_RELATIONSHIP'], {}, ['input.from P8.7']],
    ['P8.7 with cover for another category', ['one'], ['ETHNICITY'], {}, ['input.from P8.7']],
    [
      'P8.7 with an allegation that has no cover',
      ['one'],
      ['HARMFUL_RELATIONSHIP'],
      { allegation: 'Invented' },
      ['input.allegation P8.7'],
    ],
  ] as const)('is refused %s', async (_what, people, categories, change, missing) => {
    await cover(
      mapId,
      people.map((ref) => on[ref]),
      categories,
    )
    const outcome = await step(PEOPLE.worker, 'connectHarm', tie('one', 'two', { ...HARM, ...change }))
    expect(missingIn(outcome)).toEqual(['STEP_REFUSED', ...missing])
  })

  test.each([
    ['what was disproved', { status: 'DISPROVED' }, 'input.status'],
    ['no relevance (P5.2)', { relevance: ' ' }, 'input.relevance'],
  ])('takes no %s', async (_what, change, path) => {
    const outcome = await step(PEOPLE.worker, 'connectHarm', tie('one', 'two', { ...HARM, ...change }))
    expect([outcome.code, outcome.text.includes(`not as it must be: ${path}`)]).toEqual(['BAD_USER_INPUT', true])
  })

  test('P8.7 an adult of concern who is not open is answered like nobody', async () => {
    const [hidden, unknown] = [on.concern, 'nobody'].map((from) =>
      step(PEOPLE.worker, 'connectHarm', { ...tie('one', 'two', HARM), from }),
    )
    expect((await hidden)?.text).toBe((await unknown)?.text)
    await cover(mapId, [on.concern], ['HARMFUL_RELATIONSHIP'])
    expect((await step(PEOPLE.worker, 'connectHarm', tie('concern', 'two', HARM))).code).toBe('OK')
  })
})

describe('what is hidden', () => {
  const plantTie = (type: string, from: string, to: string, more = '') =>
    run(
      `MATCH (a {id: $from}), (b {id: $to})
       CREATE (a)-[r:${type} {id: randomUUID(), mapId: $mapId, recordedAt: datetime('2026-01-05T09:00:00Z')${more}}]->(b)`,
      { mapId, from, to },
    )
  const idOf = async (type: string): Promise<string> => {
    const rows = await read(peermap().service.driver, {
      text: `MATCH ()-[r:${type} {mapId: $mapId}]->() RETURN r.id AS id`,
      params: { mapId },
    })
    return String(rows[0]?.['id'])
  }

  test('P8.7 ties of an adult of concern who is not open are answered like none, and are not ended', async () => {
    await plantTie('FREQUENTS', on.concern, on.place)
    const visits = [on.place, 'nowhere'].map((to) =>
      step(PEOPLE.worker, 'connectVisit', { ...tie('one', 'place', { howOften: 'DAILY' }), from: on.concern, to }),
    )
    expect(missingIn(await (visits[0] ?? step(PEOPLE.worker, 'endTie', {})))).toEqual([
      'STEP_REFUSED',
      'input.from P1.2',
    ])
    const [hidden, unknown] = await Promise.all(
      [await idOf('FREQUENTS'), 'none'].map((tieId) => step(PEOPLE.worker, 'endTie', { mapId, tieId })),
    )
    expect([hidden?.code, hidden?.text]).toEqual(['STEP_REFUSED', unknown?.text])
    await Promise.all(visits)
  })

  test('P8.7 a harm that was disproved is answered like none, and does not stand in the way of another', async () => {
    await cover(mapId, [on.one], ['HARMFUL_RELATIONSHIP'])
    await plantTie('HARMS', on.one, on.two, `, status: 'DISPROVED', subjectId: '${on.one}'`)
    const [hidden, unknown] = await Promise.all(
      [await idOf('HARMS'), 'none'].map((tieId) => step(PEOPLE.worker, 'endTie', { mapId, tieId })),
    )
    expect([hidden?.code, hidden?.text]).toEqual(['STEP_REFUSED', unknown?.text])
    expect((await step(PEOPLE.worker, 'connectHarm', tie('one', 'two', HARM))).code).toBe('OK')
  })

  test('P4.5 who has one young person records no visit of another, and is told nothing of their homes', async () => {
    const practitioner = { issuer: 'peermap-dev', subject: PEOPLE.colleague.sub }
    await done(PEOPLE.worker, 'allocate', { mapId, practitioner, youngPersonIds: [on.one] })
    await run(`MATCH (p:Location {id: $id}) SET p.kind = 'RESIDENCE'`, { id: on.place })
    await plantTie('FREQUENTS', on.two, on.place)
    const own = { howOften: 'DAILY' }
    expect(missingIn(await step(PEOPLE.colleague, 'connectVisit', tie('two', 'place', own)))).toEqual([
      'STEP_REFUSED',
      'input.to P1.2',
      'input.from P4.5',
    ])
    const [hidden, unknown] = await Promise.all(
      [await idOf('FREQUENTS'), 'none'].map((tieId) => step(PEOPLE.colleague, 'endTie', { mapId, tieId })),
    )
    expect([hidden?.code, hidden?.text]).toEqual(['STEP_REFUSED', unknown?.text])
    // P8.7: a home that only hidden visits join is not there for them; it is for who has the whole map.
    expect(missingIn(await step(PEOPLE.colleague, 'connectVisit', tie('one', 'place', own)))).toEqual([
      'STEP_REFUSED',
      'input.to P1.2',
    ])
    expect((await step(PEOPLE.worker, 'connectVisit', tie('one', 'place', own))).code).toBe('OK')
  })
})

describe('endTie', () => {
  test('P1.2 keeps the tie for the days before its end', async () => {
    const input = tie('one', 'two', { ...PEER, since: addDays(DAY, -9) })
    const tieId = await made(PEOPLE.worker, 'connectPeers', input)
    await done(PEOPLE.worker, 'endTie', { mapId, tieId, on: addDays(DAY, -2) })
    expect(await seen(PEOPLE.worker, mapId, 'peerTies { id }')).toEqual({ peerTies: [] })
    expect(await seen(PEOPLE.worker, mapId, `peerTies(asOf: "${addDays(DAY, -3)}") { id until }`)).toEqual({
      peerTies: [{ id: tieId, until: addDays(DAY, -2) }],
    })
    expect((await step(PEOPLE.worker, 'connectPeers', tie('one', 'two', PEER))).code).toBe('OK')
  })

  test.each([
    ['P1.2 a tie that has ended', true, {}, ['input.tieId P1.2']],
    ['P1.2 an end in the future', false, { on: addDays(DAY, 1) }, ['input.on P1.2']],
    ['P1.2 an end before it began', false, { on: addDays(DAY, -10) }, ['input.on P1.2']],
    ['P1.2 no tie', false, { tieId: 'none' }, ['input.tieId P1.2']],
  ])('is refused for %s', async (_what, isEnded, change, missing) => {
    const tieId = await made(PEOPLE.worker, 'connectPeers', tie('one', 'two', { ...PEER, since: addDays(DAY, -9) }))
    if (isEnded) await done(PEOPLE.worker, 'endTie', { mapId, tieId })
    expect(missingIn(await step(PEOPLE.worker, 'endTie', { mapId, tieId, ...change }))).toEqual([
      'STEP_REFUSED',
      ...missing,
    ])
  })

  test('P8.7 a harmful tie whose cover has ended is answered like none', async () => {
    await cover(mapId, [on.one], ['HARMFUL_RELATIONSHIP'])
    const tieId = await made(PEOPLE.worker, 'connectHarm', tie('one', 'two', HARM))
    await run('MATCH (c:Consent {mapId: $mapId}) SET c.withdrawnOn = date($day)', { mapId, day: DAY })
    const [hidden, unknown] = [tieId, 'none'].map((each) => step(PEOPLE.worker, 'endTie', { mapId, tieId: each }))
    expect((await hidden)?.text).toBe((await unknown)?.text)
  })

  test('P1.2 a tie of another map is answered like none', async () => {
    const tieId = await made(PEOPLE.worker, 'connectPeers', tie('one', 'two', PEER))
    const elsewhere = await openMap('Another')
    const outcome = await step(PEOPLE.worker, 'endTie', { mapId: elsewhere, tieId })
    expect(missingIn(outcome)).toEqual(['STEP_REFUSED', 'input.tieId P1.2'])
  })
})
