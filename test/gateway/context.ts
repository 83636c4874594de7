/** The context of one operation, for tests that run a part of it without the service. */
import type { Catalogue } from '../../src/gateway/catalogue.ts'
import { fold, type Folded } from '../../src/gateway/fold.ts'
import type { Context, Redaction } from '../../src/gateway/operation.ts'
import type { Extent, Opening } from '../../src/policy/opening.ts'
import { CATEGORIES, type Category } from '../../src/policy/terms.ts'
import { allocation, council, DAY, facts, opened } from '../policy/build.ts'

const WHOLE = opened(council(), facts({ allocations: [allocation()] }))

/** An opening as asked for: every category that is not named is open for everybody. */
export const openingWith = (
  open: Partial<Record<Category, Extent>>,
  elements: Opening['elements'] = new Map(),
): Opening => {
  const all = Object.fromEntries(CATEGORIES.map((category) => [category, 'ALL'] as const))
  return { ...WHOLE, open: { ...WHOLE.open, ...all, ...open }, elements }
}

/** A context with its opening settled. `folded` is the opening's own unless given. */
export const contextOf = (about: {
  readonly catalogue: Catalogue
  readonly opening: Opening
  readonly folded?: Folded
  readonly redactions?: readonly Redaction[]
}): Omit<Context, 'service'> => {
  const { catalogue, opening, redactions = [] } = about
  return {
    visitor: { ...opening.caller, expiresAt: `${DAY}T13:00:00.000Z` },
    now: new Date(`${DAY}T12:00:00Z`),
    today: DAY,
    idempotencyKey: null,
    operationHash: '0'.repeat(64),
    onAnswer: () => undefined,
    charge: () => undefined,
    takesUpTo: () => undefined,
    checkWaiting: () => undefined,
    rules: opening.inForce,
    verdicts: {
      opening,
      folded: about.folded ?? fold(catalogue, opening),
      view: 'view:test',
      redactions,
      told: null,
      versions: null,
    },
    redactions,
    disclosure: null,
    asked: null,
  }
}
