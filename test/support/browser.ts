/**
 * A real Chromium without a window. It is inside a package of npm, so the tests need no program of the system. That one is for
 * Linux on x64; elsewhere PEERMAP_TEST_BROWSER names another.
 */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import packaged from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'
import { ROOT } from '../../src/config.ts'

const { PEERMAP_TEST_BROWSER: named = '' } = process.env

/** Whether a browser can be had: on Linux on x64 always, and there a test fails that can't start it. */
export const hasBrowser = named !== '' || (process.platform === 'linux' && process.arch === 'x64')
if (!hasBrowser)
  process.stderr.write(
    'Tests in a browser are skipped: PEERMAP_TEST_BROWSER names no Chromium, and the packaged one is for Linux on x64\n',
  )

/** Where the packaged browser is unpacked to, by version. It is unpacked once. */
function unpackedFolder(): string {
  const about: { version: string } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  )
  return join(ROOT, '.peermap', 'browser', about.version)
}

async function unpacked(): Promise<string> {
  const kept = unpackedFolder()
  const program = join(kept, 'chromium')
  if (existsSync(program)) return program
  const making = `${kept}.${process.pid}`
  mkdirSync(making, { recursive: true })
  // The package unpacks into the folder for temporary files, and takes whatever it finds there for whole.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = making
  try {
    await packaged.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  renameSync(making, kept)
  return program
}

/**
 * Starts it. The package's own arguments are left out: they switch off what protects one origin from another.
 * @param names names that are resolved to this machine
 */
export async function launchBrowser(names: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: named === '' ? await unpacked() : named,
    // A container may forbid what the sandbox needs, and every page is ours.
    chromiumSandbox: false,
    args: names.length === 0 ? [] : [`--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join()}`],
  })
}
