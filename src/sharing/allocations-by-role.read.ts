/** `allocationsByRole`: allocations to maps that nobody was allocated to, for those who are accountable for them (P4.5). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { paging, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { onRole } from '../gateway/answer.ts'

const ALLOCATIONS = loadStatement('sharing/allocations-by-role.read')

const row = z.object({
  id: z.string(),
  mapId: z.string(),
  practitioner: z.string(),
  allocatedBy: z.string(),
  at: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  reason: z.string(),
})

export const allocationsByRole = defineQuestion<'allocationsByRole'>(['officer'], async (_parent, args, context) => {
  const rows = parsed(z.object(paging(context.service.limits.page)), args)
  const run = reading(context.service.driver)
  const answered = await onRole(context, async () => {
    const found = await run({ text: ALLOCATIONS, params: rows })
    const value = found.map((each) => row.parse(each))
    return { value, disclosed: [{ coordinates: ['Query.allocationsByRole'], subjects: [] }] }
  })
  return answered ?? []
})
