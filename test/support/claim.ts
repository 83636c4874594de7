/**
 * Each worker takes one of the databases of the run before the first of its files is loaded, and has it until it ends: no two
 * use one at a time. Vitest's number of a worker is free again before that worker has ended, and says no more than a number.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'
import { asTold, TOLD, type TestDatabase } from './told.ts'

/** A file takes two minutes at most, and of several workers each waits for one. */
const WAIT_MS = 15 * 60_000
const AGAIN_MS = 50

const claims = inject('databases')
const claimOf = (index: number): string => join(claims, String(index))

const isEnded = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** A worker that has ended gives its database back; Vitest starts another in its place, and one only. */
const giveBack = (index: number): void => {
  try {
    const holder = Number(readFileSync(claimOf(index), 'utf8'))
    if (holder !== 0 && isEnded(holder)) rmSync(claimOf(index))
  } catch {
    // nobody has it
  }
}

const claim = (index: number): boolean => {
  giveBack(index)
  try {
    writeFileSync(claimOf(index), String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** The databases, once they have started. They are given up by who starts them, in time. */
async function started(): Promise<readonly TestDatabase[]> {
  while (!existsSync(join(claims, TOLD))) await wait(AGAIN_MS)
  const told = asTold.parse(JSON.parse(readFileSync(join(claims, TOLD), 'utf8')))
  if ('failed' in told) throw new Error(told.failed)
  return told.all
}

async function taken(): Promise<TestDatabase> {
  const all = await started()
  const until = Date.now() + WAIT_MS
  while (Date.now() < until) {
    const found = all.find((_database, index) => claim(index))
    if (found !== undefined) return found
    await wait(AGAIN_MS)
  }
  throw new Error('no database became free')
}

/** The database of this worker. */
export const claimed: TestDatabase = await taken()
