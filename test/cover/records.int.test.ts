/** P8 What gives cover, as it is recorded: who may read it, what is listed to be checked, and what closes that. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { FIELD_CATEGORIES } from '../../src/cover/wide.rules.ts'
import { ROOT } from '../../src/config.ts'
import { reading, write } from '../../src/graph/driver.ts'
import { done, made, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'
import { assessing, AT_RISK, BEFORE, BIRTHDAY, bornBefore, clock, DAY, drawWorld, recordPolicy } from './cover-world.ts'
import type { World } from './cover-world.ts'

serveEmpty(() => clock.now)

const { worker, colleague, manager, officer, governance, nurse, analyst } = PEOPLE
const auditor = { ...officer, sub: 'auditor', roles: ['AUDITOR'] as const }
const ISSUER = 'peermap-dev'
const ORIGIN = 'Invented origin of YP 1'

type Input = Readonly<Record<string, unknown>>

let world: World
let policyId: string
beforeAll(async () => {
  policyId = await recordPolicy({ version: 'Invented 1', reviewBy: addDays(DAY, 30) })
})
beforeEach(async () => {
  clock.now = BEFORE
  world = await drawWorld()
  await allocate(manager.sub)
})

const allocate = (subject: string, more: Input = {}) =>
  done(worker, 'allocate', { mapId: world.mapId, practitioner: { issuer: ISSUER, subject }, ...more })

async function asked(who: Parameters<typeof step>[0], query: string, variables: Input = {}): Promise<unknown> {
  const { json, text } = await peermap().ask(who, query, variables)
  if (json.errors !== undefined) throw new Error(text)
  return Object.values(json.data ?? {})[0]
}

const lacking = async (name: string, input: Input, who: Parameters<typeof step>[0] = worker) => {
  const { code, missing } = await step(who, name, input)
  return code === 'STEP_REFUSED' ? missing.map(({ path, clause }) => `${path} ${clause}`) : [code]
}

const consenting = (change: Input = {}) => ({
  ...{ mapId: world.mapId, subjectId: world.child, categories: ['ETHNICITY'], takenBy: 'Invented Heron' },
  ...{ evidence: 'Invented form', competence: 'Invented judgement', told: 'Invented leaflet', ...change },
})

const origin = async (): Promise<unknown> => {
  const { member } = Object(await seen(worker, world.mapId, `member(id: "${world.child}") { ethnicity }`))
  return member.ethnicity
}

const TO_CHECK = '{ coverToCheck { recordId kind about mapId why subjects categories by since checkBy overdue } }'
/** Of this map. */
const toCheck = async (who: Parameters<typeof step>[0]): Promise<readonly Input[]> => {
  const found = await asked(who, TO_CHECK)
  return (Array.isArray(found) ? found : []).filter(({ mapId }: Input) => mapId === world.mapId)
}
const listed = async (who: Parameters<typeof step>[0]) =>
  (await toCheck(who)).map(({ recordId, about, why }) => [recordId, about, why])
const check = (recordId: string, change: Input = {}, who: Parameters<typeof step>[0] = manager) =>
  lacking('checkCover', { recordId, about: 'RECORDED', finding: 'IN_ORDER', why: 'Invented reasons', ...change }, who)

