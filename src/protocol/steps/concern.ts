/** What putting an adult of concern on a map asks for: they come with the assessment that gives cover (P8.7). Pure. */
import { isOpenFor, type Opening } from '../opening.ts'
import type { IsoDate } from '../terms.ts'
import { missingToAssess, type KnownOfCover, type NewAssessment } from './cover.ts'
import { missingAge, missingLabel, PERSON_FIELDS, type Age } from './mapping.ts'
import { need, type Missing } from './missing.ts'
import { given, missingGrant } from './writing.ts'

/** An adult of concern as somebody puts them on a map. */
export type NewAdultOfConcern = Age & {
  readonly label: string | null
  readonly name: string | null
  readonly aliases: readonly string[] | null
  readonly gender: string | null
  readonly address: string | null
}

/** A label of an adult of concern on the map. */
export type ConcernLabel = { readonly id: string; readonly label: string }

/** What the preconditions below look at. */
export type About = {
  readonly input: NewAdultOfConcern
  /** Without its subject, who is not there yet. */
  readonly assessment: Omit<NewAssessment, 'subjectIds'>
  readonly cover: KnownOfCover
  readonly labels: readonly ConcernLabel[]
  readonly opening: Opening
  readonly today: IsoDate
}

/** Stands for the person before they have an id: no id is as short. */
const NEW = '+'

/** What the assessment lacks, as if it were about somebody on the map. */
const missingOfAssessment = ({ assessment, cover, opening, today }: About): readonly Missing[] => {
  const elements = [
    ...cover.elements,
    { id: NEW, type: 'AdultOfConcern', version: 1, kind: null, status: null } as const,
  ]
  const missing = missingToAssess({ ...assessment, subjectIds: [NEW] }, { ...cover, elements }, { opening, today })
  return [
    ...missing
      .filter(({ path }) => !path.startsWith('input.subjectIds'))
      .map((each) => ({ ...each, path: each.path.replace('input.', 'input.assessment.') })),
    ...need(assessment.categories.includes('HARMFUL_RELATIONSHIP'), {
      path: 'input.assessment.categories',
      clause: 'P8.7',
      message: 'that somebody is an adult of concern is HARMFUL_RELATIONSHIP: the assessment names it',
    }),
    ...need(assessment.from <= today, {
      path: 'input.assessment.from',
      clause: 'P8.7',
      message: 'nobody is put on a map as an adult of concern before the assessment holds',
    }),
  ]
}

/**
 * What is missing before an adult of concern is put on a map, of them and of the assessment at once. A label is taken where
 * the caller may know of who has it: that a hidden one has it too is not told.
 */
export const missingToAddAdultOfConcern = (about: About): readonly Missing[] => {
  const { input, labels, opening, today } = about
  const { label, name, aliases } = input
  const shown = labels.filter(({ id }) => isOpenFor(opening.open.HARMFUL_RELATIONSHIP, id))
  return [
    ...missingGrant(opening, [
      { path: 'input.concern', category: 'HARMFUL_RELATIONSHIP', about: null },
      { path: 'input', category: 'IDENTITY', about: null },
      ...given({ address: input.address }, PERSON_FIELDS, null),
    ]),
    ...missingLabel({
      label,
      isTaken: shown.some((other) => other.label === label),
      names: [name, input.address, ...(aliases ?? [])],
    }),
    ...missingAge(input, today),
    ...missingOfAssessment(about),
  ]
}

const PREFIX = 'Adult of concern'
const NUMBERS = 9_000
const FIRST_NUMBER = 1_000

/**
 * The label of one who is given none: a number that says neither how many there are nor who came first, since others may be
 * hidden from who reads it. `random`: whole numbers from 0, evenly spread; asked until one is free.
 */
export const concernLabel = (labels: readonly ConcernLabel[], random: () => number): string => {
  const taken = new Set(labels.map(({ label }) => label))
  for (;;) {
    const label = `${PREFIX} ${FIRST_NUMBER + (random() % NUMBERS)}`
    if (!taken.has(label) || taken.size >= NUMBERS) return label
  }
}
