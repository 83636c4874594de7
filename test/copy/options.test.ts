/** The options of `peermap copy`. */
import { describe, expect, test } from 'vitest'
import { actorOf, parseCopyOptions, requestOf } from '../../src/copy/options.ts'
import { SetupError } from '../../src/errors.ts'

const settings = { issuers: null, council: 'council' }
const MAKE = '--for analyst --maps m1,m2 --as peermap-dev#manager --role MANAGER --reason x'.split(' ')
const requested = (...more: readonly string[]) => requestOf(parseCopyOptions([...MAKE, ...more]).options, settings)

describe('copy make', () => {
  test('a week, to understand a network; the issuer of development tokens need not be named', () => {
    expect(requested()).toEqual({
      analyst: { issuer: 'peermap-dev', subject: 'analyst' },
      maker: {
        issuer: 'peermap-dev',
        subject: 'manager',
        organisation: 'council',
        agency: 'CFS',
        roles: ['MANAGER'],
        purpose: 'UNDERSTAND_NETWORK',
      },
      purpose: 'UNDERSTAND_NETWORK',
      maps: ['m1', 'm2'],
      days: 7,
      reason: 'x',
    })
    expect(requested('--maps', 'all-open').maps).toBe('ALL_OPEN')
    expect(requested('--role', 'DPO').maker).toMatchObject({ roles: ['DPO'], purpose: 'ACCOUNTABILITY' })
  })

  test.each([
    ['without its analyst', ['--for', ' '], /^--for is needed/],
    ['for two at once', ['--for', 'a#b#c'], /^--for names somebody as ISSUER#SUBJECT/],
    ['for longer than 28 days', ['--days', '29'], /^--days must be a whole number from 1 to 28/],
    ['for no day', ['--days', '0'], /^--days must be/],
    ['made by an analyst', ['--role', 'ANALYST'], /^--role needs one of MANAGER, DPO/],
    ['made for oneself', ['--as', 'peermap-dev#analyst'], /^--as is the analyst themselves/],
    ['for a purpose that opens no map (P4.6)', ['--purpose', 'ACCOUNTABILITY'], /^--purpose needs one of ASSESS_RISK/],
    ['by somebody of no known issuer', ['--as', 'other#manager'], /^--as: other is no issuer of the settings/],
    ['without a reason', ['--reason', ''], /^--reason is needed/],
  ])('is refused %s', (_what, more, says) => {
    expect(() => requested(...more)).toThrow(SetupError)
    expect(() => requested(...more)).toThrow(says)
  })
})

test('copy end may be said by anybody who acts as a manager: ending opens nothing', () => {
  const { options } = parseCopyOptions(['--as', 'analyst', '--role', 'MANAGER'])
  expect(actorOf(options, settings, 'ASSESS_RISK')).toMatchObject({ subject: 'analyst', purpose: 'ASSESS_RISK' })
})
