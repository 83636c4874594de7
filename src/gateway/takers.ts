/** Who may ask a question or take a step at all, before any map is looked at: by organisation, role and purpose (P4.6). */
import { forWhom, mayAnalyse } from '../analysis/may-run.ts'
import { PeermapError } from '../errors.ts'
import { ceiling, rolesThatCount } from '../policy/ceiling.ts'
import type { RuleSet } from '../policy/rule-set.ts'
import { isMappingPurpose, MAPPING_PURPOSES, PURPOSES, type Purpose, type Role } from '../policy/terms.ts'
import type { Visitor } from './operation.ts'

/** `roles` null: any role; then `of` says to which organisations the callers belong. */
type Who = {
  readonly says: string
  readonly of: 'COUNCIL' | 'PARTNER' | 'ANY'
  readonly roles: readonly Role[] | null
  readonly purpose: (purpose: Purpose) => boolean
  /** Who carries one of these roles as well is none of them. */
  readonly without?: readonly Role[]
  /** Analysts may ask too. They see no names, whatever other roles the token has (R-4-05), so most questions exclude them. */
  readonly analysts?: true
}

const forOnly =
  (wanted: Purpose): Who['purpose'] =>
  (purpose) =>
    purpose === wanted

const MAPPING = `for a purpose that opens maps (${MAPPING_PURPOSES.join(', ')})`

export const WHO = {
  reader: { says: `anybody, ${MAPPING}`, of: 'ANY', roles: null, purpose: isMappingPurpose, analysts: true },
  /** P1.2: only the Council follows a person from map to map. */
  follower: { says: `the Council, ${MAPPING}`, of: 'COUNCIL', roles: null, purpose: isMappingPurpose, analysts: true },
  mapper: {
    says: `a practitioner or manager of the Council, ${MAPPING}`,
    of: 'COUNCIL',
    roles: ['PRACTITIONER', 'MANAGER'],
    purpose: isMappingPurpose,
  },
  manager: {
    says: `a manager of the Council, ${MAPPING}`,
    of: 'COUNCIL',
    roles: ['MANAGER'],
    purpose: isMappingPurpose,
  },
  officer: {
    says: 'the data protection officer, for ACCOUNTABILITY',
    of: 'COUNCIL',
    roles: ['DPO'],
    purpose: forOnly('ACCOUNTABILITY'),
  },
  /** Art 38(6): who advises. Who decides as well does not. */
  adviser: {
    says: 'the data protection officer, for ACCOUNTABILITY',
    of: 'COUNCIL',
    roles: ['DPO'],
    without: ['INFORMATION_GOVERNANCE'],
    purpose: forOnly('ACCOUNTABILITY'),
  },
  /** Art 38(6): who decides for the controller. The data protection officer advises, and reads. */
  governance: {
    says: 'information governance, for ACCOUNTABILITY',
    of: 'COUNCIL',
    roles: ['INFORMATION_GOVERNANCE'],
    without: ['DPO'],
    purpose: forOnly('ACCOUNTABILITY'),
  },
  /** P9.6: who proposes rules, for somebody else to adopt. */
  proposer: {
    says: 'information governance or a manager of the Council, for ACCOUNTABILITY',
    of: 'COUNCIL',
    roles: ['INFORMATION_GOVERNANCE', 'MANAGER'],
    purpose: forOnly('ACCOUNTABILITY'),
  },
  rights: {
    says: 'information governance, for SUBJECT_RIGHTS',
    of: 'COUNCIL',
    roles: ['INFORMATION_GOVERNANCE'],
    without: ['DPO'],
    purpose: forOnly('SUBJECT_RIGHTS'),
  },
  /** P9.6: those who keep under review whom the Council maps. */
  equality: {
    says: 'the data protection officer or a manager of the Council, for ACCOUNTABILITY',
    of: 'COUNCIL',
    roles: ['DPO', 'MANAGER'],
    purpose: forOnly('ACCOUNTABILITY'),
  },
  /** P9.6: the journal is read for accountability. */
  auditor: {
    says: 'the data protection officer or an auditor of the Council, for ACCOUNTABILITY',
    of: 'COUNCIL',
    roles: ['DPO', 'AUDITOR'],
    purpose: forOnly('ACCOUNTABILITY'),
    analysts: true,
  },
  partner: { says: `a partner of the Council, ${MAPPING}`, of: 'PARTNER', roles: null, purpose: isMappingPurpose },
  anybody: { says: `anybody but an analyst, ${MAPPING}`, of: 'ANY', roles: null, purpose: isMappingPurpose },
} as const satisfies Readonly<Record<string, Who>>
export type Taker = keyof typeof WHO

