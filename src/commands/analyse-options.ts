/** The options of `analyse`: those of every file, and a file's own parameters. Pure. */
import type { ParseArgsConfig } from 'node:util'
import type { AnalysisFile, Parameter } from '../analysis/header.ts'
import { METHODS } from '../analysis/robustness.ts'
import { argumentsOf, isRanking } from '../analysis/sdl.ts'
import { SetupError } from '../errors.ts'

/** What was given, by option. */
export type Given = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** The name of the file, which comes first; null: none is named. */
export const nameIn = ([first]: readonly string[]): string | null =>
  first === undefined || first.startsWith('-') ? null : first

const TEXT = { type: 'string' } as const
const FLAG = { type: 'boolean' } as const

const COMMON: NonNullable<ParseArgsConfig['options']> = {
  map: TEXT,
  'as-of': TEXT,
  as: TEXT,
  'token-file': TEXT,
  purpose: TEXT,
  url: TEXT,
  format: TEXT,
  cypher: FLAG,
  help: FLAG,
}

type Field = { readonly option: string; readonly name: string; readonly type: string; readonly says: string }

/** camelCase as options are written. */
const optionOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const field = (name: string, type: string, says: string): Field => ({ option: optionOf(name), name, type, says })

/** The arguments of the file's field that may be given as options. */
export const fieldsOf = (file: AnalysisFile): readonly Field[] => {
  const own = argumentsOf(file).map(({ name, type, says }: Parameter) => field(name, type, says))
  return [
    ...own,
    ...(own.some(({ name }) => name === 'without')
      ? [
          field('withoutOpinion', 'Boolean!', 'leave out ties that are stated as opinion'),
          field('withoutSource', 'String', 'leave out ties that this source told of'),
        ]
      : []),
    ...(METHODS[file.name]?.kind === 'RANK'
      ? [field('robustness', 'Boolean!', 'name the ties that decide who comes first')]
      : []),
    ...(isRanking(file) ? [field('values', 'Boolean!', 'what the order is by, for analysts only')] : []),
  ]
}

/** For `parseArgs`. */
export const optionsOf = (file: AnalysisFile): NonNullable<ParseArgsConfig['options']> => ({
  ...COMMON,
  ...Object.fromEntries(
    fieldsOf(file).map(({ option, type }) => [option, type.startsWith('Boolean') ? FLAG : TEXT] as const),
  ),
})

const valueOf = ({ option, type }: Field, given: string | boolean): unknown => {
  if (typeof given === 'boolean') return given
  if (type.startsWith('[')) return given.split(',').filter((each) => each !== '')
  if (!/^(Int|Float)/.test(type)) return given
  const number = Number(given)
  if (!Number.isFinite(number)) throw new SetupError(`--${option} must be a number`)
  return number
}

/** Names of the arguments that must be given. */
const neededBy = (file: AnalysisFile): readonly string[] =>
  argumentsOf(file)
    .filter(({ type, default: preset }) => type.endsWith('!') && preset === null)
    .map(({ name }) => name)

/** The variables of the operation (analyse-query.ts). @throws SetupError for what is needed, or no number */
export const variablesIn = (file: AnalysisFile, given: Given): Readonly<Record<string, unknown>> => {
  const variables: Record<string, unknown> = { map: given['map'] }
  if (given['as-of'] !== undefined) variables['asOf'] = given['as-of']
  for (const each of fieldsOf(file)) {
    const value = given[each.option]
    if (value !== undefined && !Array.isArray(value)) variables[`a_${each.name}`] = valueOf(each, value)
  }
  const missing = argumentsOf(file).filter(({ name }) => neededBy(file).includes(name) && !(`a_${name}` in variables))
  if (missing.length > 0)
    throw new SetupError(
      `analyse ${file.name} needs ${missing.map(({ name, says }) => `--${optionOf(name)} (${says})`).join(', ')}`,
    )
  return variables
}

/** Types as somebody gives them on the command line. */
const WORD_OF: Readonly<Record<string, string>> = { ID: 'ID', '[ID]': 'ID,...', Int: 'N', Date: 'DAY', String: 'TEXT' }

const worded = ({ option, type }: Field): string =>
  type.startsWith('Boolean') ? `--${option}` : `--${option} ${WORD_OF[type.replaceAll('!', '')] ?? 'TEXT'}`

/** Options as the help names them; in brackets what may be left out. */
export const optionWords = (file: AnalysisFile): readonly string[] => [
  ...fieldsOf(file).map((each) => (neededBy(file).includes(each.name) ? worded(each) : `[${worded(each)}]`)),
  '[--as-of DAY]',
]

/** Options with what they mean, a line each. */
export const optionLines = (file: AnalysisFile): readonly string[] => [
  '  --map ID: the map',
  ...fieldsOf(file).map((each) => `  ${worded(each)}: ${each.says}`),
  '  --as-of DAY: what is shown is as on that day (YYYY-MM-DD); today unless given',
]
