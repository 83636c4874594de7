/**
 * An item of an answer to an access request (P9.5, Art 15(3)): one value, or one element, tie or record as a whole. Pure.
 *
 * An item is either the person's own data, which is given, or it may also be about somebody else. Then it is withheld until
 * an officer has decided (DPA 2018 Sch 2 para 16). Readings: free text is withheld, and so is a short value that names
 * somebody else. A professional counts as somebody else; an organisation does not. To record somebody as an adult of concern
 * is an allegation (P8.7), so nothing about them is given without a decision. Answers leave out the accounts of recorders.
 */
import { needsCover, type Category } from '../../policy/terms.ts'
import type { Joined, Stated, StatedAs, Values } from './facts.ts'
import { categoryOf, looksLikeCode, ownOf } from './fields.ts'
import { namesAnother, type Naming } from './naming.ts'
import { recordOuts, valueOuts } from './outing.ts'

/** OWN_DATA is given unless an officer withholds it. The other kinds are withheld unless an officer releases a wording. */
export type AccessItemKind =
  'OWN_DATA' | 'FREE_TEXT' | 'OTHER_PEOPLE' | 'GROUP_OR_PLACE' | 'PARENT_CARER' | 'PROFESSIONAL' | 'ALLEGATION'

export type Provenance = {
  readonly source: string | null
  readonly statedAs: StatedAs | null
  readonly recordedAt: string | null
}

export type AccessItem = Provenance & {
  /** Identifies the item. Except for OWN_DATA it includes the content, so that changed content needs a new decision. */
  readonly key: string
  readonly coordinate: string
  readonly category: Category | null
  readonly kind: AccessItemKind
  readonly content: string
  /** Ids of the other people whom the content is about. */
  readonly others: readonly string[]
  /** Whether it would out the person to somebody who asks for them: withheld from such a request by default. */
  readonly outs: boolean
}

export type AccessRecordKind =
  | 'MAP'
  | 'PERSON'
  | 'OFFENCE'
  | 'SOCIAL_MEDIA_POST'
  | 'SOCIAL_CARE_RECORD'
  | 'RISK'
  | 'STRENGTH'
  | 'SIGNIFICANT_EVENT'
  | 'INTERVENTION'
  | 'INFORMATION_GAP'
  | 'RELATIONSHIP'
  | 'CONSENT'
  | 'ASSESSMENT'
  | 'NOTIFICATION'
  | 'RECTIFICATION'
  | 'RESTRICTION'
  | 'OBJECTION'
  | 'SHARING_DECISION'
  | 'PARENT_CARER'
  | 'MENTION'
  | 'RECIPIENT'
  | 'OTHER_RECORD'

export type AccessRecord = {
  readonly kind: AccessRecordKind
  /** null: the record is about the person on all maps. */
  readonly mapId: string | null
  readonly items: readonly AccessItem[]
}

/** Properties that are structure and not personal data, such as ids and versions. */
const STRUCTURE = /^(?:id|version|current|reveals|statementReveals|replacedBy)$|(?:Id|Ids|Hash|Key)$/
const PROVENANCE: ReadonlySet<string> = new Set(['source', 'statedAs', 'recordedAt'])
const ACCOUNT = /^\S+#\S+$/
const HOLDS_ACCOUNT = /By$|^(?:officer|practitioner|contributor)$/
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/
/** Fields of an assessment about the person it protects, who may be somebody else (P8.2.1). */
const ABOUT_THE_PROTECTED = /^atRisk(?:Needs|Harm|UnableToProtect)$/

/** A value as text; null: no value is recorded. */
const readable = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(readable).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A property as text; null: it is no text. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

type Read = {
  readonly property: string
  readonly text: string
  readonly isScalar: boolean
  readonly outs: boolean
}

const isLeftOut = (type: string, property: string, text: string): boolean =>
  STRUCTURE.test(property) ||
  (type === 'Assessment' && ABOUT_THE_PROTECTED.test(property)) ||
  (HOLDS_ACCOUNT.test(property) && ACCOUNT.test(text))

/** The properties of a record that its items may show, sorted by name. */
const contentOf = (type: string, values: Values): readonly Read[] =>
  Object.entries(values)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([property, value]) => {
      const text = readable(value)
      if (text === null || isLeftOut(type, property, text)) return []
      return [
        {
          property,
          text,
          outs: valueOuts(type, property, value),
          isScalar: typeof value !== 'object' && (typeof value !== 'string' || DAY_OR_TIME.test(value)),
        },
      ]
    })

/** What all items of one person on one map are made with. */
export type Making = {
  readonly naming: Naming
  readonly organisations: ReadonlyMap<string, string>
  readonly mapId: string | null
  /** Whether each item alleges that somebody harms others, whatever its content (P8.7). */
  readonly alleges: boolean
}

