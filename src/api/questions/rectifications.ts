/** What was corrected, where else the wrong value stands, and who had it (P9.3; UK GDPR Art 16, 19). */
import { z } from 'zod'
import { reading, type Run } from '../../graph/driver.ts'
import { readFacts, readGrants } from '../../graph/grants.ts'
import { loadStatement } from '../../graph/statements.ts'
import { withoutUrgent, type Caller } from '../../protocol/facts.ts'
import { elementShows, isOpenFor, mapsOpenTo, openingOf, type Opening } from '../../protocol/opening.ts'
import type { Rectifiable } from '../../protocol/steps/correcting.ts'
import { isCorrectable, statementOf, subjectsOf } from '../../protocol/steps/rectifying.ts'
import {
  isOfEdge,
  isStatementOpen,
  isTieCorrectable,
  isTieRow,
  isTieValueOpen,
  rowOfTie,
  statementOfTie,
} from '../../protocol/steps/rectifying-ties.ts'
import { CATEGORIES, type IsoDate } from '../../protocol/terms.ts'
import { id, maybe, parsed } from '../arguments.ts'
import { onOpenMap, onRole } from './answering.ts'
import { callerOf, record } from '../maps.ts'
import type { Service } from '../operation.ts'
import { recipientOrganisations, recipientsOnMap, type RecipientOrganisation } from './recipients.ts'
import { RECTIFIABLE } from '../rectifiable.ts'
import type { RootResolvers } from '../schema.ts'
import { readFound } from '../steps/rectification-known.ts'

const RECTIFICATIONS = loadStatement('reads/rectifications')
const APPEARANCES = loadStatement('reads/other-appearances')

const text = z.string()
const rectificationRow = z.object({
  id: text,
  mapId: text,
  elementId: text,
  personId: text.nullable(),
  subjectIds: z.array(text),
  coordinate: text,
  category: z.enum(CATEGORIES),
  oldValue: text.nullable(),
  why: text,
  source: text,
  rectifiedBy: text,
  rectifiedAt: text,
  rectifiedOn: z.iso.date(),
  told: z.array(z.object({ organisation: text, on: z.iso.date(), how: text })),
  duplicates: z.array(text),
  endIds: z.array(text).nullable(),
  heldSince: text.nullable(),
  statementReveals: z.array(z.enum(CATEGORIES)),
})
type Row = z.output<typeof rectificationRow>

const readRectifications = async (
  run: Run,
  about: { readonly mapId: string | null; readonly id: string | null },
): Promise<readonly Row[]> =>
  (await run({ text: RECTIFICATIONS, params: about })).map((each) => rectificationRow.parse(each))

/** What was corrected, or the statement that was added. */
const fieldOf = (coordinate: string): Rectifiable | null => {
  if (!coordinate.endsWith('.subjectStatement')) return RECTIFIABLE.get(coordinate) ?? null
  const [type = ''] = coordinate.split('.')
  return isTieRow(type) ? statementOfTie(type) : statementOf(type)
}

/** Whether the value that was corrected is open to the caller, as it stands now. */
async function isOpenTo(run: Run, opening: Opening, row: Row): Promise<boolean> {
  const { mapId, elementId, personId, coordinate, category, statementReveals } = row
  const field = fieldOf(coordinate)
  const { node, tie, map } = await readFound(run, field, { mapId, id: elementId })
  if (map !== null) return opening.granted.IDENTITY === 'ALL'
  if (tie !== null)
    return (
      rowOfTie(tie) === field?.type &&
      isTieCorrectable(opening, tie) &&
      isTieValueOpen(opening, tie, category) &&
      (field.field !== 'subjectStatement' || isStatementOpen(opening, tie, statementReveals))
    )
  if (node === null || !isCorrectable(opening, node, { category, personId })) return false
  if (personId !== null) return true
  const isPerson = subjectsOf(node)[0] === elementId
  return isPerson ? isOpenFor(opening.open[category], elementId) : elementShows(opening, category, elementId)
}

const disclosedBy = (rows: readonly Pick<Row, 'subjectIds'>[]) => [
  { coordinates: ['Query.rectifications'], subjects: [...new Set(rows.flatMap(({ subjectIds }) => subjectIds))] },
]

/** The Council sees that there was one; why may tell the old value, so it is for who accounts for it. */
const rectifications: RootResolvers['rectifications'] = (_parent, args, context) => {
  const { map: mapId } = parsed(z.object({ map: id }), args)
  const run = reading(context.service.driver)
  if (context.visitor.purpose === 'ACCOUNTABILITY')
    return onRole(context, async () => {
      const rows = await readRectifications(run, { mapId, id: null })
      return { value: rows, disclosed: disclosedBy(rows), mapId }
    })
  return onOpenMap(context, mapId, async ({ opening }) => {
    const all = await readRectifications(run, { mapId, id: null })
    const open = await Promise.all(all.map((each) => isOpenTo(run, opening, each)))
    const rows = all.filter((_each, index) => open[index])
    const value = rows.map((each) => ({
      ...each,
      // Who else an element is joined to may be hidden (P8.7): the map says it.
      subjectIds: each.subjectIds.filter((subject) => subject === each.elementId),
      oldValue: null,
      why: null,
    }))
    return { value, disclosed: disclosedBy(rows) }
  })
}

