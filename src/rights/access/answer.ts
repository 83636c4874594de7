/** The answer to an access request: the records, after an officer's decisions about their items (P9.5). Pure. */
import { adultFrom } from '../../policy/age.ts'
import { consentEnd, holds as untilOf } from '../../policy/assessment.ts'
import { inForce, lawOf, lawOfConsent, type CitationId } from '../../policy/law.ts'
import {
  citedOn,
  COMPLAIN,
  lawOfFunctions,
  NO_AUTOMATED_DECISIONS,
  purposesOn,
  rightsOn,
} from '../../notification/told.rules.ts'
import { CATEGORIES, needsCover, STATUTORY_FUNCTIONS, type Category, type IsoDate } from '../../policy/terms.ts'
import { EXEMPTIONS, type Exemption } from './exemptions.ts'
import type { Entitled, Requester } from '../access.rules.ts'
import type { AccessFacts, AppearanceFacts, Values } from './facts.ts'
import type { AccessItem, AccessItemKind, AccessRecordKind, Provenance } from './items.ts'
import { namesAnother, type Naming } from './naming.ts'
import { namingIn, recordsOf } from './records.ts'

/** A current decision about one item. */
export type ItemDecision = {
  readonly id: string
  readonly itemId: string
  readonly decision: 'RELEASE' | 'WITHHOLD'
  readonly exemption: Exemption | null
  readonly text: string | null
  readonly consentOfThirdParty: string | null
}

/** An item in the answer. GIVEN: as recorded. RELEASED: in the wording that an officer decided. */
export type AnsweredItem = Provenance & {
  readonly itemId: string
  readonly coordinate: string
  readonly category: Category | null
  readonly kind: AccessItemKind
  readonly state: 'GIVEN' | 'RELEASED' | 'WITHHELD'
  /** null: withheld. */
  readonly value: string | null
  readonly exemption: Exemption | null
  /** The legal provision on which an item is withheld, as it stands today. */
  readonly law: string | null
}

/** An item for the officer who decides about it. `provisional`: own data that are withheld by default from who asks. */
export type DecidableItem = {
  readonly item: AccessItem
  readonly answered: AnsweredItem
  readonly isDecided: boolean
  readonly provisional: boolean
}

export type DecidableRecord = {
  readonly kind: AccessRecordKind
  readonly mapId: string | null
  readonly items: readonly DecidableItem[]
}

const dayOf = (value: unknown): IsoDate | null => (typeof value === 'string' ? value : null)

/** Whether the person is known to be 18 or over: an adult on a map, or by date of birth or estimate on any (P8.5). */
export const isKnownAdult = ({ appearances, today }: AccessFacts): boolean =>
  appearances.some(({ type, values }) => {
    if (type !== 'YoungPerson') return true
    const estimatedAge = values['estimatedAge']
    const from = adultFrom(
      {
        dateOfBirth: dayOf(values['dateOfBirth']),
        estimatedAge: typeof estimatedAge === 'number' ? estimatedAge : null,
        estimatedAgeOn: dayOf(values['estimatedAgeOn']),
      },
      today,
    )
    return from !== null && from <= today
  })

/** Who asks, and whether they may be given anything (P9.5). */
export type Asking = { readonly requestedBy: Requester; readonly entitled: Entitled }

/**
 * Whether the person's own data are withheld until somebody has decided: from who asks for them, what would out them, and
 * everything as long as it is not settled that who asks may act for them.
 */
const isProvisional = ({ kind, outs }: AccessItem, { requestedBy, entitled }: Asking): boolean =>
  kind === 'OWN_DATA' && requestedBy !== 'SUBJECT' && (outs || entitled !== 'YES')

/** What identifies an item in a request. What is released although it would out is released as it was: what changes is asked anew. */
const keyOf = ({ kind, outs, key, content }: AccessItem, { requestedBy }: Asking): string =>
  kind === 'OWN_DATA' && outs && requestedBy !== 'SUBJECT' ? JSON.stringify([key, content]) : key

/** Whether a decision still holds: a wording is released only while it names nobody else, or with consent. */
const stillHolds = (
  { kind }: AccessItem,
  decision: ItemDecision,
  { naming, asking }: { readonly naming: Naming | undefined; readonly asking: Asking },
): boolean => {
  if (decision.decision === 'WITHHOLD') return true
  if (asking.entitled !== 'YES') return false
  if (kind === 'OWN_DATA') return true
  if (decision.text === null || naming === undefined) return false
  return decision.consentOfThirdParty !== null || !namesAnother(decision.text, naming)
}

const answeredItem = (
  item: AccessItem,
  decision: ItemDecision | null,
  about: { readonly itemId: string; readonly today: IsoDate; readonly provisional: boolean },
): AnsweredItem => {
  const { coordinate, category, kind, content, source, statedAs, recordedAt } = item
  const exemption = decision?.exemption ?? null
  const law =
    exemption === null
      ? null
      : inForce([EXEMPTIONS[exemption]], about.today)
          .map(({ text }) => text)
          .join('; ')
  const shared = { itemId: about.itemId, coordinate, category, kind, exemption, law }
  const own = kind === 'OWN_DATA' ? content : null
  const undecided = about.provisional ? null : own
  const value = decision === null ? undecided : decision.decision === 'WITHHOLD' ? null : (own ?? decision.text)
  if (value === null) return { ...shared, source: null, statedAs: null, recordedAt: null, state: 'WITHHELD', value }
  return { ...shared, source, statedAs, recordedAt, state: own === null ? 'RELEASED' : 'GIVEN', value }
}

