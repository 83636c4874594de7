/**
 * Whether a copy may still be used (P9.2-P9.5, P4.5): what it was made from must still be open to its analyst, and nobody
 * on it erased, restricted or corrected since. Where that can't be decided, it may not.
 */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import type { KnownCopy } from '../graph/copies.ts'
import { readFacts } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { today as londonDay } from '../policy/age.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { openingOf, type Opening } from '../policy/opening.ts'
import type { Purpose } from '../policy/terms.ts'
import { isWhole } from './open-rows.ts'

const MARKS = loadStatement('copy/marks')

/** Kinds of change to a map after which an earlier copy may no longer be used. */
const MARK_KINDS = ['ERASED', 'RESTRICTED', 'RECTIFIED', 'DISPOSED', 'MERGED', 'HIDDEN'] as const
type MarkKind = (typeof MARK_KINDS)[number]
const mark = z.object({ what: z.enum(MARK_KINDS), id: z.string() })
export type Mark = z.output<typeof mark>

const SAID: Readonly<Record<MarkKind, string>> = {
  ERASED: 'somebody on it was erased since (P9.4)',
  RESTRICTED: 'the processing of somebody on it was restricted since (P9.5)',
  RECTIFIED: 'something on it was corrected, or answered by its subject, since (P9.3)',
  DISPOSED: 'a map of it was disposed of since (P9.2)',
  MERGED: 'two people on it were found to be one since (P1.2)',
  HIDDEN: 'something on it may be shown no more (P5.2, P8.7)',
}

/** All such changes to these maps so far. */
export const readMarks = async (run: Run, mapIds: readonly string[]): Promise<readonly Mark[]> =>
  (await run({ text: MARKS, params: { mapIds } })).map((row) => mark.parse(row))

/** The analyst for whom a copy is made, as a caller. */
export const analystOf = (about: {
  readonly issuer: string
  readonly subject: string
  readonly organisation: string
  readonly purpose: Purpose
}): Caller => ({
  issuer: about.issuer,
  subject: about.subject,
  organisation: about.organisation,
  purpose: about.purpose,
  agency: 'CFS',
  roles: ['ANALYST'],
})

/** A caller's opening of a map today, without urgent access (P0.1); null: none. */
export async function openingFor(
  run: Run,
  caller: Caller,
  about: { readonly mapId: string; readonly now: Date; readonly elements: boolean },
): Promise<Opening | null> {
  const { mapId, now, elements } = about
  const day = londonDay(now)
  const found = await readFacts(run, caller, { mapId, today: day, now, elements })
  return found === null ? null : openingOf(caller, withoutUrgent(found.facts), day)
}

/** The facts that decide about a copy today. `whole`: those of its maps that are open to its analyst as a whole. */
export type Standing = { readonly whole: ReadonlySet<string>; readonly marks: readonly Mark[] }

/** Why a copy may not be used, in words; null: it may. Pure. */
export function whyClosed(copy: KnownCopy, { whole, marks }: Standing, now: Date): string | null {
  if (copy.status === 'ENDED') return 'it was ended'
  if (copy.status === 'MAKING') return 'it was never finished'
  if (londonDay(now) >= copy.expiresOn) return `it expired on ${copy.expiresOn}`
  const closed = copy.mapIds.filter((id) => !whole.has(id))
  if (closed.length > 0) return `a map of it is no longer open, as a whole, to its analyst (P4.5)`
  const known = new Set(copy.marks)
  const [since] = marks.filter(({ id }) => !known.has(id))
  return since === undefined ? null : SAID[since.what]
}

async function standingOf(run: Run, copy: KnownCopy, now: Date): Promise<Standing> {
  const caller = analystOf(copy)
  const openings = await Promise.all(
    copy.mapIds.map((mapId) => openingFor(run, caller, { mapId, now, elements: false })),
  )
  const whole = openings.flatMap((opening) => (opening !== null && isWhole(opening) ? [opening.mapId] : []))
  return { whole: new Set(whole), marks: await readMarks(run, copy.mapIds) }
}

/** The same, read from the service's graph. Throws what `run` throws: then it can't be decided. */
export const whyClosedNow = async (run: Run, copy: KnownCopy, now: Date): Promise<string | null> =>
  whyClosed(copy, await standingOf(run, copy, now), now)
