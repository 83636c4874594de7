/** The preconditions of restriction and objection (P9.5; UK GDPR Art 18, 21). Pure. */
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

/** Why somebody's data are restricted: Art 18(1)(a) to (d). */
export const RESTRICTION_GROUNDS = ['ACCURACY_CONTESTED', 'UNLAWFUL', 'NEEDED_FOR_CLAIMS', 'OBJECTION_PENDING'] as const
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number]

/** OPEN: not yet decided. UPHELD: erasure follows. COMPELLING_GROUNDS: they override the objection (Art 21(1)). */
export const OBJECTION_STATUSES = ['OPEN', 'UPHELD', 'COMPELLING_GROUNDS'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]

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

/** An objection and its subjects. */
export type Objection = {
  readonly status: ObjectionStatus
  readonly receivedOn: IsoDate
  readonly people: readonly Pick<Appearance, 'id' | 'mapId'>[]
}

/** How the input names a person: by case reference, on all maps, or as one person on one map. */
export type Naming = { readonly ref: string | null }

const missingSomebody = ({ ref }: Naming, appearances: readonly Appearance[]): readonly Missing[] =>
  need(appearances.length > 0, {
    path: ref === null ? 'input.personId' : 'input.ref',
    clause: 'P9.5',
    message: ref === null ? 'nobody on this map has this id' : 'nobody of this case reference is on a map',
  })

const missingPast = (path: string, day: IsoDate, today: IsoDate): readonly Missing[] =>
  need(day <= today, { path, clause: 'P9.5', message: 'a day that has come' })

/** Art 18(1): a restriction needs a ground. OBJECTION_PENDING is none here: recording an objection restricts by itself. */
export const missingToRestrict = (
  input: Naming & { readonly ground: RestrictionGround },
  appearances: readonly Appearance[],
): readonly Missing[] => [
  ...missingSomebody(input, appearances),
  ...need(input.ground !== 'OBJECTION_PENDING', {
    path: 'input.ground',
    clause: 'P9.5',
    message: 'an objection restricts by being recorded: recordObjection',
  }),
  ...need(appearances.length === 0 || appearances.some(({ grounds }) => !grounds.includes(input.ground)), {
    path: 'input.ground',
    clause: 'P9.5',
    message: 'restricted on this ground already',
  }),
]

/** Art 18(3): the subject is informed before a restriction is lifted. An objection's restriction ends with its decision. */
export const missingToLift = (
  input: { readonly informedOn: IsoDate },
  restriction: OpenRestriction | null,
  today: IsoDate,
): readonly Missing[] => [
  ...need(restriction !== null, {
    path: 'input.restrictionId',
    clause: 'P9.5',
    message: 'no restriction that has not been lifted has this id',
  }),
  ...need(restriction?.objectionStatus !== 'OPEN', {
    path: 'input.restrictionId',
    clause: 'P9.5',
    message: 'it came with an objection, and ends when that is decided: decideObjection',
  }),
  ...need(restriction?.objectionStatus !== 'UPHELD', {
    path: 'input.restrictionId',
    clause: 'P9.4',
    message: 'the objection was upheld: the restriction stays until the data are erased',
  }),
  ...missingPast('input.informedOn', input.informedOn, today),
]

/** Art 21(1): anybody on a map may object. A person has one open objection at a time. */
export const missingToObject = (
  input: Naming & { readonly receivedOn: IsoDate },
  appearances: readonly Appearance[],
  today: IsoDate,
): readonly Missing[] => [
  ...missingSomebody(input, appearances),
  ...need(!appearances.some(({ objected }) => objected), {
    path: input.ref === null ? 'input.personId' : 'input.ref',
    clause: 'P9.5',
    message: 'an objection of theirs is open: it is decided first',
  }),
  ...missingPast('input.receivedOn', input.receivedOn, today),
]

/** Art 21(1), 18(3): overriding an objection lifts its restriction, and the subject is informed before that. */
export const missingToDecideObjection = (
  input: { readonly outcome: 'UPHELD' | 'COMPELLING_GROUNDS'; readonly informedOn: IsoDate | null },
  objection: Objection | null,
  today: IsoDate,
): readonly Missing[] => [
  ...need(objection?.status === 'OPEN', {
    path: 'input.objectionId',
    clause: 'P9.5',
    message: 'no open objection has this id',
  }),
  ...need(input.outcome === 'UPHELD' || input.informedOn !== null, {
    path: 'input.informedOn',
    clause: 'P9.5',
    message: 'the subject is informed before the restriction is lifted',
  }),
  ...(input.informedOn === null ? [] : missingPast('input.informedOn', input.informedOn, today)),
]
