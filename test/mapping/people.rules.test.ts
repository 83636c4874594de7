/** P1-P5, P8 What the steps that draw on a map ask for. */
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/policy/opening.ts'
import type { ElementType } from '../../src/model/model.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import {
  missingToAddGap,
  missingToAddIntervention,
  missingToAddRisk,
  missingToAddStrength,
  missingToEndIntervention,
  missingToFillGap,
  revealedByRisk,
} from '../../src/mapping/judgements.rules.ts'
import {
  missingToAddAdult,
  missingToAddLocation,
  missingToAddPeerGroup,
  missingToAddYoungPerson,
  type Drawing,
} from '../../src/mapping/people.rules.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { missingToDecide } from '../../src/mapping/relevance.rules.ts'
import { missingRevealed } from '../../src/policy/writing.ts'
import { allocation, assessment, council, DAY, decision, element, facts, opened, partner } from '../policy/build.ts'

const TOMORROW = '2026-06-16'
const whole = opened(council(), facts({ allocations: [allocation()], assessments: [assessment()] }))
/** P4.5: of one young person, `a`. */
const ofOne = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['a'] })] }))
/** P4.4: nothing but the map. */
const mapOnly = opened(partner(), facts({ decisions: [decision({ categories: ['MAP'] })] }))

const said = (missing: readonly Missing[]) => missing.map(({ path, clause }) => `${path} ${clause}`)
const drawing: Drawing = { last: 0, holders: [], labels: new Set<string>(), isDrawn: false }
const about = <Input>(input: Input, opening: Opening = whole, known = drawing) => ({
  input,
  opening,
  facts: known,
  today: DAY,
})

const on = (type: ElementType, id: string, status: string | null = null): [string, MapElement] => [
  id,
  { id, type, version: 1, kind: null, status },
]
const seen = new Map([
  on('YoungPerson', 'a'),
  on('YoungPerson', 'b'),
  on('Adult', 'adult'),
  on('AdultOfConcern', 'concern'),
  on('PeerGroup', 'group'),
  on('Location', 'place'),
  on('InformationGap', 'gap', 'OPEN'),
  on('InformationGap', 'filled', 'FILLED'),
  on('Intervention', 'planned', 'PLANNED'),
  on('Intervention', 'ended', 'STOPPED'),
])

describe('putting people on a map', () => {
  const person = {
    label: null,
    ref: 'INV-1',
    description: null,
    name: null,
    aliases: null,
    dateOfBirth: null,
    estimatedAge: null,
    estimatedAgeSource: null,
    estimatedAgeOn: null,
    whyOnMap: 'invented',
  }

  test('P3.1 a case reference, a name, or a description is enough', () => {
    expect(missingToAddYoungPerson(about(person))).toEqual([])
    expect(missingToAddYoungPerson(about({ ...person, ref: null, name: 'Sam' }))).toEqual([])
    expect(missingToAddYoungPerson(about({ ...person, ref: null, description: 'a' }))).toEqual([])
    expect(said(missingToAddYoungPerson(about({ ...person, ref: null })))).toEqual(['input.description P3.1'])
  })

  test('P4.5 a case reference on the map is told to who has IDENTITY of the whole map, nobody else', () => {
    const drawn = { ...drawing, isDrawn: true }
    expect(said(missingToAddYoungPerson(about(person, whole, drawn)))).toEqual(['input.ref P1.2'])
    expect(said(missingToAddYoungPerson(about(person, ofOne, drawn)))).toEqual(['input.ref P4.5'])
    expect(said(missingToAddYoungPerson(about(person, mapOnly, drawn)))).toEqual([
      'input.ref P4.5',
      'input.whyOnMap P4.5',
    ])
  })

  test.each([
    ['Sam', 'our SAM', true],
    ['Sam', 'Samson', false],
    ['Red Fox', 'the red-fox!', true],
    ['Élan', 'ÉLAN', true],
    ['Y', 'YP 7', false],
  ])('P4.4 the name %s and the label %s: refused %s', (name, label, isRefused) => {
    const missing = missingToAddYoungPerson(about({ ...person, name, label }))
    expect(said(missing)).toEqual(isRefused ? ['input.label P4.4'] : [])
  })

  test('P8.5 an adult has an estimate with its day, a young person with its source too', () => {
    const { estimatedAgeSource: _source, ...adult } = person
    expect(missingToAddAdult(about({ ...adult, estimatedAge: 40, estimatedAgeOn: DAY }))).toEqual([])
    expect(said(missingToAddAdult(about({ ...adult, estimatedAge: 40 })))).toEqual(['input.estimatedAge P8.5'])
    const young = { ...person, estimatedAge: 15, estimatedAgeOn: DAY }
    expect(said(missingToAddYoungPerson(about(young)))).toEqual(['input.estimatedAge P8.5'])
    expect(missingToAddYoungPerson(about({ ...young, estimatedAgeSource: 'school' }))).toEqual([])
    expect(missingToAddYoungPerson(about({ ...person, dateOfBirth: DAY }))).toEqual([])
    expect(said(missingToAddYoungPerson(about({ ...person, dateOfBirth: TOMORROW })))).toEqual([
      'input.dateOfBirth P8.5',
    ])
    const late = { ...young, estimatedAgeSource: 'school', estimatedAgeOn: TOMORROW, dateOfBirth: DAY }
    expect(said(missingToAddYoungPerson(about(late)))).toEqual(['input.estimatedAge P8.5', 'input.estimatedAgeOn P8.5'])
  })
})

