import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PeermapError } from '../../src/errors.ts'
import {
  databaseOf,
  inTransaction,
  openDriver,
  read,
  toPeermapError,
  write,
  writeOnce,
  type Driver,
  type Statement,
} from '../../src/graph/driver.ts'
import type { Row } from '../../src/graph/values.ts'
import { startProxy } from '../faults/proxy.ts'
import { testDatabase } from '../support/database.ts'

/** The error of a statement that must fail. */
const failure = async (driver: Driver, statement: Statement): Promise<PeermapError> => {
  try {
    await read(driver, statement)
  } catch (error) {
    if (error instanceof PeermapError) return error
    throw error
  }
  throw new Error('the statement did not fail')
}

describe('statements of ours', () => {
  let driver: Driver
  beforeAll(() => {
    driver = openDriver(testDatabase())
  })
  afterAll(async () => {
    await write(driver, { text: 'MATCH (n:DriverTest) DELETE n' })
    await driver.close()
  })

  it('that read are tried again for as long as the driver was told to', async () => {
    const { uri, ...login } = testDatabase()
    const proxy = await startProxy({ port: Number(new URL(uri).port) })
    const patient = openDriver({ ...login, uri: `bolt://127.0.0.1:${proxy.port}`, retryMs: 60_000, connectMs: 30_000 })
    try {
      proxy.refuse(true)
      const reading = read(patient, { text: 'RETURN 1 AS one' })
      reading.catch(() => undefined)
      await sleep(4_000)
      proxy.refuse(false)
      expect(await reading).toEqual([{ one: 1 }])
    } finally {
      await patient.close()
      await proxy.stop()
    }
  })

  it('are told of to whoever watches, in each way of running them', async () => {
    const ran: string[] = []
    const watched = openDriver({ ...testDatabase(), onRan: ({ statement }) => void ran.push(statement) })
    const one = { text: 'RETURN 1 AS one' }
    for (const run of [read, write, writeOnce]) await run(watched, one)
    await inTransaction(watched, 5_000, (run) => run(one))
    await watched.close()
    expect(ran).toEqual(['other', 'other', 'other', 'other'])
  })

  it('answer plain objects: numbers, ISO strings, properties', async () => {
    const text = `CREATE (n:DriverTest {id: $id, size: $size, at: datetime($now), on: date('2026-01-31')})
      RETURN n, n.size = 3 AND n.size IS :: INTEGER AS whole, count(*) AS rows, point({x: 1, y: 2}) AS place,
        datetime('2026-06-01T10:00:00[Europe/London]') AS summer, [localtime('10:00')] AS times`
    const params = { id: 'x', size: 3, now: '2026-01-31T10:00:00.123Z' }
    expect(await write(driver, { text, params })).toEqual([
      {
        n: { id: 'x', size: 3, at: '2026-01-31T10:00:00.123Z', on: '2026-01-31' },
        whole: true,
        rows: 1,
        place: { srid: 7203, x: 1, y: 2 },
        summer: '2026-06-01T09:00:00.000Z',
        times: ['10:00:00'],
      },
    ])
  })

  it('a read sees the write before it', async () => {
    await write(driver, { text: 'CREATE (:DriverTest {id: $id})', params: { id: 'own' } })
    const text = 'MATCH (n:DriverTest {id: $id}) RETURN n.id AS id LIMIT $most'
    expect(await read(driver, { text, params: { id: 'own', most: 1 } })).toEqual([{ id: 'own' }])
    expect(databaseOf(driver)).toBe('neo4j')
  })

  it('a read that writes is refused', async () => {
    expect((await failure(driver, { text: 'CREATE (:DriverTest)' })).code).toBe('INTERNAL')
  })

  it.each(['RETURN 0.0 / 0.0 AS x', "RETURN duration('P1M') AS x", 'RETURN 9007199254740993 AS x'])(
    '%s has no JSON form: INTERNAL',
    async (text) => {
      expect((await failure(driver, { text })).code).toBe('INTERNAL')
    },
  )

  it('a statement beyond its time is TIMEOUT', async () => {
    const error = await failure(driver, { text: 'UNWIND range(1, 2000000000) AS x RETURN sum(x)', timeoutMs: 200 })
    expect(error.code).toBe('TIMEOUT')
  })

  it('a statement that says nothing of its time has that of the settings', async () => {
    const hasty = openDriver({ ...testDatabase(), statementMs: 200 })
    const error = await failure(hasty, { text: 'UNWIND range(1, 2000000000) AS x RETURN sum(x)' })
    await hasty.close()
    expect(error.code).toBe('TIMEOUT')
  })

  it('what the database says never reaches the message, but stays as the cause', async () => {
    const error = await failure(driver, { text: 'RETURN date($at)', params: { at: 's3cret-value' } })
    expect(error).toMatchObject({ code: 'INTERNAL', message: 'internal error' })
    expect(inspect(error.cause)).toContain('s3cret-value')
  })

  it('a full pool is UNAVAILABLE within seconds', { timeout: 15_000 }, async () => {
    const small = openDriver({ ...testDatabase(), poolSize: 1 })
    const session = small.session()
    const held = session.beginTransaction()
    await (await held).run('RETURN 1')
    const error = await failure(small, { text: 'RETURN 1' })
    expect(error).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfter: 5 } })
    await session.close()
    await small.close()
  })

  it.each(['bolt', 'neo4j'])('a database that is down, over %s, is UNAVAILABLE within 6 s', async (scheme) => {
    const down = openDriver({ ...testDatabase(), uri: `${scheme}://127.0.0.1:1` })
    const start = performance.now()
    const error = await failure(down, { text: 'RETURN 1' })
    expect(error.code).toBe('UNAVAILABLE')
    expect(performance.now() - start).toBeLessThan(6_000)
    await down.close()
  })

  it.each(['reset', 'closed'])(
    'a handshake that is %s is tried again, and UNAVAILABLE when that goes on',
    async (how) => {
      // The second message of a client is HELLO, after both have agreed on a version.
      const broken = async (times: number): Promise<PeermapError | readonly Row[]> => {
        let left = times
        const proxy = createServer((client) => {
          const graph = connect(Number(new URL(testDatabase().uri).port), '127.0.0.1')
          let messages = 0
          client.on('data', (chunk) => {
            messages++
            if (messages !== 2 || left-- <= 0) graph.write(chunk)
            else if (how === 'reset') client.resetAndDestroy()
            else client.end()
          })
          graph.on('data', (chunk) => client.write(chunk))
          for (const socket of [client, graph]) socket.on('error', () => undefined)
          client.on('close', () => graph.destroy())
        }).listen(0, '127.0.0.1')
        await once(proxy, 'listening')
        const address = proxy.address()
        const port = address !== null && typeof address === 'object' ? address.port : 0
        const through = openDriver({ ...testDatabase(), uri: `bolt://127.0.0.1:${port}` })
        const found = await read(through, { text: 'RETURN 1 AS one' }).catch((error: unknown) => toPeermapError(error))
        await through.close()
        proxy.close()
        return found
      }
      expect(await broken(2)).toEqual([{ one: 1 }])
      expect(await broken(Infinity)).toMatchObject({ code: 'UNAVAILABLE', details: { retryAfter: 5 } })
    },
  )

  it('a wrong password is INTERNAL: trying again does not help', async () => {
    const stranger = openDriver({ ...testDatabase(), password: 'not-the-password' })
    expect((await failure(stranger, { text: 'RETURN 1' })).code).toBe('INTERNAL')
    await stranger.close()
  })

  it('a deadlock that outlived its retries is UNAVAILABLE; our own errors pass unchanged', () => {
    const deadlock = new neo4j.Neo4jError('text', 'Neo.TransientError.Transaction.DeadlockDetected', '', '')
    expect(toPeermapError(deadlock)).toMatchObject({ code: 'UNAVAILABLE', cause: deadlock })
    const own = new PeermapError('CONFLICT', 'already there', { conflictKind: 'RECORDED' })
    expect(toPeermapError(own)).toBe(own)
    expect(toPeermapError('thrown text')).toMatchObject({ code: 'INTERNAL', message: 'internal error' })
  })
})
