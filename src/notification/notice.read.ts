/** The notice about one young person (P6.4), derived from the part of the record that is open to the caller. */
import { z } from 'zod'
import { elementOf, OWNED_TYPES } from '../model/model.ts'
import { reading, type Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { noticeOf, NOTICE_FIELDS, NOTICE_TEXTS, type Notice, type NoticeFacts } from './notice.rules.ts'
import type { Opening } from '../policy/opening.ts'
import { elementShows, personShows } from '../policy/sight.ts'
import { addresseesOf, contactOf, hasEnded, sameAddressee } from './duties.rules.ts'
import { handlesDutiesOf, holdingExemptions } from './notification.rules.ts'
import {
  CATEGORIES,
  SHOWN_CLAIM_STATUSES,
  SHOWN_OFFENCE_STATUSES,
  type Category,
  RISK_KINDS,
  SERIOUSNESS,
  STATUTORY_FUNCTIONS,
} from '../policy/terms.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { onOpenMap } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { readDuties } from './duties.facts.ts'

const NOTICE = loadStatement('notification/notice.read')

const noticeArgs = z.object({
  map: id,
  youngPerson: id,
  to: z.enum(['YOUNG_PERSON', 'PARENT_CARER']),
  parentCarer: maybe(id),
})

const isField = (name: string): boolean => Object.hasOwn(NOTICE_FIELDS, name)
const isText = (name: string): boolean => Object.hasOwn(NOTICE_TEXTS, name)

const text = z.string()
const organisation = z.object({ id: text, name: text.nullable(), reveals: z.array(z.enum(CATEGORIES)).nullable() })
const row = z.object({
  values: z.array(z.object({ field: text.refine(isField), values: z.array(text) })),
  texts: z.array(text.refine(isText)),
  risks: z.array(
    z.object({
      id: text,
      kind: z.enum(RISK_KINDS),
      seriousness: z.enum(SERIOUSNESS).nullish(),
      source: text.nullish(),
      described: z.boolean(),
      reveals: z.array(z.enum(CATEGORIES)),
    }),
  ),
  source: text.nullable(),
  stated: z.array(text),
  recipients: z.array(organisation.extend({ covers: z.boolean() })),
  others: z.array(text),
  labels: z.array(text),
  organisations: z.array(organisation),
  retainUntil: z.iso.date().nullable(),
  statutoryFunction: z.enum(STATUTORY_FUNCTIONS).nullable(),
})

/** Reads what is open about one young person. null: nobody with this id is on the map. */
async function readNotice(run: Run, opening: Opening, youngPersonId: string): Promise<NoticeFacts | null> {
  const opens = (category: Category): boolean => personShows(opening, category, youngPersonId)
  const openKeys = (table: Readonly<Record<string, Category>>): readonly string[] =>
    Object.entries(table).flatMap(([name, category]) => (opens(category) ? [name] : []))
  const params = {
    today: opening.today,
    mapId: opening.mapId,
    youngPersonId,
    fields: openKeys(NOTICE_FIELDS),
    texts: openKeys(NOTICE_TEXTS).flatMap((coordinate) =>
      coordinate.startsWith('YoungPerson.') ? [coordinate.slice('YoungPerson.'.length)] : [],
    ),
    owned: OWNED_TYPES.filter((type) => opens(elementOf(type).category)),
    // The person at the other end of a tie must be granted to the caller too.
    harmful: opens('HARMFUL_RELATIONSHIP') && opening.granted.HARMFUL_RELATIONSHIP === 'ALL',
    statements: CATEGORIES.filter(opens),
    offenceStatuses: SHOWN_OFFENCE_STATUSES,
    claimStatuses: SHOWN_CLAIM_STATUSES,
  }
  const [found] = await run({ text: NOTICE, params })
  if (found === undefined) return null
  const { source, stated, organisations, risks: posed, texts, ...facts } = row.parse(found)
  const risks = posed.filter((risk) => elementShows(opening, 'RISK', risk.id))
  const names = new Map(organisations.map((one) => [one.id, one]))
  // Everybody who gets a notice knows of the Council.
  const council = opening.caller.organisation
  names.set(council, { id: council, name: names.get(council)?.name ?? null, reveals: [] })
  const said = [source, ...stated, ...risks.map((risk) => risk.source ?? null)]
  // A source that is no recorded organisation may be a person's name, so it is left to the practitioner.
  const known = said.flatMap((one) => names.get(one ?? '') ?? [])
  const unknown = said.some((one) => one !== null && !names.has(one))
  return {
    ...facts,
    texts: [
      ...texts,
      ...(risks.some(({ described }) => described) ? (['Risk.description'] as const) : []),
      ...(unknown ? (['Notice.sources'] as const) : []),
    ],
    risks: risks.map(({ kind, seriousness, reveals }) => ({ kind, seriousness: seriousness ?? null, reveals })),
    sources: known,
  }
}

const disclosedBy = ({ data, risks, marks }: Notice): readonly string[] => [
  ...new Set([
    ...data.map(({ coordinate }) => coordinate),
    ...marks.map(({ coordinate }) => coordinate),
    ...(risks.length === 0 ? [] : ['Notice.risks']),
  ]),
]

/** null: the map is not open, or the caller handles no such duty on it. */
export const notice = defineQuestion<'notice'>(['mapper'], (_parent, args, context) => {
  const { map, youngPerson, to, parentCarer: parentCarerId } = parsed(noticeArgs, args)
  return onOpenMap(context, map, async ({ opening }) => {
    const nothing = { value: null, disclosed: [] }
    const run = reading(context.service.driver)
    const person = (await readDuties(run, map)).people.find(
      ({ id: one, type }) => one === youngPerson && type === 'YoungPerson',
    )
    if (person === undefined || !handlesDutiesOf(opening, youngPerson)) return nothing
    const addressee = { to, parentCarerId }
    if (!addresseesOf(person).some((one) => sameAddressee(one, addressee))) return nothing
    if (hasEnded(person, addressee, opening.today)) return nothing
    const facts = await readNotice(run, opening, youngPerson)
    if (facts === null) return nothing
    const exempt = new Set(holdingExemptions(person, addressee, opening.today).map(({ part }) => part))
    const content = noticeOf(facts, {
      to,
      exempt,
      contact: contactOf(person, addressee),
      controller: context.service.controller,
      today: opening.today,
    })
    return {
      value: { youngPersonId: youngPerson, to, parentCarerId, ...content },
      disclosed: [{ coordinates: disclosedBy(content), subjects: [youngPerson] }],
    }
  })
})
