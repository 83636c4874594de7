/** `journal`: who has seen what, under which decision (P9.6). */
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { readJournal, type JournalFilter } from '../graph/projection.ts'
import { dateText, parsed } from '../gateway/arguments.ts'
import { callerOf, record } from '../gateway/recording.ts'
import { defineQuestion } from '../gateway/question.ts'

const journalArgs = z.object({
  disclosure: z.string().max(200).nullish(),
  subject: z.string().max(200).nullish(),
  organisation: z.string().max(200).nullish(),
  map: z.string().max(200).nullish(),
  from: z.string().nullish(),
  until: z.string().nullish(),
  limit: z.number().int().nullish(),
  offset: z.number().int().nullish(),
})

function journalFilter(args: Readonly<Record<string, unknown>>, page: number): JournalFilter {
  const { disclosure, subject, organisation, map, from, until, ...paging } = parsed(journalArgs, {
    ...args,
    from: dateText(args['from']),
    until: dateText(args['until']),
  })
  const limit = paging.limit ?? 100
  const offset = paging.offset ?? 0
  if (limit < 1 || offset < 0) throw new PeermapError('BAD_USER_INPUT', 'limit and offset must be positive')
  if (limit > page) throw new PeermapError('LIMIT_EXCEEDED', `at most ${page} a page`)
  return {
    ...(disclosure ? { disclosure } : {}),
    ...(subject ? { subjects: [subject] } : {}),
    ...(organisation ? { organisation } : {}),
    ...(map ? { mapId: map } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    limit,
    offset,
  }
}

/** Reading it is recorded too. */
export const journal = defineQuestion<'journal'>(['auditor'], async (_parent, args, context) => {
  const caller = callerOf(context)
  const { driver, projector, limits } = context.service
  const filter = journalFilter(args, limits.page)
  await projector.upToDate()
  const page = await readJournal(driver, filter)
  const disclosed = [{ coordinates: ['Query.journal'], subjects: filter.subjects ?? [] }]
  await record(context, caller, { opening: null, disclosed, outcome: 'OK' })
  return page
})
