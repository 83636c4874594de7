/** `allegationsToReview`: what is alleged on a map and awaits a second person (P8.7, P9.6). */
import { z } from 'zod'
import { onOpenMap } from '../gateway/answer.ts'
import { id, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { reading } from '../graph/driver.ts'
import { readAllegations } from './allegations.facts.ts'
import { dueOf } from './allegations.rules.ts'
import { missingGrantOfWhole } from './restoring.rules.ts'
import { seenOn } from './seen.facts.ts'

const FIELDS = ['type', 'subjectIds', 'source', 'statedAs', 'recordedBy', 'recordedOn']
const COORDINATES = FIELDS.map((field) => `AllegationToReview.${field}`)

/** null without the whole map, exactly as for a map that does not exist. */
export const allegationsToReview = defineQuestion<'allegationsToReview'>(['manager'], (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, mapId, async ({ opening }) => {
    if (missingGrantOfWhole(opening, 'map').length > 0) return { value: null, disclosed: [] }
    const run = reading(context.service.driver)
    const all = await readAllegations(run, mapId, null)
    const ids = all.map((each) => each.id)
    const seen = new Set((await seenOn(run, opening, ids)).map((each) => each.id))
    const value = all.filter((each) => seen.has(each.id)).map((each) => dueOf(each, opening.today))
    const subjects = [...new Set(value.flatMap(({ subjectIds }) => subjectIds))].toSorted()
    return { value, disclosed: [{ coordinates: COORDINATES, subjects }] }
  })
})
