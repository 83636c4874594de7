/** The steps about sharing with parents and carers of other children on a map (P7, P0.1). */
import { inputOf } from '../gateway/inputs.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { toDate, toDateOrNull } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import {
  missingToDecideDisclosure,
  missingToDeclineDisclosure,
  missingToGive,
  missingToWithdrawConsent,
  type ParentDisclosure,
} from './parent-decisions.rules.ts'
import type { ParentFacts } from './parents.rules.ts'
import { readParentDisclosures, readParentFacts, type ParentDisclosureRow } from './parents.facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

type Decide = StepInputs['decideParentDisclosure']
type DecideFacts = { readonly facts: ParentFacts; readonly recorded: readonly ParentDisclosure[] }

const decideParentDisclosure = defineStep<Decide, DecideFacts>({
  takers: ['manager'],
  input: inputOf('decideParentDisclosure'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input }) => {
    const [facts, recorded] = await Promise.all([
      readParentFacts(run, input.mapId, input),
      readParentDisclosures(run, { mapId: input.mapId, id: null }),
    ])
    return { facts, recorded }
  },
  missing: (situation) => {
    const { input: asked, facts, today } = situation
    const opening = openingIn(situation)
    return missingToDecideDisclosure({ asked, facts: facts.facts, opening, today }, facts.recorded)
  },
  write: ({ input, caller, today }, { newId }) => {
    const { youngPersonId, consent, categories: held, reveals: _reveals, ...rest } = input
    const disclosure = {
      ...rest,
      id: newId(),
      subjectId: youngPersonId,
      categories: [...new Set(held)],
      consentBy: consent?.by ?? null,
      consentedBy: consent?.consentedBy ?? null,
      competence: consent?.competence ?? null,
      consentTakenBy: consent?.takenBy ?? null,
      consentTakenOn: toDateOrNull(consent?.takenOn ?? null),
      consentHow: consent?.how ?? null,
      explicitFor: [...new Set(consent?.explicitFor)],
      status: 'DECIDED',
      decidedBy: callerKey(caller),
      decidedOn: toDate(today),
    }
    return { params: { disclosure }, changed: [disclosure.id] }
  },
})

const declineParentDisclosure = defineStep({
  takers: ['manager'],
  input: inputOf('declineParentDisclosure'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readParentFacts(run, input.mapId, { ...input, interventionId: '' }),
  missing: (situation) =>
    missingToDeclineDisclosure(situation.input, { facts: situation.facts, opening: openingIn(situation) }),
  write: ({ input, caller, today }, { newId }) => {
    const { youngPersonId, reveals: _reveals, ...rest } = input
    const decided = { decidedBy: callerKey(caller), decidedOn: toDate(today) }
    const disclosure = { ...rest, ...decided, id: newId(), subjectId: youngPersonId, status: 'DECLINED' }
    return { params: { disclosure }, changed: [disclosure.id] }
  },
})

type GiveFacts = { readonly decision: ParentDisclosureRow | null; readonly facts: ParentFacts }

const recordParentDisclosureGiven = defineStep<StepInputs['recordParentDisclosureGiven'], GiveFacts>({
  takers: ['mapper'],
  input: inputOf('recordParentDisclosureGiven'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, parentDisclosureId } }) => {
    const [decision = null] = await readParentDisclosures(run, { mapId, id: parentDisclosureId })
    const facts = await readParentFacts(run, mapId, decision ?? { youngPersonId: '', interventionId: '' })
    return { decision, facts }
  },
  missing: (situation) => {
    const { input, facts, today } = situation
    const opening = openingIn(situation)
    return missingToGive(facts.decision, { facts: facts.facts, opening, today, on: input.on })
  },
  // P9.5, P9.6: a parent is no organisation. So recipients are looked up by the young person and by the parent or carer.
  onRecord: ({ decision }) =>
    decision === null
      ? {}
      : {
          disclosed: [
            { coordinates: ['ParentDisclosure.text'], subjects: [decision.youngPersonId] },
            { coordinates: ['ParentDisclosure.receivingParentCarerId'], subjects: [decision.receivingParentCarerId] },
          ],
        },
  write: ({ input: { parentDisclosureId, on, how, by }, caller }) => ({
    params: {
      parentDisclosureId,
      given: {
        status: 'GIVEN',
        givenOn: toDate(on),
        givenHow: how,
        givenBy: by,
        givenRecordedBy: callerKey(caller),
      },
    },
    changed: [parentDisclosureId],
  }),
})

const withdrawParentDisclosure = defineStep<StepInputs['withdrawParentDisclosure'], ParentDisclosureRow | null>({
  takers: ['mapper'],
  onClosed: true,
  input: inputOf('withdrawParentDisclosure'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, parentDisclosureId } }) => {
    const [decision = null] = await readParentDisclosures(run, { mapId, id: parentDisclosureId })
    return decision
  },
  missing: (situation) => missingToWithdrawConsent(situation.facts, { opening: openingIn(situation) }),
  write: ({ input: { parentDisclosureId, why }, caller, today }) => ({
    params: {
      parentDisclosureId,
      withdrawn: {
        status: 'WITHDRAWN',
        withdrawnOn: toDate(today),
        withdrawnWhy: why,
        withdrawnBy: callerKey(caller),
      },
    },
    changed: [parentDisclosureId],
  }),
})

export const parentSteps = {
  decideParentDisclosure,
  declineParentDisclosure,
  recordParentDisclosureGiven,
  withdrawParentDisclosure,
} as const
