/**
 * Which changes of the public schema may break a client, and whether docs/schema-changes.md tells clients of each. The schema
 * that was released last stands in src/generated/released.graphql, without descriptions.
 */
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, isEnumType, Kind, parse, print, visit, type GraphQLSchema } from 'graphql'

/** A change after which an operation that was valid may fail. `coordinate`: `Type.field`, `Type.field.argument`, `Type`. */
export type Breaking = { readonly coordinate: string; readonly message: string }

/** The schema without descriptions, sorted: a change of words breaks nothing. */
export const withoutDescriptions = (schema: string): string =>
  `${print(visit(parse(schema), { enter: (node) => ('description' in node ? { ...node, description: undefined } : node) }))}\n`

/** Coordinates that are deprecated: `Type.field`, `Enum.VALUE`, `Input.field`. */
const deprecatedIn = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set(
    Object.values(schema.getTypeMap()).flatMap((type) => {
      const parts = isEnumType(type) ? type.getValues() : 'getFields' in type ? Object.values(type.getFields()) : []
      return parts.filter((part) => part.deprecationReason != null).map((part) => `${type.name}.${part.name}`)
    }),
  )

/**
 * The changes from one schema to another that may break a client. What was deprecated in the first may go. (The rules of the
 * library that simplify and suppress are not used: they leave out more than they say.)
 * @throws GraphQLError where a text is no schema
 */
export async function breakingChanges(before: string, now: string): Promise<readonly Breaking[]> {
  const old = buildSchema(before)
  const deprecated = deprecatedIn(old)
  const changes = await diff(old, buildSchema(now))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = '', message }) => ({ coordinate: path, message }))
    .filter(({ coordinate }) => !deprecated.has(coordinate))
}

const NEXT = /^## Next\n([\s\S]*?)(?=^## |$(?![\s\S]))/m

/** The coordinates in code marks of the part `## Next`; `*` stands for any name. */
const toldIn = (document: string): readonly RegExp[] =>
  [...(NEXT.exec(document)?.[1] ?? '').matchAll(/`([\w.*]+)`/g)].map(
    ([, coordinate = '']) => new RegExp(`^${coordinate.replaceAll('.', '\\.').replaceAll('*', '\\w*')}(\\.|$)`),
  )

/** The changes of which the document tells nothing: neither of the coordinate nor of what it stands in. */
export function untold(changes: readonly Breaking[], document: string): readonly Breaking[] {
  const told = toldIn(document)
  return changes.filter(({ coordinate }) => !told.some((each) => each.test(coordinate)))
}

const DATED = /\buntil \d{4}-\d{2}-\d{2}\b/

/** Coordinates that are deprecated without saying until which day they stay: `use peerMaps, until 2027-06-01`. */
export function undated(schema: string): readonly string[] {
  const found: string[] = []
  visit(parse(schema), {
    Directive(node, _key, _parent, _path, ancestors) {
      if (node.name.value !== 'deprecated') return
      const [reason] = node.arguments ?? []
      const text = reason?.value.kind === Kind.STRING ? reason.value.value : ''
      const names = ancestors.flatMap((each) => ('name' in each && each.name !== undefined ? [each.name.value] : []))
      if (!DATED.test(text)) found.push(names.join('.'))
    },
  })
  return found
}