describe('P8.6 consent that was withdrawn', () => {
  const WITHDRAWN = `query($input: RecordAssessmentInput!) { previewAssessment(input: $input) {
    missing { path } consentsWithdrawn { subjectId category withdrawnOn } } }`

  test('is told by the preview, and asks for a reason of its own; the assessment is listed until somebody else checked it', async () => {
    await done(worker, 'withdrawConsent', {
      mapId: world.mapId,
      consentId: await made(worker, 'recordConsent', consenting()),
    })
    expect(await lacking('recordAssessment', assessing(world))).toEqual(['input.consentWithdrawnConsidered P8.6'])
    expect(await asked(worker, WITHDRAWN, { input: assessing(world) })).toEqual({
      missing: [{ path: 'input.consentWithdrawnConsidered' }],
      consentsWithdrawn: [{ subjectId: world.child, category: 'ETHNICITY', withdrawnOn: DAY }],
    })
    const id = await made(worker, 'recordAssessment', assessing(world, { consentWithdrawnConsidered: 'Invented why' }))
    expect(await origin()).toBe(ORIGIN)
    for (const who of [manager, officer])
      expect((await listed(who)).filter(([record]) => record === id)).toEqual([[id, 'RECORDED', ['CONSENT_WITHDRAWN']]])
    expect(await check(id)).toEqual(['OK'])
    for (const who of [manager, officer]) expect((await listed(who)).filter(([record]) => record === id)).toEqual([])
    expect(await origin()).toBe(ORIGIN)
  })

  test.each<[string, Input]>([
    ['another category', { categories: ['DISABILITY'] }],
    ['another person', { subjectIds: ['younger'] }],
  ])('asks for none about %s', async (_what, change) => {
    await done(worker, 'withdrawConsent', {
      mapId: world.mapId,
      consentId: await made(worker, 'recordConsent', consenting()),
    })
    const subjectIds = change['subjectIds'] === undefined ? [world.child] : [world.younger]
    expect(await lacking('recordAssessment', assessing(world, { ...change, subjectIds }))).toEqual(['OK'])
    const stated = { ...change, subjectIds, consentWithdrawnConsidered: 'Invented why' }
    expect(await lacking('recordAssessment', assessing(world, stated))).toEqual([
      'input.consentWithdrawnConsidered P8.6',
    ])
  })

  test('P4.5 is told to nobody to whom the category is not granted for that person', async () => {
    await done(worker, 'withdrawConsent', {
      mapId: world.mapId,
      consentId: await made(worker, 'recordConsent', consenting()),
    })
    await allocate(colleague.sub, { youngPersonIds: [world.younger] })
    expect(await asked(colleague, WITHDRAWN, { input: assessing(world, { protectedIds: [world.younger] }) })).toEqual({
      missing: [{ path: 'input.categories.0' }],
      consentsWithdrawn: [],
    })
  })
})

describe('P8.6 consent', () => {
  test('ends a year after it was given unless it says otherwise', async () => {
    await done(worker, 'recordConsent', consenting({ from: addDays(DAY, -3), until: BIRTHDAY }))
    expect(await origin()).toBe(ORIGIN)
    clock.now = new Date(BEFORE.getTime() + 86_400_000)
    expect(await origin()).toBeNull()
    expect(await lacking('recordConsent', consenting({ from: bornBefore(DAY) }))).toEqual(['input.until P8.6'])
  })
})

