/**
 * `npm run test:nodes -- [version]... [path of unit tests]...`: whether Peermap starts, answers and passes its unit tests on
 * the versions of Node that are promised, or on those given. Each comes from the npm registry.
 */
import { resolve } from 'node:path'
import { unlessInterrupted } from '../../src/interrupt.ts'
import { runProcess } from '../../src/run-process.ts'
import { tryStart, tryUnitTests, type Tried } from './trying.ts'
import { nodeOf, PROMISED } from './versions.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const isVersion = (word: string): boolean => /^\d+$/.test(word)

async function tryVersion(major: number, paths: readonly string[]): Promise<readonly Tried[]> {
  const began = performance.now()
  const node = await nodeOf(ROOT, major)
  const tried = [...(await tryStart(node)), await tryUnitTests(node, paths)]
  for (const { what, said } of tried.filter(({ passed }) => !passed)) say(`Node ${node.version}, ${what}:\n${said}`)
  const words = tried.map(({ what, passed }) => `${what} ${passed ? 'passed' : 'FAILED'}`)
  say(`Node ${node.version}: ${words.join(', ')} (${Math.round((performance.now() - began) / 1000)} s)`)
  return tried
}

async function tryAll(words: readonly string[]): Promise<void> {
  const versions = words.filter(isVersion).map(Number)
  const paths = words.filter((word) => !isVersion(word))
  const tried: Tried[] = []
  for (const version of versions.length === 0 ? PROMISED : versions) tried.push(...(await tryVersion(version, paths)))
  const failed = tried.filter(({ passed }) => !passed).length
  say(`${tried.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

await runProcess('nodes', ({ signal }) => unlessInterrupted(tryAll(process.argv.slice(2)), signal))
