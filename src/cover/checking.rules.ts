/**
 * Cover that somebody else than who recorded or withdrew it has to check (P8.2, P8.4, P8.6). Pure.
 *
 * Readings, draft: what is wide, what goes on although consent was withdrawn, and what was withdrawn is listed until somebody
 * has checked it, and late after seven days. What was withdrawn is checked as such, whatever was to be checked before.
 */
import { addDays } from '../policy/age.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import { isOfMany, namesAll } from './wide.rules.ts'

/** Why an assessment is checked once it is recorded. */
export const RECORDED_WHYS = ['CONSENT_WITHDRAWN', 'MANY_SUBJECTS', 'ALL_CATEGORIES', 'SERIES'] as const
export type RecordedWhy = (typeof RECORDED_WHYS)[number]
export type CoverCheckWhy = RecordedWhy | 'WITHDRAWN'
export type CoverCheckAbout = 'RECORDED' | 'WITHDRAWN'

const CHECK_DAYS = 7

/** Assessments that the same person recorded on a map within so many days are looked at together. */
export const SERIES_DAYS = 7

type Wide = { readonly subjectIds: readonly string[]; readonly categories: readonly Category[] }

/** `recent`: the subjects of what the same person recorded on the map in the last days. */
export const whysOf = (
  { subjectIds, categories }: Wide,
  { considered, recent }: { readonly considered: boolean; readonly recent: readonly string[] },
): readonly RecordedWhy[] => {
  const many = isOfMany(subjectIds)
  return [
    ...(considered ? (['CONSENT_WITHDRAWN'] as const) : []),
    ...(many ? (['MANY_SUBJECTS'] as const) : []),
    ...(namesAll(categories) ? (['ALL_CATEGORIES'] as const) : []),
    ...(!many && isOfMany([...subjectIds, ...recent]) ? (['SERIES'] as const) : []),
  ]
}

/** An assessment or a consent, as far as it is to be checked. */
export type Checkable = Wide & {
  readonly id: string
  readonly kind: 'ASSESSMENT' | 'CONSENT'
  readonly mapId: string
  /** What was found to be checked when it was recorded; null: it was recorded before that was looked for. */
  readonly checkFor: readonly RecordedWhy[] | null
  readonly considered: boolean
  readonly recordedBy: string | null
  readonly recordedOn: IsoDate
  readonly withdrawnOn: IsoDate | null
  readonly withdrawnBy: string | null
  readonly isChecked: boolean
  readonly isWithdrawalChecked: boolean
}

/** Why it is to be checked now; empty: it is not. */
export const openWhys = (record: Checkable): readonly CoverCheckWhy[] => {
  const { kind, checkFor, considered, isChecked } = record
  const recorded = kind === 'CONSENT' || isChecked ? [] : (checkFor ?? whysOf(record, { considered, recent: [] }))
  if (record.withdrawnOn === null) return recorded
  return record.isWithdrawalChecked ? [] : ['WITHDRAWN', ...recorded]
}

/** Whether it is checked that it was recorded, or that it was withdrawn. */
export const aboutOf = ({ withdrawnOn }: Checkable): CoverCheckAbout =>
  withdrawnOn === null ? 'RECORDED' : 'WITHDRAWN'

/** Whether somebody recorded or withdrew it themselves. */
const isTheirs = ({ recordedBy, withdrawnBy }: Checkable, key: string): boolean =>
  recordedBy === key || withdrawnBy === key

/** What a caller has to check, the oldest first. @param key of the caller */
export const coverToCheck = (records: readonly Checkable[], key: string, today: IsoDate) =>
  records
    .flatMap((record) => {
      const why = openWhys(record)
      if (why.length === 0 || isTheirs(record, key)) return []
      const { id: recordId, kind, mapId, categories, subjectIds, recordedBy, recordedOn } = record
      const since = record.withdrawnOn ?? recordedOn
      const checkBy = addDays(since, CHECK_DAYS)
      const by = record.withdrawnOn === null ? recordedBy : record.withdrawnBy
      const about = aboutOf(record)
      const subjects = subjectIds.length
      return [{ recordId, kind, about, mapId, why, subjects, categories, by, since, checkBy, overdue: checkBy < today }]
    })
    .toSorted((one, other) => (`${one.since} ${one.recordId}` < `${other.since} ${other.recordId}` ? -1 : 1))

/** What is missing before it is checked. `record` null: nothing in the caller's view has this id. @param key of the caller */
export const missingToCheck = (
  { about, why }: { readonly about: CoverCheckAbout; readonly why: string },
  record: Checkable | null,
  key: string,
): readonly Missing[] => {
  const path = 'input.recordId'
  if (record === null || openWhys(record).length === 0)
    return [{ code: 'UNKNOWN', path, clause: 'P8.4', message: 'nothing that the caller could check has this id' }]
  return [
    ...need(!isTheirs(record, key), {
      code: 'OTHER_PERSON',
      path,
      clause: 'P8.4',
      message: 'nobody checks what they recorded or withdrew themselves',
    }),
    ...need(aboutOf(record) === about, {
      code: 'CHANGED',
      path: 'input.about',
      clause: 'P8.4',
      message: 'it was withdrawn meanwhile: see the list again',
    }),
    ...need(why.trim() !== '', {
      code: 'REQUIRED',
      path: 'input.why',
      clause: 'P8.4',
      message: 'the reasons are stated',
    }),
  ]
}
