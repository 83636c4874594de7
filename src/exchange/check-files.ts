/** `--check`: the files of an import are read and checked, without a graph; nothing is written but the file of --report. */
import { today as todayAt } from '../policy/age.ts'
import { callerKey } from '../policy/facts.ts'
import { filesOf, identityOf } from './files.ts'
import { Issues, type Issue } from './issues.ts'
import { notesOf } from './notes.ts'
import type { ImportOptions } from './options.ts'
import { checkAll, isRefused } from './pass-one.ts'
import type { ShowProgress } from './progress.ts'
import { reportOf, type ImportReport, type Progressed } from './report.ts'

type Request = {
  readonly options: ImportOptions
  /** How the Council writes its case references; null: as it likes. */
  readonly referencePattern: RegExp | null
  readonly progress: ShowProgress
  readonly now: () => Date
  readonly onFault: (fault: Issue) => void
}

const NOT_SEEN =
  'Seen only at the import: whether a policy document (P8.9), and agreements and an impact assessment for --share (P9.6), are in force, whose case references are in doubt (P1.2), and how the Council has the organisations of --share recorded.'

/** Checks. The report has status CHECKED, or REFUSED with what is to be put right. Throws SetupError. */
export const checkFiles = async (request: Request): Promise<ImportReport> => {
  const { options, referencePattern, progress, now, onFault } = request
  const issues = new Issues(onFault)
  const progressed: Progressed = { skipBadRows: options.skipBadRows, issues, cleared: [], started: performance.now() }
  const today = todayAt(now())
  const files = await filesOf(options, issues)
  const identity = await identityOf(options, files, issues)
  const refused = (): ImportReport => reportOf(progressed, { status: 'REFUSED', identity })
  if (issues.found.fatal > 0) return refused()
  const checked = await checkAll({
    driver: null,
    options,
    files,
    by: callerKey(options.as),
    referencePattern,
    today,
    issues,
    progress,
  })
  if (checked === null) return refused()
  if (isRefused(checked, issues, options)) return { ...refused(), files: checked.counts }
  const { register, counts, tally } = checked
  return reportOf(progressed, {
    status: 'CHECKED',
    identity,
    maps: register.maps.map(({ title }) => ({ id: '', title, people: 0, ties: 0 })),
    files: counts,
    collapsed: tally.collapsed,
    notes: [
      ...notesOf({ options, checked, today }),
      ...(checked.assessments.length + checked.shares.length > 0 ? [NOT_SEEN] : []),
    ],
  })
}
