/**
 * `subject-access`: the printable answer to a request of access (P9.5) as a file. It asks the running service, as its data
 * protection officer: there is one way out of the database, and this disclosure is on record like any other.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { ASKING_OPTIONS, askService, whoAsks, writeAnew } from './asking.ts'
import { say } from './terminal.ts'

const QUERY = 'query SubjectAccess($request: ID!) { subjectAccess(request: $request) { document } }'

const answer = z.object({ subjectAccess: z.object({ document: z.string() }).nullish() })

/** Runs the command. The file is for its owner alone, and none is overwritten. @throws SetupError saying what is wrong */
export async function subjectAccessCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      request: { type: 'string' },
      out: { type: 'string' },
      ...ASKING_OPTIONS,
    },
  })
  const { request, out, url } = values
  if (request === undefined || out === undefined)
    throw new SetupError('subject-access needs --request, --out and --token-file')
  const { token } = whoAsks('subject-access', values)
  const asked = { url, token, purpose: 'SUBJECT_RIGHTS', query: QUERY, variables: { request } } as const
  const document = answer.parse(await askService(asked, signal)).subjectAccess?.document
  if (document === undefined) throw new SetupError('no request of access has this id')
  writeAnew(out, document)
  say(`written to ${out}`)
}
