/** Runs the real command line as a process of its own. */
import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

export type Ran = { readonly code: number | string; readonly out: string; readonly err: string }

/** `peermap ...args` with these settings over the environment of this process, without its own settings. */
export const peermap = (args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((done) => {
    const own = Object.entries(process.env).filter(([name]) => !/^(NEO4J_|PEERMAP_|PORT$|NODE_ENV$|VITEST)/.test(name))
    const env = { ...Object.fromEntries(own), ...settings }
    execFile(process.execPath, [join(ROOT, 'bin', 'peermap.mjs'), ...args], { env, cwd: ROOT }, (error, out, err) =>
      done({ code: error === null ? 0 : (error.code ?? 1), out, err }),
    )
  })
