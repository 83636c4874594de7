/** Where databases and journals of tests are: they are thrown away, so they need not wait for a disk. */
import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 4 * 2 ** 30

const freeIn = (folder: string): number => {
  if (!existsSync(folder)) return 0
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** A folder in memory where there is enough of it, else the usual one. */
export const memoryFolder = (): string => (freeIn(MEMORY) > ENOUGH_BYTES ? MEMORY : tmpdir())
