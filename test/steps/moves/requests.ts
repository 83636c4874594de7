/** Moves of partners, and what the Council decides about what they ask for, offer and notify (P0.1, P3.1, P4.3, P4.4). */
import { CATEGORIES } from '../../../src/policy/terms.ts'
import { changingMoves } from './changing.ts'
import {
  CAST,
  hasValue,
  isUnset,
  MAPPERS,
  GOVERNANCE,
  PARTNERS,
  REFS,
  type Draw,
  type Input,
  type Move,
  type Moves,
} from './draw.ts'
import { mappingMoves } from './mapping.ts'
import { tieMoves } from './ties.ts'

/** Step -> what a partner does not say of it. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  addYoungPerson: ['ref', 'source'],
  changeYoungPerson: ['version', 'source'],
  addAdult: ['source'],
  addPeerGroup: ['source'],
  addLocation: ['source'],
  addRisk: [],
  addStrength: [],
  addInformationGap: [],
  fillInformationGap: [],
  addIntervention: [],
  addOffence: [],
  addSocialMediaPost: [],
  addSocialCareRecord: [],
  connectPeers: [],
  connectSupport: [],
  connectMember: [],
  connectVisit: [],
  connectGuard: [],
  connectGroups: [],
  connectInfluence: [],
  connectHarm: [],
}

const OFFERS: Readonly<Record<string, Move>> = { ...mappingMoves, ...tieMoves, ...changingMoves }

/** The input of another step, as a partner offers it. */
const offer = (draw: Draw): Input => {
  const name = draw.pick(Object.keys(OFFERED))
  const own = Object.entries(OFFERS[name]?.input(draw) ?? {})
  return { mapId: draw.mapId, [name]: Object.fromEntries(own.filter(([field]) => !OFFERED[name]?.includes(field))) }
}

/** What is added to an offer: of a change, the version of what it changes. */
const corrections = (draw: Draw, contributionId: string): Input => {
  const { step, input } = draw.thing(contributionId)?.properties ?? {}
  if (step !== 'changeYoungPerson' || typeof input !== 'string') return draw.wild ? { label: draw.text() } : {}
  return { version: draw.version(String(JSON.parse(input).youngPersonId)) }
}

const awaiting = (draw: Draw): string => draw.such('Contribution', hasValue('status', 'OFFERED'))

export const requestMoves: Moves = {
  requestSharing: {
    who: PARTNERS,
    weight: 8,
    input: (draw) => ({
      reference: draw.pick([draw.mapId, ...REFS, draw.text()]),
      purpose: CAST[draw.by].purpose,
      categories: ['IDENTITY', 'RISK', ...(draw.wild ? [draw.pick(CATEGORIES)] : [])],
      about: draw.text(),
      why: draw.text(),
    }),
  },
  declineRequest: {
    after: ['requestSharing'],
    who: GOVERNANCE,
    weight: 4,
    input: (draw) => ({
      requestId: draw.such('SharingRequest', isUnset('outcome')),
      reason: draw.text(),
      reasonForRequester: draw.maybe(true),
    }),
  },
  contribute: { who: PARTNERS, weight: 25, input: offer },
  acceptContribution: {
    after: ['contribute'],
    who: MAPPERS,
    weight: 20,
    input: (draw) => {
      const contributionId = awaiting(draw)
      return { mapId: draw.mapId, contributionId, ...corrections(draw, contributionId) }
    },
  },
  declineContribution: {
    after: ['contribute'],
    who: MAPPERS,
    weight: 4,
    input: (draw) => ({
      mapId: draw.mapId,
      contributionId: awaiting(draw),
      reason: draw.text(),
      answer: draw.maybe(draw.pick(['NOT_FOR_THIS_MAP', 'SAY_WHERE_IT_IS_FROM', 'CONTACT_THE_COUNCIL'])),
    }),
  },
  notifySignificantEvent: {
    who: ['police', 'nurse', 'teacher', 'worker', 'manager', 'colleague', 'stranger'],
    weight: 4,
    input: ({ text, day }) => ({ what: text(), occurredOn: day(-3, 0), place: text(), reveals: [] }),
  },
  setAsideSignificantEvent: {
    after: ['notifySignificantEvent'],
    who: MAPPERS,
    weight: 3,
    input: (draw) => ({
      notificationId: draw.such('EventNotification', hasValue('status', 'NOTIFIED')),
      reason: draw.text(),
    }),
  },
}
