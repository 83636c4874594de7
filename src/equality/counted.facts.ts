/** Who is counted in the report on disproportionality, as the graph has them, and what may be read of them (P8.5). */
import { z } from 'zod'
import type { Counted } from './counts.ts'
import { CATEGORY_OF, endOf, STAGE_NAMES, type Breakdown, type Quarter } from './terms.ts'
import type { Run } from '../graph/driver.ts'
import { coverRecords } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { coverOf } from '../policy/assessment.ts'
import type { PolicyDocument } from '../policy/facts.ts'
import { needsCover, type IsoDate } from '../policy/terms.ts'

const COUNTED = loadStatement('equality/counted')

/** The property of a young person that a breakdown reads; ages are read anyway. */
const PROPERTY_OF = {
  ETHNICITY: 'ethnicity',
  GENDER: 'gender',
  AGE_BAND: null,
  DISABILITY: 'disability',
} as const satisfies Record<Breakdown, string | null>

const appearance = z.object({
  id: z.string(),
  mapId: z.string(),
  value: z.string().nullable(),
  dateOfBirth: z.iso.date().nullable(),
  estimatedAge: z.number().nullable(),
  estimatedAgeOn: z.iso.date().nullable(),
  stages: z.array(z.enum(STAGE_NAMES)),
})

const row = z.object({
  people: z.array(z.array(appearance)),
  unidentified: z.array(z.string()),
  ...coverRecords.shape,
})

/** `unidentified`: ids of those on maps whom nobody has identified. */
export type Found = {
  readonly people: readonly Counted[]
  readonly unidentified: readonly string[]
  readonly policyDocuments: readonly PolicyDocument[]
}

/** Reads them. What needs cover and has none today is restricted (P8.5): it counts as not recorded. */
export async function readCounted(
  run: Run,
  { by, quarter, today }: { readonly by: Breakdown; readonly quarter: Quarter; readonly today: IsoDate },
): Promise<Found> {
  const params = {
    property: PROPERTY_OF[by] ?? '',
    from: toDate(quarter.from),
    until: toDate(quarter.until),
    ends: toDateTime(endOf(quarter)),
  }
  const [found] = await run({ text: COUNTED, params })
  const { people, unidentified, ...records } = row.parse(found)
  const category = CATEGORY_OF[by]
  if (!needsCover(category)) return { people, unidentified, policyDocuments: records.policyDocuments }
  const covered = coverOf(records, [category], today).get(category)
  const readable = people.map((person) =>
    person.map((each) => ({ ...each, value: covered?.has(each.id) === true ? each.value : null })),
  )
  return { people: readable, unidentified, policyDocuments: records.policyDocuments }
}
