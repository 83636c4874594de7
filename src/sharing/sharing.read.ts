/** `sharing`: who has a map and with whom it is shared. For the Council. */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { seenElements } from '../policy/sight.ts'
import { CATEGORIES, PURPOSES } from '../policy/terms.ts'
import { CONFORMANCE_KINDS } from '../accountability/conformance.rules.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { defineQuestion } from '../gateway/question.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { elementsOn } from '../steps/facts.ts'

const SHARING = loadStatement('sharing/sharing.read')

const text = z.string()
const allocation = z.object({
  id: text,
  practitioner: text,
  youngPersonIds: maybe(z.array(text)),
  from: text,
  until: maybe(text),
})
const decision = z.object({
  id: text,
  organisation: text,
  purpose: z.enum(PURPOSES),
  categories: z.array(z.enum(CATEGORIES)),
  allSubjects: z.boolean(),
  subjectIds: z
    .array(text)
    .nullish()
    .transform((list) => list ?? []),
  subjectsReason: maybe(text),
  professionals: z
    .array(text)
    .nullish()
    .transform((list) => list ?? []),
  necessity: maybe(text),
  conditions: maybe(text),
  mayExport: z.boolean(),
  decidedBy: maybe(text),
  lacked: z.array(z.enum(CONFORMANCE_KINDS)),
  cannotWait: maybe(text),
  agreedBy: maybe(text),
  from: text,
  until: text,
  withdrawnOn: maybe(text),
  replacedBy: maybe(text),
})
const declined = z.object({
  id: text,
  organisation: text,
  purpose: z.enum(PURPOSES),
  reason: text,
  decidedBy: text,
  decidedOn: text,
})
const sharingRow = z.object({
  allocations: z.array(allocation),
  decisions: z.array(decision),
  declined: z.array(declined),
})

const sharing = defineQuestion<'sharing'>(['mapper'], (_parent, args, context) => {
  const { map } = parsed(z.object({ map: id }), args)
  return onOpenMap(context, map, async ({ opening }) => {
    // Decisions about everybody are shown only to callers who have everybody (P4.5).
    if (opening.granted.IDENTITY !== 'ALL') return { value: null, disclosed: [] }
    const [row] = await reading(context.service.driver)({ text: SHARING, params: { mapId: map } })
    const found = sharingRow.parse(row)
    const named = [
      ...found.decisions.flatMap(({ subjectIds }) => subjectIds),
      ...found.allocations.flatMap(({ youngPersonIds }) => youngPersonIds ?? []),
    ]
    const seen = seenElements(opening, await elementsOn(reading(context.service.driver), map, named))
    // An adult of concern is named only to callers who may know of them (P8.7).
    const decisions = found.decisions.map((each) => ({
      ...each,
      subjectIds: each.subjectIds.filter((subject) => seen.has(subject)),
    }))
    // Restricted people are not named either (P9.5). An allocation to restricted people alone is not shown.
    const allocations = found.allocations.flatMap(({ youngPersonIds, ...each }) => {
      const people = youngPersonIds?.filter((youngPerson) => seen.has(youngPerson)) ?? null
      return people?.length === 0 ? [] : [{ ...each, youngPersonIds: people }]
    })
    const value = { ...found, decisions, allocations }
    const subjects = new Set([
      ...value.allocations.flatMap(({ youngPersonIds }) => youngPersonIds ?? []),
      ...value.decisions.flatMap(({ subjectIds }) => subjectIds),
    ])
    return { value, disclosed: [{ coordinates: ['Query.sharing'], subjects: [...subjects] }] }
  })
})

export const sharingQuestions = { sharing } as const
