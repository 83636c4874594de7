/** The notified significant events, for callers who decide whether a map is opened (P3.1, P0.1). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { readGrants } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { mapsOpenTo } from '../policy/opening.ts'
import { NOTIFICATION_STATUSES } from './events.rules.ts'
import { maybe, parsed } from '../gateway/arguments.ts'
import { onRole } from '../gateway/answer.ts'
import { callerOf } from '../gateway/recording.ts'
import { useRules } from '../gateway/rules.ts'
import { defineQuestion } from '../gateway/question.ts'

const NOTIFICATIONS = loadStatement('mapping/event-notifications.read')

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

/** The latest ones, as many as a page holds. A map is named only to callers to whom it is open. */
export const significantEventsNotified = defineQuestion<'significantEventsNotified'>(
  ['mapper'],
  async (_parent, args, context) => {
    const caller = callerOf(context)
    const asked = parsed(z.object({ status: maybe(status) }), args)
    const { driver, limits } = context.service
    const value = await onRole(context, async () => {
      const grants = await readGrants(reading(driver), caller, context.now)
      useRules(context, grants.rules)
      const maps = mapsOpenTo(caller, [grants], context.today)
      const params = { ...asked, maps, limit: limits.page }
      const rows = await reading(driver)({ text: NOTIFICATIONS, params })
      const disclosed = [{ coordinates: ['Query.significantEventsNotified'], subjects: [] }]
      return { value: rows.map((found) => row.parse(found)), disclosed }
    })
    return value ?? []
  },
)
