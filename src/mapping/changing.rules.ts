/**
 * Preconditions of changing what is drawn on a map: those of drawing it, for the fields that are given (P4.5, P5, P8). Pure.
 */
import { aboutOf, elementOf, isOwnedType, revealedByRiskKind } from '../model/model.ts'
import type { AgeFacts } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { elementShows, joinedSeen } from '../policy/sight.ts'
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { changedOf, type ChangedType, type Drawn } from '../policy/drawn.ts'
import { ENDED, isLabelled, isPerson, missingStanding, type MapElement } from '../policy/elements.ts'
import { missingAge, missingLabel, missingPlace } from './people.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { SPENT_AFTER_MONTHS, spentOnOf, type Disposal, type OutOfCourt } from '../policy/spent.ts'
import { isPublic, missingAgeOfOffence, missingOutOfCourt } from './records.rules.ts'
import { given, isGiven, missingCover, missingGrant, missingRevealed } from '../policy/writing.ts'

/** The new values, by field. A field that is null or left out keeps its value. */
export type Change = Readonly<Record<string, unknown>>

/** The element or tie to be changed, as the caller may know it. */
export type Target = {
  readonly type: ChangedType
  /** The field of the input that names it. */
  readonly path: string
  /** null: it does not exist, or is hidden. `drawn` is null for a tie, because the preconditions look at nothing of it. */
  readonly found: { readonly id: string; readonly drawn: Drawn | null } | null
  /** The person to whom it belongs, for whom the category must be granted; null: it belongs to the whole map. */
  readonly about: string | null
}

/** What the preconditions look at. */
export type Changing = {
  readonly input: Change
  /** The categories that the given texts are stated to reveal. */
  readonly reveals: readonly Category[]
  readonly target: Target
  /** The person to whom it belongs, if the caller may know of them. */
  readonly seen: ReadonlyMap<string, MapElement>
  /** What is recorded of the age of that person. */
  readonly age: AgeFacts | null
  readonly opening: Opening
  readonly today: IsoDate
}

const textOf = (input: Change, field: string): string | null => {
  const value = input[field]
  return typeof value === 'string' ? value : null
}

const textsOf = (input: Change, field: string): readonly string[] => {
  const value: unknown = input[field]
  return [value].flat().filter((text) => typeof text === 'string')
}

/**
 * The categories that an element reveals after the change and did not reveal before: those stated, and for a risk those
 * that its kind always reveals (P5.2).
 */
export const newlyRevealed = (
  { input, reveals }: Pick<Changing, 'input' | 'reveals'>,
  { type, reveals: before }: Drawn,
  joined: Drawn['joined'],
): readonly Category[] => {
  const kind = type === 'Risk' ? textOf(input, 'kind') : null
  const byPerson = joined.some((one) => one.tie === 'POSED_BY' && isPerson(one))
  const always = kind === null ? [] : revealedByRiskKind(kind, byPerson)
  return [...new Set([...reveals, ...always])].filter((category) => !before.includes(category))
}

/** A rule for one type: about the input alone (`drawn` null), or about the input together with the element as it is. */
type Rule = (about: {
  readonly input: Change
  readonly drawn: Drawn | null
  readonly today: IsoDate
}) => readonly Missing[]

