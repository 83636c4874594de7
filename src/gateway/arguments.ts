/** Arguments as resolvers need them, checked once where they arrive. */
import { isDate, isDateTime } from 'neo4j-driver'
import { z } from 'zod'
import type { Category } from '../policy/terms.ts'
import { argumentOf } from './inputs.ts'
import { wrongInput } from './must-be.ts'

/** What zod says of a value that is too small, too large or of another kind, without the value. */
const inWords = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small') return `at least ${issue.minimum}`
  if (issue.code === 'too_big') return `at most ${issue.maximum}`
  if (issue.code === 'invalid_type') return `of type ${issue.expected}`
  return 'of the type that the schema says'
}

/** @throws BAD_USER_INPUT naming the arguments that are wrong and what they must be, never their values */
export function parsed<T extends z.ZodType>(type: T, args: unknown): z.output<T> {
  const result = type.safeParse(args)
  if (result.success) return result.data
  throw wrongInput(result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: inWords(issue) })))
}

/** An opaque id. */
export const id = argumentOf<string>('ID!')
/** The categories that a free text or an element reveals: required on every write, may be empty (P5.2). */
export const reveals = argumentOf<readonly Category[]>('[Category!]!')
/** A list of ids, each once. */
export const ids = argumentOf<readonly string[]>('[ID!]!')
/** A line of text: a label, a name. */
export const line = argumentOf<string>('Line!')
/** The id of an organisation, as in the tokens of its people. */
export const organisationId = argumentOf<string>('OrganisationId!')
/** A day that may be recorded, `YYYY-MM-DD`; a Date argument arrives as the library's scalar gives it. */
export const day = argumentOf<string>('Date!')

/** The text of a Date argument of any year, which arrives as the library's scalar gives it. */
export const dateText = (value: unknown): unknown => (isDate(value) ? value.toString() : value)

/** An instant; a DateTime argument arrives as the scalar of the service gives it (scalars.ts), which has looked at its form and year. */
export const instant = z
  .unknown()
  .refine((value) => isDateTime(value))
  .transform((value) => value.toStandardDate())

/** One page of a list, at most so many. */
export const paging = (largest: number) => ({
  limit: z.number().int().min(1).max(largest),
  offset: z.number().int().min(0),
})

/** An optional value: null where it is left out. */
export const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null)
