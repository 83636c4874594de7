/**
 * The steps of the Council that a partner may contribute, as data (P4.3). Each entry says what the step names on the
 * map, which categories it holds about whom (P5), what the Council adds when it accepts, and what is refused at once.
 * Pure.
 *
 * Readings: a partner may offer any category, whatever it may read. Only the Council gives labels and case references:
 * every recipient sees a label, and a case reference joins a person to other maps.
 */
import {
  aboutOf,
  elementOf,
  tieOf,
  type DrawnTieType,
  type ElementType,
  type NodeType,
  type OwnedType,
} from '../model/model.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { isPerson, type MapElement } from '../policy/elements.ts'
import { isOfPeopleAlone, type RiskEnd } from '../policy/posing.ts'
import { staysVisible } from '../policy/free-texts.ts'
import { missingPosed, missingStatus, POSES, revealedByRisk } from '../mapping/judgements.rules.ts'
import { GROUP_FIELDS, PERSON_FIELDS, PLACE_FIELDS } from '../mapping/people.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingPublic, missingShownOffence } from '../mapping/records.rules.ts'
import { disposalIn } from '../mapping/changing.rules.ts'
import { changedOf } from '../policy/drawn.ts'
import { isGiven } from '../policy/writing.ts'

/** The checked input of a step, as stored JSON. */
export type Offer = Readonly<Record<string, unknown>>

/**
 * What the Council adds when it accepts: for something new, a label and case reference; for a change, the version that
 * it read.
 */
export const CORRECTIONS = ['label', 'ref', 'version'] as const
export type Correction = (typeof CORRECTIONS)[number]

/**
 * A category that an offer holds, and the people whom it is about. `about` null: it is about somebody or something new,
 * or not about people alone. `far`: the people are at the other end of a tie that is about somebody else; the category
 * must be granted for them, but they need no cover of their own (P8.7).
 */
export type Held = { readonly category: Category; readonly about: readonly string[] | null; readonly far?: true }

/** An offer, and what is on the map under the ids that it names. `people`: the people among those, or whom they are about. */
export type Offered = {
  readonly input: Offer
  readonly elements: ReadonlyMap<string, MapElement>
  readonly people: readonly string[]
}

/** A field of ids, and the types of element that they may name. */
type Reference = { readonly field: string; readonly types: readonly ElementType[] }

type OfferRule = {
  readonly references: readonly Reference[]
  /** The categories that it holds, besides those that its texts reveal. */
  readonly holds: (offered: Offered) => readonly Held[]
  readonly corrections: readonly Correction[]
  /** What is refused at once. It looks at the input alone, so the answer reveals nothing of the map. */
  readonly never?: (input: Offer, today: IsoDate) => readonly Missing[]
}

const textsIn = (input: Offer, field: string): readonly string[] =>
  [input[field]].flat().filter((value) => typeof value === 'string')
const textIn = (input: Offer, field: string): string => textsIn(input, field).join('')
type Holds = OfferRule['holds']

const aboutMap =
  (category: Category): Holds =>
  () => [{ category, about: null }]
const aboutOne =
  (field: string, category: Category): Holds =>
  ({ input }) => [{ category, about: textsIn(input, field) }]
const fieldsOf =
  (fields: Readonly<Record<string, Category>>, of: string | null): Holds =>
  ({ input }) =>
    Object.entries(fields)
      .filter(([field]) => isGiven(input, field))
      .map(([, category]) => ({ category, about: of === null ? null : textsIn(input, of) }))

/** P4.5: a place where a person spends time may be their home. A group has no home. */
const holdsVisit: Holds = ({ input, elements }) => {
  const from = elements.get(textIn(input, 'from'))
  return from !== undefined && isPerson(from)
    ? [{ category: 'ADDRESS', about: [from.id] }]
    : [{ category: 'MAP', about: null }]
}

