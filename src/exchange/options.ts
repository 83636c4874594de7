/** The options of `peermap import`. */
import { parseArgs } from 'node:util'
import { SetupError } from '../errors.ts'
import { addMonths, DAY_IN_WORDS, isRecordableDay } from '../policy/age.ts'
import { DAY_ORDERS, type DayOrder } from './day-order.ts'
import { FILE_KINDS, type FileKind } from './fields.ts'

/** `FIELD=HEADING` of --columns. `file` null: in every file that has both. `heading` null: the field is not read. */
export type ColumnOption = { readonly file: FileKind | null; readonly field: string; readonly heading: string | null }
/** `FIELD:CODE=VALUE,...` of --values. */
export type ValuesOption = {
  readonly file: FileKind | null
  readonly field: string
  readonly codes: ReadonlyMap<string, string>
}
/** `FIELD=VALUE` of --set: the value of every row, for a column that the file lacks. */
export type SetOption = { readonly file: FileKind | null; readonly field: string; readonly value: string }

/** What to import and how. Paths are as they were given. */
export type ImportOptions = {
  readonly title: string
  readonly files: Readonly<Partial<Record<FileKind, string>>> & { readonly people: string }
  readonly columns: readonly ColumnOption[]
  readonly ignoreColumns: readonly string[]
  readonly values: readonly ValuesOption[]
  readonly set: readonly SetOption[]
  readonly mapBy: string | null
  /** Organisation that the information is from (P4.3). */
  readonly source: string
  readonly statedAs: 'FACT' | 'OPINION'
  readonly statutoryFunction: (typeof STATUTORY_FUNCTIONS)[number]
  readonly statutoryCitation: string | null
  readonly recordedOn: string | null
  readonly reviewDue: string | null
  readonly retainUntil: string | null
  readonly nominations: boolean
  /** Of two nominations that say different things: the first counts, both do, or nothing is imported. */
  readonly differing: (typeof DIFFERING)[number]
  /** Null: as each file tells. */
  readonly dates: DayOrder | null
  /** The age at most of a young person. */
  readonly oldest: number
  /** By kind of file, the sheet of a workbook; `file` null: of every workbook that has it. */
  readonly sheets: readonly { readonly file: FileKind | null; readonly name: string }[]
  readonly skipBadRows: boolean
  readonly assessment: string | null
  readonly share: string | null
  readonly allocate: readonly Practitioner[]
  readonly as: Practitioner
  readonly idsOut: string | null
  readonly report: string | null
  /** Whether files are only checked, without a database. */
  readonly check: boolean
}

/** Somebody who signs in, as their token names them. */
export type Practitioner = { readonly issuer: string; readonly subject: string }

const STATUTORY_FUNCTIONS = ['CA1989_S17', 'CA1989_S47', 'CA1989_SCH2', 'CA2004_S10', 'CA2004_S11', 'OTHER'] as const
const STATED_AS = ['FACT', 'OPINION'] as const
const DIFFERING = ['stop', 'first', 'both'] as const
/** To this age care leavers are the Council's. */
const OLDEST = 25
/** Who imports, unless it is said. */
const CLI: Practitioner = { issuer: 'cli', subject: 'cli' }

const OPTIONS = {
  title: { type: 'string' },
  people: { type: 'string' },
  groups: { type: 'string' },
  memberships: { type: 'string' },
  places: { type: 'string' },
  visits: { type: 'string' },
  ties: { type: 'string' },
  offences: { type: 'string' },
  columns: { type: 'string', multiple: true },
  'ignore-columns': { type: 'string', multiple: true },
  values: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  why: { type: 'string' },
  'map-by': { type: 'string' },
  source: { type: 'string' },
  'stated-as': { type: 'string' },
  'statutory-function': { type: 'string' },
  'statutory-citation': { type: 'string' },
  'recorded-on': { type: 'string' },
  'review-due': { type: 'string' },
  'retain-until': { type: 'string' },
  nominations: { type: 'boolean' },
  differing: { type: 'string' },
  dates: { type: 'string' },
  oldest: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  'skip-bad-rows': { type: 'boolean' },
  assessment: { type: 'string' },
  share: { type: 'string' },
  allocate: { type: 'string', multiple: true },
  issuer: { type: 'string' },
  as: { type: 'string' },
  'ids-out': { type: 'string' },
  report: { type: 'string' },
  check: { type: 'boolean' },
} as const

