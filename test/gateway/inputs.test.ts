/** What the inputs of mutations take is said once, in the SDL: every text and number has its limits there, and is held to them. */
import * as fc from 'fast-check'
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  parse,
  parseValue,
  validate,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { id, ids, line } from '../../src/gateway/arguments.ts'
import { hasLimits, limitsOf } from '../../src/gateway/input-scalars.ts'
import { coerced, inputTypes, STEP_INPUTS } from '../../src/gateway/input-types.ts'
import { argumentOf, inputOf, typeInWords } from '../../src/gateway/inputs.ts'
import { readSdl } from '../../src/gateway/sdl.ts'
import { STEPS } from '../../src/steps/all.ts'
import { builtSchema, ROOT } from './build.ts'

const { schema } = await builtSchema()
const INPUTS = inputTypes(readSdl(ROOT))

const inputNamed = (name: string): GraphQLInputObjectType => {
  const type = INPUTS.getType(name)
  if (!isInputObjectType(type)) throw new Error(`${name} is no input`)
  return type
}

/** Every field of every input of every mutation, once. */
function fieldsBelow(
  type: GraphQLInputObjectType,
  seen = new Set<string>(),
): readonly (readonly [string, GraphQLInputField])[] {
  if (seen.has(type.name)) return []
  seen.add(type.name)
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    const own = [[`${type.name}.${field.name}`, field] as const]
    return isInputObjectType(inner) ? [...own, ...fieldsBelow(inner, seen)] : own
  })
}

const FIELDS = fieldsBelow(inputNamed(STEP_INPUTS)).filter(([path]) => !path.startsWith(STEP_INPUTS))
/** Held to limits by the service itself, as the description of Mutation says. */
const HELD = new Set(['ID', 'Date', 'Reference', 'Boolean'])

test('the inputs are those of all steps, and of the public schema', () => {
  expect(Object.keys(inputNamed(STEP_INPUTS).getFields()).toSorted()).toEqual([...STEPS.keys()].toSorted())
  expect(FIELDS.length).toBeGreaterThan(600)
  const built = FIELDS.map(([path]) => {
    const [type = '', field = ''] = path.split('.')
    const input = schema.getType(type)
    return [path, isInputObjectType(input) ? String(input.getFields()[field]?.type) : null]
  })
  expect(built).toEqual(FIELDS.map(([path, { type }]) => [path, String(type)]))
})

test('every text and every number that an input asks for has a scalar with limits', () => {
  const bare = FIELDS.filter(([, field]) => {
    const type = getNamedType(field.type)
    if (!isScalarType(type) || HELD.has(type.name)) return false
    return type.astNode === null || type.astNode === undefined || !hasLimits(type.astNode)
  })
  expect(bare.map(([path, { type }]) => `${path}: ${String(type)}`)).toEqual([])
})

test('every list has a limit: of ids, of choices, or its own', () => {
  const bare = FIELDS.filter(([, field]) => {
    const type = getNullableType(field.type)
    if (!isListType(type)) return false
    const named = getNamedType(type)
    return named.name !== 'ID' && !isEnumType(named) && limitsOf(field.astNode ?? undefined).most === null
  })
  expect(bare.map(([path]) => path)).toEqual([])
})

test('a client reads every limit in the schema', () => {
  const said = (name: string): string => schema.getType(name)?.description ?? ''
  expect([said('Line'), said('Text'), said('Age'), said('Version'), said('Latitude')]).toEqual([
    expect.stringContaining('1 to 200 characters'),
    expect.stringContaining('1 to 4000 characters'),
    expect.stringContaining('0 to 120'),
    expect.stringContaining('1 or more'),
    expect.stringContaining('-90 to 90'),
  ])
  const meeting = schema.getType('RecordMeetingInput')
  expect(isInputObjectType(meeting) && meeting.getFields()['attendees']?.description).toContain('1 to 100 entries')
  expect(schema.getMutationType()?.description).toMatch(/ID has 1 to 200 characters[\s\S]*500 entries/)
})

const ATTENDEES = 'a list of 1 to 100 entries, each a text of 1 to 200 characters on one line'

const takes = (type: z.ZodType, value: unknown): unknown => {
  const { success, data } = type.safeParse(value)
  return success ? data : undefined
}
const scalar = (name: string) => argumentOf<unknown>(`${name}!`)

