import { GraphQLError, Kind, parse, visit } from 'graphql'
import { describe, expect, test } from 'vitest'
import { PeermapError } from '../../src/errors.ts'
import { formatError, gathered } from '../../src/gateway/format-error.ts'
import { refusedAt } from '../../src/gateway/input-limits.ts'
import { ERROR_CODES } from '../../src/gateway/statuses.ts'

const format = (error: GraphQLError, code?: string) => {
  const reported: unknown[] = []
  const formatted = { message: error.message, path: ['peerMap'], ...(code && { extensions: { code } }) }
  return { answer: formatError((cause) => void reported.push(cause))(formatted, error), reported }
}

const thrown = (cause: Error): GraphQLError => new GraphQLError(cause.message, { originalError: cause })
const coded = (code: string): Error => Object.assign(new Error('canary value'), { code })

const thrownBy = (work: () => unknown): GraphQLError => {
  try {
    work()
  } catch (error) {
    if (error instanceof GraphQLError) return error
  }
  throw new Error('nothing was thrown')
}
const parserError = (): GraphQLError => thrownBy(() => parse('{ a b }', { maxTokens: 3 }))

describe('an error that was written for the caller', () => {
  test.each(ERROR_CODES.filter((code) => code !== 'INTERNAL'))('%s is told with code and message', (code) => {
    const { answer, reported } = format(thrown(new PeermapError(code, 'told')), 'INTERNAL_SERVER_ERROR')
    expect(answer).toEqual({ message: 'told', path: ['peerMap'], extensions: { code } })
    // The operator is told of what is not the caller's doing.
    expect(reported).toHaveLength(code === 'UNAVAILABLE' || code === 'TIMEOUT' ? 1 : 0)
  })

  test('brings what is missing', () => {
    const missing = [{ path: 'x-purpose', clause: 'P4.6', code: 'REQUIRED' as const, message: 'one of' }]
    const { answer } = format(thrown(new PeermapError('PURPOSE_REQUIRED', 'told', { missing })))
    expect(answer.extensions).toEqual({
      code: 'PURPOSE_REQUIRED',
      missing: [{ path: 'x-purpose', rule: null, clause: 'P4.6', code: 'REQUIRED', message: 'one of' }],
    })
  })

  test('is found under other errors', () => {
    const inner = thrown(new PeermapError('TIMEOUT', 'told'))
    expect(format(new GraphQLError('outer', { originalError: inner })).answer.extensions?.['code']).toBe('TIMEOUT')
  })
})

describe('an error of the document', () => {
  test.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST'])(
    '%s keeps its text, which is the client’s',
    (code) => {
      const { answer } = format(new GraphQLError('Cannot query field "x"', { extensions: { code } }), code)
      expect(answer).toMatchObject({ message: 'Cannot query field "x"', extensions: { code: 'BAD_USER_INPUT' } })
    },
  )

  test('of a limit keeps the code of the rule, over which Apollo puts its own', () => {
    const limit = { name: 'ALIASES', most: 30 } as const
    const rule = refusedAt({ kind: Kind.NULL }, new PeermapError('LIMIT_EXCEEDED', 'at most 30 aliases', { limit }))
    expect(format(thrown(rule), 'GRAPHQL_VALIDATION_FAILED').answer).toMatchObject({
      message: 'at most 30 aliases',
      extensions: { code: 'LIMIT_EXCEEDED', limit },
    })
  })

  test('of too many tokens is a limit, as graphql-js says it', () => {
    expect(format(parserError(), 'GRAPHQL_PARSE_FAILED').answer.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: { name: 'TOKENS', most: 3 },
    })
  })
})

describe('any other error is masked and reported', () => {
  test.each([
    ['an error of JavaScript', thrown(new TypeError('canary value'))],
    ['an error of the driver', thrown(coded('Neo.ClientError.Statement.TypeError'))],
    ['an error whose code looks like one of ours', thrown(coded('NOT_FOUND'))],
    ['INTERNAL itself', thrown(new PeermapError('INTERNAL', 'canary value'))],
    ['an error of the library without a code', new GraphQLError('canary value')],
    ['null for a field that can’t be null', new GraphQLError('Cannot return null for canary value')],
  ])('%s', (_what, error) => {
    const { answer, reported } = format(error, 'INTERNAL_SERVER_ERROR')
    expect(answer).toEqual({ message: 'internal error', path: ['peerMap'], extensions: { code: 'INTERNAL' } })
    expect(reported).toHaveLength(1)
    expect(JSON.stringify(answer)).not.toContain('canary')
  })
})

test('what graphql-js finds wrong with values while it runs is the client’s', () => {
  const message = 'Too many errors processing variables, error limit reached. Execution aborted.'
  const { answer, reported } = format(new GraphQLError(message), 'INTERNAL_SERVER_ERROR')
  expect([answer.message, answer.extensions, reported]).toEqual([message, { code: 'BAD_USER_INPUT' }, []])
})

