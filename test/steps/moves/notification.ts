/** Moves about duties of notification, reviews and meetings (P2.5, P6). */
import { ANSWERS, MANAGERS, MAPPERS, organisation, told, type Draw, type Moves } from './draw.ts'

const addressee = (draw: Draw) => {
  const to = draw.pick(['YOUNG_PERSON', 'YOUNG_PERSON', 'PARENT_CARER'])
  const isParent = to === 'PARENT_CARER' && draw.chance(80)
  return { to, ...(isParent ? { parentCarerId: draw.one('ParentCarer') } : {}) }
}

export const notificationMoves = {
  recordParentCarer: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      youngPersonId: draw.one('YoungPerson'),
      name: draw.text(),
      relationship: draw.text(),
      parentalResponsibility: draw.pick(ANSWERS),
      livesWith: draw.pick(ANSWERS),
      safeToContact: draw.pick(ANSWERS),
      doNotDisclose: draw.chance(10),
    }),
  },
  recordSystemEntry: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      youngPersonId: draw.one('YoungPerson'),
      reference: draw.text(),
      on: draw.day(-3, draw.wild ? 2 : 0),
    }),
  },
  recordNotification: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      youngPersonId: draw.one('YoungPerson'),
      ...addressee(draw),
      on: draw.day(-3, draw.wild ? 2 : 0),
      how: draw.text(),
      by: draw.text(),
      leftOut: draw.chance(15) ? [draw.pick(['RISKS', 'SOURCE'])] : undefined,
    }),
  },
  decideHeldNotification: {
    who: MANAGERS,
    input: (draw) => ({
      mapId: draw.mapId,
      adultId: draw.one('AdultOfConcern'),
      ...(draw.chance(70)
        ? { decision: 'WITHHOLD', ground: 'PREVENTION_OF_CRIME', lookAgainOn: draw.day(1, draw.wild ? 200 : 60) }
        : { decision: 'TELL' }),
      policeInvestigate: draw.pick(['NO', 'UNKNOWN']),
      reasoning: draw.text(),
      reveals: [],
    }),
  },
  exemptNotification: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      ...(draw.chance(70)
        ? { youngPersonId: draw.one('YoungPerson'), ...addressee(draw) }
        : { adultId: draw.one('Adult'), to: 'ADULT' }),
      part: draw.pick(['WHOLE', 'RISKS', 'SOURCE', 'RECIPIENTS']),
      ground: draw.pick([
        'GOOD_REASON_NOT_TO',
        'HAS_THE_INFORMATION',
        'IMPOSSIBLE_OR_DISPROPORTIONATE',
        'WOULD_IMPAIR_THE_PLAN',
      ]),
      obtainedFromThem: draw.wild,
      reasoning: draw.text(),
      ...told(draw),
      lookAgainOn: draw.day(1, draw.wild ? 200 : 60),
    }),
  },
  recordReview: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({
      mapId: draw.mapId,
      heldOn: draw.day(-1, 0),
      contributions: [{ organisation: organisation(draw), said: draw.text() }],
      changed: draw.text(),
      nextReview: draw.day(1, draw.wild ? 200 : 80),
      ...told(draw),
    }),
  },
  recordMeeting: {
    who: MAPPERS,
    weight: 3,
    input: (draw) => ({
      mapId: draw.mapId,
      kind: 'STRATEGY',
      heldOn: draw.day(-1, 0),
      attendees: [organisation(draw)],
      actions: [draw.text()],
      reveals: [],
    }),
  },
} as const satisfies Moves
