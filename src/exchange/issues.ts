/**
 * What is wrong with the files of an import: named by file, line, column and reason, and with the cell for whoever imports,
 * on their terminal and in the file of --report; never in a log or the journal.
 */

/** Stable codes, one for each kind of fault. */
export const ISSUE_CODES = [
  // the file as a whole
  'UNREADABLE',
  'NOT_UTF8',
  'NOT_CSV',
  'BROKEN_QUOTES',
  'EMPTY_FILE',
  'NO_COLUMN',
  'UNKNOWN_COLUMN',
  'DUPLICATE_COLUMN',
  'NEEDS_COVER',
  'REVEALS_NOT_STATED',
  'TOO_MANY',
  'NOT_A_LIST',
  'DAY_OR_MONTH',
  // one row
  'WRONG_CELL_COUNT',
  'CELL_WITHOUT_HEADING',
  'CONTROL_CHARACTER',
  'FORMULA',
  'SHEET_ERROR',
  'TOO_LONG',
  'MISSING',
  'UNKNOWN_KIND',
  'UNKNOWN_VALUE',
  'NOT_A_NUMBER',
  'OUT_OF_RANGE',
  'NOT_A_DATE',
  'IMPOSSIBLE_DATE',
  'NOT_FOR_THIS_KIND',
  'DUPLICATE_ID',
  'DUPLICATE_REF',
  'NOT_A_REFERENCE',
  'REF_IN_DOUBT',
  'DUPLICATE_TIE',
  'REVERSE_TIE',
  'DIFFERING_NOMINATIONS',
  'SELF_TIE',
  'TIE_TO_NOBODY',
  'WRONG_END',
  'ANOTHER_MAP',
  'ON_NO_MAP',
  'LABEL_IS_NAME',
  'NOT_OF_THIS_AGE',
  'RESIDENCE_WITH_NAME',
  'GROUP_HAS_MEMBERS',
  'REVEALS_TOO_MUCH',
  // assessments, sharing and allocation
  'BAD_JSON',
  'UNKNOWN_PERSON',
  'ASSESSMENT_DOES_NOT_HOLD',
  'NO_POLICY_DOCUMENT',
  'SHARE_REFUSED',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

/** One fault. `line` counts from 1 with the headings; null: the file as a whole. `clause` is that of protocol.md. */
export type Issue = {
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly code: IssueCode
  readonly reason: string
  readonly clause?: string
  /** What stands there. */
  readonly value?: string
  /** The line of the same file with which it does not go together. */
  readonly earlier?: number
}

/** What is wrong with one cell or row, before it is known where it stands. */
export type Fault = Omit<Issue, 'file' | 'line' | 'column'> & { readonly column?: string }

/** Faults of one kind in one column: how many, and the first of them. */
export type IssueGroup = Pick<Issue, 'file' | 'column' | 'code' | 'reason' | 'clause'> & {
  readonly count: number
  readonly first: readonly Issue[]
}

/** All that was found. `follow`: by file, rows that are bad only because what they name is. */
export type Found = {
  readonly total: number
  readonly fatal: number
  readonly groups: readonly IssueGroup[]
  readonly follow: ReadonlyMap<string, number>
}

/** How many faults of one kind and column are kept; all are counted. */
export const KEPT_ISSUES = 20

type Growing = IssueGroup & { count: number; readonly first: Issue[] }

/** Collects faults of files and rows. Rows with a fault are remembered, so that the second pass leaves them out. */
export class Issues {
  readonly #groups = new Map<string, Growing>()
  readonly #rows = new Map<string, Set<number>>()
  readonly #follow = new Map<string, number>()
  readonly #told: (issue: Issue) => void
  #total = 0
  #fatal = 0

  /** @param onIssue every fault, as it is met */
  constructor(onIssue: (issue: Issue) => void = () => {}) {
    this.#told = onIssue
  }

  /** A fault that no skipping of rows heals. */
  fatal(file: string, fault: Fault, line: number | null = null): void {
    this.#fatal += 1
    this.#keep({ ...fault, file, line, column: fault.column ?? null })
  }

  /** A fault of one row. */
  row(file: string, line: number, fault: Fault): void {
    this.#bad(file, line)
    this.#keep({ ...fault, file, line, column: fault.column ?? null })
  }

  /** A row that is bad because another one is: it is counted, and not told. */
  follows(file: string, line: number): void {
    if (this.isBad(file, line)) return
    this.#bad(file, line)
    this.#follow.set(file, (this.#follow.get(file) ?? 0) + 1)
  }

  /** Whether the row that begins on this line has a fault. */
  isBad(file: string, line: number): boolean {
    return this.#rows.get(file)?.has(line) ?? false
  }

  /** How many rows of a file have a fault. */
  badRows(file: string): number {
    return this.#rows.get(file)?.size ?? 0
  }

  /** What was found so far, in the order in which each kind was first met. */
  get found(): Found {
    return { total: this.#total, fatal: this.#fatal, groups: [...this.#groups.values()], follow: this.#follow }
  }

  #bad(file: string, line: number): void {
    const rows = this.#rows.get(file) ?? new Set<number>()
    this.#rows.set(file, rows.add(line))
  }

  #keep(issue: Issue): void {
    this.#total += 1
    this.#told(issue)
    const { file, column, code, reason, clause } = issue
    const key = JSON.stringify([file, column, code, reason])
    const group = this.#groups.get(key)
    if (group === undefined) {
      const about = clause === undefined ? {} : { clause }
      this.#groups.set(key, { file, column, code, reason, ...about, count: 1, first: [issue] })
      return
    }
    group.count += 1
    if (group.first.length < KEPT_ISSUES) group.first.push(issue)
  }
}
