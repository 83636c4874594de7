/** P5, P5.3, P8.7 Recording offences, publicly available postings and social care history of a person. */
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
let adult = ''
const RELEVANCE = { relevance: 'Invented relevance' }

beforeAll(async () => {
  mapId = await openMap()
  const person = (map: string) => ({ mapId: map, name: 'Robin Invented', whyOnMap: WHY, ...SAID })
  covered = await made(PEOPLE.worker, 'addYoungPerson', person(mapId))
  uncovered = await made(PEOPLE.worker, 'addYoungPerson', person(mapId))
  elsewhere = await made(PEOPLE.worker, 'addYoungPerson', person(await openMap('Invented Park')))
  adult = await made(PEOPLE.worker, 'addAdult', { ...person(mapId), kind: 'FAMILY' })
  await coverFor(mapId, [covered, adult], ['CRIMINAL_OFFENCE', 'DISABILITY'])
  await allocateColleague(mapId, covered)
})

const NOT_FOR = [
  ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
  ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
  ['P4.5 a manager without allocation', PEOPLE.manager, 'NOT_FOUND'],
] as const

const member = (id: string, selection: string, who: (typeof PEOPLE)[keyof typeof PEOPLE] = PEOPLE.worker) =>
  seen(who, mapId, `member(id: "${id}") { ${selection} }`)
const statementsOf = (id: string) =>
  graph('MATCH (s:Statement {elementId: $id}) RETURN s.category AS category, s.relevance AS relevance', { id })

describe('addOffence', () => {
  const offence = (more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    personId: covered,
    what: 'Invented allegation',
    status: 'ALLEGED',
    spent: false,
    underCoercion: 'UNKNOWN',
    ...RELEVANCE,
    ...SAID,
    ...more,
  })

  test('P8.7 is recorded under cover, with its relevance, and hidden when the cover ends', async () => {
    const id = await made(PEOPLE.worker, 'addOffence', offence({ occurredOn: addDays(DAY, -9), underCoercion: 'YES' }))
    const selection = 'offences { id what status spent occurredOn underCoercion source }'
    const row = {
      id,
      what: 'Invented allegation',
      status: 'ALLEGED',
      spent: false,
      occurredOn: addDays(DAY, -9),
      underCoercion: 'YES',
      source: 'council',
    }
    expect(await member(covered, selection)).toEqual({ member: { offences: [row] } })
    expect(await statementsOf(id)).toEqual([{ category: 'CRIMINAL_OFFENCE', ...RELEVANCE }])
    const ofAdult = await made(PEOPLE.worker, 'addOffence', offence({ personId: adult }))
    expect(await seen(PEOPLE.worker, mapId, `adult(id: "${adult}") { offences { id } }`)).toEqual({
      adult: { offences: [{ id: ofAdult }] },
    })
    await graph('MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)', { mapId, DAY })
    expect(JSON.stringify(await member(covered, selection))).not.toContain(id)
    await graph('MATCH (a:Assessment {mapId: $mapId}) REMOVE a.withdrawnOn', { mapId })
  })

  test.each([
    ['P8.7 somebody without cover', () => offence({ personId: uncovered }), ['input.personId P8.7']],
    ['P8.7 what was not pursued', () => offence({ status: 'NO_FURTHER_ACTION' }), ['input.status P8.7']],
    ['P8.7 an acquittal', () => offence({ status: 'ACQUITTED' }), ['input.status P8.7']],
    ['P8.7 what is spent', () => offence({ spent: true }), ['input.spent P8.7']],
    ['P8.7 what will happen tomorrow', () => offence({ occurredOn: addDays(DAY, 1) }), ['input.occurredOn P8.7']],
    ['P1.2 somebody of another map', () => offence({ personId: elsewhere }), ['input.personId P1.2']],
    [
      'everything at once',
      () => offence({ personId: uncovered, status: 'ACQUITTED', spent: true, occurredOn: addDays(DAY, 1) }),
      ['input.personId P8.7', 'input.status P8.7', 'input.spent P8.7', 'input.occurredOn P8.7'],
    ],
    ['P5.2 no relevance', () => offence({ relevance: ' ' }), ['BAD_USER_INPUT']],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('addOffence', input())).toEqual(missing)
  })

  test('P4.5 who has one young person records of that one only, and is not told of the cover of others', async () => {
    await made(PEOPLE.colleague, 'addOffence', offence())
    for (const personId of [uncovered, adult])
      expect(await lacking('addOffence', offence({ personId }), PEOPLE.colleague)).toEqual(['input.personId P4.5'])
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addOffence', offence())).code).toBe(code)
  })
})

