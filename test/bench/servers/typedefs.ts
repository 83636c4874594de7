/**
 * The schema of the stock servers (b) and (c), as the documentation of @neo4j/graphql writes one: `@node`,
 * `@relationship`, and `@cypher` where a list of ties is wanted flat. It has the fields that the operations ask for and
 * no more, which is in its favour. Flat tie lists are also its faster choice: nested `peersConnection` with properties
 * took 1.2 times as long for the large map.
 */
const tie = (type: string, from: string, to: string, more = ''): string =>
  `MATCH (a:${from})-[r:${type} {mapId: this.id}]->(b:${to}) RETURN {id: r.id, from: a.id, to: b.id${more}} AS tie`

export const typeDefs = `#graphql
  enum MapStatus { OPEN UNDER_REVIEW CLOSED IMPORTING }
  enum PeerKind { FRIEND FAMILY ACQUAINTANCE }
  enum Valence { PROTECTIVE NEUTRAL STRAINED }
  enum GroupKind { FRIENDSHIP FAMILY SCHOOL ESTATE ACTIVITY ONLINE INCIDENT OTHER }
  enum RiskKind { BULLYING ONLINE_HARM MISSING OTHER }
  enum Seriousness { LOW MEDIUM HIGH CRITICAL }
  enum ClaimStatus { SUSPECTED CORROBORATED CONFIRMED DISPROVED }
  enum HarmKind { EXPLOITATION COERCION VIOLENCE BULLYING OTHER }

  type PeerMap @node {
    id: ID!
    title: String
    status: MapStatus
    openedOn: Date
    members: [YoungPerson!]! @relationship(type: "ON_MAP", direction: IN)
    groups: [PeerGroup!]! @relationship(type: "ON_MAP", direction: IN)
    locations: [Location!]! @relationship(type: "ON_MAP", direction: IN)
    risks: [Risk!]! @relationship(type: "ON_MAP", direction: IN)
    member(id: ID!): YoungPerson
      @cypher(statement: "MATCH (m:YoungPerson {id: $id})-[:ON_MAP]->(this) RETURN m", columnName: "m")
    peerTies: [PeerTie!]!
      @cypher(
        statement: "${tie('PEER', 'YoungPerson', 'YoungPerson', ', kind: r.kind, valence: r.valence, strength: r.strength')}"
        columnName: "tie"
      )
    membershipTies: [MembershipTie!]!
      @cypher(statement: "${tie('MEMBER_OF', 'YoungPerson', 'PeerGroup')}", columnName: "tie")
    harmTies: [HarmTie!]!
      @cypher(
        statement: "${tie('HARMS', 'YoungPerson', 'YoungPerson', ', kind: r.kind, status: r.status')}"
        columnName: "tie"
      )
  }

  type YoungPerson @node {
    id: ID!
    label: String
    name: String
    gender: String
    ethnicity: String
    peers: [YoungPerson!]! @relationship(type: "PEER", direction: OUT, queryDirection: UNDIRECTED)
  }
  type PeerGroup @node {
    id: ID!
    label: String
    kind: GroupKind
  }
  type Location @node {
    id: ID!
    label: String
  }
  type Risk @node {
    id: ID!
    kind: RiskKind
    seriousness: Seriousness
    status: ClaimStatus
  }

  type PeerTie {
    id: ID!
    from: ID
    to: ID
    kind: PeerKind
    valence: Valence
    strength: Int
  }
  type MembershipTie {
    id: ID!
    from: ID
    to: ID
  }
  type HarmTie {
    id: ID!
    from: ID
    to: ID
    kind: HarmKind
    status: ClaimStatus
  }

  type Query {
    peerMap(id: ID!): PeerMap @cypher(statement: "MATCH (m:PeerMap {id: $id}) RETURN m", columnName: "m")
  }
`
