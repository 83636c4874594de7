/** Steps that share a map with an organisation, decline to, or end it (P4.4, P0.1). */
import type { StepInputs } from '../generated/inputs.ts'
import { toDate, toDateOrNull } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { isElementSeen, isPersonSeen, seenElements } from '../policy/sight.ts'
import type { MapElement } from '../policy/elements.ts'
import type { Opening } from '../policy/opening.ts'
import { dutiesOf, type DutyFacts } from '../notification/duties.rules.ts'
import { missingToRecordOrganisation, missingToShare, missingWholeMap, type NewDecision } from './sharing.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { undecidedOf } from './preview-sharing.rules.ts'
import { missingToCloseRequest, type KnownRequest } from './requests.rules.ts'
import type { IsoDate } from '../policy/terms.ts'
import { readDuties } from '../notification/duties.facts.ts'
import { readCalled } from '../notification/parents.facts.ts'
import { namesOf, type Called } from '../notification/parents.rules.ts'
import { readConformance } from '../accountability/conformance.facts.ts'
import { lackingFor, type ConformanceEntry } from '../accountability/conformance.rules.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn } from '../steps/facts.ts'
import { readRequest, closingRequest } from './requests.step.ts'
import { readSharing, type SharingFacts } from './sharing.facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const recordOrganisation = defineStep({
  takers: ['manager'],
  input: inputOf('recordOrganisation'),
  mapOf: () => null,
  readFacts: (run, { input }) => readSharing(run, { mapId: null, organisation: input.id, decisionId: null }),
  missing: ({ input, facts, caller }) => missingToRecordOrganisation(input, facts.organisation, caller.organisation),
  write: ({ input }) => {
    const reveals = input.reveals === null ? null : [...new Set(input.reveals)]
    return { params: { organisation: { ...input, reveals, withinCouncil: false } }, changed: [input.id] }
  },
})

type DecideSharing = StepInputs['decideSharing']

type DecisionFacts = SharingFacts & {
  readonly conformance: readonly ConformanceEntry[]
  readonly elements: readonly MapElement[]
  readonly duties: DutyFacts
  readonly called: readonly Called[]
  readonly request: KnownRequest | null
}

/**
 * If a decision names a request: what is missing to close it. Only for a caller who has the whole map; nobody else
 * learns of any request.
 */
const ofRequest = (
  { requestId, ...decision }: Pick<DecideSharing, 'requestId' | 'organisation' | 'purpose'>,
  request: KnownRequest | null,
): readonly Missing[] => (requestId === null ? [] : missingToCloseRequest(request, decision))

/** The decision, with defaults for the days that are left out: from today until the next review. */
const decisionOf = (input: DecideSharing, { reviewDue }: SharingFacts, today: IsoDate): NewDecision => {
  const from = input.from ?? today
  const { cannotWait } = input
  return {
    ...input,
    from,
    until: input.until ?? reviewDue ?? from,
    cannotWait: cannotWait === null ? null : { why: cannotWait.why, agreedBy: callerKey(cannotWait.agreedBy) },
  }
}

/**
 * People in the decision with an outstanding duty (P6.5), of those of whom who decides may know. A duty that is held stops no
 * sharing: it is listed (P0.1).
 */
const outstandingFor = (
  { subjects }: NewDecision,
  { mapId, people: all }: DutyFacts,
  opening: Opening,
): readonly string[] => {
  const known = all.filter((person) => isPersonSeen(opening, person))
  const outstanding = dutiesOf({ mapId, people: known }, opening.today).filter(({ state }) => state === 'OUTSTANDING')
  const people = new Set(outstanding.map(({ personId }) => personId))
  return [...people].filter((person) => subjects === null || subjects.includes(person))
}

/** Young people in the decision about whose relevance nobody has decided (P1.3). All subjects are all of them. */
const undecidedIn = ({ subjects }: NewDecision, { people }: DutyFacts): readonly string[] =>
  people
    .filter(({ type, relevanceDecidedOn }) => type === 'YoungPerson' && relevanceDecidedOn === null)
    .map(({ id }) => id)
    .filter((id) => subjects === null || subjects.includes(id))

