/** Root fields on retention: maps that are due for review or disposal, and past disposals (P2.5, P9.2). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { addDays } from '../policy/age.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { isReviewOverdue } from '../mapping/map-counts.rules.ts'
import { countsText } from '../rights/erasure.read.ts'
import { onRole } from '../gateway/answer.ts'
import { callerOf } from '../gateway/recording.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'
import { rolesThatCount } from '../policy/ceiling.ts'
import { readConformance } from '../accountability/conformance.facts.ts'
import { conformanceDue } from '../accountability/conformance.rules.ts'
import { readDisposal } from './retention.facts.ts'
import { knownCover } from '../cover/known.facts.ts'
import { readAssessmentsDue } from '../cover/reviews.facts.ts'
import { mapsInView, wholeMapsOf } from '../sharing/whole-maps.facts.ts'

const RETENTION = loadStatement('retention/retention.read')
const PREVIEW = loadStatement('retention/disposal-preview.read')
const DISPOSALS = loadStatement('retention/disposals.read')

const LONGEST_DAYS = 366
const within = z.int().min(0).max(LONGEST_DAYS)

const text = z.string()
const statuses = z.enum(['OPEN', 'UNDER_REVIEW', 'CLOSED'])
const dueRow = z.object({
  mapId: text,
  title: text.nullable(),
  status: statuses,
  retainUntil: z.iso.date().nullable(),
  reviewDue: z.iso.date().nullable(),
  proposals: z.array(text),
})
type Due = z.output<typeof dueRow>

/** The maps that are open to the caller as a whole (P4.5). */
const wholeMaps = (context: Context): Promise<readonly string[]> =>
  wholeMapsOf(reading(context.service.driver), { ...context, caller: callerOf(context) })

async function readDue(context: Context, mapIds: readonly string[] | null, days: number): Promise<readonly Due[]> {
  const params = { mapIds, until: toDate(addDays(context.today, days)) }
  return (await reading(context.service.driver)({ text: RETENTION, params })).map((row) => dueRow.parse(row))
}

const disclosed = (field: string, maps: readonly { readonly mapId: string }[]) => [
  { coordinates: [field], subjects: maps.map(({ mapId }) => mapId) },
]

const retentionDue = defineQuestion<'retentionDue'>(
  ['manager', 'governance', 'officer'],
  async (_parent, args, context) => {
    const asked = parsed(z.object({ within }), args)
    const { driver } = context.service
    const value = await onRole(context, async () => {
      const everything = callerOf(context).purpose === 'ACCOUNTABILITY'
      const found = await readDue(context, everything ? null : await wholeMaps(context), asked.within)
      const rows = await Promise.all(
        found.map(async ({ mapId, title, status, retainUntil, reviewDue, proposals }) => {
          const facts = await readDisposal(reading(driver), { mapId, proposalId: null, today: context.today })
          return {
            mapId,
            title,
            status,
            retainUntil,
            reviewDue,
            proposals,
            retentionEnded: retainUntil !== null && retainUntil <= context.today,
            reviewOverdue: isReviewOverdue({ status, reviewDue }, context.today),
            holds: facts?.holds ?? 0,
          }
        }),
      )
      return { value: rows, disclosed: disclosed('Query.retentionDue', rows) }
    })
    return value ?? []
  },
)

/** Agreements, impact assessments and policy documents that are due, for managers and the officer (P8.9, P9.6); for others none. */
async function recordsDue(context: Context) {
  const { agency, roles } = context.visitor
  const counting = rolesThatCount(agency, roles)
  if (!counting.includes('MANAGER') && !counting.includes('DPO') && !counting.includes('INFORMATION_GOVERNANCE'))
    return []
  const entries = await readConformance(reading(context.service.driver), null)
  return conformanceDue(entries, context.today).map(({ entry, what, on, overdue }) => ({
    kind: what === 'END' ? (`${entry.kind}_ENDS` as const) : entry.kind,
    reviewDue: on,
    overdue,
    recordId: entry.id,
    version: entry.version,
    organisation: entry.organisation,
  }))
}

