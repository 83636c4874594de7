/** The service's own scalars. The library's own `Date` accepts every text that JavaScript's `Date` can parse. */
import { GraphQLError, GraphQLScalarType, isScalarType, Kind, type GraphQLSchema } from 'graphql'
import { isDate } from 'neo4j-driver'
import { SetupError } from '../errors.ts'
import { toDate } from '../graph/values.ts'
import { isIsoDate } from '../policy/age.ts'
import { referenceFault } from '../policy/reference.ts'

const wrong = (): GraphQLError => new GraphQLError('a day is written as YYYY-MM-DD, and is one of the calendar')

/** Parses a day into the graph's type. A day that was parsed already passes. @throws GraphQLError */
const read = (value: unknown): ReturnType<typeof toDate> => {
  const text = isDate(value) ? value.toString() : value
  if (typeof text !== 'string' || !isIsoDate(text)) throw wrong()
  return toDate(text)
}

/** A calendar day in variables, literals, arguments and filters; answers have it as it is stored. */
const DATE = new GraphQLScalarType({
  name: 'Date',
  description: 'A day of the calendar, written YYYY-MM-DD. Anything else is refused, a time of day too.',
  serialize: (value) => read(value).toString(),
  parseValue: read,
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw wrong()
    return read(node.value)
  },
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
    if (node.kind !== Kind.STRING) throw new GraphQLError('a reference is a text')
    return readReference(node.value)
  },
})

/** Replaces the library's `Date` by the strict one in the built schema. @throws SetupError where the schema has none */
export function useStrictDate(schema: GraphQLSchema): void {
  const date = schema.getType('Date')
  if (!isScalarType(date)) throw new SetupError('Date: missing from the built schema')
  // Changed in place, because each field and argument of the built schema refers to the library's object.
  const { description, serialize, parseValue, parseLiteral } = DATE
  Object.assign(date, { description, serialize, parseValue, parseLiteral })
}
