/** P9.5 What the steps of a request of access ask for: the pure part. */
import { describe, expect, test } from 'vitest'
import { namingOf } from '../../src/rights/access/naming.ts'
import {
  accessDue,
  answerBy,
  entitled,
  isListed,
  isOverdue,
  latestExtension,
  missingForAuthority,
  missingToComplete,
  missingToDecideItem,
  missingToExtend,
  missingToRequest,
  type AccessRequestFacts,
  type Authority,
  type NewAccessRequest,
  type NewItemDecision,
} from '../../src/rights/access.rules.ts'
import type { Missing } from '../../src/policy/missing.ts'

const paths = (missing: readonly Missing[]): readonly string[] => missing.map(({ path }) => path)

const OPEN: AccessRequestFacts = {
  receivedOn: '2026-01-31',
  requestedBy: 'SUBJECT',
  authority: null,
  due: '2026-02-28',
  extendedTo: null,
  status: 'OPEN',
}
const ANSWERED: AccessRequestFacts = { ...OPEN, status: 'ANSWERED' }
const MOTHER: Authority = { parentalResponsibility: 'YES', competence: 'NOT_COMPETENT', views: 'OBJECTS' }
const BY_PARENT: AccessRequestFacts = { ...OPEN, requestedBy: 'PARENT', authority: MOTHER }
const BY_SOLICITOR: AccessRequestFacts = { ...BY_PARENT, requestedBy: 'REPRESENTATIVE' }
const agreeing: Partial<Authority> = { competence: 'COMPETENT', views: 'AGREES' }

describe('Art 12(3) days', () => {
  test.each([
    ['2026-01-31', '2026-02-28', '2026-04-30'],
    ['2024-01-31', '2024-02-29', '2024-04-30'],
    ['2025-11-30', '2025-12-30', '2026-02-28'],
    ['2026-03-15', '2026-04-15', '2026-06-15'],
  ])('received on %s: due on %s, extended to %s at the latest', (received, due, latest) => {
    expect([accessDue(received), latestExtension(received)]).toEqual([due, latest])
  })

  test('overdue from the day after, by the extension where there is one, and never when answered', () => {
    expect(isOverdue(OPEN, '2026-02-28')).toBe(false)
    expect(isOverdue(OPEN, '2026-03-01')).toBe(true)
    const extended = { ...OPEN, extendedTo: '2026-04-30' }
    expect([answerBy(OPEN), answerBy(extended)]).toEqual(['2026-02-28', '2026-04-30'])
    expect(isOverdue(extended, '2026-04-30')).toBe(false)
    expect(isOverdue(extended, '2026-05-01')).toBe(true)
    expect(isOverdue(ANSWERED, '2026-05-01')).toBe(false)
  })
})

describe('recording', () => {
  const input: NewAccessRequest = {
    ref: 'x',
    mapId: null,
    personId: null,
    receivedOn: '2026-01-31',
    requestedBy: 'SUBJECT',
    onBehalf: null,
  }
  const about = { isKnown: true, today: '2026-01-31' }
  test.each<[string, Partial<NewAccessRequest>, readonly string[]]>([
    ['by reference, on the day itself', {}, []],
    ['by map and person', { ref: null, mapId: 'm', personId: 'p' }, []],
    ['for somebody, with its basis', { requestedBy: 'PARENT', onBehalf: 'x' }, []],
    ['by nothing', { ref: null }, ['input']],
    ['by map alone', { ref: null, mapId: 'm' }, ['input']],
    ['by person alone', { ref: null, personId: 'p' }, ['input']],
    ['by both', { mapId: 'm', personId: 'p' }, ['input']],
    ['by reference and map', { mapId: 'm' }, ['input']],
    ['by reference and person', { personId: 'p' }, ['input']],
    ['before it was received', { receivedOn: '2026-02-01' }, ['input.receivedOn']],
    ['for somebody, without a basis', { requestedBy: 'REPRESENTATIVE' }, ['input.onBehalf']],
    ['for oneself, with a basis', { onBehalf: 'x' }, ['input.onBehalf']],
  ])('%s', (_what, change, expected) => {
    expect(paths(missingToRequest({ ...input, ...change }, about))).toEqual(expected)
  })
  test('of somebody who is not known', () => {
    expect(paths(missingToRequest(input, { ...about, isKnown: false }))).toEqual(['input'])
  })
})

