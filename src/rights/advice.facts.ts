/** Reads advice of the data protection officer, and what it is on (Art 38(6), 39(1)). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { ADVICE_ABOUT, type Advised } from './advice.rules.ts'

const ADVISED = loadStatement('rights/advised.facts')
const ADVICE = loadStatement('rights/advice.read')

const text = z.string()
const advisedRow = z.object({ mapId: text.nullable(), subjectIds: z.array(text), deciders: z.array(text) })
const adviceRow = z.object({
  id: text,
  about: z.enum(ADVICE_ABOUT),
  aboutId: text,
  subjectIds: z.array(text),
  advice: text,
  givenBy: text,
  givenOn: z.iso.date(),
})
export type Advice = z.output<typeof adviceRow>

/** The record that advice is on; null: there is none. */
export async function readAdvised(
  run: Run,
  record: { readonly about: (typeof ADVICE_ABOUT)[number]; readonly id: string },
): Promise<Advised | null> {
  const [row] = await run({ text: ADVISED, params: record })
  return row === undefined ? null : advisedRow.parse(row)
}

/** Advice on these records, the latest first; null: on all. */
export const readAdvice = async (run: Run, ids: readonly string[] | null): Promise<readonly Advice[]> =>
  (await run({ text: ADVICE, params: { ids } })).map((row) => adviceRow.parse(row))

/** Reads the advice on these records. @returns that on one of them */
export async function adviceOn(run: Run, ids: readonly string[]): Promise<(id: string) => readonly Advice[]> {
  const all = await readAdvice(run, ids)
  return (id) => all.filter(({ aboutId }) => aboutId === id)
}
