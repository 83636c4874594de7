/** `coverLapsed`: what is stored on a map without cover, and has to be decided about (P8.5). */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { readCovered } from '../../graph/lapsed.ts'
import { coverLapses } from '../../protocol/cover-lapsed.ts'
import { id, parsed } from '../arguments.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'

const FIELDS = ['subjectId', 'category', 'values', 'since', 'dueBy', 'overdue', 'hold']
const COORDINATES = FIELDS.map((field) => `CoverLapsed.${field}`)

/** null without a grant, exactly as when no such map exists. */
export const coverLapsed: RootResolvers['coverLapsed'] = (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, mapId, async ({ opening, facts }) => {
    const value = coverLapses(facts, opening, await readCovered(reading(context.service.driver), mapId))
    const subjects = [...new Set(value.map(({ subjectId }) => subjectId))].toSorted()
    return { value, disclosed: [{ coordinates: COORDINATES, subjects }] }
  })
}
