/** Which heading of a file stands for which field, and its rows as values. */
import type { IsoDate } from '../policy/terms.ts'
import { cellFault, isDash, valueOf, type Value } from './cells.ts'
import type { CsvRow } from './csv.ts'
import { dayFirst, DaysSeen, type DayOrder } from './day-order.ts'
import { fieldOf, fieldsOf, normal, REVEALING_COLUMNS, type Field, type FileKind } from './fields.ts'
import type { Fault, Issues } from './issues.ts'
import { isNoName } from './names.ts'
import type { ColumnOption, ImportOptions, SetOption, ValuesOption } from './options.ts'

/** One column that is read. `codes`: its value map. */
export type Column = {
  readonly index: number
  readonly heading: string
  readonly field: Field
  readonly codes: ReadonlyMap<string, string> | null
}

/** How the rows of one file are read. */
export type Binding = {
  readonly kind: FileKind
  /** As it is named in reports. */
  readonly file: string
  readonly width: number
  readonly columns: readonly Column[]
  /** Values of --set, for empty cells and missing columns. */
  readonly constants: readonly { readonly field: Field; readonly value: Value }[]
  /** Index of the column of --map-by, or null: the file has none. */
  readonly mapColumn: number | null
  /** Indices without a heading: their cells must be empty. */
  readonly bare: readonly number[]
  readonly ignored: readonly string[]
  /** The options that found their column here. */
  readonly used: ReadonlySet<ColumnOption | ValuesOption | SetOption | string>
}

/** A row as values by the field's name. `map`: the value of --map-by. */
export type ReadRow = {
  readonly line: number
  readonly values: ReadonlyMap<string, Value>
  readonly map: string | null
  /** What stands in the column of names, and says that no name is known; null: nothing of the kind. */
  readonly unnamed: string | null
}

/** What the rows of a file show beside their values. */
export class RowsSeen {
  readonly days = new DaysSeen()
  /** Cells of a dash alone. */
  dashes = 0
}

type BindRequest = {
  readonly kind: FileKind
  readonly file: string
  readonly headings: readonly string[]
  readonly options: ImportOptions
  readonly today: IsoDate
  readonly issues: Issues
  /** Whether only ties say on which map they are. */
  readonly spread: boolean
}

const isFor = (option: { readonly file: FileKind | null }, kind: FileKind): boolean =>
  option.file === null || option.file === kind

const byHeading = (kind: FileKind, heading: string): Field | undefined =>
  fieldsOf(kind).find((field) => [field.name, ...(field.also ?? [])].some((name) => normal(name) === normal(heading)))

const byName = (kind: FileKind, name: string): Field | undefined => fieldOf(kind, name) ?? byHeading(kind, name)

/** Whether a heading stands for something in a file of this kind, by its name or by an option. */
export const isHeading = (kind: FileKind, heading: string, options: ImportOptions): boolean =>
  byHeading(kind, heading) !== undefined ||
  [
    options.mapBy,
    ...options.ignoreColumns,
    ...options.columns.filter((option) => isFor(option, kind)).map((option) => option.heading),
  ].some((name) => name !== null && normal(name) === normal(heading))

/**
 * Binds the headings of a file to fields: by --columns, else by name. Faults go to `issues`: a heading that is nobody's, one
 * field twice, a needed column that is missing. Null: the rows can't be read.
 */
