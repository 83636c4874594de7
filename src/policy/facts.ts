/**
 * Facts: what is needed to decide an opening, as one Cypher statement returns it (cypher/policy/facts.cypher). They
 * hold no verdict. `opening.ts` alone decides: Cypher holds no legal logic, so no legal logic exists twice.
 *
 * All intervals are `from <= today < until`, dates are `YYYY-MM-DD` in Europe/London (P8.5). `null` means not recorded.
 */
import type { RulesInForce } from './rule-set.ts'
import type { Agency, Category, IsoDate, Purpose, Role } from './terms.ts'

/** The verified caller and the one purpose it declared (P4.6). A caller is (issuer, subject) everywhere. */
export type Caller = {
  readonly issuer: string
  readonly subject: string
  /** Id of the recipient organisation (P4.4), never a sector. */
  readonly organisation: string
  readonly agency: Agency
  /** At least one role. All but PRACTITIONER only with agency CFS. */
  readonly roles: readonly Role[]
  readonly purpose: Purpose
}

/** One string for (issuer, subject). Decisions name professionals by it. */
export const callerKey = (caller: Pick<Caller, 'issuer' | 'subject'>): string => `${caller.issuer}#${caller.subject}`

/** A decision to share a map with one organisation for one purpose (P4.4), current or not. */
export type SharingDecision = {
  readonly id: string
  readonly mapId: string
  readonly organisation: string
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  /** 'ALL' with a reason, or the ids of the listed people on this map. For anybody else the recipient sees MAP only. */
  readonly subjects: 'ALL' | readonly string[]
  /** callerKey of each named professional; empty: anyone of the organisation. */
  readonly professionals: readonly string[]
  /** Whether what is open may leave the service as a file. A decision that does not say so does not allow it. */
  readonly mayExport: boolean
  /** Ids of the objections that nobody had decided about when it was made: their subjects are no part of it (P9.5). */
  readonly contested: readonly string[]
  /** Whether it was made after asking that the relevance of each young person is decided, whichever way (P1.3). */
  readonly relevanceAsked: boolean
  /** What the recipient is told to keep to. Of an older decision null: it was not written to be shown to them. */
  readonly conditions: string | null
  readonly from: IsoDate
  readonly until: IsoDate
  readonly withdrawnOn: IsoDate | null
}

/**
 * Somebody on the map who objects, whose identity was checked, and whose objection is not decided (P9.5, UK GDPR Art 18(2), 21).
 * Whoever is restricted meanwhile is not on the map.
 */
export type Contested = {
  readonly id: string
  /** An adult of concern. */
  readonly concern: boolean
  /** Id of the objection. */
  readonly objection: string
  /** For whom the data go on being used, beside the Council; null: nobody has decided yet. */
  readonly continues: { readonly purposes: readonly Purpose[]; readonly organisations: readonly string[] } | null
}

/** An allocation of a Council practitioner (P4.5): to the whole map, or to one young person on it. */
export type Allocation = {
  readonly id: string
  readonly mapId: string
  /** null: the whole map. Else the ids of the young people on this map. */
  readonly youngPersonIds: readonly string[] | null
  readonly from: IsoDate
  readonly until: IsoDate | null
}

/** Urgent access of a Council practitioner to one map, for hours (P0.1). It runs at the instant of the request. */
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
  /** The recorded limbs and statements. If one is missing, the assessment covers nothing. */
  readonly purpose: '18(1)(a)(i)' | '18(1)(a)(ii)' | null
  readonly reasonWithoutConsent: '18(2)(a)' | '18(2)(b)' | '18(2)(c)' | null
  readonly substantialPublicInterest: string | null
  readonly enactment: string | null
  /** For AT_RISK: the three limbs of para 18(3), each stated with its reasonable cause, of everybody who is protected. */
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
  /** The first day on which it no longer holds; null: it was recorded without. `assessment.ts` says when it ends. */
  readonly until: IsoDate | null
  readonly withdrawnOn: IsoDate | null
}

