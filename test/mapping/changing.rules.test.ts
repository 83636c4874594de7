/** P5, P8 What changing and ending what is drawn on a map asks for. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { AgeFacts, Facts } from '../../src/policy/facts.ts'
import type { Opening } from '../../src/policy/opening.ts'
import { missingToChangeDrawn, newlyRevealed, type Change, type Target } from '../../src/mapping/changing.rules.ts'
import type { ChangedType, Drawn } from '../../src/policy/drawn.ts'
import type { ElementType } from '../../src/model/model.ts'
import { missingStanding, type MapElement } from '../../src/policy/elements.ts'
import { missingToEnd } from '../../src/mapping/ending.rules.ts'
import type { MapTie } from '../../src/mapping/ties.rules.ts'
import { isDrawnSeen, isTieSeen, joinedSeen, seenElements } from '../../src/policy/sight.ts'
import type { Category } from '../../src/policy/terms.ts'
import {
  allocation,
  assessment,
  council,
  DAY,
  element,
  facts,
  opened,
  standing as standingBy,
} from '../policy/build.ts'

const drawn = (type: Drawn['type'], change: Partial<Drawn> = {}): Drawn => ({
  id: 'x',
  type,
  version: 1,
  kind: null,
  status: type === 'Risk' ? 'SUSPECTED' : null,
  label: null,
  spent: false,
  spentOn: null,
  keptShownTo: [],
  keptShownUntil: null,
  reveals: [],
  authorised: false,
  endedOn: null,
  careFrom: null,
  careUntil: null,
  joined: [],
  ...change,
})
/** A risk or a strength that stands by what it is joined to. */
const row = (change: Parameters<typeof standingBy>[0]) => standingBy({ labelled: false, plainly: false, ...change })
const joined = (id: string, type: ElementType = 'YoungPerson', tie = 'ABOUT') => ({ id, type, tie })
const standing = (id: string, type: ElementType, change: Partial<MapElement> = {}): MapElement => ({
  id,
  type,
  version: 1,
  kind: null,
  status: type === 'Risk' ? 'SUSPECTED' : null,
  ...change,
})
const seen = (...elements: readonly MapElement[]) => new Map(elements.map((each) => [each.id, each]))

/** Who has the whole map, with cover of `a` for everything. */
const covering = (change: Partial<Facts> = {}) =>
  opened(council(), facts({ allocations: [allocation()], assessments: [assessment()], ...change }))
const one = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['a'] })] }))
const analyst = opened(
  council({ roles: ['ANALYST'], purpose: 'UNDERSTAND_NETWORK' }),
  facts({ allocations: [allocation()] }),
)

type Asked = {
  readonly reveals?: readonly Category[]
  readonly opening?: Opening
  readonly drawn?: Drawn | null
  readonly about?: string | null
  readonly gone?: boolean
  readonly seen?: ReadonlyMap<string, MapElement>
  readonly age?: AgeFacts
}
const lacking = (type: ChangedType, input: Change, asked: Asked = {}) => {
  const found = asked.gone === true ? null : { id: 'x', drawn: asked.drawn ?? null }
  const target: Target = { type, path: 'input.thing', found, about: asked.about ?? null }
  return missingToChangeDrawn({
    input,
    reveals: asked.reveals ?? [],
    target,
    seen: asked.seen ?? new Map(),
    age: asked.age ?? null,
    opening: asked.opening ?? covering(),
    today: DAY,
  }).map(({ path, clause }) => `${path} ${clause}`)
}

