/** `agreements`, `impactAssessments`, `sharingWithoutRecords`: what sharing rests on beside the law (P9.6). */
import { z } from 'zod'
import { onRole } from '../gateway/answer.ts'
import { maybe, organisationId, paging, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { PURPOSES } from '../policy/terms.ts'
import { readConformance } from './conformance.facts.ts'
import { CONFORMANCE_KINDS, inForceOn, lackingFor, stateOf, type ConformanceEntry } from './conformance.rules.ts'

const WITHOUT = loadStatement('accountability/sharing-without-records.read')
const FOR_READERS = ['manager', 'governance', 'auditor'] as const

/** By organisation, the latest first. */
const inOrder = (one: ConformanceEntry, other: ConformanceEntry): number => {
  const [here, there] = [one.organisation ?? '', other.organisation ?? '']
  if (here !== there) return here < there ? -1 : 1
  return `${one.from} ${one.id}` < `${other.from} ${other.id}` ? 1 : -1
}

const agreements = defineQuestion<'agreements'>(FOR_READERS, async (_parent, args, context) => {
  const { organisation } = parsed(z.object({ organisation: maybe(organisationId) }), args)
  const answered = await onRole(context, async () => {
    const entries = await readConformance(reading(context.service.driver), organisation)
    const value = entries.toSorted(inOrder).flatMap((entry) => {
      const { organisation: of } = entry
      return of === null ? [] : [{ ...entry, organisation: of, state: stateOf(entry, entries, context.today) }]
    })
    return { value, disclosed: [{ coordinates: ['Query.agreements'], subjects: [] }] }
  })
  return answered ?? []
})

const impactAssessments = defineQuestion<'impactAssessments'>(FOR_READERS, async (_parent, _args, context) => {
  const answered = await onRole(context, async () => {
    const entries = await readConformance(reading(context.service.driver), null)
    const value = entries
      .filter(({ kind }) => kind === 'IMPACT_ASSESSMENT')
      .toSorted(inOrder)
      .map((entry) => ({ ...entry, state: stateOf(entry, entries, context.today) }))
    return { value, disclosed: [{ coordinates: ['Query.impactAssessments'], subjects: [] }] }
  })
  return answered ?? []
})

const text = z.string()
const withoutRow = z.object({
  decisionId: text,
  mapId: text,
  organisation: text,
  purpose: z.enum(PURPOSES),
  from: z.iso.date(),
  until: z.iso.date(),
  decidedBy: text.nullable(),
  decidedOn: z.iso.date().nullable(),
  lackedAgreement: z.boolean(),
  lackedImpactAssessment: z.boolean(),
  cannotWait: text.nullable(),
  agreedBy: text.nullable(),
})

const sharingWithoutRecords = defineQuestion<'sharingWithoutRecords'>(
  ['governance', 'officer'],
  async (_parent, args, context) => {
    const rows = parsed(z.object(paging(context.service.limits.page)), args)
    const { today } = context
    const run = reading(context.service.driver)
    const answered = await onRole(context, async () => {
      const entries = await readConformance(run, null)
      const organisations = [...new Set(entries.flatMap(({ organisation }) => organisation ?? []))]
      const params = {
        ...rows,
        today: toDate(today),
        withAgreement: organisations.filter(
          (organisation) => inForceOn(entries, { kind: 'AGREEMENT', organisation }, today) !== null,
        ),
        assessed: inForceOn(entries, { kind: 'IMPACT_ASSESSMENT', organisation: null }, today) !== null,
      }
      const found = await run({ text: WITHOUT, params })
      const value = found
        .map((each) => withoutRow.parse(each))
        .map(({ lackedAgreement, lackedImpactAssessment, ...each }) => {
          const lacked = { AGREEMENT: lackedAgreement, IMPACT_ASSESSMENT: lackedImpactAssessment }
          return {
            ...each,
            lacked: CONFORMANCE_KINDS.filter((kind) => lacked[kind]),
            lacks: lackingFor(each.organisation, entries, today),
          }
        })
      const subjects = [...new Set(value.map(({ mapId }) => mapId))].toSorted()
      return { value, disclosed: [{ coordinates: ['Query.sharingWithoutRecords'], subjects }] }
    })
    return answered ?? []
  },
)

export const conformanceQuestions = { agreements, impactAssessments, sharingWithoutRecords } as const
