/**
 * The steps that identify a person on a map (P1.2, P3.1), merge two records of one person, and record a young person's
 * views (P6.4).
 */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateOrNull } from '../graph/values.ts'
import type { MapElement } from '../policy/elements.ts'
import { seenElements } from '../policy/sight.ts'
import { missingToIdentify, missingToRecordViews } from './identity.rules.ts'
import { newPerson, restated, statements } from './drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn, provenance } from '../steps/facts.ts'
import { correctReference } from '../rights/correct-reference.step.ts'
import { mergePersons } from './merging.step.ts'
import { newRef, readIdentified } from '../steps/references.ts'
import { defineStep, openingIn, type Situation } from '../steps/step.ts'

const VIEWS = loadStatement('mapping/views.facts')

const viewsRow = z.object({ takenOn: z.iso.date().nullable() })

const readViews = async (
  run: Run,
  { mapId, youngPersonId }: { readonly mapId: string; readonly youngPersonId: string },
) => {
  const [row] = await run({ text: VIEWS, params: { mapId, id: youngPersonId } })
  return viewsRow.parse(row).takenOn
}

const seenIn = (situation: Situation<unknown, { readonly elements: readonly MapElement[] }>) =>
  seenElements(openingIn(situation), situation.facts.elements)

const identify = defineStep({
  takers: ['mapper'],
  references: newRef,
  input: inputOf('identify'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input }) => {
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
      known: situation.facts.identified,
    }),
  versions: ({ input: { youngPersonId: elementId, version: seen } }) => ({
    elementId,
    type: 'YoungPerson',
    subjects: [elementId],
    seen,
  }),
  write: (situation, { now, newId }) => {
    const { input, facts, caller } = situation
    const version = facts.elements[0]?.version ?? 1
    const { mapId, youngPersonId: elementId, ref, name, dateOfBirth, source, statedAs } = input
    const origin = provenance({ caller, now, source, statedAs })
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
      before: [
        restated(
          statements(origin, { elementId, mapId, categories: [{ category: 'IDENTITY', relevance: null }] }, { newId }),
        ),
      ],
    }
  },
})

const recordViews = defineStep({
  takers: ['mapper'],
  input: inputOf('recordViews'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input }) => {
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
      takenOn: situation.facts.takenOn,
    }),
  write: ({ input, caller }, { now, newId }) => {
    const { mapId, youngPersonId: elementId, views, takenOn, source } = input
    const origin = provenance({ caller, now, source, statedAs: 'FACT' })
    const categories = [{ category: 'PLAN', relevance: null }] as const
    return {
      changed: [elementId],
      params: {
        id: elementId,
        views,
        takenOn: toDate(takenOn),
      },
      before: [restated(statements(origin, { elementId, mapId, categories }, { newId }))],
    }
  },
})

export const identitySteps = { identify, mergePersons, correctReference, recordViews } as const
