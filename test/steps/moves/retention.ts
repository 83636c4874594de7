/** Moves about how long a map is kept, and what is erased and disposed of (P2.5, P9.2, P9.4). */
import {
  isUnset,
  MANAGERS,
  GOVERNANCE,
  organisation,
  RIGHTS,
  whose,
  type Draw,
  type Input,
  type Moves,
} from './draw.ts'

const isRow = (value: unknown): value is Input => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An erasure and an organisation that is to be told of it. */
const untold = (draw: Draw) => {
  const listed = isRow(draw.answer) && Array.isArray(draw.answer['erasures']) ? draw.answer['erasures'] : []
  const pairs = listed
    .filter(isRow)
    .flatMap(({ id, recipients }) =>
      (Array.isArray(recipients) ? recipients.filter(isRow) : [])
        .filter(({ toldOn }) => toldOn === null || draw.wild)
        .map(({ organisation: recipient }) => ({ erasureId: id, organisation: recipient })),
    )
  return pairs.length === 0 || draw.wild
    ? { erasureId: draw.such('Erasure', () => true), organisation: organisation(draw) }
    : draw.pick(pairs)
}

export const retentionMoves = {
  closePeerMap: { who: MANAGERS, weight: 3, input: ({ mapId, text }) => ({ mapId, reason: text() }) },
  reopenPeerMap: {
    after: ['closePeerMap'],
    who: MANAGERS,
    weight: 8,
    input: ({ mapId, text, day }) => ({ mapId, reason: text(), nextReview: day(1, 60) }),
  },
  placeHold: {
    who: GOVERNANCE,
    weight: 3,
    byRole: GOVERNANCE,
    across: true,
    input: (draw) => ({
      ...(draw.chance(30) ? { mapId: draw.mapId } : whose(draw)),
      legalReason: draw.text(),
      lookAgainOn: draw.day(draw.wild ? -1 : 1, draw.wild ? 400 : 150),
    }),
  },
  liftHold: {
    after: ['placeHold'],
    who: GOVERNANCE,
    weight: 5,
    byRole: GOVERNANCE,
    across: true,
    input: (draw) => ({ holdId: draw.anywhere('LegalHold', isUnset('liftedAt')), reason: draw.text() }),
  },
  extendRetention: {
    who: MANAGERS,
    weight: 3,
    on: 'ending',
    input: (draw) => ({
      mapId: draw.mapId,
      until: draw.day(draw.wild ? 0 : 100, draw.wild ? 900 : 360),
      reason: draw.text(),
    }),
  },
  erasePerson: {
    who: RIGHTS,
    weight: 5,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      ...whose(draw),
      alsoWords: draw.maybe([draw.text()]),
      ground: draw.pick(['NO_LONGER_NECESSARY', 'OBJECTED', 'UNLAWFULLY_PROCESSED']),
      considered173: draw.text(),
      reason: draw.text(),
    }),
  },
  recordErasureTold: {
    after: ['erasePerson'],
    who: RIGHTS,
    weight: 5,
    byRole: RIGHTS,
    across: true,
    question: () => ({ query: '{ erasures { id recipients { organisation toldOn } } }', variables: {} }),
    input: (draw) => ({ ...untold(draw), on: draw.day(0, draw.wild ? 2 : 0), how: draw.text() }),
  },
  proposeDisposal: {
    who: ['manager', 'governance'],
    byRole: GOVERNANCE,
    weight: 4,
    on: 'ending',
    input: ({ mapId, text }) => ({ mapId, reason: text() }),
  },
  disposeMap: {
    who: GOVERNANCE,
    byRole: GOVERNANCE,
    weight: 6,
    on: 'ending',
    across: true,
    input: (draw) => ({
      mapId: draw.mapId,
      proposalId: draw.one('DisposalProposal'),
      earlyGround: draw.wild ? undefined : draw.text(),
    }),
  },
} as const satisfies Moves
