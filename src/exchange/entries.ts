/** What the journal says of an import, and of allocations to the maps of an earlier one. Never a value. */
import { actorOf } from '../journal/actor.ts'
import type { NewEntry } from '../journal/entry.ts'
import type { Caller } from '../policy/facts.ts'

/** What is entered when it is intended, and again when it has ended. */
export type Entered = Pick<NewEntry, 'mapId' | 'operation' | 'name'> & {
  readonly caller: Caller
  readonly stepId: string
}

/** An entry. */
export const entryOf = ({ caller, ...own }: Entered, outcome: 'INTENDED' | 'DONE' | 'FAILED'): NewEntry => ({
  kind: 'import',
  ...actorOf(caller),
  rules: [],
  disclosed: [],
  ...own,
  outcome,
})

/** The map, where there is one only. */
export const onOne = ([map, ...others]: readonly string[]): { readonly mapId?: string } =>
  map === undefined || others.length > 0 ? {} : { mapId: map }
