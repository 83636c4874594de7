/** The HTTP service: one POST endpoint for GraphQL, and health. */
import { createHash } from 'node:crypto'
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { Kind, print, visit, type DocumentNode, type FormattedExecutionResult, type GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { RETRY_AFTER_SECONDS } from '../graph/driver.ts'
import { PLANNED_AFTER_SECONDS } from '../graph/planning.ts'
import { today } from '../policy/age.ts'
import { callerKey } from '../policy/facts.ts'
import { URGENT_HOURS } from '../sharing/urgent-access.rules.ts'
import { Admission, type AdmissionLimits } from './admission.ts'
import { askingOf, headOf, NotPost, outcomeOf, type Asking } from './answer-head.ts'
import { bearerOf, idempotencyKeyOf, purposeOf, type Tokens } from './caller.ts'
import { compressed } from './compress.ts'
import { answeredAtDoor, type Door } from './door.ts'
import type { Explorer } from './explorer.ts'
import { faultOf } from './faults.ts'
import { formatError, gathered } from './format-error.ts'
import type { Readiness } from './health.ts'
import { failure, readBody, reply, type Exchange, type Reply } from './http.ts'
import { listenHttp } from './listen.ts'
import { checkInput } from './input-limits.ts'
import { documentRules, type DocumentLimits } from './limits.ts'
import { callerOf, record } from './recording.ts'
import { identified } from './redactions.ts'
import { viewOf } from './view.ts'
import type { Metrics } from './metrics.ts'
import type { Context, Outcome, Service } from './operation.ts'
import { POINTS_OF_A_REFUSAL, Rates, type RateLimits } from './rate.ts'
import { RefusedToken } from './refused.ts'
import { isErrorCode } from './statuses.ts'
import { urgentRoots } from './urgent.ts'
import { checkVariables } from './variables.ts'

/** Largest values and times; docs/limits.md has the defaults. */
export type Limits = DocumentLimits & AdmissionLimits & RateLimits & { readonly requestMs: number }

export type ServerOptions = {
  readonly service: Service
  readonly schema: GraphQLSchema
  readonly tokens: Tokens
  readonly limits: Limits
  /** On only with development tokens. */
  readonly introspection: boolean
  readonly door: Door
  /** null: there is none. */
  readonly explorer: Explorer | null
  readonly metrics: Metrics
  /** Whether the service can answer, by part. */
  readonly readiness: () => Promise<Readiness>
}

export type Running = {
  readonly url: string
  readonly port: number
  readonly isDraining: () => boolean
  /** Operations that run and that wait for a place. */
  readonly load: () => Admission['load']
  /** Stops listening and answers running requests, for `ms` at most. @returns how many answers were cut off */
  readonly stop: (ms: number) => Promise<number>
  /** Ends a stop at once, without waiting for running requests. */
  readonly cut: () => void
}

/** Codes of refusals that are recorded here, because no resolver of a map has recorded them. */
const RECORDED: ReadonlySet<unknown> = new Set(['PURPOSE_REFUSED', 'STEP_REFUSED', 'LIMIT_EXCEEDED', 'BAD_USER_INPUT'])

const hashes = new WeakMap<DocumentNode, string>()

/** Removes values from the document: they could be guessed from its hash, which is kept for good. */
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

type Result = Pick<FormattedExecutionResult, 'data' | 'errors'>

function outcomeIn({ data, errors }: Result): Outcome {
  const { code, retryAfter } = errors?.[0]?.extensions ?? {}
  return {
    code: errors === undefined ? 'OK' : isErrorCode(code) ? code : 'INTERNAL',
    hasData: (data ?? null) !== null,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
  }
}

/** Hash of the document, its variables, refusals on record, and the extensions of the answer. */
const answerPlugin = (log: Service['log']): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, contextValue, operation, request, schema }) => {
      contextValue.operationHash = hashOf(document)
      if (operation !== undefined) checkVariables(operation, schema, request.variables ?? {})
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return
      const result = response.body.singleResult
      if (result.errors !== undefined) result.errors = gathered(result.errors)
      contextValue.onAnswer(outcomeIn(result))
      const code = result.errors?.[0]?.extensions?.['code']
      if (RECORDED.has(code) && contextValue.visitor.purpose !== null) {
        contextValue.charge(POINTS_OF_A_REFUSAL)
        try {
          await record(contextValue, callerOf(contextValue), {
            ...contextValue.asked,
            opening: null,
            disclosed: [],
            outcome: String(code),
          })
        } catch (error) {
          log.error({ code: 'JOURNAL_UNAVAILABLE' }, 'a refusal could not be recorded')
          result.errors = [formatError(() => undefined)({ message: '' }, error)]
          if ('data' in result) result.data = null
          contextValue.onAnswer(outcomeIn(result))
          return
        }
      }
      const { redactions, disclosure, verdicts, visitor } = contextValue
      if (redactions.length > 0 || disclosure !== null) {
        const where = { view: verdicts?.view ?? viewOf(visitor), mapId: verdicts?.opening?.mapId ?? null }
        result.extensions = {
          ...result.extensions,
          ...(disclosure === null ? {} : { disclosure }),
          ...(redactions.length === 0 ? {} : { redactions: redactions.map((each) => identified(where, each)) }),
        }
      }
    },
  }),
})

