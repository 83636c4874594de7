/**
 * How many times slower this machine is, for two threads at once, than the one on which the time of the check was measured.
 * Prints a number of at least 1. The work is fixed: objects, texts and maps, as most of the check is.
 */
import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

/** Of the same work there: Intel, two processors, Node 20, otherwise idle. ms */
const THERE_MS = 1_000

const ROUNDS = 1_200_000
const KINDS = 4_096

function work() {
  const met = new Map()
  let length = 0
  for (let round = 0; round < ROUNDS; round++) {
    const key = (round * 7_919) % KINDS
    met.set(key, { round, text: `${key} ${round}`, list: [round, key] })
    length += JSON.stringify(met.get((key * 31) % KINDS) ?? null).length
  }
  return length
}

if (isMainThread) {
  const began = performance.now()
  await Promise.all([1, 2].map(() => once(new Worker(new URL(import.meta.url)), 'message')))
  process.stdout.write(Math.max(1, (performance.now() - began) / THERE_MS).toFixed(1))
} else {
  parentPort.postMessage(work())
}
