/**
 * A world of canaries in the real database: map `m`, a second map of the same Council `n`, and a foreign one `f`. Every
 * property is unique; the words here say who may see it (oracle.ts).
 */
import type { Driver } from 'neo4j-driver'
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { AGENCIES, CATEGORIES, MAPPING_PURPOSES, PURPOSES, type Category } from '../../src/policy/terms.ts'
import type { DevCaller } from '../../src/dev-tokens.ts'
import { Canaries, neoDate } from './canaries.ts'
import { Drawing, type TieRow } from './drawing.ts'
import { revealMay, type Join, type LeakAsker, type May, type Sees, type Subjects } from './oracle.ts'

const TODAY = today(new Date())
const DAY_MS = 86_400_000
const ISSUER = 'peermap-dev'
const SPECIAL = ['ETHNICITY', 'SEXUALITY', 'DISABILITY', 'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'] as const

/** Who is listed in the decisions that list subjects. */
const LISTED = ['yp1', 'yp2', 'yp5', 'yp6', 'yp7', 'a1', 'a2', 'c1', 'c2', 'c4'] as const
/** Of whom the one-person practitioner is the practitioner. */
const OWN = ['yp1'] as const

/** Person -> categories with cover today. The records that give it, and near misses, are in `assessmentsOf`. */
const COVER: Readonly<Record<string, readonly Category[]>> = {
  yp1: SPECIAL,
  yp3: SPECIAL,
  yp6: ['ETHNICITY', 'DISABILITY'],
  yp7: ['SEXUALITY', 'HARMFUL_RELATIONSHIP'],
  a1: SPECIAL,
  a3: SPECIAL,
  c1: SPECIAL,
  c3: SPECIAL,
  c4: ['HARMFUL_RELATIONSHIP'],
}

const HARM: readonly Category[] = ['HARMFUL_RELATIONSHIP']
const by =
  (...categories: readonly Category[]) =>
  (person: string): Join => ({ person, by: categories })
const plainly = by()

function drawPeople(map: Drawing): void {
  // No two born on one day, on any of the maps.
  const child = Date.parse(addMonths(TODAY, -12 * 14)) - map.letter.charCodeAt(0) * DAY_MS
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) map.person('YoungPerson', `yp${number}`, child - number * 40 * DAY_MS)
  for (const number of [1, 2, 3]) map.person('Adult', `a${number}`)
  for (const number of [1, 2, 3, 4]) map.person('AdultOfConcern', `c${number}`)
  for (const of of ['yp1', 'yp2', 'yp3', 'yp5', 'a1', 'a2', 'c1', 'c2', 'c4']) {
    const ofConcern = of.startsWith('c')
    const offence = (ref: string, status: string, spent: boolean, isShown: boolean) =>
      map.owned('Offence', `${ref}${of}`, { of, ofConcern, fixed: { status, spent }, isShown })
    offence('oa', 'CONVICTED', false, true)
    offence('ob', 'ACQUITTED', false, false)
    offence('oc', 'NO_FURTHER_ACTION', false, false)
    offence('od', 'CONVICTED', true, false)
  }
  for (const of of ['yp1', 'yp2', 'yp3', 'yp4']) {
    map.owned('SocialMediaPost', `sm${of}`, { of })
    map.owned('SocialMediaPost', `sr${of}`, { of, reveals: ['SEXUALITY'] })
    map.owned('SocialCareRecord', `sc${of}`, { of })
    map.owned('SocialCareRecord', `sd${of}`, { of, reveals: ['DISABILITY'] })
  }
}

/** Places and groups first: who is joined to them is said here and drawn in `drawVisits` and `drawMembers`. */
const PLACES: Readonly<
  Record<string, { kind: string; visitors: readonly string[]; group?: string; reveals?: readonly Category[] }>
