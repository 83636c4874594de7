/** Steps on complaints to the controller (P9.5; DPA 2018 s.164A). By information governance. */
import { inputOf } from '../gateway/inputs.ts'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep } from '../steps/step.ts'
import { readComplaints, type Complaint } from './complaint.facts.ts'
import { acknowledgeByOf, missingToAcknowledge, missingToClose, missingToComplain } from './complaint.rules.ts'
import { readAppearances, type People } from './restriction.facts.ts'
import { mapsOfPeople } from './restriction.step.ts'

const complaintOf = async (run: Run, id: string): Promise<Complaint | null> =>
  (await readComplaints(run, id))[0] ?? null
const mapOf = (): null => null
const mapsOf = (complaint: Complaint | null): readonly string[] =>
  complaint?.mapId === null || complaint === null ? [] : [complaint.mapId]

const recordComplaint = defineStep<StepInputs['recordComplaint'], People>({
  takers: ['rights'],
  references: namedRef,
  byRole: true,
  onClosed: true,
  input: inputOf('recordComplaint'),
  mapOf,
  readFacts: (run, { input }) => readAppearances(run, input),
  mapsOf: mapsOfPeople,
  missing: ({ input, facts, today }) => missingToComplain(input, facts.length > 0, today),
  write: ({ input, facts, caller }, { now, newId }) => {
    const { receivedOn, askedBy, onBehalf, about, how } = input
    const complaint = {
      id: newId(),
      mapId: facts[0]?.mapId ?? null,
      subjectIds: facts.map(({ id }) => id),
      receivedOn: toDate(receivedOn),
      askedBy,
      onBehalf,
      about,
      how,
      recordedBy: callerKey(caller),
      recordedAt: toDateTime(now),
    }
    return { params: { complaint }, changed: [complaint.id] }
  },
})

const acknowledgeComplaint = defineStep<StepInputs['acknowledgeComplaint'], Complaint | null>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('acknowledgeComplaint'),
  mapOf,
  readFacts: (run, { input }) => complaintOf(run, input.complaintId),
  mapsOf,
  missing: ({ input, facts, today }) => missingToAcknowledge(input, facts, today),
  write: ({ input: { complaintId, on, how }, caller }, { now }) => ({
    params: {
      complaintId,
      acknowledged: {
        acknowledgedOn: toDate(on),
        acknowledgedHow: how,
        acknowledgedBy: callerKey(caller),
        acknowledgedAt: toDateTime(now),
      },
    },
    changed: [complaintId],
  }),
})

const closeComplaint = defineStep<StepInputs['closeComplaint'], Complaint | null>({
  takers: ['rights'],
  byRole: true,
  onClosed: true,
  input: inputOf('closeComplaint'),
  mapOf,
  decides: ({ complaintId }) => [complaintId],
  readFacts: (run, { input }) => complaintOf(run, input.complaintId),
  mapsOf,
  missing: ({ input, facts, today }) => missingToClose(input, facts, today),
  write: ({ input: { complaintId, outcome, reasoning, toldOn, how }, facts, caller }, { now }) => {
    // Within 30 days the outcome acknowledges receipt too.
    const acknowledges = facts !== null && facts.acknowledgedOn === null && toldOn <= acknowledgeByOf(facts.receivedOn)
    return {
      params: {
        complaintId,
        closed: {
          outcome,
          reasoning,
          toldOn: toDate(toldOn),
          toldHow: how,
          ...(acknowledges ? { acknowledgedOn: toDate(toldOn), acknowledgedHow: how } : {}),
          closedBy: callerKey(caller),
          closedAt: toDateTime(now),
        },
      },
      changed: [complaintId],
    }
  },
})

export const complaintSteps = { recordComplaint, acknowledgeComplaint, closeComplaint } as const
