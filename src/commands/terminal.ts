/** What commands read from and write to the terminal. */
import { SetupError } from '../errors.ts'

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
