/**
 * How a step is taken (docs/architecture.md). First access is checked. Then one transaction locks the map, checks the
 * preconditions, waits until the journal has `INTENDED` on disk, and writes. Then the journal gets `DONE` or `FAILED`, and the
 * caller gets the answer.
 *
 * INVARIANT: the transaction locks the map before it reads the facts of the preconditions, so of two callers at once the
 * second sees what the first has written. Nothing is written before the intent is on disk.
 */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { PeermapError, type Missing } from '../errors.ts'
import { inTransaction, isConstraintViolation, isGone, reading, type Run, type Statement } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { actorOf } from '../journal/actor.ts'
import { callerKey, withoutUrgent, type Caller } from '../policy/facts.ts'
import { openingOf, type Opening } from '../policy/opening.ts'
import { revealsBeyond } from '../policy/free-texts.ts'
import { nameOfRules } from '../policy/rule-set.ts'
import { parsed } from '../gateway/arguments.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { useRules } from '../gateway/rules.ts'
import type { Context } from '../gateway/operation.ts'
import { changesOf, shownOf } from '../mapping/versions.facts.ts'
import { changedSince } from '../mapping/versions.rules.ts'
import { missingToDecide } from './adviser.ts'
import { KEY_HOURS, keyedOf, replayOf, type Keyed, type Receipt, type StepTaken } from './keyed.ts'
import { onMapsOf, type OnMap } from './on-maps.ts'
import { missingOfReferences } from './references.ts'
import { wasTaken, type Intended } from './unfinished.ts'
import { notFound, openingIn, revealsIn, type Situation, type Step, type Versions, type Written } from './step.ts'

const LOCK = loadStatement('steps/lock')
const MAP = loadStatement('steps/map')
const RECORD = loadStatement('steps/record')

/** A step as it is being taken. */
type StepCall<Input, Facts> = {
  readonly name: string
  readonly step: Step<Input, Facts>
  readonly statement: string
  readonly context: Context
  readonly caller: Caller
  readonly input: Input
  readonly mapId: string | null
}

const CLOSED: Missing = {
  code: 'DO_FIRST',
  path: 'input.mapId',
  clause: 'P2.5',
  message: 'the map is closed: it is reopened first',
}

const URGENT: Missing = {
  code: 'NOT_PERMITTED',
  path: 'input.mapId',
  clause: 'P0.1',
  message: 'urgent access reads a map: it takes no steps',
}

const refused = (missing: readonly Missing[]): PeermapError =>
  new PeermapError('STEP_REFUSED', 'the protocol asks for more before this step', { missing })

type Opened = Pick<Situation<never, never>, 'opening' | 'closed'>

const mapRow = z.object({ status: z.string() })

/** The state of a map for a caller who takes the step by role alone. */
async function openedByRole(run: Run, mapId: string): Promise<Opened> {
  const [row] = await run({ text: MAP, params: { mapId } })
  if (row === undefined) throw notFound()
  return { opening: null, closed: mapRow.parse(row).status === 'CLOSED' }
}

/** @param elements whether to read the facts of single elements too; without them only access to the map is decided */
async function openingFor<Input, Facts>(run: Run, call: StepCall<Input, Facts>, elements: boolean): Promise<Opened> {
  const { caller, mapId, context, step } = call
  if (mapId === null) return { opening: null, closed: false }
  if (step.byRole === true || step.byRole?.(caller)) return openedByRole(run, mapId)
  const { today, now } = context
  const found = await readFacts(run, caller, { mapId, today, now, elements })
  // INVARIANT: no step rests on urgent access (P0.1): a caller with another grant as well takes steps by that grant alone.
  if (found !== null) useRules(context, found.facts.rules)
  const opening = found === null ? null : openingOf(caller, withoutUrgent(found.facts), today)
  if (found !== null && opening !== null) return { opening, closed: found.status === 'CLOSED' }
  if (step.unopened?.for(caller) === true && (await step.unopened.on(run, { mapId, caller, today })))
    return openedByRole(run, mapId)
  throw found === null || openingOf(caller, found.facts, today) === null ? notFound() : refused([URGENT])
}

