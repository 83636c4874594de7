/** The steps whose writing is measured, the maps that they write on, and their inputs. Invented data only. */
import type { Driver } from '../../src/graph/driver.ts'
import { write } from '../../src/graph/driver.ts'
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { callerKey } from '../../src/policy/facts.ts'
import { COUNCIL, ISSUER, MANAGER, PARTNER, PURPOSE } from './load.ts'

/** A map made for one measurement. People enough that no two connections write about one. */
export type WrittenMap = { readonly id: string; readonly people: readonly string[] }

/** The next of how many steps of a connection, which is one of `lanes` on its map. */
export type Turn = {
  readonly map: WrittenMap
  readonly lane: number
  readonly lanes: number
  readonly count: number
}

/** A step that is measured. `input` null: there is nothing more to write on this map. */
export type WrittenStep = {
  readonly name: string
  readonly by: 'worker' | 'manager'
  /** Whether the young people are relevant, so that duties of notification are due (P6). */
  readonly relevant?: true
  readonly input: (turn: Turn) => Readonly<Record<string, unknown>> | null
}

/** Odd: every distance round the circle below the half is a pair of its own. */
const PEOPLE = 65
const DAY = today(new Date())

const own = ({ map, lane }: Turn): string => map.people[lane % map.people.length] ?? ''
const SAID = { statedAs: 'FACT' } as const

/** Each pair once. */
const pair = ({ map, lane, lanes, count }: Turn): readonly [string, string] | null => {
  const index = count * lanes + lane
  const distance = 1 + Math.floor(index / PEOPLE)
  const [from, to] = [map.people[index % PEOPLE], map.people[((index % PEOPLE) + distance) % PEOPLE]]
  return distance > (PEOPLE - 1) / 2 || from === undefined || to === undefined ? null : [from, to]
}

export const WRITTEN_STEPS: readonly WrittenStep[] = [
  {
    name: 'openPeerMap',
    by: 'worker',
    input: () => ({ title: 'Invented', trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }),
  },
  {
    name: 'addYoungPerson',
    by: 'worker',
    input: ({ map, lane, count }) => ({
      ...SAID,
      mapId: map.id,
      label: `Invented ${lane} ${count}`,
      description: 'invented',
      whyOnMap: 'invented',
      reveals: [],
    }),
  },
  {
    name: 'addRisk',
    by: 'worker',
    input: (turn) => ({
      ...SAID,
      ...{ mapId: turn.map.id, kind: 'BULLYING', scale: 'SEVERAL', frequency: 'WEEKLY', seriousness: 'MEDIUM' },
      ...{ status: 'SUSPECTED', posedBy: [], posedTo: [own(turn)], reveals: [] },
    }),
  },
  {
    name: 'connectPeers',
    by: 'worker',
    input: (turn) => {
      const ends = pair(turn)
      if (ends === null) return null
      const [from, to] = ends
      return { ...SAID, mapId: turn.map.id, from, to, kind: 'FRIEND', valence: 'PROTECTIVE' }
    },
  },
  {
    name: 'decideRelevance',
    by: 'worker',
    input: (turn) => ({
      ...{ mapId: turn.map.id, youngPersonId: own(turn), connectedHow: 'invented', reason: 'invented' },
      ...{ atRiskOfHarm: true, presentsRiskOfHarm: false, reviewBy: addDays(DAY, 30), reveals: [] },
    }),
  },
  {
    name: 'recordAssessment',
    by: 'worker',
    input: (turn) => ({
      ...{ mapId: turn.map.id, subjectIds: [own(turn)], categories: ['ETHNICITY'], protectedIds: [own(turn)] },
      ...{ purpose: 'PROTECT_FROM_HARM', limbB: 'UNDER_18', reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION' },
      ...{ explanation: 'invented', substantialPublicInterest: 'invented', enactment: 'invented' },
      ...{ reviewOn: addDays(DAY, 30), until: addDays(DAY, 90) },
    }),
  },
  {
    name: 'decideSharing',
    by: 'manager',
    input: ({ map }) => ({
      ...{ mapId: map.id, organisation: PARTNER.org, purpose: PURPOSE, categories: ['IDENTITY', 'RISK', 'PLAN'] },
      ...{ subjects: map.people.slice(0, 8), necessity: 'invented', reveals: [], until: addDays(DAY, 30) },
    }),
  },
  {
    name: 'recordNotification',
    by: 'worker',
    relevant: true,
    input: (turn) => ({
      ...{ mapId: turn.map.id, youngPersonId: own(turn), to: 'YOUNG_PERSON', on: DAY, how: 'invented', by: 'invented' },
      reveals: [],
    }),
  },
  {
    name: 'changeYoungPerson',
    by: 'worker',
    input: (turn) => ({
      ...SAID,
      ...{ mapId: turn.map.id, youngPersonId: own(turn), version: turn.count + 1, gender: `invented ${turn.count}` },
      reveals: [],
    }),
  },
]

const PLANT = `
CREATE (map:PeerMap {id: $id, title: 'Invented', status: 'OPEN', version: 1, openedOn: date($from), reviewDue: date($until),
  retainUntil: date($retain)})
WITH map
CALL (map) {
  UNWIND range(0, size($people) - 1) AS at
  CREATE (n:YoungPerson)-[:ON_MAP]->(map)
  SET n = {id: $people[at], mapId: map.id, label: 'YP ' + (at + 1), identified: true, name: 'Invented ' + at, version: 1,
    source: 'bench-council', statedAs: 'FACT', recordedBy: 'bench', recordedAt: datetime('2026-01-05T09:00:00Z'),
    dateOfBirth: date($born)}
  SET n += {atRiskOfHarm: $relevant, presentsRiskOfHarm: false, relevanceDecidedOn: date($from)}
  // Nobody is to be notified for now, so that the map can be shared (P6.5).
  FOREACH (one IN CASE WHEN $relevant THEN [] ELSE [n] END |
    CREATE (:Notification {id: randomUUID(), mapId: map.id, youngPersonId: one.id, kind: 'EXEMPT', to: 'YOUNG_PERSON', part: 'WHOLE',
      ground: 'WOULD_IMPAIR_THE_PLAN', lookAgainOn: date($until), current: map.id + ' ' + one.id + ' EXEMPT WHOLE YOUNG_PERSON -'}))
}
CALL (map) {
  UNWIND $practitioners AS practitioner
  CREATE (:Allocation {id: randomUUID(), practitioner: practitioner, mapId: map.id, from: date($from)})
}
RETURN map.id AS id`

let maps = 0

/** Makes a map of its own for a measurement, open to the worker and the manager. */
export async function plantMap(driver: Driver, { relevant }: { readonly relevant: boolean }): Promise<WrittenMap> {
  const id = `written-${maps++}`
  const people = Array.from({ length: PEOPLE }, (_, at) => `${id}-${at}`)
  const practitioners = [COUNCIL, MANAGER].map(({ sub }) => callerKey({ issuer: ISSUER, subject: sub }))
  const days = {
    from: addDays(DAY, -30),
    until: addDays(DAY, 60),
    retain: addDays(DAY, 300),
    born: addMonths(DAY, -180),
  }
  await write(driver, { text: PLANT, params: { id, people, practitioners, relevant, ...days }, timeoutMs: 60_000 })
  return { id, people }
}
