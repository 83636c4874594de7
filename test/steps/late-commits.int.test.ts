/**
 * What the journal says of a step is what the graph has, also where the connection is cut and the commit is still on its way,
 * and where the service ended in between (P9.6).
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PeermapError } from '../../src/errors.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { startProxy, type HeldCommit, type Proxy } from '../faults/proxy.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'
import { isAll } from '../support/depth.ts'
import { startTestService, type Answer, type TestService } from '../support/service.ts'
import { intendedStep, PEOPLE } from './support.ts'

const driver = testDriver()
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
/** Time in which an answer comes that waits for nothing. ms */
const SOON_MS = 3_000
const ALLOCATE = 'mutation($input: AllocateInput!) { allocate(input: $input) { id } }'
const OPEN = 'mutation($input: OpenPeerMapInput!) { openPeerMap(input: $input) { mapId } }'
const opening = { title: 'Invented Estate', trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }

type Line = Readonly<Record<string, unknown>>
const stepsOf = (folder: string): readonly Line[] =>
  readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
    .filter(({ kind }) => kind === 'step')
const codeOf = ({ json }: Answer): string => json.errors?.[0]?.extensions.code ?? 'OK'

const inGraph = async (stepId: string): Promise<boolean> =>
  (await driver.executeQuery('MATCH (s:Step {id: $stepId}) RETURN s.name', { stepId })).records.length === 1

let proxy: Proxy
let service: TestService
let mapId: string

const journal = (): string => join(service.home, 'journal')
/** The entries of the last step. */
const last = (): readonly Line[] => {
  const lines = stepsOf(journal())
  return lines.filter(({ stepId }) => stepId === lines.at(-1)?.['stepId'])
}
const outcomes = (lines: readonly Line[]): readonly unknown[] => lines.map(({ outcome }) => outcome)
const idOf = (lines: readonly Line[]): string => String(lines[0]?.['stepId'])

beforeAll(async () => {
  await wipe(driver)
  const graph = testDatabase()
  proxy = await startProxy({ port: Number(new URL(graph.uri).port) })
  service = await startTestService({
    graph: { ...graph, uri: `bolt://127.0.0.1:${proxy.port}` },
    settings: { PEERMAP_STATEMENT_MS: '60000', PEERMAP_REQUEST_MS: '120000' },
  })
  // Planned by then.
  await service.ask(PEOPLE.worker, OPEN, { input: opening })
}, 240_000)
afterAll(async () => {
  await service.stop()
  await proxy.stop()
  await wipe(driver)
  await driver.close()
})
beforeEach(async () => {
  const { text } = await service.ask(PEOPLE.worker, OPEN, { input: opening })
  const { data }: { readonly data: { readonly openPeerMap: { readonly mapId: string } } } = JSON.parse(text)
  mapId = data.openPeerMap.mapId
})

/**
 * A step is being taken whose commit is held back and whose client is cut off. Its transaction is tried once, as one is that
 * took so long by then that the driver does not try it again.
 */
async function held(): Promise<{ readonly answer: Promise<Answer>; readonly commit: HeldCommit }> {
  const { driver: own } = service.service
  const session = own.session.bind(own)
  own.session = (config) => {
    const made = session(config)
    if (config?.defaultAccessMode === 'READ') return made
    own.session = session
    const write = made.executeWrite.bind(made)
    let tries = 0
    made.executeWrite = (work, about) =>
      write((transaction) => {
        tries += 1
        if (tries > 1) throw new PeermapError('UNAVAILABLE', 'given up')
        return work(transaction)
      }, about)
    return made
  }
  const holding = proxy.holdCommit()
  const practitioner = { issuer: 'peermap-dev', subject: randomUUID() }
  const answer = service.ask(PEOPLE.worker, ALLOCATE, { input: { mapId, practitioner, confirmUnknown: true } })
  return { answer, commit: await holding }
}

