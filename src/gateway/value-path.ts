/** The path of an invalid value in the arguments of an operation: `input.aliases.1`. */
import { isValueNode, Kind, parse, visit, type GraphQLError, type Location } from 'graphql'

/** The path of a value that is written in the document; null: the error is about no value. */
export function pathInDocument({ nodes }: GraphQLError): string | null {
  const [node] = nodes ?? []
  const at = node?.loc
  if (node === undefined || at === undefined || !isValueNode(node)) return null
  const holds = ({ loc }: { readonly loc?: Location | undefined }): boolean =>
    loc !== undefined && loc.start <= at.start && at.end <= loc.end
  const path: string[] = []
  visit(parse(at.source.body), {
    enter: (each) => {
      if (!holds(each)) return false
      if (each.kind === Kind.ARGUMENT || each.kind === Kind.OBJECT_FIELD) path.push(each.name.value)
      const index = each.kind === Kind.LIST ? each.values.findIndex(holds) : -1
      if (index >= 0) path.push(String(index))
      return undefined
    },
  })
  return path.length === 0 ? null : path.join('.')
}
