/** `sharing` and `versions`: who has a map and with whom it is shared; versions of what stands on it. For the Council. */
import { z } from 'zod'
import { reading, type Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import type { Opening } from '../../protocol/opening.ts'
import { isDrawnSeen } from '../../protocol/steps/drawn.ts'
import { seenElements } from '../../protocol/steps/elements.ts'
import { isTieSeen } from '../../protocol/steps/ties.ts'
import { CATEGORIES, PURPOSES } from '../../protocol/terms.ts'
import { id, ids, maybe, parsed } from '../arguments.ts'
import type { RootResolvers } from '../schema.ts'
import { onOpenMap } from './answering.ts'
import { drawnOn } from '../steps/changing.ts'
import { elementsOn } from '../steps/known.ts'
import { tiesOn } from '../steps/ties-known.ts'

const SHARING = loadStatement('reads/sharing')
const MAP_VERSION = loadStatement('reads/map-version')

const text = z.string()
const allocation = z.object({
  id: text,
  practitioner: text,
  youngPersonIds: maybe(z.array(text)),
  from: text,
  until: maybe(text),
})
const decision = z.object({
  id: text,
  organisation: text,
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)),
  allSubjects: z.boolean(),
  subjectIds: z
    .array(text)
    .nullish()
    .transform((list) => list ?? []),
  subjectsReason: maybe(text),
  professionals: z
    .array(text)
    .nullish()
    .transform((list) => list ?? []),
  necessity: maybe(text),
  conditions: maybe(text),
  decidedBy: maybe(text),
  from: text,
  until: text,
  withdrawnOn: maybe(text),
  replacedBy: maybe(text),
})
const declined = z.object({
  id: text,
  organisation: text,
  purpose: z.enum(PURPOSES),
  reason: text,
  decidedBy: text,
  decidedOn: text,
})
const sharingRow = z.object({
  allocations: z.array(allocation),
  decisions: z.array(decision),
  declined: z.array(declined),
})

const sharing: RootResolvers['sharing'] = (_parent, args, context) => {
  const { map } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, map, async ({ opening }) => {
    // What was decided about everybody is for who has everybody (P4.5).
    if (opening.granted.IDENTITY !== 'ALL') return { value: null, disclosed: [] }
    const [row] = await reading(context.service.driver)({ text: SHARING, params: { mapId: map } })
    const found = sharingRow.parse(row)
    const named = [
      ...found.decisions.flatMap(({ subjectIds }) => subjectIds),
      ...found.allocations.flatMap(({ youngPersonIds }) => youngPersonIds ?? []),
    ]
    const seen = seenElements(opening, await elementsOn(reading(context.service.driver), map, named))
    // An adult of concern is named only to who may know of them (P8.7).
    const decisions = found.decisions.map((each) => ({
      ...each,
      subjectIds: each.subjectIds.filter((subject) => seen.has(subject)),
    }))
    // Nor is somebody who is restricted (P9.5): an allocation to nobody else is not told of.
    const allocations = found.allocations.flatMap(({ youngPersonIds, ...each }) => {
      const people = youngPersonIds?.filter((youngPerson) => seen.has(youngPerson)) ?? null
      return people?.length === 0 ? [] : [{ ...each, youngPersonIds: people }]
    })
    const value = { ...found, decisions, allocations }
    const subjects = new Set([
      ...value.allocations.flatMap(({ youngPersonIds }) => youngPersonIds ?? []),
      ...value.decisions.flatMap(({ subjectIds }) => subjectIds),
    ])
    return { value, disclosed: [{ coordinates: ['Query.sharing'], subjects: [...subjects] }] }
  })
}

const mapVersionRow = z.object({ version: z.number() })

/** Versions of what of these the caller may know of: elements, what is reached through a person, ties, and the map itself. */
async function versionsOn(run: Run, mapId: string, asked: readonly string[], opening: Opening) {
  const [elements, drawn, ties] = await Promise.all([
    elementsOn(run, mapId, asked),
    drawnOn(run, mapId, asked),
    tiesOn(run, mapId, asked),
  ])
  const ends = seenElements(
    opening,
    await elementsOn(
      run,
      mapId,
      ties.flatMap(({ tie }) => [tie.from, tie.to]),
    ),
  )
  const changeable = new Set(drawn.map((each) => each.id))
  const seen = [
    ...[...seenElements(opening, elements).values()].filter((each) => !changeable.has(each.id)),
    ...drawn.filter((each) => isDrawnSeen(opening, each)),
    ...ties.filter(({ tie }) => isTieSeen(opening, tie, ends)).map(({ tie, version }) => ({ id: tie.id, version })),
  ]
  const [map] = asked.includes(mapId) ? await run({ text: MAP_VERSION, params: { mapId } }) : []
  const own = map === undefined ? [] : [{ id: mapId, version: mapVersionRow.parse(map).version }]
  return [...seen, ...own].map(({ id: element, version }) => ({ id: element, version }))
}

const versions: RootResolvers['versions'] = (_parent, args, context) => {
  const asked = parsed(z.object({ map: id, ids }), args)
  return onOpenMap(context, asked.map, async ({ opening }) => {
    const found = await versionsOn(reading(context.service.driver), asked.map, asked.ids, opening)
    const value = found.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    return {
      value,
      disclosed: [{ coordinates: ['Query.versions'], subjects: value.map(({ id: element }) => element) }],
    }
  })
}

/** The resolvers. */
export const sharingRoots = { sharing, versions } as const
