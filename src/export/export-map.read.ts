/**
 * `exportMap`: a map as files (P4.4). The way of `peerMap` is taken with one fixed operation, and its answer is written down:
 * nothing can be exported that the query would not show.
 */
import { execute, isEnumType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { isRecord } from '../model/is-record.ts'
import { PeermapError, SetupError } from '../errors.ts'
import { filesOf, FORMATS, nameOf } from './formats.ts'
import { checkDrawing, DRAWN_LISTS } from './mermaid.ts'
import { modelOf, type Stamp } from './model.ts'
import { operationOf, type Operation } from './operation.ts'
import { NOTICE } from './stamp.ts'
import { callerKey, withoutUrgent } from '../policy/facts.ts'
import { openingOf } from '../policy/opening.ts'
import { day, id, maybe, parsed } from '../gateway/arguments.ts'
import { classifiedField, type Catalogue } from '../gateway/catalogue.ts'
import { schemaOfOneMap } from '../gateway/one-map.ts'
import { mapResolver, readAsked, type MapSource, type Open } from '../gateway/peer-map.ts'
import type { Context, Redaction } from '../gateway/operation.ts'

type Args = Readonly<Record<string, unknown>>
type Resolver = GraphQLFieldResolver<unknown, Context, Args>

const exportArgs = z.object({
  map: id,
  format: z.enum(FORMATS),
  asOf: maybe(day),
  undirectedPeers: z.boolean(),
  dynamic: z.boolean(),
})

const refused = (clause: string, message: string): PeermapError =>
  new PeermapError('STEP_REFUSED', `the protocol does not let this map be exported: ${message} (${clause})`, {
    missing: [{ code: 'NOT_PERMITTED', path: 'map', clause, message }],
  })

/** What is open to the caller, where that may leave as a file. @throws STEP_REFUSED with the clause */
export const openToExport: Open = async (asking) => {
  const { caller, context } = asking
  const { mapId, read } = await readAsked(asking)
  const opening = read === null ? null : openingOf(caller, withoutUrgent(read.facts), context.today)
  if (read === null || opening === null) {
    if (read !== null && openingOf(caller, read.facts, context.today) !== null)
      throw refused('P0.1', 'urgent access reads a map: it exports nothing')
    return { mapId, found: null }
  }
  if (!opening.mayExport) throw refused('P4.4', 'the sharing decision does not say mayExport')
  return { mapId, found: { opening, changing: null, peopleCount: read.peopleCount } }
}

/** Before anything is on record: what can't be drawn is not disclosed. */
const checkFormat = (value: unknown, { format }: Args): void => {
  if (format !== 'MERMAID' || !isRecord(value)) return
  const lists = DRAWN_LISTS.map((list) => value[list])
  checkDrawing(lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0))
}

/** What the journal calls it, made or refused. */
const nameIn = (format: unknown): string => `exportMap ${String(format)}`

/** Why something is withheld, once for each field: the answer has no paths to it. */
function redactionsAt(path: string, redactions: readonly Redaction[]): readonly Redaction[] {
  const found = new Map<string, Redaction>()
  for (const { coordinate: at, ...rest } of redactions) {
    const coordinate = at === 'Query.peerMap' ? 'Query.exportMap' : at
    found.set([coordinate, rest.kind, rest.rule].join(' '), { ...rest, coordinate, path: [path] })
  }
  return [...found.values()]
}

function stampOf(
  context: Context,
  about: { readonly map: string; readonly title: unknown; readonly asOf: string },
): Stamp {
  const { disclosure, visitor, now } = context
  if (disclosure === null) throw new Error('an export that is not on record')
  const { decisionId, openUntil } = disclosure
  return {
    recipient: disclosure.organisation,
    professional: callerKey(visitor),
    purpose: disclosure.purpose,
    ...(decisionId === null ? {} : { decision: decisionId }),
    map: about.map,
    ...(typeof about.title === 'string' ? { title: about.title } : {}),
    asOf: about.asOf,
    madeAt: now.toISOString(),
    disclosure: disclosure.id,
    ...(openUntil === null ? {} : { openUntil }),
    notice: NOTICE,
  }
}

/** The resolver. `schema`: with its guards, which answer the export's operation too. */
export function exportMapResolver(schema: GraphQLSchema, catalogue: Catalogue, source: MapSource): Resolver {
  const categoryOf = (type: string, field: string) => classifiedField(catalogue, type, field)?.category ?? null
  const operations = [false, true].map((peersAlone) => operationOf({ schema, peersAlone, categoryOf }))
  const resolve = mapResolver(catalogue, source, {
    open: openToExport,
    outcome: 'OK',
    nameOf: ({ format }) => nameIn(format),
    check: checkFormat,
  })
  const formats = schema.getType('ExportFormat')
  if (!isEnumType(formats)) throw new SetupError('ExportFormat: missing from the schema')
  const exporting = schemaOfOneMap(schema, resolve, { format: { type: formats } })
  return async (_parent, args, context, info) => {
    const { map, format, asOf, undirectedPeers, dynamic } = parsed(exportArgs, args)
    const operation: Operation | undefined = operations[undirectedPeers ? 1 : 0]
    if (operation === undefined) throw new Error('an export without its operation')
    context.asked = { mapId: map, name: nameIn(format) }
    const { data, errors } = await execute({
      schema: exporting,
      document: operation.document,
      contextValue: context,
      variableValues: { map, format, ...(asOf === null ? {} : { asOf }) },
    })
    context.redactions = redactionsAt(String(info.path.key), context.redactions)
    const [error] = errors ?? []
    if (error !== undefined) throw error.originalError ?? error
    const answer: unknown = data?.['peerMap']
    if (!isRecord(answer)) return null
    const stamp = stampOf(context, { map, title: answer['title'], asOf: asOf ?? context.today })
    const model = modelOf(answer, { operation, stamp, directed: !undirectedPeers })
    return { name: nameOf(model), files: filesOf(model, format, { dynamic }) }
  }
}
