/** The service's own scalars. The library's `Date` and `DateTime` accept every text that JavaScript's `Date` can parse. */
import { GraphQLError, GraphQLScalarType, isScalarType, Kind, type GraphQLSchema, type ValueNode } from 'graphql'
import { isDate, isDateTime } from 'neo4j-driver'
import { SetupError } from '../errors.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { DAY_IN_WORDS, isIsoDate, isRecordableDay, isRecordableYear, YEARS } from '../policy/age.ts'
import { referenceFault } from '../policy/reference.ts'

/** Parses a day into the graph's type. A day that was parsed already passes. @throws GraphQLError */
const read = (value: unknown): ReturnType<typeof toDate> => {
  const text = isDate(value) ? value.toString() : value
  if (typeof text !== 'string' || !isRecordableDay(text)) throw new GraphQLError(DAY_IN_WORDS)
  return toDate(text)
}

/** Reads what is written in a document as a text; a refusal names the node, by which its path is found. @throws GraphQLError */
function fromLiteral<Value>(node: ValueNode, of: (text: string) => Value, words: string): Value {
  if (node.kind !== Kind.STRING) throw new GraphQLError(words, { nodes: [node] })
  try {
    return of(node.value)
  } catch (error) {
    throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: [node] }) : error
  }
}

/** A day as it is stored, of any year: older records may hold one that is not taken any more. @throws GraphQLError */
const written = (value: unknown): string => {
  const text = isDate(value) ? value.toString() : value
  if (typeof text !== 'string' || !isIsoDate(text)) throw new GraphQLError('a stored day is none')
  return text
}

/** A calendar day in variables, literals, arguments and filters; answers have it as it is stored. */
const DATE = new GraphQLScalarType({
  name: 'Date',
  description: `A day of the calendar from ${YEARS.first} to ${YEARS.last}, written YYYY-MM-DD. Anything else is refused, a time of day too.`,
  serialize: written,
  parseValue: read,
  parseLiteral: (node) => fromLiteral(node, read, DAY_IN_WORDS),
})

/** What an instant must be, in words. */
const INSTANT_IN_WORDS = `an instant from ${YEARS.first} to ${YEARS.last}, written YYYY-MM-DDThh:mm:ssZ, with up to three digits of a second, or an offset in place of Z`

/** RFC 3339 to the millisecond. The offset is asked for: without it nobody knows which instant is meant. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Parses an instant into the graph's type. One that was parsed already passes. @throws GraphQLError */
const readInstant = (value: unknown): ReturnType<typeof toDateTime> => {
  const text = isDateTime(value) ? value.toStandardDate().toISOString() : value
  const day = typeof text === 'string' ? INSTANT.exec(text)?.[1] : undefined
  if (typeof text !== 'string' || day === undefined || !isRecordableDay(day)) throw new GraphQLError(INSTANT_IN_WORDS)
  const instant = new Date(text)
  if (!isRecordableYear(instant.getUTCFullYear())) throw new GraphQLError(INSTANT_IN_WORDS)
  return toDateTime(instant)
}

/** An instant as answers have it: UTC, to the millisecond, whoever fetched it. @throws GraphQLError */
const writtenInstant = (value: unknown): string => {
  if (isDateTime(value)) return value.toStandardDate().toISOString()
  const instant = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null
  if (instant === null || Number.isNaN(instant.getTime())) throw new GraphQLError('a stored instant is none')
  return instant.toISOString()
}

/** An instant in inputs and answers. */
const DATE_TIME = new GraphQLScalarType({
  name: 'DateTime',
  description: `An instant. Answers have it in UTC to the millisecond: YYYY-MM-DDThh:mm:ss.sssZ. What is sent may have another offset, and must have one; it is from ${YEARS.first} to ${YEARS.last}.`,
  serialize: writtenInstant,
  parseValue: readInstant,
  parseLiteral: (node) => fromLiteral(node, readInstant, INSTANT_IN_WORDS),
})

/** A reference as it was written. @throws GraphQLError with the reason, without the text */
const readReference = (value: unknown): string => {
  if (typeof value !== 'string') throw new GraphQLError('a reference is a text')
  const fault = referenceFault(value)
  if (fault !== null) throw new GraphQLError(fault)
  return value
}

/** A case reference, or another identifier that people write by hand: compared by its normal form (P1.2). */
export const REFERENCE = new GraphQLScalarType({
  name: 'Reference',
  description:
    'An identifier as somebody wrote it. Compared without case, spaces, characters that are not seen and kinds of dashes; a number in scientific notation, as a spreadsheet writes it, is refused.',
  serialize: (value) => {
    if (typeof value === 'string') return value
    throw new GraphQLError('a stored reference is none')
  },
  parseValue: readReference,
  parseLiteral: (node) => {
    // A reference is a text even where it consists of digits alone.
    return fromLiteral(node, readReference, 'a reference is a text')
  },
})

/** Replaces the library's `Date` and `DateTime` in the built schema. @throws SetupError where the schema has none */
export function useStrictTimes(schema: GraphQLSchema): void {
  for (const { name, description, serialize, parseValue, parseLiteral } of [DATE, DATE_TIME]) {
    const type = schema.getType(name)
    if (!isScalarType(type)) throw new SetupError(`${name}: missing from the built schema`)
    // Changed in place, because each field and argument of the built schema refers to the library's object.
    Object.assign(type, { description, serialize, parseValue, parseLiteral })
  }
}
