/** Reads what decides about sharing with parents of other children (P7), and what was decided. It makes no verdict. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import type { Called, NewParentDisclosure, ParentFacts } from '../../protocol/steps/parents.ts'
import { CATEGORIES } from '../../protocol/terms.ts'
import { readAges } from './ages.ts'
import { readParents } from './duties.ts'
import { elementsOn } from './known.ts'

const CALLED = loadStatement('taking/called')
const DISCLOSURES = loadStatement('taking/parent-disclosures')

const calledRow = z
  .object({
    id: z.string(),
    type: z.enum(['YoungPerson', 'Adult', 'AdultOfConcern']),
    label: z.string().nullable(),
    names: z.array(z.string()),
    address: z.string().nullable(),
  })
  .transform((row): Called => ({ ...row, version: 1, kind: null, status: null }))

/** Whose the consent is (P7.2). */
export const CONSENT_BY = ['YOUNG_PERSON', 'PARENTAL_RESPONSIBILITY'] as const
/** How a decision stands. */
export const PARENT_DISCLOSURE_STATUSES = ['DECIDED', 'GIVEN', 'WITHDRAWN', 'DECLINED'] as const

const string = z.string().nullable()
const date = z.iso.date().nullable()
const categories = z.array(z.enum(CATEGORIES))

/** Of one that was declined there is no text and no intervention. */
const orNone = z
  .string()
  .nullable()
  .transform((value) => value ?? '')

const disclosureRow = z.object({
  id: z.string(),
  youngPersonId: z.string(),
  receivingParentCarerId: z.string(),
  interventionId: orNone,
  text: orNone,
  categories,
  status: z.enum(PARENT_DISCLOSURE_STATUSES),
  consent: z
    .object({
      by: z.enum(CONSENT_BY),
      consentedBy: string,
      competence: string,
      takenBy: string,
      takenOn: date,
      how: string,
      explicitFor: categories,
    })
    .nullable(),
  whySafe: string,
  whyAppropriate: string,
  reason: string,
  decidedBy: z.string(),
  decidedOn: z.iso.date(),
  givenOn: date,
  givenHow: string,
  givenBy: string,
  givenRecordedBy: string,
  withdrawnOn: date,
  withdrawnWhy: string,
  withdrawnBy: string,
})

/** A decision with all that is recorded of it. */
export type ParentDisclosureRow = z.output<typeof disclosureRow>

/** What was decided on a map about sharing with parents, whoever may see it: all, or one. */
export const readParentDisclosures = async (
  run: Run,
  about: { readonly mapId: string; readonly id: string | null },
): Promise<readonly ParentDisclosureRow[]> =>
  (await run({ text: DISCLOSURES, params: about })).map((row) => disclosureRow.parse(row))

type Asked = Pick<NewParentDisclosure, 'youngPersonId' | 'interventionId'>

/** What of the map decides, whoever may see it. */
export async function readParentFacts(run: Run, mapId: string, asked: Asked): Promise<ParentFacts> {
  const { youngPersonId, interventionId } = asked
  const [rows, [intervention = null], [age = null]] = await Promise.all([
    run({ text: CALLED, params: { mapId } }),
    elementsOn(run, mapId, [interventionId]),
    readAges(run, mapId, [youngPersonId]),
  ])
  const people = rows.map((row) => calledRow.parse(row))
  const young = people.flatMap((person) => (person.type === 'YoungPerson' ? [person.id] : []))
  return { people, intervention, age, parents: await readParents(run, mapId, young) }
}
