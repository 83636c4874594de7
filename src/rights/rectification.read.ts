/** Rectifications, other maps with the same wrong value, and its recipients (P9.3; UK GDPR Art 16, 19). */
import { z } from 'zod'
import { reading, type Run } from '../graph/driver.ts'
import { readFacts, readGrants } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { mapsOpenTo, openingOf, type Opening } from '../policy/opening.ts'
import { isTieValueSeen, personShows, shows } from '../policy/sight.ts'
import type { Rectifiable } from './correction.rules.ts'
import { isCorrectable, statementOf } from './rectification.rules.ts'
import {
  isOfEdge,
  isStatementOpen,
  isTieCorrectable,
  isTieRow,
  rowOfTie,
  statementOfTie,
} from './rectification-ties.rules.ts'
import { CATEGORIES } from '../policy/terms.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { onOpenMap, onRole } from '../gateway/answer.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { useRules } from '../gateway/rules.ts'
import type { Context, Service } from '../gateway/operation.ts'
import { copiesToEnd, recipientOrganisations, recipientsOnMap, type RecipientOrganisation } from './recipients.read.ts'
import { RECTIFIABLE } from '../gateway/rectifiable.ts'
import { defineQuestion } from '../gateway/question.ts'
import { changesOf, shownOf } from '../mapping/versions.facts.ts'
import { versionAfter } from '../mapping/versions.rules.ts'
import { readFound } from './rectification.facts.ts'

const RECTIFICATIONS = loadStatement('rights/rectifications.read')
const APPEARANCES = loadStatement('rights/other-appearances.read')

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

/** The field that was corrected, or that of the statement that was added. */
const fieldOf = (coordinate: string): Rectifiable | null => {
  if (!coordinate.endsWith('.subjectStatement')) return RECTIFIABLE.get(coordinate) ?? null
  const [type = ''] = coordinate.split('.')
  return isTieRow(type) ? statementOfTie(type) : statementOf(type)
}

/** Whether the value that was corrected is open to the caller today. */
async function isOpenTo(run: Run, opening: Opening, row: Row): Promise<boolean> {
  const { mapId, elementId, personId, coordinate, category, statementReveals } = row
  const field = fieldOf(coordinate)
  const { node, tie, map } = await readFound(run, field, { mapId, id: elementId })
  if (map !== null) return opening.granted.IDENTITY === 'ALL'
  if (tie !== null)
    return (
      rowOfTie(tie) === field?.type &&
      isTieCorrectable(opening, tie) &&
      isTieValueSeen(opening, tie.tie, category) &&
      (field.field !== 'subjectStatement' || isStatementOpen(opening, tie, statementReveals))
    )
  if (node === null || !isCorrectable(opening, node, personId)) return false
  return personId !== null || shows(opening, category, node)
}

const disclosedBy = (rows: readonly Pick<Row, 'subjectIds'>[]) => [
  { coordinates: ['Query.rectifications'], subjects: [...new Set(rows.flatMap(({ subjectIds }) => subjectIds))] },
]

/** The Council sees that there was a rectification. Its reason may reveal the old value, so only the officer sees that. */
const rectifications = defineQuestion<'rectifications'>(['mapper', 'officer'], (_parent, args, context) => {
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
      // The other people whom an element is joined to may be hidden (P8.7), so only the element's own id is given.
      subjectIds: each.subjectIds.filter((subject) => subject === each.elementId),
      oldValue: null,
      why: null,
    }))
    return { value, disclosed: disclosedBy(rows) }
  })
})

/** Openings of maps, for categories that need cover: `extentsOpenTo` can't decide those. */
async function openingsOf(context: Context, caller: Caller, maps: readonly string[]) {
  const { today, now } = context
  const run = reading(context.service.driver)
  const found = await Promise.all(maps.map((mapId) => readFacts(run, caller, { mapId, today, now, elements: false })))
  return new Map(
    found.flatMap((each): readonly (readonly [string, Opening])[] => {
      if (each !== null) useRules(context, each.facts.rules)
      const opening = each === null ? null : openingOf(caller, withoutUrgent(each.facts), today)
      return opening === null ? [] : [[opening.mapId, opening]]
    }),
  )
}

