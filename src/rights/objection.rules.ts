/**
 * The preconditions of objections (P9.5; UK GDPR Art 12, 18(2), 21). Nobody disappears from a map by asking: receipt is
 * recorded, and somebody decides what becomes of the data meanwhile. Pure.
 *
 * Readings: who decides has one working day from the recording, or from the check of identity. The grounds and the kinds
 * of check are closed lists.
 */
import { need, type Missing } from '../policy/missing.ts'
import { isMappingPurpose, type IsoDate, type Purpose } from '../policy/terms.ts'
import { workingDaysAfter } from '../sharing/urgent-access.rules.ts'
import {
  missingPast,
  missingSomebody,
  missingView,
  type Acting,
  type Appearance,
  type Naming,
  type ObjectionStatus,
  type Restricting,
} from './restriction.rules.ts'

/** How the identity of who asks was checked (Art 12(6)). */
export const IDENTITY_CHECKS = [
  'KNOWN_IN_PERSON',
  'DOCUMENT_SEEN',
  'CONTACT_ON_RECORD',
  'AUTHORITY_SEEN',
  'UNVERIFIED',
] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

/** What becomes of the data until an objection is decided. */
export const CONTESTED_OUTCOMES = ['RESTRICTED', 'CONTINUES'] as const
export type ContestedOutcome = (typeof CONTESTED_OUTCOMES)[number]

/** The grounds on which contested data go on being used (Art 18(2)). */
export const CONTINUING_GROUNDS = ['CONSENT', 'LEGAL_CLAIMS', 'RIGHTS_OF_ANOTHER', 'IMPORTANT_PUBLIC_INTEREST'] as const
export type ContinuingGround = (typeof CONTINUING_GROUNDS)[number]

/** An objection and its subjects. */
export type Objection = {
  readonly status: ObjectionStatus
  readonly receivedOn: IsoDate
  /** null: of before checks were recorded. It restricted then, so it counts as checked. */
  readonly identity: IdentityCheck | null
  /** What was decided meanwhile; null: nothing yet. */
  readonly meanwhile: ContestedOutcome | null
  readonly people: readonly Pick<Appearance, 'id' | 'mapId'>[]
  /** Somebody whom it is about has another open objection whose identity was checked. */
  readonly another: boolean
}

/** The day by which to decide about contested data, or to check who asks. */
export const decideByOf = (day: IsoDate): IsoDate => workingDaysAfter(day, 1)

/** What an objection waits for; null: it is decided. */
export const waitsFor = ({
  status,
  identity,
  meanwhile,
}: Pick<Objection, 'status' | 'identity' | 'meanwhile'>): 'IDENTITY' | 'MEANWHILE' | 'DECISION' | null => {
  if (status !== 'OPEN') return null
  if (identity === 'UNVERIFIED') return 'IDENTITY'
  return meanwhile === null ? 'MEANWHILE' : 'DECISION'
}

const OBJECTION = 'input.objectionId'

const missingOpen = (objection: Objection | null): readonly Missing[] =>
  need(objection?.status === 'OPEN', {
    code: 'UNKNOWN',
    path: OBJECTION,
    clause: 'P9.5',
    message: 'no open objection has this id',
  })

const missingIdentity = (objection: Objection | null): readonly Missing[] =>
  need(objection?.identity !== 'UNVERIFIED', {
    code: 'DO_FIRST',
    path: OBJECTION,
    clause: 'P9.5',
    message: 'nobody has checked who asked: verifyObjection',
  })

/** Art 21(1): anybody on a map may object. A person has one open objection at a time, beside those of nobody known. */
export const missingToObject = (
  input: Naming & {
    readonly receivedOn: IsoDate
    readonly askedBy: 'SUBJECT' | 'PARENT' | 'REPRESENTATIVE'
    readonly onBehalf: string | null
    readonly identity: IdentityCheck
  },
  appearances: readonly Appearance[],
  today: IsoDate,
): readonly Missing[] => [
  ...missingSomebody(input, appearances),
  ...need(input.identity === 'UNVERIFIED' || !appearances.some(({ objected }) => objected), {
    code: 'DO_FIRST',
    path: input.ref === null ? 'input.personId' : 'input.ref',
    clause: 'P9.5',
    message: 'an objection of theirs is open: it is decided first',
  }),
  ...need((input.askedBy === 'SUBJECT') === (input.onBehalf === null), {
    code: 'MISMATCH',
    path: 'input.onBehalf',
    clause: 'P9.5',
    message: 'who asks for somebody else has a basis for it; who asks for themselves needs none',
  }),
  ...missingPast('input.receivedOn', input.receivedOn, today),
]

