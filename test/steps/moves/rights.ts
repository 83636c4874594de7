/** Moves about the rights of who is on a map: rectification, restriction, objection, access (P9.3, P9.5). */
import type { Thing } from '../model.ts'
import {
  ANSWERS,
  endsOf,
  hasValue,
  isUnset,
  MAPPERS,
  organisation,
  REFS,
  revealing,
  RIGHTS,
  told,
  whose,
  type Draw,
  type Input,
  type Moves,
} from './draw.ts'

/** Coordinate -> a value for it. */
const CORRECTED: Readonly<Record<string, (draw: Draw) => string>> = {
  'YoungPerson.name': ({ text }) => text(),
  'YoungPerson.gender': ({ text }) => text(),
  'YoungPerson.ethnicity': ({ text }) => text(),
  'YoungPerson.dateOfBirth': ({ day, wild }) => day(-17 * 365, wild ? 9 : -11 * 365),
  'Adult.name': ({ text }) => text(),
  'AdultOfConcern.concern': ({ text }) => text(),
  'Risk.description': ({ text }) => text(),
  'Risk.kind': ({ pick }) => pick(['BULLYING', 'SELF_HARM', 'SERIOUS_VIOLENCE']),
  'Strength.description': ({ text }) => text(),
  'PeerGroup.description': ({ text }) => text(),
  'Location.name': ({ text }) => text(),
  'Offence.what': ({ text }) => text(),
  'SocialCareRecord.summary': ({ text }) => text(),
}

/** Beside an opinion. */
const STATED = ['Risk', 'Strength', 'YoungPerson'] as const

const isOpen = ({ kinds, properties: { liftedAt, status } }: Thing): boolean =>
  kinds.includes('Restriction') ? (liftedAt ?? null) === null : status === 'OPEN'

/** Not a set of rules that is adopted already. */
const isOpenTo =
  ({ wild }: Draw) =>
  ({ kinds }: Thing): boolean =>
    wild || !kinds.includes('RuleSet')

const isVerified = ({ identity }: Thing['properties']): boolean => identity !== 'UNVERIFIED'

/** The id that restrictions or objections share which were made together, of one that is open. */
const act = (
  draw: Draw,
  kind: 'Restriction' | 'Objection',
  is: (properties: Thing['properties']) => boolean = () => true,
): unknown =>
  draw.thing(draw.anywhere(kind, (thing) => isOpen(thing) && is(thing.properties)))?.properties['act'] ?? 'no-such-act'

const isRow = (value: unknown): value is Input => typeof value === 'object' && value !== null && !Array.isArray(value)
const rowsOf = (value: unknown): readonly Input[] => (Array.isArray(value) ? value.filter(isRow) : [])

const EXEMPTIONS = ['SERIOUS_HARM_SOCIAL_WORK', 'CRIME_PREVENTION', 'THIRD_PARTY'] as const

