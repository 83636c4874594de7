/** Preconditions of recording risks, strengths, information gaps and interventions (P1.4, P2.1, P2.3, P2.4). Pure. */
import { aboutOf, elementOf, revealedByRiskKind, tieOf, type ElementType } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { SHOWN_CLAIM_STATUSES, type Category, type IsoDate } from '../policy/terms.ts'
import { isPerson, missingStanding, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingGrant, missingRevealed } from '../policy/writing.ts'

/** The types that pose a risk or that a risk is posed to. */
export const POSES: readonly ElementType[] = tieOf('POSED_BY').to

/** A risk to be recorded. */
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

/** The categories that a risk reveals: those stated, and those that its kind always reveals. */
export const revealedByRisk = (
  { kind, posedBy, reveals }: Pick<NewRisk, 'kind' | 'posedBy' | 'reveals'>,
  seen: Seen,
): readonly Category[] => {
  const byPerson = posedBy.some((id) => isPerson({ type: seen.get(id)?.type ?? '' }))
  return [...new Set([...reveals, ...revealedByRiskKind(kind, byPerson)])]
}

/** The ids in a list of the input, each with its path. */
const listed = (name: string, ids: readonly string[]) =>
  ids.map((id, index) => ({ id, path: `input.${name}.${index}` }))

const elementsOf = (ids: readonly string[], seen: Seen): readonly MapElement[] =>
  ids.flatMap((id) => seen.get(id) ?? [])

/** What the preconditions look at. `seen`: the elements that the caller may know of. */
type About<Input> = { readonly input: Input; readonly opening: Opening; readonly seen: Seen }

const missingDay = (path: string, clause: string, day: IsoDate | null, today: IsoDate): readonly Missing[] =>
  need(day === null || day > today, { code: 'IN_PAST', path, clause, message: 'this day is after today' })

/** P2.1: a risk is posed by or to somebody or something. */
export const missingPosed = ({ posedBy, posedTo }: Pick<NewRisk, 'posedBy' | 'posedTo'>): readonly Missing[] =>
  need(posedBy.length + posedTo.length > 0, {
    code: 'REQUIRED',
    path: 'input.posedTo',
    clause: 'P2.1',
    message: 'a risk is posed by or to somebody or something on the map',
  })

/** P8.7: something disproved is not recorded as a risk. */
export const missingStatus = ({ status }: Pick<NewRisk, 'status'>): readonly Missing[] =>
  need(
    SHOWN_CLAIM_STATUSES.some((shown) => shown === status),
    {
      code: 'NEVER_RECORDED',
      path: 'input.status',
      clause: 'P8.7',
      message: 'what was disproved is not recorded as a risk',
    },
  )

/** What is missing before a risk is recorded. */
export const missingToAddRisk = (about: About<NewRisk> & { readonly today: IsoDate }): readonly Missing[] => {
  const { input, opening, seen, today } = about
  const { posedBy, posedTo, relevance } = input
  const gone = [...listed('posedBy', posedBy), ...listed('posedTo', posedTo)].flatMap(({ id, path }) =>
    missingStanding({ path, id, types: POSES }, seen),
  )
  const joined = [
    ...elementsOf(posedBy, seen).map(({ id, type }) => ({ id, type, tie: 'POSED_BY' })),
    ...elementsOf(posedTo, seen).map(({ id, type }) => ({ id, type, tie: 'POSED_TO' })),
  ]
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

/** A note about people, groups or places. */
export type NewNote = {
  readonly about: readonly string[]
  readonly reveals: readonly Category[]
  readonly relevance: string | null
}

const missingNote = ({ input, opening, seen }: About<NewNote>, type: ElementType): readonly Missing[] => {
  const { category } = elementOf(type)
  const types = aboutOf(type)
  const gone = listed('about', input.about).flatMap(({ id, path }) => missingStanding({ path, id, types }, seen))
  const joined = elementsOf(input.about, seen)
  return [
    ...gone,
    ...missingGrant(opening, [{ path: 'input', category, about: null }]),
    ...(gone.length > 0 ? [] : missingRevealed(opening, { ...input, joined })),
  ]
}

/** What is missing before a strength is recorded. It must be about somebody or something (P1.4). */
export const missingToAddStrength = (about: About<NewNote>): readonly Missing[] => [
  ...need(about.input.about.length > 0, {
    code: 'REQUIRED',
    path: 'input.about',
    clause: 'P1.4',
    message: 'a strength is about somebody or something on the map',
  }),
  ...missingNote(about, 'Strength'),
]

/** What is missing before an information gap is recorded. */
export const missingToAddGap = (
  about: About<NewNote & { readonly due: IsoDate | null }> & { readonly today: IsoDate },
): readonly Missing[] => [
  ...missingNote(about, 'InformationGap'),
  ...missingDay('input.due', 'P2.4', about.input.due, about.today),
]

/** What is missing before an intervention is recorded. */
export const missingToAddIntervention = (about: About<NewNote>): readonly Missing[] =>
  missingNote(about, 'Intervention')

const UNFILLED: ReadonlySet<string | null> = new Set(['OPEN', 'GATHERING'])
const UNENDED: ReadonlySet<string | null> = new Set(['PLANNED', 'ACTIVE'])

const isOf = (id: string, seen: Seen, statuses: ReadonlySet<string | null>): boolean =>
  elementsOf([id], seen).every(({ status }) => statuses.has(status))

/** The answer that fills an information gap. */
export type Filling = {
  readonly informationGapId: string
  readonly reveals: readonly Category[]
  readonly relevance: string | null
}

/** What is missing before a gap is filled. `people`: ids of the young people whom it is about. */
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
      code: 'ALREADY',
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
    code: 'ALREADY',
    path: 'input.interventionId',
    clause: 'P2.3',
    message: 'this intervention has ended already',
  })
}
