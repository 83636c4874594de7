/**
 * How a step is taken (DESIGN section 6): access; then in one transaction the lock of the map, the preconditions, journal
 * `INTENDED` on disk, what is written; journal `DONE` or `FAILED`; answer.
 *
 * INVARIANT: preconditions are asked where they hold: the transaction locks the map before it reads what they rest on, so of
 * two callers at once the second sees what the first has written. Nothing is written before the intent is on disk.
 */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { PeermapError, type Missing } from '../../errors.ts'
import { inTransaction, isConstraintViolation, reading, type Run } from '../../graph/driver.ts'
import { readFacts } from '../../graph/grants.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDateTime } from '../../graph/values.ts'
import { callerKey, withoutUrgent, type Caller } from '../../protocol/facts.ts'
import { openingOf } from '../../protocol/opening.ts'
import { revealsBeyond } from '../../protocol/steps/free-texts.ts'
import { parsed } from '../arguments.ts'
import { callerOf, record } from '../maps.ts'
import type { Context } from '../operation.ts'
import { KEY_HOURS, keyedOf, replayOf, stepRow, type Keyed, type StepTaken } from './keyed.ts'
import { stepsTaken } from './settle.ts'
import { notFound, toldIn, type Situation, type Step, type Written } from './step.ts'

const LOCK = loadStatement('taking/lock')
const MAP = loadStatement('taking/map')
const RECORD = loadStatement('taking/record')
const CHANGES = loadStatement('taking/changes')

/** A step as it is being taken. */
type Taking<Input, Known> = {
  readonly name: string
  readonly step: Step<Input, Known>
  readonly statement: string
  readonly context: Context
  readonly caller: Caller
  readonly input: Input
  readonly mapId: string | null
}

const CLOSED: Missing = { path: 'input.mapId', clause: 'P2.5', message: 'the map is closed: it is reopened first' }

const URGENT: Missing = {
  path: 'input.mapId',
  clause: 'P0.1',
  message: 'urgent access reads a map: it takes no steps',
}

const refused = (missing: readonly Missing[]): PeermapError =>
  new PeermapError('STEP_REFUSED', 'the protocol asks for more before this step', { missing })

type Opened = Pick<Situation<never, never>, 'opening' | 'closed'>

const mapRow = z.object({ status: z.string() })

/** A map as who takes a step by role alone finds it. */
async function openedByRole(run: Run, mapId: string): Promise<Opened> {
  const [row] = await run({ text: MAP, params: { mapId } })
  if (row === undefined) throw notFound()
  return { opening: null, closed: mapRow.parse(row).status === 'CLOSED' }
}

/** @param elements whether what single elements show is needed too, or only whether the map is open */
async function openingFor<Input, Known>(run: Run, taking: Taking<Input, Known>, elements: boolean): Promise<Opened> {
  const { caller, mapId, context, step } = taking
  if (mapId === null) return { opening: null, closed: false }
  if (step.byRole === true || step.byRole?.(caller)) return openedByRole(run, mapId)
  const { today, now } = context
  const found = await readFacts(run, caller, { mapId, today, now, elements })
  if (found === null) throw notFound()
  // INVARIANT: no step rests on urgent access (P0.1): whoever has both takes steps as if they had not asked for it.
  const opening = openingOf(caller, withoutUrgent(found.facts), today)
  if (opening === null) throw openingOf(caller, found.facts, today) === null ? notFound() : refused([URGENT])
  return { opening, closed: found.status === 'CLOSED' }
}

async function situationOf<Input, Known>(run: Run, taking: Taking<Input, Known>): Promise<Situation<Input, Known>> {
  const { step, input, caller, context } = taking
  const { today, now } = context
  const [opened, known] = await Promise.all([
    openingFor(run, taking, true),
    step.know(run, { input, caller, today, now }),
  ])
  return { input, known, caller, today, ...opened }
}

const conflictRow = z.object({ field: z.string() })

async function check<Input, Known>(
  run: Run,
  { name, step }: Taking<Input, Known>,
  situation: Situation<Input, Known>,
): Promise<void> {
  const missing = [
    ...(situation.closed && step.onClosed === undefined ? [CLOSED] : []),
    ...revealsBeyond(name, toldIn(situation.input)),
    ...step.missing(situation),
  ]
  if (missing.length > 0) throw refused(missing)
  const versions = step.versions?.(situation)
  if (versions === undefined || versions.seen === versions.stored) return
  const { elementId, seen, open } = versions
  const rows = await run({ text: CHANGES, params: { elementId, version: seen } })
  const conflict = rows.map((row) => conflictRow.parse(row).field).filter(open)
  throw new PeermapError('CONFLICT', 'somebody else has changed this since it was read', { conflict })
}

