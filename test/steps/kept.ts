/** A graph that is kept as it is, to be put back again and again. */
import neo4j from 'neo4j-driver'
import { graph } from './mapping.ts'

const NODES = `MATCH (n) WHERE NOT n:Migration WITH n ORDER BY elementId(n)
  RETURN elementId(n) AS at, labels(n) AS labels, properties(n) AS properties`
const TIES = `MATCH (a)-[r]->(b) RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, properties(r) AS properties`
// In one transaction: what the service projects of its journal at the same time comes before or after it.
const AGAIN = `CALL () { MATCH (n) WHERE NOT n:Migration DETACH DELETE n }
  UNWIND $nodes AS row
  CREATE (n:$(row.labels)) SET n = row.properties
  WITH collect(n) AS nodes
  UNWIND $ties AS tie
  WITH nodes[tie.from] AS a, nodes[tie.to] AS b, tie
  CREATE (a)-[r:$(tie.type)]->(b) SET r = tie.properties`

/** A graph as it is now; the function puts it in the place of another. */
export async function keepGraph(): Promise<() => Promise<void>> {
  const nodes = await graph(NODES)
  const index = new Map(nodes.map(({ at }, place) => [at, place]))
  const ties = (await graph(TIES)).map((tie) => ({
    ...tie,
    from: neo4j.int(index.get(tie['from']) ?? -1),
    to: neo4j.int(index.get(tie['to']) ?? -1),
  }))
  return async () => void (await graph(AGAIN, { nodes, ties }))
}
