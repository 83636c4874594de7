/** The clock of the story, who takes part in it, and what each of them sees of the map. */
import { addDays, today } from '../../src/policy/age.ts'
import type { Asker } from '../support/service.ts'
import { made, peermap, PEOPLE } from '../steps/support.ts'
import { versionIn, VERSIONS } from '../support/versions.ts'

let ahead = 0
/** The clock of the service. */
export const now = (): Date => new Date(Date.now() + ahead)
/** So many hours later. */
export const wait = (hours: number): void => {
  ahead += hours * 3_600_000
}
/** Today by that clock, or so many days from then. */
export const day = (days = 0): string => addDays(today(now()), days)

const partner = (sub: string, org: string, agency: Asker['agency'], purpose: Asker['purpose']): Asker => ({
  ...{ sub, org, agency, roles: ['PRACTITIONER'], purpose },
})

/** Who looks at the map after each step. */
export const LOOKING = {
  council: PEOPLE.worker,
  police: PEOPLE.police,
  health: PEOPLE.nurse,
  education: PEOPLE.teacher,
  youthJustice: partner('yj-worker', 'yj-service', 'YOUTH_JUSTICE', 'FILL_INFORMATION_GAPS'),
} as const satisfies Readonly<Record<string, Asker>>
/** A landlord with whom nothing is shared. */
export const housing = partner('housing-officer', 'homes-west', 'HOUSING', 'PLAN_INTERVENTION')
export const rights = { ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' } as const

type Viewer = keyof typeof LOOKING
const isViewer = (name: string): name is Viewer => Object.hasOwn(LOOKING, name)
const VIEWERS = Object.keys(LOOKING).filter(isViewer)

/**
 * What somebody sees of the map: of each element its values. `withheld`: the categories that are null. A map that is not
 * open is null.
 */
type View = Readonly<Record<string, string | undefined>> | null

/** The map of the story. */
export const story = { map: 'no-map' }
const nameOf = new Map<string, string>()

/** Draws something under the name that it has in the story. @returns its id */
export async function draw(
  name: string,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  who: Asker = PEOPLE.worker,
): Promise<string> {
  const id = await made(who, mutation, { mapId: story.map, ...input })
  nameOf.set(id, name)
  return id
}

/** Gives what is drawn already its name in the story. */
export const call = (name: string, id: string): void => void nameOf.set(id, name)

/** Lists of the map, with the values that are looked at and the category that opens them. */
const LISTS = {
  members: ['MAP', 'label name age address ethnicity'],
  adultsOfConcern: ['HARMFUL_RELATIONSHIP', 'concern'],
  groups: ['MAP', 'label name'],
  locations: ['MAP', 'label name'],
  peerTies: ['MAP', 'kind'],
  membershipTies: ['MAP', 'role'],
  visitTies: ['MAP', 'howOften'],
  harmTies: ['HARMFUL_RELATIONSHIP', 'kind status'],
  risks: ['RISK', 'kind status'],
  strengths: ['RISK', 'description source'],
  significantEvents: ['PLAN', 'what source'],
  interventions: ['PLAN', 'kind status'],
  informationGaps: ['PLAN', 'question'],
  reviews: ['PLAN', 'changed'],
} as const
/** All of it, as it is asked for. */
export const SELECTION = Object.entries(LISTS)
  .map(([list, [, values]]) => `${list} { id ${values} }`)
  .join(' ')

type Row = Readonly<Record<string, string | number | null>> & { readonly id: string }
type Shown = Readonly<Record<string, readonly Row[] | null>>

const rowOf = ({ id, ...values }: Row): readonly [string, string] => [
  nameOf.get(id) ?? id,
  Object.values(values)
    .filter((value) => value !== null)
    .join(', '),
]
const viewOf = (shown: Shown | null): View => {
  if (shown === null) return null
  const rows = Object.values(shown).flatMap((list) => (list ?? []).map(rowOf))
  const withheld = Object.entries(LISTS).flatMap(([list, [category]]) => (shown[list] === null ? [category] : []))
  return { withheld: [...new Set<string>(withheld)].join(' '), ...Object.fromEntries(rows) }
}

/** How often each organisation was given something. */
export const given = new Map<string, number>()

/** The map as somebody is given it; null: not open to them. */
export async function mapFor(who: Asker, selection = SELECTION): Promise<unknown> {
  const { json, text } = await peermap().ask(who, `query($id: ID!) { peerMap(id: $id) { ${selection} } }`, {
    id: story.map,
  })
  if (json.errors !== undefined) throw new Error(text)
  const map: unknown = json.data?.['peerMap'] ?? null
  if (map !== null) given.set(who.org, (given.get(who.org) ?? 0) + 1)
  return map
}

const shownTo = async (who: Asker): Promise<Shown | null> => JSON.parse(JSON.stringify(await mapFor(who)))

const expected: Record<Viewer, View> = {
  council: null,
  police: null,
  health: null,
  education: null,
  youthJustice: null,
}

/** What each of the five sees now. */
export const views = async (): Promise<Readonly<Record<string, View>>> =>
  Object.fromEntries(
    await Promise.all(VIEWERS.map(async (viewer) => [viewer, viewOf(await shownTo(LOOKING[viewer]))] as const)),
  )

/**
 * What each of them saw before, all of it, but for what is said here. An element that is `GONE` is not seen any more, a map
 * that is null is not open any more.
 */
export function asBefore(changes: Readonly<Partial<Record<Viewer, View>>> = {}): Readonly<Record<Viewer, View>> {
  for (const viewer of VIEWERS) {
    const change = changes[viewer]
    if (change !== undefined) expected[viewer] = change === null ? null : { ...expected[viewer], ...change }
  }
  return { ...expected }
}
export const GONE = undefined

/** The answer to any other question. @throws where it is an error */
export async function answered(
  who: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { json, text } = await peermap().ask(who, query, variables)
  if (json.errors !== undefined) throw new Error(text)
  return json.data ?? {}
}

const PREVIEWED_ID = /preview:[\w-]{22}:/g

/** What a manager is shown before anything is shared (P4.4), with the ids of the map in the place of those of the preview. */
export const WITH_REDACTIONS = `${SELECTION} redactions { coordinate kind clause reason }`
export async function previewed(named: Readonly<Record<string, unknown>>): Promise<unknown> {
  const QUERY = `query($map: ID!, $organisation: ID!, $purpose: Purpose!, $categories: [Category!]!, $subjects: [ID!]) {
    map: previewSharing(map: $map, organisation: $organisation, purpose: $purpose, categories: $categories,
      subjects: $subjects) { ${WITH_REDACTIONS} } }`
  const { map } = await answered(PEOPLE.manager, QUERY, { map: story.map, ...named })
  return JSON.parse(JSON.stringify(map).replaceAll(PREVIEWED_ID, ''))
}

/** The version of somebody, for a step that changes them. */
export async function versionOf(id: string): Promise<number> {
  return versionIn(await answered(PEOPLE.worker, VERSIONS, { map: story.map }), id)
}

/** What the journal says that an organisation was given of the map (P9.6). */
export async function disclosedTo(organisation: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const QUERY = `query($map: ID!, $organisation: String!) { journal(map: $map, organisation: $organisation, limit: 100) {
    entries { kind outcome purpose decisionId } } }`
  const { journal } = await answered(PEOPLE.officer, QUERY, { map: story.map, organisation })
  const entries: readonly Readonly<Record<string, unknown>>[] = Object(journal).entries
  return entries.filter(({ kind, outcome }) => kind === 'disclosure' && outcome === 'OK')
}

/** How often the journal says that an organisation was given something about somebody. */
export async function accountOf(organisation: string, subject: string): Promise<number> {
  const QUERY =
    'query($organisation: String!, $subject: ID!) { journal(organisation: $organisation, subject: $subject) { total } }'
  return Number(Object((await answered(PEOPLE.officer, QUERY, { organisation, subject }))['journal']).total)
}
