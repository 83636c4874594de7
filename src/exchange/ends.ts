/** Which kinds of element a tie of an import may join, by the schema's model, and which ties are the same one twice. */
import { DRAWN_TIE_TYPES, tieOf, type DrawnTieType } from '../model/model.ts'
import type { Value } from './cells.ts'
import { END_KINDS, END_TYPES, type EndKind } from './fields.ts'
import { textOf, type Values } from './meaning.ts'
import { pairKey, type Drawn } from './register.ts'

/** Types of tie as a file has them: a visit of an adult is GUARDS, of anybody else FREQUENTS. */
export type JoinType = Exclude<DrawnTieType, 'GUARDS'>
export const JOIN_TYPES = DRAWN_TIE_TYPES.filter((type): type is JoinType => type !== 'GUARDS')

type Ends = { readonly from: readonly EndKind[]; readonly to: readonly EndKind[] }

const endsOf = (types: readonly DrawnTieType[]): Ends => {
  const kindsOf = (side: 'from' | 'to'): readonly EndKind[] =>
    END_KINDS.filter((kind) => types.some((type) => tieOf(type)[side].includes(END_TYPES[kind])))
  return { from: kindsOf('from'), to: kindsOf('to') }
}

const ENDS = new Map(JOIN_TYPES.map((type) => [type, endsOf(type === 'FREQUENTS' ? [type, 'GUARDS'] : [type])]))

/** What may stand at one end of a tie of a type. */
export const kindsAt = (type: JoinType, side: 'from' | 'to'): readonly EndKind[] => ENDS.get(type)?.[side] ?? []

export type Pair = { readonly type: JoinType; readonly from: Drawn; readonly to: Drawn }

/** What two ties between the same people must differ in to be two: the day from which, and what is said to be done. */
const qualifierOf = (type: JoinType, values: Values): string =>
  `${textOf(values, 'since')}${type === 'HARMS' ? ` ${textOf(values, 'kind')}` : ''}`

/** What a nomination says of the tie. */
const SAYS = ['kind', 'valence', 'strength', 'intimate', 'since', 'until'] as const

/** What a nomination says, or what the one says that returns it. */
export type Said = ReadonlyMap<string, Value>
const saidIn = (values: Values): Said =>
  new Map(
    SAYS.flatMap((name) => {
      const value = values.get(name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

/** As it is told to whoever imports. */
export const saying = (said: Values): string =>
  [...saidIn(said)].map(([name, value]) => `${name} ${String(value)}`).join(', ')

/** Whether two nominations that return one another say different things of the tie; one may say more than the other. */
export const differ = (one: Values, other: Said): boolean =>
  SAYS.some((name) => one.has(name) && other.has(name) && one.get(name) !== other.get(name))

/** A tie that was met before. */
export type Met = { readonly line: number; readonly said: Said }
/** What came of looking a tie up: it is new, there already, there the other way round, or the other half of a mutual one. */
export type Seen = { readonly is: 'NEW' } | { readonly is: 'DUPLICATE' | 'REVERSE' | 'RETURNED'; readonly earlier: Met }

const NEW: Seen = { is: 'NEW' }
const NOTHING: Said = new Map()

/**
 * Remembers ties: of each type the line of a pair, whose key is a number, or a text where more than the pair counts. With `nominations`, a PEER
 * tie and its reverse are one mutual tie, whatever else each says; somebody names somebody once.
 */
export class SeenTies {
  readonly #nominations: boolean
  readonly #types = new Map<JoinType, Map<number | string, number>>()
  readonly #said = new Map<number | string, Said>()
  /** Few things are said by many: each is kept once. */
  readonly #things = new Map<string, Said>()
  #size = 0

  constructor(nominations: boolean) {
    this.#nominations = nominations
  }

  get size(): number {
    return this.#size
  }

  /** Remembers a tie, if it may stand. `line`: where it stands. */
  add(pair: Pair, values: Values, line: number): Seen {
    const { type, from, to } = pair
    const seen = this.#types.get(type) ?? new Map<number | string, number>()
    this.#types.set(type, seen)
    const key = this.#key(pair, values)
    const same = seen.get(key)
    if (same !== undefined) return { is: 'DUPLICATE', earlier: { line: same, said: NOTHING } }
    const back = this.#key({ type, from: to, to: from }, values)
    const reversed = tieOf(type).mutual ? seen.get(back) : undefined
    const mayReturn = this.#isNomination(type)
    if (reversed !== undefined && !mayReturn) return { is: 'REVERSE', earlier: { line: reversed, said: NOTHING } }
    seen.set(key, line)
    if (mayReturn) this.#keep(key, values)
    this.#size += 1
    return reversed === undefined ? NEW : { is: 'RETURNED', earlier: this.#met(back, reversed) }
  }

  /** Of a PEER nomination: the one that returns it, or null if none does. */
  returnOf(pair: Pair, values: Values): Met | null {
    const { type, from, to } = pair
    if (!this.#isNomination(type)) return null
    const back = this.#key({ type, from: to, to: from }, values)
    const line = this.#types.get(type)?.get(back)
    return line === undefined ? null : this.#met(back, line)
  }

  #isNomination(type: JoinType): boolean {
    return type === 'PEER' && this.#nominations
  }

  #met(key: number | string, line: number): Met {
    return { line, said: this.#said.get(key) ?? NOTHING }
  }

  #keep(key: number | string, values: Values): void {
    const said = saidIn(values)
    if (said.size === 0) return
    const text = JSON.stringify([...said])
    const known = this.#things.get(text) ?? said
    this.#things.set(text, known)
    this.#said.set(key, known)
  }

  #key({ type, from, to }: Pair, values: Values): number | string {
    const pair = pairKey(from, to)
    const qualifier = this.#isNomination(type) ? '' : qualifierOf(type, values)
    return qualifier === '' ? pair : `${pair} ${qualifier}`
  }
}
