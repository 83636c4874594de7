/** P8.7 What stands on a map as one caller may know it: the least fixed point. */
import { describe, expect, test } from 'vitest'
import { callerKey, type Join, type Standing } from '../../src/policy/facts.ts'
import { listsAllBy } from '../../src/policy/listing.ts'
import { openingOf } from '../../src/policy/opening.ts'
import { elementShows, isElementSeen, listedIn } from '../../src/policy/sight.ts'
import { RULES } from '../../src/policy/rules.ts'
import { allocation, assessment, council, DAY, decision, element, facts, opened, partner, standing } from './build.ts'

const join = (to: string, by: Join['by'] = [], claim: string | null = null): Join => ({ to, by, claim })
const affiliation = (to: string, claim = 'SUSPECTED') => join(to, ['HARMFUL_RELATIONSHIP'], claim)
const group = (id: string, change: Partial<Standing> = {}) => standing({ id, plainly: false, ...change })
const row = (id: string, change: Partial<Standing> = {}) => group(id, { labelled: false, ...change })

const worker = council()
/** Who has `a`, for whom there is cover, on the map; RISK and PLAN of all. */
const ofOne = (known: readonly Standing[], more: Parameters<typeof facts>[0] = {}) =>
  opened(
    worker,
    facts({
      allocations: [allocation({ youngPersonIds: ['a'] })],
      assessments: [assessment({ subjectIds: ['a', 'b'] })],
      standing: known,
      ...more,
    }),
  )
const listed = (known: readonly Standing[], more: Parameters<typeof facts>[0] = {}) =>
  [...listedIn(ofOne(known, more))].toSorted()
const whole = (known: readonly Standing[]) =>
  [...listedIn(opened(worker, facts({ allocations: [allocation()], standing: known })))].toSorted()

describe('a group or a place', () => {
  test('is listed where somebody who is shown is joined to it by what is shown', () => {
    const known = [
      group('members', { plainly: true }),
      group('own', { people: [affiliation('a')] }),
      group('other', { people: [affiliation('b')] }),
      group('home', { people: [join('a', ['ADDRESS'])] }),
      group('another home', { people: [join('b', ['ADDRESS'])] }),
      group('haunt', { people: [join('a', ['HARMFUL_RELATIONSHIP', 'ADDRESS'])] }),
      group('untied'),
    ]
    expect(listed(known)).toEqual(['haunt', 'home', 'members', 'own'])
  })
  test('P8.7 is not listed by what was disproved, or is of no known status', () => {
    expect(listed([group('g', { people: [affiliation('a', 'DISPROVED')] })])).toEqual([])
    expect(listed([group('g', { people: [affiliation('a', '')] })])).toEqual([])
    expect(listed([group('g', { people: [affiliation('a', 'DISPROVED'), affiliation('a')] })])).toEqual(['g'])
  })
  test('is listed along what joins it to something listed, however far, and never by itself', () => {
    const chain = [
      group('third', { elements: [join('second', ['RISK'])] }),
      group('second', { elements: [join('first', ['RISK']), join('third', ['RISK'])] }),
      group('first', { plainly: true }),
    ]
    expect(listed(chain)).toEqual(['first', 'second', 'third'])
    expect(listed(chain.slice(0, 2))).toEqual([])
    const ring = [group('one', { elements: [join('two')] }), group('two', { elements: [join('one')] })]
    expect(listed(ring)).toEqual([])
  })
  test('P2.1 is listed by a tie of groups where RISK is open for everybody', () => {
    const known = [group('one', { elements: [join('two', ['RISK'])] }), group('two', { plainly: true })]
    const listedTo = (categories: Parameters<typeof decision>[0]) =>
      [...listedIn(opened(partner(), facts({ decisions: [decision(categories)], standing: known })))].toSorted()
    expect(listedTo({ categories: ['MAP', 'RISK'] })).toEqual(['one', 'two'])
    expect(listedTo({ categories: ['MAP', 'RISK'], subjects: ['a'] })).toEqual(['two'])
  })
  test('untied ones are for who is granted HARMFUL_RELATIONSHIP for the whole map, with cover or not', () => {
    const known = [group('untied'), group('gang', { people: [affiliation('z')] })]
    expect(whole(known)).toEqual(['gang', 'untied'])
    const listedTo = (change: Parameters<typeof decision>[0]) =>
      [...listedIn(opened(partner(), facts({ decisions: [decision(change)], standing: known })))].toSorted()
    expect(listedTo({ categories: ['MAP', 'HARMFUL_RELATIONSHIP'] })).toEqual(['gang', 'untied'])
    expect(listedTo({ categories: ['MAP', 'RISK', 'IDENTITY', 'ADDRESS'] })).toEqual([])
    expect(listedTo({ categories: ['MAP', 'HARMFUL_RELATIONSHIP'], subjects: ['a'] })).toEqual([])
  })
  test('is for whoever drew it, with what hangs on it', () => {
    const own = group('own', { recordedBy: callerKey(worker) })
    expect(listed([own, group('near', { elements: [join('own')] })])).toEqual(['near', 'own'])
    expect(listed([{ ...own, recordedBy: callerKey(partner()) }])).toEqual([])
  })
  test('is answered like one that is not there', () => {
    const opening = ofOne([group('g', { people: [affiliation('b')] }), group('h', { plainly: true })])
    const seen = (id: string) => isElementSeen(opening, { id, type: 'PeerGroup', status: null })
    expect([seen('g'), seen('h'), seen('nowhere')]).toEqual([false, true, false])
    expect(elementShows(opening, 'MAP', 'g')).toBe(false)
  })
})