describe('extending', () => {
  test.each<[string, AccessRequestFacts | null, string, string, readonly string[]]>([
    ['on the day it is due, to the last day', OPEN, '2026-04-30', '2026-02-28', []],
    ['by a day', OPEN, '2026-03-01', '2026-02-01', []],
    ['the day after it was due', OPEN, '2026-04-30', '2026-03-01', ['input.extendTo']],
    ['to the day it is due', OPEN, '2026-02-28', '2026-02-01', ['input.extendTo']],
    ['beyond two months', OPEN, '2026-05-01', '2026-02-01', ['input.extendTo']],
    ['twice', { ...OPEN, extendedTo: '2026-03-01' }, '2026-03-02', '2026-02-01', ['input.extendTo']],
    ['when it is answered', ANSWERED, '2026-03-01', '2026-02-01', ['input.requestId']],
    ['when there is none', null, '2026-03-01', '2026-02-01', ['input.requestId']],
  ])('%s', (_what, request, extendTo, today, expected) => {
    expect(paths(missingToExtend(request, extendTo, today))).toEqual(expected)
  })
})

describe('answering', () => {
  const about = { answeredOn: '2026-02-10', undecided: 0, today: '2026-02-10', isAdult: false }
  test.each<[string, AccessRequestFacts | null, Partial<typeof about>, readonly string[]]>([
    ['on the day itself', OPEN, {}, []],
    ['on the day it was received', OPEN, { answeredOn: '2026-01-31' }, []],
    ['before it was received', OPEN, { answeredOn: '2026-01-30' }, ['input.answeredOn']],
    ['in the future', OPEN, { answeredOn: '2026-02-11' }, ['input.answeredOn']],
    ['with an item undecided', OPEN, { undecided: 1 }, ['input.requestId']],
    ['twice', ANSWERED, {}, ['input.requestId']],
    ['when there is none', null, { undecided: 1 }, ['input.requestId']],
    ['to a parent', BY_PARENT, {}, []],
    ['to a parent, with an item undecided', BY_PARENT, { undecided: 1 }, ['input.requestId']],
    ['to a parent of whom nothing is known', { ...BY_PARENT, authority: null }, {}, ['input.requestId']],
    ['to a parent of an adult, who gets nothing', BY_PARENT, { isAdult: true, undecided: 9 }, []],
  ])('%s', (_what, request, change, expected) => {
    expect(paths(missingToComplete(request, { ...about, ...change }))).toEqual(expected)
  })
})

describe('deciding', () => {
  const naming = namingOf({ names: ['Brook Invented'], aliases: [], labels: [] }, [])
  const shared = { kind: 'OTHER_PEOPLE', naming } as const
  const own = { kind: 'OWN_DATA', naming } as const
  const nothing: NewItemDecision = { decision: 'RELEASE', exemption: null, text: null, consentOfThirdParty: null }
  const withhold: NewItemDecision = { ...nothing, decision: 'WITHHOLD', exemption: 'THIRD_PARTY' }
  test.each<[string, Partial<NewItemDecision>, typeof shared | typeof own, readonly string[]]>([
    ['a wording that names nobody', { text: 'somebody' }, shared, []],
    ['no wording', {}, shared, ['input.text']],
    ['a wording that names somebody', { text: 'BROOK' }, shared, ['input.text']],
    ['the same with consent', { text: 'BROOK', consentOfThirdParty: 'x' }, shared, []],
    ['a wording under an exemption', { text: 'x', exemption: 'THIRD_PARTY' }, shared, ['input.exemption']],
    ['own data as they are', {}, own, []],
    ['own data in a wording', { text: 'x' }, own, ['input.text']],
    ['own data with a consent', { consentOfThirdParty: 'x' }, own, ['input.text']],
    ['withheld for somebody else', withhold, shared, []],
    ['withheld under nothing', { ...withhold, exemption: null }, shared, ['input.exemption']],
    ['withheld with a wording', { ...withhold, text: 'x' }, shared, ['input.text']],
    ['withheld with a consent', { ...withhold, consentOfThirdParty: 'x' }, shared, ['input.text']],
    ['own data withheld for somebody else', withhold, own, ['input.exemption']],
    ['own data withheld for serious harm', { ...withhold, exemption: 'SERIOUS_HARM_SOCIAL_WORK' }, own, []],
    [
      'from the person, for their own wishes',
      { ...withhold, exemption: 'EXPECTATIONS_AND_WISHES' },
      own,
      ['input.exemption'],
    ],
  ])('%s', (_what, change, item, expected) => {
    const about = { item, isAdult: false }
    expect(paths(missingToDecideItem(OPEN, { ...nothing, ...change }, about))).toEqual(expected)
  })
  test('Sch 3 paras 4, 10, 21 from a parent, for the wishes of the person', () => {
    const wishes = { ...withhold, exemption: 'EXPECTATIONS_AND_WISHES' } as const
    expect(missingToDecideItem(BY_PARENT, wishes, { item: own, isAdult: false })).toEqual([])
    expect(missingToDecideItem({ ...BY_PARENT, authority: null }, wishes, { item: own, isAdult: false })).toEqual([])
  })
  test.each<[string, AccessRequestFacts, boolean, readonly string[]]>([
    ['a parent who may act for them', BY_PARENT, false, []],
    ['a parent of whom nothing is known yet', { ...BY_PARENT, authority: null }, false, ['input.decision']],
    ['a parent of somebody who is 18', BY_PARENT, true, ['input.decision']],
  ])('P9.5 released to %s', (_what, request, isAdult, expected) => {
    expect(paths(missingToDecideItem(request, nothing, { item: own, isAdult }))).toEqual(expected)
  })
  test('of a request or an item that is not there, or is answered', () => {
    const about = { item: own, isAdult: false }
    expect(paths(missingToDecideItem(null, nothing, about))).toEqual(['input.requestId'])
    expect(paths(missingToDecideItem(ANSWERED, nothing, about))).toEqual(['input.requestId'])
    expect(paths(missingToDecideItem(OPEN, nothing, { ...about, item: null }))).toEqual(['input.itemId'])
  })
})

