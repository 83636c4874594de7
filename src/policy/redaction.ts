/**
 * Why a category is closed, or closed for some people (P4, P5, P8). Pure.
 * INVARIANT: an entry follows from the ceiling and the kind of grant alone, never from a value or from who has cover.
 */
import type { Asker, Ceiling } from './ceiling.ts'
import { DEFAULT_DENY } from './ceiling.ts'
import type { Extent, Grant } from './grant.ts'
import type { CitationId } from './law.ts'
import { inForce, lawOf } from './law.ts'
import type { Rule } from './rules.ts'
import type { Category, IsoDate, RedactionKind } from './terms.ts'
import { coverClause, needsCover } from './terms.ts'

/** Why a category is closed, or closed for some people. Depends on caller, purpose and map, never on a value. */
export type CategoryRedaction = {
  readonly kind: RedactionKind
  /** Id of what decided: a rule of rules.ts, or one of 'default-deny', 'grant', 'cover'. */
  readonly rule: string
  readonly clause: string
  readonly reason: string
  /** Citations in force today (law.ts), as short text. */
  readonly law: readonly string[]
  /** Whether a manager could open it by a decision: the ceiling permits it, but it is not granted. */
  readonly requestable: boolean
}

/** Citations as worded on a day, as short text (P8.8). */
export const lawText = (ids: readonly CitationId[], day: IsoDate): readonly string[] =>
  inForce(ids, day).map(({ text }) => text)

const MINIMAL: readonly CitationId[] = ['gdpr-5-1-c']

/** What is withheld because the rules do not permit it. `rules`: the table that gave the verdict. */
export const notPermitted = (
  rules: readonly Rule[],
  asker: Asker,
  { verdict, today }: { readonly verdict: Ceiling; readonly today: IsoDate },
): CategoryRedaction => {
  const rule = rules.find(({ id }) => id === verdict.rules[0])
  return {
    kind: 'NOT_PERMITTED',
    rule: rule?.id ?? DEFAULT_DENY,
    clause: rule?.clause ?? 'P5',
    reason: rule?.because ?? `no rule permits it to ${asker.agency} for ${asker.purpose}`,
    law: lawText(rule?.basis ?? MINIMAL, today),
    requestable: false,
  }
}

/** The name of each kind of grant, and its clause. */
const SOURCES = {
  DECISION: { source: 'sharing decision', clause: 'P4.4' },
  ALLOCATION: { source: 'allocation', clause: 'P4.5' },
  URGENT: { source: 'urgent access', clause: 'P0.1' },
} as const satisfies Readonly<Record<Grant['kind'], unknown>>

const notGranted = (
  grant: Grant['kind'],
  kind: 'NOT_IN_DECISION' | 'SUBJECT_NOT_SHARED',
  today: IsoDate,
): CategoryRedaction => {
  const { source, clause } = SOURCES[grant]
  return {
    kind,
    rule: 'grant',
    clause,
    reason:
      kind === 'NOT_IN_DECISION'
        ? `the ${source} does not include this category`
        : `the ${source} includes this category for some people on the map only`,
    law: lawText(MINIMAL, today),
    requestable: true,
  }
}

const underCover = (category: Category, today: IsoDate): CategoryRedaction => ({
  kind: 'NEEDS_COVER',
  rule: 'cover',
  clause: coverClause(category),
  reason: 'shown only for people for whom an assessment or explicit consent holds today',
  law: lawText(lawOf(category), today),
  requestable: false,
})

/** The entries for one category, in the order of REDACTION_KINDS; none if it is open for everybody. */
export const redactionsOf = (about: {
  readonly rules: readonly Rule[]
  readonly asker: Asker
  readonly grant: Grant['kind']
  readonly category: Category
  readonly verdict: Ceiling
  readonly granted: Extent
  readonly today: IsoDate
}): readonly CategoryRedaction[] => {
  const { rules, asker, grant, category, verdict, granted, today } = about
  if (!verdict.permit) return [notPermitted(rules, asker, { verdict, today })]
  if (granted === 'NONE') return [notGranted(grant, 'NOT_IN_DECISION', today)]
  const limited = granted === 'ALL' ? [] : [notGranted(grant, 'SUBJECT_NOT_SHARED', today)]
  return needsCover(category) ? [...limited, underCover(category, today)] : limited
}
