/**
 * What fails under load: either process killed, the network between them spoilt in every way, a commit that arrives late, disks that
 * are full, slow or failing. Nothing acknowledged is lost, nothing is done twice, everything answered is on record (P9.6).
 *
 * `npm run test:faults` is its long form, and prints its figures; `npm test` tries one of two of them: the service killed,
 * and a journal whose disk is full.
 */
import { execFile } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAll, isTurn } from '../support/depth.ts'
import type { Load } from './load.ts'
import { ALL_HOLDS, held, startWorld, type World } from './world.ts'

/** How often each fault is repeated, and how long clients are at work around it. */
const ROUNDS = Number(process.env['PEERMAP_FAULT_ROUNDS'] ?? 1)
const WORK_MS = Number(process.env['PEERMAP_FAULT_SECONDS'] ?? 1) * 1_000
const LONG_MS = 600_000

let world: World
beforeAll(async () => {
  world = await startWorld()
}, LONG_MS)
afterAll(() => world.stop(), LONG_MS)

/** From now on no file of the process can be longer: each write beyond fails, as on a full disk. */
const limitFiles = async (pid: number, bytes: number | 'unlimited'): Promise<void> =>
  void (await promisify(execFile)('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]))

const refusals = ({ told }: Load, code: string): number => told.codes.get(code) ?? 0

const rounds = Array.from({ length: ROUNDS }, (_, round) => round)

describe.each(rounds)('P9.6 round %i', (round) => {
  test.runIf(isTurn(2, 0))('kill -9 of the service', { timeout: LONG_MS }, async () => {
    const load = await world.load(`service-${round}`)
    await sleep(WORK_MS)
    world.service().kill('SIGKILL')
    await world.service().ended
    load.mark()
    await world.startService()
    await load.answered()
    await sleep(WORK_MS)
    expect(await held(world, 'kill -9 of the service', load)).toEqual(ALL_HOLDS)
  })

  test.runIf(isAll)('kill -9 of the database', { timeout: LONG_MS }, async () => {
    const load = await world.load(`database-${round}`)
    await sleep(WORK_MS)
    process.kill(world.database().pid, 'SIGKILL')
    await world.database().ended
    load.mark()
    await world.startDatabase()
    await load.answered()
    await sleep(WORK_MS)
    expect(await held(world, 'kill -9 of the database', load)).toEqual(ALL_HOLDS)
  })

  test.runIf(isAll)(
    'a network that is late, in slices, cut, reset, refused and silent',
    { timeout: LONG_MS },
    async () => {
      const { proxy } = world
      const load = await world.load(`network-${round}`)
      const faults: readonly (() => Promise<void>)[] = [
        async () => {
          proxy.spoil({ latencyMs: 50 })
          await sleep(WORK_MS)
          proxy.spoil({})
        },
        async () => {
          proxy.spoil({ sliceBytes: 7 })
          await sleep(WORK_MS)
          proxy.spoil({})
        },
        async () => proxy.cut(),
        async () => proxy.reset(),
        async () => {
          proxy.refuse(true)
          proxy.reset()
          await sleep(WORK_MS)
          proxy.refuse(false)
        },
        async () => {
          proxy.stall(true)
          await sleep(WORK_MS)
          proxy.stall(false)
        },
      ]
      for (const fault of faults) {
        await sleep(WORK_MS / 2)
        await fault()
        load.mark()
        await load.answered()
      }
      expect(await held(world, 'a spoilt network', load)).toEqual(ALL_HOLDS)
    },
  )

  test.runIf(isAll)('a commit that is delivered after its connection was lost', { timeout: LONG_MS }, async () => {
    const load = await world.load(`commit-${round}`)
    await sleep(WORK_MS)
    const late = await world.proxy.holdCommit()
    load.mark()
    await sleep(3 * WORK_MS)
    await late.deliver()
    await load.answered()
    await sleep(WORK_MS)
    expect(await held(world, 'a commit delivered late', load)).toEqual(ALL_HOLDS)
  })

  test.runIf(isAll)('either process stopped, and going on', { timeout: LONG_MS }, async () => {
    const load = await world.load(`stopped-${round}`)
    for (const pid of [world.service().pid, world.database().pid]) {
      await sleep(WORK_MS)
      process.kill(pid, 'SIGSTOP')
      await sleep(WORK_MS)
      load.mark()
      process.kill(pid, 'SIGCONT')
      await load.answered()
    }
    expect(await held(world, 'either process stopped', load)).toEqual(ALL_HOLDS)
  })

  test.runIf(isTurn(2, 1))(
    'a journal whose disk is full: nothing is disclosed, and it is not ready',
    { timeout: LONG_MS },
    async () => {
      const load = await world.load(`full-${round}`)
      await sleep(WORK_MS)
      const { pid } = world.service()
      await limitFiles(pid, statSync(join(world.journal, 'journal.jsonl')).size + 1_000)
      while (refusals(load, 'JOURNAL_UNAVAILABLE') < 10) await sleep(50)
      const acknowledged = load.told.disclosures.size
      await expect.poll(world.isReady).toBe(false)
      expect(load.told.disclosures.size).toBe(acknowledged)
      load.mark()
      await limitFiles(pid, 'unlimited')
      await load.answered()
      await expect.poll(world.isReady).toBe(true)
      expect(await held(world, 'a full disk of the journal', load)).toEqual(ALL_HOLDS)
    },
  )

  test.runIf(isAll)('a journal whose disk is slow, and then fails', { timeout: LONG_MS }, async () => {
    const fails = join(world.home, 'sync-fails')
    const preload = pathToFileURL(join(import.meta.dirname, 'sync.mjs')).href
    await world.stopService()
    await world.startService({ NODE_OPTIONS: `--import=${preload}`, FAULT_SYNC_MS: '50', FAULT_SYNC_FAILS: fails })
    const load = await world.load(`sync-${round}`)
    await sleep(WORK_MS)
    writeFileSync(fails, '')
    while (refusals(load, 'JOURNAL_UNAVAILABLE') < 10) await sleep(50)
    expect(await world.isReady()).toBe(false)
    rmSync(fails)
    await world.stopService()
    load.mark()
    await world.startService()
    await load.answered()
    expect(await held(world, 'a slow disk that fails', load)).toEqual(ALL_HOLDS)
  })

  test.runIf(isAll)('a database whose disk is full, and that is started again', { timeout: LONG_MS }, async () => {
    const load = await world.load(`disk-${round}`)
    await sleep(WORK_MS)
    await limitFiles(world.database().pid, 1_000)
    while (refusals(load, 'UNAVAILABLE') < 10) await sleep(50)
    expect(refusals(load, 'INTERNAL')).toBe(0)
    process.kill(world.database().pid, 'SIGKILL')
    await world.database().ended
    load.mark()
    await world.startDatabase()
    await load.answered()
    expect(await held(world, 'a full disk of the database', load)).toEqual(ALL_HOLDS)
  })

  test.runIf(isAll)('a service that is told to end while it works', { timeout: LONG_MS }, async () => {
    const load = await world.load(`drain-${round}`)
    await sleep(WORK_MS)
    expect(await world.stopService()).toBe(0)
    load.mark()
    await world.startService()
    await load.answered()
    expect(await held(world, 'a service told to end', load)).toEqual(ALL_HOLDS)
  })
})
