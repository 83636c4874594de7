import { describe, expect, test } from 'vitest'
import {
  acknowledgeByOf,
  complaintDueOn,
  complaintWaits,
  missingToAcknowledge,
  missingToClose,
  missingToComplain,
  type ComplaintFacts,
} from '../../src/rights/complaint.rules.ts'
import type { Missing } from '../../src/errors.ts'

const paths = (missing: readonly Missing[]): readonly string[] => missing.map(({ path }) => path)
const RECEIVED = '2026-07-01'
const fresh: ComplaintFacts = { receivedOn: RECEIVED, acknowledgedOn: null, outcome: null }
const acknowledged: ComplaintFacts = { ...fresh, acknowledgedOn: '2026-07-02' }

describe('DPA 2018 s.164A(3) a complaint is acknowledged within 30 days, beginning with that of receipt', () => {
  test('the thirtieth day is the last', () => {
    expect(acknowledgeByOf(RECEIVED)).toBe('2026-07-30')
    expect(complaintDueOn(fresh)).toBe('2026-07-30')
  })
  test.each([
    ['once', fresh, '2026-07-02', []],
    ['on the day of receipt', fresh, RECEIVED, []],
    ['not before it was received', fresh, '2026-06-30', ['input.on']],
    ['not in the future', fresh, '2026-08-02', ['input.on']],
    ['late, which shows', fresh, '2026-07-31', []],
    ['not twice', acknowledged, '2026-07-03', ['input.complaintId']],
    ['not one that is closed', { ...fresh, outcome: 'UPHELD' }, '2026-07-03', ['input.complaintId']],
    ['not one that is not there', null, '2026-07-03', ['input.complaintId']],
  ] as const)('%s', (_what, complaint, on, missing) => {
    expect(paths(missingToAcknowledge({ on }, complaint, '2026-08-01'))).toEqual(missing)
  })
})

describe('DPA 2018 s.164A(4) the complainant is told the outcome', () => {
  test('what is due next, and nothing once it is told', () => {
    expect([fresh, acknowledged, { ...fresh, outcome: 'WITHDRAWN' } as const].map(complaintWaits)).toEqual([
      'ACKNOWLEDGEMENT',
      'OUTCOME',
      null,
    ])
    expect(complaintDueOn(acknowledged)).toBe('2026-10-01')
    expect(complaintDueOn({ ...fresh, outcome: 'UPHELD' })).toBeNull()
  })
  test.each([
    ['after it was acknowledged', acknowledged, '2026-09-01', []],
    ['within 30 days without', fresh, '2026-07-30', []],
    ['not on the 31st day without', fresh, '2026-07-31', ['input.complaintId']],
    ['not in the future', acknowledged, '2026-09-03', ['input.toldOn']],
    ['not twice', { ...acknowledged, outcome: 'UPHELD' }, '2026-09-01', ['input.complaintId']],
  ] as const)('%s', (_what, complaint, toldOn, missing) => {
    expect(paths(missingToClose({ toldOn }, complaint, '2026-09-02'))).toEqual(missing)
  })
})

describe('DPA 2018 s.164A(1) who complains', () => {
  const nobody = { ref: null, mapId: null, personId: null }
  const input = { ...nobody, receivedOn: RECEIVED, askedBy: 'SUBJECT', onBehalf: null } as const
  test.each([
    ['somebody of whom nothing is on a map', {}, false, []],
    ['somebody by case reference', { ref: 'C-1' }, true, []],
    ['not by one that nobody has', { ref: 'C-1' }, false, ['input.ref']],
    ['not by half a name', { mapId: 'm' }, false, ['input']],
    ['a parent, with a basis', { askedBy: 'PARENT', onBehalf: 'parental responsibility' }, false, []],
    ['not a parent without one', { askedBy: 'PARENT' }, false, ['input.onBehalf']],
    ['not tomorrow', { receivedOn: '2026-07-03' }, false, ['input.receivedOn']],
  ] as const)('%s', (_what, change, isKnown, missing) => {
    expect(paths(missingToComplain({ ...input, ...change }, isKnown, '2026-07-02'))).toEqual(missing)
  })
})
