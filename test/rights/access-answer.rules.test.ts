/** P9.5 What an answer to a request of access is made of, item by item: the pure part. */
import { DEMO_CONTROLLER } from '../../src/demo/controller.ts'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from '../../src/gateway/catalogue.ts'
import { readSdl } from '../../src/gateway/sdl.ts'
import { STORED_TYPES } from '../../src/model/model.ts'
import {
  accessAnswer,
  decidable,
  isKnownAdult,
  type Asking,
  type ItemDecision,
} from '../../src/rights/access/answer.ts'
import { escaped } from '../../src/accountability/page.rules.ts'
import { documentOf } from '../../src/rights/access/document.ts'
import { EXEMPTIONS } from '../../src/rights/access/exemptions.ts'
import type { AccessFacts, AppearanceFacts } from '../../src/rights/access/facts.ts'
import { categoryOf, placeOfTie, TIES_OF_PEOPLE } from '../../src/rights/access/fields.ts'
import { namesAnother, namingOf } from '../../src/rights/access/naming.ts'
import { recordsOf } from '../../src/rights/access/records.ts'
import { dayWords, fieldWords, valueWords } from '../../src/rights/access/words.ts'
import { inForce } from '../../src/policy/law.ts'

const TODAY = '2026-06-15'
const PREPARED = { preparedOn: TODAY, controller: DEMO_CONTROLLER } as const
const OWN_REQUEST: Asking = { requestedBy: 'SUBJECT', entitled: 'YES' }
const plain = { idOf: (key: string): string => key, asking: OWN_REQUEST }

const appearance = (change: Partial<AppearanceFacts> = {}): AppearanceFacts => ({
  subjectId: 'y',
  type: 'YoungPerson',
  restricted: false,
  mapId: 'm',
  map: { id: 'm', status: 'OPEN', statutoryFunction: 'CA1989_S17', retainUntil: '2030-01-01' },
  values: { id: 'y', mapId: 'm', name: 'Ada Invented', label: 'YP 1', source: 'council', statedAs: 'FACT' },
  person: {},
  ties: [],
  elements: [],
  statements: [],
  records: [],
  decisions: [],
  parents: [],
  mentions: [],
  others: { names: ['Brook Invented'], aliases: ['Shade'], labels: ['YP 2'] },
  ...change,
})

const facts = (...appearances: readonly AppearanceFacts[]): AccessFacts => ({
  appearances,
  recipients: [],
  organisations: new Map([
    ['council', 'Invented Council'],
    ['oak', 'Invented Oak School'],
  ]),
  today: TODAY,
})

const of = (change: Partial<AppearanceFacts>) => recordsOf(facts(appearance(change)))

const itemsOf = (kind: string, change: Partial<AppearanceFacts>): readonly string[] =>
  of(change)
    .filter((record) => record.kind === kind)
    .flatMap(({ items }) => items.map((item) => `${item.coordinate} ${item.kind} ${item.content}`))

const other = { id: 'o', type: 'YoungPerson', label: 'YP 2', name: 'Brook Invented' }

describe('naming', () => {
  const called = namingOf(
    {
      names: ['Zoë O’Brook', 'X Invented', 'Łukasz'],
      aliases: ['Shade7', 'The Boss', '', 'K'],
      labels: ['YP 2', '  '],
    },
    ['Ada Invented'],
  )
  test.each([
    ['a word of a name', 'with Zoë', true],
    ['without its accent', 'with ZOE', true],
    ['with its accent apart', 'with Zoe\u0308', true],
    ['with what is not seen in it', 'with Z\u200boe', true],
    ['a part after an apostrophe', 'brook!', true],
    ['an alias of one word', 'shade7,', true],
    ['an alias of two', 'saw the  boss', true],
    ['half of such an alias', 'the boat', false],
    ['a label', 'and yp 2.', true],
    ['another label', 'and YP 21', false],
    ['a word that holds a name', 'brooks', false],
    ['a name of one’s own family', 'Invented', false],
    ['one letter', 'x k', false],
    ['other scripts', 'łukasz', true],
    ['nothing', '', false],
  ])('Sch 2 para 16 %s', (_what, text, expected) => {
    expect(namesAnother(text, called)).toBe(expected)
  })
})

