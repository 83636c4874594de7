/** The steps of a request of access (P9.5): recorded, extended, its items decided, answered. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'
import type { AccessItem } from '../../protocol/access/items.ts'
import { namingIn } from '../../protocol/access/records.ts'
import {
  accessDue,
  missingToComplete,
  missingToDecideItem,
  missingToExtend,
  missingToRequest,
} from '../../protocol/steps/access.ts'
import type { IsoDate } from '../../protocol/terms.ts'
import {
  readAccessFile,
  readAppearances,
  readRequests,
  type AccessFile,
  type AccessRequest,
} from '../questions/access-facts.ts'
import { day, id, line, maybe, text } from '../arguments.ts'
import { defineStep, type Making } from './step.ts'

const recorded = (caller: Caller, { now }: Making) => ({ recordedAt: toDateTime(now), recordedBy: callerKey(caller) })

const mapOf = (): null => null

const requestOf = async (run: Run, requestId: string): Promise<AccessRequest | null> =>
  (await readRequests(run, requestId))[0] ?? null

const mapOfRequest = (request: AccessRequest | null): readonly string[] => (request === null ? [] : [request.mapId])

/** Steps on the maps that a file is about follow one another. */
const mapsOfFile = (file: AccessFile | null): readonly string[] =>
  file === null ? [] : [...new Set([file.request.mapId, ...file.facts.appearances.map(({ mapId }) => mapId)])]

type Reading = { readonly input: { readonly requestId: string }; readonly caller: Caller; readonly today: IsoDate }

const fileOf = (run: Run, { input, caller, today }: Reading): Promise<AccessFile | null> =>
  readAccessFile(run, { requestId: input.requestId, today, council: caller.organisation })

type Found = { readonly mapId: string | null; readonly item: AccessItem }

/** An item of a request, with the map that it is on. */
const itemIn = (file: AccessFile | null, itemId: string): Found | null => {
  for (const { mapId, items } of file?.records ?? [])
    for (const { item, answered } of items) if (answered.itemId === itemId) return { mapId, item }
  return null
}

const recordAccessRequest = defineStep({
  taker: 'rights',
  input: z.strictObject({
    ref: maybe(line),
    mapId: maybe(id),
    personId: maybe(id),
    receivedOn: day,
    requestedBy: z.enum(['SUBJECT', 'PARENT', 'REPRESENTATIVE']),
    onBehalf: maybe(text),
    identityChecked: text,
  }),
  // Not the map of the input: one that is not there is answered like a person who is not.
  mapOf,
  know: (run, { input: { ref, mapId, personId } }) => readAppearances(run, { ref, mapId, personId, ids: [] }),
  mapsOf: (known) => [...new Set(known.map(({ mapId }) => mapId))],
  missing: ({ input, known, today }) => missingToRequest(input, { isKnown: known.length > 0, today }),
  write: ({ input, known, caller }, making) => {
    const { receivedOn, requestedBy, onBehalf, identityChecked, mapId } = input
    const requestId = making.newId()
    const [first] = known
    // A request by reference is on the first of the maps.
    const on = mapId ?? first?.mapId ?? ''
    const request = {
      id: requestId,
      mapId: on,
      subjectIds: known.map(({ subjectId }) => subjectId),
      receivedOn: toDate(receivedOn),
      due: toDate(accessDue(receivedOn)),
      requestedBy,
      onBehalf,
      identityChecked,
      status: 'OPEN',
      ...recorded(caller, making),
    }
    return { params: { request }, changed: [requestId], mapId: on }
  },
})

const extendAccessRequest = defineStep({
  taker: 'rights',
  input: z.strictObject({ requestId: id, extendTo: day, reason: text }),
  mapOf,
  know: (run, { input }) => requestOf(run, input.requestId),
  mapsOf: mapOfRequest,
  missing: ({ input, known, today }) => missingToExtend(known, input.extendTo, today),
  write: ({ input: { requestId, extendTo, reason }, known, caller, today }) => ({
    params: {
      requestId,
      extension: {
        extendedTo: toDate(extendTo),
        extendedWhy: reason,
        extendedOn: toDate(today),
        extendedBy: callerKey(caller),
      },
    },
    changed: [requestId],
    ...(known === null ? {} : { mapId: known.mapId }),
  }),
})

const completeAccessRequest = defineStep({
  taker: 'rights',
  input: z.strictObject({ requestId: id, answeredOn: day, how: text }),
  mapOf,
  know: fileOf,
  mapsOf: mapsOfFile,
  missing: ({ input: { answeredOn }, known, today }) => {
    const items = known?.records.flatMap((record) => record.items) ?? []
    const undecided = items.filter(({ isDecided }) => !isDecided).length
    return missingToComplete(known?.request ?? null, { answeredOn, undecided, today })
  },
  write: ({ input: { requestId, answeredOn, how }, known, caller }, { now }) => ({
    params: {
      requestId,
      answer: {
        status: 'ANSWERED',
        answeredOn: toDate(answeredOn),
        answeredHow: how,
        answeredBy: callerKey(caller),
        answeredAt: toDateTime(now),
      },
    },
    changed: [requestId],
    ...(known === null ? {} : { mapId: known.request.mapId }),
  }),
})

const decideAccessItem = defineStep({
  taker: 'rights',
  input: z.strictObject({
    requestId: id,
    itemId: id,
    decision: z.enum(['RELEASE', 'WITHHOLD']),
    exemption: maybe(
      z.enum([
        'THIRD_PARTY',
        'SERIOUS_HARM_HEALTH',
        'SERIOUS_HARM_SOCIAL_WORK',
        'CRIME_PREVENTION',
        'LEGAL_PRIVILEGE',
        'CONFIDENTIAL_REFERENCE',
        'EXPECTATIONS_AND_WISHES',
        'CHILD_ABUSE_DATA',
      ]),
    ),
    reason: text,
    text: maybe(text),
    consentOfThirdParty: maybe(text),
  }),
  mapOf,
  know: fileOf,
  mapsOf: mapsOfFile,
  missing: ({ input, known }) => {
    const found = itemIn(known, input.itemId)
    const item =
      known === null || found === null ? null : { kind: found.item.kind, naming: namingIn(known.facts, found.mapId) }
    return missingToDecideItem(known?.request ?? null, input, item)
  },
  write: ({ input, known, caller, today }, making) => {
    const decisionId = making.newId()
    const { requestId, itemId } = input
    const found = itemIn(known, itemId)
    const on = found?.mapId ?? known?.request.mapId ?? ''
    const decision = {
      ...input,
      id: decisionId,
      mapId: on,
      subjectIds: known?.request.subjectIds ?? [],
      coordinate: found?.item.coordinate ?? null,
      decidedOn: toDate(today),
      current: `${requestId} ${itemId}`,
      ...recorded(caller, making),
    }
    return {
      params: { decision, endedOn: toDate(today) },
      changed: [decisionId],
      mapId: on,
    }
  },
})

export const accessSteps = {
  recordAccessRequest,
  extendAccessRequest,
  decideAccessItem,
  completeAccessRequest,
} as const