describe('P9.5 who asks for somebody else', () => {
  const by = (request: AccessRequestFacts, change: Partial<Authority>, isAdult = false) =>
    entitled({ ...request, authority: { ...MOTHER, ...change } }, isAdult)
  test.each<[string, AccessRequestFacts, Partial<Authority>, boolean, string]>([
    ['a parent with parental responsibility', BY_PARENT, {}, false, 'YES'],
    ['a parent without', BY_PARENT, { parentalResponsibility: 'NO' }, false, 'NO'],
    ['a parent of whom it is not known', BY_PARENT, { parentalResponsibility: 'UNKNOWN' }, false, 'OPEN'],
    ['a parent of who is 18 by now', BY_PARENT, {}, true, 'NO'],
    ['a parent of who is competent, and objects', BY_PARENT, { competence: 'COMPETENT' }, false, 'NO'],
    ['a parent of who is competent, and was not asked', BY_PARENT, { ...agreeing, views: 'NOT_KNOWN' }, false, 'OPEN'],
    ['a parent of who is competent, and agrees', BY_PARENT, agreeing, false, 'YES'],
    ['who is no parent, for who agrees', BY_PARENT, { ...agreeing, parentalResponsibility: 'NO' }, false, 'YES'],
    ['a parent of an adult who agrees', BY_PARENT, agreeing, true, 'YES'],
    ['a solicitor, by the basis that was stated', BY_SOLICITOR, { parentalResponsibility: 'NO' }, true, 'YES'],
    ['a solicitor of who is competent, and objects', BY_SOLICITOR, { competence: 'COMPETENT' }, false, 'NO'],
  ])('%s', (_what, request, change, isAdult, expected) => {
    expect(by(request, change, isAdult)).toBe(expected)
  })

  test('who asks for themselves is entitled, and somebody else not before anything is known', () => {
    expect([entitled(OPEN, true), entitled({ ...BY_PARENT, authority: null }, false)]).toEqual(['YES', 'OPEN'])
  })

  test.each<[string, AccessRequestFacts | null, Partial<Authority>, boolean, readonly string[]]>([
    ['of a parent', BY_PARENT, {}, false, []],
    ['who asks for themselves', OPEN, {}, false, ['input.requestId']],
    ['of an answered request', { ...BY_PARENT, status: 'ANSWERED' }, {}, false, ['input.requestId']],
    ['of no request', null, {}, false, ['input.requestId']],
    ['parental responsibility for somebody of 18', BY_PARENT, {}, true, ['input.parentalResponsibility']],
    ['none, for somebody of 18', BY_PARENT, { parentalResponsibility: 'NO' }, true, []],
  ])('recording it %s', (_what, request, change, isAdult, expected) => {
    expect(paths(missingForAuthority(request, { ...MOTHER, ...change }, isAdult))).toEqual(expected)
  })

  test.each<[string, AccessRequestFacts, string, boolean]>([
    ['a week before it is due', OPEN, '2026-02-21', true],
    ['eight days before', OPEN, '2026-02-20', false],
    ['once it is overdue', OPEN, '2026-03-09', true],
    ['before an extension, a week', { ...OPEN, extendedTo: '2026-04-30' }, '2026-04-23', true],
    ['before an extension, longer', { ...OPEN, extendedTo: '2026-04-30' }, '2026-02-28', false],
    ['when it is answered', ANSWERED, '2026-02-28', false],
  ])('what is undecided is listed %s', (_what, request, today, expected) => {
    expect(isListed(request, today)).toBe(expected)
  })
})