const after = (field: string, clause: string): Rule => {
  return ({ input, today }) => {
    const day = textOf(input, field)
    return need(day === null || day > today, {
      code: 'IN_PAST',
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
      code: 'IN_FUTURE',
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

/** Every recipient sees the label, so the name, alias or address that is now set must not be the label (P4.4). */
const label: Rule = ({ input, drawn }) =>
  missingLabel({
    label: drawn?.label ?? null,
    isTaken: false,
    names: ['name', 'aliases', 'address'].flatMap((field) => textsOf(input, field)),
  }).map((each) => ({ ...each, path: 'input' }))

const place: Rule = ({ input, drawn }) => missingPlace(textOf(input, 'kind') ?? drawn?.kind ?? null, input)

/** A status may be changed only while it is one of these. How something ended is recorded by a step of its own. */
const statusOf = (clause: string, statuses: readonly string[], message: string): Rule => {
  return ({ input, drawn }) =>
    need(!isGiven(input, 'status') || drawn === null || statuses.some((status) => status === drawn.status), {
      code: 'OTHER_STEP',
      path: 'input.status',
      clause,
      message,
    })
}

/** P5.2: a new text about an offence needs its own statement of relevance. */
const relevant: Rule = ({ input }) =>
  need(!isGiven(input, 'what') || isGiven(input, 'relevance'), {
    code: 'REQUIRED',
    path: 'input.relevance',
    clause: 'P5.2',
    message: 'another text is recorded with its relevance to this map',
  })

const isOutOfCourt = (value: string | null): value is OutOfCourt =>
  value !== null && Object.hasOwn(SPENT_AFTER_MONTHS, value)

/** P8.7: what is said of when an offence is spent. */
export const disposalIn = (input: Change): Disposal => {
  const outOfCourt = textOf(input, 'outOfCourt')
  return {
    outOfCourt: isOutOfCourt(outOfCourt) ? outOfCourt : null,
    givenOn: textOf(input, 'givenOn'),
    spentOn: textOf(input, 'spentOn'),
  }
}

/** A change of an offence, with the day on which what it says is spent. */
export const withSpentOn = (input: Change): Change => {
  const spentOn = spentOnOf(disposalIn(input))
  return spentOn === null ? input : { ...input, spentOn }
}

const outOfCourt: Rule = ({ input, today }) =>
  isGiven(input, 'status') || isGiven(input, 'outOfCourt')
    ? missingOutOfCourt({ ...disposalIn(input), status: textOf(input, 'status') }, today)
    : []

/** P8.7: what is spent by a day is not said to be spent later. A day that was wrong is corrected (P9.3). */
const spentLater: Rule = ({ input, drawn }) => {
  const spentOn = spentOnOf(disposalIn(input))
  const before = drawn?.spentOn ?? null
  return need(spentOn === null || before === null || spentOn <= before, {
    code: 'OTHER_STEP',
    path: 'input.spentOn',
    clause: 'P8.7',
    message: 'it was recorded as spent earlier: a wrong day is corrected with rectify',
  })
}

/** P8.7: who is still shown what is spent cannot make it shown to everybody. */
const spentStays: Rule = ({ input, drawn }) =>
  need(input['spent'] !== false || drawn?.spent !== true, {
    code: 'NEVER_RECORDED',
    path: 'input.spent',
    clause: 'P8.7',
    message: 'what is spent stays spent',
  })

const posting: Rule = ({ input, drawn }) => {
  const address = textOf(input, 'address')
  return [
    ...need(address === null || input['publiclyAvailable'] === true, {
      code: 'NEVER_RECORDED',
      path: 'input.publiclyAvailable',
      clause: 'P5.3',
      message: 'only what anybody can see is recorded: no login, no false identity, no friend request',
    }),
    ...need(address === null || isPublic(address), {
      code: 'WRONG_FORM',
      path: 'input.address',
      clause: 'P5.3',
      message: 'the address is one of the web that anybody can open',
    }),
    ...need(input['viewed'] !== 'REPEATEDLY' || isGiven(input, 'authorisation') || drawn?.authorised === true, {
      code: 'REQUIRED',
      path: 'input.authorisation',
      clause: 'P5.3',
      message: 'looking repeatedly at one person needs an authorisation, or the reason why none is needed',
    }),
    ...need(!isGiven(input, 'seenOn') || input['viewed'] === 'REPEATEDLY' || drawn?.authorised === true, {
      code: 'MISMATCH',
      path: 'input.viewed',
      clause: 'P5.3',
      message:
        'looking again is REPEATEDLY, with an authorisation, or the reason why none is needed; a wrong day is corrected with rectify',
    }),
  ]
}

const history: Rule = ({ input, drawn }) => {
  const from = textOf(input, 'startedOn') ?? drawn?.careFrom ?? null
  const until = textOf(input, 'endedOn') ?? drawn?.careUntil ?? null
  return need(from === null || until === null || from <= until, {
    code: 'OUT_OF_RANGE',
    path: 'input.endedOn',
    clause: 'P5',
    message: 'the end comes before the start',
  })
}

const affiliation: Rule = ({ input }) =>
  ['seriousness', 'underCoercion'].flatMap((field) =>
    need(!isGiven(input, field), {
      code: 'NOT_WANTED',
      path: `input.${field}`,
      clause: 'P8.7',
      message: 'of an affiliation the status alone is recorded',
    }),
  )

/** Rules about the input alone. They apply whether or not the element exists. */
const ASKED: Readonly<Partial<Record<ChangedType, readonly Rule[]>>> = {
  YoungPerson: [age],
  Adult: [age],
  AdultOfConcern: [age],
  Risk: [after('reviewBy', 'P2.1')],
  InformationGap: [after('due', 'P2.4')],
  Offence: [past('occurredOn', 'P8.7'), relevant, outOfCourt],
  SocialMediaPost: [past('seenOn', 'P5.3')],
  SocialCareRecord: [past('startedOn', 'P5')],
}
/** Rules about the input together with the element as it is. The caller must be able to see the element. */
const TOGETHER: Readonly<Partial<Record<ChangedType, readonly Rule[]>>> = {
  YoungPerson: [label],
  Adult: [label],
  AdultOfConcern: [label],
  PeerGroup: [label],
  Location: [label, place],
  InformationGap: [statusOf('P2.4', ['OPEN', 'GATHERING'], 'this gap is open no more')],
  Intervention: [statusOf('P2.3', ['PLANNED', 'ACTIVE'], 'this intervention has ended already')],
  Offence: [spentLater, spentStays],
  SocialMediaPost: [posting],
  SocialCareRecord: [history],
  AFFILIATED_WITH: [affiliation],
}

/**
 * P5.2: for a group or a place: the caller is granted the category for the whole map, and everybody who is recorded as
 * joined has cover.
 */
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
  // Nobody belongs to it yet, so it is judged like one that is added to the map.
  const reveals = people.length === 0 ? [] : revealed.reveals
  if (without.length > 0) return without
  return [
    ...missingRevealed(opening, { reveals, relevance: '', joined: people }),
    ...need(revealed.relevance !== null || !revealed.reveals.some(needsCover), {
      code: 'REQUIRED',
      path: 'input.relevance',
      clause: 'P5.2',
      message: 'what reveals a category that needs cover is recorded with its relevance to this map',
    }),
  ]
}

const ofReveals = ({ input, target, opening }: Changing, joined: Drawn['joined'], fresh: readonly Category[]) => {
  const relevance = textOf(input, 'relevance')
  if (isLabelled(target)) return revealedByShared(opening, { reveals: fresh, relevance }, joined)
  return missingRevealed(opening, { reveals: fresh, relevance, joined })
}

/** Given values that need cover are written under cover. For the others the grant is enough (P4.5, P8). */
const missingFields = ({ input, target, opening }: Changing): readonly Missing[] => {
  const writings = given(input, changedOf(target.type), target.about)
  return writings.flatMap((writing) => {
    const { category, about } = writing
    return about !== null && needsCover(category)
      ? missingCover(opening, { ...writing, about })
      : missingGrant(opening, [writing])
  })
}

/**
 * A caller overwrites only values that they can see: the present values of the fields that are set must be shown to the
 * caller (P5.2).
 */
const missingShown = ({ input, target, opening }: Changing): readonly Missing[] => {
  const { type, path, found } = target
  if (found === null || !isLabelled(target)) return []
  const shown = given(input, changedOf(type), null).every(({ category }) => elementShows(opening, category, found.id))
  return need(shown, {
    code: 'NOT_GRANTED',
    path,
    clause: 'P5.2',
    message: 'what it reveals is not open to the caller',
  })
}

/** P4.5, P8.7: to look for a record about one person, the caller needs its category for that person, under cover. */
const missingOwner = ({ target: { type, about }, seen, opening }: Changing): readonly Missing[] => {
  if (!isOwnedType(type) || about === null) return []
  const path = 'input.personId'
  const gone = missingStanding({ path, id: about, types: aboutOf(type) }, seen)
  if (gone.length > 0) return gone
  const writing = { path, category: elementOf(type).category, about }
  return needsCover(writing.category) ? missingCover(opening, writing) : missingGrant(opening, [writing])
}

/** What is missing before it is changed. A hidden element gets the same answer as one that does not exist. */
export const missingToChangeDrawn = (changing: Changing): readonly Missing[] => {
  const { input, target, opening, today } = changing
  const { type, path, found } = target
  const asked = (ASKED[type] ?? []).flatMap((rule) => rule({ input, drawn: null, today }))
  const owner = missingOwner(changing)
  if (owner.length > 0) return [...owner, ...asked]
  if (found === null) {
    const what = isOwnedType(type) ? `${type} of this person` : type
    return [{ code: 'UNKNOWN', path, clause: 'P1.2', message: `no ${what} on this map has this id` }, ...asked]
  }
  const { drawn } = found
  if (drawn !== null && drawn.endedOn !== null)
    return [{ code: 'ALREADY', path, clause: 'P1.2', message: ENDED }, ...asked]
  const joined = drawn === null ? [] : joinedSeen(opening, drawn)
  const fresh = drawn === null ? [] : newlyRevealed(changing, drawn, joined)
  const fields = missingFields(changing)
  const shown = fields.length > 0 ? [] : missingShown(changing)
  const readable = fields.length + shown.length === 0
  return [
    ...need(given(input, changedOf(type), null).length + fresh.length > 0, {
      code: 'UNCHANGED',
      path: 'input',
      clause: 'P5',
      message: 'nothing is changed',
    }),
    ...fields,
    ...shown,
    ...ofReveals(changing, joined, fresh),
    ...(type === 'Offence' && isGiven(input, 'occurredOn')
      ? missingAgeOfOffence(changing.age, textOf(input, 'occurredOn'), today)
      : []),
    ...(readable ? (TOGETHER[type] ?? []).flatMap((rule) => rule({ input, drawn, today })) : []),
    ...asked,
  ]
}
