/** A second process that writes a journal: `node --import tsx writer.ts <scenario> <folder>`. Prints JSON lines. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openJournal, type Journal } from '../../src/journal/journal.ts'
import { verifyJournal } from '../../src/journal/verify.ts'

const [, , scenario, folder = ''] = process.argv
const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)
const open = (): Promise<Journal> =>
  openJournal({ folder, log: { info: () => undefined, warn: () => undefined, error: () => undefined } })

/** An entry of some 8 kB, because its set is new. */
const record = async (journal: Journal): Promise<string> => {
  try {
    const { sequence } = await journal.record({
      kind: 'disclosure',
      caller: { issuer: 'https://id.example', subject: 'worker-1' },
      organisation: 'org-cfs',
      agency: 'CFS',
      purpose: 'ASSESS_RISK',
      rules: [],
      disclosed: [{ coordinates: ['YoungPerson.name'], subjects: Array.from({ length: 200 }, () => randomUUID()) }],
      outcome: 'OK',
    })
    return String(sequence)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

/** Four at a time until one is refused; the number acknowledged. */
const recordUntilRefused = async (journal: Journal): Promise<number> => {
  let acknowledged = 0
  let refused = false
  const loop = async (): Promise<void> => {
    while (!refused && acknowledged < 5_000) {
      if ((await record(journal)) === 'JOURNAL_UNAVAILABLE') refused = true
      else acknowledged += 1
    }
  }
  await Promise.all([loop(), loop(), loop(), loop()])
  return acknowledged
}

const scenarios: Readonly<Record<string, () => Promise<void>>> = {
  /** Opens and stays. */
  hold: async () => {
    await open()
    print('open')
    setInterval(() => undefined, 1_000)
  },
  /** Opens and closes. */
  open: async () => {
    await (await open()).close()
    print('open')
  },
  /** Sixteen at a time, for ever; prints each sequence that was acknowledged. */
  flood: async () => {
    const journal = await open()
    const loop = async (): Promise<never> => {
      for (;;) print(Number(await record(journal)))
    }
    await Promise.all(Array.from({ length: 16 }, loop))
  },
  /** Until the disk is full; then with the file `ballast` taken away. */
  fill: async () => {
    const journal = await open()
    const writable = [await journal.isWritable()]
    let acknowledged = await recordUntilRefused(journal)
    // Where four found no room there may be room for one.
    let again = await record(journal)
    for (; again !== 'JOURNAL_UNAVAILABLE'; again = await record(journal)) acknowledged += 1
    writable.push(await journal.isWritable())
    rmSync(join(folder, '..', 'ballast'))
    writable.push(await journal.isWritable())
    const after = await record(journal)
    await journal.close()
    print({ acknowledged, again, writable, after: Number(after) > 0, report: await verifyJournal({ folder }) })
  },
  /** Until a sync fails; then once more. */
  sync: async () => {
    const journal = await open()
    const acknowledged = await recordUntilRefused(journal)
    const again = await record(journal)
    const { available } = journal
    await journal.close()
    print({ acknowledged, again, available, report: await verifyJournal({ folder }) })
  },
  /** With the file made immutable in the middle. */
  immutable: async () => {
    const journal = await open()
    const before = await record(journal)
    execFileSync('chattr', ['+i', join(folder, 'journal.jsonl')])
    const during = await Promise.all([record(journal), record(journal)])
    execFileSync('chattr', ['-i', join(folder, 'journal.jsonl')])
    const after = await record(journal)
    await journal.close()
    print({ before: Number(before) > 0, during, after: Number(after) > 0, report: await verifyJournal({ folder }) })
  },
}

try {
  await scenarios[scenario ?? '']?.()
} catch (error) {
  print({ refused: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' })
  process.exitCode = 1
}
