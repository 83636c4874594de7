import { describe, expect, test } from 'vitest'
import { ERROR_CODES, mediaTypeFor, STATUS, statusOf } from '../../src/gateway/statuses.ts'

const GRAPHQL = 'application/graphql-response+json'
const JSON_TYPE = 'application/json'

test.each([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['text/html', JSON_TYPE],
  [JSON_TYPE, JSON_TYPE],
  [GRAPHQL, GRAPHQL],
  ['Application/GraphQL-Response+JSON; charset=utf-8', GRAPHQL],
  [`${GRAPHQL}, ${JSON_TYPE};q=0.9`, GRAPHQL],
  [`${JSON_TYPE}, ${GRAPHQL}`, GRAPHQL],
  [`${GRAPHQL};q=0.5, ${JSON_TYPE}`, JSON_TYPE],
  [`${GRAPHQL};q=0, */*`, JSON_TYPE],
  [`${GRAPHQL};q=0.4, */*;q=0.5`, JSON_TYPE],
  [`${GRAPHQL};q=nonsense`, JSON_TYPE],
])('of Accept %s the media type is %s', (accept, type) => {
  expect(mediaTypeFor(accept)).toBe(type)
})

const failed = { hasData: false, isGraphQL: true } as const

describe('the status of an answer', () => {
  test.each(ERROR_CODES)('%s is that of the table, whoever raised it', (code) => {
    const statuses = [true, false].map((isGraphQL) => statusOf({ code, hasData: false, type: GRAPHQL, isGraphQL }))
    expect(statuses).toEqual([STATUS[code], STATUS[code]])
  })

  test('is 200 with data, even where a part failed', () => {
    for (const type of [GRAPHQL, JSON_TYPE] as const)
      expect(statusOf({ code: 'TIMEOUT', hasData: true, type, isGraphQL: true })).toBe(200)
    expect(statusOf({ code: 'OK', hasData: false, type: GRAPHQL, isGraphQL: true })).toBe(200)
  })

  test('is 200 for clients of application/json where what they asked is wrong, and only there', () => {
    const kept = ERROR_CODES.filter((code) => statusOf({ ...failed, code, type: JSON_TYPE }) === STATUS[code])
    expect(kept).toEqual([
      'UNAUTHENTICATED',
      'RATE_LIMITED',
      'TIMEOUT',
      'UNAVAILABLE',
      'JOURNAL_UNAVAILABLE',
      'INTERNAL',
    ])
    expect(statusOf({ ...failed, code: 'STEP_REFUSED', type: JSON_TYPE })).toBe(200)
    expect(statusOf({ code: 'LIMIT_EXCEEDED', hasData: false, isGraphQL: false, type: JSON_TYPE })).toBe(413)
  })
})
