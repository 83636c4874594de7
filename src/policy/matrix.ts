/**
 * The decision matrix: agency x role x purpose x category, as the rules decide it. The data protection officer reads
 * it. Pure. `test/policy/matrix.md` pins it, so a change of a rule shows who gains or loses what.
 */
import { byCategory, decide } from './ceiling.ts'
import { SHIPPED, type RuleSet } from './rule-set.ts'
import { RULES, type Rule } from './rules.ts'
import type { Agency, Category, Purpose, Role } from './terms.ts'
import { AGENCIES, CATEGORIES, needsCover, PURPOSES, ROLES } from './terms.ts'

/** In this order: permitted; permitted under cover; never permitted. */
export type Verdict = '●' | '○' | '–'

/** One cell of the matrix. */
export type Cell = {
  readonly agency: Agency
  readonly roles: readonly Role[]
  readonly purpose: Purpose
  readonly category: Category
  readonly verdict: Verdict
}

type Kind = Pick<Cell, 'agency' | 'roles'>

const PARTNERS: readonly Agency[] = AGENCIES.filter((agency) => agency !== 'CFS')

/**
 * The kinds of caller that the matrix has. Only the Council has roles. A pair of roles shows that a forbid beats a permit.
 */
export const KINDS: readonly Kind[] = [
  ...ROLES.map((role): Kind => ({ agency: 'CFS', roles: [role] })),
  { agency: 'CFS', roles: ['MANAGER', 'ANALYST'] },
  ...PARTNERS.map((agency): Kind => ({ agency, roles: ['PRACTITIONER'] })),
]

/** Every cell, in the order of the vocabularies. */
export const matrixCells = (rules: readonly Rule[] = RULES): readonly Cell[] =>
  KINDS.flatMap(({ agency, roles }) =>
    CATEGORIES.flatMap((category) =>
      PURPOSES.map((purpose): Cell => {
        const { permit } = decide(rules, { agency, roles, purpose }, category)
        const verdict = permit ? (needsCover(category) ? '○' : '●') : '–'
        return { agency, roles, purpose, category, verdict }
      }),
    ),
  )

/** The cells that two tables of rules decide differently: who gains or loses what. */
export const matrixChanges = (
  before: readonly Rule[],
  after: readonly Rule[],
): readonly { readonly before: Cell; readonly after: Cell }[] => {
  const now = matrixCells(after)
  return matrixCells(before).flatMap((cell, index) => {
    const other = now[index]
    return other === undefined || other.verdict === cell.verdict ? [] : [{ before: cell, after: other }]
  })
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (cells: readonly Cell[]): string => {
  const rows = byCategory((category) =>
    cells.filter((cell) => cell.category === category).map(({ verdict }) => verdict),
  )
  return [
    row(['category', ...PURPOSES]),
    row(['---', ...PURPOSES.map(() => ':-:')]),
    ...CATEGORIES.map((category) => row([category, ...rows[category]])),
  ].join('\n')
}

const INTRODUCTION = `# The decision matrix

What the rules (src/policy/rules.ts) let each agency have at most, by role, purpose and category of data.
● permitted; ○ permitted, and shown only for people who have cover (P8); – never.
The ceiling opens nothing by itself: a sharing decision or an allocation does (P4.4, P4.5), and never more than this.`

/** The tables. Roles of an agency whose tables are the same share one. */
const tablesOf = (rules: readonly Rule[], heading: string): readonly string[] => {
  const cells = matrixCells(rules)
  const titles = new Map<string, Map<string, string[]>>()
  for (const { agency, roles } of KINDS) {
    const own = cells.filter((cell) => cell.agency === agency && cell.roles === roles)
    const byTable = titles.get(agency) ?? new Map<string, string[]>()
    titles.set(agency, byTable)
    const body = table(own)
    byTable.set(body, [...(byTable.get(body) ?? []), roles.join(' with ')])
  }
  return [...titles].flatMap(([agency, byTable]) =>
    [...byTable].map(([body, names]) => `${heading} ${agency}: ${names.join(', ')}\n\n${body}`),
  )
}

const ANALYSES = `## Analyses

What an analysis may read (R-4-06), of what is open to the caller for everybody on the map. Nobody else runs any.`

/** The tables of a set as Markdown: what opens maps, and what analyses may read. */
export const matrixTables = ({ rules, analyses }: Pick<RuleSet, 'rules' | 'analyses'>): readonly string[] => {
  const forbids = rules.filter(({ effect }) => effect === 'forbid')
  const read = tablesOf([...analyses, ...forbids], '###').filter((body) => /[●○]/.test(body))
  return [...tablesOf(rules, '##'), ANALYSES, ...read]
}

/** The matrix of what is shipped as Markdown, followed by what analyses may read. Ends with a line break. */
export const decisionMatrix = (): string => `${[INTRODUCTION, ...matrixTables(SHIPPED)].join('\n\n')}\n`
