/** What `protocol` answers. Pure. */
import type { Rule } from '../policy/rules.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import type { RecordState } from '../policy/version.ts'

/** A rule in the form of the schema. */
export const ruleEntry = (rule: Rule) => ({
  ...rule,
  effect: rule.effect === 'permit' ? ('PERMIT' as const) : ('FORBID' as const),
  draft: rule.draft ?? false,
})

/** Values, and what reads the policy document that counts today. */
export type Answered = {
  readonly clauses: readonly { readonly id: string; readonly text: string }[]
  readonly rules: readonly ReturnType<typeof ruleEntry>[]
  readonly ceiling:
    | readonly {
        readonly category: Category
        readonly permitted: boolean
        readonly needsCover: boolean
        readonly rules: readonly string[]
      }[]
    | null
  readonly policyDocument: () => Promise<{
    readonly version: string
    readonly from: IsoDate
    readonly reviewBy: IsoDate
    readonly until: IsoDate | null
    readonly state: RecordState
  } | null>
}
