/** Root fields on restrictions and objections (P9.5): for the data protection officer alone. */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { addMonths } from '../policy/age.ts'
import { OBJECTION_STATUSES, RESTRICTION_GROUNDS } from './restriction.rules.ts'
import { onRole } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'

const RESTRICTIONS = loadStatement('rights/restrictions.read')
const OBJECTIONS = loadStatement('rights/objections.read')

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

const objectionRow = z.object({
  id: text,
  status: z.enum(OBJECTION_STATUSES),
  ground: text,
  how: text,
  people: z.array(person),
  receivedOn: date,
  recordedBy: text,
  reasoning: text.nullable(),
  decidedBy: text.nullable(),
  decidedOn: date.nullable(),
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

/** Every objection, on record, with the day on which its answer is due. */
export const objections = defineQuestion<'objections'>(['rights'], async (_parent, _args, context) => {
  const answer = await onRole(context, async () => {
    const rows = await reading(context.service.driver)({ text: OBJECTIONS })
    const value = rows
      .map((row) => objectionRow.parse(row))
      .map((row) => ({ ...row, answerBy: addMonths(row.receivedOn, 1), erasureFollows: row.status === 'UPHELD' }))
    return { value, disclosed: [{ coordinates: ['Query.objections'], subjects: subjectsOf(value) }] }
  })
  return answer ?? []
})
