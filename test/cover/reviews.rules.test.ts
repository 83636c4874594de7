/** P8.4 Assessments whose review is due. */
import { expect, test } from 'vitest'
import { assessmentsDue } from '../../src/cover/reviews.rules.ts'
import { addDays } from '../../src/policy/age.ts'
import { assessment, DAY } from '../policy/build.ts'

const due = (days: number, change: Parameters<typeof assessment>[0] = {}) =>
  assessmentsDue(
    [assessment({ from: '2026-01-01', until: '2026-12-31', reviewOn: addDays(DAY, days), ...change })],
    DAY,
  ).map(({ overdue }) => overdue)

test('P8.4 are listed from 60 days before to 60 days after, and late from the day after', () => {
  expect([due(61), due(60), due(0), due(-1), due(-60), due(-61)]).toEqual([[], [false], [false], [true], [true], []])
})

test('P8.4 only what holds is to be reviewed', () => {
  expect([due(-1, { until: DAY }), due(-1, { withdrawnOn: DAY }), due(1, { from: addDays(DAY, 1) })]).toEqual([
    [],
    [],
    [],
  ])
})
