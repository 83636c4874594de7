/** The steps of notification (P6): parents and carers, the entry in the recording system, notifications and exemptions. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'
import { NOTICE_PARTS, type Addressee, type DutyFacts, type NoticePart } from '../../protocol/steps/notification.ts'
import {
  holdingExemptions,
  missingForExemption,
  missingForNotification,
  missingForParent,
  missingForSystemEntry,
  type About,
} from '../../protocol/steps/notifying.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { readDuties, readParents } from './duties.ts'
import { defineStep, type Making, type Situation } from './step.ts'

const person = { mapId: id, youngPersonId: id }
const to = { to: z.enum(['YOUNG_PERSON', 'PARENT_CARER']), parentCarerId: maybe(id) }
const answer = z.enum(['YES', 'NO', 'UNKNOWN'])

type OnMap = { readonly mapId: string; readonly youngPersonId: string }

const mapOf = ({ mapId }: OnMap): string => mapId
const duties = (run: Run, { input }: { readonly input: OnMap }): Promise<DutyFacts> => readDuties(run, input.mapId)

/** What a step on a map is judged by. @throws where there is no opening: the machinery answers NOT_FOUND before */
const aboutOf = ({ input, known, opening, today }: Situation<OnMap, DutyFacts>): About => {
  if (opening === null) throw new Error('a step on a map has its opening')
  return { facts: known, opening, youngPersonId: input.youngPersonId, today }
}

type Kind = 'SYSTEM_ENTRY' | 'NOTIFIED' | `EXEMPT ${NoticePart}`

/** Value of `current`: one record of a kind for one duty (cypher/migrations/V007). */
const currentKey = (on: OnMap, kind: Kind, addressee: Addressee | null): string =>
  [on.mapId, on.youngPersonId, kind, addressee?.to ?? 'SYSTEM', addressee?.parentCarerId ?? '-'].join(' ')

const recordedOf = (caller: Caller, now: Date) => ({
  source: caller.organisation,
  recordedAt: toDateTime(now),
  recordedBy: callerKey(caller),
})

/** What every record about a duty says. `recordId` is its id. */
const recordOf = (on: OnMap, { caller, now, newId }: Pick<Making, 'now' | 'newId'> & { readonly caller: Caller }) => ({
  id: newId(),
  mapId: on.mapId,
  youngPersonId: on.youngPersonId,
  ...recordedOf(caller, now),
})

const recordParentCarer = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...person,
    name: line,
    relationship: line,
    parentalResponsibility: answer,
    livesWith: answer,
    safeToContact: answer,
    doNotDisclose: z.boolean(),
  }),
  mapOf,
  know: async (run, { input }) => {
    const [facts, parents] = await Promise.all([
      readDuties(run, input.mapId),
      readParents(run, input.mapId, [input.youngPersonId]),
    ])
    return { facts, parents }
  },
  missing: (situation) =>
    missingForParent(aboutOf({ ...situation, known: situation.known.facts }), situation.input, situation.known.parents),
  write: ({ input, caller }, { now, newId }) => {
    const { mapId: _map, youngPersonId, name, ...tie } = input
    const parentId = newId()
    const recorded = recordedOf(caller, now)
    return {
      changed: [parentId],
      params: { youngPersonId, parent: { id: parentId, name, ...recorded }, tie: { id: newId(), ...tie, ...recorded } },
    }
  },
})

const recordSystemEntry = defineStep({
  taker: 'mapper',
  input: z.strictObject({ ...person, reference: line, on: day }),
  mapOf,
  know: duties,
  missing: (situation) => missingForSystemEntry(aboutOf(situation), situation.input.on),
  write: ({ input, caller, today }, making) => {
    const current = currentKey(input, 'SYSTEM_ENTRY', null)
    const record = recordOf(input, { ...making, caller })
    const said = { kind: 'SYSTEM_ENTRY', reference: input.reference, on: toDate(input.on), current }
    return {
      changed: [record.id],
      params: {
        youngPersonId: input.youngPersonId,
        replaces: [current],
        endedOn: toDate(today),
        record: { ...record, ...said },
      },
    }
  },
})

const recordNotification = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...person,
    ...to,
    on: day,
    how: line,
    reveals,
    by: line,
    leftOut: maybe(z.array(z.enum(NOTICE_PARTS))).transform((parts) => [...new Set(parts ?? [])]),
  }),
  mapOf,
  know: duties,
  missing: (situation) => missingForNotification(aboutOf(situation), situation.input),
  write: ({ input, known, caller, today }, making) => {
    const { leftOut, youngPersonId, parentCarerId } = input
    const current = currentKey(input, 'NOTIFIED', input)
    const record = recordOf(input, { ...making, caller })
    const told = NOTICE_PARTS.filter((part) => !leftOut.includes(part))
    const about = known.people.find((young) => young.id === youngPersonId)
    const exemptions = about === undefined ? [] : holdingExemptions(about, input, today)
    return {
      changed: [record.id],
      params: {
        youngPersonId,
        parentCarerId,
        replaces: [current, ...told.map((part) => currentKey(input, `EXEMPT ${part}`, input))],
        standsOn: exemptions.filter(({ part }) => leftOut.includes(part)).map((exemption) => exemption.id),
        endedOn: toDate(today),
        record: {
          ...record,
          kind: 'NOTIFIED',
          to: input.to,
          parentCarerId,
          on: toDate(input.on),
          how: input.how,
          by: input.by,
          leftOut,
          current,
        },
      },
    }
  },
})

const exemptNotification = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...person,
    ...to,
    part: z.enum(NOTICE_PARTS),
    ground: z.enum(['GOOD_REASON_NOT_TO', 'IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN']),
    obtainedFromThem: z.boolean(),
    reasoning: text,
    reveals,
    lookAgainOn: day,
  }),
  mapOf,
  know: duties,
  missing: (situation) => missingForExemption(aboutOf(situation), situation.input),
  write: ({ input, caller, today }, making) => {
    const { mapId: _map, youngPersonId, lookAgainOn, reveals: revealed, ...stated } = input
    const current = currentKey(input, `EXEMPT ${input.part}`, input)
    const record = recordOf(input, { ...making, caller })
    return {
      changed: [record.id],
      params: {
        youngPersonId,
        parentCarerId: input.parentCarerId,
        replaces: [current],
        told: currentKey(input, 'NOTIFIED', input),
        endedOn: toDate(today),
        record: {
          ...record,
          ...stated,
          kind: 'EXEMPT',
          reveals: [...new Set(revealed)],
          decidedOn: toDate(today),
          lookAgainOn: toDate(lookAgainOn),
          current,
        },
      },
    }
  },
})

export const notificationSteps = {
  recordParentCarer,
  recordSystemEntry,
  recordNotification,
  exemptNotification,
} as const
