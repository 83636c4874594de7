/** `policyDocuments`, `coverRecords`, `coverToCheck`: what gives cover, as it is recorded (P8). */
import { z } from 'zod'
import { readConformance } from '../accountability/conformance.facts.ts'
import { stateOf } from '../accountability/conformance.rules.ts'
import { onOpenMap, onRole } from '../gateway/answer.ts'
import { id, maybe, paging, parsed } from '../gateway/arguments.ts'
import { callerOf } from '../gateway/recording.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'
import { stateReason } from '../gateway/stated-reason.ts'
import { reading } from '../graph/driver.ts'
import { consentEnd } from '../policy/assessment.ts'
import { callerKey, type Facts } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { readToCheck } from './checking.facts.ts'
import { coverToCheck as toCheckBy } from './checking.rules.ts'
import { readPolicyDocuments } from './cover.facts.ts'
import { readCoverRecords } from './records.facts.ts'
import { assessmentForOfficer, assessmentKnown, consentKnown, consentState } from './records.rules.ts'
import { assessmentTold, consentTold, type Told } from './records-told.rules.ts'

const policyDocuments = defineQuestion<'policyDocuments'>(['mapper', 'auditor'], async (_parent, _args, context) => {
  const answered = await onRole(context, async () => {
    const entries = await readConformance(reading(context.service.driver), null)
    const value = entries
      .filter(({ kind }) => kind === 'POLICY_DOCUMENT')
      .toSorted((one, other) => (`${one.from} ${one.id}` < `${other.from} ${other.id}` ? 1 : -1))
      .map((entry) => ({ ...entry, state: stateOf(entry, entries, context.today) }))
    return { value, disclosed: [{ coordinates: ['Query.policyDocuments'], subjects: [] }] }
  })
  return answered ?? []
})

type Records = NonNullable<Awaited<ReturnType<typeof readCoverRecords>>>

/** What a caller of the Council may know of the records of a map that is open to them. */
const knownOf = (records: Records, about: { readonly opening: Opening; readonly facts: Facts }): Told => ({
  assessments: records.assessments.flatMap(({ assessment, details }) => {
    const known = assessmentKnown(assessment, about)
    return known === null ? [] : [assessmentTold(assessment, details, known)]
  }),
  consents: records.consents.flatMap(({ consent, details }) => {
    const known = consentKnown(consent, about)
    return known === null ? [] : [consentTold(consent, details, known)]
  }),
})

const subjectsOf = (ids: readonly string[]): readonly string[] => [...new Set(ids)].toSorted()

/** What the record of the answer says was disclosed: texts have coordinates of their own. */
const disclosedOf = ({ assessments, consents }: Told) => {
  const about = [
    ...assessments.map(({ subjectIds, protectedIds, texts }) => ({ ids: [...subjectIds, ...protectedIds], texts })),
    ...consents.map(({ subjectId, texts }) => ({ ids: [subjectId], texts })),
  ]
  return [
    { coordinates: ['Query.coverRecords'], subjects: subjectsOf(about.flatMap(({ ids }) => ids)) },
    {
      coordinates: ['AssessmentTexts', 'ConsentTexts'].map((type) => `CoverRecords.${type}`),
      subjects: subjectsOf(about.filter(({ texts }) => texts !== null).flatMap(({ ids }) => ids)),
    },
  ]
}

/** To the officer, of any map; texts for a reason, which is kept before they are shown (P9.6). */
const forOfficer = (context: Context, mapId: string, reason: string | null) =>
  onRole(context, async () => {
    const { today } = context
    const run = reading(context.service.driver)
    const [records, documents] = await Promise.all([readCoverRecords(run, mapId), readPolicyDocuments(run)])
    if (records === null) return null
    if (reason !== null) await stateReason(context, { question: 'coverRecords', mapId, reason })
    const hasReason = reason !== null
    const day = { today, policyDocuments: documents }
    const value: Told = {
      assessments: records.assessments.map(({ assessment, details }) =>
        assessmentTold(assessment, details, assessmentForOfficer(assessment, { ...day, hasReason })),
      ),
      consents: records.consents.map(({ consent, details }) =>
        consentTold(consent, details, {
          state: consentState(consent, day),
          until: consentEnd(consent),
          texts: hasReason,
        }),
      ),
    }
    return { value, mapId, disclosed: disclosedOf(value) }
  })

/** null without a grant, exactly as for a map that does not exist. */
const coverRecords = defineQuestion<'coverRecords'>(['mapper', 'officer'], (_parent, args, context) => {
  const { map: mapId, reason } = parsed(z.object({ map: id, reason: maybe(z.string()) }), args)
  if (callerOf(context).purpose === 'ACCOUNTABILITY') return forOfficer(context, mapId, reason)
  return onOpenMap(context, mapId, async (about) => {
    const records = await readCoverRecords(reading(context.service.driver), mapId)
    const value = knownOf(records ?? { assessments: [], consents: [] }, about)
    return { value, disclosed: disclosedOf(value) }
  })
})

const coverToCheck = defineQuestion<'coverToCheck'>(['manager', 'officer'], async (_parent, args, context) => {
  const { limit, offset } = parsed(z.object(paging(context.service.limits.page)), args)
  const { today, now } = context
  const answered = await onRole(context, async () => {
    const caller = callerOf(context)
    const records = await readToCheck(reading(context.service.driver), { caller, today, now }, null)
    const value = toCheckBy(records, callerKey(caller), today).slice(offset, offset + limit)
    const listed = new Set(value.map(({ recordId }) => recordId))
    const subjects = records.filter((each) => listed.has(each.id)).flatMap(({ subjectIds }) => subjectIds)
    return {
      value,
      disclosed: [{ coordinates: ['Query.coverToCheck'], subjects: [...new Set(subjects)].toSorted() }],
    }
  })
  return answered ?? []
})

export const coverQuestions = { policyDocuments, coverRecords, coverToCheck } as const
