/** `coverEnding`: what stops being shown soon, and for whom (P8.5). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { coverEndings } from './cover-ending.rules.ts'
import { seenElements } from '../policy/sight.ts'
import { id, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { elementsOn } from '../steps/facts.ts'

const LONGEST_DAYS = 366

const coverEndingArgs = z.object({ map: id, within: z.int().min(0).max(LONGEST_DAYS) })
const FIELDS = ['subjectId', 'category', 'on', 'why', 'recordId', 'goesOn']
const COORDINATES = FIELDS.map((field) => `CoverEnding.${field}`)

/** null without a grant, exactly as for a map that does not exist. */
export const coverEnding = defineQuestion<'coverEnding'>(['mapper'], (_parent, args, context) => {
  const { map: mapId, within } = parsed(coverEndingArgs, args)
  return onOpenMap(context, mapId, async ({ opening, facts }) => {
    const endings = coverEndings(facts, opening, within)
    const ids = endings.map(({ subjectId }) => subjectId)
    // An adult of concern may have cover for an offence and still not be shown, and somebody may have left the map.
    const seen = seenElements(opening, await elementsOn(reading(context.service.driver), mapId, ids))
    const value = endings.filter(({ subjectId }) => seen.has(subjectId))
    const subjects = [...new Set(value.map(({ subjectId }) => subjectId))].toSorted()
    const turning = [...new Set(value.flatMap(({ protectedId }) => protectedId ?? []))].toSorted()
    return {
      value,
      disclosed: [
        { coordinates: COORDINATES, subjects },
        { coordinates: ['CoverEnding.protectedId'], subjects: turning },
      ],
    }
  })
})
