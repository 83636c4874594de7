import { describe, expect, test } from 'vitest'
import {
  countsOf,
  drawnOf,
  samplePage,
  startOf,
  type AuditedDisclosure,
  type AuditedRecord,
  type Sample,
} from '../../src/accountability/audit.rules.ts'
import { boilerplateIn, MOST_USES, nameWords, reasonForm, usesOf } from '../../src/accountability/reasons.rules.ts'

const DAY = '2026-06-15'
const NAMES = nameWords(['Wren Thistlewood', 'José', "O'Hara", 'Oak Academy'])
const TEXT = 'To keep Wren safe on the way home'

describe('P9.6 boilerplate is the same text without names, digits, case and punctuation, used more than five times', () => {
  const form = (text: string) => reasonForm(text, NAMES)

  test.each([
    ['case', 'TO KEEP WREN SAFE ON THE WAY HOME'],
    ['punctuation', 'To keep Wren safe; on the way, home!'],
    ['digits', 'To keep Wren 7 safe on the way home 2026'],
    ['another name', 'To keep Thistlewood safe on the way home'],
    ['a name with an accent', 'To keep JOSE\u0301 safe on the way home'],
    ['a name with an apostrophe, and its own', 'To keep O\u2019Hara\u2019s safe on the way home'],
    ['the name of an organisation', 'To keep Oak Academy safe on the way home'],
    ['no name', 'to keep safe on the way home'],
    ['initials', 'To keep W. T. safe on the way home'],
    ['invisible characters', 'To ke\u200bep Wren safe on the way home'],
    ['what was erased', 'To keep [erased] safe on the way home'],
    ['ends of lines', 'To keep Wren\nsafe on\tthe way home'],
  ])('whatever the %s', (_what, text) => {
    expect(form(text)).toBe('to keep safe on the way home')
  })

  test('another word is another text, and a name alone is none', () => {
    expect(form('To keep Wren safe on the way to school')).not.toBe(form(TEXT))
    expect(form('Wren Thistlewood, 15!')).toBeNull()
    expect(form('[erased]')).toBeNull()
  })

  test('five times are none yet, six are, in whatever words', () => {
    const flagged = (times: number) => {
      const given = [
        { text: TEXT, times: times - 1 },
        { text: TEXT.toUpperCase(), times: 1 },
      ]
      return boilerplateIn(usesOf(given, NAMES), NAMES)('to keep O’Hara safe on the way home')
    }
    expect([flagged(MOST_USES), flagged(MOST_USES + 1)]).toEqual([null, 6])
  })

  test('what can’t be compared is never flagged', () => {
    const uses = usesOf([{ text: 'Wren', times: 99 }], NAMES)
    expect([uses.size, boilerplateIn(uses, NAMES)('Thistlewood')]).toEqual([0, null])
  })
})

describe('P9.6 what a seed draws', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `id-${at}`)
  const drawn = (seed: string, size = 20, list = ids) => drawnOf(list, { seed, size, kind: 'DECISION' })

  test('is the same for the same seed, in whatever order they come, and another for another', () => {
    expect(drawn('a', 20, ids.toReversed())).toEqual(drawn('a'))
    expect(drawn('b')).not.toEqual(drawn('a'))
    expect(drawnOf(ids, { seed: 'a', size: 20, kind: 'EXEMPTION' })).not.toEqual(drawn('a'))
  })

  test('is as many as there are at most, each once, and a larger one has the smaller in it', () => {
    expect(new Set(drawn('a', 500)).size).toBe(200)
    expect(drawn('a', 50).slice(0, 20)).toEqual(drawn('a'))
  })

  test('draws each about as often as the others', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 500; seed++) for (const id of drawn(String(seed))) times.set(id, (times.get(id) ?? 0) + 1)
    // 500 draws of 20 in 200: 50 each, and a deviation of 7 or so.
    expect(Math.min(...ids.map((id) => times.get(id) ?? 0))).toBeGreaterThan(15)
    expect(Math.max(...times.values())).toBeLessThan(95)
  })

  test('begins among random ids where the seed says', () => {
    expect(startOf('a')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(startOf('a')).not.toBe(startOf('b'))
  })
})

