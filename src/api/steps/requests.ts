/** A partner's request that a map be shared, and its end without a map (P4.3, P4.4, P0.1). */
import { z } from 'zod'
import { PeermapError } from '../../errors.ts'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { need } from '../../protocol/steps/missing.ts'
import { missingToRequest, MOST_OPEN_REQUESTS, type KnownRequest } from '../../protocol/steps/requests.ts'
import { AGENCIES, CATEGORIES, PURPOSES, type IsoDate, type Purpose } from '../../protocol/terms.ts'
import { id, line, maybe, reveals, text } from '../arguments.ts'
import { defineStep, type Written } from './step.ts'

const ASKING = loadStatement('taking/asking')
const REQUEST = loadStatement('taking/request')

const askingRow = z.object({ agency: z.enum(AGENCIES).nullable(), open: z.number() })

const requestSharing = defineStep({
  taker: 'partner',
  input: z.strictObject({
    reference: line,
    purpose: z.enum(PURPOSES),
    categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length),
    about: text,
    why: text,
    reveals,
  }),
  mapOf: () => null,
  know: async (run, { caller: { organisation } }) => {
    const [row] = await run({ text: ASKING, params: { organisation } })
    const { agency, open } = askingRow.parse(row)
    return { recorded: agency === null ? null : { id: organisation, agency }, open }
  },
  missing: ({ input, caller, known: { recorded, open } }) => {
    const missing = missingToRequest(input, caller, recorded)
    if (missing.length === 0 && open >= MOST_OPEN_REQUESTS)
      throw new PeermapError('LIMIT_EXCEEDED', `at most ${MOST_OPEN_REQUESTS} open requests of one organisation`)
    return missing
  },
  write: ({ input, caller }, { now, newId }) => {
    const { organisation, agency } = caller
    const { reveals: _told, ...asked } = input
    const request = {
      ...asked,
      id: newId(),
      categories: [...new Set(['MAP', ...input.categories])],
      organisation,
      agency,
      requestedBy: callerKey(caller),
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

/** A request as it stands to a map, or to none; null: there is no such request, or none was named. */
export async function readRequest(
  run: Run,
  requestId: string | null,
  mapId: string | null,
): Promise<KnownRequest | null> {
  if (requestId === null) return null
  const [row] = await run({ text: REQUEST, params: { requestId, mapId } })
  return row === undefined ? null : requestRow.parse(row)
}

/** The statement that settles a request with the decision made on it; none where none was named. */
export const settling = (
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
): Pick<Written, 'also'> => {
  if (requestId === null) return {}
  const { today, ...settled } = about
  return { also: [{ statement: 'taking/settle-request', params: { ...settled, requestId, decidedOn: toDate(today) } }] }
}

/** On the requests of anybody: they name no map, or none that a manager answers for. */
const declineRequest = defineStep({
  taker: 'officer',
  input: z.strictObject({ requestId: id, reason: text, reveals, reasonForRequester: maybe(z.boolean()) }),
  mapOf: () => null,
  know: (run, { input }) => readRequest(run, input.requestId, null),
  missing: ({ known }) =>
    need(known?.isOpen === true, {
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