describe('P9.6 a step whose connection is cut before its commit arrives', () => {
  test('is DONE and answered so once the commit is there: it is not said to have failed before', async () => {
    const { answer, commit } = await held()
    await sleep(SOON_MS)
    expect(outcomes(last())).toEqual(['INTENDED'])
    await commit.deliver()
    expect(codeOf(await answer)).toBe('OK')
    expect(outcomes(last())).toEqual(['INTENDED', 'DONE'])
    expect(await inGraph(idOf(last()))).toBe(true)
  })

  test('is FAILED once its transaction has ended without it', async () => {
    const { answer } = await held()
    await sleep(SOON_MS)
    expect(outcomes(last())).toEqual(['INTENDED'])
    // The one that runs nothing is the one whose commit is held.
    await driver.executeQuery(
      `SHOW TRANSACTIONS YIELD transactionId, currentQueryId, metaData WHERE coalesce(currentQueryId, '') = ''
       TERMINATE TRANSACTION transactionId YIELD message RETURN message`,
    )
    expect(codeOf(await answer)).toBe('UNAVAILABLE')
    expect(outcomes(last())).toEqual(['INTENDED', 'FAILED'])
    expect(await inGraph(idOf(last()))).toBe(false)
  })

  // As long as the database waits for a lock, twice.
  test.runIf(isAll)('is open while nobody can be asked, and is settled while the service runs', async () => {
    const { answer, commit } = await held()
    proxy.refuse(true)
    expect(codeOf(await answer)).toBe('UNAVAILABLE')
    expect([outcomes(last()), service.service.unfinished.open]).toEqual([['INTENDED'], 1])
    expect(await service.service.unfinished.finish()).toBe(1)
    proxy.refuse(false)
    const settling = service.service.unfinished.finish()
    await sleep(SOON_MS)
    expect(outcomes(last())).toEqual(['INTENDED'])
    await commit.deliver()
    expect(await settling).toBe(0)
    expect(outcomes(last())).toEqual(['INTENDED', 'DONE'])
    expect(await inGraph(idOf(last()))).toBe(true)
  })
})

test('P9.6 a step that is on record as failed and is in the graph all the same is put right', async () => {
  const session = service.service.driver.session.bind(service.service.driver)
  service.service.driver.session = (config) => {
    const made = session(config)
    const write = made.executeWrite.bind(made)
    made.executeWrite = (work, about) =>
      write(async (transaction) => {
        await work(transaction)
        throw new Error('broken')
      }, about)
    return made
  }
  const practitioner = { issuer: 'peermap-dev', subject: randomUUID() }
  const answer = await service.ask(PEOPLE.worker, ALLOCATE, { input: { mapId, practitioner, confirmUnknown: true } })
  service.service.driver.session = session
  expect([codeOf(answer), outcomes(last())]).toEqual(['INTERNAL', ['INTENDED', 'FAILED']])
  const stepId = idOf(last())
  await service.service.unfinished.finish()
  expect(outcomes(last())).toEqual(['INTENDED', 'FAILED'])
  await driver.executeQuery('CREATE (:Step {id: $stepId, name: "allocate"})', { stepId })
  await service.service.unfinished.finish()
  await service.service.unfinished.finish()
  expect(outcomes(last())).toEqual(['INTENDED', 'FAILED', 'DONE'])
})

describe('P9.6 a step that the service was ended in the middle of, whose transaction is still open on the server', () => {
  const home = mkdtempSync(join(tmpdir(), 'peermap-late-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  async function intended(folder: string): Promise<string> {
    const opened = await openJournal({ folder, log: quiet })
    const stepId = randomUUID()
    await opened.record(intendedStep(stepId))
    await opened.close()
    return stepId
  }

  async function begun(stepId: string) {
    const session = driver.session()
    const transaction = session.beginTransaction()
    await transaction.run('CREATE (:Step {id: $stepId, name: "allocate", changed: []})', { stepId })
    return {
      end: async (way: 'commit' | 'rollback') => {
        await transaction[way]()
        await session.close()
      },
    }
  }

  test.each([
    ['DONE', 'commit'],
    ['FAILED', 'rollback'],
  ] as const)('is %s at the next start, which waits for its %s', async (outcome, way) => {
    const folder = join(home, outcome)
    const stepId = await intended(folder)
    const transaction = await begun(stepId)
    const starting = startTestService({ settings: { PEERMAP_JOURNAL_DIR: folder, PEERMAP_STATEMENT_MS: '60000' } })
    await sleep(SOON_MS)
    await transaction.end(way)
    await (await starting).stop()
    expect(outcomes(stepsOf(folder))).toEqual(['INTENDED', outcome])
  })

  test('does not keep the service from starting, and is settled while it runs', async () => {
    const folder = join(home, 'open')
    const stepId = await intended(folder)
    const transaction = await begun(stepId)
    const started = await startTestService({
      settings: { PEERMAP_JOURNAL_DIR: folder, PEERMAP_STATEMENT_MS: '1000' },
    })
    try {
      expect([outcomes(stepsOf(folder)), started.service.unfinished.open]).toEqual([['INTENDED'], 1])
      expect(codeOf(await started.ask(PEOPLE.worker, '{ me { subject } }'))).toBe('OK')
      await transaction.end('commit')
      expect(await started.service.unfinished.finish()).toBe(0)
      expect(outcomes(stepsOf(folder))).toEqual(['INTENDED', 'DONE'])
    } finally {
      await started.stop()
    }
  })
})
