/**
 * Measures the journal on this machine's disk: `node --import tsx test/journal/measure.ts [folder]`.
 * Each entry discloses 40 fields about 1,000 and 40 people, as of a whole map.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewEntry } from '../../src/journal/entry.ts'
import { openJournal, type Journal } from '../../src/journal/journal.ts'
import { Chain } from '../../src/journal/lines.ts'
import { verifyJournal } from '../../src/journal/verify.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const print = (text: string): void => void process.stdout.write(`${text}\n`)

const subjects = Array.from({ length: 1_000 }, () => randomUUID()).toSorted()
const coordinates = Array.from({ length: 30 }, (_, index) => `YoungPerson.field${String(index).padStart(2, '0')}`)
const entry = (): NewEntry => ({
  kind: 'disclosure',
  caller: { issuer: 'https://id.example', subject: 'worker-17' },
  organisation: 'org-cfs',
  agency: 'CFS',
  purpose: 'ASSESS_RISK',
  mapId: randomUUID(),
  decisionId: randomUUID(),
  rules: ['R-5-01', 'R-5-02', 'R-5-07'],
  disclosed: [
    { coordinates, subjects },
    { coordinates: coordinates.slice(0, 10), subjects: subjects.slice(0, 40) },
  ],
  operation: 'a'.repeat(64),
  outcome: 'OK',
})

const build = (): void => {
  const start = { sets: new Set<string>(), end: { sequence: 0, hash: '0'.repeat(64) }, now: () => new Date() }
  const chain = new Chain(start)
  for (let index = 0; index < 500; index += 1) chain.build(entry())
  const started = performance.now()
  for (let index = 0; index < 2_000; index += 1) chain.build(entry())
  print(`build: ${((performance.now() - started) / 2_000).toFixed(3)} ms per entry`)
}

const latency = async (journal: Journal): Promise<void> => {
  const times: number[] = []
  for (let index = 0; index < 1_000; index += 1) {
    const started = performance.now()
    await journal.record(entry())
    times.push(performance.now() - started)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(2)
  print(`one at a time: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
}

const throughput = async (journal: Journal, callers: number): Promise<void> => {
  let left = 10_000
  const started = performance.now()
  const loop = async (): Promise<void> => {
    for (; left > 0; left -= 1) await journal.record(entry())
  }
  await Promise.all(Array.from({ length: callers }, loop))
  print(`${callers} at a time: ${Math.round(10_000_000 / (performance.now() - started))} entries/s`)
}

const folder = mkdtempSync(join(process.argv[2] ?? tmpdir(), 'peermap-measure-'))
build()
const journal = await openJournal({ folder, log })
await latency(journal)
await throughput(journal, 16)
await throughput(journal, 64)
await journal.close()
let started = performance.now()
await (await openJournal({ folder, log })).close()
print(`opening again, ${journal.sequence} lines: ${Math.round(performance.now() - started)} ms`)
started = performance.now()
const { entries } = await verifyJournal({ folder })
print(`verify, ${entries} entries: ${Math.round(performance.now() - started)} ms`)
print(`${Math.round(statSync(join(folder, 'journal.jsonl')).size / entries)} bytes per entry`)
rmSync(folder, { recursive: true, force: true })