> = {
  p1: { kind: 'PARK', visitors: ['yp1', 'yp2'] },
  p2: { kind: 'SCHOOL', visitors: ['yp1', 'yp3'] },
  p3: { kind: 'RESIDENCE', visitors: ['yp1'] },
  p4: { kind: 'RESIDENCE', visitors: ['yp4'] },
  p5: { kind: 'PARK', visitors: ['yp1', 'c2'] },
  p6: { kind: 'SERVICE', visitors: ['yp1'], reveals: ['DISABILITY'] },
  p7: { kind: 'SERVICE', visitors: ['yp1', 'yp2'], reveals: ['DISABILITY'] },
  p8: { kind: 'TRANSPORT', visitors: ['yp1'], group: 'g1' },
  p9: { kind: 'COMMERCIAL', visitors: ['c1'] },
  pa: { kind: 'COMMERCIAL', visitors: ['c2'] },
  pb: { kind: 'RESIDENCE', visitors: ['c1', 'yp2'] },
  // Where a group goes that hidden affiliations join, and nowhere at all.
  pc: { kind: 'PARK', visitors: [], group: 'ga' },
  pd: { kind: 'PARK', visitors: [] },
}
const MEMBERS: Readonly<
  Record<
    string,
    {
      members?: readonly string[]
      affiliated?: readonly string[]
      disproved?: readonly string[]
      reveals?: readonly Category[]
    }
  >
> = {
  g1: { members: ['yp1', 'yp2', 'a1'] },
  g2: { members: ['yp1', 'yp3', 'yp4'] },
  g3: { affiliated: ['yp1'] },
  g4: { affiliated: ['yp2'] },
  g5: { members: ['yp1', 'yp7'], reveals: ['SEXUALITY'] },
  g6: { members: ['yp1', 'yp2'], reveals: ['SEXUALITY'] },
  g7: { affiliated: ['yp1', 'yp2', 'c1'], reveals: HARM },
  g8: { affiliated: ['yp1', 'c1'], reveals: HARM },
  g9: { affiliated: ['yp3'] },
  // Hidden affiliations alone, with all that hangs on them; one of which a shown risk tells; disproved; nobody.
  ga: { affiliated: ['yp2'] },
  gb: { affiliated: ['c2'] },
  gc: { affiliated: ['yp2'] },
  gd: { disproved: ['yp1'] },
  ge: {},
}

function drawPlaces(map: Drawing): void {
  for (const [ref, { kind, visitors, group, reveals = [] }] of Object.entries(PLACES)) {
    const joins = visitors.map((visitor) => {
      const ties: Category[] = [
        ...(visitor.startsWith('c') ? HARM : []),
        ...(kind === 'RESIDENCE' ? ['ADDRESS' as const] : []),
      ]
      return by(...(kind === 'RESIDENCE' ? ties.toReversed() : ties))(map.idOf(visitor))
    })
    const others = group === undefined ? null : map.listed(group)
    map.element('Location', ref, { joins, others, reveals, fixed: { kind } })
  }
  for (const [ref, { visitors, kind }] of Object.entries(PLACES))
    for (const visitor of visitors) {
      const id = map.idOf(visitor)
      const may: May = (sees) =>
        (kind !== 'RESIDENCE' || sees.open('ADDRESS', id)) &&
        (!visitor.startsWith('c') || sees.open('HARMFUL_RELATIONSHIP', id))
      map.tie('FREQUENTS', [visitor, ref], { may })
    }
  map.tie('GUARDS', ['a1', 'p1'], { may: () => true })
}

function drawGroups(map: Drawing): void {
  for (const [ref, { members = [], affiliated = [], disproved = [], reveals = [] }] of Object.entries(MEMBERS)) {
    const joins = [
      ...members.map((member) => plainly(map.idOf(member))),
      ...affiliated.map((member) => by('HARMFUL_RELATIONSHIP')(map.idOf(member))),
      ...disproved.map((member) => ({ person: map.idOf(member), by: HARM, never: true })),
    ]
    map.element('PeerGroup', ref, { joins, reveals })
    for (const member of members) {
      const role: May = (sees) => sees.all('RISK') || sees.open('RISK', map.idOf(member))
      const answers = ref === 'g1' ? { answers: { category: 'RISK', may: role } as const } : {}
      map.tie('MEMBER_OF', [member, ref], { may: () => true, fieldMay: { role }, ...answers })
    }
    for (const person of affiliated) {
      const id = map.idOf(person)
      const may: May = (sees) => sees.open('HARMFUL_RELATIONSHIP', id)
      const allegation: May = (sees) => sees.open('CRIMINAL_OFFENCE', id)
      const answers = ref === 'g7' ? { answers: { category: 'CRIMINAL_OFFENCE', may: allegation } as const } : {}
      map.tie('AFFILIATED_WITH', [person, ref], {
        may,
        fieldMay: { allegation },
        fixed: { status: 'SUSPECTED' },
        ...answers,
      })
    }
  }
  map.tie('AFFILIATED_WITH', ['yp7', 'g3'], { may: () => false, fixed: { status: 'DISPROVED' } })
  map.tie('AFFILIATED_WITH', ['yp1', 'gd'], { may: () => false, fixed: { status: 'DISPROVED' } })
  map.tie('GROUP_TIE', ['ga', 'gb'], { may: (sees) => sees.all('RISK') })
  map.tie('FREQUENTS', ['ga', 'pc'], { may: () => true })
  map.tie('GROUP_TIE', ['g1', 'g2'], { may: (sees) => sees.all('RISK') })
  map.tie('FREQUENTS', ['g1', 'p8'], { may: () => true })
}

