/** What changes from one set of rules to another: cell by cell, and for the grants that are in force (P9.6). Pure. */
import type { Caller, Facts } from './facts.ts'
import { KINDS, matrixChanges, type Verdict } from './matrix.ts'
import { openingOf, type Opening } from './opening.ts'
import { RULE_TABLES, type RulesInForce, type RuleSet, type RuleTable } from './rule-set.ts'
import { personShows } from './sight.ts'
import { CATEGORIES, type Agency, type Category, type IsoDate, type Purpose, type Role } from './terms.ts'

/** Whether something is seen that was not, or no longer. */
export type Change = 'GAINS' | 'LOSES'

/** A cell that two sets decide differently. */
export type ChangedCell = {
  readonly table: RuleTable
  readonly agency: Agency
  readonly roles: readonly Role[]
  readonly purpose: Purpose
  readonly category: Category
  readonly change: Change
  readonly before: Verdict
  readonly after: Verdict
}

/** Every cell that changes, table by table, in the order of the vocabularies. */
export const changedCells = (before: RuleSet, after: RuleSet): readonly ChangedCell[] =>
  RULE_TABLES.flatMap((table) =>
    matrixChanges(before[table], after[table]).map(({ before: { verdict, ...cell }, after: { verdict: now } }) => ({
      table,
      ...cell,
      change: now === '–' ? ('LOSES' as const) : ('GAINS' as const),
      before: verdict,
      after: now,
    })),
  )

/** A grant that is in force: a decision to share, or an allocation. */
export type GrantToday = {
  readonly kind: 'DECISION' | 'ALLOCATION'
  readonly id: string
  readonly mapId: string
  readonly agency: Agency
  /** Of a decision; null: an allocation is for every mapping purpose. */
  readonly purpose: Purpose | null
  /** Keys of whom it names: professionals, or who is allocated. Empty: anybody of the organisation. */
  readonly named: readonly string[]
}

/** Somebody on a map. */
export type OnMap = { readonly id: string; readonly concern: boolean }

/** For whom of the people on a map a category is shown. An adult of concern is known of by HARMFUL_RELATIONSHIP alone (P8.7). */
const shownIn = (opening: Opening | null, category: Category, people: readonly OnMap[]): readonly string[] =>
  opening === null
    ? []
    : people
        .filter(({ id, concern }) => !concern || personShows(opening, 'HARMFUL_RELATIONSHIP', id))
        .filter(({ id }) => personShows(opening, category, id))
        .map(({ id }) => id)

/** What a grant's holder gains or loses of one category: ids, which never leave the comparison. */
export type Effect = {
  readonly agency: Agency
  readonly role: Role
  readonly purpose: Purpose
  readonly category: Category
  readonly change: Change
  readonly grant: GrantToday
  readonly people: readonly string[]
}

/**
 * What one caller gains and loses on a map from one set to another, by the same opening that every request has: ceiling, grant and
 * cover, person by person. What concerns nobody, because nobody on the map has cover, is no effect.
 */
export const effectsFor = (
  caller: Caller,
  known: { readonly facts: Facts; readonly people: readonly OnMap[]; readonly grant: GrantToday },
  about: { readonly before: RulesInForce; readonly after: RulesInForce; readonly today: IsoDate },
): readonly Effect[] => {
  const { facts, people, grant } = known
  const [before, after] = [about.before, about.after].map((rules) =>
    openingOf(caller, { ...facts, rules }, about.today),
  )
  const { agency, purpose, roles } = caller
  const [role = 'PRACTITIONER'] = roles
  return CATEGORIES.flatMap((category) => {
    const was = new Set(shownIn(before ?? null, category, people))
    const is = new Set(shownIn(after ?? null, category, people))
    const common = { agency, role, purpose, category, grant }
    const gains = [...is].filter((id) => !was.has(id))
    const loses = [...was].filter((id) => !is.has(id))
    return [
      ...(gains.length === 0 ? [] : [{ ...common, change: 'GAINS' as const, people: gains }]),
      ...(loses.length === 0 ? [] : [{ ...common, change: 'LOSES' as const, people: loses }]),
    ]
  })
}

