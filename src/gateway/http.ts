/**
 * HTTP connections. A body is read up to its limit, and an answer that is sent before the whole body was read ends its
 * connection. When the service stops it drains: running requests are answered, each connection ends with its answer, idle
 * connections are closed, and new ones get the answer to try again.
 */
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PeermapError } from '../errors.ts'

const COMMON = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

/** How long, and how much, of an unwanted body is still read, so that the answer arrives before the connection ends. */
const LINGER_MS = 2_000
const LINGER_BYTES = 10_000_000
const UNDERWAY_MS = 200
/** Time to answer late requests, after the running ones were answered. ms */
const LATE_MS = 500

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

/** The status, the headers beside the common ones, and JSON text or a value to be made into it. */
export type Reply = {
  readonly status: number
  readonly headers?: OutgoingHttpHeaders
  readonly body: Buffer | object
}

/** The answer to a request that failed before any operation ran. */
export const failure = ({ code, message, details }: PeermapError) => ({
  errors: [{ message, extensions: { code, ...details } }],
})

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const bytesOf = (body: Reply['body']): Buffer => (Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)))

/**
 * Sends an answer, if none was sent. INVARIANT: where a part of the body was not read, the answer says
 * `connection: close` and the connection ends: the rest of the body would be taken for the next request.
 */
export function reply({ request, response, isDraining }: Exchange, { status, headers = {}, body }: Reply): void {
  if (response.headersSent) return
  const bytes = bytesOf(body)
  const isUnread = hasBody(request) && !request.complete
  response.writeHead(status, {
    ...COMMON,
    ...headers,
    'content-length': bytes.length,
    ...(isUnread || isDraining ? { connection: 'close' } : {}),
  })
  if (!isUnread) {
    response.end(bytes)
    return
  }
  response.write(bytes)
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
  const tooLarge = new PeermapError('LIMIT_EXCEEDED', `at most ${limit} bytes a request`)
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

/** What Node refuses before it becomes a request: too slow, too long a head, not HTTP. */
const REFUSED: Readonly<Record<string, { readonly status: number; readonly error: PeermapError }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, error: new PeermapError('TIMEOUT', 'the request took too long to arrive') },
  HPE_HEADER_OVERFLOW: { status: 431, error: new PeermapError('LIMIT_EXCEEDED', 'the headers are too long') },
}
const NOT_HTTP = { status: 400, error: new PeermapError('BAD_USER_INPUT', 'this is not a request of HTTP') }

const rawReply = (status: number, body: object): string => {
  const text = JSON.stringify(body)
  const head = { ...COMMON, connection: 'close', 'content-length': text.length }
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(head).map(([name, value]) => `${name}: ${value}`),
    '',
    text,
  ].join('\r\n')
}

/** A server that listens. `drain` resolves when it no longer does, with the number of answers it cut. */
export type Listening = {
  readonly port: number
  readonly isDraining: () => boolean
  /** Answers what runs, for `ms` at most; then, or at `cut`, ends every connection. */
  readonly drain: (ms: number) => Promise<number>
  readonly cut: () => void
}

/** What a server does. `handle` answers, and never rejects. */
export type Handler = {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** For a request to arrive. ms */
  readonly requestMs: number
  /** Wait when a drain begins, for requests that are under way on connections that seem idle; 200 unless given. ms */
  readonly underwayMs?: number
  readonly handle: (exchange: Exchange) => Promise<void>
  /** Called for each refusal before there was a request. */
  readonly onRefused: (error: PeermapError, status: number) => void
}

/** Listens. @throws the listen error, such as EADDRINUSE */
export async function listenHttp(about: Handler): Promise<Listening> {
  const sockets = new Set<Socket>()
  /** Connections from before the drain on which a request is being answered. */
  const running = new Map<Socket, ServerResponse>()
  const late = new WeakSet<Socket>()
  let isDraining = false
  const cutting = new AbortController()
  let look: (() => void) | null = null
  const cut = (): void => {
    cutting.abort()
    look?.()
  }

  const http = createServer((request, response) => {
    const { socket } = request
    const isLate = late.has(socket)
    if (!isLate) running.set(socket, response)
    response.once('close', () => {
      if (running.get(socket) === response) running.delete(socket)
      // The head of the answer was sent before the drain, and promised to keep the connection alive.
      if (isDraining) socket.destroySoon()
      if (running.size === 0) look?.()
    })
    const exchange: Exchange = {
      request,
      response,
      isLate,
      get isDraining() {
        return isDraining
      },
    }
    void about.handle(exchange)
  })
  http.requestTimeout = about.requestMs
  http.headersTimeout = about.requestMs
  http.on('connection', (socket) => {
    sockets.add(socket)
    if (isDraining) late.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      // Of a request that was sent behind one whose answer ended the connection, no answer is ever closed.
      running.delete(socket)
      if (running.size === 0) look?.()
    })
  })
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const isAnswered = running.get(socket)?.headersSent === true
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswered) {
      socket.destroy()
      return
    }
    const refused = REFUSED[error.code ?? ''] ?? NOT_HTTP
    about.onRefused(refused.error, refused.status)
    socket.end(rawReply(refused.status, failure(refused.error)), () => socket.destroy())
  })
  const port = await listen(http, about)
  return {
    port,
    isDraining: () => isDraining,
    cut,
    drain: async (ms) => {
      isDraining = true
      const timer = setTimeout(cut, ms)
      await sleep(about.underwayMs ?? UNDERWAY_MS)
      for (const socket of sockets) if (!running.has(socket) && !late.has(socket)) socket.destroy()
      // The service may have been idle for a moment before this, so only the requests that run now count.
      while (running.size > 0 && !cutting.signal.aborted) await new Promise<void>((resolve) => (look = resolve))
      clearTimeout(timer)
      const left = running.size
      await close(http, left > 0 ? 0 : LATE_MS)
      return left
    },
  }
}

const listen = (http: Server, { host, port }: Handler): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      const address = http.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const close = (http: Server, lateMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => http.closeAllConnections(), lateMs)
    http.close(() => {
      clearTimeout(timer)
      resolve()
    })
    http.closeIdleConnections()
  })
