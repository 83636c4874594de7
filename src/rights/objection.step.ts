/** Steps of information governance on objections and contested data (P9.5; UK GDPR Art 12, 18(2), 21). */
import { z } from 'zod'
import { inputOf } from '../gateway/inputs.ts'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep } from '../steps/step.ts'
import {
  CONTESTED_OUTCOMES,
  decideByOf,
  IDENTITY_CHECKS,
  missingToDecideContested,
  missingToDecideObjection,
  missingToObject,
  missingToVerify,
  type ContestedFacts,
  type Objection,
} from './objection.rules.ts'
import { readAppearances, readRestricting, readRestriction } from './restriction.facts.ts'
import { OBJECTION_STATUSES, type OpenRestriction, type Restricting } from './restriction.rules.ts'
import { isOneWay, lifting, mapsOfPeople, restricting } from './restriction.step.ts'

const OBJECTION = loadStatement('rights/objection.facts')
const NAMED = loadStatement('rights/contested.facts')

const objectionRow = z.object({
  status: z.enum(OBJECTION_STATUSES),
  receivedOn: z.iso.date(),
  identity: z.enum(IDENTITY_CHECKS).nullable(),
  meanwhile: z.enum(CONTESTED_OUTCOMES).nullable(),
  people: z.array(z.object({ id: z.string(), mapId: z.string() })),
  another: z.boolean(),
})

/** null: there is none with this id. */
const readObjection = async (run: Run, act: string): Promise<Objection | null> => {
  const [row] = await run({ text: OBJECTION, params: { act } })
  return row === undefined ? null : objectionRow.parse(row)
}

const peopleOf = (objection: Objection | null) => objection?.people ?? []

/** The objection, and what restricting its subjects is judged by. */
const readJudged = async (run: Run, act: string) => {
  const objection = await readObjection(run, act)
  return { objection, restricting: await readRestricting(run, peopleOf(objection)) }
}

const recordObjection = defineStep({
  takers: ['rights'],
  references: namedRef,
  byRole: true,
  onClosed: true,
  input: inputOf('recordObjection').refine(isOneWay),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readAppearances(run, input),
  mapsOf: mapsOfPeople,
  missing: ({ input, facts, today }) => missingToObject(input, facts, today),
  write: ({ input, facts: people, caller, today }, { now, newId }) => {
    const { receivedOn, askedBy, onBehalf, identity, ground, how } = input
    const act = newId()
    return {
      params: {
        objections: people.map((one) => ({
          id: newId(),
          act,
          mapId: one.mapId,
          subjectId: one.id,
          status: 'OPEN',
          receivedOn: toDate(receivedOn),
          askedBy,
          onBehalf,
          identity,
          decideBy: toDate(decideByOf(today)),
          ground,
          how,
          recordedBy: callerKey(caller),
          recordedAt: toDateTime(now),
        })),
      },
      changed: [act, ...people.map((one) => one.id)],
    }
  },
})

const verifyObjection = defineStep<StepInputs['verifyObjection'], Objection | null>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('verifyObjection'),
  decides: ({ objectionId }) => [objectionId],
  mapOf: () => null,
  readFacts: (run, { input: { objectionId } }) => readObjection(run, objectionId),
  mapsOf: (objection) => mapsOfPeople(peopleOf(objection)),
  missing: ({ input, facts }) => missingToVerify(input, facts),
  write: ({ input: { objectionId: act, identity }, facts, caller, today }, { now }) => ({
    params: {
      act,
      checked: {
        identity,
        decideBy: toDate(decideByOf(today)),
        checkedBy: callerKey(caller),
        checkedAt: toDateTime(now),
      },
    },
    changed: [act, ...peopleOf(facts).map((one) => one.id)],
  }),
})

const namedRow = z.object({ people: z.array(z.string()), partners: z.array(z.string()) })

