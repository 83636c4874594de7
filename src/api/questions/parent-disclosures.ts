/** What was decided about sharing with parents and carers of other children (P7), for the Council. */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { isOpenFor, type Opening } from '../../protocol/opening.ts'
import { seenElements, type MapElement } from '../../protocol/steps/elements.ts'
import { handlesDutiesOf } from '../../protocol/steps/notifying.ts'
import { id, parsed } from '../arguments.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'
import { elementsOn } from '../steps/known.ts'
import { readParentDisclosures, type ParentDisclosureRow } from '../steps/parent-facts.ts'

/** What of a decision is the caller's: of the other family only to who has the whole map. */
const shown = (row: ParentDisclosureRow, opening: Opening, seen: ReadonlyMap<string, MapElement>) => {
  const isWhole = opening.granted.IDENTITY === 'ALL'
  const isOpen = row.categories.every((category) => isOpenFor(opening.open[category], row.youngPersonId))
  const has = isOpen && row.status !== 'DECLINED'
  const whole = (value: string | null): string | null => (isWhole ? value : null)
  return {
    ...row,
    text: has ? row.text : null,
    categories: has ? row.categories : null,
    // What explicit consent names is what the text holds.
    // How it was given says to whom.
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

/** About young people who are on the map and whose duties are the caller's (P4.5). null without a grant. */
export const parentDisclosures: RootResolvers['parentDisclosures'] = (_parent, args, context) => {
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
}
