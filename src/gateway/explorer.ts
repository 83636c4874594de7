/** The page to try queries on, at /explorer. It is there only where introspection is on. */
import type { Logger } from 'pino'
import { PeermapError } from '../errors.ts'
import { compressed } from './compress.ts'
import { bundledExplorer, type Files } from './explorer-bundle.ts'
import { failure, reply, type Exchange, type Reply } from './http.ts'

export type Explorer = {
  /** Reads or bundles its files; what is asked for meanwhile waits. Never rejects. */
  readonly prepare: () => Promise<void>
  /** Answers a request for one of its paths. Never rejects. @returns whether the path is one */
  readonly answered: (path: string | undefined, exchange: Exchange) => Promise<boolean>
}

const PATHS: ReadonlyMap<string, { readonly name: string; readonly type: string }> = new Map([
  ['/explorer', { name: 'index.html', type: 'text/html; charset=utf-8' }],
  ['/explorer/page.js', { name: 'page.js', type: 'text/javascript; charset=utf-8' }],
  ['/explorer/page.css', { name: 'page.css', type: 'text/css; charset=utf-8' }],
])

/** Nothing from another origin, nothing written into the page, no frame. The editor's marks are images in its style sheet. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const

const NOT_GET = new PeermapError('BAD_USER_INPUT', 'the explorer is answered to GET')
const NOT_THERE = new PeermapError('UNAVAILABLE', 'the explorer could not be bundled')

function replyOf(method: string | undefined, files: Files | null, name: string, type: string): Reply {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, headers: { allow: 'GET, HEAD' }, body: failure(NOT_GET) }
  const body = files?.get(name)
  if (body === undefined) return { status: 503, body: failure(NOT_THERE) }
  return { status: 200, headers: { ...HEADERS, 'content-type': type }, body }
}

/** @param root the project's folder @param folder where the bundled files are kept */
export function explorerOf(root: string, folder: string, log: Logger): Explorer {
  let asked: Promise<Files | null> | null = null
  const files = (): Promise<Files | null> =>
    (asked ??= bundledExplorer(root, folder).catch((error: unknown) => {
      const why = error instanceof Error ? error.message.split('\n')[0] : ''
      log.warn({ code: 'UNAVAILABLE', why }, 'the explorer could not be bundled')
      return null
    }))
  return {
    prepare: async () => void (await files()),
    answered: async (path, exchange) => {
      const found = PATHS.get(path ?? '')
      if (found === undefined) return false
      const { request } = exchange
      const answer = replyOf(request.method, await files(), found.name, found.type)
      reply(exchange, await compressed(request, answer).catch(() => answer))
      return true
    },
  }
}
