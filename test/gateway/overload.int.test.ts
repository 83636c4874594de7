/** What is asked beyond what can be answered, over real HTTP: the database is held up by a lock. */
import { request, Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemo } from '../../src/demo/load.ts'
import { today } from '../../src/policy/age.ts'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type Answer, type TestService } from '../support/service.ts'
import { asker, codes, LANTERNFIELD } from './borough.ts'

const RUNNING = 2
const WAITING = 3
const MINUTE = '60000'

const driver = testDriver()
let own: TestService
beforeAll(async () => {
  await wipe(driver)
  const now = new Date()
  await loadDemo(driver, { today: today(now), now, log: () => undefined })
  own = await startTestService({
    settings: {
      PEERMAP_MAX_RUNNING: String(RUNNING),
      PEERMAP_MAX_WAITING: String(WAITING),
      PEERMAP_WAIT_MS: MINUTE,
      PEERMAP_REQUEST_MS: MINUTE,
      PEERMAP_STATEMENT_MS: MINUTE,
    },
  })
  // Planned before the lock is held.
  await step()
})
afterAll(async () => {
  await own.stop()
  await driver.close()
})

const WORKER = asker('social-worker-assess-risk')

const stepOf = (description: string): string => `mutation { addStrength(input: {
  mapId: "${LANTERNFIELD}", about: ["01900000-0001-7001-8000-000000000009"], description: "${description}", reveals: [], statedAs: FACT
}) { id } }`

const step = (): Promise<Answer> => own.ask(WORKER, stepOf('Invented: sings'))

/** A step, and what breaks its connection off. */
async function leavable(description: string): Promise<() => void> {
  const sent = request(`${own.service.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await own.token(WORKER)}`,
      'content-type': 'application/json',
      'x-purpose': 'ASSESS_RISK',
    },
  })
  sent.on('error', () => undefined)
  sent.end(JSON.stringify({ query: stepOf(description) }))
  return () => void sent.destroy()
}

const me = (): Promise<Answer> => own.ask(WORKER, '{ me { agency } }')

/** Asks until nobody else is let in. */
async function untilRefused(): Promise<Answer> {
  for (let tries = 0; tries < 400; tries++) {
    // One that was let in waits as long as the others.
    const answer = await Promise.race([me(), sleep(1_000)])
    if (answer?.status === 503) return answer
    await sleep(50)
  }
  throw new Error('nobody was refused')
}

/** What is left of a connection on which a refused request was sent whole: the status of the next one on it. */
async function nextOnConnection(): Promise<readonly unknown[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const token = await own.token(WORKER)
  const send = (): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-purpose': 'ASSESS_RISK',
      }
      const sent = request(`${own.service.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
        response.resume().on('end', () => resolve([response.statusCode, response.headers['retry-after']]))
      })
      sent.on('error', reject)
      sent.end(JSON.stringify({ query: '{ me { agency } }', variables: { pad: 'x'.repeat(90_000) } }))
    })
  try {
    return [await send(), await send()]
  } finally {
    agent.destroy()
  }
}

test(
  'beyond the queue everybody is refused at once; who runs or waits is answered; health is never refused',
  { timeout: 120_000 },
  async () => {
    const session = driver.session()
    const lock = await session.beginTransaction()
    await lock.run('MATCH (map:PeerMap {id: $id}) SET map._lock = 1', { id: LANTERNFIELD })
    let answered = 0
    const steps = Array.from({ length: RUNNING + WAITING }, async () => {
      const answer = await step()
      answered += 1
      return answer
    })
    const refused = await untilRefused()
    expect([
      refused.status,
      codes(refused),
      refused.headers['retry-after'],
      refused.json.errors?.[0]?.extensions,
    ]).toEqual([503, ['UNAVAILABLE'], '3', { code: 'UNAVAILABLE', retryAfter: 3 }])
    expect(await nextOnConnection()).toEqual([
      [503, '3'],
      [503, '3'],
    ])
    for (const path of ['live', 'ready']) expect((await fetch(`${own.service.url}/health/${path}`)).status).toBe(200)
    const stranger = await fetch(`${own.service.url}/graphql`, { method: 'POST', body: '{}' })
    expect(stranger.status).toBe(401)
    expect(answered).toBe(0)
    await lock.rollback()
    await session.close()
    for (const answer of await Promise.all(steps)) expect([answer.status, codes(answer)]).toEqual([200, []])
    expect((await me()).status).toBe(200)
    expect(own.logged().match(/too much is asked at once/g)).toHaveLength(1)
  },
)

test('what waits for its place when whoever asked is gone does not begin', { timeout: 120_000 }, async () => {
  const session = driver.session()
  const lock = await session.beginTransaction()
  await lock.run('MATCH (map:PeerMap {id: $id}) SET map._lock = 1', { id: LANTERNFIELD })
  const leave = await Promise.all(Array.from({ length: RUNNING + WAITING }, () => leavable('Invented: left')))
  await untilRefused()
  for (const end of leave) end()
  await fetch(`${own.service.url}/health/ready`)
  await lock.rollback()
  // A later one gets its place after all of them.
  for (let taken = 0; taken < RUNNING;) {
    if (codes(await step()).length === 0) taken += 1
    else await sleep(50)
  }
  const found = await session.run("MATCH (s:Strength {description: 'Invented: left'}) RETURN count(s) AS found")
  await session.close()
  expect(Number(found.records[0]?.get('found'))).toBe(RUNNING)
})
