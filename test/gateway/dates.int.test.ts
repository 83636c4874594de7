/** A day is one of the calendar, wherever one is taken: over real HTTP, as a literal and as a variable. */
import { describe, expect, test } from 'vitest'
import { asker, LANTERNFIELD, peermap, serveBorough } from './borough.ts'

serveBorough()

const WORKER = asker('social-worker-assess-risk')
const WRONG = ['2012-02-30', '2012-05-01T23:00:00.000Z', '2012-2-3', '20120203', '']

const STEP = 'mutation($input: AddYoungPersonInput!) { addYoungPerson(input: $input) { id } }'
const input = (dateOfBirth: string) => ({
  ...{ mapId: LANTERNFIELD, name: 'Invented Wren', dateOfBirth, whyOnMap: 'Invented', statedAs: 'FACT', reveals: [] },
})
const NONE: Readonly<Record<string, unknown>> = {}

describe.each(WRONG)('"%s" is BAD_USER_INPUT', (day) => {
  test.each([
    ['of a step', STEP, { input: input(day) }],
    ['of a tie list', `{ peerMap(id: "${LANTERNFIELD}") { peerTies(asOf: "${day}") { id } } }`, NONE],
    [
      'of a tie list, as a variable',
      `query($day: Date) { peerMap(id: "${LANTERNFIELD}") { peerTies(asOf: $day) { id } } }`,
      { day },
    ],
    ['of a filter', `{ peerMaps(where: { openedOn: { gte: "${day}" } }) { total } }`, NONE],
    [
      'of a filter, as a variable',
      'query($where: PeerMapWhere) { peerMaps(where: $where) { total } }',
      { where: { NOT: { openedOn: { in: [day] } } } },
    ],
    ['of a question', `{ changesSince(map: "${LANTERNFIELD}", since: "${day}") { mapId } }`, NONE],
  ])('%s', async (_what, query, variables) => {
    const { json } = await peermap().ask(WORKER, query, variables)
    expect(json.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })
})

test('P8.5 a date of birth in the year 12, or ahead, is refused', async () => {
  const codes = []
  for (const day of ['0012-05-01', '1899-12-31', '2101-01-01', '2090-01-01']) {
    const { json } = await peermap().ask(WORKER, STEP, { input: input(day) })
    codes.push(json.errors?.[0]?.extensions.code)
  }
  expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'STEP_REFUSED'])
})