const AGAIN = { viewed: 'REPEATEDLY', authorisation: 'Invented reference' }

describe('addSocialMediaPost', () => {
  const post = (more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    personId: uncovered,
    platform: 'Invented platform',
    address: 'https://social.example/robin/7',
    publiclyAvailable: true,
    summary: 'Invented summary',
    seenOn: DAY,
    viewed: 'ONCE',
    ...TOLD,
    ...more,
  })

  test('P5.3 records what anybody can see, and how often it was looked at', async () => {
    const id = await made(
      PEOPLE.worker,
      'addSocialMediaPost',
      post({ viewed: 'REPEATEDLY', authorisation: 'Invented reference' }),
    )
    expect(
      await member(uncovered, 'socialMedia { id platform address summary seenOn viewed authorisation source }'),
    ).toEqual({
      member: {
        socialMedia: [
          {
            id,
            platform: 'Invented platform',
            address: 'https://social.example/robin/7',
            summary: 'Invented summary',
            seenOn: DAY,
            viewed: 'REPEATEDLY',
            authorisation: 'Invented reference',
            source: 'council',
          },
        ],
      },
    })
  })

  test('P5.2 what reveals is taken under cover, with its relevance', async () => {
    const input = post({ personId: covered, reveals: ['DISABILITY', 'DISABILITY'], ...RELEVANCE })
    const id = await made(PEOPLE.worker, 'addSocialMediaPost', input)
    expect(await statementsOf(id)).toEqual([{ category: 'DISABILITY', ...RELEVANCE }])
    const [row] = await graph('MATCH (n:Revealing {id: $id}) RETURN n.reveals AS reveals', { id })
    expect(row).toEqual({ reveals: ['DISABILITY'] })
    expect(await member(covered, 'socialMedia { id }')).toEqual({ member: { socialMedia: [{ id }] } })
  })

  test('P4.4 a partner that was not given the person sees none', async () => {
    const shared = await openMap('Invented Close')
    const person = { mapId: shared, name: 'Sam Invented', whyOnMap: WHY, ...SAID }
    const listed = await made(PEOPLE.worker, 'addYoungPerson', person)
    const other = await made(PEOPLE.worker, 'addYoungPerson', person)
    const id = await made(PEOPLE.worker, 'addSocialMediaPost', post({ mapId: shared, personId: listed }))
    await made(PEOPLE.worker, 'addSocialMediaPost', post({ mapId: shared, personId: other }))
    await shareWithPolice(shared, [listed])
    const { members } = Object(await seen(PEOPLE.police, shared, 'members { id socialMedia { id } }'))
    expect(members).toContainEqual({ id: listed, socialMedia: [{ id }] })
    expect(JSON.stringify(members.find((one: { readonly id: string }) => one.id === other))).not.toMatch(
      /"socialMedia":\[\{/,
    )
  })

  test.each([
    [
      'P5.3 what is not publicly available',
      () => post({ ...AGAIN, publiclyAvailable: false }),
      ['input.publiclyAvailable P5.3'],
    ],
    [
      'P5.3 an address behind a login',
      () => post({ ...AGAIN, address: 'https://social.example/inbox/7' }),
      ['input.address P5.3'],
    ],
    ['P5.3 what will be seen tomorrow', () => post({ ...AGAIN, seenOn: addDays(DAY, 1) }), ['input.seenOn P5.3']],
    ['P5.3 looking again, as if it were once', () => post(), ['input.viewed P5.3']],
    ['P5.3 repeated looking without a word', () => post({ viewed: 'REPEATEDLY' }), ['input.authorisation P5.3']],
    [
      'P8.2 what reveals without cover',
      () => post({ ...AGAIN, reveals: ['SEXUALITY'], ...RELEVANCE }),
      ['input.reveals P8.2'],
    ],
    ['P1.2 an adult', () => post({ personId: adult }), ['input.personId P1.2']],
    [
      'everything at once',
      () =>
        post({
          publiclyAvailable: false,
          address: 'x',
          seenOn: addDays(DAY, 1),
          viewed: 'REPEATEDLY',
          reveals: ['ETHNICITY'],
        }),
      [
        'input.reveals P8.2',
        'input.relevance P5.2',
        'input.publiclyAvailable P5.3',
        'input.address P5.3',
        'input.seenOn P5.3',
        'input.authorisation P5.3',
      ],
    ],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('addSocialMediaPost', input())).toEqual(missing)
  })

  test('P4.5 who has one young person records of that one only', async () => {
    expect(await lacking('addSocialMediaPost', post(), PEOPLE.colleague)).toEqual(['input.personId P4.5'])
    // Somebody else has looked at this young person before.
    expect(await lacking('addSocialMediaPost', post({ personId: covered }), PEOPLE.colleague)).toEqual([
      'input.viewed P5.3',
    ])
    await made(PEOPLE.colleague, 'addSocialMediaPost', post({ ...AGAIN, personId: covered }))
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addSocialMediaPost', post())).code).toBe(code)
  })
})

