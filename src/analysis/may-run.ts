/**
 * Who may run an analysis on what (P4.6, R-4-06). Pure. The decision follows from caller, purpose and map, never from a
 * value: hidden data count as if they did not exist, or the analysis is refused.
 */
import { ceiling, decide, rolesThatCount, type Asker } from '../policy/ceiling.ts'
import type { Opening } from '../policy/opening.ts'
import { notPermitted, type CategoryRedaction } from '../policy/redaction.ts'
import { ANALYSIS_RULES } from '../policy/rules.ts'
import { needsCover, type Category, type IsoDate, type Purpose } from '../policy/terms.ts'
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

/** The rule that says who runs analyses. */
export const [WHO_MAY_ANALYSE] = ANALYSIS_RULES

/** Whom analyses are for, in words. */
export const FOR_WHOM = `practitioners, managers and analysts of the Council, for ${WHO_MAY_ANALYSE.purpose.join(', ')}`

/** Whether somebody may run any analysis at all. */
export const mayAnalyse = ({ purpose, ...asker }: Visitor): boolean =>
  purpose !== null && decide(ANALYSIS_RULES, { ...asker, purpose }, 'MAP').permit

/** The categories that the file reads and that the rules deny this asker, in an analysis or at all (R-4-05). */
const withheldFrom = (asker: Asker, reads: readonly Category[], today: IsoDate): readonly Withheld[] =>
  reads.flatMap((category) =>
    [decide(ANALYSIS_RULES, asker, category), ceiling(asker, category)]
      .filter(({ permit }) => !permit)
      .slice(0, 1)
      .map((verdict) => ({ category, ...notPermitted(asker, verdict, today) })),
  )

/** Why this asker may run the file on no map; null: each map decides. */
export const refusalOf = (asker: Asker, file: AnalysisFile, today: IsoDate): Refusal | null => {
  const withheld = withheldFrom(asker, file.reads, today)
  const by = (message: string, { clause, rule }: Pick<Refusal, 'clause' | 'rule'>): Refusal => ({
    message,
    clause,
    rule,
    withheld,
  })
  const own = { clause: WHO_MAY_ANALYSE.clause, rule: WHO_MAY_ANALYSE.id }
  if (!mayAnalyse(asker)) return by(`analyses are for ${FOR_WHOM}`, own)
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
