/** Whose contested or restricted data a caller of the Council may know of, and what is overdue (P9.5). Pure. */
import type { IsoDate } from '../policy/terms.ts'

/** Somebody on one map, as recorded. */
export type ContestedRow = {
  readonly mapId: string
  readonly subjectId: string
  /** An adult of concern. */
  readonly concern: boolean
  readonly state: 'UNDECIDED' | 'CONTINUES' | 'RESTRICTED'
  readonly since: IsoDate
  readonly decideBy: IsoDate | null
  readonly decidedBy: string | null
  readonly decidedOn: IsoDate | null
  readonly viewGivenOn: IsoDate | null
}

/**
 * The rows that the caller may know of, the one that is due first before the others. `knowsConcern`: whether the caller may know
 * that somebody is an adult of concern on a map.
 */
export const contestedKnown = (
  rows: readonly ContestedRow[],
  about: {
    readonly knowsConcern: (row: Pick<ContestedRow, 'mapId' | 'subjectId'>) => boolean
    readonly answerBy: (since: IsoDate) => IsoDate
    readonly viewsFrom: IsoDate
    readonly today: IsoDate
  },
): readonly (Omit<ContestedRow, 'concern'> & { readonly overdue: boolean })[] =>
  rows
    .filter((row) => !row.concern || about.knowsConcern(row))
    .map(({ concern: _concern, ...row }) => {
      const decideBy = row.state === 'CONTINUES' ? about.answerBy(row.since) : row.decideBy
      const viewGivenOn = (row.viewGivenOn ?? '') > about.viewsFrom ? row.viewGivenOn : null
      return { ...row, decideBy, viewGivenOn, overdue: decideBy !== null && decideBy < about.today }
    })
    .toSorted((one, other) => (one.decideBy ?? '9999').localeCompare(other.decideBy ?? '9999'))
