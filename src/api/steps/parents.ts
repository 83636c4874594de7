/** The steps about sharing with parents and carers of other children on a map (P7, P0.1). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateOrNull } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import {
  missingToDecideDisclosure,
  missingToDeclineDisclosure,
  missingToGive,
  missingToWithdrawConsent,
  type Called,
  type NewParentDisclosure,
  type ParentDisclosure,
  type ParentFacts,
} from '../../protocol/steps/parents.ts'
import { CATEGORIES } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { readAges } from './ages.ts'
import { readParents } from './duties.ts'
import { elementsOn } from './known.ts'
import { defineStep, openingIn } from './step.ts'

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

const CONSENT_BY = ['YOUNG_PERSON', 'PARENTAL_RESPONSIBILITY'] as const
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

async function readFacts(run: Run, mapId: string, asked: Asked): Promise<ParentFacts> {
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

const decideInput = z.strictObject({
  mapId: id,
  youngPersonId: id,
  receivingParentCarerId: id,
  interventionId: id,
  text,
  categories: reveals,
  consent: maybe(
    z.strictObject({
      by: z.enum(CONSENT_BY),
      consentedBy: maybe(id),
      competence: maybe(text),
      takenBy: maybe(line),
      takenOn: maybe(day),
      how: maybe(text),
      explicitFor: reveals,
    }),
  ),
  whySafe: maybe(text),
  whyAppropriate: maybe(text),
})
type Decide = z.output<typeof decideInput>
type DecideKnown = { readonly facts: ParentFacts; readonly recorded: readonly ParentDisclosure[] }

const decideParentDisclosure = defineStep<Decide, DecideKnown>({
  taker: 'manager',
  input: decideInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input }) => {
    const [facts, recorded] = await Promise.all([
      readFacts(run, input.mapId, input),
      readParentDisclosures(run, { mapId: input.mapId, id: null }),
    ])
    return { facts, recorded }
  },
  missing: (situation) => {
    const { input: asked, known, today } = situation
    const opening = openingIn(situation)
    return missingToDecideDisclosure({ asked, facts: known.facts, opening, today }, known.recorded)
  },
  write: ({ input, caller, today }, { newId }) => {
    const { youngPersonId, consent, categories: held, ...told } = input
    const disclosure = {
      ...told,
      id: newId(),
      subjectId: youngPersonId,
      categories: [...new Set(held)],
      consentBy: consent?.by ?? null,
      consentedBy: consent?.consentedBy ?? null,
      competence: consent?.competence ?? null,
      consentTakenBy: consent?.takenBy ?? null,
      consentTakenOn: toDateOrNull(consent?.takenOn ?? null),
      consentHow: consent?.how ?? null,
      explicitFor: [...new Set(consent?.explicitFor)],
      status: 'DECIDED',
      decidedBy: callerKey(caller),
      decidedOn: toDate(today),
    }
    return { params: { disclosure }, changed: [disclosure.id] }
  },
})

const declineParentDisclosure = defineStep({
  taker: 'manager',
  input: z.strictObject({ mapId: id, youngPersonId: id, receivingParentCarerId: id, reason: text }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => readFacts(run, input.mapId, { ...input, interventionId: '' }),
  missing: (situation) =>
    missingToDeclineDisclosure(situation.input, { facts: situation.known, opening: openingIn(situation) }),
  write: ({ input, caller, today }, { newId }) => {
    const { youngPersonId, ...told } = input
    const decided = { decidedBy: callerKey(caller), decidedOn: toDate(today) }
    const disclosure = { ...told, ...decided, id: newId(), subjectId: youngPersonId, status: 'DECLINED' }
    return { params: { disclosure }, changed: [disclosure.id] }
  },
})

const giveInput = z.strictObject({ mapId: id, parentDisclosureId: id, on: day, how: line, by: line })
type GiveKnown = { readonly decision: ParentDisclosureRow | null; readonly facts: ParentFacts }

const recordParentDisclosureGiven = defineStep<z.output<typeof giveInput>, GiveKnown>({
  taker: 'mapper',
  input: giveInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, parentDisclosureId } }) => {
    const [decision = null] = await readParentDisclosures(run, { mapId, id: parentDisclosureId })
    const facts = await readFacts(run, mapId, decision ?? { youngPersonId: '', interventionId: '' })
    return { decision, facts }
  },
  missing: (situation) => {
    const { input, known, today } = situation
    const opening = openingIn(situation)
    return missingToGive(known.decision, { facts: known.facts, opening, today, on: input.on })
  },
  // P9.5, P9.6: a parent is no organisation, so who was told is found by the young person, and by the parent or carer.
  onRecord: ({ decision }) =>
    decision === null
      ? {}
      : {
          disclosed: [
            { coordinates: ['ParentDisclosure.text'], subjects: [decision.youngPersonId] },
            { coordinates: ['ParentDisclosure.receivingParentCarerId'], subjects: [decision.receivingParentCarerId] },
          ],
        },
  write: ({ input: { parentDisclosureId, on, how, by }, caller }) => ({
    params: {
      parentDisclosureId,
      given: {
        status: 'GIVEN',
        givenOn: toDate(on),
        givenHow: how,
        givenBy: by,
        givenRecordedBy: callerKey(caller),
      },
    },
    changed: [parentDisclosureId],
  }),
})

const withdrawInput = z.strictObject({ mapId: id, parentDisclosureId: id, why: text })

const withdrawParentDisclosure = defineStep<z.output<typeof withdrawInput>, ParentDisclosureRow | null>({
  taker: 'mapper',
  onClosed: true,
  input: withdrawInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, parentDisclosureId } }) => {
    const [decision = null] = await readParentDisclosures(run, { mapId, id: parentDisclosureId })
    return decision
  },
  missing: (situation) => missingToWithdrawConsent(situation.known, { opening: openingIn(situation) }),
  write: ({ input: { parentDisclosureId, why }, caller, today }) => ({
    params: {
      parentDisclosureId,
      withdrawn: {
        status: 'WITHDRAWN',
        withdrawnOn: toDate(today),
        withdrawnWhy: why,
        withdrawnBy: callerKey(caller),
      },
    },
    changed: [parentDisclosureId],
  }),
})

export const parentSteps = {
  decideParentDisclosure,
  declineParentDisclosure,
  recordParentDisclosureGiven,
  withdrawParentDisclosure,
} as const
