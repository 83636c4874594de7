/** `recordOfProcessing`: the record of processing as a page of HTML (P9.6; UK GDPR Art 30, DPA 2018 Sch 1 para 41). */
import { z } from 'zod'
import { readPolicyDocuments } from '../cover/cover.facts.ts'
import { onRole } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { rulesFor } from '../gateway/rules.ts'
import { reading, type Run } from '../graph/driver.ts'
import { coverRecords } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { today as dayOf } from '../policy/age.ts'
import { consentUntil } from '../policy/assessment.ts'
import { enumOf } from '../model/model.ts'
import type { RulesInForce } from '../policy/rule-set.ts'
import { AGENCIES, CATEGORIES, PURPOSES, type IsoDate } from '../policy/terms.ts'
import { readConformance } from './conformance.facts.ts'
import { processingPage, type ProcessingFacts } from './processing.rules.ts'

const SO_FAR = loadStatement('accountability/recipients-so-far.read')
const PROCESSING = loadStatement('accountability/processing.read')

const count = z.int()
const day = z.iso.date()
const countedRow = z.object({
  council: z.array(z.string()),
  maps: count,
  closed: count,
  pastRetention: count,
  pastReview: count,
  lastRetention: day.nullable(),
  functions: z.array(z.enum(enumOf('StatutoryFunction'))),
  youngPeople: z.boolean(),
  adults: z.boolean(),
  adultsOfConcern: z.boolean(),
  parents: z.boolean(),
  assessments: count,
  consents: coverRecords.shape.consents,
  holds: count,
  recipients: z.array(
    z.object({
      organisation: z.string(),
      name: z.string().nullable(),
      agency: z.enum(AGENCIES).nullable(),
      purpose: z.enum(PURPOSES),
      categories: z.array(z.enum(CATEGORIES)),
      decisions: count,
      exporting: count,
      until: day,
    }),
  ),
})

const soFarRow = z.object({
  organisation: z.string(),
  name: z.string().nullable(),
  agency: z.enum(AGENCIES),
  disclosures: count,
  // Days in Europe/London.
  first: z.string().transform((time) => dayOf(new Date(time))),
  last: z.string().transform((time) => dayOf(new Date(time))),
})

async function readProcessing(
  run: Run,
  rules: RulesInForce,
  today: IsoDate,
): Promise<Omit<ProcessingFacts, 'controller'>> {
  const [[row], soFar, policyDocuments, conformance] = await Promise.all([
    run({ text: PROCESSING, params: { today: toDate(today) } }),
    run({ text: SO_FAR }),
    readPolicyDocuments(run),
    readConformance(run, null),
  ])
  const { consents: recorded, ...counted } = countedRow.parse(row)
  const consents = recorded.filter((each) => consentUntil(each, today) !== null).length
  const recipients = soFar.map((each) => soFarRow.parse(each))
  return { rules, ...counted, consents, soFar: recipients, policyDocuments, conformance }
}

export const recordOfProcessing = defineQuestion<'recordOfProcessing'>(
  ['governance', 'auditor'],
  async (_parent, _args, context) => {
    const { today } = context
    const answered = await onRole(context, async () => {
      await context.service.projector.upToDate()
      const facts = await readProcessing(reading(context.service.driver), await rulesFor(context), today)
      const value = {
        preparedOn: today,
        document: processingPage({ ...facts, controller: context.service.controller }, today),
      }
      return { value, disclosed: [{ coordinates: ['Query.recordOfProcessing'], subjects: [] }] }
    })
    if (answered === null) throw new Error('the record of processing is always there')
    return answered
  },
)
