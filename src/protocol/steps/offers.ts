/**
 * What a partner may contribute (P4.3): steps of the Council's, as data. For each, what it names on the map, of which
 * categories it is about whom (P5), what the Council adds when it accepts, and what is not even taken in. Pure.
 *
 * Readings: any category may be offered, whatever the partner may read. Labels and case references are the Council's to
 * give: a label is shown to every recipient, and a case reference joins a person to other maps.
 */
import { CATEGORIES, needsCover, type Category, type IsoDate } from '../terms.ts'
import { isPerson, PERSON_TYPES, type ElementType, type MapElement } from './elements.ts'
import { staysVisible } from './free-texts.ts'
import { missingPosed, missingStatus, POSES, revealedByRisk } from './judging.ts'
import { GROUP_FIELDS, PERSON_FIELDS, PLACE_FIELDS } from './mapping.ts'
import { need, type Missing } from './missing.ts'
import { missingPublic, missingShownOffence } from './records.ts'
import { TIE_RULES, type TieType } from './ties.ts'
import { CHANGED_FIELDS, COVERED_FIELDS } from './young-person.ts'

/** The input of a step as it was checked and stored: JSON. */
export type Offer = Readonly<Record<string, unknown>>

/** What the Council says when it accepts: of what is new its label and case reference, of a change the version it read. */
export const CORRECTIONS = ['label', 'ref', 'version'] as const
export type Correction = (typeof CORRECTIONS)[number]

/**
 * A category that an offer holds, and about whom; null: about somebody or something new, or more than people. `far`: whose
 * tie it is the other end of, which must be granted but needs no cover of its own (P8.7).
 */
export type Held = { readonly category: Category; readonly about: readonly string[] | null; readonly far?: true }

/** An offer and what stands on the map under the ids that it names. `people`: those among them, or whom they are about. */
export type Offered = {
  readonly input: Offer
  readonly elements: ReadonlyMap<string, MapElement>
  readonly people: readonly string[]
}

/** A field of ids: what they may lead to. */
type Reference = { readonly field: string; readonly types: readonly ElementType[] }

type OfferRule = {
  readonly references: readonly Reference[]
  /** Beside what it reveals. */
  readonly holds: (offered: Offered) => readonly Held[]
  readonly corrections: readonly Correction[]
  /** What is not taken in, by the input alone: the answer tells nothing of the map. */
  readonly never?: (input: Offer, today: IsoDate) => readonly Missing[]
}

const textsIn = (input: Offer, field: string): readonly string[] =>
  [input[field]].flat().filter((value) => typeof value === 'string')
const textIn = (input: Offer, field: string): string => textsIn(input, field).join('')
const isGiven = (input: Offer, field: string): boolean => (input[field] ?? null) !== null

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

/** P4.5: where somebody spends time may be somebody's home; a group has none. */
const holdsVisit: Holds = ({ input, elements }) => {
  const from = elements.get(textIn(input, 'from'))
  return from !== undefined && isPerson(from)
    ? [{ category: 'ADDRESS', about: [from.id] }]
    : [{ category: 'MAP', about: null }]
}

/** P8.7: about the person said to harm; the other end is the reader's too. */
const holdsHarm: Holds = ({ input }) => [
  { category: 'HARMFUL_RELATIONSHIP', about: textsIn(input, 'from') },
  { category: 'HARMFUL_RELATIONSHIP', about: textsIn(input, 'to'), far: true },
  ...(isGiven(input, 'allegation') ? [{ category: 'CRIMINAL_OFFENCE' as const, about: textsIn(input, 'from') }] : []),
]

const tie = (type: TieType, holds: Holds): OfferRule => ({
  references: [
    { field: 'from', types: TIE_RULES[type].from },
    { field: 'to', types: TIE_RULES[type].to },
  ],
  holds,
  corrections: [],
})
const drawn = (fields: Readonly<Record<string, Category>>, corrections: readonly Correction[]): OfferRule => ({
  references: [],
  holds: (offered) => [{ category: 'MAP', about: null }, ...fieldsOf(fields, null)(offered)],
  corrections,
})
const note = (category: Category, types: readonly ElementType[]): OfferRule => ({
  references: [{ field: 'about', types }],
  holds: aboutMap(category),
  corrections: [],
})
const own = (category: Category, types: readonly ElementType[], never?: OfferRule['never']): OfferRule => ({
  references: [{ field: 'personId', types }],
  holds: aboutOne('personId', category),
  corrections: [],
  ...(never === undefined ? {} : { never }),
})