describe('fields', () => {
  test('P5 the category of each value is that of the schema', () => {
    const { fields } = readCatalogue(readSdl(join(import.meta.dirname, '../..')))
    const types: readonly string[] = STORED_TYPES.filter((type) => categoryOf(type, '') !== null)
    for (const { type, field, category, returns, derivedFrom, scope } of fields.values()) {
      if (!types.includes(type) || returns !== null || derivedFrom.length > 0 || scope === 'followed') continue
      if (['source', 'recordedAt', 'statedAs'].includes(field)) continue
      expect([type, field, categoryOf(type, field)]).toEqual([type, field, category])
    }
    expect(types).toHaveLength(12)
    for (const type of TIES_OF_PEOPLE)
      expect(fields.get(placeOfTie(type).coordinate)?.category).toBe(placeOfTie(type).category)
    expect(TIES_OF_PEOPLE).not.toContain('GROUP_TIE')
    expect(categoryOf('Adult', 'somethingNew')).toBe('MAP')
    expect(categoryOf('Consent', 'categories')).toBeNull()
  })

  test('P8.8 each exemption cites what is in force', () => {
    for (const citation of Object.values(EXEMPTIONS)) expect(inForce([citation], TODAY)).toHaveLength(1)
  })
})

describe('items', () => {
  test('P9.5 a person: short values are given, texts and professionals are not', () => {
    const values = {
      ...appearance().values,
      estimatedAge: 15,
      atRiskOfHarm: true,
      presentsRiskOfHarm: false,
      aliases: [],
      views: 'with somebody',
      relevanceSource: 'oak',
      relevanceDecidedBy: 'A Worker',
      gender: 'girl, says Shade',
      somethingNew: 'YES',
      recordedBy: 'issuer#subject',
    }
    const person = { ref: 'R-1', monitoringNoticeOn: '2026-05-01', monitoringNoticeHow: 'by letter' }
    expect(itemsOf('PERSON', { values, person })).toEqual([
      'YoungPerson.atRiskOfHarm OWN_DATA yes',
      'YoungPerson.estimatedAge OWN_DATA 15',
      'YoungPerson.gender OTHER_PEOPLE girl, says Shade',
      'YoungPerson.label OWN_DATA YP 1',
      'YoungPerson.name OWN_DATA Ada Invented',
      'YoungPerson.presentsRiskOfHarm OWN_DATA no',
      'YoungPerson.relevanceDecidedBy PROFESSIONAL A Worker',
      'YoungPerson.relevanceSource OWN_DATA Invented Oak School',
      'YoungPerson.somethingNew FREE_TEXT YES',
      'YoungPerson.views FREE_TEXT with somebody',
      'Person.monitoringNoticeHow FREE_TEXT by letter',
      'Person.monitoringNoticeOn OWN_DATA 2026-05-01',
      'Person.ref OWN_DATA R-1',
    ])
  })

  test('P4.3 a source that is no organisation is an item; a statement has its own', () => {
    const said = { elementId: 'y', statedAs: 'OPINION' as const, recordedAt: null }
    const statements = [
      { ...said, category: 'ETHNICITY' as const, source: 'oak', relevance: null },
      { ...said, category: 'SEXUALITY' as const, source: 'A Teller', relevance: 'because' },
      { ...said, category: 'DISABILITY' as const, source: null, relevance: null },
      { ...said, elementId: 'else', category: 'MAP' as const, source: null, relevance: 'not of them' },
    ]
    const values = { id: 'y', ethnicity: 'E', sexuality: 'S', source: 'Somebody' }
    const [, record] = of({ values, statements })
    expect(
      record?.items.map(({ coordinate, source, statedAs, content }) => [coordinate, content, source, statedAs]),
    ).toEqual([
      ['YoungPerson.ethnicity', 'E', 'Invented Oak School', 'OPINION'],
      ['YoungPerson.sexuality', 'S', null, 'OPINION'],
      ['YoungPerson.source', 'Somebody', null, null],
      ['Statement.relevance', 'because', null, null],
      ['Statement.source', 'A Teller', null, null],
    ])
  })

  test('P9.5 an element about the person alone is theirs; one joined to others is one item', () => {
    const values = {
      id: 'r',
      kind: 'SELF_HARM',
      description: 'text',
      source: 'council',
      recordedAt: '2026-01-01T00:00:00.000Z',
    }
    const risk = { type: 'Risk', via: ['POSED_TO'], values, others: [] }
    const statements = [
      {
        elementId: 'r',
        category: 'DISABILITY' as const,
        source: 'oak',
        statedAs: null,
        recordedAt: null,
        relevance: 'why',
      },
    ]
    expect(itemsOf('RISK', { elements: [risk], statements })).toEqual([
      'Risk.direction OWN_DATA POSED_TO',
      'Risk.description FREE_TEXT text',
      'Risk.kind OWN_DATA SELF_HARM',
      'Statement.relevance FREE_TEXT why',
    ])
    expect(itemsOf('RISK', { elements: [{ ...risk, others: [other] }], statements })).toEqual([
      'Risk OTHER_PEOPLE POSED_TO\njoined to: YoungPerson YP 2 (Brook Invented)\ndescription: text\nkind: SELF_HARM\n' +
        'recordedAt: 2026-01-01T00:00:00.000Z\nsource: council\nrelevance (DISABILITY): why',
    ])
    const gap = { type: 'InformationGap', via: ['ABOUT'], values: { id: 'g', status: 'OPEN' }, others: [] }
    expect(itemsOf('INFORMATION_GAP', { elements: [gap] })).toEqual(['InformationGap FREE_TEXT ABOUT\nstatus: OPEN'])
    const strange = { type: 'Strange', via: ['ABOUT'], values: {}, others: [{ ...other, label: null, name: null }] }
    expect(itemsOf('OTHER_RECORD', { elements: [strange] })).toEqual([
      'Strange OTHER_PEOPLE ABOUT\njoined to: YoungPerson (no label)',
    ])
    const plan = { type: 'Intervention', via: ['ABOUT'], values: { id: 'i', organisation: 'Nobody Known' }, others: [] }
    expect(itemsOf('INTERVENTION', { elements: [plan] })).toEqual([
      'Intervention.organisation PROFESSIONAL Nobody Known',
    ])
  })

  test('P9.5 a tie is one item, in either direction, with its statement', () => {
    const tie = { type: 'HARMS' as const, outgoing: true, values: { id: 't', status: 'SUSPECTED' }, other }
    const place = { ...other, type: 'Location', name: null }
    const statements = [
      {
        elementId: 't',
        category: 'HARMFUL_RELATIONSHIP' as const,
        source: null,
        statedAs: null,
        recordedAt: null,
        relevance: null,
      },
    ]
    expect(itemsOf('RELATIONSHIP', { ties: [tie, { ...tie, outgoing: false, other: place }], statements })).toEqual([
      'PeerMap.harmTies OTHER_PEOPLE HARMS from this person to YoungPerson YP 2 (Brook Invented)\nstatus: SUSPECTED',
      'PeerMap.harmTies GROUP_OR_PLACE HARMS to this person from Location YP 2\nstatus: SUSPECTED',
    ])
  })

  test('P8 records off the map: of the person alone, or of several', () => {
    const assessment = {
      id: 'a',
      subjectIds: ['y', 'o'],
      categories: ['ETHNICITY'],
      from: '2026-01-01',
      atRiskHarm: true,
    }
    const records = [
      { type: 'Assessment', values: assessment },
      { type: 'Assessment', values: { ...assessment, categories: ['HARMFUL_RELATIONSHIP'] } },
      { type: 'Assessment', values: { id: 'b', purpose: '18(1)(a)(i)' } },
      { type: 'Consent', values: { id: 'c', subjectId: 'y', categories: ['SEXUALITY'], takenBy: 'A Worker' } },
      { type: 'Notification', values: { id: 'n', kind: 'NOTIFIED', to: 'YOUNG_PERSON', on: '2026-01-02' } },
      { type: 'Notification', values: { id: 'o', kind: 'EXEMPT', to: 'YOUNG_PERSON', reasoning: 'x' } },
      { type: 'Notification', values: { id: 'p', kind: 'NOTIFIED', to: 'PARENT_CARER' } },
      { type: 'ParentDisclosure', values: { id: 'q', subjectId: 'y', text: 'told' } },
      {
        type: 'Contribution',
        values: { id: 'r', subjectIds: ['y'], organisation: 'oak', status: 'OPEN', kind: 'no code', odd: { a: 1 } },
      },
      { type: 'Contribution', values: { id: 's', subjectIds: ['y', 'o'], text: 'both' } },
    ]
    expect(
      of({ records })
        .slice(2)
        .map(({ kind, items }) => [kind, ...items.map((i) => `${i.coordinate} ${i.kind} ${i.content}`)]),
    ).toEqual([
      [
        'ASSESSMENT',
        'Assessment.categories OWN_DATA ETHNICITY',
        'Assessment.from OWN_DATA 2026-01-01',
        'Assessment.lawfulBasis OWN_DATA UK GDPR Art 9(2)(g); DPA 2018 s.10; DPA 2018 Sch 1 para 6; DPA 2018 Sch 1 para 18; DPA 2018 Sch 1 para 5',
      ],
      ['ASSESSMENT', 'Assessment ALLEGATION categories: HARMFUL_RELATIONSHIP\nfrom: 2026-01-01'],
      ['ASSESSMENT', 'Assessment.purpose OWN_DATA 18(1)(a)(i)', 'Assessment.lawfulBasis OWN_DATA '],
      ['CONSENT', 'Consent.categories OWN_DATA SEXUALITY', 'Consent.takenBy PROFESSIONAL A Worker'],
      [
        'NOTIFICATION',
        'Notification.kind OWN_DATA NOTIFIED',
        'Notification.on OWN_DATA 2026-01-02',
        'Notification.to OWN_DATA YOUNG_PERSON',
      ],
      ['NOTIFICATION', 'Notification FREE_TEXT kind: EXEMPT\nreasoning: x\nto: YOUNG_PERSON'],
      ['NOTIFICATION', 'Notification PARENT_CARER kind: NOTIFIED\nto: PARENT_CARER'],
      ['OTHER_RECORD', 'ParentDisclosure PARENT_CARER text: told'],
      [
        'OTHER_RECORD',
        'Contribution.kind FREE_TEXT no code',
        'Contribution.odd FREE_TEXT {"a":1}',
        'Contribution.organisation OWN_DATA Invented Oak School',
        'Contribution.status OWN_DATA OPEN',
      ],
      ['OTHER_RECORD', 'Contribution OTHER_PEOPLE text: both'],
    ])
  })

  test('P9.5 decisions to share, parents, and texts in which the person is named', () => {
    const change = {
      decisions: [{ id: 'd', organisation: 'oak', purpose: 'ASSESS_RISK', necessity: 'text' }],
      parents: [{ id: 'p', name: 'Parent Invented', relationship: 'mother' }],
      mentions: [
        { id: 'o', type: 'YoungPerson', property: 'whyOnMap', text: 'seen with ada' },
        { id: 'v', type: 'Review', property: 'changed', text: 'an adamant one' },
      ],
    }
    expect(
      of(change)
        .slice(2)
        .map(({ kind, items }) => [kind, ...items.map((i) => `${i.coordinate} ${i.kind} ${i.content}`)]),
    ).toEqual([
      [
        'SHARING_DECISION',
        'SharingDecision.necessity FREE_TEXT text',
        'SharingDecision.organisation OWN_DATA Invented Oak School',
        'SharingDecision.purpose OWN_DATA ASSESS_RISK',
      ],
      ['PARENT_CARER', 'ParentCarer PARENT_CARER name: Parent Invented\nrelationship: mother'],
      ['MENTION', 'YoungPerson.whyOnMap OTHER_PEOPLE seen with ada'],
    ])
    expect(of({ ...change, values: { id: 'y' } }).map(({ kind }) => kind)).not.toContain('MENTION')
  })

  test('P9.3 a correction of a tie is withheld as the tie is; one of the person alone is given', () => {
    const corrected = (values: Readonly<Record<string, unknown>>) => ({
      records: [
        {
          type: 'Rectification',
          values: { id: 'r', coordinate: 'YoungPerson.name', oldValue: 'HIGH', subjectIds: ['y'], ...values },
        },
      ],
    })
    const kinds = (values: Readonly<Record<string, unknown>>): readonly string[] =>
      of(corrected(values))
        .filter((record) => record.kind === 'RECTIFICATION')
        .flatMap(({ items }) => items.map((item) => `${item.coordinate} ${item.kind}`))
    expect(kinds({})).toEqual(['Rectification.coordinate OWN_DATA', 'Rectification.oldValue FREE_TEXT'])
    expect(kinds({ endIds: ['y', 'g'] })).toEqual(['Rectification GROUP_OR_PLACE'])
    expect(kinds({ endIds: ['y', 'g'], category: 'RISK' })).toEqual(['Rectification GROUP_OR_PLACE'])
    expect(kinds({ endIds: ['y', 'g'], category: 'HARMFUL_RELATIONSHIP' })).toEqual(['Rectification ALLEGATION'])
    expect(kinds({ endIds: ['y', 'o'], subjectIds: ['y', 'o'] })).toEqual(['Rectification OTHER_PEOPLE'])
    const [item] = itemsOf('RECTIFICATION', corrected({ endIds: ['y', 'g'] }))
    expect(item).not.toContain('endIds')
  })

  test('P8.7 of an adult of concern nothing is given by itself: that they are on the map alleges', () => {
    const concern = appearance({
      type: 'AdultOfConcern',
      records: [{ type: 'Consent', values: { id: 'c', categories: ['MAP'] } }],
    })
    const recipients = [{ organisation: 'oak', purposes: ['ASSESS_RISK'], first: TODAY, last: TODAY }]
    const known = { ...facts(concern), recipients }
    const items = recordsOf(known).flatMap((record) => record.items)
    expect(items.length).toBeGreaterThan(8)
    expect(items.filter(({ kind }) => kind === 'OWN_DATA')).toEqual([])
    const answer = accessAnswer(known, decidable(known, [], plain))
    expect([answer.categories, answer.lawfulBasis, answer.purposes.length]).toEqual([[], [], 1])
    const page = documentOf(answer, { ...OWN_REQUEST, ...PREPARED })
    expect(page).not.toMatch(/Ada|Oak|map 1|peer group/i)
    expect(page).toContain('There is nothing on a map')
  })

  test('P9.5 of other people’s data a change makes another item, of own data the same', () => {
    const keys = (gender: string, views: string) =>
      recordsOf(facts(appearance({ values: { id: 'y', gender, views } })))
        .flatMap((record) => record.items)
        .filter(({ coordinate }) => /gender|views/.test(coordinate))
        .map(({ key }) => key)
    const [gender, views] = keys('girl', 'one')
    expect(keys('woman', 'other')).toEqual([gender, expect.not.stringContaining(views ?? '')])
  })

  test('P9.5 a label is somebody else’s only on its own map', () => {
    const second = appearance({
      mapId: 'n',
      subjectId: 'z',
      values: { id: 'z', label: 'YP 2' },
      others: { names: [], aliases: [], labels: ['YP 1'] },
    })
    const records = recordsOf(facts(appearance(), second))
    const labels = records.flatMap(({ items }) => items.filter(({ coordinate }) => coordinate === 'YoungPerson.label'))
    expect(labels.map(({ kind }) => kind)).toEqual(['OWN_DATA', 'OWN_DATA'])
  })
})

