/**
 * How much somebody may ask in a short time: a token bucket for each caller, and one for each organisation. A bucket is filled
 * evenly, up to what is allowed in a minute. A request costs a point, and what it was found to cost besides is taken afterwards:
 * a bucket may fall below nothing, and its owner then waits. So nobody is refused for what a query costs, and nothing about
 * this map is learnt from a refusal.
 */
import { PeermapError } from '../errors.ts'

/** Points a minute. */
export type RateLimits = { readonly callerRate: number; readonly organisationRate: number }

/** Who asks. `key`: callerKey, of issuer and subject. */
export type Asker = { readonly key: string; readonly organisation: string }

/** Cost of a query that counts as one point more. */
const COST_OF_A_POINT = 1_000
/** Points of a refusal that the journal keeps: so hammering can't fill it. */
export const POINTS_OF_A_REFUSAL = 20

/** The points of a query that costs so much, beside that of its request. It counts only what is shown to the caller. */
export const pointsOf = (cost: number): number => Math.floor(cost / COST_OF_A_POINT)

const MINUTE_MS = 60_000
/** So many buckets are kept at most before those that are full again are forgotten. */
const MOST_BUCKETS = 10_000

/** Buckets of one size. */
class Buckets {
  readonly #size: number
  readonly #all = new Map<string, { points: number; at: number }>()

  constructor(size: number) {
    this.#size = size
  }

  /** The bucket of an owner, filled up to now. ms */
  #of(owner: string, now: number): { points: number; at: number } {
    const found = this.#all.get(owner)
    if (found === undefined && this.#all.size >= MOST_BUCKETS) this.#forgetFull(now)
    const bucket = found ?? { points: this.#size, at: now }
    bucket.points = this.#filled(bucket, now)
    bucket.at = now
    this.#all.set(owner, bucket)
    return bucket
  }

  #filled({ points, at }: { readonly points: number; readonly at: number }, now: number): number {
    return Math.min(this.#size, points + ((now - at) / MINUTE_MS) * this.#size)
  }

  #forgetFull(now: number): void {
    for (const [owner, bucket] of this.#all) if (this.#filled(bucket, now) >= this.#size) this.#all.delete(owner)
  }

  take(owner: string, points: number, now: number): void {
    this.#of(owner, now).points -= points
  }

  /** Seconds until there is a point; 0: there is one now. */
  waitFor(owner: string, now: number): number {
    const { points } = this.#of(owner, now)
    return points >= 1 ? 0 : Math.ceil(((1 - points) / this.#size) * (MINUTE_MS / 1000))
  }
}

/** See the top of this file. One for each service. `clock`: ms, never going back. */
export class Rates {
  readonly #limits: RateLimits
  readonly #clock: () => number
  readonly #callers: Buckets
  readonly #organisations: Buckets
  /** Callers under urgent access, and until when they are not limited. */
  readonly #urgent = new Map<string, number>()

  constructor(limits: RateLimits, clock: () => number = () => performance.now()) {
    this.#limits = limits
    this.#clock = clock
    this.#callers = new Buckets(limits.callerRate)
    this.#organisations = new Buckets(limits.organisationRate)
  }

  /** Why a request may not go on now, for which nothing is taken; null: it may. */
  refusal({ key, organisation }: Asker): PeermapError | null {
    const now = this.#clock()
    if ((this.#urgent.get(key) ?? 0) > now) return null
    const { callerRate, organisationRate } = this.#limits
    const own = this.#callers.waitFor(key, now)
    if (own > 0)
      return new PeermapError('RATE_LIMITED', 'you have asked too much in a short time, try again', {
        limit: { name: 'CALLER_RATE', most: callerRate },
        retryAfter: own,
      })
    const shared = this.#organisations.waitFor(organisation, now)
    if (shared === 0) return null
    return new PeermapError('RATE_LIMITED', 'your organisation has asked too much in a short time, try again', {
      limit: { name: 'ORGANISATION_RATE', most: organisationRate },
      retryAfter: shared,
    })
  }

  /** Takes the point of a request. Urgent access is never kept waiting (P0.1). @throws RATE_LIMITED */
  admit(asker: Asker, isUrgent: boolean): void {
    const refusal = isUrgent ? null : this.refusal(asker)
    if (refusal !== null) throw refusal
    this.take(asker, 1)
  }

  /** Takes points. */
  take({ key, organisation }: Asker, points: number): void {
    const now = this.#clock()
    if ((this.#urgent.get(key) ?? 0) > now) return
    this.#callers.take(key, points, now)
    this.#organisations.take(organisation, points, now)
  }

  /** Does not limit a caller for a while: who has taken urgent access reads the map. ms */
  lift({ key }: Asker, ms: number): void {
    const now = this.#clock()
    for (const [other, until] of this.#urgent) if (until <= now) this.#urgent.delete(other)
    this.#urgent.set(key, now + ms)
  }
}
