/**
 * Reads the committed SDL and the Cypher attached to its fields, as text. The only file of the gateway that reads files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, print, type DefinitionNode, type ObjectTypeExtensionNode } from 'graphql'
import { SetupError } from '../errors.ts'

const isExtension = (definition: DefinitionNode): definition is ObjectTypeExtensionNode =>
  definition.kind === Kind.OBJECT_TYPE_EXTENSION

/** Merges each `extend type` into its type: every group of steps and questions has a file of its own. */
const foldExtensions = (sdl: string): string => {
  const document = parse(sdl, { noLocation: true })
  const extensions = document.definitions.filter(isExtension)
  const types = new Set(
    document.definitions.flatMap((each) => (each.kind === Kind.OBJECT_TYPE_DEFINITION ? [each.name.value] : [])),
  )
  for (const { name } of extensions)
    if (!types.has(name.value)) throw new SetupError(`schema/: extend type ${name.value}, and there is no such type`)
  const definitions = document.definitions
    .filter((definition) => !isExtension(definition))
    .map((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
      const more = extensions.filter(({ name }) => name.value === definition.name.value)
      return more.length === 0
        ? definition
        : { ...definition, fields: [...(definition.fields ?? []), ...more.flatMap(({ fields }) => fields ?? [])] }
    })
  return print({ ...document, definitions })
}

/** The SDL of all folders of schema/, one document. */
export function readSdl(root: string): string {
  const folder = join(root, 'schema')
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  return foldExtensions(texts.join('\n'))
}

/** Names of the fields of a root type, in the text of schema/. */
export const rootFieldsIn = (sdl: string, root: 'Query' | 'Mutation'): readonly string[] =>
  parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === root
      ? (definition.fields ?? []).map(({ name }) => name.value)
      : [],
  )

/** Statements attached to fields: coordinate (`PeerMap.peerTies`) -> Cypher, from cypher/fields/. */
export function readAttached(root: string): ReadonlyMap<string, string> {
  const folder = join(root, 'cypher', 'fields')
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => [name.slice(0, -'.cypher'.length), readFileSync(join(folder, name), 'utf8')]),
  )
}
