/** The steps of notification (P6): parents and carers, the entry in the recording system, notifications and exemptions. */
import type { Run } from '../graph/driver.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { NOTICE_PARTS, type Addressee, type DutyFacts, type NoticePart } from './duties.rules.ts'
import {
  holdingExemptions,
  missingForExemption,
  missingForNotification,
  missingForParent,
  missingForSystemEntry,
  type About,
} from './notification.rules.ts'
import { readDuties, readParents } from './duties.facts.ts'
import { inputOf } from '../gateway/inputs.ts'
import { defineStep, type Making, type Situation } from '../steps/step.ts'

type OnMap = { readonly mapId: string; readonly youngPersonId: string }

const mapOf = ({ mapId }: OnMap): string => mapId
const duties = (run: Run, { input }: { readonly input: OnMap }): Promise<DutyFacts> => readDuties(run, input.mapId)

/**
 * What decides a step on a map.
 * @throws if there is no opening: NOT_FOUND is answered before
 */
const aboutOf = ({ input, facts, opening, today }: Situation<OnMap, DutyFacts>): About => {
  if (opening === null) throw new Error('a step on a map has its opening')
  return { facts: facts, opening, youngPersonId: input.youngPersonId, today }
}

type Kind = 'SYSTEM_ENTRY' | 'NOTIFIED' | `EXEMPT ${NoticePart}`

/** Value of `current`: one record of each kind for each duty (cypher/migrations/V007). */
const currentKey = (on: OnMap, kind: Kind, addressee: Addressee | null): string =>
  [on.mapId, on.youngPersonId, kind, addressee?.to ?? 'SYSTEM', addressee?.parentCarerId ?? '-'].join(' ')

const recordedOf = (caller: Caller, now: Date) => ({
  source: caller.organisation,
  recordedAt: toDateTime(now),
  recordedBy: callerKey(caller),
})

/** The common properties of all records about a duty. `recordId` is the id of the record. */
const recordOf = (on: OnMap, { caller, now, newId }: Pick<Making, 'now' | 'newId'> & { readonly caller: Caller }) => ({
  id: newId(),
  mapId: on.mapId,
  youngPersonId: on.youngPersonId,
  ...recordedOf(caller, now),
})

const recordParentCarer = defineStep({
  takers: ['mapper'],
  input: inputOf('recordParentCarer'),
  mapOf,
  readFacts: async (run, { input }) => {
    const [facts, parents] = await Promise.all([
      readDuties(run, input.mapId),
      readParents(run, input.mapId, [input.youngPersonId]),
    ])
    return { facts, parents }
  },
  missing: (situation) =>
    missingForParent(aboutOf({ ...situation, facts: situation.facts.facts }), situation.input, situation.facts.parents),
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
  takers: ['mapper'],
  input: inputOf('recordSystemEntry'),
  mapOf,
  readFacts: duties,
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
  takers: ['mapper'],
  input: inputOf('recordNotification').transform((input) => ({ ...input, leftOut: [...new Set(input.leftOut)] })),
  mapOf,
  readFacts: duties,
  missing: (situation) => missingForNotification(aboutOf(situation), situation.input),
  write: ({ input, facts, caller, today }, making) => {
    const { leftOut, youngPersonId, parentCarerId } = input
    const current = currentKey(input, 'NOTIFIED', input)
    const record = recordOf(input, { ...making, caller })
    const parts = NOTICE_PARTS.filter((part) => !leftOut.includes(part))
    const about = facts.people.find((young) => young.id === youngPersonId)
    const exemptions = about === undefined ? [] : holdingExemptions(about, input, today)
    return {
      changed: [record.id],
      params: {
        youngPersonId,
        parentCarerId,
        replaces: [current, ...parts.map((part) => currentKey(input, `EXEMPT ${part}`, input))],
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
  takers: ['mapper'],
  input: inputOf('exemptNotification'),
  mapOf,
  readFacts: duties,
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
