/** P8.7 Labels of what may be hidden say neither how many there are nor which came first. */
import { expect, test } from 'vitest'
import { codeLabel } from '../../src/policy/labels.ts'

const from = (numbers: number[]) => (limit: number) => (numbers.shift() ?? 0) % limit

test('P8.7 a code without look-alikes, drawn at random', () => {
  expect(codeLabel('Group', new Set(), from([5, 5, 6, 2]))).toBe('Group K7M4')
  for (let first = 0; first < 14; first++)
    expect(codeLabel('Place', new Set(), from([first, first]))).toMatch(/^Place [CDFHJKMNPRTWXY][2-9]C2$/)
})

test('P1.2 one that is taken is drawn again, and where all seem to be, a longer one', () => {
  expect(codeLabel('Group', new Set(['Group C2C2']), from([0, 0, 0, 0, 1]))).toBe('Group D2C2')
  expect(codeLabel('Group', new Set(['Group C2C2']), () => 0)).toBe('Group C2C2C2C2')
})
