/** `journal verify`, `journal reproject`, `journal continue`: what is done about the journal beside the service. */
import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { SetupError } from '../errors.ts'
import { reproject } from '../graph/reproject.ts'
import { unlessInterrupted } from '../interrupt.ts'
import { JOURNAL_FILE, journalFilesOf } from '../journal/format.ts'
import { readHeadPublicKey } from '../journal/heads.ts'
import { continueJournal, whileUnwritten } from '../journal/journal.ts'
import { renderReport, verifyJournal } from '../journal/verify.ts'
import { withGraph } from './support.ts'
import { say } from './terminal.ts'

const USAGE = 'journal verify [--journal DIR] [--heads DIR --key FILE] | reproject | continue [--journal DIR]'

type Options = { readonly journal?: string; readonly heads?: string; readonly key?: string }

const folderOf = ({ journal }: Options): string => journal ?? readConfig(process.env).journalFolder

/**
 * A reader apart from the writer, which finds edits, removals, reordering and a cut tail; of journals that were followed by
 * another one too. Exit code 1 when it finds any.
 */
async function verify({ heads, key, ...options }: Options, signal: AbortSignal): Promise<void> {
  if ((heads === undefined) !== (key === undefined))
    throw new SetupError('--heads and --key (the public key) go together')
  const folder = folderOf(options)
  const against =
    heads === undefined || key === undefined
      ? {}
      : { heads: { folder: heads, publicKey: await readHeadPublicKey(key) } }
  const kept = journalFilesOf(await readdir(folder).catch(() => [])).filter((file) => file !== JOURNAL_FILE)
  for (const file of [...kept, JOURNAL_FILE]) {
    const report = await unlessInterrupted(verifyJournal({ folder, file, ...against }), signal)
    say(renderReport(report))
    if (!report.ok) process.exitCode = 1
  }
}

/** Reads the journals of the folder into the graph anew, while no service writes them. */
async function reprojectAll(options: Options, signal: AbortSignal): Promise<void> {
  const config = readConfig(process.env)
  await whileUnwritten(folderOf(options), (folder) =>
    withGraph(config, signal, async (driver) => {
      for (const { journalId, sequence } of await reproject(driver, folder))
        say(`journal ${journalId}: in the graph up to line ${sequence}`)
    }),
  )
}

async function goOn(options: Options): Promise<void> {
  const { kept, follows } = await continueJournal(folderOf(options))
  say(
    `The journal ${follows.journalId} is kept as ${kept}, as it is. It can be trusted up to line ${follows.sequence}.`,
  )
  say('A new journal says so in its first line; the next start writes it. Give the one that is kept to whoever audits.')
}

const COMMANDS: Readonly<Record<string, (options: Options, signal: AbortSignal) => Promise<void>>> = {
  verify,
  reproject: reprojectAll,
  continue: goOn,
}

/** Runs the command. Throws a SetupError. */
export async function journalCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { journal: { type: 'string' }, heads: { type: 'string' }, key: { type: 'string' } },
  })
  const [name = '', ...more] = positionals
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined || more.length > 0) throw new SetupError(USAGE)
  await command(values, signal)
}
