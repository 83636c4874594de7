/** The root fields of requests of access (P9.5): by role alone, on record before they are released. */
import { z } from 'zod'
import { reading } from '../../graph/driver.ts'
import { project } from '../../graph/projection.ts'
import { accessAnswer } from '../../protocol/access/answer.ts'
import { documentOf } from '../../protocol/access/document.ts'
import { BEFORE_HEALTH_DATA } from '../../protocol/access/exemptions.ts'
import { isOverdue } from '../../protocol/steps/access.ts'
import { readAccessFile, readRequests, type AccessFile, type AccessRequest } from './access-facts.ts'
import { id, maybe, parsed } from '../arguments.ts'
import { onRole } from './answering.ts'
import { callerOf } from '../maps.ts'
import type { Context } from '../operation.ts'
import type { RootResolvers } from '../schema.ts'

const status = z.enum(['OPEN', 'ANSWERED'])

const shownRequest = (request: AccessRequest, today: string) => ({ ...request, overdue: isOverdue(request, today) })

/** The file of a request, with recipients up to this moment. */
async function fileIn(context: Context, requestId: string): Promise<AccessFile | null> {
  const { driver, journal, journalFolder } = context.service
  await project(driver, { folder: journalFolder, upTo: journal.sequence })
  const { today } = context
  return readAccessFile(reading(driver), { requestId, today, council: callerOf(context).organisation })
}

/** Whom an answer is about, and its map, where it is only one. */
const aboutOf = ({ facts, request }: AccessFile) => {
  const maps = [...new Set(facts.appearances.map(({ mapId }) => mapId))]
  const subjects = [...new Set([...request.subjectIds, ...facts.appearances.map(({ subjectId }) => subjectId)])]
  return { subjects, ...(maps.length === 1 && maps[0] !== undefined ? { mapId: maps[0] } : {}) }
}

const accessRequests: RootResolvers['accessRequests'] = async (_parent, args, context) => {
  const wanted = parsed(z.object({ status: maybe(status) }), args).status
  const listed = await onRole(context, async () => {
    const requests = (await readRequests(reading(context.service.driver), null)).filter(
      (request) => wanted === null || request.status === wanted,
    )
    const subjects = [...new Set(requests.flatMap(({ subjectIds }) => subjectIds))]
    return {
      value: requests.map((request) => shownRequest(request, context.today)),
      disclosed: [{ coordinates: ['Query.accessRequests'], subjects }],
    }
  })
  return listed ?? []
}

const subjectAccess: RootResolvers['subjectAccess'] = (_parent, args, context) => {
  const { request: requestId } = parsed(z.object({ request: id }), args)
  return onRole(context, async () => {
    const file = await fileIn(context, requestId)
    if (file === null) return null
    const answer = accessAnswer(file.facts, file.records)
    const items = answer.records.flatMap((record) => record.items)
    const told = items.flatMap(({ value, coordinate }) => (value === null ? [] : [coordinate]))
    const { subjects, ...on } = aboutOf(file)
    const request = shownRequest(file.request, context.today)
    return {
      value: {
        ...answer,
        request,
        preparedOn: context.today,
        document: documentOf(answer, { requestedBy: request.requestedBy, preparedOn: context.today }),
      },
      disclosed: [{ coordinates: [...new Set(['Query.subjectAccess', ...told])], subjects }],
      ...on,
    }
  })
}

const accessItems: RootResolvers['accessItems'] = (_parent, args, context) => {
  const { request: requestId } = parsed(z.object({ request: id }), args)
  return onRole(context, async () => {
    const file = await fileIn(context, requestId)
    if (file === null) return null
    const value = file.records.flatMap(({ kind: record, mapId, items }) =>
      items.map(({ item, answered, isDecided }) => ({
        ...answered,
        record,
        mapId,
        isDecided,
        content: item.content,
        beforeGiving: item.category === 'DISABILITY' ? BEFORE_HEALTH_DATA : null,
      })),
    )
    const { subjects, ...on } = aboutOf(file)
    // The officer sees what is about others as well: that is on record about them too.
    const others = file.records.flatMap(({ items }) => items.flatMap(({ item }) => item.others))
    const coordinates = [...new Set(['Query.accessItems', ...value.map(({ coordinate }) => coordinate)])]
    return { value, disclosed: [{ coordinates, subjects: [...new Set([...subjects, ...others])] }], ...on }
  })
}

/** The resolvers. */
export const accessRoots = { accessRequests, subjectAccess, accessItems } as const
