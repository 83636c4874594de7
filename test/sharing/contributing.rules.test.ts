/** P4.3 What a partner is asked before it contributes, and what of that the Council is shown. */
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/policy/opening.ts'
import {
  categoriesOf,
  isReadBack,
  LONGEST_OFFER,
  missingToAccept,
  missingToContribute,
  missingToDecline,
  MOST_OPEN,
  namedBy,
  shownToCouncil,
  type Contribution,
  type Corrections,
} from '../../src/sharing/contributing.rules.ts'
import type { Facts } from '../../src/policy/facts.ts'
import type { Category } from '../../src/policy/terms.ts'
import type { ElementType } from '../../src/model/model.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import { seenElements } from '../../src/policy/sight.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { isOfferName, type Offer, type OfferName } from '../../src/sharing/offers.rules.ts'
import { allocation, assessment, council, DAY, decision, facts, opened, partner, standing } from '../policy/build.ts'

const on = (type: ElementType, id: string): [string, MapElement] => [
  id,
  { id, type, version: 1, kind: null, status: null },
]
const elements = new Map([
  on('YoungPerson', 'a'),
  on('YoungPerson', 'b'),
  on('Adult', 'adult'),
  on('AdultOfConcern', 'concern'),
  on('PeerGroup', 'group'),
  on('PeerGroup', 'club'),
  on('Location', 'place'),
  on('InformationGap', 'gap'),
])

/** P8: cover for `a` alone. */
const whole = opened(council(), facts({ allocations: [allocation()], assessments: [assessment()] }))
const covered = opened(
  council(),
  facts({ allocations: [allocation()], assessments: [assessment({ subjectIds: ['a', 'b', 'concern'] })] }),
)
const ofOne = opened(
  council(),
  facts({ allocations: [allocation({ youngPersonIds: ['a'] })], assessments: [assessment()] }),
)
const police = opened(partner(), facts({ decisions: [decision({ categories: ['MAP'] })] }))
const said = (missing: readonly Missing[]) => missing.map(({ path, clause }) => `${path} ${clause}`)

const contribution = (step: OfferName, input: Offer, change: Partial<Contribution> = {}): Contribution => ({
  id: 'c-1',
  organisation: 'police-north',
  purpose: 'PLAN_INTERVENTION',
  step,
  input,
  subjectIds: Object.values(input)
    .flat()
    .filter((id): id is string => ['a', 'b', 'adult', 'concern'].some((person) => person === id)),
  status: 'OFFERED',
  drawnId: null,
  ...change,
})

