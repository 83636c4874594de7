/** Who may ask a question or take a step at all, before any map is looked at: by organisation, role and purpose (P4.6). */
import { PeermapError } from '../errors.ts'
import { rolesThatCount } from '../protocol/ceiling.ts'
import { isMappingPurpose, MAPPING_PURPOSES, PURPOSES, type Purpose, type Role } from '../protocol/terms.ts'
import type { Visitor } from './operation.ts'

/** `roles` null: whatever the role; then `of` says whose people they are. */
type Who = {
  readonly says: string
  readonly of: 'COUNCIL' | 'PARTNER' | 'ANY'
  readonly roles: readonly Role[] | null
  readonly purpose: (purpose: Purpose) => boolean
  /** An analyst sees no names, whatever else the token carries (R-4-05): most is for nobody who is one. */
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
  rights: {
    says: 'the data protection officer, for SUBJECT_RIGHTS',
    of: 'COUNCIL',
    roles: ['DPO'],
    purpose: forOnly('SUBJECT_RIGHTS'),
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
export type Asker = keyof typeof WHO

const isOne = ({ purpose, agency, roles: carried }: Visitor, asker: Asker): boolean => {
  const who: Who = WHO[asker]
  const counting = rolesThatCount(agency, carried)
  if (purpose === null || !who.purpose(purpose)) return false
  if (counting.includes('ANALYST') && who.analysts !== true) return false
  const isOfThem = who.of === 'ANY' || (who.of === 'COUNCIL') === (agency === 'CFS')
  return isOfThem && (who.roles === null || who.roles.some((role) => counting.includes(role)))
}

/** PURPOSE_REQUIRED with the closed list (P4.6). */
export const purposeRequired = (): PeermapError =>
  new PeermapError('PURPOSE_REQUIRED', `declare one purpose in the header x-purpose: ${PURPOSES.join(', ')} (P4.6)`, {
    missing: [{ path: 'x-purpose', clause: 'P4.6', message: `one of ${PURPOSES.join(', ')}` }],
  })

/** Whether a visitor is one of these; else PURPOSE_REQUIRED, or PURPOSE_REFUSED that says whom it is for. */
export function mayAsk(visitor: Visitor, askers: readonly Asker[]): true | PeermapError {
  if (visitor.purpose === null) return purposeRequired()
  if (askers.some((asker) => isOne(visitor, asker))) return true
  const says = askers.map((asker) => WHO[asker].says).join(', or ')
  return new PeermapError('PURPOSE_REFUSED', `this is for ${says} (P4.6)`, {
    missing: [{ path: 'x-purpose', clause: 'P4.6', message: says }],
  })
}
