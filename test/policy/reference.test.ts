import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isAsPattern,
  isSpoiled,
  keysOfAll,
  referenceFault,
  referenceKey,
  referenceKeyOrNull,
  referencePattern,
  spelledOut,
} from '../../src/policy/reference.ts'

const UNSEEN = ['\u200b', '\u200e', '\u200f', '\ufeff', '\u00ad', '\u2060', '\u202a', '\u034f', '\ufe0f', '\u061c']
const SPACES = [' ', '\t', '\u00a0', '\u2003', '\u202f', '\u3000']
const DASHES = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uff0d', '\ufe63', '\u058a']

/** Letters, digits and dashes of references, of several scripts. */
const sign = fc.oneof(
  fc.constantFrom(...'ABCXYZabcxyz0123456789/._'.split('')),
  fc.constantFrom('É', 'é', 'ß', 'Σ', 'ς', 'Ж', 'ж', 'ﬁ', 'Ａ', '①', 'İ', 'ı', 'Å', '가'),
  fc.constant('-'),
)
const reference = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => signs.join(''))

/** What a copy of a reference may look like: hidden characters, spaces, other dashes, another case, another composition. */
const variantOf = (written: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...UNSEEN, ...SPACES)), { maxLength: 6 }),
      fc.array(fc.constantFrom(...DASHES), { minLength: 30, maxLength: 30 }),
      fc.constantFrom('as it is', 'upper', 'lower'),
      fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
    )
    .map(([inserted, dashes, letters, form]) => {
      let at = 0
      let text = written.replaceAll('-', () => dashes[at++ % dashes.length] ?? '-').normalize(form)
      if (letters !== 'as it is') text = letters === 'upper' ? text.toUpperCase() : text.toLowerCase()
      for (const [place, character] of inserted) {
        const where = place % (text.length + 1)
        text = text.slice(0, where) + character + text.slice(where)
      }
      return text
    })

describe('P1.2 the normal form of a reference', () => {
  test.each([
    [
      'INV-7',
      [
        'inv-7',
        '\u200bINV-7',
        'INV-7\u200e',
        'INV\u20117',
        'INV\u22127',
        ' INV - 7 ',
        'I\u00adNV-7',
        '\ufeffInv-7',
        'ＩＮＶ－７',
      ],
    ],
    ['É-1', ['E\u0301-1', 'e\u0301\u200b-1']],
  ])('%s is the same in every way of writing it', (written, variants) => {
    for (const variant of variants) expect(referenceKey(variant)).toBe(referenceKey(written))
  })

  test('is what it is of any copy, and of itself', () => {
    fc.assert(
      fc.property(
        reference.chain((written) => fc.tuple(fc.constant(written), variantOf(written))),
        ([written, variant]) => {
          expect(referenceKey(variant)).toBe(referenceKey(written))
          expect(referenceKey(referenceKey(variant))).toBe(referenceKey(written))
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('is its own, whatever the text, of every character alone and between others', () => {
    const key = (text: string): string => referenceKey(text)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(key(key(text))).toBe(key(text))
      }),
    )
    const wrong: number[] = []
    for (let point = 0; point < 0x30_00; point += 1) {
      const text = `a${String.fromCodePoint(point)}b`
      if (
        key(key(text)) !== key(text) ||
        key(text.toUpperCase()) !== key(text) ||
        key(text.normalize('NFD')) !== key(text)
      )
        wrong.push(point)
    }
    expect(wrong).toEqual([])
  })

  test('of two that differ in a letter, a digit or a place is not one', () => {
    const plain = fc.stringMatching(/^[a-z0-9][a-z0-9/._-]{0,15}$/)
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        expect(referenceKey(one) === referenceKey(other)).toBe(one === other)
      }),
    )
    expect(referenceKey('AB-12')).not.toBe(referenceKey('AB12'))
    expect(referenceKey('0123')).not.toBe(referenceKey('123'))
  })

  test('there is none of none', () => {
    expect([referenceKeyOrNull(null), referenceKeyOrNull('A 1')]).toEqual([null, 'a1'])
  })

  test('keeps the case of what is spelled out', () => {
    expect(spelledOut('\u200bAb \u2011 1')).toBe('Ab-1')
  })
})

