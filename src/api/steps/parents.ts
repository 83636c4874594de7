/** The steps about sharing with parents and carers of other children on a map (P7, P0.1). */
import { z } from 'zod'
import { toDate, toDateOrNull } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import {
  missingToDecideDisclosure,
  missingToDeclineDisclosure,
  missingToGive,
  missingToWithdrawConsent,
  type ParentDisclosure,
} from '../../protocol/steps/parent-decisions.ts'
import type { ParentFacts } from '../../protocol/steps/parents.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { CONSENT_BY, readParentDisclosures, readParentFacts, type ParentDisclosureRow } from './parent-facts.ts'
import { defineStep, openingIn } from './step.ts'

const decideInput = z.strictObject({
  mapId: id,
  youngPersonId: id,
  receivingParentCarerId: id,
  interventionId: id,
  text,
  categories: reveals,
  consent: maybe(
    z.strictObject({
      by: z.enum(CONSENT_BY),
      consentedBy: maybe(id),
      competence: maybe(text),
      takenBy: maybe(line),
      takenOn: maybe(day),
      how: maybe(text),
      explicitFor: reveals,
    }),
  ),
  whySafe: maybe(text),
  whyAppropriate: maybe(text),
  reveals,
})
type Decide = z.output<typeof decideInput>
type DecideKnown = { readonly facts: ParentFacts; readonly recorded: readonly ParentDisclosure[] }

const decideParentDisclosure = defineStep<Decide, DecideKnown>({
  taker: 'manager',
  input: decideInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input }) => {
    const [facts, recorded] = await Promise.all([
      readParentFacts(run, input.mapId, input),
      readParentDisclosures(run, { mapId: input.mapId, id: null }),
    ])
    return { facts, recorded }
  },
  missing: (situation) => {
    const { input: asked, known, today } = situation
    const opening = openingIn(situation)
    return missingToDecideDisclosure({ asked, facts: known.facts, opening, today }, known.recorded)
  },
  write: ({ input, caller, today }, { newId }) => {
    const { youngPersonId, consent, categories: held, reveals: _told, ...told } = input
    const disclosure = {
      ...told,
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
  taker: 'manager',
  input: z.strictObject({ mapId: id, youngPersonId: id, receivingParentCarerId: id, reason: text, reveals }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => readParentFacts(run, input.mapId, { ...input, interventionId: '' }),
  missing: (situation) =>
    missingToDeclineDisclosure(situation.input, { facts: situation.known, opening: openingIn(situation) }),
  write: ({ input, caller, today }, { newId }) => {
    const { youngPersonId, reveals: _told, ...told } = input
    const decided = { decidedBy: callerKey(caller), decidedOn: toDate(today) }
    const disclosure = { ...told, ...decided, id: newId(), subjectId: youngPersonId, status: 'DECLINED' }
    return { params: { disclosure }, changed: [disclosure.id] }
  },
})

const giveInput = z.strictObject({ mapId: id, parentDisclosureId: id, on: day, how: line, reveals, by: line })
type GiveKnown = { readonly decision: ParentDisclosureRow | null; readonly facts: ParentFacts }

const recordParentDisclosureGiven = defineStep<z.output<typeof giveInput>, GiveKnown>({
  taker: 'mapper',
  input: giveInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, parentDisclosureId } }) => {
    const [decision = null] = await readParentDisclosures(run, { mapId, id: parentDisclosureId })
    const facts = await readParentFacts(run, mapId, decision ?? { youngPersonId: '', interventionId: '' })
    return { decision, facts }
  },
  missing: (situation) => {
    const { input, known, today } = situation
    const opening = openingIn(situation)
    return missingToGive(known.decision, { facts: known.facts, opening, today, on: input.on })
  },
  // P9.5, P9.6: a parent is no organisation, so who was told is found by the young person, and by the parent or carer.
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

const withdrawInput = z.strictObject({ mapId: id, parentDisclosureId: id, why: text, reveals })

const withdrawParentDisclosure = defineStep<z.output<typeof withdrawInput>, ParentDisclosureRow | null>({
  taker: 'mapper',
  onClosed: true,
  input: withdrawInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, parentDisclosureId } }) => {
    const [decision = null] = await readParentDisclosures(run, { mapId, id: parentDisclosureId })
    return decision
  },
  missing: (situation) => missingToWithdrawConsent(situation.known, { opening: openingIn(situation) }),
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
