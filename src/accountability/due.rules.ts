/** What is to be reviewed or ends soon, as it is counted at the start and in the metrics (P8.4, P8.9, P9.6). Pure. */
import { DOCUMENT_KINDS } from './conformance.rules.ts'

/** Documents, and the assessments that give cover. */
export const DUE_KINDS = [...DOCUMENT_KINDS, 'ASSESSMENT'] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** One that is due. `overdue`: the day has come. */
export type RecordDue = { readonly kind: DueKind; readonly overdue: boolean }

/** How many of each kind are due, and how many of these are overdue. */
export const countedDue = (
  due: readonly RecordDue[],
): readonly { readonly kind: DueKind; readonly count: number; readonly overdue: number }[] =>
  DUE_KINDS.map((kind) => {
    const own = due.filter((each) => each.kind === kind)
    return { kind, count: own.length, overdue: own.filter(({ overdue }) => overdue).length }
  })
