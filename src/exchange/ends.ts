/** Which kinds of element a tie may join (cypher/README.md), and which ties are the same one twice. */
import type { TieType } from './fields.ts'
import { textOf, type Values } from './meaning.ts'
import { pairKey, type Drawn, type EndKind } from './register.ts'

/** What may stand at the ends of a tie of each type. */
export const ENDS = {
  PEER: { from: ['YOUNG_PERSON'], to: ['YOUNG_PERSON'] },
  SUPPORTS: { from: ['YOUNG_PERSON', 'ADULT'], to: ['YOUNG_PERSON'] },
  INFLUENCES: {
    from: ['YOUNG_PERSON', 'ADULT', 'ADULT_OF_CONCERN'],
    to: ['YOUNG_PERSON', 'ADULT', 'ADULT_OF_CONCERN'],
  },
  HARMS: { from: ['YOUNG_PERSON', 'ADULT_OF_CONCERN'], to: ['YOUNG_PERSON', 'ADULT'] },
  AFFILIATED_WITH: { from: ['YOUNG_PERSON', 'ADULT_OF_CONCERN'], to: ['GROUP'] },
  GROUP_TIE: { from: ['GROUP'], to: ['GROUP'] },
  MEMBER_OF: { from: ['YOUNG_PERSON', 'ADULT'], to: ['GROUP'] },
  FREQUENTS: { from: ['YOUNG_PERSON', 'ADULT', 'ADULT_OF_CONCERN'], to: ['PLACE'] },
} as const satisfies Record<TieType | 'MEMBER_OF' | 'FREQUENTS', { from: readonly EndKind[]; to: readonly EndKind[] }>
export type JoinType = keyof typeof ENDS

/** Ties that mean the same in both directions. */
const UNDIRECTED: readonly JoinType[] = ['PEER', 'GROUP_TIE']

export type Pair = { readonly type: JoinType; readonly from: Drawn; readonly to: Drawn }

/** What two ties between the same people must differ in to be two: the day from which, and what is said to be done. */
const qualifierOf = (type: JoinType, values: Values): string =>
  `${textOf(values, 'since')}${type === 'HARMS' ? ` ${textOf(values, 'kind')}` : ''}`

/** What came of looking a tie up: it is new, there already, there the other way round, or the other half of a mutual one. */
export type Seen = 'NEW' | 'DUPLICATE' | 'REVERSE' | 'RETURNED'

/**
 * Remembers ties: of each type a number for a pair, or a text where more than the pair counts. With `nominations`, a PEER
 * tie and its reverse are one mutual tie.
 */
export class SeenTies {
  readonly #nominations: boolean
  readonly #types = new Map<JoinType, Map<number | string, number>>()
  #size = 0

  constructor(nominations: boolean) {
    this.#nominations = nominations
  }

  get size(): number {
    return this.#size
  }

  /** Remembers a tie, if it may stand. */
  add(pair: Pair, values: Values): Seen {
    const { type, from, to } = pair
    const seen = this.#types.get(type) ?? new Map<number | string, number>()
    this.#types.set(type, seen)
    const key = this.#key(pair, values)
    if (seen.has(key)) return 'DUPLICATE'
    const reversed = UNDIRECTED.includes(type) && seen.has(this.#key({ type, from: to, to: from }, values))
    if (reversed && !(type === 'PEER' && this.#nominations)) return 'REVERSE'
    const strength = values.get('strength')
    seen.set(key, typeof strength === 'number' ? strength : 0)
    this.#size += 1
    return reversed ? 'RETURNED' : 'NEW'
  }

  /** Of a PEER nomination: the strength of the one that returns it (0: none is stated), or null if none does. */
  returnOf(pair: Pair, values: Values): number | null {
    const { type, from, to } = pair
    if (type !== 'PEER' || !this.#nominations) return null
    return this.#types.get(type)?.get(this.#key({ type, from: to, to: from }, values)) ?? null
  }

  #key({ type, from, to }: Pair, values: Values): number | string {
    const pair = pairKey(from, to)
    const qualifier = qualifierOf(type, values)
    return qualifier === '' ? pair : `${pair} ${qualifier}`
  }
}
