/** Root fields on erasures and legal holds (P9.4; Art 17, 19). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { readRecipients, type Recipient } from '../graph/projection.ts'
import { loadStatement } from '../graph/statements.ts'
import { CATEGORIES } from '../policy/terms.ts'
import { ERASURE_GROUNDS } from './erasure.rules.ts'
import { id, parsed } from '../gateway/arguments.ts'
import { onRole } from '../gateway/answer.ts'
import { adviceOn } from './advice.facts.ts'
import { copiesToEnd, type RecipientOrganisation } from './recipients.read.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'

const ERASURES = loadStatement('rights/erasures.read')
const HOLDS = loadStatement('rights/holds.read')
const LAPSED = loadStatement('rights/lapsed-erasures.read')

const text = z.string()
const counts = text.transform((json) =>
  Object.entries(z.record(text, z.int()).parse(JSON.parse(json))).map(([kind, number]) => ({ kind, number })),
)
/** A JSON object with the number of each kind, as in the records of erasure and disposal. */
export const countsText = counts

const told = z.object({ organisation: text, how: text, on: z.iso.date() })
const erasureRow = z.object({
  id: text,
  mapIds: z.array(text),
  subjectIds: z.array(text),
  ground: z.enum(ERASURE_GROUNDS),
  considered173: text,
  reason: text,
  decidedBy: text,
  erasedAt: text,
  counts,
  changed: counts,
  replaced: z.int(),
  told: z.array(told),
})

/** Organisations outside the Council, each once, with its last disclosure and whether it was notified. */
function recipientsOf(found: readonly Recipient[], known: readonly z.output<typeof told>[]) {
  const outside = found.filter(({ agency }) => agency !== 'CFS')
  const names = [...new Set(outside.map(({ organisation }) => organisation))].toSorted()
  return names.flatMap((organisation) => {
    const [latest] = outside
      .filter((one) => one.organisation === organisation)
      .toSorted((one, other) => (one.last < other.last ? 1 : -1))
    if (latest === undefined) return []
    const record = known.find((one) => one.organisation === organisation)
    return [
      {
        organisation,
        agency: latest.agency,
        lastDisclosedAt: latest.last,
        toldOn: record?.on ?? null,
        how: record?.how ?? null,
      },
    ]
  })
}

/** An analyst copy counts as a recipient; it is notified by being ended. */
const asRecipient = ({ organisation, last }: RecipientOrganisation) =>
  ({ organisation, agency: 'CFS', lastDisclosedAt: last, toldOn: null, how: null }) as const

/** Erasures with their recipients; `wanted` null: all. */
async function readErasures(context: Context, wanted: string | null) {
  const { driver, projector } = context.service
  await projector.upToDate()
  const rows = await reading(driver)({ text: ERASURES, params: { id: wanted } })
  const found = rows.map((row) => erasureRow.parse(row))
  const advice = await adviceOn(
    reading(driver),
    found.map((row) => row.id),
  )
  return Promise.all(
    found.map(async ({ told: known, ...erasure }) => {
      const given = await readRecipients(reading(driver), { subjects: erasure.subjectIds })
      const copies = await copiesToEnd(context.service, {
        mapIds: erasure.mapIds,
        before: new Date(erasure.erasedAt),
      })
      const recipients = [...recipientsOf(given, known), ...copies.map(asRecipient)]
      return { ...erasure, advice: advice(erasure.id), recipients }
    }),
  )
}

const disclosed = (field: string, subjects: readonly string[]) => [
  { coordinates: [field], subjects: [...new Set(subjects)].toSorted() },
]

const erasures = defineQuestion<'erasures'>(['rights', 'governance', 'officer'], async (_parent, _args, context) => {
  const value = await onRole(context, async () => {
    const found = await readErasures(context, null)
    return {
      value: found,
      disclosed: disclosed(
        'Query.erasures',
        found.flatMap(({ subjectIds }) => subjectIds),
      ),
    }
  })
  return value ?? []
})

const lapsedErasureRow = z.object({
  id: text,
  mapId: text,
  category: z.enum(CATEGORIES),
  proposedBy: text.nullable(),
  proposedOn: z.iso.date().nullable(),
  erasedBy: text.nullable(),
  erasedOn: z.iso.date().nullable(),
  counts,
})

const lapsedErasures = defineQuestion<'lapsedErasures'>(['rights', 'officer'], async (_parent, _args, context) => {
  const value = await onRole(context, async () => {
    const rows = await reading(context.service.driver)({ text: LAPSED })
    const found = rows.map((row) => lapsedErasureRow.parse(row))
    return { value: found, disclosed: disclosed('Query.lapsedErasures', []) }
  })
  return value ?? []
})

const erasure = defineQuestion<'erasure'>(['rights', 'governance', 'officer'], (_parent, args, context) => {
  const asked = parsed(z.object({ id }), args)
  return onRole(context, async () => {
    const [found] = await readErasures(context, asked.id)
    return found === undefined ? null : { value: found, disclosed: disclosed('Query.erasure', found.subjectIds) }
  })
})

const holdRow = z.object({
  id: text,
  mapId: text,
  subjectId: text.nullable(),
  legalReason: text,
  lookAgainOn: z.iso.date(),
  placedBy: text,
  placedAt: text,
  liftedAt: text.nullable(),
  liftedBy: text.nullable(),
  liftedReason: text.nullable(),
})

const holds = defineQuestion<'holds'>(['rights', 'governance', 'officer'], async (_parent, _args, context) => {
  const value = await onRole(context, async () => {
    const rows = await reading(context.service.driver)({ text: HOLDS })
    const parsedRows = rows.map((row) => holdRow.parse(row))
    const advice = await adviceOn(
      reading(context.service.driver),
      parsedRows.map((row) => row.id),
    )
    const found = parsedRows.map((hold) => ({
      ...hold,
      advice: advice(hold.id),
      lookAgainNow: hold.liftedAt === null && hold.lookAgainOn <= context.today,
    }))
    const subjects = found.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId]))
    return { value: found, disclosed: disclosed('Query.holds', subjects) }
  })
  return value ?? []
})

export const erasureQuestions = { erasures, lapsedErasures, erasure, holds } as const
