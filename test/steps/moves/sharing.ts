/** Moves about who has a map, whole, in part or for hours, and with whom it is shared (P0.1, P4). */
import { AGENCIES, CATEGORIES, type Category } from '../../../src/policy/terms.ts'
import {
  CAST,
  hasValue,
  isUnset,
  MANAGERS,
  MAPPERS,
  organisation,
  PERSON,
  practitioner,
  PURPOSE_OF,
  REFS,
  type Draw,
  type Moves,
} from './draw.ts'

/** Now and then a decision settles a request of the same organisation. */
const settled = (draw: Draw, to: string) =>
  draw.chance(30)
    ? {
        requestId: draw.such(
          'SharingRequest',
          (request) => isUnset('outcome')(request) && hasValue('organisation', to)(request),
        ),
      }
    : {}

export const sharingMoves = {
  allocate: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      practitioner: practitioner(draw),
      youngPersonIds: draw.chance(70) ? draw.some(['YoungPerson'], 2) : undefined,
      from: draw.maybe(draw.day(draw.wild ? -1 : 0, 1)),
      until: draw.maybe(draw.day(1, 30)),
    }),
  },
  reassign: {
    who: MANAGERS,
    across: true,
    weight: 4,
    input: (draw) => ({
      from: practitioner(draw),
      to: practitioner(draw),
      day: draw.maybe(draw.day(draw.wild ? -1 : 0, 20)),
      reason: draw.text(),
    }),
  },
  deallocate: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({ mapId: draw.mapId, allocationId: draw.one('Allocation') }),
  },
  recordOrganisation: {
    who: MANAGERS,
    weight: 3,
    input: (draw) => ({
      id: `invented-${draw.pick([1, 2, 3])}`,
      name: draw.text(),
      agency: draw.pick(AGENCIES),
      reveals: draw.maybe([draw.pick(CATEGORIES)]),
    }),
  },
  decideSharing: {
    who: MANAGERS,
    weight: 25,
    input: (draw) => {
      const to = organisation(draw)
      const wanted: readonly Category[] =
        to === 'police-north' ? ['IDENTITY', 'RISK', 'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'] : ['IDENTITY', 'RISK']
      const everybody = draw.chance(30)
      return {
        mapId: draw.mapId,
        organisation: to,
        purpose: PURPOSE_OF[to] ?? 'ASSESS_RISK',
        categories: draw.wild ? [...new Set([...wanted, draw.pick(CATEGORIES)])] : wanted,
        ...(everybody ? { allSubjectsReason: draw.text() } : { subjects: draw.some(PERSON, 3) }),
        ...settled(draw, to),
        necessity: draw.text(),
        professionals: draw.chance(15) ? [{ issuer: 'peermap-dev', subject: CAST.police.sub }] : undefined,
        from: draw.maybe(draw.day(draw.wild ? -1 : 0, 1)),
        until: draw.maybe(draw.day(2, 40)),
        cannotWait: draw.chance(60) ? { why: draw.text(), agreedBy: practitioner(draw) } : undefined,
      }
    },
  },
  declineSharing: {
    who: MANAGERS,
    weight: 5,
    input: (draw) => {
      const to = organisation(draw)
      return {
        mapId: draw.mapId,
        organisation: to,
        purpose: PURPOSE_OF[to] ?? 'ASSESS_RISK',
        reason: draw.text(),
        ...settled(draw, to),
      }
    },
  },
  withdrawSharing: {
    who: MANAGERS,
    weight: 5,
    input: (draw) => ({ mapId: draw.mapId, decisionId: draw.one('SharingDecision'), reason: draw.text() }),
  },
  urgentAccess: {
    who: ['stranger', 'colleague', 'worker', 'manager'],
    byRole: MAPPERS,
    across: true,
    input: (draw) => ({
      ...(draw.chance(60) ? { mapId: draw.mapId } : { ref: draw.pick(REFS) }),
      immediateRisk: draw.text(),
    }),
  },
  confirmUrgentAccess: {
    after: ['urgentAccess'],
    who: MANAGERS,
    across: true,
    input: (draw) => ({
      urgentAccessId: draw.anywhere(
        'UrgentAccess',
        (access) => !isUnset('series')(access) && isUnset('confirmedOn')(access),
      ),
      confirmed: draw.chance(50),
      why: draw.text(),
    }),
  },
  closeMatter: {
    after: ['decideSharing'],
    who: ['officer'],
    across: true,
    input: (draw) => ({
      matter: `SHARED_WIDELY ${draw.anywhere('SharingDecision', hasValue('subjectsAll', true))}`,
      outcome: draw.pick(['IN_ORDER', 'ACTED']),
      reasoning: draw.text(),
    }),
  },
  reviewUrgentAccess: {
    after: ['urgentAccess'],
    who: ['manager', 'officer'],
    across: true,
    input: (draw) => ({
      urgentAccessId: draw.anywhere('UrgentAccess', isUnset('reviewedOn')),
      outcome: draw.pick(['JUSTIFIED', 'NOT_JUSTIFIED']),
      note: draw.text(),
    }),
  },
} as const satisfies Moves
