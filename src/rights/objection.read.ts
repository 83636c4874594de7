/** `objections` (P9.5), for information governance, and `contested`, for the Council. */
import { z } from 'zod'
import { onOpenMap, onRole } from '../gateway/answer.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'
import { callerOf } from '../gateway/recording.ts'
import { rulesFor } from '../gateway/rules.ts'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { addMonths } from '../policy/age.ts'
import { ceilings } from '../policy/ceiling.ts'
import { isGrantedFor } from '../policy/sight.ts'
import { PURPOSES } from '../policy/terms.ts'
import { wholeMapsOf } from '../sharing/whole-maps.facts.ts'
import { adviceOn } from './advice.facts.ts'
import { contestedKnown, type ContestedRow } from './contested.rules.ts'
import { CONTESTED_OUTCOMES, CONTINUING_GROUNDS, IDENTITY_CHECKS, waitsFor } from './objection.rules.ts'
import { textShown } from './officer.read.ts'
import { readRestricting } from './restriction.facts.ts'
import { needsView, OBJECTION_STATUSES, viewOf } from './restriction.rules.ts'

const OBJECTIONS = loadStatement('rights/objections.read')
const CONTESTED = loadStatement('rights/contested.read')

const text = z.string()
const date = z.iso.date()

const objectionRow = z.object({
  id: text,
  status: z.enum(OBJECTION_STATUSES),
  ground: text,
  how: text,
  askedBy: z.enum(['SUBJECT', 'PARENT', 'REPRESENTATIVE']),
  onBehalf: text.nullable(),
  identity: z.enum(IDENTITY_CHECKS).nullable(),
  people: z.array(z.object({ mapId: text, id: text })),
  receivedOn: date,
  decideBy: date.nullable(),
  meanwhile: z
    .object({
      outcome: z.enum(CONTESTED_OUTCOMES),
      reasoning: text.nullable(),
      ground: z.enum(CONTINUING_GROUNDS).nullable(),
      protects: z.array(text),
      purposes: z.array(z.enum(PURPOSES)),
      organisations: z.array(text),
      decidedBy: text,
      decidedOn: date,
    })
    .nullable(),
  recordedBy: text,
  reasoning: text.nullable(),
  decidedBy: text.nullable(),
  decidedOn: date.nullable(),
})

/** Objections with what each waits for, and what restricting each person is judged by. */
async function readObjections({ service, today }: Context) {
  const run = reading(service.driver)
  const rows = (await run({ text: OBJECTIONS })).map((row) => objectionRow.parse(row))
  const judged = await readRestricting(
    run,
    rows.flatMap(({ people }) => people),
  )
  return rows.map((row) => {
    const waiting = waitsFor({ ...row, meanwhile: row.meanwhile?.outcome ?? null })
    const answerBy = addMonths(row.receivedOn, 1)
    const isLate = waiting !== 'DECISION' && row.decideBy !== null && row.decideBy < today
    const people = row.people.map(({ mapId, id: subjectId }) => {
      const known = judged.find((one) => one.id === subjectId && one.mapId === mapId)
      const views = known === undefined ? null : viewOf(known, today)
      return { mapId, subjectId, needsView: known !== undefined && needsView(known), view: views }
    })
    return {
      ...row,
      people,
      answerBy,
      waiting,
      overdue: waiting !== null && (isLate || answerBy < today),
      erasureFollows: row.status === 'UPHELD',
    }
  })
}

const byDay = (one: { readonly decideBy: string | null }, other: { readonly decideBy: string | null }): number =>
  (one.decideBy ?? '').localeCompare(other.decideBy ?? '')

type ObjectionRead = Awaited<ReturnType<typeof readObjections>>[number]

/** The objection with those of its free texts that are shown. */
const withTexts = (row: ObjectionRead, shown: (text: string | null) => string | null) => ({
  ...row,
  ground: shown(row.ground),
  how: shown(row.how),
  onBehalf: shown(row.onBehalf),
  reasoning: shown(row.reasoning),
  meanwhile: row.meanwhile === null ? null : { ...row.meanwhile, reasoning: shown(row.meanwhile.reasoning) },
  people: row.people.map((one) => ({
    ...one,
    view: one.view === null ? null : { ...one.view, view: shown(one.view.view) },
  })),
})

/** Every objection, on record, with the days by which somebody decides. */
const objections = defineQuestion<'objections'>(['rights', 'officer'], async (_parent, args, context) => {
  const { undecided, reason } = parsed(z.object({ undecided: z.boolean(), reason: maybe(text) }), args)
  const answer = await onRole(context, async () => {
    const all = await readObjections(context)
    const waiting = all.filter((row) => row.waiting === 'IDENTITY' || row.waiting === 'MEANWHILE').toSorted(byDay)
    const listed = undecided ? waiting : all
    const shown = await textShown(context, { question: 'objections', reason })
    const advice = await adviceOn(
      reading(context.service.driver),
      listed.map(({ id: act }) => act),
    )
    const value = listed.map((row) => ({ ...withTexts(row, shown), advice: advice(row.id) }))
    const subjects = [...new Set(value.flatMap(({ people }) => people.map(({ subjectId }) => subjectId)))]
    return { value, disclosed: [{ coordinates: ['Query.objections'], subjects }] }
  })
  return answer ?? []
})

const contestedRow: z.ZodType<ContestedRow> = z.object({
  mapId: text,
  subjectId: text,
  concern: z.boolean(),
  state: z.enum(['UNDECIDED', 'CONTINUES', 'RESTRICTED']),
  since: date,
  decideBy: date.nullable(),
  decidedBy: text.nullable(),
  decidedOn: date.nullable(),
  viewGivenOn: date.nullable(),
})

async function readContested(
  { service, today }: Context,
  maps: readonly string[],
  knowsConcern: (row: Pick<ContestedRow, 'subjectId'>) => boolean,
) {
  const rows = await reading(service.driver)({ text: CONTESTED, params: { maps } })
  const value = contestedKnown(
    rows.map((row) => contestedRow.parse(row)),
    { knowsConcern, answerBy: (day) => addMonths(day, 1), viewsFrom: addMonths(today, -1), today },
  )
  const subjects = [...new Set(value.map(({ subjectId }) => subjectId))]
  return { value, disclosed: [{ coordinates: ['Query.contested'], subjects }] }
}

/** The mark of what is contested or restricted, on record: of one map, or of every map that the caller has whole. */
const contested = defineQuestion<'contested'>(['mapper'], async (_parent, args, context) => {
  const { map } = parsed(z.object({ map: maybe(id) }), args)
  if (map !== null)
    return onOpenMap(context, map, ({ opening }) =>
      readContested(context, [map], ({ subjectId }) => isGrantedFor(opening, ['HARMFUL_RELATIONSHIP'], [subjectId])),
    )
  return onRole(context, async () => {
    const caller = callerOf(context)
    const { today, now } = context
    const maps = await wholeMapsOf(reading(context.service.driver), { caller, today, now })
    const isPermitted = ceilings((await rulesFor(context)).set.rules, caller).HARMFUL_RELATIONSHIP.permit
    return readContested(context, maps, () => isPermitted)
  })
})

export const objectionQuestions = { objections, contested } as const
