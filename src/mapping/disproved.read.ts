/** `disproved`: what was disproved on a map, for a manager who may have to undo a mistake (P8.7, P9.3, P9.6). */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { id, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { stateReason } from '../gateway/stated-reason.ts'
import { claimShows, claimsOn, idOf } from './claims.facts.ts'
import { changesOn } from './versions.facts.ts'
import { versionAfter } from './versions.rules.ts'
import { isDisproved, missingGrantOfWhole, wouldBeSeen } from './restoring.rules.ts'

const DISPROVED = loadStatement('mapping/disproved.read')

const disprovedArgs = z.object({ map: id, reason: z.string() })
const text = z.string()
const disprovedRow = z.object({
  id: text,
  type: z.enum(['HARM', 'AFFILIATION', 'RISK']),
  kind: text.nullable(),
  from: z.array(text),
  to: z.array(text),
  disprovedAt: text.nullable(),
  disprovedBy: text.nullable(),
})
const FIELDS = ['type', 'kind', 'from', 'to', 'disprovedAt', 'disprovedBy']
const COORDINATES = FIELDS.map((field) => `Disproved.${field}`)

/** null without the whole map, exactly as for a map that does not exist. */
export const disproved = defineQuestion<'disproved'>(['manager'], (_parent, args, context) => {
  const { map: mapId, reason } = parsed(disprovedArgs, args)
  const run = reading(context.service.driver)
  return onOpenMap(context, mapId, async ({ opening }) => {
    if (missingGrantOfWhole(opening, 'map').length > 0) return { value: null, disclosed: [] }
    // Read before the values that the versions are told with (versions.facts.ts).
    const changes = await changesOn(run, mapId)
    const rows = (await run({ text: DISPROVED, params: { mapId } })).map((row) => disprovedRow.parse(row))
    const claims = await claimsOn(
      run,
      mapId,
      rows.map((row) => row.id),
    )
    const seen = new Map(
      claims
        .filter((claim) => isDisproved(claim) && wouldBeSeen(opening, claim))
        .map((claim) => [idOf(claim), versionAfter(changes.get(idOf(claim)) ?? [], claimShows(opening, claim))]),
    )
    const value = rows.flatMap((row) => {
      const version = seen.get(row.id)
      return version === undefined ? [] : [{ ...row, version }]
    })
    await stateReason(context, { question: 'disproved', mapId, reason })
    const subjects = [...new Set(value.flatMap(({ from, to }) => [...from, ...to]))].toSorted()
    return { value, disclosed: [{ coordinates: COORDINATES, subjects }] }
  })
})
