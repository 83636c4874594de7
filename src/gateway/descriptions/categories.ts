/** The category of a field in words, for its description. Machines read it from `vocabulary`. Pure. */
import { needsCover } from '../../policy/terms.ts'
import type { Classified, Scope } from '../catalogue.ts'

const FOR_WHAT: Readonly<Record<Scope, string>> = {
  map: 'for the whole map',
  person: 'for each person',
  element: 'for each element',
  row: 'for each tie',
  owned: 'for the person whom it is about',
  followed: 'for each person, and to the Council alone',
}

/** `Category ETHNICITY: open or withheld for each person, and shown under cover alone`. */
export const categoryInWords = ({ category, scope }: Pick<Classified, 'category' | 'scope'>): string =>
  `Category ${category}: open or withheld ${FOR_WHAT[scope]}${needsCover(category) ? ', and shown under cover alone' : ''}`
