import { expect, test } from 'vitest'
import { pictured, pictureOfNow } from '../../src/policy/picture.ts'
import { elementShows } from '../../src/policy/sight.ts'
import type { Category } from '../../src/policy/terms.ts'
import { openingWith } from '../gateway/context.ts'

const RISK: ReadonlySet<Category> = new Set(['RISK'])
const opening = {
  ...openingWith({ PLAN: 'ALL' }, new Map([['strength', RISK]])),
  listed: new Set(['group', 'place']),
}
const without = (...ids: readonly string[]) => pictured(opening, { day: '2026-01-31', absent: new Set(ids) })

test('what is not in the picture is neither listed nor shown, whether the facts knew it or not', () => {
  const { listed, ...then } = without('group', 'strength', 'gap')
  expect(listed).toEqual(new Set(['place']))
  expect(elementShows(then, 'RISK', 'strength')).toBe(false)
  expect(elementShows(then, 'PLAN', 'gap')).toBe(false)
  expect(elementShows(then, 'PLAN', 'another gap')).toBe(true)
})

test('a picture never shows what the opening does not', () => {
  const { listed, elements } = without('nothing that is known')
  expect(listed).toEqual(opening.listed)
  expect(elements?.get('strength')).toEqual(RISK)
  expect(elementShows(without('gap'), 'IDENTITY', 'strength')).toBe(elementShows(opening, 'IDENTITY', 'strength'))
})

test('it stays unknown what elements show where the facts have none', () => {
  const unread = { ...opening, elements: null, listed: null }
  expect(pictured(unread, { day: '2026-01-31', absent: new Set(['group']) })).toEqual(unread)
})

test('without a day it is the ties of today, and nobody is left out', () => {
  expect(pictureOfNow(opening)).toEqual({ day: opening.today, absent: new Set() })
})
