/** `npm run peermap -- <command>`: what people do beside the service. */
import { PeermapError, SetupError } from './errors.ts'

const HELP = `Peermap commands (npm run peermap -- <command>):

  token --agency A --org O [--role R]... --sub S [--key FILE --issuer I]
                                                    a token of 12 hours: for development, or signed
                                                    with a key of the command keys
  explain --agency A --purpose P [--role R]... [--map M --org O [--sub S]]
                                                    what a caller may have, with rule, clause and law
  import --title T --people FILE --ties FILE ...    spreadsheets to maps (import --help)
  journal verify [--journal DIR] [--heads DIR --key FILE]
                                                    finds edits, removals and a cut tail
  subject-access --request ID --out FILE --token-file FILE [--url U]
                                                    the printable answer to a request of access,
                                                    from the running service
  check-graph                                       finds what must not be in the graph
  keys --out DIR [--issuer I]                       keys for a trial deployment: tokens and journal heads
`

type Command = (args: readonly string[]) => void | Promise<void>

/** Each loads what it needs, and no command waits for the parts of another. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  journal: async () => (await import('./commands/journal.ts')).journalCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  'subject-access': async () => (await import('./commands/subject-access.ts')).subjectAccessCommand,
  'check-graph': async () => (await import('./commands/check-graph.ts')).checkCommand,
  help: async () => () => void process.stdout.write(`${HELP}\n`),
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

const [command = 'help', ...args] = process.argv.slice(2)
try {
  const name = command.replace(/^--/, '')
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) throw new SetupError(`no command ${command}\n\n${HELP}`)
  const run = await load()
  await run(args)
} catch (error) {
  if (!(error instanceof SetupError) && !(error instanceof PeermapError) && !isUsageError(error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