/** Openings of maps, for what `extentsOpenTo` can't tell: categories that need cover. */
async function openingsOf(
  run: Run,
  caller: Caller,
  about: { readonly maps: readonly string[]; readonly today: IsoDate; readonly now: Date },
) {
  const { maps, today, now } = about
  const found = await Promise.all(maps.map((mapId) => readFacts(run, caller, { mapId, today, now, elements: false })))
  return new Map(
    found.flatMap((each): readonly (readonly [string, Opening])[] => {
      const opening = each === null ? null : openingOf(caller, withoutUrgent(each.facts), today)
      return opening === null ? [] : [[opening.mapId, opening]]
    }),
  )
}

const appearanceRow = z.object({
  id: text,
  mapId: text,
  mapTitle: text.nullable(),
  version: z.number(),
  value: text.nullable(),
})

/**
 * P1.2: a person is followed as `person` does, where who they are is open; and only where the value is open too. Not by urgent
 * access, which opens a map and nothing beside it (P0.1).
 */
const rectificationOffers: RootResolvers['rectificationOffers'] = async (_parent, args, context) => {
  const caller = callerOf(context)
  const { rectification } = parsed(z.object({ rectification: id }), args)
  const { today, now } = context
  const run = reading(context.service.driver)
  const [found] = await readRectifications(run, { mapId: null, id: rectification })
  const maps = mapsOpenTo(caller, [withoutUrgent(await readGrants(run, caller, now))], today)
  const openings = await openingsOf(run, caller, { maps, today, now })
  const isOpen = (mapId: string, person: string, category: Row['category']): boolean => {
    const opening = openings.get(mapId)
    if (opening === undefined) return false
    return isOpenFor(opening.open.IDENTITY, person) && isOpenFor(opening.open[category], person)
  }
  const field = found === undefined ? undefined : RECTIFIABLE.get(found.coordinate)
  const isMine = found !== undefined && isOpen(found.mapId, found.elementId, found.category)
  if (!isMine || field?.type !== 'YoungPerson') {
    await record(context, caller, { opening: null, disclosed: [], outcome: 'NOT_FOUND' })
    return null
  }
  const rows = await run({ text: APPEARANCES, params: { youngPersonId: found.elementId, field: field.field, maps } })
  const offers = rows
    .map((each) => appearanceRow.parse(each))
    .filter((each) => isOpen(each.mapId, each.id, found.category) && each.value === found.oldValue)
    .map(({ id: youngPersonId, mapId, mapTitle, version }) => ({
      youngPersonId,
      mapId,
      mapTitle,
      version,
      coordinate: found.coordinate,
    }))
  const subjects = offers.map(({ youngPersonId }) => youngPersonId)
  const disclosed = [{ coordinates: ['Query.rectificationOffers', found.coordinate], subjects }]
  await record(context, caller, { opening: null, disclosed, outcome: 'OK' })
  return offers
}

/** Whoever had the old value: of an element under its own id, of a tie with both whom it joined, of a map whoever had it. */
function recipientsOf(service: Service, corrected: Row): Promise<readonly RecipientOrganisation[]> {
  const { mapId, elementId, duplicates, coordinate, rectifiedAt, endIds, heldSince } = corrected
  const before = new Date(rectifiedAt)
  const coordinates = fieldOf(coordinate)?.disclosedAs ?? [coordinate]
  if (endIds !== null)
    return recipientsOnMap(service, {
      mapId,
      coordinates: coordinates.filter((one) => !isOfEdge(one)),
      ends: endIds,
      anywhere: coordinates.filter(isOfEdge),
      since: heldSince === null ? null : new Date(heldSince),
      before,
    })
  if (elementId === mapId)
    return recipientsOnMap(service, { mapId, coordinates: [], ends: [], anywhere: coordinates, since: null, before })
  return recipientOrganisations(service, { subjects: [elementId, ...duplicates], coordinates, before })
}

const recipientsToTell: RootResolvers['recipientsToTell'] = async (_parent, args, context) => {
  const { rectification } = parsed(z.object({ rectification: maybe(id) }), args)
  const answer = await onRole(context, async () => {
    const rows = await readRectifications(reading(context.service.driver), { mapId: null, id: rectification })
    const value = []
    for (const each of rows) {
      const { id: rectificationId, told } = each
      for (const recipient of await recipientsOf(context.service, each)) {
        const was = told.find(({ organisation }) => organisation === recipient.organisation)
        value.push({ rectificationId, ...recipient, toldOn: was?.on ?? null, how: was?.how ?? null })
      }
    }
    const subjects = [...new Set(rows.flatMap(({ subjectIds }) => subjectIds))]
    return { value, disclosed: [{ coordinates: ['Query.recipientsToTell'], subjects }] }
  })
  return answer ?? []
}

/** The resolvers. */
export const rectificationRoots = { rectifications, rectificationOffers, recipientsToTell } as const