/** P8.7: a harmful relationship is about the person who is said to harm. It must be granted for the other end too. */
const holdsHarm: Holds = ({ input }) => [
  { category: 'HARMFUL_RELATIONSHIP', about: textsIn(input, 'from') },
  { category: 'HARMFUL_RELATIONSHIP', about: textsIn(input, 'to'), far: true },
  ...(isGiven(input, 'allegation') ? [{ category: 'CRIMINAL_OFFENCE' as const, about: textsIn(input, 'from') }] : []),
]

const tie = (type: DrawnTieType, holds: Holds): OfferRule => ({
  references: [
    { field: 'from', types: tieOf(type).from },
    { field: 'to', types: tieOf(type).to },
  ],
  holds,
  corrections: [],
})
const drawn = (fields: Readonly<Record<string, Category>>, corrections: readonly Correction[]): OfferRule => ({
  references: [],
  holds: (offered) => [{ category: 'MAP', about: null }, ...fieldsOf(fields, null)(offered)],
  corrections,
})
const note = (type: NodeType): OfferRule => ({
  references: [{ field: 'about', types: aboutOf(type) }],
  holds: aboutMap(elementOf(type).category),
  corrections: [],
})
const own = (type: OwnedType, never?: OfferRule['never']): OfferRule => ({
  references: [{ field: 'personId', types: aboutOf(type) }],
  holds: aboutOne('personId', elementOf(type).category),
  corrections: [],
  ...(never === undefined ? {} : { never }),
})

/** Step -> its rule as an offer. */
export const OFFERS = {
  addYoungPerson: drawn(PERSON_FIELDS, ['label', 'ref']),
  addAdult: drawn(PERSON_FIELDS, ['label']),
  addPeerGroup: drawn(GROUP_FIELDS, ['label']),
  addLocation: drawn(PLACE_FIELDS, ['label']),
  changeYoungPerson: {
    references: [{ field: 'youngPersonId', types: ['YoungPerson'] }],
    holds: fieldsOf(changedOf('YoungPerson'), 'youngPersonId'),
    corrections: ['version'],
  },
  addRisk: {
    references: [
      { field: 'posedBy', types: POSES },
      { field: 'posedTo', types: POSES },
    ],
    holds: aboutMap('RISK'),
    corrections: [],
    never: (input) => [
      ...missingPosed({ posedBy: textsIn(input, 'posedBy'), posedTo: textsIn(input, 'posedTo') }),
      ...missingStatus({ status: textIn(input, 'status') }),
    ],
  },
  addStrength: note('Strength'),
  addInformationGap: note('InformationGap'),
  addIntervention: note('Intervention'),
  fillInformationGap: {
    references: [{ field: 'informationGapId', types: ['InformationGap'] }],
    holds: aboutMap('PLAN'),
    corrections: [],
  },
  addOffence: own('Offence', (input, today) => {
    const disposal = disposalIn(input)
    return missingShownOffence({ ...disposal, status: textIn(input, 'status'), spent: input['spent'] === true }, today)
  }),
  addSocialMediaPost: own('SocialMediaPost', (input, today) =>
    missingPublic(
      {
        address: textIn(input, 'address'),
        publiclyAvailable: input['publiclyAvailable'] === true,
        seenOn: textIn(input, 'seenOn'),
        viewed: textIn(input, 'viewed'),
        authorisation: isGiven(input, 'authorisation') ? textIn(input, 'authorisation') : null,
      },
      today,
    ),
  ),
  addSocialCareRecord: own('SocialCareRecord'),
  connectPeers: tie('PEER', aboutMap('MAP')),
  connectSupport: tie('SUPPORTS', aboutMap('MAP')),
  connectMember: tie('MEMBER_OF', aboutMap('RISK')),
  connectVisit: tie('FREQUENTS', holdsVisit),
  connectGuard: tie('GUARDS', holdsVisit),
  connectGroups: tie('GROUP_TIE', aboutMap('RISK')),
  connectInfluence: tie('INFLUENCES', aboutMap('RISK')),
  connectHarm: tie('HARMS', holdsHarm),
} as const satisfies Readonly<Record<string, OfferRule>>
export type OfferName = keyof typeof OFFERS