describe('putting groups and places on a map', () => {
  const group = { label: null, name: null, description: null, reveals: [] }
  const place = {
    ...group,
    kind: 'PARK',
    address: null,
    latitude: null,
    longitude: null,
    uprn: null,
  }

  test('P4.5 a label and a kind of group are of every grant, a name and what it reveals are not', () => {
    expect(missingToAddPeerGroup(about(group, ofOne))).toEqual([])
    const named = { ...group, name: 'Five', reveals: ['DISABILITY', 'DISABILITY'] as const }
    expect(missingToAddPeerGroup(about(named))).toEqual([])
    expect(said(missingToAddPeerGroup(about(named, ofOne)))).toEqual(['input.name P4.5', 'input.reveals P4.5'])
  })

  test('P5 a residence has no name, a position two parts, a place one drawing', () => {
    expect(missingToAddLocation(about({ ...place, latitude: 0, longitude: 0, name: 'Green' }))).toEqual([])
    expect(said(missingToAddLocation(about({ ...place, kind: 'RESIDENCE', name: 'Villa', longitude: 0 })))).toEqual([
      'input.name P5',
      'input.longitude P5',
    ])
    const drawn = { ...drawing, isDrawn: true, holders: ['place'] }
    expect(said(missingToAddLocation(about({ ...place, uprn: '1' }, whole, drawn)))).toEqual([
      'input.label P1.2',
      'input.uprn P1.2',
    ])
    expect(said(missingToAddLocation(about({ ...place, uprn: '1' }, ofOne, drawn)))).toEqual([
      'input.kind P4.5',
      'input.uprn P4.5',
      'input.label P1.2',
    ])
  })
})

const RELEVANT = { atRiskOfHarm: true, presentsRiskOfHarm: false, highRiskConsidered: null }

describe('a young person on a map', () => {
  test.each([
    ['P1.3', 'a', TOMORROW, whole, []],
    ['P4.5', 'a', TOMORROW, ofOne, []],
    ['P4.5', 'b', TOMORROW, ofOne, ['input.youngPersonId P4.5']],
    ['P1.3', 'a', DAY, whole, ['input.reviewBy P1.3']],
    ['P1.2', 'adult', TOMORROW, whole, ['input.youngPersonId P1.2']],
    ['P4.5', 'a', TOMORROW, mapOnly, ['input.youngPersonId P4.5', 'input.youngPersonId P4.5']],
  ] as const)('%s relevance of %s, looked at again on %s', (_clause, youngPersonId, reviewBy, opening, missing) => {
    const input = { ...RELEVANT, youngPersonId, reviewBy }
    expect(said(missingToDecide({ input, opening, seen, highRisks: [], today: DAY }))).toEqual(missing)
  })

  test.each([
    ['not relevant, and no high risk', {}, [], []],
    ['not relevant although a high risk is recorded', {}, ['high'], ['input.highRiskConsidered P1.3']],
    ['not relevant, with the reason of its own', { highRiskConsidered: 'x' }, ['high'], []],
    ['not relevant, and a high risk of which the caller may not know', {}, ['hidden'], []],
    ['relevant, whatever the risk', { atRiskOfHarm: true }, ['high'], []],
    [
      'relevant, with a reason why not',
      { presentsRiskOfHarm: true, highRiskConsidered: 'x' },
      ['high'],
      ['input.highRiskConsidered P1.3'],
    ],
  ] as const)('P1.3 %s', (_what, change, highRisks, missing) => {
    const input = { ...RELEVANT, atRiskOfHarm: false, youngPersonId: 'a', reviewBy: TOMORROW, ...change }
    const known = new Map([...seen, on('Risk', 'high')])
    expect(said(missingToDecide({ input, opening: whole, seen: known, highRisks, today: DAY }))).toEqual(missing)
  })
})

