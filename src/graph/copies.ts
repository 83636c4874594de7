/** The graph's records of analyst copies: which maps, for whom, until when. A copy itself is a database of its own. */
import { z } from 'zod'
import { PURPOSES } from '../policy/terms.ts'
import type { Run } from './driver.ts'
import { loadStatement } from './statements.ts'

const COPIES = loadStatement('copy/copies')

const text = z.string()

const copyRow = z.object({
  id: text,
  status: z.enum(['MAKING', 'MADE', 'ENDED']),
  issuer: text,
  subject: text,
  organisation: text,
  purpose: z.enum(PURPOSES),
  mapIds: z.array(text),
  decisionIds: z.array(text),
  marks: z.array(text),
  madeBy: text,
  readAt: text,
  madeAt: text.nullable(),
  expiresOn: z.iso.date(),
  endedAt: text.nullable(),
})

/**
 * A copy. `issuer` and `subject`: the analyst. `marks`: what had touched its maps before they were read, by id. `readAt`: when
 * reading began (ISO, UTC). `expiresOn`: the first day on which it may be used no more. `madeBy`: `<issuer>#<subject>`.
 */
export type KnownCopy = z.output<typeof copyRow>

/** Copies, the latest first; one only, or those that are not ended. Throws what `run` throws. */
export const readCopies = async (
  run: Run,
  { id = null, open = false }: { readonly id?: string | null; readonly open?: boolean } = {},
): Promise<readonly KnownCopy[]> => (await run({ text: COPIES, params: { id, open } })).map((row) => copyRow.parse(row))

/** How a copy is named among recipients: it is told by being ended. */
const recipientOf = ({ id }: Pick<KnownCopy, 'id'>): string => `copy:${id}`

/**
 * Copies of these maps that are not ended and were read before something changed there, as recipients of it (P9.3, P9.4; UK
 * GDPR Art 19). A copy holds whole maps, so whoever and whatever was there counts.
 */
export async function copiesHolding(
  run: Run,
  about: { readonly mapIds: readonly string[]; readonly before: Date },
): Promise<readonly { readonly organisation: string; readonly first: string; readonly last: string }[]> {
  const maps = new Set(about.mapIds)
  return (await readCopies(run, { open: true }))
    .filter(({ mapIds, readAt }) => mapIds.some((id) => maps.has(id)) && new Date(readAt) <= about.before)
    .map((copy) => ({ organisation: recipientOf(copy), first: copy.readAt, last: copy.readAt }))
}
