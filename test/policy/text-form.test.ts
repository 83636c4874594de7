import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as access from '../../src/rights/access/naming.ts'
import { namesAnother, sameName } from '../../src/policy/naming.ts'
import { ERASED, eraserOf, isNamedIn } from '../../src/policy/replacing.ts'
import { formOf, plainForm, readingsOf } from '../../src/policy/text-form.ts'

/** Zara Ní Bhríain-Quill, as copies of the name stand in texts. */
const NAME = 'Zara N\u00ed Bhr\u00edain-Quill'
const WRITTEN = [
  NAME,
  NAME.normalize('NFD'),
  NAME.toUpperCase(),
  NAME.replaceAll(' ', '  '),
  NAME.replaceAll(' ', '\u00a0'),
  NAME.replaceAll(' ', '\n'),
  NAME.replaceAll(' ', '\u200b'),
  NAME.replaceAll(' ', ' \u200e'),
  NAME.replaceAll('a', 'a\u200b'),
  NAME.replaceAll('a', 'a\u00ad'),
  `\ufeff${NAME}\u200e`,
  NAME.replaceAll('-', '\u2011'),
  NAME.replaceAll('-', '\u2212'),
  NAME.replaceAll('-', ' \u2013 '),
  NAME.replaceAll('Zara', '\uff3aara'),
  NAME.normalize('NFD').replaceAll('\u0301', '\u200b\u0301'),
]

describe('a name is found in every way of writing it', () => {
  test.each(WRITTEN)('P9.4 where it is erased: %j', (written) => {
    const before = 'Ka\u0308the\u200b, as she said  herself \u2013 '
    const after = '\u200b  \u2014 was there\u2026'
    expect(eraserOf([NAME])(`${before}${written}${after}`)).toEqual({
      text: `${before}${written.startsWith('\ufeff') ? '\ufeff' : ''}${ERASED}${written.endsWith('\u200e') ? '\u200e' : ''}${after}`,
      places: 1,
    })
    expect(isNamedIn(`asked by ${written}.`, { words: [NAME], names: [] })).toBe(true)
  })

  test.each(WRITTEN)('P7.1 where a text goes to a parent: %j', (written) => {
    expect(namesAnother(`he met ${written} there`, { own: ['Kit'], names: [NAME], wholes: [] })).toBe(true)
    expect(namesAnother(`he met ${written} there`, { own: ['Kit'], names: [], wholes: [NAME] })).toBe(true)
    expect(namesAnother(`he met ${NAME} there`, { own: ['Kit'], names: [written], wholes: [] })).toBe(true)
    expect(sameName(written, NAME)).toBe(true)
  })

  test.each(WRITTEN)('P9.5 where somebody asks for what is held: %j', (written) => {
    const others = access.namingOf({ names: [NAME], aliases: [], labels: [] }, ['Kit'])
    const called = access.namingOf({ names: [], aliases: [NAME], labels: [] }, ['Kit'])
    const stored = access.namingOf({ names: [], aliases: [], labels: [written] }, ['Kit'])
    expect(access.namesAnother(`with ${written}`, others)).toBe(true)
    expect(access.namesAnother(`with ${written}`, called)).toBe(true)
    expect(access.namesAnother(`with ${NAME}`, stored)).toBe(true)
  })

  test('P9.4 as a word alone, where letters are written with signs that join them', () => {
    expect(eraserOf(['\uac00\ub098'])('\uac00\ub098'.normalize('NFD'))).toEqual({ text: ERASED, places: 1 })
    expect(eraserOf(['Strau\u00df'])('STRAUSS, Strauss').places).toBe(2)
    expect(
      eraserOf(['\u039f\u03b4\u03c5\u03c3\u03c3\u03b5\u03cd\u03c2'])('\u039f\u0394\u03a5\u03a3\u03a3\u0395\u038e\u03a3')
        .places,
    ).toBe(1)
  })

  test('P9.4 a part of it, which a record must not hold either', () => {
    const about = { words: [], names: [NAME] }
    expect([
      isNamedIn('for Za\u200bra', about),
      isNamedIn('Quill'.normalize('NFD'), about),
      isNamedIn('zara', about),
    ]).toEqual([...[true, true, false]])
  })
})

describe('a text in which nobody is found', () => {
  test('P9.4 stays as it was written, to the byte', () => {
    const text = 'Ka\u0308the\u200b \u2013 Zar\u00e1 and Zarah, not  her'
    expect(eraserOf([NAME, 'Zara'])(text)).toEqual({ text, places: 0 })
  })
  test('P9.4 keeps everything but the words', () => {
    const words = fc.stringMatching(/^[a-z]{3,8}$/)
    const others = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\p{L}\p{N}\p{M}_]/gu, ''))
    fc.assert(
      fc.property(words, others, others, (word, before, after) => {
        const { text, places } = eraserOf([word])(`${before} ${word.toUpperCase()} ${after}`)
        expect([text, places]).toEqual([`${before} ${ERASED} ${after}`, 1])
      }),
    )
  })
})

describe('the form of a text', () => {
  test('says of each of its signs where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { form, from, to } = formOf(text)
        expect([from.length, to.length]).toEqual([form.length, form.length])
        for (const [at, begin] of from.entries()) expect(begin).toBeLessThan(to[at] ?? -1)
        expect(to.at(-1) ?? 0).toBe(text.length)
      }),
    )
  })
  test('is one of all ways of writing the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainForm(text.normalize('NFD'))).toBe(plainForm(text.normalize('NFC')))
      }),
    )
    expect(plainForm(' A\u0301\u200b  \u2019b\u2011c ', true)).toBe("\u00c1 'b-c")
  })
  test('is read with and without what is not seen', () => {
    expect([readingsOf('a b'), readingsOf('a\u200bb')]).toEqual([['a b'], ['ab', 'a b']])
  })
})