const parted = (values: readonly string[] | undefined): readonly string[] =>
  (values ?? [])
    .flatMap((value) => value.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')

const isFileKind = (text: string): text is FileKind => FILE_KINDS.some((kind) => kind === text)

const named = (text: string): { readonly file: FileKind | null; readonly field: string } => {
  const [prefix = '', ...rest] = text.trim().split('.')
  return isFileKind(prefix) && rest.length > 0
    ? { file: prefix, field: rest.join('.') }
    : { file: null, field: text.trim() }
}

const member = <T extends string>(text: string | undefined, values: readonly T[]): T | undefined =>
  values.find((value) => value === text)

/** `a=b` parted at the first sign; null without one, or with nothing before it. */
const pair = (text: string, sign: '=' | ':'): readonly [string, string] | null => {
  const at = text.indexOf(sign)
  return at < 1 ? null : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** `issuer#subject`; without an issuer of this one. Null: not written so. */
export const practitioner = (text: string, issuer: string | null): Practitioner | null => {
  const [first = '', second, ...more] = text.split('#')
  const found = second === undefined ? { issuer: issuer ?? '', subject: first } : { issuer: first, subject: second }
  return more.length > 0 || found.issuer === '' || found.subject === '' ? null : found
}

const rawOptions = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : 'wrong options', { cause: error })
  }
}

/** What was given, and where what is wrong with it is noted. */
type Given = { readonly raw: ReturnType<typeof rawOptions>; readonly wrong: (problem: string) => void }

const needed = ({ raw, wrong }: Given, name: 'title' | 'people' | 'source'): string => {
  const value = raw[name]?.trim() ?? ''
  if (value === '') wrong(`--${name} is missing`)
  return value
}

const pairsIn = (
  { wrong }: Given,
  name: 'columns' | 'set',
  texts: readonly string[],
): readonly (readonly [string, string])[] =>
  texts.flatMap((text) => {
    const found = pair(text, '=')
    if (found === null) wrong(`--${name} ${text}: write FIELD=${name === 'set' ? 'VALUE' : 'HEADING'}`)
    return found === null ? [] : [found]
  })

const dayIn = ({ raw, wrong }: Given, name: 'recorded-on' | 'review-due' | 'retain-until'): string | null => {
  const value = raw[name] ?? null
  if (value !== null && !isRecordableDay(value)) wrong(`--${name} must be ${DAY_IN_WORDS}`)
  return value
}

const valuesIn = ({ raw, wrong }: Given): readonly ValuesOption[] =>
  (raw.values ?? []).flatMap((text) => {
    const [field, list] = pair(text, ':') ?? []
    const codes = (list ?? '').split(',').map((part) => pair(part, '='))
    if (field === undefined || codes.includes(null)) {
      wrong(`--values ${text}: write FIELD:CODE=VALUE,CODE=VALUE`)
      return []
    }
    return [{ ...named(field), codes: new Map(codes.filter((code) => code !== null)) }]
  })

const columnsIn = (given: Given): readonly ColumnOption[] =>
  pairsIn(given, 'columns', parted(given.raw.columns)).map(([field, heading]) => ({
    ...named(field),
    heading: heading === '' ? null : heading,
  }))

/** `--why` is said of everybody. */
const setIn = (given: Given): readonly SetOption[] => {
  const why = given.raw.why?.trim() ?? ''
  const set = pairsIn(given, 'set', given.raw.set ?? []).map(([field, value]) => ({ ...named(field), value }))
  return why === '' ? set : [...set, { file: 'people', field: 'whyOnMap', value: why }]
}

const statedAsIn = ({ raw, wrong }: Given): ImportOptions['statedAs'] => {
  const statedAs = member(raw['stated-as'], STATED_AS)
  if (statedAs === undefined) wrong(`--stated-as must be ${STATED_AS.join(' or ')} (P9.3)`)
  return statedAs ?? 'FACT'
}

/** For which function of the Council, and by which law where that is another (P3.2). */
const statutoryIn = ({ raw, wrong }: Given): Pick<ImportOptions, 'statutoryFunction' | 'statutoryCitation'> => {
  const statutoryFunction = member(raw['statutory-function'] ?? 'CA1989_S17', STATUTORY_FUNCTIONS)
  if (statutoryFunction === undefined) {
    wrong(`--statutory-function must be one of ${STATUTORY_FUNCTIONS.join(', ')} (P3.2)`)
  }
  const statutoryCitation = raw['statutory-citation'] ?? null
  if (statutoryFunction === 'OTHER' && statutoryCitation === null) {
    wrong('--statutory-citation is needed with OTHER (P3.2)')
  }
  return { statutoryFunction: statutoryFunction ?? 'OTHER', statutoryCitation }
}

const oneIn = <T extends string>(
  { raw, wrong }: Given,
  name: 'differing' | 'dates',
  { values, otherwise }: { readonly values: readonly T[]; readonly otherwise: T | null },
): T | null => {
  const found = raw[name] === undefined ? otherwise : member(raw[name], values)
  if (found === undefined) wrong(`--${name} must be one of ${values.join(', ')}`)
  return found ?? otherwise
}

