/**
 * The duties of notification on a map, and the state of each (P6). Pure.
 *
 * A duty is outstanding, met, exempt or held, and never silently in none of these states (P6.3). Readings: a notification
 * that left out part of its content meets the duty for as long as an exemption for each such part holds. An exemption
 * for a part alone never replaces a notification. If no parent or carer is recorded, that is a duty of its own, which
 * may be exempt too. The duty to parents and carers ends on the 18th birthday, except to who acts for the person by an
 * at-risk assessment that holds; while no age is known, it has not ended.
 *
 * Readings, draft (Art 14): everybody recorded is owed a notification, from the day on which they were recorded. Of who is
 * not deemed relevant the recording system and parents are told nothing. An adult of concern is told by nobody until a manager
 * decides: the duty is held, and held again when the day comes on which that decision is looked at again.
 */
import { addMonths, adultFrom } from '../policy/age.ts'
import { assessmentUntil } from '../policy/assessment.ts'
import type { AgeFacts, Assessment } from '../policy/facts.ts'
import { sameName } from '../policy/naming.ts'
import type { PersonType } from '../model/model.ts'
import type { IsoDate } from '../policy/terms.ts'

/** Months from the recording of somebody to the day when a duty about them is due, or held and decided (P6.5, Art 14(3)). */
export const DUE_MONTHS = 1

/** Who is notified. */
export const NOTICE_TO = ['YOUNG_PERSON', 'PARENT_CARER', 'ADULT'] as const
export type NoticeTo = (typeof NOTICE_TO)[number]

/** Parts of a notice for which there may be an exemption (P6.6). */
export const NOTICE_PARTS = ['WHOLE', 'RISKS', 'SOURCE', 'RECIPIENTS'] as const
export type NoticePart = (typeof NOTICE_PARTS)[number]

/** Whom a duty is owed to. `parentCarerId` null: the person themselves, or parents and carers as long as none is recorded. */
export type Addressee = { readonly to: NoticeTo; readonly parentCarerId: string | null }

/** The current record that somebody was notified (P6.3), and which parts of the content were left out. */
export type Notified = Addressee & { readonly id: string; readonly leftOut: readonly NoticePart[] }

/** A current exemption (P6.6). It holds until the day before `lookAgainOn`. */
export type Exemption = Addressee & {
  readonly id: string
  readonly part: NoticePart
  readonly lookAgainOn: IsoDate
  /** How many exemptions of the same came before it, without anything told in between. */
  readonly renewals: number
}

/** A decision to share that includes the young person: its first day, and the day of its withdrawal. */
export type Shared = { readonly from: IsoDate; readonly withdrawnOn: IsoDate | null }

/** A parent or carer, as recorded for the young person on this map. */
export type KnownParent = {
  readonly id: string
  readonly name: string
  readonly safeToContact: 'YES' | 'NO' | 'UNKNOWN'
  readonly doNotDisclose: boolean
}

/** An assessment that protects the young person, and names those who act for them once they are 18 (P6.3, P8.3). */
export type Acting = { readonly assessment: Assessment; readonly parentCarerIds: readonly string[] }

/** Somebody on the map, with everything that decides the duties about them. */
export type NotifiablePerson = {
  readonly id: string
  readonly type: PersonType
  /** The day on which they were recorded on the map; of who has none on record, the first that is known. */
  readonly recordedOn: IsoDate
  /** Of an adult of concern: a manager has decided that they are to be told. */
  readonly toTell: boolean
  readonly label: string | null
  /**
   * Whether the young person is linked to a Person in the Council's records. Parents and carers are recorded for a
   * Person only.
   */
  readonly known: boolean
  readonly relevanceDecidedOn: IsoDate | null
  readonly atRiskOfHarm: boolean
  readonly presentsRiskOfHarm: boolean
  readonly age: AgeFacts
  readonly parents: readonly KnownParent[]
  readonly acting: readonly Acting[]
  /** Id of the record of the entry in the CFS recording system (P6.1); null: none. */
  readonly systemEntryId: string | null
  readonly notified: readonly Notified[]
  readonly exemptions: readonly Exemption[]
  readonly shared: readonly Shared[]
}

