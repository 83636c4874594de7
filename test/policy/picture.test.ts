import { expect, test } from 'vitest'
import { pictured, pictureOfNow } from '../../src/policy/picture.ts'
import { openingWith } from '../gateway/context.ts'

const opening = { ...openingWith({}), listed: new Set(['group', 'place']) }
const without = (...ids: readonly string[]) => pictured(opening, { day: '2026-01-31', absent: new Set(ids) })

test('a group or a place that is not in the picture is not listed, and nothing else changes', () => {
  expect(without('group', 'nobody')).toEqual({ ...opening, listed: new Set(['place']) })
  expect(without('nobody')).toEqual(opening)
})

test('it stays unknown what is listed where the facts have no groups and places', () => {
  const unread = { ...opening, elements: null, listed: null }
  expect(pictured(unread, { day: '2026-01-31', absent: new Set(['group']) })).toEqual(unread)
})

test('without a day it is the ties of today, and nobody is left out', () => {
  expect(pictureOfNow(opening)).toEqual({ day: opening.today, absent: new Set() })
})