/** The node or tie that items are made from, and the provenance of its values. */
export type Source = {
  readonly type: string
  readonly id: string
  readonly provenance: (category: Category | null) => Provenance
  /** Whether everything of it would out the person; left out: its values are judged one by one. */
  readonly outs?: boolean
}

const kindOf = (type: string, { property, text, isScalar }: Read, naming: Naming): AccessItemKind => {
  const { codes = [], lines = [], professionals = [] } = ownOf(type)
  if (professionals.includes(property)) return 'PROFESSIONAL'
  if (codes.includes(property) && looksLikeCode(type, text)) return 'OWN_DATA'
  if (lines.includes(property)) return namesAnother(text, naming) ? 'OTHER_PEOPLE' : 'OWN_DATA'
  return isScalar ? 'OWN_DATA' : 'FREE_TEXT'
}

type Drawn = {
  readonly source: Source
  readonly coordinate: string
  readonly category: Category | null
  readonly kind: AccessItemKind
  readonly content: string
  readonly others?: readonly string[]
  readonly outs?: boolean
}

const NOBODY: Provenance = { source: null, statedAs: null, recordedAt: null }
/** The provenance of an item that is not given: the true source could identify somebody else. */
export const fromNobody = (): Provenance => NOBODY

/** Makes an item. Data that allege become an ALLEGATION, even where they are the person's own. */
export const item = (drawn: Drawn, { organisations, mapId, alleges }: Making): AccessItem => {
  const { source, coordinate, category, content, others = [], outs = false } = drawn
  const kind = alleges && drawn.kind === 'OWN_DATA' ? 'ALLEGATION' : drawn.kind
  const { source: from, ...said } = kind === 'OWN_DATA' ? source.provenance(category) : fromNobody()
  const place = [mapId ?? '', source.id, coordinate]
  return {
    key: JSON.stringify(kind === 'OWN_DATA' ? place : [...place, content]),
    coordinate,
    category,
    kind,
    content,
    others,
    outs: outs || source.outs === true || (category !== null && needsCover(category)),
    ...said,
    // A source that is not a recorded organisation may be a person's name, so it is an item of its own.
    source: from === null ? null : (organisations.get(from) ?? null),
  }
}

/** One item for each value of a record that is about the person alone. */
export const itemsOf = (source: Source, values: Values, making: Making): readonly AccessItem[] => {
  const { type } = source
  const { organisations: named = [] } = ownOf(type)
  return contentOf(type, values).flatMap((found) => {
    const { property, text, outs } = found
    const category = categoryOf(type, property)
    const organisation = making.organisations.get(text)
    const drawn = { source, coordinate: `${type}.${property}`, category, outs }
    if (property === 'source' || named.includes(property)) {
      if (organisation === undefined) return [item({ ...drawn, kind: 'PROFESSIONAL', content: text }, making)]
      return property === 'source' ? [] : [item({ ...drawn, kind: 'OWN_DATA', content: organisation }, making)]
    }
    if (PROVENANCE.has(property)) return []
    return [item({ ...drawn, kind: kindOf(type, found, making.naming), content: text }, making)]
  })
}

const statedAs = (value: unknown): StatedAs | null => (value === 'FACT' || value === 'OPINION' ? value : null)

/** The provenance of the values of a node or a tie. */
export const provenanceOf = (values: Values): Provenance => ({
  source: textOf(values['source']),
  statedAs: statedAs(values['statedAs']),
  recordedAt: textOf(values['recordedAt']),
})

/** The id of a node or a tie. */
export const idOf = (values: Values): string => textOf(values['id']) ?? ''

/** A node or a tie as the source of items. */
export const sourceOf = (type: string, values: Values): Source => {
  const own = provenanceOf(values)
  return { type, id: idOf(values), provenance: () => own, outs: recordOuts(type, values) }
}

/** How another person, group or place is named to the officer who decides. */
export const called = ({ type, label, name }: Joined): string =>
  `${type} ${label ?? '(no label)'}${name === null ? '' : ` (${name})`}`

const lines = (type: string, values: Values): readonly string[] =>
  contentOf(type, values).map(({ property, text }) => `${property}: ${text}`)

type Whole = {
  readonly type: string
  readonly values: Values
  readonly coordinate: string
  readonly category: Category | null
  readonly kind: AccessItemKind
  /** Lines that come before the values. */
  readonly heading: readonly string[]
  readonly others: readonly string[]
  readonly stated: readonly Stated[]
}

/** One item for a whole element, tie or record that is also about somebody else. */
export const whole = ({ type, values, heading, stated, ...rest }: Whole, making: Making): AccessItem =>
  item(
    {
      ...rest,
      source: sourceOf(type, values),
      content: [
        ...heading,
        ...lines(type, values),
        ...stated.flatMap(({ relevance, category }) =>
          relevance === null ? [] : [`relevance (${category}): ${relevance}`],
        ),
      ].join('\n'),
    },
    making,
  )
