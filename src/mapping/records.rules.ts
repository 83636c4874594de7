/**
 * Preconditions of recording a person's offences, publicly available postings and social care history (P5, P5.3, P8.7).
 * Pure.
 */
import { aboutOf, elementOf, type OwnedType } from '../model/model.ts'
import { callerKey, type AgeFacts } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import {
  isBeforeOffences,
  isSpent,
  OFFENCES_FROM,
  SPENT_AFTER_MONTHS,
  spentOnOf,
  type Disposal,
} from '../policy/spent.ts'
import { SHOWN_OFFENCE_STATUSES, type Category, type IsoDate } from '../policy/terms.ts'
import { missingStanding, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingCover, missingGrant, missingRevealed } from '../policy/writing.ts'

type About<Input> = {
  readonly input: Input & { readonly personId: string }
  readonly opening: Opening
  /** The elements that the caller may know of, by id. */
  readonly seen: ReadonlyMap<string, MapElement>
  readonly today: IsoDate
}

const AT = 'input.personId'

const missingPerson = (
  { input: { personId: id }, seen }: Pick<About<unknown>, 'input' | 'seen'>,
  type: OwnedType,
): readonly Missing[] => missingStanding({ path: AT, id, types: aboutOf(type) }, seen)

const missingPast = (path: string, clause: string, day: IsoDate | null, today: IsoDate): readonly Missing[] =>
  need(day === null || day <= today, { code: 'IN_FUTURE', path, clause, message: 'this day lies in the future' })

/** An offence or allegation to be recorded. */
export type NewOffence = Disposal & {
  readonly status: string
  readonly spent: boolean
  readonly occurredOn: IsoDate | null
}

/** P8.7: of what was decided out of court it is said what it was and when, because that says when it is spent. */
export const missingOutOfCourt = (
  { status, outOfCourt, givenOn }: Omit<Disposal, 'spentOn'> & { readonly status: string | null },
  today: IsoDate,
): readonly Missing[] => {
  const isCaution = outOfCourt !== null && SPENT_AFTER_MONTHS[outOfCourt] !== null
  return [
    ...need((status === 'CAUTION_OR_OUT_OF_COURT') === (outOfCourt !== null), {
      code: 'MISMATCH',
      path: 'input.outOfCourt',
      clause: 'P8.7',
      message: 'what was decided out of court is said with the status CAUTION_OR_OUT_OF_COURT, and with no other',
    }),
    ...need(!isCaution || givenOn !== null, {
      code: 'REQUIRED',
      path: 'input.givenOn',
      clause: 'P8.7',
      message: 'a caution is recorded with the day on which it was given: it says when it is spent',
    }),
    ...missingPast('input.givenOn', 'P8.7', givenOn, today),
  ]
}

/** P8.7: before the tenth birthday there are no offences. */
export const missingAgeOfOffence = (
  age: AgeFacts | null,
  occurredOn: IsoDate | null,
  today: IsoDate,
): readonly Missing[] =>
  need(age === null || !isBeforeOffences(age, occurredOn, today), {
    code: 'NEVER_RECORDED',
    path: 'input.occurredOn',
    clause: 'P8.7',
    message: `nobody commits an offence before the ${OFFENCES_FROM}th birthday: record what was done to them, or a risk`,
  })

/** P8.7: only an offence that may be shown for a mapping purpose is recorded. */
export const missingShownOffence = (input: Omit<NewOffence, 'occurredOn'>, today: IsoDate): readonly Missing[] => [
  ...need(
    SHOWN_OFFENCE_STATUSES.some((shown) => shown === input.status),
    {
      code: 'NEVER_RECORDED',
      path: 'input.status',
      clause: 'P8.7',
      message: 'what was not pursued or ended in acquittal is not recorded',
    },
  ),
  ...need(!isSpent({ spent: input.spent, spentOn: spentOnOf(input) }, today), {
    code: 'NEVER_RECORDED',
    path: 'input.spent',
    clause: 'P8.7',
    message: 'what is spent is not recorded: a simple caution and a youth caution are when they are given',
  }),
  ...missingOutOfCourt(input, today),
]

/** What is missing before an offence is recorded: cover for the person, and that it may be shown for a mapping purpose. */
export const missingToAddOffence = (
  about: About<NewOffence> & { readonly age: AgeFacts | null },
): readonly Missing[] => {
  const { input, opening, today, age } = about
  const gone = missingPerson(about, 'Offence')
  const cover =
    gone.length > 0 ? [] : missingCover(opening, { path: AT, category: 'CRIMINAL_OFFENCE', about: input.personId })
  return [
    ...gone,
    ...cover,
    // Only whoever may record it is told that somebody was too young.
    ...(gone.length + cover.length > 0 ? [] : missingAgeOfOffence(age, input.occurredOn, today)),
    ...missingShownOffence(input, today),
    ...missingPast('input.occurredOn', 'P8.7', input.occurredOn, today),
  ]
}