describe('the answer', () => {
  const tie = { type: 'PEER' as const, outgoing: true, values: { id: 't' }, other }
  const known = facts(
    appearance({ ties: [tie], values: { ...appearance().values, ethnicity: 'E', source: 'council' } }),
  )
  const decided = (change: Partial<ItemDecision>): ItemDecision => ({
    id: 'd',
    itemId: '',
    decision: 'RELEASE',
    exemption: null,
    text: null,
    consentOfThirdParty: null,
    ...change,
  })
  const keyOf = (coordinate: string): string =>
    decidable(known, [], plain)
      .flatMap(({ items }) => items)
      .find(({ answered }) => answered.coordinate === coordinate)?.answered.itemId ?? ''
  const after = (coordinate: string, change: Partial<ItemDecision>) => {
    const itemId = keyOf(coordinate)
    const items = decidable(known, [decided({ itemId, ...change })], plain).flatMap((record) => record.items)
    const found = items.find(({ answered }) => answered.itemId === itemId)
    return [found?.answered.state, found?.answered.value, found?.isDecided, found?.answered.law]
  }

  test.each<[string, string, Partial<ItemDecision>, readonly unknown[]]>([
    ['own data', 'YoungPerson.name', {}, ['GIVEN', 'Ada Invented', true, null]],
    [
      'own data withheld',
      'YoungPerson.name',
      { decision: 'WITHHOLD', exemption: 'LEGAL_PRIVILEGE' },
      ['WITHHELD', null, true, 'DPA 2018 Sch 2 para 19'],
    ],
    ['a wording', 'PeerMap.peerTies', { text: 'a friend' }, ['RELEASED', 'a friend', true, null]],
    ['no wording', 'PeerMap.peerTies', {}, ['WITHHELD', null, false, null]],
    ['a wording that names somebody by now', 'PeerMap.peerTies', { text: 'brook' }, ['WITHHELD', null, false, null]],
    [
      'the same with consent',
      'PeerMap.peerTies',
      { text: 'brook', consentOfThirdParty: 'x' },
      ['RELEASED', 'brook', true, null],
    ],
    [
      'withheld',
      'PeerMap.peerTies',
      { decision: 'WITHHOLD', exemption: 'THIRD_PARTY' },
      ['WITHHELD', null, true, 'DPA 2018 Sch 2 paras 16-17'],
    ],
  ])('P9.5 %s', (_what, coordinate, change, expected) => {
    expect(after(coordinate, change)).toEqual(expected)
  })

  test('Art 15(1) says what is given, and of which map', () => {
    const answer = accessAnswer(known, decidable(known, [], plain))
    expect(answer.categories).toEqual(['MAP', 'IDENTITY', 'ETHNICITY'])
    expect(answer.maps).toEqual([{ mapId: 'm', restricted: false, retainUntil: '2030-01-01' }])
    expect(answer.lawfulBasis[0]).toBe('Children Act 1989 s.17: children in need')
    const bare = facts(appearance({ map: { id: 'm', statutoryFunction: 'OTHER' } }))
    expect(accessAnswer(bare, [])).toMatchObject({
      purposes: [expect.any(String)],
      categories: [],
      maps: [{ retainUntil: null }],
    })
  })
})

