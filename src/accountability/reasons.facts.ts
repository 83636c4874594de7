/** Reads the reasons that are compared to find boilerplate (P9.6). `reasons.rules.ts` decides what it is. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { boilerplateIn, nameWords, usesOf, type Boilerplate } from './reasons.rules.ts'

const REASONS = loadStatement('accountability/audit-reasons.read')
const NAMES = loadStatement('accountability/audit-names.read')

const reasonRow = z.object({ text: z.string(), times: z.int() })
const namesRow = z.object({ names: z.array(z.string()) })

/** How often each reason is used, and what says so of one. */
export async function readReasons(
  run: Run,
): Promise<{ readonly uses: ReadonlyMap<string, number>; readonly boilerplate: Boilerplate }> {
  const [given, [named]] = await Promise.all([run({ text: REASONS }), run({ text: NAMES })])
  const names = nameWords(namesRow.parse(named).names)
  const uses = usesOf(
    given.map((row) => reasonRow.parse(row)),
    names,
  )
  return { uses, boilerplate: boilerplateIn(uses, names) }
}
