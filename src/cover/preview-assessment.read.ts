/** `previewAssessment`: what an assessment would open, for whom, until when, without recording it (P8). */
import { z } from 'zod'
import { reading, type Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { readParents } from '../notification/duties.facts.ts'
import { missingActing } from './acting.rules.ts'
import { previewOf, type Share } from './preview-assessment.rules.ts'
import type { Assessment } from '../policy/facts.ts'
import { consentsWithdrawnKnown, missingToAssess, type KnownOfCover } from './cover.rules.ts'
import { AGENCIES, CATEGORIES, PURPOSES, type IsoDate } from '../policy/terms.ts'
import { parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { inputOf } from '../gateway/inputs.ts'
import { defineQuestion } from '../gateway/question.ts'
import {
  protecting,
  type AssessmentInput,
  PROTECTION_PURPOSES,
  REASONS_WITHOUT_CONSENT,
  withFrom,
} from './assessment-input.rules.ts'
import { readCoverKnown } from './cover.facts.ts'

const SHARES = loadStatement('cover/shares.read')

const assessmentInput = inputOf('recordAssessment').transform(protecting)

const shareRow = z
  .object({
    agency: z.enum(AGENCIES),
    id: z.string(),
    organisation: z.string(),
    purpose: z.enum(PURPOSES),
    categories: z.array(z.enum(CATEGORIES)),
    subjectsAll: z.boolean(),
    subjectIds: z.array(z.string()),
    mayExport: z.boolean(),
    contested: z.array(z.string()),
    relevanceAsked: z.boolean(),
    from: z.iso.date(),
    until: z.iso.date(),
    withdrawnOn: z.iso.date().nullable(),
  })
  .transform(({ agency, subjectsAll, subjectIds, ...rest }) => ({
    agency,
    decision: { ...rest, conditions: null, professionals: [], subjects: subjectsAll ? ('ALL' as const) : subjectIds },
  }))

const readShares = async (run: Run, mapId: string): Promise<readonly Share[]> =>
  (await run({ text: SHARES, params: { mapId } }))
    .map((row) => shareRow.parse(row))
    .map(({ agency, decision }) => ({ agency, decision: { ...decision, mapId } }))

const NO_AGE = { dateOfBirth: null, estimatedAge: null, estimatedAgeOn: null }

/** The assessment as the next request would read it if it were recorded. */
const asRecorded = (input: AssessmentInput, known: KnownOfCover, today: IsoDate): Assessment => {
  const { purpose, reasonWithoutConsent, protectedIds, atRisk, ...rest } = input
  const { subjectIds, limbB, typeOfIndividual, substantialPublicInterest, enactment, reviewOn, until } = rest
  return {
    id: '',
    subjectIds,
    limbB,
    typeOfIndividual,
    substantialPublicInterest,
    enactment,
    reviewOn,
    until,
    categories: [...new Set(rest.categories)],
    protectedPeople: protectedIds.map((id) => ({ ...(known.ages.get(id) ?? NO_AGE), id })),
    purpose: PROTECTION_PURPOSES[purpose],
    reasonWithoutConsent: REASONS_WITHOUT_CONSENT[reasonWithoutConsent],
    atRisk: atRisk === null ? null : { needs: true, harm: true, unableToProtect: true },
    from: rest.from ?? today,
    withdrawnOn: null,
  }
}

const COORDINATES = ['subjectId', 'category', 'from', 'until', 'recipients'].map((field) => `PreviewedCover.${field}`)

/** null without a grant, exactly as for a map that does not exist. */
export const previewAssessment = defineQuestion<'previewAssessment'>(['mapper'], (_parent, args, context) => {
  const { input } = parsed(z.object({ input: assessmentInput }), args)
  const { today } = context
  return onOpenMap(context, input.mapId, async ({ opening, facts }) => {
    const run = reading(context.service.driver)
    const { mapId, protectedIds } = input
    const [known, shares, parents] = await Promise.all([
      readCoverKnown(run, input),
      readShares(run, mapId),
      readParents(run, mapId, protectedIds),
    ])
    const missing = [
      ...missingToAssess(withFrom(input, today), known, { opening, today }),
      ...missingActing(input, parents, opening),
    ]
    const opens = missing.length > 0 ? [] : previewOf(asRecorded(input, known, today), { facts, opening, shares })
    const subjects = [...new Set(opens.map(({ subjectId }) => subjectId))].toSorted()
    const withdrawn = consentsWithdrawnKnown(input, known, { opening, today })
    const ofConsent = [...new Set(withdrawn.map(({ subjectId }) => subjectId))].toSorted()
    return {
      value: { missing, opens, consentsWithdrawn: withdrawn },
      disclosed: [
        { coordinates: COORDINATES, subjects },
        { coordinates: ['AssessmentPreview.consentsWithdrawn'], subjects: ofConsent },
      ],
    }
  })
})
