/** P9.6 Agreements and impact assessments: recordAgreement, recordImpactAssessment, and what they mean for sharing (P0.1). */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { dueSentence } from '../../src/preparing.ts'
import { recordsDueOn } from '../../src/watching.ts'
import { allocateColleague, DAY, graph, lacking } from '../steps/mapping.ts'
import {
  done,
  made,
  ofPairs,
  openMap,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  readyToShare,
} from '../steps/support.ts'
import { startTestService, type Asker } from '../support/service.ts'

serveEmpty()

const { worker, manager, officer, police, analyst, colleague } = PEOPLE
const auditor: Asker = { ...officer, sub: 'auditor', roles: ['AUDITOR'] }
const ANOTHER = { issuer: 'peermap-dev', subject: 'service-manager' }
const TEXT = 'Invented words'

const version = (change: Readonly<Record<string, unknown>> = {}) => ({
  ...{ version: crypto.randomUUID(), from: addDays(DAY, -30), reviewBy: addDays(DAY, 300), location: 'Invented shelf' },
  ...change,
})
const agree = (change: Readonly<Record<string, unknown>> = {}) =>
  made(officer, 'recordAgreement', version({ organisation: police.org, ...change }))
const assess = (change: Readonly<Record<string, unknown>> = {}) =>
  made(officer, 'recordImpactAssessment', version(change))

const asked = async (who: Asker, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { json } = await peermap().ask(who, query, variables)
  const [error] = json.errors ?? []
  if (error !== undefined) throw new Error(error.extensions.code)
  const [answer]: readonly unknown[] = Object.values(json.data ?? {})
  return answer
}

let mapId: string
let child: string
beforeEach(async () => {
  await graph('MATCH (n:SharingAgreement|ImpactAssessment|SharingDecision) DETACH DELETE n')
  await done(manager, 'recordOrganisation', { id: police.org, name: 'Invented police', agency: police.agency })
  mapId = await openMap()
  child = await made(worker, 'addYoungPerson', { mapId, statedAs: 'FACT', name: 'Wren', whyOnMap: TEXT })
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
  await readyToShare(mapId)
})

const decision = (change: Readonly<Record<string, unknown>> = {}) => ({
  ...{ mapId, organisation: police.org, purpose: police.purpose, categories: ['RISK'], subjects: [child] },
  ...{ necessity: TEXT, ...change },
})

