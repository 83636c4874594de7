/**
 * The opening: what of one map is open to one caller for one purpose today (P4, P8). Pure.
 *
 * opening of a category = ceiling (rules.ts) ∩ grant (P4.4, P4.5) ∩ cover (P8), per person.
 */
import type { Caller, Facts } from './facts.ts'
import type { Category, IsoDate, RedactionKind } from './terms.ts'

/** For whom a category is open: nobody, everybody on the map, or the people with these ids. */
export type Extent = 'NONE' | 'ALL' | ReadonlySet<string>

/** Why a category is not, or not for everybody, open. Depends on caller, purpose and map, never on a value. */
export type CategoryRedaction = {
  readonly kind: RedactionKind
  /** Id of the rule or check that decided: a rule of rules.ts, or 'default-deny', 'grant', 'cover'. */
  readonly rule: string
  readonly clause: string
  readonly reason: string
  /** Citations in force today (law.ts), as short text. */
  readonly law: readonly string[]
  /** Whether a manager could open it by a decision: within the ceiling, but not granted. */
  readonly requestable: boolean
}

export type Grant =
  | { readonly kind: 'DECISION'; readonly id: string; readonly until: IsoDate }
  | { readonly kind: 'ALLOCATION'; readonly id: string; readonly until: IsoDate | null }

export type Opening = {
  readonly caller: Caller
  readonly mapId: string
  readonly today: IsoDate
  readonly grant: Grant
  /** ceiling ∩ grant: for the far end of a tie that is about somebody else. */
  readonly granted: Readonly<Record<Category, Extent>>
  /** ceiling ∩ grant ∩ cover: what may be shown. Never 'ALL' for a category that needs cover. */
  readonly open: Readonly<Record<Category, Extent>>
  /** For each element among the facts, the categories of its fields that may be shown (P5.2). */
  readonly elements: ReadonlyMap<string, ReadonlySet<Category>>
  /** One or more entries for each category that is not 'ALL'. */
  readonly redactions: Readonly<Record<Category, readonly CategoryRedaction[]>>
  /** First day on which something that is open today may be closed by what is recorded today, or null. */
  readonly openUntil: IsoDate | null
  /** Ids of the rules that decided, for the journal. Sorted. */
  readonly rules: readonly string[]
}

/** The opening, or null without a grant (answered exactly like a map that does not exist). */
export declare function openingOf(caller: Caller, facts: Facts, today: IsoDate): Opening | null

/** Whether the value of `category` may be shown for the person with this id. */
export declare function isOpenFor(extent: Extent, personId: string): boolean

/** Whether a field of `category` of the element with this id may be shown. Fails closed for an unknown element. */
export declare function elementShows(opening: Opening, category: Category, elementId: string): boolean
