/** What risks, strengths, information gaps and interventions ask for (P1.4, P2.1, P2.3, P2.4). Pure. */
import type { Opening } from '../opening.ts'
import { SHOWN_CLAIM_STATUSES, type Category, type IsoDate } from '../terms.ts'
import { missingStanding, PERSON_TYPES, type ElementType, type MapElement } from './elements.ts'
import { need, type Missing } from './missing.ts'
import { missingGrant, missingRevealed } from './writing.ts'

/** What a risk is posed by or to. */
export const POSES: readonly ElementType[] = [...PERSON_TYPES, 'PeerGroup', 'Location']

const PRESETS: Readonly<Record<string, Category>> = {
  SUBSTANCE_USE: 'DISABILITY',
  SELF_HARM: 'DISABILITY',
  HARMFUL_SEXUAL_BEHAVIOUR: 'SEXUALITY',
}
const ALLEGING: ReadonlySet<string> = new Set([
  'SEXUAL_EXPLOITATION',
  'CRIMINAL_EXPLOITATION',
  'TRAFFICKING',
  'SERIOUS_VIOLENCE',
])

/** A risk as somebody records it. */
export type NewRisk = {
  readonly kind: string
  readonly status: string
  readonly posedBy: readonly string[]
  readonly posedTo: readonly string[]
  readonly reveals: readonly Category[]
  readonly relevance: string | null
  readonly reviewBy: IsoDate | null
}

type Seen = ReadonlyMap<string, MapElement>

/** What a risk of a kind always reveals, posed by a person or not: some allege (P5.2, P8.7). */
export const revealedByKind = (kind: string, byPerson: boolean): readonly Category[] => {
  const preset = PRESETS[kind]
  return [
    ...(preset === undefined ? [] : [preset]),
    ...(byPerson && ALLEGING.has(kind) ? (['HARMFUL_RELATIONSHIP'] as const) : []),
  ]
}

/** What a risk reveals: what was told, and what its kind always does. */
export const revealedByRisk = (
  { kind, posedBy, reveals }: Pick<NewRisk, 'kind' | 'posedBy' | 'reveals'>,
  seen: Seen,
): readonly Category[] => {
  const byPerson = posedBy.some((id) => PERSON_TYPES.some((type) => type === seen.get(id)?.type))
  return [...new Set([...reveals, ...revealedByKind(kind, byPerson)])]
}

/** Ids that an input lists, each with where it stands. */
const listed = (name: string, ids: readonly string[]) =>
  ids.map((id, index) => ({ id, path: `input.${name}.${index}` }))

const elementsOf = (ids: readonly string[], seen: Seen): readonly MapElement[] =>
  ids.flatMap((id) => seen.get(id) ?? [])

/** What the preconditions below look at. `seen`: what the caller may know of. */
type About<Input> = { readonly input: Input; readonly opening: Opening; readonly seen: Seen }

const missingDay = (path: string, clause: string, day: IsoDate | null, today: IsoDate): readonly Missing[] =>
  need(day === null || day > today, { path, clause, message: 'this day is after today' })

/** P2.1: by or to whom. */
export const missingPosed = ({ posedBy, posedTo }: Pick<NewRisk, 'posedBy' | 'posedTo'>): readonly Missing[] =>
  need(posedBy.length + posedTo.length > 0, {
    path: 'input.posedTo',
    clause: 'P2.1',
    message: 'a risk is posed by or to somebody or something on the map',
  })

/** P8.7: what was disproved is no risk. */
export const missingStatus = ({ status }: Pick<NewRisk, 'status'>): readonly Missing[] =>
  need(
    SHOWN_CLAIM_STATUSES.some((shown) => shown === status),
    { path: 'input.status', clause: 'P8.7', message: 'what was disproved is not recorded as a risk' },
  )

