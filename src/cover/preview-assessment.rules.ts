/** What an assessment would open if it were recorded: about whom, until when, and to whom outside the Council (P8). Pure. */
import { coverOf } from '../policy/assessment.ts'
import { asKnownTo } from '../policy/cover-known.ts'
import type { Assessment, Facts, SharingDecision } from '../policy/facts.ts'
import { openingOf, type Opening } from '../policy/opening.ts'
import { personShows } from '../policy/sight.ts'
import type { Agency, Category, IsoDate, Purpose } from '../policy/terms.ts'

/** A sharing decision of the map, with the agency of its organisation. */
export type Share = { readonly decision: SharingDecision; readonly agency: Agency }

/** An organisation, the purpose for which something would be shown to it, and whether it could export that. */
export type PreviewedRecipient = {
  readonly organisation: string
  readonly purpose: Purpose
  readonly mayExport: boolean
}

/** What would be open for longer than it is now. */
export type PreviewedCover = {
  readonly subjectId: string
  readonly category: Category
  /** The first day on which it would be open, and the first on which it would no longer be. */
  readonly from: IsoDate
  readonly until: IsoDate
  /** Recipients outside the Council, by the decisions to share that are in force on the first day. */
  readonly recipients: readonly PreviewedRecipient[]
}

const NOBODY = { issuer: '', subject: '' }

/** Returns a function that gives the recipients outside the Council to whom a category of a person would be open. */
const recipientsOn = (
  facts: Facts,
  shares: readonly Share[],
  day: IsoDate,
): ((category: Category, subjectId: string) => readonly PreviewedRecipient[]) => {
  // The answer names the organisation, whichever professionals a decision names.
  const decisions = shares.map(({ decision }) => ({ ...decision, professionals: [] }))
  const known = new Map(shares.map((share) => [`${share.decision.organisation} ${share.decision.purpose}`, share]))
  const openings = [...known.values()].flatMap(({ decision: { organisation, purpose }, agency }) => {
    const caller = { ...NOBODY, organisation, agency, roles: ['PRACTITIONER'], purpose } as const
    // The elements in the facts were read for the asker's own grants, so they say nothing about other recipients.
    const shared = { ...facts, decisions, allocations: [], elements: null, standing: null }
    const opening = openingOf(caller, shared, day)
    return opening === null ? [] : [{ organisation, purpose, opening }]
  })
  return (category, subjectId) =>
    openings
      .filter(({ opening }) => personShows(opening, category, subjectId))
      .map(({ organisation, purpose, opening: { mayExport } }) => ({ organisation, purpose, mayExport }))
}

/**
 * What the assessment would open from its first day on, by subject and category in the order given. It is compared with
 * the recorded days in the form that the caller may know. Otherwise a caller could find out the exact days by trying.
 */
export const previewOf = (
  assessment: Assessment,
  about: { readonly facts: Facts; readonly opening: Opening; readonly shares: readonly Share[] },
): readonly PreviewedCover[] => {
  const facts = asKnownTo(about.opening, about.facts)
  const { subjectIds, categories, from } = assessment
  const assessed = { ...facts, assessments: [...facts.assessments, assessment] }
  const [before, after] = [coverOf(facts, categories, from), coverOf(assessed, categories, from)]
  const recipients = recipientsOn(assessed, about.shares, from)
  return subjectIds.flatMap((subjectId) =>
    categories.flatMap((category): readonly PreviewedCover[] => {
      const now = before.get(category)?.get(subjectId) ?? from
      const until = after.get(category)?.get(subjectId) ?? from
      if (until <= now) return []
      return [{ subjectId, category, from: now, until, recipients: recipients(category, subjectId) }]
    }),
  )
}
