/** Preconditions of adding people, groups and places to a map (P1.2, P3.1, P5.2, P8.5). Pure. */
import { categoriesOf, categoryOf } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { listedIn } from '../policy/sight.ts'
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'
import { given, isGiven, missingGrant } from '../policy/writing.ts'

/** Fields stated when a person is added to a map -> the category of each. Fields that need cover are set later. */
export const PERSON_FIELDS: Readonly<Record<string, Category>> = {
  ref: 'IDENTITY',
  ...categoriesOf('YoungPerson', ({ changeable, category }) => changeable && !needsCover(category)),
  whyOnMap: categoryOf('YoungPerson', 'whyOnMap'),
}

/** A stated age. `estimatedAgeSource` is left out if it is the source of the whole input. */
export type Age = {
  readonly dateOfBirth: IsoDate | null
  readonly estimatedAge: number | null
  readonly estimatedAgeSource?: string | null
  readonly estimatedAgeOn: IsoDate | null
}

/** P8.5: a date of birth, or an estimate with all its parts, neither of them in the future. */
export const missingAge = (age: Age, today: IsoDate): readonly Missing[] => {
  const estimate = [age.estimatedAge, age.estimatedAgeSource, age.estimatedAgeOn].filter((part) => part !== undefined)
  const stated = estimate.filter((part) => part !== null).length
  return [
    ...need(stated === 0 || stated === estimate.length, {
      code: 'REQUIRED',
      path: 'input.estimatedAge',
      clause: 'P8.5',
      message: 'an estimated age is stated whole: the age, whose estimate it is, and its day',
    }),
    ...need(stated === 0 || age.dateOfBirth === null, {
      code: 'NOT_WANTED',
      path: 'input.estimatedAge',
      clause: 'P8.5',
      message: 'an age is estimated where no date of birth is known',
    }),
    ...need(age.dateOfBirth === null || age.dateOfBirth <= today, {
      code: 'IN_FUTURE',
      path: 'input.dateOfBirth',
      clause: 'P8.5',
      message: 'the date of birth lies in the future',
    }),
    ...need(age.estimatedAgeOn === null || age.estimatedAgeOn <= today, {
      code: 'IN_FUTURE',
      path: 'input.estimatedAgeOn',
      clause: 'P8.5',
      message: 'the estimate lies in the future',
    }),
  ]
}

/** A label on the map. `names`: what its bearer is called elsewhere. */
type Labelled = { readonly label: string | null; readonly isTaken: boolean; readonly names: readonly (string | null)[] }

/** The words of a text, each with a blank on both sides. */
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** P4.4: every grant includes the label, so it is unique for its kind on the map, and is no name. */
export const missingLabel = ({ label, isTaken, names }: Labelled): readonly Missing[] => {
  const text = words(label ?? '')
  return [
    ...need(!isTaken, {
      code: 'DUPLICATE',
      path: 'input.label',
      clause: 'P1.2',
      message: 'this label is taken on this map',
    }),
    ...need(!names.some((name) => name !== null && text.includes(words(name))), {
      code: 'NAMES_SOMEBODY',
      path: 'input.label',
      clause: 'P4.4',
      message: 'a label is shown to every recipient, so no name or address is in it',
    }),
  ]
}

/** What was read from a map before something is drawn on it. */
export type Drawing = {
  /** The highest number in the labels that the service gave to people. */
  readonly last: number
  /** Ids of those of its kind that have the label asked for. */
  readonly holders: readonly string[]
  /** For a group or a place: all labels of its kind. */
  readonly labels: ReadonlySet<string>
  /** The person or place with this case reference or property reference is on the map already. */
  readonly isDrawn: boolean
}

/** What the preconditions below look at. */
export type About<Input> = {
  readonly input: Input
  readonly opening: Opening
  readonly facts: Drawing
  readonly today: IsoDate
}

type Named = { readonly label: string | null; readonly name: string | null }
type PersonInput = Age & Named & { readonly aliases: readonly string[] | null }

const missingOfPerson = ({ input, opening, facts, today }: About<PersonInput>): readonly Missing[] => [
  ...missingGrant(opening, given(input, PERSON_FIELDS, null)),
  ...missingLabel({
    label: input.label,
    isTaken: facts.holders.length > 0,
    names: [input.name, ...(input.aliases ?? [])],
  }),
  ...missingAge(input, today),
]

