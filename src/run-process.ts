/** The outermost part of every process: signals, broken pipes, refusals and faults end it with a sentence and an exit code. */
import { inspect } from 'node:util'
import { homeOf } from './config.ts'
import { PeermapError, SetupError } from './errors.ts'
import { keepFault } from './faults.ts'
import { Interrupted, listenForInterruption, type Interruption } from './interrupt.ts'

const isUsageError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** What is printed for an error that ended the process; '' for nothing. */
function sentenceFor(error: unknown, command: string): string {
  if (error instanceof Interrupted) return ''
  if (error instanceof SetupError || error instanceof PeermapError || isUsageError(error)) return `${error.message}\n`
  const all = process.env['PEERMAP_LOG_LEVEL'] === 'debug' ? `${inspect(error)}\n` : ''
  return `${all}${keepFault(error, { home: homeOf(process.env), command })}\n`
}

/**
 * Runs what a process is there for. It ends by itself when `work` is done and nothing is left open; after a signal or an
 * error it is ended. What ends by a signal has the exit code of the signal; what fails has 1.
 * @param command the word that was given, for reports
 */
export async function runProcess(
  command: string,
  work: (interruption: Interruption) => void | Promise<void>,
): Promise<void> {
  const interruption = listenForInterruption()
  const { signal } = interruption
  const end = (error: unknown): never => {
    // What fails because it was interrupted is no fault of its own.
    const why: unknown = signal.aborted ? signal.reason : error
    process.stderr.write(sentenceFor(why, command))
    process.exit(why instanceof Interrupted ? why.exitCode : 1)
  }
  process.on('uncaughtException', end)
  try {
    await work(interruption)
    if (signal.aborted) end(signal.reason)
  } catch (error) {
    end(error)
  }
}
