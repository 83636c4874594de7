/** `import`: spreadsheets to maps. Its journal stands beside the service's: one writer each, both projected. */
import { readConfig, type Config } from '../config.ts'
import { checkFiles } from '../exchange/check-files.ts'
import { exampleOf } from '../exchange/examples.ts'
import { importCaller, runImport } from '../exchange/import.ts'
import { IMPORT_HELP } from '../exchange/help.ts'
import type { Issue } from '../exchange/issues.ts'
import { withOwnExport } from '../exchange/own-export.ts'
import { parseImportOptions, type ImportOptions } from '../exchange/options.ts'
import { progressBar, type ShowProgress } from '../exchange/progress.ts'
import { ReportFile } from '../exchange/report-file.ts'
import { renderReport, type ImportReport } from '../exchange/report.ts'
import { project, readUpTo } from '../graph/projecting.ts'
import { openJournal } from '../journal/journal.ts'
import { withGraph } from './support.ts'
import { quietLog, say } from './terminal.ts'

/** What the command prints instead of importing, for --help and --example; null: it imports. */
const printed = (args: readonly string[]): string | null => {
  if (args.includes('--help')) return IMPORT_HELP
  const at = args.indexOf('--example')
  return at === -1 ? null : exampleOf(args[at + 1])
}

type Importing = {
  readonly config: Config
  readonly options: ImportOptions
  readonly show: ShowProgress
  readonly onFault: (fault: Issue) => void
  readonly signal: AbortSignal
}

const imported = ({ config, options, show, onFault, signal }: Importing): Promise<ImportReport> => {
  const folder = `${config.journalFolder}-imports`
  return withGraph(config, signal, async (driver) => {
    const journal = await openJournal({ folder, log: quietLog, readUpTo: (journalId) => readUpTo(driver, journalId) })
    try {
      const caller = importCaller(options, config.council)
      const { referencePattern } = config
      const progress: ShowProgress = (at) => {
        // Nothing is written yet, so nothing is to be cleared.
        if (at.phase === 'CHECKING') signal.throwIfAborted()
        show(at)
      }
      const done = await runImport({ driver, journal, options, caller, referencePattern, progress, onFault, signal })
      await project(driver, { folder, upTo: journal.sequence })
      return done
    } finally {
      await journal.close()
    }
  })
}

/** Runs the command; exit code 1 when nothing was imported. @throws SetupError, PeermapError; then nothing is open */
export async function importCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const instead = printed(args)
  if (instead !== null) return say(instead)
  await withOwnExport(args, (words) => importFrom(words, signal))
}

async function importFrom(words: readonly string[], signal: AbortSignal): Promise<void> {
  const options = parseImportOptions(words)
  const config = readConfig(process.env)
  const faults = options.report === null ? null : new ReportFile(options.report)
  const onFault = (fault: Issue): void => faults?.add(fault)
  const { show, end } = progressBar(process.stderr)
  const { referencePattern } = config
  let report: ImportReport
  try {
    report = options.check
      ? await checkFiles({ options, referencePattern, progress: show, onFault, now: () => new Date() })
      : await imported({ config, options, show, onFault, signal })
  } finally {
    end()
    faults?.close()
  }
  process.stdout.write(renderReport(report))
  if (options.report !== null && report.issues.total > 0) say(`All faults are in ${options.report}.`)
  if (report.status === 'REFUSED') process.exitCode = 1
}
