/** What a correction asks for (P9.3; UK GDPR Art 16, 19). */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { callerKey } from '../../src/policy/facts.ts'
import type { Opening } from '../../src/policy/opening.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { linesOf, type Correction, type Rectifiable } from '../../src/rights/correction.rules.ts'
import { missingToTell } from '../../src/rights/rectification-told.rules.ts'
import {
  isCorrectable,
  missingToAddStatement,
  missingToRectify,
  revealedBy,
  statementOf,
  subjectsOf,
  type Corrected,
} from '../../src/rights/rectification.rules.ts'
import type { Category } from '../../src/policy/terms.ts'
import { allocation, assessment, council, DAY, element, facts, opened } from '../policy/build.ts'

const TOMORROW = '2026-06-16'
const brief = (missing: readonly Missing[]): readonly string[] => missing.map(({ path, clause }) => `${path} ${clause}`)

const field = (coordinate: string, category: Category, change: Partial<Rectifiable> = {}): Rectifiable => {
  const [type = '', name = ''] = coordinate.split('.')
  return { coordinate, type, field: name, category, kind: 'LINE', values: [], disclosedAs: [coordinate], ...change }
}
const found = (change: Partial<Corrected> = {}): Corrected => ({
  id: 'a',
  type: 'YoungPerson',
  version: 1,
  kind: null,
  status: null,
  label: 'YP 1',
  statedAs: 'FACT',
  spent: false,
  spentOn: null,
  keptShownTo: [],
  keptShownUntil: null,
  named: false,
  reveals: [],
  value: 'wrong',
  joined: [],
  ...change,
})
const to = (id: string, type = 'YoungPerson', poses = false) => ({ id, type, poses, here: true })
const correction = (change: Partial<Correction> = {}): Correction => ({
  elementId: 'a',
  personId: null,
  value: 'right',
  reveals: null,
  relevance: null,
  ...change,
})

const whole = opened(
  council(),
  facts({ allocations: [allocation()], assessments: [assessment({ subjectIds: ['a'] })] }),
)
const elements = [element({ id: 'g', people: ['b'] }), element({ id: 'r', people: ['a'], reveals: ['SEXUALITY'] })]
const ofB = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['b'] })], elements }))

const NAME = field('YoungPerson.name', 'IDENTITY')
const RISK = field('Risk.description', 'RISK', { kind: 'TEXT' })
const risk = found({ id: 'r', type: 'Risk', status: 'SUSPECTED', kind: 'MISSING', label: null, joined: [to('a')] })

const missing = (
  about: Rectifiable | null,
  what: Corrected | null,
  input: Partial<Correction> = {},
  opening: Opening = whole,
): readonly string[] =>
  brief(missingToRectify({ input: correction(input), field: about, found: what, opening, today: DAY }))

describe('P9.3 what may be corrected', () => {
  test('a value of somebody, by who has it for them', () => {
    expect(missing(NAME, found())).toEqual([])
    expect(missing(NAME, found(), {}, ofB)).toEqual(['input.coordinate P4.5'])
    expect(missing(NAME, found({ id: 'b' }), {}, ofB)).toEqual([])
  })
  test('one that needs cover, under cover, with its relevance', () => {
    const ethnicity = field('YoungPerson.ethnicity', 'ETHNICITY')
    expect(missing(ethnicity, found(), { relevance: 'why' })).toEqual([])
    expect(missing(ethnicity, found())).toEqual(['input.relevance P5.2'])
    expect(missing(ethnicity, found({ id: 'b' }), { relevance: 'why' })).toEqual(['input.coordinate P8.2'])
    expect(missing(ethnicity, found(), { value: null })).toEqual([])
  })
  test('not what has no such coordinate, is not there, or is of another type', () => {
    expect(missing(null, found())).toEqual(['input.coordinate P9.3'])
    expect(missing(NAME, null)).toEqual(['input.elementId P1.2'])
    expect(missing(NAME, risk)).toEqual(['input.elementId P1.2'])
    expect(missing(NAME, found(), { personId: 'a' })).toEqual(['input.elementId P1.2'])
    expect(missing(field('Thing.name', 'MAP'), found({ type: 'Thing' }))).toEqual(['input.elementId P1.2'])
  })
  test('of a group or a place what is open for everybody it is about', () => {
    const group = field('PeerGroup.name', 'IDENTITY')
    expect(missing(group, found({ id: 'g', type: 'PeerGroup' }), { reveals: [] }, ofB)).toEqual([])
    expect(missing(group, found({ id: 'h', type: 'PeerGroup' }), {}, ofB)).toEqual(['input.coordinate P4.5'])
  })
  test('an opinion stays, and so does the decision of relevance; what is known of somebody is no opinion', () => {
    const strength = field('Strength.description', 'RISK', { kind: 'TEXT' })
    const opinion = found({ id: 's', type: 'Strength', statedAs: 'OPINION', joined: [to('a')] })
    expect(missing(strength, opinion, { reveals: [] })).toEqual(['input.coordinate P9.3'])
    expect(missing(strength, { ...opinion, statedAs: 'FACT' }, { reveals: [] })).toEqual([])
    expect(missing(field('YoungPerson.relevanceReason', 'RISK'), found())).toEqual(['input.coordinate P9.3'])
    expect(missing(NAME, found({ statedAs: 'OPINION' }))).toEqual([])
  })
})

