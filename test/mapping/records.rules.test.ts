/** P5, P5.3, P8.7 What recording offences, postings and social care history asks for. */
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/policy/opening.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { callerKey, type AgeFacts } from '../../src/policy/facts.ts'
import {
  isRepeated,
  missingToAddCareRecord,
  missingToAddOffence,
  missingToAddPost,
  type Look,
  type NewOffence,
} from '../../src/mapping/records.rules.ts'
import { allocation, assessment, council, DAY, facts, opened } from '../policy/build.ts'

const YESTERDAY = '2026-06-14'
const TOMORROW = '2026-06-16'
const whole = opened(council(), facts({ allocations: [allocation()], assessments: [assessment()] }))
/** P4.5: of one young person, `a`. */
const ofOne = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['a'] })] }))
const seen = new Map(
  (['YoungPerson a', 'YoungPerson b', 'Adult adult'] as const).map((text): [string, MapElement] => {
    const [type, id] =
      text === 'Adult adult' ? (['Adult', 'adult'] as const) : (['YoungPerson', text.slice(-1)] as const)
    return [id, { id, type, version: 1, kind: null, status: null }]
  }),
)
const said = (missing: readonly Missing[]) => missing.map(({ path, clause }) => `${path} ${clause}`)
const of = <Input>(input: Input, opening: Opening = whole) => ({
  input,
  opening,
  seen,
  today: DAY,
  age: null,
  looks: [],
})

describe('offences', () => {
  const disposal = { outOfCourt: null, givenOn: null, spentOn: null }
  const offence = { personId: 'a', status: 'ALLEGED', spent: false, occurredOn: null, ...disposal }

  test('P8.7 need cover of the person, and may be shown for a mapping purpose', () => {
    expect(missingToAddOffence(of({ ...offence, occurredOn: DAY }))).toEqual([])
    expect(said(missingToAddOffence(of({ ...offence, personId: 'adult' })))).toEqual(['input.personId P8.7'])
    expect(said(missingToAddOffence(of(offence, ofOne)))).toEqual(['input.personId P8.7'])
    expect(said(missingToAddOffence(of({ ...offence, personId: 'b' }, ofOne)))).toEqual(['input.personId P4.5'])
    for (const status of ['NO_FURTHER_ACTION', 'ACQUITTED'])
      expect(said(missingToAddOffence(of({ ...offence, status })))).toEqual(['input.status P8.7'])
    const all = { ...offence, personId: 'nowhere', status: 'ACQUITTED', spent: true, occurredOn: TOMORROW }
    expect(said(missingToAddOffence(of(all)))).toEqual([
      'input.personId P1.2',
      'input.status P8.7',
      'input.spent P8.7',
      'input.occurredOn P8.7',
    ])
  })

  test('P8.7 a simple caution and a youth caution are spent when given, a conditional one after three months', () => {
    const caution = { ...offence, status: 'CAUTION_OR_OUT_OF_COURT' }
    const missing = (change: Partial<NewOffence>) => said(missingToAddOffence(of({ ...caution, ...change })))
    const spent = ['input.spent P8.7']
    expect(missing({ outOfCourt: 'SIMPLE_CAUTION', givenOn: DAY })).toEqual(spent)
    expect(missing({ outOfCourt: 'YOUTH_CAUTION', givenOn: YESTERDAY })).toEqual(spent)
    expect(missing({ outOfCourt: 'CONDITIONAL_CAUTION', givenOn: '2026-03-15' })).toEqual(spent)
    expect(missing({ outOfCourt: 'CONDITIONAL_CAUTION', givenOn: '2026-03-16' })).toEqual([])
    expect(missing({ outOfCourt: 'YOUTH_CONDITIONAL_CAUTION', givenOn: DAY })).toEqual([])
    expect(missing({ outOfCourt: 'YOUTH_CONDITIONAL_CAUTION', givenOn: YESTERDAY, spentOn: DAY })).toEqual(spent)
    expect(missing({ outOfCourt: 'NO_CAUTION' })).toEqual([])
    expect(missing({ outOfCourt: 'CONDITIONAL_CAUTION' })).toEqual(['input.givenOn P8.7'])
    expect(missing({ outOfCourt: 'CONDITIONAL_CAUTION', givenOn: TOMORROW })).toEqual(['input.givenOn P8.7'])
    expect(missing({})).toEqual(['input.outOfCourt P8.7'])
    expect(missing({ status: 'CHARGED', outOfCourt: 'NO_CAUTION' })).toEqual(['input.outOfCourt P8.7'])
    expect(missing({ status: 'CONVICTED', spentOn: DAY })).toEqual(spent)
    expect(missing({ status: 'CONVICTED', spentOn: TOMORROW })).toEqual([])
  })

  test('P8.7 before the tenth birthday there are no offences, and only who may record one is told', () => {
    const missing = (age: AgeFacts | null, occurredOn: string | null, opening: Opening = whole) =>
      said(missingToAddOffence({ ...of({ ...offence, occurredOn }, opening), age }))
    const born = (dateOfBirth: string) => ({ dateOfBirth, estimatedAge: null, estimatedAgeOn: null })
    const tooYoung = ['input.occurredOn P8.7']
    expect(missing(born('2014-03-02'), '2024-03-01')).toEqual(tooYoung)
    expect(missing(born('2014-03-02'), '2024-03-02')).toEqual([])
    expect(missing(born('2014-03-02'), null)).toEqual([])
    expect(missing(born('2016-06-16'), null)).toEqual(tooYoung)
    expect(missing(born('2016-06-15'), null)).toEqual([])
    expect(missing({ dateOfBirth: null, estimatedAge: 12, estimatedAgeOn: DAY }, '2024-06-14')).toEqual(tooYoung)
    expect(missing({ dateOfBirth: null, estimatedAge: 12, estimatedAgeOn: DAY }, '2024-06-15')).toEqual([])
    expect(missing(null, '2010-01-01')).toEqual([])
    expect(missing(born('2020-01-01'), null, ofOne)).toEqual(['input.personId P8.7'])
  })
})

