/**
 * A server of HTTP that listens, and stops in order: it drains. Running requests are answered, each connection ends with its
 * answer, idle connections are closed, and new ones get the answer to try again.
 */
import { createServer, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PeermapError } from '../errors.ts'
import { COMMON, failure, type Exchange } from './http.ts'
import { LONG_HEADERS, STATUS, TOO_SLOW } from './statuses.ts'

const UNDERWAY_MS = 200
/** For the next request on a connection: longer than a proxy keeps an idle one (60 s), so that it never sends into a closed one. */
const KEEP_ALIVE_MS = 65_000
/** Time to answer late requests, after the running ones were answered. ms */
const LATE_MS = 500

/** What Node refuses before it becomes a request: too slow, too long a head, not HTTP. */
const REFUSED: Readonly<Record<string, { readonly status: number; readonly error: PeermapError }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: TOO_SLOW,
    error: new PeermapError('TIMEOUT', 'the request took too long to arrive'),
  },
  HPE_HEADER_OVERFLOW: {
    status: LONG_HEADERS,
    error: new PeermapError('LIMIT_EXCEEDED', 'the headers are too long', { limit: { name: 'HEADERS', most: null } }),
  },
}
const NOT_HTTP = {
  status: STATUS.BAD_USER_INPUT,
  error: new PeermapError('BAD_USER_INPUT', 'this is not a request of HTTP'),
}

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

/** Answers what is no request; the connection ends. */
function refuse(socket: Socket, code: string | undefined, onRefused: Handler['onRefused']): void {
  const { error, status } = REFUSED[code ?? ''] ?? NOT_HTTP
  onRefused(error, status)
  socket.end(rawReply(status, failure(error)), () => socket.destroy())
}

/** The connections of a server, and what runs on them. */
class Connections {
  readonly #all = new Set<Socket>()
  /** Connections from before the drain on which a request is being answered. */
  readonly #running = new Map<Socket, ServerResponse>()
  readonly #late = new WeakSet<Socket>()
  #changed: () => void = () => undefined
  isDraining = false

  opened(socket: Socket): void {
    this.#all.add(socket)
    if (this.isDraining) this.#late.add(socket)
    socket.once('close', () => {
      this.#all.delete(socket)
      // Of a request that was sent behind one whose answer ended the connection, no answer is ever closed.
      this.#ended(socket)
    })
  }

  /** A request has arrived. */
  began(socket: Socket, response: ServerResponse): void {
    if (!this.isLate(socket)) this.#running.set(socket, response)
    response.once('close', () => {
      // The head of the answer was sent before the drain, and promised to keep the connection alive.
      if (this.isDraining) socket.destroySoon()
      if (this.#running.get(socket) === response) this.#ended(socket)
    })
  }

  #ended(socket: Socket): void {
    this.#running.delete(socket)
    this.#changed()
  }

  isLate(socket: Socket): boolean {
    return this.#late.has(socket)
  }

  isAnswered(socket: Socket): boolean {
    return this.#running.get(socket)?.headersSent === true
  }

  endIdle(): void {
    for (const socket of this.#all) if (!this.#running.has(socket) && !this.isLate(socket)) socket.destroy()
  }

  /** Resolves when no request runs, or at the signal, with the number of those that run. */
  async idle(signal: AbortSignal): Promise<number> {
    signal.addEventListener('abort', () => this.#changed())
    while (this.#running.size > 0 && !signal.aborted) await new Promise<void>((resolve) => (this.#changed = resolve))
    return this.#running.size
  }
}

/** A server that hands each request to the handler, and knows its connections. */
function serverOf(about: Handler, connections: Connections): Server {
  const http = createServer((request, response) => {
    const { socket } = request
    connections.began(socket, response)
    void about.handle({
      request,
      response,
      isLate: connections.isLate(socket),
      get isDraining() {
        return connections.isDraining
      },
    })
  })
  http.requestTimeout = about.requestMs
  // `requestTimeout` ends a slow head too.
  http.keepAliveTimeout = KEEP_ALIVE_MS
  http.headersTimeout = KEEP_ALIVE_MS + 1_000
  http.on('connection', (socket) => connections.opened(socket))
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const isGone = error.code === 'ECONNRESET' || !socket.writable
    if (isGone || connections.isAnswered(socket)) socket.destroy()
    else refuse(socket, error.code, about.onRefused)
  })
  return http
}

/** Listens. @throws the listen error, such as EADDRINUSE */
export async function listenHttp(about: Handler): Promise<Listening> {
  const connections = new Connections()
  const cutting = new AbortController()
  const cut = (): void => cutting.abort()
  const http = serverOf(about, connections)
  const port = await listen(http, about)
  return {
    port,
    isDraining: () => connections.isDraining,
    cut,
    drain: async (ms) => {
      connections.isDraining = true
      const timer = setTimeout(cut, ms)
      await sleep(about.underwayMs ?? UNDERWAY_MS)
      connections.endIdle()
      const left = await connections.idle(cutting.signal)
      clearTimeout(timer)
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
