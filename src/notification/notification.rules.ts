/** Preconditions of recording parents, notifications and exemptions (P6), and what they look at. Pure. */
import { addMonths } from '../policy/age.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor, isPersonSeen } from '../policy/sight.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'
import {
  contactOf,
  exemptionHolds,
  hasEnded,
  isHeld,
  isRelevant,
  sameAddressee,
  type Addressee,
  type Contact,
  type DutyFacts,
  type NoticePart,
  type NotifiablePerson,
} from './duties.rules.ts'
import { GROUNDS_OF, NOT_OF_THEIR_OWN, RENEWALS_WITHOUT_MANAGER, type Ground, type Owed } from './grounds.rules.ts'

/** Longest time until an exemption is looked at again, in months (P6.6). */
export const LOOK_AGAIN_MONTHS = 3

/** The categories that duties rest on: who the young person is, and the decision that they are relevant. */
const NEEDED: readonly Category[] = ['IDENTITY', 'RISK']

/** Whether the caller handles the duties about somebody, with their parents and carers (P4.5). */
export const handlesDutiesOf = (opening: Pick<Opening, 'granted' | 'excluded'>, personId: string): boolean =>
  isGrantedFor(opening, NEEDED, [personId])

/** Whether the caller may handle duties on the map at all. */
export const handlesDuties = ({ granted }: Pick<Opening, 'granted'>): boolean =>
  NEEDED.every((category) => granted[category] !== 'NONE')

/** Whether the caller may know of the duties about somebody: of an adult of concern only who may know that they are there. */
export const knowsDutiesOf = (
  opening: Pick<Opening, 'granted' | 'open' | 'excluded'>,
  person: Pick<NotifiablePerson, 'id' | 'type'>,
): boolean => isPersonSeen(opening, person) && handlesDutiesOf(opening, person.id)

/** The person whom a step is about, as the caller may know them. `adult`: it names an adult. */
export type About = {
  readonly facts: DutyFacts
  readonly opening: Pick<Opening, 'granted' | 'open' | 'excluded'>
  readonly personId: string
  readonly adult?: boolean
  readonly today: IsoDate
}

type Found = { readonly person: NotifiablePerson } | { readonly missing: readonly Missing[] }

const path = 'input.youngPersonId'

/** Where the input names the person. */
const pathOf = ({ adult = false }: Pick<About, 'adult'>): string => (adult ? 'input.adultId' : path)

/**
 * The person, or the only permitted answers: they are not on the map, as far as the caller may know, or the caller does not
 * handle their duties.
 */
export const personOf = (about: About): Found => {
  const { facts, opening, personId, adult = false } = about
  const person = facts.people.find(
    ({ id, type }) => id === personId && (type !== 'YoungPerson') === adult && isPersonSeen(opening, { id, type }),
  )
  const what = adult ? 'Adult or AdultOfConcern' : 'YoungPerson'
  if (person === undefined)
    return {
      missing: [
        { code: 'UNKNOWN', path: pathOf(about), clause: 'P1.2', message: `no ${what} on this map has this id` },
      ],
    }
  if (handlesDutiesOf(opening, personId)) return { person }
  const message = 'this is for who is allocated to the map or to this young person'
  return { missing: [{ code: 'NOT_GRANTED', path: pathOf(about), clause: 'P4.5', message }] }
}

const relevant = (person: NotifiablePerson): readonly Missing[] =>
  need(isRelevant(person), {
    code: 'DO_FIRST',
    path,
    clause: 'P1.3',
    message: 'no decision says that this young person is relevant, so nothing is due',
  })

const notAhead = (on: IsoDate, today: IsoDate): readonly Missing[] =>
  need(on <= today, { code: 'IN_FUTURE', path: 'input.on', clause: 'P6.3', message: 'the day lies in the future' })

/** A parent or carer, recorded or to be recorded. */
export type Parent = { readonly name: string; readonly relationship: string }

const sameParent = (one: Parent, other: Parent): boolean =>
  one.name.toLowerCase() === other.name.toLowerCase() &&
  one.relationship.toLowerCase() === other.relationship.toLowerCase()

/** What is missing before a parent or carer is recorded. `recorded`: the young person's parents and carers on record. */
export const missingForParent = (about: About, parent: Parent, recorded: readonly Parent[]): readonly Missing[] => {
  const found = personOf(about)
  if ('missing' in found) return found.missing
  return [
    ...need(found.person.known, {
      code: 'DO_FIRST',
      path,
      clause: 'P3.1',
      message: 'a young person who is not identified yet has no parent or carer recorded: identify them first',
    }),
    ...need(!recorded.some((other) => sameParent(parent, other)), {
      code: 'DUPLICATE',
      path: 'input.name',
      clause: 'P6.3',
      message: 'this parent or carer is recorded already',
    }),
  ]
}

