/** What commands read from and write to the terminal. */
import { SetupError } from '../errors.ts'
import type { JournalLog } from '../journal/journal.ts'

/** Prints a line. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Prints progress, apart from results. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`)

/** One word of a closed list. @throws SetupError naming the list */
export function oneOf<T extends string>(option: string, words: readonly T[], given: string | undefined): T {
  const found = words.find((word) => word === given)
  if (found === undefined) throw new SetupError(`${option} needs one of ${words.join(', ')}`)
  return found
}

/** For a command that takes no words. @throws SetupError naming the first */
export function noWords(command: string, [word]: readonly string[]): void {
  if (word !== undefined) throw new SetupError(`${command} takes no options, and ${word} was given`)
}

/** Where a journal of a command reports: what went wrong alone. */
export const quietLog: JournalLog = {
  info: () => undefined,
  warn: (_fields, message) => tell(message),
  error: (_fields, message) => tell(message),
}
