/**
 * Matters: what the data protection officer is to look at, each until somebody has decided about it on record (P9.6). Pure.
 *
 * Readings, draft. A decision to share is looked at when it is for all subjects, or longer than the next review of its map; a
 * reason when it is boilerplate; an exemption from notification when it renews one before it. One person asks for one map for
 * different purposes: three of the Council within seven days; a partner two, one of which nothing was decided for. Somebody seeks
 * maps, or people by reference, who within seven days asks five times for what is not there, or not for them. None of these is
 * proof of anything, and none is refused for it. What is looked at stands again when it goes on after that.
 */
import { addDays, addMonths } from '../policy/age.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { Agency, IsoDate, Purpose } from '../policy/terms.ts'
import { DUE_MONTHS } from '../notification/duties.rules.ts'
import type { Boilerplate } from './reasons.rules.ts'

export const MATTER_KINDS = [
  'URGENT_REPEATED',
  'NOTIFICATION_HELD',
  'SHARED_WIDELY',
  'BOILERPLATE_REASON',
  'EXEMPTION_RENEWED',
  'PURPOSES_CHANGED',
  'MAPS_SOUGHT',
] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

/** Days within which requests of one person are looked at together. */
export const WITHIN_DAYS = 7
const PURPOSES_OF_COUNCIL = 3
const PURPOSES_OF_PARTNER = 2
const NOT_FOUND_TIMES = 5

/** A matter. `id` says what it is about, so that it is the same each time. */
export type Matter = {
  readonly id: string
  readonly kind: MatterKind
  /** The day from which it stands, */
  readonly since: IsoDate
  /** and when the last of it took place: what is looked at is looked at up to here. ms */
  readonly last: number
  /** The day by which somebody decides; null: none is set. */
  readonly due: IsoDate | null
  readonly mapId: string | null
  readonly organisation: string | null
  /** Key of who did it, or decided it. */
  readonly who: string | null
  /** Ids of the records that it is about: an access with its series, a decision, an exemption, an adult of concern. */
  readonly records: readonly string[]
  readonly purposes: readonly Purpose[]
  /** How often: uses of a reason, renewals, requests. */
  readonly times: number | null
  /** Comes before all others: urgent access that no manager has confirmed or denied. */
  readonly first: boolean
}