describe('what may be known of', () => {
  test.each<[string, Drawn, Opening, boolean]>([
    ['an adult', drawn('Adult'), one, true],
    ['a group', drawn('PeerGroup'), one, true],
    ['a place', drawn('Location'), one, true],
    ['P8.7 a group of which the caller may not know', drawn('PeerGroup', { id: 'y' }), one, false],
    ['P8.7 a place of which the caller may not know', drawn('Location', { id: 'y' }), one, false],
    ['P8.7 an adult of concern with cover', drawn('AdultOfConcern', { id: 'a' }), covering(), true],
    ['P8.7 an adult of concern without', drawn('AdultOfConcern', { id: 'b' }), covering(), false],
    ['a risk to somebody', drawn('Risk', { joined: [joined('b')] }), covering(), true],
    [
      'P8.7 a risk that was disproved',
      drawn('Risk', { status: 'DISPROVED', joined: [joined('b')] }),
      covering(),
      false,
    ],
    [
      'P8.7 a risk that a hidden adult of concern alone poses',
      drawn('Risk', { joined: [joined('c', 'AdultOfConcern', 'POSED_BY')] }),
      covering({
        standing: [
          row({ id: 'x', people: [{ to: 'c', by: ['HARMFUL_RELATIONSHIP'], claim: null }], claim: 'SUSPECTED' }),
        ],
      }),
      false,
    ],
    ['a strength', drawn('Strength'), covering(), true],
    ['a gap', drawn('InformationGap'), covering(), true],
    [
      'P5.2 a strength that reveals what is closed',
      drawn('Strength'),
      covering({ elements: [element({ id: 'x', reveals: ['ETHNICITY'], people: ['b'] })] }),
      false,
    ],
    ['a posting', drawn('SocialMediaPost', { joined: [joined('a')] }), one, true],
    ['P4.5 a posting of another', drawn('SocialMediaPost', { joined: [joined('b')] }), one, false],
    [
      'P5.2 a posting that reveals what is closed',
      drawn('SocialMediaPost', { joined: [joined('b')] }),
      covering({ elements: [element({ id: 'x', reveals: ['ETHNICITY'], people: ['b'] })] }),
      false,
    ],
    ['an offence', drawn('Offence', { status: 'ALLEGED', joined: [joined('a')] }), covering(), true],
    ['P8.7 without cover', drawn('Offence', { status: 'ALLEGED', joined: [joined('b')] }), covering(), false],
    ['P8.7 an acquittal', drawn('Offence', { status: 'ACQUITTED', joined: [joined('a')] }), covering(), false],
    [
      'P8.7 what is spent',
      drawn('Offence', { status: 'CONVICTED', spent: true, joined: [joined('a')] }),
      covering(),
      false,
    ],
    [
      'P8.7 a strength of a group of which the caller may not know',
      drawn('Strength', { joined: [joined('y', 'PeerGroup')] }),
      {
        ...opened(
          council(),
          facts({
            allocations: [allocation({ youngPersonIds: ['a'] })],
            standing: [
              row({ id: 'x', elements: [{ to: 'y', by: [], claim: null }] }),
              standingBy({ id: 'y', plainly: false }),
            ],
          }),
        ),
      },
      false,
    ],
  ])('%s', (_what, thing, opening, shown) => {
    expect(isDrawnSeen(opening, thing)).toBe(shown)
  })

  test('P8.7 P4.4 affiliations, and visits to a home, only of those for whom they are open', () => {
    const ties = ['b', 'a'].map((id) => ({ ...joined(id, 'YoungPerson', 'AFFILIATED_WITH'), status: 'SUSPECTED' }))
    const group = drawn('PeerGroup', { joined: ties })
    expect(joinedSeen(covering(), group).map(({ id }) => id)).toEqual(['a'])
    const visits = [joined('a', 'YoungPerson', 'FREQUENTS'), joined('b', 'YoungPerson', 'FREQUENTS')]
    const home = drawn('Location', { joined: [...visits, joined('g', 'PeerGroup', 'FREQUENTS')] })
    expect(joinedSeen(one, home).map(({ id }) => id)).toEqual(['a'])
    expect(joinedSeen(covering(), home).map(({ id }) => id)).toEqual(['a', 'b', 'g'])
    expect(joinedSeen(one, { ...home, kind: 'PARK' })).toHaveLength(3)
  })
  test('P8.7 an affiliation only as long as it is alleged, a tie only where a day shows it, a group only that is listed', () => {
    const ofA = { ...joined('a', 'YoungPerson', 'AFFILIATED_WITH'), status: 'SUSPECTED' }
    const shownIn = (each: Drawn['joined'][number], opening = covering()) =>
      joinedSeen(opening, drawn('PeerGroup', { joined: [each] })).length
    expect([shownIn(ofA), shownIn({ ...ofA, status: 'DISPROVED' }), shownIn({ ...ofA, ever: false })]).toEqual([
      1, 0, 0,
    ])
    const [listed, unlisted] = [joined('g', 'PeerGroup', 'POSED_BY'), joined('y', 'PeerGroup', 'POSED_BY')]
    expect([shownIn(listed, one), shownIn(unlisted, one)]).toEqual([1, 0])
  })

  test('P4.4 a harmful relationship with somebody outside the grant is not shown', () => {
    const tie: MapTie = {
      id: 't',
      type: 'HARMS',
      from: 'a',
      to: 'b',
      since: null,
      until: null,
      status: 'SUSPECTED',
      home: false,
      recordedOn: DAY,
    }
    const ends = seen(standing('a', 'YoungPerson'), standing('b', 'YoungPerson'))
    const own = opened(
      council(),
      facts({ allocations: [allocation({ youngPersonIds: ['a'] })], assessments: [assessment()] }),
    )
    expect([isTieSeen(covering(), tie, ends), isTieSeen(own, tie, ends)]).toEqual([true, false])
    expect(isTieSeen(own, { ...tie, type: 'PEER' }, ends)).toBe(true)
    expect(isTieSeen(own, { ...tie, status: 'DISPROVED' }, ends)).toBe(false)
  })
})