async function situationOf<Input, Facts>(run: Run, call: StepCall<Input, Facts>): Promise<Situation<Input, Facts>> {
  const { step, input, caller, context } = call
  const { today, now } = context
  const [opened, facts] = await Promise.all([
    openingFor(run, call, true),
    step.readFacts(run, { input, caller, today, now }),
  ])
  return { input, facts, caller, today, ...opened }
}

async function check<Input, Facts>(
  run: Run,
  { name, step }: StepCall<Input, Facts>,
  situation: Situation<Input, Facts>,
): Promise<void> {
  const missing = [
    ...(situation.closed && step.onClosed === undefined ? [CLOSED] : []),
    ...revealsBeyond(name, revealsIn(situation.input)),
    ...step.missing(situation),
    ...(await missingToDecide(run, step, situation)),
  ]
  if (missing.length > 0) throw refused(missing)
  const versions = step.versions?.(situation)
  if (versions !== undefined) await checkVersion(run, openingIn(situation), versions)
}

/** @throws CONFLICT naming the fields that others have changed since the caller read the version */
async function checkVersion(run: Run, opening: Opening, { elementId, seen, shows }: Versions): Promise<void> {
  const changes = await changesOf(run, elementId)
  const conflict = changedSince(changes, { seen, shows: shows ?? (await shownOf(run, opening, elementId)) })
  if (conflict !== null)
    throw new PeermapError('CONFLICT', 'somebody else has changed this since it was read', {
      conflictKind: 'CHANGED',
      conflict,
    })
}

const lock = (run: Run, maps: readonly string[], stepId: string) =>
  Promise.all(maps.map((mapId) => run({ text: LOCK, params: { mapId, stepId } })))

/** Locks all maps of the step and reads its situation, which cannot change until the transaction ends. */
async function lockedSituation<Input, Facts>(
  run: Run,
  call: StepCall<Input, Facts>,
  stepId: string,
): Promise<Situation<Input, Facts>> {
  const { step, mapId } = call
  const [, situation] = await Promise.all([lock(run, mapId === null ? [] : [mapId], stepId), situationOf(run, call)])
  if (step.mapsOf === undefined) return situation
  const others = step.mapsOf(situation.facts).toSorted()
  await lock(run, others, stepId)
  const after = await situationOf(run, call)
  if (step.mapsOf(after.facts).toSorted().join(' ') === others.join(' ')) return after
  throw new PeermapError('CONFLICT', 'somebody else has changed this since it was looked at', {
    conflictKind: 'CHANGED',
  })
}

/** The progress of one step. */
type Attempt<Input, Facts> = {
  readonly stepId: string
  /** The situation that was last read on the locked map. */
  situation: Situation<Input, Facts> | null
  /** Its records on single maps, once they are known; null: not yet. */
  onMaps: readonly OnMap[] | null
  /** Whether the journal has the intent. It is recorded once, however often the transaction is retried. */
  intended: boolean
}

/** The journal entry of an attempt, without its outcome. */
function intendedOf<Input, Facts>(
  { name, step, context, caller }: StepCall<Input, Facts>,
  { stepId, situation }: Attempt<Input, Facts>,
  on: string | null,
): Intended {
  const { within, disclosed = [] } = (situation === null ? undefined : step.onRecord?.(situation.facts)) ?? {}
  const opening = situation?.opening ?? null
  return {
    ...actorOf(caller),
    ...(on === null ? {} : { mapId: on }),
    ...(opening === null ? {} : { decisionId: opening.grant.id, ruleSet: nameOfRules(opening.inForce) }),
    rules: [],
    disclosed,
    operation: context.operationHash,
    stepId,
    name: within === undefined ? name : `${name} ${within}`,
  }
}

/** The journal entries of an attempt: its own, and one for each map of a step on several. */
const entriesOf = <Input, Facts>(
  call: StepCall<Input, Facts>,
  attempt: Attempt<Input, Facts>,
  on: string | null,
): readonly Intended[] => [
  intendedOf(call, attempt, on),
  ...(attempt.onMaps ?? []).map(({ stepId, mapId }) => intendedOf(call, { ...attempt, stepId }, mapId)),
]

