/** The steps that put peer groups and places on a map (P1.1, P2.1). */
import { z } from 'zod'
import { missingToAddLocation, missingToAddPeerGroup } from '../../protocol/steps/mapping.ts'
import { line, maybe, reveals, text } from '../arguments.ts'
import { drawingOn, labelOf, said } from './drawing.ts'
import { provenance, revealing } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const addPeerGroup = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    label: maybe(line),
    kind: z.enum(['FRIENDSHIP', 'FAMILY', 'SCHOOL', 'ESTATE', 'ACTIVITY', 'ONLINE', 'INCIDENT', 'OTHER']),
    name: maybe(line),
    description: maybe(text),
    reveals,
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, label } }) => drawingOn(run, { type: 'PeerGroup', mapId, label }),
  missing: (situation) => missingToAddPeerGroup({ ...situation, opening: openingIn(situation) }),
  write: ({ input, known, caller }, { now, newId }) => {
    const { source, statedAs, label, reveals: told, ...own } = input
    const { labels, reveals: stored } = revealing('PeerGroup', told)
    const element = {
      ...own,
      ...provenance({ caller, now, source, statedAs }),
      id: newId(),
      label: labelOf('PeerGroup', label, known),
      reveals: stored,
    }
    return { changed: [element.id], params: { labels, element } }
  },
})

const addLocation = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    label: maybe(line),
    kind: z.enum(['NEIGHBOURHOOD', 'SCHOOL', 'TRANSPORT', 'COMMERCIAL', 'PARK', 'RESIDENCE', 'ONLINE', 'SERVICE']),
    name: maybe(line),
    address: maybe(line),
    latitude: maybe(z.number().min(-90).max(90)),
    longitude: maybe(z.number().min(-180).max(180)),
    uprn: maybe(line),
    reveals,
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, label, uprn } }) => drawingOn(run, { type: 'Location', mapId, label, uprn }),
  missing: (situation) => missingToAddLocation({ ...situation, opening: openingIn(situation) }),
  write: ({ input, known, caller }, { now, newId }) => {
    const { source, statedAs, label, uprn, reveals: told, ...own } = input
    const { labels, reveals: stored } = revealing('Location', told)
    const element = {
      ...own,
      ...provenance({ caller, now, source, statedAs }),
      id: newId(),
      label: labelOf('Location', label, known),
      reveals: stored,
    }
    return { changed: [element.id], params: { labels, element, place: uprn === null ? null : { id: newId(), uprn } } }
  },
})

export const placeSteps = { addPeerGroup, addLocation } as const
