/** Root fields that are not a map: who am I, what are the rules, what was disclosed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, type GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { read, reading } from '../graph/driver.ts'
import { readGrants } from '../graph/grants.ts'
import { project, readJournal, type JournalFilter } from '../graph/projection.ts'
import { loadStatement } from '../graph/statements.ts'
import { ceilings } from '../protocol/ceiling.ts'
import { extentsOpenTo } from '../protocol/opening.ts'
import { RULES, type Rule } from '../protocol/rules.ts'
import { CATEGORIES, needsCover } from '../protocol/terms.ts'
import { accessRoots } from './access.ts'
import { dateText, parsed } from './arguments.ts'
import { contributions } from './contributions.ts'
import { coverEnding } from './cover-ending.ts'
import { significantEventsNotified } from './events.ts'
import { coverLapsed } from './cover-lapsed.ts'
import { mapRoots } from './map-roots.ts'
import { changesSince } from './changes.ts'
import { erasureRoots } from './erasures.ts'
import { callerOf, record } from './maps.ts'
import { notice } from './notice.ts'
import { notificationsDue } from './notifications.ts'
import { parentDisclosures } from './parent-disclosures.ts'
import { previewAssessment } from './preview-assessment.ts'
import { rectificationRoots } from './rectifications.ts'
import { objections, restrictions } from './restrictions.ts'
import { retentionRoots } from './retention.ts'
import type { RootResolvers } from './schema.ts'
import { sharingRequests } from './sharing-requests.ts'
import { urgentAccesses } from './urgent-accesses.ts'

const PERSON = loadStatement('reads/person')
const TABLE: readonly Rule[] = RULES

/** The clauses of protocol.md: `- **P4.4** text`. */
export function readClauses(root: string): readonly { readonly id: string; readonly text: string }[] {
  const text = readFileSync(join(root, 'src', 'protocol', 'protocol.md'), 'utf8')
  return [...text.matchAll(/^\s*- \*\*(P\d+(?:\.\d+)*)\*\* (.+)$/gm)].map(([, id = '', clause = '']) => ({
    id,
    text: clause,
  }))
}

const ruleEntry = (rule: Rule) => ({
  ...rule,
  effect: rule.effect === 'permit' ? ('PERMIT' as const) : ('FORBID' as const),
  draft: rule.draft ?? false,
})

const protocolOf =
  (root: string): RootResolvers['protocol'] =>
  (_parent, _args, { visitor }) => {
    const { agency, roles, purpose } = visitor
    const verdicts = purpose === null ? null : ceilings({ agency, roles, purpose })
    return {
      clauses: readClauses(root),
      rules: TABLE.map(ruleEntry),
      ceiling:
        verdicts === null
          ? null
          : CATEGORIES.map((category) => ({
              category,
              permitted: verdicts[category].permit,
              needsCover: needsCover(category),
              rules: verdicts[category].rules,
            })),
    }
  }

/** Every enum of the schema with the meaning that the SDL gives. */
export const vocabularyOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      type
        .getValues()
        .map(({ name, description }) => ({ vocabulary: type.name, term: name, meaning: description ?? null })),
    )

const personArgs = z.object({ ref: z.string().min(1).max(200) })
const personRow = z.object({
  id: z.string(),
  ref: z.string(),
  appearances: z.array(z.object({ mapId: z.string(), youngPersonId: z.string(), mapTitle: z.string().nullable() })),
})

const person: RootResolvers['person'] = async (_parent, args, context) => {
  const caller = callerOf(context)
  const { ref } = parsed(personArgs, args)
  const grants = await readGrants(reading(context.service.driver), caller, context.now)
  const extents = [...extentsOpenTo(caller, [grants], { category: 'IDENTITY', today: context.today })]
  const maps = extents.flatMap(([map, extent]) => (extent === 'ALL' ? [map] : []))
  const people = extents.flatMap(([map, extent]) =>
    typeof extent === 'object' ? [...extent].map((id) => `${map} ${id}`) : [],
  )
  const [row] = await read(context.service.driver, { text: PERSON, params: { ref, maps, people } })
  const found = row === undefined ? null : personRow.parse(row)
  const subjects = found?.appearances.map(({ youngPersonId }) => youngPersonId) ?? []
  const disclosed = found === null ? [] : [{ coordinates: ['Person.ref', 'Person.appearances'], subjects }]
  await record(context, caller, { opening: null, disclosed, outcome: found === null ? 'NOT_FOUND' : 'OK' })
  return found
}

const journalArgs = z.object({
  subject: z.string().max(200).nullish(),
  organisation: z.string().max(200).nullish(),
  map: z.string().max(200).nullish(),
  from: z.string().nullish(),
  until: z.string().nullish(),
  limit: z.number().int().nullish(),
  offset: z.number().int().nullish(),
})

function journalFilter(args: Readonly<Record<string, unknown>>, page: number): JournalFilter {
  const { subject, organisation, map, from, until, ...paging } = parsed(journalArgs, {
    ...args,
    from: dateText(args['from']),
    until: dateText(args['until']),
  })
  const limit = paging.limit ?? 100
  const offset = paging.offset ?? 0
  if (limit < 1 || offset < 0) throw new PeermapError('BAD_USER_INPUT', 'limit and offset must be positive')
  if (limit > page) throw new PeermapError('LIMIT_EXCEEDED', `at most ${page} a page`)
  return {
    ...(subject ? { subjects: [subject] } : {}),
    ...(organisation ? { organisation } : {}),
    ...(map ? { mapId: map } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    limit,
    offset,
  }
}

/** Who has seen what (P9.6). Reading it is recorded too. */
const journal: RootResolvers['journal'] = async (_parent, args, context) => {
  const caller = callerOf(context)
  const { driver, journal: written, limits } = context.service
  const filter = journalFilter(args, limits.page)
  await project(driver, { folder: context.service.journalFolder, upTo: written.sequence })
  const page = await readJournal(driver, filter)
  const disclosed = [{ coordinates: ['Query.journal'], subjects: filter.subjects ?? [] }]
  await record(context, caller, { opening: null, disclosed, outcome: 'OK' })
  return page
}

/** The resolvers. `schema` is known only after it is built, hence a function. */
export const rootResolvers = (root: string, schema: () => GraphQLSchema): RootResolvers => ({
  me: (_parent, _args, { visitor }) => visitor,
  protocol: protocolOf(root),
  vocabulary: () => vocabularyOf(schema()),
  person,
  journal,
  coverEnding,
  coverLapsed,
  previewAssessment,
  ...mapRoots,
  contributions,
  parentDisclosures,
  ...accessRoots,
  notice,
  notificationsDue,
  significantEventsNotified,
  sharingRequests,
  urgentAccesses,
  restrictions,
  objections,
  ...rectificationRoots,
  changesSince,
  ...erasureRoots,
  ...retentionRoots,
})
