/**
 * Everything that is on record about a person, as records with their items (P9.5, Art 15(1), (3)). Pure.
 *
 * Readings: each of these is one item as a whole: a tie, an element that is joined to anybody or anything else, a record about
 * several people, an information gap. An assessment that covers harmful relationships reveals that there is one, so it is
 * withheld as a whole. A text about somebody else that names the person is about both.
 */
import { isLabelledType } from '../../model/model.ts'
import { inForce, lawOf } from '../../policy/law.ts'
import { CATEGORIES, needsCover, type Category } from '../../policy/terms.ts'
import type { AccessFacts, AppearanceFacts, Stated, Values } from './facts.ts'
import { categoryOf, placeOfTie } from './fields.ts'
import {
  called,
  idOf,
  item,
  itemsOf,
  fromNobody,
  provenanceOf,
  sourceOf,
  textOf,
  whole,
  type AccessItem,
  type AccessItemKind,
  type AccessRecord,
  type AccessRecordKind,
  type Making,
  type Provenance,
} from './items.ts'
import { namesAnother, namingOf, type Naming } from './naming.ts'

const RECORD_KINDS: Readonly<Record<string, AccessRecordKind>> = {
  Offence: 'OFFENCE',
  SocialMediaPost: 'SOCIAL_MEDIA_POST',
  SocialCareRecord: 'SOCIAL_CARE_RECORD',
  Risk: 'RISK',
  Strength: 'STRENGTH',
  SignificantEvent: 'SIGNIFICANT_EVENT',
  Intervention: 'INTERVENTION',
  InformationGap: 'INFORMATION_GAP',
  Consent: 'CONSENT',
  Assessment: 'ASSESSMENT',
  Notification: 'NOTIFICATION',
  Rectification: 'RECTIFICATION',
  Restriction: 'RESTRICTION',
  Objection: 'OBJECTION',
}

const statedOf = ({ statements }: AppearanceFacts, id: string): readonly Stated[] =>
  statements.filter(({ elementId }) => elementId === id)

/** Items for each statement: why it is relevant, and its source where that is not a recorded organisation. */
const statementItems = (stated: readonly Stated[], making: Making): readonly AccessItem[] =>
  stated.flatMap(({ elementId, category, relevance, source }, index) => {
    const drawn = { source: { type: 'Statement', id: `${elementId} ${index}`, provenance: fromNobody }, category }
    return [
      ...(relevance === null
        ? []
        : [item({ ...drawn, coordinate: 'Statement.relevance', kind: 'FREE_TEXT', content: relevance }, making)]),
      ...(source === null || making.organisations.has(source)
        ? []
        : [item({ ...drawn, coordinate: 'Statement.source', kind: 'PROFESSIONAL', content: source }, making)]),
    ]
  })

/** The record of the person. Values that were stated later in a category have a source of their own (P4.3). */
const personRecord = (facts: AppearanceFacts, making: Making): AccessRecord => {
  const { type, subjectId, values, person, mapId } = facts
  const stated = statedOf(facts, subjectId)
  const own = provenanceOf(values)
  const provenance = (category: Category | null): Provenance =>
    stated.findLast((one) => one.category === category) ?? own
  return {
    kind: 'PERSON',
    mapId,
    items: [
      ...itemsOf({ type, id: subjectId, provenance }, values, making),
      ...itemsOf(sourceOf('Person', { id: subjectId }), person, making),
      ...statementItems(stated, making),
    ],
  }
}

type Drawn = AppearanceFacts['elements'][number]

/** An element that is also joined to others, or an information gap: its state alone reveals that somebody is looking. */
const wholeElement = ({ type, via, values, others }: Drawn, stated: readonly Stated[], making: Making): AccessItem =>
  whole(
    {
      type,
      values,
      stated,
      coordinate: type,
      category: categoryOf(type, ''),
      kind: others.length === 0 ? 'FREE_TEXT' : 'OTHER_PEOPLE',
      heading: [...via, ...others.map((other) => `joined to: ${called(other)}`)],
      others: others.map(({ id }) => id),
    },
    making,
  )

