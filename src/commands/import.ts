/** `import`: spreadsheets to maps. Its journal stands beside the service's: one writer each, both projected. */
import { readConfig } from '../config.ts'
import { importCaller, runImport } from '../exchange/import.ts'
import { IMPORT_HELP, parseImportOptions } from '../exchange/options.ts'
import { progressBar } from '../exchange/progress.ts'
import { renderReport } from '../exchange/report.ts'
import { project } from '../graph/projection.ts'
import { openJournal, type JournalLog } from '../journal/journal.ts'
import { withGraph } from './support.ts'
import { say, tell } from './terminal.ts'

const quiet: JournalLog = {
  info: () => undefined,
  warn: (_fields, message) => tell(message),
  error: (_fields, message) => tell(message),
}

/** Runs the command; exit code 1 when nothing was imported. @throws SetupError, PeermapError; then nothing is open */
export async function importCommand(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return say(IMPORT_HELP)
  const options = parseImportOptions(args)
  const config = readConfig(process.env)
  const folder = `${config.journalFolder}-imports`
  const stopped = new AbortController()
  process.once('SIGINT', () => stopped.abort())
  process.once('SIGTERM', () => stopped.abort())
  const report = await withGraph(config, async (driver) => {
    const journal = await openJournal({ folder, log: quiet })
    const bar = progressBar(process.stderr)
    try {
      const caller = importCaller(options, config.council)
      const { signal } = stopped
      const done = await runImport({ driver, journal, options, caller, progress: bar.show, signal })
      await project(driver, { folder, upTo: journal.sequence })
      return done
    } finally {
      bar.end()
      await journal.close()
    }
  })
  process.stdout.write(renderReport(report))
  if (report.status === 'REFUSED') process.exitCode = 1
}