describe('P8.2 assess everybody', () => {
  const six = async (): Promise<readonly string[]> => {
    const young = async (at: number): Promise<string> =>
      made(worker, 'addYoungPerson', {
        ...{ mapId: world.mapId, statedAs: 'FACT', name: `Invented Wren${at}`, whyOnMap: 'Invented', reveals: [] },
        dateOfBirth: bornBefore(addDays(BIRTHDAY, 900)),
      })
    const more = await Promise.all([1, 2].map(young))
    return [world.child, world.younger, world.estimated, world.ageless, ...more]
  }
  const WORDS = ['said so', 'was seen there', 'asked for help', 'is in the plan', 'lives there', 'told a teacher']

  test('is refused without why of each, and with one reason for all, names aside', async () => {
    const subjectIds = await six()
    const all = (why: (at: number) => string) => ({
      subjectIds,
      protectedIds: [world.younger],
      whySubjects: subjectIds.map((subjectId, at) => ({ subjectId, why: why(at) })),
    })
    expect(await lacking('recordAssessment', assessing(world, { ...all(() => ''), whySubjects: null }))).toEqual([
      'input.whySubjects P8.2',
    ])
    expect(
      await lacking(
        'recordAssessment',
        assessing(
          world,
          all((at) => `Invented: is on the map, no. ${at}`),
        ),
      ),
    ).toEqual(['input.whySubjects P8.2'])
    const input = assessing(
      world,
      all((at) => WORDS[at] ?? 'Invented'),
    )
    const id = await made(worker, 'recordAssessment', input)
    for (const who of [manager, officer]) expect(await listed(who)).toEqual([[id, 'RECORDED', ['MANY_SUBJECTS']]])
    expect((await toCheck(manager))[0]).toMatchObject({
      ...{
        kind: 'ASSESSMENT',
        subjects: 6,
        by: `${ISSUER}#worker`,
        since: DAY,
        checkBy: addDays(DAY, 7),
        overdue: false,
      },
    })
    // Nobody checks their own; who finds it not in order ends it, and that is the end of it.
    expect(await check(id, {}, { ...worker, roles: ['MANAGER'] as const })).toEqual(['input.recordId P8.4'])
    expect(await origin()).toBe(ORIGIN)
    expect(await check(id, { finding: 'NOT_IN_ORDER' }, officer)).toEqual(['OK'])
    expect(await origin()).toBeNull()
    expect([await listed(manager), await listed(officer)]).toEqual([[], []])
  })

  test('all categories say why of each, and are listed', async () => {
    const categories = FIELD_CATEGORIES
    expect(await lacking('recordAssessment', assessing(world, { categories }))).toEqual(['input.whyCategories P8.2'])
    const whyCategories = categories.map((category) => ({ category, why: 'Invented' }))
    const id = await made(worker, 'recordAssessment', assessing(world, { categories, whyCategories }))
    expect(await listed(manager)).toEqual([[id, 'RECORDED', ['ALL_CATEGORIES']]])
    expect(await check(id)).toEqual(['OK'])
  })

  test('split into several it is listed as a series', async () => {
    const subjectIds = await six()
    const protectedIds = [world.younger]
    await done(worker, 'recordAssessment', assessing(world, { subjectIds: subjectIds.slice(0, 3), protectedIds }))
    expect(await listed(manager)).toEqual([])
    const rest = { subjectIds: subjectIds.slice(3), protectedIds }
    const id = await made(worker, 'recordAssessment', assessing(world, rest))
    expect(await listed(manager)).toEqual([[id, 'RECORDED', ['SERIES']]])
    expect(await check(id)).toEqual(['OK'])
  })
})

describe('P8.4 destroying cover to hide', () => {
  test('what was withdrawn is listed to managers of the map and the officer, ages, and is closed by somebody else', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    const consentId = await made(worker, 'recordConsent', consenting({ categories: ['DISABILITY'] }))
    await done(worker, 'withdrawAssessment', { mapId: world.mapId, assessmentId: id, why: 'Invented' })
    await done(worker, 'withdrawConsent', { mapId: world.mapId, consentId })
    const both = [id, consentId].toSorted().map((record) => [record, 'WITHDRAWN', ['WITHDRAWN']])
    for (const who of [manager, officer]) expect(await listed(who)).toEqual(both)
    expect(await asked(manager, TO_CHECK)).toContainEqual(expect.objectContaining({ recordId: id, overdue: false }))
    clock.now = new Date(BEFORE.getTime() + 8 * 86_400_000)
    expect(await toCheck(officer)).toContainEqual(expect.objectContaining({ recordId: id, overdue: true }))
    clock.now = BEFORE
    expect(await check(id)).toEqual(['input.about P8.4'])
    expect(await check(id, { about: 'WITHDRAWN', finding: 'NOT_IN_ORDER' })).toEqual(['OK'])
    expect(await check(consentId, { about: 'WITHDRAWN' }, officer)).toEqual(['OK'])
    expect(await check(id, { about: 'WITHDRAWN' })).toEqual(['input.recordId P8.4'])
    expect([await listed(manager), await listed(officer)]).toEqual([[], []])
  })

  test('P4.5 nobody checks on a map that is not theirs as a whole', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    await done(worker, 'withdrawAssessment', { mapId: world.mapId, assessmentId: id, why: 'Invented' })
    const stranger = { ...manager, sub: 'stranger' }
    await allocate(stranger.sub, { youngPersonIds: [world.child] })
    expect(await listed(stranger)).toEqual([])
    expect(await check(id, { about: 'WITHDRAWN' }, stranger)).toEqual(
      await check('nothing', { about: 'WITHDRAWN' }, stranger),
    )
    for (const who of [worker, nurse, analyst])
      expect([await check(id, {}, who), (await peermap().ask(who, TO_CHECK, {})).json.errors?.length]).toEqual([
        ['PURPOSE_REFUSED'],
        1,
      ])
    await check(id, { about: 'WITHDRAWN' })
  })
})

