/** `npm run peermap -- <command>`: what people do beside the service. */
import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { signDevToken, signTrialToken } from './dev-tokens.ts'
import { PeermapError, SetupError } from './errors.ts'
import { checkCommand } from './commands/check-graph.ts'
import { explainCommand } from './commands/explain.ts'
import { importCommand } from './commands/import.ts'
import { journalCommand } from './commands/journal.ts'
import { keysCommand } from './commands/keys.ts'
import { oneOf, say } from './commands/support.ts'
import { AGENCIES, ROLES } from './protocol/terms.ts'

const HELP = `Peermap commands (npm run peermap -- <command>):

  token --agency A --org O [--role R]... --sub S [--key FILE --issuer I]
                                                    a token of 12 hours: for development, or signed
                                                    with a key of the command keys
  explain --agency A --purpose P [--role R]... [--map M --org O [--sub S]]
                                                    what a caller may have, with rule, clause and law
  import --title T --people FILE --ties FILE ...    spreadsheets to maps (import --help)
  journal verify [--journal DIR] [--heads DIR --key FILE]
                                                    finds edits, removals and a cut tail
  check-graph                                       finds what must not be in the graph
  keys --out DIR [--issuer I]                       keys for a trial deployment: tokens and journal heads
`

async function tokenCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agency: { type: 'string' },
      org: { type: 'string' },
      role: { type: 'string', multiple: true, default: ['PRACTITIONER'] },
      sub: { type: 'string' },
      key: { type: 'string' },
      issuer: { type: 'string', default: 'peermap-trial' },
    },
  })
  const { org, sub, key, issuer } = values
  if (org === undefined || sub === undefined) throw new SetupError('token needs --agency, --org and --sub')
  const agency = oneOf('--agency', AGENCIES, values.agency)
  const roles = values.role.map((role) => oneOf('--role', ROLES, role))
  if (key !== undefined) return say(await signTrialToken({ keyFile: key, issuer }, { sub, org, agency, roles }))
  const config = readConfig(process.env)
  if (config.issuers !== null || config.graph !== null)
    throw new SetupError('development tokens are for the embedded database without PEERMAP_ISSUERS; or give --key')
  say(await signDevToken(config.home, { sub, org, agency, roles }))
}

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  token: tokenCommand,
  explain: explainCommand,
  import: importCommand,
  journal: journalCommand,
  keys: keysCommand,
  'check-graph': checkCommand,
  help: () => say(HELP),
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

const [command = 'help', ...args] = process.argv.slice(2)
try {
  const run = COMMANDS[command.replace(/^--/, '')]
  if (run === undefined) throw new SetupError(`no command ${command}\n\n${HELP}`)
  await run(args)
} catch (error) {
  if (!(error instanceof SetupError) && !(error instanceof PeermapError) && !isUsageError(error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
