/** What merging two who are one person asks for, and what of the other one is taken (P1.2, P4.4, P6.3). Pure. */
import type { Extent } from '../grant.ts'
import type { IsoDate } from '../terms.ts'
import { missingElement, type MapElement } from './elements.ts'
import { missingLabel } from './mapping.ts'
import { need, type Missing } from './missing.ts'
import { isRelevant } from './notification.ts'
import { missingWholeMap } from './sharing.ts'

/** Properties of a node or edge as the graph holds them: dates as text. */
export type Properties = Readonly<Record<string, unknown>>

/** A tie of one of the two, or between them. */
export type MergingTie = {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

/** A decision to share, an allocation or an urgent access that lists people. `until`: a day, or a time; null: no end. */
export type ListedGrant = {
  readonly people: readonly string[]
  readonly until: string | null
  readonly withdrawnOn: string | null
}

/** What the graph says of both, whoever may see it; null: not on the map. */
export type MergeFacts = {
  readonly kept: Properties | null
  readonly duplicate: Properties | null
  readonly ties: readonly MergingTie[]
  readonly statements: readonly Properties[]
  readonly grants: readonly ListedGrant[]
  /** The one who stays is known by a case reference. */
  readonly hasPerson: boolean
  /** The other case reference is one of theirs already. */
  readonly isSamePerson: boolean
  /** Somebody else on the map is known by the other case reference. */
  readonly isDrawn: boolean
}

/** Who is to be merged. */
export type Merge = {
  readonly youngPersonId: string
  readonly duplicateId: string | null
  readonly duplicateRef: string | null
}

const textIn = (properties: Properties, field: string): string | null => {
  const value = properties[field]
  return typeof value === 'string' ? value : null
}

const listIn = (properties: Properties, field: string): readonly string[] => {
  const value = properties[field]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

const relevanceIn = (properties: Properties) => ({
  relevanceDecidedOn: textIn(properties, 'relevanceDecidedOn'),
  atRiskOfHarm: properties['atRiskOfHarm'] === true,
  presentsRiskOfHarm: properties['presentsRiskOfHarm'] === true,
})

const isCurrent = ({ until, withdrawnOn }: ListedGrant, today: IsoDate): boolean =>
  (until === null || today < until) && (withdrawnOn === null || today < withdrawnOn)

/** P4.4, P4.5: whoever has one of the two would have both. Those that begin later too. */
const missingAlike = (
  duplicateId: string,
  { youngPersonId }: Merge,
  { grants, today }: { readonly grants: readonly ListedGrant[]; readonly today: IsoDate },
): readonly Missing[] =>
  need(
    grants
      .filter((grant) => isCurrent(grant, today))
      .every(({ people }) => people.includes(youngPersonId) === people.includes(duplicateId)),
    {
      path: 'input.duplicateId',
      clause: 'P4.4',
      message: 'a decision to share or an allocation names one of the two and not the other: decide anew first',
    },
  )

const missingOfDuplicate = (
  duplicateId: string,
  merge: Merge,
  about: { readonly facts: MergeFacts; readonly seen: ReadonlyMap<string, MapElement>; readonly today: IsoDate },
): readonly Missing[] => {
  const { facts, seen, today } = about
  const gone = missingElement({ path: 'input.duplicateId', id: duplicateId, types: ['YoungPerson'] }, seen)
  const { kept, duplicate } = facts
  if (gone.length > 0 || kept === null || duplicate === null) return gone
  const decided = relevanceIn(kept)
  const names = [textIn(duplicate, 'name'), textIn(duplicate, 'address'), ...listIn(duplicate, 'aliases')]
  return [
    ...need(duplicateId !== merge.youngPersonId, {
      path: 'input.duplicateId',
      clause: 'P1.2',
      message: 'two are merged, not one',
    }),
    ...missingAlike(duplicateId, merge, { grants: facts.grants, today }),
    // Duties of notification rest on it, and none is lost silently.
    ...need(decided.relevanceDecidedOn === null || isRelevant(decided) || !isRelevant(relevanceIn(duplicate)), {
      path: 'input.duplicateId',
      clause: 'P6.3',
      message: 'only the other one is relevant: decide on the relevance of the one who stays first',
    }),
    ...missingLabel({ label: textIn(kept, 'label'), isTaken: false, names }).map((each) => ({
      ...each,
      path: 'input.youngPersonId',
    })),
  ]
}

const missingOfReference = ({ hasPerson, isSamePerson, isDrawn }: MergeFacts): readonly Missing[] => [
  ...need(hasPerson, {
    path: 'input.youngPersonId',
    clause: 'P3.1',
    message: 'who is not known by a case reference is identified by it',
  }),
  ...need(!isSamePerson, {
    path: 'input.duplicateRef',
    clause: 'P1.2',
    message: 'this person is known by this case reference already',
  }),
  ...need(isSamePerson || !isDrawn, {
    path: 'input.duplicateRef',
    clause: 'P1.2',
    message: 'the person of this case reference is on this map: merge the two young people',
  }),
]

/** What is missing before two are merged. Nothing of it depends on another map (P1.2). */
export const missingToMerge = (
  merge: Merge,
  about: {
    readonly facts: MergeFacts
    readonly seen: ReadonlyMap<string, MapElement>
    /** For whom IDENTITY is granted to who merges. */
    readonly identity: Extent
    readonly today: IsoDate
  },
): readonly Missing[] => {
  const whole = missingWholeMap(about.identity)
  if (whole.length > 0) return whole
  const { youngPersonId, duplicateId, duplicateRef } = merge
  return [
    ...missingElement({ path: 'input.youngPersonId', id: youngPersonId, types: ['YoungPerson'] }, about.seen),
    ...need((duplicateId === null) !== (duplicateRef === null), {
      path: 'input.duplicateId',
      clause: 'P1.2',
      message: 'the other one is named: as a young person of this map, or by a case reference',
    }),
    ...(duplicateId === null ? [] : missingOfDuplicate(duplicateId, merge, about)),
    ...(duplicateRef === null || duplicateId !== null ? [] : missingOfReference(about.facts)),
  ]
}

/** Properties that are taken together, where none of those in `unless` is recorded. */
const TAKEN_TOGETHER: readonly { readonly fields: readonly string[]; readonly unless: readonly string[] }[] = [
  ...[
    'description',
    'name',
    'gender',
    'address',
    'ethnicity',
    'sexuality',
    'disability',
    'whyOnMap',
    'dateOfBirth',
  ].map((field) => ({ fields: [field], unless: [field] })),
  { fields: ['estimatedAge', 'estimatedAgeSource', 'estimatedAgeOn'], unless: ['dateOfBirth', 'estimatedAge'] },
  { fields: ['views', 'viewsTakenOn'], unless: ['views'] },
  {
    fields: [
      'connectedHow',
      'atRiskOfHarm',
      'presentsRiskOfHarm',
      'relevanceReason',
      'relevanceSource',
      'relevanceDecidedBy',
      'relevanceDecidedOn',
      'relevanceReviewBy',
    ],
    unless: ['relevanceDecidedOn'],
  },
]

/** Of the graph, or kept elsewhere: no value that one of the two may lack. */
const STRUCTURE: ReadonlySet<string> = new Set(['id', 'mapId', 'version', 'label', 'aliases', 'identified'])

const has = (properties: Properties, field: string): boolean => (properties[field] ?? null) !== null

/** Properties of a tie beside those that say who recorded it, when and since when. */
const saidBy = ({ properties }: MergingTie): string => {
  const provenance = new Set([
    'id',
    'mapId',
    'subjectId',
    'source',
    'statedAs',
    'recordedAt',
    'recordedBy',
    'since',
    'until',
  ])
  const said = Object.entries(properties).filter(([name]) => !provenance.has(name))
  return said
    .map((entry) => JSON.stringify(entry))
    .toSorted()
    .join(' ')
}

/** Ties that judge: two that do not say the same are two, and none of them is lost. Nor is what a subject says beside one. */
const JUDGING: ReadonlySet<string> = new Set(['HARMS', 'AFFILIATED_WITH', 'INFLUENCES'])

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

const overlap = (one: MergingTie, other: MergingTie): boolean => {
  const since = (tie: MergingTie): string => textIn(tie.properties, 'since') ?? FIRST
  const until = (tie: MergingTie): string => textIn(tie.properties, 'until') ?? LAST
  return since(one) < until(other) && since(other) < until(one)
}

const isDoubled = (moved: MergingTie, own: MergingTie): boolean =>
  moved.type === own.type &&
  moved.from === own.from &&
  moved.to === own.to &&
  overlap(moved, own) &&
  ((!JUDGING.has(own.type) && !has(moved.properties, 'subjectStatement')) || saidBy(moved) === saidBy(own))

/** Ties of the duplicate that do not move: between the two, or as the one who stays has one already. */
const droppedTies = (ties: readonly MergingTie[], keptId: string, duplicateId: string): readonly MergingTie[] => {
  const moved = (id: string): string => (id === duplicateId ? keptId : id)
  const isOf = ({ from, to }: MergingTie, id: string): boolean => from === id || to === id
  const own = ties.filter((tie) => !isOf(tie, duplicateId))
  return ties
    .filter((tie) => isOf(tie, duplicateId))
    .filter((tie) => {
      const after = { ...tie, from: moved(tie.from), to: moved(tie.to) }
      return after.from === after.to || own.some((each) => isDoubled(after, each))
    })
}

/** What is done with what is recorded about the duplicate. */
export type MergePlan = {
  /** Properties that the one who stays lacks. */
  readonly taken: readonly string[]
  /** Of both; null: none. */
  readonly aliases: readonly string[] | null
  readonly isIdentified: boolean
  /** Ids of ties that do not move. */
  readonly dropped: readonly string[]
  /** Ids of statements about the duplicate that give way to those about the one who stays. */
  readonly superseded: readonly string[]
  /** What was not taken, as history. */
  readonly values: {
    readonly properties: Properties
    readonly ties: readonly MergingTie[]
    readonly statements: readonly Properties[]
  }
}

const aliasesOf = (kept: Properties, duplicate: Properties): readonly string[] | null => {
  const all = new Set([...listIn(kept, 'aliases'), ...listIn(duplicate, 'aliases')])
  return all.size === 0 ? null : [...all]
}

/** What of the duplicate goes where. Values that differ stay as they are on the one who stays. */
export const mergePlan = (kept: Properties, duplicate: Properties, facts: MergeFacts): MergePlan => {
  const keptId = String(kept['id'])
  const duplicateId = String(duplicate['id'])
  const taken = TAKEN_TOGETHER.filter(({ unless }) => !unless.some((field) => has(kept, field)))
    .flatMap(({ fields }) => fields)
    .filter((field) => has(duplicate, field))
  const left = Object.entries(duplicate).filter(
    ([name, value]) =>
      !STRUCTURE.has(name) && !taken.includes(name) && JSON.stringify(value) !== JSON.stringify(kept[name]),
  )
  const ties = droppedTies(facts.ties, keptId, duplicateId)
  const dropped = new Set(ties.map(({ id }) => id))
  const about = (id: string) => facts.statements.filter((statement) => statement['elementId'] === id)
  const stated = new Set(about(keptId).map((statement) => statement['category']))
  const superseded = about(duplicateId).filter((statement) => stated.has(statement['category']))
  const ofDropped = facts.statements.filter((statement) => dropped.has(String(statement['elementId'])))
  return {
    taken,
    aliases: aliasesOf(kept, duplicate),
    isIdentified: kept['identified'] === true || duplicate['identified'] === true,
    dropped: [...dropped],
    superseded: superseded.map((statement) => String(statement['id'])),
    values: { properties: Object.fromEntries(left), ties, statements: [...superseded, ...ofDropped] },
  }
}
