/** Steps that erase a person, and that record who was told of it (P9.4; Art 17, 19). By the data protection officer. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { readRecipients } from '../../graph/projection.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { countsOf, ERASURE_GROUNDS, missingToErase, type Appearance } from '../../protocol/steps/erasing.ts'
import { missingToRecordTold, type ToldFacts } from '../../protocol/steps/erasure-told.ts'
import { ERASED } from '../../protocol/steps/replacing.ts'
import { day, id, line, maybe, text } from '../arguments.ts'
import { mapsIn, readAppearances, readHolds, readPlan, type ErasingPlan } from './erasing-plan.ts'
import { defineStep } from './step.ts'

const erasePersonInput = z.strictObject({
  ref: maybe(line),
  mapId: maybe(id),
  personId: maybe(id),
  alsoWords: maybe(z.array(line).max(50)).transform((words) => words ?? []),
  ground: z.enum(ERASURE_GROUNDS),
  considered173: text,
  reason: text,
})

type ErasingKnown = {
  readonly appearances: readonly Appearance[]
  readonly holds: number
  /** null: nobody is found, or a hold stands. */
  readonly plan: ErasingPlan | null
}

const planOf = ({ plan }: ErasingKnown): ErasingPlan => {
  if (plan === null) throw new Error('nobody is erased who was not found')
  return plan
}

const kindsOf = (plan: ErasingPlan): readonly string[] => [
  ...[plan.elements, plan.ties, plan.records].flat().map(({ kind }) => kind),
  ...plan.left.gone.map(({ label }) => label),
  ...plan.statements.map(() => 'Statement'),
  ...plan.persons.map(() => 'Person'),
  ...plan.places.map(() => 'Place'),
  ...plan.parentTies.map(() => 'PARENT_OF'),
]

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map((one) => one.id)

/** Ids that steps about these people changed: what goes, and what was about others too. */
const touchedBy = (plan: ErasingPlan): readonly string[] => [
  ...[plan.elements, plan.ties, plan.records, plan.left.gone, plan.left.ended, plan.left.kept].flatMap(idsOf),
  ...[plan.shared, plan.parents, plan.parentTies].flat(),
  ...Object.keys(plan.texts.nodes),
  ...Object.keys(plan.texts.ties),
]

const erasePerson = defineStep<z.output<typeof erasePersonInput>, ErasingKnown>({
  taker: 'rights',
  byRole: true,
  onClosed: true,
  keepsNoHash: true,
  input: erasePersonInput,
  mapOf: ({ mapId }) => mapId,
  mapsOf: ({ appearances }) => mapsIn(appearances),
  know: async (run, { input }) => {
    const appearances = await readAppearances(run, input)
    const about = { mapIds: mapsIn(appearances), ids: idsOf(appearances), everybody: false }
    const holds = await readHolds(run, about)
    const found = appearances.length > 0 && holds === 0
    return { appearances, holds, plan: found ? await readPlan(run, appearances, input.alsoWords) : null }
  },
  missing: ({ input, known }) => missingToErase(input, known),
  write: ({ input, known, caller, today }, { now, newId }) => {
    const plan = planOf(known)
    const { left, texts } = plan
    const mapIds = mapsIn(known.appearances)
    const subjectIds = [...idsOf(known.appearances), ...plan.merged]
    const erasure = {
      id: newId(),
      mapIds,
      subjectIds,
      ground: input.ground,
      considered173: input.considered173,
      reason: input.reason,
      decidedBy: callerKey(caller),
      erasedOn: toDate(today),
      erasedAt: toDateTime(now),
      counts: JSON.stringify(countsOf(kindsOf(plan))),
      changed: JSON.stringify(countsOf([...left.kept, ...left.ended].map(({ label }) => label))),
      replaced: texts.places,
    }
    return {
      changed: [erasure.id],
      also: [
        {
          statement: 'erasing/texts',
          params: {
            mapIds,
            nodeIds: Object.keys(texts.nodes),
            nodes: texts.nodes,
            tieIds: Object.keys(texts.ties),
            ties: texts.ties,
          },
        },
        {
          statement: 'erasing/records',
          params: {
            gone: [...idsOf(plan.records), ...idsOf(left.gone), ...plan.statements],
            keptIds: idsOf(left.kept),
            kept: Object.fromEntries(left.kept.map(({ id: record, listed }) => [record, listed])),
            ended: idsOf(left.ended),
            unprotecting: plan.unprotecting,
            stepIds: touchedBy(plan),
            erased: ERASED,
            today: toDate(today),
          },
        },
      ],
      afterwards: [{ statement: 'erasing/restricted', params: { mapIds } }],
      params: {
        elements: idsOf(plan.elements),
        persons: plan.persons,
        parents: plan.parents,
        parentTies: plan.parentTies,
        places: plan.places,
        erasure,
      },
    }
  },
})

const ERASURE = loadStatement('taking/erasure')

const erasureRow = z.object({ erasedOn: z.iso.date(), subjectIds: z.array(z.string()), told: z.array(z.string()) })

/** An erasure with its recipients; null: there is none of this id. */
async function readTold(run: Run, erasureId: string): Promise<ToldFacts | null> {
  const [row] = await run({ text: ERASURE, params: { erasureId } })
  if (row === undefined) return null
  const { erasedOn, subjectIds: subjects, told } = erasureRow.parse(row)
  const outside = (await readRecipients(run, { subjects })).filter(({ agency }) => agency !== 'CFS')
  return { erasedOn, told, recipients: [...new Set(outside.map(({ organisation }) => organisation))] }
}

const recordErasureTold = defineStep({
  taker: 'rights',
  byRole: true,
  onClosed: true,
  input: z.strictObject({ erasureId: id, organisation: id, on: day, how: line }),
  mapOf: () => null,
  know: (run, { input }) => readTold(run, input.erasureId),
  missing: ({ input, known, today }) => missingToRecordTold(input, known, today),
  write: ({ input, caller }, { now, newId }) => {
    const { erasureId, organisation, on, how } = input
    const told = {
      id: newId(),
      // One of an organisation for an erasure, also of two at once.
      current: `${erasureId} ${organisation}`,
      erasureId,
      organisation,
      on: toDate(on),
      how,
      recordedBy: callerKey(caller),
      recordedAt: toDateTime(now),
    }
    return { params: { told }, changed: [told.id] }
  },
})

// Read while starting, so that a missing file stops the start.
for (const statement of ['erasing/texts', 'erasing/records', 'erasing/restricted']) loadStatement(statement)

export const erasureSteps = { erasePerson, recordErasureTold } as const
