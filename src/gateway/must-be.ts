/** What a value of an input must be, in words: of its type and its limits, never of the value that was sent. Pure. */
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql'
import { PeermapError, type WrongField } from '../errors.ts'
import { DAY_IN_WORDS } from '../policy/age.ts'
import { limitsInWords, limitsOf, NO_LIMITS, type Limits } from './input-scalars.ts'

/** The most characters of an id, and the most ids of a list. */
export const LONGEST_ID = 200
export const MOST_IDS = 500

/** An enum with more values is named, and its values are not listed. */
const MOST_LISTED = 30

/** Forms of scalars. `limits`: those of the schema, in words. */
const SCALARS: Readonly<Record<string, (limits: string) => string>> = {
  ID: () => `an id of 1 to ${LONGEST_ID} characters`,
  String: () => 'a text',
  Int: () => 'a whole number',
  Float: () => 'a number',
  Boolean: () => 'true or false',
  Date: () => DAY_IN_WORDS,
  Reference: () => 'a reference as somebody wrote it: a text on one line, not a number in scientific notation',
  Line: (limits) => `a text of ${limits} characters on one line`,
  Text: (limits) => `a text of ${limits} characters`,
  RulesText: (limits) => `a text of ${limits} characters`,
  Statement: (limits) => `a text of ${limits} characters, or blank`,
  TokenClaim: (limits) => `a text of ${limits} characters on one line, without blanks and #`,
  SeenTokenClaim: (limits) => `a text of ${limits} characters on one line, without blanks, # and invisible characters`,
  OrganisationId: (limits) => `a text of ${limits} characters on one line, without blanks, # and invisible characters`,
  Age: (limits) => `a whole number, ${limits}`,
  Version: (limits) => `a whole number, ${limits}`,
  TieStrength: (limits) => `a whole number, ${limits}`,
  Latitude: (limits) => `a number, ${limits}`,
  Longitude: (limits) => `a number, ${limits}`,
}

const within = (limits: Limits): string => (limits.least === null && limits.most === null ? '' : limitsInWords(limits))

function namedMustBe(type: GraphQLNamedType): string {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name)
    return names.length <= MOST_LISTED ? `one of ${names.join(', ')}` : `a value of the enum ${type.name}`
  }
  if (isInputObjectType(type)) return `an object with fields of ${type.name} alone`
  const { name, astNode } = type
  const limits = within(astNode?.kind === Kind.SCALAR_TYPE_DEFINITION ? limitsOf(astNode) : NO_LIMITS)
  return (Object.hasOwn(SCALARS, name) ? SCALARS[name]?.(limits) : undefined) ?? `a value of ${name}`
}

/** The most entries of a list: what its field says, or else that of ids, or the number of choices. */
export const mostEntries = (of: GraphQLInputType, said: Limits): number | null => {
  const type = isNonNullType(of) ? of.ofType : of
  if (said.most !== null) return said.most
  if (isEnumType(type)) return type.getValues().length
  return !isListType(type) && type.name === 'ID' ? MOST_IDS : null
}

/** What a value of a type must be. `limits`: of a list, where its field says them. */
export function mustBe(type: GraphQLInputType, limits: Limits = NO_LIMITS): string {
  const inner = getNullableType(type)
  if (!isListType(inner)) return namedMustBe(inner)
  const most = mostEntries(inner.ofType, limits)
  const size = within({ least: limits.least, most })
  const named = getNullableType(inner.ofType)
  const once = !isListType(named) && named.name === 'ID' ? ', none twice' : ''
  return `a list${size === '' ? '' : ` of ${size} entries${once}`}, each ${mustBe(inner.ofType)}`
}

/** The field that graphql-js finds missing. It names it, where of other faults it gives the path. */
const NOT_PROVIDED = /^Field "(\w+)" of required type /

type Path = readonly (string | number)[]

/** The type of the value at a path within a value of a type, with the limits of its field; null: there is none. */
function typeAt(
  type: GraphQLInputType,
  path: Path,
): { readonly type: GraphQLInputType; readonly limits: Limits } | null {
  let at = { type, limits: NO_LIMITS }
  for (const step of path) {
    const inner = getNullableType(at.type)
    if (isListType(inner)) {
      at = { type: inner.ofType, limits: NO_LIMITS }
      // A single value counts as a list of one: its path has no index.
      if (typeof step === 'number') continue
    }
    const object = getNullableType(at.type)
    const field = isInputObjectType(object) ? object.getFields()[step] : undefined
    if (field === undefined) return null
    at = { type: field.type, limits: limitsOf(field.astNode ?? undefined) }
  }
  return at
}

/**
 * An invalid value within a value of a type, and what it must be.
 * @param path where graphql-js finds it @param found what it says of it, which may repeat the value
 */
export function wrongAt(type: GraphQLInputType, path: Path, found: string): { path: Path; message: string } {
  const [, missing] = NOT_PROVIDED.exec(found) ?? []
  const needed = missing === undefined ? null : typeAt(type, [...path, missing])
  // A key that somebody sent can read like that message. Only a field that there is gets into a path.
  if (missing !== undefined && needed !== null)
    return { path: [...path, missing], message: `needed: ${mustBe(needed.type, needed.limits)}` }
  const at = typeAt(type, path)
  return { path, message: at === null ? 'as the schema says' : mustBe(at.type, at.limits) }
}

/** The most wrong values that one answer names, and that its message repeats. */
export const MOST_FIELDS = 50
const MOST_IN_MESSAGE = 5

/** BAD_USER_INPUT that names each wrong value once, up to a limit. */
export function wrongInput(wrong: readonly WrongField[]): PeermapError {
  const fields = [...new Map(wrong.map((each) => [each.path, each])).values()].slice(0, MOST_FIELDS)
  const told = fields.slice(0, MOST_IN_MESSAGE).map(({ path, message }) => `${path}: ${message}`)
  const more = fields.length > told.length ? [`${fields.length - told.length} more`] : []
  return new PeermapError('BAD_USER_INPUT', `not as it must be: ${[...told, ...more].join('; ')}`, { fields })
}
