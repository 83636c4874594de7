/**
 * `record-of-processing`: the record of processing (P9.6; UK GDPR Art 30, DPA 2018 Sch 1 para 41) as a file. It asks the running
 * service, as its data protection officer or an auditor: it is on record like any other answer.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { ASKING_OPTIONS, askService, whoAsks, writeAnew } from './asking.ts'
import { say } from './terminal.ts'

const QUERY = 'query RecordOfProcessing { recordOfProcessing { document } }'

const answer = z.object({ recordOfProcessing: z.object({ document: z.string() }) })

/** Runs the command. The file is for its owner alone, and none is overwritten. @throws SetupError saying what is wrong */
export async function recordOfProcessingCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, ...ASKING_OPTIONS } })
  const { out, url } = values
  if (out === undefined) throw new SetupError('record-of-processing needs --out and --token-file')
  const { token } = whoAsks('record-of-processing', values)
  const asked = { url, token, purpose: 'ACCOUNTABILITY', query: QUERY, variables: {} } as const
  writeAnew(out, answer.parse(await askService(asked, signal)).recordOfProcessing.document)
  say(`written to ${out}`)
}
