/** `urgentAccesses`: past and running urgent access, for those who review it (P0.1). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { callerKey } from '../policy/facts.ts'
import { id, maybe, paging, parsed } from '../gateway/arguments.ts'
import { onRole } from '../gateway/answer.ts'
import { callerOf } from '../gateway/recording.ts'
import { defineQuestion } from '../gateway/question.ts'
import { mapsInView } from './whole-maps.facts.ts'

const ACCESSES = loadStatement('sharing/urgent-accesses.read')

const row = z.object({
  id: z.string(),
  mapId: z.string(),
  youngPersonIds: z.array(z.string()),
  practitioner: z.string(),
  organisation: z.string(),
  immediateRisk: z.string(),
  at: z.string(),
  until: z.string(),
  reviewDue: z.string(),
  reviewedOn: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  outcome: z.enum(['JUSTIFIED', 'NOT_JUSTIFIED']).nullable(),
  note: z.string().nullable(),
  series: z.array(z.string()),
  unconfirmed: z.boolean(),
  confirmBy: z.string().nullable(),
  manager: z.string().nullable(),
  confirmed: z.boolean().nullable(),
  confirmedOn: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  confirmedWhy: z.string().nullable(),
})

export const urgentAccesses = defineQuestion<'urgentAccesses'>(
  ['manager', 'officer'],
  async (_parent, args, context) => {
    const { page } = context.service.limits
    const { map, awaitingReview, ...rows } = parsed(
      z.object({ map: maybe(id), awaitingReview: z.boolean(), ...paging(page) }),
      args,
    )
    const { today, now } = context
    const run = reading(context.service.driver)
    const answered = await onRole(context, async () => {
      const caller = callerOf(context)
      const maps = await mapsInView(run, { caller, today, now })
      const manager = callerKey(caller)
      const found = await run({ text: ACCESSES, params: { maps, manager, map, awaiting: awaitingReview, ...rows } })
      const value = found
        .map((each) => row.parse(each))
        .map((each) => ({ ...each, overdue: each.reviewedOn === null && each.reviewDue < today }))
      const subjects = [...new Set(value.flatMap(({ youngPersonIds }) => youngPersonIds))].toSorted()
      const on = map === null ? {} : { mapId: map }
      return { value, disclosed: [{ coordinates: ['Query.urgentAccesses'], subjects }], ...on }
    })
    return answered ?? []
  },
)