export const rightsMoves = {
  rectify: {
    after: ['addRisk'],
    who: MAPPERS,
    weight: 15,
    input: (draw) => {
      const coordinate = draw.pick(Object.keys(CORRECTED))
      const elementId = draw.one(coordinate.split('.')[0] ?? '')
      const isOwned = /^(Offence|SocialCareRecord)/.test(coordinate)
      return {
        mapId: draw.mapId,
        elementId,
        personId: isOwned ? endsOf(draw, 'ABOUT', elementId)[0] : undefined,
        coordinate,
        version: draw.version(elementId),
        value: CORRECTED[coordinate]?.(draw),
        why: draw.text(),
        ...(/^(YoungPerson|Adult)/.test(coordinate) ? {} : told(draw)),
        relevance: draw.wild ? undefined : draw.text(),
      }
    },
  },
  addSubjectStatement: {
    who: MAPPERS,
    weight: 6,
    input: (draw) => {
      const elementId = draw.one(...STATED)
      return {
        mapId: draw.mapId,
        elementId,
        version: draw.version(elementId),
        statement: draw.text(),
        ...(draw.thing(elementId)?.kinds.includes('YoungPerson') ? { reveals: [] } : revealing(draw)),
        statedBy: draw.text(),
        on: draw.day(-3, draw.wild ? 2 : 0),
      }
    },
  },
  recordRecipientTold: {
    after: ['rectify'],
    who: RIGHTS,
    weight: 4,
    across: true,
    input: (draw) => ({
      rectificationId: draw.anywhere('Rectification', () => true),
      organisation: organisation(draw),
      on: draw.day(0, draw.wild ? 2 : 0),
      how: draw.text(),
    }),
  },
  restrict: {
    who: RIGHTS,
    weight: 6,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      ...whose(draw),
      ground: draw.pick([
        ...['ACCURACY_CONTESTED', 'UNLAWFUL', 'NEEDED_FOR_CLAIMS'],
        ...(draw.wild ? ['OBJECTION_PENDING'] : []),
      ]),
      reason: draw.text(),
    }),
  },
  liftRestriction: {
    after: ['restrict'],
    who: RIGHTS,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      restrictionId: act(draw, 'Restriction'),
      reason: draw.text(),
      informedOn: draw.day(-2, draw.wild ? 2 : 0),
    }),
  },
  recordObjection: {
    who: RIGHTS,
    weight: 4,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      ...whose(draw),
      receivedOn: draw.day(-5, draw.wild ? 2 : 0),
      askedBy: 'SUBJECT',
      identity: draw.pick(['DOCUMENT_SEEN', 'UNVERIFIED']),
      ground: draw.text(),
      how: draw.text(),
    }),
  },
  verifyObjection: {
    after: ['recordObjection'],
    who: RIGHTS,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      objectionId: act(draw, 'Objection', (properties) => draw.wild || !isVerified(properties)),
      identity: draw.wild ? 'UNVERIFIED' : 'AUTHORITY_SEEN',
    }),
  },
  recordRestrictionTold: {
    after: ['restrict'],
    who: RIGHTS,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      restrictionId: act(draw, 'Restriction'),
      organisation: organisation(draw),
      on: draw.day(0, draw.wild ? 2 : 0),
      how: draw.text(),
    }),
  },
  recordRestrictionView: {
    who: ['manager'],
    weight: 8,
    input: (draw) => ({
      mapId: draw.mapId,
      personId: draw.one('YoungPerson', 'Adult', 'AdultOfConcern'),
      advises: draw.pick(['RESTRICT', 'CONTINUE']),
      view: draw.text(),
    }),
  },
  decideContested: {
    after: ['recordObjection'],
    who: RIGHTS,
    weight: 6,
    byRole: RIGHTS,
    across: true,
    input: (draw) => {
      const objectionId = act(
        draw,
        'Objection',
        (properties) => draw.wild || (isVerified(properties) && (properties['meanwhile'] ?? null) === null),
      )
      const common = { objectionId, reasoning: draw.text() }
      return draw.chance(50)
        ? { ...common, outcome: 'RESTRICTED' }
        : {
            ...{ ...common, outcome: 'CONTINUES', ground: 'IMPORTANT_PUBLIC_INTEREST' },
            ...{ purposes: ['ASSESS_RISK'], organisations: draw.wild ? [organisation(draw)] : [] },
          }
    },
  },
  decideObjection: {
    after: ['recordObjection'],
    who: RIGHTS,
    weight: 6,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      objectionId: act(draw, 'Objection', (properties) => draw.wild || isVerified(properties)),
      outcome: draw.pick([
        'UPHELD',
        'COMPELLING_GROUNDS',
        ...(draw.wild ? ['NOT_IDENTIFIED'] : ['COMPELLING_GROUNDS']),
      ]),
      reasoning: draw.text(),
      informedOn: draw.wild ? undefined : draw.day(-2, 0),
    }),
  },
  recordComplaint: {
    who: RIGHTS,
    weight: 4,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      ...(draw.chance(20) ? {} : whose(draw)),
      receivedOn: draw.day(-5, draw.wild ? 2 : 0),
      askedBy: 'SUBJECT',
      about: draw.text(),
      how: draw.text(),
    }),
  },
  acknowledgeComplaint: {
    after: ['recordComplaint'],
    who: RIGHTS,
    weight: 4,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      complaintId: draw.anywhere('Complaint', isUnset('acknowledgedOn')),
      on: draw.day(0, draw.wild ? 2 : 0),
      how: draw.text(),
    }),
  },
  closeComplaint: {
    after: ['recordComplaint'],
    who: RIGHTS,
    weight: 4,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      complaintId: draw.anywhere('Complaint', isUnset('outcome')),
      outcome: draw.pick(['UPHELD', 'NOT_UPHELD', 'WITHDRAWN']),
      reasoning: draw.text(),
      toldOn: draw.day(0, draw.wild ? 2 : 0),
      how: draw.text(),
    }),
  },
  recordAdvice: {
    after: ['recordComplaint', 'proposeRules'],
    who: ['officer'],
    weight: 4,
    byRole: ['officer'],
    across: true,
    input: (draw) => {
      const [about, kind] = draw.pick([['COMPLAINT', 'Complaint'] as const, ['RULE_SET', 'RuleProposal'] as const])
      return { about, aboutId: draw.anywhere(kind, isOpenTo(draw)), advice: draw.text() }
    },
  },
  recordMonitoringNotice: {
    who: RIGHTS,
    weight: 4,
    byRole: RIGHTS,
    across: true,
    input: (draw) => ({
      ref: draw.pick(REFS),
      notice: draw.wild ? draw.pick(['GIVEN', 'WITHDRAWN']) : 'GIVEN',
      receivedOn: draw.day(-5, draw.wild ? 2 : 0),
      how: draw.text(),
    }),
  },
  recordAccessRequest: {
    who: RIGHTS,
    weight: 6,
    byRole: RIGHTS,
    across: true,
    input: (draw) => {
      const bySubject = draw.chance(60)
      return {
        ...whose(draw),
        receivedOn: draw.day(-20, draw.wild ? 2 : 0),
        requestedBy: bySubject ? 'SUBJECT' : 'PARENT',
        onBehalf: bySubject !== draw.wild ? undefined : draw.text(),
        identityChecked: draw.text(),
      }
    },
  },
  extendAccessRequest: {
    who: RIGHTS,
    weight: 3,
    across: true,
    input: (draw) => ({
      requestId: draw.anywhere('AccessRequest', isUnset('extendedTo')),
      extendTo: draw.day(32, draw.wild ? 200 : 65),
      reason: draw.text(),
    }),
  },
  recordRequesterAuthority: {
    after: ['recordAccessRequest'],
    who: RIGHTS,
    weight: 4,
    across: true,
    input: (draw) => ({
      requestId: draw.anywhere('AccessRequest', draw.wild ? () => true : hasValue('requestedBy', 'PARENT')),
      parentalResponsibility: draw.pick(ANSWERS),
      parentalResponsibilityHow: draw.text(),
      competence: draw.pick(['COMPETENT', 'NOT_COMPETENT']),
      competenceHow: draw.text(),
      views: draw.pick(['AGREES', 'OBJECTS', 'NOT_KNOWN']),
      viewsHow: draw.text(),
    }),
  },
  decideAccessItem: {
    after: ['recordAccessRequest'],
    who: RIGHTS,
    weight: 8,
    across: true,
    question: (draw) => ({
      query: 'query($request: ID!) { accessItems(request: $request) { itemId kind isDecided } }',
      variables: { request: draw.anywhere('AccessRequest', hasValue('status', 'OPEN')) },
    }),
    input: (draw) => {
      const items = isRow(draw.answer) ? rowsOf(draw.answer['accessItems']) : []
      const open = items.filter(({ isDecided }) => isDecided === false)
      const item = draw.pick(open.length > 0 && draw.chance(80) ? open : [...items, { itemId: 'no-such-item' }])
      const isReleased = draw.chance(50)
      return {
        requestId: draw.asked['request'],
        itemId: item['itemId'],
        decision: isReleased ? 'RELEASE' : 'WITHHOLD',
        exemption: isReleased && !draw.wild ? undefined : draw.pick(EXEMPTIONS),
        reason: draw.text(),
        text: isReleased && (item['kind'] !== 'OWN_DATA' || draw.wild) ? 'a wording that names nobody' : undefined,
      }
    },
  },
  completeAccessRequest: {
    who: RIGHTS,
    weight: 6,
    across: true,
    input: (draw) => ({
      requestId: draw.anywhere('AccessRequest', hasValue('status', 'OPEN')),
      answeredOn: draw.day(0, draw.wild ? 2 : 0),
      how: draw.text(),
    }),
  },
} as const satisfies Moves
