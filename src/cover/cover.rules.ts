/** Preconditions of recording and withdrawing an assessment (P8.2-P8.5). Pure. */
import { PERSON_TYPES } from '../model/model.ts'
import { addMonths, adultFrom } from '../policy/age.ts'
import { LONGEST_MONTHS, policyUntil } from '../policy/assessment.ts'
import type { AgeFacts, Assessment, Consent, PolicyDocument } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor, isPersonSeen, personShows } from '../policy/sight.ts'
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { isPerson, missingElement, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { consentsWithdrawn, missingConsidered, type ConsentWithdrawn } from './consent-withdrawn.rules.ts'
import { missingWhys, type SaysWhy } from './wide.rules.ts'

/**
 * The reasonable cause for each limb of para 18(3), of one who is protected. `protectedId` null: of the only one, or of a type of
 * individual.
 */
export type AtRisk = Readonly<Record<'needs' | 'harm' | 'unableToProtect', string>> & {
  readonly protectedId: string | null
}

/** The assessment to be recorded. A blank text counts as missing. */
export type NewAssessment = SaysWhy &
  Pick<Assessment, 'subjectIds' | 'categories' | 'limbB' | 'typeOfIndividual' | 'from' | 'reviewOn' | 'until'> & {
    readonly protectedIds: readonly string[]
    readonly whyNoIndividual: string | null
    readonly atRisk: readonly AtRisk[] | null
    readonly consentWithdrawnConsidered: string | null
    readonly explanation: string
    readonly substantialPublicInterest: string
    readonly enactment: string
  }

/** What was read about the people whom an assessment names, and the policy documents that may be in force. */
export type KnownOfCover = {
  readonly elements: readonly MapElement[]
  /** Age facts of young people and adults, by id. */
  readonly ages: ReadonlyMap<string, AgeFacts>
  readonly policyDocuments: readonly PolicyDocument[]
  /** Consents of those whom it is about. */
  readonly consents: readonly Consent[]
  /** Names and aliases of those whom it is about, by id: only compared, never shown. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

/** What of a map is open to the caller, and which day it is. */
export type Asked = { readonly opening: Opening; readonly today: IsoDate }

const PROTECTED = ['YoungPerson', 'Adult'] as const

/**
 * The people whom the caller may name as data subjects, by id. Reading: a caller who is granted HARMFUL_RELATIONSHIP for an
 * adult of concern may name them after their cover has ended, so that they can be assessed anew (P8.5), and only for that.
 */
export const subjectsSeen = (
  elements: readonly MapElement[],
  categories: readonly Category[],
  { open, granted, excluded }: Opening,
): ReadonlyMap<string, MapElement> => {
  const known = categories.includes('HARMFUL_RELATIONSHIP') ? granted : open
  // Elements other than people are not checked further, because they may be hidden from the caller.
  const seen = elements.filter(isPerson).filter((person) => isPersonSeen({ open: known, excluded }, person))
  return new Map(seen.map((element) => [element.id, element]))
}

/** P1.2: the data subjects are people on the map, at `path`. */
export const missingSubject = (
  at: { readonly path: string; readonly id: string },
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => missingElement({ ...at, types: PERSON_TYPES }, seen)

/** P8.2: at least one category; each needs cover, and is granted to the caller for everybody named (P4.5). */
export const missingCategories = (
  categories: readonly Category[],
  subjectIds: readonly string[],
  opening: Opening,
): readonly Missing[] => [
  ...need(categories.length > 0, {
    code: 'REQUIRED',
    path: 'input.categories',
    clause: 'P8.2',
    message: 'at least one category is named',
  }),
  ...categories.flatMap((category, index): readonly Missing[] => {
    const path = `input.categories.${index}`
    if (!needsCover(category))
      return [{ code: 'NOT_WANTED', path, clause: 'P8.2', message: 'this category needs no cover' }]
    return need(isGrantedFor(opening, [category], subjectIds), {
      code: 'NOT_GRANTED',
      path,
      clause: 'P4.5',
      rule: 'grant',
      message: 'this category is not granted to the caller for everybody named',
    })
  }),
]

const stated = (path: string, clause: string, what: string, text: string): readonly Missing[] =>
  need(text.trim() !== '', { code: 'REQUIRED', path: `input.${path}`, clause, message: `${what} is stated` })

const missingStatements = (assessment: NewAssessment): readonly Missing[] => [
  ...stated('explanation', 'P8.2', 'why it is without the consent of the data subject', assessment.explanation),
  ...stated(
    'substantialPublicInterest',
    'P8.2',
    'the substantial public interest',
    assessment.substantialPublicInterest,
  ),
  ...stated('enactment', 'P8.2', 'the enactment that confers the function', assessment.enactment),
]

/** P8.4: an individual or a type of individual, never both or neither. */
const missingIndividual = ({ protectedIds, typeOfIndividual, whyNoIndividual }: NewAssessment): readonly Missing[] => [
  ...need(protectedIds.length > 0 === (typeOfIndividual === null), {
    code: 'ONE_OF',
    path: 'input.protectedIds',
    clause: 'P8.4',
    message: 'those who are protected are named, or else a type of individual is described',
  }),
  ...need(typeOfIndividual === null || whyNoIndividual !== null, {
    code: 'REQUIRED',
    path: 'input.whyNoIndividual',
    clause: 'P8.4',
    message: 'why no individual can be named is stated beside a type of individual',
  }),
]

/** Whom a statement of being at risk is about; null: a type of individual, or nobody can say. */
export const atRiskOf = ({ protectedId }: AtRisk, protectedIds: readonly string[]): string | null => {
  const [first] = protectedIds
  return protectedId ?? (new Set(protectedIds).size === 1 ? (first ?? null) : null)
}

/** P8.3: of each who is protected, or else of the type, each of the three limbs has its reasonable cause. */
const missingAtRisk = ({ limbB, atRisk, protectedIds }: NewAssessment): readonly Missing[] => {
  if (limbB === 'UNDER_18')
    return need(atRisk === null, {
      code: 'NOT_WANTED',
      path: 'input.atRisk',
      clause: 'P8.3',
      message: 'being at risk is stated for AT_RISK alone',
    })
  const given = atRisk ?? []
  const wanted = protectedIds.length === 0 ? [null] : [...new Set(protectedIds)]
  const about = given.map((each) => atRiskOf(each, protectedIds))
  const cause = 'reasonable cause to suspect'
  return [
    ...need(given.length === wanted.length && wanted.every((id) => about.includes(id)), {
      code: 'MISMATCH',
      path: 'input.atRisk',
      clause: 'P8.3',
      message: 'being at risk is stated once of each who is protected, or of the type of individual',
    }),
    ...given.flatMap(({ needs, harm, unableToProtect }, index) => [
      ...stated(`atRisk.${index}.needs`, 'P8.3', `${cause} needs for care and support`, needs),
      ...stated(`atRisk.${index}.harm`, 'P8.3', `${cause} neglect or harm, or a risk of it,`, harm),
      ...stated(
        `atRisk.${index}.unableToProtect`,
        'P8.3',
        `${cause} being unable to protect themselves`,
        unableToProtect,
      ),
    ]),
  ]
}

/** P8.2.1, P8.5: the age of a protected person on the first day of the assessment. */
const missingAge = (
  path: string,
  about: { readonly age: AgeFacts | undefined; readonly from: IsoDate; readonly today: IsoDate },
): readonly Missing[] => {
  const { age, from, today } = about
  const adult = age === undefined ? null : adultFrom(age, today)
  if (adult === null)
    return [
      {
        code: 'DO_FIRST',
        path,
        clause: 'P8.5',
        message: 'no age is known: record a date of birth, or an estimate with its source',
      },
    ]
  return need(from < adult, {
    code: 'REQUIRED',
    path,
    clause: 'P8.5',
    message: 'who is protected is 18 or over on that day: state that they are at risk',
  })
}

const missingProtected = (assessment: NewAssessment, known: KnownOfCover, asked: Asked): readonly Missing[] => {
  const seen = new Map(known.elements.map((element) => [element.id, element]))
  return assessment.protectedIds.flatMap((id, index) => {
    const path = `input.protectedIds.${index}`
    const notThere = missingElement({ path, id, types: PROTECTED }, seen)
    if (notThere.length > 0) return notThere
    // Who needs protection, and why, is a judgement about that person, whatever their age (P4.5).
    if (!isGrantedFor(asked.opening, ['IDENTITY'], [id]))
      return [
        {
          code: 'NOT_GRANTED',
          path,
          clause: 'P4.5',
          rule: 'grant',
          message: 'who is protected is named by who has IDENTITY for them',
        },
      ]
    if (assessment.limbB === 'AT_RISK') return []
    return missingAge(path, { age: known.ages.get(id), from: assessment.from, today: asked.today })
  })
}

const missingDays = (
  { from, reviewOn, until, typeOfIndividual }: NewAssessment,
  today: IsoDate,
): readonly Missing[] => {
  const months = typeOfIndividual === null ? LONGEST_MONTHS.named : LONGEST_MONTHS.type
  return [
    ...need(from >= today, {
      code: 'IN_PAST',
      path: 'input.from',
      clause: 'P8.4',
      message: 'an assessment does not begin in the past',
    }),
    ...need(from < reviewOn && reviewOn <= until, {
      code: 'OUT_OF_RANGE',
      path: 'input.reviewOn',
      clause: 'P8.4',
      message: 'the review is after the beginning, and not after the end',
    }),
    ...need(from < until && until <= addMonths(from, months), {
      code: 'OUT_OF_RANGE',
      path: 'input.until',
      clause: 'P8.4',
      message: `an assessment ends after it begins, and within ${months} months`,
    }),
  ]
}

/** The names of those whom it is about, as far as the caller may know them. */
const namesKnown = (named: readonly string[], { names }: KnownOfCover, { opening }: Asked): readonly string[] =>
  named.filter((id) => personShows(opening, 'IDENTITY', id)).flatMap((id) => names.get(id) ?? [])

/** For whom, of whom it is about and of whom the caller may know, consent was withdrawn (P8.6). */
export const consentsWithdrawnKnown = (
  assessment: Pick<NewAssessment, 'subjectIds' | 'categories'>,
  known: KnownOfCover,
  asked: Asked,
): readonly ConsentWithdrawn[] => {
  const { subjectIds, categories } = assessment
  const seen = subjectsSeen(known.elements, categories, asked.opening)
  const named = subjectIds.filter((id) => seen.has(id))
  return consentsWithdrawn({ subjectIds: named, categories }, known.consents, asked)
}

/** What is missing before an assessment is recorded, all of it at once (P8.2-P8.5, P8.9). */
export const missingToAssess = (assessment: NewAssessment, known: KnownOfCover, asked: Asked): readonly Missing[] => {
  const { subjectIds, categories, from } = assessment
  const seen = subjectsSeen(known.elements, categories, asked.opening)
  const named = subjectIds.filter((id) => seen.has(id))
  return [
    ...need(subjectIds.length > 0, {
      code: 'REQUIRED',
      path: 'input.subjectIds',
      clause: 'P8.2',
      message: 'at least one person is named',
    }),
    ...subjectIds.flatMap((id, index) => missingSubject({ path: `input.subjectIds.${index}`, id }, seen)),
    ...missingCategories(categories, named, asked.opening),
    ...missingIndividual(assessment),
    ...missingProtected(assessment, known, asked),
    ...missingAtRisk(assessment),
    ...missingStatements(assessment),
    ...missingWhys(assessment, namesKnown(named, known, asked)),
    ...missingConsidered(assessment.consentWithdrawnConsidered, consentsWithdrawnKnown(assessment, known, asked)),
    ...missingDays(assessment, asked.today),
    ...need(policyUntil(known.policyDocuments, from) !== null, {
      code: 'DO_FIRST',
      path: 'input.from',
      clause: 'P8.9',
      message: 'no appropriate policy document is in force on that day',
    }),
  ]
}
