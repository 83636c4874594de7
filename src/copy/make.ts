/**
 * `copy make`: whole maps that are open to an analyst, pseudonymised, in a database of their own. On record before it can be
 * opened (P9.6): intended, then done. What fails leaves nothing.
 */
import { v7 as uuidv7 } from 'uuid'
import { SetupError } from '../errors.ts'
import { readCopies } from '../graph/copies.ts'
import { reading, write, type Driver } from '../graph/driver.ts'
import { readGrants } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { actorOf } from '../journal/actor.ts'
import type { Journal } from '../journal/journal.ts'
import { addDays, today as londonDay } from '../policy/age.ts'
import { callerKey, withoutUrgent, type Caller } from '../policy/facts.ts'
import { mapsOpenTo, type Opening } from '../policy/opening.ts'
import type { MappingPurpose } from '../policy/terms.ts'
import { analystOf, openingFor, readMarks, whyClosedNow } from './closed.ts'
import { stopCopy } from './end.ts'
import { COPY_MAKE, makeEntry } from './entries.ts'
import type { Kept } from './kept.ts'
import { isWhole } from './open-rows.ts'
import { newKey } from './pseudonym.ts'
import { readMap } from './read-map.ts'
import { copyRows, type RawMap, type Shuffle } from './rows.ts'
import { startToFill, type CopyServer } from './server.ts'
import { deleteCopy, homeOfCopy, keepKey, keysKept, type Folders } from './store.ts'
import { writeRows } from './write-rows.ts'

const REGISTER = loadStatement('copy/register')
const MADE = loadStatement('copy/made')
const FORGET = loadStatement('copy/forget')

/** What every copy contains. */
export const NOTICE =
  'Pseudonymised personal data of children (UK GDPR Art 4(5)): whoever knows a map finds everybody in it. For its recipient alone, not to be passed on (P4.4). A tie that is not recorded may be there all the same; nothing here is evidence about a person'

type Who = { readonly issuer: string; readonly subject: string }

/** What is asked for. `maps`: ids, or all that are open to the analyst as a whole. */
export type CopyRequest = {
  readonly analyst: Who
  readonly maker: Caller
  readonly purpose: MappingPurpose
  readonly maps: readonly string[] | 'ALL_OPEN'
  readonly days: number
  readonly reason: string
}

export type CopyWork = {
  readonly driver: Driver
  readonly journal: Journal
  readonly folders: Folders
  readonly kept: Kept
  readonly shuffle: Shuffle
  readonly now: () => Date
  readonly server: Pick<CopyServer, 'log' | 'test' | 'signal'>
  /** How far it is: maps, then rows. */
  readonly show: (phase: 'READING' | 'WRITING', done: number, of: number) => void
}

export type MadeCopy = {
  readonly id: string
  readonly mapIds: readonly string[]
  readonly expiresOn: string
  readonly people: number
  readonly rows: number
}

type OpenMap = { readonly opening: Opening; readonly map: RawMap }

/** Ids of the maps that are asked for: those named, or all of which something is open to the analyst. */
async function wantedMaps({ driver, now }: CopyWork, caller: Caller, maps: CopyRequest['maps']) {
  if (maps !== 'ALL_OPEN') return [...new Set(maps)]
  const at = now()
  return mapsOpenTo(caller, [withoutUrgent(await readGrants(reading(driver), caller, at))], londonDay(at))
}

/** @throws SetupError naming what was asked for by its id and is not open as a whole, whether there is such a map or not */
async function openingsOf(
  { driver, now }: CopyWork,
  caller: Caller,
  about: { readonly wanted: readonly string[]; readonly named: boolean },
): Promise<readonly Opening[]> {
  const run = reading(driver)
  const openings: Opening[] = []
  const closed: string[] = []
  for (const mapId of about.wanted) {
    const opening = await openingFor(run, caller, { mapId, now: now(), elements: true })
    if (opening !== null && isWhole(opening)) openings.push(opening)
    else closed.push(mapId)
  }
  if (about.named && closed.length > 0)
    throw new SetupError(`not open to this analyst as a whole (P4.5, R-4-04), or not there: ${closed.join(', ')}`)
  if (openings.length === 0) throw new SetupError('no map is open to this analyst as a whole (P4.5, R-4-04)')
  return openings
}

async function readOpen(work: CopyWork, openings: readonly Opening[]): Promise<readonly OpenMap[]> {
  const run = reading(work.driver)
  const found: OpenMap[] = []
  for (const opening of openings) {
    work.server.signal?.throwIfAborted()
    found.push({ opening, map: await readMap(run, opening, work.kept) })
    work.show('READING', found.length, openings.length)
  }
  return found
}

/**
 * Clears what an interrupted `copy make` left here, and records that it failed. The journal has one writer, so no other copy is
 * being made now.
 */
