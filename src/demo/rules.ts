/** The rules of the demo: what is shipped, adopted with its drafts (P9.6). Pure. */
import { toDate } from '../graph/values.ts'
import { addDays } from '../policy/age.ts'
import { callerKey } from '../policy/facts.ts'
import { draftsOf, SHIPPED } from '../policy/rule-set.ts'
import { hashOf, ruleText } from '../policy/rule-text.ts'
import { instant, type Day, type Properties } from './days.ts'
import { DEMO_ISSUER, idOf, RECORDER } from './ids.ts'

const keyOf = (subject: string): string => callerKey({ issuer: DEMO_ISSUER, subject })

/** The properties of the adopted set. Three people: who proposed, who adopted and who advised. */
export const demoRules = (day: Day): Properties => {
  const text = ruleText(SHIPPED)
  const on = (days: number) => toDate(addDays(day.today, days))
  return {
    id: idOf(0, 'rp1'),
    text,
    sha256: hashOf(text),
    why: 'Invented: what is shipped, to begin with',
    proposedBy: RECORDER,
    proposedAt: instant(day, -390),
    version: 1,
    from: on(-380),
    whyAdopted: `Invented: adopted for the demo with its ${draftsOf(SHIPPED).length} drafts: ${draftsOf(SHIPPED).join(', ')}`,
    adoptedBy: keyOf('information-governance'),
    adoptedOn: on(-385),
    adoptedAt: instant(day, -385),
    adviceText: 'Invented: the drafts are readings of the protocol, and are looked at again within a year',
    adviceBy: keyOf('dpo'),
    adviceOn: on(-387),
  }
}
