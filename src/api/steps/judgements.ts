/** The steps that record risks and strengths (P1.4, P2.1). */
import { z } from 'zod'
import { toDateOrNull } from '../../graph/values.ts'
import { missingToAddRisk, missingToAddStrength, revealedByRisk } from '../../protocol/steps/judging.ts'
import { RISK_KINDS, SERIOUSNESS } from '../../protocol/terms.ts'
import { day, ids, maybe, reveals, text } from '../arguments.ts'
import { coveredIn, note, said, seenIn, statements, tiesTo, writtenNote } from './drawing.ts'
import { elementsOn, provenance, revealing } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const addRisk = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    kind: z.enum(RISK_KINDS),
    scale: z.enum(['ONE_PERSON', 'SEVERAL', 'WHOLE_GROUP', 'WIDER_COMMUNITY']),
    frequency: z.enum(['DAILY', 'WEEKLY', 'OCCASIONAL', 'ONCE', 'UNKNOWN']),
    seriousness: z.enum(SERIOUSNESS),
    status: z.enum(['SUSPECTED', 'CORROBORATED', 'CONFIRMED', 'DISPROVED']),
    description: maybe(text),
    posedBy: ids,
    posedTo: ids,
    reviewBy: maybe(day),
    reveals,
    relevance: maybe(text),
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, [...input.posedBy, ...input.posedTo]),
  missing: (situation) => missingToAddRisk({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: (situation, { now, newId }) => {
    const { input, caller } = situation
    const { source, statedAs, reviewBy, posedBy, posedTo, relevance, reveals: _told, ...own } = input
    const revealed = revealedByRisk(input, seenIn(situation))
    const { labels, reveals: stored } = revealing('Risk', revealed)
    const told = provenance({ caller, now, source, statedAs })
    const elementId = newId()
    const categories = coveredIn(revealed, relevance)
    return {
      changed: [elementId],
      params: {
        labels,
        element: { ...own, ...told, id: elementId, reviewBy: toDateOrNull(reviewBy), reveals: stored },
        ids: [...new Set([...posedBy, ...posedTo])],
        posedBy: tiesTo(posedBy, { newId }),
        posedTo: tiesTo(posedTo, { newId }),
        statements: statements(told, { elementId, mapId: input.mapId, categories }, { newId }),
      },
    }
  },
})

const addStrength = defineStep({
  taker: 'mapper',
  input: z.strictObject({ ...note, description: text }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, input.about),
  missing: (situation) =>
    missingToAddStrength({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) =>
    writtenNote({ type: 'Strength', input, caller, own: { description: input.description } }, making),
})

export const judgementSteps = { addRisk, addStrength } as const