describe('P8.6 what the answer says of explicit consent', () => {
  const OF_CONSENT = 'UK GDPR Art 9(2)(a): explicit consent'
  const consented = (
    values: Readonly<Record<string, unknown>> = {},
    assessed: Readonly<Record<string, unknown>> = {},
  ) => {
    const record = { id: 'c', subjectId: 'y', categories: ['ETHNICITY'], from: TODAY, ...values }
    const assessment = { id: 'a', subjectIds: ['y'], categories: [], from: TODAY, until: '2099-01-01', ...assessed }
    const known = facts(
      appearance({
        values: { ...appearance().values, ethnicity: 'E' },
        records: [
          { type: 'Consent', values: record },
          { type: 'Assessment', values: assessment },
        ],
      }),
    )
    const { lawfulBasis, rights } = accessAnswer(known, decidable(known, [], plain))
    const isWithdrawable = rights.some((right) => right.includes('take back'))
    return { basis: lawfulBasis.filter((law) => /Art 9|para (?:18|29)/.test(law)), isWithdrawable }
  }

  test('Art 9(2)(a) and the right to withdraw, where it is the basis, and nothing of an assessment', () => {
    expect(consented()).toEqual({ basis: [OF_CONSENT], isWithdrawable: true })
    expect(consented({ categories: ['CRIMINAL_OFFENCE', 'ETHNICITY'] }).basis).toEqual([
      OF_CONSENT,
      'DPA 2018 Sch 1 para 29: consent for criminal offence data',
    ])
  })

  test('the assessment beside it, where one stands too', () => {
    const { basis } = consented({}, { categories: ['ETHNICITY'] })
    expect(basis[0]).toBe(OF_CONSENT)
    expect(basis.some((law) => law.includes('Art 9(2)(g)'))).toBe(true)
  })

  test.each([
    ['was withdrawn', { withdrawnOn: TODAY }],
    ['has ended', { from: '2020-01-01', until: TODAY }],
    ['ended after a year, as it says nothing else', { from: '2020-01-01' }],
  ])('nothing of it, where it %s', (_what, values) => {
    const { basis, isWithdrawable } = consented(values)
    expect([basis.includes(OF_CONSENT), isWithdrawable]).toEqual([false, false])
    expect(basis.some((law) => law.includes('Art 9(2)(g)'))).toBe(true)
  })
})

