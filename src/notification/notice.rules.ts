/**
 * The content of a notice to a young person, or to a parent or carer (P6.4), derived from the record. Pure.
 *
 * A notice never names or describes another person. Readings: free text is left to the practitioner. So is a short
 * value that has the name of somebody else on the map in it, or part of the name. A parent's notice must not out a child:
 * it has no gender, no alias and no views either, no risk that reveals what needs cover, and no organisation by a name
 * that tells why the child is known there; and of recipients only those whose decision covers the child. What an officer
 * may add to a notice (P6.4) is added by hand. Who may not be told gets no notice.
 */
import { categoriesOf, categoryOf, DRAWN_TIE_TYPES, OWNED_TYPES, tieOf, type StoredType } from '../model/model.ts'
import { notSet, type Controller } from '../policy/controller.ts'
import type { Contact, NoticePart, NoticeTo } from './duties.rules.ts'
import { isNameTold, nameForOthers, type NamedOrganisation } from '../policy/organisations.ts'
import {
  needsCover,
  type Category,
  type IsoDate,
  type RiskKind,
  type Seriousness,
  type StatutoryFunction,
} from '../policy/terms.ts'
import { basisOn, COMPLAIN, NO_AUTOMATED_DECISIONS, purposesOn, rightsOn } from './told.rules.ts'

/**
 * Short values about the young person alone. No other value is in a notice unless it is listed here: a parent's must
 * not out a child.
 */
const TOLD: ReadonlySet<string> = new Set([
  'name',
  'aliases',
  'dateOfBirth',
  'gender',
  'address',
  'ethnicity',
  'sexuality',
  'disability',
])

/** Field of YoungPerson -> category. */
export const NOTICE_FIELDS = categoriesOf('YoungPerson', (_field, name) => TOLD.has(name))

const textsOf = (type: StoredType): readonly (readonly [string, Category])[] =>
  Object.entries(categoriesOf(type, ({ holds, fixed }) => holds === 'TEXT' && !fixed)).map(([name, category]) => [
    `${type}.${name}`,
    category,
  ])

/** Texts that are never copied, because they may describe somebody else: coordinate -> category. */
export const NOTICE_TEXTS: Readonly<Record<string, Category>> = {
  ...Object.fromEntries(textsOf('YoungPerson')),
  'Notice.sources': 'MAP',
  ...Object.fromEntries([...textsOf('Risk'), ...OWNED_TYPES.flatMap(textsOf)]),
  ...Object.fromEntries(
    DRAWN_TIE_TYPES.map(tieOf).flatMap(({ alleges, list, category }) =>
      alleges ? [[`PeerMap.${list}`, category] as const] : [],
    ),
  ),
}

/** A risk in a notice. */
export type NoticeRisk = {
  readonly kind: RiskKind
  readonly seriousness: Seriousness | null
}

/** The part of the record about one young person that is open to the caller. */
export type NoticeFacts = {
  readonly values: readonly { readonly field: string; readonly values: readonly string[] }[]
  readonly texts: readonly string[]
  /** Risks posed to the young person. */
  readonly risks: readonly (NoticeRisk & { readonly reveals: readonly Category[] })[]
  readonly sources: readonly NamedOrganisation[]
  /** Organisations with which the map is shared. `covers`: whether a decision covers this young person. */
  readonly recipients: readonly (NamedOrganisation & { readonly covers: boolean })[]
  readonly retainUntil: IsoDate | null
  /** What the map supports (P3.2). */
  readonly statutoryFunction: StatutoryFunction | null
  /** Names and aliases of everybody else on the map, and of parents and carers. Only compared, never shown. */
  readonly others: readonly string[]
  /** The labels of everybody else on the map. Only compared, never shown. */
  readonly labels: readonly string[]
}

export type NoticeItem = { readonly coordinate: string; readonly category: Category; readonly value: string }

/** A mark for the practitioner to check before the notice is given. It is never part of the notice. */
export type NoticeMark = {
  readonly coordinate: string
  readonly why:
    'LEFT_TO_PRACTITIONER' | 'NOT_FOR_PARENT' | 'EXEMPT' | 'NOT_TO_BE_CONTACTED' | 'SAFETY_NOT_KNOWN' | 'NOT_SET'
}

export type Notice = {
  readonly data: readonly NoticeItem[]
  readonly categories: readonly Category[]
  readonly risks: readonly NoticeRisk[]
  readonly sources: readonly string[]
  readonly recipients: readonly string[]
  readonly retainUntil: IsoDate | null
  /** null: nothing is told. */
  readonly controller: Controller | null
  readonly purposes: readonly string[]
  readonly lawfulBasis: readonly string[]
  readonly automatedDecisions: string | null
  readonly complain: string | null
  readonly rights: readonly string[]
  readonly ask: string | null
  readonly marks: readonly NoticeMark[]
}

const ASK = 'the data protection officer of the Council, or the social worker who gives this notice'

const PARTS: readonly (readonly [NoticePart, string])[] = [
  ['RISKS', 'Notice.risks'],
  ['SOURCE', 'Notice.sources'],
  ['RECIPIENTS', 'Notice.recipients'],
]

/** The values that a parent is told. Reading, draft: the data protection officer may change the list. */
const TOLD_TO_PARENTS: ReadonlySet<string> = new Set(['name', 'dateOfBirth'])
/** Texts that a parent is told nothing of, beside those that need cover. */
const NOT_FOR_PARENTS: ReadonlySet<string> = new Set(['YoungPerson.views'])

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const partsOf = (name: string): readonly string[] => wordsOf(name).filter((word) => /^\p{L}{2,}$/u.test(word))
const phrase = (text: string): string => ` ${wordsOf(text).join(' ')} `

