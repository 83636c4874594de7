/**
 * Who may run an analysis on what (P4.6, R-4-06). Pure. The decision follows from caller, purpose and map, never from a
 * value: hidden data count as if they did not exist, or the analysis is refused.
 */
import { ceiling, decide, DEFAULT_DENY, rolesThatCount, type Asker } from '../policy/ceiling.ts'
import type { Opening } from '../policy/opening.ts'
import { notPermitted, type CategoryRedaction } from '../policy/redaction.ts'
import type { RuleSet } from '../policy/rule-set.ts'
import { needsCover, type Category, type IsoDate, type Purpose, type Role } from '../policy/terms.ts'
import type { AnalysisFile } from './header.ts'

/** One category that is withheld, and why. */
export type Withheld = CategoryRedaction & { readonly category: Category }

/** Why somebody may not run a file, whatever the map: a sentence with its clause, and what is withheld. */
export type Refusal = {
  readonly message: string
  readonly clause: string
  readonly rule: string
  readonly withheld: readonly Withheld[]
}

/** Somebody whose purpose may not be declared. */
type Visitor = Omit<Asker, 'purpose'> & { readonly purpose: Purpose | null }

const ROLE_WORDS: Partial<Record<Role, string>> = {
  PRACTITIONER: 'practitioners',
  MANAGER: 'managers',
  ANALYST: 'analysts',
}

const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ')

/** Whom analyses are for, in words, and the rule that says so; where the rules in force have none, nobody. */
export const forWhom = ({
  analyses,
}: Pick<RuleSet, 'analyses'>): { readonly says: string; readonly clause: string; readonly rule: string } => {
  const permits = analyses.filter(({ effect }) => effect === 'permit')
  const [first] = permits
  if (first === undefined) return { says: 'nobody: no rule in force is for them', clause: 'P4.6', rule: DEFAULT_DENY }
  const roles = [...new Set(permits.flatMap(({ role = [] }) => role))].map((role) => ROLE_WORDS[role] ?? role)
  const purposes = [...new Set(permits.flatMap(({ purpose = [] }) => purpose))]
  return { says: `${listed(roles)} of the Council, for ${purposes.join(', ')}`, clause: first.clause, rule: first.id }
}

/** Whether somebody may run any analysis at all. */
export const mayAnalyse = ({ analyses }: Pick<RuleSet, 'analyses'>, { purpose, ...asker }: Visitor): boolean =>
  purpose !== null && decide(analyses, { ...asker, purpose }, 'MAP').permit

/** The categories that the file reads and that the rules deny this asker, in an analysis or at all (R-4-05). */
const withheldFrom = (
  { rules, analyses }: RuleSet,
  asker: Asker,
  { reads, today }: { readonly reads: readonly Category[]; readonly today: IsoDate },
): readonly Withheld[] =>
  reads.flatMap((category) =>
    [decide(analyses, asker, category), ceiling(rules, asker, category)]
      .filter(({ permit }) => !permit)
      .slice(0, 1)
      .map((verdict) => ({ category, ...notPermitted([...rules, ...analyses], asker, { verdict, today }) })),
  )

/** Why this asker may run the file on no map; null: each map decides. */
export const refusalOf = (
  set: RuleSet,
  asker: Asker,
  { file, today }: { readonly file: AnalysisFile; readonly today: IsoDate },
): Refusal | null => {
  const withheld = withheldFrom(set, asker, { reads: file.reads, today })
  const by = (message: string, { clause, rule }: Pick<Refusal, 'clause' | 'rule'>): Refusal => ({
    message,
    clause,
    rule,
    withheld,
  })
  const { says, ...own } = forWhom(set)
  if (!mayAnalyse(set, asker)) return by(`analyses are for ${says}`, own)
  const purposes: readonly Purpose[] = file.purposes
  if (!purposes.includes(asker.purpose))
    return by(`${file.name} is for the purpose ${file.purposes.join(' or ')}, not for ${asker.purpose}`, own)
  const [first] = withheld
  const roles = rolesThatCount(asker.agency, asker.roles)
  if (first !== undefined || !file.roles.some((role) => roles.includes(role)))
    return by(`${file.name} is for the role ${file.roles.join(' or ')}`, first ?? own)
  return null
}

/** `harm`: for whom HARMFUL_RELATIONSHIP is open, sorted; null: the file does not ask. */
export type Verdict =
  | { readonly runs: true; readonly harm: readonly string[] | null }
  | { readonly runs: false; readonly withheld: readonly Withheld[] }

/**
 * Whether a category is open for everybody. One that needs cover never is: instead it must be granted for everybody, and only
 * people for whom it is open count, as if the others were not on the map. A refusal because of one person would reveal them.
 */
const isWhole = ({ open, granted, leavesOut }: Opening, category: Category): boolean => {
  // P9.5: where somebody's contested data are not for the caller, nothing is computed from those of the others alone.
  if (category !== 'MAP' && leavesOut) return false
  return needsCover(category) ? granted[category] === 'ALL' : open[category] === 'ALL'
}

/**
 * The verdict on one map that is open to the caller: whole, or withheld with the reasons.
 * @param opening of a grant that stays: urgent access runs no analysis (P0.1)
 */
export const verdictOn = (opening: Opening, file: AnalysisFile): Verdict => {
  const asked = new Set<Category>(['MAP', ...file.reads])
  const closed = [...asked].filter((category) => !isWhole(opening, category))
  if (closed.length > 0)
    return {
      runs: false,
      withheld: closed.flatMap((category) => opening.redactions[category].map((entry) => ({ category, ...entry }))),
    }
  const { HARMFUL_RELATIONSHIP: harm } = opening.open
  if (!asked.has('HARMFUL_RELATIONSHIP')) return { runs: true, harm: null }
  return { runs: true, harm: typeof harm === 'string' ? [] : [...harm].toSorted() }
}
