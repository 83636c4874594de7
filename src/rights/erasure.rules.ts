/** The preconditions of erasing a person (P9.4; Art 17), and what happens to records that are also about others. Pure. */
import { need, type Missing } from '../policy/missing.ts'
import { isNamedIn } from '../policy/replacing.ts'

/** The grounds of Art 17(1)(a)-(f). */
export const ERASURE_GROUNDS = [
  'NO_LONGER_NECESSARY',
  'CONSENT_WITHDRAWN',
  'OBJECTED',
  'UNLAWFULLY_PROCESSED',
  'LEGAL_OBLIGATION',
  'CHILD_ONLINE_SERVICE',
] as const
export type ErasureGround = (typeof ERASURE_GROUNDS)[number]

/** Identifies the person whom a step taken by role is about: by case reference, or on one map. */
export type WhoseInput = {
  readonly ref: string | null
  readonly mapId: string | null
  readonly personId: string | null
}

/** One appearance of a person on one map. */
export type Appearance = {
  readonly id: string
  readonly mapId: string
  readonly type: string
  /** The status of the map. */
  readonly status: string
  /** The case references of the person, if they were identified. */
  readonly refs: readonly string[]
  readonly name: string | null
  readonly aliases: readonly string[]
  readonly address: string | null
  readonly label: string | null
}

/** The path of the input that identifies the person. */
export const pathOfWhose = ({ ref }: WhoseInput): string => (ref === null ? 'input.personId' : 'input.ref')

/** What is missing in how the input identifies a person, and whether there is such a person. */
export const missingWhose = (input: WhoseInput, found: readonly Appearance[]): readonly Missing[] => {
  const { ref, mapId, personId } = input
  const byRef = ref !== null && mapId === null && personId === null
  const onMap = ref === null && mapId !== null && personId !== null
  if (!byRef && !onMap)
    return [
      {
        code: 'ONE_OF',
        path: 'input',
        clause: 'P9.4',
        message: 'a person is named by their case reference, or by a map and their id on it: one of the two',
      },
    ]
  return need(found.length > 0, {
    code: 'UNKNOWN',
    path: pathOfWhose(input),
    clause: 'P9.4',
    message: 'nobody on a map is named by this',
  })
}

/** The names of a person, and all other words that identify them. */
export const wordsOf = (
  people: readonly Appearance[],
  also: readonly string[],
): { readonly names: readonly string[]; readonly words: readonly string[] } => {
  const names = [...people.flatMap(({ name, aliases }) => [...(name === null ? [] : [name]), ...aliases]), ...also]
  const others = people.flatMap(({ address, label, refs }) => [address, label, ...refs].filter((word) => word !== null))
  return { names, words: [...names, ...others] }
}

/**
 * The words that hardly fit anybody else: case references, addresses and names of several words. In a text that is not
 * recorded as being about the person, a single name or a label may mean another child, whose record stays.
 */
export const tellingWords = (people: readonly Appearance[], also: readonly string[]): readonly string[] => {
  const identifying = people.flatMap(({ address, refs }) => (address === null ? refs : [address, ...refs]))
  return [...identifying, ...wordsOf(people, also).names.filter((name) => /\S\s+\S/.test(name))]
}

/** What is missing before a person may be erased. `holds`: the number of legal holds. */
export const missingToErase = (
  input: WhoseInput & {
    readonly alsoWords: readonly string[]
    readonly considered173: string
    readonly reason: string
    readonly ground: ErasureGround
  },
  about: {
    readonly appearances: readonly Appearance[]
    readonly holds: number
    /** Ids of those whose objection was upheld. */
    readonly upheld: readonly string[]
  },
): readonly Missing[] => {
  const { appearances, holds, upheld } = about
  const words = wordsOf(appearances, input.alsoWords)
  const nameless = (path: string, text: string): readonly Missing[] =>
    need(!isNamedIn(text, words), {
      code: 'NAMES_SOMEBODY',
      path,
      clause: 'P9.4',
      message:
        'the record of an erasure stays without the data: no name, address, label or case reference of the person',
    })
  return [
    ...missingWhose(input, appearances),
    ...need(!appearances.some(({ status }) => status === 'IMPORTING'), {
      code: 'DO_FIRST',
      path: pathOfWhose(input),
      clause: 'P9.4',
      message: 'a map on which the person stands is being imported: wait until it has ended',
    }),
    ...need(holds === 0, {
      code: 'HELD',
      path: pathOfWhose(input),
      clause: 'P9.4',
      message: `a legal hold on the person or on a map with them stands (${holds}): it is lifted first`,
    }),
    // Art 17(1)(c): an objection is decided first, with the view of a manager where others may be less safe (P9.5).
    ...need(input.ground !== 'OBJECTED' || appearances.every(({ id }) => upheld.includes(id)), {
      code: 'DO_FIRST',
      path: 'input.ground',
      clause: 'P9.5',
      message: 'an objection about each of these appearances was upheld first: recordObjection, decideObjection',
    }),
    ...nameless('input.considered173', input.considered173),
    ...nameless('input.reason', input.reason),
  ]
}

/** A record about several people, one of whom is erased. */
export type Listing = { readonly id: string; readonly label: string; readonly listed: readonly string[] }

/** What happens to records when people are taken out of their lists. */
export type Left = {
  /** Records about nobody else: they are deleted. */
  readonly gone: readonly Listing[]
  /** Records about nobody else that opened data to somebody: they end, and stay without their texts. */
  readonly ended: readonly Listing[]
  /** Records that are also about others. */
  readonly kept: readonly Listing[]
}

const GRANTS: ReadonlySet<string> = new Set(['SharingDecision', 'Allocation'])

/** What happens to records that list people when `ids` are taken out. */
export const withoutThem = (listings: readonly Listing[], ids: readonly string[]): Left => {
  const erased = new Set(ids)
  const left = listings.map((listing) => ({ ...listing, listed: listing.listed.filter((id) => !erased.has(id)) }))
  return {
    gone: left.filter(({ listed, label }) => listed.length === 0 && !GRANTS.has(label)),
    ended: left.filter(({ listed, label }) => listed.length === 0 && GRANTS.has(label)),
    kept: left.filter(({ listed }) => listed.length > 0),
  }
}

/** How many there are of each kind. */
export const countsOf = (kinds: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
