/** `npm run peermap -- <command>`: what people do beside the service. */
import { noWords } from './commands/terminal.ts'
import { SetupError } from './errors.ts'
import { runProcess } from './run-process.ts'

const HELP = `Peermap commands (npm run peermap -- <command>):

  token --agency A --org O [--role R]... --sub S [--key FILE --issuer I]
                                                    a token of 12 hours: for development, or signed
                                                    with a key of the command keys
  explain --agency A --purpose P [--role R]... [--map M --org O [--sub S]]
                                                    what a caller may have, with rule, clause and law
  rules [--yaml] [--in-force] | compare FILE        the rules to read or to change, and who would gain or
                                                    lose sight of what by others (rules --help)
  analyse --list | NAME --help | NAME --map ID ...  the library of network queries (analyse --help)
  import --title T --people FILE --ties FILE ...    spreadsheets to maps (import --help)
  journal verify [--journal DIR] [--heads DIR --key FILE]
                                                    finds edits, removals and a cut tail
  journal reproject                                 reads the journal into the graph anew
  journal continue                                  goes on after a damaged journal, which is kept
  backup make --to DIR | check [--from DIR] | restore --from DIR [--only graph|journal]
                                                    graph and journal, and whether they fit
  subject-access --request ID --out FILE --token-file FILE [--url U]
                                                    the printable answer to a request of access,
                                                    from the running service
  export --map ID --format csv|graphml|gexf|json|mermaid --out DIR --purpose P --token-file FILE
                                                    a map as files for other tools, from the running
                                                    service (export --help)
  disproportionality --by ethnicity|gender|ageBand|disability --token-file FILE ...
                                                    whether some groups are mapped more often than
                                                    others (disproportionality --help)
  record-of-processing --out FILE --token-file FILE [--url U]
                                                    what is processed, why, and who receives it (Art 30),
                                                    from the running service
  audit-sample --seed S [--size N] --out FILE --token-file FILE [--url U]
                                                    disclosures, decisions, exemptions and urgent accesses
                                                    drawn at random, from the running service
  copy make | start | who | end | list              a pseudonymised, read-only copy of maps
                                                    for one analyst (copy --help, docs/copies.md)
  check-graph                                       finds what must not be in the graph
  keys --out DIR [--issuer I]                       keys for a trial deployment: tokens and journal heads

On the demo, --as CALLER stands for --token-file FILE: a name in demo-callers.json, which npm start wrote.
`

/** `signal` aborts when the process is interrupted: what has something to clean up does it and throws the reason. */
type Command = (args: readonly string[], signal: AbortSignal) => void | Promise<void>

/** Each loads what it needs, and no command waits for the parts of another. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  analyse: async () => (await import('./commands/analyse.ts')).analyseCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  journal: async () => (await import('./commands/journal.ts')).journalCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  'subject-access': async () => (await import('./commands/subject-access.ts')).subjectAccessCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  disproportionality: async () => (await import('./commands/disproportionality.ts')).disproportionalityCommand,
  'record-of-processing': async () => (await import('./commands/record-of-processing.ts')).recordOfProcessingCommand,
  'audit-sample': async () => (await import('./commands/audit-sample.ts')).auditSampleCommand,
  copy: async () => (await import('./commands/copy.ts')).copyCommand,
  'check-graph': async () => (await import('./commands/check-graph.ts')).checkCommand,
  help: async () => (words) => {
    noWords('help', words)
    process.stdout.write(`${HELP}\n`)
  },
}

const [command = 'help', ...args] = process.argv.slice(2)
const name = command.replace(/^--/, '')
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
await runProcess(load === undefined ? '' : name, async ({ signal }) => {
  if (load === undefined) throw new SetupError(`no command ${command}\n\n${HELP}`)
  const run = await load()
  await run(args, signal)
})
