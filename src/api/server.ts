/** The HTTP service: one POST endpoint for GraphQL, health, and a drain that loses nothing. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { Kind, print, visit, type DocumentNode, type GraphQLSchema } from 'graphql'
import { PeermapError, type ErrorCode } from '../errors.ts'
import { today } from '../protocol/age.ts'
import { bearerOf, idempotencyKeyOf, purposeOf, type Tokens } from './caller.ts'
import { formatError } from './format-error.ts'
import { documentRules, type DocumentLimits } from './limits.ts'
import { callerOf, record } from './maps.ts'
import type { Metrics } from './metrics.ts'
import type { Context, Service } from './operation.ts'

/** Largest values and times; the defaults are DESIGN section 7's. */
export type Limits = DocumentLimits & { readonly requestMs: number }

export type ServerOptions = {
  readonly service: Service
  readonly schema: GraphQLSchema
  readonly tokens: Tokens
  readonly limits: Limits
  /** On only with development tokens. */
  readonly introspection: boolean
  readonly metrics: Metrics
  /** Whether the service can answer: graph and journal. */
  readonly ready: () => Promise<boolean>
}

export type Running = { readonly url: string; readonly port: number; readonly stop: () => Promise<void> }

const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  PURPOSE_REQUIRED: 400,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 413,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  JOURNAL_UNAVAILABLE: 503,
}

/** Refusals that never came to a resolver of a map are put on record here. */
const RECORDED: ReadonlySet<unknown> = new Set(['PURPOSE_REFUSED', 'STEP_REFUSED', 'LIMIT_EXCEEDED', 'BAD_USER_INPUT'])

const hashes = new WeakMap<DocumentNode, string>()

/** A value written in a document could be guessed from its hash, which is never forgotten. */
const withoutValues = (document: DocumentNode): DocumentNode =>
  visit(document, {
    StringValue: () => ({ kind: Kind.STRING, value: '' }),
    IntValue: () => ({ kind: Kind.INT, value: '0' }),
    FloatValue: () => ({ kind: Kind.FLOAT, value: '0' }),
  })

/** SHA-256 of the normalised document without the values written in it, hex. */
function hashOf(document: DocumentNode): string {
  const known = hashes.get(document)
  if (known !== undefined) return known
  const hash = createHash('sha256')
    .update(print(withoutValues(document)))
    .digest('hex')
  hashes.set(document, hash)
  return hash
}

/** Hash of the document, refusals on record, and the extensions of the answer. */
const answerPlugin = (log: Service['log']): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, contextValue }) => {
      contextValue.operationHash = hashOf(document)
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return
      const result = response.body.singleResult
      const code = result.errors?.[0]?.extensions?.['code']
      contextValue.outcome = typeof code === 'string' ? code : 'OK'
      if (RECORDED.has(code) && contextValue.visitor.purpose !== null) {
        try {
          await record(contextValue, callerOf(contextValue), { opening: null, disclosed: [], outcome: String(code) })
        } catch (error) {
          log.error({ code: 'JOURNAL_UNAVAILABLE' }, 'a refusal could not be recorded')
          result.errors = [formatError(() => undefined)({ message: '' }, error)]
          if ('data' in result) result.data = null
          return
        }
      }
      const { redactions, disclosure } = contextValue
      if (redactions.length > 0 || disclosure !== null)
        result.extensions = {
          ...result.extensions,
          ...(disclosure === null ? {} : { disclosure }),
          ...(redactions.length === 0 ? {} : { redactions }),
        }
    },
  }),
})

async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim()
  if (type !== 'application/json') throw new PeermapError('BAD_USER_INPUT', 'the content type must be application/json')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes: Buffer = chunk
    size += bytes.length
    if (size > limit) throw new PeermapError('LIMIT_EXCEEDED', `at most ${limit} bytes a request`)
    chunks.push(bytes)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new PeermapError('BAD_USER_INPUT', 'the body is not JSON')
  }
}

