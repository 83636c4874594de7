/** `advice` (Art 39(1)): for information governance and the data protection officer. */
import { z } from 'zod'
import { onRole } from '../gateway/answer.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { reading } from '../graph/driver.ts'
import { readAdvice } from './advice.facts.ts'

export const advice = defineQuestion<'advice'>(['rights', 'governance', 'officer'], async (_parent, args, context) => {
  const { about } = parsed(z.object({ about: maybe(id) }), args)
  const answer = await onRole(context, async () => {
    const value = await readAdvice(reading(context.service.driver), about === null ? null : [about])
    const subjects = [...new Set(value.flatMap(({ subjectIds }) => subjectIds))]
    return { value, disclosed: [{ coordinates: ['Query.advice'], subjects }] }
  })
  return answer ?? []
})
