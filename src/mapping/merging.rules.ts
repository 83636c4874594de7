/** Preconditions of merging two records of one person, and what the kept record takes over (P1.2, P4.4, P6.3). Pure. */
import { fieldsOf, isTieType, tieOf } from '../model/model.ts'
import type { Extent } from '../policy/grant.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingElement, type MapElement } from '../policy/elements.ts'
import { missingLabel } from './people.rules.ts'
import { need, REFERENCE_IN_DOUBT, type Missing } from '../policy/missing.ts'
import { isRelevant } from '../notification/duties.rules.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'

/** Properties of a node or edge as stored in the graph, with dates as text. */
export type Properties = Readonly<Record<string, unknown>>

/** A tie of one of the two records, or between them. */
export type MergingTie = {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

/** A decision to share, an allocation or urgent access that lists people. `until`: a day or a time; null: no end. */
export type ListedGrant = {
  readonly people: readonly string[]
  readonly until: string | null
  readonly withdrawnOn: string | null
}

/** What the graph holds about both, whether or not the caller may see it; null: not on the map. */
export type MergeFacts = {
  readonly kept: Properties | null
  readonly duplicate: Properties | null
  readonly ties: readonly MergingTie[]
  readonly statements: readonly Properties[]
  readonly grants: readonly ListedGrant[]
  /** The kept young person has a case reference. */
  readonly hasPerson: boolean
  /** The other case reference is already one of the kept young person's. */
  readonly isSamePerson: boolean
  /** Somebody else on the map has the other case reference. */
  readonly isDrawn: boolean
  /** The other case reference is in doubt, and not merely between the kept young person and one other. */
  readonly isUndecided: boolean
}

/** The two to be merged. */
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

/**
 * P4.4, P4.5: a grant that lists one of the two would give both after the merge, so it must list both or neither. That
 * includes grants that have not begun.
 */
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
      code: 'DO_FIRST',
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
      code: 'MISMATCH',
      path: 'input.duplicateId',
      clause: 'P1.2',
      message: 'two are merged, not one',
    }),
    ...missingAlike(duplicateId, merge, { grants: facts.grants, today }),
    // Duties of notification rest on relevance, and none may be lost silently.
    ...need(decided.relevanceDecidedOn === null || isRelevant(decided) || !isRelevant(relevanceIn(duplicate)), {
      code: 'DO_FIRST',
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

const missingOfReference = ({ hasPerson, isSamePerson, isDrawn, isUndecided }: MergeFacts): readonly Missing[] => [
  ...need(hasPerson, {
    code: 'OTHER_STEP',
    path: 'input.youngPersonId',
    clause: 'P3.1',
    message: 'who is not known by a case reference is identified by it',
  }),
  ...need(!isSamePerson, {
    code: 'ALREADY',
    path: 'input.duplicateRef',
    clause: 'P1.2',
    message: 'this person is known by this case reference already',
  }),
  ...need(!isUndecided, { path: 'input.duplicateRef', ...REFERENCE_IN_DOUBT }),
  ...need(isSamePerson || !isDrawn, {
    code: 'OTHER_STEP',
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
    /** For whom IDENTITY is granted to the caller. */
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
      code: 'ONE_OF',
      path: 'input.duplicateId',
      clause: 'P1.2',
      message: 'the other one is named: as a young person of this map, or by a case reference',
    }),
    ...(duplicateId === null ? [] : missingOfDuplicate(duplicateId, merge, about)),
    ...(duplicateRef === null || duplicateId !== null ? [] : missingOfReference(about.facts)),
  ]
}

type Together = { readonly fields: readonly string[]; readonly unless: readonly string[] }

/** Properties that mean something only together. */
const TOGETHER: readonly Together[] = [
  { fields: ['estimatedAge', 'estimatedAgeSource', 'estimatedAgeOn'], unless: ['dateOfBirth', 'estimatedAge'] },
  { fields: ['views', 'viewsTakenOn'], unless: ['views'] },
  {
    fields: [
      'connectedHow',
      'atRiskOfHarm',
      'presentsRiskOfHarm',
      'relevanceReason',
      'relevanceHighRisk',
      'relevanceSource',
      'relevanceDecidedBy',
      'relevanceDecidedOn',
      'relevanceReviewBy',
    ],
    unless: ['relevanceDecidedOn'],
  },
]

const isTakenAlone = (name: string): boolean =>
  name !== 'aliases' && !TOGETHER.some(({ fields }) => fields.includes(name))

/** Properties that are copied, together or alone, if none of those in `unless` is recorded. */
const TAKEN_TOGETHER: readonly Together[] = [
  ...fieldsOf('YoungPerson')
    .filter(([name, { fixed }]) => !fixed && isTakenAlone(name))
    .map(([name]) => ({ fields: [name], unless: [name] })),
  ...TOGETHER,
]

/** Properties of the graph itself, or kept elsewhere. They are no values that one of the two may lack. */
const STRUCTURE: ReadonlySet<string> = new Set(['id', 'mapId', 'version', 'label', 'aliases', 'identified'])

const has = (properties: Properties, field: string): boolean => (properties[field] ?? null) !== null

/** The properties of a tie except who recorded it, when, and since when. */
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

/** Ties that hold a judgement. Two of them that say different things both stay, with what a subject says about each. */
const isJudging = (type: string): boolean => isTieType(type) && tieOf(type).category !== 'MAP'

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
  ((!isJudging(own.type) && !has(moved.properties, 'subjectStatement')) || saidBy(moved) === saidBy(own))

/** Ties of the duplicate that do not move: those between the two, and those that the kept record has already. */
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

/** What happens to the records about the duplicate. */
export type MergePlan = {
  /** Properties that the kept record lacks, so it takes them over. */
  readonly taken: readonly string[]
  /** The aliases of both; null: none. */
  readonly aliases: readonly string[] | null
  readonly isIdentified: boolean
  /** Ids of ties that do not move. */
  readonly dropped: readonly string[]
  /** Ids of statements about the duplicate that those about the kept record replace. */
  readonly superseded: readonly string[]
  /** What was not taken over, as history. */
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

/** What the kept record takes over from the duplicate. Where values differ, the kept record keeps its own. */
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
