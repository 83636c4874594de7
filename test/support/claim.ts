/**
 * Each test file takes one of the databases of the run before it is loaded, and gives it back when it has ended: no two use
 * one at a time. Vitest's number of a worker is free again before that worker has ended, and says no more than a number.
 */
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, inject } from 'vitest'
import type { TestDatabase } from './neo4j.ts'

/** A file takes two minutes at most, and of several workers each waits for one. */
const WAIT_MS = 15 * 60_000
const AGAIN_MS = 50

const { all, claims } = inject('databases')
const claimOf = (index: number): string => join(claims, String(index))

const claim = (index: number): boolean => {
  try {
    closeSync(openSync(claimOf(index), 'wx'))
    return true
  } catch {
    return false
  }
}

async function taken(): Promise<number> {
  const until = Date.now() + WAIT_MS
  while (Date.now() < until) {
    const index = all.findIndex((_database, each) => claim(each))
    if (index !== -1) return index
    await wait(AGAIN_MS)
  }
  throw new Error('no database became free')
}

const index = await taken()
afterAll(() => rmSync(claimOf(index)))

const found = all[index]
if (found === undefined) throw new Error('there is no database')

/** The database of this test file. */
export const claimed: TestDatabase = found
