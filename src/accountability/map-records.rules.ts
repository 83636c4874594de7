/** What is not stored as a record, and is one for the officer: duties and lapsed cover as they stand today (P6.3, P8.5, P9.6). Pure. */
import type { CoverLapsed } from '../cover/cover-lapsed.rules.ts'
import type { AllegationDue } from '../mapping/allegations.rules.ts'
import type { Duty } from '../notification/duties.rules.ts'
import type { Category, IsoDate, Purpose } from '../policy/terms.ts'

export const MAP_RECORD_KINDS = [
  'ALLOCATION',
  'SHARING_DECISION',
  'DECLINED_SHARING',
  'DUTY',
  'NOTIFICATION',
  'CONTRIBUTION',
  'PARENT_DISCLOSURE',
  'ALLEGATION',
  'LAPSED_COVER',
  'COVER_HOLD',
  'COVER_ERASURE',
  'SPENT_SHOWN',
  'STATED_REASON',
] as const
export type MapRecordKind = (typeof MAP_RECORD_KINDS)[number]

/** A record about a map. */
export type MapRecord = {
  readonly id: string
  readonly kind: MapRecordKind
  readonly status: string | null
  readonly organisation: string | null
  readonly purpose: Purpose | null
  readonly categories: readonly Category[]
  readonly allSubjects: boolean
  readonly subjectIds: readonly string[]
  /** callerKey. */
  readonly by: string | null
  readonly on: IsoDate | null
  readonly until: IsoDate | null
  readonly endedOn: IsoDate | null
  /** null: not asked for. */
  readonly texts: readonly { readonly name: string; readonly text: string }[] | null
}

const NOTHING = {
  organisation: null,
  purpose: null,
  categories: [],
  allSubjects: false,
  by: null,
  endedOn: null,
  texts: null,
} as const

/** A duty of notification. `on`: when it is due. */
export const recordOfDuty = (duty: Duty): MapRecord => ({
  ...NOTHING,
  id: [duty.personId, duty.to, duty.parentCarerId ?? '-'].join(' '),
  kind: 'DUTY',
  status: `${duty.state} ${duty.to}`,
  subjectIds: [duty.personId],
  on: duty.due,
  until: duty.lookAgainOn,
})

/** An allegation that awaits a second person. `on`: when it was recorded. */
export const recordOfAllegation = ({ id, type, subjectIds, recordedBy, ...days }: AllegationDue): MapRecord => ({
  ...NOTHING,
  id,
  subjectIds,
  kind: 'ALLEGATION',
  status: `${days.overdue ? 'OVERDUE' : 'DUE'} ${type}`,
  by: recordedBy,
  on: days.recordedOn,
  until: days.dueBy,
})

const lapseState = ({ hold, overdue }: CoverLapsed): string => {
  if (hold !== null) return 'HELD'
  return overdue ? 'OVERDUE' : 'DUE'
}

/** Values without cover. `on`: the first day without it; `until`: the last day for the decision. */
export const recordOfLapse = (lapse: CoverLapsed): MapRecord => ({
  ...NOTHING,
  id: `${lapse.subjectId} ${lapse.category}`,
  kind: 'LAPSED_COVER',
  status: lapseState(lapse),
  categories: [lapse.category],
  subjectIds: [lapse.subjectId],
  on: lapse.since,
  until: lapse.dueBy,
})

/** The records of these kinds; null: of all. */
export const ofKinds = (records: readonly MapRecord[], kinds: readonly MapRecordKind[] | null): readonly MapRecord[] =>
  records.filter(({ kind }) => kinds === null || kinds.includes(kind))
