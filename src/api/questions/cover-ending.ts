/** `coverEnding`: what stops being shown soon, and for whom (P8.5). */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { coverEndings } from '../../protocol/cover-ending.ts'
import { seenElements } from '../../protocol/steps/elements.ts'
import { id, parsed } from '../arguments.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'
import { elementsOn } from '../steps/known.ts'

const LONGEST_DAYS = 366

const coverEndingArgs = z.object({ map: id, within: z.int().min(0).max(LONGEST_DAYS) })
const COORDINATES = ['subjectId', 'category', 'on', 'why', 'recordId'].map((field) => `CoverEnding.${field}`)

/** null without a grant, exactly as when no such map exists. */
export const coverEnding: RootResolvers['coverEnding'] = (_parent, args, context) => {
  const { map: mapId, within } = parsed(coverEndingArgs, args)
  return onOpenMap(context, mapId, async ({ opening, facts }) => {
    const endings = coverEndings(facts, opening, within)
    const ids = endings.map(({ subjectId }) => subjectId)
    // An adult of concern may be covered for an offence and not be shown; somebody may be gone from the map.
    const seen = seenElements(opening, await elementsOn(reading(context.service.driver), mapId, ids))
    const value = endings.filter(({ subjectId }) => seen.has(subjectId))
    const subjects = [...new Set(value.map(({ subjectId }) => subjectId))].toSorted()
    return { value, disclosed: [{ coordinates: COORDINATES, subjects }] }
  })
}
