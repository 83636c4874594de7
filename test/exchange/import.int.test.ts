import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { read } from '../../src/graph/driver.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { renderReport } from '../../src/exchange/report.ts'
import { testDriver, wipe } from '../support/database.ts'
import {
  assessment,
  assessmentJson,
  COMMON,
  faultsOf,
  importFiles,
  NOW,
  temporaryFolder,
  temporaryJournal,
  writeFiles,
} from './support.ts'

const driver = testDriver()
const WHY = ['--why', 'seen together'] as const
const nodes = async (): Promise<unknown> => {
  const [row] = await read(driver, { text: 'MATCH (n) WHERE NOT n:Migration RETURN count(n) AS count' })
  return row?.['count']
}
const only = async (text: string): Promise<unknown> => (await read(driver, { text }))[0]?.['value']

const GOOD = {
  'people.csv': [
    'ID,Kind,Label,Name,date of birth,age,Ref,adult_kind,concern,aliases',
    'a,,YP A,Ana Example,2011-05-04,,CF-1,,,Annie;Nan',
    'b,young person,,Ben Example,,14,CF-2,,,',
    'c,ADULT,,Cy Example,,,,TRUSTED,,',
    'd,ADULT_OF_CONCERN,,Dee Example,,,,,said to groom,',
  ].join('\n'),
  'ties.csv': [
    'from,to,type,kind,strength,seriousness,status,influence,basis,how',
    'a,b,,FRIEND,4,,,,,',
    'c,a,SUPPORTS,,,,,,,football coach',
    'd,b,HARMS,EXPLOITATION,,HIGH,SUSPECTED,,,',
    'a,b,INFLUENCES,,,,,HIGH,told by both,',
    'b,g1,AFFILIATED_WITH,,,,SUSPECTED,,,',
    'g1,g2,GROUP_TIE,CONFLICT,,,,,,',
  ].join('\n'),
  'groups.csv': 'id,kind,name,reveals\ng1,OTHER,East,HARMFUL_RELATIONSHIP\ng2,SCHOOL,Year 9,NONE\n',
  'memberships.csv': 'person,group,role\na,g2,CENTRAL\n',
  'places.csv': 'id,kind,name,latitude,longitude,reveals\np,PARK,Millfields,51,-0.05,none\n',
  'visits.csv': 'person,place,howOften\na,p,DAILY\nc,p,\nd,p,ONCE\n',
  'offences.csv': 'person,what,status,spent,occurredOn\nb,theft,ALLEGED,no,01/02/2026\n',
  'assessment.json': assessmentJson(
    assessment({ subjects: ['b', 'd'], categories: ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'] }),
  ),
}

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

describe('an import', () => {
  it('draws people, groups, places, ties and offences, and opens the map with its assessment', async () => {
    const report = await importFiles(driver, GOOD, { words: [...WHY, '--allocate', 'sw-1,sw-2'] })
    expect(faultsOf(report)).toEqual([])
    expect(report).toMatchObject({
      status: 'OPENED',
      written: {
        'young-people': 2,
        adults: 1,
        'adults-of-concern': 1,
        'case-references': 2,
        'peer-ties': 1,
        'support-ties': 1,
        'harm-ties': 1,
        'influence-ties': 1,
        'affiliation-ties': 1,
        'group-ties': 1,
        'membership-ties': 1,
        'visit-ties': 2,
        'guard-ties': 1,
        offences: 1,
        statements: 4,
      },
    })
    expect(await only("MATCH (m:PeerMap {status: 'OPEN', trigger: 'KNOWN_GROUP'}) RETURN count(m) AS value")).toBe(1)
    expect(
      await only(`MATCH (n:YoungPerson {label: 'YP A'})
                  RETURN n {.name, .aliases, .source, .statedAs, .recordedBy, .version, .whyOnMap, .identified,
                            dateOfBirth: toString(n.dateOfBirth)} AS value`),
    ).toEqual({
      name: 'Ana Example',
      aliases: ['Annie', 'Nan'],
      source: 'hackney-cfs',
      statedAs: 'FACT',
      recordedBy: 'cli#cli',
      version: 1,
      whyOnMap: 'seen together',
      identified: true,
      dateOfBirth: '2011-05-04',
    })
    expect(
      await only(`MATCH (n:YoungPerson {label: 'YP 2'})
                  RETURN n {.estimatedAge, .estimatedAgeSource, on: toString(n.estimatedAgeOn)} AS value`),
    ).toEqual({ estimatedAge: 14, estimatedAgeSource: 'hackney-cfs', on: '2026-03-02' })
    expect(
      await only(`MATCH (d:AdultOfConcern)-[r:HARMS]->(b:YoungPerson)
                  RETURN r.subjectId = d.id AND r.mapId = b.mapId AND r.status = 'SUSPECTED' AS value`),
    ).toBe(true)
    expect(await only('MATCH (g:PeerGroup:Revealing) RETURN g.label AS value')).toBe('Group 1')
    expect(await only('MATCH (p:Location) RETURN p.latitude IS :: FLOAT AND p.latitude = 51.0 AS value')).toBe(true)
    expect(
      await only(`MATCH (a:Assessment)-[:PROTECTS]->(p:YoungPerson)
                  RETURN size(a.subjectIds) = 2 AND p.label = 'YP A' AND a.mapId = p.mapId AS value`),
    ).toBe(true)
    expect(await only('MATCH (a:Allocation) RETURN collect(a.practitioner) AS value')).toEqual([
      'peermap-dev#sw-1',
      'peermap-dev#sw-2',
    ])
    expect(await only('MATCH (p:Person)-[:APPEARS_AS]->(:YoungPerson) RETURN collect(p.ref) AS value')).toHaveLength(2)
    expect(await only('MATCH (o:Offence)-[:ABOUT]->(p {label: "YP 2"}) RETURN o.spent AS value')).toBe(false)
  })

  it('is reported as already there when it is run twice, wherever the files lie', async () => {
    const first = await importFiles(driver, GOOD, { words: WHY })
    const before = await nodes()
    const second = await importFiles(driver, GOOD, { words: WHY })
    expect(second).toMatchObject({ status: 'ALREADY_THERE', importId: first.importId, identity: first.identity })
    expect(second.maps.map(({ id }) => id)).toEqual(first.maps.map(({ id }) => id))
    expect(await nodes()).toBe(before)
    const other = await importFiles(driver, { ...GOOD, 'visits.csv': 'person,place\na,p\n' }, { words: WHY })
    expect(other.status).toBe('OPENED')
  })

  it('is in the journal, intended and done, without a value (P9.6)', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const journal = await temporaryJournal(folder)
    const report = await importFiles(driver, GOOD, { words: WHY, journal })
    await journal.close()
    const text = readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    const entries = text
      .trim()
      .split('\n')
      .map((line): Readonly<Record<string, unknown>> => JSON.parse(line))
      .filter(({ kind }) => kind === 'import')
    expect(entries.map(({ outcome }) => outcome)).toEqual(['INTENDED', 'DONE'])
    expect(entries.every(({ stepId }) => stepId === report.importId)).toBe(true)
    expect(entries.every(({ mapId }) => mapId === report.maps[0]?.id)).toBe(true)
    for (const value of ['Ana', 'Example', 'theft', 'YP A', 'Riverside']) expect(text).not.toContain(value)
  })

  it('opens a map for each value of a column, and joins nobody across two', async () => {
    const people = 'id,community\na,1\nb,1\nc,2\n'
    const words = [...WHY, '--map-by', 'Community']
    const crossed = await importFiles(driver, { 'people.csv': people, 'ties.csv': 'from,to\na,c\n' }, { words })
    expect(faultsOf(crossed)).toEqual(['2 ANOTHER_MAP'])
    const report = await importFiles(
      driver,
      { 'people.csv': people, 'ties.csv': 'from,to,community\na,b,1\n' },
      { words },
    )
    expect(report.maps.map(({ title, people: count, ties }) => [title, count, ties])).toEqual([
      ['Riverside (1)', 2, 1],
      ['Riverside (2)', 1, 0],
    ])
  })

  it('with --nominations draws a returned nomination once, as mutual, with the higher strength', async () => {
    const files = { 'people.csv': 'id\na\nb\nc\n', 'ties.csv': 'from,to,strength\na,b,2\nb,a,4\na,c,1\n' }
    const refused = await importFiles(driver, files, { words: WHY })
    expect(faultsOf(refused)).toEqual(['3 REVERSE_TIE'])
    const report = await importFiles(driver, files, { words: [...WHY, '--nominations'] })
    expect(report).toMatchObject({ status: 'OPENED', collapsed: 1, written: { 'peer-ties': 2 } })
    expect(
      await only(`MATCH (a)-[r:PEER]->(b) WITH a.label + b.label + r.mutual + r.strength AS tie ORDER BY tie
                  RETURN collect(tie) AS value`),
    ).toEqual(['YP 1YP 2YES4', 'YP 1YP 3UNKNOWN1'])
  })

  it('writes which id became which to a file for its owner alone, never over another file', async () => {
    const ids = join(temporaryFolder(), 'ids.csv')
    const words = [...WHY, '--ids-out', ids]
    await importFiles(driver, { 'people.csv': 'id,label\na7,"Big, Al"\n' }, { words })
    expect(statSync(ids).mode & 0o777).toBe(0o600)
    const [head, row] = readFileSync(ids, 'utf8').split('\n')
    expect(head).toBe('map,kind,fileId,id,label')
    expect(row).toMatch(/^[0-9a-f-]{36},YOUNG_PERSON,a7,[0-9a-f-]{36},"Big, Al"$/)
    await expect(importFiles(driver, { 'people.csv': 'id\nb\n' }, { words })).rejects.toThrow('--ids-out')
    expect(await only("MATCH (n) WHERE any(k IN keys(n) WHERE n[k] = 'a7') RETURN count(n) AS value")).toBe(0)
  })

  it('that fails midway leaves nothing, says so in the journal, and can be run again', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const journal = await temporaryJournal(folder)
    const paths = writeFiles(temporaryFolder(), {
      'people.csv': `id,ref\n${Array.from({ length: 12_000 }, (_, at) => `p${at},R${at}\n`).join('')}`,
    })
    const path = paths['people.csv'] ?? ''
    const options = parseImportOptions([...COMMON, ...WHY, '--people', path])
    const request = { driver, journal, options, caller: importCaller(options, 'hackney-cfs'), now: () => NOW }
    let written = false
    const progress = ({ phase, done }: { phase: string; done: number }): void => {
      if (phase !== 'WRITING' || done < 11_000 || written) return
      written = true
      // Somebody saves the sheet while it is imported.
      writeFileSync(path, readFileSync(path, 'utf8').replace('p0,', 'q0,'))
    }
    const controller = new AbortController()
    const stop = ({ phase, done }: { phase: string; done: number }): void => {
      if (phase === 'WRITING' && done >= 6_000) controller.abort()
    }
    await expect(runImport({ ...request, progress: stop, signal: controller.signal })).rejects.toThrow()
    expect(await nodes()).toBe(0)
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toContain('"outcome":"FAILED"')
    const report = await runImport({ ...request, progress })
    expect(report.status).toBe('OPENED')
    expect(report.maps[0]?.people).toBe(12_000)
  })
})