/** Step -> what is known of it as an offer. */
export const OFFERS = {
  addYoungPerson: drawn(PERSON_FIELDS, ['label', 'ref']),
  addAdult: drawn(PERSON_FIELDS, ['label']),
  addPeerGroup: drawn(GROUP_FIELDS, ['label']),
  addLocation: drawn(PLACE_FIELDS, ['label']),
  changeYoungPerson: {
    references: [{ field: 'youngPersonId', types: ['YoungPerson'] }],
    holds: fieldsOf({ ...CHANGED_FIELDS, ...COVERED_FIELDS }, 'youngPersonId'),
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
  addStrength: note('RISK', ['YoungPerson', 'PeerGroup', 'Location']),
  addInformationGap: note('PLAN', ['YoungPerson']),
  addIntervention: note('PLAN', ['YoungPerson']),
  fillInformationGap: {
    references: [{ field: 'informationGapId', types: ['InformationGap'] }],
    holds: aboutMap('PLAN'),
    corrections: [],
  },
  addOffence: own('CRIMINAL_OFFENCE', PERSON_TYPES, (input) =>
    missingShownOffence({ status: textIn(input, 'status'), spent: input['spent'] === true }),
  ),
  addSocialMediaPost: own('SOCIAL_MEDIA', ['YoungPerson'], (input, today) =>
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
  addSocialCareRecord: own('SOCIAL_CARE_HISTORY', ['YoungPerson']),
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

/** Narrows the name of a step to those that may be offered. */
export const isOfferName = (name: string): name is OfferName => Object.hasOwn(OFFERS, name)

const ruleOf = (name: OfferName): OfferRule => OFFERS[name]

/** What is left to the Council to say of an offer. */
export const correctionsOf = (name: OfferName): readonly Correction[] => ruleOf(name).corrections

/** What an offer names on the map: each id with where it stands in the input, and what it may lead to. */
export const namedIn = (name: OfferName, input: Offer) =>
  ruleOf(name).references.flatMap(({ field, types }) => {
    const isList = Array.isArray(input[field])
    return textsIn(input, field).map((id, index) => ({ id, path: isList ? `${field}.${index}` : field, types }))
  })

/** What an offer reveals: what was told, and of a risk what its kind does (P5.2). */
export const revealedIn = (name: OfferName, input: Offer, elements: Offered['elements']): readonly Category[] => {
  const told = textsIn(input, 'reveals')
  const reveals = CATEGORIES.filter((category) => told.includes(category))
  if (name !== 'addRisk') return reveals
  return revealedByRisk({ kind: textIn(input, 'kind'), posedBy: textsIn(input, 'posedBy'), reveals }, elements)
}

/**
 * P5.2: what reveals a category that needs cover says why it is relevant: asked of whoever knows, the partner. A group or a
 * place is about nobody yet, and its step asks for none; nor does one whose texts reveal nothing that needs more cover.
 */
export const missingRelevance = (name: OfferName, input: Offer, elements: Offered['elements']): readonly Missing[] => {
  const isHidden = !staysVisible(name) && ruleOf(name).references.length > 0
  const isAsked = isHidden && revealedIn(name, input, elements).some(needsCover)
  return need(!isAsked || isGiven(input, 'relevance'), {
    path: 'input.relevance',
    clause: 'P5.2',
    message: 'what reveals a category that needs cover is offered with its relevance to this map',
  })
}

/** What is not taken in, by the input alone. */
export const neverTaken = (name: OfferName, input: Offer, today: IsoDate): readonly Missing[] =>
  ruleOf(name).never?.(input, today) ?? []

/** Everything that an offer holds, what it reveals and whom it names included (P5, P8.7). */
export const heldIn = (name: OfferName, offered: Offered): readonly Held[] => {
  const { input, elements, people } = offered
  const named = namedIn(name, input).flatMap(({ id }) => elements.get(id) ?? [])
  const narrow = people.length > 0 && named.every((each) => isPerson(each) || each.type === 'InformationGap')
  return [
    ...ruleOf(name).holds(offered),
    ...revealedIn(name, input, elements).map((category) => ({ category, about: narrow ? people : null })),
    ...named
      .filter(({ type }) => type === 'AdultOfConcern')
      .map(({ id }) => ({ category: 'HARMFUL_RELATIONSHIP' as const, about: [id] })),
  ]
}
