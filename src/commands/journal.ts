/** `journal verify`: a reader apart from the writer, which finds edits, removals, reordering and a cut tail. */
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { SetupError } from '../errors.ts'
import { readHeadPublicKey } from '../journal/heads.ts'
import { renderReport, verifyJournal } from '../journal/verify.ts'
import { say } from './terminal.ts'

/** Runs the command; exit code 1 when something is wrong with the journal. */
export async function journalCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { journal: { type: 'string' }, heads: { type: 'string' }, key: { type: 'string' } },
  })
  if (positionals.join(' ') !== 'verify')
    throw new SetupError('journal verify [--journal DIR] [--heads DIR --key FILE]')
  const { heads, key } = values
  if ((heads === undefined) !== (key === undefined))
    throw new SetupError('--heads and --key (the public key) go together')
  const report = await verifyJournal({
    folder: values.journal ?? readConfig(process.env).journalFolder,
    ...(heads === undefined || key === undefined
      ? {}
      : { heads: { folder: heads, publicKey: await readHeadPublicKey(key) } }),
  })
  say(renderReport(report))
  if (!report.ok) process.exitCode = 1
}