/**
 * Every item with what was decided about it. `idOf`: the opaque id of an item, from its key.
 */
export const decidable = (
  facts: AccessFacts,
  decisions: readonly ItemDecision[],
  { idOf, asking }: { readonly idOf: (key: string) => string; readonly asking: Asking },
): readonly DecidableRecord[] => {
  const maps = [...new Set(facts.appearances.map((one) => one.mapId)), null]
  const namings = new Map(maps.map((mapId) => [mapId, namingIn(facts, mapId)]))
  const byItem = new Map(decisions.map((decision) => [decision.itemId, decision]))
  return recordsOf(facts).map(({ kind, mapId, items }) => ({
    kind,
    mapId,
    items: items.map((item) => {
      const itemId = idOf(keyOf(item, asking))
      const found = byItem.get(itemId) ?? null
      const holds = found !== null && stillHolds(item, found, { naming: namings.get(mapId), asking })
      const decision = holds ? found : null
      const provisional = isProvisional(item, asking)
      return {
        item,
        provisional,
        answered: answeredItem(item, decision, { itemId, today: facts.today, provisional }),
        isDecided: decision !== null || (item.kind === 'OWN_DATA' && !provisional),
      }
    }),
  }))
}

/** One map on which the person is, or was. */
export type AnsweredMap = Pick<AppearanceFacts, 'mapId' | 'restricted'> & { readonly retainUntil: IsoDate | null }

export type AnsweredRecord = {
  readonly kind: AccessRecordKind
  readonly mapId: string | null
  readonly items: readonly AnsweredItem[]
}

/** The information that Art 15(1) requires beside the copy of the data. */
export type AccessAnswer = {
  readonly maps: readonly AnsweredMap[]
  readonly purposes: readonly string[]
  readonly categories: readonly Category[]
  readonly lawfulBasis: readonly string[]
  readonly rights: readonly string[]
  readonly complain: string
  readonly automatedDecisions: string
  readonly records: readonly AnsweredRecord[]
}

const TAKE_BACK =
  'What you agreed to, you can take back at any time. Tell your social worker, or the data protection officer of the Council. You need no reason; what was done before stays lawful.'

const namesCategory = (values: Values, category: Category): boolean => {
  const named: unknown = values['categories']
  return Array.isArray(named) && named.includes(category)
}

/** Whether a record about the person names the category, is in its days, and is not withdrawn. */
const stands = (type: 'Consent' | 'Assessment', { appearances, today }: AccessFacts, category: Category): boolean =>
  appearances.some(({ records }) =>
    records.some(({ type: of, values }) => {
      const from = dayOf(values['from'])
      if (of !== type || from === null || !namesCategory(values, category)) return false
      const recorded = dayOf(values['until'])
      const until = type === 'Consent' ? consentEnd({ from, until: recorded }) : recorded
      return untilOf({ from, until, withdrawnOn: dayOf(values['withdrawnOn']) }, today) !== null
    }),
  )

/** What the data of a category rest on: explicit consent, an assessment, or both (P8.2, P8.6, P8.7). */
const basisOf = (facts: AccessFacts, category: Category): readonly CitationId[] => {
  if (!needsCover(category) || !stands('Consent', facts, category)) return lawOf(category)
  return [...lawOfConsent(category), ...(stands('Assessment', facts, category) ? lawOf(category) : [])]
}

const retainUntil = ({ map }: AppearanceFacts): IsoDate | null => dayOf(map['retainUntil'])

/** The answer, from the items as decided. */
export const accessAnswer = (facts: AccessFacts, records: readonly DecidableRecord[]): AccessAnswer => {
  const { appearances, today } = facts
  const answered = records.map(({ kind, mapId, items }) => ({ kind, mapId, items: items.map((one) => one.answered) }))
  // A category of which every item is withheld is not named: its name would reveal what is withheld.
  const given = new Set(
    answered.flatMap(({ items }) => items.map(({ value, category }) => (value === null ? null : category))),
  )
  const categories = CATEGORIES.filter((category) => given.has(category))
  // For the same reason the purpose of a map of which nothing is given is left out.
  const givenMaps = new Set(
    answered.flatMap(({ mapId, items }) => (items.some(({ value }) => value !== null) ? [mapId] : [])),
  )
  const functions = appearances
    .filter(({ mapId }) => givenMaps.has(mapId))
    .flatMap(({ map }) => STATUTORY_FUNCTIONS.filter((name) => name === map['statutoryFunction']))
  const isToldOfConsent = answered.some(({ items }) =>
    items.some(({ coordinate, value }) => coordinate === 'Consent.categories' && value !== null),
  )
  const byConsent = CATEGORIES.filter(
    (category) =>
      (isToldOfConsent || given.has(category)) && needsCover(category) && stands('Consent', facts, category),
  )
  const cited = [
    ...lawOfFunctions(functions),
    ...byConsent.flatMap(lawOfConsent),
    ...categories.flatMap((category) => basisOf(facts, category)),
  ]
  return {
    maps: appearances.map((one) => ({ mapId: one.mapId, restricted: one.restricted, retainUntil: retainUntil(one) })),
    purposes: purposesOn(functions, today),
    categories,
    lawfulBasis: citedOn(cited, today),
    rights: [...rightsOn(today), ...(byConsent.length > 0 ? [TAKE_BACK] : [])],
    complain: COMPLAIN,
    automatedDecisions: NO_AUTOMATED_DECISIONS,
    records: answered,
  }
}
