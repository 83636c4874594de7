/** The decisions about sharing with parents and carers of other children (P7), for the Council. */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import type { Opening } from '../policy/opening.ts'
import type { MapElement } from '../policy/elements.ts'
import { personShows, seenElements } from '../policy/sight.ts'
import { handlesDutiesOf } from './notification.rules.ts'
import { id, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { elementsOn } from '../steps/facts.ts'
import { readParentDisclosures, type ParentDisclosureRow } from './parents.facts.ts'

/** The part of a decision that the caller may read. Only a caller who has the whole map reads about the other family. */
const shown = (row: ParentDisclosureRow, opening: Opening, seen: ReadonlyMap<string, MapElement>) => {
  const isWhole = opening.granted.IDENTITY === 'ALL'
  const isOpen = row.categories.every((category) => personShows(opening, category, row.youngPersonId))
  const has = isOpen && row.status !== 'DECLINED'
  const whole = (value: string | null): string | null => (isWhole ? value : null)
  return {
    ...row,
    text: has ? row.text : null,
    categories: has ? row.categories : null,
    // Explicit consent names the categories that the text holds, so it is shown only with the text. How consent was
    // given discloses to whom the text goes.
    consent: has && row.consent !== null ? { ...row.consent, how: whole(row.consent.how) } : null,
    receivingParentCarerId: whole(row.receivingParentCarerId),
    interventionId: seen.has(row.interventionId) ? row.interventionId : null,
    whySafe: whole(row.whySafe),
    whyAppropriate: whole(row.whyAppropriate),
    reason: whole(row.reason),
    givenHow: whole(row.givenHow),
    withdrawnWhy: whole(row.withdrawnWhy),
  }
}

/** Decisions about young people on the map whose duties the caller handles (P4.5). null without a grant. */
export const parentDisclosures = defineQuestion<'parentDisclosures'>(['mapper'], (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, mapId, async ({ opening }) => {
    const run = reading(context.service.driver)
    const rows = await readParentDisclosures(run, { mapId, id: null })
    const named = rows.flatMap(({ youngPersonId, interventionId }) => [youngPersonId, interventionId])
    const seen = seenElements(opening, await elementsOn(run, mapId, named))
    const value = rows
      .filter(({ youngPersonId }) => seen.has(youngPersonId) && handlesDutiesOf(opening, youngPersonId))
      .map((row) => shown(row, opening, seen))
    const about = (list: typeof value): readonly string[] => [
      ...new Set(list.map(({ youngPersonId }) => youngPersonId)),
    ]
    return {
      value,
      disclosed: [
        { coordinates: ['Query.parentDisclosures'], subjects: about(value) },
        { coordinates: ['ParentDisclosure.text'], subjects: about(value.filter(({ text }) => text !== null)) },
      ],
    }
  })
})
