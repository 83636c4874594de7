/** The notice about one young person (P6.4), derived from what of the record is open to the caller. */
import { z } from 'zod'
import { reading, type Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import {
  noticeOf,
  NOTICE_FIELDS,
  NOTICE_TEXTS,
  type Notice,
  type NoticeFacts,
  type NoticeField,
} from '../../protocol/notice.ts'
import { elementShows, isOpenFor, type Opening } from '../../protocol/opening.ts'
import { isRelevant, addresseesOf, sameAddressee } from '../../protocol/steps/notification.ts'
import { handlesDutiesOf, holdingExemptions } from '../../protocol/steps/notifying.ts'
import {
  CATEGORIES,
  SHOWN_CLAIM_STATUSES,
  SHOWN_OFFENCE_STATUSES,
  type Category,
  RISK_KINDS,
  SERIOUSNESS,
} from '../../protocol/terms.ts'
import { id, maybe, parsed } from '../arguments.ts'
import { onOpenMap } from './answering.ts'
import type { RootResolvers } from '../schema.ts'
import { readDuties } from '../steps/duties.ts'

const NOTICE = loadStatement('reads/notice')
const OWNED = {
  Offence: 'CRIMINAL_OFFENCE',
  SocialMediaPost: 'SOCIAL_MEDIA',
  SocialCareRecord: 'SOCIAL_CARE_HISTORY',
} as const satisfies Readonly<Record<string, Category>>

const noticeArgs = z.object({
  map: id,
  youngPerson: id,
  to: z.enum(['YOUNG_PERSON', 'PARENT_CARER']),
  parentCarer: maybe(id),
})

const isField = (name: string): name is NoticeField => Object.hasOwn(NOTICE_FIELDS, name)
const isText = (name: string): name is keyof typeof NOTICE_TEXTS => Object.hasOwn(NOTICE_TEXTS, name)

const text = z.string()
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
  recipients: z.array(text),
  others: z.array(text),
  labels: z.array(text),
  organisations: z.array(z.object({ id: text, name: text.nullish() })),
  retainUntil: z.iso.date().nullable(),
})

/** Reads what is open about one young person. null: nobody of this id is on the map. */
async function readNotice(run: Run, opening: Opening, youngPersonId: string): Promise<NoticeFacts | null> {
  const opens = (category: Category): boolean => isOpenFor(opening.open[category], youngPersonId)
  const openKeys = (table: Readonly<Record<string, Category>>): readonly string[] =>
    Object.entries(table).flatMap(([name, category]) => (opens(category) ? [name] : []))
  const params = {
    mapId: opening.mapId,
    youngPersonId,
    fields: openKeys(NOTICE_FIELDS),
    texts: openKeys(NOTICE_TEXTS).flatMap((coordinate) =>
      coordinate.startsWith('YoungPerson.') ? [coordinate.slice('YoungPerson.'.length)] : [],
    ),
    owned: openKeys(OWNED),
    // Who is at the other end of a tie must be the caller's too.
    harmful: opens('HARMFUL_RELATIONSHIP') && opening.granted.HARMFUL_RELATIONSHIP === 'ALL',
    statements: CATEGORIES.filter(opens),
    offenceStatuses: SHOWN_OFFENCE_STATUSES,
    claimStatuses: SHOWN_CLAIM_STATUSES,
  }
  const [found] = await run({ text: NOTICE, params })
  if (found === undefined) return null
  const { source, stated, organisations, risks: posed, texts, ...facts } = row.parse(found)
  const risks = posed.filter((risk) => elementShows(opening, 'RISK', risk.id))
  const names = new Map(organisations.map((one) => [one.id, one.name ?? one.id]))
  names.set(opening.caller.organisation, names.get(opening.caller.organisation) ?? opening.caller.organisation)
  const said = [source, ...stated, ...risks.map((risk) => risk.source ?? null)]
  // A source that is no organisation known may be a person's name: it is left to the practitioner.
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
    sources: [...new Set(known)].toSorted(),
    recipients: facts.recipients.toSorted(),
  }
}

const disclosedBy = ({ data, risks, marks }: Notice): readonly string[] => [
  ...new Set([
    ...data.map(({ coordinate }) => coordinate),
    ...marks.map(({ coordinate }) => coordinate),
    ...(risks.length === 0 ? [] : ['Notice.risks']),
  ]),
]

/** null: the map is not open, or there is no such duty of the caller's on it. */
export const notice: RootResolvers['notice'] = (_parent, args, context) => {
  const { map, youngPerson, to, parentCarer: parentCarerId } = parsed(noticeArgs, args)
  return onOpenMap(context, map, async ({ opening }) => {
    const nothing = { value: null, disclosed: [] }
    const run = reading(context.service.driver)
    const person = (await readDuties(run, map)).people.find((young) => young.id === youngPerson)
    if (person === undefined || !handlesDutiesOf(opening, youngPerson) || !isRelevant(person)) return nothing
    const addressee = { to, parentCarerId }
    if (!addresseesOf(person).some((one) => sameAddressee(one, addressee))) return nothing
    const facts = await readNotice(run, opening, youngPerson)
    if (facts === null) return nothing
    const exempt = new Set(holdingExemptions(person, addressee, opening.today).map(({ part }) => part))
    const content = noticeOf(facts, { to, exempt })
    return {
      value: { youngPersonId: youngPerson, to, parentCarerId, ...content },
      disclosed: [{ coordinates: disclosedBy(content), subjects: [youngPerson] }],
    }
  })
}
