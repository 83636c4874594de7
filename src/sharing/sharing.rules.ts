/** Preconditions of a decision to share a map, and of ending it (P4.4, P5, P6.5). Pure. */
import { PERSON_TYPES } from '../model/model.ts'
import { ceiling, DEFAULT_DENY } from '../policy/ceiling.ts'
import type { Contested } from '../policy/facts.ts'
import type { Extent } from '../policy/grant.ts'
import type { Rule } from '../policy/rules.ts'
import type { Agency, Category, IsoDate, Purpose } from '../policy/terms.ts'
import { isMappingPurpose } from '../policy/terms.ts'
import { missingElement, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { namesAnother, type Names } from '../policy/naming.ts'
import { missingWithoutRecords, type CannotWait, type ConformanceKind } from '../accountability/conformance.rules.ts'

/** A category that the rules never permit to a recipient for a purpose, with the rules that say so. */
export type Beyond = { readonly category: Category; readonly rules: readonly string[] }

/** The categories beyond the ceiling of a recipient's agency (P5). MAP is in every decision. */
export const beyondCeiling = (
  table: readonly Rule[],
  { agency, purpose, categories }: { readonly agency: Agency } & Pick<NewDecision, 'purpose' | 'categories'>,
): readonly Beyond[] =>
  [...new Set<Category>(['MAP', ...categories])].flatMap((category) => {
    const { permit, rules } = ceiling(table, { agency, roles: ['PRACTITIONER'], purpose }, category)
    return permit ? [] : [{ category, rules }]
  })

/** A recorded organisation. */
export type Organisation = { readonly id: string; readonly agency: Agency }

/** A decision to be made. `subjects` null: everybody, for a reason. */
export type NewDecision = {
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  readonly subjects: readonly string[] | null
  readonly allSubjectsReason: string | null
  readonly from: IsoDate
  readonly until: IsoDate
  /** What the recipient keeps to, as they read it; null: nothing. */
  readonly conditions: string | null
  /** Why it can't wait for an agreement or an impact assessment, and who agreed (P9.6); null: not stated. */
  readonly cannotWait: CannotWait | null
}

/** What was read from the graph besides the opening. */
export type SharingFacts = {
  /** null: not recorded. */
  readonly organisation: Organisation | null
  readonly retainUntil: IsoDate | null
  /** The people on the map whom the decision names and the caller may see. */
  readonly seen: ReadonlyMap<string, MapElement>
  /** People with an outstanding duty of notification. */
  readonly outstanding: readonly string[]
  /** Young people in the decision about whose relevance nobody has decided. */
  readonly undecided: readonly string[]
  /** What must not stand in a text that the recipient reads: what everybody on the map is called. */
  readonly called: Names
  /** Of agreement and impact assessment, what is not in force on the decision's first day (P9.6). */
  readonly lacking: readonly ConformanceKind[]
  /** Who on the map objects. */
  readonly contested: readonly Contested[]
}

/** P4.5: only a caller who has the whole map shares it. */
export const missingWholeMap = (identity: Extent): readonly Missing[] =>
  need(identity === 'ALL', {
    code: 'NOT_GRANTED',
    path: 'input.mapId',
    clause: 'P4.5',
    message: 'this is for somebody who is allocated to the whole map',
  })

const ofRecipient = (organisation: Organisation | null): readonly Missing[] => {
  const path = 'input.organisation'
  if (organisation === null)
    return [{ code: 'UNKNOWN', path, clause: 'P4.4', message: 'the recipient is recorded as an organisation first' }]
  return need(organisation.agency !== 'CFS', {
    code: 'OTHER_STEP',
    path,
    clause: 'P4.5',
    message: 'within the Council people are allocated, not shared with',
  })
}

/** Whatever in the purpose and the categories no decision for this organisation may name (P4.6, P5). `rules`: those in force. */
export const missingInCategories = (
  { purpose, categories }: Pick<NewDecision, 'purpose' | 'categories'>,
  organisation: Pick<Organisation, 'agency'> | null,
  rules: readonly Rule[],
): readonly Missing[] => {
  if (!isMappingPurpose(purpose))
    return [
      {
        code: 'MISMATCH',
        path: 'input.purpose',
        clause: 'P4.6',
        message: 'a map is shared for a purpose that opens maps',
      },
    ]
  if (organisation === null || organisation.agency === 'CFS') return []
  const { agency } = organisation
  return beyondCeiling(rules, { agency, purpose, categories }).map(({ category, rules: deciding }) => ({
    code: 'NOT_PERMITTED',
    path: 'input.categories',
    clause: 'P5',
    rule: [...deciding, DEFAULT_DENY].slice(0, 1).join(''),
    message: `${agency} may not have ${category} for ${purpose}`,
  }))
}

const onMap = (subjects: readonly string[], seen: SharingFacts['seen']): readonly Missing[] =>
  subjects.flatMap((id, index) => missingElement({ path: `input.subjects.${index}`, id, types: PERSON_TYPES }, seen))

const ofSubjects = ({ subjects, allSubjectsReason }: NewDecision, { seen }: SharingFacts): readonly Missing[] => {
  if (subjects === null)
    return need(allSubjectsReason !== null, {
      code: 'REQUIRED',
      path: 'input.allSubjectsReason',
      clause: 'P4.4',
      message: 'the subjects are listed, or all with a reason',
    })
  return [
    ...need(allSubjectsReason === null && subjects.length > 0, {
      code: 'ONE_OF',
      path: 'input.subjects',
      clause: 'P4.4',
      message: 'the subjects are listed, or all with a reason: one of the two',
    }),
    ...onMap(subjects, seen),
  ]
}

const ofDays = ({ from, until }: NewDecision, retainUntil: IsoDate | null, today: IsoDate): readonly Missing[] => [
  ...need(from >= today, {
    code: 'IN_PAST',
    path: 'input.from',
    clause: 'P4.4',
    message: 'a decision does not begin in the past',
  }),
  ...need(until > from, {
    code: 'OUT_OF_RANGE',
    path: 'input.until',
    clause: 'P4.4',
    message: 'a decision ends after it begins',
  }),
  ...need(retainUntil === null || until <= retainUntil, {
    code: 'OUT_OF_RANGE',
    path: 'input.until',
    clause: 'P9.2',
    message: 'a decision ends with the retention of the map at the latest',
  }),
]

/**
 * P9.5: contested data are no part of new sharing until somebody has decided, and then shared only with whom the decision
 * names. Where all are shared, the decision leaves them out.
 */
const missingUncontested = (
  { subjects, purpose }: NewDecision,
  { contested, organisation, seen }: SharingFacts,
): readonly Missing[] => {
  const isFor = ({ continues }: Contested): boolean =>
    continues !== null &&
    continues.purposes.includes(purpose) &&
    organisation !== null &&
    continues.organisations.includes(organisation.id)
  return (subjects ?? []).flatMap((id, index) =>
    need(!seen.has(id) || contested.every((each) => each.id !== id || isFor(each)), {
      code: 'HELD',
      path: `input.subjects.${index}`,
      clause: 'P9.5',
      message: 'these data are contested: nobody has decided that this organisation uses them for this purpose',
    }),
  )
}

/** P1.3: nobody is shared outside by more than label before somebody has decided whether they are relevant, whichever way. */
const ofRelevance = (
  { categories }: Pick<NewDecision, 'categories'>,
  { undecided }: Pick<SharingFacts, 'undecided'>,
): readonly Missing[] =>
  need(undecided.length === 0 || categories.every((category) => category === 'MAP'), {
    code: 'DO_FIRST',
    path: 'input.subjects',
    clause: 'P1.3',
    message: `nobody has decided whether ${undecided.length} of the young people are relevant: decide, whichever way, or share by label alone (decideRelevance)`,
  })

/** P4.4: the recipient reads the conditions, who has of some people the label alone: they name nobody (free-texts.ts: reveal nothing). */
const ofConditions = (
  { conditions }: Pick<NewDecision, 'conditions'>,
  { called }: Pick<SharingFacts, 'called'>,
): readonly Missing[] =>
  need(conditions === null || !namesAnother(conditions, called), {
    code: 'NAMES_SOMEBODY',
    path: 'input.conditions',
    clause: 'P4.4',
    message: 'the recipient reads the conditions: they name nobody',
  })

/** Who decides (key), for whom IDENTITY is granted to them, the day, and the rules in force. */
type Deciding = {
  readonly identity: Extent
  readonly by: string
  readonly today: IsoDate
  readonly rules: readonly Rule[]
}

/** What is missing before a map is shared (P4.4). */
export const missingToShare = (decision: NewDecision, facts: SharingFacts, about: Deciding): readonly Missing[] => {
  const whole = missingWholeMap(about.identity)
  // A caller who does not have the whole map learns nothing of what is recorded on it.
  if (whole.length > 0) return whole
  return missingForAll(decision, facts, about)
}

/** Whatever in recipient, purpose, categories and subjects could not be decided. A preview has nothing else to check. */
export const missingToPropose = (
  proposed: Pick<NewDecision, 'purpose' | 'categories' | 'subjects'>,
  { organisation, seen, rules }: Pick<SharingFacts, 'organisation' | 'seen'> & Pick<Deciding, 'rules'>,
): readonly Missing[] => [
  ...ofRecipient(organisation),
  ...missingInCategories(proposed, organisation, rules),
  ...need(proposed.subjects === null || proposed.subjects.length > 0, {
    code: 'REQUIRED',
    path: 'input.subjects',
    clause: 'P4.4',
    message: 'the subjects are listed, or all: an empty list is neither',
  }),
  ...onMap(proposed.subjects ?? [], seen),
]

const missingForAll = (
  decision: NewDecision,
  facts: SharingFacts,
  { by, today, rules }: Omit<Deciding, 'identity'>,
): readonly Missing[] => [
  ...ofRecipient(facts.organisation),
  ...missingInCategories(decision, facts.organisation, rules),
  ...ofSubjects(decision, facts),
  ...missingUncontested(decision, facts),
  ...ofDays(decision, facts.retainUntil, today),
  ...ofRelevance(decision, facts),
  ...ofConditions(decision, facts),
  ...need(facts.outstanding.length === 0, {
    code: 'DO_FIRST',
    path: 'input.subjects',
    clause: 'P6.5',
    message: `duties of notification are outstanding for ${facts.outstanding.length} of the people: each is met or exempt first`,
  }),
  // Nothing more is asked about somebody with whom no map is shared.
  ...(ofRecipient(facts.organisation).length > 0 ? [] : missingWithoutRecords(facts.lacking, decision.cannotWait, by)),
]

/** What is missing before an organisation is recorded. */
export const missingToRecordOrganisation = (
  { id, agency }: Organisation,
  known: Organisation | null,
  own: string,
): readonly Missing[] => [
  ...need(id !== own, {
    code: 'MISMATCH',
    path: 'input.id',
    clause: 'P4.5',
    message: 'the Council is not a recipient: its people are allocated',
  }),
  ...need(agency !== 'CFS', {
    code: 'MISMATCH',
    path: 'input.agency',
    clause: 'P4.5',
    message: 'the Council is not a recipient: its people are allocated',
  }),
  ...need(known === null || known.agency === agency, {
    code: 'MISMATCH',
    path: 'input.agency',
    clause: 'P4.4',
    message: 'this organisation is recorded with another agency',
  }),
]
