/**
 * What gives cover, as it is recorded (P8): how it stands, and what of it a caller may know. Pure.
 *
 * Readings, draft: within the Council a record is known to whom each of its categories is granted for everybody named, as a value
 * without cover is (P8.5); its texts are data of these categories, and shown while these are open for everybody whom it is about,
 * to whom the identity of everybody protected is open too. That somebody needs care is DISABILITY (P8.3).
 */
import { assessmentUntil, consentEnd, consentUntil, type Until } from '../policy/assessment.ts'
import { asKnownTo } from '../policy/cover-known.ts'
import type { Assessment, Consent, Facts, PolicyDocument } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { isAgeSeen, personShows } from '../policy/sight.ts'
import type { IsoDate } from '../policy/terms.ts'
import { versionInForce } from '../policy/version.ts'
import { isKnownTo, type Covering } from './cover-records.rules.ts'

export type CoverState = 'TO_COME' | 'HOLDS' | 'REVIEW_OVERDUE' | 'NO_POLICY_DOCUMENT' | 'ENDED' | 'WITHDRAWN'

type Day = { readonly today: IsoDate; readonly policyDocuments: readonly PolicyDocument[] }

const stateOf = (
  record: { readonly from: IsoDate; readonly withdrawnOn: IsoDate | null },
  until: Until | null,
  { today, policyDocuments }: Day,
): CoverState => {
  if (record.withdrawnOn !== null && record.withdrawnOn <= today) return 'WITHDRAWN'
  if (record.from > today) return 'TO_COME'
  if (until === null) return 'ENDED'
  return versionInForce(policyDocuments, today) === null ? 'NO_POLICY_DOCUMENT' : 'HOLDS'
}

export const assessmentState = (assessment: Assessment, day: Day): CoverState => {
  const state = stateOf(assessment, assessmentUntil(assessment, day.today), day)
  return state === 'HOLDS' && assessment.reviewOn < day.today ? 'REVIEW_OVERDUE' : state
}

export const consentState = (consent: Consent, day: Day): CoverState =>
  stateOf(consent, consentUntil(consent, day.today), day)

/** The first day on which an assessment does not hold any more, if it is not withdrawn: its end, or a birthday. */
const endOf = (assessment: Assessment): IsoDate =>
  assessmentUntil({ ...assessment, withdrawnOn: null }, assessment.from) ?? assessment.until

/** What of an assessment may be told. */
export type ToldAssessment = {
  readonly subjectIds: readonly string[]
  readonly protectedIds: readonly string[]
  readonly limbB: Assessment['limbB'] | null
  readonly state: CoverState
  readonly until: IsoDate
  readonly texts: boolean
  /** Of whom, of those who are protected, it may be told why they need care. */
  readonly needsOf: ReadonlySet<string>
}

/** To the officer, by role: everything, and texts for a stated reason. */
export const assessmentForOfficer = (
  assessment: Assessment,
  { hasReason, ...day }: Day & { readonly hasReason: boolean },
): ToldAssessment => {
  const protectedIds = assessment.protectedPeople.map(({ id }) => id)
  return {
    subjectIds: assessment.subjectIds,
    protectedIds,
    limbB: assessment.limbB,
    state: assessmentState(assessment, day),
    until: endOf(assessment),
    texts: hasReason,
    needsOf: new Set(protectedIds),
  }
}

type About = { readonly opening: Opening; readonly facts: Pick<Facts, 'restricted' | 'policyDocuments'> }

/** Whether the texts of a record are open: each of its categories, for everybody whom it is about, none of them restricted. */
const areTextsOpen = ({ subjectIds, categories }: Covering, { opening }: About): boolean =>
  categories.every((category) => subjectIds.every((id) => personShows(opening, category, id)))

/** Who of a record is on the map: somebody restricted is for every reader as if never drawn (P9.5). */
const thereOf = (ids: readonly string[], { facts }: About): readonly string[] =>
  ids.filter((id) => !facts.restricted.includes(id))

/** Within the Council; null: the caller may not know of it. */
export const assessmentKnown = (assessment: Assessment, about: About): ToldAssessment | null => {
  const { opening, facts } = about
  const { today } = opening
  const subjectIds = thereOf(assessment.subjectIds, about)
  if (subjectIds.length === 0 || !isKnownTo(opening, assessment)) return null
  const all = assessment.protectedPeople.map(({ id }) => id)
  const protectedIds = all.filter((id) => isAgeSeen(opening, id, facts))
  const seesAges = protectedIds.length === all.length
  const [known = assessment] = asKnownTo(opening, { ...facts, assessments: [assessment] }).assessments
  return {
    subjectIds,
    protectedIds,
    limbB: seesAges ? assessment.limbB : null,
    state: assessmentState(known, { ...facts, today }),
    until: endOf(known),
    texts: seesAges && areTextsOpen(assessment, about),
    needsOf: new Set(protectedIds.filter((id) => personShows(opening, 'DISABILITY', id))),
  }
}

/** What of a consent may be told within the Council; null: nothing. */
export const consentKnown = (
  consent: Consent,
  about: About,
): { readonly state: CoverState; readonly until: IsoDate; readonly texts: boolean } | null => {
  const covering = { subjectIds: [consent.subjectId], categories: consent.categories }
  const { opening, facts } = about
  if (thereOf(covering.subjectIds, about).length === 0 || !isKnownTo(opening, covering)) return null
  return {
    state: consentState(consent, { ...facts, today: opening.today }),
    until: consentEnd(consent),
    texts: areTextsOpen(covering, about),
  }
}
