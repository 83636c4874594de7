/** The people on a map, for whoever asks for whom something is withheld (`Redaction.subjects`). */
import type { GraphQLResolveInfo } from 'graphql'
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { PERSON_TYPES } from '../model/model.ts'
import { selectedFields } from './prune.ts'
import type { PersonOnMap } from './redactions.ts'

const PEOPLE = loadStatement('policy/people')

const person = z.object({ id: z.string(), type: z.enum(PERSON_TYPES) })

/** All people on the map: which of them the caller may know of is not decided here. */
export const readPeople = async (run: Run, mapId: string): Promise<readonly PersonOnMap[]> =>
  z.array(person).parse(await run({ text: PEOPLE, params: { mapId } }))

/** Whether the operation selects a field at this path below its root field. */
export function selects(info: GraphQLResolveInfo, [name, ...below]: readonly string[]): boolean {
  const among = (nodes: GraphQLResolveInfo['fieldNodes'], field: string) =>
    nodes.flatMap(({ selectionSet }) =>
      selectionSet === undefined
        ? []
        : [...selectedFields(selectionSet, info)].filter((node) => node.name.value === field),
    )
  if (name === undefined) return true
  const found = among(info.fieldNodes, name)
  return found.length > 0 && selects({ ...info, fieldNodes: found }, below)
}
