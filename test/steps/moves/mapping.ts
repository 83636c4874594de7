/** Moves that draw people, groups, places and what is judged of them (P1, P2, P3, P5). */
import { RISK_KINDS, SERIOUSNESS } from '../../../src/policy/terms.ts'
import { ANSWERS, hasValue, HOW_OFTEN, MAPPERS, PERSON, REFS, revealing, said, told, type Moves } from './draw.ts'

const FUNCTIONS = ['CA1989_S17', 'CA1989_S47', 'CA1989_SCH2', 'CA2004_S10', 'CA2004_S11'] as const

export const mappingMoves = {
  openPeerMap: {
    who: MAPPERS,
    weight: 2,
    input: (draw) => {
      const event = draw.maybe({
        what: draw.text(),
        occurredOn: draw.day(-9, -3),
        place: draw.text(),
        notifiedBy: draw.text(),
        notifiedOn: draw.day(-2, 0),
        ...told(draw),
      })
      const isNotified = event === undefined && draw.chance(60)
      return {
        title: draw.text(),
        trigger: draw.wild || isNotified ? 'SIGNIFICANT_EVENT' : 'KNOWN_GROUP',
        statutoryFunction: draw.pick(FUNCTIONS),
        event,
        notificationId: isNotified ? draw.such('EventNotification', hasValue('status', 'NOTIFIED')) : undefined,
      }
    },
  },
  addYoungPerson: {
    who: MAPPERS,
    input: (draw) => {
      const { day, pick, maybe, text, chance } = draw
      return {
        ...said(draw),
        whyOnMap: text(),
        description: text(),
        name: maybe(text()),
        address: maybe(text()),
        ref: chance(50) ? pick(REFS) : undefined,
        ...(chance(50)
          ? { dateOfBirth: day(-17 * 365, -11 * 365) }
          : { estimatedAge: 15, estimatedAgeSource: text(), estimatedAgeOn: day(-40, 0) }),
      }
    },
  },
  decideRelevance: {
    who: MAPPERS,
    input: ({ mapId, one, text, chance, day, wild }) => ({
      mapId,
      youngPersonId: one('YoungPerson'),
      connectedHow: text(),
      atRiskOfHarm: chance(70),
      presentsRiskOfHarm: chance(30),
      reason: text(),
      reviewBy: day(wild ? -2 : 1, 60),
    }),
  },
  addAdult: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({
      ...said(draw),
      kind: draw.pick(['TRUSTED', 'FAMILY', 'PROFESSIONAL']),
      whyOnMap: draw.text(),
      name: draw.maybe(draw.text()),
    }),
  },
  addPeerGroup: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({
      ...said(draw),
      ...told(draw),
      kind: draw.pick(['FRIENDSHIP', 'SCHOOL', 'ONLINE']),
      name: draw.maybe(draw.text()),
    }),
  },
  addLocation: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => {
      const kind = draw.pick(['PARK', 'RESIDENCE', 'SERVICE'])
      const named = kind === 'RESIDENCE' && !draw.wild ? {} : { name: draw.text() }
      return { ...said(draw), ...told(draw), ...named, kind, uprn: draw.maybe(`INVENTED-${draw.pick([1, 2, 3])}`) }
    },
  },
  addRisk: {
    who: MAPPERS,
    weight: 20,
    input: (draw) => ({
      ...said(draw),
      ...revealing(draw),
      relevance: draw.wild ? undefined : draw.text(),
      kind: draw.pick(RISK_KINDS),
      scale: 'SEVERAL',
      frequency: draw.pick(HOW_OFTEN),
      seriousness: draw.pick(SERIOUSNESS),
      status: draw.pick(['SUSPECTED', 'CONFIRMED', ...(draw.wild ? ['DISPROVED'] : [])]),
      posedBy: draw.chance(50) ? draw.some(PERSON, 2) : [],
      posedTo: draw.some(['YoungPerson', 'YoungPerson', 'PeerGroup', 'Location'], 2),
      description: draw.maybe(draw.text()),
    }),
  },
  addStrength: {
    who: MAPPERS,
    input: (draw) => ({
      ...said(draw),
      ...revealing(draw),
      description: draw.text(),
      about: draw.some(['YoungPerson', 'YoungPerson', 'PeerGroup', 'Location'], 2),
    }),
  },
  addInformationGap: {
    who: MAPPERS,
    input: (draw) => ({
      ...said(draw),
      ...revealing(draw),
      question: draw.text(),
      gathering: draw.text(),
      owner: draw.text(),
      due: draw.maybe(draw.day(draw.wild ? -2 : 1, 40)),
      status: draw.pick(['OPEN', 'GATHERING']),
      about: draw.some(['YoungPerson'], 2),
    }),
  },
  fillInformationGap: {
    after: ['addInformationGap'],
    who: MAPPERS,
    weight: 6,
    input: (draw) => ({
      ...said(draw),
      ...revealing(draw),
      informationGapId: draw.one('InformationGap'),
      status: draw.pick(['FILLED', 'CANNOT_FILL']),
      how: draw.text(),
    }),
  },
  addIntervention: {
    who: MAPPERS,
    weight: 6,
    input: (draw) => ({
      ...said(draw),
      ...revealing(draw),
      kind: draw.pick(['GROUP_WORK', 'DISRUPTION', 'SUPPORT']),
      description: draw.text(),
      organisation: draw.text(),
      status: draw.pick(['PLANNED', 'ACTIVE']),
      about: draw.some(['YoungPerson'], 2),
    }),
  },
  recordInterventionOutcome: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({
      mapId: draw.mapId,
      interventionId: draw.one('Intervention'),
      status: draw.pick(['COMPLETED', 'STOPPED']),
      outcome: draw.pick(['HELPED', 'NO_CHANGE', 'WORSE']),
    }),
  },
  addOffence: {
    who: MAPPERS,
    input: (draw) => ({
      ...said(draw),
      personId: draw.one(...PERSON),
      what: draw.text(),
      status: draw.pick(['ALLEGED', 'CONVICTED', ...(draw.wild ? ['ACQUITTED'] : [])]),
      spent: draw.wild && draw.chance(30),
      underCoercion: draw.pick(ANSWERS),
      relevance: draw.text(),
    }),
  },
  addSocialMediaPost: {
    who: MAPPERS,
    input: (draw) => ({
      ...said(draw),
      ...revealing(draw),
      personId: draw.one('YoungPerson'),
      platform: draw.text(),
      address: draw.wild ? 'https://invented.example/login' : 'https://invented.example/posts/1',
      publiclyAvailable: true,
      summary: draw.text(),
      seenOn: draw.day(-9, 0),
      viewed: draw.pick(['ONCE', 'REPEATEDLY']),
      authorisation: draw.wild ? undefined : draw.text(),
    }),
  },
  addSocialCareRecord: {
    who: MAPPERS,
    input: (draw) => ({
      ...said(draw),
      ...revealing(draw),
      personId: draw.one('YoungPerson'),
      kind: draw.text(),
      startedOn: draw.maybe(draw.day(-900, 0)),
      summary: draw.text(),
    }),
  },
} as const satisfies Moves