/** Assessments that are due: for the officer all, for others those of which they may know on maps that they have whole (P8.4). */
async function assessmentsToReview(context: Context) {
  const { today } = context
  const run = reading(context.service.driver)
  const asked = { ...context, caller: callerOf(context) }
  const [due, maps] = await Promise.all([readAssessmentsDue(run, today), mapsInView(run, asked)])
  const known = await knownCover(run, asked, { maps, records: due.map(({ assessment }) => assessment) })
  return due
    .filter(({ assessment }) => known.has(assessment.id))
    .map(({ assessment: { id: recordId, mapId, reviewOn }, overdue }) => ({
      kind: 'ASSESSMENT' as const,
      mapId,
      reviewDue: reviewOn,
      overdue,
      recordId,
    }))
}

const reviewsDue = defineQuestion<'reviewsDue'>(['mapper', 'governance', 'officer'], async (_parent, args, context) => {
  const asked = parsed(z.object({ within }), args)
  const value = await onRole(context, async () => {
    const until = addDays(context.today, asked.within)
    const [records, assessments, found] = await Promise.all([
      recordsDue(context),
      assessmentsToReview(context),
      wholeMaps(context).then((maps) => readDue(context, maps, asked.within)),
    ])
    const maps = found.flatMap(({ mapId, title, status, reviewDue }) =>
      status === 'CLOSED' || reviewDue === null || reviewDue > until
        ? []
        : [{ kind: 'MAP' as const, mapId, title, status, reviewDue, overdue: reviewDue < context.today }],
    )
    return {
      value: [...records, ...assessments, ...maps],
      disclosed: disclosed('Query.reviewsDue', [...assessments, ...maps]),
    }
  })
  return value ?? []
})

const proposal = z.object({
  id: text,
  reason: text,
  proposedBy: text,
  proposedAt: text,
  counts: text,
  changed: z.boolean(),
})
const previewRow = z.object({ status: statuses, proposals: z.array(proposal), contributionsPending: z.int() })

const disposalPreview = defineQuestion<'disposalPreview'>(['governance', 'officer'], (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  const run = reading(context.service.driver)
  return onRole(context, async () => {
    const [[row], facts] = await Promise.all([
      run({ text: PREVIEW, params: { mapId } }),
      readDisposal(run, { mapId, proposalId: null, today: context.today }),
    ])
    if (row === undefined || facts === null) return null
    const { status, proposals, contributionsPending } = previewRow.parse(row)
    const now = JSON.stringify(Object.fromEntries(facts.counts))
    const value = {
      mapId,
      status,
      retainUntil: facts.retainUntil,
      counts: facts.counts.map(([kind, number]) => ({ kind, number })),
      decisions: facts.decisions.map((decision) => decision.id),
      holds: facts.holds,
      contributionsPending,
      proposals: proposals.map(({ counts, changed, ...rest }) => ({ ...rest, current: counts === now && !changed })),
    }
    return { value, mapId, disclosed: disclosed('Query.disposalPreview', [value]) }
  })
})

const disposalRow = z.object({
  id: text,
  mapId: text,
  counts: countsText,
  reason: text,
  earlyGround: maybe(text),
  proposedBy: text,
  decidedBy: text,
  disposedAt: text,
  finished: z.boolean(),
})

const disposals = defineQuestion<'disposals'>(['governance', 'officer'], async (_parent, _args, context) => {
  const value = await onRole(context, async () => {
    const rows = await reading(context.service.driver)({ text: DISPOSALS })
    const found = rows.map((row) => disposalRow.parse(row))
    return { value: found, disclosed: disclosed('Query.disposals', found) }
  })
  return value ?? []
})

export const retentionQuestions = { retentionDue, reviewsDue, disposalPreview, disposals } as const
