/** A map as a recipient would see it under a decision that is not made yet, for a manager to look at first (P4.4). Pure. */
import { byCategory } from '../policy/ceiling.ts'
import type { Facts, SharingDecision } from '../policy/facts.ts'
import type { Extent } from '../policy/grant.ts'
import { isOpenFor, openingOf, type Opening } from '../policy/opening.ts'
import type { Agency, Category, IsoDate } from '../policy/terms.ts'

/** A proposed decision. */
export type Proposed = Pick<SharingDecision, 'organisation' | 'purpose' | 'categories' | 'subjects' | 'mayExport'> & {
  readonly agency: Agency
}

/** Later than any today: the proposal has no end. */
const NO_END = '9999-12-31'
const ANYBODY = { issuer: '', subject: '' } as const

/** Ids of the objections about which nobody has decided: a decision made now leaves their subjects out (P9.5). */
export const undecidedOf = ({ contested }: Pick<Facts, 'contested'>): readonly string[] => [
  ...new Set(contested.flatMap(({ objection, continues }) => (continues === null ? [objection] : []))),
]

/** What would be open to anybody of the organisation under this decision alone, if it were made today; null: nothing. */
export const openingOfRecipient = ({ agency, ...proposed }: Proposed, known: Facts, today: IsoDate): Opening | null => {
  const { organisation, purpose } = proposed
  const decision: SharingDecision = {
    ...proposed,
    id: '',
    mapId: known.mapId,
    professionals: [],
    contested: undecidedOf(known),
    relevanceAsked: true,
    conditions: null,
    from: today,
    until: NO_END,
    withdrawnOn: null,
  }
  const recipient = { ...ANYBODY, organisation, agency, roles: ['PRACTITIONER'], purpose } as const
  const facts = { ...known, decisions: [decision], allocations: [], urgent: [] }
  return openingOf(recipient, facts, today)
}

const intersectExtents = (one: Extent, other: Extent): Extent => {
  if (one === 'NONE' || other === 'NONE') return 'NONE'
  if (one === 'ALL') return other
  return new Set([...one].filter((person) => isOpenFor(other, person)))
}

/** @throws if only one of them was read with elements: guessing could disclose something */
const intersectElements = (one: Opening['elements'], other: Opening['elements']): Opening['elements'] => {
  if (one === null && other === null) return null
  if (one === null || other === null) throw new Error('openings of the same facts have the same elements')
  const both = (id: string, shown: ReadonlySet<Category>): ReadonlySet<Category> =>
    new Set([...shown].filter((category) => other.get(id)?.has(category) ?? false))
  return new Map([...one].map(([id, shown]) => [id, both(id, shown)]))
}

/** @throws if only one of them was read with elements */
const intersectListed = (one: Opening['listed'], other: Opening['listed']): Opening['listed'] => {
  if (one === null && other === null) return null
  if (one === null || other === null) throw new Error('openings of the same facts have the same groups and places')
  return new Set([...one].filter((id) => other.has(id)))
}

/**
 * What is open in both openings. INVARIANT: never more than in either. Caller and grant are those of `own`. The reasons
 * for withholding are those that the recipient would read. Both openings come from the same facts, with every element.
 * @throws if they are of two maps or of two days
 */
export const intersectOpenings = (recipient: Opening, own: Opening): Opening => {
  if (recipient.mapId !== own.mapId || recipient.today !== own.today)
    throw new Error('openings of two maps or two days have nothing in common')
  return {
    ...own,
    reader: recipient.reader,
    granted: byCategory((category) => intersectExtents(recipient.granted[category], own.granted[category])),
    open: byCategory((category) => intersectExtents(recipient.open[category], own.open[category])),
    elements: intersectElements(recipient.elements, own.elements),
    excluded: new Set([...recipient.excluded, ...own.excluded]),
    leavesOut: recipient.leavesOut || own.leavesOut,
    marked: recipient.marked,
    listed: intersectListed(recipient.listed, own.listed),
    redactions: recipient.redactions,
    mayExport: recipient.mayExport && own.mayExport,
    rules: [...new Set([...recipient.rules, ...own.rules])].toSorted(),
  }
}
