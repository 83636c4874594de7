/** The steps of an access request (P9.5): record it, extend it, decide its items, answer it. */
import { inputOf } from '../gateway/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import type { AccessItem } from './access/items.ts'
import { namingIn } from './access/records.ts'
import {
  accessDue,
  missingForAuthority,
  missingToComplete,
  missingToDecideItem,
  missingToExtend,
  missingToRequest,
} from './access.rules.ts'
import type { IsoDate } from '../policy/terms.ts'
import { readAccessFile, readAppearances, readRequests, type AccessFile, type AccessRequest } from './access.facts.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep, type Making } from '../steps/step.ts'

const recorded = (caller: Caller, { now }: Making) => ({ recordedAt: toDateTime(now), recordedBy: callerKey(caller) })

const mapOf = (): null => null

const requestOf = async (run: Run, requestId: string): Promise<AccessRequest | null> =>
  (await readRequests(run, requestId))[0] ?? null

const mapOfRequest = (request: AccessRequest | null): readonly string[] => (request === null ? [] : [request.mapId])

/** The maps that the step locks: those that the file is about. */
const mapsOfFile = (file: AccessFile | null): readonly string[] =>
  file === null ? [] : [...new Set([file.request.mapId, ...file.facts.appearances.map(({ mapId }) => mapId)])]

type Reading = { readonly input: { readonly requestId: string }; readonly caller: Caller; readonly today: IsoDate }

const fileOf = (run: Run, { input, caller, today }: Reading): Promise<AccessFile | null> =>
  readAccessFile(run, { requestId: input.requestId, today, council: caller.organisation })

type Found = { readonly mapId: string | null; readonly item: AccessItem }

/** An item of a request, with its map. */
const itemIn = (file: AccessFile | null, itemId: string): Found | null => {
  for (const { mapId, items } of file?.records ?? [])
    for (const { item, answered } of items) if (answered.itemId === itemId) return { mapId, item }
  return null
}

const recordAccessRequest = defineStep({
  takers: ['rights'],
  references: namedRef,
  input: inputOf('recordAccessRequest'),
  // No map of the input: a map that does not exist is refused in the same way as a person who does not.
  mapOf,
  readFacts: (run, { input: { ref, mapId, personId } }) => readAppearances(run, { ref, mapId, personId, ids: [] }),
  mapsOf: (known) => [...new Set(known.map(({ mapId }) => mapId))],
  missing: ({ input, facts, today }) => missingToRequest(input, { isKnown: facts.length > 0, today }),
  write: ({ input, facts, caller }, making) => {
    const { receivedOn, requestedBy, onBehalf, identityChecked, mapId } = input
    const requestId = making.newId()
    const [first] = facts
    // A request by reference is stored on the first of the maps.
    const on = mapId ?? first?.mapId ?? ''
    const request = {
      id: requestId,
      mapId: on,
      subjectIds: facts.map(({ subjectId }) => subjectId),
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
  takers: ['rights'],
  input: inputOf('extendAccessRequest'),
  decides: ({ requestId }) => [requestId],
  mapOf,
  readFacts: (run, { input }) => requestOf(run, input.requestId),
  mapsOf: mapOfRequest,
  missing: ({ input, facts, today }) => missingToExtend(facts, input.extendTo, today),
  write: ({ input: { requestId, extendTo, reason }, facts, caller, today }) => ({
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
    ...(facts === null ? {} : { mapId: facts.mapId }),
  }),
})

const recordRequesterAuthority = defineStep({
  takers: ['rights'],
  input: inputOf('recordRequesterAuthority'),
  decides: ({ requestId }) => [requestId],
  mapOf,
  readFacts: fileOf,
  mapsOf: mapsOfFile,
  missing: ({ input, facts }) => missingForAuthority(facts?.request ?? null, input, facts?.isAdult ?? false),
  write: ({ input: { requestId, ...authority }, facts, caller, today }) => {
    const earlier = facts?.request.authority ?? null
    return {
      params: {
        requestId,
        authority: { ...authority, authorityRecordedOn: toDate(today), authorityRecordedBy: callerKey(caller) },
        earlier: earlier === null ? null : JSON.stringify(earlier),
      },
      changed: [requestId],
      ...(facts === null ? {} : { mapId: facts.request.mapId }),
    }
  },
})

const completeAccessRequest = defineStep({
  takers: ['rights'],
  input: inputOf('completeAccessRequest'),
  decides: ({ requestId }) => [requestId],
  mapOf,
  readFacts: fileOf,
  mapsOf: mapsOfFile,
  missing: ({ input: { answeredOn }, facts, today }) => {
    const items = facts?.records.flatMap((record) => record.items) ?? []
    const undecided = items.filter(({ isDecided }) => !isDecided).length
    const isAdult = facts?.isAdult ?? false
    return missingToComplete(facts?.request ?? null, { answeredOn, undecided, today, isAdult })
  },
  write: ({ input: { requestId, answeredOn, how }, facts, caller }, { now }) => ({
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
    ...(facts === null ? {} : { mapId: facts.request.mapId }),
  }),
})

const decideAccessItem = defineStep({
  takers: ['rights'],
  input: inputOf('decideAccessItem'),
  decides: ({ requestId }) => [requestId],
  mapOf,
  readFacts: fileOf,
  mapsOf: mapsOfFile,
  missing: ({ input, facts }) => {
    const found = itemIn(facts, input.itemId)
    const item =
      facts === null || found === null ? null : { kind: found.item.kind, naming: namingIn(facts.facts, found.mapId) }
    return missingToDecideItem(facts?.request ?? null, input, { item, isAdult: facts?.isAdult ?? false })
  },
  write: ({ input, facts, caller, today }, making) => {
    const decisionId = making.newId()
    const { requestId, itemId } = input
    const found = itemIn(facts, itemId)
    const on = found?.mapId ?? facts?.request.mapId ?? ''
    const decision = {
      ...input,
      id: decisionId,
      mapId: on,
      subjectIds: facts?.request.subjectIds ?? [],
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
  recordRequesterAuthority,
  decideAccessItem,
  completeAccessRequest,
} as const
