/** Which heading of a file stands for which field, and its rows as values. */
import type { IsoDate } from '../protocol/terms.ts'
import { cellFault, valueOf, type Value } from './cells.ts'
import type { CsvRow } from './csv.ts'
import { fieldOf, fieldsOf, normal, REVEALING_COLUMNS, type Field, type FileKind } from './fields.ts'
import type { Fault, Issues } from './issues.ts'
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
}

type BindRequest = {
  readonly kind: FileKind
  readonly file: string
  readonly headings: readonly string[]
  readonly options: ImportOptions
  readonly today: IsoDate
  readonly issues: Issues
}

const isFor = (option: { readonly file: FileKind | null }, kind: FileKind): boolean =>
  option.file === null || option.file === kind

const byHeading = (kind: FileKind, heading: string): Field | undefined =>
  fieldsOf(kind).find((field) => [field.name, ...(field.also ?? [])].some((name) => normal(name) === normal(heading)))

const byName = (kind: FileKind, name: string): Field | undefined => fieldOf(kind, name) ?? byHeading(kind, name)

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
  return isWhole(binding, options, issues) ? binding : null
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
  request: Omit<BindRequest, 'headings'> & { readonly used: Set<ColumnOption | ValuesOption | SetOption | string> },
): Binding['constants'] =>
  request.options.set.flatMap((option) => {
    const field = isFor(option, request.kind) ? byName(request.kind, option.field) : undefined
    if (field === undefined) return []
    request.used.add(option)
    const fault = cellFault(option.value)
    const result = fault === null ? valueOf(option.value, { field, codes: null }, request.today) : { fault }
    if ('fault' in result) request.issues.fatal('--set', { ...result.fault, column: field.name })
    return 'value' in result && result.value !== null ? [{ field, value: result.value }] : []
  })

const isWhole = (binding: Binding, options: ImportOptions, issues: Issues): boolean => {
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
  const mapless = options.mapBy !== null && binding.mapColumn === null && ['people', 'groups', 'places'].includes(kind)
  if (mapless) {
    issues.fatal(
      file,
      { code: 'NO_COLUMN', column: options.mapBy, reason: `with --map-by, ${kind} need this column` },
      1,
    )
  }
  return missing.length === 0 && !mapless
}

const told = (name: string, { file, field }: ColumnOption | ValuesOption | SetOption): string =>
  `--${name} ${file === null ? '' : `${file}.`}${field}: no file has this field or heading`

/** Options that no file has a column for: each is a mistake in the command. */
export const unusedOptions = (options: ImportOptions, bindings: readonly Binding[]): readonly string[] => {
  const used = new Set(bindings.flatMap((binding) => [...binding.used]))
  return [
    ...options.columns.filter((option) => !used.has(option)).map((option) => told('columns', option)),
    ...options.values.filter((option) => !used.has(option)).map((option) => told('values', option)),
    ...options.set.filter((option) => !used.has(option)).map((option) => told('set', option)),
    ...options.ignoreColumns
      .filter((heading) => !used.has(`ignore ${heading}`))
      .map((heading) => `--ignore-columns ${heading}: no file has this heading`),
  ]
}

/** The values of a row; what is wrong with it goes to `found`. Null: its cells can't be told apart. */
export const readRow = (
  { line, cells }: CsvRow,
  binding: Binding,
  { today, found }: { readonly today: IsoDate; readonly found: (fault: Fault) => void },
): ReadRow | null => {
  const values = new Map<string, Value>()
  const more = cells.slice(binding.width)
  if (cells.length < binding.width || more.some((cell) => cell.trim() !== '')) {
    found({ code: 'WRONG_CELL_COUNT', reason: `the row has ${cells.length} cells, the headings are ${binding.width}` })
    return null
  }
  if (binding.bare.some((index) => cells[index]?.trim() !== '')) {
    found({ code: 'CELL_WITHOUT_HEADING', reason: 'a cell stands under no heading' })
  }
  for (const column of binding.columns) {
    const raw = cells[column.index] ?? ''
    const fault = cellFault(raw)
    const result = fault === null ? valueOf(raw, column, today) : { fault }
    if ('fault' in result) found({ ...result.fault, column: column.heading })
    else if (result.value !== null) values.set(column.field.name, result.value)
  }
  for (const { field, value } of binding.constants) {
    if (field.of === undefined && !values.has(field.name)) values.set(field.name, value)
  }
  const map = binding.mapColumn === null ? null : (cells[binding.mapColumn] ?? '').trim()
  const mapFault = map === null ? null : cellFault(map)
  if (mapFault !== null) found(mapFault)
  return { line, values, map }
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
