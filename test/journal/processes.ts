/** Starts second processes of the tests: writer.ts, in namespaces of their own where a test mounts something. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const NODE = [process.execPath, '--import', 'tsx', join(import.meta.dirname, 'writer.ts')]

/** Only the machine's root may use loop devices and file attributes. */
export const isRoot = process.getuid?.() === 0

/** Runs a scenario to its end and returns the last line it printed. `prefix` comes before `node`. */
export async function runWriter(scenario: string, folder: string, prefix: readonly string[] = []): Promise<unknown> {
  const stdout = await promisify(execFile)('env', [...prefix, ...NODE, scenario, folder]).then(
    (result) => result.stdout,
    (error: unknown) => {
      if (error instanceof Error && 'stdout' in error && error.stdout !== '') return String(error.stdout)
      throw error
    },
  )
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

/** Runs a scenario in a mount namespace after shell commands, which see the folder as `$0`. */
export const runMounted = (scenario: string, folder: string, mount: string): Promise<unknown> => {
  // Without root the namespace gets a root of its own.
  const unshare = ['unshare', ...(isRoot ? ['-m'] : ['-r', '-m'])]
  return runWriter(scenario, join(folder, 'journal'), [
    ...unshare,
    'sh',
    '-ec',
    `${mount}\nshift; exec "$@"`,
    folder,
    '--',
  ])
}

/** A scenario that runs on until it is killed; killed at the latest when the test ends. */
export type RunningWriter = {
  readonly process: ChildProcess
  /** What it printed so far. */
  readonly printed: unknown[]
  /** Resolves when it has printed this many lines. */
  readonly lines: (count: number) => Promise<void>
  /** SIGKILL; resolves when it is gone and all it printed was read. */
  readonly kill: () => Promise<void>
}

/** Starts a scenario. */
export function startWriter(scenario: string, folder: string): RunningWriter {
  const child = spawn(process.execPath, [...NODE.slice(1), scenario, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const printed: unknown[] = []
  const waiting: (() => void)[] = []
  const input = createInterface(child.stdout)
  input.on('line', (line) => {
    // The last line of a killed process may be cut.
    if (line.length > 0) printed.push(JSON.parse(line))
    for (const check of waiting) check()
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = (): Promise<void> => {
    child.kill('SIGKILL')
    return closed
  }
  onTestFinished(kill)
  const lines = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => void (printed.length >= count && resolve())
      waiting.push(check)
      check()
      void closed.then(() => reject(new Error(`ended after ${printed.length} lines`)))
    })
  return { process: child, printed, lines, kill }
}
