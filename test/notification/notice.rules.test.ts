/** P6.4 The content of a notice. */
import { describe, expect, test } from 'vitest'
import { noticeOf, RIGHTS, type NoticeFacts, type NoticeMark } from '../../src/notification/notice.rules.ts'
import type { NoticePart } from '../../src/notification/duties.rules.ts'

const FACTS: NoticeFacts = {
  values: [
    { field: 'name', values: ['Ada Invented'] },
    { field: 'aliases', values: ['Spark'] },
    { field: 'dateOfBirth', values: ['2010-12-01'] },
    { field: 'gender', values: ['girl'] },
    { field: 'address', values: ['12 Invented Road'] },
    { field: 'ethnicity', values: ['an ethnicity'] },
    { field: 'sexuality', values: ['a sexuality'] },
    { field: 'disability', values: ['a disability'] },
  ],
  texts: [],
  risks: [
    { kind: 'BULLYING', seriousness: 'HIGH', reveals: [] },
    { kind: 'SUBSTANCE_USE', seriousness: null, reveals: ['DISABILITY'] },
  ],
  sources: ['Invented School'],
  recipients: ['Invented Trust'],
  retainUntil: '2027-06-15',
  others: [],
  labels: [],
}

const facts = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({ ...FACTS, ...change })
const none: ReadonlySet<NoticePart> = new Set()
const own = (change: Partial<NoticeFacts> = {}) => noticeOf(facts(change), { to: 'YOUNG_PERSON', exempt: none })
const parents = (change: Partial<NoticeFacts> = {}) => noticeOf(facts(change), { to: 'PARENT_CARER', exempt: none })
const said = (marks: readonly NoticeMark[]): readonly string[] =>
  marks.map(({ coordinate, why }) => `${coordinate} ${why}`)

describe('to the young person', () => {
  test('tells the data, categories, risks, source, recipients, retention, rights and who to ask', () => {
    const { data, marks, ...rest } = own()
    expect(data.map(({ value }) => value)).toEqual(FACTS.values.flatMap(({ values }) => values))
    expect(marks).toEqual([])
    expect(rest).toEqual({
      categories: ['IDENTITY', 'ADDRESS', 'ETHNICITY', 'SEXUALITY', 'DISABILITY', 'RISK'],
      risks: [
        { kind: 'BULLYING', seriousness: 'HIGH' },
        { kind: 'SUBSTANCE_USE', seriousness: null },
      ],
      sources: ['Invented School'],
      recipients: ['Invented Trust'],
      retainUntil: '2027-06-15',
      rights: RIGHTS,
      ask: expect.stringContaining('data protection officer'),
    })
    expect(RIGHTS.join()).toContain('to object')
  })

  test('names no category RISK where no risk is told', () => {
    expect(own({ risks: [] }).categories).not.toContain('RISK')
  })

  test.each<[string, Partial<NoticeFacts>, readonly string[]]>([
    ['a whole name of somebody else', { others: ['Spark Other'] }, ['YoungPerson.aliases LEFT_TO_PRACTITIONER']],
    ['part of it, in other letters', { others: ['Bo ROAD'] }, ['YoungPerson.address LEFT_TO_PRACTITIONER']],
    [
      'what somebody else is called on the map',
      { labels: ['12 invented'] },
      ['YoungPerson.address LEFT_TO_PRACTITIONER'],
    ],
    ['nothing but the name that they share', { others: ['Bo Invented'] }, []],
    ['nothing but an initial or a number', { others: ['B 12'], labels: ['YP 12'] }, []],
  ])('leaves to the practitioner a value with %s in it', (_what, change, marks) => {
    const values = FACTS.values.filter(({ field }) => field !== 'address' || marks.length > 0)
    expect(said(own({ ...change, values }).marks)).toEqual(marks)
  })

  test('tells a value without a word', () => {
    const values = [{ field: 'aliases' as const, values: ['!'] }]
    expect(own({ values, others: ['Bo Other'] }).data.map(({ value }) => value)).toEqual(['!'])
  })

  test('leaves every free text to the practitioner', () => {
    const { data, marks } = own({ values: [], texts: ['YoungPerson.whyOnMap', 'Offence.what'] })
    expect(data).toEqual([])
    expect(said(marks)).toEqual(['YoungPerson.whyOnMap LEFT_TO_PRACTITIONER', 'Offence.what LEFT_TO_PRACTITIONER'])
  })
})

describe('to a parent or carer', () => {
  test('must not out a child: no address, no gender, nothing that needs cover, no risk that reveals it', () => {
    const { data, categories, risks, marks } = parents({ texts: ['Offence.what', 'YoungPerson.views'] })
    expect(data.map(({ coordinate }) => coordinate)).toEqual([
      'YoungPerson.name',
      'YoungPerson.aliases',
      'YoungPerson.dateOfBirth',
    ])
    expect(categories).toEqual(['IDENTITY', 'RISK'])
    expect(risks).toEqual([{ kind: 'BULLYING', seriousness: 'HIGH' }])
    expect(said(marks)).toEqual([
      'YoungPerson.gender NOT_FOR_PARENT',
      'YoungPerson.address NOT_FOR_PARENT',
      'YoungPerson.ethnicity NOT_FOR_PARENT',
      'YoungPerson.sexuality NOT_FOR_PARENT',
      'YoungPerson.disability NOT_FOR_PARENT',
      'Offence.what NOT_FOR_PARENT',
      'YoungPerson.views LEFT_TO_PRACTITIONER',
      'Notice.risks NOT_FOR_PARENT',
    ])
  })
})

test('a parent is told of no text that is not known', () => {
  expect(said(parents({ values: [], risks: [], texts: ['YoungPerson.unknown'] }).marks)).toEqual([
    'YoungPerson.unknown NOT_FOR_PARENT',
  ])
})

describe('P6.6 what is exempt', () => {
  test('is left out, and marked', () => {
    const exempt = new Set<NoticePart>(['RISKS', 'SOURCE', 'RECIPIENTS'])
    const { risks, sources, recipients, categories, marks } = noticeOf(FACTS, { to: 'YOUNG_PERSON', exempt })
    expect([risks, sources, recipients]).toEqual([[], [], []])
    expect(categories).not.toContain('RISK')
    expect(said(marks)).toEqual(['Notice.risks EXEMPT', 'Notice.sources EXEMPT', 'Notice.recipients EXEMPT'])
  })

  test('as a whole leaves nothing', () => {
    const { marks, ...rest } = noticeOf(FACTS, { to: 'YOUNG_PERSON', exempt: new Set(['WHOLE']) })
    expect(said(marks)).toEqual(['Notice EXEMPT'])
    expect(Object.values(rest).flat()).toEqual([null, null])
  })
})
