/** Moves about what gives cover, and about what has lost it (P8). */
import { CATEGORIES } from '../../../src/policy/terms.ts'
import { draftsOf, SHIPPED } from '../../../src/policy/rule-set.ts'
import type { Thing } from '../model.ts'
import { ruleText } from '../../../src/policy/rule-text.ts'
import { AT_RISK } from '../../cover/cover-world.ts'
import {
  COVERED,
  isUnset,
  MANAGERS,
  MAPPERS,
  GOVERNANCE,
  organisation,
  PERSON,
  PROPOSERS,
  type Draw,
  type Moves,
} from './draw.ts'

const RULES = ruleText(SHIPPED)
const ASSESSED = [
  'ETHNICITY',
  'SEXUALITY',
  'DISABILITY',
  'OTHER_SPECIAL',
  'HARMFUL_RELATIONSHIP',
  'CRIMINAL_OFFENCE',
] as const

/** Everything that an assessment states, but about whom. */
export const assessment = (draw: Draw) => {
  const isUnder18 = draw.chance(70)
  const protectedIds = draw.some(['YoungPerson'], 2)
  const atRisk = protectedIds.map((protectedId) => ({ ...AT_RISK, protectedId, ...(draw.wild ? { harm: ' ' } : {}) }))
  return {
    categories: [
      ...new Set<string>([draw.pick(ASSESSED), draw.pick(ASSESSED), ...(draw.wild ? [draw.pick(CATEGORIES)] : [])]),
    ],
    purpose: draw.pick(['PROTECT_FROM_HARM', 'PROTECT_WELL_BEING']),
    protectedIds,
    limbB: isUnder18 ? 'UNDER_18' : 'AT_RISK',
    atRisk: isUnder18 ? undefined : atRisk,
    reasonWithoutConsent: draw.pick(['CANNOT_BE_GIVEN', 'WOULD_PREJUDICE_PROTECTION']),
    explanation: draw.text(),
    substantialPublicInterest: draw.text(),
    enactment: draw.text(),
    reviewOn: draw.day(20, 40),
    until: draw.day(41, draw.wild ? 900 : 300),
  }
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Whether consent for one of the categories was withdrawn, and none stands. */
const wasWithdrawn = ({ things }: Draw, subjectIds: readonly string[], categories: readonly string[]): boolean =>
  subjectIds.some((id) =>
    categories.some((category) => {
      const own = things.filter(
        ({ kinds, properties }) =>
          kinds.includes('Consent') &&
          properties['subjectId'] === id &&
          strings(properties['categories']).includes(category),
      )
      return own.length > 0 && own.every(({ properties }) => properties['withdrawnOn'] !== undefined)
    }),
  )

const FIELDS = { ethnicity: 'ETHNICITY', sexuality: 'SEXUALITY', disability: 'DISABILITY' } as const

/** Somebody of whom something is stored that needs cover, and its category. */
const stored = (draw: Draw) => {
  const found = draw.things
    .filter(({ mapId, kinds }) => mapId === draw.mapId && PERSON.some((kind) => kinds.includes(kind)))
    .flatMap(({ id, kinds, properties }) => [
      ...Object.entries(FIELDS).flatMap(([field, category]) =>
        properties[field] === undefined ? [] : [{ subjectId: id, category }],
      ),
      ...(kinds.includes('AdultOfConcern') ? [{ subjectId: id, category: 'HARMFUL_RELATIONSHIP' as const }] : []),
    ])
  return found.length === 0 || (draw.wild && draw.chance(50))
    ? { subjectId: draw.one(...PERSON), category: draw.pick(COVERED) }
    : draw.pick(found)
}

/** A person and a category that alleges something, of an offence that is stored; else as `stored`. */
const alleged = (draw: Draw) => {
  const offences = new Set(draw.things.filter(({ kinds }) => kinds.includes('Offence')).map(({ id }) => id))
  const subjects = draw.things.flatMap(({ mapId, kinds, from, to }) =>
    mapId === draw.mapId && kinds.includes('ABOUT') && offences.has(from ?? '') && to !== null ? [to] : [],
  )
  if (subjects.length === 0 || draw.chance(draw.wild ? 50 : 0)) return stored(draw)
  return { subjectId: draw.pick(subjects), category: 'CRIMINAL_OFFENCE' as const }
}

/** The same, or what somebody proposed to erase. */
const lapsed = (draw: Draw) => {
  const proposals = draw.things.filter(
    ({ mapId, kinds, properties }) =>
      mapId === draw.mapId && kinds.includes('CoverErasure') && properties['on'] === undefined,
  )
  if (proposals.length === 0 || draw.chance(50)) return stored(draw)
  const { id, properties } = draw.pick(proposals)
  return { proposalId: id, subjectId: properties['subjectId'], category: properties['category'] }
}

export const coverMoves = {
  recordPolicyDocument: {
    who: GOVERNANCE,
    weight: 2,
    input: (draw) => ({
      version: draw.text(),
      from: draw.day(draw.wild ? 1 : -9, 9),
      reviewBy: draw.day(30, 90),
      location: draw.text(),
    }),
  },
  // Rules of the same meaning, or what sequences know of who may see what would no longer hold.
  proposeRules: {
    who: PROPOSERS,
    weight: 1,
    input: (draw) => ({ text: draw.wild ? draw.text() : `${RULES}# ${draw.text()}`, why: draw.text() }),
  },
  adoptRules: {
    who: GOVERNANCE,
    weight: 2,
    after: ['proposeRules', 'recordAdvice'],
    input: (draw) => {
      const proposalId = draw.anywhere('RuleProposal', ({ kinds }) => draw.wild || !kinds.includes('RuleSet'))
      const sha256 = draw.thing(proposalId)?.properties['sha256'] ?? draw.text()
      const adviceId = draw.anywhere('Advice', ({ properties }) => draw.wild || properties['aboutId'] === proposalId)
      return {
        ...{ proposalId, sha256, from: draw.day(draw.wild ? -3 : 0, 9), why: draw.text() },
        drafts: draw.wild ? draftsOf(SHIPPED).slice(1) : draftsOf(SHIPPED),
        adviceId,
      }
    },
  },
  recordAgreement: {
    who: GOVERNANCE,
    weight: 2,
    input: (draw) => ({
      organisation: organisation(draw),
      version: draw.text(),
      from: draw.day(draw.wild ? 1 : -9, 9),
      reviewBy: draw.day(draw.wild ? -9 : 30, 90),
      until: draw.maybe(draw.day(draw.wild ? -9 : 10, 60)),
      location: draw.text(),
    }),
  },
  recordImpactAssessment: {
    who: GOVERNANCE,
    weight: 2,
    input: (draw) => ({
      version: draw.text(),
      from: draw.day(draw.wild ? 1 : -9, 9),
      reviewBy: draw.day(30, 90),
      until: draw.maybe(draw.day(10, 60)),
      location: draw.text(),
    }),
  },
  recordAssessment: {
    who: MAPPERS,
    weight: 20,
    input: (draw) => {
      const subjectIds = draw.some(PERSON, 3)
      const stated = assessment(draw)
      return {
        mapId: draw.mapId,
        subjectIds,
        ...stated,
        consentWithdrawnConsidered: wasWithdrawn(draw, subjectIds, stated.categories) ? draw.text() : undefined,
        from: draw.maybe(draw.day(draw.wild ? -2 : 0, 1)),
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
      categories: [draw.pick(draw.wild ? CATEGORIES : ASSESSED)],
      takenBy: draw.text(),
      evidence: draw.text(),
      competence: draw.text(),
      told: draw.text(),
      until: draw.maybe(draw.day(draw.wild ? -1 : 1, 300)),
    }),
  },
  withdrawConsent: {
    after: ['recordConsent'],
    who: MAPPERS,
    weight: 4,
    input: (draw) => ({
      mapId: draw.mapId,
      consentId: draw.such('Consent', isUnset('withdrawnOn')),
      how: draw.maybe(draw.text()),
    }),
  },
  checkCover: {
    after: ['withdrawAssessment'],
    who: ['manager', 'officer'],
    across: true,
    weight: 6,
    input: (draw) => {
      const isToCheck = ({ properties }: Thing): boolean =>
        properties['withdrawnOn'] !== undefined && properties['withdrawalCheckedOn'] === undefined
      return {
        recordId: draw.anywhere(draw.pick(['Assessment', 'Consent']), isToCheck),
        about: draw.wild ? 'RECORDED' : 'WITHDRAWN',
        finding: draw.pick(['IN_ORDER', 'NOT_IN_ORDER']),
        why: draw.text(),
      }
    },
  },
  holdLapsed: {
    who: MANAGERS,
    input: (draw) => ({
      mapId: draw.mapId,
      ...stored(draw),
      legalReason: draw.text(),
      until: draw.day(draw.wild ? -1 : 1, draw.wild ? 300 : 90),
    }),
  },
  proposeLapsedErasure: {
    who: MANAGERS,
    weight: 4,
    input: (draw) => ({ mapId: draw.mapId, ...alleged(draw), reason: draw.text() }),
  },
  eraseLapsed: {
    who: MANAGERS,
    weight: 8,
    input: (draw) => ({ mapId: draw.mapId, ...lapsed(draw), reason: draw.text() }),
  },
} as const satisfies Moves