const personBy = (ref: string): readonly Category[] => (ref.startsWith('c') ? HARM : [])

function drawRisks(map: Drawing): void {
  const risks: readonly {
    ref: string
    by?: readonly string[]
    to?: readonly string[]
    reveals?: readonly Category[]
    fixed?: Readonly<Record<string, string>>
  }[] = [
    { ref: 'r1', to: ['yp1', 'yp2'] },
    { ref: 'r2', to: ['yp1', 'yp3'] },
    { ref: 'r3', by: ['c1'], to: ['yp1'], reveals: HARM, fixed: { kind: 'SERIOUS_VIOLENCE' } },
    { ref: 'r4', by: ['c2'], to: ['yp1'], reveals: HARM, fixed: { kind: 'SERIOUS_VIOLENCE' } },
    { ref: 'r5', by: ['c2'], fixed: { kind: 'MISSING' } },
    { ref: 'r6', by: ['c4'], to: ['yp2'], fixed: { kind: 'MISSING' } },
    { ref: 'r7', to: ['yp1'], reveals: ['DISABILITY'], fixed: { kind: 'SELF_HARM' } },
    { ref: 'r8', to: ['yp2'], reveals: ['DISABILITY'], fixed: { kind: 'SELF_HARM' } },
    { ref: 'r9', to: ['yp1'], fixed: { status: 'DISPROVED', kind: 'MISSING' } },
    { ref: 'ra', to: ['g1'], fixed: { kind: 'MISSING' } },
    { ref: 'rb', to: ['p1'], by: ['yp1'], fixed: { kind: 'MISSING' } },
    { ref: 'rc', by: ['c1'], fixed: { kind: 'MISSING' } },
    { ref: 'rd', by: ['ga'], to: ['pc'], fixed: { kind: 'MISSING' } },
    { ref: 're', by: ['gc'], to: ['yp1'], fixed: { kind: 'MISSING' } },
    { ref: 'rf', by: ['gd'], to: ['yp2'], reveals: ['DISABILITY'], fixed: { kind: 'MISSING' } },
    // Posed by somebody to a group or a place: with cover and without, to one that is hidden else, by a group as well.
    { ref: 'rg', by: ['yp1'], to: ['p1'], reveals: HARM, fixed: { kind: 'SERIOUS_VIOLENCE' } },
    { ref: 'rh', by: ['yp2'], to: ['g1'], reveals: HARM, fixed: { kind: 'CRIMINAL_EXPLOITATION' } },
    { ref: 'ri', by: ['c1'], to: ['ge'], reveals: HARM, fixed: { kind: 'CRIMINAL_EXPLOITATION' } },
    { ref: 'rj', by: ['yp1', 'g1'], to: ['p1'], reveals: HARM, fixed: { kind: 'SERIOUS_VIOLENCE' } },
    { ref: 'rk', by: ['yp1'], to: ['p1'], reveals: ['DISABILITY'], fixed: { kind: 'MISSING' } },
  ]
  for (const { ref, by: posers = [], to = [], reveals = [], fixed = { kind: 'MISSING' } } of risks) {
    const ends = [...posers, ...to]
    const people = ends.filter((end) => !/^[gp]/.test(end))
    const isShown = (end: string, sees: Sees): boolean =>
      !end.startsWith('c') || sees.open('HARMFUL_RELATIONSHIP', map.idOf(end))
    const others = ends.filter((end) => !people.includes(end))
    const exists: May = (sees) => fixed['status'] !== 'DISPROVED' && map.listed(ref)(sees)
    const joins = people.map((person) => by(...personBy(person))(map.idOf(person)))
    const isListed: May = (sees) => others.some((end) => map.listed(end)(sees))
    const posedByPeople = posers.some((end) => people.includes(end)) && !posers.some((end) => others.includes(end))
    const about = { joins, others: others.length > 0 ? isListed : null, reveals, posedByPeople }
    map.through(ref, (sees) => fixed['status'] !== 'DISPROVED' && revealMay(about)(sees))
    for (const end of ends) map.leads(end, ref, (sees) => isShown(end, sees))
    for (const end of others) map.leads(ref, end, (sees) => sees.all('RISK'))
    map.element('Risk', ref, { ...about, exists, fixed: { status: 'SUSPECTED', ...fixed } })
    const row = map.canaries.known.get(map.idOf(ref))?.may ?? (() => false)
    for (const [type, list] of [
      ['POSED_BY', posers],
      ['POSED_TO', to],
    ] as const)
      for (const end of list)
        map.structure(
          type,
          ref,
          end,
          (sees) => row(sees) && isShown(end, sees) && (sees.all('RISK') || sees.open('RISK', map.idOf(end))),
        )
  }
}