const lock = (run: Run, maps: readonly string[], stepId: string) =>
  Promise.all(maps.map((mapId) => run({ text: LOCK, params: { mapId, stepId } })))

/** The situation as it stays until the transaction ends: on locked maps, whichever they turn out to be. */
async function lockedSituation<Input, Known>(
  run: Run,
  taking: Taking<Input, Known>,
  stepId: string,
): Promise<Situation<Input, Known>> {
  const { step, mapId } = taking
  const [, situation] = await Promise.all([lock(run, mapId === null ? [] : [mapId], stepId), situationOf(run, taking)])
  if (step.mapsOf === undefined) return situation
  const others = step.mapsOf(situation.known).toSorted()
  await lock(run, others, stepId)
  const after = await situationOf(run, taking)
  if (step.mapsOf(after.known).toSorted().join(' ') === others.join(' ')) return after
  throw new PeermapError('CONFLICT', 'somebody else has changed this since it was looked at')
}

/** How far a step has come. */
type Attempt<Input, Known> = {
  readonly stepId: string
  /** What was last found, on the locked map. */
  situation: Situation<Input, Known> | null
  /** Whether the journal has the intent: once, however often the transaction is tried. */
  intended: boolean
}

/** An entry of the journal, on disk when it returns. @throws JOURNAL_UNAVAILABLE */
async function enter<Input, Known>(
  { name, step, context, caller }: Taking<Input, Known>,
  { stepId, situation }: Attempt<Input, Known>,
  outcome: 'INTENDED' | 'DONE' | 'FAILED',
  on: string | null,
): Promise<void> {
  const { within, disclosed = [] } = (situation === null ? undefined : step.onRecord?.(situation.known)) ?? {}
  const opening = situation?.opening ?? null
  await context.service.journal.record({
    kind: 'step',
    caller: { issuer: caller.issuer, subject: caller.subject },
    organisation: caller.organisation,
    agency: caller.agency,
    purpose: caller.purpose,
    ...(on === null ? {} : { mapId: on }),
    ...(opening === null ? {} : { decisionId: opening.grant.id }),
    rules: [],
    disclosed: outcome === 'FAILED' ? [] : disclosed,
    operation: context.operationHash,
    stepId,
    name: within === undefined ? name : `${name} ${within}`,
    outcome,
  })
}

/** The transaction: lock, look, intend, write, record. */
async function write<Input, Known>(
  taking: Taking<Input, Known>,
  keyed: Keyed,
  attempt: Attempt<Input, Known>,
): Promise<StepTaken> {
  const { stepId } = attempt
  const { name, step, statement, context, caller, mapId } = taking
  const now = context.service.now()
  const { driver, limits } = context.service
  return inTransaction(driver, Math.max(limits.statementMs, step.takesMs ?? 0), async (run) => {
    const situation = await lockedSituation(run, taking, stepId)
    attempt.situation = situation
    const before = await replayOf(run, keyed, now)
    if (before !== null) return before
    await check(run, taking, situation)
    if (!attempt.intended) await enter(taking, attempt, 'INTENDED', mapId)
    attempt.intended = true
    const written: Written = step.write(situation, { now, stepId, newId: uuidv7 })
    const on = written.mapId ?? mapId
    const until = new Date(now.getTime() + KEY_HOURS * 3_600_000)
    const common = { mapId: on, now: toDateTime(now), caller: callerKey(caller) }
    const all = (further: Written['also'] = []) =>
      Promise.all(
        further.map(({ statement: other, params }) =>
          run({ text: loadStatement(other), params: { ...params, ...common } }),
        ),
      )
    // In this order: a transaction takes one statement after the other.
    const [first, rows, last] = await Promise.all([
      all(written.also),
      run({ text: statement, params: { ...written.params, ...common } }),
      all(written.afterwards),
      run({
        text: RECORD,
        params: {
          id: stepId,
          name,
          mapId: on,
          caller: callerKey(caller),
          at: toDateTime(now),
          changed: written.changed,
          // P5.2: that a text reveals this, or nothing, was said by this caller.
          revealed: toldIn(taking.input).reveals ?? null,
          elementId: written.change?.elementId ?? null,
          version: written.change?.version ?? null,
          fields: written.change?.fields ?? null,
          key: keyed?.key ?? null,
          inputHash: keyed?.inputHash ?? null,
          keyUntil: keyed === null ? null : toDateTime(until),
        },
      }),
    ])
    // The statement repeats what it stands on: no row, nothing was written, and nothing else of the step may stay.
    if ([rows, ...first, ...last].some((found) => found.length !== 1))
      throw new PeermapError('CONFLICT', 'somebody else has changed this since it was looked at')
    return { id: stepId, mapId: on, changed: written.changed }
  })
}

