/** P1.4, P2.1 Recording risks and strengths. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import {
  allocateColleague,
  coverFor,
  DAY,
  faults,
  graph,
  lacking,
  SAID,
  shareWithPolice,
  TOLD,
  WHY,
} from '../steps/mapping.ts'
import { made, openMap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

let mapId = ''
let covered = ''
let uncovered = ''
let elsewhere = ''
let group = ''
let place = ''
let concern = ''
const RELEVANCE = { relevance: 'Invented relevance' }

beforeAll(async () => {
  mapId = await openMap()
  const added = (map: string) =>
    made(PEOPLE.worker, 'addYoungPerson', { mapId: map, name: 'Robin Invented', whyOnMap: WHY, ...SAID })
  covered = await added(mapId)
  uncovered = await added(mapId)
  elsewhere = await added(await openMap('Invented Park'))
  group = await made(PEOPLE.worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD })
  place = await made(PEOPLE.worker, 'addLocation', { mapId, kind: 'PARK', ...TOLD })
  concern = 'invented-adult-of-concern'
  await graph(
    'MATCH (m:PeerMap {id: $mapId}) CREATE (:AdultOfConcern {id: $concern, mapId: $mapId, version: 1})-[:ON_MAP]->(m)',
    { mapId, concern },
  )
  await coverFor(mapId, [covered], ['DISABILITY', 'SEXUALITY', 'HARMFUL_RELATIONSHIP'])
})

const NOT_FOR = [
  ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
  ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
  ['P4.5 a colleague without allocation', PEOPLE.colleague, 'NOT_FOUND'],
] as const

const statementsOf = (id: string) =>
  graph('MATCH (s:Statement {elementId: $id}) RETURN s.category AS category, s.relevance AS relevance', { id })
const revealsOf = async (id: string) => {
  const [row] = await graph('MATCH (n {id: $id}) RETURN n.reveals AS reveals, n:Revealing AS labelled', { id })
  return row
}

describe('addRisk', () => {
  const risk = (more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    kind: 'MISSING',
    scale: 'SEVERAL',
    frequency: 'WEEKLY',
    seriousness: 'HIGH',
    status: 'SUSPECTED',
    posedBy: [],
    posedTo: [uncovered],
    ...TOLD,
    ...more,
  })

  test('P2.1 records a risk with its kind, scale, frequency and seriousness, by and to whom', async () => {
    const input = risk({
      posedBy: [place],
      posedTo: [uncovered, group],
      description: 'Invented',
      reviewBy: addDays(DAY, 7),
      statedAs: 'OPINION',
    })
    const id = await made(PEOPLE.worker, 'addRisk', input)
    const selection = `risks { id kind scale frequency seriousness status description reviewBy source statedAs }
      riskTies { from to direction }`
    const { risks, riskTies } = Object(await seen(PEOPLE.worker, mapId, selection))
    expect(risks).toEqual([
      {
        id,
        kind: 'MISSING',
        scale: 'SEVERAL',
        frequency: 'WEEKLY',
        seriousness: 'HIGH',
        status: 'SUSPECTED',
        description: 'Invented',
        reviewBy: addDays(DAY, 7),
        source: 'council',
        statedAs: 'OPINION',
      },
    ])
    expect(new Set(riskTies)).toEqual(
      new Set([
        { from: place, to: id, direction: 'POSED_BY' },
        { from: id, to: uncovered, direction: 'POSED_TO' },
        { from: id, to: group, direction: 'POSED_TO' },
      ]),
    )
    expect(await revealsOf(id)).toEqual({ reveals: null, labelled: false })
  })

  test.each([
    ['SUBSTANCE_USE', 'DISABILITY'],
    ['SELF_HARM', 'DISABILITY'],
    ['HARMFUL_SEXUAL_BEHAVIOUR', 'SEXUALITY'],
    ['SEXUAL_EXPLOITATION', 'HARMFUL_RELATIONSHIP'],
    ['CRIMINAL_EXPLOITATION', 'HARMFUL_RELATIONSHIP'],
    ['TRAFFICKING', 'HARMFUL_RELATIONSHIP'],
    ['SERIOUS_VIOLENCE', 'HARMFUL_RELATIONSHIP'],
  ])('P5.2 %s posed by a person reveals %s, under cover and with its relevance', async (kind, category) => {
    const input = risk({ kind, posedBy: [covered], posedTo: [covered], ...RELEVANCE })
    const id = await made(PEOPLE.worker, 'addRisk', input)
    expect(await revealsOf(id)).toEqual({ reveals: [category], labelled: true })
    expect(await statementsOf(id)).toEqual([{ category, ...RELEVANCE }])
    const { member } = Object(await seen(PEOPLE.worker, mapId, `member(id: "${covered}") { risks { id kind } }`))
    expect(member.risks).toContainEqual({ id, kind })
  })

  test('P2.1 P8.7 what somebody poses to a place or a group is recorded under cover for who poses it, and shown where that holds', async () => {
    const [violence, exploitation] = [
      await made(
        PEOPLE.worker,
        'addRisk',
        risk({ kind: 'SERIOUS_VIOLENCE', posedBy: [covered], posedTo: [place], ...RELEVANCE }),
      ),
      await made(
        PEOPLE.worker,
        'addRisk',
        risk({ kind: 'CRIMINAL_EXPLOITATION', posedBy: [covered], posedTo: [group], ...RELEVANCE }),
      ),
    ]
    expect(await revealsOf(violence)).toEqual({ reveals: ['HARMFUL_RELATIONSHIP'], labelled: true })
    expect(await statementsOf(exploitation)).toEqual([{ category: 'HARMFUL_RELATIONSHIP', ...RELEVANCE }])
    const ask = async () => JSON.stringify(await seen(PEOPLE.worker, mapId, 'risks { id } riskTies { from to }'))
    for (const id of [violence, exploitation]) expect(await ask()).toContain(id)
    // Its description is changed, and its kind corrected, under the same cover.
    await made(PEOPLE.worker, 'changeRisk', { mapId, riskId: violence, version: 1, description: 'Invented', ...TOLD })
    await graph('MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)', { mapId, DAY })
    for (const id of [violence, exploitation]) expect(await ask()).not.toContain(id)
    await graph('MATCH (a:Assessment {mapId: $mapId}) REMOVE a.withdrawnOn', { mapId })
    await graph('MATCH (n:Risk) WHERE n.id IN $ids DETACH DELETE n', { ids: [violence, exploitation] })
  })

  test('P5.2 exploitation that no person is said to pose alleges nothing of anybody', async () => {
    const id = await made(PEOPLE.worker, 'addRisk', risk({ kind: 'SEXUAL_EXPLOITATION', posedBy: [group] }))
    expect(await revealsOf(id)).toEqual({ reveals: null, labelled: false })
  })

  test('P5.2 a risk that reveals is hidden again when its cover ends', async () => {
    const input = risk({ kind: 'SELF_HARM', posedTo: [covered], ...RELEVANCE })
    const id = await made(PEOPLE.worker, 'addRisk', input)
    const ask = async () => JSON.stringify(await seen(PEOPLE.worker, mapId, 'risks { id } riskTies { from }'))
    expect(await ask()).toContain(id)
    await graph('MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)', { mapId, DAY })
    expect(await ask()).not.toContain(id)
    await graph('MATCH (a:Assessment {mapId: $mapId}) REMOVE a.withdrawnOn', { mapId })
  })

  test.each([
    ['P2.1 nobody to whom or by whom', () => risk({ posedTo: [] }), ['input.posedTo P2.1']],
    ['P8.7 what was disproved', () => risk({ status: 'DISPROVED' }), ['input.status P8.7']],
    ['P2.1 a review of today', () => risk({ reviewBy: DAY }), ['input.reviewBy P2.1']],
    ['P1.2 somebody of another map', () => risk({ posedTo: [uncovered, elsewhere] }), ['input.posedTo.1 P1.2']],
    ['P1.2 nobody at all', () => risk({ posedBy: ['nowhere'] }), ['input.posedBy.0 P1.2']],
    ['P8.7 an adult of concern who is not open', () => risk({ posedBy: [concern] }), ['input.posedBy.0 P1.2']],
    [
      'P8.2 a kind that reveals, without cover',
      () => risk({ kind: 'SELF_HARM', ...RELEVANCE }),
      ['input.reveals P8.2'],
    ],
    [
      'P8.2 a kind that reveals, of a group',
      () => risk({ kind: 'SUBSTANCE_USE', posedTo: [covered, group], ...RELEVANCE }),
      ['input.reveals P8.2'],
    ],
    [
      'P8.7 an allegation without cover',
      () => risk({ kind: 'TRAFFICKING', posedBy: [uncovered], ...RELEVANCE }),
      ['input.reveals P8.7'],
    ],
    [
      'P8.7 an allegation where one of two has cover',
      () => risk({ kind: 'TRAFFICKING', posedBy: [covered], posedTo: [uncovered], ...RELEVANCE }),
      ['input.reveals P8.7'],
    ],
    [
      'P8.7 what somebody without cover poses to a place',
      () => risk({ kind: 'SERIOUS_VIOLENCE', posedBy: [uncovered], posedTo: [place], ...RELEVANCE }),
      ['input.reveals P8.7'],
    ],
    [
      'P8.7 what is posed to a place and to somebody without cover',
      () => risk({ kind: 'SERIOUS_VIOLENCE', posedBy: [covered], posedTo: [place, uncovered], ...RELEVANCE }),
      ['input.reveals P8.7'],
    ],
    [
      'P8.7 harm that a group poses too: nobody can have cover for a group',
      () => risk({ kind: 'SERIOUS_VIOLENCE', posedBy: [covered, group], posedTo: [place], ...RELEVANCE }),
      ['input.reveals P8.7'],
    ],
    [
      'P8.7 harm to a place that nobody is said to pose',
      () => risk({ posedTo: [place], reveals: ['HARMFUL_RELATIONSHIP'], ...RELEVANCE }),
      ['input.reveals P8.7'],
    ],
    [
      'P8.7 an offence told of a place',
      () => risk({ posedBy: [covered], posedTo: [place], reveals: ['CRIMINAL_OFFENCE'], ...RELEVANCE }),
      ['input.reveals P8.7'],
    ],
    [
      'P5.2 what reveals, without its relevance',
      () => risk({ posedTo: [covered], reveals: ['DISABILITY'] }),
      ['input.relevance P5.2'],
    ],
    [
      'everything at once',
      () => risk({ kind: 'SELF_HARM', status: 'DISPROVED', reviewBy: DAY }),
      ['input.status P8.7', 'input.reveals P8.2', 'input.relevance P5.2', 'input.reviewBy P2.1'],
    ],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('addRisk', input())).toEqual(missing)
  })

  test('an adult of concern who is not open is answered like nobody, and one who is poses risks', async () => {
    const [hidden, nobody] = [
      await step(PEOPLE.worker, 'addRisk', risk({ posedBy: [concern] })),
      await step(PEOPLE.worker, 'addRisk', risk({ posedBy: ['nowhere'] })),
    ]
    expect(hidden.text).toBe(nobody.text)
    await coverFor(mapId, [concern], ['HARMFUL_RELATIONSHIP'])
    const id = await made(PEOPLE.worker, 'addRisk', risk({ posedBy: [concern] }))
    const { riskTies } = Object(await seen(PEOPLE.worker, mapId, 'riskTies { from to direction }'))
    expect(riskTies).toContainEqual({ from: concern, to: id, direction: 'POSED_BY' })
  })

  test('P5.2 who has one young person reveals nothing of another', async () => {
    const own = await openMap('Invented Lane')
    const person = { mapId: own, name: 'Sam Invented', whyOnMap: WHY, ...SAID }
    const [mine, other] = [
      await made(PEOPLE.worker, 'addYoungPerson', person),
      await made(PEOPLE.worker, 'addYoungPerson', person),
    ]
    await allocateColleague(own, mine)
    const input = (posedTo: string) => risk({ mapId: own, posedTo: [posedTo], reveals: ['IDENTITY'] })
    expect(await lacking('addRisk', input(other), PEOPLE.colleague)).toEqual(['input.reveals P4.5'])
    const id = await made(PEOPLE.colleague, 'addRisk', input(mine))
    expect(await seen(PEOPLE.colleague, own, 'risks { id }')).toEqual({ risks: [{ id }] })
  })

  test('P4.4 a partner sees a risk to somebody who was listed, not one that reveals', async () => {
    const shared = await openMap('Invented Close')
    const child = await made(PEOPLE.worker, 'addYoungPerson', { mapId: shared, name: 'Sam', whyOnMap: WHY, ...SAID })
    await coverFor(shared, [child], ['DISABILITY'])
    const plain = await made(PEOPLE.worker, 'addRisk', risk({ mapId: shared, posedTo: [child] }))
    const revealing = { mapId: shared, posedTo: [child], kind: 'SELF_HARM', ...RELEVANCE }
    const told = await made(PEOPLE.worker, 'addRisk', risk(revealing))
    await shareWithPolice(shared, [child])
    expect(await seen(PEOPLE.worker, shared, 'risks { id }')).toEqual({ risks: [{ id: plain }, { id: told }] })
    expect(await seen(PEOPLE.police, shared, 'risks { id kind }')).toEqual({ risks: [{ id: plain, kind: 'MISSING' }] })
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addRisk', risk())).code).toBe(code)
  })

  test('of twenty pairs while cover is withdrawn, none is taken that nobody has cover for', async () => {
    const busy = await openMap('Invented Square')
    const child = await made(PEOPLE.worker, 'addYoungPerson', { mapId: busy, name: 'Sam', whyOnMap: WHY, ...SAID })
    await coverFor(busy, [child], ['DISABILITY'])
    const input = risk({ mapId: busy, posedTo: [child], kind: 'SELF_HARM', ...RELEVANCE })
    const withdraw = graph(
      // As a step on the map does: the lock first.
      `MATCH (m:PeerMap {id: $busy}) SET m.lastStep = 'withdrawn' WITH m
       MATCH (a:Assessment {mapId: $busy}) SET a.withdrawnOn = date($DAY)
       WITH m MATCH (n:Risk {mapId: $busy}) RETURN collect(n.id) AS before`,
      { busy, DAY },
    )
    const outcomes = await Promise.all([
      ...Array.from({ length: 20 }, () => step(PEOPLE.worker, 'addRisk', input)),
      ...Array.from({ length: 20 }, () => withdraw.then(() => step(PEOPLE.worker, 'addRisk', input))),
    ])
    const taken = outcomes.flatMap(({ taken: one }) => one?.changed[0] ?? [])
    const [row] = await withdraw
    expect(new Set(taken)).toEqual(new Set(Object(row?.['before'])))
    expect(new Set(outcomes.slice(20).map(({ code }) => code))).toEqual(new Set(['STEP_REFUSED']))
    expect(outcomes.filter(({ code }) => code !== 'OK' && code !== 'STEP_REFUSED')).toEqual([])
  })
})

describe('addStrength', () => {
  const strength = (more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    description: 'Invented: plays football',
    about: [uncovered],
    ...TOLD,
    ...more,
  })

  test('P1.4 records what protects a young person, a group and a place', async () => {
    const id = await made(PEOPLE.worker, 'addStrength', strength({ about: [uncovered, group, place] }))
    const row = { id, description: 'Invented: plays football', source: 'council', statedAs: 'FACT' }
    const fields = '{ strengths { id description source statedAs } }'
    const selection = `member(id: "${uncovered}") ${fields} group(id: "${group}") ${fields} location(id: "${place}") ${fields}`
    const has = { strengths: [row] }
    expect(await seen(PEOPLE.worker, mapId, selection)).toEqual({ member: has, group: has, location: has })
  })

  test('P5.2 one that reveals is taken under cover, with its relevance', async () => {
    const input = strength({ about: [covered], reveals: ['DISABILITY', 'DISABILITY'], ...RELEVANCE })
    const id = await made(PEOPLE.worker, 'addStrength', input)
    expect(await statementsOf(id)).toEqual([{ category: 'DISABILITY', ...RELEVANCE }])
    expect(await seen(PEOPLE.worker, mapId, `member(id: "${covered}") { strengths { id } }`)).toEqual({
      member: { strengths: [{ id }] },
    })
  })

  test.each([
    ['P1.4 nobody and nothing', () => strength({ about: [] }), ['input.about P1.4']],
    ['P1.2 somebody of another map', () => strength({ about: [elsewhere] }), ['input.about.0 P1.2']],
    ['P1.2 an adult of concern', () => strength({ about: [concern] }), ['input.about.0 P1.2']],
    [
      'P8.2 what reveals without cover',
      () => strength({ reveals: ['DISABILITY'], ...RELEVANCE }),
      ['input.reveals P8.2'],
    ],
    [
      'everything at once',
      () => strength({ about: [], reveals: ['CRIMINAL_OFFENCE'] }),
      ['input.about P1.4', 'input.reveals P8.7', 'input.relevance P5.2'],
    ],
    ['one person twice', () => strength({ about: [uncovered, uncovered] }), ['BAD_USER_INPUT']],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('addStrength', input())).toEqual(missing)
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addStrength', strength())).code).toBe(code)
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
