/** Moves that draw ties, and that end what is drawn (P1.2, P1.4, P2.2, P8.7). */
import { SERIOUSNESS } from '../../../src/policy/terms.ts'
import { ANSWERS, HOW_OFTEN, MAPPERS, PERSON, said, type Draw, type Moves } from './draw.ts'

const tie = (draw: Draw, from: readonly string[], to: readonly string[]) => {
  const { one, maybe, day, wild } = draw
  return { ...said(draw), from: one(...from), to: one(...to), since: maybe(day(-400, wild ? 5 : 0)) }
}

const TIES = ['PEER', 'SUPPORTS', 'MEMBER_OF', 'FREQUENTS', 'GUARDS', 'GROUP_TIE', 'INFLUENCES', 'HARMS'] as const
const ENDED = [...PERSON, 'PeerGroup', 'Location', 'Risk', 'Strength', 'InformationGap', 'Intervention'] as const

export const tieMoves = {
  connectPeers: {
    who: MAPPERS,
    weight: 15,
    input: (draw) => ({
      ...tie(draw, ['YoungPerson'], ['YoungPerson']),
      kind: draw.pick(['FRIEND', 'FAMILY']),
      valence: draw.pick(['PROTECTIVE', 'STRAINED']),
    }),
  },
  connectSupport: {
    who: MAPPERS,
    input: (draw) => ({ ...tie(draw, ['YoungPerson', 'Adult'], ['YoungPerson']), how: draw.text() }),
  },
  connectMember: {
    who: MAPPERS,
    input: (draw) => ({
      ...tie(draw, ['YoungPerson', 'Adult'], ['PeerGroup']),
      role: draw.pick(['CENTRAL', 'ACTIVE']),
    }),
  },
  connectVisit: {
    who: MAPPERS,
    input: (draw) => ({
      ...tie(draw, ['YoungPerson', 'AdultOfConcern', 'PeerGroup'], ['Location']),
      howOften: draw.pick(HOW_OFTEN),
    }),
  },
  connectGuard: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({ ...tie(draw, ['Adult'], ['Location']), howOften: draw.pick(HOW_OFTEN) }),
  },
  connectGroups: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({ ...tie(draw, ['PeerGroup'], ['PeerGroup']), kind: draw.pick(['ALLIED', 'CONFLICT']) }),
  },
  connectInfluence: {
    who: MAPPERS,
    input: (draw) => ({ ...tie(draw, PERSON, PERSON), influence: 'HIGH', control: 'SOME', basis: draw.text() }),
  },
  connectHarm: {
    who: MAPPERS,
    weight: 20,
    input: (draw) => ({
      ...tie(draw, ['YoungPerson', 'AdultOfConcern'], ['YoungPerson', 'Adult']),
      kind: draw.pick(['COERCION', 'VIOLENCE']),
      seriousness: draw.pick(SERIOUSNESS),
      status: draw.pick(['SUSPECTED', 'CONFIRMED']),
      underCoercion: draw.pick(ANSWERS),
      allegation: draw.maybe(draw.text()),
      relevance: draw.text(),
    }),
  },
  connectAffiliation: {
    who: MAPPERS,
    input: (draw) => ({
      ...tie(draw, ['YoungPerson', 'AdultOfConcern'], ['PeerGroup']),
      status: draw.pick(['SUSPECTED', 'CONFIRMED']),
      allegation: draw.maybe(draw.text()),
      relevance: draw.text(),
    }),
  },
  endTie: {
    who: MAPPERS,
    weight: 6,
    input: (draw) => ({
      mapId: draw.mapId,
      tieId: draw.one(...TIES),
      on: draw.wild ? draw.day(-500, 3) : undefined,
    }),
  },
  endElement: {
    who: MAPPERS,
    weight: 3,
    input: (draw) => ({
      mapId: draw.mapId,
      elementId: draw.one(...ENDED),
      on: draw.wild ? draw.day(-500, 3) : undefined,
      why: draw.text(),
    }),
  },
} as const satisfies Moves
