/** The headers of cypher/analysis: what is bad stops the start, by file and line (P5.1). */
import { describe, expect, test } from 'vitest'
import { parseAnalysis } from '../../src/analysis/header.ts'
import { SetupError } from '../../src/errors.ts'

const HEADER = {
  question: 'Who is on this map?',
  clause: 'P2.2, P1.4',
  for: 'ANALYST, PRACTITIONER, MANAGER',
  parameters: 'mapId; limit; kinds [String!]! = []: kinds of tie',
  columns: 'id ID!; label String: as the map shows it',
  reads: 'MAP',
  about: 'PEOPLE',
  algorithm: 'pattern',
  'read it': 'Nobody is missing because nobody was looked for',
  'not for': 'a score of a child',
  revision: '3',
}
const STATEMENT = `MATCH (y:YoungPerson {mapId: $mapId})
WHERE size($kinds) = 0
RETURN y.id AS id, y.label AS label
ORDER BY id LIMIT $limit
`
const text = (change: Partial<Record<string, string | null>> = {}, statement = STATEMENT): string =>
  [
    ...Object.entries({ ...HEADER, ...change }).flatMap(([key, value]) =>
      value === null ? [] : [`// ${key}: ${value}`],
    ),
    statement,
  ].join('\n')

const fault = (file: string, name = 'list-people'): string => {
  try {
    parseAnalysis(name, file)
  } catch (error) {
    if (error instanceof SetupError) return error.message
    throw error
  }
  return 'none'
}

test('P2.2 a header as a file says it', () => {
  const { sha256, statement, ...file } = parseAnalysis('list-people', text())
  expect(file).toEqual({
    name: 'list-people',
    field: 'listPeople',
    question: 'Who is on this map?',
    clauses: ['P2.2', 'P1.4'],
    purposes: ['UNDERSTAND_NETWORK'],
    roles: ['ANALYST', 'PRACTITIONER', 'MANAGER'],
    parameters: [
      { name: 'mapId', type: 'ID!', default: null, says: 'the map' },
      { name: 'limit', type: 'Int!', default: '20', says: 'rows at most, 200 at the highest' },
      { name: 'kinds', type: '[String!]!', default: '[]', says: 'kinds of tie' },
    ],
    columns: [
      { name: 'id', type: 'ID!', says: '' },
      { name: 'label', type: 'String', says: 'as the map shows it' },
    ],
    reads: ['MAP'],
    about: 'PEOPLE',
    algorithm: 'pattern',
    usesGds: false,
    readIt: HEADER['read it'],
    notFor: HEADER['not for'],
    revision: 3,
  })
  expect(statement).toBe(STATEMENT.trim())
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(parseAnalysis('list-people', text({ revision: '4' })).sha256).not.toBe(sha256)
})

test('a value may go on in the next line', () =>
  expect(parseAnalysis('list-people', text({ 'not for': 'a score\n//   of a child' })).notFor).toBe(
    'a score of a child',
  ))