/** What is recorded on one map about everybody on it, relevant or not. */
export type DutyFacts = { readonly mapId: string; readonly people: readonly NotifiablePerson[] }

/**
 * ENDED: a duty to parents and carers of who is 18, for whom nobody of them acts. HELD: an adult of concern is told by nobody
 * until a manager decides.
 */
export type DutyState = 'OUTSTANDING' | 'MET' | 'EXEMPT' | 'ENDED' | 'HELD'

/** One duty about one person. */
export type Duty = {
  readonly personId: string
  readonly to: 'SYSTEM' | NoticeTo
  /** null: it is not owed to a parent or carer, or none is recorded. */
  readonly parentCarerId: string | null
  readonly state: DutyState
  readonly due: IsoDate
  /** The day when the exemption that decides this state is reviewed; for an outstanding duty, the day when it lapsed. */
  readonly lookAgainOn: IsoDate | null
}

/** P1.3: deemed relevant, and at risk of harm or presenting one. Being on the map is not enough. */
export const isRelevant = (
  person: Pick<NotifiablePerson, 'relevanceDecidedOn' | 'atRiskOfHarm' | 'presentsRiskOfHarm'>,
): boolean => person.relevanceDecidedOn !== null && (person.atRiskOfHarm || person.presentsRiskOfHarm)

/** P6.6: an exemption lapses on the day when it is to be looked at again. */
export const exemptionHolds = ({ lookAgainOn }: Pick<Exemption, 'lookAgainOn'>, today: IsoDate): boolean =>
  today < lookAgainOn

/** Whether two records have the same addressee. */
export const sameAddressee = (one: Addressee, other: Addressee): boolean =>
  one.to === other.to && one.parentCarerId === other.parentCarerId

/** P6.5: due one month after recording, or when sharing outside the Council begins if that is sooner. */
const dueOf = ({ recordedOn, shared }: Pick<NotifiablePerson, 'recordedOn' | 'shared'>): IsoDate => {
  const begun = shared.filter(({ from, withdrawnOn }) => withdrawnOn === null || from < withdrawnOn)
  const [due = recordedOn] = [addMonths(recordedOn, DUE_MONTHS), ...begun.map(({ from }) => from)].toSorted()
  return due < recordedOn ? recordedOn : due
}

type Standing = Pick<Duty, 'state' | 'lookAgainOn'>

const firstDay = (exemptions: readonly Exemption[]): IsoDate | null =>
  exemptions.map(({ lookAgainOn }) => lookAgainOn).toSorted()[0] ?? null

/** The state of a duty to notify somebody. */
const standingOf = (person: NotifiablePerson, to: Addressee, today: IsoDate): Standing => {
  const exemptions = person.exemptions.filter((exemption) => sameAddressee(exemption, to))
  const record = person.notified.find((notified) => sameAddressee(notified, to))
  const needed = exemptions.filter(({ part }) =>
    record === undefined ? part === 'WHOLE' : record.leftOut.includes(part),
  )
  const holding = new Set(needed.filter((exemption) => exemptionHolds(exemption, today)).map(({ part }) => part))
  const lookAgainOn = firstDay(needed)
  if (record === undefined) return { state: holding.has('WHOLE') ? 'EXEMPT' : 'OUTSTANDING', lookAgainOn }
  return { state: record.leftOut.every((part) => holding.has(part)) ? 'MET' : 'OUTSTANDING', lookAgainOn }
}

/**
 * Everybody to be notified about somebody (P6.2, P6.3; Art 14): the person themselves, and the parents and carers of a relevant
 * young person. If none of these is recorded, one addressee stands for them.
 */
export const addresseesOf = (
  person: Pick<NotifiablePerson, 'type' | 'parents' | 'relevanceDecidedOn' | 'atRiskOfHarm' | 'presentsRiskOfHarm'>,
): readonly Addressee[] => {
  if (person.type !== 'YoungPerson') return [{ to: 'ADULT', parentCarerId: null }]
  const parents = person.parents.length === 0 ? [null] : person.parents.map(({ id }) => id)
  return [
    { to: 'YOUNG_PERSON', parentCarerId: null },
    ...(isRelevant(person) ? parents : []).map((parentCarerId): Addressee => ({ to: 'PARENT_CARER', parentCarerId })),
  ]
}