const ownElement = ({ type, via, values }: Drawn, stated: readonly Stated[], making: Making): readonly AccessItem[] => {
  const posed = { source: sourceOf(type, values), coordinate: `${type}.direction`, category: categoryOf(type, '') }
  return [
    ...(type === 'Risk' ? [item({ ...posed, kind: 'OWN_DATA', content: via.join(', ') }, making)] : []),
    ...itemsOf(posed.source, values, making),
    ...statementItems(stated, making),
  ]
}

const elementRecords = (facts: AppearanceFacts, making: Making): readonly AccessRecord[] =>
  facts.elements.map((element): AccessRecord => {
    const { type, values, others } = element
    const stated = statedOf(facts, idOf(values))
    const isOwn = others.length === 0 && type !== 'InformationGap'
    return {
      kind: RECORD_KINDS[type] ?? 'OTHER_RECORD',
      mapId: facts.mapId,
      items: isOwn ? ownElement(element, stated, making) : [wholeElement(element, stated, making)],
    }
  })

const tieRecords = (facts: AppearanceFacts, making: Making): readonly AccessRecord[] =>
  facts.ties.map(({ type, outgoing, values, other }): AccessRecord => ({
    kind: 'RELATIONSHIP',
    mapId: facts.mapId,
    items: [
      whole(
        {
          type,
          values,
          stated: statedOf(facts, idOf(values)),
          ...placeOfTie(type),
          kind: isLabelledType(other.type) ? 'GROUP_OR_PLACE' : 'OTHER_PEOPLE',
          heading: [`${type} ${outgoing ? 'from this person to' : 'to this person from'} ${called(other)}`],
          others: [other.id],
        },
        making,
      ),
    ],
  }))

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** The category that a record states; MAP where it states none. */
const ofCategory = (values: Values): Category => CATEGORIES.find((category) => category === values['category']) ?? 'MAP'

/** The kind of the one item for a record about several people or a harmful relationship; null: about the person alone. */
const notAlone = (type: string, values: Values, own: ReadonlySet<string>): AccessItemKind | null => {
  const tellsOfHarm = strings(values['categories']).includes('HARMFUL_RELATIONSHIP')
  // From an assessment or a decision, only what is the same for everybody is given.
  if (type === 'Assessment') return tellsOfHarm ? 'ALLEGATION' : null
  if (type === 'Notification') {
    if (values['to'] === 'PARENT_CARER') return 'PARENT_CARER'
    // The reason for not notifying somebody is the very thing that they were not to learn.
    return values['kind'] === 'EXEMPT' || values['kind'] === 'TO_TELL' ? 'FREE_TEXT' : null
  }
  if (type === 'ParentDisclosure') return 'PARENT_CARER'
  // Treated as the tie that was corrected, even where that joins one person to a group or a place.
  const isOfTie = type === 'Rectification' && strings(values['endIds']).length > 0
  const about = [...strings(values['subjectIds']), ...strings(values['youngPersonIds'])]
  if (!about.every((id) => own.has(id))) return 'OTHER_PEOPLE'
  if (!isOfTie) return null
  return needsCover(ofCategory(values)) ? 'ALLEGATION' : 'GROUP_OR_PLACE'
}

/** The legal basis of an assessment, as the law stood on its day (P8.8). */
const lawfulBasis = (values: Values): string => {
  const day = textOf(values['from']) ?? ''
  const cited = CATEGORIES.filter((category) => strings(values['categories']).includes(category)).flatMap(lawOf)
  return inForce([...new Set(cited)], day)
    .map(({ text }) => text)
    .join('; ')
}

const offMapRecords = (facts: AppearanceFacts, own: ReadonlySet<string>, making: Making): readonly AccessRecord[] =>
  facts.records.map(({ type, values }): AccessRecord => {
    const kind = notAlone(type, values, own)
    const record = { kind: RECORD_KINDS[type] ?? 'OTHER_RECORD', mapId: facts.mapId }
    if (kind !== null) {
      const others = strings(values['subjectIds']).filter((id) => !own.has(id))
      const rest = { coordinate: type, category: null, heading: [], stated: [], others, kind }
      return { ...record, items: [whole({ type, values, ...rest }, making)] }
    }
    const source = sourceOf(type, values)
    const basis = { source, coordinate: 'Assessment.lawfulBasis', category: null, kind: 'OWN_DATA' } as const
    return {
      ...record,
      items: [
        ...itemsOf(source, values, making),
        ...(type === 'Assessment' ? [item({ ...basis, content: lawfulBasis(values) }, making)] : []),
      ],
    }
  })