function drawElements(map: Drawing): void {
  const about = (type: string, ref: string, people: readonly string[], reveals: readonly Category[] = []): void => {
    const joins = people.map((person) => plainly(map.idOf(person)))
    map.element(type, ref, { joins, reveals })
    for (const person of people) map.structure('ABOUT', ref, person, () => false)
  }
  about('Strength', 's1', ['yp1'])
  about('Strength', 's2', ['yp1', 'yp4'])
  about('Strength', 's3', ['yp1'], ['ETHNICITY'])
  about('Strength', 's4', ['yp2'], ['ETHNICITY'])
  // About somebody, and a group of whom hidden affiliations alone tell.
  const both = { joins: [plainly(map.idOf('yp1'))], reveals: [], others: map.listed('ga') }
  map.element('Strength', 's9', both)
  for (const end of ['yp1', 'ga']) map.structure('ABOUT', 's9', end, () => false)
  for (const [ref, end] of [
    ['s5', 'g1'],
    ['s6', 'p1'],
    ['s7', 'ga'],
    ['s8', 'pd'],
  ] as const) {
    map.through(ref, () => true)
    map.leads(end, ref, () => true)
    map.element('Strength', ref, { others: map.listed(end), exists: map.listed(ref) })
    map.structure('ABOUT', ref, end, () => false)
  }
  about('SignificantEvent', 'e1', ['yp1'])
  about('SignificantEvent', 'e2', ['yp1', 'yp3'])
  about('SignificantEvent', 'e3', ['yp2'], ['CRIMINAL_OFFENCE'])
  about('Intervention', 'i1', ['yp1', 'yp2'])
  about('Intervention', 'i2', ['yp4'])
  about('Intervention', 'i3', ['yp2'], ['DISABILITY'])
  about('InformationGap', 'ig1', ['yp1'])
  about('InformationGap', 'ig2', ['yp4'])
  about('InformationGap', 'ig3', ['yp4'], ['SEXUALITY'])
  about('Review', 'v1', [])
  about('Review', 'v2', [], ['DISABILITY'])
  about('Meeting', 'mt1', [])
}