/**
 * The step where its transaction was committed although an error came back: the connection broke before the answer. Where
 * the transaction was tried again after that, the error is a refusal: what it asked for is there already. null: it was not.
 * @throws the error where the graph can't tell: the journal leaves it open, and the next start settles it
 */
async function outcomeOf<Input, Known>(
  { context }: Taking<Input, Known>,
  stepId: string,
  error: unknown,
): Promise<StepTaken | null> {
  const rows = await stepsTaken(context.service.driver, [stepId]).catch(() => {
    throw error
  })
  return rows[0] === undefined ? null : stepRow.parse(rows[0])
}

/** Intended, written, ended: both ends in the journal. */
async function journalled<Input, Known>(
  taking: Taking<Input, Known>,
  keyed: Keyed,
  attempt: Attempt<Input, Known>,
): Promise<StepTaken> {
  const { driver, now } = taking.context.service
  let taken: StepTaken
  try {
    taken = await write(taking, keyed, attempt)
  } catch (error) {
    const found = attempt.intended ? await outcomeOf(taking, attempt.stepId, error) : null
    if (attempt.intended)
      await enter(taking, attempt, found === null ? 'FAILED' : 'DONE', found === null ? taking.mapId : found.mapId)
    if (found !== null) return found
    // Another one under the same key may have come first, and left nothing to do for this one. Not where access has ended.
    const isOpen = !(error instanceof PeermapError && error.code === 'NOT_FOUND')
    const other = isOpen ? await replayOf(reading(driver), keyed, now()) : null
    if (other !== null) return other
    if (isConstraintViolation(error)) throw new PeermapError('CONFLICT', 'somebody else has recorded the same')
    throw error
  }
  // Another one under the same key came first: this one was not needed.
  const isOurs = taken.id === attempt.stepId
  if (attempt.intended) await enter(taking, attempt, isOurs ? 'DONE' : 'FAILED', taken.mapId)
  return taken
}

/** What a conflict tells of others' changes is a disclosure like any other: on record before it is released (P9.6). */
async function recordConflict<Input, Known>(
  { step, mapId, context, caller }: Taking<Input, Known>,
  situation: Situation<Input, Known>,
  fields: readonly string[],
): Promise<void> {
  const versions = step.versions?.(situation)
  if (versions === undefined || mapId === null) return
  const { type, subjects } = versions
  const disclosed = [{ coordinates: fields.map((field) => `${type}.${field}`), subjects: [...subjects].toSorted() }]
  await record(context, caller, { opening: situation.opening, mapId, disclosed, outcome: 'CONFLICT' })
}

/** Nobody waits for what is left to do: it is taken, and what fails is done again later. */
const goOn = <Input, Known>({ step, name, context }: Taking<Input, Known>): void => {
  const { driver, log } = context.service
  step.goesOn?.(driver).catch(() => log.warn({ code: 'UNAVAILABLE', step: name }, 'what is left of a step waits'))
}

/** Takes a step. @throws PeermapError */
export async function take<Input, Known>(
  about: { readonly name: string; readonly step: Step<Input, Known>; readonly statement: string },
  args: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<StepTaken> {
  const caller = callerOf(context)
  const input = parsed(z.object({ input: about.step.input }), args).input
  const taking: Taking<Input, Known> = { ...about, context, caller, input, mapId: about.step.mapOf(input) }
  const attempt: Attempt<Input, Known> = { stepId: uuidv7(), situation: null, intended: false }
  const run = reading(context.service.driver)
  const keyed = keyedOf({ ...taking, key: context.idempotencyKey, keepsNoHash: about.step.keepsNoHash === true })
  try {
    // Who may not know of the map takes no lock: to wait for one would tell that it is there.
    await openingFor(run, taking, false)
    const before = await replayOf(run, keyed, context.service.now())
    if (before !== null) return before
    const taken = await journalled(taking, keyed, attempt)
    goOn(taking)
    return taken
  } catch (error) {
    if (error instanceof PeermapError && error.code === 'NOT_FOUND') {
      // By role alone: the map needs not be open to them, and the step itself may have taken it away.
      const before = about.step.byRole === true ? await replayOf(run, keyed, context.service.now()) : null
      if (before !== null) return before
      const on = taking.mapId === null ? {} : { mapId: taking.mapId }
      await record(context, caller, { opening: null, ...on, disclosed: [], outcome: 'NOT_FOUND' })
    }
    const { situation } = attempt
    if (situation !== null && error instanceof PeermapError && error.details.conflict !== undefined)
      await recordConflict(taking, situation, error.details.conflict)
    throw error
  }
}