describe('a bad row', () => {
  const refused = async (
    files: Readonly<Record<string, string>>,
    words: readonly string[] = WHY,
  ): Promise<readonly string[]> => {
    const report = await importFiles(driver, files, { words })
    expect(report.status).toBe('REFUSED')
    expect(await nodes()).toBe(0)
    return faultsOf(report)
  }
  const PEOPLE = 'id,name\na,\nb,\nc,\n'

  it.each([
    ['a tie to nobody', 'from,to\na,x\n', '2 to TIE_TO_NOBODY'],
    ['a self tie', 'from,to\na,a\n', '2 SELF_TIE'],
    ['a missing end', 'from,to\na,\n', '2 to MISSING'],
    ['the same tie twice', 'from,to\na,b\na,b\n', '3 DUPLICATE_TIE'],
    ['the same tie the other way round', 'from,to\na,b\nb,a\n', '3 REVERSE_TIE'],
    ['an unknown kind', 'from,to,kind\na,b,ENEMY\n', '2 kind UNKNOWN_KIND'],
    ['a kind of another type', 'from,to,kind\na,b,VIOLENCE\n', '2 kind UNKNOWN_KIND'],
    ['an unknown type', 'from,to,type\na,b,LIKES\n', '2 type UNKNOWN_KIND'],
    ['a strength beyond five', 'from,to,strength\na,b,6\n', '2 strength OUT_OF_RANGE'],
    ['an impossible date', 'from,to,since\na,b,2026-02-30\n', '2 since IMPOSSIBLE_DATE'],
    ['an end before its beginning', 'from,to,since,until\na,b,2026-02-03,2026-02-03\n', '2 until IMPOSSIBLE_DATE'],
    ['a formula', 'from,to,type,how\na,b,SUPPORTS,=HYPERLINK(1)\n', '2 how FORMULA'],
    ['a property of another type', 'from,to,type,strength\na,b,SUPPORTS,3\n', '2 strength NOT_FOR_THIS_KIND'],
    ['too few cells', 'from,to,since\na,b\n', '2 WRONG_CELL_COUNT'],
    ['influence without its basis', 'from,to,type,influence\na,b,INFLUENCES,LOW\n', '2 basis MISSING'],
    ['a control character', 'from,to,type,how\na,b,SUPPORTS,x\u0001\n', '2 how CONTROL_CHARACTER'],
  ])('is found in ties: %s', async (_what, ties, fault) => {
    expect(await refused({ 'people.csv': PEOPLE, 'ties.csv': ties })).toEqual([fault])
  })

  it.each([
    ['a duplicate id', 'id\na\na\n', '3 id DUPLICATE_ID'],
    ['an id that is missing', 'id,name\n,Al\n', '2 id MISSING'],
    ['the same case reference twice', 'id,ref\na,1\nb,1\n', '3 ref DUPLICATE_REF'],
    ['a date of birth to come', 'id,dateOfBirth\na,2026-03-03\n', '2 dateOfBirth IMPOSSIBLE_DATE'],
    ['a label that is the name', 'id,label,name\na,Al Example,al example\n', '2 label LABEL_IS_NAME'],
    ['somebody unidentified and undescribed', 'id,identified\na,no\n', '2 description MISSING'],
    ['an adult of no kind', 'id,kind\na,ADULT\n', '2 adultKind MISSING'],
    [
      'an adult with a reason to be on the map',
      'id,kind,adultKind,whyOnMap\na,ADULT,FAMILY,x\n',
      '2 whyOnMap NOT_FOR_THIS_KIND',
    ],
    [
      'a relevant young person without the decision (P1.3)',
      'id,connectedHow,relevanceReason,relevanceDecidedBy,relevanceDecidedOn,atRiskOfHarm\na,x,x,x,2026-01-01,yes\n',
      '2 relevanceReviewBy MISSING',
    ],
  ])('is found in people: %s', async (_what, people, fault) => {
    expect(await refused({ 'people.csv': people })).toEqual([fault])
  })

  it('is found in people: nobody says why they are on the map (P5.2)', async () => {
    expect(await refused({ 'people.csv': 'id\na\n' }, [])).toEqual(['2 whyOnMap MISSING'])
  })

  it('is found in groups, places and offences', async () => {
    const files = {
      'people.csv': PEOPLE,
      'groups.csv': 'id,kind\ng,GANG\nh,SCHOOL\n',
      'memberships.csv': 'person,group\na,h\na,b\n',
      'places.csv': 'id,kind,name,latitude,longitude,reveals\np,RESIDENCE,Home,,,NONE\nq,PARK,,51,,NONE\n',
      'offences.csv': 'person,what,status,spent\na,theft,GUILTY,no\nz,theft,CHARGED,no\nb,theft,CHARGED,\n',
      'assessment.json': assessmentJson(assessment({ categories: ['CRIMINAL_OFFENCE'], limbB: 'UNDER_18' })),
    }
    const faults = await refused(files)
    expect(faults).toEqual(
      expect.arrayContaining([
        '2 kind UNKNOWN_KIND',
        '3 group TIE_TO_NOBODY',
        '2 name RESIDENCE_WITH_NAME',
        '3 longitude MISSING',
        '2 status UNKNOWN_KIND',
        '3 person TIE_TO_NOBODY',
        '4 spent MISSING',
      ]),
    )
  })

  it('of a group with members: nobody is affiliated with it (P8.7)', async () => {
    const faults = await refused({ ...GOOD, 'memberships.csv': 'person,group\na,g1\n' })
    expect(faults).toEqual(['6 GROUP_HAS_MEMBERS'])
  })

  it('is named with file, line, column and reason, and its value is not repeated', async () => {
    const report = await importFiles(
      driver,
      { 'people.csv': 'id,name,dateOfBirth\na,=Canary(),Canary\n' },
      { words: WHY },
    )
    const text = renderReport(report)
    expect(text).toMatch(/people\.csv:2 \[name\]: the cell begins like a formula .* \(FORMULA\)/)
    expect(text).toMatch(/people\.csv:2 \[dateOfBirth\]: write a day as .* \(NOT_A_DATE\)/)
    expect(text).not.toContain('Canary')
  })

  it('is left out with --skip-bad-rows, and so is what hangs on it; the report says what', async () => {
    const files = { 'people.csv': 'id\na\nb\nb\nc\n', 'ties.csv': 'from,to\na,b\na,z\nb,c\n' }
    const report = await importFiles(driver, files, { words: [...WHY, '--skip-bad-rows'] })
    expect(report).toMatchObject({ status: 'OPENED', skipped: true, written: { 'young-people': 3, 'peer-ties': 2 } })
    expect(faultsOf(report)).toEqual(['4 id DUPLICATE_ID', '3 to TIE_TO_NOBODY'])
    expect(renderReport(report)).toContain('2 faults left out')
  })

  it('in great number is counted, and the first thousand are kept', async () => {
    const report = await importFiles(driver, { 'people.csv': `id\n${'a\n'.repeat(1_502)}` }, { words: WHY })
    expect(report.issues.total).toBe(1_501)
    expect(report.issues.first).toHaveLength(1_000)
    expect(renderReport(report)).toContain('and 501 more')
  })

  it.each([
    ['an unknown column', 'id,shoe size\na,3\n', WHY, '1 shoe size UNKNOWN_COLUMN'],
    ['two columns for one field', 'id,age,estimatedAge\na,3,3\n', WHY, '1 estimatedAge DUPLICATE_COLUMN'],
    ['no column for ids', 'name\nx\n', WHY, '1 id NO_COLUMN'],
    ['an option for a column that is not there', 'id\na\n', [...WHY, '--columns', 'gender=sex'], 'NO_COLUMN'],
    ['no rows', 'id\n', WHY, 'EMPTY_FILE'],
    ['a cell under no heading', 'id,\na,x\n', WHY, '2 CELL_WITHOUT_HEADING'],
  ])('is not the only fault: %s', async (_what, people, words, fault) => {
    expect(await refused({ 'people.csv': people }, words)).toContain(fault)
  })

  it('is none where a column is ignored, unmapped or coded as told', async () => {
    const words = [
      ...WHY,
      '--ignore-columns',
      'Shoe Size',
      '--columns',
      'gender=Sex,kind=',
      '--values',
      'gender:1=boy,2=',
    ]
    const report = await importFiles(driver, { 'people.csv': 'id,shoe_size,sex,kind\na,3,1,x\nb,,2,\n' }, { words })
    expect(faultsOf(report)).toEqual([])
    expect(await only('MATCH (n:YoungPerson) RETURN collect(n.gender) AS value')).toEqual(['boy'])
    expect(report.notes.join(' ')).toContain('[shoe_size]')
  })
})

