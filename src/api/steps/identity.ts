/** The steps that say who somebody on a map is, and that two are one (P1.2, P3.1), and record a young person's views (P6.4). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateOrNull } from '../../graph/values.ts'
import { isOpenFor } from '../../protocol/opening.ts'
import { seenElements, type MapElement } from '../../protocol/steps/elements.ts'
import { missingToIdentify, missingToRecordViews, type Identified } from '../../protocol/steps/identity.ts'
import { changedCategory } from '../../protocol/steps/young-person.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { newPerson, restated, said, statements } from './drawing.ts'
import { elementsOn, provenance } from './known.ts'
import { mergePersons } from './merging.ts'
import { defineStep, openingIn, type Situation } from './step.ts'

const IDENTIFIED = loadStatement('taking/identified')
const VIEWS = loadStatement('taking/views')

const identifiedRow: z.ZodType<Identified> = z.object({ hasPerson: z.boolean(), isDrawn: z.boolean() })
const viewsRow = z.object({ takenOn: z.iso.date().nullable() })

type OnMap = { readonly mapId: string; readonly youngPersonId: string }

const readIdentified = async (run: Run, asked: OnMap & { readonly ref: string }): Promise<Identified> => {
  const [row] = await run({ text: IDENTIFIED, params: asked })
  return identifiedRow.parse(row)
}

const readViews = async (run: Run, { mapId, youngPersonId }: OnMap) => {
  const [row] = await run({ text: VIEWS, params: { mapId, id: youngPersonId } })
  return viewsRow.parse(row).takenOn
}

const seenIn = (situation: Situation<unknown, { readonly elements: readonly MapElement[] }>) =>
  seenElements(openingIn(situation), situation.known.elements)

const identify = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    youngPersonId: id,
    version: z.int().min(1),
    ref: line,
    name: maybe(line),
    dateOfBirth: maybe(day),
  }),
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input }) => {
    const { mapId, youngPersonId, ref } = input
    const [elements, identified] = await Promise.all([
      elementsOn(run, mapId, [youngPersonId]),
      readIdentified(run, { mapId, youngPersonId, ref }),
    ])
    return { elements, identified }
  },
  missing: (situation) =>
    missingToIdentify({
      ...situation,
      opening: openingIn(situation),
      seen: seenIn(situation),
      known: situation.known.identified,
    }),
  versions: (situation) => {
    const { input, known } = situation
    const { open } = openingIn(situation)
    return {
      elementId: input.youngPersonId,
      type: 'YoungPerson',
      subjects: [input.youngPersonId],
      seen: input.version,
      stored: known.elements[0]?.version ?? 1,
      open: (field) => {
        const category = changedCategory(field)
        return category !== null && isOpenFor(open[category], input.youngPersonId)
      },
    }
  },
  write: (situation, { now, newId }) => {
    const { input, caller } = situation
    const { mapId, youngPersonId: elementId, version, ref, name, dateOfBirth, source, statedAs } = input
    const told = provenance({ caller, now, source, statedAs })
    const fields = {
      identified: true,
      ...(name === null ? {} : { name }),
      ...(dateOfBirth === null ? {} : { dateOfBirth: toDateOrNull(dateOfBirth) }),
    }
    return {
      changed: [elementId],
      change: { elementId, version: version + 1, fields: Object.keys(fields) },
      params: {
        id: elementId,
        version,
        person: newPerson(ref),
        isOnlyOne: openingIn(situation).granted.IDENTITY === 'ALL',
        fields,
      },
      also: [
        restated(
          statements(told, { elementId, mapId, categories: [{ category: 'IDENTITY', relevance: null }] }, { newId }),
        ),
      ],
    }
  },
})

const recordViews = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    mapId: id,
    youngPersonId: id,
    views: text,
    takenOn: day,
    reveals,
    source: maybe(line),
  }),
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input }) => {
    const [elements, takenOn] = await Promise.all([
      elementsOn(run, input.mapId, [input.youngPersonId]),
      readViews(run, input),
    ])
    return { elements, takenOn }
  },
  missing: (situation) =>
    missingToRecordViews({
      ...situation,
      opening: openingIn(situation),
      seen: seenIn(situation),
      takenOn: situation.known.takenOn,
    }),
  write: ({ input, caller }, { now, newId }) => {
    const { mapId, youngPersonId: elementId, views, takenOn, source } = input
    const told = provenance({ caller, now, source, statedAs: 'FACT' })
    const categories = [{ category: 'PLAN', relevance: null }] as const
    return {
      changed: [elementId],
      params: {
        id: elementId,
        views,
        takenOn: toDate(takenOn),
      },
      also: [restated(statements(told, { elementId, mapId, categories }, { newId }))],
    }
  },
})

export const identitySteps = { identify, mergePersons, recordViews } as const
