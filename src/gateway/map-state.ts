/**
 * `mapState`: a stamp of what a map shows its caller. The way of `peerMap` is taken with one fixed operation, and its answer is
 * hashed: so what is hidden is not in the stamp. docs/decisions/0017-a-stamp-is-of-the-answer.md says why.
 *
 * INVARIANT: when a stamp is worked out follows from the clock, the grant and the caller's own questions alone. So neither the
 * time of an answer nor the work for it tells that something hidden has changed.
 */
import { createHash } from 'node:crypto'
import { execute, type GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { rolesThatCount } from '../policy/ceiling.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { openingOf, type Opening } from '../policy/opening.ts'
import { nameOfRules } from '../policy/rule-set.ts'
import { id, parsed } from './arguments.ts'
import type { Catalogue } from './catalogue.ts'
import { schemaOfOneMap } from './one-map.ts'
import { mapResolver, notOpen, openToCaller, readAsked, type MapResolver, type MapSource } from './peer-map.ts'
import type { Context } from './operation.ts'
import { callerOf, disclosureOf, record } from './recording.ts'
import { wholeMap } from './whole-map.ts'

const FIELD = 'mapState'
/** A stamp is worked out at most once in this time, however often it is asked for. ms */
const BEAT_MS = 30_000
/** How many callers' stamps are kept; the oldest goes first. */
const KEPT = 10_000

type State = { readonly stamp: string; readonly at: string }
/** A stamp as it was worked out last. */
type Kept = State & { readonly until: number }

/** Keeps a value for each key, up to a number of keys. */
class Recent<Value> {
  readonly #values = new Map<string, Value>()

  get(key: string): Value | undefined {
    return this.#values.get(key)
  }

  set(key: string, value: Value): void {
    this.#values.delete(key)
    this.#values.set(key, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > KEPT && oldest !== undefined) this.#values.delete(oldest)
  }
}

/** Whose question it is, and under what: another grant, other rules or another day are asked anew, and go on record anew. */
const keyOf = ({ issuer, subject, organisation, agency, roles, purpose }: Caller, opening: Opening): string => {
  const counting = rolesThatCount(agency, roles).toSorted()
  const under = [opening.mapId, opening.grant.id, nameOfRules(opening.inForce), opening.today]
  return JSON.stringify([issuer, subject, organisation, agency, counting, purpose, ...under])
}

const stateArgs = z.object({ id })

/** The resolver. `schema`: with its guards, which answer the fixed operation too. */
export function mapStateResolver(schema: GraphQLSchema, catalogue: Catalogue, source: MapSource): MapResolver {
  const document = wholeMap(schema, catalogue)
  const resolve = mapResolver(catalogue, source, {
    open: openToCaller,
    outcome: 'OK',
    isCostChecked: () => true,
    staysHere: true,
  })
  const stamping = schemaOfOneMap(schema, resolve)
  const stamps = new Recent<Kept>()
  const recorded = new Recent<string>()

  async function workOut(
    context: Context,
    caller: Caller,
    { mapId, grant, openUntil }: Opening,
  ): Promise<State | null> {
    const { now, limits } = context.service
    // A step is dated before it is committed: one that is under way must not be missed by who asks what came after.
    const at = new Date(now().getTime() - limits.statementMs).toISOString()
    const asking: Context = { ...context, verdicts: null, redactions: [], disclosure: null }
    const { data, errors } = await execute({
      schema: stamping,
      document,
      contextValue: asking,
      variableValues: { map: mapId },
    })
    const [error] = errors ?? []
    if (error !== undefined) throw error.originalError ?? error
    const answer: unknown = data?.['peerMap'] ?? null
    if (answer === null) return null
    const whose = [callerKey(caller), caller.organisation, caller.purpose, mapId, grant.id, openUntil]
    const stamp = createHash('sha256')
      .update(JSON.stringify([whose, answer, asking.redactions]))
      .digest('base64url')
    return { stamp, at }
  }

  /** On record once for each key (P9.6). @throws JOURNAL_UNAVAILABLE: then nothing is told */
  async function recordOnce(context: Context, caller: Caller, opening: Opening, key: string): Promise<void> {
    const before = recorded.get(key)
    if (before !== undefined) {
      context.disclosure = disclosureOf(caller, opening, before)
      return
    }
    const disclosed = [{ coordinates: [`Query.${FIELD}`], subjects: [] }]
    await record(context, caller, { opening, mapId: opening.mapId, disclosed, outcome: 'OK', name: FIELD })
    if (context.disclosure !== null) recorded.set(key, context.disclosure.id)
  }

  return async (_parent, args, context) => {
    const caller = callerOf(context)
    const { id: asked } = parsed(stateArgs, args)
    const { read } = await readAsked({ context, caller, args: { id: asked }, elements: false })
    const opening = read === null ? null : openingOf(caller, read.facts, context.today)
    const key = opening === null ? '' : keyOf(caller, opening)
    const now = context.service.now().getTime()
    const kept = stamps.get(key)
    const state =
      opening === null ? null : kept !== undefined && now < kept.until ? kept : await workOut(context, caller, opening)
    if (opening === null || state === null) {
      context.redactions = [notOpen(FIELD)]
      await record(context, caller, { opening: null, mapId: asked, disclosed: [], outcome: 'NOT_FOUND', name: FIELD })
      return null
    }
    if (state !== kept) stamps.set(key, { ...state, until: now + BEAT_MS })
    await recordOnce(context, caller, opening, key)
    return { stamp: state.stamp, at: state.at }
  }
}
