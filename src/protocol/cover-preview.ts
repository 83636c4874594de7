/** What an assessment that is not recorded would open: of whom, until when, and to whom outside the Council (P8). Pure. */
import { coverOf } from './assessment.ts'
import type { Assessment, Facts, SharingDecision } from './facts.ts'
import { isOpenFor, openingOf } from './opening.ts'
import type { Agency, Category, IsoDate, Purpose } from './terms.ts'

/** A sharing decision of the map, with the kind of organisation that it is for. */
export type Share = { readonly decision: SharingDecision; readonly agency: Agency }

/** An organisation and the purpose for which it would be shown something. */
export type PreviewedRecipient = { readonly organisation: string; readonly purpose: Purpose }

/** What would be open for longer than it is now. */
export type PreviewedCover = {
  readonly subjectId: string
  readonly category: Category
  /** The first day on which it would be, and the first on which it would no longer be. */
  readonly from: IsoDate
  readonly until: IsoDate
  /** Beside the Council, as decisions to share stand on the first day. */
  readonly recipients: readonly PreviewedRecipient[]
}

const NOBODY = { issuer: '', subject: '' }

/** For whom outside the Council a category would be open, whoever is asked for there. */
const recipientsOn = (
  facts: Facts,
  shares: readonly Share[],
  day: IsoDate,
): ((category: Category, subjectId: string) => readonly PreviewedRecipient[]) => {
  // Whichever professionals a decision names: the organisation is told.
  const decisions = shares.map(({ decision }) => ({ ...decision, professionals: [] }))
  const known = new Map(shares.map((share) => [`${share.decision.organisation} ${share.decision.purpose}`, share]))
  const openings = [...known.values()].flatMap(({ decision: { organisation, purpose }, agency }) => {
    const caller = { ...NOBODY, organisation, agency, roles: ['PRACTITIONER'], purpose } as const
    const opening = openingOf(caller, { ...facts, decisions, allocations: [] }, day)
    return opening === null ? [] : [{ organisation, purpose, opening }]
  })
  return (category, subjectId) =>
    openings
      .filter(({ opening }) => isOpenFor(opening.open[category], subjectId))
      .map(({ organisation, purpose }) => ({ organisation, purpose }))
}

/** What the assessment would open from its first day on, by subject and category as it names them. */
export const previewOf = (
  assessment: Assessment,
  facts: Facts,
  shares: readonly Share[],
): readonly PreviewedCover[] => {
  const { subjectIds, categories, from } = assessment
  const assessed = { ...facts, assessments: [...facts.assessments, assessment] }
  const [before, after] = [coverOf(facts, categories, from), coverOf(assessed, categories, from)]
  const recipients = recipientsOn(assessed, shares, from)
  return subjectIds.flatMap((subjectId) =>
    categories.flatMap((category): readonly PreviewedCover[] => {
      const now = before.get(category)?.get(subjectId) ?? from
      const until = after.get(category)?.get(subjectId) ?? from
      if (until <= now) return []
      return [{ subjectId, category, from: now, until, recipients: recipients(category, subjectId) }]
    }),
  )
}
