/** What the journal's disk takes for one durable line. */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { quantile } from './report.ts'

const LINES = 200
const LINE = Buffer.alloc(700, 'x')

/** Median and 99th percentile of a write of 700 bytes with fdatasync, in ms. */
export async function measureDisk(folder: string): Promise<{ readonly median: number; readonly p99: number }> {
  const path = join(folder, 'fdatasync-probe')
  const file = await open(path, 'a')
  const times: number[] = []
  try {
    for (let line = 0; line < LINES; line++) {
      const start = performance.now()
      await file.write(LINE)
      await file.datasync()
      times.push(performance.now() - start)
    }
  } finally {
    await file.close()
    await rm(path)
  }
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) }
}