describe('P8 a column of a category that needs cover', () => {
  const people = 'id,age,ethnicity\na,14,x\nb,15,y\nc,20,\n'
  const result = async (json: string | null, csv = people): Promise<readonly string[]> => {
    const files = { 'people.csv': csv, ...(json === null ? {} : { 'assessment.json': json }) }
    const report = await importFiles(driver, files, { words: WHY })
    if (report.status === 'REFUSED') expect(await nodes()).toBe(0)
    return report.issues.first.map(({ code, clause }) => `${code} ${clause ?? ''}`)
  }

  it('is refused without an assessment, once, with the clause', async () => {
    expect(await result(null)).toEqual(['NEEDS_COVER P8.2'])
    expect(await result(assessmentJson(assessment({ categories: ['DISABILITY'] })))).toEqual(['NEEDS_COVER P8.2'])
  })

  it('is opened with one that covers it, for those who have a value', async () => {
    expect(await result(assessmentJson(assessment()))).toEqual([])
    expect(await only('MATCH (a:Assessment) RETURN size(a.subjectIds) AS value')).toBe(2)
    expect(await only('MATCH (s:Statement) RETURN collect(DISTINCT s.category + s.relevance) AS value')).toEqual([
      'ETHNICITYwhy he is picked on',
    ])
  })

  it.each([
    ['names only one of two people', { subjects: ['a'] }, 'NEEDS_COVER P8.2'],
    ['protects nobody known to be under 18 (P8.5)', { protected: ['c'] }, 'ASSESSMENT_DOES_NOT_HOLD P8.2'],
    ['has ended', { until: '2026-03-02' }, 'ASSESSMENT_DOES_NOT_HOLD P8.2'],
    ['begins tomorrow', { from: '2026-03-03' }, 'ASSESSMENT_DOES_NOT_HOLD P8.2'],
    [
      'states two of the three limbs (P8.3)',
      { limbB: 'AT_RISK', atRisk: { needs: true, harm: true, unableToProtect: false } },
      'ASSESSMENT_DOES_NOT_HOLD P8.2',
    ],
    [
      'is of a type and older than six months (P8.4)',
      { protected: undefined, typeOfIndividual: 'pupils', from: '2025-09-02' },
      'ASSESSMENT_DOES_NOT_HOLD P8.2',
    ],
    ['names somebody who is not there', { subjects: ['a', 'b', 'z'] }, 'UNKNOWN_PERSON '],
    ['lacks the enactment', { enactment: '' }, 'BAD_JSON '],
  ])('is refused with an assessment that %s', async (_what, other, fault) => {
    expect(await result(assessmentJson(assessment(other)))).toEqual([fault])
  })

  it('is opened with an assessment of somebody at risk, whatever their age (P8.3)', async () => {
    const atRisk = { needs: true, harm: true, unableToProtect: true }
    expect(await result(assessmentJson(assessment({ limbB: 'AT_RISK', atRisk, protected: ['c'] })))).toEqual([])
  })

  it('is refused without a policy document in force (P8.9)', async () => {
    expect(await result(JSON.stringify([assessment()]))).toEqual(['NO_POLICY_DOCUMENT P8.9'])
  })

  it('an adult of concern, a harmful tie, an affiliation and an offence need it about the person said to harm (P8.7)', async () => {
    const { 'assessment.json': _, ...bare } = GOOD
    const report = await importFiles(driver, bare, { words: WHY })
    expect(
      report.issues.first.map(({ file, line, code, clause }) => [file.split('/').at(-1), line, code, clause]),
    ).toEqual(
      [
        ['people.csv', 5, 'NEEDS_COVER', 'P8.7'],
        ['ties.csv', 4, 'TIE_TO_NOBODY', undefined],
        ['ties.csv', 6, 'NEEDS_COVER', 'P8.7'],
        ['visits.csv', 4, 'TIE_TO_NOBODY', undefined],
        ['offences.csv', 2, 'NEEDS_COVER', 'P8.7'],
      ].toSorted((one, other) => ORDER.indexOf(String(one[0])) - ORDER.indexOf(String(other[0]))),
    )
  })
  const ORDER = ['people.csv', 'visits.csv', 'ties.csv', 'offences.csv']
})

