/** The first pass: every file is validated, streaming, before anything is written. */
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { read, reading, type Driver } from '../graph/driver.ts'
import { referencesInDoubt } from '../graph/references.ts'
import type { PolicyDocument } from '../policy/facts.ts'
import { AGENCIES, needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { statement } from './batch.ts'
import { checkRow, uncoveredFault } from './check.ts'
import type { CheckState, Tally } from './checking.ts'
import { RowsSeen, type Binding } from './columns.ts'
import { Declared, placeAssessments, type PlacedAssessment } from './cover.ts'
import { SeenTies } from './ends.ts'
import { bindAll, checkEachRow, type ImportFile } from './files.ts'
import { readAssessmentFile, readShareFile, type AssessmentFile, type ShareInput } from './inputs.ts'
import type { Fault, Issues } from './issues.ts'
import type { ImportOptions } from './options.ts'
import type { ShowProgress } from './progress.ts'
import { Register } from './register.ts'
import { spreadOf } from './spread.ts'
import { readConformance } from '../accountability/conformance.facts.ts'
import { readRules } from '../graph/rules-in-force.ts'
import { SHIPPED } from '../policy/rule-set.ts'
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
  /** Nominations that return another: one tie is drawn for the two. Pairs that differ. Names that are none. */
  readonly tally: Tally
  /** Cells of a dash alone, which were read as empty. */
  readonly dashes: number
}

type Request = {
  /** Null: the files are checked without a graph. */
  readonly driver: Driver | null
  readonly options: ImportOptions
  readonly files: readonly ImportFile[]
  /** Key of who imports. */
  readonly by: string
  readonly referencePattern: RegExp | null
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
      recordedAt: z.string().nullable(),
    }),
  ),
  organisations: z.array(z.object({ id: z.string(), agency: z.enum(AGENCIES), withinCouncil: z.boolean().nullable() })),
})

type Known = z.output<typeof facts>

const knownIn = async (driver: Driver, shares: readonly ShareInput[]): Promise<Known> => {
  const organisations = shares.map(({ organisation }) => organisation)
  const [row] = await read(driver, { text: statement('facts'), params: { organisations } })
  return facts.parse(row)
}

const policyOf = (known: readonly PolicyDocument[], { policyDocument }: AssessmentFile): readonly PolicyDocument[] =>
  policyDocument === undefined
    ? known
    : [...known, { ...policyDocument, id: '', until: policyDocument.until ?? null, recordedAt: null }]

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
): Promise<{ readonly counts: readonly FileCount[]; readonly dashes: number }> => {
  const { options, files, today, issues, progress } = request
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const of = sizes.reduce((sum, size) => sum + size, 0)
  const counts: FileCount[] = []
  let before = 0
  let dashes = 0
  for (const [index, file] of files.entries()) {
    const binding = bindings[index]
    if (binding === undefined) continue
    const { kind, path } = file
    const found = (line: number, fault: Fault): void => issues.row(path, line, fault)
    const seen = new RowsSeen()
    const rows = await checkEachRow({
      file,
      binding,
      today,
      days: options.dates ?? 'dmy',
      seen,
      issues,
      found,
      onRow: (row, faulty) => {
        const { line } = row
        const isGood = (): boolean => !issues.isBad(path, line)
        const own = {
          kind,
          row,
          binding,
          faulty,
          isGood,
          found: (fault: Fault): void => found(line, fault),
          follows: (): void => issues.follows(path, line),
          fatal: (fault: Fault): void => issues.fatal(path, fault, line),
        }
        checkRow(state, own, options.recordedOn ?? today)
      },
      read: (bytes) => progress({ phase: 'CHECKING', done: before + bytes, of }),
    })
    before += sizes[index] ?? 0
    dashes += seen.dashes
    const question = options.dates === null ? seen.days.question() : null
    if (question !== null) issues.fatal(path, question.fault, question.line)
    counts.push({ file: path, rows: rows ?? 0, bad: issues.badRows(path) })
  }
  return { counts, dashes }
}

/** Validates everything. Faults go to `issues`; null: the files could not be read at all. Throws PeermapError. */
export const checkAll = async (request: Request): Promise<Checked | null> => {
  const { driver, options, files, by, referencePattern, today, issues } = request
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
  const tally = { relevant: 0, collapsed: 0, differing: 0, unnamed: 0 }
  const { title, nominations, differing, oldest } = options
  const uncovered = uncoveredIn(bindings, declared, issues)
  const spread = await spreadOf(files, bindings)
  const inDoubt = driver === null ? new Set<string>() : await referencesInDoubt(reading(driver))
  const about = { register, seen, declared, title, nominations, uncovered, spread, referencePattern, inDoubt }
  const state: CheckState = {
    ...about,
    refs: new Map(),
    offencesFrom: new Map(),
    rules: { differing, oldest, today },
    tally,
  }
  const { counts, dashes } = await checkFiles(request, bindings, state)
  if (register.maps.length === 0 && (options.skipBadRows || issues.found.total === 0)) {
    issues.fatal(options.files.people, { code: 'EMPTY_FILE', reason: 'no person to put on a map is left' })
  }
  const known = driver === null ? null : await knownIn(driver, shares)
  const conformance = driver === null || shares.length === 0 ? null : await readConformance(reading(driver), null)
  const rules = driver === null ? SHIPPED.rules : (await readRules(reading(driver), today)).set.rules
  const policy = known === null ? null : policyOf(known.policyDocuments, declared.file)
  const assessments = placeAssessments({ declared, register, policy, today, file: assessmentFile, issues })
  const placed = placeShares({
    shares,
    register,
    relevant: tally.relevant,
    organisations: known?.organisations ?? [],
    rules,
    conformance,
    by,
    today,
    file: shareFile,
    issues,
  })
  return { bindings, register, seen, declared, assessments, shares: placed, counts, tally, dashes }
}

/** Whether nothing may be written: the files can't be read, or something is wrong that is not to be left out. */
export const isRefused = (checked: Checked | null, issues: Issues, options: ImportOptions): boolean => {
  const { total, fatal } = issues.found
  return checked === null || fatal > 0 || (total > 0 && !options.skipBadRows)
}
