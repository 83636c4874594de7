/**
 * The closed vocabularies of the protocol (protocol.md). The SDL defines them, and Cypher, rules, journal and errors
 * use the same names.
 */

import { enumOf, shownOf, type Category } from '../model/model.ts'

/** Categories of personal data (P5, P5.0). Every classified field has exactly one (P5.1). */
export const CATEGORIES = enumOf('Category')
export type { Category }

/** The class of data that the law distinguishes (UK GDPR Art 6, 9, 10). */
export type DataClass = 'ART_6' | 'ART_9' | 'ART_10'

/** Category -> class of data (P5; P8.7 for the Art 10 kinds). */
export const CLASS_OF = {
  MAP: 'ART_6',
  IDENTITY: 'ART_6',
  ADDRESS: 'ART_6',
  ETHNICITY: 'ART_9',
  SEXUALITY: 'ART_9',
  DISABILITY: 'ART_9',
  OTHER_SPECIAL: 'ART_9',
  HARMFUL_RELATIONSHIP: 'ART_10',
  CRIMINAL_OFFENCE: 'ART_10',
  SOCIAL_MEDIA: 'ART_6',
  SOCIAL_CARE_HISTORY: 'ART_6',
  RISK: 'ART_6',
  PLAN: 'ART_6',
} as const satisfies Record<Category, DataClass>

/** Whether a value of the category may be shown only under cover (P8.2, P8.6, P8.7). */
export const needsCover = (category: Category): boolean => CLASS_OF[category] !== 'ART_6'

/** The clause that asks for cover for the category. */
export const coverClause = (category: Category): string => (CLASS_OF[category] === 'ART_10' ? 'P8.7' : 'P8.2')

/** Kinds of organisation (P4.1, P4.2). Rules speak of agencies; grants, journal and redactions of the organisation. */
export const AGENCIES = enumOf('Agency')
export type Agency = (typeof AGENCIES)[number]

/** Roles of a caller. A role only narrows. All but PRACTITIONER count only with agency CFS. */
export const ROLES = enumOf('Role')
export type Role = (typeof ROLES)[number]

/** Purposes that open maps (P2.1-P2.5). */
export const MAPPING_PURPOSES = [
  'ASSESS_RISK',
  'UNDERSTAND_NETWORK',
  'PLAN_INTERVENTION',
  'FILL_INFORMATION_GAPS',
  'ONGOING_SUPPORT',
] as const
export type MappingPurpose = (typeof MAPPING_PURPOSES)[number]

/** The closed list of purposes (P4.6). The last three open no map, only root fields of their own. */
export const PURPOSES = [...MAPPING_PURPOSES, 'NOTIFY', 'SUBJECT_RIGHTS', 'ACCOUNTABILITY'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Narrows a purpose to those that open maps. */
export const isMappingPurpose = (purpose: Purpose): purpose is MappingPurpose =>
  (MAPPING_PURPOSES as readonly Purpose[]).includes(purpose)

/** Status of a Risk or of a tie that alleges (P8.7). DISPROVED is never shown for a mapping purpose. */
export const SHOWN_CLAIM_STATUSES = shownOf('ClaimStatus')

/** Kinds of risk (P2.1). */
export const RISK_KINDS = enumOf('RiskKind')
export type RiskKind = (typeof RISK_KINDS)[number]

/** Statutory functions that a map supports (P3.2). */
export const STATUTORY_FUNCTIONS = enumOf('StatutoryFunction')
export type StatutoryFunction = (typeof STATUTORY_FUNCTIONS)[number]

/** How serious a risk or a harm is (P2.1). */
export const SERIOUSNESS = enumOf('Seriousness')
export type Seriousness = (typeof SERIOUSNESS)[number]

/** Statuses of an offence that may be shown for a mapping purpose (P8.7): not one that ended in no action or acquittal. */
export const SHOWN_OFFENCE_STATUSES = shownOf('OffenceStatus')

/** Why something is withheld. An entry never depends on whether a value exists. */
export const REDACTION_KINDS = ['NOT_PERMITTED', 'NOT_IN_DECISION', 'SUBJECT_NOT_SHARED', 'NEEDS_COVER'] as const
export type RedactionKind = (typeof REDACTION_KINDS)[number]

/** ISO calendar date, `YYYY-MM-DD`, in Europe/London (P8.5). Compares correctly as a string. */
export type IsoDate = string