const parentRecords = ({ parents, mapId }: AppearanceFacts, making: Making): readonly AccessRecord[] =>
  parents.map((values): AccessRecord => {
    const rest = { coordinate: 'ParentCarer', category: null, heading: [], stated: [], others: [] }
    const drawn = { type: 'ParentCarer', values, kind: 'PARENT_CARER', ...rest } as const
    return { kind: 'PARENT_CARER', mapId, items: [whole(drawn, making)] }
  })

/** Texts about others that name the person: by a word of the name, or by a whole nickname or label. */
const mentionRecords = (facts: AppearanceFacts, making: Making): readonly AccessRecord[] => {
  const { values, mentions, mapId } = facts
  const name = textOf(values['name']) ?? ''
  const label = textOf(values['label']) ?? ''
  const own = namingOf({ names: [name], aliases: strings(values['aliases']), labels: [label] }, [])
  return mentions
    .filter(({ text }) => namesAnother(text, own))
    .map(({ id, type, property, text }): AccessRecord => {
      const source = { type, id, provenance: fromNobody }
      const coordinate = `${type}.${property}`
      const category = categoryOf(type, property)
      return {
        kind: 'MENTION',
        mapId,
        items: [item({ source, coordinate, category, kind: 'OTHER_PEOPLE', content: text, others: [id] }, making)],
      }
    })
}

/**
 * The names that texts of a map are compared with: those of everybody else on any of the maps, and the labels on this map only,
 * since the person's own label may be somebody else's on another map. `mapId` null: for records of all maps.
 */
export const namingIn = ({ appearances }: AccessFacts, mapId: string | null): Naming => {
  const on = appearances.filter((one) => one.mapId === mapId)
  return namingOf(
    {
      names: appearances.flatMap(({ others }) => others.names),
      aliases: appearances.flatMap(({ others }) => others.aliases),
      labels: on.flatMap(({ others }) => others.labels),
    },
    appearances.flatMap(({ values }) => textOf(values['name']) ?? []),
  )
}

const appearanceRecords = (
  facts: AppearanceFacts,
  own: ReadonlySet<string>,
  making: Making,
): readonly AccessRecord[] => [
  { kind: 'MAP', mapId: facts.mapId, items: itemsOf(sourceOf('PeerMap', facts.map), facts.map, making) },
  personRecord(facts, making),
  ...elementRecords(facts, making),
  ...tieRecords(facts, making),
  ...offMapRecords(facts, own, making),
  ...facts.decisions.map((values): AccessRecord => ({
    kind: 'SHARING_DECISION',
    mapId: facts.mapId,
    items: itemsOf(sourceOf('SharingDecision', values), values, making),
  })),
  ...parentRecords(facts, making),
  ...mentionRecords(facts, making),
]

const isOfConcern = ({ type }: AppearanceFacts): boolean => type === 'AdultOfConcern'

/** Everything that is on record about the person, in items; records without any are left out. */
export const recordsOf = (facts: AccessFacts): readonly AccessRecord[] => {
  const { organisations, appearances, recipients } = facts
  const own = new Set(appearances.map(({ subjectId }) => subjectId))
  const making = (mapId: string | null, alleges: boolean): Making => ({
    naming: namingIn(facts, mapId),
    organisations,
    mapId,
    alleges,
  })
  const overall = making(null, appearances.some(isOfConcern))
  const given = recipients.map(({ organisation, purposes, first, last }): AccessRecord => {
    const source = { type: 'Recipient', id: organisation, provenance: fromNobody }
    const drawn = { source, category: null, kind: 'OWN_DATA' } as const
    const contents = [
      ['organisation', organisations.get(organisation) ?? organisation],
      ['purposes', purposes.join(', ')],
      ['first', first],
      ['last', last],
    ] as const
    return {
      kind: 'RECIPIENT',
      mapId: null,
      items: contents.map(([field, content]) => item({ ...drawn, coordinate: `Recipient.${field}`, content }, overall)),
    }
  })
  return [
    ...appearances.flatMap((one) => appearanceRecords(one, own, making(one.mapId, isOfConcern(one)))),
    ...given,
  ].filter(({ items }) => items.length > 0)
}