describe('risks', () => {
  const risk = {
    kind: 'MISSING',
    status: 'SUSPECTED',
    posedBy: [] as readonly string[],
    posedTo: ['a'],
    reveals: [],
    relevance: null,
    reviewBy: null,
  }
  const adding = (input: typeof risk, opening: Opening = whole) =>
    said(missingToAddRisk({ input, opening, seen, today: DAY }))

  test('P5.2 what a kind reveals, and by whom it is posed, is added to what was told, once', () => {
    const revealed = (kind: string, posedBy: readonly string[]) =>
      revealedByRisk({ kind, posedBy, reveals: ['DISABILITY'] }, seen)
    expect(revealed('SELF_HARM', [])).toEqual(['DISABILITY'])
    expect(revealed('HARMFUL_SEXUAL_BEHAVIOUR', [])).toEqual(['DISABILITY', 'SEXUALITY'])
    for (const person of ['a', 'adult', 'concern'])
      expect(revealed('TRAFFICKING', [person])).toEqual(['DISABILITY', 'HARMFUL_RELATIONSHIP'])
    for (const other of ['group', 'place', 'nowhere']) expect(revealed('TRAFFICKING', [other])).toEqual(['DISABILITY'])
    expect(revealed('BULLYING', ['a'])).toEqual(['DISABILITY'])
  })

  test('P2.1 a risk is posed by or to somebody, by who has RISK, and not disproved', () => {
    expect(adding(risk)).toEqual([])
    expect(adding(risk, ofOne)).toEqual([])
    expect(adding({ ...risk, posedTo: [], status: 'DISPROVED' }, mapOnly)).toEqual([
      'input.posedTo P2.1',
      'input.kind P4.5',
      'input.status P8.7',
    ])
    expect(adding({ ...risk, posedBy: ['gap'], posedTo: ['nowhere'] })).toEqual([
      'input.posedBy.0 P1.2',
      'input.posedTo.0 P1.2',
    ])
  })
})

