/** The patterns of a statement, as far as the static tests need them. The files are written for it: every tie has a variable. */
import { codeOf } from '../../src/analysis/statement.ts'

/** `names`: labels or types; `mapId`: what the pattern asks of it, or null. */
export type Pattern = {
  readonly variable: string
  readonly names: readonly string[]
  readonly mapId: string | null
  readonly text: string
}

const patternOf = ([text, variable = '', names = '', properties = '']: readonly (string | undefined)[]): Pattern => ({
  variable,
  names: names.split(/[:|]/).filter((name) => name !== ''),
  mapId: /mapId: ([$\w.]+)/.exec(properties)?.[1] ?? null,
  text: text ?? '',
})

/** Without the variables that a subquery takes over: they look like nodes. */
const code = (statement: string): string => codeOf(statement).replace(/CALL \([\w, ]*\)/g, 'CALL')

const NODE = /(?<![\w.])\((\w+)?(:[\w|]+)?\s*(\{[^}]*\})?(?=\)|\s+WHERE)/g
const TIE = /-\[(\w+)?(:[A-Z_|]+)\s*(\{[^}]*\})?/g

export const nodesOf = (statement: string): readonly Pattern[] => [...code(statement).matchAll(NODE)].map(patternOf)
export const tiesOf = (statement: string): readonly Pattern[] => [...code(statement).matchAll(TIE)].map(patternOf)

/** Variables that `AS` gives a name to. */
export const aliasesOf = (statement: string): ReadonlySet<string> =>
  new Set([...code(statement).matchAll(/\b(?:AS|UNWIND \w+ AS) (\w+)/g)].map(([, name = '']) => name))

/** `variable.property` of the statement. */
export const propertiesOf = (statement: string): readonly (readonly [string, string])[] =>
  [...code(statement).matchAll(/(?<![\w.$])(\w+)\.(\w+)\b(?!\s*\()/g)].map(([, variable = '', property = '']) => [
    variable,
    property,
  ])
