/** Files of analysis for tests that are about what is done with a file, not about what one asks. */
import { parseAnalysis, type AnalysisFile } from '../../src/analysis/header.ts'

const COMMON = `// question: Who is on this map?
// about: PEOPLE
// algorithm: pattern
// read it: as recorded
// not for: a score of a child
// revision: 1`

const of = (name: string, header: string, statement: string): AnalysisFile =>
  parseAnalysis(name, `${COMMON}\n${header}\n${statement}\n`)

/** Reads MAP, for UNDERSTAND_NETWORK. */
export const ON_MAP = of(
  'list-people',
  `// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId; asOf; without; limit
// columns: id ID!; label String!
// reads: MAP`,
  'MATCH (y:YoungPerson {mapId: $mapId}) WHERE $asOf IS NOT NULL AND size($without) >= 0 RETURN y.id AS id, y.label AS label ORDER BY id LIMIT $limit',
)

/** Reads PLAN too, for FILL_INFORMATION_GAPS and PLAN_INTERVENTION. */
export const ON_PLAN = of(
  'list-plans',
  `// clause: P2.3, P2.4
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId
// columns: id ID!; label String!
// reads: MAP, PLAN`,
  'MATCH (y:YoungPerson {mapId: $mapId}) RETURN y.id AS id, y.label AS label ORDER BY id',
)

/** Reads HARMFUL_RELATIONSHIP, for ASSESS_RISK. */
export const ON_HARM = of(
  'list-harmed',
  `// clause: P2.1
// for: PRACTITIONER, MANAGER
// parameters: mapId; harm
// columns: id ID!
// reads: MAP, HARMFUL_RELATIONSHIP`,
  'MATCH (y:YoungPerson {mapId: $mapId}) WHERE y.id IN $harm RETURN y.id AS id ORDER BY id',
)

/** A ranking of young people. */
export const RANKING = of(
  'rank-brokers',
  `// clause: P2.2
// for: ANALYST, PRACTITIONER, MANAGER
// parameters: mapId; limit
// columns: id ID!; label String!; value Float!: pairs
// reads: MAP`,
  'MATCH (y:YoungPerson {mapId: $mapId}) RETURN y.id AS id, y.label AS label, 1.0 AS value ORDER BY id LIMIT $limit',
)
