import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { testDriver, wipe } from '../support/database.ts'
import { assessment, assessmentJson, faultsOf, GOOD, importFiles, issuesOf, nodesIn, onlyIn, WHY } from './support.ts'

const driver = testDriver()
const nodes = (): Promise<unknown> => nodesIn(driver)
const only = (text: string): Promise<unknown> => onlyIn(driver, text)

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

const ORDER = ['people.csv', 'visits.csv', 'ties.csv', 'offences.csv']

describe('P8 a column of a category that needs cover', () => {
  const people = 'id,age,ethnicity\na,14,x\nb,15,y\nc,20,\n'
  const result = async (json: string | null, csv = people): Promise<readonly string[]> => {
    const files = { 'people.csv': csv, ...(json === null ? {} : { 'assessment.json': json }) }
    const report = await importFiles(driver, files, { words: WHY })
    if (report.status === 'REFUSED') expect(await nodes()).toBe(0)
    return issuesOf(report).map(({ code, clause }) => `${code} ${clause ?? ''}`)
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
      issuesOf(report).map(({ file, line, code, clause }) => [file.split('/').at(-1), line, code, clause]),
    ).toEqual(
      [
        ['people.csv', 5, 'NEEDS_COVER', 'P8.7'],
        ['ties.csv', 6, 'NEEDS_COVER', 'P8.7'],
        ['offences.csv', 2, 'NEEDS_COVER', 'P8.7'],
      ].toSorted((one, other) => ORDER.indexOf(String(one[0])) - ORDER.indexOf(String(other[0]))),
    )
  })
})

const share = (other: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  organisation: 'riverside-school',
  organisationName: 'Riverside School',
  agency: 'EDUCATION',
  purpose: 'ONGOING_SUPPORT',
  categories: ['MAP', 'IDENTITY'],
  subjects: ['a'],
  necessity: 'to seat them apart',
  conditions: 'head of year only',
  reveals: [],
  until: '2026-09-01',
  ...other,
})
const run = (shares: readonly unknown[], people = 'id\na\nb\n') =>
  importFiles(driver, { 'people.csv': people, 'share.json': JSON.stringify(shares) }, { words: WHY })

describe('P4.4 a sharing decision of an import', () => {
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
    ['a text that tells what needs cover', { reveals: ['DISABILITY'] }, 'leave out what reveals DISABILITY', 'P8.2'],
  ])('is refused for %s', async (_what, other, reason, clause) => {
    const report = await run([share(other)])
    expect(issuesOf(report)[0]).toMatchObject({ code: 'SHARE_REFUSED', clause })
    expect(issuesOf(report)[0]?.reason).toContain(reason)
    expect(await nodes()).toBe(0)
  })

  describe('P9.6 without an agreement and an impact assessment', () => {
    const imported = (other: Readonly<Record<string, unknown>> = {}) => {
      const files = { 'people.csv': 'id\na\nb\n', 'share.json': JSON.stringify([share(other)]) }
      return importFiles(driver, files, { words: WHY, conformance: false })
    }
    const cannotWait = { why: 'Invented: seen with knives today', agreedBy: 'invented#service-manager' }

    it('is refused, with what it must say', async () => {
      const report = await imported()
      expect(issuesOf(report)[0]).toMatchObject({ code: 'SHARE_REFUSED', clause: 'P9.6' })
      expect(issuesOf(report)[0]?.reason).toContain(
        'no sharing agreement with this organisation, and no data protection',
      )
      expect(await nodes()).toBe(0)
    })

    it('is opened where it says why it can’t wait and which other manager agreed, and that is on record', async () => {
      expect(faultsOf(await imported({ cannotWait }))).toEqual([])
      expect(
        await only(`MATCH (d:SharingDecision) RETURN d.lackedAgreement AND d.lackedImpactAssessment
                      AND d.cannotWait STARTS WITH 'Invented' AND d.agreedBy = 'invented#service-manager' AS value`),
      ).toBe(true)
    })

    it('is refused where who imports agrees with themselves', async () => {
      const report = await importFiles(
        driver,
        {
          'people.csv': 'id\na\n',
          'share.json': JSON.stringify([share({ cannotWait: { ...cannotWait, agreedBy: 'invented#m1' } })]),
        },
        { words: [...WHY, '--as', 'invented#m1'], conformance: false },
      )
      expect(issuesOf(report)[0]).toMatchObject({ code: 'SHARE_REFUSED', clause: 'P9.6' })
    })
  })

  it('is refused twice for one organisation and purpose', async () => {
    expect(faultsOf(await run([share(), share()]))).toEqual(['1 SHARE_REFUSED'])
  })

  it('is refused while somebody relevant has not been notified (P6.5)', async () => {
    const people =
      'id,atRiskOfHarm,connectedHow,relevanceReason,relevanceDecidedBy,relevanceDecidedOn,relevanceReviewBy\n' +
      'a,yes,x,x,x,2026-01-01,2026-06-01\n'
    const report = await run([share()], people)
    expect(issuesOf(report)[0]).toMatchObject({ code: 'SHARE_REFUSED', clause: 'P6.5' })
  })
})
