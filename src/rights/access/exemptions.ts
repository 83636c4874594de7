/** The grounds on which an item is kept from an answer to an access request (P9.5). A closed list; each with its provision. */
import type { CitationId } from '../../policy/law.ts'

/** Exemption -> what it rests on. */
export const EXEMPTIONS = {
  THIRD_PARTY: 'dpa-sch2-16',
  SERIOUS_HARM_HEALTH: 'dpa-sch3-5',
  SERIOUS_HARM_SOCIAL_WORK: 'dpa-sch3-11',
  CRIME_PREVENTION: 'dpa-sch2-2',
  LEGAL_PRIVILEGE: 'dpa-sch2-19',
  CONFIDENTIAL_REFERENCE: 'dpa-sch2-24',
  EXPECTATIONS_AND_WISHES: 'dpa-sch3-10',
  CHILD_ABUSE_DATA: 'dpa-sch3-21',
} as const satisfies Readonly<Record<string, CitationId>>
export type Exemption = keyof typeof EXEMPTIONS

/** Exemptions from a request that somebody else makes for the person: with parental responsibility, or appointed by a court. */
export const ON_BEHALF_ONLY: ReadonlySet<Exemption> = new Set(['EXPECTATIONS_AND_WISHES', 'CHILD_ABUSE_DATA'])

/** What an officer obtains before data concerning health are given (DPA 2018 Sch 3 para 6). */
export const BEFORE_HEALTH_DATA =
  'an opinion of the appropriate health professional on serious harm comes first, unless the person knows this already (DPA 2018 Sch 3 para 6)'