const withTimeout = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PeermapError('TIMEOUT', 'the request took too long')), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Starts Apollo and listens. `port` 0: any free port. @throws the listen error, such as EADDRINUSE */
export async function startServer(
  options: ServerOptions & { readonly host: string; readonly port: number },
): Promise<Running> {
  const { service, schema, limits, introspection } = options
  const report = (error: unknown): void => {
    const kind = error instanceof Error ? error.name : typeof error
    const cause = error instanceof PeermapError && error.cause instanceof Error ? error.cause.name : undefined
    service.log.error({ code: 'INTERNAL', kind, cause }, 'masked error')
  }
  const apollo = new ApolloServer<Context>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...documentRules(limits)],
    formatError: formatError(report),
    plugins: [ApolloServerPluginCacheControlDisabled(), answerPlugin(service.log)],
    logger: { debug() {}, info() {}, warn() {}, error: () => service.log.error({ code: 'INTERNAL' }, 'apollo') },
  })
  await apollo.start()
  const http = createServer((request, response) => void handle(request, response, { ...options, apollo, report }))
  http.requestTimeout = limits.requestMs
  http.headersTimeout = limits.requestMs
  const port = await listen(http, options)
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    port,
    stop: async () => {
      await close(http)
      await apollo.stop()
    },
  }
}

const listen = (http: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      const address = http.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const close = (http: Server): Promise<void> =>
  new Promise((resolve) => {
    http.close(() => resolve())
    http.closeIdleConnections()
  })

type Handling = ServerOptions & { readonly apollo: ApolloServer<Context>; readonly report: (error: unknown) => void }

async function handle(request: IncomingMessage, response: ServerResponse, options: Handling): Promise<void> {
  const path = request.url?.split('?')[0]
  if (path === '/health/live') return send(response, 200, { live: true })
  if (path === '/health/ready') {
    const isReady = await options.ready()
    return send(response, isReady ? 200 : 503, { ready: isReady })
  }
  if (path !== '/' && path !== '/graphql')
    return send(response, 404, failure(new PeermapError('NOT_FOUND', 'no such path')))
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST')
    return send(response, 405, failure(new PeermapError('BAD_USER_INPUT', 'GraphQL is answered to POST')))
  }
  const done = options.metrics.start()
  try {
    const outcome = await withTimeout(answer(request, response, options), options.limits.requestMs)
    done(outcome)
  } catch (error) {
    const known = error instanceof PeermapError ? error : null
    if (known === null) options.report(error)
    const code = known?.code ?? 'INTERNAL'
    if (!response.headersSent)
      send(response, STATUS[code] ?? 500, failure(known ?? new PeermapError('INTERNAL', 'internal error')))
    done(code)
  }
}

const failure = ({ code, message, details }: PeermapError) => ({
  errors: [{ message, extensions: { code, ...details } }],
})

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...NO_STORE })
  response.end(JSON.stringify(body))
}

async function answer(request: IncomingMessage, response: ServerResponse, options: Handling): Promise<string> {
  const { service, tokens, apollo, limits } = options
  const visitor = { ...(await tokens.verify(bearerOf(request))), purpose: purposeOf(request) }
  const body = await readBody(request, limits.body)
  const now = service.now()
  const contextValue: Context = {
    service,
    visitor,
    now,
    today: today(now),
    idempotencyKey: idempotencyKeyOf(request),
    operationHash: '',
    outcome: 'OK',
    verdicts: null,
    redactions: [],
    disclosure: null,
  }
  const headers = new HeaderMap()
  for (const [key, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(key, Array.isArray(value) ? value.join(', ') : value)
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: async () => contextValue,
  })
  if (result.body.kind !== 'complete') throw new PeermapError('BAD_USER_INPUT', 'incremental delivery is not offered')
  const bytes = Buffer.from(result.body.string)
  const length = { 'content-length': bytes.length }
  response.writeHead(result.status ?? 200, { ...Object.fromEntries(result.headers), ...NO_STORE, ...length })
  response.end(bytes)
  return contextValue.outcome
}
