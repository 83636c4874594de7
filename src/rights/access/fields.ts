/**
 * Lists which values of a record are short and the person's own, and their categories (P5, P9.5). Pure data.
 *
 * A property in no list counts as free text, which may also be about somebody else. So a property that is added later is
 * withheld until an officer has decided about it.
 */
import {
  DRAWN_TIE_TYPES,
  elementOf,
  fieldOf,
  fieldsOf,
  isNodeType,
  isPersonType,
  isStoredType,
  JOINED_TYPES,
  STORED_TYPES,
  tieOf,
  type DrawnTieType,
  type Field,
  type TieType,
} from '../../model/model.ts'
import type { Category } from '../../policy/terms.ts'

const isPeople = (type: TieType): boolean => [...tieOf(type).from, ...tieOf(type).to].some(isPersonType)

/** Types of tie that join a person. */
export const TIES_OF_PEOPLE: readonly DrawnTieType[] = DRAWN_TIE_TYPES.filter(isPeople)

/** The coordinate of a tie in the schema, and the category of its existence. */
export const placeOfTie = (type: DrawnTieType): { readonly coordinate: string; readonly category: Category } => {
  const { list, category } = tieOf(type)
  return { coordinate: `PeerMap.${list}`, category }
}

/**
 * The properties of a type that are not free text. `codes`: words of a closed list. `lines`: short texts, given unless they
 * name somebody else. `organisations`: ids of organisations. `professionals`: names of professionals.
 */
export type Own = {
  readonly codes?: readonly string[]
  readonly lines?: readonly string[]
  readonly organisations?: readonly string[]
  readonly professionals?: readonly string[]
}

/** Properties that name others or organisations, and properties of records that are not in the schema. */
const OTHERS: Readonly<Record<string, Own>> = {
  YoungPerson: { organisations: ['relevanceSource'], professionals: ['relevanceDecidedBy'] },
  Person: { lines: ['ref'] },
  Offence: { professionals: ['keptShownTo', 'keptShownBy', 'keptShownEndedBy'] },
  Intervention: { organisations: ['organisation'] },
  InformationGap: { professionals: ['owner'] },
  SignificantEvent: { professionals: ['notifiedBy'] },
  Consent: { codes: ['categories', 'withdrawalFinding'], professionals: ['takenBy'] },
  Assessment: {
    codes: ['categories', 'limbB', 'purpose', 'reasonWithoutConsent', 'whyCategoryNames', 'checkFor'].concat([
      'finding',
      'withdrawalFinding',
    ]),
    lines: ['enactment'],
  },
  Notification: { codes: ['kind', 'to', 'leftOut'], lines: ['reference'], professionals: ['by'] },
  SharingDecision: { codes: ['purpose', 'categories'], organisations: ['organisation'] },
}

const named = (type: string, holds: (field: Field) => boolean): readonly string[] =>
  fieldsOf(type).flatMap(([name, field]) => (holds(field) ? [name] : []))

/** From the schema, the codes of a type, and its lines if they are about the person alone. */
const schemaOwn = (type: string): Own => ({
  lines: named(type, ({ own }) => own),
  codes: named(type, ({ holds }) => holds === 'ENUM').filter((name) => name !== 'statedAs'),
})

const OWN: ReadonlyMap<string, Own> = new Map([
  ...STORED_TYPES.map((type): readonly [string, Own] => [type, { ...schemaOwn(type), ...OTHERS[type] }]),
  ...Object.entries(OTHERS).filter(([type]) => !isStoredType(type)),
])

/** For a type without a list: properties with a usual name of a code, whose value also looks like one. */
const USUAL_CODES: Own = {
  codes: ['kind', 'status', 'decision', 'category', 'categories', 'coordinate', 'purpose', 'ground'],
  organisations: ['organisation'],
}
const CODE = /^(?:[A-Z][A-Z0-9_]*|[A-Z][A-Za-z]+\.[a-z][A-Za-z]*)$/

/** The lists for a type. */
export const ownOf = (type: string): Own => OWN.get(type) ?? USUAL_CODES

/** Whether a text may count as a code: always for a type with a list, else if it looks like one. */
export const looksLikeCode = (type: string, text: string): boolean => OWN.has(type) || CODE.test(text)

/** The category of a value; null: of a record off the map. A person's property outside the schema has category MAP. */
export const categoryOf = (type: string, property: string): Category | null => {
  if (isPersonType(type)) return fieldOf(type, property)?.category ?? 'MAP'
  if (type === 'PeerMap') return 'MAP'
  if (type === 'Person') return 'IDENTITY'
  return isNodeType(type) && JOINED_TYPES.includes(type) ? elementOf(type).category : null
}
