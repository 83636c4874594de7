/**
 * The files of cypher/analysis: one read-only statement each, under a header that says what it answers, for whom and for what
 * not. A bad header stops the start (P5.1).
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../errors.ts'
import { CATEGORIES, type Category, type MappingPurpose } from '../policy/terms.ts'
import { faultIn, parametersIn } from './statement.ts'
import {
  ANALYSIS_ROLES,
  isAnalysisType,
  PURPOSE_OF,
  SHARED_PARAMETERS,
  SUBJECTS,
  VERBS,
  type About,
  type AnalysisRole,
  type AnalysisType,
} from './terms.ts'

/** A column of an answer. */
export type Column = { readonly name: string; readonly type: AnalysisType; readonly says: string }
/** A parameter. `default`: as GraphQL writes it, `today`, or null for none. */
export type Parameter = Column & { readonly default: string | null }

/** One file of cypher/analysis, as its header says it. */
export type AnalysisFile = {
  /** The file's name: rank-brokers */
  readonly name: string
  /** Its GraphQL field: rankBrokers */
  readonly field: string
  readonly question: string
  readonly clauses: readonly string[]
  /** Those of its clauses (P4.6) */
  readonly purposes: readonly MappingPurpose[]
  readonly roles: readonly AnalysisRole[]
  readonly parameters: readonly Parameter[]
  readonly columns: readonly Column[]
  readonly reads: readonly Category[]
  readonly about: About
  readonly algorithm: string
  readonly usesGds: boolean
  readonly readIt: string
  readonly notFor: string
  readonly revision: number
  /** The text that is run, without the header */
  readonly statement: string
  /** Of the whole file, in hex */
  readonly sha256: string
}

const KEYS = [
  'question',
  'clause',
  'for',
  'parameters',
  'columns',
  'reads',
  'about',
  'algorithm',
  'read it',
  'not for',
  'revision',
] as const
type Key = (typeof KEYS)[number]
const isKey = (text: string): text is Key => (KEYS as readonly string[]).includes(text)

type Fail = (line: number, message: string) => never
type Value = { readonly text: string; readonly line: number }

const failIn =
  (name: string): Fail =>
  (line, message) => {
    throw new SetupError(`cypher/analysis/${name}.cypher:${line}: ${message}`)
  }

