/** Reads cover that somebody may have to check (P8.2, P8.4, P8.6), in the view of a caller. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { today as londonDay } from '../policy/age.ts'
import type { Caller } from '../policy/facts.ts'
import { CATEGORIES, type IsoDate } from '../policy/terms.ts'
import { mapsInView } from '../sharing/whole-maps.facts.ts'
import { RECORDED_WHYS, type Checkable } from './checking.rules.ts'
import { knownCover } from './known.facts.ts'

const TO_CHECK = loadStatement('cover/to-check.read')

const text = z.string()
const day = z.iso.date()
const checkableRow = z
  .object({
    id: text,
    kind: z.enum(['ASSESSMENT', 'CONSENT']),
    mapId: text,
    subjectIds: z.array(text),
    categories: z.array(z.enum(CATEGORIES)),
    checkFor: z.array(z.enum(RECORDED_WHYS)).nullable(),
    considered: z.boolean(),
    recordedBy: text.nullable(),
    recordedAt: text.nullable(),
    from: day,
    withdrawnOn: day.nullable(),
    withdrawnBy: text.nullable(),
    isChecked: z.boolean(),
    isWithdrawalChecked: z.boolean(),
  })
  .transform(({ recordedAt, from, ...rest }) => ({
    ...rest,
    recordedOn: recordedAt === null ? from : londonDay(new Date(recordedAt)),
  }))

/** For the officer of all maps; for a manager of those that they have whole, as far as they may know of it (P4.5). */
export async function readToCheck(
  run: Run,
  about: { readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
  id: string | null,
): Promise<readonly Checkable[]> {
  const maps = await mapsInView(run, about)
  const records = (await run({ text: TO_CHECK, params: { maps, id } })).map((row) => checkableRow.parse(row))
  const known = await knownCover(run, about, { maps, records })
  return records.filter((record) => known.has(record.id))
}
