/** Commands that ask the running service: there is one way out of the database, and what they are told is on record (P9.6). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { homeOf } from '../config.ts'
import { SetupError } from '../errors.ts'
import { unlessInterrupted } from '../interrupt.ts'

/** Where a service of this machine listens. */
export const DEFAULT_URL = 'http://127.0.0.1:4000'

/** Options of a command that asks, for `parseArgs`: who asks, and where. */
export const ASKING_OPTIONS = {
  as: { type: 'string' },
  'token-file': { type: 'string' },
  url: { type: 'string', default: DEFAULT_URL },
} as const

/** The address of GraphQL at an address. @throws SetupError: a token does not travel in the clear */
export function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw new SetupError(`--url must be an address, such as ${DEFAULT_URL}`)
  const url = new URL('/graphql', text)
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    throw new SetupError('--url must be https, but on this machine')
  return url
}

/** The text of a file that a command is given. @throws SetupError */
export function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new SetupError(`${path} can't be read`, { cause })
  }
}

/** Writes a file for its owner alone; none is overwritten. @throws SetupError */
export function writeAnew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new SetupError(`${path} can't be written: a file that is there is not overwritten`, { cause })
  }
}

const demoCallers = z.array(z.object({ name: z.string(), token: z.string(), purpose: z.string() }))

/** A token, and the purpose that goes with it; null: the caller says which. */
type Who = { readonly token: string; readonly purpose: string | null }

/** A demo caller, as `npm start` wrote it. @throws SetupError: none are written, or none is called so */
function demoCaller(name: string): Who {
  const file = join(homeOf(process.env), 'demo-callers.json')
  if (!existsSync(file)) throw new SetupError(`--as is for the demo: ${file} is not there until npm start has run once`)
  const { success, data } = demoCallers.safeParse(JSON.parse(fileText(file)))
  const found = success ? data.find((caller) => caller.name === name) : undefined
  if (found !== undefined) return found
  const names = success ? `: ${data.map((caller) => caller.name).join(', ')}` : ''
  throw new SetupError(`--as: ${file} has no caller ${name}${names}`)
}

/** Who asks: of --token-file FILE and --as CALLER one. @throws SetupError */
export function whoAsks(
  command: string,
  given: { readonly as?: string | undefined; readonly 'token-file'?: string | undefined },
): Who {
  const { as, 'token-file': file } = given
  if (as !== undefined && file === undefined) return demoCaller(as)
  if (as === undefined && file !== undefined) return { token: fileText(file).trim(), purpose: null }
  throw new SetupError(`${command} needs --token-file FILE, or --as CALLER with the callers of the demo`)
}

const redaction = z.object({ category: z.string(), clause: z.string(), reason: z.string() })
/** Why something is withheld. */
export type Redacted = z.output<typeof redaction>

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string(), retryAfter: z.number().optional() }),
      }),
    )
    .optional(),
  extensions: z.object({ redactions: z.array(redaction).optional() }).optional(),
})

/** What the service answers, and why something of it is withheld. */
export type Answered = {
  readonly data: Readonly<Record<string, unknown>>
  readonly redactions: readonly Redacted[]
}

/** The service is not ready for it yet, or too busy: ask again after so many seconds. */
export class AskAgain extends SetupError {
  readonly afterSeconds: number

  constructor(message: string, afterSeconds: number) {
    super(message)
    this.afterSeconds = afterSeconds
  }
}

/** Why something is withheld, in words. */
export const sentenceOf = ({ category, clause, reason }: Redacted): string =>
  `${category} is withheld: ${reason} (${clause})`

/** Who asks, and where. */
export type Asker = { readonly url: URL; readonly token: string; readonly purpose: string }

/** One operation. */
type Operation = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }

/** Asks once. @throws SetupError with the code of a refusal, or where nothing of ours answers; AskAgain */
export async function askOnce({ url, token, purpose }: Asker, { query, variables }: Operation): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-purpose': purpose },
    body: JSON.stringify({ query, variables }),
  }).catch((cause: unknown) => {
    throw new SetupError(`nothing answers at ${url.origin}: start the service, or say with --url where it is`, {
      cause,
    })
  })
  const { success, data: said } = answer.safeParse(await response.json().catch(() => null))
  if (!success) throw new SetupError(`what answers at ${url.origin} is not Peermap`)
  const [error] = said.errors ?? []
  const redactions = said.extensions?.redactions ?? []
  if (error === undefined) return { data: said.data ?? {}, redactions }
  const { code, retryAfter } = error.extensions
  const message = [`${code}: ${error.message}`, ...redactions.map(sentenceOf)].join('\n')
  if ((code === 'UNAVAILABLE' || code === 'RATE_LIMITED') && retryAfter !== undefined)
    throw new AskAgain(message, retryAfter)
  throw new SetupError(message)
}

/** Who asks and what, as a command is told it. */
type Asking = Operation & { readonly url: string; readonly token: string; readonly purpose: string }

/** Asks one question. @returns `data` of the answer @throws SetupError saying what is wrong, of a refusal the code */
export async function askService(
  { url, token, purpose, ...operation }: Asking,
  signal: AbortSignal,
): Promise<Answered['data']> {
  const asker = { url: addressOf(url), token, purpose }
  return (await unlessInterrupted(askOnce(asker, operation), signal)).data
}
