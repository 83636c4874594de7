/** The chain under construction: turns entries into lines, each set written once, before its first use (P9.6). */
import { randomUUID } from 'node:crypto'
import { setKey, type NewEntry, type SetOf } from './entry.ts'
import { encodeLine, sortedSet, type SortedSet } from './format.ts'

/** The end of the chain: the last line's sequence and hash. */
export type ChainEnd = { readonly sequence: number; readonly hash: string }

/** The lines of one entry, its id, and where they leave the chain. */
export type BuiltEntry = { readonly text: string; readonly id: string; readonly end: ChainEnd }

/** See the top of this file. `sets` holds the keys of the sets in the file and is kept up to date. */
export class Chain {
  readonly #sets: Set<string>
  readonly #now: () => Date
  #end: ChainEnd
  /** Sets that are built but may not be on disk yet, with the sequence of their line. */
  #unsure: { readonly key: string; readonly sequence: number }[] = []

  constructor(start: { readonly sets: Set<string>; readonly end: ChainEnd; readonly now: () => Date }) {
    this.#sets = start.sets
    this.#end = start.end
    this.#now = start.now
  }

  /** Builds the lines of an entry and moves the end of the chain; a throw leaves the chain where it was. */
  build(entry: NewEntry): BuiltEntry {
    const end = this.#end
    try {
      return this.#build(entry)
    } catch (error) {
      for (const set of this.#unsure) if (set.sequence > end.sequence) this.#sets.delete(set.key)
      this.#unsure = this.#unsure.filter((set) => set.sequence <= end.sequence)
      this.#end = end
      throw error
    }
  }

  /** The keys of the sets that are certainly on disk. */
  durableSets(): Set<string> {
    const sets = new Set(this.#sets)
    for (const { key } of this.#unsure) sets.delete(key)
    return sets
  }

  /** Everything up to the end given is on disk. */
  settle(end: ChainEnd): void {
    if (this.#unsure.length > 0) this.#unsure = this.#unsure.filter(({ sequence }) => sequence > end.sequence)
  }

  /** Nothing after the end given is on disk: the chain continues from there. */
  rewind(end: ChainEnd): void {
    for (const { key } of this.#unsure) this.#sets.delete(key)
    this.#unsure = []
    this.#end = end
  }

  #build(entry: NewEntry): BuiltEntry {
    const time = this.#now().toISOString()
    // Groups of one entry often share an array: hash it once.
    const sorted = new Map<readonly string[], SortedSet>()
    let text = ''
    const name = (of: SetOf, members: readonly string[]): string => {
      const set = sorted.get(members) ?? sortedSet(members)
      sorted.set(members, set)
      const key = setKey(of, set.hash)
      if (!this.#sets.has(key)) {
        text += this.#add({ time, kind: 'set', of, set: set.hash, members: set.members })
        this.#sets.add(key)
        this.#unsure.push({ key, sequence: this.#end.sequence })
      }
      return set.hash
    }
    const disclosed = entry.disclosed.map((group) => ({
      coordinates: name('coordinates', group.coordinates),
      subjects: name('subjects', group.subjects),
    }))
    const id = randomUUID()
    text += this.#add({
      time,
      id,
      kind: entry.kind,
      caller: { issuer: entry.caller.issuer, subject: entry.caller.subject },
      organisation: entry.organisation,
      agency: entry.agency,
      purpose: entry.purpose,
      mapId: entry.mapId,
      decisionId: entry.decisionId,
      ruleSet: entry.ruleSet,
      rules: entry.rules,
      disclosed,
      operation: entry.operation,
      stepId: entry.stepId,
      name: entry.name,
      outcome: entry.outcome,
    })
    return { text, id, end: this.#end }
  }

  #add(members: object): string {
    const sequence = this.#end.sequence + 1
    const { text, hash } = encodeLine({ sequence, previous: this.#end.hash, ...members })
    this.#end = { sequence, hash }
    return text
  }
}
