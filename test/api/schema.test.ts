import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { classifiedField, readCatalogue } from '../../src/api/catalogue.ts'
import { OWNED_TYPES, PERSON_TYPES } from '../../src/api/closures.ts'
import { readAttached, readSdl } from '../../src/api/sdl.ts'
import { STEPS } from '../../src/api/steps/all.ts'
import * as terms from '../../src/protocol/terms.ts'
import { builtSchema, ROOT } from './build.ts'

const { schema, catalogue } = await builtSchema()
const TYPES = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const OBJECTS = TYPES.filter((type) => isObjectType(type))
const MAP_TYPES = OBJECTS.filter(({ name }) => catalogue.mapTypes.has(name))
const BELOW_ROOT = OBJECTS.filter(({ name }) => name !== 'Query' && name !== 'Mutation')

type Each = { readonly type: GraphQLObjectType; readonly field: GraphQLField<unknown, unknown>; readonly at: string }
const fieldsOf = (types: readonly GraphQLObjectType[]): readonly Each[] =>
  types.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type, field, at: `${type.name}.${field.name}` })),
  )
const named = (all: readonly Each[]): readonly string[] => all.map(({ at }) => at)

const words = (name: string): readonly string[] => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map((value) => value.name) : []
}

describe('the built schema', () => {
  test('P5.1 gives every field of a map type one category, but id and mapId', () => {
    const without = fieldsOf(MAP_TYPES).filter(
      ({ type, field }) => classifiedField(catalogue, type.name, field.name) === undefined,
    )
    expect(without.filter(({ field }) => !['id', 'mapId'].includes(field.name))).toEqual([])
  })

  test('P5.1 holds every type of schema/ that has a category', () => {
    const sdl = readCatalogue(readSdl(ROOT))
    expect(MAP_TYPES.map(({ name }) => name).toSorted()).toEqual([...sdl.mapTypes].toSorted())
  })

  test('can answer null for every classified field, but what is about the answer itself', () => {
    const never = fieldsOf(MAP_TYPES).filter(
      ({ type, field }) => classifiedField(catalogue, type.name, field.name) && isNonNullType(field.type),
    )
    expect(new Set(never.map(({ field }) => field.name))).toEqual(new Set(['open', 'redactions']))
  })

  test('has no filter below the root', () => {
    const filtered = fieldsOf(BELOW_ROOT).filter(({ field }) =>
      field.args.some(({ name }) => /where|filter/i.test(name)),
    )
    expect(named(filtered)).toEqual([])
    const inputs = TYPES.filter((type) => isInputObjectType(type)).map(({ name }) => name)
    expect(inputs.filter((name) => /Where|Filter/.test(name) && !/^PeerMapWhere$|ScalarFilters$/.test(name))).toEqual(
      [],
    )
  })

  test('takes no argument below the root but paging, order, one id and a day', () => {
    const names = new Set(fieldsOf(BELOW_ROOT).flatMap(({ field }) => field.args.map(({ name }) => name)))
    expect([...names].toSorted()).toEqual(['after', 'asOf', 'first', 'id', 'limit', 'offset', 'sort'])
  })

  test('sorts below the root by id alone: order is a channel too', () => {
    const inputs = fieldsOf(BELOW_ROOT).flatMap(({ field }) => field.args.filter(({ name }) => name === 'sort'))
    const keysOf = (type: unknown): readonly string[] =>
      isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap((key) =>
            key.name === 'node' ? keysOf(getNamedType(key.type)) : [key.name],
          )
        : ['no input type']
    expect(inputs.length).toBeGreaterThan(20)
    expect(new Set(inputs.flatMap(({ type }) => keysOf(getNamedType(type))))).toEqual(new Set(['id']))
  })

  test('counts and aggregates nothing but the rows of a connection', () => {
    expect(TYPES.map(({ name }) => name).filter((name) => /Aggregat/.test(name))).toEqual([])
    expect(named(fieldsOf(OBJECTS).filter(({ field }) => /aggregate/i.test(field.name)))).toEqual([])
  })

  test('has no union, no interface and no subscription', () => {
    expect(TYPES.filter((type) => isUnionType(type) || isInterfaceType(type))).toEqual([])
    expect(schema.getSubscriptionType()).toBeUndefined()
  })

  test('has the steps of the protocol as mutations and no other: one input each, and structure as the answer', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
    expect(mutations.map(({ name }) => name).toSorted()).toEqual([...STEPS.keys()].toSorted())
    const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    for (const { name, args, type } of mutations)
      expect([...args.map((argument) => `${argument.name}: ${argument.type.toString()}`), type.toString()]).toEqual([
        `input: ${capital(name)}Input!`,
        'StepTaken!',
      ])
    const taken = schema.getType('StepTaken')
    expect(isObjectType(taken) && Object.keys(taken.getFields())).toEqual(['id', 'mapId', 'changed'])
  })

  test('has these root fields and no other', () => {
    const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()
    expect(roots).toEqual([
      'accessItems',
      'accessRequests',
      'changesSince',
      'contributions',
      'coverEnding',
      'coverLapsed',
      'disposalPreview',
      'disposals',
      'erasure',
      'erasures',
      'holds',
      'journal',
      'me',
      'notice',
      'notificationsDue',
      'objections',
      'parentDisclosures',
      'peerMap',
      'peerMaps',
      'person',
      'previewAssessment',
      'previewSharing',
      'protocol',
      'recipientsToTell',
      'rectificationOffers',
      'rectifications',
      'restrictions',
      'retentionDue',
      'reviewsDue',
      'sharing',
      'sharingRequests',
      'significantEventsNotified',
      'subjectAccess',
      'urgentAccesses',
      'versions',
      'vocabulary',
    ])
  })

  test('filters and sorts the index by scalars of the map alone', () => {
    const where = schema.getType('PeerMapWhere')
    const sort = schema.getType('PeerMapSort')
    if (!isInputObjectType(where) || !isInputObjectType(sort)) throw new Error('the index has no filter or no order')
    const scalars = [...catalogue.fields.values()]
      .filter(({ type, returns, derivedFrom }) => type === 'PeerMap' && returns === null && derivedFrom.length === 0)
      .map(({ field }) => field)
    for (const key of [...Object.keys(where.getFields()), ...Object.keys(sort.getFields())])
      expect([...scalars, 'id', 'AND', 'OR', 'NOT']).toContain(key)
  })

  test('P8.7 reaches what is owned by a person from that person alone', () => {
    const leading = fieldsOf(OBJECTS).filter(({ field }) => OWNED_TYPES.has(getNamedType(field.type).name))
    const parents = new Set(
      leading.map(({ type }) => type.name).filter((name) => !/(Edge|Relationship|Connection)$/.test(name)),
    )
    expect([...parents].filter((name) => !PERSON_TYPES.has(name))).toEqual([])
    expect(new Set(leading.map(({ field }) => getNamedType(field.type).name))).toEqual(OWNED_TYPES)
  })

  test('says of every classified field of schema/ which category it is of', () => {
    const untold = fieldsOf(MAP_TYPES).filter(({ at, field }) => {
      const category = catalogue.fields.get(at)?.category
      return category !== undefined && !field.description?.includes(`[${category}]`)
    })
    expect(named(untold)).toEqual([])
  })

  test('knows the words of the protocol and no others', () => {
    expect(words('Category')).toEqual(terms.CATEGORIES)
    expect(words('Agency')).toEqual(terms.AGENCIES)
    expect(words('Purpose')).toEqual(terms.PURPOSES)
    expect(words('Role')).toEqual(terms.ROLES)
    expect(words('RedactionKind').toSorted()).toEqual(terms.REDACTION_KINDS.toSorted())
  })

  test('has an attached statement for every tie list and none that the schema lacks', () => {
    const ties = [...catalogue.fields.values()].filter(
      ({ returns }) => returns !== null && catalogue.rowColumns.has(returns),
    )
    expect(ties.length).toBe(catalogue.rowColumns.size)
    for (const { coordinate } of ties) expect([...readAttached(ROOT).keys()]).toContain(coordinate)
  })
})
