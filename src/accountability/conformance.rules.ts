/**
 * Information sharing agreements and data protection impact assessments (P9.6; UK GDPR Art 35): which is in force, what is to
 * be reviewed or has lapsed, and what a decision to share states without one. The policy document is reviewed as they are
 * (P8.9). Pure.
 *
 * Reading: neither agreement nor impact assessment is a legal condition of sharing, so nothing here ends, suspends or refuses
 * what is shared, nor urgent access (P0.1).
 */
import { need, type Missing } from '../policy/missing.ts'
import type { Agency, IsoDate } from '../policy/terms.ts'
import {
  isListed,
  missingInVersion,
  versionInForce,
  versionState,
  type RecordedVersion,
  type RecordState,
  type Version,
} from '../policy/version.ts'

export const CONFORMANCE_KINDS = ['AGREEMENT', 'IMPACT_ASSESSMENT'] as const
export type ConformanceKind = (typeof CONFORMANCE_KINDS)[number]

/** What is recorded in versions, is to be reviewed and may end: beside these two the policy document (P8.9). */
export const DOCUMENT_KINDS = [...CONFORMANCE_KINDS, 'POLICY_DOCUMENT'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A recorded document. `organisation` null: it is of no one organisation. */
export type ConformanceEntry = RecordedVersion & {
  readonly kind: DocumentKind
  readonly organisation: string | null
}

/** Versions of the same: assessments, policy documents, or agreements with one organisation. */
const isSame =
  (one: Pick<ConformanceEntry, 'kind' | 'organisation'>) =>
  ({ kind, organisation }: ConformanceEntry): boolean =>
    kind === one.kind && organisation === one.organisation

/** How one of them stands. */
export const stateOf = (entry: ConformanceEntry, entries: readonly ConformanceEntry[], today: IsoDate): RecordState =>
  versionState(entry, entries.filter(isSame(entry)), today)

/** The agreement with an organisation, or the assessment (organisation null), that is in force on a day. */
export const inForceOn = <Entry extends ConformanceEntry>(
  entries: readonly Entry[],
  of: Pick<ConformanceEntry, 'kind' | 'organisation'>,
  day: IsoDate,
): Entry | null => versionInForce(entries.filter(isSame(of)), day)

/** What of the two is not in force on a day, for sharing with an organisation. */
export const lackingFor = (
  organisation: string,
  entries: readonly ConformanceEntry[],
  day: IsoDate,
): readonly ConformanceKind[] =>
  CONFORMANCE_KINDS.filter(
    (kind) => inForceOn(entries, { kind, organisation: kind === 'AGREEMENT' ? organisation : null }, day) === null,
  )

/** A review that is due, or an end: on which day, and whether that has come to pass. */
export type ConformanceDue<Entry extends ConformanceEntry = ConformanceEntry> = {
  readonly entry: Entry
  readonly what: 'REVIEW' | 'END'
  readonly on: IsoDate
  readonly overdue: boolean
}

/** What is due of one that counts today. A later version that has begun by the day leaves nothing to do. */
const dueOfOne = <Entry extends ConformanceEntry>(
  entry: Entry,
  later: readonly ConformanceEntry[],
  today: IsoDate,
): readonly ConformanceDue<Entry>[] => {
  const { reviewBy, until } = entry
  const isReplacedBy = (day: IsoDate): boolean => later.some(({ from }) => from <= day)
  // What has ended by the day of its review has nothing to be reviewed.
  const review: readonly ConformanceDue<Entry>[] =
    until !== null && until <= (reviewBy > today ? reviewBy : today)
      ? []
      : [{ entry, what: 'REVIEW', on: reviewBy, overdue: reviewBy < today }]
  const end: readonly ConformanceDue<Entry>[] =
    until === null ? [] : [{ entry, what: 'END', on: until, overdue: until <= today }]
  return [...review, ...end].filter(({ on }) => isListed(on, today) && !isReplacedBy(on))
}

/** Everything that is to be reviewed or ends, 60 days before and after, the earliest day first. */
export const conformanceDue = <Entry extends ConformanceEntry>(
  entries: readonly Entry[],
  today: IsoDate,
): readonly ConformanceDue<Entry>[] =>
  entries
    .filter((entry) => !['TO_COME', 'REPLACED'].includes(stateOf(entry, entries, today)))
    .flatMap((entry) => {
      const later = entries.filter((other) => isSame(entry)(other) && other.from > today)
      return dueOfOne(entry, later, today)
    })
    .toSorted((one, other) => (`${one.on} ${one.entry.id}` < `${other.on} ${other.entry.id}` ? -1 : 1))

const missingInRecord = (record: Version, versions: readonly string[], today: IsoDate): readonly Missing[] =>
  missingInVersion(record, { versions, today, clause: 'P9.6', what: 'it' })

const versionsOf = (
  entries: readonly ConformanceEntry[],
  of: Pick<ConformanceEntry, 'kind' | 'organisation'>,
): readonly string[] => entries.filter(isSame(of)).map(({ version }) => version)

/** What is missing before an agreement is recorded. `agency` null: the organisation is not recorded. */
export const missingToAgree = (
  agreement: Version & { readonly organisation: string },
  known: { readonly agency: Agency | null; readonly entries: readonly ConformanceEntry[] },
  today: IsoDate,
): readonly Missing[] => [
  ...need(known.agency !== null && known.agency !== 'CFS', {
    code: 'UNKNOWN',
    path: 'input.organisation',
    clause: 'P4.4',
    message: 'the organisation is recorded first, as one that maps may be shared with',
  }),
  ...missingInRecord(
    agreement,
    versionsOf(known.entries, { kind: 'AGREEMENT', organisation: agreement.organisation }),
    today,
  ),
]

/** What is missing before an impact assessment is recorded. */
export const missingToAssessImpact = (
  assessment: Version,
  entries: readonly ConformanceEntry[],
  today: IsoDate,
): readonly Missing[] =>
  missingInRecord(assessment, versionsOf(entries, { kind: 'IMPACT_ASSESSMENT', organisation: null }), today)

const WORDS = {
  AGREEMENT: 'no sharing agreement with this organisation',
  IMPACT_ASSESSMENT: 'no data protection impact assessment',
} as const satisfies Readonly<Record<ConformanceKind, string>>

/** What a decision without both in force says: why it can't wait, and the key of the manager who agreed. */
export type CannotWait = { readonly why: string; readonly agreedBy: string }

/**
 * What a decision to share lacks to be made although one of the two is not in force. Reading: the manager who agreed is another
 * one than who decides. @param by key of who decides
 */
export const missingWithoutRecords = (
  lacking: readonly ConformanceKind[],
  cannotWait: CannotWait | null,
  by: string,
): readonly Missing[] => {
  if (cannotWait === null)
    return need(lacking.length === 0, {
      code: 'REQUIRED',
      path: 'input.cannotWait',
      clause: 'P9.6',
      message: `${lacking.map((kind) => WORDS[kind]).join(', and ')} is in force on that day: say why the decision can't wait, and which other manager agreed`,
    })
  return need(cannotWait.agreedBy !== by, {
    code: 'OTHER_PERSON',
    path: 'input.cannotWait.agreedBy',
    clause: 'P9.6',
    message: 'another manager than who decides has agreed',
  })
}
