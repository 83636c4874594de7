/**
 * Tries every input field that is left in the schema as a caller to whom all but MAP is closed, and looks at the Cypher that
 * would be sent: no name of a hidden property or type may be in it. It knows no names of inputs, so that a new one is tried.
 */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import type { Driver, Session } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { PUBLIC_SCHEMA } from './operations.ts'
import { askLibrary, libraryOf, withoutClosures } from './unclosed.ts'
import { buildWorld, type World } from './world.ts'

const HIDDEN =
  /\.(name|aliases|dateOfBirth|estimatedAge|gender|address|ethnicity|sexuality|disability|description|intimate|allegation|concern|whyOnMap|views|role|influence|reveals|recordedBy|version)\b|HARMS|AFFILIATED_WITH|INFLUENCES|POSED_|:ABOUT|AdultOfConcern|Offence/

const SCALAR: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  Date: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
}

/** Literals of an input type, each with one leaf. One at a time: inputs that name each other make more than fit in memory. */
function* literals(type: GraphQLInputType, depth: number): Generator<string> {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    for (const literal of literals(nullable.ofType, depth)) yield `[${literal}]`
  } else if (isInputObjectType(nullable)) {
    if (depth === 0) return
    for (const field of Object.values(nullable.getFields()))
      for (const literal of literals(field.type, depth - 1)) yield `{${field.name}: ${literal}}`
  } else if (isEnumType(nullable)) yield nullable.getValues()[0]?.name ?? ''
  else yield SCALAR[getNamedType(nullable).name] ?? '"YXJyYXljb25uZWN0aW9uOjA="'
}

const below = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | null => {
  const type = getNamedType(field.type)
  return isObjectType(type) ? type : null
}

/** A selection that is valid of any type: its id, or what leads to one. */
function least(type: GraphQLObjectType): string {
  const fields = type.getFields()
  if (fields['id'] !== undefined) return 'id'
  if (fields['edges'] !== undefined) return 'totalCount edges { node { id } }'
  return '__typename'
}

/** One document for each leaf of each argument of each field, found by walking from a type. */
function* documents(
  type: GraphQLObjectType,
  about: { readonly wrap: (selection: string) => string; readonly depth: number; readonly seen: Set<string> },
): Generator<string> {
  const { wrap, depth, seen } = about
  if (seen.has(type.name)) return
  seen.add(type.name)
  const deeper: (() => Generator<string>)[] = []
  for (const field of Object.values(type.getFields())) {
    const to = below(field)
    // Attached statements choose rows by conditions of ours, whatever the client sends.
    if (to === null || /Ties$|^(me|protocol|vocabulary|person|journal)$/.test(field.name)) continue
    const required = field.args.find((argument) => String(argument.type).endsWith('!'))
    const given = required === undefined ? '' : `${required.name}: "x", `
    for (const argument of field.args)
      for (const literal of literals(argument.type, depth))
        yield wrap(`${field.name}(${argument === required ? '' : given}${argument.name}: ${literal}) { ${least(to)} }`)
    const inside = (selection: string): string =>
      wrap(`${field.name}${given === '' ? '' : `(${given.slice(0, -2)})`} { ${selection} }`)
    deeper.push(() => documents(to, { wrap: inside, depth, seen }))
  }
  for (const walk of deeper) yield* walk()
}

function query(schema: GraphQLSchema): GraphQLObjectType {
  const type = schema.getQueryType()
  if (!type) throw new Error('the schema has no Query')
  return type
}

const driver = testDriver()
let world: World
let service: TestService

/** Keeps the statements that would read a map, and stops each: what they would answer is another test's. */
function recorded(of: Driver): string[] {
  const texts: string[] = []
  const open = of.session.bind(of)
  const session: Driver['session'] = (options) => {
    const opened: Session = open(options)
    const run = opened.run.bind(opened)
    const record: Session['run'] = (text, parameters, config) => {
      const statement = typeof text === 'string' ? text : JSON.stringify(text)
      // Facts and grants are read as they are.
      if (statement.includes('SharingDecision')) return run(text, parameters, config)
      texts.push(statement)
      throw new Error('recorded')
    }
    return Object.assign(opened, { run: record })
  }
  Object.assign(of, { session })
  return texts
}

beforeAll(async () => {
  await wipe(driver)
  world = await buildWorld(driver)
  service = await startTestService()
})
afterAll(async () => {
  await service.stop()
  await wipe(driver)
  await driver.close()
})

describe('every input field that is left', () => {
  test('P5 reaches no hidden property or tie in the Cypher that is sent', async () => {
    const asker = world.cases.find(({ name }) => name === 'VOLUNTARY_SECTOR ONGOING_SUPPORT all')
    if (asker === undefined) throw new Error('no such caller')
    const statements = recorded(service.service.driver)
    const root = query(PUBLIC_SCHEMA).getFields()
    const onMap = (selection: string): string => `{ peerMap(id: "${world.maps.m.mapId}") { ${selection} } }`
    const of = (name: string): GraphQLObjectType => {
      const type = root[name] === undefined ? null : below(root[name])
      if (type === null) throw new Error(`Query.${name} is missing`)
      return type
    }
    const where = root['peerMaps']?.args.find(({ name }) => name === 'where')
    if (where === undefined) throw new Error('peerMaps has no where')
    const index = literals(where.type, 3)
    const sources = [
      ...documents(of('peerMap'), { wrap: onMap, depth: 3, seen: new Set() }),
      ...[...index].map((literal) => `{ peerMaps(where: ${literal}) { total maps { id } } }`),
    ]
    const leaks: string[] = []
    const refused: string[] = []
    let reached = 0
    for (const source of sources) {
      statements.length = 0
      const answer = await service.ask(asker, source)
      if (statements.length > 0) reached++
      else if (answer.json.errors !== undefined) refused.push(source)
      if (statements.some((statement) => HIDDEN.test(statement))) leaks.push(source)
    }
    expect(refused).toEqual([])
    expect(leaks).toEqual([])
    expect(reached).toBeGreaterThan(60)
  }, 120_000)

  test('P5 without the closures the same walk finds hundreds', async () => {
    const schema = await libraryOf(withoutClosures())
    const texts: string[] = []
    const executionContext = {
      run: (text: string) => {
        // What the library asks of the server before its first statement.
        if (text.includes('dbms.components')) return driver.executeQuery(text)
        texts.push(text)
        throw new Error('recorded')
      },
    }
    const leaks: string[] = []
    const wrap = (selection: string): string => `{ ${selection} }`
    for (const source of documents(query(schema), { wrap, depth: 2, seen: new Set() })) {
      texts.length = 0
      await askLibrary(schema, executionContext, { source, map: 'm' })
      if (texts.some((text) => HIDDEN.test(text))) leaks.push(source)
      if (leaks.length >= 300) break
    }
    expect(leaks.length).toBeGreaterThanOrEqual(300)
    expect(leaks.some((leak) => leak.includes('ethnicity'))).toBe(true)
  }, 120_000)
})
