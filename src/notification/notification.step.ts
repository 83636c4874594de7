/** The steps of notification (P6): parents and carers, the entry in the recording system, notifications and exemptions. */
import type { Run } from '../graph/driver.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { toDate, toDateOrNull, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { NOTICE_PARTS, type Addressee, type DutyFacts, type NoticePart } from './duties.rules.ts'
import {
  holdingExemptions,
  missingForExemption,
  missingForNotification,
  missingForParent,
  missingForSystemEntry,
  renewalsOf,
  type About,
} from './notification.rules.ts'
import { missingToDecideHeld } from './held.rules.ts'
import { readDuties, readParents } from './duties.facts.ts'
import { inputOf } from '../gateway/inputs.ts'
import { defineStep, type Making, type Situation } from '../steps/step.ts'

/** Whom a step is about: a young person or, in their place, an adult. */
type OnMap = {
  readonly mapId: string
  readonly youngPersonId?: string | null
  readonly adultId?: string | null
}

const isOfOne = ({ youngPersonId = null, adultId = null }: OnMap): boolean =>
  (youngPersonId === null) !== (adultId === null)
const personIn = ({ youngPersonId = null, adultId = null }: OnMap): string => youngPersonId ?? adultId ?? ''

/** How a record says whom it is about. */
const aboutWhom = ({ youngPersonId = null, adultId = null }: OnMap) =>
  youngPersonId === null ? { subjectId: adultId } : { youngPersonId }

const mapOf = ({ mapId }: OnMap): string => mapId
const duties = (run: Run, { input }: { readonly input: OnMap }): Promise<DutyFacts> => readDuties(run, input.mapId)

/**
 * What decides a step on a map.
 * @throws if there is no opening: NOT_FOUND is answered before
 */
const aboutOf = ({ input, facts, opening, today }: Situation<OnMap, DutyFacts>): About => {
  if (opening === null) throw new Error('a step on a map has its opening')
  return { facts, opening, personId: personIn(input), adult: (input.adultId ?? null) !== null, today }
}

type Kind = 'SYSTEM_ENTRY' | 'NOTIFIED' | 'TO_TELL' | `EXEMPT ${NoticePart}`

/** Value of `current`: one record of each kind for each duty (cypher/migrations/V007). */
const currentKey = (on: OnMap, kind: Kind, addressee: Addressee | null): string =>
  [on.mapId, personIn(on), kind, addressee?.to ?? 'SYSTEM', addressee?.parentCarerId ?? '-'].join(' ')

const recordedOf = (caller: Caller, now: Date) => ({
  source: caller.organisation,
  recordedAt: toDateTime(now),
  recordedBy: callerKey(caller),
})

/** The common properties of all records about a duty. `recordId` is the id of the record. */
const recordOf = (on: OnMap, { caller, now, newId }: Pick<Making, 'now' | 'newId'> & { readonly caller: Caller }) => ({
  id: newId(),
  mapId: on.mapId,
  ...aboutWhom(on),
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
  input: inputOf('recordNotification')
    .refine(isOfOne)
    .transform((input) => ({ ...input, leftOut: [...new Set(input.leftOut)] })),
  mapOf,
  readFacts: duties,
  missing: (situation) => missingForNotification(aboutOf(situation), situation.input),
  write: ({ input, facts, caller, today }, making) => {
    const { leftOut, parentCarerId } = input
    const personId = personIn(input)
    const current = currentKey(input, 'NOTIFIED', input)
    const record = recordOf(input, { ...making, caller })
    const parts = NOTICE_PARTS.filter((part) => !leftOut.includes(part))
    const about = facts.people.find(({ id }) => id === personId)
    const exemptions = about === undefined ? [] : holdingExemptions(about, input, today)
    return {
      changed: [record.id],
      params: {
        personId,
        parentCarerId,
        replaces: [
          current,
          currentKey(input, 'TO_TELL', input),
          ...parts.map((part) => currentKey(input, `EXEMPT ${part}`, input)),
        ],
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
  input: inputOf('exemptNotification').refine(isOfOne),
  mapOf,
  readFacts: duties,
  missing: (situation) =>
    missingForExemption(
      { ...aboutOf(situation), byManager: situation.caller.roles.includes('MANAGER') },
      situation.input,
    ),
  write: ({ input, facts, caller, today }, making) => {
    const { mapId: _map, youngPersonId: _young, adultId: _adult, lookAgainOn, reveals: revealed, ...stated } = input
    const about = facts.people.find(({ id }) => id === personIn(input))
    const current = currentKey(input, `EXEMPT ${input.part}`, input)
    const record = recordOf(input, { ...making, caller })
    return {
      changed: [record.id],
      params: {
        personId: personIn(input),
        parentCarerId: input.parentCarerId,
        replaces: [current],
        told: currentKey(input, 'NOTIFIED', input),
        endedOn: toDate(today),
        record: {
          ...record,
          ...stated,
          kind: 'EXEMPT',
          renewals: about === undefined ? 0 : renewalsOf(about, input),
          reveals: [...new Set(revealed)],
          decidedOn: toDate(today),
          lookAgainOn: toDate(lookAgainOn),
          current,
        },
      },
    }
  },
})

type DecideHeld = StepInputs['decideHeldNotification']

const ADULT: Addressee = { to: 'ADULT', parentCarerId: null }

/** What the record of a decision says: that they are to be told, or are not, on a ground. */
const decidedOf = (input: DecideHeld, facts: DutyFacts) => {
  const { ground, lookAgainOn } = input
  if (input.decision === 'TELL' || ground === null || lookAgainOn === null)
    return { ...ADULT, kind: 'TO_TELL', current: currentKey(input, 'TO_TELL', ADULT) }
  const about = facts.people.find(({ id }) => id === input.adultId)
  const exemption = { ...ADULT, part: 'WHOLE' } as const
  return {
    ...exemption,
    kind: 'EXEMPT',
    ground,
    lookAgainOn: toDate(lookAgainOn),
    renewals: about === undefined ? 0 : renewalsOf(about, exemption),
    current: currentKey(input, 'EXEMPT WHOLE', ADULT),
  }
}

const decideHeldNotification = defineStep<DecideHeld, DutyFacts>({
  takers: ['manager'],
  input: inputOf('decideHeldNotification'),
  mapOf,
  readFacts: duties,
  missing: (situation) => missingToDecideHeld(aboutOf(situation), situation.input),
  write: ({ input, facts, caller, today }, making) => {
    const { reasoning, reveals: revealed, policeInvestigate, policeAskedOn, policeAnswer } = input
    const record = {
      ...recordOf(input, { ...making, caller }),
      ...decidedOf(input, facts),
      reasoning,
      policeInvestigate,
      policeAnswer,
      policeAskedOn: toDateOrNull(policeAskedOn),
      reveals: [...new Set(revealed)],
      decidedOn: toDate(today),
    }
    return {
      changed: [record.id],
      params: {
        personId: input.adultId,
        replaces: [currentKey(input, 'TO_TELL', ADULT), currentKey(input, 'EXEMPT WHOLE', ADULT)],
        told: currentKey(input, 'NOTIFIED', ADULT),
        endedOn: toDate(today),
        record,
      },
    }
  },
})

export const notificationSteps = {
  recordParentCarer,
  recordSystemEntry,
  recordNotification,
  exemptNotification,
  decideHeldNotification,
} as const
