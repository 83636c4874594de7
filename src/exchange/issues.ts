/** What is wrong with the files of an import: named by file, line, column and reason; never with the value of a cell. */

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
  // one row
  'WRONG_CELL_COUNT',
  'CELL_WITHOUT_HEADING',
  'CONTROL_CHARACTER',
  'FORMULA',
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
  'DUPLICATE_TIE',
  'REVERSE_TIE',
  'SELF_TIE',
  'TIE_TO_NOBODY',
  'WRONG_END',
  'ANOTHER_MAP',
  'LABEL_IS_NAME',
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
}

/** What is wrong with one cell or row, before it is known where it stands. */
export type Fault = Omit<Issue, 'file' | 'line' | 'column'> & { readonly column?: string }

/** How many faults are kept in full; all are counted. */
export const KEPT_ISSUES = 1_000

/** Collects faults of files and rows. Rows with a fault are remembered, so that the second pass leaves them out. */
export class Issues {
  readonly #kept: Issue[] = []
  readonly #rows = new Map<string, Set<number>>()
  #total = 0
  #fatal = 0

  /** A fault that no skipping of rows heals. */
  fatal(file: string, fault: Fault, line: number | null = null): void {
    this.#fatal += 1
    this.#keep({ ...fault, file, line, column: fault.column ?? null })
  }

  /** A fault of one row. */
  row(file: string, line: number, fault: Fault): void {
    const rows = this.#rows.get(file) ?? new Set<number>()
    this.#rows.set(file, rows.add(line))
    this.#keep({ ...fault, file, line, column: fault.column ?? null })
  }

  /** Whether the row that begins on this line has a fault. */
  isBad(file: string, line: number): boolean {
    return this.#rows.get(file)?.has(line) ?? false
  }

  /** How many rows of a file have a fault. */
  badRows(file: string): number {
    return this.#rows.get(file)?.size ?? 0
  }

  /** Faults in all, those that skipping does not heal, and the first KEPT_ISSUES of them in the order they were met. */
  get found(): { readonly total: number; readonly fatal: number; readonly first: readonly Issue[] } {
    return { total: this.#total, fatal: this.#fatal, first: this.#kept }
  }

  #keep(issue: Issue): void {
    this.#total += 1
    if (this.#kept.length < KEPT_ISSUES) this.#kept.push(issue)
  }
}
