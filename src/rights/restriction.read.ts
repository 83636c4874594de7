/** `restrictions` (P9.5): for the data protection officer alone. */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { RESTRICTION_GROUNDS } from './restriction.rules.ts'
import { onRole } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'

const RESTRICTIONS = loadStatement('rights/restrictions.read')

const text = z.string()
const date = z.iso.date()
const person = z.object({ mapId: text, subjectId: text })

const restrictionRow = z.object({
  id: text,
  ground: z.enum(RESTRICTION_GROUNDS),
  reason: text,
  people: z.array(person.extend({ drawnAgain: z.array(text) })),
  restrictedOn: date,
  restrictedBy: text,
  objectionId: text.nullable(),
  liftedOn: date.nullable(),
  liftedReason: text.nullable(),
  liftedBy: text.nullable(),
  informedOn: date.nullable(),
})

/** The ids of all subjects of the rows, for the journal. */
const subjectsOf = (rows: readonly { readonly people: readonly { readonly subjectId: string }[] }[]) => [
  ...new Set(rows.flatMap(({ people }) => people.map(({ subjectId }) => subjectId))),
]

/** Every restriction, on record. */
export const restrictions = defineQuestion<'restrictions'>(['rights'], async (_parent, _args, context) => {
  const answer = await onRole(context, async () => {
    const rows = await reading(context.service.driver)({ text: RESTRICTIONS })
    const value = rows.map((row) => restrictionRow.parse(row))
    return { value, disclosed: [{ coordinates: ['Query.restrictions'], subjects: subjectsOf(value) }] }
  })
  return answer ?? []
})