/** What of a visitor decides. */
type Asking = Pick<Visitor, 'purpose' | 'agency' | 'roles'>

const isOne = ({ purpose, agency, roles: carried }: Asking, taker: Taker): boolean => {
  const who: Who = WHO[taker]
  const counting = rolesThatCount(agency, carried)
  if (purpose === null || !who.purpose(purpose)) return false
  if (who.without?.some((role) => counting.includes(role)) === true) return false
  if (counting.includes('ANALYST') && who.analysts !== true) return false
  const isOfThem = who.of === 'ANY' || (who.of === 'COUNCIL') === (agency === 'CFS')
  return isOfThem && (who.roles === null || who.roles.some((role) => counting.includes(role)))
}

const isTaker = (name: string): name is Taker => Object.hasOwn(WHO, name)
const TAKERS = Object.keys(WHO).filter(isTaker)

/**
 * The purposes that somebody may usefully state (P4.6): the rules in force open maps to them for it, or some question or step is
 * for them. Whether a map is open is decided by its grants.
 */
export const purposesOf = ({ rules }: RuleSet, visitor: Asking): readonly Purpose[] =>
  PURPOSES.filter((purpose) =>
    isMappingPurpose(purpose)
      ? ceiling(rules, { ...visitor, purpose }, 'MAP').permit
      : TAKERS.some((taker) => isOne({ ...visitor, purpose }, taker)),
  )

/** PURPOSE_REQUIRED with the closed list (P4.6). */
export const purposeRequired = (): PeermapError =>
  new PeermapError('PURPOSE_REQUIRED', `declare one purpose in the header x-purpose: ${PURPOSES.join(', ')} (P4.6)`, {
    missing: [{ code: 'REQUIRED', path: 'x-purpose', clause: 'P4.6', message: `one of ${PURPOSES.join(', ')}` }],
  })

/** true where the visitor is one of these askers; else PURPOSE_REQUIRED, or PURPOSE_REFUSED naming who may ask. */
export function mayTake(visitor: Asking, takers: readonly Taker[]): true | PeermapError {
  if (visitor.purpose === null) return purposeRequired()
  if (takers.some((taker) => isOne(visitor, taker))) return true
  const says = takers.map((taker) => WHO[taker].says).join(', or ')
  return new PeermapError('PURPOSE_REFUSED', `this is for ${says} (P4.6)`, {
    missing: [{ code: 'NOT_PERMITTED', path: 'x-purpose', clause: 'P4.6', message: says }],
  })
}

/** true where the rules let the visitor run analyses; else PURPOSE_REQUIRED, or PURPOSE_REFUSED naming who may run them. */
export function mayRunAnalyses(set: RuleSet, visitor: Asking): true | PeermapError {
  if (visitor.purpose === null) return purposeRequired()
  if (mayAnalyse(set, visitor)) return true
  const { says, clause, rule } = forWhom(set)
  return new PeermapError('PURPOSE_REFUSED', `analyses are for ${says} (${clause})`, {
    missing: [{ code: 'NOT_PERMITTED', path: 'x-purpose', clause, rule, message: says }],
  })
}
