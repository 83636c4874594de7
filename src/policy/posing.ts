/**
 * Whom a risk says something harmful of (P2.1, P8.7). Pure.
 *
 * Reading: a risk that a person poses to a group or a place alleges something of who poses it, and nothing of the group
 * or the place. So what it reveals of a harmful relationship is about the people that it is joined to alone, and needs
 * cover for each of them. A risk that a group or a place poses too, or that nobody is said to pose, stays about that
 * group or place: nobody can have cover for it.
 */
import type { Category } from './terms.ts'

/** Something that a risk is posed by or to. */
export type RiskEnd = { readonly person: boolean; readonly poses: boolean }

/** Whether what a risk with these ends reveals of this category is about the people among them alone. */
export const isOfPeopleAlone = (category: Category, ends: readonly RiskEnd[]): boolean =>
  category === 'HARMFUL_RELATIONSHIP' &&
  ends.some(({ person, poses }) => person && poses) &&
  ends.every(({ person, poses }) => person || !poses)