/** Name of the scalar, what is given, what is taken; undefined: it is refused. */
const CASES: readonly (readonly [string, unknown, unknown])[] = [
  ['Line', ' a b ', 'a b'],
  ['Line', 'x'.repeat(200), 'x'.repeat(200)],
  ['Line', ` ${'x'.repeat(200)} `, 'x'.repeat(200)],
  ['Line', 'x'.repeat(201), undefined],
  ['Line', '', undefined],
  ['Line', ' ', undefined],
  ['Line', 'a\nb', undefined],
  ['Line', 'a\u0000b', undefined],
  ['Line', '\ud800', undefined],
  ['Line', 5, undefined],
  ['Text', ' a\n\tb ', 'a\n\tb'],
  ['Text', 'x'.repeat(4_000), 'x'.repeat(4_000)],
  ['Text', 'x'.repeat(4_001), undefined],
  ['Text', ' ', undefined],
  ['Text', 'a\rb', undefined],
  ['Statement', ' a ', 'a'],
  ['Statement', '', ''],
  ['Statement', ' \r\n', ' \r\n'],
  ['Statement', ' '.repeat(4_000), ' '.repeat(4_000)],
  ['Statement', ' '.repeat(4_001), undefined],
  ['Statement', 'a\u0000b', undefined],
  ['TokenClaim', ' a\u200bb ', 'a\u200bb'],
  ['TokenClaim', 'a b', undefined],
  ['TokenClaim', 'a#b', undefined],
  ['SeenTokenClaim', 'a\u200bb', undefined],
  ['SeenTokenClaim', 'auth0|1', 'auth0|1'],
  ['OrganisationId', 5, '5'],
  ['OrganisationId', 'police-north\u200e', undefined],
  ['Age', 0, 0],
  ['Age', 120, 120],
  ['Age', 121, undefined],
  ['Age', -1, undefined],
  ['Age', 1.5, undefined],
  ['Age', '5', undefined],
  ['Version', 1, 1],
  ['Version', 0, undefined],
  ['TieStrength', 5, 5],
  ['TieStrength', 6, undefined],
  ['Latitude', -90, -90],
  ['Latitude', 90.1, undefined],
  ['Longitude', 180, 180],
  ['Longitude', -180.5, undefined],
  ['ID', 'x', 'x'],
  ['ID', 5, '5'],
  ['ID', '', undefined],
  ['ID', 'x'.repeat(201), undefined],
  ['Date', '1900-01-01', '1900-01-01'],
  ['Date', '1899-12-31', undefined],
  ['Date', '2101-01-01', undefined],
  ['Date', '2012-02-30', undefined],
  ['Reference', ' INV-7 ', 'INV-7'],
  ['Reference', 'INV\u00007', undefined],
  ['Reference', '1.23E+10', undefined],
  ['Reference', `${'\u200b'.repeat(200)}x`, undefined],
]

describe('a scalar', () => {
  test.each(CASES)('%s takes %j as %j', (name, given, wanted) => {
    expect(takes(scalar(name), given)).toBe(wanted)
  })

  test('what was taken is taken again as it is', () => {
    const names = ['Line', 'Text', 'Statement', 'TokenClaim', 'OrganisationId', 'Reference', 'Date']
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 40 }), (name, given) => {
        const once = takes(scalar(name), given)
        expect(once === undefined ? undefined : takes(scalar(name), once)).toBe(once)
      }),
    )
  })

  const LIMITED = CASES.filter(([name]) => !HELD.has(name))

  test.each(LIMITED)('%s takes %j of a variable and in a document alike', (name, given, wanted) => {
    const type = schema.getType(name)
    if (!isScalarType(type)) throw new Error(`no ${name}`)
    const outcome = (read: () => unknown): unknown => {
      try {
        return read()
      } catch {
        return undefined
      }
    }
    const written = JSON.stringify(given)
    expect(outcome(() => type.parseValue(given))).toBe(wanted)
    expect(outcome(() => type.parseLiteral(parseValue(written)))).toBe(wanted)
  })

  test('no literal of another kind is taken', () => {
    const parsed = ['Line', 'Age', 'Latitude'].map((name) => {
      const type = schema.getType(name)
      if (!isScalarType(type)) throw new Error(`no ${name}`)
      return ['FOO', '5.0', 'true', '[]', '{}'].filter((text) => {
        try {
          type.parseLiteral(parseValue(text))
          return true
        } catch {
          return false
        }
      })
    })
    expect(parsed).toEqual([[], [], ['5.0']])
  })

  test('a refusal repeats nothing of what was written', () => {
    const type = schema.getType('Line')
    expect(() => isScalarType(type) && type.parseValue('canary\nvalue')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('canary') }),
    )
  })
})

