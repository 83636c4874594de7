/** The first pass: every file is validated, streaming, before anything is written. */
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { read, type Driver } from '../graph/driver.ts'
import type { PolicyDocument } from '../protocol/facts.ts'
import { AGENCIES, needsCover, type Category, type IsoDate } from '../protocol/terms.ts'
import { statement } from './batch.ts'
import { checkRow, uncoveredFault, type CheckState } from './check.ts'
import type { Binding } from './columns.ts'
import { Declared, placeAssessments, type PlacedAssessment } from './cover.ts'
import { SeenTies } from './ends.ts'
import { bindAll, checkEachRow, type ImportFile } from './files.ts'
import { readAssessmentFile, readShareFile, type AssessmentFile } from './inputs.ts'
import type { Fault, Issues } from './issues.ts'
import type { ImportOptions } from './options.ts'
import type { ShowProgress } from './progress.ts'
import { Register } from './register.ts'
import { placeShares, type PlacedShare } from './sharing.ts'

/** What of one file was read. */
export type FileCount = { readonly file: string; readonly rows: number; readonly bad: number }

/** What the first pass found: all that the second needs. */
export type Checked = {
  readonly bindings: readonly Binding[]
  readonly register: Register
  readonly seen: SeenTies
  readonly declared: Declared
  readonly assessments: readonly PlacedAssessment[]
  readonly shares: readonly PlacedShare[]
  readonly counts: readonly FileCount[]
  /** Nominations that return another: one tie is drawn for the two. */
  readonly collapsed: number
}

type Request = {
  readonly driver: Driver
  readonly options: ImportOptions
  readonly files: readonly ImportFile[]
  readonly today: IsoDate
  readonly issues: Issues
  readonly progress: ShowProgress
}

const facts = z.object({
  policyDocuments: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      from: z.string(),
      reviewBy: z.string(),
      until: z.string().nullable(),
    }),
  ),
  organisations: z.array(z.object({ id: z.string(), agency: z.enum(AGENCIES), withinCouncil: z.boolean().nullable() })),
})

const policyOf = (known: readonly PolicyDocument[], { policyDocument }: AssessmentFile): readonly PolicyDocument[] =>
  policyDocument === undefined ? known : [...known, { ...policyDocument, id: '', until: policyDocument.until ?? null }]

const uncoveredIn = (bindings: readonly Binding[], declared: Declared, issues: Issues): ReadonlySet<Category> => {
  const uncovered = new Set<Category>()
  for (const { file, columns } of bindings) {
    for (const { heading, field } of columns) {
      const { category } = field
      if (category === undefined || !needsCover(category) || declared.names(category)) continue
      uncovered.add(category)
      issues.fatal(file, uncoveredFault(category, heading), 1)
    }
  }
  return uncovered
}

const checkFiles = async (
  request: Request,
  bindings: readonly Binding[],
  state: CheckState,
): Promise<readonly FileCount[]> => {
  const { options, files, today, issues, progress } = request
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const of = sizes.reduce((sum, size) => sum + size, 0)
  const counts: FileCount[] = []
  let before = 0
  for (const [index, file] of files.entries()) {
    const binding = bindings[index]
    if (binding === undefined) continue
    const { kind, path } = file
    const found = (line: number, fault: Fault): void => issues.row(path, line, fault)
    const rows = await checkEachRow({
      file,
      binding,
      today,
      issues,
      found,
      onRow: (row, faulty) => {
        const { line } = row
        const isGood = (): boolean => !issues.isBad(path, line)
        const own = { kind, row, binding, faulty, isGood, found: (fault: Fault): void => found(line, fault) }
        checkRow(state, own, options.recordedOn ?? today)
      },
      read: (bytes) => progress({ phase: 'CHECKING', done: before + bytes, of }),
    })
    before += sizes[index] ?? 0
    counts.push({ file: path, rows: rows ?? 0, bad: issues.badRows(path) })
  }
  return counts
}

/** Validates everything. Faults go to `issues`; null: the files could not be read at all. Throws PeermapError. */
export const checkAll = async (request: Request): Promise<Checked | null> => {
  const { driver, options, files, today, issues } = request
  const assessmentFile = options.assessment ?? 'assessments'
  const shareFile = options.share ?? 'shares'
  const bindings = await bindAll({ files, options, today, issues })
  const given =
    options.assessment === null ? null : await readAssessmentFile(options.assessment, assessmentFile, issues)
  const shares = options.share === null ? [] : await readShareFile(options.share, shareFile, issues)
  if (bindings === null || shares === null || (options.assessment !== null && given === null)) return null
  const declared = new Declared(given ?? { assessments: [] })
  const register = new Register()
  const seen = new SeenTies(options.nominations)
  const tally = { relevant: 0, collapsed: 0 }
  const { title, nominations } = options
  const uncovered = uncoveredIn(bindings, declared, issues)
  const state: CheckState = { register, seen, declared, title, nominations, uncovered, refs: new Set(), tally }
  const counts = await checkFiles(request, bindings, state)
  if (register.maps.length === 0 && (options.skipBadRows || issues.found.total === 0)) {
    issues.fatal(options.files.people, { code: 'EMPTY_FILE', reason: 'no person to put on a map is left' })
  }
  const organisations = shares.map(({ organisation }) => organisation)
  const [row] = await read(driver, { text: statement('facts'), params: { organisations } })
  const known = facts.parse(row)
  const policy = policyOf(known.policyDocuments, declared.file)
  const assessments = placeAssessments({ declared, register, policy, today, file: assessmentFile, issues })
  const placed = placeShares({
    shares,
    register,
    relevant: tally.relevant,
    organisations: known.organisations,
    today,
    file: shareFile,
    issues,
  })
  return { bindings, register, seen, declared, assessments, shares: placed, counts, collapsed: tally.collapsed }
}
