/** What the statement of a file of cypher/analysis may hold: one statement, read only, bounded. Pure. */
import { impureCalls } from '../graph/statements.ts'

/** What is wrong, and on which line of the statement, from 1. */
export type Fault = { readonly line: number; readonly message: string }

const TOKENS = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`[^`]*`/g

/** The statement without comments and without what stands in quotes. Its lines stay lines. */
export const codeOf = (statement: string): string =>
  statement.replace(TOKENS, (token) => {
    const lines = token.replace(/[^\n]/g, '')
    return token.startsWith('/') ? lines : token.charAt(0) + lines + token.charAt(0)
  })

/** Names of the parameters that a statement uses. */
export const parametersIn = (statement: string): ReadonlySet<string> =>
  new Set(Array.from(codeOf(statement).matchAll(/\$(\w+)/g), ([, name = '']) => name))

const WORD = '(?<![.\\w$:])'
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/;\s*\S/g, 'a file is one statement'],
  [
    new RegExp(
      `${WORD}(?:CREATE|INSERT|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|DROP|ALTER|GRANT|REVOKE|LOAD|USE)\\b`,
      'gi',
    ),
    'a file reads only',
  ],
  [
    new RegExp(`${WORD}CALL\\s+(?!gds\\.(?:graph\\.drop|[\\w.]+\\.stream)\\b)[a-z]`, 'gi'),
    'a file calls no procedure but gds.graph.drop and gds.*.stream',
  ],
  // [*], [*2..], (…)+, ->*, {2,}: a bound from below alone is none
  [/\[[^\]]*\*\s*(?:\d+\s*\.\.\s*)?(?=[\]{]|\s+WHERE\b)|(?:\)|-|->)[+*]|\{\s*\d*\s*,\s*\}/gi, 'a path has no bound'],
]

/** The first thing in a statement that may not be there, or null. */
export const faultIn = (statement: string): Fault | null => {
  const code = codeOf(statement).trimEnd()
  if (code.trim() === '') return { line: 1, message: 'there is no statement' }
  const [call] = impureCalls(statement)
  if (call !== undefined) return { line: 1, message: `calls ${call}: pass the value as a parameter` }
  for (const [pattern, message] of NEVER)
    for (const { index, 0: found } of code.matchAll(pattern))
      return { line: code.slice(0, index).split('\n').length, message: `${message}: "${found.trim()}"` }
  return null
}
