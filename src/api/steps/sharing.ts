/** Steps that share a map with an organisation, decline to, or end it (P4.4, P0.1). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { seenElements } from '../../protocol/steps/elements.ts'
import type { MapElement } from '../../protocol/steps/elements.ts'
import { dutiesOf, type DutyFacts } from '../../protocol/steps/notification.ts'
import {
  missingToRecordOrganisation,
  missingToShare,
  missingWholeMap,
  type NewDecision,
  type Organisation,
} from '../../protocol/steps/sharing.ts'
import { need, type Missing } from '../../protocol/steps/missing.ts'
import { missingToSettle, type KnownRequest } from '../../protocol/steps/requests.ts'
import { AGENCIES, CATEGORIES, PURPOSES, type IsoDate } from '../../protocol/terms.ts'
import { day, id, ids, line, maybe, reveals, text } from '../arguments.ts'
import { readDuties } from './duties.ts'
import { elementsOn } from './known.ts'
import { readRequest, settling } from './requests.ts'
import { defineStep, openingIn } from './step.ts'

const FACTS = loadStatement('taking/sharing')

/** As tokens have it: no part of a key can be forged with another. */
const name = line.regex(/^[^\s#]+$/)
export const organisationId = name

const factsRow = z.object({
  agency: z.enum(AGENCIES).nullable(),
  reviewDue: z.iso.date().nullable(),
  retainUntil: z.iso.date().nullable(),
  decision: z
    .object({ organisation: z.string(), withdrawnOn: z.iso.date().nullable(), until: z.iso.date() })
    .nullable(),
})

type SharingKnown = {
  readonly organisation: Organisation | null
  readonly reviewDue: IsoDate | null
  readonly retainUntil: IsoDate | null
  readonly decision: { readonly withdrawnOn: IsoDate | null; readonly until: IsoDate } | null
}

/** What is recorded of a recipient, of the map's days, and of one decision of the map. */
export async function readSharing(
  run: Run,
  about: { readonly mapId: string | null; readonly organisation: string | null; readonly decisionId: string | null },
): Promise<SharingKnown> {
  const [row] = await run({ text: FACTS, params: about })
  const { agency, ...rest } = factsRow.parse(row)
  const organisation = agency === null || about.organisation === null ? null : { id: about.organisation, agency }
  return { organisation, ...rest }
}

const recordOrganisation = defineStep({
  taker: 'manager',
  input: z.strictObject({ id: organisationId, name: line, agency: z.enum(AGENCIES) }),
  mapOf: () => null,
  know: (run, { input }) => readSharing(run, { mapId: null, organisation: input.id, decisionId: null }),
  missing: ({ input, known, caller }) => missingToRecordOrganisation(input, known.organisation, caller.organisation),
  write: ({ input }) => ({ params: { organisation: { ...input, withinCouncil: false } }, changed: [input.id] }),
})

const decideSharingInput = z.strictObject({
  mapId: id,
  organisation: organisationId,
  professionals: maybe(
    z
      .array(z.strictObject({ issuer: name, subject: name }))
      .min(1)
      .max(50),
  ),
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length),
  subjects: maybe(ids),
  allSubjectsReason: maybe(text),
  necessity: text,
  conditions: maybe(text),
  reveals,
  from: maybe(day),
  until: maybe(day),
  requestId: maybe(id),
})
type DecideSharing = z.output<typeof decideSharingInput>

type DecisionKnown = SharingKnown & {
  readonly elements: readonly MapElement[]
  readonly duties: DutyFacts
  readonly request: KnownRequest | null
}

/** Where a decision names a request: what that lacks. Only of who has the whole map: nobody else is told of any. */
const ofRequest = (
  { requestId, ...decision }: Pick<DecideSharing, 'requestId' | 'organisation' | 'purpose'>,
  request: KnownRequest | null,
): readonly Missing[] => (requestId === null ? [] : missingToSettle(request, decision))

/** The decision with the days that are left out: from today until the next review. */
const decisionOf = (input: DecideSharing, { reviewDue }: SharingKnown, today: IsoDate): NewDecision => {
  const from = input.from ?? today
  return { ...input, from, until: input.until ?? reviewDue ?? from }
}

/** Young people that the decision is about with a duty that is neither met nor exempt (P6.5). */
const outstandingFor = ({ subjects }: NewDecision, duties: DutyFacts, today: IsoDate): readonly string[] => {
  const outstanding = dutiesOf(duties, today).filter(({ state }) => state === 'OUTSTANDING')
  const people = new Set(outstanding.map(({ youngPersonId }) => youngPersonId))
  return [...people].filter((person) => subjects === null || subjects.includes(person))
}

const decideSharing = defineStep<DecideSharing, DecisionKnown>({
  taker: 'manager',
  input: decideSharingInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input }) => {
    const { mapId, organisation, subjects, requestId } = input
    const [facts, elements, duties, request] = await Promise.all([
      readSharing(run, { mapId, organisation, decisionId: null }),
      elementsOn(run, mapId, subjects ?? []),
      readDuties(run, mapId),
      readRequest(run, requestId, mapId),
    ])
    return { ...facts, elements, duties, request }
  },
  missing: (situation) => {
    const { input, known, today } = situation
    const opening = openingIn(situation)
    const decision = decisionOf(input, known, today)
    const seen = seenElements(opening, known.elements)
    const outstanding = outstandingFor(decision, known.duties, today)
    const identity = opening.granted.IDENTITY
    return [
      ...missingToShare(decision, { ...known, seen, outstanding }, { identity, today }),
      ...(identity === 'ALL' ? ofRequest(input, known.request) : []),
    ]
  },
  write: ({ input, known, caller, today }, { newId }) => {
    const { from, until } = decisionOf(input, known, today)
    const decisionId = newId()
    const { mapId, organisation, purpose } = input
    const decision = {
      id: decisionId,
      mapId,
      organisation,
      purpose,
      categories: [...new Set(['MAP', ...input.categories])],
      subjectsAll: input.subjects === null,
      subjectIds: input.subjects ?? [],
      subjectsReason: input.allSubjectsReason,
      professionals: (input.professionals ?? []).map(callerKey),
      necessity: input.necessity,
      conditions: input.conditions,
      from: toDate(from),
      until: toDate(until),
      current: `${mapId} ${organisation} ${purpose}`,
      decidedBy: callerKey(caller),
      decidedOn: toDate(today),
    }
    const about = { organisation, purpose, outcome: 'GRANTED', decisionId, reason: null, today } as const
    return {
      params: { decision },
      changed: [decisionId],
      ...settling(input.requestId, { ...about, reasonForRequester: false }),
    }
  },
})

