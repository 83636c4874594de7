/** Reads what decides about sharing with parents of other children (P7), and the decisions. It makes no verdict. */
import { z } from 'zod'
import { PERSON_TYPES } from '../model/model.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import type { Called, NewParentDisclosure, ParentFacts } from './parents.rules.ts'
import { CATEGORIES } from '../policy/terms.ts'
import { readAges } from '../cover/ages.facts.ts'
import { readParents } from './duties.facts.ts'
import { elementsOn } from '../steps/facts.ts'

const CALLED = loadStatement('notification/called.facts')
const DISCLOSURES = loadStatement('notification/parent-disclosures.facts')

const calledRow = z
  .object({
    id: z.string(),
    type: z.enum(PERSON_TYPES),
    label: z.string().nullable(),
    names: z.array(z.string()),
    address: z.string().nullable(),
  })
  .transform((row): Called => ({ ...row, version: 1, kind: null, status: null }))

/** Who gives the consent (P7.2). */
const CONSENT_BY = ['YOUNG_PERSON', 'PARENTAL_RESPONSIBILITY'] as const
/** The states of a decision. */
export const PARENT_DISCLOSURE_STATUSES = ['DECIDED', 'GIVEN', 'WITHDRAWN', 'DECLINED'] as const

const string = z.string().nullable()
const date = z.iso.date().nullable()
const categories = z.array(z.enum(CATEGORIES))

/** A decision not to share has no text and no intervention. */
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

/** A decision with everything that is recorded about it. */
export type ParentDisclosureRow = z.output<typeof disclosureRow>

/** The decisions on a map about sharing with parents, whether or not the caller may see them: all, or one. */
export const readParentDisclosures = async (
  run: Run,
  about: { readonly mapId: string; readonly id: string | null },
): Promise<readonly ParentDisclosureRow[]> =>
  (await run({ text: DISCLOSURES, params: about })).map((row) => disclosureRow.parse(row))

type Asked = Pick<NewParentDisclosure, 'youngPersonId' | 'interventionId'>

/** What everybody on a map is called, whether or not the caller may see it. */
export const readCalled = async (run: Run, mapId: string): Promise<readonly Called[]> =>
  (await run({ text: CALLED, params: { mapId } })).map((row) => calledRow.parse(row))

/** What decides about it on the map, whether or not the caller may see it. */
export async function readParentFacts(run: Run, mapId: string, asked: Asked): Promise<ParentFacts> {
  const { youngPersonId, interventionId } = asked
  const [people, [intervention = null], [age = null]] = await Promise.all([
    readCalled(run, mapId),
    elementsOn(run, mapId, [interventionId]),
    readAges(run, mapId, [youngPersonId]),
  ])
  const young = people.flatMap((person) => (person.type === 'YoungPerson' ? [person.id] : []))
  return { people, intervention, age, parents: await readParents(run, mapId, young) }
}
