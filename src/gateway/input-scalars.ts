/**
 * Scalars that inputs are made of: what schema/model/inputs.graphql declares, held to the limits that it says there. Whatever is taken
 * is written in one way.
 */
import {
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type ScalarTypeDefinitionNode,
  type ValueNode,
} from 'graphql'
import { SetupError } from '../errors.ts'

/** The arguments of `@limits`. null: not given. */
export type Limits = { readonly least: number | null; readonly most: number | null }

/** The directive for limits. It is our own, and the library has no definition of it. */
export const LIMITS = 'limits'

/** No limits. */
export const NO_LIMITS: Limits = { least: null, most: null }

type Limited = { readonly directives?: readonly ConstDirectiveNode[] | undefined }

const said = (node: Limited | undefined) => node?.directives?.find(({ name }) => name.value === LIMITS)

export const hasLimits = (node: Limited): boolean => said(node) !== undefined

/** The `@limits` of a scalar, or of a field of an input. */
export function limitsOf(node: Limited | undefined): Limits {
  const numbers = (said(node)?.arguments ?? []).map(({ name, value }) => [
    name.value,
    Number(valueFromASTUntyped(value)),
  ])
  return { ...NO_LIMITS, ...Object.fromEntries(numbers) }
}

/** Limits in words: `1 to 200 characters`. */
export const limitsInWords = ({ least, most }: Limits, of = ''): string => {
  const range = least === null ? `at most ${most}` : most === null ? `${least} or more` : `${least} to ${most}`
  return `${range}${of}`
}

const CONTROL = /[\p{Cc}\p{Cs}]/u
const CONTROL_BUT_LINES = /[^\P{Cc}\n\t]|\p{Cs}/u

const isLine = (text: string): boolean => !CONTROL.test(text)
const isText = (text: string): boolean => !CONTROL_BUT_LINES.test(text)
const isClaim = (text: string): boolean => isLine(text) && /^[^\s#]+$/.test(text)
const isSeenClaim = (text: string): boolean => isLine(text) && /^[^\s#\p{Cf}]+$/u.test(text)

/** A form of text: the base scalar that reads it first, the test, and whether it may be blank, which is kept as written. */
type Form = { readonly base: GraphQLScalarType; readonly is: (text: string) => boolean; readonly orBlank?: true }

const TEXTS: Readonly<Record<string, Form>> = {
  Line: { base: GraphQLString, is: isLine },
  Text: { base: GraphQLString, is: isText },
  RulesText: { base: GraphQLString, is: isText },
  Statement: { base: GraphQLString, is: isText, orBlank: true },
  TokenClaim: { base: GraphQLString, is: isClaim },
  SeenTokenClaim: { base: GraphQLString, is: isSeenClaim },
  OrganisationId: { base: GraphQLID, is: isSeenClaim },
}

const NUMBERS: Readonly<Record<string, GraphQLScalarType>> = {
  Age: GraphQLInt,
  Version: GraphQLInt,
  TieStrength: GraphQLInt,
  Latitude: GraphQLFloat,
  Longitude: GraphQLFloat,
}

const within = (size: number, { least, most }: Limits): boolean => size >= (least ?? size) && size <= (most ?? size)

const isBlank = (text: string): boolean => text.trim() === ''

/** The text without surrounding blanks; null: it does not have this form. */
const readText = (written: unknown, { is, orBlank }: Form, limits: Limits): string | null => {
  const whole = String(written)
  if (orBlank && isBlank(whole)) return within(whole.length, { ...limits, least: 0 }) ? whole : null
  const text = whole.trim()
  return within(text.length, limits) && is(text) ? text : null
}

/** Makes a scalar whose values its base scalar reads first. An error never repeats the refused value. */
function scalarOf(
  { name, description }: ScalarTypeDefinitionNode,
  base: GraphQLScalarType,
  { read, words }: { readonly read: (value: unknown) => unknown; readonly words: string },
): GraphQLScalarType {
  const held = (value: unknown, node?: ValueNode): unknown => {
    const taken = read(value)
    if (taken === null) throw new GraphQLError(`${name.value}: ${words}`, node === undefined ? {} : { nodes: [node] })
    return taken
  }
  return new GraphQLScalarType({
    name: name.value,
    description: description?.value,
    serialize: (value) => base.serialize(value),
    parseValue: (value) => held(base.parseValue(value)),
    parseLiteral: (node) => held(base.parseLiteral(node), node),
  })
}

function textScalar(definition: ScalarTypeDefinitionNode, form: Form): GraphQLScalarType {
  const limits = limitsOf(definition)
  const words = `${limitsInWords(limits, ' characters')}, written as the schema says`
  return scalarOf(definition, form.base, { read: (value) => readText(value, form, limits), words })
}

function numberScalar(definition: ScalarTypeDefinitionNode, base: GraphQLScalarType): GraphQLScalarType {
  const limits = limitsOf(definition)
  const read = (value: unknown) => (typeof value === 'number' && within(value, limits) ? value : null)
  return scalarOf(definition, base, { read, words: limitsInWords(limits) })
}

/** The limits of a scalar in words, for its description. */
export const scalarLimitsInWords = (name: string, limits: Limits): string =>
  limitsInWords(limits, Object.hasOwn(TEXTS, name) ? ' characters' : '')

/**
 * The scalars that the SDL declares with limits, by name.
 * @throws SetupError for a scalar whose limits nothing here enforces
 */
export function inputScalars(document: DocumentNode): Readonly<Record<string, GraphQLScalarType>> {
  const scalars = document.definitions.flatMap((definition): readonly GraphQLScalarType[] => {
    if (definition.kind !== Kind.SCALAR_TYPE_DEFINITION || !hasLimits(definition)) return []
    const name = definition.name.value
    const [form, base] = [TEXTS[name], NUMBERS[name]]
    if (form !== undefined) return [textScalar(definition, form)]
    if (base !== undefined) return [numberScalar(definition, base)]
    throw new SetupError(`scalar ${name}: it has limits, and nothing reads it`)
  })
  return Object.fromEntries(scalars.map((scalar) => [scalar.name, scalar]))
}
