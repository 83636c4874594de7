/** The preconditions of restriction (P9.5; UK GDPR Art 18). Pure. */
import { addMonths } from '../policy/age.ts'
import { isPerson, type MapElement } from '../policy/elements.ts'
import { isClaimShown } from '../policy/listing.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor } from '../policy/sight.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'

/** What came of an objection. NOT_IDENTIFIED: nobody could establish who asked. */
export const OBJECTION_STATUSES = ['OPEN', 'UPHELD', 'COMPELLING_GROUNDS', 'NOT_IDENTIFIED'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]

/** Why somebody's data are restricted: Art 18(1)(a) to (d). */
export const RESTRICTION_GROUNDS = ['ACCURACY_CONTESTED', 'UNLAWFUL', 'NEEDED_FOR_CLAIMS', 'OBJECTION_PENDING'] as const
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number]

/** One appearance of a person on one map, restricted or not, with the grounds and objections that are open about them. */
export type Appearance = {
  readonly id: string
  readonly mapId: string
  readonly grounds: readonly RestrictionGround[]
  readonly objected: boolean
}

/** A restriction that has not been lifted. `objectionStatus`: that of the objection which caused it. */
export type OpenRestriction = {
  readonly act: string
  readonly people: readonly Pick<Appearance, 'id' | 'mapId'>[]
  readonly objectionStatus: ObjectionStatus | null
}

/** How the input names a person: by case reference, on all maps, or as one person on one map. */
export type Naming = { readonly ref: string | null }

export const missingSomebody = ({ ref }: Naming, appearances: readonly Appearance[]): readonly Missing[] =>
  need(appearances.length > 0, {
    code: 'UNKNOWN',
    path: ref === null ? 'input.personId' : 'input.ref',
    clause: 'P9.5',
    message: ref === null ? 'nobody on this map has this id' : 'nobody of this case reference is on a map',
  })

export const missingPast = (path: string, day: IsoDate, today: IsoDate): readonly Missing[] =>
  need(day <= today, { code: 'IN_FUTURE', path, clause: 'P9.5', message: 'a day that has come' })

/** A manager's view whether to restrict somebody. */
export type RestrictionView = {
  readonly advises: 'RESTRICT' | 'CONTINUE'
  readonly view: string
  /** callerKey of the manager. */
  readonly givenBy: string
  readonly givenOn: IsoDate
}

/** One appearance of a person, as restricting them is judged. */
export type Restricting = Pick<Appearance, 'id' | 'mapId'> & {
  /** Restricted already, on another ground. */
  readonly restricted: boolean
  /** An adult of concern. */
  readonly concern: boolean
  /** Decided to present a risk of harm to others (P1.3). */
  readonly presents: boolean
  /** The statuses of the harms that they are said to do, and of the risks that they are said to pose. */
  readonly claims: readonly string[]
  /** Views of managers of the map, the last one first. */
  readonly views: readonly RestrictionView[]
}

/** Who asks for or decides something, and when. `by`: callerKey. */
export type Acting = { readonly by: string; readonly today: IsoDate }

/** Whether others may be less safe once these data are restricted: what was disproved doesn't count. */
export const needsView = ({ restricted, concern, presents, claims }: Restricting): boolean =>
  !restricted && (concern || presents || claims.some(isClaimShown))

/** The last view of the last month. An older one says nothing of today. */
export const viewOf = ({ views }: Restricting, today: IsoDate): RestrictionView | null =>
  views.find(({ givenOn }) => givenOn > addMonths(today, -1)) ?? null

/**
 * To restrict somebody who is said to harm, to pose a risk, or is an adult of concern needs the view of a manager of
 * each map, whatever it advises. Who decides does not give it.
 */
export const missingView = (path: string, people: readonly Restricting[], { by, today }: Acting): readonly Missing[] =>
  need(
    people.every((one) => {
      const others = { ...one, views: one.views.filter(({ givenBy }) => givenBy !== by) }
      return !needsView(one) || viewOf(others, today) !== null
    }),
    {
      code: 'DO_FIRST',
      path,
      clause: 'P9.5',
      message:
        'said to harm, to pose a risk, or an adult of concern: a manager of each map gives a view first, recordRestrictionView',
    },
  )

