/** P8.7 What is spent stays shown to named staff, where somebody of 18 or over harmed a child. */
import { describe, expect, test } from 'vitest'
import { missingToEndShown, missingToKeepShown, type SpentOffence } from '../../src/mapping/spent-shown.rules.ts'

const TODAY = '2026-12-01'
const OCCURRED = '2020-06-15'
const spent: SpentOffence = {
  status: 'CONVICTED',
  spent: true,
  spentOn: null,
  occurredOn: OCCURRED,
  born: '2002-06-15',
  harmed: ['2002-06-16'],
  keptShownUntil: null,
}
const keep = (found: SpentOffence | null, lookAgainOn = '2027-06-01'): readonly string[] =>
  missingToKeepShown({ lookAgainOn }, found, TODAY).map(({ path, clause }) => `${path} ${clause}`)

const OFFENCE = 'input.offenceId P8.7'
const DAY = 'input.lookAgainOn P8.7'

describe('P8.7 what is spent stays shown', () => {
  test.each<readonly [string, Partial<SpentOffence>]>([
    ['of who was 18 on that day, about who was 18 the day after', {}],
    ['spent from today on', { spent: false, spentOn: TODAY }],
    ['one of several was a child', { harmed: [null, '1999-01-01', '2010-01-01'] }],
    ['what was alleged', { status: 'ALLEGED' }],
  ])('%s', (_what, change) => {
    expect(keep({ ...spent, ...change })).toEqual([])
  })

  test.each<readonly [string, Partial<SpentOffence>]>([
    ['an acquittal', { status: 'ACQUITTED' }],
    ['what was not pursued', { status: 'NO_FURTHER_ACTION' }],
    ['what is not spent', { spent: false }],
    ['what is spent tomorrow', { spent: false, spentOn: '2026-12-02' }],
    ['who was 18 the day after', { born: '2002-06-16', harmed: ['2010-01-01'] }],
    ['whose date of birth is not known', { born: null }],
    ['nobody harmed', { harmed: [] }],
    ['who was harmed was 18 on that day', { harmed: ['2002-06-15'] }],
    ['it is not known how old who was harmed was', { harmed: [null] }],
  ])('is refused: %s', (_what, change) => {
    expect(keep({ ...spent, ...change })).toEqual([OFFENCE])
  })

  test('is refused twice where the day of the offence is not known: neither was an adult, nor a child', () => {
    expect(keep({ ...spent, occurredOn: null })).toEqual([OFFENCE, OFFENCE])
  })
  test.each([
    ['2026-12-02', []],
    ['2026-12-01', [DAY]],
    ['2027-06-01', []],
    ['2027-06-02', [DAY]],
  ])('is looked at again within six months, after today: %s', (day, missing) => {
    expect(keep(spent, day)).toEqual(missing)
    expect(keep(null, day)).toEqual(['input.offenceId P1.2', ...missing])
  })
})

describe('P8.7 it ends', () => {
  test.each([
    ['2026-12-02', []],
    ['2026-12-01', [OFFENCE]],
    [null, [OFFENCE]],
  ])('while it stays shown: until %s', (keptShownUntil, missing) => {
    const found = missingToEndShown({ ...spent, keptShownUntil }, TODAY)
    expect(found.map(({ path, clause }) => `${path} ${clause}`)).toEqual(missing)
  })
  test('P1.2 not of nothing', () => {
    expect(missingToEndShown(null, TODAY).map(({ clause }) => clause)).toEqual(['P1.2'])
  })
})
