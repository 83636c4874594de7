/** P2.5 Reviews, and what ends with a map. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/policy/age.ts'
import { write } from '../../src/graph/driver.ts'
import {
  done,
  made,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  type Outcome,
  readyToShare,
} from '../steps/support.ts'

serveEmpty()

const DAY = today(new Date())
const run = (text: string, params: Readonly<Record<string, unknown>>) =>
  write(peermap().service.driver, { text, params })
const missingIn = ({ code, missing }: Outcome): readonly string[] => [
  code,
  ...missing.map(({ path, clause }) => `${path} ${clause}`),
]

let mapId: string
let child: string
beforeAll(() => done(PEOPLE.manager, 'recordOrganisation', { id: 'police-north', name: 'Invented', agency: 'POLICE' }))
beforeEach(async () => {
  mapId = await openMap()
  child = crypto.randomUUID()
  await done(PEOPLE.worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: PEOPLE.manager.sub } })
  await run(
    `MATCH (m:PeerMap {id: $mapId})
     CREATE (:YoungPerson {id: $child, mapId: $mapId, label: 'YP 1', name: 'Invented Wren', ethnicity: 'invented', version: 1})-[:ON_MAP]->(m)
     MERGE (p:PolicyDocument {id: 'policy'}) SET p.version = '1', p.location = 'invented', p.from = date($from), p.reviewBy = date($until)
     CREATE (:Consent {id: randomUUID(), mapId: $mapId, subjectId: $child, categories: ['ETHNICITY'], from: date($from)})`,
    { mapId, child, from: addDays(DAY, -1), until: addDays(DAY, 30) },
  )
  await readyToShare(mapId)
})

const review = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  heldOn: addDays(DAY, -1),
  contributions: [
    { organisation: 'larkrise-school', said: 'Invented: comes again' },
    { organisation: 'police-north', said: 'Invented: quieter' },
  ],
  changed: 'Invented: two friendships more',
  nextReview: addDays(DAY, 84),
  reveals: [],
  ...change,
})
const share = () => ({
  mapId,
  organisation: 'police-north',
  purpose: 'ASSESS_RISK',
  categories: ['IDENTITY'],
  subjects: [child],
  necessity: 'Invented',
})

describe('recordReview', () => {
  test('P2.5 is on the map with each contribution, and the next one is due', async () => {
    await done(PEOPLE.worker, 'recordReview', review())
    expect(await seen(PEOPLE.worker, mapId, 'reviewDue reviews { heldOn contributions changed source }')).toEqual({
      reviewDue: addDays(DAY, 84),
      reviews: [
        {
          heldOn: addDays(DAY, -1),
          contributions: ['larkrise-school: Invented: comes again', 'police-north: Invented: quieter'],
          changed: 'Invented: two friendships more',
          source: 'council',
        },
      ],
    })
  })

  test('P5.2 what it reveals is closed where that is closed', async () => {
    await done(PEOPLE.worker, 'recordReview', review({ reveals: ['ADDRESS'] }))
    await done(PEOPLE.manager, 'decideSharing', { ...share(), categories: ['IDENTITY', 'PLAN'] })
    expect(await seen(PEOPLE.worker, mapId, 'reviews { heldOn }')).toEqual({ reviews: [{ heldOn: addDays(DAY, -1) }] })
    expect(await seen(PEOPLE.police, mapId, 'reviews { heldOn }')).toEqual({ reviews: [] })
  })

  test.each([
    ['P5.2 what needs cover', { reveals: ['DISABILITY'] }, ['input.reveals P8.2']],
    ['P2.5 a review of tomorrow', { heldOn: addDays(DAY, 1) }, ['input.heldOn P2.5']],
    ['P2.5 the next one today', { nextReview: DAY }, ['input.nextReview P2.5']],
    ['P2.5 the next one after 12 weeks and a day', { nextReview: addDays(DAY, 85) }, ['input.nextReview P2.5']],
  ])('is refused for %s', async (_what, change, missing) => {
    expect(missingIn(await step(PEOPLE.worker, 'recordReview', review(change)))).toEqual(['STEP_REFUSED', ...missing])
  })

  test('P4.4 is not for a partner', async () => {
    expect((await step(PEOPLE.police, 'recordReview', review())).code).toBe('PURPOSE_REFUSED')
  })
})

describe('closePeerMap', () => {
  const close = () => done(PEOPLE.manager, 'closePeerMap', { mapId, reason: 'Invented: nobody at risk any more' })

  test('P2.5 sharing and cover end with the map, on the next request', async () => {
    await done(PEOPLE.manager, 'decideSharing', share())
    expect(await seen(PEOPLE.police, mapId, 'title')).not.toBeNull()
    expect(await seen(PEOPLE.worker, mapId, 'members { ethnicity }')).toEqual({ members: [{ ethnicity: 'invented' }] })
    await close()
    expect(await seen(PEOPLE.police, mapId, 'title')).toBeNull()
    expect(await seen(PEOPLE.worker, mapId, 'status members { name ethnicity }')).toEqual({
      status: 'CLOSED',
      members: [{ name: 'Invented Wren', ethnicity: null }],
    })
  })

  test('P2.5 no step is taken on a closed map but those that end something or reopen it', async () => {
    const decisionId = await made(PEOPLE.manager, 'decideSharing', share())
    const allocationId = await made(PEOPLE.worker, 'allocate', {
      mapId,
      practitioner: { issuer: 'peermap-dev', subject: 'third' },
    })
    await close()
    expect(missingIn(await step(PEOPLE.worker, 'recordReview', review()))).toEqual(['STEP_REFUSED', 'input.mapId P2.5'])
    expect(missingIn(await step(PEOPLE.manager, 'closePeerMap', { mapId, reason: 'x' }))).toEqual([
      'STEP_REFUSED',
      'input.mapId P2.5',
    ])
    expect((await step(PEOPLE.manager, 'decideSharing', share())).missing.map(({ path }) => path)).toContain(
      'input.mapId',
    )
    expect((await step(PEOPLE.worker, 'deallocate', { mapId, allocationId })).code).toBe('OK')
    const withdrawn = await step(PEOPLE.manager, 'withdrawSharing', { mapId, decisionId, reason: 'x' })
    expect(missingIn(withdrawn)).toEqual(['STEP_REFUSED', 'input.decisionId P4.4'])
  })

  test('P2.5 is for a manager with the whole map', async () => {
    expect((await step(PEOPLE.worker, 'closePeerMap', { mapId, reason: 'x' })).code).toBe('PURPOSE_REFUSED')
    const other = { ...PEOPLE.manager, sub: 'other-manager' }
    expect((await step(other, 'closePeerMap', { mapId, reason: 'x' })).code).toBe('NOT_FOUND')
    const practitioner = { issuer: 'peermap-dev', subject: other.sub }
    await done(PEOPLE.worker, 'allocate', { mapId, practitioner, youngPersonIds: [child] })
    expect(missingIn(await step(other, 'closePeerMap', { mapId, reason: 'x' }))).toEqual([
      'STEP_REFUSED',
      'input.mapId P4.5',
    ])
  })

  test('P2.5 of a decision and the end of the map at once, the map is never left shared, in each of many pairs', async () => {
    for (let pair = 0; pair < PAIRS; pair++) {
      await Promise.all([
        step(PEOPLE.manager, 'decideSharing', share()),
        step(PEOPLE.manager, 'closePeerMap', { mapId, reason: 'Invented' }),
      ])
      expect(await seen(PEOPLE.police, mapId, 'title')).toBeNull()
      await done(PEOPLE.manager, 'reopenPeerMap', { mapId, reason: 'Invented', nextReview: addDays(DAY, 7) })
    }
  }, 120_000)
})

describe('reopenPeerMap', () => {
  test('P2.5 opens it to steps again; sharing and cover stay ended', async () => {
    await done(PEOPLE.manager, 'decideSharing', share())
    await done(PEOPLE.manager, 'closePeerMap', { mapId, reason: 'Invented' })
    await done(PEOPLE.manager, 'reopenPeerMap', { mapId, reason: 'Invented', nextReview: addDays(DAY, 7) })
    expect(await seen(PEOPLE.worker, mapId, 'status reviewDue members { ethnicity }')).toEqual({
      status: 'OPEN',
      reviewDue: addDays(DAY, 7),
      members: [{ ethnicity: null }],
    })
    expect(await seen(PEOPLE.police, mapId, 'title')).toBeNull()
    expect((await step(PEOPLE.worker, 'recordReview', review())).code).toBe('OK')
  })

  test('P2.5 is refused for a map that is not closed, and without a review soon', async () => {
    const input = { mapId, reason: 'x', nextReview: DAY }
    expect(missingIn(await step(PEOPLE.manager, 'reopenPeerMap', input))).toEqual([
      'STEP_REFUSED',
      'input.mapId P2.5',
      'input.nextReview P2.5',
    ])
  })
})
