/**
 * The signing keys of an identity provider, fetched from its JWKS address. The service fetches them before they are needed,
 * and again every ten minutes. Where that fails, it keeps using the keys it has for a bounded time. A token with an unknown
 * key makes it fetch at once.
 */
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  jwksCache,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
} from 'jose'
import { PeermapError } from '../errors.ts'

const FETCH_MS = 3_000
const REFRESH_MS = 600_000
/** Interval at which the service checks whether it must fetch keys. */
const LOOK_MS = 10_000
/** Pause after a failed fetch, so that not every request hits an identity provider that is just coming back. */
const AGAIN_MS = 5_000
/** Least time between two fetches for unknown keys: anybody can make up a key id. */
const COOLDOWN_MS = 5_000
const LONGEST_BYTES = 1_000_000

/** There are no keys to verify a token with. `why`: a code or a word, for the log. */
export class NoKeys extends PeermapError {
  readonly why: string

  constructor(why: string, options?: ErrorOptions) {
    super(
      'UNAVAILABLE',
      'the keys of the issuer of the token can not be had, try again',
      { retryAfter: AGAIN_MS / 1000 },
      options,
    )
    this.why = why
  }
}

/** Keys behind an address. */
export type RemoteKeys = {
  /** Finds the key of a token. Throws NoKeys where no keys may be used. */
  readonly key: JWTVerifyGetKey
  /** Whether any keys may be used now. */
  readonly has: () => boolean
  /** null: never fetched. */
  readonly ageSeconds: () => number | null
  /** Fetches the keys now and at intervals; `onFailure` gets the reason of each failure. @returns a function that stops it */
  readonly start: (onFailure: (why: string) => void) => () => void
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'UNKNOWN'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'TIMEOUT'
  const { cause } = error
  const at: unknown = cause instanceof Error && 'code' in cause ? cause.code : 'code' in error ? error.code : undefined
  return typeof at === 'string' ? at : error.name
}

/** Fetches a key set and checks its form. Throws NoKeys. */
async function fetchKeys(url: string, init: RequestInit): Promise<Response> {
  let text: string
  try {
    const response = await fetch(url, init)
    if (response.status !== 200) throw new NoKeys(`HTTP_${response.status}`)
    text = await response.text()
  } catch (cause) {
    throw cause instanceof NoKeys ? cause : new NoKeys(codeOf(cause), { cause })
  }
  try {
    if (text.length > LONGEST_BYTES) throw new Error('too long')
    createLocalJWKSet(JSON.parse(text))
  } catch (cause) {
    throw new NoKeys('NOT_A_KEY_SET', { cause })
  }
  return new Response(text, { status: 200 })
}

/** @param keptMs for how long keys stay in use that could not be fetched again */
export function remoteKeys(url: URL, { keptMs }: { readonly keptMs: number }): RemoteKeys {
  const cache: JWKSCacheInput = {}
  let failedAt = -Infinity
  let tell: ((why: string) => void) | null = null
  const set = createRemoteJWKSet(url, {
    timeoutDuration: FETCH_MS,
    cacheMaxAge: keptMs,
    cooldownDuration: COOLDOWN_MS,
    [jwksCache]: cache,
    [customFetch]: async (address, init) => {
      if (performance.now() < failedAt + AGAIN_MS) throw new NoKeys('FAILED_BEFORE')
      try {
        return await fetchKeys(address, init)
      } catch (error) {
        failedAt = performance.now()
        tell?.(error instanceof NoKeys ? error.why : codeOf(error))
        throw error
      }
    },
  })
  const ageMs = (): number | null => (cache.uat === undefined ? null : Date.now() - cache.uat)
  const look = (): void => {
    if ((ageMs() ?? Infinity) >= REFRESH_MS) set.reload().catch(() => undefined)
  }
  return {
    key: async (header, token) => set(header, token),
    has: () => set.fresh,
    ageSeconds: () => {
      const age = ageMs()
      return age === null ? null : age / 1000
    },
    start: (onFailure) => {
      tell = onFailure
      look()
      const timer = setInterval(look, LOOK_MS).unref()
      return () => clearInterval(timer)
    },
  }
}
