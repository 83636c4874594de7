/** P9.6: what a decision to share rests on beside the law, so that tests of sharing are about sharing. */
import type { Driver } from 'neo4j-driver'

/** Everybody with whom a test shares. */
const ORGANISATIONS = [
  ...['police-north', 'police-south', 'police-new', 'trust-east', 'school-oak', 'yj-service', 'homes-west'],
  ...['riverside-school', 'larkrise-school'],
]

const PLANT = `MERGE (a:ImpactAssessment {id: 'impact-assessment'})
  SET a.version = 'invented', a.from = date('2000-01-01'), a.reviewBy = date('2190-01-01'), a.location = 'invented'
  WITH a UNWIND $organisations AS organisation
  MERGE (g:SharingAgreement {id: 'agreement ' + organisation})
  SET g.organisation = organisation, g.version = 'invented', g.from = a.from, g.reviewBy = a.reviewBy, g.location = 'invented'`

/** An impact assessment, and an agreement with each of them, in force on every day of a test; none is to be reviewed. */
export const plantConformance = async (driver: Driver): Promise<void> =>
  void (await driver.executeQuery(PLANT, { organisations: ORGANISATIONS }))

/** Labels of what that plants. */
export const CONFORMANCE_LABELS = ['ImpactAssessment', 'SharingAgreement'] as const
