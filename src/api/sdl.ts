/**
 * Reads the committed SDL and the Cypher attached to its fields, as text. The only file of `api` that reads files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The SDL of schema/, one document. */
export function readSdl(root: string): string {
  const folder = join(root, 'schema')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

/** Statements attached to fields: coordinate (`PeerMap.peerTies`) -> Cypher, from cypher/fields/. */
export function readAttached(root: string): ReadonlyMap<string, string> {
  const folder = join(root, 'cypher', 'fields')
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => [name.slice(0, -'.cypher'.length), readFileSync(join(folder, name), 'utf8')]),
  )
}
