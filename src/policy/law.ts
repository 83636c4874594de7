/**
 * The law that rules and decisions cite, as data. Each wording has the days between which it holds (P8.8). A decision cites
 * what was in force on its day. So a change of the law is a new version here, never an edit of an old one.
 */
import type { Category, DataClass, IsoDate, StatutoryFunction } from './terms.ts'
import { CLASS_OF } from './terms.ts'

/**
 * One version of a citation: `from <= day < until`; `until` null: still in force. `unconfirmed`: what of its days is still to be
 * confirmed, and what they rest on.
 */
export type LawVersion = {
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly text: string
  readonly unconfirmed?: string
}

/** The topic of a citation, and its versions, oldest first, without overlap. */
export type Law = { readonly about: string; readonly versions: readonly [LawVersion, ...LawVersion[]] }

/** A citation as worded on one day. */
export type Citation = { readonly id: CitationId; readonly about: string; readonly text: string }

/** The UK GDPR begins on 31 December 2020 at 11 pm: its first whole day is the day after. */
const GDPR_UNTIL = '2021-01-01'
const GDPR_FROM = '2018-05-25'

const gdpr = (article: string): readonly [LawVersion, LawVersion] => [
  { from: GDPR_FROM, until: GDPR_UNTIL, text: `GDPR (EU) 2016/679 ${article}` },
  { from: GDPR_UNTIL, until: null, text: `UK GDPR ${article}` },
]
const since = (from: IsoDate, text: string): readonly [LawVersion] => [{ from, until: null, text }]
const dpa = (provision: string): readonly [LawVersion] => since(GDPR_FROM, `DPA 2018 ${provision}`)

/** Citations by permanent id. */
export const LAW = {
  'gdpr-5-1-c': { about: 'data minimisation', versions: gdpr('Art 5(1)(c)') },
  'gdpr-6-1-e': {
    about: 'public task',
    versions: [
      { from: GDPR_FROM, until: GDPR_UNTIL, text: 'GDPR (EU) 2016/679 Art 6(1)(e)' },
      { from: GDPR_UNTIL, until: '2026-02-05', text: 'UK GDPR Art 6(1)(e)' },
      { from: '2026-02-05', until: null, text: 'UK GDPR Art 6(1)(e), as amended by DUAA 2025 s.70' },
    ],
  },
  'dpa-8': { about: 'public task: functions that the law confers', versions: dpa('s.8') },
  'gdpr-9-2-a': { about: 'explicit consent', versions: gdpr('Art 9(2)(a)') },
  'gdpr-9-2-g': { about: 'substantial public interest', versions: gdpr('Art 9(2)(g)') },
  'gdpr-10': { about: 'criminal offence data', versions: gdpr('Art 10') },
  'dpa-10': { about: 'special categories: conditions in Schedule 1', versions: dpa('s.10') },
  'dpa-10-5': { about: 'criminal offence data: conditions in Schedule 1', versions: dpa('s.10(5)') },
  'dpa-11': { about: 'criminal offence data includes allegations', versions: dpa('s.11') },
  'dpa-164a': { about: 'complaints to the controller', versions: since('2026-06-19', 'DPA 2018 s.164A') },
  'dpa-sch1-5': { about: 'appropriate policy document required', versions: dpa('Sch 1 para 5') },
  'dpa-sch1-6': { about: 'statutory purposes', versions: dpa('Sch 1 para 6') },
  'dpa-sch1-8': { about: 'equality of opportunity or treatment', versions: dpa('Sch 1 para 8') },
  'dpa-sch1-18': { about: 'safeguarding of children and of individuals at risk', versions: dpa('Sch 1 para 18') },
  'dpa-sch1-29': { about: 'consent for criminal offence data', versions: dpa('Sch 1 para 29') },
  'dpa-sch1-36': { about: 'Part 2 conditions for criminal offence data', versions: dpa('Sch 1 para 36') },
  'dpa-sch1-38': { about: 'appropriate policy document: content and keeping', versions: dpa('Sch 1 paras 38-41') },
  'dpa-sch2-2': { about: 'access: prevention and detection of crime', versions: dpa('Sch 2 para 2') },
  'dpa-sch2-16': { about: 'access: protection of the rights of others', versions: dpa('Sch 2 paras 16-17') },
  'dpa-sch2-19': { about: 'access: legal professional privilege', versions: dpa('Sch 2 para 19') },
  'dpa-sch2-24': { about: 'access: confidential references', versions: dpa('Sch 2 para 24') },
  'dpa-sch3-5': { about: 'access: serious harm, health data', versions: dpa('Sch 3 paras 2(2) and 5') },
  'dpa-sch3-10': {
    about: 'access: expectations and wishes of the data subject',
    versions: dpa('Sch 3 paras 4 and 10'),
  },
  'dpa-sch3-11': { about: 'access: serious harm, social work data', versions: dpa('Sch 3 paras 7-8 and 11') },
  'dpa-sch3-21': { about: 'access: child abuse data', versions: dpa('Sch 3 para 21') },
  'ca1989-17': { about: 'children in need', versions: since('1991-10-14', 'Children Act 1989 s.17') },
  'ca1989-47': { about: 'duty to investigate', versions: since('1991-10-14', 'Children Act 1989 s.47') },
  'ca1989-sch2': {
    about: 'support for children and families',
    versions: since('1991-10-14', 'Children Act 1989 Sch 2'),
  },
  'ca2004-10': { about: 'co-operation to improve well-being', versions: since('2005-04-01', 'Children Act 2004 s.10') },
  'ca2004-11': { about: 'safeguard and promote welfare', versions: since('2005-10-01', 'Children Act 2004 s.11') },
  'ctsa2015-26': {
    about: 'Prevent duty',
    versions: since('2015-07-01', 'Counter-Terrorism and Security Act 2015 s.26'),
  },
  'ea2010-149': { about: 'public sector equality duty', versions: since('2011-04-05', 'Equality Act 2010 s.149') },
  'working-together': {
    about: 'statutory guidance on inter-agency working',
    versions: [
      { from: '2018-07-04', until: '2023-12-15', text: 'Working Together to Safeguard Children 2018' },
      { from: '2023-12-15', until: '2026-03-19', text: 'Working Together to Safeguard Children 2023' },
      {
        from: '2026-03-19',
        until: null,
        text: 'Working Together to Safeguard Children 2026',
        unconfirmed:
          'the first day: published in March 2026 and replacing 2023, its file was put in place on 19 March 2026; the guidance itself was not at hand',
      },
    ],
  },
} as const satisfies Record<string, Law>
export type CitationId = keyof typeof LAW

