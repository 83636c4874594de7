/**
 * What is not shown to a caller is answered like what does not exist (P1.2, P4.4, P4.5, P8.7, P9.5): of each step and question,
 * each id in its input is exchanged for that of something hidden, of every kind, and for one that nothing has. Of a step, `npm test`
 * tries a part of the kinds at each place, other ones at the next and on the next day, and `npm run test:all` every kind.
 */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { today } from '../support/depth.ts'
import type { Asker } from '../support/service.ts'
import { EXAMPLES, type Example } from './examples/table.ts'
import {
  ASSESSED,
  colleague,
  makeWorld,
  manager,
  police,
  RISK,
  stranger,
  TEXT,
  worker,
  type World,
} from './examples/world.ts'
import { DAY, graph, SAID, TOLD } from './mapping.ts'
import { inBatches, made, peermap, serveEmpty, step } from './support.ts'

serveEmpty()

/** Managers have no more of a map than is allocated to them: this one has one young person. */
const deputy: Asker = { ...manager, sub: 'deputy' }

type Input = Readonly<Record<string, unknown>>
let world: World
/** Kind -> id of one that is hidden from who has one young person alone, and from the police. */
let hidden: Readonly<Record<string, string>>
let otherMap = ''

/** What is on the map of the world, of people whom the callers do not have; and what is on no map of theirs. */
async function hide(of: World): Promise<Readonly<Record<string, string>>> {
  const mapId = of('mapId')
  const [ben, concern] = [of('ben'), of('concern')]
  const tie = { ...SAID, mapId, relevance: TEXT }
  const harm = { kind: 'COERCION', seriousness: 'LOW', status: 'SUSPECTED', underCoercion: 'NO' }
  const strength = { ...TOLD, mapId, description: TEXT, about: [ben], reveals: ['DISABILITY'], relevance: TEXT }
  const change = { ...SAID, reveals: [], mapId, youngPersonId: ben, ethnicity: { value: TEXT, relevance: TEXT } }
  const other = { mapId: otherMap }
  return {
    'adult of concern': concern,
    // What it is tells of a harmful relationship: of one that is posed by a person.
    risk: await made(worker, 'addRisk', {
      ...{ ...TOLD, mapId, ...RISK, kind: 'CRIMINAL_EXPLOITATION', posedBy: [concern], posedTo: [ben] },
      relevance: TEXT,
    }),
    strength: await made(worker, 'addStrength', strength),
    'harmful tie': await made(worker, 'connectHarm', { ...tie, ...harm, from: concern, to: ben }),
    affiliation: await made(worker, 'connectAffiliation', { ...tie, from: ben, to: of('band'), status: 'SUSPECTED' }),
    offence: await made(worker, 'addOffence', {
      ...{ ...tie, personId: ben, what: TEXT, status: 'ALLEGED', spent: false, underCoercion: 'NO' },
    }),
    posting: await made(worker, 'addSocialMediaPost', {
      ...{ ...TOLD, mapId, personId: ben, platform: TEXT, address: 'https://invented.example/3', summary: TEXT },
      ...{ publiclyAvailable: true, seenOn: DAY, viewed: 'ONCE' },
    }),
    'care record': await made(worker, 'addSocialCareRecord', {
      ...TOLD,
      mapId,
      personId: ben,
      kind: TEXT,
      summary: TEXT,
    }),
    assessment: await made(worker, 'recordAssessment', {
      ...{ ...ASSESSED, mapId, subjectIds: [ben], protectedIds: [ben], categories: ['SEXUALITY'] },
    }),
    consent: of('consent'),
    contribution: await made(police, 'contribute', { mapId, changeYoungPerson: change }),
    parent: of('father'),
    restricted: of('eve'),
    restriction: of('restriction'),
    objection: of('objection'),
    'legal hold': of('hold'),
    erasure: of('erasure'),
    'access request': of('access'),
    'disposal proposal': of('proposal'),
    'person elsewhere': await made(stranger, 'addYoungPerson', { ...SAID, ...other, name: TEXT, whyOnMap: TEXT }),
    'adult elsewhere': await made(stranger, 'addAdult', { ...SAID, ...other, kind: 'FAMILY', whyOnMap: TEXT }),
    'group elsewhere': await made(stranger, 'addPeerGroup', { ...TOLD, ...other, kind: 'OTHER' }),
    'place elsewhere': await made(stranger, 'addLocation', { ...TOLD, ...other, kind: 'PARK', name: TEXT }),
    'gap elsewhere': await made(stranger, 'addInformationGap', {
      ...{ ...TOLD, ...other, question: TEXT, gathering: TEXT, owner: TEXT, status: 'OPEN', about: [] },
    }),
    'map elsewhere': otherMap,
  }
}