describe('recordAgreement and recordImpactAssessment', () => {
  test('P9.6 are for the data protection officer alone', async () => {
    for (const who of [worker, manager, police, analyst, auditor, { ...officer, purpose: 'SUBJECT_RIGHTS' as const }])
      for (const name of ['recordAgreement', 'recordImpactAssessment']) {
        const { organisation, ...same } = { organisation: police.org, ...version() }
        const input = name === 'recordAgreement' ? { ...same, organisation } : same
        expect((await step(who, name, input)).code).toBe('PURPOSE_REFUSED')
      }
  })

  test.each([
    ['P4.4 an organisation that is not recorded', { organisation: 'nobody' }, ['input.organisation P4.4']],
    ['P9.6 a review on the first day', { reviewBy: addDays(DAY, -30) }, ['input.reviewBy P9.6']],
    ['P9.6 an end on the first day', { until: addDays(DAY, -30) }, ['input.until P9.6']],
    ['a day that is none', { from: '2026-02-30' }, ['BAD_USER_INPUT']],
    ['a blank version', { version: ' ' }, ['BAD_USER_INPUT']],
  ])('an agreement is refused for %s', async (_what, change, missing) => {
    expect(await lacking('recordAgreement', version({ organisation: police.org, ...change }), officer)).toEqual(missing)
  })

  test.each([
    ['P9.6 a review on the first day', { reviewBy: addDays(DAY, -30) }, ['input.reviewBy P9.6']],
    ['P9.6 an end on the first day', { until: addDays(DAY, -30) }, ['input.until P9.6']],
    ['a day that is none', { from: '2026-02-30' }, ['BAD_USER_INPUT']],
  ])('an impact assessment is refused for %s', async (_what, change, missing) => {
    expect(await lacking('recordImpactAssessment', version(change), officer)).toEqual(missing)
  })

  test('P9.6 each version is recorded once, also by two at once', async () => {
    for (const [name, of] of [
      ['recordAgreement', { organisation: police.org }],
      ['recordImpactAssessment', {}],
    ] as const) {
      const endings = await ofPairs((at) => {
        const record = () => step(officer, name, version({ ...of, version: `Invented ${at}` }))
        return [record, record]
      })
      for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
      expect(await lacking(name, version({ ...of, version: 'Invented 0' }), officer)).toEqual(['input.version P9.6'])
    }
  })

  test('P9.6 are listed with how they stand, to managers, the officer and auditors', async () => {
    const first = await agree({ version: '1' })
    const second = await agree({ version: '2', from: addDays(DAY, -9), reviewBy: addDays(DAY, -1) })
    const third = await agree({ version: '3', from: addDays(DAY, 9) })
    const impact = await assess({ version: '1', until: DAY })
    const AGREEMENTS = `query($of: OrganisationId) { agreements(organisation: $of) { id organisation version state from
      reviewBy until location recordedBy } }`
    const expected = [
      [third, '3', 'TO_COME'],
      [second, '2', 'REVIEW_OVERDUE'],
      [first, '1', 'REPLACED'],
    ].map(([id, number, state]) => expect.objectContaining({ id, version: number, state, organisation: police.org }))
    for (const who of [manager, officer, auditor]) {
      expect(await asked(who, AGREEMENTS)).toEqual(expected)
      expect(await asked(who, AGREEMENTS, { of: police.org })).toEqual(expected)
      expect(await asked(who, AGREEMENTS, { of: 'nobody' })).toEqual([])
      expect(await asked(who, '{ impactAssessments { id state until recordedBy } }')).toEqual([
        { id: impact, state: 'ENDED', until: DAY, recordedBy: 'peermap-dev#officer' },
      ])
    }
    for (const who of [worker, police, analyst, { ...officer, purpose: 'SUBJECT_RIGHTS' as const }])
      for (const query of [AGREEMENTS, '{ impactAssessments { id } }'])
        await expect(asked(who, query)).rejects.toThrow('PURPOSE_REFUSED')
  })
})

