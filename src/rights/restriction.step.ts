/** Steps on restriction of processing (P9.5; UK GDPR Art 18): information governance decides, a manager gives a view. */
import { inputOf } from '../gateway/inputs.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { toDate, toDateOrNull, toDateTime } from '../graph/values.ts'
import type { MapElement } from '../policy/elements.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { elementsOn } from '../steps/facts.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep, openingIn, type Making } from '../steps/step.ts'
import {
  readAppearances,
  readRestricting,
  readRestriction,
  readToldOfRestriction,
  type People,
  type PersonNamed,
} from './restriction.facts.ts'
import {
  missingToGiveView,
  missingToLift,
  missingToRestrict,
  missingToTellOfRestriction,
  type Appearance,
  type Restricting,
  type RestrictionGround,
  type ToldOfRestriction,
} from './restriction.rules.ts'

export const isOneWay = ({ ref, mapId, personId }: PersonNamed): boolean =>
  ref === null ? mapId !== null && personId !== null : mapId === null && personId === null

export const mapsOfPeople = (people: People): readonly string[] => [...new Set(people.map(({ mapId }) => mapId))]

type NewRestriction = {
  readonly act: string
  readonly people: People
  readonly ground: RestrictionGround
  readonly reason: string
  readonly objection: string | null
  readonly caller: Caller
  readonly today: IsoDate
}

/** Parameters of cypher/rights/restrict.cypher: one record for each appearance; all have the same act. */
export const restricting = (
  { act, people, ground, reason, objection, caller, today }: NewRestriction,
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

/** How a restriction ends, as it is stored. */
export const lifting = ({ reason, informedOn, caller, today }: Lifting, { now }: Making) => ({
  liftedOn: toDate(today),
  liftedReason: reason,
  liftedBy: callerKey(caller),
  liftedAt: toDateTime(now),
  informedOn: toDateOrNull(informedOn),
})

const restrict = defineStep<
  StepInputs['restrict'],
  { readonly appearances: readonly Appearance[]; readonly restricting: readonly Restricting[] }
>({
  takers: ['rights'],
  references: namedRef,
  byRole: true,
  onClosed: true,
  input: inputOf('restrict').refine(isOneWay),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input }) => {
    const appearances = await readAppearances(run, input)
    return { appearances, restricting: await readRestricting(run, appearances) }
  },
  mapsOf: ({ appearances }) => mapsOfPeople(appearances),
  missing: ({ input, facts, caller, today }) => missingToRestrict(input, facts, { by: callerKey(caller), today }),
  write: ({ input: { ground, reason }, facts: { appearances: people }, caller, today }, making) => {
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
  decides: ({ restrictionId }) => [restrictionId],
  mapOf: () => null,
  readFacts: (run, { input }) => readRestriction(run, { act: input.restrictionId, objection: null }),
  mapsOf: (known) => mapsOfPeople(known?.people ?? []),
  missing: ({ input, facts, today }) => missingToLift(input, facts, today),
  write: ({ input: { restrictionId: act, reason, informedOn }, facts, caller, today }, making) => ({
    params: { act, lifted: lifting({ reason, informedOn, caller, today }, making) },
    changed: [act, ...(facts?.people ?? []).map((one) => one.id)],
  }),
})

const recordRestrictionView = defineStep<StepInputs['recordRestrictionView'], readonly MapElement[]>({
  takers: ['manager'],
  onClosed: true,
  input: inputOf('recordRestrictionView'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, personId } }) => elementsOn(run, mapId, [personId]),
  missing: (situation) => missingToGiveView(situation.facts, openingIn(situation)),
  write: ({ input: { mapId, personId, advises, view }, caller, today }, { now, newId }) => {
    const given = {
      id: newId(),
      mapId,
      subjectId: personId,
      advises,
      view,
      givenBy: callerKey(caller),
      givenOn: toDate(today),
      givenAt: toDateTime(now),
    }
    return { params: { view: given }, changed: [given.id] }
  },
})

const recordRestrictionTold = defineStep<StepInputs['recordRestrictionTold'], ToldOfRestriction>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('recordRestrictionTold'),
  mapOf: () => null,
  readFacts: (run, { input: { restrictionId, organisation } }) =>
    readToldOfRestriction(run, { act: restrictionId, organisation }),
  mapsOf: ({ parts }) => mapsOfPeople(parts),
  missing: ({ input, facts, today }) => missingToTellOfRestriction(input, facts, today),
  write: ({ input: { restrictionId, organisation, on, how }, facts: { parts }, caller }, { now, newId }) => {
    const told = parts.map(({ id, mapId }) => ({
      id: newId(),
      restrictionId,
      mapId,
      subjectIds: [id],
      organisation,
      on: toDate(on),
      how,
      recordedBy: callerKey(caller),
      recordedAt: toDateTime(now),
    }))
    return { params: { act: restrictionId, organisation, told }, changed: told.map(({ id }) => id) }
  },
})

export const restrictionSteps = { restrict, liftRestriction, recordRestrictionView, recordRestrictionTold } as const
