/** Descriptions of fields that stand in many inputs of steps, made of what is recorded or changed by the input. Pure. */
import { HIDDEN, STAYING } from '../../policy/free-texts.ts'
import { INPUT_NOUNS } from './nouns.ts'

/** An input type, as its shared descriptions need it. */
export type InputType = {
  readonly name: string
  /** The step whose input it is; null: it is a part of others. */
  readonly step: string | null
  /** Its fields that hold texts, in order. */
  readonly texts: readonly string[]
  /** Names of all its fields. */
  readonly fields: readonly string[]
}

const isOffer = (name: string): boolean => name.startsWith('Offered')

const isChange = ({ name }: InputType): boolean => /^Change|^OfferedChange|^Identify/.test(name)

const leftOut = (input: InputType): string => (isChange(input) ? 'as before' : 'not recorded')

const quoted = (names: readonly string[]): string => {
  const [last = '', ...before] = names.map((name) => `\`${name}\``).toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`
}

const OFFERED_AS: Readonly<Record<string, string>> = {
  OfferedYoungPersonInput: 'addYoungPerson',
  OfferedChangeInput: 'changeYoungPerson',
  OfferedAdultInput: 'addAdult',
}

/** An offer is judged as the step that it becomes. */
const offerReveals = (name: string): string | null => {
  const step = OFFERED_AS[name]
  return step === undefined
    ? null
    : `Categories that the texts of this offer reveal beside their own; [] for none. They are judged as those of \`${step}\`, when it is offered and when it is accepted (P5.2, P8)`
}

/** What is said where texts reveal something: they are hidden with their record, or every reader must have it (P5.2). */
function revealsOf({ name, step, texts }: InputType, noun: string): string | null {
  if (step === null) return offerReveals(name)
  const staying = Object.keys(STAYING[step] ?? {})
  if (staying.length > 0)
    return `Categories that ${quoted(staying)} of \`${step}\` ${staying.length === 1 ? 'reveals beside its' : 'reveal beside their'} own; [] for none. Whoever reads the text must have them all, or the step is refused (P5.2, P8)`
  if (!HIDDEN.includes(step)) return null
  const own = texts.filter((text) => text !== 'relevance')
  if (own.length === 0) return null
  const said = `Categories that ${quoted(own)} of the ${noun} ${own.length === 1 ? 'reveals' : 'reveal'}`
  return name.startsWith('Change')
    ? `${said}, added to those recorded before; [] for none. It is shown only where all of them are open (P5.2)`
    : `${said}; [] for none. It is shown only where all of them are open (P5.2)`
}

const mapIdOf = ({ step, name }: InputType): string | null =>
  step === null
    ? isOffer(name)
      ? `Id of the map that the ${INPUT_NOUNS[name]} is for: the same as in ContributeInput`
      : null
    : `Id of the map on which \`${step}\` is taken. NOT_FOUND: there is no such map for the caller`

const estimate = (input: InputType, noun: string): string =>
  `How old the ${noun} is thought to be, in whole years, where there is no date of birth. It needs ${input.fields.includes('estimatedAgeSource') ? 'estimatedAgeSource and estimatedAgeOn' : 'estimatedAgeOn'} with it (P8.5)`

const underCover =
  (what: string) =>
  (_input: InputType, noun: string): string =>
    `${what} of the ${noun}. It is recorded only if an assessment or consent gives cover for it (P8.2); left out: as before`

const relevanceOf = (input: InputType, noun: string): string =>
  `Why the ${noun} is relevant to this map. Needed where a category ${isChange(input) ? 'that is revealed now' : 'in `reveals`'} needs cover (P5.2)`

const SHARED: Readonly<Record<string, (input: InputType, noun: string) => string | null>> = {
  version: (_input, noun) =>
    `Version of the ${noun} as the caller read it: \`versions\` gives it. CONFLICT: somebody has changed it since`,
  source: (_input, noun) => `The organisation from which the ${noun} is known (P4.3). Left out: the caller's own`,
  statedAs: (_input, noun) => `Whether the source states what it tells of the ${noun} as fact or as opinion (P9.3)`,
  since: (_input, noun) =>
    `The first day of the ${noun}: not in the future. Left out: not known, so it counts from ever`,
  reveals: (input, noun) => revealsOf(input, noun),
  relevance: relevanceOf,
  name: (input, noun) => `What the ${noun} is called; left out: ${leftOut(input)}`,
  aliases: (input, noun) => `Other names by which the ${noun} is known, street names too; left out: ${leftOut(input)}`,
  dateOfBirth: (input, noun) => `The day on which the ${noun} was born; left out: ${leftOut(input)}`,
  estimatedAge: estimate,
  estimatedAgeSource: (_input, noun) => `Who estimated the age of the ${noun}. Needed with estimatedAge`,
  estimatedAgeOn: (_input, noun) => `The day on which the age of the ${noun} was estimated. Needed with estimatedAge`,
  gender: (input, noun) => `The gender of the ${noun}, in words; left out: ${leftOut(input)}`,
  address: (input, noun) => `Where the ${noun} lives: a postal address on one line; left out: ${leftOut(input)}`,
  ethnicity: underCover('Racial or ethnic origin'),
  sexuality: underCover('Sexual orientation'),
  disability: underCover('Disability or health'),
}

/** What a field means that many inputs have; null: it has no such meaning, and schema/ describes it. */
export function sharedInput(input: InputType, field: string): string | null {
  const noun = INPUT_NOUNS[input.name]
  if (field === 'mapId') return mapIdOf(input)
  if (field === 'reveals') return revealsOf(input, noun ?? 'record')
  return noun === undefined ? null : (SHARED[field]?.(input, noun) ?? null)
}

/** What the input of a step is. `description`: that of the step, such as `P4.4: shares a map. By a manager`. */
export function inputOf(step: string, description: string): string {
  const [, says = ''] = /^P[^:]*:\s+([\s\S]+)$/.exec(description) ?? []
  return `The input of \`${step}\`, which ${says.replaceAll(/\s+/g, ' ')}`
}
