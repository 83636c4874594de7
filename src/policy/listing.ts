/**
 * Which groups and places of a map one caller may know of: those are listed (P8.7). Pure.
 *
 * An empty group gives itself away if only hidden affiliations join anybody to it. So a group is listed only if
 * something visible joins it to something listed. This is a least fixed point, which starts from the people who are
 * shown. A tie that has ended still joins, because `asOf` shows it.
 *
 * Readings: a caller who is granted HARMFUL_RELATIONSHIP for the whole map, with or without cover, also has the groups
 * and places that nothing joins. To that caller a hidden affiliation and one that was never recorded look the same.
 * Whoever drew a group or place has it too. Otherwise somebody who has only one young person could draw a group and
 * never join anybody to it.
 */
import { ceilings, type Asker } from './ceiling.ts'
import { callerKey, type Caller, type Join, type Standing } from './facts.ts'
import { isExcludedFrom, isOpenFor, type Extent } from './grant.ts'
import type { Rule } from './rules.ts'
import { SHOWN_CLAIM_STATUSES, type Category } from './terms.ts'

const SHOWN: ReadonlySet<string> = new Set(SHOWN_CLAIM_STATUSES)

/** Whether something that alleges is shown for a mapping purpose (P8.7). null: it alleges nothing. */
export const isClaimShown = (claim: string | null): boolean => claim === null || SHOWN.has(claim)

/** The category whose grant for the whole map lists every group and place. */
const LISTS_ALL = 'HARMFUL_RELATIONSHIP'

/**
 * LISTS_ALL if the rules permit it to the asker, else null. A caller whose grants all give the whole map, with this
 * category, has every group and place. Then what joins them need not be read.
 */
export const listsAllBy = (rules: readonly Rule[], asker: Asker): Category | null =>
  ceilings(rules, asker)[LISTS_ALL].permit ? LISTS_ALL : null

/** @throws if it was not read: guessing could disclose something */
const read = (joins: readonly Join[] | null): readonly Join[] => {
  if (joins === null) throw new Error('the facts were read without what joins groups and places')
  return joins
}

type Extents = Readonly<Record<Category, Extent>>

/** Whether a flat list would show a tie to this caller, judged by its categories and its status. */
export const isJoinShown = (
  { open, excluded }: { readonly open: Extents; readonly excluded: ReadonlySet<string> },
  { to, by, claim }: Join,
): boolean =>
  isClaimShown(claim) &&
  by.every((category) => isOpenFor(open[category], to) && !isExcludedFrom(category, excluded, to))

/** What decides which groups and places are listed. `closed`: ids of elements that are closed by what they reveal. */
export type Listing = {
  readonly caller: Caller
  readonly granted: Extents
  readonly open: Extents
  /** Whose contested data are not for the caller (P9.5). */
  readonly excluded: ReadonlySet<string>
  readonly closed: ReadonlySet<string>
}

/**
 * Ids of what is listed.
 * @param alwaysListed whether something counts as listed whatever joins it
 * @throws if what joins a group or a place was not read, and not all are listed
 */
export const listedAmong = (
  standing: readonly Standing[],
  { caller, granted, open, excluded, closed }: Listing,
  alwaysListed: (each: Standing) => boolean,
): ReadonlySet<string> => {
  const whole = granted[LISTS_ALL] === 'ALL'
  const own = callerKey(caller)
  const canStand = ({ id, labelled, claim }: Standing): boolean => labelled || (isClaimShown(claim) && !closed.has(id))
  const stands = (each: Standing): boolean =>
    each.plainly ||
    (each.labelled && (whole || each.recordedBy === own)) ||
    alwaysListed(each) ||
    read(each.people).some((join) => isJoinShown({ open, excluded }, join))
  const joined = new Map<string, Standing[]>()
  // A caller who has all groups and places has them whatever joins them.
  for (const each of standing.filter(({ labelled }) => !(labelled && whole)))
    for (const join of read(each.elements))
      if (isJoinShown({ open, excluded }, join)) joined.set(join.to, [...(joined.get(join.to) ?? []), each])
  const listed = new Set<string>()
  // Grows while it is read: what an element that is listed joins is looked at next.
  const next = standing.filter(stands)
  for (const each of next) {
    if (listed.has(each.id) || !canStand(each)) continue
    listed.add(each.id)
    next.push(...(joined.get(each.id) ?? []))
  }
  return listed
}
