/**
 * (c) (b) with graphql-shield applied the usual way: rules for every field of every type of the schema, by type and
 * field, `applyMiddleware`. The rules have the cache 'contextual', which its documentation recommends for rules that
 * depend on the caller alone: each is worked out once a request. They look up a set that the context holds already,
 * which is less than any real rule does; no token is verified.
 */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { allow, applyMiddleware, rule, shield } from '../../../src/gateway/graphql-shield.ts'
import neo4j from 'neo4j-driver'
import { endWithParent, PASSWORD, PORT, URI, USER } from './settings.ts'
import { typeDefs } from './typedefs.ts'

type ShieldedContext = { readonly open: ReadonlySet<string>; readonly sessionConfig: object }

const OPEN: ReadonlySet<string> = new Set(['MAP', 'IDENTITY', 'ETHNICITY', 'RISK', 'HARMFUL_RELATIONSHIP'])

const canRead = (category: string) =>
  rule(`canRead${category}`, { cache: 'contextual' })((_parent, _args, { open }: ShieldedContext) => open.has(category))

const [map, identity, ethnicity, risk, harm] = [...OPEN].map(canRead)
if (!map || !identity || !ethnicity || !risk || !harm) throw new Error('a rule is missing')

const permissions = shield(
  {
    Query: { peerMap: map, peerMaps: map },
    PeerMap: { '*': map, risks: risk, harmTies: harm },
    YoungPerson: { '*': map, name: identity, gender: identity, ethnicity },
    PeerGroup: { '*': map },
    Location: { '*': map },
    Risk: { '*': risk },
    PeerTie: { '*': map },
    MembershipTie: { '*': map },
    HarmTie: { '*': harm },
    PeerMapMembersConnection: { '*': map },
    PeerMapMembersRelationship: { '*': map },
    PageInfo: { '*': map },
  },
  { allowExternalErrors: true, fallbackRule: allow },
)

const driver = neo4j.driver(URI, neo4j.auth.basic(USER, PASSWORD))
const schema = applyMiddleware(await new Neo4jGraphQL({ typeDefs, driver }).getSchema(), permissions)
await startStandaloneServer(new ApolloServer<ShieldedContext>({ schema }), {
  listen: { port: PORT, host: '127.0.0.1' },
  context: async () => ({ open: OPEN, sessionConfig: { database: 'neo4j' } }),
})
endWithParent()
