/**
 * `StepTaken.map`: the map as it stands after the step, by the way of every map. Whatever its selection would be refused for is
 * refused before the step is taken.
 */
import { getNamedType, isObjectType, type FieldNode, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql'
import { PeermapError } from '../errors.ts'
import { openingOf } from '../policy/opening.ts'
import type { Catalogue } from './catalogue.ts'
import { fold, type Folded } from './fold.ts'
import { checkCost, mapResolver, openToCaller, readAsked, shownCount, type MapSource } from './peer-map.ts'
import { prune, selectedFields } from './prune.ts'
import { mayReachElements } from './reach.ts'
import { callerOf } from './recording.ts'
import type { Context } from './operation.ts'
import { viewOf } from './view.ts'
import type { Receipt } from '../steps/keyed.ts'

type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>

const FIELD = 'map'

/** The answer of a step. `isCostChecked`: the cost of reading its map was checked before. */
export type StepAnswered = Receipt & { readonly isCostChecked: boolean }

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value

/**
 * How `map` is asked for in the answer of a step; null: it is not.
 * @throws BAD_USER_INPUT where it is asked for under two names: an operation has one opening
 */
function askedIn(info: GraphQLResolveInfo): GraphQLResolveInfo | null {
  const parentType = getNamedType(info.returnType)
  if (!isObjectType(parentType)) return null
  const fieldNodes = info.fieldNodes
    .flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [...selectedFields(selectionSet, info)]))
    .filter(({ name }) => name.value === FIELD)
  const [first] = fieldNodes
  const definition = parentType.getFields()[FIELD]
  if (first === undefined || definition === undefined) return null
  if (fieldNodes.some((node) => keyOf(node) !== keyOf(first)))
    throw new PeermapError('BAD_USER_INPUT', `${parentType.name}.${FIELD}: select it under one name`)
  const path = { prev: info.path, key: keyOf(first), typename: parentType.name }
  return { ...info, fieldName: FIELD, fieldNodes, parentType, returnType: definition.type, path }
}

/** The verdicts of a map of which nothing is known yet. */
const everything = ({ fields }: Catalogue): Folded => Array.from({ length: fields.size }, () => 'allow' as const)

/**
 * Refuses a selection of `map` that could not be answered, before the step is taken. The cost is that of the map as it is before
 * the step, with one element more.
 * @returns whether the map is open, so that its cost is checked. Of any other map it is checked when the step has been taken
 * @throws BAD_USER_INPUT, LIMIT_EXCEEDED
 */
export async function checkMapAfter(
  catalogue: Catalogue,
  about: { readonly info: GraphQLResolveInfo; readonly context: Context; readonly mapOf: () => string | null },
): Promise<boolean> {
  const { context } = about
  const info = askedIn(about.info)
  if (info === null) return false
  const mapId = about.mapOf()
  const caller = callerOf(context)
  const asking = { context, caller, args: { id: mapId }, elements: mayReachElements(info, catalogue) }
  const read = mapId === null ? null : (await readAsked(asking)).read
  const opening = read === null ? null : openingOf(caller, read.facts, context.today)
  const isOpen = read !== null && opening !== null
  const folded = isOpen ? fold(catalogue, opening) : everything(catalogue)
  const elements = isOpen ? shownCount({ opening, peopleCount: read.peopleCount }) + 1 : 1
  checkCost(
    prune({ info, catalogue, folded, elements, page: context.service.limits.page, view: viewOf(caller) }),
    context,
  )
  return isOpen
}

const isAnswered = (value: unknown): value is StepAnswered =>
  typeof value === 'object' && value !== null && 'mapId' in value && 'isCostChecked' in value

/** The resolver of `StepTaken.map`. */
export function mapAfterStep(catalogue: Catalogue, source: MapSource): Resolver {
  const resolve = mapResolver(catalogue, source, {
    open: openToCaller,
    outcome: 'OK',
    isCostChecked: (parent) => isAnswered(parent) && parent.isCostChecked,
  })
  return (parent, _args, context, info) => {
    const mapId = isAnswered(parent) ? parent.mapId : null
    return mapId === null ? null : resolve(parent, { id: mapId }, context, info)
  }
}