describe('what changing asks for', () => {
  const told = { value: 'Invented', relevance: 'Invented' }
  const young = { drawn: drawn('YoungPerson', { id: 'a', label: 'Kyle Invented' }), about: 'a' }
  const adult = { drawn: drawn('Adult', { id: 'a', label: 'Adult 1' }), about: 'a' }
  const group = { drawn: drawn('PeerGroup', { label: 'Group 1' }) }
  const member = { drawn: drawn('PeerGroup', { joined: [joined('b', 'YoungPerson', 'MEMBER_OF')] }) }
  const own = seen(standing('a', 'YoungPerson'), standing('b', 'YoungPerson'))
  const owned = (type: Drawn['type'], more: Partial<Drawn> = {}) => ({
    drawn: drawn(type, { joined: [joined('a')], ...more }),
    about: 'a',
    seen: own,
  })
  test.each<[string, ChangedType, Change, Asked, readonly string[]]>([
    ['P5 nothing of a young person', 'YoungPerson', {}, young, ['input P5']],
    ['P4.5 a young person by who has them', 'YoungPerson', { name: 'Sam' }, { ...young, opening: one }, []],
    ['P4.4 a name that the label has', 'YoungPerson', { name: 'kyle', aliases: ['Ky'] }, young, ['input P4.4']],
    ['P4.4 a name that the label has not', 'YoungPerson', { name: 'Invented Kyle', aliases: ['Ky'] }, young, []],
    ['P8.5 an estimate without its source', 'YoungPerson', { estimatedAge: 15 }, young, ['input.estimatedAge P8.5']],
    ['P8.2 a young person under cover', 'YoungPerson', { ethnicity: told }, young, []],
    [
      'P8.2 a young person without cover',
      'YoungPerson',
      { ethnicity: told },
      { ...young, about: 'b' },
      ['input.ethnicity P8.2'],
    ],
    [
      'P8.2 P4.5 of another nobody is told whether there is cover',
      'YoungPerson',
      { ethnicity: told },
      { ...young, about: 'b', opening: one },
      ['input.ethnicity P4.5'],
    ],
    ['P5 nothing', 'Adult', {}, adult, ['input P5']],
    ['P5 something', 'Adult', { gender: 'woman' }, adult, []],
    ['P1.2 what is not there', 'Adult', { gender: 'woman' }, { gone: true, about: 'a' }, ['input.thing P1.2']],
    [
      'P1.2 what is not there, with a mistake of its own',
      'Adult',
      { dateOfBirth: addDays(DAY, 1) },
      { gone: true, about: 'a' },
      ['input.thing P1.2', 'input.dateOfBirth P8.5'],
    ],
    [
      'P1.2 what has ended',
      'Adult',
      { gender: 'woman' },
      { ...adult, drawn: drawn('Adult', { endedOn: DAY }) },
      ['input.thing P1.2'],
    ],
    ['P8.5 half an estimate', 'Adult', { estimatedAge: 40 }, adult, ['input.estimatedAge P8.5']],
    ['P4.4 a name that the label says', 'Adult', { aliases: ['adult'] }, adult, ['input P4.4']],
    ['P4.5 of another', 'Adult', { name: 'a' }, { ...adult, about: 'b', opening: one }, ['input.name P4.5']],
    ['P8.2 under cover', 'Adult', { ethnicity: told }, adult, []],
    ['P8.2 without cover', 'Adult', { ethnicity: told }, { ...adult, about: 'b' }, ['input.ethnicity P8.2']],
    [
      'P4.5 a group by who has one young person',
      'PeerGroup',
      { name: 'a' },
      { ...group, opening: one },
      ['input.name P4.5'],
    ],
    ['P1.1 a group', 'PeerGroup', { name: 'a' }, group, []],
    [
      'P5.2 a group whose name is hidden',
      'PeerGroup',
      { name: 'a' },
      { ...group, opening: covering({ elements: [element({ id: 'x', reveals: ['ETHNICITY'], people: ['b'] })] }) },
      ['input.thing P5.2'],
    ],
    ['P5.2 a group of nobody', 'PeerGroup', { relevance: 'a' }, { ...group, reveals: ['ETHNICITY'] }, []],
    [
      'P8.2 a group of somebody without cover',
      'PeerGroup',
      { relevance: 'a' },
      { ...member, reveals: ['ETHNICITY'] },
      ['input.reveals P8.2'],
    ],
    ['P5.2 without relevance', 'PeerGroup', {}, { ...group, reveals: ['ETHNICITY'] }, ['input.relevance P5.2']],
    [
      'P4.5 what a group reveals, by who has it not',
      'PeerGroup',
      { kind: 'SCHOOL' },
      { ...group, reveals: ['ETHNICITY'], opening: analyst },
      ['input.reveals P4.5'],
    ],
    [
      'P5 a residence with a name',
      'Location',
      { name: 'a' },
      { drawn: drawn('Location', { kind: 'RESIDENCE' }) },
      ['input.name P5'],
    ],
    ['P5 half a position', 'Location', { latitude: 1 }, { drawn: drawn('Location') }, ['input.longitude P5']],
    ['P2.1 a review of today', 'Risk', { reviewBy: DAY }, { drawn: drawn('Risk') }, ['input.reviewBy P2.1']],
    ['P2.1 a review of tomorrow', 'Risk', { reviewBy: addDays(DAY, 1) }, { drawn: drawn('Risk') }, []],
    [
      'P8.7 a kind that alleges, of somebody without cover',
      'Risk',
      { kind: 'SERIOUS_VIOLENCE', relevance: 'a' },
      { drawn: drawn('Risk', { joined: [joined('b', 'YoungPerson', 'POSED_BY')] }) },
      ['input.reveals P8.7'],
    ],
    [
      'P8.7 a kind that alleges, as it did before',
      'Risk',
      { kind: 'SERIOUS_VIOLENCE' },
      { drawn: drawn('Risk', { reveals: ['HARMFUL_RELATIONSHIP'], joined: [joined('b', 'YoungPerson', 'POSED_BY')] }) },
      [],
    ],
    [
      'P2.4 a gap that is open',
      'InformationGap',
      { status: 'GATHERING' },
      { drawn: drawn('InformationGap', { status: 'OPEN' }) },
      [],
    ],
    [
      'P2.4 a gap that was filled',
      'InformationGap',
      { status: 'OPEN' },
      { drawn: drawn('InformationGap', { status: 'FILLED' }) },
      ['input.status P2.4'],
    ],
    [
      'P2.4 its question',
      'InformationGap',
      { question: 'a' },
      { drawn: drawn('InformationGap', { status: 'FILLED' }) },
      [],
    ],
    [
      'P2.3 what has stopped',
      'Intervention',
      { status: 'ACTIVE' },
      { drawn: drawn('Intervention', { status: 'STOPPED' }) },
      ['input.status P2.3'],
    ],
    ['P8.7 an offence', 'Offence', { status: 'CHARGED' }, owned('Offence'), []],
    ['P8.7 of tomorrow', 'Offence', { occurredOn: addDays(DAY, 1) }, owned('Offence'), ['input.occurredOn P8.7']],
    [
      'P8.7 a conditional caution, with its day',
      'Offence',
      { status: 'CAUTION_OR_OUT_OF_COURT', outOfCourt: 'CONDITIONAL_CAUTION', givenOn: DAY },
      owned('Offence'),
      [],
    ],
    [
      'P8.7 out of court, of no kind',
      'Offence',
      { status: 'CAUTION_OR_OUT_OF_COURT' },
      owned('Offence'),
      ['input.outOfCourt P8.7'],
    ],
    [
      'P8.7 spent later than was recorded',
      'Offence',
      { spentOn: addDays(DAY, 9) },
      owned('Offence', { spentOn: addDays(DAY, 8) }),
      ['input.spentOn P8.7'],
    ],
    ['P8.7 spent earlier', 'Offence', { spentOn: DAY }, owned('Offence', { spentOn: addDays(DAY, 8) }), []],
    [
      'P8.7 spent no longer',
      'Offence',
      { spent: false },
      owned('Offence', { spent: true, keptShownTo: ['peermap-dev#worker'], keptShownUntil: addDays(DAY, 1) }),
      ['input.spent P8.7'],
    ],
    ['P8.7 not spent, as before', 'Offence', { spent: false }, owned('Offence'), []],
    [
      'P8.7 before the tenth birthday',
      'Offence',
      { occurredOn: '2022-01-01' },
      { ...owned('Offence'), age: { dateOfBirth: '2012-01-02', estimatedAge: null, estimatedAgeOn: null } },
      ['input.occurredOn P8.7'],
    ],
    ['P5.2 another text', 'Offence', { what: 'a' }, owned('Offence'), ['input.relevance P5.2']],
    [
      'P8.7 of somebody without cover',
      'Offence',
      { spent: true },
      { ...owned('Offence'), about: 'b' },
      ['input.personId P8.7'],
    ],
    ['P1.2 of nobody', 'Offence', { spent: true }, { ...owned('Offence'), seen: new Map() }, ['input.personId P1.2']],
    ['P1.2 another one', 'Offence', { spent: true }, { gone: true, about: 'a', seen: own }, ['input.thing P1.2']],
    [
      'P4.5 a posting of another',
      'SocialMediaPost',
      { summary: 'a' },
      { ...owned('SocialMediaPost'), about: 'b', opening: one },
      ['input.personId P4.5'],
    ],
    [
      'P5.3 public',
      'SocialMediaPost',
      { address: 'https://a.example/1', publiclyAvailable: true },
      owned('SocialMediaPost'),
      [],
    ],
    [
      'P5.3 not',
      'SocialMediaPost',
      { address: 'https://a.example/login' },
      owned('SocialMediaPost'),
      ['input.publiclyAvailable P5.3', 'input.address P5.3'],
    ],
    [
      'P5.3 looking again',
      'SocialMediaPost',
      { viewed: 'REPEATEDLY' },
      owned('SocialMediaPost'),
      ['input.authorisation P5.3'],
    ],
    [
      'P5.3 looking again as authorised before',
      'SocialMediaPost',
      { viewed: 'REPEATEDLY' },
      owned('SocialMediaPost', { authorised: true }),
      [],
    ],
    [
      'P5 a start after its end',
      'SocialCareRecord',
      { startedOn: DAY },
      owned('SocialCareRecord', { careUntil: '2026-01-01' }),
      ['input.endedOn P5'],
    ],
    ['P5 days of which one is told', 'SocialCareRecord', { startedOn: DAY }, { about: 'a', seen: own }, []],
    ['P5 an end without a start', 'SocialCareRecord', { endedOn: DAY }, owned('SocialCareRecord'), []],
    [
      'P5 an end after its start',
      'SocialCareRecord',
      { endedOn: DAY },
      owned('SocialCareRecord', { careFrom: '2026-01-01' }),
      [],
    ],
    ['P2.2 a judgement by who has it for some', 'PEER', { kind: 'FRIEND' }, { opening: one }, []],
    ['P8.7 a harm under cover', 'HARMS', { status: 'DISPROVED' }, { about: 'a' }, []],
    [
      'P8.7 the seriousness of an affiliation',
      'AFFILIATED_WITH',
      { seriousness: 'LOW' },
      { about: 'a' },
      ['input.seriousness P8.7'],
    ],
  ])('%s', (_what, type, input, asked, missing) => {
    expect(lacking(type, input, asked)).toEqual(missing)
  })

  test('P5.2 what is revealed is each once, and not what was before', () => {
    const risk = drawn('Risk', { reveals: ['DISABILITY'] })
    const input = { kind: 'SERIOUS_VIOLENCE' }
    const by = [joined('a', 'YoungPerson', 'POSED_BY')]
    expect(newlyRevealed({ input, reveals: ['DISABILITY', 'SEXUALITY'] }, risk, by)).toEqual([
      'SEXUALITY',
      'HARMFUL_RELATIONSHIP',
    ])
    expect(newlyRevealed({ input, reveals: [] }, risk, [])).toEqual([])
  })
})