const appearanceRow = z.object({
  id: text,
  mapId: text,
  mapTitle: text.nullable(),
  value: text.nullable(),
})

/** The versions of people, each on a map that is open, as the caller may know them. */
async function versionsOf(
  run: Run,
  people: readonly { readonly id: string; readonly mapId: string }[],
  openings: ReadonlyMap<string, Opening>,
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>()
  for (const { id: person, mapId } of people) {
    const opening = openings.get(mapId)
    if (opening === undefined) continue
    versions.set(person, versionAfter(await changesOf(run, person), await shownOf(run, opening, person)))
  }
  return versions
}

/**
 * P1.2: follows a person to other maps as `person` does, where their identity is open, and only where the value is open too. Not
 * by urgent access, which opens the map alone (P0.1).
 */
const rectificationOffers = defineQuestion<'rectificationOffers'>(['mapper'], async (_parent, args, context) => {
  const caller = callerOf(context)
  const { rectification } = parsed(z.object({ rectification: id }), args)
  const { today, now } = context
  const run = reading(context.service.driver)
  const [found] = await readRectifications(run, { mapId: null, id: rectification })
  const grants = await readGrants(run, caller, now)
  useRules(context, grants.rules)
  const maps = mapsOpenTo(caller, [withoutUrgent(grants)], today)
  const openings = await openingsOf(context, caller, maps)
  const isOpen = (mapId: string, person: string, category: Row['category']): boolean => {
    const opening = openings.get(mapId)
    if (opening === undefined) return false
    return personShows(opening, 'IDENTITY', person) && personShows(opening, category, person)
  }
  const field = found === undefined ? undefined : RECTIFIABLE.get(found.coordinate)
  const isMine = found !== undefined && isOpen(found.mapId, found.elementId, found.category)
  if (!isMine || field?.type !== 'YoungPerson') {
    await record(context, caller, { opening: null, disclosed: [], outcome: 'NOT_FOUND' })
    return null
  }
  const offered = async () =>
    (await run({ text: APPEARANCES, params: { youngPersonId: found.elementId, field: field.field, maps } }))
      .map((each) => appearanceRow.parse(each))
      .filter((each) => isOpen(each.mapId, each.id, found.category) && each.value === found.oldValue)
  // A version is read before the value that it is told with (versions.facts.ts): so the values are read again.
  const versions = await versionsOf(run, await offered(), openings)
  const offers = (await offered()).flatMap(({ id: youngPersonId, mapId, mapTitle }) => {
    const version = versions.get(youngPersonId)
    return version === undefined ? [] : [{ youngPersonId, mapId, mapTitle, version, coordinate: found.coordinate }]
  })
  const subjects = offers.map(({ youngPersonId }) => youngPersonId)
  const disclosed = [{ coordinates: ['Query.rectificationOffers', found.coordinate], subjects }]
  await record(context, caller, { opening: null, disclosed, outcome: 'OK' })
  return offers
})

/** The recipients of the old value: for an element by its id, for a tie by both its ends, for a map those who had the map. */
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

const recipientsToTell = defineQuestion<'recipientsToTell'>(['rights', 'officer'], async (_parent, args, context) => {
  const { rectification } = parsed(z.object({ rectification: maybe(id) }), args)
  const answer = await onRole(context, async () => {
    const rows = await readRectifications(reading(context.service.driver), { mapId: null, id: rectification })
    const value = []
    for (const each of rows) {
      const { id: rectificationId, told } = each
      const copies = await copiesToEnd(context.service, { mapIds: [each.mapId], before: new Date(each.rectifiedAt) })
      for (const recipient of [...(await recipientsOf(context.service, each)), ...copies]) {
        const was = told.find(({ organisation }) => organisation === recipient.organisation)
        value.push({ rectificationId, ...recipient, toldOn: was?.on ?? null, how: was?.how ?? null })
      }
    }
    const subjects = [...new Set(rows.flatMap(({ subjectIds }) => subjectIds))]
    return { value, disclosed: [{ coordinates: ['Query.recipientsToTell'], subjects }] }
  })
  return answer ?? []
})

export const rectificationQuestions = { rectifications, rectificationOffers, recipientsToTell } as const
