/**
 * What a question is: a root field of `Query`, whom it is for, and what answers it. Definitions are data, as those of steps
 * are; questions.ts has them all.
 */
import type { QueryResolvers } from '../generated/resolvers.ts'
import type { Taker } from './takers.ts'

/** What answers each question that the library does not. */
export type RootResolvers = Readonly<Required<QueryResolvers>>

/**
 * Whom a question is for: some of these; `everybody`, whatever the purpose, and without one; or, for `analyses`, who may
 * run any (R-4-06).
 */
export type QuestionTakers = readonly Taker[] | 'everybody' | 'analyses'

export type Question<Name extends keyof RootResolvers> = {
  readonly takers: QuestionTakers
  readonly resolve: RootResolvers[Name]
}

/** The question of a name. */
export const defineQuestion = <Name extends keyof RootResolvers>(
  takers: QuestionTakers,
  resolve: RootResolvers[Name],
): Question<Name> => ({ takers, resolve })
