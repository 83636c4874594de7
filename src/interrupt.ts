/** How a process is ended from outside: by a signal, or because nobody reads what it prints any more. */

/** Exit codes as shells give them: 128 and the number of the signal. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGPIPE: 141, SIGTERM: 143 } as const
export type EndingSignal = keyof typeof EXIT_CODES
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const

/** For what is cleaned up after the first signal; then the process ends all the same. ms */
const CLEANING_MS = 60_000

/** What was going on was ended by a signal: said in a word, no stack. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly signal: EndingSignal
  readonly exitCode: number

  constructor(signal: EndingSignal) {
    super(signal)
    this.signal = signal
    this.exitCode = EXIT_CODES[signal]
  }
}

/**
 * `signal` aborts with an `Interrupted`. `release` leaves SIGINT and SIGTERM to who has handlers of their own; what else
 * ends a process comes to them as SIGTERM.
 */
export type Interruption = { readonly signal: AbortSignal; readonly release: () => void }

/**
 * The interruption of this process. The first signal aborts, so that what has something to clean up does it and ends;
 * a second one ends the process at once, and its children with it. Output that nobody reads counts as a signal;
 * progress on standard error that nobody reads does not.
 */
export function listenForInterruption(): Interruption {
  const controller = new AbortController()
  let released = false
  const interrupt = (name: EndingSignal): void => {
    const { aborted } = controller.signal
    const interrupted = new Interrupted(name)
    if (aborted && name !== 'SIGPIPE') process.exit(interrupted.exitCode)
    if (aborted) return
    if (name !== 'SIGPIPE') process.stderr.write(`${name}: stopping\n`)
    controller.abort(interrupted)
    setTimeout(() => process.exit(interrupted.exitCode), CLEANING_MS).unref()
  }
  for (const name of SIGNALS) process.on(name, interrupt)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    if (released) process.kill(process.pid, 'SIGTERM')
    else interrupt('SIGPIPE')
  })
  process.stderr.on('error', () => undefined)
  const release = (): void => {
    released = true
    for (const name of SIGNALS) process.off(name, interrupt)
    // A terminal that is closed ends a service like anybody who stops it.
    process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'))
  }
  return { signal: controller.signal, release }
}

/** What `work` gives; or rejects with the `Interrupted` as soon as it comes, and `work` is left to itself. */
export async function unlessInterrupted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const listening = new AbortController()
  const interrupted = new Promise<never>((_done, fail) => {
    const end = (): void => fail(signal.reason)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true, signal: listening.signal })
  })
  try {
    return await Promise.race([work, interrupted])
  } finally {
    listening.abort()
  }
}
