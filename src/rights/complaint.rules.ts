/** Complaints to the controller (DPA 2018 s.164A): what is missing before each step, and what is due. Pure. */
import { addDays, addMonths } from '../policy/age.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingPast } from './restriction.rules.ts'

/** s.164A(3): acknowledged within 30 days, the first of which is that of receipt. */
const ACKNOWLEDGED_DAYS = 30
/** Reading, draft: without undue delay (s.164A(4)) is within three months. */
const ANSWERED_MONTHS = 3

export const COMPLAINT_OUTCOMES = ['UPHELD', 'UPHELD_IN_PART', 'NOT_UPHELD', 'WITHDRAWN'] as const

/** A complaint, as far as what is due depends on it. */
export type ComplaintFacts = {
  readonly receivedOn: IsoDate
  readonly acknowledgedOn: IsoDate | null
  readonly outcome: (typeof COMPLAINT_OUTCOMES)[number] | null
}

export const acknowledgeByOf = (receivedOn: IsoDate): IsoDate => addDays(receivedOn, ACKNOWLEDGED_DAYS - 1)

/** What the complainant is still to be told; null: nothing. */
export const complaintWaits = ({ acknowledgedOn, outcome }: ComplaintFacts): 'ACKNOWLEDGEMENT' | 'OUTCOME' | null =>
  outcome !== null ? null : acknowledgedOn === null ? 'ACKNOWLEDGEMENT' : 'OUTCOME'

/** The day by which the complainant is told what comes next; null: nothing is due. */
export const complaintDueOn = (complaint: ComplaintFacts): IsoDate | null => {
  const waits = complaintWaits(complaint)
  if (waits === null) return null
  return waits === 'ACKNOWLEDGEMENT'
    ? acknowledgeByOf(complaint.receivedOn)
    : addMonths(complaint.receivedOn, ANSWERED_MONTHS)
}

/** Somebody of whom nothing is on a map may complain too: then nobody is named. */
export const missingToComplain = (
  input: {
    readonly ref: string | null
    readonly mapId: string | null
    readonly personId: string | null
    readonly receivedOn: IsoDate
    readonly askedBy: 'SUBJECT' | 'PARENT' | 'REPRESENTATIVE'
    readonly onBehalf: string | null
  },
  isKnown: boolean,
  today: IsoDate,
): readonly Missing[] => {
  const { ref, mapId, personId } = input
  const isNobody = ref === null && mapId === null && personId === null
  const isOneWay = ref === null ? mapId !== null && personId !== null : mapId === null && personId === null
  const at = { path: ref === null ? 'input.personId' : 'input.ref', clause: 'P9.5' }
  return [
    ...need(isNobody || isOneWay, {
      code: 'ONE_OF',
      path: 'input',
      clause: 'P9.5',
      message: 'a person is named by their case reference, or by a map and their id on it, or not at all',
    }),
    ...need(isNobody || !isOneWay || isKnown, { ...at, code: 'UNKNOWN', message: 'nobody on a map is named by this' }),
    ...need((input.askedBy === 'SUBJECT') === (input.onBehalf === null), {
      code: 'MISMATCH',
      path: 'input.onBehalf',
      clause: 'P9.5',
      message: 'who complains for somebody else has a basis for it; who complains for themselves needs none',
    }),
    ...missingPast('input.receivedOn', input.receivedOn, today),
  ]
}

const within = (path: string, on: IsoDate, about: { readonly complaint: ComplaintFacts; readonly today: IsoDate }) =>
  need(about.complaint.receivedOn <= on && on <= about.today, {
    code: 'OUT_OF_RANGE',
    path,
    clause: 'P9.5',
    message: 'a day from that of receipt until today',
  })

const missingOpen = (complaint: ComplaintFacts | null): readonly Missing[] =>
  need(complaint !== null && complaint.outcome === null, {
    code: 'UNKNOWN',
    path: 'input.complaintId',
    clause: 'P9.5',
    message: 'no complaint that is open has this id',
  })

/** s.164A(3). */
export const missingToAcknowledge = (
  input: { readonly on: IsoDate },
  complaint: ComplaintFacts | null,
  today: IsoDate,
): readonly Missing[] =>
  complaint === null || complaint.outcome !== null
    ? missingOpen(complaint)
    : [
        ...need(complaint.acknowledgedOn === null, {
          code: 'ALREADY',
          path: 'input.complaintId',
          clause: 'P9.5',
          message: 'it was acknowledged already',
        }),
        ...within('input.on', input.on, { complaint, today }),
      ]

/** s.164A(3), (4): what was not acknowledged in time is acknowledged first, so that it shows how late. */
export const missingToClose = (
  input: { readonly toldOn: IsoDate },
  complaint: ComplaintFacts | null,
  today: IsoDate,
): readonly Missing[] => {
  if (complaint === null || complaint.outcome !== null) return missingOpen(complaint)
  const inTime = input.toldOn <= acknowledgeByOf(complaint.receivedOn)
  return [
    ...need(complaint.acknowledgedOn !== null || inTime, {
      code: 'DO_FIRST',
      path: 'input.complaintId',
      clause: 'P9.5',
      message: 'it was not acknowledged within 30 days: record when it was, acknowledgeComplaint',
    }),
    ...within('input.toldOn', input.toldOn, { complaint, today }),
  ]
}
