/** What codegen makes of the directives of schema/, and what it refuses. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelModule } from '../../src/gateway/model-module.ts'
import { readSdl } from '../../src/gateway/sdl.ts'
import { SetupError } from '../../src/errors.ts'
import {
  aboutOf,
  categoryOf,
  DRAWN_TIE_TYPES,
  elementOf,
  fieldOf,
  isDrawnTieType,
  isElementType,
  isNodeType,
  isOwnedType,
  isPersonType,
  isTieType,
  listOf,
  NODE_TYPES,
  revealedByRiskKind,
  STORED_TYPES,
  TIE_TYPES,
  tieOf,
} from '../../src/model/model.ts'
import { STEPS } from '../../src/steps/all.ts'

const SDL = readSdl(join(import.meta.dirname, '../..'))

const without = (text: string): string => {
  expect(SDL).toContain(text)
  return SDL.replace(text, '')
}
const after = (text: string, more: string): string => {
  expect(SDL).toContain(text)
  return SDL.replace(text, `${text} ${more}`)
}

describe('the directives', () => {
  test.each([
    ['a node that is no kind of element', without('@element(kind: GROUP, revealing: true)'), /PeerGroup: exactly one/],
    ['an element that is no node', after('type GroupTie', '@element(kind: PLAN)'), /GroupTie: exactly one/],
    [
      'rows that are no ties',
      without(
        '@tie(type: "GROUP_TIE", from: ["PeerGroup"], to: ["PeerGroup"], mutual: true, drawnBy: "connectGroups")',
      ),
      /GroupTie: @tie/,
    ],
    ['a tie to what is not there', SDL.replace('to: ["PeerGroup"]', 'to: ["Gang"]'), /joins Gang/],
    ['two ties of one type', SDL.replace('type: "HARMS"', 'type: "PEER"'), /two @tie/],
    ['a date that is a text', after('dateOfBirth: Date @data(category: IDENTITY)', '@freeText'), /said of a String/],
    ['a text that is a line about somebody', after('views: String @data(category: PLAN)', '@own'), /not each is about/],
    ['something computed that is set', after('age: Int @data(category: IDENTITY)', '@changeable'), /YoungPerson\.age/],
  ])('refuse %s', (_what, sdl, says) => {
    expect(() => modelModule(sdl)).toThrow(SetupError)
    expect(() => modelModule(sdl)).toThrow(says)
  })

  test('name steps that there are', () => {
    expect(DRAWN_TIE_TYPES.map((type) => tieOf(type).drawnBy).filter((step) => !STEPS.has(step ?? ''))).toEqual([])
  })
})

describe('the guards', () => {
  test.each(['', 'constructor', 'toString', 'PeerMap', 'PEER', 'Gang'])('tell %j from what stands on a map', (type) => {
    expect([isNodeType(type), isElementType(type), isOwnedType(type), isPersonType(type)]).toEqual(
      Array.from({ length: 4 }, () => false),
    )
  })

  test.each(['', 'constructor', 'ABOUT', 'YoungPerson', 'KNOWS'])('tell %j from a tie', (type) => {
    expect([isTieType(type), isDrawnTieType(type)]).toEqual([false, false])
  })

  test('part what stands on a map into what is drawn and what is owned', () => {
    for (const type of NODE_TYPES) expect(isElementType(type)).toBe(!isOwnedType(type))
    expect(TIE_TYPES.filter((type) => !isDrawnTieType(type))).toEqual(['POSED_BY', 'POSED_TO'])
  })
})

describe('the questions', () => {
  test('are answered of what the schema says, and of nothing else', () => {
    expect(elementOf('AdultOfConcern').category).toBe('HARMFUL_RELATIONSHIP')
    expect(aboutOf('SocialCareRecord')).toEqual(['YoungPerson'])
    expect(() => aboutOf('Review')).toThrow('Review is about nothing')
    expect(() => listOf('Offence')).toThrow('no list')
    expect(fieldOf('YoungPerson', 'constructor')).toBeNull()
    expect(fieldOf('constructor', 'name')).toBeNull()
    expect(() => categoryOf('YoungPerson', 'age')).toThrow('the schema says nothing of YoungPerson.age')
    expect(STORED_TYPES).toContain('PeerMap')
  })

  test('P5.2 of a kind of risk: what it always reveals, and what it alleges of somebody', () => {
    expect(revealedByRiskKind('SELF_HARM', false)).toEqual(['DISABILITY'])
    expect(revealedByRiskKind('TRAFFICKING', true)).toEqual(['HARMFUL_RELATIONSHIP'])
    expect(revealedByRiskKind('TRAFFICKING', false)).toEqual([])
    expect(revealedByRiskKind('constructor', true)).toEqual([])
  })
})