/** Art 18(1): a restriction needs a ground. OBJECTION_PENDING is none here: decideContested restricts for an objection. */
export const missingToRestrict = (
  input: Naming & { readonly ground: RestrictionGround },
  facts: { readonly appearances: readonly Appearance[]; readonly restricting: readonly Restricting[] },
  acting: Acting,
): readonly Missing[] => [
  ...missingSomebody(input, facts.appearances),
  ...need(input.ground !== 'OBJECTION_PENDING', {
    code: 'OTHER_STEP',
    path: 'input.ground',
    clause: 'P9.5',
    message: 'an objection is recorded, and then decided on: recordObjection, decideContested',
  }),
  ...need(facts.appearances.length === 0 || facts.appearances.some(({ grounds }) => !grounds.includes(input.ground)), {
    code: 'ALREADY',
    path: 'input.ground',
    clause: 'P9.5',
    message: 'restricted on this ground already',
  }),
  ...missingView(input.ref === null ? 'input.personId' : 'input.ref', facts.restricting, acting),
]

/** Art 18(3): the subject is informed before a restriction is lifted. An objection's restriction ends with its decision. */
export const missingToLift = (
  input: { readonly informedOn: IsoDate },
  restriction: OpenRestriction | null,
  today: IsoDate,
): readonly Missing[] => [
  ...need(restriction !== null, {
    code: 'UNKNOWN',
    path: 'input.restrictionId',
    clause: 'P9.5',
    message: 'no restriction that has not been lifted has this id',
  }),
  ...need(restriction?.objectionStatus !== 'OPEN', {
    code: 'OTHER_STEP',
    path: 'input.restrictionId',
    clause: 'P9.5',
    message: 'it came with an objection, and ends when that is decided: decideObjection',
  }),
  ...need(restriction?.objectionStatus !== 'UPHELD', {
    code: 'HELD',
    path: 'input.restrictionId',
    clause: 'P9.4',
    message: 'the objection was upheld: the restriction stays until the data are erased',
  }),
  ...missingPast('input.informedOn', input.informedOn, today),
]

/**
 * Who has the whole map gives a view about somebody on it. An adult of concern is known to whom HARMFUL_RELATIONSHIP is
 * granted for them, with cover or not (P8.7).
 */
export const missingToGiveView = (person: readonly MapElement[], opening: Opening): readonly Missing[] => {
  const whole = missingWholeMap(opening.granted.IDENTITY)
  if (whole.length > 0) return whole
  const isKnown = ({ id, type }: MapElement): boolean =>
    isPerson({ type }) && (type !== 'AdultOfConcern' || isGrantedFor(opening, ['HARMFUL_RELATIONSHIP'], [id]))
  return need(person.some(isKnown), {
    code: 'UNKNOWN',
    path: 'input.personId',
    clause: 'P9.5',
    message: 'nobody on this map has this id',
  })
}

/** What recording that a recipient was told of a restriction is judged by. */
export type ToldOfRestriction = {
  /** Of the restriction; none: there is no such restriction. */
  readonly parts: readonly (Pick<Appearance, 'id' | 'mapId'> & { readonly restrictedOn: IsoDate })[]
  readonly isRecipient: boolean
  readonly isTold: boolean
}

/** Art 19: recipients are told of a restriction, each once. */
export const missingToTellOfRestriction = (
  input: { readonly on: IsoDate },
  { parts, isRecipient, isTold }: ToldOfRestriction,
  today: IsoDate,
): readonly Missing[] => [
  ...need(parts.length > 0, {
    code: 'UNKNOWN',
    path: 'input.restrictionId',
    clause: 'P9.5',
    message: 'no restriction has this id',
  }),
  ...need(isRecipient, {
    code: 'UNKNOWN',
    path: 'input.organisation',
    clause: 'P9.5',
    message: 'no organisation outside the Council has this id',
  }),
  ...need(!isTold, {
    code: 'ALREADY',
    path: 'input.organisation',
    clause: 'P9.5',
    message: 'it is recorded already that they were told',
  }),
  ...need(input.on <= today && parts.every(({ restrictedOn }) => restrictedOn <= input.on), {
    code: 'OUT_OF_RANGE',
    path: 'input.on',
    clause: 'P9.5',
    message: 'a day from that of the restriction until today',
  }),
]
