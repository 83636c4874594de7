/** `journal`: who has seen what, under which decision (P9.6). */
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { reading, type Run } from '../graph/driver.ts'
import { readJournal, type JournalFilter } from '../graph/projection.ts'
import { loadStatement } from '../graph/statements.ts'
import { referenceKey } from '../policy/reference.ts'
import { dateText, parsed } from '../gateway/arguments.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { defineQuestion } from '../gateway/question.ts'

const PEOPLE_OF_REFERENCE = loadStatement('accountability/people-of-reference.facts')

const journalArgs = z.object({
  disclosure: z.string().max(200).nullish(),
  subject: z.string().max(200).nullish(),
  ref: z.string().nullish(),
  organisation: z.string().max(200).nullish(),
  map: z.string().max(200).nullish(),
  from: z.string().nullish(),
  until: z.string().nullish(),
  limit: z.number().int().nullish(),
  offset: z.number().int().nullish(),
})

/** What was asked for. `ref`: the case reference of the people whom the entries are about. */
type Asked = { readonly filter: JournalFilter; readonly ref: string | null }

function askedIn(args: Readonly<Record<string, unknown>>, page: number): Asked {
  const { disclosure, subject, ref, organisation, map, from, until, ...paging } = parsed(journalArgs, {
    ...args,
    from: dateText(args['from']),
    until: dateText(args['until']),
  })
  if (subject && ref)
    throw new PeermapError('BAD_USER_INPUT', 'subject and ref both say whom entries are about: give one')
  const limit = paging.limit ?? 100
  const offset = paging.offset ?? 0
  if (limit < 1 || offset < 0) throw new PeermapError('BAD_USER_INPUT', 'limit and offset must be positive')
  if (limit > page)
    throw new PeermapError('LIMIT_EXCEEDED', `at most ${page} a page`, { limit: { name: 'PAGE', most: page } })
  const filter = {
    ...(disclosure ? { disclosure } : {}),
    ...(subject ? { subjects: [subject] } : {}),
    ...(organisation ? { organisation } : {}),
    ...(map ? { mapId: map } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    limit,
    offset,
  }
  return { filter, ref: ref ?? null }
}

const personRow = z.object({ id: z.string() })

/** The people with this case reference, or who had it. Nobody: no entry is about them. */
async function peopleOf(run: Run, ref: string): Promise<readonly string[]> {
  const rows = await run({ text: PEOPLE_OF_REFERENCE, params: { ref, refKey: referenceKey(ref) } })
  return rows.map((row) => personRow.parse(row).id)
}

/** Reading it is recorded too. */
export const journal = defineQuestion<'journal'>(['auditor'], async (_parent, args, context) => {
  const caller = callerOf(context)
  const { driver, projector, limits } = context.service
  const asked = askedIn(args, limits.page)
  const people = asked.ref === null ? null : await peopleOf(reading(driver), asked.ref)
  const filter = people === null ? asked.filter : { ...asked.filter, subjects: people }
  await projector.upToDate()
  const page = await readJournal(driver, filter)
  const disclosed = [{ coordinates: ['Query.journal'], subjects: filter.subjects ?? [] }]
  await record(context, caller, { opening: null, disclosed, outcome: 'OK' })
  return page
})
