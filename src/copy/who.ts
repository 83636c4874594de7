/** `copy who`: who a pseudonym is (UK GDPR Art 4(5)): for the data protection officer, or a manager to whom they are open. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { reading, write, type Driver } from '../graph/driver.ts'
import type { KnownCopy } from '../graph/copies.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { actorOf } from '../journal/actor.ts'
import type { Journal } from '../journal/journal.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { openingFor } from './closed.ts'
import { COPY_WHO } from './entries.ts'
import { isKeptLabel, KEPT_NODES } from './kept.ts'
import { pseudonymOf } from './pseudonym.ts'

const ELEMENTS = loadStatement('copy/elements')
const LOOK_UP = loadStatement('copy/look-up')

const element = z.object({ mapId: z.string(), id: z.string(), labels: z.array(z.string()) })

/** Somebody or something on a map of the service. */
export type Found = { readonly mapId: string; readonly label: string; readonly id: string }

const isOfficer = ({ roles }: Caller): boolean => roles.includes('DPO')

/**
 * Finds who stands behind a pseudonym, and puts that on record before it is said (P9.6).
 * @throws SetupError where nobody on its maps has it (they may have been erased), or, for a manager, who they are is not open
 */
export async function whoIs(about: {
  readonly driver: Driver
  readonly journal: Journal
  readonly copy: KnownCopy
  readonly key: Uint8Array
  readonly caller: Caller
  readonly pseudonym: string
  readonly reason: string
  readonly now: Date
}): Promise<Found> {
  const { driver, journal, copy, key, caller, pseudonym, reason, now } = about
  const run = reading(driver)
  const rows = await run({ text: ELEMENTS, params: { mapIds: copy.mapIds, restricted: isOfficer(caller) } })
  const found = rows
    .map((row) => element.parse(row))
    .flatMap(({ mapId, id, labels }): Found[] => {
      const label = labels.find(isKeptLabel)
      if (label === undefined) return []
      return pseudonymOf(key, KEPT_NODES[label].prefix, id) === pseudonym ? [{ mapId, label, id }] : []
    })
    .at(0)
  const opening =
    found === undefined || isOfficer(caller)
      ? null
      : await openingFor(run, caller, { mapId: found.mapId, now, elements: false })
  const mayKnow = isOfficer(caller) || opening?.open.IDENTITY === 'ALL'
  if (found === undefined || !mayKnow) {
    await journal.record({
      kind: 'refusal',
      ...actorOf(caller),
      rules: [],
      disclosed: [],
      name: COPY_WHO,
      outcome: 'NOT_FOUND',
    })
    throw new SetupError(
      'nobody on the maps of this copy has this pseudonym, or who they are is not open to you: they may have been erased since',
    )
  }
  const id = uuidv7()
  const lookUp = { id, copyId: copy.id, reason, askedBy: callerKey(caller), at: toDateTime(now) }
  await write(driver, { text: LOOK_UP, params: { lookUp } })
  await journal.record({
    kind: 'disclosure',
    ...actorOf(caller),
    mapId: found.mapId,
    ...(opening === null ? {} : { decisionId: opening.grant.id }),
    rules: opening?.rules ?? [],
    disclosed: [{ coordinates: [`${found.label}.id`], subjects: [found.id] }],
    stepId: id,
    name: COPY_WHO,
    outcome: 'OK',
  })
  return found
}
