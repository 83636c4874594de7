/** What fails in the middle of a step leaves nothing half done, and the journal says how each ended. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { forgetKeys } from '../../src/steps/unfinished.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type Answer, type TestService } from '../support/service.ts'
import { intendedStep, PEOPLE } from './support.ts'

const driver = testDriver()
const home = mkdtempSync(join(tmpdir(), 'peermap-steps-'))
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

type Line = Readonly<Record<string, unknown>>
const linesOf = (folder: string): readonly Line[] =>
  readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const count = async (text: string, params: Line = {}): Promise<unknown> =>
  (await driver.executeQuery(`${text} RETURN count(*) AS count`, params)).records[0]?.get('count').toNumber()

let service: TestService
beforeAll(async () => {
  await wipe(driver)
  // What is asked here is planned by then: the short time of the other one is for waiting.
  const patient = await startTestService()
  const practitioner = { issuer: 'peermap-dev', subject: 'one-more' }
  await patient.ask(PEOPLE.worker, ALLOCATE, {
    input: { mapId: await opened(patient), practitioner, confirmUnknown: true },
  })
  await patient.stop()
  service = await startTestService({ settings: { PEERMAP_STATEMENT_MS: '1500', PEERMAP_REQUEST_MS: '30000' } })
})
afterAll(async () => {
  await service.stop()
  await wipe(driver)
  await driver.close()
  rmSync(home, { recursive: true, force: true })
})

const OPEN = `mutation($input: OpenPeerMapInput!) { openPeerMap(input: $input) { mapId changed } }`
const ALLOCATE = `mutation($input: AllocateInput!) { allocate(input: $input) { id } }`
const input = { title: 'Invented Estate', trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }
const codeOf = ({ json }: Answer): string => json.errors?.[0]?.extensions.code ?? 'OK'

async function opened(by = service): Promise<string> {
  const { text } = await by.ask(PEOPLE.worker, OPEN, { input })
  const { data }: { readonly data: { readonly openPeerMap: { readonly mapId: string } } } = JSON.parse(text)
  return data.openPeerMap.mapId
}

describe('a step', () => {
  test('that waits too long for another one is not begun, and can be taken again', async () => {
    const mapId = await opened()
    const allocation = { mapId, practitioner: { issuer: 'peermap-dev', subject: 'another' }, confirmUnknown: true }
    const mine = () => linesOf(join(service.home, 'journal')).filter(({ name }) => name === 'allocate')
    const before = mine().length
    const session = driver.session()
    const holding = session.beginTransaction()
    await holding.run('MATCH (m:PeerMap {id: $mapId}) SET m.lastStep = $mapId', { mapId })
    const late = await service.ask(PEOPLE.worker, ALLOCATE, { input: allocation })
    await holding.rollback()
    await session.close()
    expect(codeOf(late)).toBe('TIMEOUT')
    expect(await count('MATCH (a:Allocation {mapId: $mapId, practitioner: "peermap-dev#another"})', { mapId })).toBe(0)
    expect(await count('MATCH (s:Step {mapId: $mapId, name: "allocate"})', { mapId })).toBe(0)
    expect(mine()).toHaveLength(before)
    expect(codeOf(await service.ask(PEOPLE.worker, ALLOCATE, { input: allocation }))).toBe('OK')
    expect(
      mine()
        .slice(before)
        .map(({ outcome }) => outcome),
    ).toEqual(['INTENDED', 'DONE'])
  })

  test('that the database fails in the middle of fails whole, is FAILED in the journal, and can be taken again', async () => {
    const mapId = await opened()
    const allocation = {
      mapId,
      practitioner: { issuer: 'peermap-dev', subject: 'in-the-middle' },
      confirmUnknown: true,
    }
    const { driver: own } = service.service
    const session = own.session.bind(own)
    // The last statement, the record of the step, never comes through: what went before it is written by then.
    own.session = (config) => {
      const made = session(config)
      const write = made.executeWrite.bind(made)
      made.executeWrite = (work, about) =>
        write((transaction) => {
          const run = transaction.run.bind(transaction)
          transaction.run = (text, params) =>
            JSON.stringify(text).includes('CREATE (s:Step') ? run('RETURN 1 / 0 AS broken') : run(text, params)
          return work(transaction)
        }, about)
      return made
    }
    const before = linesOf(join(service.home, 'journal')).length
    const broken = await service.ask(PEOPLE.worker, ALLOCATE, { input: allocation })
    own.session = session
    expect(codeOf(broken)).toBe('INTERNAL')
    expect(await count('MATCH (a:Allocation {practitioner: "peermap-dev#in-the-middle"})')).toBe(0)
    const mine = linesOf(join(service.home, 'journal'))
      .slice(before)
      .filter(({ name }) => name === 'allocate')
    expect(mine.map(({ outcome }) => outcome)).toEqual(['INTENDED', 'FAILED'])
    expect(codeOf(await service.ask(PEOPLE.worker, ALLOCATE, { input: allocation }))).toBe('OK')
  })

  test('whose connection breaks after the graph has it is DONE, and is answered so', async () => {
    const mapId = await opened()
    const { driver: own } = service.service
    const session = own.session.bind(own)
    own.session = (config) => {
      const made = session(config)
      const write = made.executeWrite.bind(made)
      made.executeWrite = async (work, about) => {
        await write(work, about)
        throw new Error('the connection broke')
      }
      return made
    }
    const allocation = {
      mapId,
      practitioner: { issuer: 'peermap-dev', subject: 'after-the-break' },
      confirmUnknown: true,
    }
    const answer = await service.ask(PEOPLE.worker, ALLOCATE, { input: allocation })
    own.session = session
    const { data }: { readonly data: { readonly allocate: { readonly id: string } } } = JSON.parse(answer.text)
    expect(await count('MATCH (s:Step {id: $id})', { id: data.allocate.id })).toBe(1)
    const mine = linesOf(join(service.home, 'journal')).filter(({ stepId }) => stepId === data.allocate.id)
    expect(mine.map(({ outcome }) => outcome)).toEqual(['INTENDED', 'DONE'])
    expect(await count('MATCH (a:Allocation {practitioner: "peermap-dev#after-the-break"})')).toBe(1)
  })

  test('that the driver tries again after the graph has it is DONE once, though it would be refused by now', async () => {
    const mapId = await opened()
    const { driver: own } = service.service
    const session = own.session.bind(own)
    // As the driver does where the connection breaks before the commit is answered.
    own.session = (config) => {
      const made = session(config)
      const write = made.executeWrite.bind(made)
      made.executeWrite = async (work, about) => {
        await write(work, about)
        return write(work, about)
      }
      return made
    }
    const RECTIFY = 'mutation ($input: RectifyInput!) { rectify(input: $input) { id } }'
    const title = { elementId: mapId, coordinate: 'PeerMap.title', value: 'Other Estate', why: 'Invented reason' }
    const answer = await service.ask(PEOPLE.worker, RECTIFY, { input: { mapId, version: 1, ...title } })
    own.session = session
    expect(codeOf(answer)).toBe('OK')
    expect(await count('MATCH (r:Rectification {mapId: $mapId})', { mapId })).toBe(1)
    const mine = linesOf(join(service.home, 'journal')).filter(
      ({ name, mapId: on }) => name === 'rectify' && on === mapId,
    )
    expect(mine.map(({ outcome }) => outcome)).toEqual(['INTENDED', 'DONE'])
  })

  test('P9.6 that can’t be put on record is not taken', async () => {
    const other = await startTestService()
    try {
      const before = await count('MATCH (m:PeerMap)')
      await other.service.journal.close()
      expect(codeOf(await other.ask(PEOPLE.worker, OPEN, { input }))).toBe('JOURNAL_UNAVAILABLE')
      expect(await count('MATCH (m:PeerMap)')).toBe(before)
    } finally {
      await other.stop()
    }
  })

  test('that a crash left open is settled at the next start: DONE if the graph has it, else FAILED', async () => {
    const folder = join(home, 'journal')
    const journal = await openJournal({ folder, log: quiet })
    const [taken, lost] = [uuidv7(), uuidv7()]
    for (const stepId of [taken, lost]) await journal.record(intendedStep(stepId))
    await journal.close()
    await driver.executeQuery('CREATE (:Step {id: $taken, name: "allocate"})', { taken })
    for (let start = 0; start < 2; start++)
      await (await startTestService({ settings: { PEERMAP_JOURNAL_DIR: folder } })).stop()
    const ended = linesOf(folder).filter(({ outcome }) => outcome === 'DONE' || outcome === 'FAILED')
    expect(
      ended.map(({ stepId, outcome, name }) => `${String(stepId)} ${String(outcome)} ${String(name)}`).toSorted(),
    ).toEqual([`${taken} DONE allocate`, `${lost} FAILED allocate`].toSorted())
  })

  test('is another one under its key after 24 hours, when the key and the hash of the input are gone', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const ask = async (title: string): Promise<string> =>
      codeOf(await service.ask(PEOPLE.worker, OPEN, { input: { ...input, title } }, key))
    expect([await ask('One'), await ask('One'), await ask('Two')]).toEqual(['OK', 'OK', 'CONFLICT'])
    const hour = 3_600_000
    await forgetKeys(service.service.driver, new Date(Date.now() + 23 * hour))
    expect(await ask('Two')).toBe('CONFLICT')
    await forgetKeys(service.service.driver, new Date(Date.now() + 24 * hour))
    expect(await count('MATCH (s:Step) WHERE s.key IS NOT NULL OR s.inputHash IS NOT NULL')).toBe(0)
    expect(await ask('Two')).toBe('OK')
  })
})
