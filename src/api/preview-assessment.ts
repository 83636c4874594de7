/** `previewAssessment`: what an assessment would open, for whom, until when, without recording it (P8). */
import { z } from 'zod'
import { reading, type Run } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { previewOf, type Share } from '../protocol/cover-preview.ts'
import type { Assessment } from '../protocol/facts.ts'
import { openingOf } from '../protocol/opening.ts'
import { missingToAssess, type KnownOfCover } from '../protocol/steps/cover.ts'
import { AGENCIES, CATEGORIES, PURPOSES, type IsoDate } from '../protocol/terms.ts'
import { parsed } from './arguments.ts'
import { callerOf, record } from './maps.ts'
import type { RootResolvers } from './schema.ts'
import { assessmentInput, PROTECTION_PURPOSES, REASONS_WITHOUT_CONSENT } from './steps/cover-inputs.ts'
import { readCoverKnown, withFrom } from './steps/cover.ts'

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
export const previewAssessment: RootResolvers['previewAssessment'] = async (_parent, args, context) => {
  const caller = callerOf(context)
  const { input } = parsed(z.object({ input: assessmentInput }), args)
  const { today } = context
  const { mapId } = input
  const run = reading(context.service.driver)
  const found = await readFacts(run, caller, { mapId, today, elements: false })
  const opening = found === null ? null : openingOf(caller, found.facts, today)
  if (found === null || opening === null) {
    await record(context, caller, { opening: null, mapId, disclosed: [], outcome: 'NOT_FOUND' })
    return null
  }
  const [known, shares] = await Promise.all([readCoverKnown(run, input), readShares(run, mapId)])
  const missing = missingToAssess(withFrom(input, today), known, { opening, today })
  const opens = missing.length > 0 ? [] : previewOf(asRecorded(input, known, today), found.facts, shares)
  const subjects = [...new Set(opens.map(({ subjectId }) => subjectId))].toSorted()
  await record(context, caller, { opening, mapId, disclosed: [{ coordinates: COORDINATES, subjects }], outcome: 'OK' })
  return { missing, opens }
}
