/** `organisations` and `practitioners`: whom a form offers as recipients and as colleagues (P4.4, P4.5). */
import { z } from 'zod'
import { readConformance } from '../accountability/conformance.facts.ts'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { AGENCIES } from '../policy/terms.ts'
import { onRole } from '../gateway/answer.ts'
import { paging, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { knownOrganisations, type RecordedOrganisation } from './choosing.rules.ts'

const ORGANISATIONS = loadStatement('sharing/organisations.read')
const PRACTITIONERS = loadStatement('sharing/practitioners.read')

const organisationRow: z.ZodType<RecordedOrganisation> = z.object({
  id: z.string(),
  name: z.string(),
  agency: z.enum(AGENCIES),
})
const practitionerRow = z.object({ issuer: z.string(), subject: z.string() })

const organisations = defineQuestion<'organisations'>(['mapper'], async (_parent, _args, context) => {
  const { service, today, visitor } = context
  const run = reading(service.driver)
  const answered = await onRole(context, async () => {
    const [rows, conformance] = await Promise.all([run({ text: ORGANISATIONS }), readConformance(run, null)])
    const recorded = rows.map((row) => organisationRow.parse(row))
    const { issuers } = service
    return {
      value: knownOrganisations({ recorded, issuers, conformance, own: visitor.organisation, today }),
      disclosed: [{ coordinates: ['Query.organisations'], subjects: [] }],
    }
  })
  return answered ?? []
})

const practitioners = defineQuestion<'practitioners'>(['mapper'], async (_parent, args, context) => {
  const { service, visitor } = context
  const rows = parsed(z.object(paging(service.limits.page)), args)
  const { organisation } = visitor
  const answered = await onRole(context, async () => {
    await service.projector.upToDate()
    const found = await reading(service.driver)({ text: PRACTITIONERS, params: { ...rows, organisation } })
    return {
      value: found.map((row) => practitionerRow.parse(row)),
      disclosed: [{ coordinates: ['Query.practitioners'], subjects: [] }],
    }
  })
  return answered ?? []
})

export const choosingQuestions = { organisations, practitioners } as const
