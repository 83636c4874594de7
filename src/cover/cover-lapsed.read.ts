/** `coverLapsed`: what is stored on a map without cover and awaits a decision (P8.5). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { readCovered } from '../graph/lapsed.ts'
import { coverLapses } from './cover-lapsed.rules.ts'
import { id, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'

const FIELDS = ['subjectId', 'category', 'values', 'since', 'dueBy', 'overdue', 'hold', 'needsSecond', 'proposals']
const COORDINATES = FIELDS.map((field) => `CoverLapsed.${field}`)

/** null without a grant, exactly as for a map that does not exist. */
export const coverLapsed = defineQuestion<'coverLapsed'>(['mapper'], (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, mapId, async ({ opening, facts }) => {
    const value = coverLapses(facts, opening, await readCovered(reading(context.service.driver), mapId))
    const subjects = [...new Set(value.map(({ subjectId }) => subjectId))].toSorted()
    return { value, disclosed: [{ coordinates: COORDINATES, subjects }] }
  })
})