describe('decideSharing', () => {
  const missing = (change: Readonly<Record<string, unknown>> = {}) =>
    lacking('decideSharing', decision(change), manager)

  test('P9.6 asks for nothing more while both are in force', async () => {
    await agree()
    await assess()
    expect(await missing()).toEqual(['OK'])
    const [row] = await graph(
      'MATCH (d:SharingDecision) RETURN d.lackedAgreement OR d.lackedImpactAssessment AS lacked',
    )
    expect(row).toEqual({ lacked: false })
  })

  test.each([
    ['no agreement', async () => void (await assess())],
    ['no impact assessment', async () => void (await agree())],
    [
      'an agreement with another organisation',
      async () => {
        await done(manager, 'recordOrganisation', { id: 'police-south', name: 'Invented', agency: 'POLICE' })
        await agree({ organisation: 'police-south' })
        await assess()
      },
    ],
    [
      'an agreement that ends on the day',
      async () => {
        await agree({ until: DAY })
        await assess()
      },
    ],
    [
      'an impact assessment from tomorrow',
      async () => {
        await agree()
        await assess({ from: addDays(DAY, 1) })
      },
    ],
  ])('P9.6 with %s it says why it can’t wait and which other manager agreed', async (_what, given) => {
    await given()
    expect(await missing()).toEqual(['input.cannotWait P9.6'])
    const self = { issuer: 'peermap-dev', subject: manager.sub }
    expect(await missing({ cannotWait: { why: TEXT, agreedBy: self } })).toEqual(['input.cannotWait.agreedBy P9.6'])
    expect(await missing({ cannotWait: { why: ' ', agreedBy: ANOTHER } })).toEqual(['BAD_USER_INPUT'])
    expect(await missing({ cannotWait: { why: TEXT, agreedBy: ANOTHER } })).toEqual(['OK'])
    expect(await seen(police, mapId, 'title')).not.toBeNull()
  })

  test('P0.1 a review that is late asks for nothing', async () => {
    await agree({ reviewBy: addDays(DAY, -20) })
    await assess({ reviewBy: addDays(DAY, -1) })
    expect(await missing()).toEqual(['OK'])
  })

  test('P9.6 the day that counts is the first of the decision', async () => {
    await agree({ from: addDays(DAY, 2) })
    await assess({ from: addDays(DAY, 2) })
    expect(await missing({ from: addDays(DAY, 1) })).toEqual(['input.cannotWait P9.6'])
    expect(await missing({ from: addDays(DAY, 2) })).toEqual(['OK'])
  })

  test('P5.2 why it can’t wait reveals nothing that needs cover', async () => {
    await assess()
    const cannotWait = { why: TEXT, agreedBy: ANOTHER }
    expect(await missing({ cannotWait, reveals: ['DISABILITY'] })).toEqual(['input.reveals P8.2'])
  })

  test('P4.5 who has not the whole map learns nothing of it', async () => {
    const one = { ...colleague, roles: ['MANAGER'] } as const
    await allocateColleague(mapId, child)
    expect(await lacking('decideSharing', decision(), one)).toEqual(['input.mapId P4.5'])
  })

  test('P9.6 it is shown beside the decision, and listed to the officer with what is lacking today', async () => {
    const SHARING = 'query($map: ID!) { sharing(map: $map) { decisions { id lacked cannotWait agreedBy } } }'
    const WITHOUT = `{ sharingWithoutRecords { decisionId mapId organisation lacked lacks cannotWait agreedBy decidedBy } }`
    await agree({ version: 'to end', until: addDays(DAY, 1) })
    const cannotWait = { why: TEXT, agreedBy: ANOTHER }
    const decisionId = await made(manager, 'decideSharing', decision({ cannotWait }))
    const stated = { cannotWait: TEXT, agreedBy: 'peermap-dev#service-manager', lacked: ['IMPACT_ASSESSMENT'] }
    expect(await asked(manager, SHARING, { map: mapId })).toEqual({ decisions: [{ id: decisionId, ...stated }] })
    const row = { decisionId, mapId, organisation: police.org, decidedBy: 'peermap-dev#manager', ...stated }
    expect(await asked(officer, WITHOUT)).toEqual([{ ...row, lacks: ['IMPACT_ASSESSMENT'] }])
    // It stays listed, as it was made without, and no longer lacks it.
    await assess()
    expect(await asked(officer, WITHOUT)).toEqual([{ ...row, lacks: [] }])
    for (const who of [manager, worker, police, auditor])
      await expect(asked(who, WITHOUT)).rejects.toThrow('PURPOSE_REFUSED')
    await done(manager, 'withdrawSharing', { mapId, decisionId, reason: TEXT })
    expect(await asked(officer, WITHOUT)).toEqual([])
  })

  test('P0.1 a lapse ends, suspends and refuses nothing: what is shared stays, urgent access too, and it is listed', async () => {
    await agree({ version: '1' })
    await assess()
    const decisionId = await made(manager, 'decideSharing', decision())
    await graph('MATCH (n:SharingAgreement|ImpactAssessment) SET n.until = date($day)', { day: addDays(DAY, -1) })
    expect(await seen(police, mapId, 'title')).not.toBeNull()
    const stranger = { ...worker, sub: 'stranger' }
    expect((await step(stranger, 'urgentAccess', { mapId, immediateRisk: TEXT })).code).toBe('OK')
    expect(await asked(officer, '{ sharingWithoutRecords { decisionId lacked lacks } }')).toEqual([
      { decisionId, lacked: [], lacks: ['AGREEMENT', 'IMPACT_ASSESSMENT'] },
    ])
  })
})