describe('P9.5 asked for by somebody else', () => {
  const values = {
    ...appearance().values,
    dateOfBirth: '2012-03-04',
    gender: 'girl',
    aliases: ['Spark'],
    address: '12 Invented Road',
    ethnicity: 'E',
    sexuality: 'S',
    disability: 'D',
    views: 'V',
    viewsTakenOn: '2026-01-02',
    estimatedAge: 14,
    atRiskOfHarm: true,
    // A value of which nobody has said yet whether it would out.
    addedLater: true,
  }
  const risk = (id: string, reveals: readonly string[]) => ({
    ...{ type: 'Risk', via: ['POSED_TO'], values: { id, kind: 'BULLYING', reveals }, others: [] },
  })
  const known = facts(
    appearance({
      values,
      person: { ref: 'REF', monitoringNoticeOn: '2026-01-02' },
      elements: [
        risk('r', []),
        risk('s', ['SEXUALITY']),
        risk('t', ['IDENTITY']),
        { type: 'Offence', via: ['ABOUT'], values: { id: 'o', status: 'CHARGED' }, others: [] },
      ],
      records: [
        { type: 'Consent', values: { id: 'c', subjectId: 'y', categories: ['SEXUALITY'], from: '2026-01-02' } },
        { type: 'CoverErasure', values: { id: 'e', subjectId: 'y', category: 'SEXUALITY', on: '2026-01-02' } },
        { type: 'Objection', values: { id: 'j', subjectId: 'y', status: 'OPEN' } },
        { type: 'Rectification', values: { id: 'f', subjectId: 'y', coordinate: 'YoungPerson.gender' } },
        { type: 'Rectification', values: { id: 'g', subjectId: 'y', coordinate: 'YoungPerson.name' } },
      ],
      decisions: [{ id: 'd', organisation: 'oak', purpose: 'ASSESS_RISK', categories: ['MAP', 'SEXUALITY'] }],
    }),
  )
  const asking: Asking = { requestedBy: 'PARENT', entitled: 'YES' }
  const items = (change: Partial<Asking> = {}, decisions: readonly ItemDecision[] = [], held = known) =>
    decidable(held, decisions, { ...plain, asking: { ...asking, ...change } }).flatMap((record) => record.items)
  const given = (change: Partial<Asking> = {}, decisions: readonly ItemDecision[] = [], held = known) =>
    items(change, decisions, held).flatMap(({ answered: { coordinate, value } }) =>
      value === null ? [] : [`${coordinate} ${value}`],
    )
  const decision = (itemId: string, change: Partial<ItemDecision> = {}): ItemDecision => ({
    ...{ id: 'd', itemId, decision: 'RELEASE', exemption: null, text: null, consentOfThirdParty: null },
    ...change,
  })
  const idOf = (coordinate: string, change: Partial<Asking> = {}): string =>
    items(change).find(({ item }) => item.coordinate === coordinate)?.answered.itemId ?? ''

  test('gives nothing that would out the person: each is undecided until somebody decides', () => {
    expect(given()).toEqual([
      'PeerMap.retainUntil 2030-01-01',
      'PeerMap.status OPEN',
      'PeerMap.statutoryFunction CA1989_S17',
      'YoungPerson.atRiskOfHarm yes',
      'YoungPerson.dateOfBirth 2012-03-04',
      'YoungPerson.estimatedAge 14',
      'YoungPerson.label YP 1',
      'YoungPerson.name Ada Invented',
      'Person.ref REF',
      'Risk.direction POSED_TO',
      'Risk.kind BULLYING',
      'Risk.direction POSED_TO',
      'Risk.kind BULLYING',
      'Rectification.coordinate YoungPerson.name',
      'SharingDecision.organisation Invented Oak School',
      'SharingDecision.purpose ASSESS_RISK',
    ])
    const withheld = items().filter(({ provisional }) => provisional)
    expect(withheld.map(({ item }) => item.coordinate)).toEqual([
      ...['addedLater', 'address', 'aliases', 'disability', 'ethnicity', 'gender', 'sexuality', 'viewsTakenOn'].map(
        (field) => `YoungPerson.${field}`,
      ),
      'Person.monitoringNoticeOn',
      'Risk.direction',
      'Risk.kind',
      'Offence.status',
      'Consent.categories',
      'Consent.from',
      'CoverErasure.category',
      'CoverErasure.on',
      'Objection.status',
      'Rectification.coordinate',
      'SharingDecision.categories',
    ])
    expect(withheld.every(({ isDecided, answered }) => !isDecided && answered.exemption === null)).toBe(true)
  })

  test('the person themselves is given all of it', () => {
    const own = given({ requestedBy: 'SUBJECT' })
    for (const value of ['YoungPerson.gender girl', 'YoungPerson.sexuality S', 'Consent.categories SEXUALITY'])
      expect(own).toContain(value)
    expect(items({ requestedBy: 'SUBJECT' }).some(({ provisional }) => provisional)).toBe(false)
  })

  test.each(['OPEN', 'NO'] as const)(
    'nothing at all is given where the authority is %s, whatever was decided',
    (may) => {
      expect(given({ entitled: may })).toEqual([])
      expect(given({ entitled: may }, [decision(idOf('YoungPerson.name'))])).toEqual([])
      const name = items({ entitled: may }).find(({ item }) => item.coordinate === 'YoungPerson.name')
      expect([name?.provisional, name?.isDecided]).toEqual([true, false])
    },
  )

  test('an item is released as it was when that was decided, and asked for anew when it has changed', () => {
    const decisions = [decision(idOf('YoungPerson.gender'))]
    expect(given({}, decisions)).toContain('YoungPerson.gender girl')
    const changed = {
      ...known,
      appearances: known.appearances.map((one) => ({ ...one, values: { ...values, gender: 'B' } })),
    }
    expect(given({}, decisions, changed).join()).not.toContain('gender')
  })

  test('what stays withheld names its exemption and its law', () => {
    const withheld = decision(idOf('YoungPerson.gender'), {
      decision: 'WITHHOLD',
      exemption: 'EXPECTATIONS_AND_WISHES',
    })
    const found = items({}, [withheld]).find(({ item }) => item.coordinate === 'YoungPerson.gender')
    expect([found?.isDecided, found?.answered.state, found?.answered.law]).toEqual([
      true,
      'WITHHELD',
      'DPA 2018 Sch 3 paras 4 and 10',
    ])
  })

  test('P8.5 who is an adult: by date of birth, by an estimate, or as an adult on any map', () => {
    const young = (change: Readonly<Record<string, unknown>>, type: AppearanceFacts['type'] = 'YoungPerson') =>
      isKnownAdult(facts(appearance({ type, values: { id: 'y', ...change } })))
    expect(young({ dateOfBirth: '2008-06-15' })).toBe(true)
    expect(young({ dateOfBirth: '2008-06-16' })).toBe(false)
    expect(young({ estimatedAge: 17, estimatedAgeOn: '2025-06-15' })).toBe(true)
    expect(young({ estimatedAge: 17, estimatedAgeOn: '2025-06-16' })).toBe(false)
    expect(young({})).toBe(false)
    expect(young({}, 'Adult')).toBe(true)
  })
})