export const bind = (request: BindRequest): Binding | null => {
  const { kind, file, headings, options, today, issues } = request
  const used = new Set<ColumnOption | ValuesOption | SetOption | string>()
  const asked = options.columns.filter((option) => isFor(option, kind) && byName(kind, option.field) !== undefined)
  const unread = new Set<string>()
  for (const option of asked.filter(({ heading }) => heading === null)) {
    used.add(option)
    unread.add(byName(kind, option.field)?.name ?? '')
  }
  const ignored: string[] = []
  const bare: number[] = []
  const columns: Column[] = []
  let mapColumn: number | null = null
  for (const [index, heading] of headings.map((text) => text.trim()).entries()) {
    const same = (other: string): boolean => normal(other) === normal(heading)
    if (heading === '') {
      bare.push(index)
      continue
    }
    if (options.mapBy !== null && same(options.mapBy)) {
      if (mapColumn !== null) issues.fatal(file, twice(heading), 1)
      mapColumn = index
      used.add('--map-by')
      continue
    }
    const ignoring = options.ignoreColumns.find(same)
    if (ignoring !== undefined) {
      used.add(`ignore ${ignoring}`)
      ignored.push(heading)
      continue
    }
    const option = asked.find((each) => each.heading !== null && same(each.heading))
    if (option !== undefined) used.add(option)
    const field = option === undefined ? byHeading(kind, heading) : byName(kind, option.field)
    const moved =
      option === undefined &&
      asked.some(
        (each) =>
          each.heading !== null &&
          byName(kind, each.field) === field &&
          headings.some((other) => normal(other) === normal(each.heading ?? '')),
      )
    if (field !== undefined && unread.has(field.name)) ignored.push(heading)
    else if (field === undefined || moved) issues.fatal(file, unknown(kind, heading), 1)
    else if (columns.some((column) => column.field === field)) issues.fatal(file, twice(heading), 1)
    else columns.push({ index, heading, field, codes: codesOf({ options, kind, field, used }) })
  }
  const constants = constantsOf({ options, kind, file, today, issues, used })
  const binding = { kind, file, width: headings.length, columns, constants, mapColumn, bare, ignored, used }
  return isWhole(binding, request) ? binding : null
}

const twice = (heading: string): Fault => ({
  code: 'DUPLICATE_COLUMN',
  column: heading,
  reason: 'another heading stands for the same field',
})

const unknown = (kind: FileKind, heading: string): Fault => {
  const names = fieldsOf(kind).map(({ name }) => name)
  const reason = `no column of ${kind} is called so (${names.join(', ')}): name it with --columns, or list it in --ignore-columns`
  return { code: 'UNKNOWN_COLUMN', column: heading, reason }
}

const codesOf = ({
  options,
  kind,
  field,
  used,
}: {
  readonly options: ImportOptions
  readonly kind: FileKind
  readonly field: Field
  readonly used: Set<ColumnOption | ValuesOption | SetOption | string>
}): ReadonlyMap<string, string> | null => {
  const found = options.values.filter((option) => isFor(option, kind) && byName(kind, option.field) === field)
  for (const option of found) used.add(option)
  return found.length === 0 ? null : new Map(found.flatMap(({ codes }) => [...codes]))
}

const constantsOf = (
  request: Omit<BindRequest, 'headings' | 'spread'> & {
    readonly used: Set<ColumnOption | ValuesOption | SetOption | string>
  },
): Binding['constants'] =>
  request.options.set.flatMap((option) => {
    const field = isFor(option, request.kind) ? byName(request.kind, option.field) : undefined
    if (field === undefined) return []
    request.used.add(option)
    const result = valueOf(option.value, { field, codes: null }, request.today)
    if ('fault' in result) request.issues.fatal('--set', { ...result.fault, column: field.name })
    return 'value' in result && result.value !== null ? [{ field, value: result.value }] : []
  })

const isWhole = (binding: Binding, { options, issues, spread }: BindRequest): boolean => {
  const { kind, file, columns, constants } = binding
  const has = (name: string): boolean => [...columns, ...constants].some(({ field }) => field.name === name)
  const missing = fieldsOf(kind).filter(({ needed, name }) => needed === 'ALL' && !has(name))
  for (const { name } of missing) {
    issues.fatal(file, { code: 'NO_COLUMN', column: name, reason: `${kind} need the column ${name}` }, 1)
  }
  const revealing = (REVEALING_COLUMNS[kind] ?? []).find(has)
  if (revealing !== undefined && !has('reveals')) {
    const reason = 'say what the texts reveal: a column reveals, or --set reveals=NONE'
    issues.fatal(file, { code: 'REVEALS_NOT_STATED', column: revealing, reason, clause: 'P5.2' }, 1)
  }
  const saysMap = kind === 'groups' || kind === 'places' || (kind === 'people' && !spread)
  const mapless = options.mapBy !== null && binding.mapColumn === null && saysMap
  if (mapless) {
    issues.fatal(
      file,
      {
        code: 'NO_COLUMN',
        column: options.mapBy,
        reason: `with --map-by, ${kind} need this column; people may do without where there are ties with it, and no other file`,
      },
      1,
    )
  }
  return missing.length === 0 && !mapless
}