const declineSharingInput = z.strictObject({
  mapId: id,
  organisation: organisationId,
  purpose: z.enum(PURPOSES),
  reason: text,
  reveals,
  requestId: maybe(id),
  reasonForRequester: maybe(z.boolean()),
})
type DeclineSharing = z.output<typeof declineSharingInput>

const declineSharing = defineStep<DeclineSharing, SharingKnown & { readonly request: KnownRequest | null }>({
  taker: 'manager',
  input: declineSharingInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, organisation, requestId } }) => {
    const [facts, request] = await Promise.all([
      readSharing(run, { mapId, organisation, decisionId: null }),
      readRequest(run, requestId, mapId),
    ])
    return { ...facts, request }
  },
  missing: (situation) => {
    const { input, known } = situation
    const whole = missingWholeMap(openingIn(situation).granted.IDENTITY)
    const request = whole.length === 0 ? ofRequest(input, known.request) : []
    const isAsked = input.requestId !== null && whole.length === 0 && request.length === 0
    return [
      ...whole,
      // Who asked for it need not be recorded to be told no.
      ...need(known.organisation !== null || isAsked, {
        path: 'input.organisation',
        clause: 'P4.4',
        message: 'the recipient is recorded as an organisation first',
      }),
      ...request,
    ]
  },
  write: ({ input, caller, today }, { newId }) => {
    const { requestId, reasonForRequester, reveals: _told, ...told } = input
    const { organisation, purpose, reason } = told
    const declined = { ...told, id: newId(), decidedBy: callerKey(caller), decidedOn: toDate(today) }
    const about = { organisation, purpose, outcome: 'DECLINED', decisionId: declined.id, reason, today } as const
    return {
      params: { declined },
      changed: [declined.id],
      ...settling(requestId, { ...about, reasonForRequester: reasonForRequester ?? false }),
    }
  },
})

const withdrawSharing = defineStep({
  taker: 'manager',
  onClosed: true,
  input: z.strictObject({ mapId: id, decisionId: id, reason: text, reveals }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, decisionId } }) => readSharing(run, { mapId, organisation: null, decisionId }),
  missing: (situation) => {
    const { known, today } = situation
    const { decision } = known
    return [
      ...missingWholeMap(openingIn(situation).granted.IDENTITY),
      ...need(decision !== null && decision.until > today && (decision.withdrawnOn ?? decision.until) > today, {
        path: 'input.decisionId',
        clause: 'P4.4',
        message: 'no decision about this map that has not ended has this id',
      }),
    ]
  },
  write: ({ input, caller, today }) => ({
    params: {
      decisionId: input.decisionId,
      reason: input.reason,
      withdrawnOn: toDate(today),
      withdrawnBy: callerKey(caller),
    },
    changed: [input.decisionId],
  }),
})

export const sharingSteps = { recordOrganisation, decideSharing, declineSharing, withdrawSharing } as const