const RECORDS = `query($map: ID!, $reason: Text) { coverRecords(map: $map, reason: $reason) {
  assessments { id state subjectIds categories limbB protectedIds purpose reasonWithoutConsent until reviewOn recordedBy
    withdrawnOn texts { explanation enactment atRisk { protectedId needs } } }
  consents { id state subjectId until withdrawnOn texts { competence told evidence } } } }`

describe('P8 coverRecords', () => {
  test('shows how each stands, and its texts while its categories are open', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    const consentId = await made(worker, 'recordConsent', consenting({ categories: ['SEXUALITY'], until: BIRTHDAY }))
    const found = await asked(manager, RECORDS, { map: world.mapId })
    expect(found).toEqual({
      assessments: [
        {
          ...{ id, state: 'HOLDS', subjectIds: [world.child], categories: ['ETHNICITY'], limbB: 'UNDER_18' },
          ...{ protectedIds: [world.child], purpose: 'PROTECT_FROM_HARM', until: BIRTHDAY },
          ...{ reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION', recordedBy: `${ISSUER}#worker`, withdrawnOn: null },
          reviewOn: assessing(world).reviewOn,
          texts: { explanation: 'Invented explanation', enactment: 'Children Act 1989 s.47', atRisk: [] },
        },
      ],
      consents: [
        {
          ...{ id: consentId, state: 'HOLDS', subjectId: world.child, until: BIRTHDAY, withdrawnOn: null },
          texts: { competence: 'Invented judgement', told: 'Invented leaflet', evidence: 'Invented form' },
        },
      ],
    })
    await done(worker, 'withdrawAssessment', { mapId: world.mapId, assessmentId: id, why: 'Invented' })
    const { assessments } = Object(await asked(worker, RECORDS, { map: world.mapId }))
    expect(assessments).toEqual([expect.objectContaining({ id, state: 'WITHDRAWN', withdrawnOn: DAY, texts: null })])
    await check(id, { about: 'WITHDRAWN' })
  })

  test('P8.3 states at risk of each who is protected, and shows it where DISABILITY is open for them', async () => {
    const protectedIds = [world.child, world.adult]
    const one = { ...AT_RISK, protectedId: world.child }
    const at = (atRisk: readonly Input[]) => assessing(world, { limbB: 'AT_RISK', protectedIds, atRisk })
    expect(await lacking('recordAssessment', at([one]))).toEqual(['input.atRisk P8.3'])
    expect(await lacking('recordAssessment', at([AT_RISK, one]))).toEqual(['input.atRisk P8.3'])
    expect(await lacking('recordAssessment', at([one, one]))).toEqual(['input.atRisk P8.3'])
    const other = { ...AT_RISK, protectedId: world.adult, needs: 'Invented other needs' }
    await done(worker, 'recordAssessment', at([one, other]))
    const needs = async () => {
      const { assessments } = Object(await asked(worker, RECORDS, { map: world.mapId }))
      return assessments[0].texts.atRisk
    }
    expect(await needs()).toEqual([])
    await done(worker, 'recordConsent', consenting({ subjectId: world.adult, categories: ['DISABILITY'] }))
    expect(await needs()).toEqual([{ protectedId: world.adult, needs: 'Invented other needs' }])
  })

  test('P4.5 is for whom the categories are granted for everybody named, and nobody else', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    await made(worker, 'recordAssessment', assessing(world, { subjectIds: [world.child, world.younger] }))
    await allocate(colleague.sub, { youngPersonIds: [world.child] })
    const { assessments } = Object(await asked(colleague, RECORDS, { map: world.mapId }))
    expect(assessments.map((each: Input) => each['id'])).toEqual([id])
    for (const who of [nurse, analyst, auditor])
      await expect(asked(who, RECORDS, { map: world.mapId })).rejects.toThrow('PURPOSE_REFUSED')
    expect(await asked({ ...worker, sub: 'stranger' }, RECORDS, { map: world.mapId })).toBeNull()
    expect(await asked(worker, RECORDS, { map: 'nowhere' })).toBeNull()
    expect(await asked(officer, RECORDS, { map: 'nowhere' })).toBeNull()
  })

  test('P9.6 shows the officer all, and texts for a reason that is kept, on record', async () => {
    const id = await made(worker, 'recordAssessment', assessing(world))
    const bare = Object(await asked(officer, RECORDS, { map: world.mapId }))
    expect(bare.assessments).toEqual([expect.objectContaining({ id, state: 'HOLDS', texts: null })])
    const read = Object(await asked(officer, RECORDS, { map: world.mapId, reason: 'Invented complaint' }))
    expect(read.assessments[0].texts.explanation).toBe('Invented explanation')
    const reasons = await reading(peermap().service.driver)({
      text: 'MATCH (n:StatedReason {mapId: $mapId}) RETURN n.question AS question, n.reason AS reason, n.askedBy AS askedBy',
      params: { mapId: world.mapId },
    })
    expect(reasons).toEqual([{ question: 'coverRecords', reason: 'Invented complaint', askedBy: `${ISSUER}#officer` }])
  })
})

