/** `explain`: what a caller may have, category by category, with rule, clause and law, and for whom. */
import { parseArgs } from 'node:util'
import { DEV_ISSUER, readConfig } from '../config.ts'
import { SetupError } from '../errors.ts'
import { reading } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { unlessInterrupted } from '../interrupt.ts'
import { today } from '../policy/age.ts'
import { explain, explainText } from '../policy/explain.ts'
import { openingOf, type Opening } from '../policy/opening.ts'
import { nameOfRules, SHIPPED } from '../policy/rule-set.ts'
import { AGENCIES, PURPOSES, ROLES } from '../policy/terms.ts'
import { withGraph } from './support.ts'
import { oneOf, say } from './terminal.ts'

/** Runs the command. @throws SetupError for wrong options or a map that is not open */
export async function explainCommand(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      agency: { type: 'string' },
      purpose: { type: 'string' },
      role: { type: 'string', multiple: true, default: ['PRACTITIONER'] },
      map: { type: 'string' },
      org: { type: 'string' },
      sub: { type: 'string', default: 'anyone' },
      issuer: { type: 'string', default: DEV_ISSUER },
    },
  })
  const asker = {
    agency: oneOf('--agency', AGENCIES, values.agency),
    purpose: oneOf('--purpose', PURPOSES, values.purpose),
    roles: values.role.map((role) => oneOf('--role', ROLES, role)),
  }
  const now = new Date()
  const day = today(now)
  const { map, org, sub, issuer } = values
  if ((map === undefined) !== (org === undefined)) throw new SetupError('--map and --org go together')
  let opening: Opening | undefined
  if (map !== undefined && org !== undefined) {
    const caller = { ...asker, issuer, subject: sub, organisation: org }
    const found = await withGraph(readConfig(process.env), signal, (driver) =>
      unlessInterrupted(readFacts(reading(driver), caller, { mapId: map, today: day, now, elements: true }), signal),
    )
    const open = found === null ? null : openingOf(caller, found.facts, day)
    if (open === null) throw new SetupError('nothing opens this map to that caller for that purpose (P4.4, P4.5)')
    opening = open
  }
  const { rules } = opening?.inForce.set ?? SHIPPED
  const by =
    opening === undefined ? 'as they are shipped, drafts included' : `in force: ${nameOfRules(opening.inForce)}`
  say(`By the rules ${by}`)
  say(explainText(explain({ rules, asker, today: day, ...(opening === undefined ? {} : { opening }) })))
}
