/**
 * Cover (P8): whose special category or criminal offence data may be shown today, and until when. Pure.
 *
 * A person has cover for a category by an assessment that holds (P8.2-P8.5) or by explicit consent (P8.6), and only
 * while an appropriate policy document is in force (P8.9). The age that counts is that of the protected person, never
 * that of the data subject (P8.2.1).
 *
 * Readings: an assessment that runs for longer than P8.4 allows ends when P8.4 ends it. A review day that has passed is listed, and
 * ends neither an assessment nor the policy document. A protected person who meets all of para 18(3) is covered at any age: under
 * 18 by limb (b)(i), then by limb (b)(ii). A consent for which no end is recorded ends after a year. Draft: where several are
 * protected, limb (b)(i) holds until the youngest of them is 18.
 */
import { addMonths, adultFrom } from './age.ts'
import type { Assessment, Consent, Facts, PolicyDocument } from './facts.ts'
import type { Category, IsoDate } from './terms.ts'
import { versionInForce } from './version.ts'

/** The first day on which something no longer holds; `FOREVER` if no end is recorded. Compares as a string. */
export type Until = string

/** Later than any date: no end is recorded. */
export const FOREVER = '9999-99-99'

/** Longest time for which an assessment holds, in months (P8.4). */
export const LONGEST_MONTHS = { named: 12, type: 6 } as const

export const earlier = (one: Until, other: Until): Until => (one < other ? one : other)
export const later = (one: Until, other: Until): Until => (one > other ? one : other)

/** The end of `from <= today < until`, or null if today is outside it. A withdrawal ends it on the day of the withdrawal. */
export const holds = (
  interval: { readonly from: IsoDate; readonly until?: IsoDate | null; readonly withdrawnOn?: IsoDate | null },
  today: IsoDate,
): Until | null => {
  const end = earlier(interval.until ?? FOREVER, interval.withdrawnOn ?? FOREVER)
  return interval.from <= today && today < end ? end : null
}

const isStated = (text: string | null): boolean => text !== null && text.trim() !== ''

/** Until when limb (b) holds for the protected people, who are not the data subjects (P8.2.1); null: it does not hold. */
export const limbBUntil = (assessment: Assessment, today: IsoDate): Until | null => {
  const named = assessment.protectedPeople
  if (named.length === 0 && !isStated(assessment.typeOfIndividual)) return null
  if (assessment.limbB === 'AT_RISK') {
    const atRisk = assessment.atRisk
    return atRisk !== null && atRisk.needs && atRisk.harm && atRisk.unableToProtect ? FOREVER : null
  }
  if (named.length === 0) return FOREVER
  let last: Until | null = null
  for (const person of named) {
    const birthday = adultFrom(person, today)
    if (birthday !== null && today < birthday) last = last === null ? birthday : later(last, birthday)
  }
  return last
}

/** Until when an assessment holds; null: it does not hold today (P8.2-P8.5). */
export const assessmentUntil = (assessment: Assessment, today: IsoDate): Until | null => {
  const end = holds(assessment, today)
  if (end === null || assessment.purpose === null || assessment.reasonWithoutConsent === null) return null
  if (!isStated(assessment.substantialPublicInterest) || !isStated(assessment.enactment)) return null
  const limbB = limbBUntil(assessment, today)
  if (limbB === null) return null
  const months = assessment.protectedPeople.length === 0 ? LONGEST_MONTHS.type : LONGEST_MONTHS.named
  const longest = addMonths(assessment.from, months)
  return today < longest ? earlier(earlier(end, limbB), longest) : null
}

/** For how long consent holds where no end was recorded, and for how long it is taken at most, in months (P8.6; draft). */
export const CONSENT_MONTHS = { usual: 12, longest: 24 } as const

/** The first day on which a consent no longer holds, unless it was withdrawn before (P8.6). */
export const consentEnd = ({ from, until }: Pick<Consent, 'from' | 'until'>): IsoDate =>
  until ?? addMonths(from, CONSENT_MONTHS.usual)

/** Until when explicit consent holds; null: it does not hold today (P8.6). */
export const consentUntil = (consent: Consent, today: IsoDate): Until | null =>
  holds({ ...consent, until: consentEnd(consent) }, today)

/**
 * Until when an appropriate policy document is in force; null: none is (P8.9). Where one version follows on another, it is one
 * time.
 */
export const policyUntil = (documents: readonly PolicyDocument[], today: IsoDate): Until | null => {
  let [day, end]: [IsoDate, Until | null] = [today, null]
  for (;;) {
    const inForce = versionInForce(documents, day)
    if (inForce === null) return end
    const begun = day
    const next = documents.map(({ from }) => from).filter((from) => from > begun)
    end = next.reduce(earlier, inForce.until ?? FOREVER)
    if (end === FOREVER) return end
    day = end
  }
}

/** Category -> person id -> first day without cover. A person who is missing has no cover today. */
export type Cover = ReadonlyMap<Category, ReadonlyMap<string, Until>>

/** Everybody's cover today, for these categories (P8). Each must be one that needs cover. */
export const coverOf = (
  facts: Pick<Facts, 'assessments' | 'consents' | 'policyDocuments'>,
  categories: readonly Category[],
  today: IsoDate,
): Cover => {
  const cover = new Map(categories.map((category) => [category, new Map<string, Until>()]))
  const policy = categories.length === 0 ? null : policyUntil(facts.policyDocuments, today)
  if (policy === null) return cover
  const add = (data: readonly Category[], subjectIds: readonly string[], until: Until): void => {
    const end = earlier(until, policy)
    for (const category of data) {
      const people = cover.get(category)
      if (people === undefined) continue
      for (const id of subjectIds) people.set(id, later(people.get(id) ?? end, end))
    }
  }
  for (const assessment of facts.assessments) {
    const until = assessmentUntil(assessment, today)
    if (until !== null) add(assessment.categories, assessment.subjectIds, until)
  }
  for (const consent of facts.consents) {
    const until = consentUntil(consent, today)
    if (until !== null) add(consent.categories, [consent.subjectId], until)
  }
  return cover
}