/** Whether this parent or carer acts for the person, by an at-risk assessment that holds (P8.3). */
const actsFor = ({ acting }: NotifiablePerson, parentCarerId: string | null, today: IsoDate): boolean =>
  acting.some(
    ({ assessment, parentCarerIds }) =>
      parentCarerIds.some((id) => id === parentCarerId) &&
      assessment.limbB === 'AT_RISK' &&
      assessmentUntil(assessment, today) !== null,
  )

/** Whether nothing is owed any more: to parents and carers from the 18th birthday, unless they act for the person. */
export const hasEnded = (person: NotifiablePerson, { to, parentCarerId }: Addressee, today: IsoDate): boolean => {
  const birthday = to === 'PARENT_CARER' ? adultFrom(person.age, today) : null
  return birthday !== null && birthday <= today && !actsFor(person, parentCarerId, today)
}

/** Whether somebody may be told at all: not a parent or carer to whom nothing is disclosed, or who is not safe to contact. */
export type Contact = 'MAY' | 'NOT_KNOWN' | 'NOT_SAFE' | 'DO_NOT_DISCLOSE'

/** How it stands with an addressee. Two records of one name are of one parent or carer: what bars one bars the other. */
export const contactOf = (
  { parents }: Pick<NotifiablePerson, 'parents'>,
  { to, parentCarerId }: Addressee,
): Contact => {
  if (to !== 'PARENT_CARER') return 'MAY'
  const named = parents.find(({ id }) => id === parentCarerId)
  const same = parents.filter(({ name }) => named !== undefined && sameName(name, named.name))
  if (same.some(({ doNotDisclose }) => doNotDisclose)) return 'DO_NOT_DISCLOSE'
  if (same.some(({ safeToContact }) => safeToContact === 'NO')) return 'NOT_SAFE'
  return named?.safeToContact === 'YES' ? 'MAY' : 'NOT_KNOWN'
}

const ENDED: Standing = { state: 'ENDED', lookAgainOn: null }

/** Whether nobody tells this person until a manager has decided that they are to be told. */
export const isHeld = ({ type, toTell }: Pick<NotifiablePerson, 'type' | 'toTell'>): boolean =>
  type === 'AdultOfConcern' && !toTell

/** The duty to an adult of concern: a decision is due one month after recording, or when the last is looked at again. */
const heldOf = ({ recordedOn }: NotifiablePerson, { state, lookAgainOn }: Standing): Pick<Duty, 'state' | 'due'> => ({
  state: state === 'OUTSTANDING' ? 'HELD' : state,
  due: state === 'OUTSTANDING' && lookAgainOn !== null ? lookAgainOn : addMonths(recordedOn, DUE_MONTHS),
})

const dutyTo = (person: NotifiablePerson, to: Addressee, today: IsoDate): Duty => {
  const standing = hasEnded(person, to, today) ? ENDED : standingOf(person, to, today)
  const held = isHeld(person) ? heldOf(person, standing) : {}
  return { personId: person.id, due: dueOf(person), ...to, ...standing, ...held }
}

const systemEntry = (person: NotifiablePerson): Duty => ({
  personId: person.id,
  due: dueOf(person),
  to: 'SYSTEM',
  parentCarerId: null,
  state: person.systemEntryId === null ? 'OUTSTANDING' : 'MET',
  lookAgainOn: null,
})

/** Every duty of notification on a map, as it stands today (P6.1-P6.6), in the order of the people. */
export const dutiesOf = ({ people }: DutyFacts, today: IsoDate): readonly Duty[] =>
  people.flatMap((person) => [
    ...(isRelevant(person) ? [systemEntry(person)] : []),
    ...addresseesOf(person).map((to) => dutyTo(person, to, today)),
  ])
