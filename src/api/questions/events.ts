/** Significant events as they were notified, for who decides whether a map is opened (P3.1, P0.1). */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { readGrants } from '../../graph/grants.ts'
import { loadStatement } from '../../graph/statements.ts'
import { mapsOpenTo } from '../../protocol/opening.ts'
import { NOTIFICATION_STATUSES } from '../../protocol/steps/events.ts'
import { maybe, parsed } from '../arguments.ts'
import { onRole } from './answering.ts'
import { callerOf } from '../maps.ts'
import type { RootResolvers } from '../schema.ts'

const NOTIFICATIONS = loadStatement('reads/event-notifications')

const status = z.enum(NOTIFICATION_STATUSES)
const row = z.object({
  id: z.string(),
  status,
  what: z.string().nullable(),
  place: z.string().nullable(),
  occurredOn: z.iso.date(),
  notifiedBy: z.string(),
  notifiedOn: z.iso.date(),
  mapId: z.string().nullable(),
  reason: z.string().nullable(),
  decidedOn: z.iso.date().nullable(),
})

/** The latest, as many as a page holds. A map is named to those only to whom it is open. */
export const significantEventsNotified: RootResolvers['significantEventsNotified'] = async (_parent, args, context) => {
  const caller = callerOf(context)
  const asked = parsed(z.object({ status: maybe(status) }), args)
  const { driver, limits } = context.service
  const value = await onRole(context, async () => {
    const maps = mapsOpenTo(caller, [await readGrants(reading(driver), caller, context.now)], context.today)
    const params = { ...asked, maps, limit: limits.page }
    const rows = await reading(driver)({ text: NOTIFICATIONS, params })
    const disclosed = [{ coordinates: ['Query.significantEventsNotified'], subjects: [] }]
    return { value: rows.map((found) => row.parse(found)), disclosed }
  })
  return value ?? []
}