describe('addSocialCareRecord', () => {
  const record = (more: Readonly<Record<string, unknown>> = {}) => ({
    mapId,
    personId: uncovered,
    kind: 'Invented plan',
    summary: 'Invented summary',
    ...TOLD,
    ...more,
  })

  test('P5 records social care history of one young person', async () => {
    const input = record({ startedOn: addDays(DAY, -30), endedOn: addDays(DAY, -1), source: 'Invented school' })
    const id = await made(PEOPLE.worker, 'addSocialCareRecord', input)
    expect(await member(uncovered, 'socialCare { id kind startedOn endedOn summary source }')).toEqual({
      member: {
        socialCare: [
          {
            id,
            kind: 'Invented plan',
            startedOn: addDays(DAY, -30),
            endedOn: addDays(DAY, -1),
            summary: 'Invented summary',
            source: 'Invented school',
          },
        ],
      },
    })
    expect(await member(covered, 'socialCare { id }')).toEqual({ member: { socialCare: [] } })
  })

  test.each([
    ['P5 an end before the start', () => record({ startedOn: DAY, endedOn: addDays(DAY, -1) }), ['input.endedOn P5']],
    ['P5 a start of tomorrow', () => record({ startedOn: addDays(DAY, 1) }), ['input.startedOn P5']],
    [
      'P8.2 what reveals without cover',
      () => record({ reveals: ['DISABILITY'], ...RELEVANCE }),
      ['input.reveals P8.2'],
    ],
    ['P1.2 somebody of another map', () => record({ personId: elsewhere }), ['input.personId P1.2']],
    [
      'everything at once',
      () => record({ reveals: ['DISABILITY'], startedOn: addDays(DAY, 1), endedOn: DAY }),
      ['input.reveals P8.2', 'input.relevance P5.2', 'input.startedOn P5', 'input.endedOn P5'],
    ],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('addSocialCareRecord', input())).toEqual(missing)
  })

  test('P4.5 who has one young person records of that one only', async () => {
    expect(await lacking('addSocialCareRecord', record(), PEOPLE.colleague)).toEqual(['input.personId P4.5'])
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addSocialCareRecord', record())).code).toBe(code)
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
