/**
 * The second lock: a guard around the resolver of every classified field, and the resolvers of rows and derived fields. A
 * guard keeps the resolver that the library made, because graphql's default resolver loses aliases.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  getNamedType,
  GraphQLID,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { isDate } from 'neo4j-driver'
import { isRecord } from '../model/is-record.ts'
import { UNCHANGED } from '../mapping/versions.rules.ts'
import { ageOn } from '../policy/age.ts'
import { openCategories } from '../policy/sight.ts'
import { classifiedField, type Catalogue, type Classified } from './catalogue.ts'
import { connection, readConnections } from './connections.ts'
import { openingIn, verdictsOf, type Context } from './operation.ts'
import { cell, columnsOf, Row, rowsOf } from './rows.ts'
import { isOfPreview, shownId } from './view.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>
type Field = GraphQLField<unknown, Context>

const idOf = (parent: unknown): string => {
  const id = parent instanceof Row ? cell(parent, 0) : isRecord(parent) ? parent['peermap_id'] : undefined
  if (typeof id !== 'string') throw new Error('a guard found no id to ask by')
  return id
}

/** A DATE as the driver gives it. */
const isoDate = (value: unknown): string | null => (isDate(value) ? value.toString() : null)

const whole = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** Resolvers of fields that are computed from other fields of the same object (`@derived`). */
const DERIVED: Readonly<Record<string, Resolver>> = {
  age: (parent, _args, context) => {
    if (!isRecord(parent)) return null
    return ageOn(
      {
        dateOfBirth: isoDate(parent['peermap_dateOfBirth']),
        estimatedAge: whole(parent['peermap_estimatedAge']),
        estimatedAgeOn: isoDate(parent['peermap_estimatedAgeOn']),
      },
      context.today,
    )
  },
  open: (parent, _args, context, { parentType }) =>
    openCategories(openingIn(context), { id: idOf(parent), type: parentType.name }),
  contested: (parent, _args, context) => openingIn(context).marked.has(idOf(parent)),
  version: (parent, _args, context) => {
    const { versions } = verdictsOf(context)
    return versions === null ? null : (versions.get(idOf(parent)) ?? UNCHANGED)
  },
  mayExport: (_parent, _args, context) => openingIn(context).mayExport,
  conditions: (_parent, _args, context) => openingIn(context).conditions,
  redactions: (_parent, _args, context) => verdictsOf(context).told,
  view: (_parent, _args, context) => verdictsOf(context).view,
}

const rowResolver =
  (column: number): Resolver =>
  (row) =>
    cell(row, column)

/** Turns the columns of a tie list into rows, each an index. Cypher alone leaves out closed ties: nothing checks again here. */
const tieList =
  (resolve: Resolver): Resolver =>
  (parent, args, context, info) => {
    const value = resolve(parent, args, context, info)
    return value === null || value === undefined ? null : rowsOf(columnsOf(value))
  }

/** Wraps the resolver of an id: a preview answers ids of its own, so that no cache takes it for the map. */
const idOfView =
  (resolve: Resolver): Resolver =>
  (parent, args, context, info) => {
    const value: unknown = resolve(parent, args, context, info)
    const { view } = verdictsOf(context)
    if (!isOfPreview(view) || value === null || value === undefined) return value
    if (typeof value !== 'string') throw new Error('a guard found an id that is no text')
    return shownId(view, value)
  }

/** Wraps one resolver with the verdict of its field. */
function guarded(field: Classified, resolve: Resolver): Resolver {
  return (parent, args, context, info) => {
    const verdict = verdictsOf(context).folded[field.index]
    if (verdict === 'allow') return resolve(parent, args, context, info)
    if (verdict === 'deny' || verdict === undefined) return null
    return verdict(idOf(parent)) ? resolve(parent, args, context, info) : null
  }
}

function baseResolver(field: Field, classified: Classified, catalogue: Catalogue): Resolver {
  if (classified.derivedFrom.length > 0) {
    const derived = DERIVED[field.name]
    if (derived === undefined) throw new Error(`${classified.coordinate}: no resolver for a derived field`)
    return derived
  }
  const columns = catalogue.rowColumns.get(classified.type)
  if (columns !== undefined) return rowResolver(columns.indexOf(field.name))
  const resolve: Resolver = field.resolve ?? defaultFieldResolver
  if (field.name.endsWith('Connection')) return connection(resolve)
  const isTieList = classified.returns !== null && catalogue.rowColumns.has(classified.returns)
  return isTieList ? tieList(resolve) : resolve
}

/** Puts a guard on every classified field of the built schema, in place. */
export function guard(schema: GraphQLSchema, catalogue: Catalogue): void {
  readConnections(schema)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !catalogue.mapTypes.has(type.name)) continue
    const fields: Readonly<Record<string, Field>> = type.getFields()
    const columns = catalogue.rowColumns.get(type.name)
    for (const field of Object.values(fields)) {
      const classified = classifiedField(catalogue, type.name, field.name)
      if (classified !== undefined) field.resolve = guarded(classified, baseResolver(field, classified, catalogue))
      else if (columns !== undefined) field.resolve = rowResolver(columns.indexOf(field.name))
      if (getNamedType(field.type) === GraphQLID) field.resolve = idOfView(field.resolve ?? defaultFieldResolver)
    }
  }
}