describe('contributing', () => {
  const offer = (name: OfferName, input: Offer, more: { size?: number; open?: number } = {}) =>
    said(
      missingToContribute(
        {
          name,
          mapId: 'map-1',
          input: { mapId: 'map-1', ...input },
          size: 100,
          open: 0,
          seen: seenElements(police, [...elements.values()]),
          ...more,
        },
        DAY,
      ),
    )
  const risk = { kind: 'MISSING', status: 'SUSPECTED', posedBy: [], posedTo: ['a'], reveals: [], relevance: null }
  const post = {
    personId: 'a',
    address: 'https://social.example/7',
    publiclyAvailable: true,
    seenOn: DAY,
    viewed: 'ONCE',
    authorisation: null,
    reveals: [],
  }

  test('P4.3 any category may be offered, whatever the partner may read', () => {
    expect(offer('addRisk', risk)).toEqual([])
    expect(offer('addOffence', { personId: 'a', status: 'ALLEGED', spent: false })).toEqual([])
    expect(offer('connectHarm', { from: 'a', to: 'b', allegation: 'Invented' })).toEqual([])
    expect(offer('changeYoungPerson', { youngPersonId: 'b', ethnicity: { value: 'x', relevance: 'x' } })).toEqual([])
    expect(offer('addSocialMediaPost', { ...post, viewed: 'REPEATEDLY', authorisation: 'x' })).toEqual([])
    expect(offer('addPeerGroup', { kind: 'SCHOOL', reveals: ['DISABILITY'] })).toEqual([])
  })

  test('P1.2 what it names is what the partner may know of', () => {
    expect(offer('addRisk', { ...risk, posedBy: ['concern'], posedTo: ['a', 'nobody'] })).toEqual([
      'input.addRisk.posedBy.0 P1.2',
      'input.addRisk.posedTo.1 P1.2',
    ])
    expect(offer('fillInformationGap', { informationGapId: 'gap', reveals: [] })).toEqual([
      'input.fillInformationGap.informationGapId P1.2',
    ])
    expect(offer('connectMember', { from: 'a', to: 'b' })).toEqual(['input.connectMember.to P1.2'])
    expect(offer('addStrength', { mapId: 'map-2', about: ['a'], reveals: [] })).toEqual([
      'input.addStrength.mapId P1.2',
    ])
  })

  test('P5.2 what reveals states its relevance, what its kind reveals included', () => {
    const relevance = ['input.addRisk.relevance P5.2']
    expect(offer('addRisk', { ...risk, reveals: ['IDENTITY'] })).toEqual([])
    expect(offer('addRisk', { ...risk, reveals: ['SEXUALITY'] })).toEqual(relevance)
    expect(offer('addRisk', { ...risk, kind: 'SELF_HARM' })).toEqual(relevance)
    expect(offer('addRisk', { ...risk, kind: 'TRAFFICKING', posedBy: ['place'] })).toEqual([])
    expect(offer('addRisk', { ...risk, kind: 'TRAFFICKING', posedBy: ['b'] })).toEqual(relevance)
    expect(offer('addRisk', { ...risk, kind: 'TRAFFICKING', posedBy: ['b'], relevance: 'x' })).toEqual([])
  })

  test('P5.3, P8.7 what may never be recorded is not taken in', () => {
    expect(offer('addRisk', { ...risk, posedTo: [], status: 'DISPROVED' })).toEqual([
      'input.addRisk.posedTo P2.1',
      'input.addRisk.status P8.7',
    ])
    expect(offer('addOffence', { personId: 'a', status: 'ACQUITTED', spent: true })).toEqual([
      'input.addOffence.status P8.7',
      'input.addOffence.spent P8.7',
    ])
    expect(
      offer('addSocialMediaPost', { ...post, publiclyAvailable: false, address: 'x', viewed: 'REPEATEDLY' }),
    ).toEqual([
      'input.addSocialMediaPost.publiclyAvailable P5.3',
      'input.addSocialMediaPost.address P5.3',
      'input.addSocialMediaPost.authorisation P5.3',
    ])
  })

  test('P4.3 so many and so long', () => {
    expect(offer('addRisk', risk, { size: LONGEST_OFFER, open: MOST_OPEN - 1 })).toEqual([])
    expect(offer('addRisk', risk, { size: LONGEST_OFFER + 1, open: MOST_OPEN })).toEqual([
      'input.addRisk P4.3',
      'input.mapId P4.3',
    ])
  })
})

