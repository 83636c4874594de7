/** `mapRecords`: the records about a map, for the officer, without their texts unless a reason is stated (P9.6). */
import { z } from 'zod'
import { lapsesOf } from '../cover/cover-lapsed.rules.ts'
import { onRole } from '../gateway/answer.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { stateReason } from '../gateway/stated-reason.ts'
import { reading, type Run } from '../graph/driver.ts'
import { coverRecords } from '../graph/grants.ts'
import { readCovered } from '../graph/lapsed.ts'
import { loadStatement } from '../graph/statements.ts'
import { readAllegations } from '../mapping/allegations.facts.ts'
import { dueOf } from '../mapping/allegations.rules.ts'
import { readDuties } from '../notification/duties.facts.ts'
import { dutiesOf } from '../notification/duties.rules.ts'
import { CATEGORIES, PURPOSES, type IsoDate } from '../policy/terms.ts'
import {
  MAP_RECORD_KINDS,
  ofKinds,
  recordOfAllegation,
  recordOfDuty,
  recordOfLapse,
  type MapRecord,
} from './map-records.rules.ts'

const MAP = loadStatement('steps/map')
const RECORDS = loadStatement('accountability/map-records.read')
const COVER = loadStatement('cover/cover-of-map.facts')

const text = z.string()
const day = z.iso.date().nullable()
const recordRow: z.ZodType<MapRecord> = z.object({
  id: text,
  kind: z.enum(MAP_RECORD_KINDS),
  status: text.nullable(),
  organisation: text.nullable(),
  purpose: z.enum(PURPOSES).nullable(),
  categories: z.array(z.enum(CATEGORIES)),
  allSubjects: z.boolean(),
  subjectIds: z.array(text),
  by: text.nullable(),
  on: day,
  until: day,
  endedOn: day,
  texts: z.array(z.object({ name: text, text })).nullable(),
})

/** What is stored without cover on a map, whoever may know of it. */
async function readLapses(run: Run, mapId: string, today: IsoDate) {
  const [[row], covered] = await Promise.all([run({ text: COVER, params: { mapId } }), readCovered(run, mapId)])
  return lapsesOf(coverRecords.parse(row), covered, today)
}

async function readRecords(
  run: Run,
  about: { readonly mapId: string; readonly today: IsoDate; readonly texts: boolean },
): Promise<readonly MapRecord[]> {
  const { mapId, today, texts } = about
  const [rows, duties, lapses, allegations] = await Promise.all([
    run({ text: RECORDS, params: { mapId, texts } }),
    readDuties(run, mapId),
    readLapses(run, mapId, today),
    readAllegations(run, mapId, null),
  ])
  return [
    ...rows.map((row) => recordRow.parse(row)),
    ...dutiesOf(duties, today).map(recordOfDuty),
    ...allegations.map((each) => recordOfAllegation(dueOf(each, today))),
    ...lapses.map(recordOfLapse),
  ]
}

const subjectsOf = (list: readonly MapRecord[]): readonly string[] =>
  [...new Set(list.flatMap(({ subjectIds }) => subjectIds))].toSorted()

const args = z.object({ map: id, kinds: maybe(z.array(z.enum(MAP_RECORD_KINDS))), reason: maybe(text) })

/** The reason is on record before anything is shown for it. */
export const mapRecords = defineQuestion<'mapRecords'>(['officer'], (_parent, asked, context) => {
  const { map: mapId, kinds, reason } = parsed(args, asked)
  return onRole(context, async () => {
    const run = reading(context.service.driver)
    const [map] = await run({ text: MAP, params: { mapId } })
    if (map === undefined) return null
    if (reason !== null) await stateReason(context, { question: 'mapRecords', mapId, reason })
    const all = await readRecords(run, { mapId, today: context.today, texts: reason !== null })
    const value = ofKinds(all, kinds)
    const disclosed = [
      { coordinates: ['Query.mapRecords'], subjects: subjectsOf(value) },
      ...(reason === null ? [] : [{ coordinates: ['MapRecord.texts'], subjects: subjectsOf(value) }]),
    ]
    return { value, disclosed, mapId }
  })
})
