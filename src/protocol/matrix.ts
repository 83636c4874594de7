/**
 * The decision matrix: agency x role x purpose x category, as the rules decide it, for a data protection officer to read.
 * Pure. `test/protocol/matrix.md` pins it, so a change of a rule shows who gains or loses what.
 */
import { byCategory, decide } from './ceiling.ts'
import type { Rule } from './rules.ts'
import { RULES } from './rules.ts'
import type { Agency, Category, Purpose, Role } from './terms.ts'
import { AGENCIES, CATEGORIES, needsCover, PURPOSES, ROLES } from './terms.ts'

/** Permitted; permitted and needs cover; never. */
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

/** Kinds of caller that the matrix tells apart. Only the Council's have roles; a pair shows that a forbid beats a permit. */
const KINDS: readonly Kind[] = [
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

What the rules (src/protocol/rules.ts) let each agency have at most, by role, purpose and category of data.
● permitted; ○ permitted, and shown only for people who have cover (P8); – never.
The ceiling opens nothing by itself: a sharing decision or an allocation does (P4.4, P4.5), and never more than this.`

/** The matrix as Markdown: one table for all roles of an agency that have the same one. Ends with a line break. */
export const decisionMatrix = (rules: readonly Rule[] = RULES): string => {
  const cells = matrixCells(rules)
  const titles = new Map<string, Map<string, string[]>>()
  for (const { agency, roles } of KINDS) {
    const own = cells.filter((cell) => cell.agency === agency && cell.roles === roles)
    const byTable = titles.get(agency) ?? new Map<string, string[]>()
    titles.set(agency, byTable)
    const body = table(own)
    byTable.set(body, [...(byTable.get(body) ?? []), roles.join(' with ')])
  }
  const sections = [...titles].flatMap(([agency, byTable]) =>
    [...byTable].map(([body, names]) => `## ${agency}: ${names.join(', ')}\n\n${body}`),
  )
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`
}