const at = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`)

const NOTHING = {
  due: null,
  mapId: null,
  organisation: null,
  who: null,
  purposes: [],
  times: null,
  first: false,
} as const

const matterOf = (
  kind: MatterKind,
  about: string,
  more: Partial<Matter> & Pick<Matter, 'since' | 'records'>,
): Matter => ({ ...NOTHING, last: at(more.since), ...more, kind, id: `${kind} ${about}` })

/** Urgent access that is repeated, and not reviewed. */
export type RepeatedAccess = {
  readonly id: string
  readonly mapId: string
  readonly organisation: string
  readonly practitioner: string
  readonly on: IsoDate
  readonly series: readonly string[]
  readonly confirmBy: IsoDate
  readonly reviewDue: IsoDate
  readonly unconfirmed: boolean
}

/** It stands until it is reviewed, and first while no manager has confirmed or denied it. */
const ofAccess = (access: RepeatedAccess): Matter =>
  matterOf('URGENT_REPEATED', access.id, {
    since: access.on,
    due: access.unconfirmed ? access.confirmBy : access.reviewDue,
    mapId: access.mapId,
    organisation: access.organisation,
    who: access.practitioner,
    records: [access.id, ...access.series],
    times: access.series.length + 1,
    first: access.unconfirmed,
  })

/** An adult of concern whom nobody has told, nor decided to tell. `lookAgainOn`: of the last decision not to. */
export type HeldDuty = {
  readonly adultId: string
  readonly mapId: string
  readonly recordedOn: IsoDate
  readonly lookAgainOn: IsoDate | null
}

const ofHeld = ({ adultId, mapId, recordedOn, lookAgainOn }: HeldDuty, today: IsoDate): readonly Matter[] =>
  lookAgainOn !== null && today < lookAgainOn
    ? []
    : [
        matterOf('NOTIFICATION_HELD', adultId, {
          since: lookAgainOn ?? recordedOn,
          due: lookAgainOn ?? addMonths(recordedOn, DUE_MONTHS),
          mapId,
          records: [adultId],
        }),
      ]

/** A decision to share, or an exemption, with the reasons that were given for it. */
export type Reasoned = {
  readonly id: string
  readonly kind: 'DECISION' | 'EXEMPTION'
  readonly mapId: string
  readonly organisation: string | null
  readonly who: string | null
  readonly on: IsoDate
  readonly reasons: readonly string[]
  /** Of a decision: for all subjects, or longer than the next review. */
  readonly wide: boolean
  /** Of an exemption. */
  readonly renewals: number
}

const ofReasoned = (record: Reasoned, boilerplate: Boilerplate): readonly Matter[] => {
  const { id, mapId, organisation, who, on, wide, renewals } = record
  const about = { since: on, mapId, organisation, who, records: [id] }
  const uses = Math.max(0, ...record.reasons.map((reason) => boilerplate(reason) ?? 0))
  return [
    ...(wide ? [matterOf('SHARED_WIDELY', id, about)] : []),
    ...(renewals > 0 ? [matterOf('EXEMPTION_RENEWED', id, { ...about, times: renewals })] : []),
    ...(uses > 0 ? [matterOf('BOILERPLATE_REASON', id, { ...about, times: uses })] : []),
  ]
}

/** What one person asked of one map, or of any, on one day for one purpose. */
export type Asked = {
  readonly on: IsoDate
  readonly purpose: Purpose
  /** Whether it was answered as what is not there. */
  readonly notFound: boolean
  readonly times: number
  /** When last. ms */
  readonly last: number
}

/** Who asked; `mapId` null: of any map. */
export type Asker = {
  readonly organisation: string
  readonly agency: Agency
  readonly who: string
  readonly mapId: string | null
  readonly asked: readonly Asked[]
}

/** The requests within seven days from each day on which there were some. */
const windowsOf = (asked: readonly Asked[]): readonly (readonly Asked[])[] =>
  [...new Set(asked.map(({ on }) => on))]
    .toSorted()
    .map((from) => asked.filter(({ on }) => from <= on && on < addDays(from, WITHIN_DAYS)))

const purposesIn = (asked: readonly Asked[]): readonly Purpose[] => [...new Set(asked.map(({ purpose }) => purpose))]

const isChanging = (asked: readonly Asked[], agency: Agency): boolean => {
  const purposes = purposesIn(asked).length
  if (agency === 'CFS') return purposes >= PURPOSES_OF_COUNCIL
  return purposes >= PURPOSES_OF_PARTNER && asked.some(({ notFound }) => notFound)
}

const isSeeking = (asked: readonly Asked[]): boolean =>
  asked.filter(({ notFound }) => notFound).reduce((sum, { times }) => sum + times, 0) >= NOT_FOUND_TIMES

/** What is left of those requests that make a matter of it; none: there is none. */
const ofAsker = (
  asker: Asker,
  kind: 'PURPOSES_CHANGED' | 'MAPS_SOUGHT',
  counts: (asked: readonly Asked[]) => boolean,
): readonly Matter[] => {
  const { organisation, who, mapId } = asker
  const counting = [...new Set(windowsOf(asker.asked).filter(counts).flat())]
  const [first] = counting.map(({ on }) => on).toSorted()
  if (first === undefined) return []
  return [
    matterOf(kind, [organisation, who, ...(mapId === null ? [] : [mapId])].join(' '), {
      since: first,
      last: Math.max(...counting.map(({ last }) => last)),
      organisation,
      who,
      mapId,
      records: [],
      purposes: purposesIn(counting).toSorted(),
      times: counting.reduce((sum, { times }) => sum + times, 0),
    }),
  ]
}

/** Everything that may be a matter. */
export type MatterFacts = {
  readonly accesses: readonly RepeatedAccess[]
  readonly held: readonly HeldDuty[]
  readonly reasoned: readonly Reasoned[]
  readonly boilerplate: Boilerplate
  /** By map, */
  readonly ofMaps: readonly Asker[]
  /** and of whoever asked for what is not there. */
  readonly seeking: readonly Asker[]
  /** What was decided already: of which matter, and up to when. ms */
  readonly closed: readonly { readonly matter: string; readonly upTo: number }[]
}

const orderOf = ({ first, since, id }: Matter): string => `${first ? 0 : 1} ${since} ${id}`

/** The matters that stand today: urgent access that awaits a manager first, then the oldest. */
export const mattersOf = (facts: MatterFacts, today: IsoDate): readonly Matter[] =>
  [
    ...facts.accesses.map(ofAccess),
    ...facts.held.flatMap((duty) => ofHeld(duty, today)),
    ...facts.reasoned.flatMap((record) => ofReasoned(record, facts.boilerplate)),
    ...facts.ofMaps.flatMap((asker) => ofAsker(asker, 'PURPOSES_CHANGED', (asked) => isChanging(asked, asker.agency))),
    ...facts.seeking.flatMap((asker) => ofAsker(asker, 'MAPS_SOUGHT', isSeeking)),
  ]
    .filter(({ id, last }) => !facts.closed.some(({ matter, upTo }) => matter === id && upTo >= last))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))

/** What is decided by a step of its own, and by which. */
const BY_OWN_STEP: Partial<Readonly<Record<MatterKind, string>>> = {
  URGENT_REPEATED: 'reviewUrgentAccess',
  NOTIFICATION_HELD: 'decideHeldNotification',
}

/** What is missing before a matter is closed. `found` null: no such matter stands. */
export const missingToClose = (found: Matter | null): readonly Missing[] => {
  const path = 'input.matter'
  if (found === null) return [{ code: 'UNKNOWN', path, clause: 'P9.6', message: 'no matter that stands has this id' }]
  const step = BY_OWN_STEP[found.kind]
  return need(step === undefined, {
    code: 'OTHER_STEP',
    path,
    clause: 'P9.6',
    message: `this is closed by a step of its own: ${step}`,
  })
}