function drawTies(map: Drawing): void {
  const id = (ref: string): string => map.idOf(ref)
  for (const [one, other] of [
    ['yp1', 'yp2'],
    ['yp3', 'yp1'],
    ['yp7', 'yp1'],
    ['yp4', 'yp5'],
    ['yp6', 'yp8'],
  ] as const) {
    const intimate: May = (sees) => sees.open('SEXUALITY', id(one)) && sees.open('SEXUALITY', id(other))
    map.tie('PEER', [one, other], { may: () => true, fieldMay: { intimate } })
  }
  map.tie('SUPPORTS', ['yp1', 'yp4'], { may: () => true })
  map.tie('SUPPORTS', ['a1', 'yp1'], { may: () => true })
  map.tie('SUPPORTS', ['a3', 'yp3'], { may: () => true })
  for (const [one, other] of [
    ['yp1', 'yp2'],
    ['yp3', 'yp1'],
    ['c1', 'yp1'],
    ['c2', 'yp2'],
    ['yp1', 'c4'],
    ['a1', 'yp1'],
  ] as const) {
    const may: May = (sees) =>
      [one, other].every(
        (end) =>
          (sees.all('RISK') || sees.open('RISK', id(end))) &&
          (!end.startsWith('c') || sees.open('HARMFUL_RELATIONSHIP', id(end))),
      )
    map.tie('INFLUENCES', [one, other], { may })
  }
  for (const [one, other] of [
    ['yp1', 'yp2'],
    ['yp2', 'yp1'],
    ['yp3', 'yp1'],
    ['yp1', 'yp4'],
    ['yp7', 'yp5'],
    ['c1', 'yp1'],
    ['c2', 'yp2'],
    ['c1', 'a1'],
    ['c3', 'yp3'],
    ['c4', 'yp2'],
  ] as const) {
    const may: May = (sees) =>
      sees.open('HARMFUL_RELATIONSHIP', id(one)) && sees.granted('HARMFUL_RELATIONSHIP', id(other))
    const allegation: May = (sees) => sees.open('CRIMINAL_OFFENCE', id(one))
    const answers = one < other ? { answers: { category: 'CRIMINAL_OFFENCE', may: allegation } as const } : {}
    map.tie('HARMS', [one, other], { may, fieldMay: { allegation }, fixed: { status: 'SUSPECTED' }, ...answers })
  }
  map.tie('HARMS', ['yp1', 'yp5'], { may: () => false, fixed: { status: 'DISPROVED' } })
}

function draw(canaries: Canaries, letter: string): Drawing {
  const map = new Drawing(canaries, letter)
  drawPeople(map)
  drawPlaces(map)
  drawGroups(map)
  drawRisks(map)
  drawElements(map)
  drawTies(map)
  return map
}

type Properties = Readonly<Record<string, unknown>>

const whole = {
  limbB: 'UNDER_18',
  purpose: '18(1)(a)(i)',
  reasonWithoutConsent: '18(2)(c)',
  substantialPublicInterest: 'invented interest',
  enactment: 'Children Act 1989 s 17',
  from: neoDate(addDays(TODAY, -10)),
  reviewOn: neoDate(addDays(TODAY, 20)),
  until: neoDate(addDays(TODAY, 60)),
}

/** Assessments and consents that give COVER, and near misses that give none. */
function coverOf(map: Drawing) {
  const never = (at: string) => map.canaries.text({ at, map: map.letter, may: () => false })
  const assessment = (
    ref: string,
    subjects: readonly string[],
    categories: readonly Category[],
    change: Properties = {},
  ) => ({
    properties: {
      ...whole,
      id: map.canaries.id(map.letter, ref, { at: 'Assessment.id', may: () => false }),
      mapId: map.mapId,
      subjectIds: subjects.map((subject) => map.idOf(subject)),
      categories,
      explanation: never('Assessment.explanation'),
      officer: never('Assessment.officer'),
      ...change,
    },
    protects: [map.idOf('yp1')],
  })
  const consent = (ref: string, subject: string, categories: readonly Category[], change: Properties = {}) => ({
    id: map.canaries.id(map.letter, ref, { at: 'Consent.id', may: () => false }),
    mapId: map.mapId,
    subjectId: map.idOf(subject),
    categories,
    from: neoDate(addDays(TODAY, -3)),
    takenBy: never('Consent.takenBy'),
    ...change,
  })
  return {
    assessments: [
      assessment('as1', ['yp1', 'yp3', 'a1', 'a3', 'c1', 'c3'], SPECIAL),
      assessment('as2', ['c4'], HARM),
      assessment('as3', ['yp7'], ['SEXUALITY', 'HARMFUL_RELATIONSHIP'], {
        limbB: 'AT_RISK',
        atRiskNeeds: true,
        atRiskHarm: true,
        atRiskUnableToProtect: true,
      }),
      // Near misses: ended today, withdrawn, from tomorrow, a limb missing.
      assessment('as4', ['yp5', 'c2'], SPECIAL, { until: neoDate(TODAY) }),
      assessment('as5', ['yp5', 'c2'], SPECIAL, { withdrawnOn: neoDate(TODAY) }),
      assessment('as6', ['yp2', 'c2'], SPECIAL, { from: neoDate(addDays(TODAY, 1)) }),
      assessment('as7', ['yp2', 'a2'], SPECIAL, { substantialPublicInterest: ' ' }),
    ],
    consents: [
      consent('cn1', 'yp6', ['ETHNICITY', 'DISABILITY']),
      consent('cn2', 'yp2', ['ETHNICITY', 'DISABILITY'], { withdrawnOn: neoDate(TODAY) }),
    ],
  }
}

