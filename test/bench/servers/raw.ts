/**
 * (a) neo4j-driver behind node:http with hand-written Cypher: nothing between the database and the client but
 * `JSON.stringify`. As the driver's manual recommends for production: one driver, `executeQuery`, the database named,
 * reads routed as reads, parameters. One statement an operation; ties as maps, which is how one writes them.
 * FAST_DECODER=on replaces the driver's decoder with Peermap's.
 */
import { createServer, type IncomingMessage } from 'node:http'
import neo4j from 'neo4j-driver'
import { installFastDecoder } from '../../../src/graph/decoder.ts'
import { endWithParent, PASSWORD, PORT, URI, USER } from './settings.ts'

if (process.env['FAST_DECODER'] === 'on') installFastDecoder()
const driver = neo4j.driver(URI, neo4j.auth.basic(USER, PASSWORD), { disableLosslessIntegers: true })

const STATEMENTS: Readonly<Record<string, string>> = {
  '/map': `
    MATCH (map:PeerMap {id: $id})
    CALL (map) { MATCH (map)<-[:ON_MAP]-(m:YoungPerson)
      RETURN collect(m {.id, .label, .name, .gender, .ethnicity}) AS members }
    CALL (map) { MATCH (map)<-[:ON_MAP]-(g:PeerGroup) RETURN collect(g {.id, .label, .kind}) AS groups }
    CALL (map) { MATCH (map)<-[:ON_MAP]-(l:Location) RETURN collect(l {.id, .label}) AS locations }
    CALL (map) { MATCH (map)<-[:ON_MAP]-(k:Risk) RETURN collect(k {.id, .kind, .seriousness, .status}) AS risks }
    CALL (map) { MATCH (a:YoungPerson)-[r:PEER {mapId: map.id}]->(b:YoungPerson)
      RETURN collect({id: r.id, from: a.id, to: b.id, kind: r.kind, valence: r.valence, strength: r.strength}) AS peerTies }
    CALL (map) { MATCH (a:YoungPerson)-[r:MEMBER_OF {mapId: map.id}]->(b:PeerGroup)
      RETURN collect({id: r.id, from: a.id, to: b.id}) AS membershipTies }
    CALL (map) { MATCH (a:YoungPerson)-[r:HARMS {mapId: map.id}]->(b:YoungPerson)
      RETURN collect({id: r.id, from: a.id, to: b.id, kind: r.kind, status: r.status}) AS harmTies }
    RETURN {peerMap: map {.id, .title, .status, members: members, groups: groups, locations: locations, risks: risks,
      peerTies: peerTies, membershipTies: membershipTies, harmTies: harmTies}} AS data`,
  '/neighbourhood': `
    MATCH (map:PeerMap {id: $id})<-[:ON_MAP]-(m:YoungPerson {id: $member})
    RETURN {peerMap: map {.id, member: m {.id, .label, .name,
      peers: [(m)-[:PEER]-(p:YoungPerson) | p {.id, .label, .name,
        peers: [(p)-[:PEER]-(q:YoungPerson) | q {.id, .label, .name}]}]}}} AS data`,
  '/page': `
    MATCH (map:PeerMap {id: $id})
    CALL (map) { MATCH (map)<-[:ON_MAP]-(m:YoungPerson) WITH m ORDER BY m.id
      WITH collect(m) AS people
      RETURN {totalCount: size(people), pageInfo: {hasNextPage: size(people) > 50},
        edges: [m IN people[0..50] | {node: m {.id, .label, .name, .gender}}]} AS page }
    RETURN {peerMap: map {.id, membersConnection: page}} AS data`,
  '/index': `
    MATCH (m:PeerMap)
    RETURN {peerMaps: {maps: collect(m {.id, .title, .status, openedOn: toString(m.openedOn)})}} AS data`,
}

async function bodyOf(request: IncomingMessage): Promise<{ readonly variables: Readonly<Record<string, string>> }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const { variables } = await bodyOf(request)
    const text = STATEMENTS[request.url ?? ''] ?? ''
    const { records } = await driver.executeQuery(text, variables, { database: 'neo4j', routing: neo4j.routing.READ })
    const data: unknown = records[0]?.get('data')
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify({ data }))
  }
  answer().catch((error: unknown) => {
    response.statusCode = 500
    response.end(String(error))
  })
})
server.listen(PORT, '127.0.0.1')
endWithParent()
