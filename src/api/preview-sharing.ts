/** `previewSharing`: a map as one recipient would get it under a decision that is not made yet (P4.4). */
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { reading } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { withoutUrgent } from '../protocol/facts.ts'
import { openingOf } from '../protocol/opening.ts'
import { intersectOpenings, openingOfRecipient } from '../protocol/sharing-preview.ts'
import { seenElements } from '../protocol/steps/elements.ts'
import { missingToPropose } from '../protocol/steps/sharing.ts'
import { CATEGORIES, PURPOSES } from '../protocol/terms.ts'
import { id, ids, maybe, parsed } from './arguments.ts'
import type { Open } from './maps.ts'
import { elementsOn } from './steps/known.ts'
import { organisationId, readSharing } from './steps/sharing.ts'

const previewArgs = z.strictObject({
  map: id,
  organisation: organisationId,
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length),
  subjects: maybe(ids),
})

/**
 * What the recipient would find open, and only what is open to the manager too; nothing to who has not the whole map,
 * as if there were none. @throws BAD_USER_INPUT with all that `decideSharing` would refuse of recipient, categories, subjects
 */
export const openAsRecipient: Open = async ({ context, caller, args, elements }) => {
  const { map: mapId, ...proposed } = parsed(previewArgs, args)
  const { today, now, service } = context
  const run = reading(service.driver)
  const read = await readFacts(run, caller, { mapId, today, now, elements, everyElement: true })
  const facts = read === null ? null : withoutUrgent(read.facts)
  const own = facts === null ? null : openingOf(caller, facts, today)
  if (read === null || facts === null || own?.granted.IDENTITY !== 'ALL') return { mapId, found: null }
  const [{ organisation }, named] = await Promise.all([
    readSharing(run, { mapId, organisation: proposed.organisation, decisionId: null }),
    elementsOn(run, mapId, proposed.subjects ?? []),
  ])
  const missing = missingToPropose(proposed, { organisation, seen: seenElements(own, named) })
  if (missing.length > 0 || organisation === null)
    throw new PeermapError('BAD_USER_INPUT', 'this could not be decided, so there is nothing to look at', {
      missing: missing.map(({ path, ...rest }) => ({ ...rest, path: path.replace(/^input\./, '') })),
    })
  const decision = { ...proposed, agency: organisation.agency, subjects: proposed.subjects ?? ('ALL' as const) }
  const recipient = openingOfRecipient(decision, facts, today)
  if (recipient === null) throw new Error('a decision within the ceiling opens the map')
  return { mapId, found: { opening: intersectOpenings(recipient, own), elementCount: read.elementCount } }
}
