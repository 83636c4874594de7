/** Reads what is recorded about the age of people on a map (P8.5). It makes no verdict; `policy/age.ts` does. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import type { AgeFacts } from '../policy/facts.ts'

const AGES = loadStatement('cover/ages.facts')

const ageRow = z.object({
  id: z.string(),
  dateOfBirth: z.iso.date().nullable(),
  estimatedAge: z.number().nullable(),
  estimatedAgeOn: z.iso.date().nullable(),
})

/** The age facts of young people and adults on a map, whether or not the caller may see them. */
export const readAges = async (
  run: Run,
  mapId: string,
  ids: readonly string[],
): Promise<readonly ({ readonly id: string } & AgeFacts)[]> =>
  (await run({ text: AGES, params: { mapId, ids } })).map((row) => ageRow.parse(row))