/** Narrows the name of a step to those that a partner may offer. */
export const isOfferName = (name: string): name is OfferName => Object.hasOwn(OFFERS, name)

const ruleOf = (name: OfferName): OfferRule => OFFERS[name]

/** The values that the Council adds to an offer of this step. */
export const correctionsOf = (name: OfferName): readonly Correction[] => ruleOf(name).corrections

/** The elements that an offer names: each id, its path in the input, and the types that it may have. */
export const namedIn = (name: OfferName, input: Offer) =>
  ruleOf(name).references.flatMap(({ field, types }) => {
    const isList = Array.isArray(input[field])
    return textsIn(input, field).map((id, index) => ({ id, path: isList ? `${field}.${index}` : field, types }))
  })

/** The categories that an offer reveals: those stated, and for a risk those that its kind always reveals (P5.2). */
export const revealedIn = (name: OfferName, input: Offer, elements: Offered['elements']): readonly Category[] => {
  const revealed = textsIn(input, 'reveals')
  const reveals = CATEGORIES.filter((category) => revealed.includes(category))
  if (name !== 'addRisk') return reveals
  return revealedByRisk({ kind: textIn(input, 'kind'), posedBy: textsIn(input, 'posedBy'), reveals }, elements)
}

/**
 * P5.2: an offer that reveals a category that needs cover must say why it is relevant. The partner is asked, since it
 * knows. A new group or place is not asked: it is about nobody yet. Nor is a step whose texts can't be hidden by
 * themselves: they may not reveal any further category that needs cover.
 */
export const missingRelevance = (name: OfferName, input: Offer, elements: Offered['elements']): readonly Missing[] => {
  const isHidden = !staysVisible(name) && ruleOf(name).references.length > 0
  const isAsked = isHidden && revealedIn(name, input, elements).some(needsCover)
  return need(!isAsked || isGiven(input, 'relevance'), {
    code: 'REQUIRED',
    path: 'input.relevance',
    clause: 'P5.2',
    message: 'what reveals a category that needs cover is offered with its relevance to this map',
  })
}

/** What is refused at once, by the input alone. */
export const neverTaken = (name: OfferName, input: Offer, today: IsoDate): readonly Missing[] =>
  ruleOf(name).never?.(input, today) ?? []

/** Whom and what an offered risk is posed by and to; of any other offer: nothing. */
const endsIn = (name: OfferName, { input, elements }: Offered): readonly RiskEnd[] => {
  if (name !== 'addRisk') return []
  return (['posedBy', 'posedTo'] as const).flatMap((field) =>
    textsIn(input, field)
      .flatMap((id) => elements.get(id) ?? [])
      .map((each) => ({ person: isPerson(each), poses: field === 'posedBy' })),
  )
}

/** Every category that an offer holds, including those that it reveals and those of the people whom it names (P5, P8.7). */
export const heldIn = (name: OfferName, offered: Offered): readonly Held[] => {
  const { input, elements, people } = offered
  const named = namedIn(name, input).flatMap(({ id }) => elements.get(id) ?? [])
  const narrow = people.length > 0 && named.every((each) => isPerson(each) || each.type === 'InformationGap')
  const ends = endsIn(name, offered)
  const isOfPeople = (category: Category): boolean => narrow || isOfPeopleAlone(category, ends)
  return [
    ...ruleOf(name).holds(offered),
    ...revealedIn(name, input, elements).map((category) => ({ category, about: isOfPeople(category) ? people : null })),
    ...named
      .filter(({ type }) => type === 'AdultOfConcern')
      .map(({ id }) => ({ category: 'HARMFUL_RELATIONSHIP' as const, about: [id] })),
  ]
}
