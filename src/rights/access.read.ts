/** The root fields of access requests (P9.5): by role alone, recorded before they are released. */
import { z } from 'zod'
import { reading } from '../graph/driver.ts'
import { adviceOn } from './advice.facts.ts'
import { textShown } from './officer.read.ts'
import { accessAnswer } from './access/answer.ts'
import { documentOf } from './access/document.ts'
import { BEFORE_HEALTH_DATA } from './access/exemptions.ts'
import { answerBy, entitled, isListed, isOverdue } from './access.rules.ts'
import { readAccessFile, readRequests, type AccessFile, type AccessRequest } from './access.facts.ts'
import { id, maybe, parsed } from '../gateway/arguments.ts'
import { notSet } from '../policy/controller.ts'
import { onRole } from '../gateway/answer.ts'
import { callerOf } from '../gateway/recording.ts'
import type { Context } from '../gateway/operation.ts'
import { defineQuestion } from '../gateway/question.ts'

const status = z.enum(['OPEN', 'ANSWERED'])

/** How requests are shown: with the advice on each, and those of their free texts that are shown to the caller. */
async function requestShown(
  context: Context,
  about: { readonly requests: readonly AccessRequest[]; readonly reason: string | null; readonly question: string },
) {
  const { requests, reason, question } = about
  const shown = await textShown(context, { question, reason })
  const advice = await adviceOn(
    reading(context.service.driver),
    requests.map((request) => request.id),
  )
  return (request: AccessRequest) => ({
    ...request,
    onBehalf: shown(request.onBehalf),
    identityChecked: shown(request.identityChecked),
    extendedWhy: shown(request.extendedWhy),
    answeredHow: shown(request.answeredHow),
    authority:
      request.authority === null
        ? null
        : {
            ...request.authority,
            parentalResponsibilityHow: shown(request.authority.parentalResponsibilityHow),
            competenceHow: shown(request.authority.competenceHow),
            viewsHow: shown(request.authority.viewsHow),
          },
    overdue: isOverdue(request, context.today),
    advice: advice(request.id),
  })
}

/** The file of a request, with all recipients up to now. */
async function fileIn(context: Context, requestId: string): Promise<AccessFile | null> {
  const { driver, projector } = context.service
  await projector.upToDate()
  const { today } = context
  return readAccessFile(reading(driver), { requestId, today, council: callerOf(context).organisation })
}

/** The subjects of an answer, and its map, where there is only one. */
const aboutOf = ({ facts, request }: AccessFile) => {
  const maps = [...new Set(facts.appearances.map(({ mapId }) => mapId))]
  const subjects = [...new Set([...request.subjectIds, ...facts.appearances.map(({ subjectId }) => subjectId)])]
  return { subjects, ...(maps.length === 1 && maps[0] !== undefined ? { mapId: maps[0] } : {}) }
}

const accessRequests = defineQuestion<'accessRequests'>(['rights', 'officer'], async (_parent, args, context) => {
  const { status: wanted, reason } = parsed(z.object({ status: maybe(status), reason: maybe(z.string()) }), args)
  const listed = await onRole(context, async () => {
    const requests = (await readRequests(reading(context.service.driver), null)).filter(
      (request) => wanted === null || request.status === wanted,
    )
    const subjects = [...new Set(requests.flatMap(({ subjectIds }) => subjectIds))]
    const show = await requestShown(context, { requests, reason, question: 'accessRequests' })
    return {
      value: requests.map(show),
      disclosed: [{ coordinates: ['Query.accessRequests'], subjects }],
    }
  })
  return listed ?? []
})

const subjectAccess = defineQuestion<'subjectAccess'>(['rights'], (_parent, args, context) => {
  const { request: requestId } = parsed(z.object({ request: id }), args)
  return onRole(context, async () => {
    const file = await fileIn(context, requestId)
    if (file === null) return null
    const answer = accessAnswer(file.facts, file.records)
    const items = answer.records.flatMap((record) => record.items)
    const given = items.flatMap(({ value, coordinate }) => (value === null ? [] : [coordinate]))
    const { subjects, ...on } = aboutOf(file)
    const show = await requestShown(context, { requests: [file.request], reason: null, question: 'subjectAccess' })
    const request = show(file.request)
    const { controller } = context.service
    return {
      value: {
        ...answer,
        request,
        preparedOn: context.today,
        controller,
        notSet: notSet(controller),
        document: documentOf(answer, {
          controller,
          requestedBy: request.requestedBy,
          entitled: entitled(file.request, file.isAdult),
          preparedOn: context.today,
        }),
      },
      disclosed: [{ coordinates: [...new Set(['Query.subjectAccess', ...given])], subjects }],
      ...on,
    }
  })
})

const accessItems = defineQuestion<'accessItems'>(['rights'], (_parent, args, context) => {
  const { request: requestId } = parsed(z.object({ request: id }), args)
  return onRole(context, async () => {
    const file = await fileIn(context, requestId)
    if (file === null) return null
    const value = file.records.flatMap(({ kind: record, mapId, items }) =>
      items.map(({ item, answered, isDecided, provisional }) => ({
        ...answered,
        record,
        mapId,
        isDecided,
        provisional,
        content: item.content,
        beforeGiving: item.category === 'DISABILITY' ? BEFORE_HEALTH_DATA : null,
      })),
    )
    const { subjects, ...on } = aboutOf(file)
    // The officer also sees data about others, so the disclosure is recorded about them too.
    const others = file.records.flatMap(({ items }) => items.flatMap(({ item }) => item.others))
    const coordinates = [...new Set(['Query.accessItems', ...value.map(({ coordinate }) => coordinate)])]
    return { value, disclosed: [{ coordinates, subjects: [...new Set([...subjects, ...others])] }], ...on }
  })
})

const accessItemsDue = defineQuestion<'accessItemsDue'>(['rights', 'officer'], async (_parent, _args, context) => {
  const { today } = context
  const listed = await onRole(context, async () => {
    const requests = await readRequests(reading(context.service.driver), null)
    const files: AccessFile[] = []
    // One after the other: each reads all that is held about somebody.
    for (const { id: requestId } of requests.filter((request) => isListed(request, today))) {
      const file = await fileIn(context, requestId)
      if (file !== null) files.push(file)
    }
    const requestsDue = files.map(({ request }) => request)
    const show = await requestShown(context, { requests: requestsDue, reason: null, question: 'accessItemsDue' })
    const value = files.flatMap((file) => {
      const may = entitled(file.request, file.isAdult)
      const undecided = file.records.flatMap(({ kind: record, mapId, items }) =>
        items
          .filter(({ isDecided }) => !isDecided)
          .map(({ item: { coordinate, category, kind }, answered: { itemId }, provisional }) => ({
            itemId,
            record,
            mapId,
            coordinate,
            category,
            kind,
            provisional,
          })),
      )
      const open = may === 'NO' ? [] : undecided
      if (may !== 'OPEN' && open.length === 0) return []
      const request = show(file.request)
      return [{ request, answerBy: answerBy(file.request), entitled: may, undecided: open }]
    })
    const subjects = [...new Set(value.flatMap(({ request }) => request.subjectIds))]
    return { value, disclosed: [{ coordinates: ['Query.accessItemsDue'], subjects }] }
  })
  return listed ?? []
})

export const accessQuestions = { accessRequests, accessItemsDue, subjectAccess, accessItems } as const
