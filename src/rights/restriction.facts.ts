/** Reads what restricting somebody is judged by (P9.5). */
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { referenceKeyOrNull } from '../policy/reference.ts'
import {
  OBJECTION_STATUSES,
  RESTRICTION_GROUNDS,
  type Appearance,
  type OpenRestriction,
  type Restricting,
  type ToldOfRestriction,
} from './restriction.rules.ts'

const APPEARANCES = loadStatement('rights/appearances.facts')
const RESTRICTION = loadStatement('rights/restriction.facts')
const TOLD = loadStatement('rights/restriction-told.facts')
const RESTRICTING = loadStatement('rights/restricting.facts')

/** Identifies a person: by case reference, on all maps, or as one person on one map. */
export type PersonNamed = Pick<StepInputs['restrict'], 'ref' | 'mapId' | 'personId'>

/** People, each on one map. */
export type People = readonly Pick<Appearance, 'id' | 'mapId'>[]

const appearanceRow = z.object({
  id: z.string(),
  mapId: z.string(),
  grounds: z.array(z.enum(RESTRICTION_GROUNDS)),
  objected: z.boolean(),
})

/** The appearances of a person on maps, restricted or not. */
export const readAppearances = async (
  run: Run,
  { ref, mapId, personId }: PersonNamed,
): Promise<readonly Appearance[]> =>
  (await run({ text: APPEARANCES, params: { refKey: referenceKeyOrNull(ref), mapId, personId } })).map((row) =>
    appearanceRow.parse(row),
  )

const person = z.object({ id: z.string(), mapId: z.string() })
const restrictionRow = z.object({
  act: z.string(),
  people: z.array(person),
  objectionStatus: z.enum(OBJECTION_STATUSES).nullable(),
})

/** A restriction that has not been lifted: by its own id, or by that of the objection that it came with; null: none. */
export const readRestriction = async (
  run: Run,
  about: { readonly act: string | null; readonly objection: string | null },
): Promise<OpenRestriction | null> => {
  const [row] = await run({ text: RESTRICTION, params: about })
  return row === undefined ? null : restrictionRow.parse(row)
}

const restrictingRow = z.object({
  ...person.shape,
  restricted: z.boolean(),
  concern: z.boolean(),
  presents: z.boolean(),
  claims: z.array(z.string()),
  views: z.array(
    z.object({
      advises: z.enum(['RESTRICT', 'CONTINUE']),
      view: z.string(),
      givenBy: z.string(),
      givenOn: z.iso.date(),
    }),
  ),
})

/** What is said of people, and the views of managers. Somebody who is gone is left out. */
export const readRestricting = async (run: Run, people: People): Promise<readonly Restricting[]> => {
  if (people.length === 0) return []
  const named = people.map(({ id, mapId }) => ({ id, mapId }))
  return (await run({ text: RESTRICTING, params: { people: named } })).map((row) => restrictingRow.parse(row))
}

const toldRow = z.object({
  parts: z.array(z.object({ ...person.shape, restrictedOn: z.iso.date() })),
  isRecipient: z.boolean(),
  isTold: z.boolean(),
})

/** A restriction, and whether an organisation can be told of it. */
export const readToldOfRestriction = async (
  run: Run,
  about: { readonly act: string; readonly organisation: string },
): Promise<ToldOfRestriction> => toldRow.parse((await run({ text: TOLD, params: about }))[0])
