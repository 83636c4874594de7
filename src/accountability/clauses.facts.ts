/** The clauses of protocol.md: `- **P4.4** text`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const PROTOCOL = join(import.meta.dirname, '../policy/protocol.md')

/** Every clause with its text, in the order of the protocol. Read once, while starting. */
export const CLAUSES: readonly { readonly id: string; readonly text: string }[] = [
  ...readFileSync(PROTOCOL, 'utf8').matchAll(/^\s*- \*\*(P\d+(?:\.\d+)*)\*\* (.+)$/gm),
].map(([, id = '', text = '']) => ({ id, text }))

/** Ids of the clauses, and of the chapters that rules may name whole (P5). */
export const CLAUSE_IDS: ReadonlySet<string> = new Set(CLAUSES.flatMap(({ id }) => [id, /^P\d+/.exec(id)?.[0] ?? id]))