/**
 * What has been enacted, and of which nobody has confirmed that it is in force: nothing cites it until it is a version in LAW.
 */
export const AWAITED = [
  {
    text: "Children Act 2004 s.16LA, inserted by the Children's Wellbeing and Schools Act 2026 s.4",
    about: 'duty to share information to safeguard or promote the welfare of a child',
    unconfirmed:
      'commencement: enacted on 29 April 2026, to come into force on a day that regulations appoint (s.78(5)), but for powers to make regulations; statutory guidance was consulted on in June 2026',
  },
] as const satisfies readonly { readonly text: string; readonly about: string; readonly unconfirmed: string }[]

/** What of the law that is cited, or waits to be, is still to be confirmed: each a sentence. */
export const unconfirmedLaw = (): readonly string[] => [
  ...Object.values<Law>(LAW).flatMap(({ versions }) =>
    versions.flatMap(({ text, unconfirmed }) => (unconfirmed === undefined ? [] : [`${text}: ${unconfirmed}`])),
  ),
  ...AWAITED.map(({ text, about, unconfirmed }) => `${text} (${about}): ${unconfirmed}`),
]

/** The citations that were in force on the day, in the order of `ids`, as worded on that day (P8.8). */
export const inForce = (ids: readonly CitationId[], day: IsoDate): readonly Citation[] =>
  ids.flatMap((id) => {
    const law: Law = LAW[id]
    const version = law.versions.find(({ from, until }) => from <= day && (until === null || day < until))
    return version === undefined ? [] : [{ id, about: law.about, text: version.text }]
  })

/** What the processing of a class of data rests on, besides the rule that permits it (P8.1, P8.2, P8.7). */
export const LAW_OF_CLASS = {
  ART_6: ['gdpr-6-1-e', 'dpa-8'],
  ART_9: ['gdpr-9-2-g', 'dpa-10', 'dpa-sch1-6', 'dpa-sch1-18', 'dpa-sch1-5'],
  ART_10: ['gdpr-10', 'dpa-10-5', 'dpa-11', 'dpa-sch1-36', 'dpa-sch1-18', 'dpa-sch1-5'],
} as const satisfies Record<DataClass, readonly CitationId[]>

/** Citations for a category, by its class of data. */
export const lawOf = (category: Category): readonly CitationId[] => LAW_OF_CLASS[CLASS_OF[category]]

/** What stands in the place of an assessment where the data subject consented (P8.6), by the class of data. */
const CONSENT_LAW: Readonly<Record<DataClass, readonly CitationId[]>> = {
  ART_6: [],
  ART_9: ['gdpr-9-2-a'],
  ART_10: ['gdpr-10', 'dpa-11', 'dpa-sch1-29'],
}

/** Citations for a category of which the basis is explicit consent (P8.6). */
export const lawOfConsent = (category: Category): readonly CitationId[] => CONSENT_LAW[CLASS_OF[category]]

/** Statutory function of a map (P3.2) -> its citation; null: the map cites its own. */
export const LAW_OF_FUNCTION = {
  CA1989_S17: 'ca1989-17',
  CA1989_S47: 'ca1989-47',
  CA1989_SCH2: 'ca1989-sch2',
  CA2004_S10: 'ca2004-10',
  CA2004_S11: 'ca2004-11',
  OTHER: null,
} as const satisfies Readonly<Record<StatutoryFunction, CitationId | null>>
