/** The words that the header of a file of cypher/analysis may use. Pure. */
import type { MappingPurpose } from '../policy/terms.ts'

/** Clause -> the purpose for which a file under it runs (P4.6). Other clauses may be named beside one of these. */
export const PURPOSE_OF: Readonly<Record<string, MappingPurpose>> = {
  'P2.1': 'ASSESS_RISK',
  'P2.2': 'UNDERSTAND_NETWORK',
  'P2.3': 'PLAN_INTERVENTION',
  'P2.4': 'FILL_INFORMATION_GAPS',
  'P2.5': 'ONGOING_SUPPORT',
}

/** What the name of a file may begin with. Never target, score, detect, predict or suspect. */
export const VERBS = [
  'summarise',
  'find',
  'list',
  'rank',
  'follow',
  'trace',
  'share',
  'overlap',
  'mix',
  'compare',
  'weigh',
  'match',
  'plan',
] as const

/** What the rows of a file are about. */
export const SUBJECTS = ['MAP', 'GROUPS', 'PLACES', 'TIES', 'PEOPLE'] as const
export type About = (typeof SUBJECTS)[number]

/** Roles that may run a file at all. */
export const ANALYSIS_ROLES = ['ANALYST', 'PRACTITIONER', 'MANAGER'] as const
export type AnalysisRole = (typeof ANALYSIS_ROLES)[number]

const BARE_TYPES = ['ID', 'Int', 'Float', 'Boolean', 'String', 'Date', '[ID!]', '[String!]'] as const
type BareType = (typeof BARE_TYPES)[number]
/** A type of GraphQL's; with a trailing `!` it is never null. */
export type AnalysisType = BareType | `${BareType}!`

/** Whether a text is a type that a header may name. */
export const isAnalysisType = (text: string): text is AnalysisType =>
  (BARE_TYPES as readonly string[]).includes(text.replace(/!$/, ''))

/** A parameter that means the same in every file. `from`: who gives its value. */
export type SharedParameter = {
  readonly type: AnalysisType
  readonly default: string | null
  readonly says: string
  readonly from: 'CALLER' | 'RUNNER'
}

/** The parameters that every file may name without saying what they are. */
export const SHARED_PARAMETERS: Readonly<Record<string, SharedParameter>> = {
  mapId: { type: 'ID!', default: null, says: 'the map', from: 'CALLER' },
  asOf: { type: 'Date!', default: 'today', says: 'the day on which what is shown holds', from: 'CALLER' },
  without: { type: '[ID!]!', default: '[]', says: 'ties to leave out: what if they were missing?', from: 'CALLER' },
  limit: { type: 'Int!', default: '20', says: 'rows at most, 200 at the highest', from: 'CALLER' },
  run: { type: 'String!', default: null, says: 'name of the projection, never used twice', from: 'RUNNER' },
  harm: { type: '[ID!]!', default: null, says: 'people for whom HARMFUL_RELATIONSHIP is open', from: 'RUNNER' },
  open: { type: '[ID!]!', default: null, says: 'maps that are open, whole, to who asks', from: 'RUNNER' },
}