/** What a record about one young person reveals, and why it is relevant. */
type Revealing = { readonly reveals: readonly Category[]; readonly relevance: string | null }

const missingReveals = (about: About<Revealing>, type: OwnedType): readonly Missing[] => {
  const { category } = elementOf(type)
  const { input, opening } = about
  const gone = missingPerson(about, type)
  if (gone.length > 0) return gone
  return [
    ...missingGrant(opening, [{ path: AT, category, about: input.personId }]),
    ...missingRevealed(opening, { ...input, joined: [{ id: input.personId, type: 'YoungPerson' }] }),
  ]
}

const BEHIND_LOGIN =
  /^(login|signin|sign-in|log-in|checkpoint|messages?|inbox|direct|dm|chats?|channels|joinchat|invite)$/i

/** P5.3: whether anybody can open the address: a web address without an account in it, and not at a place that needs one. */
export const isPublic = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password, pathname } = new URL(address)
  return (
    (protocol === 'https:' || protocol === 'http:') &&
    hostname.includes('.') &&
    username + password === '' &&
    !pathname.split('/').some((part) => BEHIND_LOGIN.test(part) || part.startsWith('+'))
  )
}

/** A publicly available posting to be recorded. */
export type NewPost = Revealing & {
  readonly address: string
  readonly publiclyAvailable: boolean
  readonly seenOn: IsoDate
  readonly viewed: string
  readonly authorisation: string | null
}

/** P5.3: the posting is public, and repeated viewing has a stated reason. */
export const missingPublic = (input: Omit<NewPost, keyof Revealing>, today: IsoDate): readonly Missing[] => [
  ...need(input.publiclyAvailable, {
    code: 'NEVER_RECORDED',
    path: 'input.publiclyAvailable',
    clause: 'P5.3',
    message: 'only what anybody can see is recorded: no login, no false identity, no friend request',
  }),
  ...need(isPublic(input.address), {
    code: 'WRONG_FORM',
    path: 'input.address',
    clause: 'P5.3',
    message: 'the address is one of the web that anybody can open',
  }),
  ...missingPast('input.seenOn', 'P5.3', input.seenOn, today),
  ...need(input.viewed !== 'REPEATEDLY' || input.authorisation !== null, {
    code: 'REQUIRED',
    path: 'input.authorisation',
    clause: 'P5.3',
    message: 'looking repeatedly at one person needs an authorisation, or the reason why none is needed',
  }),
]

/** An earlier look at postings of the same young person on the map. */
export type Look = { readonly seenOn: IsoDate | null; readonly by: string | null; readonly repeatedly: boolean }

/**
 * P5.3: looking at the postings of one young person more than once, by whomever, is repeated looking. Reading: what one person of
 * the Council records of one day is one look.
 */
export const isRepeated = (
  { seenOn, by }: { readonly seenOn: IsoDate; readonly by: string },
  looks: readonly Look[],
): boolean => looks.some((look) => look.repeatedly || look.seenOn !== seenOn || look.by !== by)

const missingRepeated = ({ input, opening, looks }: About<NewPost> & { readonly looks: readonly Look[] }) =>
  need(input.viewed === 'REPEATEDLY' || !isRepeated({ seenOn: input.seenOn, by: callerKey(opening.caller) }, looks), {
    code: 'MISMATCH',
    path: 'input.viewed',
    clause: 'P5.3',
    message:
      'postings of this young person were looked at before, by whomever: it is REPEATEDLY, with an authorisation, or the reason why none is needed',
  })

/** What is missing before a posting is recorded. Only whoever may record one is told that there was an earlier look. */
export const missingToAddPost = (about: About<NewPost> & { readonly looks: readonly Look[] }): readonly Missing[] => {
  const { input, today } = about
  const reveals = missingReveals(about, 'SocialMediaPost')
  return [...reveals, ...missingPublic(input, today), ...(reveals.length > 0 ? [] : missingRepeated(about))]
}

/** A record of social care history to be added. */
export type NewCareRecord = Revealing & { readonly startedOn: IsoDate | null; readonly endedOn: IsoDate | null }

/** What is missing before social care history is recorded. */
export const missingToAddCareRecord = (about: About<NewCareRecord>): readonly Missing[] => {
  const { input, today } = about
  return [
    ...missingReveals(about, 'SocialCareRecord'),
    ...missingPast('input.startedOn', 'P5', input.startedOn, today),
    ...need(input.startedOn === null || input.endedOn === null || input.startedOn <= input.endedOn, {
      code: 'OUT_OF_RANGE',
      path: 'input.endedOn',
      clause: 'P5',
      message: 'the end comes before the start',
    }),
  ]
}
