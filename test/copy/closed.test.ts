/** When an analyst copy may be used no more, and how one that runs is looked after (P4.5, P9.2-P9.5). */
import { describe, expect, test } from 'vitest'
import { whyClosed, type Mark } from '../../src/copy/closed.ts'
import { actsForThemselves, isAnalystOf } from '../../src/copy/roles.ts'
import { lookAfter } from '../../src/copy/run.ts'
import type { KnownCopy } from '../../src/graph/copies.ts'

const copy: KnownCopy = {
  id: 'c',
  status: 'MADE',
  issuer: 'i',
  subject: 'analyst',
  organisation: 'council',
  purpose: 'UNDERSTAND_NETWORK',
  mapIds: ['m1', 'm2'],
  decisionIds: ['a1'],
  marks: ['before'],
  madeBy: 'i#manager',
  readAt: '2026-11-20T10:00:00.000Z',
  madeAt: '2026-11-20T10:01:00.000Z',
  expiresOn: '2026-11-27',
  endedAt: null,
}
const whole = new Set(['m1', 'm2'])
const marks: readonly Mark[] = [{ what: 'RECTIFIED', id: 'before' }]
const during = new Date('2026-11-26T23:59:00Z')

describe('whyClosed', () => {
  test('nothing, while all holds; what was corrected before it was made is in it', () => {
    expect(whyClosed(copy, { whole, marks }, during)).toBeNull()
  })

  test.each([
    ['ERASED', /P9\.4/],
    ['RESTRICTED', /P9\.5/],
    ['RECTIFIED', /P9\.3/],
    ['DISPOSED', /P9\.2/],
    ['MERGED', /P1\.2/],
    ['HIDDEN', /P8\.7/],
  ] as const)('%s since', (what, says) => {
    expect(whyClosed(copy, { whole, marks: [...marks, { what, id: 'since' }] }, during)).toMatch(says)
  })

  test('P4.5 one of its maps is not open any more', () => {
    expect(whyClosed(copy, { whole: new Set(['m1']), marks }, during)).toMatch(/P4\.5/)
  })

  test('it expires with the day in London, not in UTC', () => {
    expect(whyClosed(copy, { whole, marks }, new Date('2026-11-27T00:00:00Z'))).toMatch(/expired on 2026-11-27/)
    const summer = { ...copy, expiresOn: '2026-07-10' }
    expect(whyClosed(summer, { whole, marks }, new Date('2026-07-09T22:59:00Z'))).toBeNull()
    expect(whyClosed(summer, { whole, marks }, new Date('2026-07-09T23:00:00Z'))).toMatch(/expired/)
  })

  test.each([
    ['ENDED', /ended/],
    ['MAKING', /never finished/],
  ] as const)('%s', (status, says) => {
    expect(whyClosed({ ...copy, status }, { whole, marks }, during)).toMatch(says)
  })
})

describe('roles', () => {
  const analyst = {
    issuer: 'i',
    subject: 'analyst',
    organisation: 'council',
    agency: 'CFS',
    roles: ['ANALYST'],
  } as const

  test('R-4-04 a token must be of the analyst, of the same organisation, and say that they are one still', () => {
    expect(isAnalystOf(analyst, copy)).toBe(true)
    expect(isAnalystOf({ ...analyst, roles: ['PRACTITIONER'] }, copy)).toBe(false)
    expect(isAnalystOf({ ...analyst, subject: 'another' }, copy)).toBe(false)
    expect(isAnalystOf({ ...analyst, issuer: 'other' }, copy)).toBe(false)
    expect(isAnalystOf({ ...analyst, organisation: 'other' }, copy)).toBe(false)
    expect(isAnalystOf({ ...analyst, agency: 'POLICE' }, copy)).toBe(false)
  })

  test('nobody acts for themselves', () => {
    expect(actsForThemselves(analyst, copy)).toBe(true)
    expect(actsForThemselves({ ...analyst, issuer: 'other' }, copy)).toBe(false)
  })
})

describe('lookAfter', () => {
  const forever = new Promise<never>(() => undefined)
  const quick = { everyMs: 5, unknownMs: 60 }
  const { signal } = new AbortController()

  test('says why, as soon as there is a reason', async () => {
    const answers = [null, null, 'somebody was erased']
    const decide = () => Promise.resolve(answers.shift() ?? null)
    expect(await lookAfter(forever, { decide, signal, ...quick })).toBe('somebody was erased')
    expect(answers).toEqual([])
  })

  test('a graph that is away for a moment ends nothing; for longer, it can not be decided, so it ends', async () => {
    let looks = 0
    const away = (until: number) => async () => {
      looks++
      if (looks <= until) throw new Error('away')
      return 'decided again'
    }
    expect(await lookAfter(forever, { decide: away(3), signal, ...quick })).toBe('decided again')
    looks = 0
    expect(await lookAfter(forever, { decide: away(Infinity), signal, ...quick })).toMatch(/can't be decided/)
    expect(looks).toBeGreaterThan(3)
  })

  test('ends with its database, and with its owner', async () => {
    const decide = () => Promise.resolve(null)
    expect(await lookAfter(Promise.resolve(), { decide, signal, ...quick })).toMatch(/its database was stopped/)
    const owner = new AbortController()
    setTimeout(() => owner.abort(), 20)
    expect(await lookAfter(forever, { decide, signal: owner.signal, ...quick })).toBeNull()
  })
})