const NOTHING: Omit<AuditedRecord, 'id' | 'label'> = {
  ...{ mapId: 'm', organisation: null, purpose: null, categories: null, subjectsAll: false, subjectIds: [] },
  ...{ subjectsReason: null, professionals: 0, necessity: null, conditions: null, mayExport: false, from: null },
  ...{ until: null, withdrawnOn: null, decidedBy: 'i#manager', decidedOn: DAY, cannotWait: null, agreedBy: null },
  ...{ reason: null, to: null, part: null, ground: null, reasoning: null, reveals: [], lookAgainOn: null },
  ...{ exemption: null, endedOn: null, practitioner: null, immediateRisk: null, at: null, reviewDue: null },
  ...{ reviewedOn: null, reviewedBy: null, outcome: null, note: null },
}
const shared: AuditedRecord = {
  ...{ ...NOTHING, id: 'sd', label: 'SharingDecision', organisation: 'oak', purpose: 'ONGOING_SUPPORT', from: DAY },
  ...{ until: '2026-09-01', categories: ['RISK', 'MAP'], subjectIds: ['y'], necessity: TEXT },
}
const exempt: AuditedRecord = {
  ...{ ...NOTHING, id: 'ex', label: 'Notification', to: 'YOUNG_PERSON', part: 'WHOLE', ground: 'GOOD_REASON_NOT_TO' },
  reasoning: 'Invented reasoning',
}
const withheld: AuditedRecord = {
  ...{ ...NOTHING, id: 'ac', label: 'AccessDecision', exemption: 'CRIME_PREVENTION', reason: 'Invented withholding' },
}
const urgent: AuditedRecord = { ...NOTHING, id: 'ua', label: 'UrgentAccess', immediateRisk: 'Invented risk' }
const disclosure: AuditedDisclosure = {
  ...{ key: 'j:1', id: 'di', time: '2026-06-15T10:00:00Z', who: 'i#constable', organisation: 'police' },
  ...{ agency: 'POLICE', purpose: 'ASSESS_RISK', name: null, mapId: 'm', decisionId: 'sd', rules: ['R-4-01'] },
  ...{ outcome: 'OK', disclosed: [{ coordinates: ['YoungPerson.name'], subjects: 3 }], covered: [] },
  ...{ ground: 'decision to share', from: DAY, until: '2026-09-01', withdrawnOn: null, by: 'i#manager' },
  ...{ assessments: [], consents: [] },
}
const sample: Sample = {
  ...{ seed: 'spring', size: 10, totals: { DISCLOSURE: 4, DECISION: 3, EXEMPTION: 2, URGENT_ACCESS: 1 }, withoutId: 0 },
  disclosures: [disclosure],
  records: { DECISION: [shared], EXEMPTION: [exempt, withheld], URGENT_ACCESS: [urgent] },
  conformance: [],
  boilerplate: () => null,
  reasons: { boilerplate: 0, all: 4 },
}
const page = (change: Partial<Sample> = {}): string => samplePage({ ...sample, ...change }, DAY)
const decision = (change: Partial<AuditedRecord>): string =>
  page({ records: { ...sample.records, DECISION: [{ ...shared, ...change }] } })
const exemption = (change: Partial<AuditedRecord>): string =>
  page({ records: { ...sample.records, EXEMPTION: [{ ...exempt, ...change }] } })

