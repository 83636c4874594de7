/**
 * Preconditions of sharing information about a young person with the parent or carer of another child on the map (P7).
 * Pure.
 *
 * All parts must hold, or the step is refused: consent that names the parent, the text and the intervention (P7.1(a),
 * P7.2), and that sharing is safe and appropriate for a peer group intervention (P7.1(b)). Readings: the text is
 * compared with the names of everybody who is open to the caller. A person whom nobody may know of (an adult of concern
 * without cover) is not compared, as everywhere. Two parents or carers of the same name on a map count as one person,
 * recorded for two children. Nothing is shared with somebody who may not be contacted, or if it is not recorded whether
 * they may.
 */
import { adultFrom } from '../policy/age.ts'
import type { AgeFacts } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { CLASS_OF, needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { missingElement, type MapElement } from '../policy/elements.ts'
import { isElementSeen, personShows } from '../policy/sight.ts'
import { need, type Missing } from '../policy/missing.ts'
import { namesAnother, sameName, type Names } from '../policy/naming.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'

/** The recorded consent (P7.2). null: not stated. */
export type ParentConsent = {
  readonly by: 'YOUNG_PERSON' | 'PARENTAL_RESPONSIBILITY'
  /** The person who consents for the young person, for PARENTAL_RESPONSIBILITY. */
  readonly consentedBy: string | null
  /** How the young person's competence to consent was judged. */
  readonly competence: string | null
  readonly takenBy: string | null
  readonly takenOn: IsoDate | null
  readonly how: string | null
  /** Categories that the consent names. */
  readonly explicitFor: readonly Category[]
}

/** The information to be shared, with whom, and for what. */
export type NewParentDisclosure = {
  readonly youngPersonId: string
  readonly receivingParentCarerId: string
  readonly interventionId: string
  readonly text: string
  /** The categories that the text holds. */
  readonly categories: readonly Category[]
  readonly consent: ParentConsent | null
  readonly whySafe: string | null
  readonly whyAppropriate: string | null
}

/** A person or element on the map, with all its names. */
export type Called = MapElement & { readonly names: readonly string[]; readonly address: string | null }

/** The names, labels and addresses of these people, none of which is to stand in a text. */
export const namesOf = (people: readonly Called[]): Names => ({
  own: [],
  names: people.flatMap(({ names }) => names),
  wholes: people.flatMap(({ address }) => address ?? []),
})

/** A parent or carer, recorded for one young person on the map. */
export type MapParent = {
  readonly youngPersonId: string
  readonly id: string
  readonly name: string
  readonly parentalResponsibility: 'YES' | 'NO' | 'UNKNOWN'
  readonly safeToContact: 'YES' | 'NO' | 'UNKNOWN'
  readonly doNotDisclose: boolean
}

/** What is recorded on the map, whether or not the caller may see it. */
export type ParentFacts = {
  readonly people: readonly Called[]
  readonly parents: readonly MapParent[]
  readonly intervention: MapElement | null
  readonly age: AgeFacts | null
}

type About = { readonly opening: Opening; readonly today: IsoDate }
/** The information to be shared, and what is recorded on the map. */
export type Disclosing = About & { readonly asked: NewParentDisclosure; readonly facts: ParentFacts }

const isSame = (one: MapParent, other: MapParent): boolean => one.id === other.id || sameName(one.name, other.name)

/** The records of the receiving parent for other young people on the map. */
const recordsOf = ({ asked, facts }: Pick<Disclosing, 'asked' | 'facts'>): readonly MapParent[] => {
  const named = facts.parents.filter(({ id }) => id === asked.receivingParentCarerId)
  return facts.parents.filter((parent) => named.some((each) => isSame(each, parent)))
}

const ofReceiver = (disclosing: Disclosing): readonly Missing[] => {
  const { asked } = disclosing
  const path = 'input.receivingParentCarerId'
  const records = recordsOf(disclosing)
  if (records.length === 0)
    return [
      {
        code: 'UNKNOWN',
        path,
        clause: 'P7.1',
        message: 'no parent or carer of another young person on this map has this id',
      },
    ]
  return [
    ...need(
      records.every(({ youngPersonId }) => youngPersonId !== asked.youngPersonId),
      {
        code: 'OTHER_STEP',
        path,
        clause: 'P7.1',
        message: 'a parent or carer of this young person is notified (P6): this is for parents of other children',
      },
    ),
    ...need(
      records.every(({ doNotDisclose }) => !doNotDisclose),
      { code: 'NOT_PERMITTED', path, clause: 'P7.1', message: 'nothing is disclosed to this parent or carer' },
    ),
    ...need(
      records.every(({ safeToContact }) => safeToContact === 'YES'),
      {
        code: 'NOT_PERMITTED',
        path,
        clause: 'P7.1',
        message: 'it is not recorded that this parent or carer is safe to contact',
      },
    ),
  ]
}

const RUNNING: ReadonlySet<string | null> = new Set(['PLANNED', 'ACTIVE'])

const ofIntervention = ({ asked, facts, opening }: Disclosing): readonly Missing[] => {
  const { intervention } = facts
  const path = 'input.interventionId'
  const seen = new Map(
    intervention !== null && isElementSeen(opening, intervention) ? [[intervention.id, intervention]] : [],
  )
  const gone = missingElement({ path, id: asked.interventionId, types: ['Intervention'] }, seen)
  if (gone.length > 0 || intervention === null) return gone
  return need(RUNNING.has(intervention.status), {
    code: 'DO_FIRST',
    path,
    clause: 'P7.1',
    message: 'information is shared for an intervention that is planned or active',
  })
}

const ofText = ({ asked, facts, opening }: Disclosing): readonly Missing[] => {
  const { youngPersonId, receivingParentCarerId, text, categories } = asked
  const people = facts.people.filter((person) => isElementSeen(opening, person))
  const others = people.filter(({ id }) => id !== youngPersonId)
  const own = people.flatMap((person) => (person.id === youngPersonId ? person.names : []))
  const receiver = facts.parents.flatMap((each) => (each.id === receivingParentCarerId ? [each.name] : []))
  const names = {
    own: [...own, ...receiver],
    names: [...others.flatMap((person) => person.names), ...facts.parents.map(({ name }) => name)],
    wholes: others.flatMap(({ label, address }) => [label ?? '', address ?? '']),
  }
  const closed = [...new Set(categories)].filter((category) => !personShows(opening, category, youngPersonId))
  return [
    ...need(!opening.contested.some(({ id }) => id === youngPersonId), {
      code: 'HELD',
      path: 'input.youngPersonId',
      clause: 'P9.5',
      message: 'these data are contested: they are no part of new sharing until the objection is decided',
    }),
    ...need(!namesAnother(text, names), {
      code: 'NAMES_SOMEBODY',
      path: 'input.text',
      clause: 'P7.1',
      message: 'the text names somebody else: it is about this young person alone, and for this parent or carer',
    }),
    ...need(categories.length > 0, {
      code: 'REQUIRED',
      path: 'input.categories',
      clause: 'P5.2',
      message: 'say which categories the text holds',
    }),
    ...closed.map((category): Missing => ({
      code: 'NOT_COVERED',
      path: 'input.categories',
      clause: CLASS_OF[category] === 'ART_10' ? 'P8.7' : 'P8.2',
      message: `${category} is shared under cover for this person: an assessment that holds, or explicit consent`,
    })),
  ]
}

/** P7.2: the young person consents, or somebody with parental responsibility for them, never the recipient. */
const ofConsenter = (consent: ParentConsent, disclosing: Disclosing): readonly Missing[] => {
  const { asked, facts, today } = disclosing
  const { by, consentedBy } = consent
  const path = 'input.consent.consentedBy'
  if (by === 'YOUNG_PERSON')
    return need(consentedBy === null, {
      code: 'NOT_WANTED',
      path,
      clause: 'P7.2',
      message: 'a parent or carer is named only with PARENTAL_RESPONSIBILITY',
    })
  const parent = facts.parents.find(
    ({ id, youngPersonId }) => id === consentedBy && youngPersonId === asked.youngPersonId,
  )
  if (parent === undefined)
    return [{ code: 'UNKNOWN', path, clause: 'P7.2', message: 'no parent or carer of this young person has this id' }]
  const birthday = facts.age === null ? null : adultFrom(facts.age, today)
  return [
    ...need(parent.parentalResponsibility === 'YES', {
      code: 'DO_FIRST',
      path,
      clause: 'P7.2',
      message: 'it is not recorded that they have parental responsibility for this young person',
    }),
    ...need(!recordsOf(disclosing).some((receiver) => isSame(receiver, parent)), {
      code: 'OTHER_PERSON',
      path,
      clause: 'P7.2',
      message: 'the consent is never that of who receives the information',
    }),
    ...need(!parent.doNotDisclose && parent.safeToContact !== 'NO', {
      code: 'NOT_PERMITTED',
      path,
      clause: 'P7.2',
      message: 'nothing about this young person is disclosed to them, so they were not asked',
    }),
    ...need(birthday === null || today < birthday, {
      code: 'MISMATCH',
      path: 'input.consent.by',
      clause: 'P7.2',
      message: 'who is 18 consents themselves',
    }),
  ]
}

const STATED = {
  competence: 'how it was judged whether the young person can consent themselves',
  takenBy: 'who took the consent',
  takenOn: 'the day on which the consent was taken',
  how: 'how the consent was given, and that it names the parent or carer, the text and the intervention',
} as const

const ofConsent = (disclosing: Disclosing): readonly Missing[] => {
  const { asked, today } = disclosing
  const { consent, categories } = asked
  if (consent === null)
    return [
      {
        code: 'REQUIRED',
        path: 'input.consent',
        clause: 'P7.1',
        message: '(a) consent is recorded before anything is shared',
      },
    ]
  const { takenOn, explicitFor } = consent
  const unnamed = [...new Set(categories)].filter((each) => needsCover(each) && !explicitFor.includes(each))
  const unstated = (['competence', 'takenBy', 'takenOn', 'how'] as const).filter((part) => consent[part] === null)
  return [
    ...ofConsenter(consent, disclosing),
    ...unstated.map((part): Missing => ({
      code: 'REQUIRED',
      path: `input.consent.${part}`,
      clause: 'P7.2',
      message: `it is recorded ${STATED[part]}`,
    })),
    ...need(takenOn === null || takenOn <= today, {
      code: 'IN_FUTURE',
      path: 'input.consent.takenOn',
      clause: 'P7.2',
      message: 'the day lies in the future',
    }),
    ...unnamed.map((category): Missing => ({
      code: 'REQUIRED',
      path: 'input.consent.explicitFor',
      clause: 'P7.2',
      message: `explicit consent names ${category}, which the text holds`,
    })),
  ]
}

const ofSafety = ({ whySafe, whyAppropriate }: NewParentDisclosure): readonly Missing[] => [
  ...need(whySafe !== null, {
    code: 'REQUIRED',
    path: 'input.whySafe',
    clause: 'P7.1',
    message: '(b) it is recorded why it is safe to share this',
  }),
  ...need(whyAppropriate !== null, {
    code: 'REQUIRED',
    path: 'input.whyAppropriate',
    clause: 'P7.1',
    message: '(b) it is recorded why it is appropriate for the purposes of the intervention',
  }),
]

/** What is missing before a decision to share (P7.1, P7.2). It is checked again before the information is given. */
export const missingToDisclose = (disclosing: Disclosing): readonly Missing[] => {
  const { asked, facts, opening } = disclosing
  const whole = missingWholeMap(opening.granted.IDENTITY)
  // A caller who does not have the whole map learns nothing about the names on it.
  if (whole.length > 0) return whole
  const seen = new Map(
    facts.people.filter((person) => isElementSeen(opening, person)).map((person) => [person.id, person]),
  )
  const gone = missingElement({ path: 'input.youngPersonId', id: asked.youngPersonId, types: ['YoungPerson'] }, seen)
  if (gone.length > 0) return gone
  return [
    ...ofReceiver(disclosing),
    ...ofIntervention(disclosing),
    ...ofText(disclosing),
    ...ofConsent(disclosing),
    ...ofSafety(asked),
  ]
}