/** Writes journal entries, which are on disk when this returns. @throws JOURNAL_UNAVAILABLE */
async function recordOutcome(
  { service }: Context,
  entries: readonly Intended[],
  outcome: 'INTENDED' | 'DONE' | 'FAILED',
): Promise<void> {
  await Promise.all(
    entries.map((intended) => {
      const disclosed = outcome === 'FAILED' ? [] : intended.disclosed
      return service.journal.record({ ...intended, disclosed, kind: 'step', outcome })
    }),
  )
}

const longest = <Input, Facts>({ context, step }: StepCall<Input, Facts>): number =>
  Math.max(context.service.limits.statementMs, step.takesMs ?? 0)

type Recorded = Pick<Written, 'changed' | 'change'>

/** The statement that records the step itself. */
const recordStatement = <Input, Facts>(
  { name, input }: StepCall<Input, Facts>,
  keyed: Keyed,
  { written, stepId, now }: { readonly written: Recorded; readonly stepId: string; readonly now: Date },
): Statement => ({
  text: RECORD,
  params: {
    id: stepId,
    name,
    at: toDateTime(now),
    changed: written.changed,
    // P5.2: which categories the caller said that the texts reveal, if any.
    revealed: revealsIn(input).reveals ?? null,
    elementId: written.change?.elementId ?? null,
    version: written.change?.version ?? null,
    fields: written.change?.fields ?? null,
    key: keyed?.key ?? null,
    inputHash: keyed?.inputHash ?? null,
    keyUntil: keyed === null ? null : toDateTime(new Date(now.getTime() + KEY_HOURS * 3_600_000)),
  },
})

const named = (others: Written['before'] = []): readonly Statement[] =>
  others.map(({ statement, params }) => ({ text: loadStatement(statement), params }))

/** The transaction: lock the map, check the preconditions, record the intent, write, record the step. */
async function write<Input, Facts>(
  call: StepCall<Input, Facts>,
  keyed: Keyed,
  attempt: Attempt<Input, Facts>,
): Promise<StepTaken> {
  const { stepId } = attempt
  const { step, context, caller, mapId } = call
  const now = context.service.now()
  return inTransaction(context.service.driver, longest(call), async (run) => {
    const situation = await lockedSituation(run, call, stepId)
    attempt.situation = situation
    const before = await replayOf(run, keyed, now)
    if (before !== null) return before
    await check(run, call, situation)
    const written = step.write(situation, { now, stepId, newId: uuidv7 })
    const onMaps = (attempt.onMaps = onMapsOf(written, attempt.onMaps))
    if (!attempt.intended) await recordOutcome(context, entriesOf(call, attempt, mapId), 'INTENDED')
    attempt.intended = true
    const on = written.mapId ?? mapId
    const common = { mapId: on, now: toDateTime(now), caller: callerKey(caller) }
    const own = { text: call.statement, params: written.params }
    const last = recordStatement(call, keyed, { written, stepId, now })
    const statements = [...named(written.before), own, ...named(written.after), last]
    // Started together, the statements of a transaction still run in this order.
    const rows = await Promise.all([
      ...statements.map(({ text, params }) => run({ text, params: { ...params, ...common } })),
      ...onMaps.map(({ stepId: id, mapId: one, ...changed }) => {
        const { text, params } = recordStatement(call, null, { written: changed, stepId: id, now })
        return run({ text, params: { ...params, ...common, mapId: one } })
      }),
    ])
    // Each statement checks its own preconditions again. One that returns no row wrote nothing, so the whole step is undone.
    if (rows.some((found) => found.length !== 1))
      throw new PeermapError('CONFLICT', 'somebody else has changed this since it was looked at', {
        conflictKind: 'CHANGED',
      })
    return { id: stepId, mapId: on, changed: written.changed }
  })
}