describe('P9.6 the sample', () => {
  test('says of a disclosure to whom it was, of what, and what it rested on', () => {
    const text = page()
    for (const part of ['i#constable', 'YoungPerson.name: 3 people', 'decision to share sd, by i#manager', 'R-4-01'])
      expect(text).toContain(part)
    expect(text).not.toContain('Needed cover')
    const covered = page({ disclosures: [{ ...disclosure, covered: ['ETHNICITY'], assessments: ['as1'] }] })
    expect(covered).toContain('assessment as1')
    expect(page({ disclosures: [{ ...disclosure, covered: ['ETHNICITY'] }] })).toContain('none that is still on record')
    expect(page({ disclosures: [{ ...disclosure, decisionId: null }] })).toContain('role alone')
    expect(page({ disclosures: [{ ...disclosure, ground: null }] })).toContain('a record that is no longer there sd')
  })

  test('says of a decision what it rested on beside the law', () => {
    expect(page()).toContain('no sharing agreement, and no impact assessment in force on its first day')
    const days = { version: '1', from: DAY, reviewBy: '2027-01-01', until: null, recordedAt: null }
    const conformance = [
      { ...days, id: 'a', kind: 'AGREEMENT', organisation: 'oak' },
      { ...days, id: 'i', kind: 'IMPACT_ASSESSMENT', organisation: null },
    ] as const
    expect(page({ conformance })).toContain('a sharing agreement and an impact assessment in force')
    expect(decision({ cannotWait: 'Invented hurry', agreedBy: 'i#other' })).toContain('Invented hurry')
    expect(decision({ subjectsAll: true })).toContain('everybody on the map')
  })

  test('P8 withholds the reasoning of an exemption that reveals what needs cover, and no other', () => {
    expect(page()).toContain('Invented reasoning')
    expect(exemption({ reveals: ['ADDRESS'] })).toContain('Invented reasoning')
    const text = exemption({ reveals: ['DISABILITY'] })
    expect(text).not.toContain('Invented reasoning')
    expect(text).toContain('not shown: it reveals data that need cover')
  })

  test('P9.5 of an exemption from access it says the law and not the reason, of which nobody was asked what it reveals', () => {
    const text = page()
    expect(text).toContain('DPA 2018 Sch 2 para 2')
    expect(text).not.toContain('Invented withholding')
  })

  test('flags boilerplate, also of a text that it does not show', () => {
    const boilerplate = (text: string) => (text === TEXT || text === 'Invented withholding' ? 7 : null)
    const text = page({ boilerplate })
    expect(text).toContain('Necessity: this reason is used 7 times')
    expect(text).toContain('Reason: this reason is used 7 times')
    expect(text).not.toContain('Invented withholding')
    const of = (kind: string) => countsOf({ ...sample, boilerplate }).find((each) => each.kind === kind)
    expect(of('DECISION')).toEqual({ kind: 'DECISION', total: 3, drawn: 1, flagged: 1 })
    expect(of('EXEMPTION')).toEqual({ kind: 'EXEMPTION', total: 2, drawn: 2, flagged: 1 })
    expect(of('URGENT_ACCESS')).toEqual({ kind: 'URGENT_ACCESS', total: 1, drawn: 1, flagged: 0 })
    expect(countsOf(sample).map(({ flagged }) => flagged)).toEqual([0, 0, 0, 0])
  })

  test('says that conditions are used again and again nowhere: they are no reason', () => {
    const conditions = 'Pastoral team only'
    const boilerplate = (text: string) => (text === conditions ? 99 : null)
    expect(page({ boilerplate, records: { ...sample.records, DECISION: [{ ...shared, conditions }] } })).not.toContain(
      '99',
    )
  })

  test('says how many disclosures are never drawn', () => {
    expect(page()).not.toContain('never drawn')
    expect(page({ withoutId: 12 })).toContain('12 disclosures are from before')
  })

  test('has no script, loads nothing, and escapes every value', () => {
    const evil = `<img src=x onerror="alert(1)"><script>'&`
    const text = page({
      disclosures: [{ ...disclosure, who: evil, organisation: evil, id: evil, name: evil }],
      records: {
        DECISION: [{ ...shared, necessity: evil, conditions: evil, cannotWait: evil }],
        EXEMPTION: [{ ...exempt, reasoning: evil }],
        URGENT_ACCESS: [{ ...urgent, immediateRisk: evil, note: evil }],
      },
    })
    expect(text).not.toMatch(/<script|<img|<link|<iframe|<[^>]*\son\w+=/i)
    expect(text).toContain('&lt;script&gt;&#39;&amp;')
  })
})
