/** What putting people, groups and places on a map asks for (P1.2, P3.1, P5.2, P8.5). Pure. */
import type { Opening } from '../opening.ts'
import type { Category, IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'
import { given, missingGrant } from './writing.ts'

/** Fields of a person -> the category that each is of. */
export const PERSON_FIELDS = {
  ref: 'IDENTITY',
  description: 'IDENTITY',
  name: 'IDENTITY',
  aliases: 'IDENTITY',
  dateOfBirth: 'IDENTITY',
  estimatedAge: 'IDENTITY',
  estimatedAgeSource: 'IDENTITY',
  estimatedAgeOn: 'IDENTITY',
  gender: 'IDENTITY',
  address: 'ADDRESS',
  whyOnMap: 'RISK',
} as const satisfies Readonly<Record<string, Category>>

/** What is told of an age. `estimatedAgeSource` is left out where it is the source of the whole. */
export type Age = {
  readonly dateOfBirth: IsoDate | null
  readonly estimatedAge: number | null
  readonly estimatedAgeSource?: string | null
  readonly estimatedAgeOn: IsoDate | null
}

/** P8.5: a date of birth, or an estimate with all that belongs to it, neither of them in the future. */
export const missingAge = (age: Age, today: IsoDate): readonly Missing[] => {
  const estimate = [age.estimatedAge, age.estimatedAgeSource, age.estimatedAgeOn].filter((part) => part !== undefined)
  const told = estimate.filter((part) => part !== null).length
  return [
    ...need(told === 0 || told === estimate.length, {
      path: 'input.estimatedAge',
      clause: 'P8.5',
      message: 'an estimated age is stated whole: the age, whose estimate it is, and its day',
    }),
    ...need(told === 0 || age.dateOfBirth === null, {
      path: 'input.estimatedAge',
      clause: 'P8.5',
      message: 'an age is estimated where no date of birth is known',
    }),
    ...need(age.dateOfBirth === null || age.dateOfBirth <= today, {
      path: 'input.dateOfBirth',
      clause: 'P8.5',
      message: 'the date of birth lies in the future',
    }),
    ...need(age.estimatedAgeOn === null || age.estimatedAgeOn <= today, {
      path: 'input.estimatedAgeOn',
      clause: 'P8.5',
      message: 'the estimate lies in the future',
    }),
  ]
}

/** How something is called on its map. `names`: what it is called elsewhere. */
type Labelled = { readonly label: string | null; readonly isTaken: boolean; readonly names: readonly (string | null)[] }

/** A text as its words, each with a blank on both sides. */
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** P4.4: the label is in every grant, so it is one of its kind on the map, and no name. */
export const missingLabel = ({ label, isTaken, names }: Labelled): readonly Missing[] => {
  const text = words(label ?? '')
  return [
    ...need(!isTaken, { path: 'input.label', clause: 'P1.2', message: 'this label is taken on this map' }),
    ...need(!names.some((name) => name !== null && text.includes(words(name))), {
      path: 'input.label',
      clause: 'P4.4',
      message: 'a label is shown to every recipient, so no name or address is in it',
    }),
  ]
}

/** What is known of a map before something is drawn on it. */
export type Drawing = {
  /** The highest number among the labels that were given by the service. */
  readonly last: number
  readonly isTaken: boolean
  /** The case reference or property reference stands on the map already. */
  readonly isDrawn: boolean
}

/** What the preconditions below look at. */
export type About<Input> = {
  readonly input: Input
  readonly opening: Opening
  readonly known: Drawing
  readonly today: IsoDate
}

type Named = { readonly label: string | null; readonly name: string | null }
type PersonInput = Age & Named & { readonly aliases: readonly string[] | null }

const missingOfPerson = ({ input, opening, known, today }: About<PersonInput>): readonly Missing[] => [
  ...missingGrant(opening, given(input, PERSON_FIELDS, null)),
  ...missingLabel({ label: input.label, isTaken: known.isTaken, names: [input.name, ...(input.aliases ?? [])] }),
  ...missingAge(input, today),
]

/** A young person as somebody puts them on a map. */
export type NewYoungPerson = PersonInput & {
  readonly ref: string | null
  readonly description: string | null
  readonly whyOnMap: string
}

/** Whether it is known who somebody is: by case reference or by name (P3.1). */
export const isIdentified = ({ ref, name }: Pick<NewYoungPerson, 'ref' | 'name'>): boolean =>
  ref !== null || name !== null

/** What is missing before a young person is put on a map. A case reference that is not the caller's to see is not looked at. */
export const missingToAddYoungPerson = (about: About<NewYoungPerson>): readonly Missing[] => {
  const { input, opening, known } = about
  return [
    ...missingOfPerson(about),
    ...need(isIdentified(input) || input.description !== null, {
      path: 'input.description',
      clause: 'P3.1',
      message: 'who is not identified, by case reference or name, is described',
    }),
    ...need(!known.isDrawn || opening.granted.IDENTITY !== 'ALL', {
      path: 'input.ref',
      clause: 'P1.2',
      message: 'this person is on this map already',
    }),
  ]
}

/** What is missing before an adult is put on a map. */
export const missingToAddAdult = (about: About<PersonInput>): readonly Missing[] => missingOfPerson(about)

/** Fields of a group, and of a place -> the category that each is of. */
export const GROUP_FIELDS = { name: 'IDENTITY', description: 'IDENTITY' } as const
export const PLACE_FIELDS = {
  kind: 'ADDRESS',
  name: 'ADDRESS',
  address: 'ADDRESS',
  latitude: 'ADDRESS',
  uprn: 'ADDRESS',
} as const

/** P5.2: what a name or description reveals; who belongs to it or goes there is not known yet, so nobody has cover. */
const revealedByNew = (reveals: readonly Category[]) =>
  [...new Set(reveals)].map((category) => ({ path: 'input.reveals', category, about: null }))

/** A group as somebody puts it on a map. */
export type NewPeerGroup = Named & { readonly description: string | null; readonly reveals: readonly Category[] }

/** What is missing before a peer group is put on a map. */
export const missingToAddPeerGroup = ({ input, opening, known }: About<NewPeerGroup>): readonly Missing[] => [
  ...missingGrant(opening, [...given(input, GROUP_FIELDS, null), ...revealedByNew(input.reveals)]),
  ...missingLabel({ label: input.label, isTaken: known.isTaken, names: [input.name] }),
]

/** A place as somebody puts it on a map. */
export type NewLocation = Named & {
  readonly kind: string
  readonly address: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly uprn: string | null
  readonly reveals: readonly Category[]
}

/** What is missing before a place is put on a map. */
export const missingToAddLocation = ({ input, opening, known }: About<NewLocation>): readonly Missing[] => [
  ...missingGrant(opening, [...given(input, PLACE_FIELDS, null), ...revealedByNew(input.reveals)]),
  ...missingLabel({ label: input.label, isTaken: known.isTaken, names: [input.name, input.address] }),
  ...need(input.kind !== 'RESIDENCE' || input.name === null, {
    path: 'input.name',
    clause: 'P5',
    message: 'a residence has no name',
  }),
  ...need((input.latitude === null) === (input.longitude === null), {
    path: 'input.longitude',
    clause: 'P5',
    message: 'a position is a latitude and a longitude',
  }),
  ...need(!known.isDrawn || opening.granted.ADDRESS !== 'ALL', {
    path: 'input.uprn',
    clause: 'P1.2',
    message: 'this place is on this map already',
  }),
]
