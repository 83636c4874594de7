/** Arguments as resolvers need them, checked once where they arrive. */
import { isDate } from 'neo4j-driver'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { isIsoDate } from '../protocol/age.ts'
import { CATEGORIES } from '../protocol/terms.ts'

/** @throws BAD_USER_INPUT naming those that are wrong, never their values */
export function parsed<T extends z.ZodType>(type: T, args: unknown): z.output<T> {
  const result = type.safeParse(args)
  if (result.success) return result.data
  const wrong = new Set(result.error.issues.map(({ path }) => path.join('.')))
  throw new PeermapError('BAD_USER_INPUT', `not as it must be: ${[...wrong].join(', ')}`)
}

/** A Date argument, which arrives as the library's scalar gives it, as its text. */
export const dateText = (value: unknown): unknown => (isDate(value) ? value.toString() : value)

const CONTROL = /[\p{Cc}\p{Cs}]/u
const CONTROL_BUT_LINES = /[^\P{Cc}\n\t]|\p{Cs}/u

/** An opaque id. */
export const id = z.string().min(1).max(200)
/** A line of text: a label, a name, a reference. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !CONTROL.test(text))
/** Free text. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(4_000)
  .refine((value) => !CONTROL_BUT_LINES.test(value))
/** A calendar date, `YYYY-MM-DD`. */
export const day = z.preprocess(dateText, z.string().refine(isIsoDate))
/** What a free text or an element reveals: asked for on every write, may be empty (P5.2). */
export const reveals = z.array(z.enum(CATEGORIES)).max(CATEGORIES.length)
/** A list of ids, each once. */
export const ids = z
  .array(id)
  .max(500)
  .refine((list) => new Set(list).size === list.length)

/** One page of a list, at most so many. */
export const paging = (largest: number) => ({
  limit: z.number().int().min(1).max(largest),
  offset: z.number().int().min(0),
})

/** What may be left out or null: null. */
export const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null)