describe('P8.9 the policy document', () => {
  test('is listed with how it stands, and shown in the protocol; a late review ends nothing', async () => {
    const DOCUMENTS = '{ policyDocuments { id version state reviewBy } }'
    const IN_FORCE = '{ protocol { policyDocument { version state } } }'
    await done(worker, 'recordAssessment', assessing(world, { protectedIds: [world.younger] }))
    for (const who of [worker, manager, officer, auditor])
      expect(await asked(who, DOCUMENTS)).toEqual([
        { id: policyId, version: 'Invented 1', state: 'IN_FORCE', reviewBy: addDays(DAY, 30) },
      ])
    for (const who of [nurse, analyst]) await expect(asked(who, DOCUMENTS)).rejects.toThrow('PURPOSE_REFUSED')
    await recordPolicy({ version: 'Invented 2', from: addDays(DAY, -9), reviewBy: addDays(DAY, -1) })
    expect(await asked(nurse, IN_FORCE)).toEqual({ policyDocument: { version: 'Invented 2', state: 'REVIEW_OVERDUE' } })
    expect(await origin()).toBe(ORIGIN)
    const DUE = '{ reviewsDue(within: 0) { kind mapId recordId version reviewDue overdue } }'
    const due = { kind: 'POLICY_DOCUMENT', version: 'Invented 2', reviewDue: addDays(DAY, -1), overdue: true }
    for (const who of [manager, officer]) expect(await asked(who, DUE)).toContainEqual(expect.objectContaining(due))
  })

  test('P8.4 an assessment whose review is due is listed on the maps of whoever has them, and to the officer', async () => {
    const soon = { protectedIds: [world.younger], reviewOn: addDays(DAY, 9) }
    const recordId = await made(worker, 'recordAssessment', assessing(world, soon))
    const DUE = '{ reviewsDue(within: 0) { kind mapId recordId reviewDue overdue } }'
    const due = { kind: 'ASSESSMENT', mapId: world.mapId, recordId, reviewDue: addDays(DAY, 9), overdue: false }
    for (const who of [worker, manager, officer]) expect(await asked(who, DUE)).toContainEqual(due)
    expect(await asked({ ...worker, sub: 'stranger' }, DUE)).not.toContainEqual(due)
  })
})

const stored = (text: string, params: Input = {}) => reading(peermap().service.driver)({ text, params })