/** A young person to be added to a map. */
export type NewYoungPerson = PersonInput & {
  readonly ref: string | null
  readonly description: string | null
  readonly whyOnMap: string
}

/** Whether a young person is identified: by case reference or by name (P3.1). */
export const isIdentified = ({ ref, name }: Pick<NewYoungPerson, 'ref' | 'name'>): boolean =>
  ref !== null || name !== null

/** What is missing before a young person is added to a map. A case reference that the caller may not see is not looked up. */
export const missingToAddYoungPerson = (about: About<NewYoungPerson>): readonly Missing[] => {
  const { input, opening, facts } = about
  return [
    ...missingOfPerson(about),
    ...need(isIdentified(input) || input.description !== null, {
      code: 'REQUIRED',
      path: 'input.description',
      clause: 'P3.1',
      message: 'who is not identified, by case reference or name, is described',
    }),
    ...need(!facts.isDrawn || opening.granted.IDENTITY !== 'ALL', {
      code: 'DUPLICATE',
      path: 'input.ref',
      clause: 'P1.2',
      message: 'this person is on this map already',
    }),
  ]
}

/** What is missing before an adult is added to a map. */
export const missingToAddAdult = (about: About<PersonInput>): readonly Missing[] => missingOfPerson(about)

/** Fields of a group, and of a place, that are not MAP -> the category of each. A position is one value. */
export const GROUP_FIELDS = categoriesOf('PeerGroup', ({ changeable, category }) => changeable && category !== 'MAP')
export const PLACE_FIELDS: Readonly<Record<string, Category>> = {
  ...categoriesOf('Location', ({ changeable }, name) => changeable && name !== 'longitude'),
  uprn: 'ADDRESS',
}

/**
 * P5.2: what a name or description of something new reveals. Nobody is recorded yet as belonging to it or going there,
 * so nobody has cover.
 */
const revealedByNew = (reveals: readonly Category[]) =>
  [...new Set(reveals)].map((category) => ({ path: 'input.reveals', category, about: null }))

/**
 * Whether a group or a place that the caller may know of has the label. The label of a hidden one is not disclosed (P8.7).
 */
const isHeld = (opening: Opening, { holders }: Drawing): boolean => holders.some((id) => listedIn(opening).has(id))

/** A group to be added to a map. */
export type NewPeerGroup = Named & { readonly description: string | null; readonly reveals: readonly Category[] }

/** What is missing before a peer group is added to a map. */
export const missingToAddPeerGroup = ({ input, opening, facts }: About<NewPeerGroup>): readonly Missing[] => [
  ...missingGrant(opening, [...given(input, GROUP_FIELDS, null), ...revealedByNew(input.reveals)]),
  ...missingLabel({ label: input.label, isTaken: isHeld(opening, facts), names: [input.name] }),
]

/** A place to be added to a map. */
export type NewLocation = Named & {
  readonly kind: string
  readonly address: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly uprn: string | null
  readonly reveals: readonly Category[]
}

/** P5: what a place says of itself. `kind`: as it is after the step. */
export const missingPlace = (kind: string | null, input: Readonly<Record<string, unknown>>): readonly Missing[] => [
  ...need(kind !== 'RESIDENCE' || !isGiven(input, 'name'), {
    code: 'NOT_WANTED',
    path: 'input.name',
    clause: 'P5',
    message: 'a residence has no name',
  }),
  ...need(isGiven(input, 'latitude') === isGiven(input, 'longitude'), {
    code: 'REQUIRED',
    path: 'input.longitude',
    clause: 'P5',
    message: 'a position is a latitude and a longitude',
  }),
]

/** What is missing before a place is added to a map. */
export const missingToAddLocation = ({ input, opening, facts }: About<NewLocation>): readonly Missing[] => [
  ...missingGrant(opening, [...given(input, PLACE_FIELDS, null), ...revealedByNew(input.reveals)]),
  ...missingLabel({ label: input.label, isTaken: isHeld(opening, facts), names: [input.name, input.address] }),
  ...missingPlace(input.kind, input),
  ...need(!facts.isDrawn || opening.granted.ADDRESS !== 'ALL', {
    code: 'DUPLICATE',
    path: 'input.uprn',
    clause: 'P1.2',
    message: 'this place is on this map already',
  }),
]
