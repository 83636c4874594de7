/** What stands off the demo's maps, as parameters of `cypher/demo/off-the-map.cypher`. Pure. */
import { callerKey } from '../policy/facts.ts'
import { DEMO_CALLERS } from './callers.ts'
import { type Day, type Properties, dated, instant } from './days.ts'
import type { BoroughFile, MapFile } from './files.ts'
import { DEMO_ISSUER, idOf, RECORDER } from './ids.ts'
import { referenceKey } from '../policy/reference.ts'

type Appearing = { readonly properties: Properties; readonly appearsAs: readonly string[] }

const COUNCIL = 'invented-council-cfs'
const keyOf = (subject: string): string => callerKey({ issuer: DEMO_ISSUER, subject })

const practitionersOf = (borough: BoroughFile): readonly Properties[] => {
  const known = new Map(borough.allocations.map(({ practitioner }) => [practitioner, COUNCIL]))
  for (const { sub, org } of DEMO_CALLERS) known.set(sub, org)
  return [...known].map(([subject, organisation]) => ({
    key: keyOf(subject),
    issuer: DEMO_ISSUER,
    subject,
    organisation,
  }))
}

/** Documents of the Council: a policy, an agreement, an impact assessment. */
const recordsOf = (entries: readonly ({ readonly ref: string } & Properties)[], day: Day): readonly Properties[] =>
  entries.map(({ ref, ...rest }) => ({ ...dated(rest, day), id: idOf(0, ref) }))

const allocationsOf = (borough: BoroughFile, day: Day): readonly Properties[] =>
  borough.allocations.map(({ ref, practitioner, map, youngPeople, ...rest }) => ({
    ...dated(rest, day),
    ...(youngPeople === undefined ? {} : { youngPersonIds: youngPeople.map((yp) => idOf(map, yp)) }),
    id: idOf(0, ref),
    practitioner: keyOf(practitioner),
    mapId: idOf(map, 'pm1'),
    recordedAt: instant(day, rest.from),
    recordedBy: RECORDER,
  }))

/** `current` is held by a decision that has neither ended nor been withdrawn: the graph allows one for each triple. */
const decisionsOf = (borough: BoroughFile, day: Day): readonly Properties[] =>
  borough.sharingDecisions.map(({ ref, map, subjects, professionals, ...rest }) => {
    const mapId = idOf(map, 'pm1')
    const isCurrent = rest.withdrawnOn === undefined && rest.until > 0
    return {
      ...dated(rest, day),
      id: idOf(0, ref),
      mapId,
      subjectsAll: subjects === undefined,
      subjectIds: (subjects ?? []).map((person) => idOf(map, person)),
      professionals: professionals.map(keyOf),
      decidedBy: RECORDER,
      conditionsShown: true,
      ...(isCurrent ? { current: `${mapId} ${rest.organisation} ${rest.purpose}` } : {}),
    }
  })

const assessmentsOf = (file: MapFile, day: Day) =>
  file.assessments.map(({ ref, subjects, protects, ...rest }) => ({
    properties: {
      ...dated(rest, day),
      id: idOf(file.number, ref),
      mapId: idOf(file.number, 'pm1'),
      subjectIds: subjects.map((person) => idOf(file.number, person)),
      officer: RECORDER,
      recordedAt: instant(day, rest.from),
    },
    protects: protects.map((person) => idOf(file.number, person)),
  }))

/** The social worker who takes consent, and records that it was withdrawn: a manager has it to check (P8.6). */
const CONSENT_TAKER = keyOf('sw-lanternfield')

const consentsOf = (file: MapFile, day: Day): readonly Properties[] =>
  file.consents.map(({ ref, subject, ...rest }) => ({
    ...dated(rest, day),
    id: idOf(file.number, ref),
    mapId: idOf(file.number, 'pm1'),
    subjectId: idOf(file.number, subject),
    recordedAt: instant(day, rest.from),
    recordedBy: CONSENT_TAKER,
    ...(rest.withdrawnOn === undefined
      ? {}
      : {
          withdrawnBy: CONSENT_TAKER,
          withdrawnAt: instant(day, rest.withdrawnOn),
          withdrawnHow: 'Said so to the social worker',
        }),
  }))

/** Parents and carers, each known on one map for one young person. */
const parentsOf = ({ number, map, parents }: MapFile, day: Day) =>
  parents.map(({ ref, of, name, ...tie }) => {
    const recorded = { source: COUNCIL, recordedAt: instant(day, map.openedOn), recordedBy: RECORDER }
    const youngPersonId = idOf(number, of)
    return {
      parent: { id: idOf(number, ref), name, ...recorded },
      tie: {
        ...tie,
        ...recorded,
        id: idOf(number, ref.replace('pc', 'pt')),
        mapId: idOf(number, 'pm1'),
        youngPersonId,
      },
      youngPersonId,
    }
  })

/** One real person or place for each reference, whatever maps it appears on. */
const appearing = (
  maps: readonly MapFile[],
  [section, name, letters, property]:
    readonly ['youngPeople', 'case', 'person', 'ref'] | readonly ['places', 'uprn', 'place', 'uprn'],
): readonly Appearing[] => {
  const known = new Map<string, string[]>()
  for (const file of maps)
    for (const entry of file[section]) {
      const reference = entry[name]
      if (reference !== undefined) known.set(reference, [...(known.get(reference) ?? []), idOf(file.number, entry.ref)])
    }
  return [...known].map(([reference, appearsAs], index) => ({
    properties: {
      id: idOf(0, `${letters}${index + 1}`),
      ...(property === 'ref' ? { ref: reference, refKey: referenceKey(reference) } : { uprn: referenceKey(reference) }),
    },
    appearsAs,
  }))
}

/** The parameters of the statement. */
export const offTheMap = (borough: BoroughFile, maps: readonly MapFile[], day: Day) => ({
  organisations: borough.organisations,
  practitioners: practitionersOf(borough),
  policyDocuments: recordsOf(borough.policyDocuments, day),
  sharingAgreements: recordsOf(borough.sharingAgreements, day),
  impactAssessments: recordsOf(borough.impactAssessments, day),
  allocations: allocationsOf(borough, day),
  sharingDecisions: decisionsOf(borough, day),
  consents: maps.flatMap((file) => consentsOf(file, day)),
  assessments: maps.flatMap((file) => assessmentsOf(file, day)),
  persons: appearing(maps, ['youngPeople', 'case', 'person', 'ref']),
  places: appearing(maps, ['places', 'uprn', 'place', 'uprn']),
  parents: maps.flatMap((file) => parentsOf(file, day)),
})
