/** Who is counted where: distinct people, once, whichever maps they stand on. Pure. */
import type { AgeFacts } from '../policy/facts.ts'
import { ageOn } from '../policy/age.ts'
import type { IsoDate } from '../policy/terms.ts'
import { before, STAGE_NAMES, UNKNOWN, type Breakdown, type Stage } from './terms.ts'

/** Somebody as they stood on one map in the quarter. `value`: as recorded; null where none is, or none may be read (P8.5). */
export type Appearance = AgeFacts & {
  readonly id: string
  readonly mapId: string
  readonly value: string | null
  readonly stages: readonly Stage[]
}

/** A distinct person: all their appearances. */
export type Counted = readonly Appearance[]

/** How many of each group there are at each stage: `counts.get(stage)[at]` is of `groups[at]`. The last group is UNKNOWN. */
export type Table = {
  readonly groups: readonly string[]
  readonly counts: ReadonlyMap<Stage, readonly number[]>
  /** UNKNOWN holds a group that whoever asks has left out (`isLeftOut`): it is hidden like any other. Left out: it does not. */
  readonly unknownIsGroup?: boolean
}

/** The group of a person: UNKNOWN where nothing is recorded, or different things are. */
export const groupOf = (person: Counted, toGroup: (recorded: string) => string): string => {
  const groups = new Set(person.flatMap(({ value }) => (value === null ? [] : [toGroup(value)])))
  groups.delete(UNKNOWN)
  const [one] = groups
  return groups.size === 1 && one !== undefined ? one : UNKNOWN
}

/** Their age on a day; null where it is not known. */
export const ageOf = (person: Counted, day: IsoDate): number | null => {
  const born = person.find(({ dateOfBirth }) => dateOfBirth !== null)
  return (born === undefined ? person : [born]).map((each) => ageOn(each, day)).find((age) => age !== null) ?? null
}

/** By what people are told apart, and on which day. */
type Telling = { readonly by: Breakdown; readonly lastDay: IsoDate }

/** Whether so many of UNKNOWN have something recorded that they are a group which no reference or mapping names. */
export const isLeftOut = (
  people: readonly Counted[],
  { by, lastDay, grouped, threshold }: Telling & { readonly grouped: readonly string[]; readonly threshold: number },
): boolean => {
  const isRecorded = (person: Counted): boolean =>
    by === 'AGE_BAND' ? ageOf(person, lastDay) !== null : person.some(({ value }) => value !== null)
  return people.filter((person, at) => grouped[at] === UNKNOWN && isRecorded(person)).length >= threshold
}

/** The group of each person. */
export const groupsOf = (
  people: readonly Counted[],
  about: Telling & {
    readonly toGroup: (recorded: string) => string
    readonly toBand: (age: number | null) => string
  },
): readonly string[] =>
  people.map((person) =>
    about.by === 'AGE_BAND' ? about.toBand(ageOf(person, about.lastDay)) : groupOf(person, about.toGroup),
  )

/** A stage that somebody has reached on one map, with all those before it there. */
const reached = ({ stages }: Appearance, stage: Stage): boolean => {
  const previous = before(stage)
  return stages.includes(stage) && (previous === null || stages.includes(previous))
}

/** The table. `grouped`: the group of each person, in their order. */
export const tableOf = (
  people: readonly Counted[],
  about: { readonly groups: readonly string[]; readonly grouped: readonly string[] },
): Table => {
  const groups = [...about.groups, UNKNOWN]
  const at = new Map(groups.map((group, index) => [group, index]))
  const counts = new Map(STAGE_NAMES.map((stage) => [stage, groups.map(() => 0)]))
  people.forEach((person, index) => {
    const group = at.get(about.grouped[index] ?? UNKNOWN) ?? groups.length - 1
    for (const [stage, row] of counts)
      if (person.some((appearance) => reached(appearance, stage))) row[group] = (row[group] ?? 0) + 1
  })
  return { groups, counts }
}