test('P8.7 what is spent stays spent, also for whom it is kept shown; the rest of it is corrected', () => {
  const kept = { keptShownTo: [callerKey(whole.caller)], keptShownUntil: addDays(DAY, 1) }
  const offence = found({ id: 'o', type: 'Offence', status: 'CONVICTED', joined: [to('a')] })
  const correct = (coordinate: string, change: Partial<Corrected>, value: string) =>
    missing(
      field(coordinate, 'CRIMINAL_OFFENCE', { kind: 'ENUM', values: [value] }),
      { ...offence, ...change },
      {
        ...{ value, personId: 'a', elementId: 'o' },
      },
    )
  for (const coordinate of ['Offence.spent', 'Offence.spentOn']) {
    expect(correct(coordinate, { ...kept, spent: true }, 'false')).toEqual(['input.coordinate P8.7'])
    expect(correct(coordinate, { ...kept, spentOn: DAY }, 'false')).toEqual(['input.coordinate P8.7'])
    expect(correct(coordinate, { spentOn: addDays(DAY, 1) }, 'true')).toEqual([])
  }
  expect(correct('Offence.status', { ...kept, spent: true }, 'ACQUITTED')).toEqual([])
})

describe('P9.3 what is hidden is not there', () => {
  const shows = (what: Corrected, personId: string | null = null, opening = whole) =>
    isCorrectable(opening, what, personId)
  const offence = found({ id: 'o', type: 'Offence', status: 'ALLEGED', joined: [to('a')] })

  test('an offence: by its person, under cover, while it may be shown', () => {
    expect(shows(offence, 'a')).toBe(true)
    expect(shows(offence)).toBe(false)
    expect(shows(offence, 'b')).toBe(false)
    expect(shows({ ...offence, joined: [to('b')] }, 'b')).toBe(false)
    expect(shows({ ...offence, status: 'ACQUITTED' }, 'a')).toBe(false)
    expect(shows({ ...offence, spent: true }, 'a')).toBe(false)
    expect(shows({ ...offence, joined: [to('c', 'AdultOfConcern')] }, 'c')).toBe(false)
  })
  test('a posting that reveals what is closed', () => {
    const post = found({ id: 'p', type: 'SocialMediaPost', joined: [to('b')] })
    expect(shows(post, 'b')).toBe(true)
    const revealing = opened(
      council(),
      facts({
        allocations: [allocation()],
        elements: [element({ id: 'p', reveals: ['SEXUALITY'], people: ['b'] })],
      }),
    )
    expect(shows(post, 'b', revealing)).toBe(false)
  })
  test('a risk that was disproved, that reveals, or that only hidden adults of concern pose', () => {
    expect(shows(risk)).toBe(true)
    expect(shows({ ...risk, status: 'DISPROVED' })).toBe(false)
    expect(shows({ ...risk, joined: [to('c', 'AdultOfConcern')] })).toBe(false)
    expect(shows(risk, null, ofB)).toBe(false)
  })
  test('an adult of concern', () => {
    expect(shows(found({ id: 'a', type: 'AdultOfConcern' }))).toBe(true)
    expect(shows(found({ id: 'b', type: 'AdultOfConcern' }))).toBe(false)
  })
})

