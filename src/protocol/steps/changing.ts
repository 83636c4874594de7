/** What changing what is drawn on a map asks for: as for drawing it, of what is given (P4.5, P5, P8). Pure. */
import { elementShows, isOpenFor, type Opening } from '../opening.ts'
import { needsCover, type Category, type IsoDate } from '../terms.ts'
import { CHANGED, isOwned, joinedSeen, OWNED, type ChangedType, type Drawn, type OwnedType } from './drawn.ts'
import { ENDED, isPerson, missingStanding, PERSON_TYPES, type ElementType, type MapElement } from './elements.ts'
import { missingAge, missingLabel } from './mapping.ts'
import { need, type Missing } from './missing.ts'
import { isPublic } from './records.ts'
import { revealedByKind } from './judging.ts'
import { given, missingCover, missingGrant, missingRevealed } from './writing.ts'

/** What is set, by field; null or left out: it stays. */
export type Change = Readonly<Record<string, unknown>>

/** What is changed, as the caller may know it. */
export type Target = {
  readonly type: ChangedType
  /** The input's field that names it. */
  readonly path: string
  /** null: not there, or hidden. Ties have nothing that the preconditions look at. */
  readonly found: { readonly id: string; readonly drawn: Drawn | null } | null
  /** The person whose it is, for whom the category is asked for; null: it is of the whole map. */
  readonly about: string | null
}

/** What the preconditions look at. */
export type Changing = {
  readonly input: Change
  /** What the texts that are given are said to reveal. */
  readonly reveals: readonly Category[]
  readonly target: Target
  /** What the caller may know of: the person whose it is. */
  readonly seen: ReadonlyMap<string, MapElement>
  readonly opening: Opening
  readonly today: IsoDate
}

const textOf = (input: Change, field: string): string | null => {
  const value = input[field]
  return typeof value === 'string' ? value : null
}
const isGiven = (input: Change, field: string): boolean => (input[field] ?? null) !== null

const textsOf = (input: Change, field: string): readonly string[] => {
  const value: unknown = input[field]
  return [value].flat().filter((text) => typeof text === 'string')
}

/** What an element reveals now beside what it revealed before: what was told, and what a risk of its kind always does (P5.2). */
export const newlyRevealed = (
  { input, reveals }: Pick<Changing, 'input' | 'reveals'>,
  { type, reveals: before }: Drawn,
  joined: Drawn['joined'],
): readonly Category[] => {
  const kind = type === 'Risk' ? textOf(input, 'kind') : null
  const byPerson = joined.some((one) => one.tie === 'POSED_BY' && isPerson(one))
  const always = kind === null ? [] : revealedByKind(kind, byPerson)
  return [...new Set([...reveals, ...always])].filter((category) => !before.includes(category))
}

/** A rule of one type, about what is given alone (`drawn` null) or together with what stands. */
type Rule = (about: {
  readonly input: Change
  readonly drawn: Drawn | null
  readonly today: IsoDate
}) => readonly Missing[]

const after = (field: string, clause: string): Rule => {
  return ({ input, today }) => {
    const day = textOf(input, field)
    return need(day === null || day > today, {
      path: `input.${field}`,
      clause,
      message: 'this day is after today',
    })
  }
}

const past = (field: string, clause: string): Rule => {
  return ({ input, today }) => {
    const day = textOf(input, field)
    return need(day === null || day <= today, {
      path: `input.${field}`,
      clause,
      message: 'this day lies in the future',
    })
  }
}

const age: Rule = ({ input, today }) => {
  const estimate = input['estimatedAge']
  return missingAge(
    {
      dateOfBirth: textOf(input, 'dateOfBirth'),
      estimatedAge: typeof estimate === 'number' ? estimate : null,
      estimatedAgeOn: textOf(input, 'estimatedAgeOn'),
    },
    today,
  )
}

/** Every recipient sees the label, so it is no name, address or alias that is set now (P4.4). */
const label: Rule = ({ input, drawn }) =>
  missingLabel({
    label: drawn?.label ?? null,
    isTaken: false,
    names: ['name', 'aliases', 'address'].flatMap((field) => textsOf(input, field)),
  }).map((each) => ({ ...each, path: 'input' }))

