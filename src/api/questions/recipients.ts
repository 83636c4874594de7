/** To which organisations data went (UK GDPR Art 15(1)(c), 17(2), 19): read off the journal, the data may be gone. */
import { reading } from '../../graph/driver.ts'
import { project, readRecipients, readRecipientsOnMap, type Recipient } from '../../graph/projection.ts'
import type { Service } from '../operation.ts'

/**
 * Longest that an answer under way may be recorded after a value was changed: the change's own request and that answer's. A
 * bound for any setting that makes sense; one organisation more is told rather than one less. ms
 */
const UNDER_WAY_MS = 10 * 60_000

/** An organisation outside the Council that was given some of the data, when first and when last (ISO, UTC). */
export type RecipientOrganisation = { readonly organisation: string; readonly first: string; readonly last: string }

/** Of the Council itself, nobody is a recipient. */
const outside = (rows: readonly Recipient[]): readonly RecipientOrganisation[] => {
  const found = new Map<string, RecipientOrganisation>()
  for (const { organisation, agency, first, last } of rows) {
    if (agency === 'CFS') continue
    const known = found.get(organisation)
    found.set(organisation, {
      organisation,
      first: known !== undefined && known.first < first ? known.first : first,
      last: known !== undefined && known.last > last ? known.last : last,
    })
  }
  return [...found.values()].toSorted((one, other) => (one.organisation < other.organisation ? -1 : 1))
}

/**
 * Organisations outside the Council to which data were disclosed, sorted by id.
 * @param about `subjects`: ids of people and of elements, as disclosures name them: a row of a person, a group, a place or
 *   a risk is disclosed under its own id. `coordinates` null: any field. `before`: when the data changed or were erased
 * @throws JOURNAL_UNAVAILABLE where the journal is not as it was read before
 */
export async function recipientOrganisations(
  { driver, journal, journalFolder }: Pick<Service, 'driver' | 'journal' | 'journalFolder'>,
  about: {
    readonly subjects: readonly string[]
    readonly coordinates: readonly string[] | null
    readonly before: Date
  },
): Promise<readonly RecipientOrganisation[]> {
  await project(driver, { folder: journalFolder, upTo: journal.sequence })
  const { subjects, coordinates } = about
  const before = new Date(about.before.getTime() + UNDER_WAY_MS)
  const rows = await readRecipients(reading(driver), {
    subjects,
    before,
    ...(coordinates === null ? {} : { coordinates }),
  })
  return outside(rows)
}

/**
 * Organisations outside the Council to which a tie, or what a map says of itself, was disclosed, sorted by id.
 * @param about `coordinates` are disclosed with both `ends`, `anywhere` without saying about whom. `since`: when a tie was
 *   recorded; null: not known. `before`: when the data changed
 * @throws JOURNAL_UNAVAILABLE where the journal is not as it was read before
 */
export async function recipientsOnMap(
  { driver, journal, journalFolder }: Pick<Service, 'driver' | 'journal' | 'journalFolder'>,
  about: {
    readonly mapId: string
    readonly coordinates: readonly string[]
    readonly ends: readonly string[]
    readonly anywhere: readonly string[]
    readonly since: Date | null
    readonly before: Date
  },
): Promise<readonly RecipientOrganisation[]> {
  await project(driver, { folder: journalFolder, upTo: journal.sequence })
  const { since, before, ...rest } = about
  const rows = await readRecipientsOnMap(reading(driver), {
    ...rest,
    after: since === null ? null : new Date(since.getTime() - UNDER_WAY_MS),
    before: new Date(before.getTime() + UNDER_WAY_MS),
  })
  return outside(rows)
}