describe('what ending asks for', () => {
  const ending = (thing: MapElement | null, opening: Opening = covering(), on = DAY) =>
    missingToEnd(
      { elementId: 'x', on },
      { opening, seen: thing === null ? new Map() : seen({ ...thing, id: 'x' }), today: DAY },
    ).map(({ path, clause }) => `${path} ${clause}`)
  test.each<[string, MapElement | null, Opening, readonly string[]]>([
    ['nobody', null, covering(), ['input.elementId P1.2']],
    ['what does not end', standing('x', 'Review'), covering(), ['input.elementId P1.2']],
    ['P1.2 what has ended', standing('x', 'Adult', { endedOn: DAY }), covering(), ['input.elementId P1.2']],
    ['a person', standing('x', 'YoungPerson'), covering(), []],
    ['P4.5 a person by who has another', standing('x', 'YoungPerson'), one, ['input.elementId P4.5']],
    ['P4.5 a group by who has one young person', standing('x', 'PeerGroup'), one, ['input.elementId P4.5']],
    ['a place', standing('x', 'Location'), covering(), []],
    [
      'P5.2 a place whose name is hidden',
      standing('x', 'Location'),
      covering({ elements: [element({ id: 'x', reveals: ['ETHNICITY'], people: ['b'] })] }),
      ['input.elementId P5.2'],
    ],
    ['a risk', standing('x', 'Risk'), one, []],
  ])('%s', (_what, thing, opening, missing) => {
    expect(ending(thing, opening)).toEqual(missing)
  })
  test('P1.2 today and yesterday, not tomorrow', () => {
    const risk = standing('x', 'Risk')
    expect([ending(risk, covering(), addDays(DAY, -1)), ending(risk, covering(), addDays(DAY, 1))]).toEqual([
      [],
      ['input.on P1.2'],
    ])
  })
  test('P8.7 a risk that was disproved is not seen, nor an adult of concern without cover', () => {
    const known = [
      standing('r', 'Risk'),
      standing('s', 'Risk', { status: 'DISPROVED' }),
      standing('a', 'AdultOfConcern'),
      standing('b', 'AdultOfConcern'),
      standing('c', 'Adult'),
      standing('d', 'Strength'),
    ]
    expect([...seenElements(covering(), known).keys()]).toEqual(['r', 'a', 'c', 'd'])
  })
  test('P1.2 nothing is drawn on what has ended', () => {
    const at = { path: 'input.to', types: ['Adult'] as const }
    const known = seen(standing('a', 'Adult'), standing('b', 'Adult', { endedOn: DAY }))
    const of = (id: string) => missingStanding({ ...at, id }, known).map(({ message }) => message)
    expect([of('a'), of('b'), of('c')]).toEqual([
      [],
      ['this has ended on this map'],
      ['no Adult on this map has this id'],
    ])
  })
})