const decideSharing = defineStep<DecideSharing, DecisionFacts>({
  takers: ['manager'],
  input: inputOf('decideSharing'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input }) => {
    const { mapId, organisation, subjects, requestId } = input
    const [facts, elements, duties, request, conformance, called] = await Promise.all([
      readSharing(run, { mapId, organisation, decisionId: null }),
      elementsOn(run, mapId, subjects ?? []),
      readDuties(run, mapId),
      readRequest(run, requestId, mapId),
      readConformance(run, organisation),
      readCalled(run, mapId),
    ])
    return { ...facts, elements, duties, request, conformance, called }
  },
  missing: (situation) => {
    const { input, facts, caller, today } = situation
    const opening = openingIn(situation)
    const decision = decisionOf(input, facts, today)
    const seen = seenElements(opening, facts.elements)
    const outstanding = outstandingFor(decision, facts.duties, opening)
    const lacking = lackingFor(input.organisation, facts.conformance, decision.from)
    const identity = opening.granted.IDENTITY
    const by = callerKey(caller)
    return [
      ...missingToShare(
        decision,
        {
          ...facts,
          seen,
          outstanding,
          lacking,
          contested: opening.contested,
          undecided: undecidedIn(decision, facts.duties),
          called: namesOf(facts.called.filter((person) => isElementSeen(opening, person))),
        },
        { identity, by, today, rules: opening.inForce.set.rules },
      ),
      ...(identity === 'ALL' ? ofRequest(input, facts.request) : []),
    ]
  },
  write: (situation, { newId }) => {
    const { input, facts, caller, today } = situation
    const { from, until, cannotWait } = decisionOf(input, facts, today)
    const lacking = lackingFor(input.organisation, facts.conformance, from)
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
      conditionsShown: true,
      relevanceAsked: true,
      reviewDue: toDateOrNull(facts.reviewDue),
      mayExport: input.mayExport ?? false,
      contested: undecidedOf(openingIn(situation)),
      from: toDate(from),
      until: toDate(until),
      current: `${mapId} ${organisation} ${purpose}`,
      decidedBy: callerKey(caller),
      decidedOn: toDate(today),
      lackedAgreement: lacking.includes('AGREEMENT'),
      lackedImpactAssessment: lacking.includes('IMPACT_ASSESSMENT'),
      cannotWait: cannotWait?.why ?? null,
      agreedBy: cannotWait?.agreedBy ?? null,
    }
    const about = { organisation, purpose, outcome: 'GRANTED', decisionId, reason: null, today } as const
    return {
      params: { decision },
      changed: [decisionId],
      ...closingRequest(input.requestId, { ...about, reasonForRequester: false }),
    }
  },
})

type DeclineSharing = StepInputs['declineSharing']

const declineSharing = defineStep<DeclineSharing, SharingFacts & { readonly request: KnownRequest | null }>({
  takers: ['manager'],
  input: inputOf('declineSharing'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, organisation, requestId } }) => {
    const [facts, request] = await Promise.all([
      readSharing(run, { mapId, organisation, decisionId: null }),
      readRequest(run, requestId, mapId),
    ])
    return { ...facts, request }
  },
  missing: (situation) => {
    const { input, facts } = situation
    const whole = missingWholeMap(openingIn(situation).granted.IDENTITY)
    const request = whole.length === 0 ? ofRequest(input, facts.request) : []
    const isAsked = input.requestId !== null && whole.length === 0 && request.length === 0
    return [
      ...whole,
      // The decision to decline may name an organisation that is not recorded, if it answers that organisation's request.
      ...need(facts.organisation !== null || isAsked, {
        code: 'UNKNOWN',
        path: 'input.organisation',
        clause: 'P4.4',
        message: 'the recipient is recorded as an organisation first',
      }),
      ...request,
    ]
  },
  write: ({ input, caller, today }, { newId }) => {
    const { requestId, reasonForRequester, reveals: _reveals, ...rest } = input
    const { organisation, purpose, reason } = rest
    const declined = { ...rest, id: newId(), decidedBy: callerKey(caller), decidedOn: toDate(today) }
    const about = { organisation, purpose, outcome: 'DECLINED', decisionId: declined.id, reason, today } as const
    return {
      params: { declined },
      changed: [declined.id],
      ...closingRequest(requestId, { ...about, reasonForRequester: reasonForRequester ?? false }),
    }
  },
})

const withdrawSharing = defineStep({
  takers: ['manager'],
  onClosed: true,
  input: inputOf('withdrawSharing'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, decisionId } }) => readSharing(run, { mapId, organisation: null, decisionId }),
  missing: (situation) => {
    const { facts, today } = situation
    const { decision } = facts
    return [
      ...missingWholeMap(openingIn(situation).granted.IDENTITY),
      ...need(decision !== null && decision.until > today && (decision.withdrawnOn ?? decision.until) > today, {
        code: 'UNKNOWN',
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
