/** The steps that add peer groups and places to a map (P1.1, P2.1). */
import { referenceKey } from '../policy/reference.ts'
import { missingToAddLocation, missingToAddPeerGroup } from './people.rules.ts'
import { drawingOn, labelOf } from './drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { provenance, revealing } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const addPeerGroup = defineStep({
  takers: ['mapper'],
  input: inputOf('addPeerGroup'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, label } }) => drawingOn(run, { type: 'PeerGroup', mapId, label }),
  missing: (situation) => missingToAddPeerGroup({ ...situation, opening: openingIn(situation) }),
  write: ({ input, facts, caller }, { now, newId }) => {
    const { source, statedAs, label, reveals: revealed, ...own } = input
    const { labels, reveals: stored } = revealing('PeerGroup', revealed)
    const element = {
      ...own,
      ...provenance({ caller, now, source, statedAs }),
      id: newId(),
      label: labelOf('PeerGroup', label, facts),
      reveals: stored,
    }
    return { changed: [element.id], params: { labels, element } }
  },
})

const addLocation = defineStep({
  takers: ['mapper'],
  input: inputOf('addLocation'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, label, uprn } }) => drawingOn(run, { type: 'Location', mapId, label, uprn }),
  missing: (situation) => missingToAddLocation({ ...situation, opening: openingIn(situation) }),
  write: ({ input, facts, caller }, { now, newId }) => {
    const { source, statedAs, label, uprn, reveals: revealed, ...own } = input
    const { labels, reveals: stored } = revealing('Location', revealed)
    const element = {
      ...own,
      ...provenance({ caller, now, source, statedAs }),
      id: newId(),
      label: labelOf('Location', label, facts),
      reveals: stored,
    }
    return {
      changed: [element.id],
      params: { labels, element, place: uprn === null ? null : { id: newId(), uprn: referenceKey(uprn) } },
    }
  },
})

export const placeSteps = { addPeerGroup, addLocation } as const
