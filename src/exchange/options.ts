/** The options of `peermap import`. */
import { parseArgs } from 'node:util'
import { SetupError } from '../errors.ts'
import { addMonths, isIsoDate } from '../protocol/age.ts'
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
  readonly skipBadRows: boolean
  readonly assessment: string | null
  readonly share: string | null
  readonly allocate: readonly string[]
  readonly issuer: string
  readonly as: string
  readonly idsOut: string | null
}

const STATUTORY_FUNCTIONS = ['CA1989_S17', 'CA1989_S47', 'CA1989_SCH2', 'CA2004_S10', 'CA2004_S11', 'OTHER'] as const
const STATED_AS = ['FACT', 'OPINION'] as const

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
  'skip-bad-rows': { type: 'boolean' },
  assessment: { type: 'string' },
  share: { type: 'string' },
  allocate: { type: 'string', multiple: true },
  issuer: { type: 'string' },
  as: { type: 'string' },
  'ids-out': { type: 'string' },
} as const

/** What the command prints for --help. */
export const IMPORT_HELP = `peermap import --title T --people people.csv --source ORG --stated-as FACT|OPINION [...]

  --people FILE       id, kind (YOUNG_PERSON, ADULT, ADULT_OF_CONCERN), label, name, ... as the SDL's fields
  --ties FILE         from, to, type (PEER, SUPPORTS, INFLUENCES, HARMS, AFFILIATED_WITH, GROUP_TIE), their properties
  --places FILE       id, kind, label, name, address, latitude, longitude, reveals
  --visits FILE       person, place, howOften, since, until
  --groups FILE       id, kind, label, name, description, reveals
  --memberships FILE  person, group, role, since, until
  --offences FILE     person, what, status, occurredOn, spent, underCoercion
  --columns F=H,...   the field F stands under the heading H; people.F=H in one file only; F= is not read
  --ignore-columns H,...    headings that are left out
  --values F:C=V,...  codes of a column: every C that occurs, * for any other; "C=" for no value
  --set F=V           a value for every row, for instance ties.kind=FRIEND, or reveals=NONE of all texts (P5.2)
  --why TEXT          why each young person is on the map, where no column says it (P5.2)
  --map-by H          one map for each value of this column
  --nominations       a tie from A to B and one from B to A are one mutual tie
  --skip-bad-rows     leave out what is wrong, and say so
  --assessment FILE   JSON: assessments and policy document (P8)        --share FILE   JSON: sharing decisions (P4.4)
  --allocate SUB,...  practitioners who see the maps (P4.5)             --issuer ISS   of these, default peermap-dev
  --statutory-function F    default CA1989_S17 (P3.2); OTHER with --statutory-citation TEXT
  --recorded-on D --review-due D --retain-until D    days; default today, in 3 months, in 12 months
  --as SUB            who imports, default cli
  --ids-out FILE      which id of the files became which id of the graph; readable by its owner only
`

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

const rawOptions = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : 'wrong options', { cause: error })
  }
}

/** The options of the words after `import`. Throws a SetupError that names everything that is wrong at once. */
export const parseImportOptions = (argv: readonly string[]): ImportOptions => {
  const raw = rawOptions(argv)
  const problems: string[] = []
  const need = (name: 'title' | 'people' | 'source'): string => {
    const value = raw[name]?.trim() ?? ''
    if (value === '') problems.push(`--${name} is missing`)
    return value
  }
  const pairs = (name: 'columns' | 'set', texts: readonly string[]): readonly (readonly [string, string])[] =>
    texts.flatMap((text) => {
      const found = pair(text, '=')
      if (found === null) problems.push(`--${name} ${text}: write FIELD=${name === 'set' ? 'VALUE' : 'HEADING'}`)
      return found === null ? [] : [found]
    })
  const day = (name: 'recorded-on' | 'review-due' | 'retain-until'): string | null => {
    const value = raw[name] ?? null
    if (value !== null && !isIsoDate(value)) problems.push(`--${name} is not a day: write it as YYYY-MM-DD`)
    return value
  }
  const valuesOf = (text: string): readonly ValuesOption[] => {
    const [field, list] = pair(text, ':') ?? []
    const codes = (list ?? '').split(',').map((part) => pair(part, '='))
    if (field === undefined || codes.includes(null)) {
      problems.push(`--values ${text}: write FIELD:CODE=VALUE,CODE=VALUE`)
      return []
    }
    return [{ ...named(field), codes: new Map(codes.filter((code) => code !== null)) }]
  }
  const statedAs = member(raw['stated-as'], STATED_AS)
  if (statedAs === undefined) problems.push(`--stated-as must be ${STATED_AS.join(' or ')} (P9.3)`)
  const functionName = raw['statutory-function'] ?? 'CA1989_S17'
  const statutoryFunction = member(functionName, STATUTORY_FUNCTIONS)
  if (statutoryFunction === undefined) {
    problems.push(`--statutory-function must be one of ${STATUTORY_FUNCTIONS.join(', ')} (P3.2)`)
  }
  const statutoryCitation = raw['statutory-citation'] ?? null
  if (statutoryFunction === 'OTHER' && statutoryCitation === null) {
    problems.push('--statutory-citation is needed with OTHER (P3.2)')
  }
  const files: Record<string, string> = {}
  for (const kind of FILE_KINDS) {
    const path = raw[kind]
    if (path !== undefined) files[kind] = path
  }
  if (files['memberships'] !== undefined && files['groups'] === undefined) problems.push('--memberships needs --groups')
  if (files['visits'] !== undefined && files['places'] === undefined) problems.push('--visits needs --places')
  const why = raw.why?.trim() ?? ''
  const set = pairs('set', raw.set ?? []).map(([field, value]) => ({ ...named(field), value }))
  const options = {
    title: need('title'),
    files: { ...files, people: need('people') },
    columns: pairs('columns', parted(raw.columns)).map(([field, heading]) => ({
      ...named(field),
      heading: heading === '' ? null : heading,
    })),
    ignoreColumns: parted(raw['ignore-columns']),
    values: (raw.values ?? []).flatMap(valuesOf),
    set: why === '' ? set : [...set, { file: 'people', field: 'whyOnMap', value: why } as const],
    mapBy: raw['map-by']?.trim() ?? null,
    source: need('source'),
    statedAs: statedAs ?? 'FACT',
    statutoryFunction: statutoryFunction ?? 'OTHER',
    statutoryCitation,
    recordedOn: day('recorded-on'),
    reviewDue: day('review-due'),
    retainUntil: day('retain-until'),
    nominations: raw.nominations ?? false,
    skipBadRows: raw['skip-bad-rows'] ?? false,
    assessment: raw.assessment ?? null,
    share: raw.share ?? null,
    allocate: parted(raw.allocate),
    issuer: raw.issuer ?? 'peermap-dev',
    as: raw.as ?? 'cli',
    idsOut: raw['ids-out'] ?? null,
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
