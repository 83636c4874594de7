/** Processes that a test ends in the middle. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withoutSettings } from '../commands/run.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** A process, and what it has printed so far. */
export type Running = { readonly child: ChildProcess; readonly out: () => string; readonly err: () => string }

/** Starts it in the project's folder, with these settings and no others. */
export function begin(program: string, args: readonly string[], settings: Readonly<Record<string, string>>): Running {
  const child = spawn(program, args, { cwd: ROOT, env: { ...withoutSettings(), ...settings } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return { child, out: () => out, err: () => err }
}

/** `peermap ...args`. */
export const command = (args: readonly string[], settings: Readonly<Record<string, string>>): Running =>
  begin(process.execPath, ['bin/peermap.mjs', ...args], settings)

/** The exit code, or the signal that ended it. */
export async function endOf({ child }: Running): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return child.exitCode ?? child.signalCode
}

/** Waits until `holds`. @throws Error when the process ends before */
export async function until({ child, out, err }: Running, holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    if (child.exitCode !== null) throw new Error(`it ended (${child.exitCode}): ${out()}${err()}`)
    await sleep(20)
  }
}
