/** What another set of rules would change on the live graph (P9.6): counts, and nobody by name. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { readRules } from '../graph/rules-in-force.ts'
import { loadStatement } from '../graph/statements.ts'
import { today as dayOf } from '../policy/age.ts'
import { withoutUrgent } from '../policy/facts.ts'
import {
  callersOf,
  changedCells,
  counted,
  effectsFor,
  type ChangedCell,
  type Counted,
  type Effect,
} from '../policy/rule-compare.ts'
import type { RulesInForce, RuleSet } from '../policy/rule-set.ts'
import { AGENCIES, PURPOSES } from '../policy/terms.ts'

const GRANTS = loadStatement('policy/grants-in-force')

const grantRow = z.object({
  kind: z.enum(['DECISION', 'ALLOCATION']),
  id: z.string(),
  mapId: z.string(),
  organisation: z.string().nullable(),
  agency: z.enum(AGENCIES),
  purpose: z.enum(PURPOSES).nullable(),
  named: z.array(z.string()),
  people: z.array(z.object({ id: z.string(), concern: z.boolean() })),
})
type GrantRow = z.output<typeof grantRow>

/** No organisation of the Council need be recorded: an allocation is of a person. */
const NO_ORGANISATION = ''

type About = { readonly before: RulesInForce; readonly after: RulesInForce; readonly cells: readonly ChangedCell[] }

/** What the holders of one grant gain and lose. The facts are read once for each caller, as for a request of theirs. */
async function effectsOf(run: Run, { people, ...row }: GrantRow, about: About & { readonly now: Date }) {
  const { before, after, cells, now } = about
  const today = dayOf(now)
  const grant = { ...row, organisation: row.organisation ?? NO_ORGANISATION }
  const effects: Effect[] = []
  for (const caller of callersOf(grant, cells)) {
    const asked = { mapId: grant.mapId, today, now, elements: false }
    const found = await readFacts(run, caller, asked)
    if (found === null) continue
    // Urgent access ends within a day.
    effects.push(...effectsFor(caller, { facts: withoutUrgent(found.facts), people, grant }, { before, after, today }))
  }
  return effects
}

/** What changes where `set` takes the place of the rules in force. @throws UNAVAILABLE where those can't be used */
export async function compareOn(
  run: Run,
  set: RuleSet,
  now: Date,
): Promise<{
  readonly before: RulesInForce
  readonly cells: readonly ChangedCell[]
  readonly counts: readonly Counted[]
}> {
  const today = dayOf(now)
  const before = await readRules(run, today)
  const cells = changedCells(before.set, set)
  const after: RulesInForce = { version: null, from: null, sha256: null, set }
  const rows = cells.length === 0 ? [] : await run({ text: GRANTS, params: { today } })
  const effects: Effect[] = []
  for (const row of rows) effects.push(...(await effectsOf(run, grantRow.parse(row), { before, after, cells, now })))
  return { before, cells, counts: counted(effects) }
}
