/** The public schema as text: what clients get, since introspection is off (DESIGN section 7). */
import { lexicographicSortSchema, printSchema } from 'graphql'
import { openDriver } from '../graph/driver.ts'
import { buildSchema, type RootResolvers } from './schema.ts'

const unused = (): never => {
  throw new Error('a schema that is only printed answers nothing')
}

/** Root fields of a schema that answers nothing. */
export const unusedRoots: RootResolvers = {
  me: unused,
  protocol: unused,
  vocabulary: unused,
  person: unused,
  journal: unused,
  coverEnding: unused,
  coverLapsed: unused,
  previewAssessment: unused,
  notice: unused,
  notificationsDue: unused,
  contributions: unused,
  parentDisclosures: unused,
  sharing: unused,
  significantEventsNotified: unused,
  sharingRequests: unused,
  urgentAccesses: unused,
  versions: unused,
  restrictions: unused,
  objections: unused,
  rectifications: unused,
  rectificationOffers: unused,
  recipientsToTell: unused,
  changesSince: unused,
  reviewsDue: unused,
  retentionDue: unused,
  disposalPreview: unused,
  disposals: unused,
  erasures: unused,
  erasure: unused,
  holds: unused,
  accessRequests: unused,
  subjectAccess: unused,
  accessItems: unused,
}

/**
 * Builds the schema as the service does, and prints it sorted. No connection is made: the driver opens none before its
 * first statement.
 * @param root the project's folder
 * @throws SetupError as `buildSchema`
 */
export async function printedSchema(root: string): Promise<string> {
  const driver = openDriver({ uri: 'bolt://127.0.0.1:1', user: '', password: '' })
  try {
    const { schema } = await buildSchema({ root, driver, resolvers: unusedRoots })
    return `${printSchema(lexicographicSortSchema(schema))}\n`
  } finally {
    await driver.close()
  }
}
