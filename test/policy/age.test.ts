import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  adultFrom,
  ageOn,
  eighteenthBirthday,
  isIsoDate,
  isRecordableDay,
  today,
} from '../../src/policy/age.ts'
import { born, DAY, estimated } from './build.ts'

describe('P8.5 the day is the calendar date in Europe/London', () => {
  test.each([
    ['2026-01-15T23:59:59Z', '2026-01-15'],
    ['2026-01-16T00:00:00Z', '2026-01-16'],
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-25T23:30:00Z', '2026-10-25'],
  ])('%s is %s', (instant, day) => {
    expect(today(new Date(instant))).toBe(day)
  })
})

describe('calendar dates', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })
  test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-10', '2026-01-00', '2026-1-1', '', 'x'])(
    '"%s" is none',
    (text) => {
      expect(isIsoDate(text)).toBe(false)
    },
  )
  test.each([
    ['0012-05-01', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2100-12-31', true],
    ['2101-01-01', false],
    ['2026-02-30', false],
  ])('a record may hold %s: %s', (text, holds) => {
    expect(isRecordableDay(text)).toBe(holds)
  })
  test('days are added over the ends of months and years', () => {
    expect([addDays('2026-12-31', 1), addDays('2024-02-28', 1), addDays('2026-02-28', 1)]).toEqual([
      '2027-01-01',
      '2024-02-29',
      '2026-03-01',
    ])
  })
  test('months end on the last day where the month is shorter', () => {
    expect([addMonths('2026-06-15', 12), addMonths('2024-02-29', 12), addMonths('2026-08-31', 6)]).toEqual([
      '2027-06-15',
      '2025-02-28',
      '2027-02-28',
    ])
  })
  test('what is not a date is refused', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError)
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError)
    expect(() => eighteenthBirthday('')).toThrow(RangeError)
  })
})

describe('P8.5 the 18th birthday', () => {
  test.each([
    ['2008-06-15', '2026-06-15'],
    ['2008-02-29', '2026-03-01'],
    ['2008-02-28', '2026-02-28'],
    ['2008-03-01', '2026-03-01'],
  ])('born on %s, 18 on %s', (dateOfBirth, birthday) => {
    expect(eighteenthBirthday(dateOfBirth)).toBe(birthday)
    expect(adultFrom(born(dateOfBirth), DAY)).toBe(birthday)
  })
  test.each([
    ['2026-02-28', 17],
    ['2026-03-01', 18],
    ['2028-02-28', 19],
    ['2028-02-29', 20],
  ])('born on 29 February 2008, on %s the age is %i', (day, age) => {
    expect(ageOn(born('2008-02-29'), day)).toBe(age)
  })
  test.each([
    ['2026-06-14', 17],
    ['2026-06-15', 18],
    ['2026-06-16', 18],
  ])('born on 15 June 2008, on %s the age is %i', (day, age) => {
    expect(ageOn(born('2008-06-15'), day)).toBe(age)
  })
})

describe('P8.5 an estimated age counts from the day it was estimated', () => {
  test('16 on 10 March 2025 is 18 on 10 March 2027', () => {
    const facts = estimated(16, '2025-03-10')
    expect(adultFrom(facts, DAY)).toBe('2027-03-10')
    expect([ageOn(facts, '2026-03-09'), ageOn(facts, '2026-03-10')]).toEqual([16, 17])
  })
  test('estimated on 29 February, the age counts on from 1 March in a common year', () => {
    expect(adultFrom(estimated(16, '2024-02-29'), DAY)).toBe('2026-03-01')
  })
  test('18 or more is so from the day of the estimate', () => {
    expect(adultFrom(estimated(18, '2026-01-01'), DAY)).toBe('2026-01-01')
    expect(adultFrom(estimated(40, '2026-01-01'), DAY)).toBe('2026-01-01')
  })
  test('a date of birth decides alone', () => {
    expect(adultFrom({ dateOfBirth: '2000-01-01', estimatedAge: 12, estimatedAgeOn: '2026-01-01' }, DAY)).toBe(
      '2018-01-01',
    )
  })
})

describe('P8.5 an unknown age is never an age', () => {
  test.each([
    ['nothing is recorded', estimated(null, null)],
    ['an estimate has no day', estimated(12, null)],
    ['an estimate has no age', estimated(null, '2026-01-01')],
    ['an estimate lies ahead', estimated(12, '2026-06-16')],
    ['an estimate is below nought', estimated(-1, '2026-01-01')],
    ['an estimate is not a whole number', estimated(12.5, '2026-01-01')],
    ['a date of birth lies ahead', born('2026-06-16')],
    ['a date of birth is no date', born('2010-02-30')],
    [
      'a wrong date of birth has an estimate beside it',
      { dateOfBirth: '', estimatedAge: 12, estimatedAgeOn: '2026-01-01' },
    ],
  ])('when %s', (_why, facts) => {
    expect(adultFrom(facts, DAY)).toBeNull()
    expect(ageOn(facts, DAY)).toBeNull()
  })
})
