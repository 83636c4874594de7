/** Steps that erase a person, and that record who was told of it (P9.4; Art 17, 19). By information governance. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { readRecipients } from '../graph/projection.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { countsOf, missingToErase, type Appearance } from './erasure.rules.ts'
import { missingToRecordTold, type NotifiedFacts } from './erasure-told.rules.ts'
import { ERASED } from '../policy/replacing.ts'
import type { IsoDate } from '../policy/terms.ts'
import { mapsIn, readAppearances, readHolds, readPlan, type ErasingPlan } from './erasure.facts.ts'
import { inputOf } from '../gateway/inputs.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep } from '../steps/step.ts'

const erasePersonInput = inputOf('erasePerson').transform((input) => ({ ...input, alsoWords: input.alsoWords ?? [] }))

type ErasureFacts = {
  readonly appearances: readonly Appearance[]
  readonly holds: number
  /** Ids of those whose objection was upheld. */
  readonly upheld: readonly string[]
  /** null: no such person, or a legal hold stands. */
  readonly plan: ErasingPlan | null
}

const planOf = ({ plan }: ErasureFacts): ErasingPlan => {
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

/** Ids whose steps the erasure touches: what is erased, and records that were also about others. */
const touchedBy = (plan: ErasingPlan): readonly string[] => [
  ...[plan.elements, plan.ties, plan.records, plan.left.gone, plan.left.ended, plan.left.kept].flatMap(idsOf),
  ...[plan.shared, plan.parents, plan.parentTies].flat(),
  ...Object.keys(plan.texts.nodes),
  ...Object.keys(plan.texts.ties),
]

/** How much goes, and how much is left with less in it. */
const sizesOf = (plan: ErasingPlan) => ({
  counts: JSON.stringify(countsOf(kindsOf(plan))),
  changed: JSON.stringify(countsOf([...plan.left.kept, ...plan.left.ended].map(({ label }) => label))),
  replaced: plan.texts.places,
})

/** Of the texts that stay, what named the person is replaced. */
const textsReplaced = ({ texts }: ErasingPlan, mapIds: readonly string[]) => ({
  statement: 'rights/erasure-texts',
  params: {
    mapIds,
    nodeIds: Object.keys(texts.nodes),
    nodes: texts.nodes,
    tieIds: Object.keys(texts.ties),
    ties: texts.ties,
  },
})

/** Records go, end, or are kept about the others. */
const recordsErased = (plan: ErasingPlan, today: IsoDate) => {
  const { left } = plan
  return {
    statement: 'rights/erasure-records',
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
  }
}

const UPHELD = loadStatement('rights/upheld.facts')
const upheldRow = z.object({ ids: z.array(z.string()) })

const readUpheld = async (run: Run, ids: readonly string[]): Promise<readonly string[]> =>
  upheldRow.parse((await run({ text: UPHELD, params: { ids } }))[0]).ids

const erasePerson = defineStep<z.output<typeof erasePersonInput>, ErasureFacts>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  keepsNoHash: true,
  references: namedRef,
  input: erasePersonInput,
  mapOf: ({ mapId }) => mapId,
  mapsOf: ({ appearances }) => mapsIn(appearances),
  readFacts: async (run, { input }) => {
    const appearances = await readAppearances(run, input)
    const about = { mapIds: mapsIn(appearances), ids: idsOf(appearances), everybody: false }
    const holds = await readHolds(run, about)
    const upheld = await readUpheld(run, idsOf(appearances))
    const found = appearances.length > 0 && holds === 0
    return { appearances, holds, upheld, plan: found ? await readPlan(run, appearances, input.alsoWords) : null }
  },
  missing: ({ input, facts }) => missingToErase(input, facts),
  // P9.4: after a restore of the graph the journal says who must be erased again.
  onRecord: ({ appearances }) => ({
    disclosed: [{ coordinates: ['Mutation.erasePerson'], subjects: idsOf(appearances) }],
  }),
  write: ({ input, facts, caller, today }, { now, newId }) => {
    const plan = planOf(facts)
    const mapIds = mapsIn(facts.appearances)
    const erasure = {
      id: newId(),
      mapIds,
      subjectIds: [...idsOf(facts.appearances), ...plan.merged],
      ground: input.ground,
      considered173: input.considered173,
      reason: input.reason,
      decidedBy: callerKey(caller),
      erasedOn: toDate(today),
      erasedAt: toDateTime(now),
      ...sizesOf(plan),
    }
    return {
      changed: [erasure.id],
      before: [
        textsReplaced(plan, mapIds),
        { statement: 'rights/erasure-assessments', params: { people: [...idsOf(facts.appearances), ...plan.merged] } },
        recordsErased(plan, today),
      ],
      after: [
        { statement: 'rights/erasure-restricted', params: { mapIds } },
        { statement: 'references/decide-unshared', params: {} },
      ],
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

const ERASURE = loadStatement('rights/erasure.facts')

const erasureRow = z.object({ erasedOn: z.iso.date(), subjectIds: z.array(z.string()), told: z.array(z.string()) })

/** An erasure with its recipients; null: no erasure has this id. */
async function readNotified(run: Run, erasureId: string): Promise<NotifiedFacts | null> {
  const [row] = await run({ text: ERASURE, params: { erasureId } })
  if (row === undefined) return null
  const { erasedOn, subjectIds: subjects, told } = erasureRow.parse(row)
  const outside = (await readRecipients(run, { subjects })).filter(({ agency }) => agency !== 'CFS')
  return { erasedOn, told, recipients: [...new Set(outside.map(({ organisation }) => organisation))] }
}

const recordErasureTold = defineStep({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('recordErasureTold'),
  mapOf: () => null,
  readFacts: (run, { input }) => readNotified(run, input.erasureId),
  missing: ({ input, facts, today }) => missingToRecordTold(input, facts, today),
  write: ({ input, caller }, { now, newId }) => {
    const { erasureId, organisation, on, how } = input
    const notification = {
      id: newId(),
      // Unique: one record for each erasure and organisation, even where two are recorded at once.
      current: `${erasureId} ${organisation}`,
      erasureId,
      organisation,
      on: toDate(on),
      how,
      recordedBy: callerKey(caller),
      recordedAt: toDateTime(now),
    }
    return { params: { told: notification }, changed: [notification.id] }
  },
})

// Loaded at the start, so that a missing file stops the start.
for (const statement of [
  'rights/erasure-texts',
  'rights/erasure-assessments',
  'rights/erasure-records',
  'rights/erasure-restricted',
  'references/decide-unshared',
])
  loadStatement(statement)

export const erasureSteps = { erasePerson, recordErasureTold } as const
