/** A partner's request to share a map, and declining it without a map (P4.3, P4.4, P0.1). */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import type { Run } from '../graph/driver.ts'
import { readRules } from '../graph/rules-in-force.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { need } from '../policy/missing.ts'
import { missingToRequest, MOST_OPEN_REQUESTS, type KnownRequest } from './requests.rules.ts'
import { referenceKey } from '../policy/reference.ts'
import { AGENCIES, PURPOSES, type IsoDate, type Purpose } from '../policy/terms.ts'
import { defineStep, type Written } from '../steps/step.ts'

const ASKING = loadStatement('sharing/asking.facts')
const REQUEST = loadStatement('sharing/request.facts')

const askingRow = z.object({ agency: z.enum(AGENCIES).nullable(), open: z.number() })

const requestSharing = defineStep({
  takers: ['partner'],
  input: inputOf('requestSharing'),
  mapOf: () => null,
  readFacts: async (run, { caller: { organisation }, today }) => {
    const [[row], { set }] = await Promise.all([run({ text: ASKING, params: { organisation } }), readRules(run, today)])
    const { agency, open } = askingRow.parse(row)
    return { recorded: agency === null ? null : { id: organisation, agency }, open, rules: set.rules }
  },
  missing: ({ input, caller, facts: { recorded, open, rules } }) => {
    const missing = missingToRequest(input, caller, { recorded, rules })
    if (missing.length === 0 && open >= MOST_OPEN_REQUESTS)
      throw new PeermapError('LIMIT_EXCEEDED', `at most ${MOST_OPEN_REQUESTS} open requests of one organisation`, {
        limit: { name: 'OPEN_REQUESTS', most: MOST_OPEN_REQUESTS },
      })
    return missing
  },
  write: ({ input, caller }, { now, newId }) => {
    const { organisation, agency } = caller
    const { reveals: _reveals, ...asked } = input
    const request = {
      ...asked,
      id: newId(),
      referenceKey: referenceKey(input.reference),
      categories: [...new Set(['MAP', ...input.categories])],
      organisation,
      agency,
      requestedBy: callerKey(caller),
      askedUnder: caller.purpose,
      at: toDateTime(now),
    }
    return { params: { request, most: MOST_OPEN_REQUESTS }, changed: [request.id] }
  },
})

const requestRow = z.object({
  organisation: z.string(),
  purpose: z.enum(PURPOSES),
  isOpen: z.boolean(),
  concernsMap: z.boolean(),
  concernsAny: z.boolean(),
})

/** A request in relation to a map, or to none; null: there is no such request, or none was named. */
export async function readRequest(
  run: Run,
  requestId: string | null,
  mapId: string | null,
): Promise<KnownRequest | null> {
  if (requestId === null) return null
  const [row] = await run({ text: REQUEST, params: { requestId, mapId } })
  return row === undefined ? null : requestRow.parse(row)
}

/** The statement that closes a request with the decision made on it; none if no request was named. */
export const closingRequest = (
  requestId: string | null,
  about: {
    readonly organisation: string
    readonly purpose: Purpose
    readonly outcome: 'GRANTED' | 'DECLINED'
    readonly decisionId: string
    readonly reason: string | null
    readonly reasonForRequester: boolean
    readonly today: IsoDate
  },
): Pick<Written, 'before'> => {
  if (requestId === null) return {}
  const { today, ...decided } = about
  return {
    before: [{ statement: 'sharing/close-request', params: { ...decided, requestId, decidedOn: toDate(today) } }],
  }
}

/** Declines a request of any organisation. Such a request names no map, or none that a manager answers for. */
const declineRequest = defineStep({
  takers: ['governance'],
  input: inputOf('declineRequest'),
  mapOf: () => null,
  readFacts: (run, { input }) => readRequest(run, input.requestId, null),
  missing: ({ facts }) =>
    need(facts?.isOpen === true, {
      code: 'UNKNOWN',
      path: 'input.requestId',
      clause: 'P0.1',
      message: 'no open request has this id',
    }),
  write: ({ input: { requestId, reason, reasonForRequester }, caller, today }, { stepId }) => ({
    params: {
      requestId,
      stepId,
      declined: {
        outcome: 'DECLINED',
        reason,
        reasonForRequester: reasonForRequester ?? false,
        decidedOn: toDate(today),
        decidedBy: callerKey(caller),
      },
    },
    changed: [requestId],
  }),
})

export const requestSteps = { requestSharing, declineRequest } as const