/** What is missing before the entry in the CFS recording system is recorded (P6.1). */
export const missingForSystemEntry = (about: About, on: IsoDate): readonly Missing[] => {
  const found = personOf(about)
  return 'missing' in found ? found.missing : [...relevant(found.person), ...notAhead(on, about.today)]
}

const at = 'input.parentCarerId'

/** P6.3: the duty to parents and carers ends on the 18th birthday, unless they act for the person. */
const owed = (to: Addressee, person: NotifiablePerson, today: IsoDate): readonly Missing[] =>
  need(!hasEnded(person, to, today), {
    code: 'MISMATCH',
    path: 'input.to',
    clause: 'P6.3',
    message:
      'they are 18, so nothing is owed to parents and carers, unless an at-risk assessment says that they act for them',
  })

/**
 * The addressee: the young person, or one of the recorded parents and carers. While none is recorded, an exemption
 * names nobody (P6.3).
 */
const addressee = (
  { to, parentCarerId }: Addressee,
  person: NotifiablePerson,
  { nobody, today }: { readonly nobody: boolean; readonly today: IsoDate },
): readonly Missing[] => {
  const { parents } = person
  if ((to === 'ADULT') === (person.type === 'YoungPerson'))
    return [
      { code: 'MISMATCH', path: 'input.to', clause: 'P6.3', message: 'an adult is told as ADULT, and nobody else is' },
    ]
  if (to !== 'PARENT_CARER')
    return need(parentCarerId === null, {
      code: 'NOT_WANTED',
      path: at,
      clause: 'P6.3',
      message: 'a parent or carer is named only with PARENT_CARER',
    })
  const own = relevant(person)
  if (own.length > 0) return own
  if (parentCarerId === null)
    return nobody && parents.length === 0
      ? owed({ to, parentCarerId }, person, today)
      : [{ code: 'REQUIRED', path: at, clause: 'P6.3', message: 'name the parent or carer: there is a duty to each' }]
  if (!parents.some(({ id }) => id === parentCarerId))
    return [
      { code: 'UNKNOWN', path: at, clause: 'P6.3', message: 'no parent or carer of this young person has this id' },
    ]
  return owed({ to, parentCarerId }, person, today)
}

const BARRED: Readonly<Record<Exclude<Contact, 'MAY' | 'NOT_KNOWN'>, string>> = {
  NOT_SAFE: 'this parent or carer is not safe to contact: exempt the duty (exemptNotification)',
  DO_NOT_DISCLOSE: 'nothing is disclosed to this parent or carer: exempt the duty (exemptNotification)',
}

/** P6.2: who may not be told is not notified. An exemption is the way out. */
const mayBeTold = (to: Addressee, person: NotifiablePerson): readonly Missing[] => {
  const contact = contactOf(person, to)
  return contact === 'MAY' || contact === 'NOT_KNOWN'
    ? []
    : [{ code: 'NOT_PERMITTED', path: at, clause: 'P6.2', message: BARRED[contact] }]
}

/** P6.3: nobody tells an adult of concern until a manager has decided that they are told. */
const notHeld = (person: NotifiablePerson): readonly Missing[] =>
  need(!isHeld(person), {
    code: 'DO_FIRST',
    path: 'input.adultId',
    clause: 'P6.3',
    message: 'an adult of concern is told by nobody until a manager decides so (decideHeldNotification)',
  })

/** The exemptions of one duty that hold. */
export const holdingExemptions = (person: NotifiablePerson, to: Addressee, today: IsoDate) =>
  person.exemptions.filter((exemption) => sameAddressee(exemption, to) && exemptionHolds(exemption, today))

/** A notification to be recorded. */
export type NewNotification = Addressee & { readonly on: IsoDate; readonly leftOut: readonly NoticePart[] }

/** What is missing before somebody counts as notified (P6.3). */
export const missingForNotification = (about: About, notification: NewNotification): readonly Missing[] => {
  const found = personOf(about)
  if ('missing' in found) return found.missing
  const { leftOut, on } = notification
  const exempt = new Set(holdingExemptions(found.person, notification, about.today).map(({ part }) => part))
  return [
    ...addressee(notification, found.person, { nobody: false, today: about.today }),
    ...notHeld(found.person),
    ...mayBeTold(notification, found.person),
    ...notAhead(on, about.today),
    ...need(!leftOut.includes('WHOLE'), {
      code: 'OTHER_STEP',
      path: 'input.leftOut',
      clause: 'P6.3',
      message: 'who was told nothing was not notified: record an exemption of the whole',
    }),
    ...need(
      leftOut.every((part) => part === 'WHOLE' || exempt.has(part)),
      {
        code: 'DO_FIRST',
        path: 'input.leftOut',
        clause: 'P6.6',
        message: 'no exemption of a part that was left out holds',
      },
    ),
  ]
}

