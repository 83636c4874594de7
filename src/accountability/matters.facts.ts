/** Reads what may be a matter for the data protection officer (P9.6). `matters.rules.ts` decides what is. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { addDays, today as londonDay } from '../policy/age.ts'
import { AGENCIES, MAPPING_PURPOSES, PURPOSES, type IsoDate } from '../policy/terms.ts'
import type { Asker, HeldDuty, MatterFacts } from './matters.rules.ts'
import { readReasons } from './reasons.facts.ts'

const RECORDS = loadStatement('accountability/matters-records.read')
const REASONED = loadStatement('accountability/matters-reasoned.read')
const ASKED = loadStatement('accountability/matters-asked.read')

/** So far back requests are looked at. What was not looked at by then is still in the journal. */
const LOOKED_BACK_DAYS = 366

const text = z.string()
const date = z.iso.date()
const recordsRow = z.object({
  accesses: z.array(
    z
      .object({
        id: text,
        mapId: text,
        organisation: text,
        practitioner: text,
        at: text,
        series: z.array(text),
        confirmBy: date,
        reviewDue: date,
        unconfirmed: z.boolean(),
      })
      .transform(({ at, ...rest }) => ({ ...rest, on: londonDay(new Date(at)) })),
  ),
  held: z.array(
    z
      .object({
        adultId: text,
        mapId: text,
        recordedAt: text.nullable(),
        knownSince: date,
        lookAgainOn: date.nullable(),
      })
      .transform(({ recordedAt, knownSince, ...rest }): HeldDuty => ({
        ...rest,
        recordedOn: recordedAt === null ? knownSince : londonDay(new Date(recordedAt)),
      })),
  ),
  closed: z.array(z.object({ matter: text, upTo: z.number() })),
})
const reasonedRow = z.object({
  id: text,
  kind: z.enum(['DECISION', 'EXEMPTION']),
  mapId: text,
  organisation: text.nullable(),
  who: text.nullable(),
  on: date,
  reasons: z.array(text),
  wide: z.boolean(),
  renewals: z.int(),
})
const askedRow = z.object({
  organisation: text,
  agency: z.enum(AGENCIES),
  who: text,
  mapId: text.nullable(),
  asked: z.array(
    z.object({ on: date, purpose: z.enum(PURPOSES), notFound: z.boolean(), times: z.int(), last: z.number() }),
  ),
})

/** What may be a matter. The journal must be read into the graph before (`Projector.upToDate`). */
export async function readMatterFacts(run: Run, today: IsoDate): Promise<MatterFacts> {
  const params = { today: toDate(today), since: toDate(addDays(today, -LOOKED_BACK_DAYS)), purposes: MAPPING_PURPOSES }
  const [[records], reasoned, asked, { boilerplate }] = await Promise.all([
    run({ text: RECORDS, params }),
    run({ text: REASONED, params }),
    run({ text: ASKED, params }),
    readReasons(run),
  ])
  const askers: readonly Asker[] = asked.map((row) => askedRow.parse(row))
  return {
    ...recordsRow.parse(records),
    reasoned: reasoned.map((row) => reasonedRow.parse(row)),
    boilerplate,
    ofMaps: askers.filter(({ mapId }) => mapId !== null),
    seeking: askers.filter(({ mapId }) => mapId === null),
  }
}
