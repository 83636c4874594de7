/** The advice of the data protection officer (UK GDPR Art 38(6), 39(1)): one subject never both decides and advises. Pure. */
import { need, type Missing } from '../policy/missing.ts'

/** What advice can be on. */
export const ADVICE_ABOUT = [
  'OBJECTION',
  'RESTRICTION',
  'ACCESS_REQUEST',
  'ERASURE',
  'HOLD',
  'DISPOSAL',
  'POLICY_DOCUMENT',
  'COMPLAINT',
  'RULE_SET',
] as const

/** A record that is advised on. `deciders`: keys of those who decided about it. */
export type Advised = {
  readonly mapId: string | null
  readonly subjectIds: readonly string[]
  readonly deciders: readonly string[]
}

/** Who decided about a record does not advise on it. null: there is no such record. */
export const missingToAdvise = (record: Advised | null, by: string): readonly Missing[] => [
  ...need(record !== null, {
    code: 'UNKNOWN',
    path: 'input.aboutId',
    clause: 'P9.5',
    message: 'no record of this kind has this id',
  }),
  ...need(record?.deciders.includes(by) !== true, {
    code: 'OTHER_PERSON',
    path: 'input.aboutId',
    clause: 'P9.5',
    message: 'who decided about it does not advise on it (Art 38(6))',
  }),
]
