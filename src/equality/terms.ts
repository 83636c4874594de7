/** What the report on disproportionality counts: whom by what, at which stages, in which quarter (P9.6; Equality Act 2010 s.149). */
import { addDays, today as londonDay } from '../policy/age.ts'
import type { Category, IsoDate } from '../policy/terms.ts'

/** The breakdowns by which people are grouped. */
export const BREAKDOWNS = ['ETHNICITY', 'GENDER', 'AGE_BAND', 'DISABILITY'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** Breakdown -> the category of what it reads (P5). */
export const CATEGORY_OF = {
  ETHNICITY: 'ETHNICITY',
  GENDER: 'IDENTITY',
  AGE_BAND: 'IDENTITY',
  DISABILITY: 'DISABILITY',
} as const satisfies Record<Breakdown, Category>

/**
 * Stage -> the one before it, whose people are its denominator. Each stage is part of the one before. No Art 10 value is a
 * stage: DPA 2018 Sch 1 para 8 does not cover one.
 */
export const STAGES = {
  ON_MAP: 'POPULATION',
  RELEVANT: 'ON_MAP',
  AT_RISK: 'RELEVANT',
  PRESENTS_RISK: 'RELEVANT',
  SHARED_OUTSIDE: 'RELEVANT',
  NOTIFICATION_EXEMPT: 'RELEVANT',
  PROTECTIVE_ADULT: 'ON_MAP',
  STRENGTH: 'ON_MAP',
  SUPPORT: 'ON_MAP',
  DISRUPTION: 'ON_MAP',
} as const
export type Stage = keyof typeof STAGES
export const STAGE_NAMES = Object.keys(STAGES).filter((name): name is Stage => Object.hasOwn(STAGES, name))

/** The stage before, of those that have people of maps for a denominator. */
export const before = (stage: Stage): Stage | null => {
  const name = STAGES[stage]
  return name === 'POPULATION' ? null : name
}

/** The group of people whose value is not recorded, is recorded differently on two maps, or is in no mapping. */
export const UNKNOWN = 'UNKNOWN'

/** Counts below the threshold are small and hidden (PEERMAP_SMALL_CELL). */
export const LEAST_SMALL_CELL = 5

/** A quarter of the calendar year: `from <= day < until`. */
export type Quarter = { readonly name: string; readonly from: IsoDate; readonly until: IsoDate }

const quarterAt = (year: number, index: number): Quarter => {
  const first = (at: number): IsoDate =>
    `${year + Math.floor(at / 4)}-${String((((at % 4) + 4) % 4) * 3 + 1).padStart(2, '0')}-01`
  const from = first(index)
  return {
    name: `${from.slice(0, 4)}-Q${Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1}`,
    from,
    until: first(index + 1),
  }
}

/** The last quarter that has ended on a day: the one window that is reported on. */
export const lastQuarter = (today: IsoDate): Quarter =>
  quarterAt(Number(today.slice(0, 4)), Math.floor((Number(today.slice(5, 7)) - 1) / 3) - 1)

/** The last day of a quarter. */
export const lastDayOf = ({ until }: Quarter): IsoDate => addDays(until, -1)

/** The instant at which a quarter has ended: midnight in London (P8.5), in summer an hour before that of UTC. */
export const endOf = ({ until }: Quarter): Date => {
  const midnight = new Date(`${until}T00:00:00Z`)
  const inSummer = new Date(midnight.getTime() - 3_600_000)
  return londonDay(inSummer) === until ? inSummer : midnight
}
