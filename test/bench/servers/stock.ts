/**
 * (b) @neo4j/graphql in Apollo, without any protection: the getting-started page of @neo4j/graphql, with what its and
 * Apollo's pages say of production: NODE_ENV=production, one driver, the database named for each session. Everything
 * else is as it comes.
 */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'
import { endWithParent, PASSWORD, PORT, URI, USER } from './settings.ts'
import { typeDefs } from './typedefs.ts'

const driver = neo4j.driver(URI, neo4j.auth.basic(USER, PASSWORD))
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: PORT, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
})
endWithParent()
