import { describe, expect, test } from 'vitest'
import { classifiedField } from '../../src/gateway/catalogue.ts'
import { categoryInWords } from '../../src/gateway/descriptions/categories.ts'
import { sharedField } from '../../src/gateway/descriptions/fields.ts'
import { generated } from '../../src/gateway/descriptions/generated.ts'
import { sharedInput } from '../../src/gateway/descriptions/inputs.ts'
import { INPUT_NOUNS, LISTS, MANY, NOUNS } from '../../src/gateway/descriptions/nouns.ts'
import { vocabularyOf } from '../../src/gateway/vocabulary.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'
import { builtSchema } from './build.ts'
import { descriptionsOf, isNameAgain, repeated } from './descriptions.ts'

const { schema, catalogue } = await builtSchema()
const ALL = descriptionsOf(schema)

describe('the public schema', () => {
  test('describes every type, field, argument, input field and value', () => {
    expect(ALL.length).toBeGreaterThan(3_000)
    expect(ALL.filter(({ text }) => text === '').map(({ at }) => at)).toEqual([])
  })

  test('has no description that is made of the words of the name alone', () => {
    expect(ALL.filter(isNameAgain).map(({ at, text }) => `${at}: ${text}`)).toEqual([])
  })

  test('has no description that stands more than three times', () => {
    expect(repeated(ALL, 3)).toEqual([])
  })

  test('speaks of nobody as a suspect', () => {
    expect(
      ALL.filter(({ text }) => /\b(an?|the) suspect\b|\bsuspects\b|\bperpetrator|\ban? offender/i.test(text)),
    ).toEqual([])
  })
})

describe('a description', () => {
  test.each([
    ['AddOffenceInput.mapId', 'The map id'],
    ['AddOffenceInput.mapId', 'Id of the map'],
    ['Person.appearances', 'The appearances of the person.'],
    ['Offence.status', 'What the status of this offence is'],
    ['Query.peerMap(id:)', 'The id of the peer map'],
    ['PeerMap.status', ''],
  ])('of %s that says "%s" says nothing', (at, text) => {
    expect(isNameAgain({ at, text })).toBe(true)
  })

  test.each([
    ['AddOffenceInput.mapId', 'Id of the map on which it is recorded'],
    ['Offence.status', 'How far it got'],
  ])('of %s that says "%s" says something', (at, text) => {
    expect(isNameAgain({ at, text })).toBe(false)
  })

  test('that stands four times is found, whatever its category and limits', () => {
    const texts = ['The same', 'The same\n\nCategory MAP', 'The same\n\nat most 50 entries', 'The same', 'Another']
    const all = texts.map((text, index) => ({ at: `Type.field${index}`, text }))
    expect(repeated(all, 3)).toEqual([['The same', ['Type.field0', 'Type.field1', 'Type.field2', 'Type.field3']]])
    expect(repeated(all, 4)).toEqual([])
  })
})

describe('descriptions that many types share', () => {
  test('name what they are about', () => {
    expect(sharedField('Risk', 'mapId')).toBe('Id of the one map that this risk is on')
    expect(sharedField('Adult', 'gender')).toContain('the adult')
    expect(generated('PeerMapMembersConnection', '')).toBe(
      'One page of the young people of a map, in the order of their ids',
    )
  })

  test('are not given to a field that only looks the same', () => {
    expect(sharedField('PeerGroup', 'name')).toBeNull()
    expect(sharedField('ExportFile', 'name')).toBeNull()
    expect(generated('PeerMap', 'title')).toBeNull()
  })

  test('P5.2 say by the step whether a text that reveals something is hidden, or must not reveal it', () => {
    const input = (name: string, step: string, texts: readonly string[]) => ({ name, step, texts, fields: texts })
    expect(sharedInput(input('EndElementInput', 'endElement', ['why']), 'reveals')).toContain('or the step is refused')
    expect(sharedInput(input('AddStrengthInput', 'addStrength', ['description']), 'reveals')).toContain(
      'shown only where all of them are open',
    )
  })

  test('have no noun for what the schema lacks', () => {
    for (const type of [...Object.keys(NOUNS), ...Object.keys(INPUT_NOUNS), ...Object.keys(MANY)])
      expect([type, schema.getType(type) !== undefined]).toEqual([type, true])
    const coordinates = new Set(ALL.map(({ at }) => at))
    expect(Object.keys(LISTS).filter((at) => !coordinates.has(at))).toEqual([])
  })
})

describe('the vocabulary', () => {
  const terms = vocabularyOf(schema, catalogue)

  test('has a meaning for every term', () => {
    expect(terms.length).toBeGreaterThan(280)
    expect(terms.filter(({ meaning }) => meaning === '').map((each) => `${each.vocabulary}.${each.term}`)).toEqual([])
  })

  test('P5.1 lists every classified field once, under its category, as the description of the field says it', () => {
    const listed = terms.flatMap(({ vocabulary, term, fields }) =>
      fields.map(({ coordinate, category }) => ({ coordinate, category, under: `${vocabulary}.${term}` })),
    )
    expect(listed.filter(({ category, under }) => under !== `Category.${category}`)).toEqual([])
    const coordinates = listed.map(({ coordinate }) => coordinate)
    expect(new Set(coordinates).size).toBe(coordinates.length)
    expect([...catalogue.fields.keys()].filter((at) => !coordinates.includes(at))).toEqual([])
    for (const coordinate of coordinates) {
      const [type = '', field = ''] = coordinate.split('.')
      const classified = classifiedField(catalogue, type, field)
      const text = ALL.find(({ at }) => at === coordinate)?.text
      expect(classified && text?.endsWith(categoryInWords(classified))).toBe(true)
    }
  })

  test('says for what a field is open, and whether it needs cover', () => {
    const all = terms.flatMap(({ fields }) => fields)
    const of = (at: string) => all.find(({ coordinate }) => coordinate === at)
    expect(of('YoungPerson.ethnicity')).toMatchObject({ category: 'ETHNICITY', scope: 'PERSON', needsCover: true })
    expect(of('YoungPerson.name')).toMatchObject({ category: 'IDENTITY', scope: 'PERSON', needsCover: false })
    expect(of('PeerMap.membersConnection')).toMatchObject({ category: 'MAP', scope: 'MAP', needsCover: false })
    expect(of('Risk.description')).toMatchObject({ scope: 'ELEMENT' })
    expect(of('HarmTie.from')).toMatchObject({ category: 'HARMFUL_RELATIONSHIP', scope: 'TIE', needsCover: true })
    expect(of('Offence.what')).toMatchObject({ category: 'CRIMINAL_OFFENCE', scope: 'RECORD', needsCover: true })
  })

  test('has every category as a term', () => {
    expect(terms.filter(({ vocabulary }) => vocabulary === 'Category').map(({ term }) => term)).toEqual([...CATEGORIES])
  })
})
