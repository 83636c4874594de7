/** P1.2 What leads from map to map is for the Council alone, and reads nothing but what joins the person on the map to it. */
import { describe, expect, test } from 'vitest'
import { checkAttached } from '../../src/gateway/attached.ts'
import { readCatalogue } from '../../src/gateway/catalogue.ts'
import { fold } from '../../src/gateway/fold.ts'
import { redactionsFor } from '../../src/gateway/redactions.ts'
import type { Opening } from '../../src/policy/opening.ts'
import { parse } from 'graphql'
import { openingWith } from './context.ts'

const SDL = `type YoungPerson @node @element(kind: PERSON) {
  id: ID!
  mapId: ID!
  name: String @data(category: IDENTITY)
  ref: Reference @data(category: IDENTITY) @followed
}`
const catalogue = readCatalogue(SDL)
const field = catalogue.fields.get('YoungPerson.ref')
if (field === undefined) throw new Error('the catalogue has no reference')

const of = (agency: Opening['caller']['agency'], opening: Opening): Opening => ({
  ...opening,
  reader: { ...opening.reader, agency },
})

describe('P1.2 a field that is followed', () => {
  test('is as open to the Council as its category, person by person', () => {
    expect(fold(catalogue, of('CFS', openingWith({})))[field.index]).toBe('allow')
    const some = fold(catalogue, of('CFS', openingWith({ IDENTITY: new Set(['y']) })))[field.index]
    expect(typeof some === 'function' && [some('y'), some('z')]).toEqual([true, false])
    expect(fold(catalogue, of('CFS', openingWith({ IDENTITY: 'NONE' })))[field.index]).toBe('deny')
  })

  test('is closed to everybody else, and says why, whatever else is open', () => {
    const police = of('POLICE', openingWith({}))
    expect(fold(catalogue, police).map((verdict) => verdict === 'deny')).toEqual([false, true])
    expect(redactionsFor([{ field, path: ['ref'] }], police)).toMatchObject([
      {
        coordinate: 'YoungPerson.ref',
        kind: 'NOT_PERMITTED',
        rule: 'council-follows',
        clause: 'P1.2',
        requestable: false,
      },
    ])
    expect(redactionsFor([{ field, path: ['ref'] }], of('CFS', openingWith({})))).toEqual([])
  })

  test.each([
    ['the record itself', 'MATCH (this)<-[r:APPEARS_AS]-(p:Person) RETURN p.ref AS result'],
    ['a person without one left out', 'MATCH (this)<-[r:APPEARS_AS]-(:Person) RETURN r.ref AS result'],
    ['another person', 'MATCH (o:YoungPerson)<-[r:APPEARS_AS]-(:Person) RETURN r.ref AS result'],
    ['where else the person is', 'MATCH (this)<-[r:APPEARS_AS]-(:Person)-->(o) RETURN o.mapId AS result'],
  ])('stops the start where its statement reads %s', (_what, statement) => {
    const check = (text: string) => () => checkAttached(parse(SDL), new Map([['YoungPerson.ref', text]]))
    expect(check('OPTIONAL MATCH (this)<-[r:APPEARS_AS]-(:Person) RETURN head(collect(r.ref)) AS result')).not.toThrow()
    expect(check(statement)).toThrow(/P1\.2/)
  })
})
