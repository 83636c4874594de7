/** What nobody expected, told in one sentence: where it happened goes to a file, not to the terminal. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MAX_CAUSES = 5

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const codeOf = (error: object): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

const nameOf = (error: unknown): string =>
  isObject(error) ? [error.constructor.name, codeOf(error)].filter((part) => part !== '').join(' ') : typeof error

/** Where an error was made: the lines of its stack that name code. Its message is left out, over as many lines as it has. */
const placesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .replace(error.message, '')
        .split('\n')
        .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
    : []

/** An error and its causes by name, code and place. No message: one may quote what stands in the graph or in a file. */
export function describeFault(error: unknown): string {
  const lines: string[] = []
  for (let at = error, depth = 0; at !== undefined && depth < MAX_CAUSES; depth++) {
    lines.push(`${depth === 0 ? '' : 'caused by '}${nameOf(at)}`, ...placesOf(at))
    at = at instanceof Error ? at.cause : undefined
  }
  return `${lines.join('\n')}\n`
}

/**
 * Keeps a fault in `<home>/fault.log`, over the one before, and gives the sentence to print. Where the file can't be
 * written, the places are in what is printed.
 * @param about command: the word that was given, no option
 */
export function keepFault(error: unknown, about: { readonly home: string; readonly command: string }): string {
  const text = `${new Date().toISOString()} peermap ${about.command}, Node ${process.version}\n${describeFault(error)}`
  const ended = `An unexpected fault ended this (${nameOf(error)})`
  const file = join(about.home, 'fault.log')
  try {
    mkdirSync(about.home, { recursive: true, mode: 0o700 })
    writeFileSync(file, text, { mode: 0o600 })
    return `${ended}. Please report it with ${file}; with PEERMAP_LOG_LEVEL=debug all of it is printed`
  } catch {
    return `${ended}. Please report it with these lines:\n${text}`
  }
}
