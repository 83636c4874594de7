/** What a description in the schema must not be, and all descriptions of a schema. */
import { isEnumType, isInputObjectType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql'

/** `at`: a coordinate, such as `Query.peerMap(id:)`. `text`: '' where there is none. */
export type Said = { readonly at: string; readonly text: string }

type Described = { readonly name: string; readonly description?: string | null | undefined }

const said = (at: string, { description }: Described): Said => ({ at, text: description ?? '' })

function below(type: GraphQLNamedType): readonly Said[] {
  const at = (name: string): string => `${type.name}.${name}`
  if (isEnumType(type)) return type.getValues().map((value) => said(at(value.name), value))
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => said(at(field.name), field))
  if (!isObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    said(at(field.name), field),
    ...field.args.map((argument) => said(`${at(field.name)}(${argument.name}:)`, argument)),
  ])
}

/** Of every type, field, argument, input field and value of a schema. */
export const descriptionsOf = (schema: GraphQLSchema): readonly Said[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [said(type.name, type), ...below(type)])

/** Its first paragraph. What follows are the category and the limits, which are said of many. */
export const ownText = (text: string): string => (text.split('\n\n')[0] ?? '').trim()

/** Words that say nothing of a field. */
const EMPTY: ReadonlySet<string> = new Set(
  'a an the this that these those of on in at to for by from with and or its it is are was be as what which who whom whether how'.split(
    ' ',
  ),
)

/** YoungPerson.dateOfBirth -> young, person, date, birth. One and many count as the same word. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map((word) => word.replace(/(?<=..)s$/, ''))

/** Whether a description has no word but those of the coordinate: it tells nobody anything. */
export function isNameAgain({ at, text }: Said): boolean {
  const own = new Set(wordsIn(at))
  return wordsIn(ownText(text)).every((word) => own.has(word))
}

/** Texts that stand more than `most` times, with where they stand. */
export function repeated(all: readonly Said[], most: number): readonly (readonly [string, readonly string[]])[] {
  const places = new Map<string, readonly string[]>()
  for (const { at, text } of all.filter((each) => each.text !== ''))
    places.set(ownText(text), [...(places.get(ownText(text)) ?? []), at])
  return [...places].filter(([, found]) => found.length > most)
}
