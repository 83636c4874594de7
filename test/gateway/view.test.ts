/** Views: whose answer it is and for what, from the token, the purpose and the arguments alone. */
import { describe, expect, test } from 'vitest'
import { isOfPreview, keyIn, previewViewOf, shownId, storedId, viewOf } from '../../src/gateway/view.ts'
import { council, partner } from '../policy/build.ts'

const CALLER = council()
const PREVIEWED = {
  map: 'm',
  organisation: 'school',
  purpose: 'ASSESS_RISK',
  categories: ['MAP', 'IDENTITY'],
  subjects: ['a', 'b'],
  mayExport: false,
} as const

describe('a view', () => {
  test('is the same for the same caller and purpose, whatever the order of the roles', () => {
    const roles = ['PRACTITIONER', 'MANAGER'] as const
    expect(viewOf({ ...CALLER, roles })).toBe(viewOf({ ...CALLER, roles: roles.toReversed() }))
  })

  test.each([
    ['the purpose', { purpose: 'UNDERSTAND_NETWORK' }],
    ['the person', { subject: 'somebody else' }],
    ['the issuer', { issuer: 'another' }],
    ['the organisation', { organisation: 'another' }],
    ['the agency', { agency: partner().agency }],
    ['the roles', { roles: ['DPO'] }],
  ] as const)('differs with %s', (_what, change) => {
    expect(viewOf({ ...CALLER, ...change })).not.toBe(viewOf(CALLER))
  })

  test('tells nothing of whose it is', () => {
    expect(viewOf(CALLER)).toMatch(/^view:[\w-]{22}$/)
    expect(previewViewOf(CALLER, PREVIEWED)).toMatch(/^preview:[\w-]{22}$/)
  })

  test('of a preview is the same however its categories and people are ordered', () => {
    const reversed = { ...PREVIEWED, categories: ['IDENTITY', 'MAP', 'MAP'], subjects: ['b', 'a'] }
    expect(previewViewOf(CALLER, reversed)).toBe(previewViewOf(CALLER, PREVIEWED))
  })

  test.each([
    ['map', 'n'],
    ['organisation', 'trust'],
    ['purpose', 'ONGOING_SUPPORT'],
    ['categories', ['MAP']],
    ['subjects', null],
    ['subjects', ['a']],
    ['mayExport', true],
  ])('of a preview differs with %s: %j', (name, value) => {
    expect(previewViewOf(CALLER, { ...PREVIEWED, [name]: value })).not.toBe(previewViewOf(CALLER, PREVIEWED))
  })
})

describe('ids', () => {
  const preview = previewViewOf(CALLER, PREVIEWED)

  test('of the caller’s own view are those of the graph', () => {
    expect([shownId(viewOf(CALLER), 'a'), storedId(viewOf(CALLER), 'a')]).toEqual(['a', 'a'])
  })

  test('of a preview are never those of the graph, and lead back in the same preview alone', () => {
    const shown = shownId(preview, 'a')
    expect([shown, isOfPreview(shown), storedId(preview, shown)]).toEqual([`${preview}:a`, true, 'a'])
    expect(storedId(previewViewOf(CALLER, { ...PREVIEWED, map: 'n' }), shown)).toBe(shown)
    expect(storedId(viewOf(CALLER), shown)).toBe(shown)
  })

  test('of reasons differ with the view and with each part', () => {
    const keys = [keyIn('v', 'm', 'c'), keyIn('w', 'm', 'c'), keyIn('v', 'n', 'c'), keyIn('v', null, 'c')]
    expect(new Set(keys).size).toBe(keys.length)
    expect(keyIn('v', 'm', 'c')).toBe(keys[0])
  })
})
