/**
 * What would out somebody to whoever asks for them (P9.5, P6.4): withheld by default from a request that the subject does not
 * make, until an officer has decided about it. Pure data. Reading, draft: the data protection officer may change the lists.
 */
import { CATEGORIES, needsCover } from '../../policy/terms.ts'
import type { Values } from './facts.ts'

/** Values that would out, of whatever type: beside every value of a category that needs cover (Art 9, Art 10). */
const PROPERTIES = /^(?:sexuality|gender|aliases|address|views\w*|subjectStatement\w*|monitoringNotice\w*)$/

/** Records that are what the person said or asked for themselves. */
const OWN_VIEWS: ReadonlySet<string> = new Set(['Objection', 'Restriction'])

/** Properties by which a record names categories of data. */
const NAMING = ['category', 'categories', 'reveals', 'revealed', 'statementReveals', 'explicitFor'] as const

/** Records about several things, of which only the list of categories itself would out. */
const BY_LIST_ALONE: ReadonlySet<string> = new Set(['SharingDecision'])

const COVERED: ReadonlySet<unknown> = new Set(CATEGORIES.filter(needsCover))

const namesCovered = (value: unknown): boolean => [value].flat().some((each) => COVERED.has(each))

const propertyOf = (coordinate: string): string => coordinate.split('.')[1] ?? ''

/** Whether a value would out by what it is, or by the categories that it names. */
export const valueOuts = (property: string, value: unknown): boolean =>
  PROPERTIES.test(property) || (NAMING.some((name) => name === property) && namesCovered(value))

/** Whether every value of a record would out: by what the record is, names or reveals, or by what it corrects. */
export const recordOuts = (type: string, values: Values): boolean => {
  const { coordinate } = values
  return (
    OWN_VIEWS.has(type) ||
    (!BY_LIST_ALONE.has(type) && NAMING.some((name) => namesCovered(values[name]))) ||
    (typeof coordinate === 'string' && PROPERTIES.test(propertyOf(coordinate)))
  )
}
