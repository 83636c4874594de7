/** Steps of the data protection officer on restriction of processing and objections (P9.5; UK GDPR Art 18, 21). */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateOrNull, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import {
  missingToDecideObjection,
  missingToLift,
  missingToObject,
  missingToRestrict,
  OBJECTION_STATUSES,
  RESTRICTION_GROUNDS,
  type Appearance,
  type Objection,
  type OpenRestriction,
  type RestrictionGround,
} from './restriction.rules.ts'
import { referenceKeyOrNull } from '../policy/reference.ts'
import type { IsoDate } from '../policy/terms.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep, type Making } from '../steps/step.ts'

const APPEARANCES = loadStatement('rights/appearances.facts')
const RESTRICTION = loadStatement('rights/restriction.facts')
const OBJECTION = loadStatement('rights/objection.facts')

/** Identifies a person: by case reference, on all maps, or as one person on one map. */
type Naming = Pick<StepInputs['restrict'], 'ref' | 'mapId' | 'personId'>

export const isOneWay = ({ ref, mapId, personId }: Naming): boolean =>
  ref === null ? mapId !== null && personId !== null : mapId === null && personId === null

const appearanceRow = z.object({
  id: z.string(),
  mapId: z.string(),
  grounds: z.array(z.enum(RESTRICTION_GROUNDS)),
  objected: z.boolean(),
})

/** The appearances of a person on maps, restricted or not. */
const readAppearances = async (run: Run, { ref, mapId, personId }: Naming): Promise<readonly Appearance[]> =>
  (await run({ text: APPEARANCES, params: { refKey: referenceKeyOrNull(ref), mapId, personId } })).map((row) =>
    appearanceRow.parse(row),
  )

const person = z.object({ id: z.string(), mapId: z.string() })
const restrictionRow = z.object({
  act: z.string(),
  people: z.array(person),
  objectionStatus: z.enum(OBJECTION_STATUSES).nullable(),
})

const readRestriction = async (
  run: Run,
  about: { readonly act: string | null; readonly objection: string | null },
): Promise<OpenRestriction | null> => {
  const [row] = await run({ text: RESTRICTION, params: about })
  return row === undefined ? null : restrictionRow.parse(row)
}

const objectionRow = z.object({
  status: z.enum(OBJECTION_STATUSES),
  receivedOn: z.iso.date(),
  people: z.array(person),
})

type People = readonly Pick<Appearance, 'id' | 'mapId'>[]

const mapsOf = (people: People): readonly string[] => [...new Set(people.map(({ mapId }) => mapId))]

type Restricting = {
  readonly act: string
  readonly people: People
  readonly ground: RestrictionGround
  readonly reason: string
  readonly objection: string | null
  readonly caller: Caller
  readonly today: IsoDate
}

/** Parameters of cypher/rights/restrict.cypher: one record for each appearance; all have the same act. */
const restricting = (
  { act, people, ground, reason, objection, caller, today }: Restricting,
  { now, newId }: Making,
) => ({
  people: people.map((one) => ({ id: one.id, mapId: one.mapId })),
  restrictions: people.map((one) => ({
    id: newId(),
    act,
    mapId: one.mapId,
    subjectId: one.id,
    ground,
    reason,
    objection,
    restrictedOn: toDate(today),
    restrictedBy: callerKey(caller),
    restrictedAt: toDateTime(now),
  })),
})

type Lifting = {
  readonly reason: string
  readonly informedOn: IsoDate | null
  readonly caller: Caller
  readonly today: IsoDate
}

const lifting = ({ reason, informedOn, caller, today }: Lifting, { now }: Making) => ({
  liftedOn: toDate(today),
  liftedReason: reason,
  liftedBy: callerKey(caller),
  liftedAt: toDateTime(now),
  informedOn: toDateOrNull(informedOn),
})

const restrict = defineStep({
  takers: ['rights'],
  references: namedRef,
  byRole: true,
  onClosed: true,
  input: inputOf('restrict').refine(isOneWay),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readAppearances(run, input),
  mapsOf,
  missing: ({ input, facts }) => missingToRestrict(input, facts),
  write: ({ input: { ground, reason }, facts: people, caller, today }, making) => {
    const act = making.newId()
    return {
      params: restricting({ act, people, ground, reason, objection: null, caller, today }, making),
      changed: [act, ...people.map((one) => one.id)],
    }
  },
})

const liftRestriction = defineStep({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('liftRestriction'),
  mapOf: () => null,
  readFacts: (run, { input }) => readRestriction(run, { act: input.restrictionId, objection: null }),
  mapsOf: (known) => mapsOf(known?.people ?? []),
  missing: ({ input, facts, today }) => missingToLift(input, facts, today),
  write: ({ input: { restrictionId: act, reason, informedOn }, facts, caller, today }, making) => ({
    params: { act, lifted: lifting({ reason, informedOn, caller, today }, making) },
    changed: [act, ...(facts?.people ?? []).map((one) => one.id)],
  }),
})

const recordObjection = defineStep({
  takers: ['rights'],
  references: namedRef,
  byRole: true,
  onClosed: true,
  input: inputOf('recordObjection').refine(isOneWay),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readAppearances(run, input),
  mapsOf,
  missing: ({ input, facts, today }) => missingToObject(input, facts, today),
  write: ({ input: { receivedOn, ground, how }, facts: people, caller, today }, making) => {
    const { now, newId } = making
    const objection = newId()
    const act = newId()
    const reason = 'an objection is to be decided (Art 18(1)(d))'
    return {
      before: [
        {
          statement: 'rights/restrict',
          params: restricting({ act, people, ground: 'OBJECTION_PENDING', reason, objection, caller, today }, making),
        },
      ],
      params: {
        objections: people.map((one) => ({
          id: newId(),
          act: objection,
          mapId: one.mapId,
          subjectId: one.id,
          status: 'OPEN',
          receivedOn: toDate(receivedOn),
          ground,
          how,
          recordedBy: callerKey(caller),
          recordedAt: toDateTime(now),
        })),
      },
      changed: [objection, act, ...people.map((one) => one.id)],
    }
  },
})

const decideObjection = defineStep<
  StepInputs['decideObjection'],
  { readonly objection: Objection | null; readonly restriction: OpenRestriction | null }
>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('decideObjection'),
  mapOf: () => null,
  readFacts: async (run, { input: { objectionId } }) => {
    const [rows, restriction] = await Promise.all([
      run({ text: OBJECTION, params: { act: objectionId } }),
      readRestriction(run, { act: null, objection: objectionId }),
    ])
    return { objection: rows[0] === undefined ? null : objectionRow.parse(rows[0]), restriction }
  },
  mapsOf: ({ objection }) => mapsOf(objection?.people ?? []),
  missing: ({ input, facts, today }) => missingToDecideObjection(input, facts.objection, today),
  write: ({ input, facts: { objection, restriction }, caller, today }, making) => {
    const { objectionId: act, outcome, reasoning, informedOn } = input
    const decided = {
      status: outcome,
      reasoning,
      decidedOn: toDate(today),
      decidedBy: callerKey(caller),
      decidedAt: toDateTime(making.now),
    }
    const lifted = lifting({ reason: reasoning, informedOn, caller, today }, making)
    const lifts = outcome === 'COMPELLING_GROUNDS' && restriction !== null
    return {
      ...(lifts ? { before: [{ statement: 'rights/liftRestriction', params: { act: restriction.act, lifted } }] } : {}),
      params: { act, decided },
      changed: [act, ...(objection?.people ?? []).map((one) => one.id)],
    }
  },
})

export const restrictionSteps = { restrict, liftRestriction, recordObjection, decideObjection } as const
