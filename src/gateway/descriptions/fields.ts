/** Descriptions of fields that stand on many types, made of the noun of the type. Pure. */
import { isPersonType, isStoredType } from '../../model/model.ts'
import { NOUNS } from './nouns.ts'

type Says = (noun: string) => string

/** Fields of every type of person on a map. */
const OF_A_PERSON: Readonly<Record<string, Says>> = {
  name: (noun) => `What the ${noun} is called, as it was recorded`,
  aliases: (noun) => `Other names by which the ${noun} is known, street names too; []: none is recorded`,
  dateOfBirth: (noun) =>
    `The day on which the ${noun} was born. null in an open category: not known; then there may be an estimate`,
  age: (noun) => `How old the ${noun} is today in whole years, by the date of birth or else by the estimate (P8.5)`,
  estimatedAge: (noun) =>
    `How old in whole years the ${noun} was thought to be on estimatedAgeOn; null: there is no estimate`,
  estimatedAgeOn: (noun) => `The day on which somebody estimated how old the ${noun} is; null: there is no estimate`,
  gender: (noun) => `The gender of the ${noun}, in the words in which it was recorded`,
  address: (noun) => `Where the ${noun} lives: a postal address on one line`,
  ethnicity: (noun) => `Racial or ethnic origin of the ${noun}, in words`,
  sexuality: (noun) => `Sexual orientation of the ${noun}, in words`,
  disability: (noun) => `Disability or health of the ${noun}, in words`,
  offences: (noun) =>
    `Offences of the ${noun} and allegations of them, ordered by id. What was not pursued or ended in acquittal is not shown, and what is spent only to staff whom keepSpentShown names (P8.7)`,
}

/** Fields of whatever stands on a map: elements, ties and the edges that join them. */
const ON_A_MAP: Readonly<Record<string, Says>> = {
  source: (noun) => `Which organisation the ${noun} is known from, as recorded (P4.3)`,
  recordedAt: (noun) => `When the ${noun} was put on record`,
  statedAs: (noun) => `Whether the source stated what it told of the ${noun} as fact or as opinion (P9.3)`,
  since: (noun) => `The first day of the ${noun}; null: not known, so it counts from ever`,
  until: (noun) => `The first day on which there is no ${noun} any more; null: it has not ended`,
  subjectStatement: (noun) =>
    `What the person concerned says of the ${noun} in their own words, shown beside it (P9.3); null: they have added nothing`,
  version: (noun) =>
    `What a step that changes the ${noun} asks for (P2.5): 1, and another number after each change that is open to the caller. It counts nothing. null for who can change nothing on this map`,
  open: (noun) =>
    `The categories that are open for the ${noun} in this answer. In an open category null means not recorded; in any other it does not tell whether anything is recorded`,
  subjectStatementOn: (noun) => `The day on which that statement about the ${noun} was made; null: there is none`,
}

/** Nodes, rows of ties, and what stands on the edges between nodes. */
const isOnMap = (type: string): boolean => isStoredType(type) || type.endsWith('Properties')

const endedOnOf = (type: string, noun: string): string => {
  const [stays, on, have] = isPersonType(type) ? ['they stay', 'them', 'they have'] : ['it stays', 'it', 'it has']
  return `The day from which the ${noun} has ended on this map (endElement): ${stays} listed, and nothing more is recorded on ${on}; null: ${have} not`
}

const idOf = (type: string, noun: string): string =>
  isOnMap(type)
    ? `Opaque id of this ${noun}, made by the service. Steps name it by this, and it means nothing on another map`
    : `Opaque id of this ${noun}, made by the service. Other answers and steps name it by this`

const mapIdOf = (type: string, noun: string): string =>
  isOnMap(type) ? `Id of the one map that this ${noun} is on` : `Id of the map that this ${noun} is about`

/** What a field means that many types have; null: it has no such meaning, and schema/ describes it. */
export function sharedField(type: string, field: string): string | null {
  const noun = NOUNS[type]
  if (noun === undefined) return null
  if (field === 'id') return idOf(type, noun)
  if (field === 'mapId') return mapIdOf(type, noun)
  if (field === 'endedOn') return endedOnOf(type, noun)
  const says = (isPersonType(type) ? OF_A_PERSON[field] : undefined) ?? ON_A_MAP[field]
  return says?.(noun) ?? null
}
