/** Preconditions of adding an adult of concern to a map. The assessment that gives cover comes with them (P8.7). Pure. */
import type { Opening } from '../policy/opening.ts'
import { isPersonSeen } from '../policy/sight.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingToAssess, type KnownOfCover, type NewAssessment } from '../cover/cover.rules.ts'
import { missingAge, missingLabel, PERSON_FIELDS, type Age } from './people.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { given, missingGrant } from '../policy/writing.ts'

/** An adult of concern to be added to a map. */
export type NewAdultOfConcern = Age & {
  readonly label: string | null
  readonly name: string | null
  readonly aliases: readonly string[] | null
  readonly gender: string | null
  readonly address: string | null
}

/** The label of an adult of concern, before the code. */
export const CONCERN_PREFIX = 'Adult of concern'

/** The label of one adult of concern on the map. */
export type ConcernLabel = { readonly id: string; readonly label: string }

/** What the preconditions below look at. */
export type About = {
  readonly input: NewAdultOfConcern
  /** Without its subject, who has no id yet. */
  readonly assessment: Omit<NewAssessment, 'subjectIds'>
  readonly cover: KnownOfCover
  readonly labels: readonly ConcernLabel[]
  readonly opening: Opening
  readonly today: IsoDate
}

/** Stands for the person until they have an id. No id is as short. */
const NEW = '+'

/** What the assessment lacks, judged as if its subject were on the map. */
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
      code: 'MISMATCH',
      path: 'input.assessment.categories',
      clause: 'P8.7',
      message: 'that somebody is an adult of concern is HARMFUL_RELATIONSHIP: the assessment names it',
    }),
    ...need(assessment.from <= today, {
      code: 'IN_FUTURE',
      path: 'input.assessment.from',
      clause: 'P8.7',
      message: 'nobody is put on a map as an adult of concern before the assessment holds',
    }),
  ]
}

/**
 * What is missing before an adult of concern is added to a map, of the person and of the assessment at once. A label
 * counts as in use only if the caller may know of the person who has it: a hidden person's label is not disclosed.
 */
export const missingToAddAdultOfConcern = (about: About): readonly Missing[] => {
  const { input, labels, opening, today } = about
  const { label, name, aliases } = input
  const shown = labels.filter(({ id }) => isPersonSeen(opening, { id, type: 'AdultOfConcern' }))
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