describe('P9.3 the value', () => {
  const value = (kind: Rectifiable['kind'], text: string | null, name = 'gender', more: Partial<Correction> = {}) =>
    missing(field(`YoungPerson.${name}`, 'IDENTITY', { kind, values: ['ONE', 'OTHER'] }), found(), {
      value: text,
      ...more,
    })
  test.each([
    ['LINE', 'a line', 'two\nlines'],
    ['LINE', 'x'.repeat(200), 'x'.repeat(201)],
    ['LINES', 'two\nlines', ' \n '],
    ['LINES', 'two\nlines', `one\n${'x'.repeat(201)}`],
    ['DATE', '2012-02-29', '2013-02-29'],
    ['WHOLE', '12', '1.5'],
    ['NUMBER', '-0.0553', 'here'],
    ['BOOLEAN', 'true', 'yes'],
    ['BOOLEAN', 'false', 'no'],
    ['ENUM', 'ONE', 'NEITHER'],
  ] as const)('%s: %j, not %j', (kind, good, bad) => {
    expect(value(kind, good)).toEqual([])
    expect(value(kind, bad)).toEqual(['input.value P9.3'])
  })
  test('a text is any text, and goes; one of several stays', () => {
    expect(value('TEXT', 'any\ntext', 'views', { reveals: [] })).toEqual([])
    expect(value('TEXT', 'any\ntext', 'views')).toEqual(['input.reveals P5.2'])
    expect(value('TEXT', null)).toEqual([])
    expect(value('ENUM', null)).toEqual(['input.value P9.3'])
    expect(value('BOOLEAN', null)).toEqual(['input.value P9.3'])
  })
  test('nobody is born tomorrow; a review may be', () => {
    expect(value('DATE', DAY, 'dateOfBirth')).toEqual([])
    expect(value('DATE', TOMORROW, 'dateOfBirth')).toEqual(['input.value P9.3'])
    expect(value('DATE', TOMORROW, 'viewsTakenOn')).toEqual([])
  })
  test('it is another one, and not the label', () => {
    expect(missing(NAME, found(), { value: 'wrong' })).toEqual(['input.value P9.3'])
    expect(missing(NAME, found(), { value: null })).toEqual([])
    expect(missing(NAME, found(), { value: 'YP 1' }).length).toBe(1)
  })
  test('a residence has no name', () => {
    const place = found({ id: 'p', type: 'Location', kind: 'RESIDENCE' })
    const name = field('Location.name', 'ADDRESS')
    const kind = field('Location.kind', 'ADDRESS', { kind: 'ENUM', values: ['RESIDENCE', 'PARK'] })
    expect(missing(name, place, { reveals: [] })).toEqual(['input.value P2.1'])
    expect(missing(name, { ...place, kind: 'PARK' }, { reveals: [] })).toEqual([])
    expect(missing(kind, { ...place, kind: 'PARK' }, { value: 'RESIDENCE' })).toEqual([])
    expect(missing(kind, { ...place, kind: 'PARK', named: true }, { value: 'RESIDENCE' })).toEqual(['input.value P2.1'])
  })
})

describe('P5.2 what it reveals', () => {
  test('is said of every text of an element, of nothing else', () => {
    expect(missing(RISK, risk)).toEqual(['input.reveals P5.2'])
    expect(missing(RISK, risk, { reveals: [] })).toEqual([])
    expect(missing(RISK, risk, { value: null })).toEqual([])
    expect(missing(NAME, found(), { reveals: ['RISK'] })).toEqual(['input.reveals P5.2'])
  })
  test('has cover for everybody it is about whom the caller may know of', () => {
    const joined = [to('a'), to('hidden', 'AdultOfConcern'), to('x', 'Thing')]
    expect(missing(RISK, { ...risk, joined }, { reveals: ['ETHNICITY'], relevance: 'why' })).toEqual([])
    expect(missing(RISK, { ...risk, joined: [to('b')] }, { reveals: ['ETHNICITY'], relevance: 'why' })).toEqual([
      'input.reveals P8.2',
    ])
    expect(missing(RISK, risk, { reveals: ['ETHNICITY'] })).toEqual(['input.relevance P5.2'])
  })
  test('not for somebody restricted, whom nothing tells of', () => {
    const joined = [to('a'), { ...to('b'), here: false }]
    expect(missing(RISK, { ...risk, joined }, { reveals: ['ETHNICITY'], relevance: 'why' })).toEqual([])
    expect(isCorrectable(whole, { ...risk, joined: joined.slice(1) }, null)).toBe(false)
  })
  test('a risk that somebody hidden poses lacks what it lacks without them, and reveals what it is with them', () => {
    const kind = field('Risk.kind', 'RISK', { kind: 'ENUM', values: ['SERIOUS_VIOLENCE'] })
    const hidden = { ...risk, joined: [to('a'), to('hidden', 'AdultOfConcern', true)] }
    expect(missing(kind, hidden, { value: 'SERIOUS_VIOLENCE' })).toEqual([])
    expect(revealedBy(kind, correction({ value: 'SERIOUS_VIOLENCE' }), hidden)).toEqual(['HARMFUL_RELATIONSHIP'])
  })
  test.each(['LINE', 'LINES'] as const)('a %s of what can reveal is told with what it reveals', (kind) => {
    const meeting = found({ id: 'm', type: 'Meeting' })
    const attendees = field('Meeting.attendees', 'PLAN', { kind })
    expect(missing(attendees, meeting)).toEqual(['input.reveals P5.2'])
    expect(missing(attendees, meeting, { reveals: ['RISK'] })).toEqual([])
  })
  test('and what the kind of a risk always does', () => {
    const kind = field('Risk.kind', 'RISK', { kind: 'ENUM', values: ['SELF_HARM', 'SERIOUS_VIOLENCE'] })
    const posed = { ...risk, joined: [to('a', 'YoungPerson', true), to('t', 'Thing', true)] }
    expect(revealedBy(kind, correction({ value: 'SELF_HARM' }), risk)).toEqual(['DISABILITY'])
    expect(revealedBy(kind, correction({ value: 'SERIOUS_VIOLENCE' }), risk)).toEqual([])
    expect(revealedBy(kind, correction({ value: 'SERIOUS_VIOLENCE', reveals: [] }), posed)).toEqual([
      'HARMFUL_RELATIONSHIP',
    ])
    expect(revealedBy(kind, correction({ value: null }), risk)).toEqual([])
    expect(revealedBy(RISK, correction({ reveals: ['RISK'] }), risk)).toEqual(['RISK'])
    expect(missing(kind, risk, { value: 'SELF_HARM' })).toEqual(['input.relevance P5.2'])
  })
})

