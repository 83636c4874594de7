/** P9.6 The report on disproportionality over real HTTP: a table, no person and no map, made once of a quarter. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/policy/age.ts'
import { lastQuarter } from '../../src/equality/terms.ts'
import { loadStatement } from '../../src/graph/statements.ts'
import { PURPOSES, ROLES } from '../../src/policy/terms.ts'
import { disproportionalityCommand } from '../../src/commands/disproportionality.ts'
import { graph, lacking } from '../steps/mapping.ts'
import { done, journalEntries, made as draws, openMap, peermap, PEOPLE, serveEmpty } from '../steps/support.ts'
import type { Asker } from '../support/service.ts'
import { CANARY, draw, drawStages, MAPPING, REFERENCE } from './world.ts'

let now = new Date('2026-08-10T12:00:00Z')
serveEmpty(() => now)

const DAY = today(now)
const QUARTER = lastQuarter(DAY)
const { officer, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const manager = { ...PEOPLE.manager, purpose: 'ACCOUNTABILITY' } as const

const FIELDS = `id by quarter from until madeAt madeBy area threshold sources notLikeWithLike unidentified pitfalls
  groups { group population share toldFrom }
  stages { stage before total unknown fewUnknown onlyBounds rows {
    group count share expected ratio low high lowest highest word standsAmongAll withoutOneMap { low high } } }`
const QUERY = `query($by: Breakdown!, $quarter: String, $area: String, $reference: [ReferenceRowInput!], $mapping: [RecordedValueInput!]) {
  disproportionality(by: $by, quarter: $quarter, area: $area, reference: $reference, mapping: $mapping) { ${FIELDS} } }`
const ASKED = { by: 'ETHNICITY', area: 'Invented Borough', reference: REFERENCE, mapping: MAPPING }

type Row = {
  readonly group: string
  readonly count: number | null
  readonly word: string
  readonly ratio: number | null
}
type Answered = {
  readonly id: string
  readonly quarter: string
  readonly notLikeWithLike: readonly string[]
  readonly unidentified: number | null
  readonly stages: readonly {
    readonly stage: string
    readonly total: number | null
    readonly unknown: number | null
    readonly rows: readonly Row[]
  }[]
}

const ask = async (who: Asker, variables: Readonly<Record<string, unknown>> = ASKED) => {
  const { text, json } = await peermap().ask(who, QUERY, variables)
  const answer: { readonly data?: { readonly disproportionality: Answered | null } | null } = JSON.parse(text)
  return { text, code: json.errors?.[0]?.extensions.code ?? 'OK', report: answer.data?.disproportionality ?? null }
}
const made = async (who: Asker, variables?: Readonly<Record<string, unknown>>): Promise<Answered> => {
  const { report, text } = await ask(who, variables)
  if (report === null) throw new Error(text)
  return report
}
const stageOf = ({ stages }: Answered, wanted: string) => {
  const found = stages.find(({ stage }) => stage === wanted)
  if (found === undefined) throw new Error(`no stage ${wanted}`)
  return found
}
const countsAt = (report: Answered, stage: string) =>
  Object.fromEntries(stageOf(report, stage).rows.map(({ group, count }) => [group, count]))
const forget = () => graph('MATCH (r:DisproportionalityReport) DETACH DELETE r')

beforeAll(() => draw(DAY))

describe('P4.6 who is answered', () => {
  const COUNCIL = PURPOSES.flatMap((purpose) =>
    ROLES.map((role): Asker => ({ org: 'council', agency: 'CFS', sub: 'somebody', roles: [role], purpose })),
  ).filter(({ roles: [role], purpose }) => purpose !== 'ACCOUNTABILITY' || (role !== 'DPO' && role !== 'MANAGER'))
  const others: readonly Asker[] = [
    ...COUNCIL,
    { ...manager, roles: ['MANAGER', 'ANALYST'] },
    ...(['EDUCATION', 'HEALTH', 'POLICE', 'HOUSING', 'YOUTH_JUSTICE', 'VOLUNTARY_SECTOR'] as const).map(
      (agency): Asker => ({ org: 'elsewhere', agency, sub: 'somebody', roles: ['DPO'], purpose: 'ACCOUNTABILITY' }),
    ),
  ]
  test('nobody but the data protection officer and managers, for ACCOUNTABILITY', async () => {
    for (const who of others) {
      const { code, text } = await ask(who)
      expect([who, code]).toEqual([who, 'PURPOSE_REFUSED'])
      expect(text).toContain('P4.6')
      expect(text).not.toContain('Black')
    }
    expect(await graph('MATCH (r:DisproportionalityReport) RETURN r.id AS id')).toEqual([])
  })
})

describe('P9.6 a report', () => {
  test('counts distinct people by group, stage by stage, and is on record with all of them before it is answered', async () => {
    const report = await made(officer)
    expect(report.quarter).toBe(QUARTER.name)
    expect(report.notLikeWithLike).toEqual([])
    const first = stageOf(report, 'ON_MAP')
    expect(first.total).toBe(195)
    expect(countsAt(report, 'ON_MAP')).toEqual({ Black: 80, White: 80, Mixed: null, Other: null })
    expect(first.rows.map(({ word }) => word)).toEqual(['MORE_OFTEN', 'LESS_OFTEN', 'CANT_BE_TOLD', 'CANT_BE_TOLD'])
    expect(countsAt(report, 'RELEVANT')).toMatchObject({ Black: 50, White: 20 })
    const entry = journalEntries().findLast(({ kind }) => kind === 'disclosure')
    expect(entry).toMatchObject({
      name: `disproportionality ${report.id}`,
      purpose: 'ACCOUNTABILITY',
      rules: ['R-9-01', 'R-9-02'],
      outcome: 'OK',
    })
    const subjects = journalEntries().flatMap((line) => (line['of'] === 'subjects' ? [line['members']] : []))
    expect(subjects.flat().length).toBe(194)
  })

  test('of the same quarter and breakdown is the one that is kept, whoever asks with whatever', async () => {
    const first = await made(officer)
    const reference = REFERENCE.map((row) => ({ ...row, population: row.population * 2 }))
    expect(await made(manager, { ...ASKED, reference })).toEqual(first)
    expect(await made(manager, { by: 'ETHNICITY' })).toEqual(first)
    expect(await made(manager, { by: 'ETHNICITY', quarter: QUARTER.name })).toEqual(first)
  })

  test('is one, of many that are asked for at once', async () => {
    await forget()
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await made(officer)).id))
    expect(new Set(ids).size).toBe(1)
    expect(await graph('MATCH (r:DisproportionalityReport) RETURN count(r) AS n')).toEqual([
      { n: expect.objectContaining({ low: 1 }) },
    ])
  })

  test('is made of each breakdown, of all that are asked for at once, and none unchecked against another', async () => {
    await forget()
    const ages = ['10-14', '15-17'].map((ageBand) => ({ ...REFERENCE[0], group: 'all', ageBand }))
    const girls = ['girl', 'boy'].map((group) => ({ ...REFERENCE[0], group }))
    const asked = [
      ASKED,
      { ...ASKED, by: 'AGE_BAND', reference: ages, mapping: [] },
      ...['GENDER', 'DISABILITY'].map((by) => ({ ...ASKED, by, reference: girls, mapping: [] })),
    ]
    const ids = await Promise.all([...asked, ...asked].map(async (each) => (await made(officer, each)).id))
    expect(new Set(ids).size).toBe(4)
    const report = {
      id: 'late',
      key: 'late',
      quarter: 'late',
      by: 'late',
      madeAt: 'late',
      madeBy: 'late',
      report: '{}',
    }
    const keep = (seen: number) => graph(loadStatement('equality/keep'), { report, seen })
    expect(await keep(3)).toEqual([])
    expect(await keep(4)).toEqual([{ id: 'late' }])
    await forget()
    await made(officer)
  })

  test('of another quarter is none, unless it was made then', async () => {
    expect((await ask(officer, { by: 'ETHNICITY', quarter: '2001-Q2' })).report).toBeNull()
    expect((await ask(officer, { by: 'GENDER' })).code).toBe('BAD_USER_INPUT')
  })

  test('names nobody, no map and no label in body, log or record', async () => {
    const { text } = await ask(officer)
    expect(text).not.toContain(CANARY)
    expect(text).not.toMatch(/"m[123]"|INVENTED-/)
    expect(peermap().logged()).not.toContain(CANARY)
    expect(JSON.stringify(await graph('MATCH (r:DisproportionalityReport) RETURN r.report AS report'))).not.toContain(
      CANARY,
    )
  })

  test.each([
    ['no group twice', { reference: [...REFERENCE, REFERENCE[0]] }],
    ['a population', { reference: REFERENCE.map((row) => ({ ...row, population: 0 })) }],
    ['age bands that can be read', { reference: REFERENCE.map((row) => ({ ...row, ageBand: 'young' })) }],
    ['groups of the reference', { mapping: [{ recorded: 'Roma', group: 'Nowhere' }] }],
  ])('asks for %s, and says so without a value', async (_name, wrong) => {
    await forget()
    const { code, text } = await ask(officer, { ...ASKED, ...wrong })
    expect(code).toBe('BAD_USER_INPUT')
    expect(text).not.toMatch(/Nowhere|young"|Roma/)
  })

  test('of ages says when the population is of other ages', async () => {
    const reference = ['18-24', '25+'].map((ageBand) => ({ ...REFERENCE[0], group: 'all', ageBand }))
    const report = await made(officer, { by: 'AGE_BAND', area: 'Elsewhere', reference })
    expect(report.notLikeWithLike).toEqual(['AGES', 'AREA'])
  })
})

describe('who is not counted', () => {
  const black = async (): Promise<unknown> => {
    await forget()
    const report = await made(officer)
    return [countsAt(report, 'ON_MAP')['Black'], stageOf(report, 'ON_MAP').unknown]
  }

  test('P9.5 who is restricted on any map', async () => {
    expect(await black()).toEqual([80, 10])
    const restricted = 'MATCH (y:YoungPerson) WHERE y.id IN $ids SET y.restrictedMapId = y.mapId REMOVE y.mapId'
    const ids = Array.from({ length: 10 }, (_, at) => `${CANARY}p${at}`)
    await graph(restricted, { ids })
    expect(await black()).toEqual([70, 10])
    await graph('MATCH (y:YoungPerson) WHERE y.id IN $ids SET y.mapId = y.restrictedMapId REMOVE y.restrictedMapId', {
      ids,
    })
  })

  test('DPA 2018 Sch 1 para 8(5) who has given notice, until it is withdrawn', async () => {
    const notice = (at: number, more: object = {}) => ({
      ref: `INVENTED-p${at}`,
      notice: 'GIVEN',
      receivedOn: DAY,
      how: 'by letter',
      ...more,
    })
    expect(await lacking('recordMonitoringNotice', notice(0), officer)).toEqual(['PURPOSE_REFUSED'])
    expect(await lacking('recordMonitoringNotice', notice(0), PEOPLE.manager)).toEqual(['PURPOSE_REFUSED'])
    expect(await lacking('recordMonitoringNotice', notice(9999), rights)).toEqual(['input.ref P9.5'])
    expect(await lacking('recordMonitoringNotice', notice(0, { notice: 'WITHDRAWN' }), rights)).toEqual([
      'input.notice P9.5',
    ])
    expect(await lacking('recordMonitoringNotice', notice(0, { receivedOn: addDays(DAY, 1) }), rights)).toEqual([
      'input.receivedOn P9.5',
    ])
    for (let at = 0; at < 10; at += 1) await done(rights, 'recordMonitoringNotice', notice(at))
    expect(await lacking('recordMonitoringNotice', notice(0), rights)).toEqual(['input.notice P9.5'])
    expect(await black()).toEqual([70, 10])
    for (let at = 0; at < 10; at += 1) await done(rights, 'recordMonitoringNotice', notice(at, { notice: 'WITHDRAWN' }))
    expect(await black()).toEqual([80, 10])
  })

  test('DPA 2018 Sch 1 para 8(5) notice is of whoever is on a map too, where their reference is in doubt', async () => {
    const doubt = `MATCH (p:Person {id: 'person-p0'}) SET p:ReferenceToDecide, p.doubt = 'SPOILED', p.undecidedKey = p.refKey
      REMOVE p.refKey`
    await graph(doubt)
    const [map] = await graph('MATCH (y:YoungPerson {id: $id}) RETURN y.mapId AS id', { id: `${CANARY}p0` })
    const person = { mapId: map?.['id'], personId: `${CANARY}p0` }
    const notice = (more: object) => ({ notice: 'GIVEN', receivedOn: DAY, how: 'by letter', ...more })
    expect(await lacking('recordMonitoringNotice', notice({ ref: 'INVENTED-p0' }), rights)).not.toEqual(['OK'])
    for (const wrong of [{}, { mapId: 'm1' }, { personId: 'x' }, { ref: 'INVENTED-p0', ...person }])
      expect(await lacking('recordMonitoringNotice', notice(wrong), rights)).toEqual(['BAD_USER_INPUT'])
    for (const nobody of [
      { ...person, mapId: 'nowhere' },
      { ...person, personId: 'nobody' },
    ])
      expect(await lacking('recordMonitoringNotice', notice(nobody), rights)).toEqual(['input.ref P9.5'])
    await done(rights, 'recordMonitoringNotice', notice(person))
    const read = `MATCH (p:Person) WHERE p.monitoringNoticeOn IS NOT NULL RETURN p.id AS id`
    expect(await graph(read)).toEqual([{ id: 'person-p0' }])
    await graph(`MATCH (p:ReferenceToDecide) SET p.refKey = p.undecidedKey
      REMOVE p:ReferenceToDecide, p.doubt, p.undecidedKey, p.monitoringNoticeOn, p.monitoringNoticeHow, p.monitoringNoticeBy`)
  })

  test('P1.2 notice goes with the person who gave it, merged or known by another reference', async () => {
    const mapId = await openMap()
    const young = (ref: string) =>
      draws(PEOPLE.worker, 'addYoungPerson', {
        mapId,
        ref,
        statedAs: 'FACT',
        description: 'Invented',
        whyOnMap: 'Invented',
      })
    const [stays, duplicate] = [await young('INVENTED-STAYS'), await young('INVENTED-DUPLICATE')]
    const notice = { ref: 'INVENTED-DUPLICATE', notice: 'GIVEN', receivedOn: DAY, how: 'by letter' }
    await done(rights, 'recordMonitoringNotice', notice)
    await graph('CREATE (:Allocation {id: randomUUID(), practitioner: $key, mapId: $mapId, from: date($from)})', {
      key: 'peermap-dev#manager',
      mapId,
      from: DAY,
    })
    const since = async () => {
      const read =
        'MATCH (p:Person)-[:APPEARS_AS]->({id: $id}) RETURN p.ref AS ref, toString(p.monitoringNoticeOn) AS since'
      return graph(read, { id: stays })
    }
    expect(await since()).toEqual([{ ref: 'INVENTED-STAYS', since: null }])
    const merge = { mapId, youngPersonId: stays, duplicateId: duplicate, reason: 'Invented', reveals: [] }
    await done(PEOPLE.manager, 'mergePersons', merge)
    expect(await since()).toEqual([{ ref: 'INVENTED-STAYS', since: DAY }])
    await done(PEOPLE.worker, 'correctReference', {
      mapId,
      youngPersonId: stays,
      ref: 'INVENTED-RIGHT',
      why: 'Invented',
    })
    expect(await since()).toEqual([{ ref: 'INVENTED-RIGHT', since: DAY }])
    await graph('MATCH (y:YoungPerson {mapId: $mapId})-[:ON_MAP]->(m) DETACH DELETE y, m', { mapId })
  })

  test('P8.5 a value without cover is unknown, and P8.9 without a policy document there is no report', async () => {
    await graph(`MATCH (a:Assessment {mapId: 'm1'}) SET a.withdrawnOn = date($day)`, { day: DAY })
    expect(await black()).toEqual([50, 75])
    await graph('MATCH (a:Assessment) REMOVE a.withdrawnOn')
    await graph('MATCH (p:PolicyDocument) SET p.until = date($day)', { day: DAY })
    await forget()
    const { code, text } = await ask(officer)
    expect([code, text.includes('P8.9')]).toEqual(['STEP_REFUSED', true])
    await graph('MATCH (p:PolicyDocument) REMOVE p.until')
  })

  test('P1.2 nobody twice: who stands on two maps is one, and who is not identified stands apart', async () => {
    await graph(
      `CREATE (map:PeerMap {id: 'm4', status: 'OPEN'}) WITH map UNWIND range(0, 19) AS at
       MATCH (person:Person {id: 'person-p' + at})
       CREATE (person)-[:APPEARS_AS]->(y:YoungPerson {id: 'again' + at, mapId: 'm2', ethnicity: null})-[:ON_MAP]->(map)
       SET y.mapId = 'm4'
       CREATE (:YoungPerson {id: 'unknown' + at, mapId: 'm4'})-[:ON_MAP]->(map)`,
    )
    expect(await black()).toEqual([80, 10])
    expect((await made(officer)).unidentified).toBe(20)
    await graph(`MATCH (y:YoungPerson) WHERE y.id STARTS WITH 'again' OR y.id STARTS WITH 'unknown' DETACH DELETE y`)
    await graph(`MATCH (m:PeerMap {id: 'm4'}) DETACH DELETE m`)
  })
})

describe('the later stages', () => {
  test('count what held in the quarter, and nothing that reveals a category or stays within the Council', async () => {
    await forget()
    await drawStages(DAY)
    const report = await made(officer)
    for (const stage of ['PROTECTIVE_ADULT', 'STRENGTH', 'SUPPORT', 'DISRUPTION'])
      expect([stage, stageOf(report, stage).total, countsAt(report, stage)]).toEqual([
        stage,
        90,
        { Black: 40, White: 40, Mixed: null, Other: null },
      ])
    for (const stage of ['SHARED_OUTSIDE', 'NOTIFICATION_EXEMPT'])
      expect([stage, stageOf(report, stage).total, countsAt(report, stage)]).toMatchObject([stage, 35, { Black: 25 }])
    await graph('MATCH (n:Adult|Strength|Intervention|SharingDecision|Notification) DETACH DELETE n')
  })
})

describe('the next quarter', () => {
  test('shows no count that has changed by few, and takes no other groups', async () => {
    await forget()
    const first = await made(officer)
    const before = now
    now = new Date(`${addDays(lastQuarter(addDays(DAY, 92)).until, 20)}T12:00:00Z`)
    await graph('MATCH (p:PolicyDocument) SET p.reviewBy = date($day)', { day: addDays(today(now), 90) })
    await graph('MATCH (a:Assessment) SET a.from = date($from), a.until = date($day)', {
      from: today(now),
      day: addDays(today(now), 90),
    })
    await graph('MATCH (y:YoungPerson) WHERE y.id IN $ids SET y.endedOn = date($day)', {
      ids: Array.from({ length: 5 }, (_, at) => `${CANARY}p${at}`),
      day: QUARTER.from,
    })
    const second = await made(officer)
    expect(second.quarter).not.toBe(first.quarter)
    expect(countsAt(second, 'ON_MAP')['Black']).toBeNull()
    const shown = (report: Answered) =>
      report.stages.flatMap(({ total, unknown, rows }) => [total, unknown, ...rows.map(({ count }) => count)])
    const then = shown(first)
    const steps = shown(second).flatMap((count, at) => {
      const was = then[at] ?? null
      return count === null || was === null ? [] : [Math.abs(count - was)]
    })
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.filter((by) => by > 0 && by < 10)).toEqual([])
    const reference = REFERENCE.map((row) => (row.group === 'Other' ? { ...row, group: 'Any other' } : row))
    await graph('MATCH (r:DisproportionalityReport {quarter: $quarter}) DETACH DELETE r', { quarter: second.quarter })
    const other = await ask(officer, { ...ASKED, reference, mapping: [] })
    expect([other.code, other.text.includes('could be subtracted')]).toEqual(['BAD_USER_INPUT', true])
    await graph('MATCH (y:YoungPerson) REMOVE y.endedOn')
    await graph('MATCH (a:Assessment) SET a.from = date($from)', { from: QUARTER.from })
    now = before
  })
})

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'peermap-equality-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  test('writes the table of the running service, from a reference in CSV', async () => {
    await forget()
    const reference = file(
      'ref.csv',
      `\uFEFFgroup;ageBand;population;source;year;area\r\n${REFERENCE.map((row) => `${row.group};10-17;${row.population};Invented census;2024;Invented borough`).join('\r\n')}\r\n`,
    )
    const mapping = file(
      'map.csv',
      `recorded,group\n${MAPPING.map((row) => `${row.recorded},${row.group}`).join('\n')}\n`,
    )
    const token = file('token', await peermap().token(officer))
    const asked = ['--by', 'ethnicity', '--token-file', token, '--url', peermap().service.url]
    const given = [...asked, '--reference', reference, '--mapping', mapping, '--area', 'Invented borough']
    const out = join(folder, 'report.txt')
    await disproportionalityCommand([...given, '--out', out], new AbortController().signal)
    const text = readFileSync(out, 'utf8')
    expect(text).toMatch(/How many people it takes[\s\S]*Black[\s\S]*ON_MAP[\s\S]*more often/)
    expect(text).not.toContain(CANARY)
    const csv = join(folder, 'report.csv')
    await disproportionalityCommand([...asked, '--format', 'csv', '--out', csv], new AbortController().signal)
    const table = readFileSync(csv, 'utf8')
    expect(table).toContain('"ON_MAP","POPULATION","Black","80"')
    expect(table).not.toContain(CANARY)
    await expect(disproportionalityCommand([...given, '--out', out], new AbortController().signal)).rejects.toThrow(
      'not overwritten',
    )
    const broken = file('broken.csv', 'group,ageBand,population,source,year\nBlack,10-17,many,x,2024\n')
    await expect(
      disproportionalityCommand([...asked, '--reference', broken, '--area', 'x'], new AbortController().signal),
    ).rejects.toThrow(/broken.csv, line 2: population/)
  })
})
