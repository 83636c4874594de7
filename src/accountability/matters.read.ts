/** `matters`: what the data protection officer is to look at, unprompted, until it is decided on record (P9.6). */
import { z } from 'zod'
import { onRole } from '../gateway/answer.ts'
import { paging, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { reading } from '../graph/driver.ts'
import { daysBetween } from '../policy/age.ts'
import { readMatterFacts } from './matters.facts.ts'
import { mattersOf } from './matters.rules.ts'

export const matters = defineQuestion<'matters'>(['officer'], async (_parent, args, context) => {
  const { limit, offset } = parsed(z.object(paging(context.service.limits.page)), args)
  const { today, service } = context
  const run = reading(service.driver)
  const answered = await onRole(context, async () => {
    await service.projector.upToDate()
    const all = mattersOf(await readMatterFacts(run, today), today)
    const value = all.slice(offset, offset + limit).map(({ last: _last, first: _first, ...matter }) => ({
      ...matter,
      days: daysBetween(matter.since, today),
      overdue: matter.due !== null && matter.due < today,
    }))
    const subjects = [...new Set(value.flatMap(({ records }) => records))].toSorted()
    return { value, disclosed: [{ coordinates: ['Query.matters'], subjects }] }
  })
  return answered ?? []
})
