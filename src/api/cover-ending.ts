/** `coverEnding`: what stops being shown soon, and for whom (P8.5). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { coverEndings } from '../protocol/cover-ending.ts'
import { openingOf } from '../protocol/opening.ts'
import { seenElements } from '../protocol/steps/elements.ts'
import { id, parsed } from './arguments.ts'
import { callerOf, record } from './maps.ts'
import type { RootResolvers } from './schema.ts'
import { elementsOn } from './steps/known.ts'

const LONGEST_DAYS = 366

const coverEndingArgs = z.object({ map: id, within: z.int().min(0).max(LONGEST_DAYS) })
const COORDINATES = ['subjectId', 'category', 'on', 'why', 'recordId'].map((field) => `CoverEnding.${field}`)

/** null without a grant, exactly as when no such map exists. */
export const coverEnding: RootResolvers['coverEnding'] = async (_parent, args, context) => {
  const caller = callerOf(context)
  const { map: mapId, within } = parsed(coverEndingArgs, args)
  const { today } = context
  const run = reading(context.service.driver)
  const found = await readFacts(run, caller, { mapId, today, elements: false })
  const opening = found === null ? null : openingOf(caller, found.facts, today)
  if (found === null || opening === null) {
    await record(context, caller, { opening: null, mapId, disclosed: [], outcome: 'NOT_FOUND' })
    return null
  }
  const endings = coverEndings(found.facts, opening, within)
  // An adult of concern may be covered for an offence and not be shown; somebody may be gone from the map.
  const people = await elementsOn(
    run,
    mapId,
    endings.map(({ subjectId }) => subjectId),
  )
  const seen = seenElements(opening, people)
  const shown = endings.filter(({ subjectId }) => seen.has(subjectId))
  const subjects = [...new Set(shown.map(({ subjectId }) => subjectId))].toSorted()
  await record(context, caller, {
    opening,
    mapId,
    disclosed: [{ coordinates: COORDINATES, subjects }],
    outcome: 'OK',
  })
  return shown
}
