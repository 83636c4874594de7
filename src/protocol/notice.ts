/**
 * The content of a notice to a young person, or to a parent or carer (P6.4): derived from the record. Pure.
 *
 * It never names or describes another person. Readings: free text is left to the practitioner, and so is a short value in
 * which a name, or part of one, of somebody else on the map stands. A parent's notice has no gender either, and no risk that
 * reveals what needs cover: it must not out a child. What an officer may add to it (P6.4) is added by hand.
 */
import type { NoticePart, Told } from './steps/notification.ts'
import { needsCover, type Category, type IsoDate, type RiskKind, type Seriousness } from './terms.ts'

/** Short values about the young person alone: field of YoungPerson -> category. */
export const NOTICE_FIELDS = {
  name: 'IDENTITY',
  aliases: 'IDENTITY',
  dateOfBirth: 'IDENTITY',
  gender: 'IDENTITY',
  address: 'ADDRESS',
  ethnicity: 'ETHNICITY',
  sexuality: 'SEXUALITY',
  disability: 'DISABILITY',
} as const satisfies Readonly<Record<string, Category>>
export type NoticeField = keyof typeof NOTICE_FIELDS

/** What is never copied, because it may describe somebody else: coordinate -> category. */
export const NOTICE_TEXTS = {
  'YoungPerson.description': 'IDENTITY',
  'YoungPerson.whyOnMap': 'RISK',
  'YoungPerson.connectedHow': 'RISK',
  'YoungPerson.relevanceReason': 'RISK',
  'YoungPerson.views': 'PLAN',
  'Notice.sources': 'MAP',
  'Risk.description': 'RISK',
  'Offence.what': 'CRIMINAL_OFFENCE',
  'SocialMediaPost.summary': 'SOCIAL_MEDIA',
  'SocialCareRecord.summary': 'SOCIAL_CARE_HISTORY',
  'PeerMap.harmTies': 'HARMFUL_RELATIONSHIP',
  'PeerMap.affiliationTies': 'HARMFUL_RELATIONSHIP',
} as const satisfies Readonly<Record<string, Category>>
export type NoticeText = keyof typeof NOTICE_TEXTS

/** A risk as a notice names it. */
export type NoticeRisk = {
  readonly kind: RiskKind
  readonly seriousness: Seriousness | null
}

/** What is open to the caller of the record about one young person. */
export type NoticeFacts = {
  readonly values: readonly { readonly field: NoticeField; readonly values: readonly string[] }[]
  readonly texts: readonly NoticeText[]
  /** Risks posed to the young person. */
  readonly risks: readonly (NoticeRisk & { readonly reveals: readonly Category[] })[]
  readonly sources: readonly string[]
  readonly recipients: readonly string[]
  readonly retainUntil: IsoDate | null
  /** Names and aliases of everybody else on the map, and of parents and carers. Only compared, never shown. */
  readonly others: readonly string[]
  /** What everybody else is called on the map. Only compared. */
  readonly labels: readonly string[]
}

export type NoticeItem = { readonly coordinate: string; readonly category: Category; readonly value: string }

/** What the practitioner looks at before the notice is given. Never part of what is given. */
export type NoticeMark = {
  readonly coordinate: string
  readonly why: 'LEFT_TO_PRACTITIONER' | 'NOT_FOR_PARENT' | 'EXEMPT'
}

export type Notice = {
  readonly data: readonly NoticeItem[]
  readonly categories: readonly Category[]
  readonly risks: readonly NoticeRisk[]
  readonly sources: readonly string[]
  readonly recipients: readonly string[]
  readonly retainUntil: IsoDate | null
  readonly rights: readonly string[]
  readonly ask: string | null
  readonly marks: readonly NoticeMark[]
}

/** Rights that a notice tells of (Art 14(2)). */
export const RIGHTS = [
  'to see the personal data that are held (Art 15)',
  'to have what is wrong put right (Art 16)',
  'to have data erased, in some cases (Art 17)',
  'to have use of the data restricted (Art 18)',
  'to object to the use of the data (Art 21)',
  'to complain to the Information Commissioner',
] as const

const ASK = 'the data protection officer of the Council, or the social worker who gives this notice'

const PARTS: readonly (readonly [NoticePart, string])[] = [
  ['RISKS', 'Notice.risks'],
  ['SOURCE', 'Notice.sources'],
  ['RECIPIENTS', 'Notice.recipients'],
]

const NOT_FOR_PARENTS: ReadonlySet<NoticeField> = new Set(['address', 'gender'])

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const partsOf = (name: string): readonly string[] => wordsOf(name).filter((word) => /^\p{L}{2,}$/u.test(word))
const phrase = (text: string): string => ` ${wordsOf(text).join(' ')} `

type Others = { readonly parts: ReadonlySet<string>; readonly labels: readonly string[] }

/** Parts of the names of others that are not part of the young person's own name. */
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
  rights: [],
  ask: null,
}

/** The notice, and what the practitioner looks at. `exempt`: parts whose exemption holds (P6.6). */
export const noticeOf = (
  facts: NoticeFacts,
  about: { readonly to: Told; readonly exempt: ReadonlySet<NoticePart> },
): Notice => {
  const { to, exempt } = about
  if (exempt.has('WHOLE')) return { ...NOTHING, marks: [{ coordinate: 'Notice', why: 'EXEMPT' }] }
  const parent = to === 'PARENT_CARER'
  const others = othersIn(facts)
  const data: NoticeItem[] = []
  const marks: NoticeMark[] = []
  for (const { field, values } of facts.values) {
    const coordinate = `YoungPerson.${field}`
    const category = NOTICE_FIELDS[field]
    if (parent && (needsCover(category) || NOT_FOR_PARENTS.has(field)))
      marks.push({ coordinate, why: 'NOT_FOR_PARENT' })
    else if (values.some((value) => namesAnother(value, others)))
      marks.push({ coordinate, why: 'LEFT_TO_PRACTITIONER' })
    else data.push(...values.map((value) => ({ coordinate, category, value })))
  }
  for (const coordinate of facts.texts) {
    const hidden = parent && needsCover(NOTICE_TEXTS[coordinate])
    marks.push({ coordinate, why: hidden ? 'NOT_FOR_PARENT' : 'LEFT_TO_PRACTITIONER' })
  }
  const told = facts.risks.filter(({ reveals }) => !parent || !reveals.some(needsCover))
  if (told.length < facts.risks.length) marks.push({ coordinate: 'Notice.risks', why: 'NOT_FOR_PARENT' })
  for (const [part, coordinate] of PARTS) if (exempt.has(part)) marks.push({ coordinate, why: 'EXEMPT' })
  const risks = exempt.has('RISKS') ? [] : told.map(({ kind, seriousness }) => ({ kind, seriousness }))
  const used = data.map(({ category }) => category)
  return {
    data,
    categories: [...new Set(risks.length === 0 ? used : [...used, 'RISK' as const])],
    risks,
    sources: exempt.has('SOURCE') ? [] : facts.sources,
    recipients: exempt.has('RECIPIENTS') ? [] : facts.recipients,
    retainUntil: facts.retainUntil,
    rights: RIGHTS,
    ask: ASK,
    marks,
  }
}