const late = (): PeermapError =>
  new PeermapError('TIMEOUT', 'the request took too long', { retryAfter: PLANNED_AFTER_SECONDS })

/** Runs `work` with a time limit. `work` gets a function with which it may ask for more time. */
const withTimeout = async <T>(work: (more: (ms: number) => void) => Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const began = performance.now()
  let giveUp: (error: PeermapError) => void
  const tooLate = new Promise<never>((_resolve, reject) => (giveUp = reject))
  const endAt = (end: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp(late()), end - performance.now())
  }
  const more = (extra: number): void => endAt(began + ms + extra)
  endAt(began + ms)
  try {
    return await Promise.race([work(more), tooLate])
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
    const { level, message, ...fields } = faultOf(error)
    service.log[level](fields, message)
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
  const admission = new Admission(limits, service.log)
  const rates = new Rates(limits)
  const listening = await listenHttp({
    host: options.host,
    port: options.port,
    requestMs: limits.requestMs,
    handle: (exchange) => handle(exchange, { ...options, apollo, admission, rates, report }),
    onRefused: ({ code }, status) => options.metrics.answered(code, status),
  })
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${listening.port}`,
    port: listening.port,
    isDraining: listening.isDraining,
    load: () => admission.load,
    cut: listening.cut,
    stop: async (ms) => {
      const left = await listening.drain(ms)
      await apollo.stop()
      return left
    },
  }
}

type Handling = ServerOptions & {
  readonly apollo: ApolloServer<Context>
  readonly admission: Admission
  readonly rates: Rates
  readonly report: (error: unknown) => void
}

/** Handles one request, and always answers. */
async function handle(exchange: Exchange, options: Handling): Promise<void> {
  if (answeredAtDoor(exchange, options.door, ({ code }, status) => options.metrics.answered(code, status))) return
  const path = exchange.request.url?.split('?')[0]
  if (path === '/health/live') return reply(exchange, { status: 200, body: { live: true } })
  if (path === '/health/ready') return answerHealth(exchange, options)
  if (await options.explorer?.answered(path, exchange)) return
  const done = options.metrics.start()
  const asking = askingOf(exchange.request.headers)
  const send = (outcome: Outcome, sent: Pick<Reply, 'headers' | 'body'>, error: unknown = null): void => {
    const head = headOf(outcome, asking, error)
    reply(exchange, { ...head, ...sent, headers: { ...head.headers, ...sent.headers } })
    done(outcome.code, head.status)
  }
  try {
    const { outcome, ...sent } = await withTimeout(
      async (more) =>
        compressed(exchange.request, await route(path, { ...exchange, takesUpTo: more, asking }, options)),
      options.limits.requestMs,
    )
    send(outcome, sent)
  } catch (error) {
    const known = error instanceof PeermapError ? error : new PeermapError('INTERNAL', 'internal error')
    if (known !== error) options.report(error)
    if (error instanceof RefusedToken) refused(error, options)
    send(outcomeOf(known), { body: failure(known) }, error)
  }
}

async function answerHealth(exchange: Exchange, { readiness }: ServerOptions): Promise<void> {
  const found = await readiness()
  reply(exchange, { status: found.ready ? 200 : 503, body: found })
}

function refused({ reason, issuer }: RefusedToken, { service, metrics }: ServerOptions): void {
  service.log.warn({ code: 'UNAUTHENTICATED', reason, issuer }, 'token refused')
  metrics.tokenRefused(reason)
}

/** An answer in short, and its text. */
type Answered = { readonly outcome: Outcome; readonly body: Buffer }

/** `takesUpTo`: extends the time limit of the request. ms */
type Timed = Exchange & Pick<Context, 'takesUpTo'> & { readonly asking: Asking }

async function route(path: string | undefined, exchange: Timed, options: Handling): Promise<Answered> {
  if (path !== '/' && path !== '/graphql') throw new PeermapError('NOT_FOUND', 'no such path')
  if (exchange.request.method !== 'POST') throw new NotPost()
  if (exchange.isLate)
    throw new PeermapError('UNAVAILABLE', 'the service is stopping, try again', { retryAfter: RETRY_AFTER_SECONDS })
  return answer(exchange, options)
}

const graphqlRequest = z.object({ query: z.string() })

/** The text of the query, where the body is a request of GraphQL. */
const queryIn = (body: unknown): string | null => graphqlRequest.safeParse(body).data?.query ?? null

async function answer({ request, response, takesUpTo, asking }: Timed, options: Handling): Promise<Answered> {
  const { service, tokens, apollo, admission, rates, limits } = options
  const visitor = { ...(await tokens.verify(bearerOf(request))), purpose: purposeOf(request) }
  // Checked after the token, so that a refused token takes no place, and before the body is read.
  admission.check()
  const body = await readBody(request, limits.body)
  const query = queryIn(body)
  asking.isGraphQL = query !== null
  const asker = { key: callerKey(visitor), organisation: visitor.organisation }
  const urgent = urgentRoots(query ?? '', limits.tokens)
  rates.admit(asker, urgent.length > 0)
  checkInput(body, limits)
  const checkWaiting = (): void => {
    if (response.headersSent || response.destroyed) throw late()
  }
  const now = service.now()
  let answered: Outcome | null = null
  const contextValue: Context = {
    service,
    visitor,
    now,
    today: today(now),
    idempotencyKey: idempotencyKeyOf(request),
    operationHash: '',
    onAnswer: (outcome) => (answered = outcome),
    charge: (points) => rates.take(asker, points),
    takesUpTo,
    checkWaiting,
    rules: null,
    verdicts: null,
    redactions: [],
    disclosure: null,
    asked: null,
  }
  // The media type is chosen in statuses.ts; Apollo would refuse a request whose Accept names neither of its own.
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ])
  const result = await admission.run(() => {
    // The request may have been answered TIMEOUT while it waited for its place, or the client may be gone: then it does not begin.
    checkWaiting()
    return apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => contextValue,
    })
  })
  if (result.body.kind !== 'complete') throw new PeermapError('BAD_USER_INPUT', 'incremental delivery is not offered')
  const outcome = answered ?? outcomeIn(JSON.parse(result.body.string))
  if (outcome.code === 'OK' && urgent.includes('urgentAccess')) rates.lift(asker, URGENT_HOURS * 3_600_000)
  return { outcome, body: Buffer.from(result.body.string) }
}
