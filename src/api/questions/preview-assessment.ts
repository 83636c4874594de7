/** `previewAssessment`: what an assessment would open, for whom, until when, without recording it (P8). */
import { z } from 'zod'
import { reading, type Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { previewOf, type Share } from '../../protocol/cover-preview.ts'
import type { Assessment } from '../../protocol/facts.ts'
import { missingToAssess, type KnownOfCover } from '../../protocol/steps/cover.ts'
import { AGENCIES, CATEGORIES, PURPOSES, type IsoDate } from '../../protocol/terms.ts'
import { parsed } from '../arguments.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'
import { assessmentInput, PROTECTION_PURPOSES, REASONS_WITHOUT_CONSENT } from '../steps/cover-inputs.ts'
import { readCoverKnown, withFrom } from '../steps/cover.ts'

const SHARES = loadStatement('reads/shares')

const shareRow = z
  .object({
    agency: z.enum(AGENCIES),
    id: z.string(),
    organisation: z.string(),
    purpose: z.enum(PURPOSES),
    categories: z.array(z.enum(CATEGORIES)),
    subjectsAll: z.boolean(),
    subjectIds: z.array(z.string()),
    from: z.iso.date(),
    until: z.iso.date(),
    withdrawnOn: z.iso.date().nullable(),
  })
  .transform(({ agency, subjectsAll, subjectIds, ...rest }) => ({
    agency,
    decision: { ...rest, professionals: [], subjects: subjectsAll ? ('ALL' as const) : subjectIds },
  }))

const readShares = async (run: Run, mapId: string): Promise<readonly Share[]> =>
  (await run({ text: SHARES, params: { mapId } }))
    .map((row) => shareRow.parse(row))
    .map(({ agency, decision }) => ({ agency, decision: { ...decision, mapId } }))

const NO_AGE = { dateOfBirth: null, estimatedAge: null, estimatedAgeOn: null }

/** The assessment as the next request would read it, were it recorded. */
const asRecorded = (input: z.output<typeof assessmentInput>, known: KnownOfCover, today: IsoDate): Assessment => {
  const { purpose, reasonWithoutConsent, protectedIds, atRisk, ...told } = input
  return {
    ...told,
    id: '',
    categories: [...new Set(told.categories)],
    protectedPeople: protectedIds.map((id) => ({ ...(known.ages.get(id) ?? NO_AGE), id })),
    purpose: PROTECTION_PURPOSES[purpose],
    reasonWithoutConsent: REASONS_WITHOUT_CONSENT[reasonWithoutConsent],
    atRisk: atRisk === null ? null : { needs: true, harm: true, unableToProtect: true },
    from: told.from ?? today,
    withdrawnOn: null,
  }
}

const COORDINATES = ['subjectId', 'category', 'from', 'until', 'recipients'].map((field) => `PreviewedCover.${field}`)

/** null without a grant, exactly as when no such map exists. */
export const previewAssessment: RootResolvers['previewAssessment'] = (_parent, args, context) => {
  const { input } = parsed(z.object({ input: assessmentInput }), args)
  const { today } = context
  return onOpenMap(context, input.mapId, async ({ opening, facts }) => {
    const run = reading(context.service.driver)
    const [known, shares] = await Promise.all([readCoverKnown(run, input), readShares(run, input.mapId)])
    const missing = missingToAssess(withFrom(input, today), known, { opening, today })
    const opens = missing.length > 0 ? [] : previewOf(asRecorded(input, known, today), facts, shares)
    const subjects = [...new Set(opens.map(({ subjectId }) => subjectId))].toSorted()
    return { value: { missing, opens }, disclosed: [{ coordinates: COORDINATES, subjects }] }
  })
}
