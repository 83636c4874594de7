/** Child processes that belong to this one: they end when it ends, by whatever way it ends. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How a child ended. `error` is set when it could not be started at all. */
export type Ended = { readonly code: number | null; readonly signal: string | null; readonly error?: Error }

/** A running child. `ended()` is undefined while it runs; `stop` asks it to end, and kills it after `graceMs`. */
export type Owned = {
  readonly child: ChildProcess
  readonly ended: () => Ended | undefined
  readonly end: Promise<Ended>
  readonly stop: (graceMs: number) => Promise<Ended>
}

/** The path of a program on PATH, or undefined. A name with a folder is taken as it is. */
export const findProgram = (name: string): string | undefined =>
  (name.includes('/') ? [name] : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))).find(
    (file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    },
  )

/** Whether a process of this number lives. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The java program: of JAVA_HOME when set, else of PATH. */
export const javaProgram = (): string => {
  const home = process.env['JAVA_HOME']
  return home ? join(home, 'bin', 'java') : 'java'
}

/**
 * Starts a child that gets SIGTERM when this process dies, also by kill -9 (Linux with setpriv; elsewhere on a normal
 * exit only). Files it makes are readable by their owner alone. Main thread only: the signal follows the thread.
 */
export const spawnOwned = (program: string, args: readonly string[], options: SpawnOptions): Owned => {
  const setpriv = process.platform === 'linux' ? findProgram('setpriv') : undefined
  const before = process.umask(0o077)
  const child = setpriv
    ? spawn(setpriv, ['--pdeathsig', 'TERM', program, ...args], options)
    : spawn(program, args, options)
  process.umask(before)

  let ended: Ended | undefined
  const end = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve((ended = { code: null, signal: null, error })))
    child.once('exit', (code, signal) => resolve((ended = { code, signal })))
  })
  const onExit = () => child.kill('SIGTERM')
  process.once('exit', onExit)
  void end.then(() => process.off('exit', onExit))

  const stop = async (graceMs: number): Promise<Ended> => {
    if (ended) return ended
    child.kill('SIGTERM')
    const timer = new AbortController()
    const late = sleep(graceMs, undefined, { signal: timer.signal }).then(
      () => child.kill('SIGKILL'),
      () => false,
    )
    const how = await end
    timer.abort()
    await late
    return how
  }
  return { child, ended: () => ended, end, stop }
}
