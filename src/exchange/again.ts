/** The same files again: whoever is named now is allocated to the maps that are there, and nothing is drawn twice. */
import { v7 as uuidv7 } from 'uuid'
import { PeermapError } from '../errors.ts'
import type { Driver } from '../graph/driver.ts'
import type { Caller } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { allocateAgain } from './allocating.ts'
import type { ImportJournal, KnownImport } from './clear.ts'
import { entryOf, onOne } from './entries.ts'
import { IdsOut } from './ids-out.ts'
import type { ImportOptions } from './options.ts'
import { reportOf, type ImportReport, type Progressed } from './report.ts'
import { counted } from './words.ts'

type About = {
  readonly driver: Driver
  readonly journal: ImportJournal
  readonly options: ImportOptions
  readonly caller: Caller
  readonly known: KnownImport
  readonly progressed: Progressed
  readonly identity: string
  readonly at: Date
  readonly today: IsoDate
}

/** Whether it may have been written all the same: then the journal leaves it open, and the next start or import finds out. */
const isUnsure = (error: unknown): boolean =>
  error instanceof PeermapError && (error.code === 'UNAVAILABLE' || error.code === 'TIMEOUT')

/** What is done where the same files were imported before: whoever is named now is allocated too. */
export const importedBefore = async (about: About): Promise<ImportReport> => {
  const { driver, journal, options, caller, known, progressed, identity, at, today } = about
  const maps = known.mapIds.map((id) => ({ id, title: '', people: 0, ties: 0 }))
  const recovered = options.idsOut !== null && (await IdsOut.recover(options.idsOut, known.id))
  const notes = recovered ? ['The ids that it left behind when it was stopped are in the file of --ids-out now.'] : []
  const report = { identity, importId: known.id, maps, notes }
  if (options.allocate.length === 0) return reportOf(progressed, { status: 'ALREADY_THERE', ...report })
  const entered = { caller, stepId: uuidv7(), ...onOne(known.mapIds), operation: identity, name: 'import allocate' }
  await journal.record(entryOf(entered, 'INTENDED'))
  let allocated: number
  try {
    allocated = await allocateAgain({ driver, stepId: entered.stepId, known, options, caller, at, today })
  } catch (error) {
    if (!isUnsure(error)) await journal.record(entryOf(entered, 'FAILED'))
    throw error
  }
  await journal.record(entryOf(entered, 'DONE'))
  const left = options.allocate.length * maps.length - allocated
  const why = 'was allocated to the map before, or the map is not open: the step allocate does that'
  return reportOf(progressed, {
    ...report,
    status: allocated === 0 ? 'ALREADY_THERE' : 'ALLOCATED',
    notes: [...notes, ...(left === 0 ? [] : [`Not made: ${counted(left, 'allocation')}. Whoever it is for ${why}.`])],
  })
}