beforeAll(async () => {
  world = await makeWorld()
  otherMap = await made(stranger, 'openPeerMap', {
    ...{ title: TEXT, trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' },
  })
  hidden = await hide(world)
  await graph(
    `CREATE (:Allocation {id: randomUUID(), practitioner: 'peermap-dev#deputy', mapId: $mapId, youngPersonIds: [$ann],
       from: date($from)})`,
    { mapId: world('mapId'), ann: world('ann'), from: addDays(DAY, -1) },
  )
}, 600_000)

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g
/** An answer without the ids that it makes. */
const shape = (text: string): string => text.replaceAll(UUID, '<id>')

/** The places of ids in an input, with the id in each. */
const placesOf = (input: unknown, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] => {
  if (typeof input === 'string') return shape(input) === '<id>' ? [at] : []
  if (Array.isArray(input)) return input.flatMap((each, index) => placesOf(each, [...at, index]))
  if (typeof input === 'object' && input !== null)
    return Object.entries(input).flatMap(([key, each]) => (key === 'mapId' ? [] : placesOf(each, [...at, key])))
  return []
}

/** The input with another id in one place. */
const exchanged = (input: unknown, place: readonly (string | number)[], id: string): unknown => {
  const [first, ...rest] = place
  if (first === undefined) return id
  if (Array.isArray(input)) return input.map((each, index) => (index === first ? exchanged(each, rest, id) : each))
  return { ...Object(input), [first]: exchanged(Object(input)[first], rest, id) }
}

/** Who takes a step of whom much is hidden; null: who takes it by role alone, and may know of all. */
const seeingLittle = ({ by = worker }: Example): Asker | null => {
  if (by === worker || by === colleague) return colleague
  if (by === manager) return deputy
  return by === police ? police : null
}

const isInput = (value: unknown): value is Input => typeof value === 'object' && value !== null

/** The kinds whose answer differs from that for an id that nothing has. */
async function differing(
  ask: (id: string) => Promise<string>,
  kinds: readonly string[] = Object.keys(hidden),
): Promise<readonly string[]> {
  const [none, again] = [await ask(randomUUID()), await ask(randomUUID())]
  expect(again).toBe(none)
  const answers = await inBatches(kinds, async (kind) => [kind, await ask(hidden[kind] ?? '')] as const, 5)
  return answers.flatMap(([kind, answer]) => (answer === none ? [] : [`${kind}: ${answer} instead of ${none}`]))
}

/** At each place of a step one in so many kinds. */
const PART = 8

describe('P4.5 P8.7 P9.5 a step answers for what is hidden as for what is not there', () => {
  const tried = Object.entries(EXAMPLES).filter(([, example]) => seeingLittle(example) !== null)
  test.each(tried)('%s', async (name, example) => {
    const who = seeingLittle(example) ?? colleague
    const input = example.input(world)
    const found: string[] = []
    for (const [index, place] of placesOf(input).entries()) {
      const ask = async (id: string): Promise<string> => {
        const other = exchanged(input, place, id)
        return isInput(other) ? shape((await step(who, name, other)).text) : ''
      }
      // One that the input names already is another thing to say of it.
      const kinds = Object.keys(hidden).filter((kind) => !JSON.stringify(input).includes(hidden[kind] ?? ''))
      const chosen = today(kinds, PART, tried.findIndex(([each]) => each === name) + index)
      found.push(...(await differing(ask, chosen)).map((each) => `${place.join('.')} ${each}`))
    }
    // A map that is not open: as one that is not there. Urgent access opens it, and so has to say that it is there (P0.1).
    if (name !== 'urgentAccess' && 'mapId' in input) {
      const ask = async (mapId: string): Promise<string> => shape((await step(who, name, { ...input, mapId })).text)
      found.push(
        ...(await differing(ask, ['map elsewhere', 'person elsewhere', 'risk'])).map((each) => `mapId ${each}`),
      )
    }
    expect(found).toEqual([])
  })
})

/** Question -> the same with an id in one place. */
const QUESTIONS: Readonly<Record<string, (id: string) => { readonly query: string; readonly variables?: Input }>> = {
  'notice, of whom': (id) => ({
    query: `{ notice(map: "${world('mapId')}", youngPerson: "${id}", to: YOUNG_PERSON) { categories } }`,
  }),
  'notice, to whom': (id) => ({
    query: `{ notice(map: "${world('mapId')}", youngPerson: "${world('ann')}", to: PARENT_CARER, parentCarer: "${id}") { categories } }`,
  }),
  'previewAssessment, of whom': (id) => ({ query: PREVIEW, variables: { input: assessing({ subjectIds: [id] }) } }),
  'previewAssessment, of an adult of concern': (id) => ({
    query: PREVIEW,
    variables: { input: assessing({ subjectIds: [id], categories: ['HARMFUL_RELATIONSHIP'] }) },
  }),
  'previewAssessment, protecting whom': (id) => ({
    query: PREVIEW,
    variables: { input: assessing({ protectedIds: [id] }) },
  }),
  previewSharing: (id) => ({
    query: `{ previewSharing(map: "${world('mapId')}", organisation: "${police.org}", purpose: ASSESS_RISK, categories: [IDENTITY], subjects: ["${id}"]) { title members { id } } }`,
  }),
  rectificationOffers: (id) => ({ query: `{ rectificationOffers(rectification: "${id}") { __typename } }` }),
  'peerMap, a member': (id) => ({ query: `{ peerMap(id: "${world('mapId')}") { member(id: "${id}") { id } } }` }),
  'peerMap, an adult': (id) => ({ query: `{ peerMap(id: "${world('mapId')}") { adult(id: "${id}") { id } } }` }),
  'peerMap, a group': (id) => ({ query: `{ peerMap(id: "${world('mapId')}") { group(id: "${id}") { id } } }` }),
  'peerMap, a place': (id) => ({ query: `{ peerMap(id: "${world('mapId')}") { location(id: "${id}") { id } } }` }),
  ...Object.fromEntries(
    ['peerMap(id:', 'sharing(map:', 'coverLapsed(map:', 'contributions(map:', 'notificationsDue(map:'].map((asked) => [
      asked,
      (id: string) => ({ query: `{ ${asked} "${id}") { __typename } }` }),
    ]),
  ),
}
const PREVIEW =
  'query($input: RecordAssessmentInput!) { previewAssessment(input: $input) { missing { path clause rule message } opens { from } } }'
const assessing = (more: Input): Input => ({
  ...{
    ...ASSESSED,
    mapId: world('mapId'),
    subjectIds: [world('ann')],
    protectedIds: [world('ann')],
    categories: ['SEXUALITY'],
  },
  ...more,
})

describe('P4.5 P8.7 P9.5 a question answers for what is hidden as for what is not there', () => {
  test.each(Object.keys(QUESTIONS))('%s', async (name) => {
    for (const who of [colleague, deputy]) {
      const ask = async (id: string): Promise<string> => {
        const { query, variables } = QUESTIONS[name]?.(id) ?? { query: '' }
        return shape((await peermap().ask(who, query, variables)).text)
      }
      expect(await differing(ask)).toEqual([])
    }
  })
})