type Others = { readonly parts: ReadonlySet<string>; readonly labels: readonly string[] }

/** Parts of other people's names that are not part of the young person's own name. */
const othersIn = ({ values, others, labels }: NoticeFacts): Others => {
  const own = new Set(values.flatMap((row) => (row.field === 'name' ? row.values.flatMap(wordsOf) : [])))
  return { parts: new Set(others.flatMap(partsOf).filter((part) => !own.has(part))), labels: labels.map(phrase) }
}

const namesAnother = (value: string, { parts, labels }: Others): boolean =>
  wordsOf(value).some((word) => parts.has(word)) || labels.some((label) => phrase(value).includes(label))

const NOTHING: Omit<Notice, 'marks'> = {
  data: [],
  categories: [],
  risks: [],
  sources: [],
  recipients: [],
  retainUntil: null,
  controller: null,
  purposes: [],
  lawfulBasis: [],
  automatedDecisions: null,
  complain: null,
  rights: [],
  ask: null,
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted()

/** Names of organisations as the addressee is told them. `left`: whether one is not told by its name, or not at all. */
const namesFor = (
  organisations: readonly (NamedOrganisation & { readonly covers?: boolean })[],
  parent: boolean,
): { readonly names: readonly string[]; readonly left: boolean } => {
  if (!parent) return { names: unique(organisations.map(({ id, name }) => name ?? id)), left: false }
  const told = organisations.filter(({ covers }) => covers !== false)
  return { names: unique(told.map(nameForOthers)), left: !told.every(isNameTold) }
}

/** The notice, and the marks for the practitioner. `exempt`: the parts whose exemption holds (P6.6). */
export const noticeOf = (
  facts: NoticeFacts,
  about: {
    readonly to: NoticeTo
    readonly exempt: ReadonlySet<NoticePart>
    readonly contact: Contact
    readonly controller: Controller
    readonly today: IsoDate
  },
): Notice => {
  const { to, exempt, contact, controller, today } = about
  if (exempt.has('WHOLE')) return { ...NOTHING, marks: [{ coordinate: 'Notice', why: 'EXEMPT' }] }
  if (contact === 'NOT_SAFE' || contact === 'DO_NOT_DISCLOSE')
    return { ...NOTHING, marks: [{ coordinate: 'Notice', why: 'NOT_TO_BE_CONTACTED' }] }
  const parent = to === 'PARENT_CARER'
  const others = othersIn(facts)
  const data: NoticeItem[] = []
  const marks: NoticeMark[] = contact === 'NOT_KNOWN' ? [{ coordinate: 'Notice', why: 'SAFETY_NOT_KNOWN' }] : []
  for (const { field, values } of facts.values) {
    const coordinate = `YoungPerson.${field}`
    const category = categoryOf('YoungPerson', field)
    if (parent && (needsCover(category) || !TOLD_TO_PARENTS.has(field)))
      marks.push({ coordinate, why: 'NOT_FOR_PARENT' })
    else if (values.some((value) => namesAnother(value, others)))
      marks.push({ coordinate, why: 'LEFT_TO_PRACTITIONER' })
    else data.push(...values.map((value) => ({ coordinate, category, value })))
  }
  for (const coordinate of facts.texts) {
    const category = NOTICE_TEXTS[coordinate]
    const hidden = parent && (category === undefined || needsCover(category) || NOT_FOR_PARENTS.has(coordinate))
    marks.push({ coordinate, why: hidden ? 'NOT_FOR_PARENT' : 'LEFT_TO_PRACTITIONER' })
  }
  const shown = facts.risks.filter(({ reveals }) => !parent || !reveals.some(needsCover))
  if (shown.length < facts.risks.length) marks.push({ coordinate: 'Notice.risks', why: 'NOT_FOR_PARENT' })
  const [sources, recipients] = [namesFor(facts.sources, parent), namesFor(facts.recipients, parent)]
  if (sources.left) marks.push({ coordinate: 'Notice.sources', why: 'NOT_FOR_PARENT' })
  if (recipients.left) marks.push({ coordinate: 'Notice.recipients', why: 'NOT_FOR_PARENT' })
  for (const [part, coordinate] of PARTS) if (exempt.has(part)) marks.push({ coordinate, why: 'EXEMPT' })
  if (notSet(controller).length > 0) marks.push({ coordinate: 'Notice.controller', why: 'NOT_SET' })
  const risks = exempt.has('RISKS') ? [] : shown.map(({ kind, seriousness }) => ({ kind, seriousness }))
  const used = data.map(({ category }) => category)
  const categories = [...new Set(risks.length === 0 ? used : [...used, 'RISK' as const])]
  const functions = facts.statutoryFunction === null ? [] : [facts.statutoryFunction]
  return {
    data,
    categories,
    risks,
    sources: exempt.has('SOURCE') ? [] : sources.names,
    recipients: exempt.has('RECIPIENTS') ? [] : recipients.names,
    retainUntil: facts.retainUntil,
    controller,
    purposes: purposesOn(functions, today),
    lawfulBasis: basisOn(functions, categories, today),
    automatedDecisions: NO_AUTOMATED_DECISIONS,
    complain: COMPLAIN,
    rights: rightsOn(today),
    ask: ASK,
    marks,
  }
}