/** Counts alone: it lists nobody by name, and no decision or map either. */
export type Counted = {
  readonly agency: Agency
  readonly role: Role
  readonly purpose: Purpose
  readonly category: Category
  readonly change: Change
  readonly decisions: number
  readonly allocations: number
  readonly maps: number
  /** People on these maps of whom the category would be seen, or no longer. */
  readonly people: number
  /** Professionals whom these decisions name, and practitioners who are allocated. */
  readonly named: number
}

/** The effects, counted for each agency, role, purpose, category and direction. */
export const counted = (effects: readonly Effect[]): readonly Counted[] => {
  const groups = new Map<string, Effect[]>()
  for (const effect of effects) {
    const { agency, role, purpose, category, change } = effect
    const key = [agency, role, purpose, category, change].join(' ')
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [effect])
    else known.push(effect)
  }
  return [...groups.values()].flatMap((group): readonly Counted[] => {
    const [first] = group
    if (first === undefined) return []
    const { agency, role, purpose, category, change } = first
    const grants = new Map(group.map(({ grant }) => [grant.id, grant]))
    const ofKind = (kind: GrantToday['kind']): number =>
      [...grants.values()].filter((grant) => grant.kind === kind).length
    return [
      {
        agency,
        role,
        purpose,
        category,
        change,
        decisions: ofKind('DECISION'),
        allocations: ofKind('ALLOCATION'),
        maps: new Set(group.map(({ grant }) => grant.mapId)).size,
        people: new Set(group.flatMap(({ people }) => people)).size,
        named: new Set(group.flatMap(({ grant }) => grant.named)).size,
      },
    ]
  })
}

/** The callers by whom a grant could be used, one for each role and purpose in which a cell changes. */
export const callersOf = (
  grant: GrantToday & { readonly organisation: string },
  cells: readonly ChangedCell[],
): readonly Caller[] => {
  const { agency, purpose, organisation, named } = grant
  const [key = '#'] = named
  const at = key.indexOf('#')
  const who = { issuer: key.slice(0, at), subject: key.slice(at + 1), organisation, agency }
  return KINDS.filter((kind) => kind.agency === agency && kind.roles.length === 1).flatMap(({ roles }) =>
    [...new Set(cells.filter((cell) => isOf(cell, agency, roles)).map((cell) => cell.purpose))]
      .filter((each) => purpose === null || purpose === each)
      .map((each): Caller => ({ ...who, roles, purpose: each })),
  )
}

const isOf = (cell: ChangedCell, agency: Agency, roles: readonly Role[]): boolean =>
  cell.table === 'rules' && cell.agency === agency && cell.roles.join(' ') === roles.join(' ')

const SAYS: Readonly<Record<Change, string>> = { GAINS: 'gains', LOSES: 'loses' }

const cellLine = ({ table, agency, roles, purpose, category, change, before, after }: ChangedCell): string =>
  `  ${agency} ${roles.join(' with ')} for ${purpose} ${SAYS[change]} ${category} (${before} -> ${after})${table === 'rules' ? '' : `, in ${table}`}`

const counts = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

const countedLine = (each: Counted): string => {
  const { agency, role, purpose, category, change, decisions, allocations, maps, people, named } = each
  const grants = [
    ...(decisions === 0 ? [] : [counts(decisions, 'decision', 'decisions')]),
    ...(allocations === 0 ? [] : [counts(allocations, 'allocation', 'allocations')]),
  ]
  const by = named === 0 ? 'no professional named' : `${counts(named, 'professional', 'professionals')} named`
  return `  ${agency} ${role} for ${purpose} ${SAYS[change]} ${category}: ${grants.join(', ')} on ${counts(maps, 'map', 'maps')} (${by}), about ${counts(people, 'person', 'people')}`
}

/** The comparison as text for a terminal, without a final line break. */
export const comparisonText = (about: {
  readonly cells: readonly ChangedCell[]
  readonly counts: readonly Counted[]
}): string =>
  [
    `Cell by cell (● permitted, ○ under cover, – never): ${about.cells.length === 0 ? 'nothing changes' : counts(about.cells.length, 'cell', 'cells')}`,
    ...about.cells.map(cellLine),
    '',
    `On the graph today: ${about.counts.length === 0 ? 'nobody gains or loses sight of anything' : 'who would gain or lose sight of what, counted'}`,
    ...about.counts.map(countedLine),
  ].join('\n')
