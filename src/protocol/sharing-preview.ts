/** A map as a recipient would get it under a decision that is not made yet, for a manager who looks first (P4.4). Pure. */
import { byCategory } from './ceiling.ts'
import type { Facts, SharingDecision } from './facts.ts'
import type { Extent } from './grant.ts'
import { isOpenFor, openingOf, type Opening } from './opening.ts'
import type { Agency, Category, IsoDate } from './terms.ts'

/** A decision as it is proposed. */
export type Proposed = Pick<SharingDecision, 'organisation' | 'purpose' | 'categories' | 'subjects'> & {
  readonly agency: Agency
}

/** Later than today, whatever today is: no end is proposed. */
const NO_END = '9999-12-31'
const ANYBODY = { issuer: '', subject: '' } as const

/** What anybody of the organisation would find open under the decision alone, were it made today; null: nothing. */
export const openingOfRecipient = ({ agency, ...proposed }: Proposed, known: Facts, today: IsoDate): Opening | null => {
  const { organisation, purpose } = proposed
  const decision: SharingDecision = {
    ...proposed,
    id: '',
    mapId: known.mapId,
    professionals: [],
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

/** @throws where only one of them was read with elements: nobody may guess */
const intersectElements = (one: Opening['elements'], other: Opening['elements']): Opening['elements'] => {
  if (one === null && other === null) return null
  if (one === null || other === null) throw new Error('openings of the same facts have the same elements')
  const both = (id: string, shown: ReadonlySet<Category>): ReadonlySet<Category> =>
    new Set([...shown].filter((category) => other.get(id)?.has(category) ?? false))
  return new Map([...one].map(([id, shown]) => [id, both(id, shown)]))
}

const sooner = (one: IsoDate | null, other: IsoDate | null): IsoDate | null => {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/**
 * What is open in both. INVARIANT: never more than in either. Whose it is, and what it rests on, is `own`; why something is
 * withheld is told as the recipient would be told. Both are of the same facts, with every element.
 * @throws where they are of two maps or of two days
 */
export const intersectOpenings = (recipient: Opening, own: Opening): Opening => {
  if (recipient.mapId !== own.mapId || recipient.today !== own.today)
    throw new Error('openings of two maps or two days have nothing in common')
  return {
    ...own,
    granted: byCategory((category) => intersectExtents(recipient.granted[category], own.granted[category])),
    open: byCategory((category) => intersectExtents(recipient.open[category], own.open[category])),
    elements: intersectElements(recipient.elements, own.elements),
    redactions: recipient.redactions,
    openUntil: sooner(recipient.openUntil, own.openUntil),
    rules: [...new Set([...recipient.rules, ...own.rules])].toSorted(),
  }
}