test('P9.4 what an assessment states of an erased person alone goes with them, and the rest stays', async () => {
  const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
  const both = [world.younger, world.estimated]
  const id = await made(
    worker,
    'recordAssessment',
    assessing(world, {
      subjectIds: both,
      protectedIds: both,
      limbB: 'AT_RISK',
      atRisk: both.map((protectedId) => ({ ...AT_RISK, protectedId, needs: `Invented needs of ${protectedId}` })),
      whySubjects: both.map((subjectId) => ({ subjectId, why: `Invented why of ${subjectId}` })),
    }),
  )
  const erasing = { mapId: world.mapId, personId: world.younger, ground: 'NO_LONGER_NECESSARY' }
  await done(rights, 'erasePerson', { ...erasing, considered173: 'Invented', reason: 'Invented' })
  const [row] = await stored(
    `MATCH (a:Assessment {id: $id}) RETURN a.subjectIds AS subjects, a.whySubjectIds AS ids, a.whySubjects AS whys,
       a.atRiskIds AS risks, a.atRiskNeedsCauses AS needs, size(a.atRiskHarmCauses) AS harms`,
    { id },
  )
  const left = world.estimated
  expect(row).toEqual({
    ...{ subjects: [left], ids: [left], risks: [left], harms: 1 },
    ...{ whys: [`Invented why of ${left}`], needs: [`Invented needs of ${left}`] },
  })
})

test('P5.2 the upgrade hides a risk of radicalisation that was recorded before, once, and no other', async () => {
  const plant = `MATCH (m:PeerMap {id: $mapId}) UNWIND ['RADICALISATION', 'MISSING'] AS kind
    CREATE (:Risk {id: kind + $mapId, mapId: $mapId, kind: kind, status: 'SUSPECTED', reveals: CASE kind WHEN 'MISSING' THEN null ELSE ['DISABILITY'] END})-[:ON_MAP]->(m)`
  await write(peermap().service.driver, { text: plant, params: { mapId: world.mapId } })
  const upgrade = readFileSync(join(ROOT, 'cypher/migrations/V028__radicalisation.cypher'), 'utf8')
  for (let twice = 0; twice < 2; twice += 1)
    await write(peermap().service.driver, { text: upgrade.replace(/;\s*$/, ''), params: {} })
  expect(
    await stored(
      'MATCH (n:Risk {mapId: $mapId}) RETURN n.kind AS kind, n.reveals AS reveals, n:Revealing AS revealing ORDER BY kind',
      {
        mapId: world.mapId,
      },
    ),
  ).toEqual([
    { kind: 'MISSING', reveals: null, revealing: false },
    { kind: 'RADICALISATION', reveals: ['DISABILITY', 'OTHER_SPECIAL'], revealing: true },
  ])
})

test('P5.2 a risk of radicalisation reveals beliefs, so it is recorded and shown under cover alone', async () => {
  const risk = {
    ...{ mapId: world.mapId, statedAs: 'FACT', kind: 'RADICALISATION', scale: 'ONE_PERSON', frequency: 'UNKNOWN' },
    ...{ seriousness: 'LOW', status: 'SUSPECTED', posedBy: [], posedTo: [world.younger], description: 'Invented' },
    ...{ relevance: 'Invented', reviewBy: addDays(DAY, 30), reveals: [] },
  }
  expect(await lacking('addRisk', risk)).toEqual(['input.reveals P8.2'])
  const cover = { subjectIds: [world.younger], protectedIds: [world.younger], categories: ['OTHER_SPECIAL'] }
  const id = await made(worker, 'recordAssessment', assessing(world, cover))
  expect(await lacking('addRisk', risk)).toEqual(['OK'])
  expect(await seen(worker, world.mapId, 'risks { kind }')).toEqual({ risks: [{ kind: 'RADICALISATION' }] })
  await done(worker, 'withdrawAssessment', { mapId: world.mapId, assessmentId: id, why: 'Invented' })
  expect(await seen(worker, world.mapId, 'risks { kind }')).toEqual({ risks: [] })
  await check(id, { about: 'WITHDRAWN' })
})
