/**
 * `sharingRequests`: requests of partners to share a map. A partner reads its own, the Council those that it answers (P4.4).
 */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { AGENCIES, CATEGORIES, PURPOSES } from '../policy/terms.ts'
import { paging, parsed } from '../gateway/arguments.ts'
import { onRole } from '../gateway/answer.ts'
import { callerOf } from '../gateway/recording.ts'
import { defineQuestion } from '../gateway/question.ts'
import { mapsInView } from './whole-maps.facts.ts'

const OWN = loadStatement('sharing/own-requests.read')
const ALL = loadStatement('sharing/requests.read')

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

export const sharingRequests = defineQuestion<'sharingRequests'>(
  ['partner', 'manager', 'governance', 'officer'],
  async (_parent, args, context) => {
    const asked = parsed(z.object({ open: z.boolean(), ...paging(context.service.limits.page) }), args)
    const { today, now } = context
    const caller = callerOf(context)
    const run = reading(context.service.driver)
    const answered = await onRole(context, async () => {
      const { organisation, agency, purpose } = caller
      const found =
        agency === 'CFS'
          ? await run({ text: ALL, params: { ...asked, maps: await mapsInView(run, { caller, today, now }) } })
          : await run({ text: OWN, params: { ...asked, organisation, agency, purpose } })
      const value = found.map((each) => row.parse(each))
      const subjects = [...new Set(value.flatMap(({ youngPersonIds }) => youngPersonIds))].toSorted()
      return { value, disclosed: [{ coordinates: ['Query.sharingRequests'], subjects }] }
    })
    return answered ?? []
  },
)
