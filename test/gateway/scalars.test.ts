import * as fc from 'fast-check'
import { coerceInputValue, GraphQLError, isInputObjectType, isInputType, isScalarType, parseValue } from 'graphql'
import { describe, expect, test } from 'vitest'
import { organisationId } from '../../src/gateway/arguments.ts'
import { isIsoDate, isRecordableDay } from '../../src/policy/age.ts'
import { builtSchema } from './build.ts'

const { schema } = await builtSchema()
const DATE = schema.getType('Date')

const date = () => {
  if (!isScalarType(DATE)) throw new Error('no Date')
  return DATE
}
const ofVariable = (value: unknown): string => String(date().parseValue(value))
const ofLiteral = (text: string): string => String(date().parseLiteral(parseValue(text)))

/** What JavaScript's Date makes a day of, and is none. */
const NONE = [
  '2012-02-30',
  '2011-02-29',
  '2012-05-01T23:00:00.000Z',
  '2012-05-01T00:00:00+01:00',
  '2012-2-3',
  '2012-02-03 ',
  ' 2012-02-03',
  '2012/02/03',
  '03/02/2012',
  '3 February 2012',
  '2012-02',
  '2012',
  '20120203',
  '+002012-02-03',
  '-2012-02-03',
  '1899-12-31',
  '2101-01-01',
  '2012-00-10',
  '2012-13-01',
  '2012-01-00',
  '２０１２-02-03',
  '',
  'soon',
]

describe('a Date is a day of the calendar', () => {
  test.each(['2012-02-29', '2024-12-31', '1999-01-01'])('%s is taken as it is written', (text) => {
    expect([ofVariable(text), ofLiteral(JSON.stringify(text)), date().serialize(text)]).toEqual([text, text, text])
  })

  test.each(NONE)('"%s" is refused, as a variable and as a literal', (text) => {
    expect(() => ofVariable(text)).toThrow(GraphQLError)
    expect(() => ofLiteral(JSON.stringify(text))).toThrow(GraphQLError)
  })

  test('in an answer, what is stored is written, of any year; what is no day is refused', () => {
    expect(date().serialize('2190-01-01')).toBe('2190-01-01')
    for (const text of NONE.filter((each) => !isIsoDate(each)))
      expect(() => date().serialize(text)).toThrow(GraphQLError)
  })

  test.each([20_120_203, true, null, {}, []])('%j is refused', (value) => {
    expect(() => ofVariable(value)).toThrow(GraphQLError)
  })

  test('a literal that is no text is refused', () => {
    for (const text of ['20120203', 'SOON', '{year: 2012}', 'true']) expect(() => ofLiteral(text)).toThrow(GraphQLError)
  })

  test('a refusal repeats nothing of what was written', () => {
    for (const text of NONE.filter((each) => each.length > 3))
      expect(() => ofVariable(text)).toThrow(expect.objectContaining({ message: expect.not.stringContaining(text) }))
  })

  test('whatever is taken is written in one way, and comes out as it went in', () => {
    const texts = fc.oneof(
      fc
        .date({ min: new Date('1800-01-01'), max: new Date('2300-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      fc.string(),
      fc.stringMatching(/^[0-9-]{8,11}$/),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const taken = (): unknown => {
          try {
            return date().serialize(ofVariable(text))
          } catch {
            return null
          }
        }
        expect(taken()).toBe(isRecordableDay(text) ? text : null)
      }),
    )
  })

  test('filters of maps read it in the same way', () => {
    const where = schema.getType('PeerMapWhere')
    if (!isInputType(where) || !isInputObjectType(where)) throw new Error('no PeerMapWhere')
    const refused = (value: unknown): number => {
      let errors = 0
      coerceInputValue(value, where, () => (errors += 1))
      return errors
    }
    expect(refused({ openedOn: { gte: '2012-02-29' } })).toBe(0)
    for (const text of NONE) {
      expect(refused({ openedOn: { eq: text } })).toBe(1)
      expect(refused({ NOT: { OR: [{ reviewDue: { in: ['2012-02-29', text] } }] } })).toBe(1)
    }
  })

  test('no input takes a time of day, which the library does not check', () => {
    const temporal = new Set(['DateTime', 'LocalDateTime', 'Time', 'LocalTime', 'Duration'])
    const taken = Object.values(schema.getTypeMap())
      .filter((type) => isInputObjectType(type))
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`),
      )
      .filter((each) => temporal.has(each.replace(/^.*: /, '').replaceAll(/[[\]!]/g, '')))
    expect(taken).toEqual([])
  })
})

describe('a Reference', () => {
  const reference = () => {
    const type = schema.getType('Reference')
    if (!isScalarType(type)) throw new Error('no Reference')
    return type
  }
  test('is taken as it is written, and comes out so', () => {
    const written = ' inv\u20117\u200e'
    expect([reference().parseValue(written), reference().parseLiteral(parseValue(JSON.stringify(written)))]).toEqual([
      ...[written, written],
    ])
    expect(reference().serialize(written)).toBe(written)
  })
  test.each(['1.23E+10', '1,23E+10', '', '\u200b', 'x'.repeat(101)])('"%s" is refused', (text) => {
    expect(() => reference().parseValue(text)).toThrow(GraphQLError)
    expect(() => reference().parseLiteral(parseValue(JSON.stringify(text)))).toThrow(GraphQLError)
  })
  test('a number is none: a spreadsheet may have rounded it', () => {
    expect(() => reference().parseValue(123)).toThrow('a reference is a text')
    expect(() => reference().parseLiteral(parseValue('123'))).toThrow('a reference is a text')
    expect(() => reference().serialize(123)).toThrow(GraphQLError)
  })
})

test('P4.4 the id of an organisation has no character that is not seen', () => {
  const taken = ['police-north', '\u200bpolice-north', 'police-north\u200e', 'police\u00adnorth'].map(
    (each) => organisationId.safeParse(each).success,
  )
  expect(taken).toEqual([true, false, false, false])
})