describe('P9.4 erasure', () => {
  test('takes the words of somebody out of why a decision could not wait, and all of it where it was about nobody else', async () => {
    const cannotWait = { why: 'Wren is followed home', agreedBy: ANOTHER }
    const other = await made(worker, 'addYoungPerson', { mapId, statedAs: 'FACT', name: 'Jay', whyOnMap: TEXT })
    await readyToShare(mapId)
    const alone = await made(manager, 'decideSharing', decision({ cannotWait }))
    const both = await made(manager, 'decideSharing', {
      ...decision({ cannotWait, subjects: [child, other] }),
      purpose: 'PLAN_INTERVENTION',
    })
    const rights = { ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' as const }
    const erasing = { mapId, personId: child, ground: 'NO_LONGER_NECESSARY', considered173: TEXT, reason: TEXT }
    await done(rights, 'erasePerson', erasing)
    const text = 'MATCH (d:SharingDecision {id: $id}) RETURN d.cannotWait AS why, d.agreedBy AS agreedBy'
    const agreedBy = 'peermap-dev#service-manager'
    expect(await graph(text, { id: alone })).toEqual([{ why: '[erased]', agreedBy }])
    expect(await graph(text, { id: both })).toEqual([{ why: '[erased] is followed home', agreedBy }])
  })
})

describe('what is due', () => {
  const REVIEWS = `query($within: Int!) { reviewsDue(within: $within) { kind mapId recordId organisation version reviewDue
    overdue } }`
  const records = async (who: Asker, within = 0): Promise<unknown> => {
    const rows: unknown = await asked(who, REVIEWS, { within })
    return Array.isArray(rows) ? rows.filter((row) => row.kind !== 'MAP') : rows
  }

  test('P9.6 a review is listed 60 days before and after, to managers and the officer, whatever they ask for', async () => {
    const id = await agree({ version: '1', reviewBy: addDays(DAY, 60) })
    const row = { mapId: null, recordId: id, organisation: police.org, version: '1' }
    const before = { ...row, kind: 'AGREEMENT', reviewDue: addDays(DAY, 60), overdue: false }
    for (const who of [manager, officer]) expect(await records(who)).toEqual([before])
    const review = (days: number) =>
      graph('MATCH (a:SharingAgreement) SET a.reviewBy = date($day)', { day: addDays(DAY, days) })
    await review(61)
    for (const who of [manager, officer]) expect(await records(who, 366)).toEqual([])
    await review(-60)
    const after = { ...before, reviewDue: addDays(DAY, -60), overdue: true }
    for (const who of [manager, officer]) expect(await records(who)).toEqual([after])
    await review(-61)
    for (const who of [manager, officer]) expect(await records(who)).toEqual([])
  })

  test('P9.6 so is an end, until a later version follows', async () => {
    const id = await assess({ version: '1', until: addDays(DAY, 9), reviewBy: addDays(DAY, 9) })
    expect(await records(officer)).toEqual([
      {
        ...{ kind: 'IMPACT_ASSESSMENT_ENDS', mapId: null, recordId: id, organisation: null, version: '1' },
        ...{ reviewDue: addDays(DAY, 9), overdue: false },
      },
    ])
    await assess({ version: '2', from: addDays(DAY, 9) })
    expect(await records(officer)).toEqual([])
  })

  test('P9.6 a practitioner, who shares nothing, sees the reviews of maps alone', async () => {
    await agree({ reviewBy: addDays(DAY, 9) })
    expect(await records(worker, 366)).toEqual([])
    for (const who of [police, analyst, auditor]) await expect(records(who)).rejects.toThrow('PURPOSE_REFUSED')
  })

  test('P9.6 the officer has no map, and sees none here', async () => {
    expect(await asked(officer, REVIEWS, { within: 366 })).toEqual([])
  })

  test('P9.6 the metrics count the same', async () => {
    await agree({ reviewBy: addDays(DAY, -9) })
    await assess({ reviewBy: addDays(DAY, 9) })
    const due = await recordsDueOn(peermap().service.driver, DAY)
    expect(due).toEqual([
      { kind: 'AGREEMENT', overdue: true },
      { kind: 'IMPACT_ASSESSMENT', overdue: false },
    ])
  })

  test('P9.6 a start names how many there are, in a sentence and the log, and nothing where there are none', async () => {
    const started = async (): Promise<readonly string[]> => {
      const other = await startTestService()
      await other.stop()
      return other
        .logged()
        .split('\n')
        .filter((line) => line.includes('are to be reviewed, or end'))
    }
    expect(await started()).toEqual([])
    await agree({ reviewBy: addDays(DAY, -9) })
    await assess({ reviewBy: addDays(DAY, 9) })
    expect(await started()).toEqual([
      expect.stringContaining('"due":{"AGREEMENT":1,"IMPACT_ASSESSMENT":1,"POLICY_DOCUMENT":0,"ASSESSMENT":0}'),
    ])
    const sentence = dueSentence(await recordsDueOn(peermap().service.driver, DAY))
    expect(sentence).toContain('sharing agreements 1 (1 late), impact assessments 1 (0 late)')
  })
})
