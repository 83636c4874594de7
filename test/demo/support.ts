/** What the schema says of nodes and ties, for comparing a graph with it. */
import { Kind, type TypeNode } from 'graphql'
import { TIE_TYPES, tieOf } from '../../src/model/model.ts'
import { SDL } from '../support/sdl.ts'

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))

/** Enum -> its values. */
export const ENUMS: ReadonlyMap<string, readonly string[]> = new Map(
  SDL.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION
      ? [[definition.name.value, (definition.values ?? []).map(({ name }) => name.value)] as const]
      : [],
  ),
)

/** Type -> its fields -> the name of what each returns. */
export const TYPES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  SDL.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? [
          [
            definition.name.value,
            new Map((definition.fields ?? []).map(({ name, type }) => [name.value, named(type)] as const)),
          ] as const,
        ]
      : [],
  ),
)

/** Type of tie -> the row type that shows it. */
export const ROW_TYPE: Readonly<Record<string, string>> = Object.fromEntries(
  TIE_TYPES.map((type) => [type, tieOf(type).row]),
)
