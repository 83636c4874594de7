/**
 * `subject-access`: the printable answer to a request of access (P9.5) as a file. It asks the running service, as its data
 * protection officer: there is one way out of the database, and this disclosure is on record like any other.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { say } from './terminal.ts'

const QUERY = 'query SubjectAccess($request: ID!) { subjectAccess(request: $request) { document } }'

const answer = z.object({
  data: z.object({ subjectAccess: z.object({ document: z.string() }).nullable() }).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
})

/** A token does not travel in the clear. */
function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw new SetupError('--url must be an address, such as http://127.0.0.1:4000')
  const url = new URL('/graphql', text)
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    throw new SetupError('--url must be https, but on this machine')
  return url
}

async function documentFrom(url: URL, about: { readonly token: string; readonly request: string }): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${about.token}`,
      'x-purpose': 'SUBJECT_RIGHTS',
    },
    body: JSON.stringify({ query: QUERY, variables: { request: about.request } }),
  }).catch((cause: unknown) => {
    throw new SetupError(`nothing answers at ${url.origin}`, { cause })
  })
  const { success, data: said } = answer.safeParse(await response.json().catch(() => null))
  if (!success) throw new SetupError(`what answers at ${url.origin} is not Peermap`)
  const [error] = said.errors ?? []
  if (error !== undefined) throw new SetupError(`${error.extensions.code}: ${error.message}`)
  const document = said.data?.subjectAccess?.document
  if (document === undefined) throw new SetupError('no request of access has this id')
  return document
}

/** Runs the command. The file is for its owner alone, and none is overwritten. @throws SetupError saying what is wrong */
export async function subjectAccessCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      request: { type: 'string' },
      out: { type: 'string' },
      'token-file': { type: 'string' },
      url: { type: 'string', default: 'http://127.0.0.1:4000' },
    },
  })
  const { request, out, 'token-file': tokenFile, url } = values
  if (request === undefined || out === undefined || tokenFile === undefined)
    throw new SetupError('subject-access needs --request, --out and --token-file')
  const address = addressOf(url)
  const token = fileText(tokenFile)
  const document = await documentFrom(address, { token, request })
  try {
    writeFileSync(out, document, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new SetupError(`${out} can't be written: a file that is there is not overwritten`, { cause })
  }
  say(`written to ${out}`)
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new SetupError(`${path} can't be read`, { cause })
  }
}