describe('what the Council is shown', () => {
  const ABOUT_A = ['OPEN', 'OPEN'] as const
  test.each([
    // step, input, to who has the whole map, to who has `a`
    ['addYoungPerson', { name: 'x' }, 'OPEN', 'HIDDEN'],
    ['addAdult', { whyOnMap: 'x' }, ...ABOUT_A],
    ['addPeerGroup', { kind: 'SCHOOL' }, ...ABOUT_A],
    ['addPeerGroup', { name: 'x' }, 'OPEN', 'HIDDEN'],
    ['addPeerGroup', { kind: 'SCHOOL', reveals: ['DISABILITY'] }, 'NAMED', 'HIDDEN'],
    ['addLocation', { kind: 'PARK' }, 'OPEN', 'HIDDEN'],
    ['changeYoungPerson', { youngPersonId: 'a', ethnicity: { value: 'x' } }, ...ABOUT_A],
    ['changeYoungPerson', { youngPersonId: 'b', ethnicity: { value: 'x' } }, 'NAMED', 'HIDDEN'],
    ['changeYoungPerson', { youngPersonId: 'b', gender: 'x' }, 'OPEN', 'HIDDEN'],
    ['addRisk', { kind: 'MISSING', posedBy: ['group'], posedTo: ['b'], reveals: [] }, ...ABOUT_A],
    ['addRisk', { kind: 'SELF_HARM', posedBy: [], posedTo: ['a'], reveals: [] }, ...ABOUT_A],
    ['addRisk', { kind: 'SELF_HARM', posedBy: [], posedTo: ['b'], reveals: [] }, 'NAMED', 'HIDDEN'],
    ['addRisk', { kind: 'SELF_HARM', posedBy: ['place'], posedTo: ['a'], reveals: [] }, 'NAMED', 'HIDDEN'],
    ['addRisk', { kind: 'MISSING', posedBy: ['concern'], posedTo: ['a'], reveals: [] }, 'NAMED', 'HIDDEN'],
    ['addRisk', { kind: 'SERIOUS_VIOLENCE', posedBy: ['a'], posedTo: ['place'], reveals: [] }, ...ABOUT_A],
    ['addRisk', { kind: 'SERIOUS_VIOLENCE', posedBy: ['b'], posedTo: ['place'], reveals: [] }, 'NAMED', 'HIDDEN'],
    [
      'addRisk',
      { kind: 'SERIOUS_VIOLENCE', posedBy: ['a', 'group'], posedTo: ['place'], reveals: [] },
      'NAMED',
      'HIDDEN',
    ],
    ['addStrength', { about: ['b'], reveals: ['IDENTITY'] }, 'OPEN', 'HIDDEN'],
    ['addInformationGap', { about: [], reveals: [] }, ...ABOUT_A],
    ['addOffence', { personId: 'a' }, ...ABOUT_A],
    ['addOffence', { personId: 'b' }, 'NAMED', 'HIDDEN'],
    ['addSocialMediaPost', { personId: 'b', reveals: [] }, 'OPEN', 'HIDDEN'],
    ['addSocialCareRecord', { personId: 'a', reveals: ['DISABILITY'] }, ...ABOUT_A],
    ['connectPeers', { from: 'a', to: 'b' }, ...ABOUT_A],
    ['connectMember', { from: 'b', to: 'group' }, ...ABOUT_A],
    ['connectVisit', { from: 'group', to: 'place' }, ...ABOUT_A],
    ['connectVisit', { from: 'a', to: 'place' }, ...ABOUT_A],
    ['connectVisit', { from: 'b', to: 'place' }, 'OPEN', 'HIDDEN'],
    ['connectHarm', { from: 'a', to: 'b' }, 'OPEN', 'HIDDEN'],
    ['connectHarm', { from: 'b', to: 'a' }, 'NAMED', 'HIDDEN'],
    ['connectHarm', { from: 'a', to: 'b', allegation: 'x' }, 'OPEN', 'HIDDEN'],
  ] as const)('P4.5, P8 of %s %o', (step, input, all, some) => {
    const offered = contribution(step, input)
    expect([shownToCouncil(whole, offered, elements), shownToCouncil(ofOne, offered, elements)]).toEqual([all, some])
  })

  test('P2.4, P5.2 how a gap is filled is about those of the gap', () => {
    const input = { informationGapId: 'gap', reveals: ['DISABILITY'] }
    const about = (subjectIds: readonly string[]) =>
      shownToCouncil(whole, contribution('fillInformationGap', input, { subjectIds }), elements)
    expect([about(['a']), about(['b']), about([])]).toEqual(['OPEN', 'NAMED', 'NAMED'])
  })

  test('P8.7 an adult of concern is named once there is cover for them', () => {
    const offered = contribution('addRisk', { kind: 'MISSING', posedBy: ['concern'], posedTo: ['a'], reveals: [] })
    expect(shownToCouncil(covered, offered, elements)).toBe('OPEN')
    expect(categoriesOf(offered, elements)).toEqual(['RISK', 'HARMFUL_RELATIONSHIP'])
  })

  test('P8.7 nothing about a group or a place of which the reader may not know, nor that it was drawn', () => {
    const gang = standing({ id: 'group', plainly: false, people: [] })
    const known = (youngPersonIds: readonly string[] | null) =>
      facts({ allocations: [allocation({ youngPersonIds })], standing: [gang, standing({ id: 'place' })] })
    const [one, all] = [opened(council(), known(['a'])), opened(council(), known(null))]
    const offers = [
      contribution('addStrength', { about: ['group'], reveals: [] }),
      contribution('addRisk', { kind: 'MISSING', posedBy: ['group'], posedTo: ['a'], reveals: [] }),
      contribution('connectMember', { from: 'a', to: 'group' }),
      contribution('connectVisit', { from: 'group', to: 'place' }),
      contribution('addPeerGroup', { kind: 'ESTATE' }, { status: 'ACCEPTED', drawnId: 'group' }),
    ]
    expect(namedBy(offers)).toContain('group')
    for (const each of offers) {
      expect(shownToCouncil(one, each, elements)).toBe('HIDDEN')
      expect(shownToCouncil(all, each, elements)).toBe('OPEN')
    }
  })

  test('P9.4 nothing about who is not on the map any more, to nobody', () => {
    const offered = contribution('addOffence', { personId: 'gone' })
    const drawn = contribution('addYoungPerson', { name: 'x' }, { subjectIds: ['gone'] })
    for (const each of [offered, drawn]) {
      expect(shownToCouncil(whole, each, elements)).toBe('HIDDEN')
      expect(isReadBack(police, each, elements)).toBe(false)
    }
    expect(categoriesOf(offered, elements)).toEqual(['CRIMINAL_OFFENCE'])
  })

  test('P4.3 a partner reads back what names nobody but those it may know of', () => {
    const about = (id: string) => isReadBack(police, contribution('connectPeers', { from: id, to: 'b' }), elements)
    expect([about('a'), about('adult'), about('concern'), about('gone')]).toEqual([true, true, false, false])
    expect(namedBy([contribution('connectPeers', { from: 'a', to: 'b' }), contribution('addAdult', {})])).toEqual([
      'a',
      'b',
    ])
  })

  test('P4.3 P4.4 a partner reads back under the purpose under which it sent, and what is open to it now', () => {
    const listed = (categories: readonly Category[], more: Partial<Facts> = {}) =>
      opened(partner(), facts({ decisions: [decision({ categories, subjects: ['a'] })], ...more }))
    const change = (input: Offer) => contribution('changeYoungPerson', { youngPersonId: 'a', reveals: [], ...input })
    const named = change({ name: 'x', address: 'y' })
    const back = (opening: Opening, each: Contribution) => isReadBack(opening, each, elements)
    expect(back(listed(['IDENTITY', 'ADDRESS']), named)).toBe(true)
    expect(back(listed(['IDENTITY', 'ADDRESS']), { ...named, purpose: 'ASSESS_RISK' })).toBe(false)
    expect(back(listed(['IDENTITY']), named)).toBe(false)
    expect(
      back(listed(['IDENTITY', 'ADDRESS']), { ...named, subjectIds: ['b'], input: { youngPersonId: 'b', name: 'x' } }),
    ).toBe(false)
    // P8: under cover alone.
    const disabled = change({ disability: { value: 'x', relevance: 'y' } })
    expect(back(listed(['DISABILITY']), disabled)).toBe(false)
    expect(back(listed(['DISABILITY'], { assessments: [assessment()] }), disabled)).toBe(true)
    // About nobody on the map: where it is open for all.
    const drawn = contribution('addYoungPerson', { name: 'x', reveals: [] })
    expect(back(listed(['IDENTITY']), drawn)).toBe(false)
    expect(back(opened(partner(), facts({ decisions: [decision({ categories: ['IDENTITY'] })] })), drawn)).toBe(true)
    // P8.7: the other end of a harmful tie needs no cover of its own, but to be granted.
    const harm = contribution('connectHarm', { from: 'a', to: 'b', reveals: [] })
    const harms = (subjects: readonly string[]) =>
      opened(
        partner(),
        facts({
          decisions: [decision({ categories: ['HARMFUL_RELATIONSHIP'], subjects })],
          assessments: [assessment()],
        }),
      )
    expect([back(harms(['a', 'b']), harm), back(harms(['a']), harm)]).toEqual([true, false])
  })

  test('only what is a step that may be offered has a name', () => {
    expect([isOfferName('addRisk'), isOfferName('decideSharing'), isOfferName('toString')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('deciding', () => {
  const risk = contribution('addRisk', { kind: 'MISSING', posedBy: [], posedTo: ['a'], reveals: [] })
  const nothing: Corrections = { label: null, ref: null, version: null }
  const NO_SUCH = ['input.contributionId P4.3']
  const accept = (
    offered: Contribution | null,
    about: {
      opening?: Opening
      given?: Partial<Corrections>
      inner?: (() => readonly Missing[]) | null
    } = {},
  ) => {
    const { opening = whole, given = {}, inner = () => [] } = about
    return said(
      missingToAccept({ opening, contribution: offered, elements }, { corrections: { ...nothing, ...given }, inner }),
    )
  }

  test('P4.3 one that awaits a decision, and is the caller’s to know', () => {
    expect(accept(risk)).toEqual([])
    const post = contribution('addSocialMediaPost', { personId: 'b', reveals: [] })
    for (const [offered, opening] of [
      [null, whole],
      [{ ...risk, status: 'ACCEPTED' }, whole],
      [{ ...risk, status: 'DECLINED' }, whole],
      [post, ofOne],
    ] as const) {
      expect(accept(offered, { opening })).toEqual(NO_SUCH)
      expect(said(missingToDecline({ opening, contribution: offered, elements }))).toEqual(NO_SUCH)
    }
    expect(missingToDecline({ opening: ofOne, contribution: risk, elements })).toEqual([])
  })

  test('P0.1 one that is not read for want of cover is declined, and not accepted', () => {
    const offence = contribution('addOffence', { personId: 'b' })
    expect(missingToDecline({ opening: whole, contribution: offence, elements })).toEqual([])
    expect(accept(offence)).toEqual(['input.contributionId P4.5'])
  })

  test('P4.4 the Council adds what its step has, and names the version of what is changed', () => {
    const young = contribution('addYoungPerson', { name: 'x' })
    const change = contribution('changeYoungPerson', { youngPersonId: 'a', gender: 'x' })
    expect(accept(young, { given: { label: 'x', ref: 'x' } })).toEqual([])
    expect(accept(young, { given: { version: 1 } })).toEqual(['input.version P4.3'])
    expect(accept(risk, { given: { label: 'x', ref: 'x' } })).toEqual(['input.label P4.3', 'input.ref P4.3'])
    expect(accept(change, { inner: null })).toEqual(['input.version P4.3'])
    expect(accept(change, { given: { version: 1 } })).toEqual([])
  })

  test('P4.3 all that the step asks for is named, where it stands', () => {
    const inner = () =>
      ['input', 'input.posedTo.0', 'input.label', 'input.labels'].map((path) => ({
        path,
        clause: 'P1.2',
        code: 'UNKNOWN' as const,
        message: '',
      }))
    expect(accept(risk, { inner })).toEqual([
      'contribution P1.2',
      'contribution.posedTo.0 P1.2',
      'input.label P1.2',
      'contribution.labels P1.2',
    ])
    expect(accept(risk, { inner: null })).toEqual(NO_SUCH)
  })
})
