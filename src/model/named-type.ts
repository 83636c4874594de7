import { Kind, type TypeNode } from 'graphql'

/** The name of the type that a type in the SDL is of, without lists and `!`. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