describe('P9.3 the statement of a subject', () => {
  const adding = (what: Corrected | null, change: Partial<Correction & { on: string }> = {}, opening = whole) =>
    brief(
      missingToAddStatement({
        input: { ...correction({ reveals: [] }), on: DAY, ...change },
        found: what,
        opening,
        today: DAY,
      }),
    )
  test('stands beside a risk, a strength and the decision of relevance, opinion or not', () => {
    expect(adding({ ...risk, statedAs: 'OPINION' })).toEqual([])
    expect(adding(found({ id: 's', type: 'Strength', joined: [to('a')] }))).toEqual([])
    expect(adding(found())).toEqual([])
    expect(statementOf('Risk')?.disclosedAs).toContain('Risk.description')
    expect(statementOf('Adult')).toBeNull()
  })
  test('not beside what is hidden, not there, or no opinion', () => {
    expect(adding(null)).toEqual(['input.elementId P1.2'])
    expect(adding(found({ type: 'Adult' }))).toEqual(['input.elementId P1.2'])
    expect(adding({ ...risk, status: 'DISPROVED' })).toEqual(['input.elementId P1.2'])
  })
  test('on a day that has come, with what it reveals', () => {
    expect(adding(risk, { on: TOMORROW })).toEqual(['input.on P9.3'])
    expect(adding(risk, { reveals: ['ETHNICITY'] })).toEqual(['input.relevance P5.2'])
    expect(adding(found(), { reveals: ['ETHNICITY'], relevance: 'why' })).toEqual(['input.reveals P5.2'])
  })
  test('P4.5 by who has RISK for them', () => {
    const ofOne = { ...whole, granted: { ...whole.granted, RISK: new Set(['b']) } }
    expect(adding(found(), {}, ofOne)).toEqual(['input.coordinate P4.5'])
  })
})

test('P9.3 whose data it is: of a person themselves, else of people it is joined to', () => {
  expect(subjectsOf(found())).toEqual(['a'])
  expect(subjectsOf({ ...risk, joined: [to('a'), to('p', 'Location')] })).toEqual(['a'])
  expect(linesOf(' one \n\n two')).toEqual(['one', 'two'])
})

describe('Art 19 telling a recipient', () => {
  const known = { rectifiedOn: '2026-06-10', isRecipient: true, isNotified: false }
  const telling = (on: string, change: Partial<Parameters<typeof missingToTell>[1]> = {}) =>
    brief(missingToTell({ on }, { ...known, ...change }, DAY))
  test('from the day of the correction until today, once', () => {
    expect(telling('2026-06-10')).toEqual([])
    expect(telling(DAY)).toEqual([])
    expect(telling('2026-06-09')).toEqual(['input.on P9.3'])
    expect(telling(TOMORROW)).toEqual(['input.on P9.3'])
    expect(telling(DAY, { isNotified: true })).toEqual(['input.organisation P9.3'])
    expect(telling(DAY, { isRecipient: false })).toEqual(['input.organisation P9.3'])
    expect(telling(DAY, { rectifiedOn: null })).toEqual(['input.rectificationId P9.3'])
  })
})
