/**
 * `audit-sample`: records drawn at random, with what each rested on (P9.6), as a file. It asks the running service, as its data
 * protection officer: it is on record like any other answer.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { ASKING_OPTIONS, askService, whoAsks, writeAnew } from './asking.ts'
import { say } from './terminal.ts'

const QUERY = `query AuditSample($seed: String!, $size: Int!) {
  auditSample(seed: $seed, size: $size) { document drawn { kind total drawn flagged } }
}`

const answer = z.object({
  auditSample: z.object({
    document: z.string(),
    drawn: z.array(z.object({ kind: z.string(), total: z.int(), drawn: z.int(), flagged: z.int() })),
  }),
})

/** Runs the command. The file is for its owner alone, and none is overwritten. @throws SetupError saying what is wrong */
export async function auditSampleCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      size: { type: 'string', default: '10' },
      out: { type: 'string' },
      ...ASKING_OPTIONS,
    },
  })
  const { seed, size, out, url } = values
  if (seed === undefined || out === undefined) throw new SetupError('audit-sample needs --seed, --out and --token-file')
  if (!/^\d{1,2}$/.test(size)) throw new SetupError('--size must be a number from 1 to 50')
  const { token } = whoAsks('audit-sample', values)
  const variables = { seed, size: Number(size) }
  const asked = { url, token, purpose: 'ACCOUNTABILITY', query: QUERY, variables } as const
  const { document, drawn } = answer.parse(await askService(asked, signal)).auditSample
  writeAnew(out, document)
  for (const each of drawn)
    say(`${each.kind}: ${each.drawn} of ${each.total}, ${each.flagged} with a boilerplate reason`)
  say(`written to ${out}`)
}