describe('an input', () => {
  const EVENT = { what: 'A fight', occurredOn: '2026-01-02', place: ' Stop ', reveals: [] }
  const event = inputOf('notifySignificantEvent')

  test('has every field, null where it is left out', () => {
    expect(takes(event, EVENT)).toEqual({ ...EVENT, place: 'Stop', notifiedOn: null })
    expect(takes(event, { ...EVENT, notifiedOn: null })).toEqual({ ...EVENT, place: 'Stop', notifiedOn: null })
  })

  test('is one text however its fields are ordered', () => {
    const turned = Object.fromEntries(Object.entries(EVENT).toReversed())
    expect(JSON.stringify(takes(event, turned))).toBe(JSON.stringify(takes(event, EVENT)))
  })

  test('says of everything that is wrong where it is', () => {
    const { error } = event.safeParse({ ...EVENT, what: ' ', place: 'a\nb', reveals: ['NONE'] })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['what', 'place', 'reveals.0'])
  })

  test.each([
    ['a field that is unknown', { ...EVENT, more: 1 }],
    ['nothing', null],
    ['a list', [EVENT, EVENT]],
    ['more choices than there are', { ...EVENT, reveals: Array.from({ length: 14 }, () => 'MAP') }],
  ])('refuses %s', (_what, given) => {
    expect(takes(event, given)).toBeUndefined()
  })

  test('names each id once, and at most 500', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => String(index))
    expect([takes(ids, ['a', 'a']), takes(ids, many(501)), takes(ids, many(500))]).toEqual([
      undefined,
      undefined,
      many(500),
    ])
    expect([takes(id, ''), takes(line, ' a ')]).toEqual([undefined, 'a'])
  })

  test('holds a list to its own limits', () => {
    const type = inputNamed('RecordMeetingInput')
    const meeting = { mapId: 'x', kind: 'OTHER', heldOn: '2026-01-02', actions: [], reveals: [] }
    const wrong = (attendees: readonly string[]) => coerced({ ...meeting, attendees }, type).wrong
    expect([wrong(['A']), wrong([]), wrong(Array.from({ length: 101 }, String))]).toEqual([
      [],
      [{ path: ['attendees'], message: ATTENDEES }],
      [{ path: ['attendees'], message: ATTENDEES }],
    ])
  })

  test('that is not as it must be says of each value where it is and what it must be, and not what it was', () => {
    const type = inputNamed('RecordMeetingInput')
    const given = {
      mapId: ['canary'],
      kind: 'CANARY',
      heldOn: '2012-02-30',
      attendees: ['A', 'canary\u0007'],
      canary: 1,
    }
    const { wrong } = coerced(given, type)
    expect(wrong.map(({ path, message }) => `${path.join('.')}: ${message}`).toSorted()).toEqual([
      ': an object with fields of RecordMeetingInput alone',
      expect.stringMatching(/^actions: needed: a list of .* entries, each /),
      'attendees.1: a text of 1 to 200 characters on one line',
      'heldOn: a day of the calendar from 1900 to 2100, written YYYY-MM-DD',
      expect.stringMatching(/^kind: one of [A-Z_, ]*OTHER/),
      'mapId: an id of 1 to 200 characters',
      expect.stringMatching(/^reveals: needed: a list of .* entries, each one of MAP, IDENTITY/),
    ])
    expect(JSON.stringify(wrong)).not.toMatch(/canary/i)
  })

  test('repeats no key that was sent, however it is written', () => {
    const type = inputNamed('RecordMeetingInput')
    const { wrong } = coerced({ 'canary" of required type "x': 1 }, type)
    expect(JSON.stringify(wrong)).not.toContain('canary')
  })

  test('of every scalar says in words what it takes', () => {
    const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type))
    const used = scalars.filter(({ name }) => FIELDS.some(([, { type }]) => getNamedType(type).name === name))
    expect(
      used.map(({ name }) => typeInWords(name)).filter((words) => /^a value of |as the schema says/.test(words)),
    ).toEqual([])
  })
})

describe('a choice that a step does not take is no value of its type', () => {
  test.each([
    ['connectHarm', 'ConnectHarmInput', 'status', 'DISPROVED'],
    ['connectAffiliation', 'ConnectAffiliationInput', 'status', 'DISPROVED'],
    ['addInformationGap', 'AddInformationGapInput', 'status', 'FILLED'],
    ['changeInformationGap', 'ChangeInformationGapInput', 'status', 'FILLED'],
    ['fillInformationGap', 'FillInformationGapInput', 'status', 'OPEN'],
    ['addIntervention', 'AddInterventionInput', 'status', 'COMPLETED'],
    ['changeIntervention', 'ChangeInterventionInput', 'status', 'COMPLETED'],
    ['recordInterventionOutcome', 'RecordInterventionOutcomeInput', 'status', 'ACTIVE'],
  ])('%s', (step, input, field, value) => {
    const type = getNamedType(inputNamed(input).getFields()[field]?.type)
    expect(isEnumType(type) && type.getValue(value)).toBeUndefined()
    const document = parse(`mutation { ${step}(input: { ${field}: ${value} }) { id } }`)
    const told = validate(schema, document).map(({ message }) => message)
    expect(told.some((message) => message.startsWith(`Value "${value}" does not exist in "${type?.name}" enum.`))).toBe(
      true,
    )
  })
})
