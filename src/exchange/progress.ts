/** How far an import is, and a bar of it for a terminal. */

/** `done` of `of`: bytes while checking, rows while writing. */
export type Progress = {
  readonly phase: 'CHECKING' | 'WRITING' | 'OPENING' | 'CLEARING'
  readonly done: number
  readonly of: number
}
export type ShowProgress = (progress: Progress) => void

/** Where a bar may be drawn: process.stderr is one. */
export type Terminal = { readonly isTTY?: boolean; readonly write: (text: string) => unknown }

const WORDS = { CHECKING: 'checking', WRITING: 'writing', OPENING: 'opening', CLEARING: 'clearing' } as const
const WIDTH = 30
const EVERY_MS = 100

/** One line of the bar. */
export const barOf = ({ phase, done, of }: Progress): string => {
  const part = of <= 0 ? 1 : Math.min(1, done / of)
  const full = Math.round(part * WIDTH)
  return `${WORDS[phase].padEnd(9)}[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${String(Math.round(part * 100)).padStart(3)} %`
}

/** Draws a bar on a terminal; elsewhere nothing. `end` takes it away. */
export const progressBar = (
  terminal: Terminal,
  clock: () => number = Date.now,
): { readonly show: ShowProgress; readonly end: () => void } => {
  if (terminal.isTTY !== true) return { show: () => {}, end: () => {} }
  let last = 0
  let phase: Progress['phase'] | null = null
  return {
    show: (progress) => {
      const at = clock()
      if (progress.phase === phase && at - last < EVERY_MS && progress.done < progress.of) return
      last = at
      phase = progress.phase
      terminal.write(`\r${barOf(progress)}`)
    },
    end: () => terminal.write(`\r${' '.repeat(WIDTH + 20)}\r`),
  }
}
