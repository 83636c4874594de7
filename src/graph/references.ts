/**
 * At each start, gives a normal form to case references that were stored before there was one: the service computes it, not
 * the database (P1.2). A reference that two people then share identifies neither until somebody has decided.
 */
import { z } from 'zod'
import { keysOfAll, referenceKey } from '../policy/reference.ts'
import { read, write, type Driver, type Run } from './driver.ts'
import { loadStatement } from './statements.ts'

const IN_DOUBT = loadStatement('references/undecided')
const LACKING = loadStatement('references/lacking')
const PEOPLE = loadStatement('references/people')
const REQUESTS = loadStatement('references/requests')
const PLACES = loadStatement('references/places')
const SET_UNDECIDED = loadStatement('references/set-undecided')
const SET_DECIDED = loadStatement('references/set-decided')
const SET_REQUESTS = loadStatement('references/set-requests')
const SET_PLACES = loadStatement('references/set-places')
const DECIDE_UNSHARED = loadStatement('references/decide-unshared')

const BATCH = 1_000
/** It reads every person. */
const TIMEOUT_MS = 120_000

const text = z.string()
const lackingRow = z.object({ people: z.number(), requests: z.number(), undecided: z.number() })
const personRow = z.object({ id: text, ref: text, formerRefs: z.array(text) })
const requestRow = z.object({ id: text, reference: text })
const placeRow = z.object({ id: text, uprn: text })

/** The normal forms in doubt: they identify nobody until somebody has decided. */
export const referencesInDoubt = async (run: Run): Promise<ReadonlySet<string>> =>
  new Set((await run({ text: IN_DOUBT })).map((row) => z.object({ key: text }).parse(row).key))

async function inBatches(driver: Driver, statement: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH)
    await write(driver, { text: statement, params: { rows: rows.slice(at, at + BATCH) }, timeoutMs: TIMEOUT_MS })
}

const all = async <T extends z.ZodType>(driver: Driver, statement: string, row: T): Promise<readonly z.output<T>[]> =>
  (await read(driver, { text: statement, timeoutMs: TIMEOUT_MS })).map((each) => row.parse(each))

async function people(driver: Driver): Promise<void> {
  const keys = keysOfAll(await all(driver, PEOPLE, personRow))
  // People who lose a form come first, because somebody else may get it.
  await inBatches(
    driver,
    SET_UNDECIDED,
    keys.filter(({ doubt }) => doubt !== null),
  )
  await inBatches(
    driver,
    SET_DECIDED,
    keys.filter(({ doubt }) => doubt === null),
  )
}

async function requests(driver: Driver): Promise<void> {
  const rows = await all(driver, REQUESTS, requestRow)
  await inBatches(
    driver,
    SET_REQUESTS,
    rows.map(({ id, reference }) => ({ id, referenceKey: referenceKey(reference) })),
  )
}

/** A property reference is never shown, so only its normal form is stored. Two places with the same form stay two. */
async function places(driver: Driver): Promise<void> {
  const rows = await all(driver, PLACES, placeRow)
  const keyed = rows.map(({ id, uprn }) => ({ id, uprn: referenceKey(uprn), was: uprn }))
  const times = new Map<string, number>()
  for (const { uprn } of keyed) times.set(uprn, (times.get(uprn) ?? 0) + 1)
  const changed = keyed.filter(({ uprn, was }) => uprn !== was && times.get(uprn) === 1)
  await inBatches(
    driver,
    SET_PLACES,
    changed.map(({ id, uprn }) => ({ id, uprn })),
  )
}

/**
 * Gives every reference its normal form. Safe to repeat, and for two processes at once. Only reads where none lacks a form.
 * @returns the number of people whose case reference is in doubt. Throws PeermapError
 */
export async function bringReferencesUp(driver: Driver, log: (line: string) => void): Promise<number> {
  const look = async () => {
    const [row] = await read(driver, { text: LACKING, timeoutMs: TIMEOUT_MS })
    return lackingRow.parse(row)
  }
  const before = await look()
  if (before.people > 0) await people(driver)
  if (before.requests > 0) await requests(driver)
  await places(driver)
  await write(driver, { text: DECIDE_UNSHARED, timeoutMs: TIMEOUT_MS })
  const { undecided } = await look()
  if (undecided > 0)
    log(
      `${undecided} people have a case reference that may be of two, or that a spreadsheet has spoiled: ` +
        'nobody is found by it until a person has decided (referencesToDecide)',
    )
  return undecided
}