describe('P5.3 looking more than once, by whomever, is repeated looking', () => {
  const own = callerKey(whole.caller)
  const look = (change: Partial<Look> = {}): Look => ({ seenOn: DAY, by: own, repeatedly: false, ...change })
  test.each<[string, readonly Look[], boolean]>([
    ['a first look', [], false],
    ['another posting of the same look', [look()], false],
    ['a look on another day', [look({ seenOn: YESTERDAY })], true],
    ['a look of somebody else', [look({ by: 'issuer#another' })], true],
    ['a look of which the day or the person is not known', [look({ seenOn: null })], true],
    ['a repeated one', [look({ repeatedly: true })], true],
  ])('%s', (_what, looks, repeated) => {
    expect(isRepeated({ seenOn: DAY, by: own }, looks)).toBe(repeated)
  })
})

describe('postings', () => {
  const post = {
    personId: 'b',
    address: 'https://social.example/robin/7',
    publiclyAvailable: true,
    seenOn: DAY,
    viewed: 'ONCE',
    authorisation: null,
    reveals: [],
    relevance: null,
  }

  test('P5.3 are stated publicly available, seen already, and repeated looking is accounted for', () => {
    expect(missingToAddPost(of(post))).toEqual([])
    expect(missingToAddPost(of({ ...post, viewed: 'REPEATEDLY', authorisation: 'INV-1' }))).toEqual([])
    const before = { seenOn: YESTERDAY, by: 'issuer#another', repeatedly: false }
    const again = (change: Partial<typeof post> & { authorisation?: string } = {}, opening: Opening = whole) =>
      said(missingToAddPost({ ...of({ ...post, ...change }, opening), looks: [before] }))
    expect(again()).toEqual(['input.viewed P5.3'])
    expect(again({ viewed: 'REPEATEDLY' })).toEqual(['input.authorisation P5.3'])
    expect(again({}, ofOne), 'who may not record it is not told of the look').toEqual(['input.personId P4.5'])
    const all = { ...post, publiclyAvailable: false, address: 'a', seenOn: TOMORROW, viewed: 'REPEATEDLY' }
    expect(said(missingToAddPost(of(all)))).toEqual([
      'input.publiclyAvailable P5.3',
      'input.address P5.3',
      'input.seenOn P5.3',
      'input.authorisation P5.3',
    ])
  })

  test.each([
    ['http://social.example/', true],
    ['https://social.example/robin/posts/1?x=login', true],
    ['https://social.example/login', false],
    ['https://social.example/Direct/inbox/1', false],
    ['https://social.example/channels/1/2', false],
    ['https://chat.example/+abc', false],
    ['https://robin:secret@social.example/', false],
    ['https://robin@social.example/', false],
    ['https://localhost/1', false],
    ['file:///social.example', false],
    ['javascript:alert(1)', false],
    ['social.example/1', false],
  ])('P5.3 %s is an address that anybody can open: %s', (address, isPublic) => {
    expect(said(missingToAddPost(of({ ...post, address })))).toEqual(isPublic ? [] : ['input.address P5.3'])
  })

  test('P4.5 P5.2 are about one young person, by who has that category and what the text reveals', () => {
    expect(said(missingToAddPost(of({ ...post, personId: 'adult' })))).toEqual(['input.personId P1.2'])
    expect(said(missingToAddPost(of(post, ofOne)))).toEqual(['input.personId P4.5'])
    expect(missingToAddPost(of({ ...post, personId: 'a' }, ofOne))).toEqual([])
    const sexuality = { ...post, reveals: ['SEXUALITY'] as const }
    expect(missingToAddPost(of({ ...sexuality, personId: 'a', relevance: 'invented' }))).toEqual([])
    expect(said(missingToAddPost(of(sexuality)))).toEqual(['input.reveals P8.2', 'input.relevance P5.2'])
  })
})

describe('social care history', () => {
  const record = { personId: 'b', startedOn: null, endedOn: null, reveals: [], relevance: null }

  test.each([
    ['P5', record, []],
    ['P5', { ...record, startedOn: DAY, endedOn: TOMORROW }, []],
    ['P5', { ...record, startedOn: DAY, endedOn: DAY }, []],
    ['P5', { ...record, startedOn: DAY, endedOn: YESTERDAY }, ['input.endedOn P5']],
    ['P5', { ...record, startedOn: TOMORROW }, ['input.startedOn P5']],
    ['P1.2', { ...record, personId: 'adult' }, ['input.personId P1.2']],
  ] as const)('%s %j', (_clause, input, missing) => {
    expect(said(missingToAddCareRecord(of(input)))).toEqual(missing)
  })
})