const place: Rule = ({ input, drawn }) => {
  const kind = textOf(input, 'kind') ?? drawn?.kind ?? null
  return [
    ...need(kind !== 'RESIDENCE' || !isGiven(input, 'name'), {
      path: 'input.name',
      clause: 'P5',
      message: 'a residence has no name',
    }),
    ...need(isGiven(input, 'latitude') === isGiven(input, 'longitude'), {
      path: 'input.longitude',
      clause: 'P5',
      message: 'a position is a latitude and a longitude',
    }),
  ]
}

/** A status is changed as long as it is one of these: how it ended has a step of its own. */
const statusOf = (clause: string, statuses: readonly string[], message: string): Rule => {
  return ({ input, drawn }) =>
    need(!isGiven(input, 'status') || drawn === null || statuses.some((status) => status === drawn.status), {
      path: 'input.status',
      clause,
      message,
    })
}

/** P5.2: another text about an offence is relevant for a reason of its own. */
const relevant: Rule = ({ input }) =>
  need(!isGiven(input, 'what') || isGiven(input, 'relevance'), {
    path: 'input.relevance',
    clause: 'P5.2',
    message: 'another text is recorded with its relevance to this map',
  })

const posting: Rule = ({ input, drawn }) => {
  const address = textOf(input, 'address')
  return [
    ...need(address === null || input['publiclyAvailable'] === true, {
      path: 'input.publiclyAvailable',
      clause: 'P5.3',
      message: 'only what anybody can see is recorded: no login, no false identity, no friend request',
    }),
    ...need(address === null || isPublic(address), {
      path: 'input.address',
      clause: 'P5.3',
      message: 'the address is one of the web that anybody can open',
    }),
    ...need(input['viewed'] !== 'REPEATEDLY' || isGiven(input, 'authorisation') || drawn?.authorised === true, {
      path: 'input.authorisation',
      clause: 'P5.3',
      message: 'looking repeatedly at one person needs an authorisation, or the reason why none is needed',
    }),
  ]
}

const history: Rule = ({ input, drawn }) => {
  const from = textOf(input, 'startedOn') ?? drawn?.careFrom ?? null
  const until = textOf(input, 'endedOn') ?? drawn?.careUntil ?? null
  return need(from === null || until === null || from <= until, {
    path: 'input.endedOn',
    clause: 'P5',
    message: 'the end comes before the start',
  })
}

const affiliation: Rule = ({ input }) =>
  ['seriousness', 'underCoercion'].flatMap((field) =>
    need(!isGiven(input, field), {
      path: `input.${field}`,
      clause: 'P8.7',
      message: 'of an affiliation the status alone is recorded',
    }),
  )

/** What holds whether it is there or not: of the input alone. */
const ASKED: Readonly<Partial<Record<ChangedType, readonly Rule[]>>> = {
  Adult: [age],
  AdultOfConcern: [age],
  Risk: [after('reviewBy', 'P2.1')],
  InformationGap: [after('due', 'P2.4')],
  Offence: [past('occurredOn', 'P8.7'), relevant],
  SocialMediaPost: [past('seenOn', 'P5.3')],
  SocialCareRecord: [past('startedOn', 'P5')],
}
/** What holds together with what stands, which the caller may see. */
const TOGETHER: Readonly<Partial<Record<ChangedType, readonly Rule[]>>> = {
  Adult: [label],
  AdultOfConcern: [label],
  PeerGroup: [label],
  Location: [label, place],
  InformationGap: [statusOf('P2.4', ['OPEN', 'GATHERING'], 'this gap is open no more')],
  Intervention: [statusOf('P2.3', ['PLANNED', 'ACTIVE'], 'this intervention has ended already')],
  SocialMediaPost: [posting],
  SocialCareRecord: [history],
  AFFILIATED_WITH: [affiliation],
}

/** P5.2: of a group or a place: who has the category for the whole map, and everybody known to be joined has cover. */
const revealedByShared = (
  opening: Opening,
  revealed: { readonly reveals: readonly Category[]; readonly relevance: string | null },
  joined: Drawn['joined'],
): readonly Missing[] => {
  const people = joined.filter(isPerson)
  const without = missingGrant(
    opening,
    revealed.reveals.map((category) => ({ path: 'input.reveals', category, about: null })),
  )
  // Nobody belongs to it yet: as for one that is put on the map.
  const reveals = people.length === 0 ? [] : revealed.reveals
  if (without.length > 0) return without
  return [
    ...missingRevealed(opening, { reveals, relevance: '', joined: people }),
    ...need(revealed.relevance !== null || !revealed.reveals.some(needsCover), {
      path: 'input.relevance',
      clause: 'P5.2',
      message: 'what reveals a category that needs cover is recorded with its relevance to this map',
    }),
  ]
}