describe('P1.2 what is no reference', () => {
  test.each([
    '1.23E+10',
    '1,23E+10',
    '1E+05',
    '1.2e-7',
    '\u200b1.23E+10',
    '1.23 E+10',
    '-1.5E+3',
    '1.23e10',
    '１.２３Ｅ＋１０',
  ])('"%s" is a number in scientific notation: its last digits are lost', (text) => {
    expect(isSpoiled(text)).toBe(true)
    expect(referenceFault(text)).toContain('scientific notation')
  })
  test.each(['12E45', '1E5', 'E+10', '1.23', '12345678901', 'AB-1.23E+10', '2024/E-10'])('"%s" is one', (text) => {
    expect(referenceFault(text)).toBeNull()
  })
  test.each(['', ' ', '\u200b', '-', '\u2011\u00ad', '...'])('%j has nothing to tell apart by', (text) => {
    expect(referenceFault(text)).toBe('a reference has a letter or a digit')
  })
  test.each(['x'.repeat(101), '\ufdfa'.repeat(40), `A${'\u200b'.repeat(1_000)}`])(
    'one that is too long is refused',
    (text) => {
      expect(referenceFault(text)).toBe('a reference has at most 100 characters')
    },
  )
  test('what is not seen does not count', () => {
    expect(referenceFault(`${'x'.repeat(100)}\u200b`)).toBeNull()
  })
})

describe('a pattern of the Council', () => {
  test('is of the whole, as it is spelled out, whatever the case', () => {
    const pattern = referencePattern('[A-Z]{2}-\\d{3}|T\\d+')
    const held = ['AB-123', 'ab\u2011123', ' AB-123\u200e', 't1', 'AB-1234', 'xT1', 'AB-123\n4', '']
    expect(held.map((text) => isAsPattern(text, pattern))).toEqual([true, true, true, true, false, false, false, false])
  })
  test('is none where none is set', () => {
    expect(isAsPattern('anything', null)).toBe(true)
  })
})

describe('P1.2 references of everybody', () => {
  const keys = (...people: readonly (readonly [id: string, ref: string, ...formerRefs: string[]])[]) =>
    keysOfAll(people.map(([id, ref, ...formerRefs]) => ({ id, ref, formerRefs })))
  const none = { undecidedKey: null, undecidedFormer: [], doubt: null }

  test('are theirs where nobody else has one', () => {
    expect(keys(['a', 'INV-1', 'Inv-2', 'inv \u2011 2', 'INV\u20111'], ['b', 'INV-3'])).toEqual([
      { id: 'a', refKey: 'inv-1', formerKeys: ['inv-2'], ...none },
      { id: 'b', refKey: 'inv-3', formerKeys: [], ...none },
    ])
  })
  test('are nobody’s where two people have one in two ways of writing, former ones too', () => {
    expect(keys(['a', 'INV-1', 'INV-9'], ['b', 'inv\u20111', 'INV-8'], ['c', 'INV-7', 'inv-9'])).toEqual([
      { id: 'a', refKey: null, formerKeys: [], undecidedKey: 'inv-1', undecidedFormer: ['inv-9'], doubt: 'SAME_FORM' },
      { id: 'b', refKey: null, formerKeys: ['inv-8'], undecidedKey: 'inv-1', undecidedFormer: [], doubt: 'SAME_FORM' },
      { id: 'c', refKey: 'inv-7', formerKeys: [], undecidedKey: null, undecidedFormer: ['inv-9'], doubt: 'SAME_FORM' },
    ])
  })
  test('are nobody’s where a spreadsheet has spoiled them, however few have them', () => {
    expect(keys(['a', '1.23E+10', '4.5E+10', 'INV-1'])).toEqual([
      { id: 'a', refKey: null, formerKeys: ['inv-1'], undecidedKey: '1.23e+10', undecidedFormer: [], doubt: 'SPOILED' },
    ])
  })
  test('no normal form is of two', () => {
    const person = fc.tuple(
      fc.uuid(),
      fc.constantFrom('A-1', 'a-1', 'A\u20111', 'B', 'b ', 'C', '1E+5'),
      fc.array(fc.constantFrom('A-1', 'b', 'C', 'd', '1E+5'), { maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), (people) => {
        const all = keysOfAll(people.map(([id, ref, formerRefs]) => ({ id, ref, formerRefs })))
        const theirs = all.flatMap(({ refKey, formerKeys }) => [...(refKey === null ? [] : [refKey]), ...formerKeys])
        expect(new Set(theirs).size).toBe(theirs.length)
        for (const { undecidedKey, undecidedFormer } of all)
          for (const key of [undecidedKey, ...undecidedFormer]) expect(theirs).not.toContain(key)
      }),
    )
  })
})
