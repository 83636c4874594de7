/** Ends the output of a test run with one plain line: `12 passed, 0 failed`. */
import type { Reporter, TestCase, TestModule } from 'vitest/node'

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

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const { passed, failed, skipped } = countOf(modules, errors.length)
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`
    process.once('exit', () => process.stdout.write(line))
  }
}