describe('P5.1 a bad header stops the start', () => {
  test.each(Object.keys(HEADER))('without "%s"', (key) =>
    expect(fault(text({ [key]: null }))).toMatch(`list-people.cypher:10: the header has no "${key}"`),
  )

  test.each<[string, Record<string, string>, string]>([
    ['a key that nobody knows', { why: 'because' }, ':12: "// why: because" is none of: // question: …'],
    ['no value', { question: '' }, ':1: "// question: " is none of'],
    ['a key twice', { question: 'Who?\n// question: Where?' }, ':2: "question" stands twice'],
    ['an unknown category', { reads: 'MAP, SECRETS' }, ':6: "SECRETS" is no category: MAP, IDENTITY'],
    ['an unknown role', { for: 'ANALYST, POLICE' }, ':3: "POLICE" is no role: ANALYST, PRACTITIONER, MANAGER'],
    ['a role that runs nothing', { for: 'DPO' }, ':3: "DPO" is no role'],
    ['an unknown clause', { clause: '2.2' }, ':2: "2.2" is no clause'],
    ['a clause without a purpose', { clause: 'P1.4' }, ':2: none of P2.1, P2.2, P2.3, P2.4, P2.5: no purpose'],
    ['an unknown type of a parameter', { parameters: 'mapId STRING' }, ':4: "STRING" of mapId is no type'],
    ['an unknown type of a column', { columns: 'id ID!; label Text' }, ':5: "Text" of label is no type'],
    ['a column without a type', { columns: 'id' }, ':5: "" of id is no type'],
    ['a column twice', { columns: 'id ID!; id ID!' }, ':5: id stands twice'],
    ['a column that is none', { columns: 'id ID!; two words here' }, ':5: "two words here" is not "name TYPE'],
    ['an unknown subject', { about: 'CHILDREN' }, ':7: "CHILDREN" is no subject of rows: MAP, GROUPS'],
    ['two subjects', { about: 'PEOPLE, TIES' }, ':7: rows are about one of these'],
    ['a revision that is no number', { revision: 'two' }, ':11: a revision is a whole number from 1'],
    ['revision 0', { revision: '0' }, ':11: a revision is a whole number from 1'],
    ['GDS without using it', { algorithm: 'GDS louvain' }, ':8: names GDS where the statement uses it'],
    [
      'a shared parameter of another type',
      { parameters: 'mapId; limit Float; kinds [String!]' },
      ':4: limit is Int! in every file',
    ],
    [
      'a shared parameter with another default',
      { parameters: 'mapId; limit Int! = 10; kinds [String!]' },
      ':4: limit has 20 in every file',
    ],
    [
      'a parameter that the statement does not use',
      { parameters: 'mapId; limit; kinds [String!]; asOf' },
      ':4: the header has asOf, the statement does not use it',
    ],
    [
      'a parameter of the statement that it has not',
      { parameters: 'mapId; limit' },
      ':4: the statement uses $kinds, the header has it not',
    ],
    ['harm for analysts', { reads: 'HARMFUL_RELATIONSHIP' }, ':1: reads HARMFUL_RELATIONSHIP: not for ANALYST'],
    [
      'harm without its people',
      { reads: 'HARMFUL_RELATIONSHIP', for: 'MANAGER' },
      ':1: reads HARMFUL_RELATIONSHIP where it has the parameter harm',
    ],
  ])('%s', (_, change, message) =>
    expect(fault(text(change))).toContain(`cypher/analysis/list-people.cypher${message}`),
  )

  test.each([
    'target-people',
    'detect-harm',
    'score-people',
    'predict-harm',
    'suspect-people',
    'people',
    'list',
    'list-People',
  ])('a file called %s', (name) => expect(fault(text(), name)).toContain('a file is called <verb>-<noun>'))
})

describe('P5.1 a statement that does more than read one map stops the start', () => {
  const of = (statement: string): string =>
    fault(text({ parameters: 'mapId' }, `MATCH (y:YoungPerson {mapId: $mapId})\n${statement}\nRETURN y.id AS id`))

  test.each([
    ['CREATE (:YoungPerson)', 'a file reads only: "CREATE"'],
    ['MERGE (:YoungPerson)', 'a file reads only: "MERGE"'],
    ['set y.label = 1', 'a file reads only: "set"'],
    ['REMOVE y.label', 'a file reads only: "REMOVE"'],
    ['DETACH DELETE y', 'a file reads only: "DETACH"'],
    ['FOREACH (x IN [1] | CREATE ())', 'a file reads only'],
    ["LOAD CSV FROM 'file:///x' AS line", 'a file reads only: "LOAD"'],
    ['CALL apoc.util.sleep(1)', 'calls no procedure but gds.graph.drop and gds.*.stream'],
    ["CALL gds.wcc.write('g', {}) YIELD x", 'calls no procedure but'],
    ['RETURN 1; MATCH (n)', 'a file is one statement'],
    ['MATCH (y)-[:PEER*]-(o)', 'a path has no bound'],
    ['MATCH (y)-[*2..]-(o)', 'a path has no bound'],
    ['MATCH (y)-[:PEER* {mapId: $mapId}]-(o)', 'a path has no bound'],
    ['MATCH (y)-[:PEER* WHERE true]-(o)', 'a path has no bound'],
    ['MATCH (y) ((a)-[:PEER]-(b))+ (o)', 'a path has no bound'],
    ['MATCH (y) ((a)-[:PEER]-(b)){2,} (o)', 'a path has no bound'],
    ['MATCH (y)-[:PEER]->*(o)', 'a path has no bound'],
    ['WITH y, date() AS day', 'calls date()'],
  ])('%s', (statement, message) => expect(of(statement)).toContain(message))

  test('names the line of the file', () =>
    expect(of('CREATE (x)')).toContain('list-people.cypher:13: a file reads only'))

  test.each([
    "WITH y WHERE y.label <> 'SET; CREATE (x) [*]'",
    'MATCH (y)-[:PEER*..3]-(o)',
    'MATCH (y)-[:PEER*2]-(o)',
    'MATCH (y) ((a)-[:PEER]-(b)){1,6} (o)',
    'WITH y, [x IN [1, 2] | x * (2 + size(y.offset))] AS z // CREATE nothing; MERGE nothing',
    'WITH y, y.set AS kind, y:Set AS created',
    'CALL (y) { RETURN 1 AS one }',
  ])('may hold %s', (statement) => expect(of(statement)).toBe('none'))

  test('nothing at all', () => expect(fault(text({}, ''))).toContain('there is no statement'))
})
