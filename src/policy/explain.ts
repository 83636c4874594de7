/**
 * For each category: what a caller may have, by which rule, clause and law, and for whom (P0.1, P9.6). Pure.
 * It says how many people, never who. So everybody who may read the rules may read it.
 */
import type { Asker } from './ceiling.ts'
import { ceilings, DEFAULT_DENY } from './ceiling.ts'
import { lawOf } from './law.ts'
import type { Extent, Opening } from './opening.ts'
import { lawText } from './redaction.ts'
import type { Rule } from './rules.ts'
import type { Category, DataClass, IsoDate, RedactionKind } from './terms.ts'
import { coverClause, CATEGORIES, CLASS_OF, needsCover } from './terms.ts'

/** A rule that decided, with the wording of the law on the day. */
export type ExplainedRule = {
  readonly id: string
  readonly clause: string
  readonly because: string
  readonly draft: boolean
  readonly law: readonly string[]
}

/** One category. */
export type Explanation = {
  readonly category: Category
  readonly class: DataClass
  readonly permit: boolean
  /** The rules that decided; empty: no rule permits it (default deny). */
  readonly rules: readonly ExplainedRule[]
  /** The clause that asks for cover, and the law that cover rests on; null: the category needs no cover. */
  readonly cover: { readonly clause: string; readonly law: readonly string[] } | null
  /** In words: for nobody, everyone, how many people, or by which decision. */
  readonly forWhom: string
  /** Why it is not open for everyone. Filled only if there is an opening. */
  readonly withheld: readonly RedactionKind[]
}

const count = (extent: Extent): string => {
  if (extent === 'NONE') return 'nobody'
  if (extent === 'ALL') return 'everyone on the map'
  return extent.size === 1 ? '1 person on the map' : `${extent.size} people on the map`
}

/** P9.5, P1.3: whether there are some of them for whom it is not open: contested, or of undecided relevance. */
const butFor = (category: Category, { open, leavesOut }: Opening): string =>
  open[category] === 'ALL' && category !== 'MAP' && leavesOut
    ? ' but who is contested or whose relevance is undecided'
    : ''

const inGeneral = (asker: Asker, category: Category): string => {
  const by = asker.agency === 'CFS' ? 'whom an allocation covers (P4.5)' : 'whom a sharing decision names (P4.4)'
  const whom = category === 'MAP' ? 'everyone on a map that is open' : by
  return needsCover(category) ? `${whom}, while cover holds (${coverClause(category)})` : whom
}

const explainRules = (table: readonly Rule[], ids: readonly string[], day: IsoDate): readonly ExplainedRule[] =>
  table
    .filter(({ id }) => ids.includes(id))
    .map(({ id, clause, because, basis, draft = false }) => ({
      id,
      clause,
      because,
      draft,
      law: lawText(basis, day),
    }))

/** What an asker may have of each category on a day, by a table of rules. With an opening of a map, also for how many of its people. */
export const explain = (question: {
  readonly rules: readonly Rule[]
  readonly asker: Asker
  readonly today: IsoDate
  readonly opening?: Opening
}): readonly Explanation[] => {
  const { rules: table, asker, today, opening } = question
  const verdicts = ceilings(table, asker)
  return CATEGORIES.map((category) => {
    const { permit, rules } = verdicts[category]
    const general = permit ? inGeneral(asker, category) : 'nobody'
    return {
      category,
      class: CLASS_OF[category],
      permit,
      rules: explainRules(table, rules, today),
      cover: needsCover(category) ? { clause: coverClause(category), law: lawText(lawOf(category), today) } : null,
      forWhom: opening === undefined ? general : count(opening.open[category]) + butFor(category, opening),
      withheld: opening?.redactions[category].map(({ kind }) => kind) ?? [],
    }
  })
}

const lines = (row: Explanation): readonly string[] => [
  `${row.category}: ${row.permit ? 'permitted' : 'not permitted'}, for ${row.forWhom}`,
  ...(row.rules.length === 0 ? [`  ${DEFAULT_DENY} (P5): no rule permits it`] : []),
  ...row.rules.flatMap(({ id, clause, because, draft, law }) => [
    `  ${id} (${clause}${draft ? ', draft' : ''}): ${because}`,
    `    law: ${law.join('; ')}`,
  ]),
  ...(row.permit && row.cover !== null ? [`  cover (${row.cover.clause}): ${row.cover.law.join('; ')}`] : []),
  ...(row.withheld.length === 0 ? [] : [`  withheld: ${row.withheld.join(', ')}`]),
]

/** An explanation as text for a terminal: one paragraph for each category, without a final line break. */
export const explainText = (rows: readonly Explanation[]): string => rows.flatMap(lines).join('\n')