test.each([
  ['Argument "if" of non-null type "Boolean!" must not be null.', 'if', 'needed: true or false'],
  ['Argument "id" of required type "ID!" was not provided.', 'id', 'needed: an id of 1 to 200 characters'],
  ['Argument "id" has invalid value "canary value".', 'id', 'as the schema says'],
])('of an argument it says which, and what it must be, and no value: %s', (found, path, message) => {
  const { answer, reported } = format(new GraphQLError(found), 'INTERNAL_SERVER_ERROR')
  expect(answer.message).toBe(`not as it must be: ${path}: ${message}`)
  expect(answer.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [{ path, message }] })
  expect(reported).toEqual([])
})

test('what it finds wrong with an answer is not', () => {
  const { answer } = format(new GraphQLError('Int cannot represent non-integer value: "canary value"'))
  expect([answer.message, answer.extensions]).toEqual(['internal error', { code: 'INTERNAL' }])
})

describe('a value that is not as it must be is named by where it stands, and not told', () => {
  const told = (error: GraphQLError): string => format(error, 'GRAPHQL_VALIDATION_FAILED').answer.message

  test('of a variable, where it was not found before', () => {
    const found = 'Variable "$input" got invalid value "canary; "; at "input.aliases[1]"; Line: wrong'
    expect(told(new GraphQLError(found))).toBe('Variable "$input" is not as it must be')
  })

  test('of a syntax error', () => {
    for (const text of ['{ a "canary" }', '{ a """canary""" }', '{ a 12345678 }', '{ a(b: 1) 1.2345678 }']) {
      const found = thrownBy(() => parse(text))
      expect(format(found, 'GRAPHQL_PARSE_FAILED').answer.message).toMatch(
        /^Syntax Error: Expected Name, found (?:String|BlockString|Int|Float)\.?$/,
      )
    }
  })

  test('of an escape that is none', () => {
    const found = thrownBy(() => parse(String.raw`{ a(b: "\uCANA") }`))
    expect(format(found, 'GRAPHQL_PARSE_FAILED').answer.message).toMatch(
      /^Syntax Error: Invalid Unicode escape sequence\.?$/,
    )
  })

  test('of the document', () => {
    const document = parse('mutation { a(input: { b: "x", c: [{ d: 1 }, { d: "canary" }] }) { id } }')
    let found: GraphQLError | undefined
    visit(document, {
      StringValue: (node) => {
        if (node.value === 'canary') found = new GraphQLError('Line: wrong', { nodes: [node] })
      },
    })
    expect(found === undefined ? null : told(found)).toBe(
      'not as it must be: input.c.1.d: a text of 1 to 200 characters on one line',
    )
  })

  test('what is about no value stays as it is', () => {
    const [field] = parse('{ a }').definitions
    expect(told(new GraphQLError('Cannot query field "a"', { nodes: field === undefined ? [] : [field] }))).toBe(
      'Cannot query field "a"',
    )
  })
})

describe('a value that is written in the document', () => {
  const at = (message: string) => {
    const document = parse('mutation { a(input: { b: "canary" }) { id } }')
    let found: GraphQLError | undefined
    visit(document, {
      StringValue: (node) => {
        found = new GraphQLError(message, { nodes: [node] })
      },
    })
    if (found === undefined) throw new Error('no value')
    return format(found, 'GRAPHQL_VALIDATION_FAILED').answer
  }

  test.each([
    ['Expected value of type "Line!", found "canary".', 'a text of 1 to 200 characters on one line'],
    ['Expected value of type "Line", found "of type \\"Age\\"".', 'a text of 1 to 200 characters on one line'],
    ['Value "CANARY" does not exist in "RuleEffect" enum.', 'one of PERMIT, FORBID'],
    ['Enum "RuleEffect" cannot represent non-enum value: "canary".', 'one of PERMIT, FORBID'],
    ['Int cannot represent non-integer value: "canary"', 'a whole number'],
    ['a day of the calendar, as our own scalar says it', 'a day of the calendar, as our own scalar says it'],
    ['whatever else repeats a "canary"', 'as the schema says'],
  ])('%s', (message, must) => {
    const answer = at(message)
    expect(answer.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [{ path: 'input.b', message: must }] })
    expect(JSON.stringify(answer)).not.toMatch(/canary/i)
  })

  test('several are one error that names each', () => {
    const both = gathered([at('Int cannot represent non-integer value: "canary"'), { ...at('Line: '), message: '' }])
    expect(both).toHaveLength(1)
    const other = { message: 'Cannot query field "x"', extensions: { code: 'BAD_USER_INPUT' } }
    expect(gathered([at('Int cannot represent'), other])).toHaveLength(2)
  })
})
