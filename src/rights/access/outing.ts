/**
 * What would out somebody to whoever asks for them (P9.5, P6.4): withheld by default from a request that the subject does not
 * make, until an officer has decided about it. Pure data. Reading, draft: the data protection officer may change the lists.
 */
import { isPersonType } from '../../model/model.ts'
import { CATEGORIES, needsCover } from '../../policy/terms.ts'
import type { Values } from './facts.ts'

/**
 * What of a person is given to whoever may ask for them. Nothing else is by itself: not sexuality, gender, aliases, address,
 * views, and no value that is added later, until it is listed here.
 */
const GIVEN: ReadonlySet<string> = new Set([
  'ref',
  'label',
  'kind',
  'identified',
  'name',
  'dateOfBirth',
  'estimatedAge',
  'estimatedAgeOn',
  'atRiskOfHarm',
  'presentsRiskOfHarm',
  'relevanceDecidedOn',
  'relevanceReviewBy',
  'endedOn',
])

/** Values that would out, of whatever else: beside every value of a category that needs cover (Art 9, Art 10). */
const PROPERTIES = /^(?:address|views\w*|subjectStatement\w*)$/

/** Records that are what the person said or asked for themselves. */
const OWN_VIEWS: ReadonlySet<string> = new Set(['Objection', 'Restriction'])

/** Properties by which a record names categories of data. */
const NAMING = [
  ...(['category', 'categories', 'reveals', 'revealed', 'statementReveals', 'explicitFor'] as const),
  'whyCategoryNames',
] as const

/** Records about several things, of which only the list of categories itself would out. */
const BY_LIST_ALONE: ReadonlySet<string> = new Set(['SharingDecision'])

const COVERED: ReadonlySet<unknown> = new Set(CATEGORIES.filter(needsCover))

const namesCovered = (value: unknown): boolean => [value].flat().some((each) => COVERED.has(each))

const propertyOuts = (type: string, property: string): boolean =>
  isPersonType(type) || type === 'Person' ? !GIVEN.has(property) : PROPERTIES.test(property)

const coordinateOuts = (coordinate: string): boolean => {
  const [type = '', property = ''] = coordinate.split('.')
  return propertyOuts(type, property)
}

/** Whether a value would out by what it is, or by the categories that it names. */
export const valueOuts = (type: string, property: string, value: unknown): boolean =>
  propertyOuts(type, property) || (NAMING.some((name) => name === property) && namesCovered(value))

/** Whether every value of a record would out: by what the record is, names or reveals, or by what it corrects. */
export const recordOuts = (type: string, values: Values): boolean => {
  const { coordinate } = values
  return (
    OWN_VIEWS.has(type) ||
    (!BY_LIST_ALONE.has(type) && NAMING.some((name) => namesCovered(values[name]))) ||
    (typeof coordinate === 'string' && coordinateOuts(coordinate))
  )
}
