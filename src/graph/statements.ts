import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../errors.ts'

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

/**
 * The text of `cypher/<name>.cypher`, for instance `loadStatement('reads/grants')`. Read from disk once: call it while
 * starting, so that a missing file stops the start. Throws SetupError on a missing file or an impure call.
 */
export const loadStatement = (name: string): string => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const text = readText(name)
  const [call] = impureCalls(text)
  if (call !== undefined) throw new SetupError(`cypher/${name}.cypher calls ${call}: pass the value as a parameter`)
  loaded.set(name, text)
  return text
}

const readText = (name: string): string => {
  try {
    return readFileSync(join(CYPHER_FOLDER, `${name}.cypher`), 'utf8')
  } catch (error) {
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
