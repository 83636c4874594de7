/**
 * Days and ages (P8.5). Pure: the caller reads the clock, once per request.
 *
 * Readings: a person born on 29 February is 18 on 1 March of a common year. An estimated age counts from the day of the
 * estimate: 16 on 10 March 2025 is 18 on 10 March 2027. If there is a date of birth, it alone decides.
 */
import type { AgeFacts } from './facts.ts'
import type { IsoDate } from './terms.ts'

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0))

type Day = { readonly year: number; readonly month: number; readonly day: number }

const parse = (text: string): Day | null => {
  if (!ISO_DATE.test(text)) return null
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return day < 1 || day > daysIn(year, month) ? null : { year, month, day }
}

const format = ({ year, month, day }: Day): IsoDate => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

const parsed = (text: string): Day => {
  const day = parse(text)
  if (day === null) throw new RangeError('not a calendar date: write it as YYYY-MM-DD')
  return day
}

/** The calendar date in Europe/London at an instant (P8.5). */
export const today = (now: Date): IsoDate => LONDON.format(now).split('/').toReversed().join('-')

/** Whether the text is a calendar date, `YYYY-MM-DD`. */
export const isIsoDate = (text: string): boolean => parse(text) !== null

/** No real day of a record lies outside these years: a year 0012 or 2912 is a slip of the pen. */
export const YEARS = { first: 1900, last: 2100 } as const
/** What a day must be, in words. */
export const DAY_IN_WORDS = `a day of the calendar from ${YEARS.first} to ${YEARS.last}, written YYYY-MM-DD`

export const isRecordableYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last

/** Whether the text is a day that a record may hold: a calendar date of these years. */
export const isRecordableDay = (text: string): boolean => isIsoDate(text) && isRecordableYear(Number(text.slice(0, 4)))

/** The day that is this many days after another. Throws RangeError if the text is not a date. */
export const addDays = (from: IsoDate, days: number): IsoDate => {
  const { year, month, day } = parsed(from)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** The days from one day to another; negative where that comes before it. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The same day this many months later, or the last day of that month if it is shorter. Throws RangeError as above. */
export const addMonths = (from: IsoDate, months: number): IsoDate => {
  const { year, month, day } = parsed(from)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return format({ year: toYear, month: toMonth, day: Math.min(day, daysIn(toYear, toMonth)) })
}

const anniversary = ({ year, month, day }: Day, years: number): IsoDate =>
  day > daysIn(year + years, month)
    ? format({ year: year + years, month: 3, day: 1 })
    : format({ year: year + years, month, day })

/** Age, in years, from which somebody is an adult (P8.5). */
export const ADULT_FROM = 18

/** The day on which a person with this date of birth is 18. Throws RangeError if the text is not a date. */
export const eighteenthBirthday = (born: IsoDate): IsoDate => anniversary(parsed(born), ADULT_FROM)

type Anchor = { readonly on: Day; readonly age: number }

/**
 * What the age is counted from; null: unknown. A day that is not a date, or lies in the future, is a mistake and proves
 * nothing.
 */
const anchorOf = (facts: AgeFacts, day: IsoDate): Anchor | null => {
  const text = facts.dateOfBirth ?? facts.estimatedAgeOn
  const age = facts.dateOfBirth === null ? facts.estimatedAge : 0
  if (text === null || age === null || text > day || !Number.isInteger(age) || age < 0) return null
  const on = parse(text)
  return on === null ? null : { on, age }
}

/**
 * The first day on which the person is no longer under 18, as recorded on a day. null: the age is unknown, so "under
 * 18" never holds (P8.5). A person estimated at 18 or more is an adult from the day of the estimate.
 */
export const adultFrom = (facts: AgeFacts, day: IsoDate): IsoDate | null => {
  const anchor = anchorOf(facts, day)
  return anchor === null ? null : anniversary(anchor.on, Math.max(0, ADULT_FROM - anchor.age))
}

/** The day on which the person was, or will be, so many years old, as recorded on a day; null: the age is unknown. */
export const birthdayOf = (facts: AgeFacts, years: number, day: IsoDate): IsoDate | null => {
  const anchor = anchorOf(facts, day)
  return anchor === null ? null : anniversary(anchor.on, years - anchor.age)
}

/** Whole years of age on a day, by date of birth or else by estimate; null: unknown (P8.5). */
export const ageOn = (facts: AgeFacts, day: IsoDate): number | null => {
  const anchor = anchorOf(facts, day)
  if (anchor === null) return null
  const years = parsed(day).year - anchor.on.year
  return anchor.age + (anniversary(anchor.on, years) <= day ? years : years - 1)
}