const differingIn = (given: Given): ImportOptions['differing'] => {
  const differing = oneIn(given, 'differing', { values: DIFFERING, otherwise: 'stop' }) ?? 'stop'
  const { raw, wrong } = given
  if (raw.differing !== undefined && raw.nominations !== true) wrong('--differing needs --nominations')
  return differing
}

const oldestIn = ({ raw, wrong }: Given): number => {
  const oldest = raw.oldest === undefined ? OLDEST : Number(raw.oldest)
  if (!Number.isInteger(oldest) || oldest < 1) wrong('--oldest is an age in whole years')
  return oldest
}

const whoIn = (
  { wrong }: Given,
  name: 'as' | 'allocate',
  { text, issuer }: { readonly text: string; readonly issuer: string | null },
): readonly Practitioner[] => {
  const found = practitioner(text, issuer)
  if (found === null) wrong(`--${name} ${text}: write issuer#subject`)
  return found === null ? [] : [found]
}

/** Who works with the maps: somebody has to be able to open them. */
const allocateIn = (given: Given): readonly Practitioner[] => {
  const { raw, wrong } = given
  const issuer = raw.issuer ?? 'peermap-dev'
  const allocate = parted(raw.allocate).flatMap((text) => whoIn(given, 'allocate', { text, issuer }))
  if (raw.check !== true && raw.allocate === undefined && raw.share === undefined) {
    wrong(
      'nobody could open the maps: say --allocate issuer#subject, who of the Council works with them (P4.5), or --share FILE (P4.4)',
    )
  }
  return allocate
}

const sheetsIn = ({ raw }: Given): ImportOptions['sheets'] =>
  (raw.sheet ?? []).map((text) => {
    const [kind = '', ...rest] = text.split('=')
    return isFileKind(kind) && rest.length > 0 ? { file: kind, name: rest.join('=') } : { file: null, name: text }
  })

const filesIn = ({ raw, wrong }: Given): Readonly<Partial<Record<FileKind, string>>> => {
  if (raw.memberships !== undefined && raw.groups === undefined) wrong('--memberships needs --groups')
  if (raw.visits !== undefined && raw.places === undefined) wrong('--visits needs --places')
  return Object.fromEntries(FILE_KINDS.flatMap((kind) => (raw[kind] === undefined ? [] : [[kind, raw[kind]]])))
}

/** The options of the words after `import`. Throws a SetupError that names everything that is wrong at once. */
export const parseImportOptions = (argv: readonly string[]): ImportOptions => {
  const raw = rawOptions(argv)
  const problems: string[] = []
  const given: Given = { raw, wrong: (problem) => void problems.push(problem) }
  // In the order in which problems are told.
  const about = {
    statedAs: statedAsIn(given),
    ...statutoryIn(given),
    differing: differingIn(given),
    oldest: oldestIn(given),
    allocate: allocateIn(given),
  }
  const files = filesIn(given)
  const set = setIn(given)
  const options = {
    ...about,
    set,
    title: needed(given, 'title'),
    files: { ...files, people: needed(given, 'people') },
    columns: columnsIn(given),
    ignoreColumns: parted(raw['ignore-columns']),
    values: valuesIn(given),
    mapBy: raw['map-by']?.trim() ?? null,
    source: needed(given, 'source'),
    recordedOn: dayIn(given, 'recorded-on'),
    reviewDue: dayIn(given, 'review-due'),
    retainUntil: dayIn(given, 'retain-until'),
    nominations: raw.nominations ?? false,
    dates: oneIn(given, 'dates', { values: DAY_ORDERS, otherwise: null }),
    sheets: sheetsIn(given),
    skipBadRows: raw['skip-bad-rows'] ?? false,
    assessment: raw.assessment ?? null,
    share: raw.share ?? null,
    as: (raw.as === undefined ? [] : whoIn(given, 'as', { text: raw.as, issuer: null }))[0] ?? CLI,
    idsOut: raw['ids-out'] ?? null,
    report: raw.report ?? null,
    check: raw.check ?? false,
  }
  if (problems.length > 0) throw new SetupError(problems.join('\n'))
  return options
}

/** The days of a map: opened today, reviewed in 3 months, kept for 12 months, unless said otherwise (P9.2). */
export const daysOf = (
  options: Pick<ImportOptions, 'reviewDue' | 'retainUntil'>,
  today: string,
): { readonly openedOn: string; readonly reviewDue: string; readonly retainUntil: string } => ({
  openedOn: today,
  reviewDue: options.reviewDue ?? addMonths(today, 3),
  retainUntil: options.retainUntil ?? addMonths(today, 12),
})
