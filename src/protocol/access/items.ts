/**
 * An item of an answer to an access request (P9.5, Art 15(3)): one value, or one thing as a whole. Pure.
 *
 * It is the person's own and given, or it may be about somebody else as well and is withheld until an officer has decided
 * (DPA 2018 Sch 2 para 16). Readings: free text is withheld, and so is a short value in which somebody else is named; a
 * professional is somebody else, an organisation is not. That somebody is an adult of concern alleges (P8.7): nothing about
 * them is given by itself. Accounts of those who record are no part of it.
 */
import type { Category } from '../terms.ts'
import type { Joined, Stated, StatedAs, Values } from './facts.ts'
import { categoryOf, looksLikeCode, ownOf } from './fields.ts'
import { namesAnother, type Naming } from './naming.ts'

/** OWN_DATA is given unless it is withheld; the others are withheld unless a wording is released. */
export type AccessItemKind =
  'OWN_DATA' | 'FREE_TEXT' | 'OTHER_PEOPLE' | 'GROUP_OR_PLACE' | 'PARENT_CARER' | 'PROFESSIONAL' | 'ALLEGATION'

export type Provenance = {
  readonly source: string | null
  readonly statedAs: StatedAs | null
  readonly recordedAt: string | null
}

export type AccessItem = Provenance & {
  /** What it is known by: of other people's data it tells the content apart, so that a change is looked at again. */
  readonly key: string
  readonly coordinate: string
  readonly category: Category | null
  readonly kind: AccessItemKind
  readonly content: string
  /** Ids of others whom the content is about. */
  readonly others: readonly string[]
}

/** What a record is of. */
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
  /** null: over all maps. */
  readonly mapId: string | null
  readonly items: readonly AccessItem[]
}

/** Structure, and accounts of those who recorded it. */
const STRUCTURE = /^(?:id|version|current|reveals|statementReveals|replacedBy)$|(?:Id|Ids|Hash|Key)$/
const PROVENANCE: ReadonlySet<string> = new Set(['source', 'statedAs', 'recordedAt'])
const ACCOUNT = /^\S+#\S+$/
const HOLDS_ACCOUNT = /By$|^(?:officer|practitioner|contributor)$/
const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/
/** Of an assessment: about who is protected, who may be somebody else (P8.2.1). */
const ABOUT_THE_PROTECTED = /^atRisk(?:Needs|Harm|UnableToProtect)$/

/** A value as it is read; null: none is recorded. */
const readable = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(readable).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A property that is a text; null: none. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

type Read = { readonly property: string; readonly text: string; readonly isScalar: boolean }

const isLeftOut = (type: string, property: string, text: string): boolean =>
  STRUCTURE.test(property) ||
  (type === 'Assessment' && ABOUT_THE_PROTECTED.test(property)) ||
  (HOLDS_ACCOUNT.test(property) && ACCOUNT.test(text))

/** What of a record is read. */
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
          isScalar: typeof value !== 'object' && (typeof value !== 'string' || DAY_OR_TIME.test(value)),
        },
      ]
    })

/** What items are made with. */
export type Making = {
  readonly naming: Naming
  readonly organisations: ReadonlyMap<string, string>
  readonly mapId: string | null
  /** Whether it tells by itself that somebody is said to harm others (P8.7). */
  readonly alleges: boolean
}

/** What items are drawn from, and where its values are from. */
export type Source = {
  readonly type: string
  readonly id: string
  readonly provenance: (category: Category | null) => Provenance
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
}

const NOBODY: Provenance = { source: null, statedAs: null, recordedAt: null }
/** Of what is not given: whose it is could tell who somebody else is. */
export const fromNobody = (): Provenance => NOBODY

/** An item. What is the person's own is given, unless it alleges. */
export const item = (drawn: Drawn, { organisations, mapId, alleges }: Making): AccessItem => {
  const { source, coordinate, category, content, others = [] } = drawn
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
    ...said,
    // A source that is no organisation known may be a person's name: it is an item of its own.
    source: from === null ? null : (organisations.get(from) ?? null),
  }
}

/** One item for each value of a record that is about the person alone. */
export const itemsOf = (source: Source, values: Values, making: Making): readonly AccessItem[] => {
  const { type } = source
  const { organisations: named = [] } = ownOf(type)
  return contentOf(type, values).flatMap((found) => {
    const { property, text } = found
    const category = categoryOf(type, property)
    const organisation = making.organisations.get(text)
    const drawn = { source, coordinate: `${type}.${property}`, category }
    if (property === 'source' || named.includes(property)) {
      if (organisation === undefined) return [item({ ...drawn, kind: 'PROFESSIONAL', content: text }, making)]
      return property === 'source' ? [] : [item({ ...drawn, kind: 'OWN_DATA', content: organisation }, making)]
    }
    if (PROVENANCE.has(property)) return []
    return [item({ ...drawn, kind: kindOf(type, found, making.naming), content: text }, making)]
  })
}

const statedAs = (value: unknown): StatedAs | null => (value === 'FACT' || value === 'OPINION' ? value : null)

/** Where the values of a node or a tie are from. */
export const provenanceOf = (values: Values): Provenance => ({
  source: textOf(values['source']),
  statedAs: statedAs(values['statedAs']),
  recordedAt: textOf(values['recordedAt']),
})

/** The id of a node or a tie. */
export const idOf = (values: Values): string => textOf(values['id']) ?? ''

/** A node or a tie as what items are drawn from. */
export const sourceOf = (type: string, values: Values): Source => {
  const own = provenanceOf(values)
  return { type, id: idOf(values), provenance: () => own }
}

/** Somebody or something else, for the officer. */
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
  /** What is said before its values. */
  readonly heading: readonly string[]
  readonly others: readonly string[]
  readonly stated: readonly Stated[]
}

/** What is about somebody else as well is one item. */
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
