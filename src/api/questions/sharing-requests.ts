/** `sharingRequests`: what partners asked for: to a partner its own, to the Council what it answers (P4.4). */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { AGENCIES, CATEGORIES, PURPOSES } from '../../protocol/terms.ts'
import { paging, parsed } from '../arguments.ts'
import { onRole } from './answering.ts'
import { callerOf } from '../maps.ts'
import type { RootResolvers } from '../schema.ts'
import { mapsInView } from '../steps/urgent.ts'

const OWN = loadStatement('reads/own-requests')
const ALL = loadStatement('reads/requests')

const row = z.object({
  id: z.string(),
  reference: z.string(),
  organisation: z.string(),
  agency: z.enum(AGENCIES),
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)),
  about: z.string(),
  why: z.string(),
  requestedBy: z.string(),
  at: z.string(),
  state: z.enum(['OPEN', 'GRANTED', 'DECLINED']),
  decidedOn: z.string().nullable(),
  reason: z.string().nullable(),
  mapIds: z.array(z.string()),
  youngPersonIds: z.array(z.string()),
  decisionId: z.string().nullable(),
  decidedBy: z.string().nullable(),
})

export const sharingRequests: RootResolvers['sharingRequests'] = async (_parent, args, context) => {
  const asked = parsed(z.object({ open: z.boolean(), ...paging(context.service.limits.page) }), args)
  const { today, now } = context
  const caller = callerOf(context)
  const run = reading(context.service.driver)
  const answered = await onRole(context, async () => {
    const { organisation, agency } = caller
    const found =
      agency === 'CFS'
        ? await run({ text: ALL, params: { ...asked, maps: await mapsInView(run, { caller, today, now }) } })
        : await run({ text: OWN, params: { ...asked, organisation, agency } })
    const value = found.map((each) => row.parse(each))
    const subjects = [...new Set(value.flatMap(({ youngPersonIds }) => youngPersonIds))].toSorted()
    return { value, disclosed: [{ coordinates: ['Query.sharingRequests'], subjects }] }
  })
  return answered ?? []
}