/** A caller of the matrix, with the decision or allocation that its organisation or person has on map `m`. */
type Case = LeakAsker & {
  readonly maps: readonly ('m' | 'n')[]
  /** Not allocated: urgent access runs. */
  readonly urgent?: true
}

const partnerCases = (subjectsOf: (map: Drawing) => readonly string[], map: Drawing): readonly Case[] =>
  AGENCIES.filter((agency) => agency !== 'CFS').flatMap((agency) =>
    PURPOSES.flatMap((purpose) =>
      (['all', 'listed'] as const).map((variant): Case => {
        const subjects: Subjects = variant === 'all' ? { kind: 'ALL' } : { kind: 'LISTED', people: subjectsOf(map) }
        const org = `org-${agency.toLowerCase().replace('_', '-')}-${variant}`
        const who: DevCaller = { sub: `worker-${variant}`, org, agency, roles: ['PRACTITIONER'] }
        return { ...who, name: `${agency} ${purpose} ${variant}`, purpose, subjects, categories: 'ALL', maps: ['m'] }
      }),
    ),
  )

function councilCases(map: Drawing): readonly Case[] {
  const people = OWN.map((ref) => map.idOf(ref))
  const roles = ['PRACTITIONER', 'MANAGER', 'ANALYST', 'DPO', 'AUDITOR', 'INFORMATION_GOVERNANCE'] as const
  const ofMap = roles.flatMap((role) =>
    PURPOSES.map((purpose): Case => {
      const who = { sub: `council-${role.toLowerCase()}`, org: 'org-council', agency: 'CFS', roles: [role] } as const
      const maps = role === 'PRACTITIONER' ? (['m', 'n'] as const) : (['m'] as const)
      return { ...who, name: `CFS ${role} ${purpose}`, purpose, subjects: { kind: 'ALL' }, categories: 'ALL', maps }
    }),
  )
  const ofOne = MAPPING_PURPOSES.map((purpose): Case => {
    const who = { sub: 'council-one', org: 'org-council', agency: 'CFS', roles: ['PRACTITIONER'] } as const
    return {
      ...who,
      name: `CFS one person ${purpose}`,
      purpose,
      subjects: { kind: 'ALLOCATED', people },
      categories: 'ALL',
      maps: ['m'],
    }
  })
  const urgently: Case = {
    sub: 'council-urgent',
    org: 'org-council',
    agency: 'CFS',
    roles: ['PRACTITIONER'],
    name: 'CFS urgent access',
    purpose: 'ASSESS_RISK',
    subjects: { kind: 'ALL' },
    categories: CATEGORIES.filter((category) => !['SOCIAL_MEDIA', 'SOCIAL_CARE_HISTORY'].includes(category)),
    maps: ['m'],
    urgent: true,
  }
  return [...ofMap, ...ofOne, urgently]
}

/** Callers to whom nothing is granted, and one whose decision is narrower than the ceiling. */
const otherCases: readonly Case[] = [
  {
    sub: 'stranger',
    org: 'org-health-elsewhere',
    agency: 'HEALTH',
    roles: ['PRACTITIONER'],
    ...{
      name: 'HEALTH without a decision',
      purpose: 'PLAN_INTERVENTION',
      subjects: null,
      categories: 'ALL',
      maps: [],
    },
  },
  {
    sub: 'unallocated',
    org: 'org-council',
    agency: 'CFS',
    roles: ['PRACTITIONER'],
    ...{
      name: 'CFS without an allocation',
      purpose: 'ASSESS_RISK',
      subjects: null,
      categories: 'ALL',
      maps: [],
    },
  },
  {
    sub: 'narrow',
    org: 'org-health-narrow',
    agency: 'HEALTH',
    roles: ['PRACTITIONER'],
    name: 'HEALTH with RISK alone',
    ...{
      purpose: 'PLAN_INTERVENTION',
      subjects: { kind: 'ALL' },
      categories: ['RISK'],
      maps: ['m'],
    },
  },
  {
    sub: 'no-purpose',
    org: 'org-council',
    agency: 'CFS',
    roles: ['PRACTITIONER'],
    ...{
      name: 'CFS without a purpose',
      purpose: null,
      subjects: null,
      categories: 'ALL',
      maps: [],
    },
  },
]

