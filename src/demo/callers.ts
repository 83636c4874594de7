/** The demo's callers: who they are and what each is there to show. Tokens are signed elsewhere. */
import type { Agency, Purpose, Role } from '../policy/terms.ts'

export { DEMO_ISSUER, demoMapIds } from './ids.ts'

/** One line of `.peermap/demo-callers.json`, before its token. `sub`, `org`, `agency` and `roles` are claims. */
export type DemoCaller = {
  readonly name: string
  readonly sub: string
  readonly org: string
  readonly agency: Agency
  readonly roles: readonly Role[]
  readonly purpose: Purpose
  /** What this caller sees, in one line. */
  readonly note: string
}

type Who = Pick<DemoCaller, 'sub' | 'org' | 'agency' | 'roles'>

const council = (sub: string, role: Role): Who => ({ sub, org: 'invented-council-cfs', agency: 'CFS', roles: [role] })
const partner = (sub: string, org: string, agency: Agency): Who => ({ sub, org, agency, roles: ['PRACTITIONER'] })

const LANTERNFIELD = council('sw-lanternfield', 'PRACTITIONER')
const ONE_PERSON = council('sw-one-person', 'PRACTITIONER')
const MANAGER = council('manager-north', 'MANAGER')
const ANALYST = council('analyst', 'ANALYST')
const DPO = council('dpo', 'DPO')
const GOVERNANCE = council('information-governance', 'INFORMATION_GOVERNANCE')
const POLICE = partner('pc-lantern', 'lantern-north-police', 'POLICE')
const SCHOOL = partner('pastoral-lead', 'thistle-academy', 'EDUCATION')
const NURSE = partner('nurse-willowmead', 'riverbend-health-trust', 'HEALTH')
const OTHER_NURSE = partner('nurse-elsewhere', 'riverbend-health-trust', 'HEALTH')
const YOUTH_JUSTICE = partner('yj-worker', 'borough-youth-justice', 'YOUTH_JUSTICE')
const OTHER_SCHOOL = partner('head-of-year', 'larkrise-school', 'EDUCATION')
const CHARITY = partner('youth-worker', 'meadow-youth-trust', 'VOLUNTARY_SECTOR')

const entry = (name: string, who: Who, purpose: Purpose, note: string): DemoCaller => ({ name, ...who, purpose, note })

/** In the order of the file; the first is the one of the printed `curl` line. */
export const DEMO_CALLERS: readonly DemoCaller[] = [
  entry('social-worker-assess-risk', LANTERNFIELD, 'ASSESS_RISK', 'allocated to map 1: sees it whole'),
  entry('social-worker-network', LANTERNFIELD, 'UNDERSTAND_NETWORK', 'the same person, another purpose'),
  entry('social-worker-plan', LANTERNFIELD, 'PLAN_INTERVENTION', 'the same person, another purpose'),
  entry('social-worker-gaps', LANTERNFIELD, 'FILL_INFORMATION_GAPS', 'the same person, another purpose'),
  entry('social-worker-support', LANTERNFIELD, 'ONGOING_SUPPORT', 'the same person, another purpose'),
  entry('social-worker-one-person', ONE_PERSON, 'ASSESS_RISK', 'allocated to YP 7 of map 1, who is YP 31 of map 3'),
  entry('manager', MANAGER, 'ASSESS_RISK', 'allocated to all three maps'),
  entry('manager-accountability', MANAGER, 'ACCOUNTABILITY', 'opens no map: proposes rules'),
  entry('manager-notify', MANAGER, 'NOTIFY', 'opens no map: notices to young people and parents'),
  entry('analyst', ANALYST, 'UNDERSTAND_NETWORK', 'maps 1 and 3: labels, ties, risks and plans, no names'),
  entry('analyst-assess-risk', ANALYST, 'ASSESS_RISK', 'the same person, another purpose: other analyses'),
  entry('analyst-plan', ANALYST, 'PLAN_INTERVENTION', 'the same person, another purpose: other analyses'),
  entry('analyst-gaps', ANALYST, 'FILL_INFORMATION_GAPS', 'the same person, another purpose: other analyses'),
  entry('analyst-support', ANALYST, 'ONGOING_SUPPORT', 'the same person, another purpose: other analyses'),
  entry('data-protection-officer', DPO, 'ACCOUNTABILITY', 'opens no map: accounts and advises'),
  entry('information-governance', GOVERNANCE, 'ACCOUNTABILITY', 'opens no map: holds, disposal, documents, rules'),
  entry('information-governance-subject', GOVERNANCE, 'SUBJECT_RIGHTS', 'opens no map: access, objection, erasure'),
  entry('police-assess-risk', POLICE, 'ASSESS_RISK', 'map 1, all subjects; the decision for map 2 ended yesterday'),
  entry('police-network', POLICE, 'UNDERSTAND_NETWORK', 'map 1 by label: MAP and RISK only'),
  entry('school', SCHOOL, 'ONGOING_SUPPORT', 'map 1: five listed pupils, everybody else by label'),
  entry('school-plan', SCHOOL, 'PLAN_INTERVENTION', 'map 2, all subjects'),
  entry('health', NURSE, 'PLAN_INTERVENTION', 'map 1: the named nurse of the decision'),
  entry('health-not-named', OTHER_NURSE, 'PLAN_INTERVENTION', 'nothing: the decision names somebody else'),
  entry('youth-justice-withdrawn', YOUTH_JUSTICE, 'ASSESS_RISK', 'nothing: the decision was withdrawn'),
  entry('youth-justice', YOUTH_JUSTICE, 'PLAN_INTERVENTION', 'map 1: four listed young people'),
  entry('other-school', OTHER_SCHOOL, 'ONGOING_SUPPORT', 'nothing: a decision names one school, never a sector'),
  entry('charity', CHARITY, 'PLAN_INTERVENTION', 'nothing is shared with it'),
]
