/** Offsets in days, as the demo's files have them, to days and instants of the graph. Pure. */
import { toDate, toDateTime } from '../graph/values.ts'
import { addDays, addMonths } from '../policy/age.ts'
import type { IsoDate } from '../policy/terms.ts'

/** Of one node or tie. */
export type Properties = Readonly<Record<string, unknown>>

/** The day of loading in Europe/London, and the instant. */
export type Day = { readonly today: IsoDate; readonly now: Date }

/** Properties that are days: a number in them is an offset. */
const DAYS: ReadonlySet<string> = new Set(
  (
    'openedOn reviewDue retainUntil occurredOn notifiedOn seenOn startedOn endedOn heldOn reviewBy due filledOn since until spentOn ' +
    'from withdrawnOn decidedOn reviewOn estimatedAgeOn relevanceDecidedOn relevanceReviewBy viewsTakenOn subjectStatementOn'
  ).split(' '),
)
const DAY_MS = 86_400_000

/** The instant so many days from now. */
export const instant = ({ now }: Day, days: number) => toDateTime(new Date(now.getTime() + days * DAY_MS))

/** The same properties with offsets as days. */
export const dated = (properties: Properties, { today }: Day): Properties =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) =>
      DAYS.has(name) && typeof value === 'number' ? [name, toDate(addDays(today, value))] : [name, value],
    ),
  )

/** The date of birth of somebody who is that old in so many days. */
export const bornOn = (born: { readonly turns: number; readonly in: number }, { today }: Day) =>
  toDate(addMonths(addDays(today, born.in), -12 * born.turns))
