/** P1.3, P4.4: nobody is shared outside by more than label before it is decided whether they are relevant. */
import { describe, expect, test } from 'vitest'
import type { Facts, SharingDecision } from '../../src/policy/facts.ts'
import { openingOf, type Opening } from '../../src/policy/opening.ts'
import { elementShows, personShows } from '../../src/policy/sight.ts'
import { openingOfRecipient } from '../../src/sharing/preview-sharing.rules.ts'
import {
  allocation,
  assessment,
  council,
  DAY,
  decision,
  element,
  facts,
  partner,
  standing,
  urgentAccess,
} from './build.ts'

const CATEGORIES = ['MAP', 'IDENTITY', 'DISABILITY', 'RISK'] as const
const LABEL = ['MAP']
const known = (change: Partial<Facts>): Facts =>
  facts({
    elements: [element({ id: 'of-a', people: ['a'] }), element({ id: 'of-b', people: ['b'] })],
    standing: [standing()],
    assessments: [assessment({ subjectIds: ['a', 'b'] })],
    undecided: ['a'],
    ...change,
  })
const opened = (caller: Parameters<typeof openingOf>[0], change: Partial<Facts>): Opening => {
  const opening = openingOf(caller, known(change), DAY)
  if (opening === null) throw new Error('nothing is open')
  return opening
}
const nurse = (made: Partial<SharingDecision> = {}, change: Partial<Facts> = {}) => {
  const caller = partner()
  const { organisation, purpose } = caller
  return opened(caller, { decisions: [decision({ organisation, purpose, relevanceAsked: true, ...made })], ...change })
}
const shownOf = (opening: Opening, id: string) => CATEGORIES.filter((category) => personShows(opening, category, id))

describe('P1.3 whose relevance nobody has decided', () => {
  test('has the label alone for the recipient of all, and says that somebody is left out; others are shown', () => {
    const opening = nurse()
    expect([shownOf(opening, 'a'), shownOf(opening, 'b')]).toEqual([LABEL, CATEGORIES])
    expect(opening.leavesOut).toBe(true)
    expect(opening.redactions.IDENTITY).not.toEqual([])
  })

  test('also where they are listed', () => {
    expect(shownOf(nurse({ subjects: ['a', 'b'] }), 'a')).toEqual(LABEL)
  })

  test('and what is about nobody else is not shown', () => {
    const opening = nurse()
    expect([elementShows(opening, 'RISK', 'of-a'), elementShows(opening, 'RISK', 'of-b')]).toEqual([false, true])
  })

  test('is shown as before by a decision of before that was asked', () => {
    expect(shownOf(nurse({ relevanceAsked: false }), 'a')).toEqual(CATEGORIES)
  })

  test('is shown once it is decided', () => {
    expect(shownOf(nurse({}, { undecided: [] }), 'a')).toEqual(CATEGORIES)
  })

  test('is shown to the Council by allocation and by urgent access', () => {
    expect(shownOf(opened(council(), { allocations: [allocation()] }), 'a')).toEqual(CATEGORIES)
    expect(shownOf(opened(council(), { urgent: [urgentAccess()] }), 'a')).toEqual(CATEGORIES)
  })

  test('has the label alone in the preview of a decision', () => {
    const preview = openingOfRecipient(
      { ...decision({ subjects: 'ALL' }), agency: 'HEALTH', organisation: 'org-health', purpose: 'PLAN_INTERVENTION' },
      known({}),
      DAY,
    )
    expect(preview === null ? null : [shownOf(preview, 'a'), shownOf(preview, 'b')]).toEqual([LABEL, CATEGORIES])
  })
})

test('P4.4 the conditions are those of the decision that opens the map, and of no other grant', () => {
  expect(nurse({ conditions: 'Ring first' }).conditions).toBe('Ring first')
  expect(nurse().conditions).toBeNull()
  const both = { allocations: [allocation()], decisions: [decision({ conditions: 'Ring first' })] }
  expect(opened(council(), both).conditions).toBeNull()
})
