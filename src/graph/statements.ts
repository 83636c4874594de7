import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { SetupError } from '../errors.ts'
import { DRAWN_TIE_TYPES, ELEMENT_TYPES, isVisit, JOINED_TYPES, NODE_TYPES, TIE_TYPES } from '../model/model.ts'

/** Where the statements are: one file each, in a folder by purpose. */
export const CYPHER_FOLDER = join(import.meta.dirname, '../../cypher')

const TOKENS = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`[^`]*`/g
const CLOCK = 'date|datetime|localdatetime|time|localtime'
const IMPURE = new RegExp(
  [
    `(?<![.\\w$])(?:${CLOCK}|timestamp|randomUUID)\\s*\\(\\s*\\)`,
    `(?<![.\\w$])(?:${CLOCK})\\s*\\.\\s*(?:transaction|statement|realtime)\\s*\\(`,
    `(?<![.\\w$])(?:${CLOCK})\\s*\\(\\s*\\{\\s*timezone\\s*:[^,}]*\\}`,
    'apoc\\s*\\.\\s*(?:create\\s*\\.\\s*uuid\\w*|date\\s*\\.\\s*currentTimestamp)',
  ].join('|'),
  'gi',
)

/**
 * The calls in a statement that read the database's clock or make an id. Such values are parameters, so that a step
 * can be retried, tested on any day and recorded before it runs. Comments and string literals are left out.
 */
export const impureCalls = (text: string): readonly string[] => {
  const code = text.replace(TOKENS, (token) => (token.startsWith('`') ? token : token.startsWith('/') ? ' ' : "''"))
  return Array.from(code.matchAll(IMPURE), ([call]) => call)
}

const loaded = new Map<string, string>()
const names = new Map<string, string>()

/** The name of a loaded statement, for instance `policy/grants`; `other` for any other text. */
export const nameOf = (text: string): string => names.get(text) ?? 'other'

/**
 * The text of `cypher/<name>.cypher`, for instance `loadStatement('policy/grants')`. Read from disk once: call it while
 * starting, so that a missing file stops the start. Throws SetupError on a missing file or an impure call.
 */
export const loadStatement = (name: string): string => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const text = readText(name)
  const [call] = impureCalls(text)
  if (call !== undefined) throw new SetupError(`cypher/${name}.cypher calls ${call}: pass the value as a parameter`)
  loaded.set(name, text)
  names.set(text, name)
  return text
}

const files = new Map<string, readonly string[]>()

/**
 * The name of the statement of a step, from its mutation: `mapping/addRisk` for `addRisk`. Each has one file of its name, in
 * the folder of its chapter.
 * @throws SetupError where there is none, or more than one
 */
export const statementOfStep = (mutation: string): string => {
  if (files.size === 0)
    for (const file of readdirSync(CYPHER_FOLDER, { recursive: true, encoding: 'utf8' }))
      files.set(basename(file), [...(files.get(basename(file)) ?? []), file.replace(/\.cypher$/, '')])
  const [name, another] = files.get(`${mutation}.cypher`) ?? []
  if (name === undefined)
    throw new SetupError(`cypher/<chapter>/${mutation}.cypher is missing: the statement of the step`)
  if (another !== undefined)
    throw new SetupError(`${mutation} has two statements: cypher/${name}.cypher and cypher/${another}.cypher`)
  return name
}

/** The text of the statement of a step. Throws as `statementOfStep` and `loadStatement`. */
export const loadStep = (mutation: string): string => loadStatement(statementOfStep(mutation))

const NAMES = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`[^`]*`|\$(\w+)/g

/**
 * The statement with all its parameters in one, the map `$asked`. The database plans a statement anew for each combination
 * of the lengths of texts and lists among its parameters; inside a map the lengths do not matter.
 */
export const asOneParameter = (text: string): string => {
  const one = compact(text).replace(NAMES, (part: string, name: string | undefined) =>
    name === undefined ? part : `$asked.${name}`,
  )
  names.set(one, nameOf(text))
  return one
}

const NAMES_AND_CALLS = new RegExp(`${NAMES.source}|\\bCALL \\(([^)]*)\\)`, 'g')

/**
 * A statement about one map, `$mapId`, for all maps of `$asked.mapIds` in one round trip. Each of its rows has its map as `wanted`,
 * beside its own columns. The other parameters are in `$asked`, and are the same for all maps.
 */
export const forEachMap = (text: string): string => {
  const each = compact(text).replace(NAMES_AND_CALLS, (part: string, name?: string, imported?: string) => {
    if (name !== undefined) return name === 'mapId' ? 'wanted' : `$asked.${name}`
    if (imported === undefined) return part
    // A subquery sees only what it names.
    return imported === '' ? 'CALL (wanted)' : `CALL (wanted, ${imported})`
  })
  const all = `UNWIND $asked.mapIds AS wanted CALL (wanted) { ${each} } RETURN *`
  names.set(all, nameOf(text))
  return all
}

/** Placeholders in statements -> the types of the model that they stand for. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ANY_TIE: DRAWN_TIE_TYPES,
  ANY_EDGE: [...TIE_TYPES, 'ABOUT'],
  ANY_VISIT: DRAWN_TIE_TYPES.filter(isVisit),
  ANY_ELEMENT: ELEMENT_TYPES,
  ANY_NODE: NODE_TYPES,
  ANY_JOINED: JOINED_TYPES,
}

/** The statement with each placeholder replaced by types of the model (cypher/README.md). @throws SetupError for an unknown one */
export const withTypes = (text: string): string =>
  text.replace(/\bANY_[A-Z]+\b/g, (word) => {
    const types = WORDS[word]
    if (types === undefined) throw new SetupError(`a statement says ${word}: no types have this name`)
    return types.join('|')
  })

const readText = (name: string): string => {
  try {
    return withTypes(readFileSync(join(CYPHER_FOLDER, `${name}.cypher`), 'utf8'))
  } catch (error) {
    if (error instanceof SetupError) throw error
    throw new SetupError(`cypher/${name}.cypher can't be read`, { cause: error })
  }
}

const BLANK = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`[^`]*`|(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/g

/**
 * The same statement with one blank for each run of blanks and comments, literals and names untouched. The driver sends
 * text in pieces of 1,400 bytes, each a call of the kernel that the database wakes up for.
 */
export const compact = (text: string): string =>
  text.replace(BLANK, (part) => (/^['"`]/.test(part) ? part : ' ')).trim()
