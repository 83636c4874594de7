/** Which operations are about urgent access: no limit of rate stands in the way of an emergency (P0.1). Pure. */
import { Kind, parse, type DocumentNode } from 'graphql'

/** What somebody asks in an emergency, and who confirms it. */
const URGENT_ROOTS: ReadonlySet<string> = new Set([
  'urgentAccess',
  'confirmUrgentAccess',
  'reviewUrgentAccess',
  'urgentAccesses',
])
const BESIDE: ReadonlySet<string> = new Set(['me', '__typename'])

const rootsOf = (document: DocumentNode): readonly (string | null)[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((each) => (each.kind === Kind.FIELD ? each.name.value : null))
      : [],
  )

/**
 * The root fields of a document that asks about urgent access and about nothing else; empty for any other. They stand in the
 * operation, not in a fragment.
 */
export function urgentRoots(query: string, tokens: number): readonly string[] {
  // Most documents are told apart without being parsed.
  if (!/urgentAccess/i.test(query)) return []
  try {
    const roots = rootsOf(parse(query, { maxTokens: tokens, noLocation: true }))
    const urgent = roots.filter((name) => name !== null && URGENT_ROOTS.has(name))
    return roots.every((name) => name !== null && (URGENT_ROOTS.has(name) || BESIDE.has(name)))
      ? urgent.filter((name) => name !== null)
      : []
  } catch {
    return []
  }
}