/** The values by key. A line that is set in by three blanks or more goes on with the value above. */
const valuesIn = (lines: readonly string[], fail: Fail): ((key: Key) => Value) => {
  const found = new Map<Key, Value>()
  let last: Key | null = null
  for (const [index, line] of lines.entries()) {
    const more = /^\/\/ {3,}(\S.*)$/.exec(line)?.[1]
    const [, key = '', text = ''] = /^\/\/ ([a-z ]+): (\S.*)$/.exec(line) ?? []
    if (more !== undefined && last !== null) {
      const { text: before, line: at } = found.get(last)!
      found.set(last, { text: `${before} ${more.trim()}`, line: at })
    } else if (!isKey(key)) fail(index + 1, `"${line}" is none of: ${KEYS.map((each) => `// ${each}: …`).join(', ')}`)
    else if (found.has(key)) fail(index + 1, `"${key}" stands twice`)
    else {
      found.set(key, { text: text.trim(), line: index + 1 })
      last = key
    }
  }
  const missing = KEYS.filter((key) => !found.has(key))
  if (missing.length > 0) fail(Math.max(1, lines.length), `the header has no "${missing.join('", no "')}"`)
  return (key) => found.get(key) ?? fail(1, `the header has no "${key}"`)
}

/** A list of words, each one of those that may stand there. */
const words = <T extends string>({ text, line }: Value, what: string, known: readonly T[], fail: Fail): readonly T[] =>
  text.split(/[,\s]+/).map((word) => {
    const found = known.find((each) => each === word)
    return found ?? fail(line, `"${word}" is no ${what}: ${known.join(', ')}`)
  })

/** `name TYPE [= default][: what it says]; …` */
const columnsIn = ({ text, line }: Value, fail: Fail): readonly Parameter[] => {
  const columns = text.split(/;\s*/).map((part): Parameter => {
    const [, name = '', given, preset, says] = /^(\w+)(?: ([^\s:=]+))?(?: = ([^:]+?))?(?:: (.+))?$/.exec(part) ?? []
    const shared = SHARED_PARAMETERS[name]
    const type = given ?? shared?.type ?? ''
    if (name === '') fail(line, `"${part}" is not "name TYPE = default: what it says"`)
    if (!isAnalysisType(type)) return fail(line, `"${type}" of ${name} is no type: GraphQL's ID, Int, [ID!] and so on`)
    return { name, type, default: preset ?? shared?.default ?? null, says: says ?? shared?.says ?? '' }
  })
  const twice = columns.find(({ name }, index) => columns.findIndex((other) => other.name === name) !== index)
  if (twice !== undefined) fail(line, `${twice.name} stands twice`)
  return columns
}

const asColumn = ({ name, type, says }: Parameter): Column => ({ name, type, says })

/** The parameters of the header are those of the statement, and a shared one is what it is everywhere. */
const checkParameters = (parameters: readonly Parameter[], statement: string, { line }: Value, fail: Fail): void => {
  const used = parametersIn(statement)
  for (const name of used)
    if (!parameters.some((each) => each.name === name)) fail(line, `the statement uses $${name}, the header has it not`)
  for (const { name, type, default: preset } of parameters) {
    if (!used.has(name)) fail(line, `the header has ${name}, the statement does not use it`)
    const shared = SHARED_PARAMETERS[name]
    if (shared !== undefined && type !== shared.type) fail(line, `${name} is ${shared.type} in every file`)
    if (shared !== undefined && preset !== shared.default)
      fail(line, `${name} has ${shared.default ?? 'no default'} in every file`)
  }
}

/** Those for whom a file of these categories may be (R-4-05): harm is not for analysts, and only of people for whom it is open. */
const checkHarm = (
  { reads, roles, parameters }: Pick<AnalysisFile, 'reads' | 'roles' | 'parameters'>,
  fail: Fail,
): void => {
  const harm = reads.includes('HARMFUL_RELATIONSHIP')
  if (harm && roles.includes('ANALYST')) fail(1, 'reads HARMFUL_RELATIONSHIP: not for ANALYST (R-4-05)')
  if (harm !== parameters.some(({ name }) => name === 'harm'))
    fail(1, 'reads HARMFUL_RELATIONSHIP where it has the parameter harm, and only there (P8.7)')
}

/**
 * One file, by its name without `.cypher`.
 * @throws SetupError naming the file and the line
 */
export const parseAnalysis = (name: string, text: string): AnalysisFile => {
  const fail = failIn(name)
  if (!/^[a-z]+(-[a-z]+)+$/.test(name) || !VERBS.some((verb) => name.startsWith(`${verb}-`)))
    fail(1, `a file is called <verb>-<noun>, and the verb is one of ${VERBS.join(', ')}`)
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('//'))
  const header = end < 0 ? lines : lines.slice(0, end)
  const valueOf = valuesIn(header, fail)
  const statement = lines.slice(header.length).join('\n').trim()
  const fault = faultIn(statement)
  if (fault !== null) fail(header.length + fault.line, fault.message)
  const parameters = columnsIn(valueOf('parameters'), fail)
  checkParameters(parameters, statement, valueOf('parameters'), fail)
  const clauses = valueOf('clause').text.split(/[,\s]+/)
  const badClause = clauses.find((clause) => !/^P\d\.\d+$/.test(clause))
  if (badClause !== undefined) fail(valueOf('clause').line, `"${badClause}" is no clause`)
  const purposes = clauses.flatMap((clause) => PURPOSE_OF[clause] ?? [])
  if (purposes.length === 0)
    fail(valueOf('clause').line, `none of ${Object.keys(PURPOSE_OF).join(', ')}: no purpose (P4.6)`)
  const usesGds = /\bGDS\b/.test(valueOf('algorithm').text)
  if (usesGds !== /\bgds\./.test(statement))
    fail(valueOf('algorithm').line, 'names GDS where the statement uses it, and only there')
  const [about, ...others] = words(valueOf('about'), 'subject of rows', SUBJECTS, fail)
  if (about === undefined || others.length > 0) return fail(valueOf('about').line, 'rows are about one of these')
  const revision = Number(valueOf('revision').text)
  if (!Number.isSafeInteger(revision) || revision < 1)
    fail(valueOf('revision').line, 'a revision is a whole number from 1')
  const file = {
    name,
    field: name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    question: valueOf('question').text,
    clauses,
    purposes,
    roles: words(valueOf('for'), 'role', ANALYSIS_ROLES, fail),
    parameters,
    columns: columnsIn(valueOf('columns'), fail).map(asColumn),
    reads: words(valueOf('reads'), 'category', CATEGORIES, fail),
    about,
    algorithm: valueOf('algorithm').text,
    usesGds,
    readIt: valueOf('read it').text,
    notFor: valueOf('not for').text,
    revision,
    statement,
    sha256: createHash('sha256').update(text).digest('hex'),
  }
  checkHarm(file, fail)
  return file
}

const PROJECT = join(import.meta.dirname, '../..')
const read = new Map<string, readonly AnalysisFile[]>()

/**
 * All files of `<root>/cypher/analysis`, by name. Read once for each root.
 * @throws SetupError for a bad one
 */
export const analysisFiles = (root: string = PROJECT): readonly AnalysisFile[] => {
  const known = read.get(root)
  if (known !== undefined) return known
  const folder = join(root, 'cypher/analysis')
  const files = readdirSync(folder)
    // Those with a second suffix are statements of the service, not of the library.
    .filter((file) => /^[^.]+\.cypher$/.test(file))
    .toSorted()
    .map((file) => parseAnalysis(file.replace(/\.cypher$/, ''), readFileSync(join(folder, file), 'utf8')))
  read.set(root, files)
  return files
}
