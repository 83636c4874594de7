/** `--map-by` with a column that only ties have: who is named in a tie stands on its map. */
import { END_COLUMNS } from './check-ties.ts'
import type { Spread } from './checking.ts'
import type { Binding } from './columns.ts'
import { isTableFault } from './csv.ts'
import type { ImportFile } from './files.ts'
import { openTable } from './table.ts'

const ENDS: readonly string[] = END_COLUMNS.ties

/** Reads the ties once, before the people. Null: people say themselves on which map they are, or all are on one. */
export const spreadOf = async (files: readonly ImportFile[], bindings: readonly Binding[]): Promise<Spread | null> => {
  const at = bindings.findIndex(({ kind }) => kind === 'ties')
  const [file, ties] = [files[at], bindings[at]]
  const column = ties?.mapColumn ?? null
  if (
    file === undefined ||
    column === null ||
    bindings.some(({ kind, mapColumn }) => kind === 'people' && mapColumn !== null)
  )
    return null
  const ends = (ties?.columns ?? []).filter(({ field }) => ENDS.includes(field.name)).map(({ index }) => index)
  const found = new Map<string, Set<string>>()
  try {
    for await (const { cells } of (await openTable(file.path, file.sheet)).rows) {
      const map = (cells[column] ?? '').trim()
      if (map === '') continue
      for (const id of ends.map((end) => (cells[end] ?? '').trim())) {
        const maps = found.get(id) ?? new Set<string>()
        found.set(id, maps.add(map))
      }
    }
  } catch (error) {
    // The first pass meets it again, and says so.
    if (!isTableFault(error)) throw error
  }
  return found
}
