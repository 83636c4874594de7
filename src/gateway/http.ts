/**
 * One request of HTTP and its answer. A body is read up to its limit, and an answer that is sent before the whole body was
 * read ends its connection.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { PeermapError } from '../errors.ts'
import { extensionsOf } from './format-error.ts'

/** The headers of every answer. */
export const COMMON = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

/** How long, and how much, of an unwanted body is still read, so that the answer arrives before the connection ends. */
const LINGER_MS = 2_000
const LINGER_BYTES = 10_000_000

/**
 * One request and its answer. `isDraining`: the service stops, and no connection outlives its answer. `isLate`: the request
 * came over a connection that was opened after the stop began.
 */
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly isDraining: boolean
  readonly isLate: boolean
}

/** The status, the headers beside the common ones, and a body, a value to be made into JSON, or null: no body. */
export type Reply = {
  readonly status: number
  readonly headers?: OutgoingHttpHeaders
  readonly body: Buffer | object | null
}

/** The answer to a request that failed before any operation ran. */
export const failure = ({ code, message, details }: PeermapError) => ({
  errors: [{ message, extensions: extensionsOf(code, details) }],
})

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const bytesOf = (body: NonNullable<Reply['body']>): Buffer =>
  Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))

/**
 * Sends an answer, if none was sent. INVARIANT: where a part of the body was not read, the answer says
 * `connection: close` and the connection ends: the rest of the body would be taken for the next request.
 */
export function reply({ request, response, isDraining }: Exchange, { status, headers = {}, body }: Reply): void {
  if (response.headersSent) return
  const bytes = body === null ? null : bytesOf(body)
  const isUnread = hasBody(request) && !request.complete
  response.writeHead(status, {
    ...COMMON,
    ...headers,
    ...(bytes === null ? {} : { 'content-length': bytes.length }),
    ...(isUnread || isDraining ? { connection: 'close' } : {}),
  })
  if (!isUnread) {
    response.end(bytes ?? undefined)
    return
  }
  response.write(bytes ?? '')
  linger(request, () => void response.end())
}

/** Reads on for a while: a connection that is closed with bytes still unread would lose the answer. */
function linger(request: IncomingMessage, done: () => void): void {
  let left = LINGER_BYTES
  const timer = setTimeout(done, LINGER_MS)
  const end = (): void => {
    clearTimeout(timer)
    done()
  }
  request.once('end', end).once('close', end).once('error', end)
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) end()
  })
}

/** Strict: a lenient decoder would replace invalid bytes with another character, in a name for instance. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The body as JSON. @throws BAD_USER_INPUT, LIMIT_EXCEEDED */
export async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim()
  if (type !== 'application/json') throw new PeermapError('BAD_USER_INPUT', 'the content type must be application/json')
  const bytes = await bytesUpTo(request, limit)
  try {
    return JSON.parse(UTF8.decode(bytes))
  } catch {
    throw new PeermapError('BAD_USER_INPUT', 'the body is not JSON in UTF-8')
  }
}

async function bytesUpTo(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new PeermapError('LIMIT_EXCEEDED', `at most ${limit} bytes a request`, {
    limit: { name: 'BODY', most: limit },
  })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes: Buffer = chunk
      size += bytes.length
      if (size > limit) throw tooLarge
      chunks.push(bytes)
    }
  } catch (error) {
    if (error instanceof PeermapError) throw error
    throw new PeermapError('BAD_USER_INPUT', 'the body ended before its end', {}, { cause: error })
  }
  return Buffer.concat(chunks)
}