/** What is missing before a risk is recorded. */
export const missingToAddRisk = (about: About<NewRisk> & { readonly today: IsoDate }): readonly Missing[] => {
  const { input, opening, seen, today } = about
  const { posedBy, posedTo, relevance } = input
  const gone = [...listed('posedBy', posedBy), ...listed('posedTo', posedTo)].flatMap(({ id, path }) =>
    missingStanding({ path, id, types: POSES }, seen),
  )
  const joined = elementsOf([...posedBy, ...posedTo], seen)
  return [
    ...missingPosed(input),
    ...gone,
    ...missingGrant(opening, [{ path: 'input.kind', category: 'RISK', about: null }]),
    ...missingStatus(input),
    ...(gone.length > 0 || joined.length === 0
      ? []
      : missingRevealed(opening, { reveals: revealedByRisk(input, seen), joined, relevance })),
    ...missingDay('input.reviewBy', 'P2.1', input.reviewBy, today),
  ]
}

/** What is told about people, groups or places. */
export type NewNote = {
  readonly about: readonly string[]
  readonly reveals: readonly Category[]
  readonly relevance: string | null
}

/** What is written about whom: the category, and what it may be about. */
type Kind = { readonly category: Category; readonly types: readonly ElementType[] }

const missingNote = ({ input, opening, seen }: About<NewNote>, { category, types }: Kind): readonly Missing[] => {
  const gone = listed('about', input.about).flatMap(({ id, path }) => missingStanding({ path, id, types }, seen))
  const joined = elementsOf(input.about, seen)
  return [
    ...gone,
    ...missingGrant(opening, [{ path: 'input', category, about: null }]),
    ...(gone.length > 0 ? [] : missingRevealed(opening, { ...input, joined })),
  ]
}

/** What is missing before a strength is recorded: it is about somebody or something (P1.4). */
export const missingToAddStrength = (about: About<NewNote>): readonly Missing[] => [
  ...need(about.input.about.length > 0, {
    path: 'input.about',
    clause: 'P1.4',
    message: 'a strength is about somebody or something on the map',
  }),
  ...missingNote(about, { category: 'RISK', types: ['YoungPerson', 'PeerGroup', 'Location'] }),
]

const PLAN: Kind = { category: 'PLAN', types: ['YoungPerson'] }

/** What is missing before an information gap is recorded. */
export const missingToAddGap = (
  about: About<NewNote & { readonly due: IsoDate | null }> & { readonly today: IsoDate },
): readonly Missing[] => [...missingNote(about, PLAN), ...missingDay('input.due', 'P2.4', about.input.due, about.today)]

/** What is missing before an intervention is recorded. */
export const missingToAddIntervention = (about: About<NewNote>): readonly Missing[] => missingNote(about, PLAN)

const UNFILLED: ReadonlySet<string | null> = new Set(['OPEN', 'GATHERING'])
const UNENDED: ReadonlySet<string | null> = new Set(['PLANNED', 'ACTIVE'])

const isOf = (id: string, seen: Seen, statuses: ReadonlySet<string | null>): boolean =>
  elementsOf([id], seen).every(({ status }) => statuses.has(status))

/** How an information gap was filled. */
export type Filling = {
  readonly informationGapId: string
  readonly reveals: readonly Category[]
  readonly relevance: string | null
}

/** What is missing before a gap is filled. `people`: ids of the young people that it is about. */
export const missingToFillGap = (
  about: About<Filling> & { readonly people: readonly string[] },
): readonly Missing[] => {
  const { input, opening, seen, people } = about
  const { informationGapId: id } = input
  const gone = missingStanding({ path: 'input.informationGapId', id, types: ['InformationGap'] }, seen)
  if (gone.length > 0) return gone
  const joined = people.map((person) => ({ id: person, type: 'YoungPerson' as const }))
  return [
    ...need(isOf(id, seen, UNFILLED), {
      path: 'input.informationGapId',
      clause: 'P2.4',
      message: 'this gap is open no more',
    }),
    ...missingRevealed(opening, { ...input, joined }),
  ]
}

/** What is missing before the outcome of an intervention is recorded. */
export const missingToEndIntervention = ({
  input,
  seen,
}: Pick<About<{ readonly interventionId: string }>, 'input' | 'seen'>): readonly Missing[] => {
  const { interventionId: id } = input
  const gone = missingStanding({ path: 'input.interventionId', id, types: ['Intervention'] }, seen)
  if (gone.length > 0) return gone
  return need(isOf(id, seen, UNENDED), {
    path: 'input.interventionId',
    clause: 'P2.3',
    message: 'this intervention has ended already',
  })
}
