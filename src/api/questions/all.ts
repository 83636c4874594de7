/** The root fields that are not a map, by name. Whom each is for: shield.ts. */
import type { GraphQLSchema } from 'graphql'
import type { RootResolvers } from '../schema.ts'
import { accessRoots } from './access.ts'
import { changesSince } from './changes.ts'
import { contributions } from './contributions.ts'
import { coverEnding } from './cover-ending.ts'
import { coverLapsed } from './cover-lapsed.ts'
import { erasureRoots } from './erasures.ts'
import { significantEventsNotified } from './events.ts'
import { journal } from './journal.ts'
import { notice } from './notice.ts'
import { notificationsDue } from './notifications.ts'
import { parentDisclosures } from './parent-disclosures.ts'
import { person } from './person.ts'
import { previewAssessment } from './preview-assessment.ts'
import { protocolOf, vocabularyOf } from './protocol.ts'
import { rectificationRoots } from './rectifications.ts'
import { objections, restrictions } from './restrictions.ts'
import { retentionRoots } from './retention.ts'
import { sharingRequests } from './sharing-requests.ts'
import { sharingRoots } from './sharing.ts'
import { urgentAccesses } from './urgent-accesses.ts'

/** The resolvers. `schema` is known only after it is built, hence a function. */
export const rootResolvers = (root: string, schema: () => GraphQLSchema): RootResolvers => ({
  me: (_parent, _args, { visitor }) => visitor,
  protocol: protocolOf(root),
  vocabulary: () => vocabularyOf(schema()),
  person,
  journal,
  coverEnding,
  coverLapsed,
  previewAssessment,
  ...sharingRoots,
  contributions,
  parentDisclosures,
  ...accessRoots,
  notice,
  notificationsDue,
  significantEventsNotified,
  sharingRequests,
  urgentAccesses,
  restrictions,
  objections,
  ...rectificationRoots,
  changesSince,
  ...erasureRoots,
  ...retentionRoots,
})