describe('P4.4 a sharing decision of an import', () => {
  const share = (other: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
    organisation: 'riverside-school',
    organisationName: 'Riverside School',
    agency: 'EDUCATION',
    purpose: 'ONGOING_SUPPORT',
    categories: ['MAP', 'IDENTITY'],
    subjects: ['a'],
    necessity: 'to seat them apart',
    conditions: 'head of year only',
    until: '2026-09-01',
    ...other,
  })
  const run = (shares: readonly unknown[], people = 'id\na\nb\n') =>
    importFiles(driver, { 'people.csv': people, 'share.json': JSON.stringify(shares) }, { words: WHY })

  it('is opened together with the map, for the listed people', async () => {
    const report = await run([share()])
    expect(faultsOf(report)).toEqual([])
    expect(
      await only(`MATCH (d:SharingDecision)-[:SHARES]->(m:PeerMap), (p:YoungPerson {label: 'YP 1'}), (o:Organisation)
                  RETURN d.subjectIds = [p.id] AND NOT d.subjectsAll AND d.categories = ['MAP', 'IDENTITY']
                    AND d.current = m.id + ' riverside-school ONGOING_SUPPORT' AND o.agency = 'EDUCATION' AS value`),
    ).toBe(true)
  })

  it.each([
    [
      'more than the rules ever permit',
      { categories: ['ADDRESS'] },
      'EDUCATION may not have ADDRESS for ONGOING_SUPPORT',
      'P5',
    ],
    ['the Council', { agency: 'CFS' }, 'allocated', 'P4.5'],
    ['everybody without a reason', { subjects: 'ALL' }, 'subjectsReason', 'P4.4'],
    ['a day that has gone', { until: '2026-03-02' }, 'today', 'P4.4'],
  ])('is refused for %s', async (_what, other, reason, clause) => {
    const report = await run([share(other)])
    expect(report.issues.first[0]).toMatchObject({ code: 'SHARE_REFUSED', clause })
    expect(report.issues.first[0]?.reason).toContain(reason)
    expect(await nodes()).toBe(0)
  })

  it('is refused twice for one organisation and purpose', async () => {
    expect(faultsOf(await run([share(), share()]))).toEqual(['1 SHARE_REFUSED'])
  })

  it('is refused while somebody relevant has not been notified (P6.5)', async () => {
    const people =
      'id,atRiskOfHarm,connectedHow,relevanceReason,relevanceDecidedBy,relevanceDecidedOn,relevanceReviewBy\n' +
      'a,yes,x,x,x,2026-01-01,2026-06-01\n'
    const report = await run([share()], people)
    expect(report.issues.first[0]).toMatchObject({ code: 'SHARE_REFUSED', clause: 'P6.5' })
  })
})