function decisionsOf(map: Drawing, cases: readonly Case[]): readonly Properties[] {
  const never = (at: string) => map.canaries.text({ at, map: map.letter, may: () => false })
  return cases.flatMap(({ agency, org, purpose, subjects, categories, maps }) => {
    if (agency === 'CFS' || purpose === null || subjects === null || !maps.includes('m')) return []
    const id = `decision ${org} ${purpose}`
    return [
      {
        id,
        mapId: map.mapId,
        organisation: org,
        purpose,
        // All of them, also beyond the ceiling: the rules must hold what a step failed to refuse.
        categories: categories === 'ALL' ? CATEGORIES : ['MAP', ...categories],
        subjectsAll: subjects.kind === 'ALL',
        subjectIds: subjects.kind === 'ALL' ? [] : subjects.people,
        professionals: [],
        necessity: never('SharingDecision.necessity'),
        conditions: never('SharingDecision.conditions'),
        decidedBy: never('SharingDecision.decidedBy'),
        from: neoDate(addDays(TODAY, -1)),
        until: neoDate(addDays(TODAY, 30)),
        current: `${map.mapId} ${org} ${purpose}`,
      },
    ]
  })
}

/** The organisations that the decisions name, each of its agency. */
const organisationsOf = (cases: readonly Case[]): readonly Properties[] =>
  [...new Map(cases.map(({ org, agency }) => [org, agency]))].map(([id, agency]) => ({ id, agency }))

function allocationsOf(maps: Readonly<Record<'m' | 'n', Drawing>>, cases: readonly Case[]): readonly Properties[] {
  const known = new Map<string, Properties>()
  for (const { agency, sub, subjects, maps: letters, urgent } of cases)
    for (const letter of agency === 'CFS' && subjects !== null && urgent !== true ? letters : [])
      known.set(`${sub} ${letter}`, {
        id: `allocation ${sub} ${letter}`,
        practitioner: `${ISSUER}#${sub}`,
        mapId: maps[letter].mapId,
        ...(subjects?.kind === 'ALLOCATED' ? { youngPersonIds: subjects.people } : {}),
        from: neoDate(addDays(TODAY, -1)),
      })
  return [...known.values()]
}

const urgentOf = (map: Drawing, cases: readonly Case[]): readonly Properties[] =>
  cases
    .filter(({ urgent }) => urgent === true)
    .map(({ sub }) => ({
      id: `urgent ${sub}`,
      mapId: map.mapId,
      practitioner: `${ISSUER}#${sub}`,
      immediateRisk: map.canaries.text({ at: 'UrgentAccess.immediateRisk', map: map.letter, may: () => false }),
      until: new Date(Date.now() + 24 * 3_600_000).toISOString(),
    }))

const INSERT_NODES = `UNWIND $nodes AS row CREATE (n:$(row.labels)) SET n = row.properties`
const PLACE_NODES = `MATCH (n) WHERE n.mapId IS NOT NULL MATCH (m:PeerMap {id: n.mapId}) CREATE (n)-[:ON_MAP]->(m)`
const INSERT_OTHERS = `
CALL () { UNWIND $persons AS row CREATE (n:Person {id: row.id, ref: row.ref, refKey: toLower(row.ref)})
  WITH n, row MATCH (y:YoungPerson {id: row.as}) CREATE (n)-[:APPEARS_AS {ref: row.ref}]->(y) }
CALL () { UNWIND $organisations AS row CREATE (n:Organisation) SET n = row }
CALL () { UNWIND $decisions AS row MATCH (m:PeerMap {id: row.mapId}) CREATE (n:SharingDecision)-[:SHARES]->(m) SET n = row }
CALL () { UNWIND $allocations AS row CREATE (n:Allocation) SET n = row }
CALL () { UNWIND $urgent AS row CREATE (n:UrgentAccess) SET n = row, n.until = datetime(row.until) }
CALL () { UNWIND $consents AS row CREATE (n:Consent) SET n = row }
CALL () { UNWIND $assessments AS row CREATE (n:Assessment) SET n = row.properties
  WITH n, row MATCH (p:YoungPerson) WHERE p.id IN row.protects CREATE (n)-[:PROTECTS]->(p) }
CALL () { CREATE (n:PolicyDocument) SET n = $policy }`

