/** Preconditions of naming, in an at-risk assessment, who acts for those whom it protects once they are 18 (P6.3, P8.3). Pure. */
import { handlesDutiesOf } from '../notification/notification.rules.ts'
import type { Opening } from '../policy/opening.ts'
import { need, type Missing } from '../policy/missing.ts'

/** What an assessment says of who acts for whom. */
export type NewActing = {
  readonly limbB: 'UNDER_18' | 'AT_RISK'
  readonly protectedIds: readonly string[]
  /** Parents and carers; null: nobody is named. */
  readonly actingIds: readonly string[] | null
}

/** A parent or carer, as recorded for a young person on the map. */
type RecordedParent = { readonly id: string; readonly youngPersonId: string }

/** What is missing before they are named. A parent or carer of whom the caller may not know is answered as one who is not there. */
export const missingActing = (
  { limbB, protectedIds, actingIds }: NewActing,
  parents: readonly RecordedParent[],
  opening: Pick<Opening, 'excluded' | 'granted'>,
): readonly Missing[] => {
  const acting = actingIds ?? []
  const known = new Set(
    parents
      .filter(({ youngPersonId }) => protectedIds.includes(youngPersonId) && handlesDutiesOf(opening, youngPersonId))
      .map(({ id }) => id),
  )
  return [
    ...need(acting.length === 0 || limbB === 'AT_RISK', {
      code: 'NOT_WANTED',
      path: 'input.actingIds',
      clause: 'P8.3',
      message: 'who acts for somebody is named for AT_RISK alone',
    }),
    ...acting.flatMap((id, index) =>
      need(known.has(id), {
        code: 'UNKNOWN',
        path: `input.actingIds.${index}`,
        clause: 'P6.3',
        message: 'no parent or carer of those who are protected has this id',
      }),
    ),
  ]
}
