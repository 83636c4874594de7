/** `changesSince`: what changed on a map, for preparing a review (P2.5). */
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { reading, type Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import {
  changesOpenTo,
  contestedChangesOpenTo,
  coverChangesOpenTo,
  lastReviewOf,
  type ContestedStep,
  type CoverStep,
  type RecordedStep,
} from './changes-since.rules.ts'
import type { Opening } from '../policy/opening.ts'
import { today as londonDay } from '../policy/age.ts'
import { elementShows } from '../policy/sight.ts'
import { CATEGORIES, type IsoDate } from '../policy/terms.ts'
import { day, id, instant, maybe, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { seenOn } from './seen.facts.ts'

const REVIEWS = loadStatement('mapping/map-reviews.read')
const STEPS_SINCE = loadStatement('mapping/steps-since.read')
const CONTESTED_SINCE = loadStatement('rights/contested-since.read')
const COVER_SINCE = loadStatement('cover/cover-since.read')

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
const ofSomebody = { id: text, name: text, at: text, by: text, subjectId: text, concern: z.boolean() }
const contestedRow: z.ZodType<ContestedStep> = z.object(ofSomebody)
const coverRow: z.ZodType<CoverStep> = z.object({ ...ofSomebody, categories: z.array(z.enum(CATEGORIES)) })

/** The day from which changes are listed if the caller names none. */
async function sinceLastReview(run: Run, opening: Opening): Promise<IsoDate> {
  const [row] = await run({ text: REVIEWS, params: { mapId: opening.mapId } })
  const { openedOn, reviews } = reviewsRow.parse(row)
  const isSeen = (review: string): boolean => elementShows(opening, 'PLAN', review)
  return lastReviewOf(reviews, { openedOn: openedOn ?? opening.today, isSeen })
}

const changesArgs = z.object({ map: id, since: maybe(day), after: maybe(instant) })

/** null without a grant, exactly as for a map that does not exist. */
export const changesSince = defineQuestion<'changesSince'>(['mapper'], (_parent, args, context) => {
  const { map: mapId, since: asked, after } = parsed(changesArgs, args)
  if (asked !== null && after !== null) throw new PeermapError('BAD_USER_INPUT', 'give since or after, and not both')
  return onOpenMap(context, mapId, async ({ opening }) => {
    const { driver } = context.service
    const run = reading(driver)
    const since = after === null ? (asked ?? (await sinceLastReview(run, opening))) : londonDay(after)
    const params = { mapId, since: toDate(since), after: after === null ? null : toDateTime(after) }
    const [rows, decided, cover] = await Promise.all([
      run({ text: STEPS_SINCE, params }),
      run({ text: CONTESTED_SINCE, params }),
      run({ text: COVER_SINCE, params }),
    ])
    const steps = rows.map((row) => stepRow.parse(row))
    const ids = [...new Set(steps.flatMap(({ changed }) => changed))]
    const known = {
      mapId,
      open: new Set((await seenOn(run, opening, ids)).map((each) => each.id)),
    }
    const contested = decided.map((row) => contestedRow.parse(row))
    const value = [
      ...changesOpenTo(opening, steps, known),
      ...contestedChangesOpenTo(opening, contested),
      ...coverChangesOpenTo(
        opening,
        cover.map((row) => coverRow.parse(row)),
      ),
    ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    const subjects = [...new Set(value.flatMap(({ changed }) => changed))].toSorted()
    return {
      value: { mapId, since, after: after?.toISOString() ?? null, steps: value },
      disclosed: [{ coordinates: ['MapChanges.steps'], subjects }],
    }
  })
})
