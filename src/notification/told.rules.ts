/** What a notice and an answer about somebody's data both tell (UK GDPR Art 13(2), 14(2), 15(1)). Pure. */
import { inForce, lawOf, LAW_OF_FUNCTION, type CitationId } from '../policy/law.ts'
import type { Category, IsoDate, StatutoryFunction } from '../policy/terms.ts'

const PURPOSE = 'to safeguard children and young people and promote their welfare'

/** No decision of the service is made by a machine alone (Art 13(2)(f), 15(1)(h), 22). */
export const NO_AUTOMATED_DECISIONS =
  'No decision about you is made by a computer alone, and you are not profiled. People decide, and write down why.'

export const COMPLAIN =
  'You can complain to the Information Commissioner: ico.org.uk, telephone 0303 123 1113. You can also go to court.'

/** Whether a complaint to the controller is in force on the day (DPA 2018 s.164A). */
const complaintsHold = (day: IsoDate): boolean => inForce(['dpa-164a'], day).length > 0

/** The rights of the person on a day. */
export const rightsOn = (day: IsoDate): readonly string[] => [
  'to see the personal data that are held (Art 15)',
  'to have what is wrong put right (Art 16)',
  'to have data erased, in some cases (Art 17)',
  'to have use of the data restricted (Art 18)',
  'to object to the use of the data (Art 21)',
  ...(complaintsHold(day)
    ? ['to complain to the Council, which says within 30 days that it has the complaint (DPA 2018 s.164A)']
    : []),
  'to complain to the Information Commissioner',
]

/** The citations of the statutory functions of maps (P3.2). */
export const lawOfFunctions = (functions: readonly StatutoryFunction[]): readonly CitationId[] =>
  functions.flatMap((name) => LAW_OF_FUNCTION[name] ?? [])

/** What the data are used for: the functions of the maps, as the law of the day names them. */
export const purposesOn = (functions: readonly StatutoryFunction[], day: IsoDate): readonly string[] => [
  PURPOSE,
  ...new Set(inForce(lawOfFunctions(functions), day).map(({ about }) => about)),
]

/** What is in force of these citations on a day, as it is told. */
export const citedOn = (citations: readonly CitationId[], day: IsoDate): readonly string[] =>
  inForce([...new Set(citations)], day).map(({ text, about }) => `${text}: ${about}`)

/** The law in force on a day for these functions and categories. A category that is not told of is not given. */
export const basisOn = (
  functions: readonly StatutoryFunction[],
  categories: readonly Category[],
  day: IsoDate,
): readonly string[] => citedOn([...lawOfFunctions(functions), ...categories.flatMap(lawOf)], day)
