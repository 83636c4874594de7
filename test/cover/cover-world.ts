/** People on a map for the tests of what gives cover, and a clock that passes midnight. */
import { addMonths, today } from '../../src/policy/age.ts'
import { toDate } from '../../src/graph/values.ts'
import { write } from '../../src/graph/driver.ts'
import { made, openMap, peermap, PEOPLE } from '../steps/support.ts'

const HOUR = 3_600_000
const HALF_DAY = 12 * HOUR + 10_000

/** The London midnight for which a token signed now is good on both sides: the next one, or else the last. */
function nearMidnight(): number {
  const now = Date.now()
  const hour = Math.floor(now / HOUR) * HOUR
  const hours = Array.from({ length: 52 }, (_, index) => hour + (index - 26) * HOUR)
  const midnights = hours.filter((at) => today(new Date(at)) !== today(new Date(at - HOUR)))
  const next = midnights.find((at) => at > now) ?? now
  return next - now <= HALF_DAY ? next : (midnights.findLast((at) => at <= now) ?? now)
}

const MIDNIGHT = nearMidnight()
export const BEFORE = new Date(MIDNIGHT - 10_000)
export const AFTER = new Date(MIDNIGHT + 10_000)
/** The day of the tests, and the next: a birthday. */
export const DAY = today(BEFORE)
export const BIRTHDAY = today(AFTER)

/** The clock of the service: tests move it. */
export const clock = { now: BEFORE }

/** Who is 18 on a day. */
export const bornBefore = (birthday: string): string => addMonths(birthday, -18 * 12)

export type World = {
  readonly mapId: string
  /** Turns 18 on BIRTHDAY. */
  readonly child: string
  readonly younger: string
  /** By estimate, 15. */
  readonly estimated: string
  readonly ageless: string
  readonly adult: string
  readonly concern: string
}

const plant = (mapId: string, label: string, properties: Readonly<Record<string, unknown>>) => {
  const id = crypto.randomUUID()
  const text = `MATCH (m:PeerMap {id: $mapId}) CREATE (n:${label})-[:ON_MAP]->(m) SET n = $properties`
  const own = { id, mapId, version: 1, ...properties }
  return write(peermap().service.driver, { text, params: { mapId, properties: own } }).then(() => id)
}

/** A map of the worker's, with invented people. */
export async function drawWorld(): Promise<World> {
  const mapId = await openMap()
  const young = (label: string, more: Readonly<Record<string, unknown>>) =>
    plant(mapId, 'YoungPerson', { label, ethnicity: `Invented origin of ${label}`, disability: 'Invented', ...more })
  return {
    mapId,
    child: await young('YP 1', { dateOfBirth: toDate(bornBefore(BIRTHDAY)) }),
    younger: await young('YP 2', { dateOfBirth: toDate(addMonths(bornBefore(BIRTHDAY), 24)) }),
    estimated: await young('YP 3', { estimatedAge: 15, estimatedAgeOn: toDate(DAY), estimatedAgeSource: 'Invented' }),
    ageless: await young('YP 4', {}),
    adult: await plant(mapId, 'Adult', { label: 'Adult 1', kind: 'FAMILY', dateOfBirth: toDate('1980-01-01') }),
    concern: await plant(mapId, 'AdultOfConcern', { label: 'Invented Crane', concern: 'Invented concern' }),
  }
}

/** Everything that an assessment states, for the ethnicity of the child. */
export const assessing = ({ mapId, child }: World, change: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  subjectIds: [child],
  categories: ['ETHNICITY'],
  purpose: 'PROTECT_FROM_HARM',
  protectedIds: [child],
  limbB: 'UNDER_18',
  reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
  explanation: 'Invented explanation',
  substantialPublicInterest: 'Invented interest',
  enactment: 'Children Act 1989 s.47',
  reviewOn: addMonths(DAY, 3),
  until: addMonths(DAY, 12),
  ...change,
})

/** Reasonable cause for each limb of para 18(3). */
export const AT_RISK = { needs: 'Invented needs', harm: 'Invented harm', unableToProtect: 'Invented reason' }

/** The document that everything rests on. */
export const recordPolicy = (change: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  made(PEOPLE.governance, 'recordPolicyDocument', {
    version: crypto.randomUUID(),
    from: addMonths(DAY, -1),
    reviewBy: addMonths(DAY, 24),
    location: 'Invented shelf',
    ...change,
  })

/** Shares the whole map with the nurse's trust. */
export const shareWithNurse = async ({ mapId }: World): Promise<void> => {
  const params = {
    decision: {
      id: crypto.randomUUID(),
      mapId,
      organisation: 'trust-east',
      purpose: 'PLAN_INTERVENTION',
      categories: ['MAP', 'IDENTITY', 'ETHNICITY', 'DISABILITY', 'HARMFUL_RELATIONSHIP', 'RISK'],
      subjectsAll: true,
      subjectIds: [],
      professionals: [],
      from: toDate(DAY),
      until: toDate(addMonths(DAY, 1)),
    },
  }
  const text = `MERGE (o:Organisation {id: 'trust-east'}) SET o.agency = 'HEALTH'
    WITH o MATCH (m:PeerMap {id: $decision.mapId}) CREATE (d:SharingDecision)-[:SHARES]->(m) SET d = $decision`
  await write(peermap().service.driver, { text, params })
}
