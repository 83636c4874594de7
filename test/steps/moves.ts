/**
 * The moves of the property test (properties.int.test.ts): how each step is tried, in one entry each.
 *
 * To add a step: one entry here under its name, with who may take it and an input drawn from what the model knows. `draw`
 * gives ids of what stands on the map of the move (by label or relationship type), now and then a wrong one: of another map,
 * of another kind, hidden or made up. Where the input needs a kind of thing that no other move makes, plant it in
 * `drawScene` (model.ts). The model learns by itself what a step has made. Nothing says what a step must answer: the
 * invariants do (invariants.ts).
 */
import { AGENCIES, CATEGORIES, needsCover, RISK_KINDS, SERIOUSNESS, type Category } from '../../src/protocol/terms.ts'
import type { Asker } from '../support/service.ts'
import { AT_RISK } from './cover-world.ts'
import { PEOPLE } from './support.ts'

const COUNCIL = { org: 'council', agency: 'CFS' } as const

/** Who tries: those of the other tests, who asks for SUBJECT_RIGHTS, and a practitioner whom nobody has allocated yet. */
export const CAST = {
  ...PEOPLE,
  rights: { ...COUNCIL, sub: 'rights', roles: ['DPO'], purpose: 'SUBJECT_RIGHTS' },
  stranger: { ...COUNCIL, sub: 'stranger', roles: ['PRACTITIONER'], purpose: 'ASSESS_RISK' },
} as const satisfies Readonly<Record<string, Asker>>
export type Name = keyof typeof CAST

/** What an input is drawn with. */
export type Draw = {
  /** The map of the move. */
  readonly mapId: string
  /** Who makes it. */
  readonly by: Name
  /** Whether this move is one with wrong ids and days. */
  readonly wild: boolean
  readonly pick: <Value>(list: readonly Value[]) => Value
  /** `percent` of the time. */
  readonly chance: (percent: number) => boolean
  /** The value, or nothing. */
  readonly maybe: <Value>(value: Value) => Value | undefined
  /** The id of one such thing on the map: labels and relationship types; a made-up id where there is none. */
  readonly one: (...kinds: readonly string[]) => string
  /** Ids of up to `most` of them, at least one, each once. */
  readonly some: (kinds: readonly string[], most: number) => readonly string[]
  /** A day, so many days from today. */
  readonly day: (from: number, to: number) => string
  /** Says nothing; never twice the same. */
  readonly text: () => string
  /** The version of an element as it is stored; a stale one in a wild move. */
  readonly version: (id: string) => number
}

type Input = Readonly<Record<string, unknown>>

/** How a step is tried. */
export type Move = {
  /** Who may take it at all; that anybody else took it is a fault. The first is drawn most. */
  readonly who: readonly [Name, ...Name[]]
  readonly input: (draw: Draw) => Input
  /** How often it is drawn, beside others; 10 unless given. */
  readonly weight?: number
}

const MAPPERS = ['worker', 'colleague', 'manager', 'stranger'] as const
const MANAGERS = ['manager'] as const
const OFFICERS = ['officer'] as const

const COVERED = CATEGORIES.filter(needsCover)
const HOW_OFTEN = ['DAILY', 'WEEKLY', 'OCCASIONAL', 'ONCE', 'UNKNOWN'] as const
const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const
const PERSON = ['YoungPerson', 'Adult', 'AdultOfConcern'] as const
const FUNCTIONS = ['CA1989_S17', 'CA1989_S47', 'CA1989_SCH2', 'CA2004_S10', 'CA2004_S11'] as const

const said = ({ mapId, pick, maybe, text }: Draw) => ({
  mapId,
  statedAs: pick(['FACT', 'OPINION']),
  source: maybe(text()),
})

/** Mostly nothing is revealed. */
const revealing = ({ chance, pick, text, wild }: Draw) => {
  const reveals: readonly Category[] = chance(65) ? [] : [...new Set([pick(COVERED), pick(CATEGORIES)])]
  return { reveals, ...(reveals.length > 0 && !wild ? { relevance: text() } : {}) }
}

/** For what is asked only which categories it reveals. */
const told = ({ chance, pick }: Draw) => ({ reveals: chance(70) ? [] : [pick(CATEGORIES)] })

const tie = (draw: Draw, from: readonly string[], to: readonly string[]) => {
  const { one, maybe, day, wild } = draw
  return { ...said(draw), from: one(...from), to: one(...to), since: maybe(day(-400, wild ? 5 : 0)) }
}

const practitioner = ({ pick }: Draw) => ({
  issuer: 'peermap-dev',
  subject: CAST[pick<Name>(['colleague', 'stranger', 'manager', 'worker', 'analyst'])].sub,
})

const organisation = ({ pick, wild }: Draw) =>
  pick(['police-north', 'trust-east', 'school-oak', ...(wild ? ['council', 'nobody'] : [])])

