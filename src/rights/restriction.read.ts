/** `restrictions`, and who is told of them (P9.5; UK GDPR Art 19): for information governance. */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { adviceOn } from './advice.facts.ts'
import { textShown } from './officer.read.ts'
import { copiesToEnd, recipientOrganisations } from './recipients.read.ts'
import { RESTRICTION_GROUNDS } from './restriction.rules.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { onRole } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'

const RECIPIENTS = loadStatement('rights/restriction-recipients.read')
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
const restrictions = defineQuestion<'restrictions'>(['rights', 'officer'], async (_parent, args, context) => {
  const { reason } = parsed(z.object({ reason: maybe(text) }), args)
  const answer = await onRole(context, async () => {
    const rows = await reading(context.service.driver)({ text: RESTRICTIONS })
    const found = rows.map((row) => restrictionRow.parse(row))
    const shown = await textShown(context, { question: 'restrictions', reason })
    const advice = await adviceOn(
      reading(context.service.driver),
      found.map((row) => row.id),
    )
    const value = found.map((row) => ({
      ...row,
      reason: shown(row.reason),
      liftedReason: shown(row.liftedReason),
      advice: advice(row.id),
    }))
    return { value, disclosed: [{ coordinates: ['Query.restrictions'], subjects: subjectsOf(value) }] }
  })
  return answer ?? []
})

const recipientsRow = z.object({
  id: text,
  restrictedAt: text,
  mapIds: z.array(text),
  subjectIds: z.array(text),
  told: z.array(z.object({ organisation: text, on: date, how: text })),
})

/** Whoever had something about somebody who is restricted now, on record, and whether they were told. */
const restrictionRecipients = defineQuestion<'restrictionRecipients'>(
  ['rights', 'officer'],
  async (_parent, args, context) => {
    const { restriction } = parsed(z.object({ restriction: maybe(id) }), args)
    const { service } = context
    const answer = await onRole(context, async () => {
      const found = await reading(service.driver)({ text: RECIPIENTS, params: { act: restriction } })
      const rows = found.map((row) => recipientsRow.parse(row))
      const value = []
      for (const { id: restrictionId, restrictedAt, mapIds, subjectIds, told } of rows) {
        const before = new Date(restrictedAt)
        const [organisations, copies] = await Promise.all([
          recipientOrganisations(service, { subjects: subjectIds, coordinates: null, before }),
          copiesToEnd(service, { mapIds, before }),
        ])
        for (const recipient of [...organisations, ...copies]) {
          const was = told.find(({ organisation }) => organisation === recipient.organisation)
          value.push({ restrictionId, ...recipient, toldOn: was?.on ?? null, how: was?.how ?? null })
        }
      }
      const subjects = [...new Set(rows.flatMap(({ subjectIds }) => subjectIds))]
      return { value, disclosed: [{ coordinates: ['Query.restrictionRecipients'], subjects }] }
    })
    return answer ?? []
  },
)

export const restrictionQuestions = { restrictions, restrictionRecipients } as const
