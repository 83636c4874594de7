/** Which organisations a recipient is chosen from (P4.4). Pure. */
import { inForceOn, type ConformanceEntry } from '../accountability/conformance.rules.ts'
import type { Agency, IsoDate } from '../policy/terms.ts'

/** For whom an issuer of tokens may speak. `organisations` null: any of its agencies. */
export type Speaking = { readonly agencies: readonly Agency[]; readonly organisations: readonly string[] | null }

/** An organisation as it is recorded. */
export type RecordedOrganisation = { readonly id: string; readonly name: string; readonly agency: Agency }

export type KnownOrganisation = {
  readonly id: string
  readonly name: string | null
  readonly agency: Agency | null
  readonly isRecorded: boolean
  readonly canSignIn: boolean
  readonly hasAgreement: boolean
}

/** Whether an issuer may speak for an organisation. `agency` null: whichever it is. */
const speaksFor =
  (id: string, agency: Agency | null) =>
  ({ agencies, organisations }: Speaking): boolean =>
    (agency === null || agencies.includes(agency)) && (organisations === null || organisations.includes(id))

/** The only agency outside the Council for which an issuer names this organisation; null: there are several, or none. */
const agencyOf = (id: string, issuers: readonly Speaking[]): Agency | null => {
  const naming = issuers.filter(({ organisations }) => organisations?.includes(id))
  const [only, ...others] = new Set(naming.flatMap(({ agencies }) => agencies))
  return only === undefined || others.length > 0 ? null : only
}

/** The organisations outside the Council that the service knows, by id: recorded, named by an issuer, or with an agreement. */
export const knownOrganisations = (known: {
  readonly recorded: readonly RecordedOrganisation[]
  readonly issuers: readonly Speaking[]
  readonly conformance: readonly ConformanceEntry[]
  /** The caller's own organisation. */
  readonly own: string
  readonly today: IsoDate
}): readonly KnownOrganisation[] => {
  const { recorded, issuers, conformance, own, today } = known
  const byId = new Map(recorded.map((each) => [each.id, each]))
  const ids = new Set([
    ...byId.keys(),
    ...issuers.flatMap(({ organisations }) => organisations ?? []),
    ...conformance.flatMap(({ organisation }) => organisation ?? []),
  ])
  return [...ids]
    .toSorted()
    .map((id): KnownOrganisation => {
      const found = byId.get(id)
      const agency = found?.agency ?? agencyOf(id, issuers)
      return {
        id,
        name: found?.name ?? null,
        agency,
        isRecorded: found !== undefined,
        canSignIn: issuers.some(speaksFor(id, agency)),
        hasAgreement: inForceOn(conformance, { kind: 'AGREEMENT', organisation: id }, today) !== null,
      }
    })
    .filter(({ id, agency }) => id !== own && agency !== 'CFS')
}
