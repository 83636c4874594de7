/**
 * Cross-origin requests (CORS): which pages of other origins may read an answer. Only exact origins, and never with cookies:
 * the service has none.
 */
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'

/** Whether an entry of PEERMAP_ALLOWED_ORIGINS is an origin as a browser sends it. */
export function isOrigin(entry: string): boolean {
  if (entry.includes('*') || !/^https?:/.test(entry) || !URL.canParse(entry)) return false
  return new URL(entry).origin === entry
}

type Asked = Pick<IncomingMessage, 'method' | 'headers'>

const isAllowed = ({ headers }: Asked, origins: ReadonlySet<string>): boolean => origins.has(headers.origin ?? '')

/** The headers beside the common ones that a page may read. */
const EXPOSED = 'retry-after, allow'

/** The headers of each answer. An origin that is not allowed gets none but `vary`. */
export const corsHeaders = (request: Asked, origins: ReadonlySet<string>): OutgoingHttpHeaders => ({
  vary: origins.size > 0 ? 'origin, accept, accept-encoding' : 'accept, accept-encoding',
  ...(isAllowed(request, origins)
    ? { 'access-control-allow-origin': request.headers.origin, 'access-control-expose-headers': EXPOSED }
    : {}),
})

/** Whether an allowed page's browser asks what the page may send. */
export const isPreflight = (request: Asked, origins: ReadonlySet<string>): boolean =>
  request.method === 'OPTIONS' &&
  request.headers['access-control-request-method'] !== undefined &&
  isAllowed(request, origins)

/** The answer to it, the same whatever was asked. Browsers keep it for ten minutes. */
export const PREFLIGHT = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, x-purpose, idempotency-key, content-type',
  'access-control-max-age': '600',
} as const
