/** Versions as a client reads them: with what they are of, in one answer. */
const OWNED = 'offences { id version } socialMedia { id version } socialCare { id version }'
const ELEMENTS = 'groups locations risks strengths significantEvents interventions informationGaps reviews meetings'
const TIES = 'peerTies supportTies membershipTies visitTies influenceTies groupTies harmTies affiliationTies'

/** Everything on a map that has a version. */
export const VERSIONS = `query ($map: ID!) { peerMap(id: $map) { id version
  members { id version ${OWNED} } adults { id version offences { id version } } adultsOfConcern { id version offences { id version } }
  ${`${ELEMENTS} ${TIES}`
    .split(' ')
    .map((list) => `${list} { id version }`)
    .join(' ')} } }`

/** The versions in an answer, by id. */
export function versionsIn(data: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('id' in value && 'version' in value) found.set(String(value.id), value.version)
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(data)
  return found
}

/** The version of one of them. @throws where it has none: nobody could change it */
export function versionIn(data: unknown, id: string): number {
  const version = versionsIn(data).get(id)
  if (typeof version !== 'number') throw new TypeError('nothing that the caller could change has this id')
  return version
}