/** Records how an attempt ended. If the journal can't be written, the step stays unfinished. @throws JOURNAL_UNAVAILABLE */
async function end<Input, Facts>(
  call: StepCall<Input, Facts>,
  attempt: Attempt<Input, Facts>,
  taken: StepTaken | null,
): Promise<void> {
  const { unfinished } = call.context.service
  const entries = entriesOf(call, attempt, taken === null ? call.mapId : taken.mapId)
  try {
    await recordOutcome(call.context, entries, taken === null ? 'FAILED' : 'DONE')
  } catch (error) {
    for (const each of entries) unfinished.leave(each)
    throw error
  }
  if (taken === null) for (const each of entries) unfinished.failed(each)
}

/**
 * Finds out and records how an attempt ended after an error.
 * @returns the step, if its transaction was committed all the same: the connection broke before the answer, and a retry may
 *   then have been refused because its own result was there already. null: it was not committed and can't be any more.
 *   UNKNOWN: the graph can't say now, so the step stays unfinished in the journal and is ended later.
 */
async function endOf<Input, Facts>(
  call: StepCall<Input, Facts>,
  attempt: Attempt<Input, Facts>,
): Promise<StepTaken | null | 'UNKNOWN'> {
  const { driver, unfinished } = call.context.service
  let taken: StepTaken | null
  try {
    taken = await wasTaken(driver, attempt.stepId, longest(call))
  } catch {
    for (const each of entriesOf(call, attempt, call.mapId)) unfinished.leave(each)
    return 'UNKNOWN'
  }
  await end(call, attempt, taken)
  return taken
}

/** Takes the step with its intent and its end in the journal. */
async function journalled<Input, Facts>(
  call: StepCall<Input, Facts>,
  keyed: Keyed,
  attempt: Attempt<Input, Facts>,
): Promise<StepTaken> {
  const { driver, now } = call.context.service
  let taken: StepTaken
  try {
    taken = await write(call, keyed, attempt)
  } catch (error) {
    const found = attempt.intended ? await endOf(call, attempt) : null
    if (found === 'UNKNOWN') throw error
    if (found !== null) return found
    // Another request with the same idempotency key may have taken the step first. No replay where access has ended.
    const isOpen = !(error instanceof PeermapError && error.code === 'NOT_FOUND')
    const other = isOpen ? await replayOf(reading(driver), keyed, now()) : null
    if (other !== null) return other
    if (isConstraintViolation(error))
      throw new PeermapError('CONFLICT', 'somebody else has recorded the same', { conflictKind: 'RECORDED' })
    if (isGone(error))
      throw new PeermapError('CONFLICT', 'somebody else has taken away what was found', { conflictKind: 'GONE' })
    throw error
  }
  if (!attempt.intended) return taken
  // If the ids differ, another request with the same idempotency key took the step first.
  if (taken.id === attempt.stepId) await end(call, attempt, taken)
  else await endOf(call, attempt)
  return taken
}

/** A conflict discloses which fields others have changed, so it is recorded before it is released (P9.6). */
async function recordConflict<Input, Facts>(
  { step, mapId, context, caller }: StepCall<Input, Facts>,
  situation: Situation<Input, Facts>,
  fields: readonly string[],
): Promise<void> {
  const versions = step.versions?.(situation)
  if (versions === undefined || mapId === null) return
  const { type, subjects } = versions
  const disclosed = [{ coordinates: fields.map((field) => `${type}.${field}`), subjects: [...subjects].toSorted() }]
  await record(context, caller, { opening: situation.opening, mapId, disclosed, outcome: 'CONFLICT' })
}

/** Starts the work that remains after the step. The answer does not wait for it, and a failure is retried later. */
const finishLater = <Input, Facts>({ step, name, context }: StepCall<Input, Facts>): void => {
  const { driver, log } = context.service
  step.finishLater?.(driver).catch(() => log.warn({ code: 'UNAVAILABLE', step: name }, 'what is left of a step waits'))
}

/**
 * The refusal for case references that are in doubt. Where the step would give somebody a new reference, only a caller who
 * could otherwise take the step learns of the doubt: else anybody could probe to whom a reference belongs (P4.5).
 */
