/** `referencesToDecide`: case references in doubt, about which somebody must decide (P1.2). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { isSpoiled, referenceKey } from '../policy/reference.ts'
import { callerOf } from '../gateway/recording.ts'
import { defineQuestion } from '../gateway/question.ts'
import { mapsInView } from '../sharing/whole-maps.facts.ts'
import { onRole } from '../gateway/answer.ts'

const TO_DECIDE = loadStatement('mapping/references-to-decide.read')

const text = z.string()
const row = z.object({
  normalForm: text,
  people: z.array(
    z.object({
      refs: z.array(text),
      appearances: z.array(z.object({ mapId: text, youngPersonId: text, mapTitle: text.nullable() })),
    }),
  ),
})

/**
 * Only the reference in doubt is shown. Other references of the same people may come from maps that the caller does not
 * have (P1.2).
 */
const inDoubt = ({ normalForm, people }: z.output<typeof row>) => ({
  normalForm,
  doubt: isSpoiled(normalForm) ? ('SPOILED' as const) : ('SAME_FORM' as const),
  people: people.map(({ refs, appearances }) => ({
    refs: refs.filter((ref) => referenceKey(ref) === normalForm),
    appearances,
  })),
})

export const referencesToDecide = defineQuestion<'referencesToDecide'>(
  ['manager', 'officer', 'rights'],
  async (_parent, _args, context) => {
    const { today, now } = context
    const run = reading(context.service.driver)
    const answered = await onRole(context, async () => {
      const maps = await mapsInView(run, { caller: callerOf(context), today, now })
      const rows = await run({ text: TO_DECIDE, params: { maps } })
      const value = rows.map((each) => inDoubt(row.parse(each)))
      const people = value.flatMap((each) => each.people.flatMap(({ appearances }) => appearances))
      const subjects = [...new Set(people.map(({ youngPersonId }) => youngPersonId))].toSorted()
      return { value, disclosed: [{ coordinates: ['Query.referencesToDecide'], subjects }] }
    })
    return answered ?? []
  },
)