describe('the document', () => {
  const about = { ...OWN_REQUEST, ...PREPARED }
  const recipients = [
    {
      organisation: 'oak',
      purposes: ['ASSESS_RISK', 'ONGOING_SUPPORT'],
      first: '2026-03-03T10:00:00.000Z',
      last: '2026-06-30T23:30:00.000Z',
    },
  ]
  const page = (known: AccessFacts, change: Partial<Parameters<typeof documentOf>[1]> = {}) =>
    documentOf(accessAnswer(known, decidable(known, [], plain)), { ...about, ...change })

  test('Art 12(1) escapes every value, and says it in plain words', () => {
    const nasty = `<script>alert("1")</script> & 'x'`
    const values = {
      ...appearance().values,
      name: nasty,
      dateOfBirth: '2012-03-04',
      recordedAt: '2026-01-02T23:30:00.000Z',
      statedAs: 'OPINION',
    }
    const text = page({ ...facts(appearance({ values })), recipients })
    expect(text).not.toContain('<script')
    expect(text).toContain(escaped(nasty))
    expect(text).toContain(
      '<td dir="auto">4 March 2012</td><td dir="auto">Invented Council, 2 January 2026, an opinion</td>',
    )
    expect(text).toContain('assess risk, ongoing support')
    expect(text).toContain('1 July 2026')
    expect(text).toContain('We plan to keep it until 1 January 2030.')
    expect(text).not.toContain('What is not in this copy')
  })

  test('P9.5 says that something is kept back, and nothing of it', () => {
    const tie = { type: 'HARMS' as const, outgoing: true, values: { id: 't' }, other }
    const text = page(facts(appearance({ ties: [tie], restricted: true })))
    expect(text).toContain('What is not in this copy')
    expect(text).toContain('We have put a limit on this')
    expect(text).not.toMatch(/Brook|YP 2|A tie to other people/)
    expect(text).toContain('There is no organisation that we can name.')
  })

  test('says who is meant, where somebody else asks, and what there is on two maps or none', () => {
    const second = appearance({ mapId: 'n', subjectId: 'z', map: { id: 'n' } })
    const text = page(facts(appearance(), second), { requestedBy: 'PARENT' })
    expect(text).toContain('on behalf of the person it is about')
    expect(text).toContain('map 2 of 2')
    expect(page(facts())).toContain('There is nothing on a map of which we can give you a copy.')
    const unknown = recipients.map((one) => ({ ...one, organisation: 'elm' }))
    expect(page({ ...facts(), recipients: unknown })).toContain('elm')
  })

  test.each(['OPEN', 'NO'] as const)(
    'P9.5 of who may not act for the person it is as if nothing were held: %s',
    (may) => {
      const asking = { requestedBy: 'PARENT', entitled: may } as const
      const pageOf = (held: AccessFacts) =>
        documentOf(accessAnswer(held, decidable(held, [], { ...plain, asking })), { ...asking, ...PREPARED })
      expect(pageOf({ ...facts(appearance()), recipients })).toBe(pageOf(facts()))
      expect(pageOf(facts())).not.toContain('What is not in this copy')
    },
  )

  test('a recipient that is withheld is not there; of another, a part; and a wording of our own', () => {
    const tie = { type: 'PEER' as const, outgoing: true, values: { id: 't' }, other }
    const elm = recipients.map((one) => ({ ...one, organisation: 'elm', purposes: ['PLAN_INTERVENTION'] }))
    const known = { ...facts(appearance({ ties: [tie] })), recipients: [...recipients, ...elm] }
    const items = decidable(known, [], plain).flatMap((record) => record.items)
    const idOf = (coordinate: string): string =>
      items.findLast(({ answered }) => answered.coordinate === coordinate)?.answered.itemId ?? ''
    const oak = items.find(({ answered }) => answered.coordinate === 'Recipient.organisation')?.answered.itemId ?? ''
    const base = { id: 'd', exemption: null, text: null, consentOfThirdParty: null }
    const hidden = { ...base, decision: 'WITHHOLD', exemption: 'CRIME_PREVENTION' } as const
    const decisions: readonly ItemDecision[] = [
      { ...base, itemId: idOf('PeerMap.peerTies'), decision: 'RELEASE', text: 'a friend' },
      { ...hidden, itemId: oak },
      { ...hidden, itemId: idOf('Recipient.first') },
    ]
    const text = documentOf(accessAnswer(known, decidable(known, decisions, plain)), about)
    expect(text).toContain('a friend</td><td dir="auto">told in our own words, to leave other people out')
    expect(text).not.toMatch(/Invented Oak School|ongoing support/)
    expect(text).toContain('elm</th><td>plan intervention</td><td></td><td>1 July 2026</td>')
  })

  test.each([
    ['Risk', 'What is recorded'],
    ['PeerMap.harmTies', 'What is recorded'],
    ['YoungPerson.dateOfBirth', 'Date of birth'],
    ['YoungPerson.views', 'What you said'],
  ])('%s is called %s', (coordinate, expected) => {
    expect(fieldWords(coordinate)).toBe(expected)
  })

  test.each([
    ['Risk.kind', 'SELF_HARM', 'self harm'],
    ['Risk.direction', 'POSED_TO, POSED_BY', 'a risk to you, a risk from you to others'],
    ['YoungPerson.name', 'ADA_X', 'ADA_X'],
    ['Unknown', 'ADA', 'ADA'],
    ['Offence.occurredOn', '2026-12-01', '1 December 2026'],
  ])('%s %s is written %s', (coordinate, value, expected) => {
    expect(valueWords(coordinate, value)).toBe(expected)
    expect(dayWords('2026-03-29T23:30:00.000Z')).toBe('30 March 2026')
  })
})
