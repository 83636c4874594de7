/**
 * What the protocol needs to know to decide: plain facts, as one Cypher statement returns them (cypher/reads/facts.cypher).
 * They hold no verdict. `opening.ts` alone decides (DESIGN: no legal logic in Cypher, none twice).
 *
 * All intervals are `from <= today < until`, dates are `YYYY-MM-DD` in Europe/London (P8.5). `null` means not recorded.
 */
import type { Agency, Category, IsoDate, Purpose, Role } from './terms.ts'

/** The verified caller and the one purpose it declared (P4.6). A caller is (issuer, subject) everywhere. */
export type Caller = {
  readonly issuer: string
  readonly subject: string
  /** Id of the recipient organisation (P4.4), never a sector. */
  readonly organisation: string
  readonly agency: Agency
  /** At least one. All but PRACTITIONER only with agency CFS. */
  readonly roles: readonly Role[]
  readonly purpose: Purpose
}

/** One string for (issuer, subject): how decisions name professionals. */
export const callerKey = (caller: Pick<Caller, 'issuer' | 'subject'>): string => `${caller.issuer}#${caller.subject}`

/** A decision to share a map with one organisation for one purpose (P4.4), current or not. */
export type SharingDecision = {
  readonly id: string
  readonly mapId: string
  readonly organisation: string
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  /** 'ALL' with a reason, or the listed people's ids on this map. Outside it the recipient sees MAP only. */
  readonly subjects: 'ALL' | readonly string[]
  /** callerKey of each named professional; empty: anyone of the organisation. */
  readonly professionals: readonly string[]
  readonly from: IsoDate
  readonly until: IsoDate
  readonly withdrawnOn: IsoDate | null
}

/** An allocation of a Council practitioner (P4.5): to the whole map, or to one young person on it. */
export type Allocation = {
  readonly id: string
  readonly mapId: string
  /** null: to the map. Else the ids under which the person appears on this map. */
  readonly youngPersonIds: readonly string[] | null
  readonly from: IsoDate
  readonly until: IsoDate | null
}

/** Urgent access of a Council practitioner to one map, for hours (P0.1): one that runs at the instant of the request. */
export type UrgentAccess = {
  readonly id: string
  readonly mapId: string
  /** The instant at which it ends, ISO 8601 in UTC. */
  readonly until: string
}

/** What is recorded about somebody's age (P8.5). */
export type AgeFacts = {
  readonly dateOfBirth: IsoDate | null
  readonly estimatedAge: number | null
  readonly estimatedAgeOn: IsoDate | null
}

/** An assessment under DPA 2018 Sch 1 paras 6 and 18 (P8.2-P8.5). */
export type Assessment = {
  readonly id: string
  /** The data subjects: ids of people on this map whose data it covers. Not the protected (P8.2.1). */
  readonly subjectIds: readonly string[]
  readonly categories: readonly Category[]
  /** para 18(1)(b): under 18, or 18 and over and at risk (P8.3). */
  readonly limbB: 'UNDER_18' | 'AT_RISK'
  /** Age facts of each named protected individual; empty for a type of individual. */
  readonly protectedPeople: readonly ({ readonly id: string } & AgeFacts)[]
  /** para 18(4): the description of a type of individual, or null (P8.4). */
  readonly typeOfIndividual: string | null
  /** Limbs and statements recorded: each must be there or the assessment covers nothing. */
  readonly purpose: '18(1)(a)(i)' | '18(1)(a)(ii)' | null
  readonly reasonWithoutConsent: '18(2)(a)' | '18(2)(b)' | '18(2)(c)' | null
  readonly substantialPublicInterest: string | null
  readonly enactment: string | null
  /** For AT_RISK: the three limbs of para 18(3), each stated with its reasonable cause. */
  readonly atRisk: { readonly needs: boolean; readonly harm: boolean; readonly unableToProtect: boolean } | null
  readonly from: IsoDate
  readonly reviewOn: IsoDate
  readonly until: IsoDate
  readonly withdrawnOn: IsoDate | null
}

/** Explicit consent of the data subject (Art 9(2)(a); for Art 10 data DPA 2018 Sch 1 para 29) (P8.6). */
export type Consent = {
  readonly id: string
  readonly subjectId: string
  readonly categories: readonly Category[]
  readonly from: IsoDate
  readonly withdrawnOn: IsoDate | null
}

/** The appropriate policy document (P8.9). */
export type PolicyDocument = {
  readonly id: string
  readonly version: string
  readonly from: IsoDate
  readonly reviewBy: IsoDate
  readonly until: IsoDate | null
}

/**
 * An element that is not a person (risk, strength, place, group, event ...) and the people it is joined to (P5.2).
 * Every element that `reveals` something is among the facts; all elements are, when a grant lists subjects.
 */
export type Element = {
  readonly id: string
  readonly reveals: readonly Category[]
  readonly people: readonly string[]
  /** Those of them whose tie to it is itself of a category (an affiliation, an adult of concern, a visit to a home). */
  readonly veiled: readonly { readonly person: string; readonly by: readonly Category[] }[]
  /** True when it is joined to more than listed people (a risk to a whole group or place): then only ALL is enough. */
  readonly wide: boolean
}

/** Everything that decides one caller's view of one map, today. */
export type Facts = {
  readonly mapId: string
  readonly decisions: readonly SharingDecision[]
  readonly allocations: readonly Allocation[]
  /** The caller's own that run at the instant of the request. */
  readonly urgent: readonly UrgentAccess[]
  readonly assessments: readonly Assessment[]
  readonly consents: readonly Consent[]
  readonly policyDocuments: readonly PolicyDocument[]
  /**
   * Ids of people whose data on the map are restricted (P9.5, UK GDPR Art 18). They are not on it; elements that they share
   * with others still name them.
   */
  readonly restricted: readonly string[]
  /** null: not read, because the operation reaches none. Then whoever asks about an element is told by an error. */
  readonly elements: readonly Element[] | null
}

/** What is granted to stay. Urgent access reads a map; steps, ledgers and what is handed on rest on this alone (P0.1). */
export const withoutUrgent = <Known extends Pick<Facts, 'urgent'>>(known: Known): Known => ({ ...known, urgent: [] })
