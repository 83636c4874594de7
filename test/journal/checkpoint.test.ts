/** P9.6: a start from a checkpoint is the start that reads everything, or it is not taken. */
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { CHECKPOINT_FILE } from '../../src/journal/checkpoint.ts'
import { openJournal, type Journal } from '../../src/journal/journal.ts'
import { recover, type Recovered } from '../../src/journal/recover.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { entry, journalFile, keptLog, temporaryFolder, textLines, writeLines } from './support.ts'

const step = (stepId: string, outcome: string) =>
  entry({
    kind: 'step',
    stepId,
    outcome,
    name: 'addRisk',
    disclosed: [{ coordinates: ['Risk.kind'], subjects: ['r'] }],
  })

async function fill(journal: Journal): Promise<void> {
  for (let index = 0; index < 20; index += 1)
    await journal.record(
      entry({ disclosed: [{ coordinates: [`YoungPerson.f${index % 3}`], subjects: [`p${index % 7}`] }] }),
    )
  await journal.record(step('step-1', 'INTENDED'))
  await journal.record(step('step-2', 'INTENDED'))
  await journal.record(step('step-1', 'DONE'))
}

const checkpointOf = (folder: string): string => join(folder, CHECKPOINT_FILE)

/** What a start reads, with the checkpoint and without. */
async function bothWays(folder: string): Promise<readonly Recovered[]> {
  const scan = async (): Promise<Recovered> => {
    const found = await recover({ folder, now: () => new Date() })
    await found.file.close()
    return found
  }
  const withIt = await scan()
  rmSync(checkpointOf(folder))
  return [withIt, await scan()]
}

test('P9.6 from a checkpoint a start knows what one that reads everything knows: tail, sets and open intents', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  await fill(journal)
  await journal.close()
  const [quick, whole] = await bothWays(folder)
  expect(quick?.lines).toBe(0)
  expect(whole?.lines).toBe(journal.sequence + 1)
  expect(quick?.scan).toEqual(whole?.scan)
  expect([...(quick?.scan.steps.keys() ?? [])]).toEqual(['step-2'])
})

test('P9.6 a checkpoint is written while entries wait, and holds no set that is not on disk', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog(), limits: { checkpointEveryLines: 10 } })
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      journal.record(entry({ disclosed: [{ coordinates: [`A.f${index}`], subjects: [`p${index}`] }] })),
    ),
  )
  await journal.record(step('step-1', 'INTENDED'))
  // As a kill leaves it: what was written after the last checkpoint stands behind it.
  const at = await vi.waitFor(() => readFileSync(checkpointOf(folder), 'utf8'))
  await journal.record(entry({ disclosed: [{ coordinates: ['A.last'], subjects: ['last'] }] }))
  await journal.record(step('step-1', 'DONE'))
  await journal.close()
  writeFileSync(checkpointOf(folder), at)
  const [quick, whole] = await bothWays(folder)
  expect(quick?.misfit).toBe(false)
  expect(quick?.lines).toBeGreaterThan(0)
  expect(quick?.lines).toBeLessThan(whole?.lines ?? 0)
  expect(quick?.scan).toEqual(whole?.scan)
})

/** What may have happened to a checkpoint, or to the journal behind its back. */
const misfits: Readonly<Record<string, (folder: string) => void>> = {
  'is of a longer journal': (folder) => writeLines(folder, textLines(folder).slice(0, -1)),
  'is cut': (folder) => writeFileSync(checkpointOf(folder), readFileSync(checkpointOf(folder)).subarray(0, -3)),
  'names another set': (folder) => {
    const text = readFileSync(checkpointOf(folder), 'utf8')
    writeFileSync(checkpointOf(folder), `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`)
  },
  'leaves out an open intent': (folder) => {
    const text = readFileSync(checkpointOf(folder), 'utf8')
    writeFileSync(checkpointOf(folder), text.replace(/"steps":\[.*\],"sets"/, '"steps":[],"sets"'))
  },
  'is of another kind': (folder) => writeFileSync(checkpointOf(folder), '{"format":2}\n'),
}

for (const [what, change] of Object.entries(misfits)) {
  test(`P9.6 a checkpoint that ${what} is left aside and reported`, async () => {
    const folder = temporaryFolder()
    const journal = await openJournal({ folder, log: keptLog() })
    await fill(journal)
    await journal.close()
    const size = statSync(checkpointOf(folder)).size
    change(folder)
    const log = keptLog()
    const again = await openJournal({ folder, log })
    expect(log.reports).toEqual([expect.stringMatching(/^warn the checkpoint does not fit the journal/)])
    expect(again.openSteps.map(({ stepId }) => stepId)).toContain('step-2')
    await again.record(entry())
    await again.close()
    expect(statSync(checkpointOf(folder)).size).toBeGreaterThan(size / 2)
    expect(await verifyJournal({ folder })).toMatchObject({ ok: true })
  })
}

test('P9.6 a checkpoint of another journal hides nothing: its first line is asked for', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  await fill(journal)
  await journal.close()
  const [, ...rest] = textLines(folder)
  writeLines(folder, rest)
  await expect(openJournal({ folder, log: keptLog() })).rejects.toMatchObject({ name: 'SetupError' })
})

test('P9.6 what was edited before the checkpoint is found by verify, which reads every line', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  await fill(journal)
  await journal.close()
  const lines = textLines(folder)
  writeLines(folder, lines.with(3, String(lines[3]).replace('map-1', 'map-9')))
  await (await openJournal({ folder, log: keptLog() })).close()
  const { ok, problems } = await verifyJournal({ folder })
  expect([ok, problems[0]]).toEqual([false, { sequence: 3, problem: 'EDITED' }])
})

test('P9.6 a torn tail behind a checkpoint is kept aside as ever', async () => {
  const folder = temporaryFolder()
  const journal = await openJournal({ folder, log: keptLog() })
  await fill(journal)
  await journal.close()
  appendFileSync(journalFile(folder), '{"sequence":99,"prev')
  const log = keptLog()
  await (await openJournal({ folder, log })).close()
  expect(log.reports).toEqual([expect.stringMatching(/^warn torn journal tail kept aside/)])
  expect(await verifyJournal({ folder })).toMatchObject({ ok: true })
})