/** The appropriate policy document (P8.9). */
export type PolicyDocument = {
  readonly id: string
  readonly version: string
  readonly from: IsoDate
  readonly reviewBy: IsoDate
  readonly until: IsoDate | null
  /** ISO, UTC; null: not known. */
  readonly recordedAt: string | null
}

/** What joins an element to a person or another element of the map. */
export type Join = {
  readonly to: string
  /** The categories of the tie, besides MAP and the category of the element that it joins. */
  readonly by: readonly Category[]
  /** The status, if the tie alleges something; null: it alleges nothing. */
  readonly claim: string | null
}

/**
 * An element that is not a person (risk, strength, place, group, event ...) and the people it is joined to (P5.2). The
 * facts hold every element that `reveals` something, and all elements if a grant lists subjects.
 */
export type Element = {
  readonly id: string
  readonly reveals: readonly Category[]
  /** People joined to it by a tie that is visible to everybody who knows of both. */
  readonly people: readonly string[]
  /**
   * People joined by something that has a category of its own (an affiliation, an adult of concern, a visit to a home),
   * or by a tie that no day shows (`ever` false: it ended on the day when it began).
   */
  readonly veiled: readonly (Join & { readonly ever: boolean })[]
  /**
   * Groups and places that it is about, or that it is posed by or to, and groups that go there. If there is one, only
   * the extent ALL is enough.
   */
  readonly others: readonly string[]
  /** Whoever and whatever poses it, among all of these; of no risk, or of one that reveals nothing: nobody. */
  readonly posedBy: readonly string[]
}

/**
 * A group, a place, or an element that is about a group, a place or an adult of concern, with what joins it
 * (listing.ts). The facts hold all of these. For one that is joined `plainly`, nothing further is read.
 */
export type Standing = {
  readonly id: string
  /** A group or a place, shown by its label; else another element (a risk, a strength). */
  readonly labelled: boolean
  /** callerKey of who drew it. */
  readonly recordedBy: string | null
  /** The status, if it is a risk. */
  readonly claim: string | null
  /** Joined to a young person or an adult by a tie without any further category. */
  readonly plainly: boolean
  /** null: not read, because every grant of the caller lists this group or place (`listsAllBy`, listing.ts). */
  readonly people: readonly Join[] | null
  /** Groups and places that it is joined to, and risks that it poses or that are posed to it. null: not read, as `people`. */
  readonly elements: readonly Join[] | null
  /** Joined to somebody who is restricted (P9.5). */
  readonly restricted: boolean
}

/** Everything that decides one caller's view of one map, today. */
export type Facts = {
  readonly mapId: string
  /** The rules in force, as they were read with all else. */
  readonly rules: RulesInForce
  readonly decisions: readonly SharingDecision[]
  readonly allocations: readonly Allocation[]
  /** The caller's own urgent access that runs at the instant of the request. */
  readonly urgent: readonly UrgentAccess[]
  readonly assessments: readonly Assessment[]
  readonly consents: readonly Consent[]
  readonly policyDocuments: readonly PolicyDocument[]
  /**
   * Ids of people on the map whose data are restricted (P9.5, UK GDPR Art 18). They are not shown on the map, but
   * elements that they share with others still name them.
   */
  readonly restricted: readonly string[]
  readonly contested: readonly Contested[]
  /** Young people on the map about whose relevance nobody has decided. Read only where a decision that asked for it may count. */
  readonly undecided: readonly string[]
  /** null: not read, because the operation reaches no elements. Then every function that asks about an element throws. */
  readonly elements: readonly Element[] | null
  /** null: not read, as `elements`. */
  readonly standing: readonly Standing[] | null
}

/**
 * The facts without urgent access, which only allows reading a map. Steps, ledgers and disclosure to others rest on the
 * other grants alone (P0.1).
 */
export const withoutUrgent = <Known extends Pick<Facts, 'urgent'>>(known: Known): Known => ({ ...known, urgent: [] })
