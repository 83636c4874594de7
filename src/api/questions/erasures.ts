/** Root fields of the data protection officer about what was erased and what is held (P9.4; Art 17, 19). */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { project, readRecipients, type Recipient } from '../../graph/projection.ts'
import { loadStatement } from '../../graph/statements.ts'
import { ERASURE_GROUNDS } from '../../protocol/steps/erasing.ts'
import { id, parsed } from '../arguments.ts'
import { onRole } from './answering.ts'
import type { Context } from '../operation.ts'
import type { RootResolvers } from '../schema.ts'

const ERASURES = loadStatement('reads/erasures')
const HOLDS = loadStatement('reads/holds')

const text = z.string()
const counts = text.transform((json) =>
  Object.entries(z.record(text, z.int()).parse(JSON.parse(json))).map(([kind, number]) => ({ kind, number })),
)
/** A JSON object of kinds and numbers, as records of erasure and disposal hold it. */
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

/** Organisations outside the Council, each once, with when it was given something last and whether it was told. */
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

/** Erasures with their recipients; `wanted` null: all. */
async function readErasures(context: Context, wanted: string | null) {
  const { driver, journal, journalFolder } = context.service
  await project(driver, { folder: journalFolder, upTo: journal.sequence })
  const rows = await reading(driver)({ text: ERASURES, params: { id: wanted } })
  return Promise.all(
    rows.map(async (row) => {
      const { told: known, ...erasure } = erasureRow.parse(row)
      const found = await readRecipients(reading(driver), { subjects: erasure.subjectIds })
      return { ...erasure, recipients: recipientsOf(found, known) }
    }),
  )
}

const disclosed = (field: string, subjects: readonly string[]) => [
  { coordinates: [field], subjects: [...new Set(subjects)].toSorted() },
]

const erasures: RootResolvers['erasures'] = async (_parent, _args, context) => {
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
}

const erasure: RootResolvers['erasure'] = (_parent, args, context) => {
  const asked = parsed(z.object({ id }), args)
  return onRole(context, async () => {
    const [found] = await readErasures(context, asked.id)
    return found === undefined ? null : { value: found, disclosed: disclosed('Query.erasure', found.subjectIds) }
  })
}

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

const holds: RootResolvers['holds'] = async (_parent, _args, context) => {
  const value = await onRole(context, async () => {
    const rows = await reading(context.service.driver)({ text: HOLDS })
    const found = rows
      .map((row) => holdRow.parse(row))
      .map((hold) => ({ ...hold, lookAgainNow: hold.liftedAt === null && hold.lookAgainOn <= context.today }))
    const subjects = found.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId]))
    return { value: found, disclosed: disclosed('Query.holds', subjects) }
  })
  return value ?? []
}

/** The resolvers. */
export const erasureRoots = { erasures, erasure, holds } as const
