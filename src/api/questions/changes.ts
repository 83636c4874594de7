/** `changesSince`: what changed on a map, for preparing a review (P2.5). */
import { z } from 'zod'
import { reading, type Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate } from '../../graph/values.ts'
import { changesOpenTo, isOwnedSeen, lastReviewOf, type Owned, type RecordedStep } from '../../protocol/changes.ts'
import { elementShows, type Opening } from '../../protocol/opening.ts'
import { isDrawnSeen } from '../../protocol/steps/drawn.ts'
import { seenElements } from '../../protocol/steps/elements.ts'
import { isTieSeen } from '../../protocol/steps/ties.ts'
import { CATEGORIES, type IsoDate } from '../../protocol/terms.ts'
import { day, id, maybe, parsed } from '../arguments.ts'
import { classifiedField } from '../catalogue.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'
import { drawnOn } from '../steps/changing.ts'
import { elementsOn } from '../steps/known.ts'
import { tiesOn } from '../steps/ties-known.ts'

const REVIEWS = loadStatement('reads/map-reviews')
const STEPS_SINCE = loadStatement('reads/steps-since')
const OWNED = loadStatement('reads/owned')

const text = z.string()
const reviewsRow = z.object({
  openedOn: z.iso.date().nullable(),
  reviews: z.array(z.object({ id: text, heldOn: z.iso.date() })),
})
const stepRow: z.ZodType<RecordedStep> = z.object({
  id: text,
  name: text,
  at: text,
  by: text,
  changed: z.array(text),
  fields: z.array(text),
})
const ownedRow: z.ZodType<Owned> = z.object({
  id: text,
  type: z.enum(['Offence', 'SocialMediaPost', 'SocialCareRecord']),
  personId: text,
  status: text.nullable(),
  spent: z.boolean(),
  reveals: z.array(z.enum(CATEGORIES)),
})

/** The day from which changes are listed unless the caller names one. */
async function sinceLastReview(run: Run, opening: Opening): Promise<IsoDate> {
  const [row] = await run({ text: REVIEWS, params: { mapId: opening.mapId } })
  const { openedOn, reviews } = reviewsRow.parse(row)
  const isSeen = (review: string): boolean => elementShows(opening, 'PLAN', review)
  return lastReviewOf(reviews, { openedOn: openedOn ?? opening.today, isSeen })
}

/** Ids among these of elements and ties that are open to the caller now. */
async function openAmong(run: Run, opening: Opening, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { mapId } = opening
  const [elements, drawn, ties, rows] = await Promise.all([
    elementsOn(run, mapId, ids),
    drawnOn(run, mapId, ids),
    tiesOn(run, mapId, ids).then((found) => found.map(({ tie }) => tie)),
    run({ text: OWNED, params: { mapId, ids } }),
  ])
  const ends = ties.flatMap(({ from, to }) => [from, to])
  const seenEnds = seenElements(opening, await elementsOn(run, mapId, ends))
  // A risk that hidden adults of concern alone pose would tell that they are there.
  const hidden = new Set(drawn.filter((each) => !isDrawnSeen(opening, each)).map((each) => each.id))
  const owned = rows.map((row) => ownedRow.parse(row)).filter((each) => isOwnedSeen(opening, each))
  return new Set(
    [
      ...seenElements(opening, elements).keys(),
      ...ties.filter((tie) => isTieSeen(opening, tie, seenEnds)).map((tie) => tie.id),
      ...owned.map((each) => each.id),
    ].filter((each) => !hidden.has(each)),
  )
}

const changesArgs = z.object({ map: id, since: maybe(day) })

/** null without a grant, exactly as when no such map exists. */
export const changesSince: RootResolvers['changesSince'] = (_parent, args, context) => {
  const { map: mapId, since: asked } = parsed(changesArgs, args)
  return onOpenMap(context, mapId, async ({ opening }) => {
    const { driver, catalogue } = context.service
    const run = reading(driver)
    const since = asked ?? (await sinceLastReview(run, opening))
    const rows = await run({ text: STEPS_SINCE, params: { mapId, since: toDate(since) } })
    const steps = rows.map((row) => stepRow.parse(row))
    const ids = [...new Set(steps.flatMap(({ changed }) => changed))]
    const known = {
      mapId,
      open: await openAmong(run, opening, ids),
      categoryOf: (field: string) => classifiedField(catalogue, 'YoungPerson', field)?.category,
    }
    const value = changesOpenTo(opening, steps, known)
    const subjects = [...new Set(value.flatMap(({ changed }) => changed))].toSorted()
    return { value: { mapId, since, steps: value }, disclosed: [{ coordinates: ['MapChanges.steps'], subjects }] }
  })
}
