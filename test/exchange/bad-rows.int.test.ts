import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { renderReport } from '../../src/exchange/report.ts'
import { testDriver, wipe } from '../support/database.ts'
import { assessment, assessmentJson, faultsOf, GOOD, importFiles, issuesOf, nodesIn, onlyIn, WHY } from './support.ts'

const driver = testDriver()
const nodes = (): Promise<unknown> => nodesIn(driver)
const only = (text: string): Promise<unknown> => onlyIn(driver, text)

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

const refused = async (
  files: Readonly<Record<string, string>>,
  words: readonly string[] = WHY,
): Promise<readonly string[]> => {
  const report = await importFiles(driver, files, { words })
  expect(report.status).toBe('REFUSED')
  expect(await nodes()).toBe(0)
  return faultsOf(report)
}
describe('a bad row', () => {
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
    ['the same case reference written in another way', 'id,ref\na,AB-1\nb,\u200bab\u20111\n', '3 ref DUPLICATE_REF'],
    ['a case reference that a spreadsheet spoiled', 'id,ref\na,1.23E+10\n', '2 ref NOT_A_REFERENCE'],
    ['a date of birth in the year 12', 'id,dateOfBirth\na,0012-03-03\n', '2 dateOfBirth IMPOSSIBLE_DATE'],
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

  it('P8.7 is found in offences: before the tenth birthday, and a caution that does not say when it is spent', async () => {
    const offences = [
      'person,what,status,spent,occurredOn,spentOn',
      'a,theft,ALLEGED,no,2021-12-31,',
      'a,theft,ALLEGED,no,2022-01-01,',
      'a,theft,CAUTION_OR_OUT_OF_COURT,no,2024-01-01,',
      'a,theft,CAUTION_OR_OUT_OF_COURT,no,2024-01-01,2099-01-01',
      'a,theft,CAUTION_OR_OUT_OF_COURT,yes,2024-01-01,',
    ]
    const files = {
      'people.csv': 'id,dateOfBirth\na,2012-01-01\n',
      'offences.csv': `${offences.join('\n')}\n`,
      'assessment.json': assessmentJson(assessment({ categories: ['CRIMINAL_OFFENCE'], protected: ['a'] })),
    }
    expect(await refused(files)).toEqual(['2 occurredOn NOT_OF_THIS_AGE', '4 spentOn MISSING'])
  })

  it('of a group with members: nobody is affiliated with it (P8.7)', async () => {
    const faults = await refused({ ...GOOD, 'memberships.csv': 'person,group\na,g1\n' })
    expect(faults).toEqual(['6 GROUP_HAS_MEMBERS'])
  })

  it('is named with file, line, column, reason and what stands there', async () => {
    const report = await importFiles(
      driver,
      { 'people.csv': 'id,name,dateOfBirth\na,=Canary(),Canary\n' },
      { words: WHY },
    )
    const text = renderReport(report)
    expect(text).toMatch(/people\.csv:2 \[name\]: a spreadsheet would run .* \(FORMULA\): "=Canary\(\)"/)
    expect(text).toMatch(/people\.csv:2 \[dateOfBirth\]: write a day as .* \(NOT_A_DATE\): "Canary"/)
  })

  it('is left out with --skip-bad-rows, and so is what hangs on it; the report says what', async () => {
    const files = { 'people.csv': 'id\na\nb\nb\nc\n', 'ties.csv': 'from,to\na,b\na,z\nb,c\n' }
    const report = await importFiles(driver, files, { words: [...WHY, '--skip-bad-rows'] })
    expect(report).toMatchObject({ status: 'OPENED', skipped: true, written: { 'young-people': 3, 'peer-ties': 2 } })
    expect(faultsOf(report)).toEqual(['4 id DUPLICATE_ID', '3 to TIE_TO_NOBODY'])
    expect(renderReport(report)).toContain('2 faults left out')
  })

  it('in great number is counted by kind and column, the first twenty told with what stands there', async () => {
    const ties = 'from,to\na,b\na,b\n'
    const files = { 'people.csv': `id,age\n${'a,99x\n'.repeat(1_502)}`, 'ties.csv': ties }
    const report = await importFiles(driver, files, { words: WHY })
    expect(report.issues).toMatchObject({
      total: 1_504,
      groups: [{ count: 1_502 }, { count: 2, code: 'TIE_TO_NOBODY' }],
    })
    expect(report.issues.groups[0]?.first).toHaveLength(20)
    const text = renderReport(report)
    expect(text).toContain('line 21: "99x"\n    and 1,482 more\n')
    expect(text.split('\n').length).toBeLessThan(40)
  })

  it('names the earlier line where something stands twice', async () => {
    const files = {
      'people.csv': 'id,ref\na,1\nb,\na,2\nd,1\n',
      'groups.csv': 'id,kind\ng,SCHOOL\n\ng,SCHOOL\n',
      'ties.csv': 'from,to\na,b\na,b\nb,a\n',
    }
    const report = await importFiles(driver, files, { words: WHY })
    expect(issuesOf(report).map(({ line, code, earlier, value }) => [line, code, earlier, value])).toEqual([
      [4, 'DUPLICATE_ID', 2, 'a'],
      [5, 'DUPLICATE_REF', 2, '1'],
      [4, 'DUPLICATE_ID', 2, 'g'],
      [3, 'DUPLICATE_TIE', 2, 'a -> b'],
      [4, 'REVERSE_TIE', 2, 'b -> a'],
    ])
    expect(renderReport(report)).toContain('(DUPLICATE_ID): "a", see line 2')
  })

  it('is told once, not again by what names it', async () => {
    const files = {
      'people.csv': 'id,age\na,x\nb,14\n',
      'ties.csv': 'from,to\na,b\nb,a\nb,z\n',
      'offences.csv': 'person,what,status,spent\na,x,ALLEGED,no\n',
      'assessment.json': assessmentJson(assessment({ categories: ['CRIMINAL_OFFENCE'], protected: ['b'] })),
    }
    const report = await importFiles(driver, files, { words: WHY })
    expect(faultsOf(report)).toEqual(['2 age NOT_A_NUMBER', '4 to TIE_TO_NOBODY'])
    expect(renderReport(report)).toMatch(/2 rows of .*ties\.csv, 1 row of .*offences\.csv bad only because/)
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

describe('P5.2 what the texts of an import reveal', () => {
  const PEOPLE = 'id,kind,adultKind\na,,\nb,,\nc,ADULT,TRUSTED\n'
  const WITHOUT = WHY.slice(0, 2)

  it.each([
    ['why somebody is on the map', {}, '1 whyOnMap REVEALS_NOT_STATED'],
    ['how somebody supports', { 'ties.csv': 'from,to,type,how\nc,a,SUPPORTS,x\n' }, '1 how REVEALS_NOT_STATED'],
    ['an offence', { 'offences.csv': 'person,what,status,spent\nb,x,ALLEGED,no\n' }, '1 what REVEALS_NOT_STATED'],
    ['a name of a place', { 'places.csv': 'id,kind,name\np,PARK,x\n' }, '1 name REVEALS_NOT_STATED'],
  ])('is stated: %s', async (_what, files, fault) => {
    expect(await refused({ 'people.csv': PEOPLE, ...files }, WITHOUT)).toContain(fault)
  })

  it.each([
    ['why somebody is on the map', 'id,reveals\na,RISK\nb,\nc,SEXUALITY; RISK\n', {}, '4 reveals REVEALS_TOO_MUCH'],
    ['a description beside it', 'id,description,reveals\na,x,RISK\n', {}, '2 reveals REVEALS_TOO_MUCH'],
    [
      'what influence rests on',
      PEOPLE,
      { 'ties.csv': 'from,to,type,influence,basis,reveals\na,b,INFLUENCES,LOW,x,ADDRESS\n' },
      '2 reveals REVEALS_TOO_MUCH',
    ],
  ])('is not more than everybody has who reads it: %s', async (_what, people, files, fault) => {
    expect(await refused({ 'people.csv': people, ...files })).toEqual([fault])
  })
})