export async function clearUnfinished(
  { driver, journal, folders }: CopyWork,
  maker: Caller,
): Promise<readonly string[]> {
  const intended = new Set(
    journal.openSteps.flatMap(({ name, stepId }) => (name === COPY_MAKE && stepId !== undefined ? [stepId] : [])),
  )
  const making = (await readCopies(reading(driver), { open: true })).filter(({ status }) => status === 'MAKING')
  const left = new Set([...intended, ...making.map(({ id }) => id).filter((id) => keysKept(folders).includes(id))])
  for (const id of left) await undo({ driver, journal, folders }, { id, maker })
  return [...left]
}

async function undo(
  { driver, journal, folders }: Pick<CopyWork, 'driver' | 'journal' | 'folders'>,
  { id, maker }: { readonly id: string; readonly maker: Caller },
): Promise<void> {
  // The database of an interrupted `copy make` may still be shutting down.
  await stopCopy(folders, id)
  deleteCopy(folders, id)
  await write(driver, { text: FORGET, params: { id } })
  const none = { rules: [], disclosed: [] }
  await journal.record({
    kind: 'disclosure',
    ...actorOf(maker),
    ...none,
    stepId: id,
    name: COPY_MAKE,
    outcome: 'FAILED',
  })
}

type Making = {
  readonly id: string
  readonly caller: Caller
  readonly request: CopyRequest
  readonly open: readonly OpenMap[]
  readonly marks: readonly string[]
  readonly readAt: Date
  readonly expiresOn: string
}

async function fill(work: CopyWork, making: Making, key: Uint8Array): Promise<number> {
  const { folders, kept, shuffle, server } = work
  const { id, caller, open } = making
  const rows = copyRows(
    open.map(({ map }) => map),
    { kept, key, shuffle },
  )
  const stamp = {
    id,
    madeAt: making.readAt,
    expiresOn: making.expiresOn,
    recipient: callerKey(caller),
    purpose: caller.purpose,
    decisions: [...new Set(open.map(({ opening }) => opening.grant.id))],
    notice: NOTICE,
  }
  const running = await startToFill({ ...server, home: homeOfCopy(folders, id) })
  try {
    const show = (done: number, of: number): void => {
      server.signal?.throwIfAborted()
      work.show('WRITING', done, of)
    }
    await writeRows(running, { rows, stamp, show })
  } finally {
    await running.stop()
  }
  return rows.nodes.length + rows.ties.length
}

const registered = ({ id, caller, request, open, marks, readAt, expiresOn }: Making) => ({
  id,
  status: 'MAKING',
  issuer: caller.issuer,
  subject: caller.subject,
  organisation: caller.organisation,
  purpose: caller.purpose,
  mapIds: open.map(({ map }) => map.mapId),
  decisionIds: [...new Set(open.map(({ opening }) => opening.grant.id))],
  marks,
  reason: request.reason,
  madeBy: callerKey(request.maker),
  readAt: toDateTime(readAt),
  expiresOn: toDate(expiresOn),
})

async function carryOut(work: CopyWork, making: Making): Promise<number> {
  const { driver, journal, folders, now } = work
  const { id, caller, request, open } = making
  const record = (by: Caller, outcome: 'INTENDED' | 'DONE') =>
    Promise.all(open.map((each) => journal.record(makeEntry({ copyId: id, ...each }, by, outcome))))
  await record(request.maker, 'INTENDED')
  try {
    const key = newKey()
    keepKey(folders, id, key)
    await write(driver, { text: REGISTER, params: { copy: registered(making) } })
    const rows = await fill(work, making, key)
    // The copy must not have what was closed or corrected while it was read.
    const [known] = await readCopies(reading(driver), { id })
    const why =
      known === undefined ? 'it is not known' : await whyClosedNow(reading(driver), { ...known, status: 'MADE' }, now())
    if (why !== null) throw new SetupError(`the copy was not made: while it was, ${why}. Make it again`)
    await record(caller, 'DONE')
    await write(driver, { text: MADE, params: { id, at: toDateTime(now()) } })
    return rows
  } catch (error) {
    // Its files are deleted first. What fails here is done before the next copy is made.
    await undo(work, { id, maker: request.maker }).catch(() => undefined)
    throw error
  }
}

/** Makes a copy. Throws SetupError, PeermapError; then there is none. */
export async function makeCopy(work: CopyWork, request: CopyRequest, council: string): Promise<MadeCopy> {
  await clearUnfinished(work, request.maker)
  const caller = analystOf({ ...request.analyst, organisation: council, purpose: request.purpose })
  const run = reading(work.driver)
  const readAt = work.now()
  const wanted = await wantedMaps(work, caller, request.maps)
  // Registered before the rows are read, so that every change to a map from here on counts against this copy.
  const before = await readMarks(run, wanted)
  const open = await readOpen(work, await openingsOf(work, caller, { wanted, named: request.maps !== 'ALL_OPEN' }))
  const making: Making = {
    id: uuidv7(),
    caller,
    request,
    open,
    marks: before.map(({ id }) => id),
    readAt,
    expiresOn: addDays(londonDay(readAt), request.days),
  }
  const rows = await carryOut(work, making)
  const people = open.flatMap(({ map }) => map.nodes.filter(({ type }) => type === 'YoungPerson')).length
  return { id: making.id, mapIds: open.map(({ map }) => map.mapId), expiresOn: making.expiresOn, people, rows }
}