const PURPOSE_OF: Readonly<Record<string, Asker['purpose']>> = {
  'police-north': PEOPLE.police.purpose,
  'trust-east': PEOPLE.nurse.purpose,
  'school-oak': PEOPLE.teacher.purpose,
}

const addressee = (draw: Draw) => {
  const to = draw.pick(['YOUNG_PERSON', 'YOUNG_PERSON', 'PARENT_CARER'])
  const isParent = to === 'PARENT_CARER' && draw.chance(80)
  return { to, ...(isParent ? { parentCarerId: draw.one('ParentCarer') } : {}) }
}

/** Every step -> how it is tried. */
export const MOVES: Readonly<Record<string, Move>> = {
  openPeerMap: {
    who: MAPPERS,
    weight: 2,
    input: (draw) => ({
      title: draw.text(),
      trigger: draw.wild ? 'SIGNIFICANT_EVENT' : 'KNOWN_GROUP',
      statutoryFunction: draw.pick(FUNCTIONS),
      event: draw.maybe({
        what: draw.text(),
        occurredOn: draw.day(-9, 0),
        place: draw.text(),
        notifiedBy: draw.text(),
        notifiedOn: draw.day(-2, 0),
        ...told(draw),
      }),
    }),
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
        // Few, so that one person is put on several maps, and twice on one.
        ref: chance(50) ? `INVENTED-${pick([1, 2, 3, 4, 5])}` : undefined,
        ...(chance(50)
          ? { dateOfBirth: day(-17 * 365, -11 * 365) }
          : { estimatedAge: 15, estimatedAgeSource: text(), estimatedAgeOn: day(-40, 0) }),
      }
    },
  },
  changeYoungPerson: {
    who: MAPPERS,
    weight: 25,
    input: (draw) => {
      const { maybe, text, one, version, pick, chance } = draw
      const youngPersonId = one('YoungPerson')
      const field = pick(['ethnicity', 'sexuality', 'disability'])
      return {
        ...said(draw),
        youngPersonId,
        version: version(youngPersonId),
        gender: text(),
        name: maybe(text()),
        address: maybe(text()),
        ...(chance(60) ? { [field]: { value: text(), relevance: text() } } : {}),
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
    input: (draw) => ({
      ...said(draw),
      kind: draw.pick(['TRUSTED', 'FAMILY', 'PROFESSIONAL']),
      whyOnMap: draw.text(),
      name: draw.maybe(draw.text()),
    }),
  },
  addPeerGroup: {
    who: MAPPERS,
    input: (draw) => ({
      ...said(draw),
      ...told(draw),
      kind: draw.pick(['FRIENDSHIP', 'SCHOOL', 'ONLINE']),
      name: draw.maybe(draw.text()),
    }),
  },
  addLocation: {
    who: MAPPERS,
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
    who: MAPPERS,
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
    input: (draw) => ({ ...tie(draw, ['Adult'], ['Location']), howOften: draw.pick(HOW_OFTEN) }),
  },
  connectGroups: {
    who: MAPPERS,
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
  endTie: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      tieId: draw.one('PEER', 'SUPPORTS', 'MEMBER_OF', 'FREQUENTS', 'GUARDS', 'GROUP_TIE', 'INFLUENCES', 'HARMS'),
      on: draw.wild ? draw.day(-500, 3) : undefined,
    }),
  },
  recordPolicyDocument: {
    who: OFFICERS,
    weight: 2,
    input: (draw) => ({
      version: draw.text(),
      from: draw.day(draw.wild ? 1 : -9, 9),
      reviewBy: draw.day(30, 90),
      location: draw.text(),
    }),
  },
  recordAssessment: {
    who: MAPPERS,
    weight: 20,
    input: (draw) => {
      const isUnder18 = draw.chance(70)
      return {
        mapId: draw.mapId,
        subjectIds: draw.some(PERSON, 3),
        categories: [
          ...new Set([draw.pick(COVERED), draw.pick(COVERED), ...(draw.wild ? [draw.pick(CATEGORIES)] : [])]),
        ],
        purpose: draw.pick(['PROTECT_FROM_HARM', 'PROTECT_WELL_BEING']),
        protectedIds: draw.some(['YoungPerson'], 2),
        limbB: isUnder18 ? 'UNDER_18' : 'AT_RISK',
        atRisk: isUnder18 ? undefined : draw.wild ? { ...AT_RISK, harm: ' ' } : AT_RISK,
        reasonWithoutConsent: draw.pick(['CANNOT_BE_GIVEN', 'WOULD_PREJUDICE_PROTECTION']),
        explanation: draw.text(),
        substantialPublicInterest: draw.text(),
        enactment: draw.text(),
        from: draw.maybe(draw.day(draw.wild ? -2 : 0, 1)),
        reviewOn: draw.day(20, 40),
        until: draw.day(41, draw.wild ? 900 : 300),
      }
    },
  },
  withdrawAssessment: {
    who: MAPPERS,
    weight: 4,
    input: (draw) => ({ mapId: draw.mapId, assessmentId: draw.one('Assessment'), why: draw.text() }),
  },
  recordConsent: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      subjectId: draw.one(...PERSON),
      categories: [draw.pick(draw.wild ? CATEGORIES : COVERED)],
      takenBy: draw.text(),
      evidence: draw.text(),
    }),
  },
  withdrawConsent: {
    who: MAPPERS,
    weight: 4,
    input: (draw) => ({ mapId: draw.mapId, consentId: draw.one('Consent'), how: draw.maybe(draw.text()) }),
  },
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
  recordOrganisation: {
    who: MANAGERS,
    weight: 3,
    input: (draw) => ({ id: `invented-${draw.pick([1, 2, 3])}`, name: draw.text(), agency: draw.pick(AGENCIES) }),
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
        necessity: draw.text(),
        professionals: draw.chance(15) ? [{ issuer: 'peermap-dev', subject: CAST.police.sub }] : undefined,
        from: draw.maybe(draw.day(draw.wild ? -1 : 0, 1)),
        until: draw.maybe(draw.day(2, 40)),
      }
    },
  },
  declineSharing: {
    who: MANAGERS,
    weight: 3,
    input: (draw) => {
      const to = organisation(draw)
      return { mapId: draw.mapId, organisation: to, purpose: PURPOSE_OF[to] ?? 'ASSESS_RISK', reason: draw.text() }
    },
  },
  withdrawSharing: {
    who: MANAGERS,
    weight: 5,
    input: (draw) => ({ mapId: draw.mapId, decisionId: draw.one('SharingDecision'), reason: draw.text() }),
  },
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
  exemptNotification: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      youngPersonId: draw.one('YoungPerson'),
      ...addressee(draw),
      part: draw.pick(['WHOLE', 'RISKS', 'SOURCE', 'RECIPIENTS']),
      ground: draw.pick(['GOOD_REASON_NOT_TO', 'IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN']),
      obtainedFromThem: draw.wild,
      reasoning: draw.text(),
      ...told(draw),
      lookAgainOn: draw.day(1, draw.wild ? 200 : 60),
    }),
  },
  recordReview: {
    who: MAPPERS,
    input: (draw) => ({
      mapId: draw.mapId,
      heldOn: draw.day(-1, 0),
      contributions: [{ organisation: organisation(draw), said: draw.text() }],
      changed: draw.text(),
      nextReview: draw.day(1, draw.wild ? 200 : 80),
      ...told(draw),
    }),
  },
  changeAdult: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => {
      const adultId = draw.one('Adult')
      return {
        ...said(draw),
        adultId,
        version: draw.version(adultId),
        gender: draw.text(),
        name: draw.maybe(draw.text()),
      }
    },
  },
  changePeerGroup: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => {
      const peerGroupId = draw.one('PeerGroup')
      return { ...told(draw), ...said(draw), peerGroupId, version: draw.version(peerGroupId), description: draw.text() }
    },
  },
  changeRisk: {
    who: MAPPERS,
    input: (draw) => {
      const riskId = draw.one('Risk')
      return {
        ...said(draw),
        ...revealing(draw),
        relevance: draw.text(),
        riskId,
        version: draw.version(riskId),
        seriousness: draw.pick(SERIOUSNESS),
        kind: draw.maybe(draw.pick(RISK_KINDS)),
        status: draw.pick(['SUSPECTED', 'CONFIRMED', ...(draw.wild ? ['DISPROVED'] : [])]),
      }
    },
  },
  changeStrength: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => {
      const strengthId = draw.one('Strength')
      return {
        ...said(draw),
        ...revealing(draw),
        strengthId,
        version: draw.version(strengthId),
        description: draw.text(),
      }
    },
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
  notifySignificantEvent: {
    who: ['police', 'nurse', 'teacher', 'worker', 'manager', 'colleague', 'stranger'],
    weight: 3,
    input: ({ text, day }) => ({ what: text(), occurredOn: day(-3, 0), place: text(), reveals: [] }),
  },
  deallocate: {
    who: MAPPERS,
    weight: 5,
    input: (draw) => ({ mapId: draw.mapId, allocationId: draw.one('Allocation') }),
  },
  closePeerMap: { who: MANAGERS, weight: 3, input: ({ mapId, text }) => ({ mapId, reason: text() }) },
  reopenPeerMap: {
    who: MANAGERS,
    weight: 8,
    input: ({ mapId, text, day }) => ({ mapId, reason: text(), nextReview: day(1, 60) }),
  },
}