describe('what a text reveals (P5.2)', () => {
  const revealing = (
    categories: Parameters<typeof missingRevealed>[1]['reveals'],
    ids: readonly string[],
    opening = whole,
  ) =>
    said(
      missingRevealed(opening, {
        reveals: categories,
        joined: ids.flatMap((id) => seen.get(id) ?? []),
        relevance: 'invented',
      }),
    )

  test('needs cover for each person, and no group, place or nobody beside them', () => {
    expect(revealing(['DISABILITY'], ['a'])).toEqual([])
    expect(revealing(['DISABILITY'], ['a', 'b'])).toEqual(['input.reveals P8.2'])
    expect(revealing(['DISABILITY'], ['a', 'group'])).toEqual(['input.reveals P8.2'])
    expect(revealing(['HARMFUL_RELATIONSHIP', 'DISABILITY'], [])).toEqual(['input.reveals P8.7', 'input.reveals P8.2'])
  })

  test('is recorded by who has it for everybody that it is about', () => {
    expect(revealing(['IDENTITY'], ['a', 'group'])).toEqual([])
    expect(revealing(['IDENTITY', 'IDENTITY'], ['a'], ofOne)).toEqual([])
    expect(revealing(['IDENTITY'], ['a', 'b'], ofOne)).toEqual(['input.reveals P4.5'])
    expect(revealing(['IDENTITY'], ['a', 'place'], ofOne)).toEqual(['input.reveals P4.5'])
    expect(revealing(['IDENTITY'], [], ofOne)).toEqual(['input.reveals P4.5'])
    expect(revealing(['MAP'], [], mapOnly)).toEqual([])
  })

  test('never shows what its writer could not read: the opening says the same of the element once it is there', () => {
    for (const reveals of [['DISABILITY'], ['IDENTITY'], ['DISABILITY', 'ADDRESS']] as const)
      for (const ids of [[], ['a'], ['b'], ['a', 'b'], ['a', 'group'], ['group']])
        for (const who of [whole, ofOne]) {
          const drawn = element({
            reveals,
            people: ids.filter((id) => id !== 'group'),
            others: ids.filter((id) => id === 'group'),
          })
          const allocations = [who === whole ? allocation() : allocation({ youngPersonIds: ['a'] })]
          const assessments = who === whole ? [assessment()] : []
          const after = opened(council(), facts({ allocations, assessments, elements: [drawn] }))
          expect(revealing(reveals, ids, who).length === 0).toBe(after.elements?.get(drawn.id)?.has('RISK') ?? false)
        }
  })

  test('is of stated relevance where it needs cover', () => {
    const joined = [{ id: 'a', type: 'YoungPerson' }] as const
    expect(said(missingRevealed(whole, { reveals: ['DISABILITY'], joined, relevance: null }))).toEqual([
      'input.relevance P5.2',
    ])
    expect(missingRevealed(whole, { reveals: ['IDENTITY'], joined, relevance: null })).toEqual([])
  })
})

describe('strengths, information gaps and interventions', () => {
  const note = { about: ['a'], reveals: [], relevance: null }
  const of = <Input>(input: Input, opening: Opening = whole) => ({ input, opening, seen, today: DAY })

  test('P1.4 a strength is about young people, groups or places', () => {
    expect(missingToAddStrength(of({ ...note, about: ['a', 'group', 'place'] }))).toEqual([])
    expect(said(missingToAddStrength(of({ ...note, about: [] })))).toEqual(['input.about P1.4'])
    expect(said(missingToAddStrength(of({ ...note, about: ['adult'] })))).toEqual(['input.about.0 P1.2'])
    expect(said(missingToAddStrength(of(note, mapOnly)))).toEqual(['input P4.5'])
  })

  test('P2.3 P2.4 a gap or an intervention is about young people, or nobody', () => {
    for (const one of [[], ['a', 'b']]) {
      expect(missingToAddGap(of({ ...note, about: one, due: TOMORROW }))).toEqual([])
      expect(missingToAddIntervention(of({ ...note, about: one }))).toEqual([])
    }
    expect(said(missingToAddGap(of({ ...note, about: ['a', 'group'], due: DAY })))).toEqual([
      'input.about.1 P1.2',
      'input.due P2.4',
    ])
    expect(said(missingToAddIntervention(of({ ...note, about: ['nowhere'] })))).toEqual(['input.about.0 P1.2'])
  })

  test('P2.4 a gap is filled once, and what that reveals is about whom the gap is about', () => {
    const fill = (informationGapId: string, people: readonly string[]) => {
      const input = { informationGapId, reveals: ['DISABILITY'] as const, relevance: 'invented' }
      return said(missingToFillGap({ ...of(input), people }))
    }
    expect(fill('gap', ['a'])).toEqual([])
    expect(fill('gap', ['a', 'b'])).toEqual(['input.reveals P8.2'])
    expect(fill('filled', [])).toEqual(['input.informationGapId P2.4', 'input.reveals P8.2'])
    expect(fill('planned', [])).toEqual(['input.informationGapId P1.2'])
  })

  test('P2.3 an intervention ends once', () => {
    const end = (interventionId: string) => said(missingToEndIntervention({ input: { interventionId }, seen }))
    expect(end('planned')).toEqual([])
    expect(end('ended')).toEqual(['input.interventionId P2.3'])
    expect(end('gap')).toEqual(['input.interventionId P1.2'])
  })
})