/** Ties by type and labels of their ends: one statement each, so that ids are looked up in an index. */
async function insertTies(driver: Driver, ties: readonly TieRow[]): Promise<void> {
  const groups = new Map<string, TieRow[]>()
  for (const tie of ties) groups.set(`${tie.type} ${tie.ends}`, [...(groups.get(`${tie.type} ${tie.ends}`) ?? []), tie])
  for (const [key, rows] of groups) {
    const [type, from, to] = key.split(' ')
    await driver.executeQuery(
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      { rows },
    )
  }
}

export type World = {
  readonly canaries: Canaries
  readonly maps: Readonly<Record<'m' | 'n' | 'f', Drawing>>
  readonly cases: readonly Case[]
  readonly cover: ReadonlyMap<string, ReadonlySet<Category>>
  /** Case reference of each young person of map m, by id. */
  readonly refs: ReadonlyMap<string, string>
}

export type { Case }

const listed = (map: Drawing): readonly string[] => LISTED.map((ref) => map.idOf(ref))

/**
 * Frees the plans that the database keeps: thousands of statements that come once fill the small heap of tests. Every file that
 * comes after it plans anew.
 */
export const forgetPlans = (driver: Driver) => driver.executeQuery('CALL db.clearQueryCaches()')

/** Builds the world in an empty database. */
export async function buildWorld(driver: Driver): Promise<World> {
  const canaries = new Canaries()
  const maps = { m: draw(canaries, 'm'), n: draw(canaries, 'n'), f: draw(canaries, 'f') }
  const cases = [...partnerCases(listed, maps.m), ...councilCases(maps.m), ...otherCases]
  const drawings = Object.values(maps)
  const covers = drawings.map(coverOf)
  const persons = drawings.flatMap((map) =>
    ['yp1', 'yp2', 'yp3', 'yp4'].map((young) => {
      const as = map.idOf(young)
      // P1.2: only the Council follows a person from map to map.
      const may: May = (sees) => sees.council && sees.open('IDENTITY', as)
      const ref = canaries.text({ at: 'Person.ref', map: map.letter, may })
      canaries.store(as, 'ref', { value: ref, may })
      return { id: canaries.id(map.letter, `person${young}`, { at: 'Person.id', may: () => false }), ref, as }
    }),
  )
  await driver.executeQuery(INSERT_NODES, { nodes: drawings.flatMap((map) => map.nodes) })
  await driver.executeQuery(PLACE_NODES)
  await insertTies(
    driver,
    drawings.flatMap((map) => map.ties),
  )
  await driver.executeQuery(INSERT_OTHERS, {
    persons,
    organisations: organisationsOf(cases),
    decisions: decisionsOf(maps.m, cases),
    allocations: allocationsOf(maps, cases),
    urgent: urgentOf(maps.m, cases),
    consents: covers.flatMap(({ consents }) => consents),
    assessments: covers.flatMap(({ assessments }) => assessments),
    policy: {
      id: 'policy-1',
      version: canaries.text({ at: 'PolicyDocument.version', map: 'm', may: () => false }),
      from: neoDate(addDays(TODAY, -30)),
      reviewBy: neoDate(addDays(TODAY, 90)),
      location: canaries.text({ at: 'PolicyDocument.location', map: 'm', may: () => false }),
    },
  })
  const cover = new Map(
    drawings.flatMap((map) => Object.entries(COVER).map(([ref, of]) => [map.idOf(ref), new Set(of)] as const)),
  )
  const refs = new Map(persons.map(({ as, ref }) => [as, ref]))
  return { canaries, maps, cases, cover, refs }
}

export { TODAY }
