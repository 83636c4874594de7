/** `complaints` (DPA 2018 s.164A): for information governance, and for the data protection officer. */
import { z } from 'zod'
import { onRole } from '../gateway/answer.ts'
import { maybe, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { reading } from '../graph/driver.ts'
import { adviceOn } from './advice.facts.ts'
import { readComplaints } from './complaint.facts.ts'
import { acknowledgeByOf, complaintDueOn, complaintWaits } from './complaint.rules.ts'
import { textShown } from './officer.read.ts'

export const complaints = defineQuestion<'complaints'>(['rights', 'officer'], async (_parent, args, context) => {
  const { open, reason } = parsed(z.object({ open: z.boolean(), reason: maybe(z.string()) }), args)
  const { today } = context
  const run = reading(context.service.driver)
  const answer = await onRole(context, async () => {
    const all = (await readComplaints(run, null)).map((complaint) => ({ complaint, due: complaintDueOn(complaint) }))
    const found = open
      ? all.filter(({ due }) => due !== null).toSorted((one, other) => (one.due ?? '').localeCompare(other.due ?? ''))
      : all
    const shown = await textShown(context, { question: 'complaints', reason })
    const advice = await adviceOn(
      run,
      found.map(({ complaint }) => complaint.id),
    )
    const value = found.map(({ complaint, due }) => ({
      ...complaint,
      onBehalf: shown(complaint.onBehalf),
      about: shown(complaint.about),
      how: shown(complaint.how),
      reasoning: shown(complaint.reasoning),
      acknowledgeBy: acknowledgeByOf(complaint.receivedOn),
      waits: complaintWaits(complaint),
      overdue: due !== null && due < today,
      advice: advice(complaint.id),
    }))
    const subjects = [...new Set(value.flatMap(({ subjectIds }) => subjectIds))]
    return { value, disclosed: [{ coordinates: ['Query.complaints'], subjects }] }
  })
  return answer ?? []
})
