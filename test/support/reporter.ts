/**
 * Ends the output of a test run with the files that took longest, the seed of what was tried of what is generated, and one
 * plain line: `12 passed, 0 failed`.
 */
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { isAll, SEED } from './depth.ts'

type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

const countOf = (modules: readonly TestModule[], otherErrors: number): Count => {
  const states = modules
    .flatMap((module): readonly TestCase[] => [...module.children.allTests()])
    .map((test) => test.result().state)
  const of = (state: string) => states.filter((each) => each === state).length
  // a file that could not be loaded has no tests, and an error outside of one belongs to none: each counts as a failure
  const broken = modules.filter((module) => module.errors().length > 0).length
  return { passed: of('passed'), failed: of('failed') + broken + otherErrors, skipped: of('skipped') + of('pending') }
}

type Timed = { readonly name: string; readonly ms: number }

const SHOWN = 10

/** Lines of the files that took longest, the longest first, in seconds. */
export const slowest = (files: readonly Timed[], shown: number): readonly string[] =>
  files
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, shown)
    .map(({ name, ms }) => `${String(Math.round(ms / 1_000)).padStart(4)} s  ${name}`)

/** From its import to its end. */
const timeOf = (module: TestModule): Timed => {
  const { collectDuration, setupDuration, duration } = module.diagnostic()
  return { name: module.relativeModuleId, ms: collectDuration + setupDuration + duration }
}

const chosen = isAll
  ? 'All that is generated was tried.'
  : `Of what is generated a part was tried, which the day chooses: PEERMAP_TEST_SEED=${SEED} repeats it.`

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const { passed, failed, skipped } = countOf(modules, errors.length)
    if (modules.length > SHOWN)
      process.stdout.write(`Slowest files:\n${slowest(modules.map(timeOf), SHOWN).join('\n')}\n${chosen}\n`)
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
    process.once('exit', () => process.stdout.write(line))
  }
}
