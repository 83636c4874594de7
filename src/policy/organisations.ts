/** What an organisation is called to somebody who is not the person whose data it has (P6.4, P9.5). Pure. */
import type { Category } from './terms.ts'

/** A recorded organisation. `reveals`: the categories that its name or kind gives away; null: nobody has said so yet. */
export type NamedOrganisation = {
  readonly id: string
  readonly name: string | null
  readonly reveals: readonly Category[] | null
}

/** What stands in the place of a name that would tell why somebody is known there. */
export const SUPPORTING = 'an organisation that supports young people'

/** Whether the name may be told: only once it has been said that it gives nothing away. */
export const isNameTold = ({ reveals }: Pick<NamedOrganisation, 'reveals'>): boolean =>
  reveals !== null && reveals.length === 0

/** The name, or the words in its place. */
export const nameForOthers = (organisation: NamedOrganisation): string =>
  isNameTold(organisation) ? (organisation.name ?? organisation.id) : SUPPORTING