/** An exemption to be recorded. */
export type NewExemption = Addressee & {
  readonly part: NoticePart
  readonly ground: Ground
  readonly obtainedFromThem: boolean
  readonly lookAgainOn: IsoDate
  readonly reveals: readonly Category[]
}

const stillToTell = (exemption: NewExemption, { notified }: NotifiablePerson): boolean => {
  const record = notified.find((other) => sameAddressee(other, exemption))
  return record === undefined || record.leftOut.includes(exemption.part)
}

/** P6.6: an exemption is looked at again within three months. */
export const missingToLookAgain = (lookAgainOn: IsoDate, today: IsoDate): readonly Missing[] =>
  need(lookAgainOn > today && lookAgainOn <= addMonths(today, LOOK_AGAIN_MONTHS), {
    code: 'OUT_OF_RANGE',
    path: 'input.lookAgainOn',
    clause: 'P6.6',
    message: `an exemption is looked at again after today, within ${LOOK_AGAIN_MONTHS} months`,
  })

const owedTo = (person: NotifiablePerson, { to }: Addressee): Owed => {
  if (to === 'PARENT_CARER') return to
  if (person.type === 'Adult') return 'ADULT'
  if (person.type === 'AdultOfConcern') return 'ADULT_OF_CONCERN'
  return isRelevant(person) ? 'RELEVANT' : 'NOT_RELEVANT'
}

/** Whether the duty of an adult of concern is decided by a manager, in a step of its own. */
const notOfConcern = ({ type }: NotifiablePerson): readonly Missing[] =>
  need(type !== 'AdultOfConcern', {
    code: 'OTHER_PERSON',
    path: 'input.adultId',
    clause: 'P6.3',
    message: 'a manager decides whether an adult of concern is told (decideHeldNotification)',
  })

/** How many exemptions of the same came before a new one, without anything told in between. */
export const renewalsOf = (
  { exemptions }: Pick<NotifiablePerson, 'exemptions'>,
  exemption: Pick<NewExemption, 'to' | 'parentCarerId' | 'part'>,
): number => {
  const last = exemptions.find((other) => sameAddressee(other, exemption) && other.part === exemption.part)
  return last === undefined ? 0 : last.renewals + 1
}

const ofRenewal = (person: NotifiablePerson, exemption: NewExemption, byManager: boolean): readonly Missing[] =>
  need(byManager || renewalsOf(person, exemption) <= RENEWALS_WITHOUT_MANAGER, {
    code: 'OTHER_PERSON',
    path: 'input.part',
    clause: 'P6.6',
    message: 'an exemption that is renewed for the third time is for a manager',
  })

/** What is missing before a duty, or part of it, is exempt (P6.6). `byManager`: a manager takes the step. */
export const missingForExemption = (
  about: About & { readonly byManager: boolean },
  exemption: NewExemption,
): readonly Missing[] => {
  const found = personOf(about)
  if ('missing' in found) return found.missing
  const { ground, obtainedFromThem, lookAgainOn, reveals } = exemption
  const { opening, personId, today } = about
  return [
    ...addressee(exemption, found.person, { nobody: true, today }),
    ...notOfConcern(found.person),
    ...ofRenewal(found.person, exemption, about.byManager),
    ...need(stillToTell(exemption, found.person), {
      code: 'ALREADY',
      path: 'input.part',
      clause: 'P6.3',
      message: 'they have been notified of this already',
    }),
    ...need(GROUNDS_OF[owedTo(found.person, exemption)].includes(ground), {
      code: 'MISMATCH',
      path: 'input.ground',
      clause: 'P6.6',
      message: 'this ground does not hold for them (Art 14(5)): name another',
    }),
    ...need(!NOT_OF_THEIR_OWN.has(ground) || !obtainedFromThem, {
      code: 'MISMATCH',
      path: 'input.ground',
      clause: 'P6.6',
      message: 'this ground holds only for data that were not obtained from the person (Art 14(5)(b)): name another',
    }),
    ...missingToLookAgain(lookAgainOn, today),
    ...need(isGrantedFor(opening, reveals, [personId]), {
      code: 'NOT_GRANTED',
      path: 'input.reveals',
      clause: 'P5.2',
      message: 'what the text reveals is not yours to record',
    }),
  ]
}
