/** Long test files first: two workers end at about the same time only if neither begins a long one last. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that take longest, the longest first. */
const LONG = [
  'leaks/canary',
  'leaks/metamorphic',
  'steps/properties',
  'leaks/scanner',
  'leaks/table',
  'exchange/killed',
  'main',
]

const place = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.int.test.ts`))
  return at === -1 ? LONG.length : at
}

export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Not of a list: vitest's own order, by what it knows of the last run, or by size.
    // oxlint-disable-next-line unicorn/no-array-sort
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => place(one) - place(other))
  }
}