describe('a risk or a strength', () => {
  const shows = (known: readonly Standing[], id: string, more: Parameters<typeof facts>[0] = {}) =>
    elementShows(ofOne(known, more), 'RISK', id)
  const gang = group('gang', { people: [affiliation('b')] })
  test('is not shown where it is joined to nothing that is listed', () => {
    expect(shows([gang, row('s', { elements: [join('gang')] })], 's')).toBe(false)
    expect(shows([row('r', { people: [affiliation('b')].map(({ to, by }) => join(to, by)) })], 'r')).toBe(false)
    expect(shows([group('h', { plainly: true }), row('s', { elements: [join('h')] })], 's')).toBe(true)
  })
  test('P2.1 lists what it is posed by or to, where it is shown itself', () => {
    const by = (risk: Partial<Standing>, elements: Parameters<typeof element>[0][] = []) =>
      listed(
        [
          row('r', { claim: 'SUSPECTED', ...risk }),
          group('gang', { people: [affiliation('b')], elements: [join('r', ['RISK'])] }),
        ],
        { elements: elements.map((each) => element(each)) },
      )
    expect(by({ plainly: true })).toEqual(['gang'])
    expect(by({ plainly: true, claim: 'DISPROVED' })).toEqual([])
    expect(by({ elements: [join('gang')] })).toEqual([])
    expect(by({ plainly: true }, [{ id: 'r', reveals: ['DISABILITY'], people: ['z'], others: ['gang'] }])).toEqual([])
  })
  test('P4.4 a group of which the caller may not know closes nothing but what the risk reveals', () => {
    const to = (known: readonly Standing[], change: Parameters<typeof element>[0] = {}) => {
      const risk = element({ people: ['a'], others: ['gang'], ...change })
      const shared = decision({ subjects: ['a'] })
      const opening = opened(
        partner(),
        facts({ decisions: [shared], assessments: [assessment()], elements: [risk], standing: known }),
      )
      return elementShows(opening, 'RISK', risk.id)
    }
    const standingRisk = row('element-1', { plainly: true, claim: 'SUSPECTED' })
    expect(to([gang, standingRisk])).toBe(true)
    expect(to([gang, standingRisk], { reveals: ['DISABILITY'] })).toBe(false)
    expect(to([{ ...gang, plainly: true }, standingRisk])).toBe(false)
  })
  test('P9.5 what somebody restricted shares with others stays as closed as it was', () => {
    const risk = element({ people: ['a'], others: ['far'] })
    const known = [
      group('near', { restricted: true }),
      group('far', { elements: [join('near')] }),
      row('element-1', { plainly: true, claim: 'SUSPECTED' }),
    ]
    const to = (restricted: readonly string[]) => {
      const shared = facts({
        decisions: [decision({ subjects: ['a'] })],
        elements: [risk],
        standing: known,
        restricted,
      })
      const opening = opened(partner(), shared)
      return [elementShows(opening, 'RISK', risk.id), listedIn(opening).size]
    }
    expect(to([])).toEqual([true, 0])
    expect(to(['z'])).toEqual([false, 0])
  })
})

test('facts that were read without groups and places answer nothing about one', () => {
  const opening = ofOne([], { elements: null, standing: null })
  expect(() => listedIn(opening)).toThrow('the facts were read without groups and places')
})

describe('what joins groups and places', () => {
  const unread = (id: string) => group(id, { people: null, elements: null })
  test('is not asked for where all are listed whatever joins them', () => {
    const hanging = row('s', { elements: [join('gang')] })
    const alleged = row('r', { elements: [join('gang')], claim: 'DISPROVED' })
    expect(whole([unread('gang'), hanging, alleged])).toEqual(['gang'])
    const opening = opened(worker, facts({ allocations: [allocation()], standing: [unread('gang'), hanging, alleged] }))
    expect(['s', 'r'].map((id) => elementShows(opening, 'RISK', id))).toEqual([true, false])
  })
  test.each([
    ['P4.5 who has one young person', worker, { allocations: [allocation({ youngPersonIds: ['a'] })] }],
    ['P4.4 who has HARMFUL_RELATIONSHIP of some', partner(), { decisions: [decision({ subjects: ['a'] })] }],
    ['P4.4 who has all but that', partner(), { decisions: [decision({ categories: ['MAP', 'RISK'] })] }],
  ])('is never guessed: %s', (_who, caller, granted) => {
    const opens = (known: readonly Standing[]) => openingOf(caller, facts({ ...granted, standing: known }), DAY)
    const message = 'the facts were read without what joins groups and places'
    expect(() => opens([unread('gang')])).toThrow(message)
    expect(() => opens([group('gang', { plainly: true, people: null, elements: null })])).toThrow(message)
    expect(() => opens([group('gang', { recordedBy: callerKey(caller), elements: null })])).toThrow(message)
    expect(opens([group('gang')])?.listed?.size).toBe(0)
  })
  test('is for the rules to say first: nobody has all whom they never let have HARMFUL_RELATIONSHIP', () => {
    expect(listsAllBy(RULES, worker)).toBe('HARMFUL_RELATIONSHIP')
    expect(listsAllBy(RULES, council({ roles: ['ANALYST'], purpose: 'UNDERSTAND_NETWORK' }))).toBeNull()
  })
})
