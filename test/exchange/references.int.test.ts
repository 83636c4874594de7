/** P1.2: an import joins people by their case references as the service does, and never where one may be of two. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { bringReferencesUp } from '../../src/graph/references.ts'
import { referencePattern } from '../../src/policy/reference.ts'
import { testDriver, wipe } from '../support/database.ts'
import {
  ALLOCATE,
  COMMON,
  faultsOf,
  importFiles,
  onlyIn,
  temporaryFolder,
  temporaryJournal,
  WHY,
  writeFiles,
} from './support.ts'

const driver = testDriver()
const people = (): Promise<unknown> => onlyIn(driver, 'MATCH (p:Person) RETURN count(p) AS value')

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

const imported = (...refs: readonly string[]) =>
  importFiles(
    driver,
    { 'people.csv': ['id,ref', ...refs.map((ref, at) => `p${at},${ref}`)].join('\n') },
    { words: WHY },
  )

test('P1.2 a case reference in another way of writing is the same person, a former one too', async () => {
  await imported('INV-1', 'INV-2')
  for (const ref of ['\u200bINV-1', 'INV-1\u200e', 'inv\u20111', 'INV \u2212 1'])
    expect(await imported(ref)).toMatchObject({ status: 'OPENED' })
  expect(await people()).toBe(2)
  const appearing = 'MATCH (:Person {ref: "INV-1"})-[:APPEARS_AS]->(y) RETURN count(y) AS value'
  expect(await onlyIn(driver, appearing)).toBe(5)
  await driver.executeQuery(
    `MATCH (p:Person {ref: 'INV-2'}) SET p:SeveralRefs, p.formerRefs = ['INV-9'], p.formerKeys = ['inv-9']`,
  )
  expect(await imported('inv-9\u200b')).toMatchObject({ status: 'OPENED' })
  expect(await people()).toBe(2)
})

test('P1.2 what a spreadsheet spoiled joins nobody', async () => {
  for (const ref of ['1.23E+10', '"1,23E+10"']) expect(faultsOf(await imported(ref))).toEqual(['2 ref NOT_A_REFERENCE'])
  expect(await people()).toBe(0)
})

test('P1.2 a case reference that may be of two is for a person to decide first', async () => {
  await driver.executeQuery(`CREATE (:Person {id: 'a', ref: 'INV-1'}), (:Person {id: 'b', ref: 'inv-1'})`)
  expect(await bringReferencesUp(driver, () => undefined)).toBe(2)
  expect(faultsOf(await imported('INV-2', 'Inv-1'))).toEqual(['3 ref REF_IN_DOUBT'])
  expect(await people()).toBe(2)
})

test('P1.2 a case reference is written as the Council writes them', async () => {
  const paths = writeFiles(temporaryFolder(), { 'people.csv': 'id,ref\na,ab-123\nb,AB-1234\n' })
  const options = parseImportOptions([...COMMON, ...ALLOCATE, ...WHY, '--people', paths['people.csv'] ?? ''])
  const about = { driver, options, journal: await temporaryJournal(), caller: importCaller(options, 'invented') }
  const report = await runImport({ ...about, referencePattern: referencePattern('[A-Z]{2}-\\d{3}') })
  expect(faultsOf(report)).toEqual(['3 ref NOT_A_REFERENCE'])
})