const optionText = (name: string, { file, field }: ColumnOption | ValuesOption | SetOption): string =>
  `--${name} ${file === null ? '' : `${file}.`}${field}: no file has this field or heading`

/** Options that no file has a column for: each is a mistake in the command. */
export const unusedOptions = (options: ImportOptions, bindings: readonly Binding[]): readonly string[] => {
  const used = new Set(bindings.flatMap((binding) => [...binding.used]))
  return [
    ...options.columns.filter((option) => !used.has(option)).map((option) => optionText('columns', option)),
    ...options.values.filter((option) => !used.has(option)).map((option) => optionText('values', option)),
    ...options.set.filter((option) => !used.has(option)).map((option) => optionText('set', option)),
    ...options.ignoreColumns
      .filter((heading) => !used.has(`ignore ${heading}`))
      .map((heading) => `--ignore-columns ${heading}: no file has this heading`),
  ]
}

type Reading = {
  readonly today: IsoDate
  readonly days: DayOrder
  readonly found: (fault: Fault) => void
  readonly seen?: RowsSeen
}

/** Without what says that no name is known; null: nothing is left. */
const named = (field: Field, value: Value): Value | null => {
  if (field.names === undefined) return value
  if (typeof value === 'string') return isNoName(value) ? null : value
  if (!Array.isArray(value)) return value
  const left = value.filter((each) => !isNoName(String(each)))
  return left.length === 0 ? null : left
}

/** The value of one cell; undefined: it is empty, or says nothing. */
const readCell = (
  raw: string,
  column: Column,
  { today, days, found, seen }: Reading,
  line: number,
): Value | undefined => {
  const isDay = column.field.type.is === 'date'
  if (isDay) seen?.days.see(raw, line, column.heading)
  if (seen !== undefined && isDash(raw)) seen.dashes += 1
  const result = valueOf(isDay ? dayFirst(raw, days) : raw, column, today)
  if ('value' in result) return result.value ?? undefined
  found({ ...result.fault, column: column.heading, value: raw.trim() })
  return undefined
}

/** The values of a row; what is wrong with it goes to `found`. Null: its cells can't be told apart. */
export const readRow = ({ line, cells }: CsvRow, binding: Binding, reading: Reading): ReadRow | null => {
  const { found } = reading
  const values = new Map<string, Value>()
  let unnamed: string | null = null
  const more = cells.slice(binding.width)
  if (cells.length < binding.width || more.some((cell) => cell.trim() !== '')) {
    const reason = `the row has not as many cells as there are headings (${binding.width})`
    found({ code: 'WRONG_CELL_COUNT', value: `${cells.length} cells`, reason })
    return null
  }
  const stray = binding.bare.find((index) => cells[index]?.trim() !== '')
  if (stray !== undefined) {
    found({ code: 'CELL_WITHOUT_HEADING', value: cells[stray] ?? '', reason: 'a cell stands under no heading' })
  }
  for (const column of binding.columns) {
    const raw = cells[column.index] ?? ''
    const value = readCell(raw, column, reading, line)
    const kept = value === undefined ? null : named(column.field, value)
    if (kept !== null) values.set(column.field.name, kept)
    else if (value !== undefined && column.field.name === 'name') unnamed = raw.trim()
  }
  for (const { field, value } of binding.constants) {
    if (field.of === undefined && !values.has(field.name)) values.set(field.name, value)
  }
  const map = binding.mapColumn === null ? null : (cells[binding.mapColumn] ?? '').trim()
  const mapFault = map === null ? null : cellFault(map)
  if (mapFault !== null) found({ ...mapFault, value: map ?? '' })
  return { line, values, map, unnamed }
}

/** The values with those of --set that only this kind of person or type of tie has. */
export const withConstants = (
  values: ReadonlyMap<string, Value>,
  binding: Binding,
  what: string,
): ReadonlyMap<string, Value> => {
  const more = binding.constants.filter(({ field }) => field.of?.includes(what) === true && !values.has(field.name))
  return more.length === 0
    ? values
    : new Map([...values, ...more.map(({ field, value }) => [field.name, value] as const)])
}
