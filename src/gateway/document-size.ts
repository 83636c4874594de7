/** How deep a document goes and how many fields it has, fragments followed. Introspection is measured on its own. */
import { Kind, type FieldNode, type SelectionSetNode, type ValidationContext } from 'graphql'

/** How values of fields that stand beside one another make one. */
type Join = (one: number, other: number) => number

const DEEPEST: Join = (one, other) => Math.max(one, other)
const SUM: Join = (one, other) => one + other

/** The value of a field, from that of what is selected below it. */
type OfField = (field: FieldNode, below: () => number) => number

/** A fragment is walked once, and its value taken wherever it is spread. The specified rules refuse a cycle. */
function measure(operation: SelectionSetNode, context: ValidationContext, join: Join, ofField: OfField): number {
  const known = new Map<string, number>()
  const within = (set: SelectionSetNode): number =>
    set.selections
      .map((node) => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value)
        if (node.kind === Kind.INLINE_FRAGMENT) return within(node.selectionSet)
        return ofField(node, () => (node.selectionSet === undefined ? 0 : within(node.selectionSet)))
      })
      .reduce(join, 0)
  const ofFragment = (name: string): number => {
    const found = known.get(name)
    if (found !== undefined) return found
    known.set(name, 0)
    const fragment = context.getFragment(name)
    const value = fragment ? within(fragment.selectionSet) : 0
    known.set(name, value)
    return value
  }
  return within(operation)
}

/** A field that asks about the schema, not for data. */
const isIntrospection = ({ name }: FieldNode): boolean => name.value === '__schema' || name.value === '__type'

const ofAll: OfField = (_field, below) => 1 + below()
const ofData: OfField = (field, below) => 1 + (isIntrospection(field) ? 0 : below())
const ofIntrospection =
  (context: ValidationContext, join: Join): OfField =>
  (field) =>
    isIntrospection(field) && field.selectionSet !== undefined
      ? 1 + measure(field.selectionSet, context, join, ofAll)
      : 0

/** Counts of fields: `depth` the levels, `fields` all of them. */
export type Size = { readonly depth: number; readonly fields: number }

/** Of the fields that ask for data. `__schema` and `__type` are among them; what is below these is not. */
export const dataSize = (set: SelectionSetNode, context: ValidationContext): Size => ({
  depth: measure(set, context, DEEPEST, ofData),
  fields: measure(set, context, SUM, ofData),
})

/** Of `__schema` and `__type`, which stand at the root alone, and all that is below them. */
export const introspectionSize = (set: SelectionSetNode, context: ValidationContext): Size => ({
  depth: measure(set, context, DEEPEST, ofIntrospection(context, DEEPEST)),
  fields: measure(set, context, SUM, ofIntrospection(context, SUM)),
})