async function refusedForDoubts<Input, Facts>(
  run: Run,
  call: StepCall<Input, Facts>,
  { attempt, doubts }: { readonly attempt: Attempt<Input, Facts>; readonly doubts: readonly Missing[] },
): Promise<PeermapError> {
  const { step, input, mapId } = call
  if (mapId !== null && step.references?.(input).every(({ isNew }) => isNew) === true) {
    attempt.situation = await situationOf(run, call)
    await check(run, call, attempt.situation)
  }
  return refused(doubts)
}

/** The input of a step. @throws BAD_USER_INPUT */
export const inputIn = <Input, Facts>(step: Step<Input, Facts>, args: Readonly<Record<string, unknown>>): Input =>
  parsed(z.object({ input: step.input }), args).input

const receiptOf = (step: StepTaken): Receipt => ({ ...step, checked: false })
const CHECKED: Receipt = { id: null, mapId: null, changed: [], checked: true }

/**
 * Checks a step and takes nothing. It reads without a lock, and judges as the step does. That nothing is missing tells something
 * too, so it is on record before it is answered (P9.6).
 */
async function checked<Input, Facts>(
  run: Run,
  call: StepCall<Input, Facts>,
  attempt: Attempt<Input, Facts>,
): Promise<Receipt> {
  const { name, step, context, caller, mapId } = call
  if (step.checkedByInput !== true) {
    attempt.situation = await situationOf(run, call)
    await check(run, call, attempt.situation)
  }
  await record(context, caller, {
    opening: attempt.situation?.opening ?? null,
    ...(mapId === null ? {} : { mapId }),
    disclosed: [],
    outcome: 'CHECKED',
    name,
  })
  return CHECKED
}

/** Takes a step, or checks it where `check` is true. @throws PeermapError */
export async function take<Input, Facts>(
  about: { readonly name: string; readonly step: Step<Input, Facts>; readonly statement: string },
  args: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Receipt> {
  const caller = callerOf(context)
  const isCheck = args['check'] === true
  const input = inputIn(about.step, args)
  const call: StepCall<Input, Facts> = { ...about, context, caller, input, mapId: about.step.mapOf(input) }
  const attempt: Attempt<Input, Facts> = { stepId: uuidv7(), situation: null, onMaps: null, intended: false }
  const run = reading(context.service.driver)
  const key = isCheck ? null : context.idempotencyKey
  const keyed = keyedOf({ ...call, key, keepsNoHash: about.step.keepsNoHash === true })
  try {
    if (isCheck && about.step.checkedByInput === true) return await checked(run, call, attempt)
    // A caller who may not know of the map takes no lock: waiting for one would reveal that the map exists.
    await openingFor(run, call, false)
    const before = await replayOf(run, keyed, context.service.now())
    if (before !== null) return receiptOf(before)
    const doubts = await missingOfReferences(
      run,
      about.step.references?.(input) ?? [],
      context.service.referencePattern,
    )
    if (doubts.length > 0) throw await refusedForDoubts(run, call, { attempt, doubts })
    if (isCheck) return await checked(run, call, attempt)
    const done = await journalled(call, keyed, attempt)
    finishLater(call)
    return receiptOf(done)
  } catch (error) {
    if (error instanceof PeermapError && error.code === 'NOT_FOUND') {
      // For a step by role alone the map need not be open, and the step itself may have deleted it.
      const isByRole = about.step.byRole === true || about.step.unopened?.for(caller) === true
      const before = isByRole ? await replayOf(run, keyed, context.service.now()) : null
      if (before !== null) return receiptOf(before)
      const on = call.mapId === null ? {} : { mapId: call.mapId }
      await record(context, caller, { opening: null, ...on, disclosed: [], outcome: 'NOT_FOUND' })
    }
    const { situation } = attempt
    if (situation !== null && error instanceof PeermapError && error.details.conflict !== undefined)
      await recordConflict(call, situation, error.details.conflict)
    throw error
  }
}
