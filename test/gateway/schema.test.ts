import {
  defaultFieldResolver,
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
import { classifiedField, readCatalogue } from '../../src/gateway/catalogue.ts'
import { QUESTIONS } from '../../src/gateway/questions.ts'
import { answersOf } from '../../src/gateway/schema.ts'
import { readAttached, readSdl } from '../../src/gateway/sdl.ts'
import { ROOT_TAKERS, ruleTree, type RootTakers } from '../../src/gateway/shield.ts'
import { SetupError } from '../../src/errors.ts'
import { STEPS } from '../../src/steps/all.ts'
import { isOwnedType, isPersonType, OWNED_TYPES } from '../../src/model/model.ts'
import * as terms from '../../src/policy/terms.ts'
import { builtSchema, ROOT } from './build.ts'

const { schema, catalogue } = await builtSchema()
const TYPES = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const OBJECTS = TYPES.filter((type) => isObjectType(type))
const MAP_TYPES = OBJECTS.filter(({ name }) => catalogue.mapTypes.has(name))
/** What analyses take is said by their headers (test/analysis/sdl.test.ts), and none is of a row. */
const BELOW_ROOT = OBJECTS.filter(({ name }) => !['Query', 'Mutation', 'Analysis'].includes(name))

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

  test('can answer null for every classified field, but what is about the answer itself and the ends of a tie', () => {
    const never = fieldsOf(MAP_TYPES).filter(
      ({ type, field }) => classifiedField(catalogue, type.name, field.name) && isNonNullType(field.type),
    )
    expect(new Set(never.map(({ field }) => field.name))).toEqual(new Set(['open', 'redactions', 'view', 'from', 'to']))
  })

  test('answers an alias by the field that it is of, never by a property of that name', () => {
    // Rows of the library's own statements have a property for each alias.
    const own = fieldsOf(BELOW_ROOT).filter(
      ({ type: { name } }) => !catalogue.mapTypes.has(name) && !/(?:Connection|Relationship)$/.test(name),
    )
    expect(own.length).toBeGreaterThan(300)
    // The library has a resolver of its own for each field; PageInfo and the map after a step have ours.
    const wrong = own.filter(
      ({ type, field }) => type.name !== 'PageInfo' && ![undefined, defaultFieldResolver].includes(field.resolve),
    )
    expect(named(wrong)).toEqual(['StepTaken.map'])
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

  test('takes no argument below the root but paging, one id and a day: order is a channel too', () => {
    const names = new Set(fieldsOf(BELOW_ROOT).flatMap(({ field }) => field.args.map(({ name }) => name)))
    expect([...names].toSorted()).toEqual(['after', 'asOf', 'first', 'id', 'limit', 'offset'])
  })

  test('sorts nothing but the index', () => {
    const inputs = TYPES.filter((type) => isInputObjectType(type)).map(({ name }) => name)
    expect(inputs.filter((name) => name.endsWith('Sort'))).toEqual(['PeerMapSort'])
  })

  test('counts and aggregates nothing but the rows of a connection', () => {
    expect(TYPES.map(({ name }) => name).filter((name) => /Aggregat/.test(name))).toEqual([])
    expect(named(fieldsOf(OBJECTS).filter(({ field }) => /aggregate/i.test(field.name)))).toEqual([])
  })

  test('has no union, no interface and no subscription', () => {
    expect(TYPES.filter((type) => isUnionType(type) || isInterfaceType(type))).toEqual([])
    expect(schema.getSubscriptionType()).toBeUndefined()
  })

  test('has the steps of the protocol as mutations and no other: one input each, a check, and structure and the map as the answer', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
    expect(mutations.map(({ name }) => name).toSorted()).toEqual([...STEPS.keys()].toSorted())
    const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    for (const { name, args, type } of mutations)
      expect([...args.map((argument) => `${argument.name}: ${argument.type.toString()}`), type.toString()]).toEqual([
        `input: ${capital(name)}Input!`,
        'check: Boolean!',
        'StepTaken!',
      ])
    const taken = schema.getType('StepTaken')
    expect(isObjectType(taken) && Object.keys(taken.getFields())).toEqual(['id', 'mapId', 'changed', 'map', 'checked'])
  })

  test('has these root fields and no other', () => {
    const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()
    expect(roots).toEqual([
      'accessItems',
      'accessItemsDue',
      'accessRequests',
      'advice',
      'agreements',
      'allegationsToReview',
      'allocationsByRole',
      'analysis',
      'analysisRun',
      'auditSample',
      'changesSince',
      'complaints',
      'contested',
      'contributions',
      'coverEnding',
      'coverLapsed',
      'coverRecords',
      'coverToCheck',
      'disposalPreview',
      'disposals',
      'disproportionality',
      'disproved',
      'erasure',
      'erasures',
      'errorCodes',
      'exportMap',
      'holds',
      'impactAssessments',
      'journal',
      'lapsedErasures',
      'mapRecords',
      'mapState',
      'matters',
      'may',
      'me',
      'notice',
      'notificationsDue',
      'objections',
      'organisations',
      'parentDisclosures',
      'peerMap',
      'peerMaps',
      'person',
      'policyDocuments',
      'practitioners',
      'previewAssessment',
      'previewSharing',
      'protocol',
      'recipientsToTell',
      'recordOfProcessing',
      'rectificationOffers',
      'rectifications',
      'referencesToDecide',
      'restrictionRecipients',
      'restrictions',
      'retentionDue',
      'reviewsDue',
      'ruleSets',
      'sharing',
      'sharingRequests',
      'sharingWithoutRecords',
      'significantEventsNotified',
      'subjectAccess',
      'urgentAccesses',
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
    const leading = fieldsOf(OBJECTS).filter(({ field }) => isOwnedType(getNamedType(field.type).name))
    const parents = new Set(
      leading.map(({ type }) => type.name).filter((name) => !/(Edge|Relationship|Connection)$/.test(name)),
    )
    expect([...parents].filter((name) => !isPersonType(name))).toEqual([])
    expect(new Set(leading.map(({ field }) => getNamedType(field.type).name))).toEqual(new Set(OWNED_TYPES))
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

describe('whom a root field is for', () => {
  const treeOf = (changed: Partial<RootTakers>) => () => ruleTree(schema, catalogue, { ...ROOT_TAKERS, ...changed })
  const without = (root: keyof RootTakers, name: string) =>
    treeOf({ [root]: new Map([...ROOT_TAKERS[root]].filter(([each]) => each !== name)) })
  const withTakers = (root: keyof RootTakers, name: string, takers: readonly 'mapper'[]) =>
    treeOf({ [root]: new Map([...ROOT_TAKERS[root], [name, takers] as const]) })

  test('is said of each, by the question or the step itself', () => {
    expect(Object.keys(treeOf({})()['Query'] ?? {}).toSorted()).toEqual([...ROOT_TAKERS.Query.keys()].toSorted())
    expect(Object.keys(treeOf({})()['Mutation'] ?? {}).toSorted()).toEqual([...STEPS.keys()].toSorted())
  })

  test.each([
    ['Query', 'notice'],
    ['Query', 'peerMap'],
    ['Query', 'me'],
    ['Mutation', 'rectify'],
  ] as const)('P4.6 nothing starts with %s.%s that is for nobody', (root, name) => {
    const error = new SetupError(`${root}.${name}: nothing says whom it is for`)
    expect(without(root, name)).toThrow(error)
    expect(withTakers(root, name, [])).toThrow(error)
  })

  test.each(['Query', 'Mutation'] as const)('nor with takers of a field that %s lacks', (root) => {
    expect(withTakers(root, 'elsewhere', ['mapper'])).toThrow(
      new SetupError(`${root}.elsewhere: the schema has no such field`),
    )
  })

  test('nor with an answer to a question that the schema lacks', () => {
    const sdl = readSdl(ROOT)
    expect(answersOf(sdl, QUESTIONS).map(([name]) => name)).toEqual(Object.keys(QUESTIONS))
    expect(() => answersOf(sdl, { ...QUESTIONS, elsewhere: QUESTIONS.me })).toThrow(
      new SetupError('the question elsewhere has no root field in schema/'),
    )
  })
})
