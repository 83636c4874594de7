/** P5.2: every free text of every step stands in one of three tables; what is new has to be thought of. */
import { extendSchema, getNamedType, isInputObjectType, parse, type GraphQLSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { STEPS } from '../../src/steps/all.ts'
import { HIDDEN, STAYING, UNASKED } from '../../src/policy/free-texts.ts'
import { builtSchema } from './build.ts'

const { schema } = await builtSchema()

/** Fields of a few words that say who, where or which: no free text, unless the schema says that it is one. */
const NAMES = new Set([
  ...['name', 'aliases', 'alsoWords', 'label', 'title', 'ref', 'duplicateRef', 'reference', 'uprn', 'coordinate'],
  ...['source', 'estimatedAgeSource', 'organisation', 'owner', 'takenBy', 'by', 'statedBy', 'notifiedBy', 'attendees'],
  ...['gender', 'address', 'value', 'relationship', 'kind', 'platform', 'version', 'location', 'issuer', 'subject'],
  ...['statutoryCitation', 'place', 'sha256', 'drafts'],
])

/** Scalars of texts of a few words, and of free texts. */
const WORDS = new Set(['String', 'Line', 'TokenClaim', 'SeenTokenClaim'])
const FREE = new Set(['Text', 'Statement', 'RulesText'])

/** Paths of the fields of an input that may be free texts. */
const textsOf = (name: string, within: GraphQLSchema): readonly string[] => {
  const type = within.getType(name)
  if (!isInputObjectType(type)) throw new Error(`${name} is no input`)
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (isInputObjectType(inner)) return textsOf(inner.name, within).map((path) => `${field.name}.${path}`)
    return FREE.has(inner.name) || (WORDS.has(inner.name) && !NAMES.has(field.name)) ? [field.name] : []
  })
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
const inputOf = (step: string): string => `${capital(step)}Input`

/** Free texts of a step. */
const freeTextsOf = (step: string, within: GraphQLSchema): readonly string[] => textsOf(inputOf(step), within)

const asksIn = (input: string, within: GraphQLSchema): string | undefined => {
  const type = within.getType(input)
  return isInputObjectType(type) ? type.getFields()['reveals']?.type.toString() : undefined
}

const isHidden = (step: string): boolean => HIDDEN.includes(step)
const isUnasked = (step: string, path: string): boolean => Object.hasOwn(UNASKED, `${step}.${path}`)
const isStaying = (step: string, path: string): boolean => Object.hasOwn(STAYING[step] ?? {}, path)

/** Free texts that stand in no table. */
const unheld = (within: GraphQLSchema): readonly string[] =>
  [...STEPS.keys()]
    .filter((step) => step !== 'contribute')
    .flatMap((step) =>
      freeTextsOf(step, within)
        .filter((path) => !isHidden(step) && !isUnasked(step, path) && !isStaying(step, path))
        .map((path) => `${step}.${path}`),
    )

/** Steps that are offered, with the type of what is offered. */
const offers = (within: GraphQLSchema): readonly (readonly [string, string])[] => {
  const type = within.getType('ContributeInput')
  if (!isInputObjectType(type)) throw new Error('nothing can be contributed')
  return Object.values(type.getFields())
    .filter(({ name }) => name !== 'mapId')
    .map(({ name, type: offered }) => [name, getNamedType(offered).name])
}

describe('P5.2 free texts', () => {
  test('of every step stand in a table', () => {
    expect(unheld(schema)).toEqual([])
  })

  test.each([
    ['a step that asks', 'extend input EndElementInput { note: String }', 'endElement.note'],
    ['a step that asks nothing', 'extend input AllocateInput { because: String! }', 'allocate.because'],
    [
      'a part of an input',
      'extend input ParentConsentInput { worry: [String!] }',
      'decideParentDisclosure.consent.worry',
    ],
  ])('a new one of %s has to be thought of', (_what, sdl, path) => {
    expect(unheld(extendSchema(schema, parse(sdl)))).toEqual([path])
  })

  test('the tables hold nothing else, and nothing twice', () => {
    const known = new Set(
      [...STEPS.keys()].flatMap((step) =>
        step === 'contribute' ? [] : freeTextsOf(step, schema).map((path) => `${step}.${path}`),
      ),
    )
    const staying = Object.entries(STAYING).flatMap(([step, texts]) =>
      Object.keys(texts).map((path) => `${step}.${path}`),
    )
    const listed = [...staying, ...Object.keys(UNASKED)]
    expect(listed.filter((path) => !known.has(path))).toEqual([])
    expect(listed.filter((path, index) => listed.indexOf(path) !== index)).toEqual([])
    expect(HIDDEN.filter((step) => Object.hasOwn(STAYING, step))).toEqual([])
    expect(HIDDEN.filter((step) => freeTextsOf(step, schema).every((path) => isUnasked(step, path)))).toEqual([])
  })

  test('what can not be hidden by itself is asked for what it reveals, always', () => {
    const asked = Object.keys(STAYING).map((step) => [step, asksIn(inputOf(step), schema)])
    expect(asked).toEqual(Object.keys(STAYING).map((step) => [step, '[Category!]!']))
  })

  test('what is hidden by what it reveals is asked too', () => {
    const asked = HIDDEN.map((step) => [
      step,
      asksIn(step === 'openPeerMap' ? 'SignificantEventInput' : inputOf(step), schema),
    ])
    // A correction that is no text, or takes a value away, has nothing to say of one.
    expect(asked).toEqual(HIDDEN.map((step) => [step, step === 'rectify' ? '[Category!]' : '[Category!]!']))
  })

  test('who asks nothing says so of each text', () => {
    const silent = [...STEPS.keys()].filter((step) => asksIn(inputOf(step), schema) === undefined)
    const texts = silent
      .filter((step) => step !== 'contribute' && step !== 'openPeerMap')
      .flatMap((step) => freeTextsOf(step, schema).map((path) => `${step}.${path}`))
    expect(texts.filter((path) => !Object.hasOwn(UNASKED, path))).toEqual([])
    expect(Object.values(UNASKED).filter((why) => why.length < 20)).toEqual([])
  })

  test('P4.3 a partner says it of what is offered', () => {
    const told = offers(schema).filter(([step]) => Object.hasOwn(STAYING, step) || isHidden(step))
    expect(told.length).toBeGreaterThan(12)
    expect(told.map(([step, input]) => [step, asksIn(input, schema)])).toEqual(
      told.map(([step]) => [step, '[Category!]!']),
    )
  })
})
