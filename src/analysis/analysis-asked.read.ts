/** Which analysis an operation asks for, and with which arguments. */
import { getArgumentValues, getNamedType, isObjectType, type GraphQLResolveInfo } from 'graphql'
import { isDate } from 'neo4j-driver'
import { z } from 'zod'
import { MOST_ROWS } from './compute.ts'
import { analysisFiles, type AnalysisFile } from './header.ts'
import { argumentsOf } from './sdl.ts'
import { PeermapError } from '../errors.ts'
import { toDate } from '../graph/values.ts'
import type { IsoDate } from '../policy/terms.ts'
import { day, id, line, maybe, parsed } from '../gateway/arguments.ts'
import { selectedFields } from '../gateway/prune.ts'

const BY_FIELD: ReadonlyMap<string, AnalysisFile> = new Map(analysisFiles().map((file) => [file.field, file]))

type Values = Readonly<Record<string, unknown>>

/** The one file that an operation asks for, with the arguments of its field. @throws BAD_USER_INPUT for none or several */
export function fileAsked(info: GraphQLResolveInfo): { readonly file: AnalysisFile; readonly values: Values } {
  const type = getNamedType(info.returnType)
  if (!isObjectType(type)) throw new Error('Analysis is an object type')
  const [node, second] = info.fieldNodes
    .flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [...selectedFields(selectionSet, info)]))
    .filter(({ name }) => name.value !== '__typename')
  const definition = node === undefined ? undefined : type.getFields()[node.name.value]
  const file = BY_FIELD.get(definition?.name ?? '')
  if (node === undefined || definition === undefined || file === undefined || second !== undefined)
    throw new PeermapError('BAD_USER_INPUT', 'one field of analysis an operation')
  return { file, values: getArgumentValues(definition, node, info.variableValues) }
}

/** What fields of several files take. */
const common = z.object({
  /** Left out: the file has none. */
  limit: maybe(z.int().min(1).max(MOST_ROWS)),
  without: z.array(id).default([]),
  withoutOpinion: z.boolean().default(false),
  withoutSource: maybe(line),
  values: z.boolean().default(false),
  robustness: z.boolean().default(false),
})
export type Common = z.output<typeof common>

/** A value of a parameter as the database takes it. @throws BAD_USER_INPUT */
const valueOf = (value: unknown): unknown => {
  if (isDate(value)) return toDate(parsed(day, value))
  return typeof value === 'string' ? parsed(id, value) : value
}

/**
 * The arguments of a field: those that mean the same everywhere, and the file's own.
 * @param today of the request. @throws BAD_USER_INPUT
 */
export const argumentsIn = (
  file: AnalysisFile,
  values: Values,
  today: IsoDate,
): { readonly given: Common; readonly own: Values } => ({
  given: parsed(common, values),
  own: Object.fromEntries(
    argumentsOf(file)
      .filter(({ name }) => !Object.hasOwn(common.shape, name))
      .map(({ name, default: preset }) => [name, valueOf(values[name] ?? (preset === 'today' ? toDate(today) : null))]),
  ),
})