/** Art 12(6): identity may be checked afterwards. */
export const missingToVerify = (
  input: { readonly identity: IdentityCheck },
  objection: Objection | null,
): readonly Missing[] => [
  ...need(objection?.status === 'OPEN' && objection.identity === 'UNVERIFIED', {
    code: 'UNKNOWN',
    path: OBJECTION,
    clause: 'P9.5',
    message: 'no open objection of somebody unverified has this id',
  }),
  ...need(objection?.another !== true, {
    code: 'DO_FIRST',
    path: OBJECTION,
    clause: 'P9.5',
    message: 'an objection of theirs is open: it is decided first',
  }),
  ...need(input.identity !== 'UNVERIFIED', {
    code: 'REQUIRED',
    path: 'input.identity',
    clause: 'P9.5',
    message: 'say how identity was checked',
  }),
]

/** A decision about contested data, as it is asked for. */
export type NewContestedDecision = {
  readonly outcome: ContestedOutcome
  readonly ground: ContinuingGround | null
  readonly protects: readonly string[] | null
  readonly purposes: readonly Purpose[] | null
  readonly organisations: readonly string[] | null
}

/** What a decision about contested data is judged by. */
export type ContestedFacts = {
  readonly objection: Objection | null
  readonly restricting: readonly Restricting[]
  /** Of the people whom the decision says it protects, those on the same maps. */
  readonly onMaps: readonly string[]
  /** Of the organisations that it names, the recorded partners. */
  readonly partners: readonly string[]
}

const missingToContinue = (input: NewContestedDecision, facts: ContestedFacts): readonly Missing[] => {
  const { ground, protects, purposes, organisations } = input
  const subjects = new Set(facts.objection?.people.map(({ id }) => id))
  return [
    ...need(ground !== null, {
      code: 'REQUIRED',
      path: 'input.ground',
      clause: 'P9.5',
      message: 'contested data go on being used on a ground of Art 18(2) only',
    }),
    ...need(ground !== 'RIGHTS_OF_ANOTHER' || (protects ?? []).length > 0, {
      code: 'REQUIRED',
      path: 'input.protects',
      clause: 'P9.5',
      message: 'say whom it protects',
    }),
    ...need(
      (protects ?? []).every((id) => facts.onMaps.includes(id) && !subjects.has(id)),
      {
        code: 'UNKNOWN',
        path: 'input.protects',
        clause: 'P9.5',
        message: 'somebody else, on one of the maps of the objection',
      },
    ),
    ...need((purposes ?? []).length > 0 && (purposes ?? []).every(isMappingPurpose), {
      code: 'REQUIRED',
      path: 'input.purposes',
      clause: 'P4.6',
      message: 'say for which purposes that open maps the data go on being used',
    }),
    ...need(
      (organisations ?? []).every((id) => facts.partners.includes(id)),
      {
        code: 'UNKNOWN',
        path: 'input.organisations',
        clause: 'P4.4',
        message: 'recorded partners; the Council is not named',
      },
    ),
  ]
}

const CONTINUING = ['ground', 'protects', 'purposes', 'organisations'] as const

/** Art 18(2), 21(1): decided once for an objection, by a person. */
export const missingToDecideContested = (
  input: NewContestedDecision,
  facts: ContestedFacts,
  acting: Acting,
): readonly Missing[] => [
  ...missingOpen(facts.objection),
  ...missingIdentity(facts.objection),
  ...need((facts.objection?.meanwhile ?? null) === null, {
    code: 'OTHER_STEP',
    path: OBJECTION,
    clause: 'P9.5',
    message: 'this was decided for this objection: it ends with the decision on it, decideObjection',
  }),
  ...(input.outcome === 'CONTINUES'
    ? missingToContinue(input, facts)
    : [
        ...CONTINUING.filter((field) => input[field] !== null).map((field): Missing => ({
          code: 'NOT_WANTED',
          path: `input.${field}`,
          clause: 'P9.5',
          message: 'only for CONTINUES',
        })),
        ...missingView('input.outcome', facts.restricting, acting),
      ]),
]

/** Art 21(1), 18(3): overriding an objection ends what was decided meanwhile, and the subject is informed before that. */
export const missingToDecideObjection = (
  input: {
    readonly outcome: Exclude<ObjectionStatus, 'OPEN'>
    readonly informedOn: IsoDate | null
  },
  facts: { readonly objection: Objection | null; readonly restricting: readonly Restricting[] },
  acting: Acting,
): readonly Missing[] => {
  const { objection, restricting } = facts
  const { outcome, informedOn } = input
  return [
    ...missingOpen(objection),
    ...(outcome === 'NOT_IDENTIFIED'
      ? need(objection === null || objection.identity === 'UNVERIFIED', {
          code: 'OTHER_STEP',
          path: 'input.outcome',
          clause: 'P9.5',
          message: 'their identity was checked: the objection is decided',
        })
      : missingIdentity(objection)),
    ...need(outcome !== 'COMPELLING_GROUNDS' || informedOn !== null, {
      code: 'REQUIRED',
      path: 'input.informedOn',
      clause: 'P9.5',
      message: 'the subject is informed before the objection is overridden',
    }),
    ...(outcome === 'UPHELD' && objection?.meanwhile !== 'RESTRICTED'
      ? missingView('input.outcome', restricting, acting)
      : []),
    ...(informedOn === null ? [] : missingPast('input.informedOn', informedOn, acting.today)),
  ]
}
