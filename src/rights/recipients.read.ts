/** The organisations to which data went (UK GDPR Art 15(1)(c), 17(2), 19), from the journal: the data may be erased by now. */
import { copiesHolding } from '../graph/copies.ts'
import { reading } from '../graph/driver.ts'
import { readRecipients, readRecipientsOnMap, type Recipient } from '../graph/projection.ts'
import type { Service } from '../gateway/operation.ts'

/**
 * The longest time after a change in which an answer with the old value may still be recorded: the change's own request and
 * that answer's. A bound for all sensible settings: better to notify one organisation too many than one too few. ms
 */
const UNDER_WAY_MS = 10 * 60_000

/**
 * An organisation outside the Council that was given some of the data, when first and when last (ISO, UTC); or, as
 * `copy:<id>`, an analyst copy that holds it.
 */
export type RecipientOrganisation = { readonly organisation: string; readonly first: string; readonly last: string }

/** Leaves out the Council itself, which is no recipient. */
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
 * @throws UNAVAILABLE while the graph is behind the journal; JOURNAL_UNAVAILABLE where the journal was changed after it was read
 */
export async function recipientOrganisations(
  { driver, projector }: Pick<Service, 'driver' | 'projector'>,
  about: {
    readonly subjects: readonly string[]
    readonly coordinates: readonly string[] | null
    readonly before: Date
  },
): Promise<readonly RecipientOrganisation[]> {
  await projector.upToDate()
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
 * @param about `coordinates` are disclosed with both `ends`, those of `anywhere` without a subject. `since`: when a tie was
 *   recorded; null: unknown. `before`: when the data changed
 * @throws UNAVAILABLE while the graph is behind the journal; JOURNAL_UNAVAILABLE where the journal was changed after it was read
 */
export async function recipientsOnMap(
  { driver, projector }: Pick<Service, 'driver' | 'projector'>,
  about: {
    readonly mapId: string
    readonly coordinates: readonly string[]
    readonly ends: readonly string[]
    readonly anywhere: readonly string[]
    readonly since: Date | null
    readonly before: Date
  },
): Promise<readonly RecipientOrganisation[]> {
  await projector.upToDate()
  const { since, before, ...rest } = about
  const rows = await readRecipientsOnMap(reading(driver), {
    ...rest,
    after: since === null ? null : new Date(since.getTime() - UNDER_WAY_MS),
    before: new Date(before.getTime() + UNDER_WAY_MS),
  })
  return outside(rows)
}

/** Analyst copies that have not ended and whose maps were changed or erased since. */
export const copiesToEnd = (
  { driver }: Pick<Service, 'driver'>,
  about: { readonly mapIds: readonly string[]; readonly before: Date },
): Promise<readonly RecipientOrganisation[]> => copiesHolding(reading(driver), about)