const decideContested = defineStep<StepInputs['decideContested'], ContestedFacts>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('decideContested'),
  decides: ({ objectionId }) => [objectionId],
  mapOf: () => null,
  readFacts: async (run, { input }) => {
    const judged = await readJudged(run, input.objectionId)
    const mapIds = mapsOfPeople(peopleOf(judged.objection))
    const { protects, organisations } = input
    const named = { mapIds, protects: protects ?? [], organisations: organisations ?? [] }
    const { people: onMaps, partners } = namedRow.parse((await run({ text: NAMED, params: named }))[0])
    return { ...judged, onMaps, partners }
  },
  mapsOf: ({ objection }) => mapsOfPeople(peopleOf(objection)),
  missing: ({ input, facts, caller, today }) =>
    missingToDecideContested(input, facts, { by: callerKey(caller), today }),
  write: ({ input, facts: { objection }, caller, today }, making) => {
    const { objectionId, outcome, reasoning, ground, protects, purposes, organisations } = input
    const people = peopleOf(objection)
    const restriction = { act: making.newId(), people, ground: 'OBJECTION_PENDING', reason: reasoning } as const
    const made = restricting({ ...restriction, objection: objectionId, caller, today }, making)
    const restricts = outcome === 'RESTRICTED'
    return {
      ...(restricts ? { before: [{ statement: 'rights/restrict', params: made }] } : {}),
      params: {
        act: objectionId,
        meanwhile: {
          meanwhile: outcome,
          meanwhileReasoning: reasoning,
          meanwhileGround: ground,
          protects,
          purposes,
          organisations,
          meanwhileBy: callerKey(caller),
          meanwhileOn: toDate(today),
          meanwhileAt: toDateTime(making.now),
        },
      },
      changed: [objectionId, ...(restricts ? [restriction.act] : []), ...people.map((one) => one.id)],
    }
  },
})

const decideObjection = defineStep<
  StepInputs['decideObjection'],
  {
    readonly objection: Objection | null
    readonly restricting: readonly Restricting[]
    readonly restriction: OpenRestriction | null
  }
>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('decideObjection'),
  decides: ({ objectionId }) => [objectionId],
  mapOf: () => null,
  readFacts: async (run, { input: { objectionId } }) => {
    const [judged, restriction] = await Promise.all([
      readJudged(run, objectionId),
      readRestriction(run, { act: null, objection: objectionId }),
    ])
    return { ...judged, restriction }
  },
  mapsOf: ({ objection }) => mapsOfPeople(peopleOf(objection)),
  missing: ({ input, facts, caller, today }) =>
    missingToDecideObjection(input, facts, { by: callerKey(caller), today }),
  write: ({ input, facts: { objection, restriction }, caller, today }, making) => {
    const { objectionId: act, outcome, reasoning, informedOn } = input
    const people = peopleOf(objection)
    const decided = {
      status: outcome,
      reasoning,
      decidedOn: toDate(today),
      decidedBy: callerKey(caller),
      decidedAt: toDateTime(making.now),
    }
    const common = { caller, today } as const
    const lifts =
      outcome === 'COMPELLING_GROUNDS' && restriction !== null
        ? [
            {
              statement: 'rights/liftRestriction',
              params: { act: restriction.act, lifted: lifting({ reason: reasoning, informedOn, ...common }, making) },
            },
          ]
        : []
    // What was upheld is restricted until it is erased, whatever was decided meanwhile.
    const fresh = { act: making.newId(), people, ground: 'OBJECTION_PENDING', reason: reasoning } as const
    const restricts =
      outcome === 'UPHELD' && restriction === null
        ? [{ statement: 'rights/restrict', params: restricting({ ...fresh, objection: act, ...common }, making) }]
        : []
    return {
      before: [...lifts, ...restricts],
      params: { act, decided },
      changed: [act, ...(restricts.length > 0 ? [fresh.act] : []), ...people.map((one) => one.id)],
    }
  },
})

export const objectionSteps = { recordObjection, verifyObjection, decideContested, decideObjection } as const
