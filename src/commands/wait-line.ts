/** A line that says for how long something has been waited for, once that is longer than two seconds. */
import type { Terminal } from '../exchange/progress.ts'

const AFTER_S = 2

/** Draws it on a terminal; elsewhere nothing. `end` takes it away. */
export const waitLine = (terminal: Terminal, what: string): { readonly end: () => void } => {
  if (terminal.isTTY !== true) return { end: () => undefined }
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 1
    if (seconds >= AFTER_S) terminal.write(`\r${what}: ${seconds} s`)
  }, 1_000)
  return {
    end: () => {
      clearInterval(timer)
      if (seconds >= AFTER_S) terminal.write(`\r${' '.repeat(what.length + 12)}\r`)
      seconds = 0
    },
  }
}
