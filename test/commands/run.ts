/** Runs the real command line as a process of its own. */
import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

export type Ran = { readonly code: number | string; readonly out: string; readonly err: string }

/**
 * The environment of this process without settings of the service. A database that a test starts ends before what Java compiles
 * a second time has paid.
 */
export const withoutSettings = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|PEERMAP_|PORT$|NODE_ENV$|VITEST)/.test(name)),
  ),
  JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
})

/** `peermap ...args` with these settings and no others. */
export const peermap = (args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((done) => {
    const options = { env: { ...withoutSettings(), ...settings }, cwd: ROOT }
    execFile(process.execPath, [join(ROOT, 'bin', 'peermap.mjs'), ...args], options, (error, out, err) =>
      done({ code: error === null ? 0 : (error.code ?? 1), out, err }),
    )
  })
