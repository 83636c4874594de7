/** `person`: the appearances of a person of the Council's records on the maps that are open to the caller (P1.2). */
import { z } from 'zod'
import { read, reading } from '../graph/driver.ts'
import { readGrants } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { referenceKey } from '../policy/reference.ts'
import { withoutUrgent } from '../policy/facts.ts'
import { extentsOpenTo, isUsedFor } from '../policy/opening.ts'
import { PURPOSES } from '../policy/terms.ts'
import { parsed } from '../gateway/arguments.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { useRules } from '../gateway/rules.ts'
import { defineQuestion } from '../gateway/question.ts'

const PERSON = loadStatement('mapping/person.read')

const personArgs = z.object({ ref: z.string().min(1).max(200) })
const personRow = z.object({
  id: z.string(),
  ref: z.string(),
  appearances: z.array(
    z.object({
      mapId: z.string(),
      youngPersonId: z.string(),
      mapTitle: z.string().nullable(),
      usedFor: z.array(z.array(z.enum(PURPOSES))),
    }),
  ),
})

/** null if nothing of the person is open to the caller, exactly as for a person who does not exist. */
export const person = defineQuestion<'person'>(['follower'], async (_parent, args, context) => {
  const caller = callerOf(context)
  const { ref } = parsed(personArgs, args)
  const grants = await readGrants(reading(context.service.driver), caller, context.now)
  useRules(context, grants.rules)
  const about = { category: 'IDENTITY', today: context.today } as const
  const extents = [...extentsOpenTo(caller, [grants], about)]
  const standing = extentsOpenTo(caller, [withoutUrgent(grants)], about)
  const isUrgent = (mapId: string): boolean =>
    standing.get(mapId) !== 'ALL' && grants.urgent.some((urgent) => urgent.mapId === mapId)
  const maps = extents.flatMap(([map, extent]) => (extent === 'ALL' ? [map] : []))
  const people = extents.flatMap(([map, extent]) =>
    typeof extent === 'object' ? [...extent].map((id) => `${map} ${id}`) : [],
  )
  const [row] = await read(context.service.driver, {
    text: PERSON,
    params: { ref, refKey: referenceKey(ref), maps, people },
  })
  const found = row === undefined ? null : personRow.parse(row)
  // P9.5: whose contested data are not for this purpose is shown by label alone, so nobody is told who they are.
  const appearances = (found?.appearances ?? []).filter(
    ({ mapId, usedFor }) =>
      isUrgent(mapId) || usedFor.every((purposes) => isUsedFor(caller, { purposes, organisations: [] })),
  )
  const subjects = appearances.map(({ youngPersonId }) => youngPersonId)
  const disclosed = subjects.length === 0 ? [] : [{ coordinates: ['Person.ref', 'Person.appearances'], subjects }]
  await record(context, caller, { opening: null, disclosed, outcome: subjects.length === 0 ? 'NOT_FOUND' : 'OK' })
  return found === null || subjects.length === 0 ? null : { ...found, appearances }
})
