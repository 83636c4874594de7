/** P6.4 The content of a notice. */
import { describe, expect, test } from 'vitest'
import { DEMO_CONTROLLER } from '../../src/demo/controller.ts'
import { noticeOf, type NoticeFacts, type NoticeMark } from '../../src/notification/notice.rules.ts'
import type { Category } from '../../src/policy/terms.ts'
import type { Contact, NoticePart } from '../../src/notification/duties.rules.ts'

const organisation = (id: string, name: string | null, reveals: readonly Category[] | null = []) => ({
  id,
  name,
  reveals,
})

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
  sources: [organisation('school', 'Invented School')],
  recipients: [{ ...organisation('trust', 'Invented Trust'), covers: true }],
  retainUntil: '2027-06-15',
  statutoryFunction: 'CA1989_S17',
  others: [],
  labels: [],
}

const facts = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({ ...FACTS, ...change })
const TELLING = { controller: DEMO_CONTROLLER, today: '2026-06-19' } as const
const none: ReadonlySet<NoticePart> = new Set()
const own = (change: Partial<NoticeFacts> = {}) =>
  noticeOf(facts(change), { ...TELLING, to: 'YOUNG_PERSON', exempt: none, contact: 'MAY' })
const parents = (change: Partial<NoticeFacts> = {}, contact: Contact = 'MAY') =>
  noticeOf(facts(change), { ...TELLING, to: 'PARENT_CARER', exempt: none, contact })
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
      controller: DEMO_CONTROLLER,
      purposes: [expect.stringContaining('safeguard'), 'children in need'],
      lawfulBasis: expect.arrayContaining(['UK GDPR Art 9(2)(g): substantial public interest']),
      automatedDecisions: expect.stringContaining('computer alone'),
      complain: expect.stringContaining('Information Commissioner'),
      rights: expect.arrayContaining([expect.stringContaining('s.164A'), expect.stringContaining('to object')]),
      ask: expect.stringContaining('data protection officer'),
    })
  })

  test('Art 14 says what is not set, and P8.8 cites only what is in force and told', () => {
    const bare = { ...TELLING, controller: { ...DEMO_CONTROLLER, officer: null }, today: '2026-06-18' }
    const { marks, rights } = noticeOf(facts(), { ...bare, to: 'YOUNG_PERSON', exempt: none, contact: 'MAY' })
    expect(said(marks)).toEqual(['Notice.controller NOT_SET'])
    expect(rights.join()).not.toContain('164A')
    expect(parents().lawfulBasis.join()).not.toMatch(/Art 9|Art 10/)
    expect(parents().lawfulBasis.join()).toContain('DPA 2018 s.8')
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
  test('must not out a child: no address, gender, alias or views, nothing that needs cover, no risk that reveals it', () => {
    const { data, categories, risks, marks } = parents({ texts: ['Offence.what', 'YoungPerson.views'] })
    expect(data.map(({ coordinate }) => coordinate)).toEqual(['YoungPerson.name', 'YoungPerson.dateOfBirth'])
    expect(categories).toEqual(['IDENTITY', 'RISK'])
    expect(risks).toEqual([{ kind: 'BULLYING', seriousness: 'HIGH' }])
    expect(said(marks)).toEqual([
      'YoungPerson.aliases NOT_FOR_PARENT',
      'YoungPerson.gender NOT_FOR_PARENT',
      'YoungPerson.address NOT_FOR_PARENT',
      'YoungPerson.ethnicity NOT_FOR_PARENT',
      'YoungPerson.sexuality NOT_FOR_PARENT',
      'YoungPerson.disability NOT_FOR_PARENT',
      'Offence.what NOT_FOR_PARENT',
      'YoungPerson.views NOT_FOR_PARENT',
      'Notice.risks NOT_FOR_PARENT',
    ])
  })
})

describe('P6.4 organisations in a notice to a parent or carer', () => {
  const clinic = organisation('clinic', 'Invented Rainbow Clinic', ['SEXUALITY'])
  const unsaid = organisation('unsaid', 'Invented Unsaid', null)
  const school = organisation('school', 'Invented School')
  const covering = (covers: boolean) => ({ ...school, covers })
  const recipients = (list: NoticeFacts['recipients']) => {
    const { recipients: names, marks } = parents({ values: [], risks: [], recipients: list })
    return [...names, ...said(marks)]
  }

  test.each<[string, NoticeFacts['recipients'], readonly string[]]>([
    ['by its name, where that gives nothing away', [covering(true)], ['Invented School']],
    ['not at all, where no decision covers this child', [covering(false)], []],
    [
      'in other words, where its name or kind tells',
      [{ ...clinic, covers: true }],
      ['an organisation that supports young people', 'Notice.recipients NOT_FOR_PARENT'],
    ],
    [
      'in other words, as long as nobody has said whether it tells',
      [{ ...unsaid, covers: true }],
      ['an organisation that supports young people', 'Notice.recipients NOT_FOR_PARENT'],
    ],
    [
      'once, where two tell',
      [{ ...clinic, covers: true }, { ...unsaid, covers: true }, covering(true)],
      ['Invented School', 'an organisation that supports young people', 'Notice.recipients NOT_FOR_PARENT'],
    ],
  ])('a recipient is told %s', (_what, list, expected) => {
    expect(recipients(list)).toEqual(expected)
  })

  test('a source as a recipient; the young person is told every name', () => {
    const sources = [clinic, school, school]
    const told = parents({ values: [], risks: [], sources })
    expect(told.sources).toEqual(['Invented School', 'an organisation that supports young people'])
    expect(said(told.marks)).toEqual(['Notice.sources NOT_FOR_PARENT'])
    const theirs = own({ sources, recipients: [covering(false), { ...clinic, covers: true }] })
    expect(theirs.sources).toEqual(['Invented Rainbow Clinic', 'Invented School'])
    expect(theirs.recipients).toEqual(['Invented Rainbow Clinic', 'Invented School'])
    expect(own({ sources: [organisation('nameless', null)] }).sources).toEqual(['nameless'])
  })
})

describe('P6.2 a parent or carer who may not be told', () => {
  test.each(['NOT_SAFE', 'DO_NOT_DISCLOSE'] as const)('gets no notice: %s', (contact) => {
    const { marks, ...rest } = parents({}, contact)
    expect(said(marks)).toEqual(['Notice NOT_TO_BE_CONTACTED'])
    expect(
      Object.values(rest)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([])
  })

  test('of whom it is not known is marked', () => {
    const { marks, data } = parents({ values: FACTS.values.slice(0, 1) }, 'NOT_KNOWN')
    expect(said(marks)).toContain('Notice SAFETY_NOT_KNOWN')
    expect(data).toHaveLength(1)
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
    const { risks, sources, recipients, categories, marks } = noticeOf(FACTS, {
      ...TELLING,
      to: 'YOUNG_PERSON',
      exempt,
      contact: 'MAY',
    })
    expect([risks, sources, recipients]).toEqual([[], [], []])
    expect(categories).not.toContain('RISK')
    expect(said(marks)).toEqual(['Notice.risks EXEMPT', 'Notice.sources EXEMPT', 'Notice.recipients EXEMPT'])
  })

  test('as a whole leaves nothing', () => {
    const { marks, ...rest } = noticeOf(FACTS, {
      ...TELLING,
      to: 'YOUNG_PERSON',
      exempt: new Set(['WHOLE']),
      contact: 'MAY',
    })
    expect(said(marks)).toEqual(['Notice EXEMPT'])
    expect(
      Object.values(rest)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([])
  })
})
