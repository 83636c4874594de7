/** `previewSharing`: a map as one recipient would see it under a decision that is not made yet (P4.4). */
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { reading } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { withoutUrgent } from '../policy/facts.ts'
import { openingOf } from '../policy/opening.ts'
import { intersectOpenings, openingOfRecipient } from './preview-sharing.rules.ts'
import { seenElements } from '../policy/sight.ts'
import { missingToPropose } from './sharing.rules.ts'
import { CATEGORIES, PURPOSES } from '../policy/terms.ts'
import { id, ids, maybe, organisationId, parsed } from '../gateway/arguments.ts'
import type { Open } from '../gateway/peer-map.ts'
import { useRules } from '../gateway/rules.ts'
import { previewViewOf } from '../gateway/view.ts'
import { elementsOn } from '../steps/facts.ts'
import { readSharing } from './sharing.facts.ts'

const previewArgs = z.strictObject({
  map: id,
  organisation: organisationId,
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length),
  subjects: maybe(ids),
  mayExport: maybe(z.boolean()),
})

/**
 * What would be open to the recipient and is also open to the manager. A caller who does not have the whole map gets the
 * answer for a map that does not exist.
 * @throws BAD_USER_INPUT with everything that `decideSharing` would refuse in recipient, categories and subjects
 */
export const openAsRecipient: Open = async ({ context, caller, args, elements }) => {
  const { map: mapId, ...proposed } = parsed(previewArgs, args)
  const { today, now, service } = context
  const run = reading(service.driver)
  const read = await readFacts(run, caller, { mapId, today, now, elements, everyElement: true })
  if (read !== null) useRules(context, read.facts.rules)
  const facts = read === null ? null : withoutUrgent(read.facts)
  const own = facts === null ? null : openingOf(caller, facts, today)
  if (read === null || facts === null || own?.granted.IDENTITY !== 'ALL') return { mapId, found: null }
  const [{ organisation }, named] = await Promise.all([
    readSharing(run, { mapId, organisation: proposed.organisation, decisionId: null }),
    elementsOn(run, mapId, proposed.subjects ?? []),
  ])
  const missing = missingToPropose(proposed, {
    organisation,
    seen: seenElements(own, named),
    rules: own.inForce.set.rules,
  })
  if (missing.length > 0 || organisation === null)
    throw new PeermapError('BAD_USER_INPUT', 'this could not be decided, so there is nothing to look at', {
      missing: missing.map(({ path, ...rest }) => ({ ...rest, path: path.replace(/^input\./, '') })),
    })
  const decision = {
    ...proposed,
    agency: organisation.agency,
    subjects: proposed.subjects ?? ('ALL' as const),
    mayExport: proposed.mayExport === true,
  }
  const recipient = openingOfRecipient(decision, facts, today)
  if (recipient === null) throw new Error('a decision within the ceiling opens the map')
  const view = previewViewOf(caller, { ...decision, map: mapId, subjects: proposed.subjects })
  const { peopleCount } = read
  return { mapId, found: { opening: intersectOpenings(recipient, own), changing: null, peopleCount, view } }
}