const ofReveals = ({ input, target, opening }: Changing, joined: Drawn['joined'], fresh: readonly Category[]) => {
  const relevance = textOf(input, 'relevance')
  if (target.type === 'PeerGroup' || target.type === 'Location')
    return revealedByShared(opening, { reveals: fresh, relevance }, joined)
  return missingRevealed(opening, { reveals: fresh, relevance, joined })
}

/** What of what is given needs cover is written under it; of the rest, the grant is asked for (P4.5, P8). */
const missingFields = ({ input, target, opening }: Changing): readonly Missing[] => {
  const writings = given(input, CHANGED[target.type], target.about)
  return writings.flatMap((writing) => {
    const { category, about } = writing
    return about !== null && needsCover(category)
      ? missingCover(opening, { ...writing, about })
      : missingGrant(opening, [writing])
  })
}

/** Whether what stands in the fields that are set is shown to the caller at all: what is not, they don't overwrite (P5.2). */
const missingShown = ({ input, target, opening }: Changing): readonly Missing[] => {
  const { type, path, found } = target
  if (found === null || (type !== 'PeerGroup' && type !== 'Location')) return []
  const shown = given(input, CHANGED[type], null).every(({ category }) => elementShows(opening, category, found.id))
  return need(shown, { path, clause: 'P5.2', message: 'what it reveals is not open to the caller' })
}

const OWNERS: Readonly<Record<OwnedType, readonly ElementType[]>> = {
  Offence: PERSON_TYPES,
  SocialMediaPost: ['YoungPerson'],
  SocialCareRecord: ['YoungPerson'],
}

/** P4.5, P8.7: what is recorded about one person is looked for by who has its category for them, under cover. */
const missingOwner = ({ target: { type, about }, seen, opening }: Changing): readonly Missing[] => {
  if (!isOwned(type) || about === null) return []
  const path = 'input.personId'
  const gone = missingStanding({ path, id: about, types: OWNERS[type] }, seen)
  if (gone.length > 0) return gone
  const writing = { path, category: OWNED[type], about }
  return needsCover(writing.category) ? missingCover(opening, writing) : missingGrant(opening, [writing])
}

/** What is missing before it is changed. What is hidden is answered like what is not there. */
export const missingToChangeDrawn = (changing: Changing): readonly Missing[] => {
  const { input, target, opening, today } = changing
  const { type, path, found } = target
  const asked = (ASKED[type] ?? []).flatMap((rule) => rule({ input, drawn: null, today }))
  const owner = missingOwner(changing)
  if (owner.length > 0) return [...owner, ...asked]
  if (found === null) {
    const what = isOwned(type) ? `${type} of this person` : type
    return [{ path, clause: 'P1.2', message: `no ${what} on this map has this id` }, ...asked]
  }
  const { drawn } = found
  if (drawn !== null && drawn.endedOn !== null) return [{ path, clause: 'P1.2', message: ENDED }, ...asked]
  const joined = drawn === null ? [] : joinedSeen(opening, drawn)
  const fresh = drawn === null ? [] : newlyRevealed(changing, drawn, joined)
  const fields = missingFields(changing)
  const shown = fields.length > 0 ? [] : missingShown(changing)
  const readable = fields.length + shown.length === 0
  return [
    ...need(given(input, CHANGED[type], null).length + fresh.length > 0, {
      path: 'input',
      clause: 'P5',
      message: 'nothing is changed',
    }),
    ...fields,
    ...shown,
    ...ofReveals(changing, joined, fresh),
    ...(readable ? (TOGETHER[type] ?? []).flatMap((rule) => rule({ input, drawn, today })) : []),
    ...asked,
  ]
}

/** Whether a changed field is open to the caller: what a conflict may name. */
export const isFieldOpen = (
  { type, found, about }: Pick<Target, 'type' | 'found' | 'about'>,
  field: string,
  opening: Opening,
): boolean => {
  const category: Category | undefined = new Map<string, Category>(Object.entries(CHANGED[type])).get(field)
  if (category === undefined || found === null) return false
  return about === null ? elementShows(opening, category, found.id) : isOpenFor(opening.open[category], about)
}
