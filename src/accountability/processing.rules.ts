/**
 * The record of processing (P9.6; UK GDPR Art 30, DPA 2018 Sch 1 para 41), as it stands on a day: from the rules, the law that is
 * in force, and counts of the graph. It names no person. Pure.
 */
import { LAPSED_DAYS } from '../cover/cover-lapsed.rules.ts'
import { RETAIN_MONTHS, REVIEW_WEEKS } from '../mapping/opening.rules.ts'
import { categoriesOf, STORED_TYPES } from '../model/model.ts'
import { versionInForce } from '../policy/version.ts'
import { ceiling } from '../policy/ceiling.ts'
import { notSet, type Controller } from '../policy/controller.ts'
import type { PolicyDocument } from '../policy/facts.ts'
import { inForce, lawOf, LAW_OF_CLASS, LAW_OF_FUNCTION, unconfirmedLaw, type CitationId } from '../policy/law.ts'
import { draftsOf, nameOfRules, type RulesInForce } from '../policy/rule-set.ts'
import type { Rule } from '../policy/rules.ts'
import {
  AGENCIES,
  CATEGORIES,
  CLASS_OF,
  MAPPING_PURPOSES,
  needsCover,
  PURPOSES,
  type Agency,
  type Category,
  type DataClass,
  type IsoDate,
  type Purpose,
  type StatutoryFunction,
} from '../policy/terms.ts'
import { LONGEST_EXTENSION_MONTHS } from '../retention/retention.rules.ts'
import { inForceOn, lackingFor, stateOf, type ConformanceEntry } from './conformance.rules.ts'
import { list, pageOf, paragraph, section, table } from './page.rules.ts'

/** What decisions in force today share with one organisation for one purpose. */
export type RecipientToday = {
  readonly organisation: string
  readonly name: string | null
  /** null: the organisation is not recorded, so nothing is open to it. */
  readonly agency: Agency | null
  readonly purpose: Purpose
  readonly categories: readonly Category[]
  readonly decisions: number
  /** How many of them say that the recipient may export. */
  readonly exporting: number
  /** The day on which the last of them ends. */
  readonly until: IsoDate
}

/** An organisation that has received something, by the journal. */
export type RecipientSoFar = {
  readonly organisation: string
  readonly name: string | null
  readonly agency: Agency
  readonly disclosures: number
  readonly first: IsoDate
  readonly last: IsoDate
}

/** What is counted in the graph. */
export type ProcessingFacts = {
  /** The rules in force. */
  readonly rules: RulesInForce
  /** Names of the Council's own organisations. */
  readonly council: readonly string[]
  readonly controller: Controller
  readonly maps: number
  readonly closed: number
  readonly pastRetention: number
  readonly pastReview: number
  readonly lastRetention: IsoDate | null
  readonly functions: readonly StatutoryFunction[]
  readonly youngPeople: boolean
  readonly adults: boolean
  readonly adultsOfConcern: boolean
  readonly parents: boolean
  readonly assessments: number
  readonly consents: number
  readonly holds: number
  readonly recipients: readonly RecipientToday[]
  readonly soFar: readonly RecipientSoFar[]
  readonly policyDocuments: readonly PolicyDocument[]
  readonly conformance: readonly ConformanceEntry[]
}

const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  ASSESS_RISK: 'to find out which risks are posed by and to young people, groups and places (P2.1)',
  UNDERSTAND_NETWORK: 'to understand roles and relationships, influence and control (P2.2)',
  PLAN_INTERVENTION: 'to plan what helps: group work, disruption, changes of places (P2.3)',
  FILL_INFORMATION_GAPS: 'to find out what is not known yet (P2.4)',
  ONGOING_SUPPORT: 'to go on supporting young people with other organisations, and to review that (P2.5)',
  NOTIFY: 'to tell young people and their parents or carers; opens no map (P6)',
  SUBJECT_RIGHTS: 'to answer people about their own data; opens no map (P9.3-P9.5)',
  ACCOUNTABILITY: 'to account for what is done, equality included; opens no map (P9.6)',
}

const CLASS_WORDS: Readonly<Record<DataClass, string>> = {
  ART_6: 'personal data',
  ART_9: 'special category data (Art 9)',
  ART_10: 'criminal offence data (Art 10)',
}
const CLASSES = ['ART_6', 'ART_9', 'ART_10'] as const satisfies readonly DataClass[]

const cited = (ids: readonly CitationId[], today: IsoDate): string =>
  inForce(ids, today)
    .map(({ about, text }) => `${text} (${about})`)
    .join('; ')

/** Who said it, how and when: of everything that is recorded. */
const PROVENANCE: ReadonlySet<string> = new Set(['source', 'statedAs', 'recordedAt'])

/** Category -> the fields that are of it, each `Type.field`. */
const FIELDS: ReadonlyMap<Category, readonly string[]> = new Map(
  CATEGORIES.map((category) => [
    category,
    STORED_TYPES.flatMap((type) =>
      Object.entries(categoriesOf(type, () => true)).flatMap(([field, of]) =>
        of === category && !PROVENANCE.has(field) ? [`${type}.${field}`] : [],
      ),
    ),
  ]),
)

/** The agencies that the rules permit a category at all, each with its purposes. */
const mayHave = (rules: readonly Rule[], category: Category): string =>
  AGENCIES.flatMap((agency) => {
    const purposes = MAPPING_PURPOSES.filter(
      (purpose) => ceiling(rules, { agency, roles: ['PRACTITIONER'], purpose }, category).permit,
    )
    return purposes.length === 0 ? [] : [`${agency}: ${purposes.join(', ')}`]
  }).join('\n')

const yes = (is: boolean, text: string): readonly string[] => (is ? [text] : [])

const known = (what: string, value: string | null): readonly string[] => (value === null ? [] : [`${what}: ${value}`])

const controller = ({ council, controller: told }: ProcessingFacts): string => {
  const missing = notSet(told)
  const contacts = [
    ...known('Contact', told.contact),
    ...known('Data protection officer', told.officer),
    ...known('Privacy notice', told.privacyNotice),
    ...known('Complaints to the Council (DPA 2018 s.164A)', told.complaints),
  ]
  const name = told.name ?? (council.length === 0 ? 'The Council' : council.join('; '))
  return section('Controller', [
    paragraph(
      `${name}: the Children and Families Service of the Council draws the maps and decides about them (Art 30(1)(a)).`,
    ),
    contacts.length === 0 ? '' : list(contacts),
    ...(missing.length === 0 ? [] : [paragraph(`Not set, so add it by hand: ${missing.join(', ')}.`)]),
    paragraph('Any joint controller is for the Council to add.'),
  ])
}

const purposes = ({ functions, maps }: ProcessingFacts, today: IsoDate): string =>
  section('Purposes', [
    paragraph('Each request states one of these, and no other is accepted (Art 30(1)(b); P4.6).'),
    table(
      'Purposes',
      ['Purpose', 'What for'],
      PURPOSES.map((purpose) => [purpose, PURPOSE_WORDS[purpose]]),
    ),
    paragraph(`Each map supports a statutory function (P3.2). The ${maps} maps there are today support:`),
    list(
      functions.toSorted().map((name) => {
        const law = LAW_OF_FUNCTION[name]
        return law === null ? 'another function, cited on the map' : cited([law], today)
      }),
    ),
  ])

const people = (facts: ProcessingFacts): string =>
  section('Whose data', [
    paragraph('Categories of people about whom something is recorded today (Art 30(1)(c)):'),
    list([
      ...yes(facts.youngPeople, 'young people on a map'),
      ...yes(facts.adults, 'adults who support, or are tied to, young people on a map'),
      ...yes(facts.adultsOfConcern, 'adults about whom there is a concern of harm'),
      ...yes(facts.parents, 'parents and carers of young people on a map'),
      'practitioners, managers and officers: by the key of their sign-in, in decisions and in the journal',
    ]),
  ])

const categories = ({ rules }: ProcessingFacts, today: IsoDate): string =>
  section('Which data', [
    paragraph(
      'Categories of personal data (Art 30(1)(c); P5), what the law says of each, and which agencies the rules permit it at most, for which purpose. A decision to share can only be narrower.',
    ),
    table(
      'Categories',
      ['Category', 'Class and law', 'Fields, each with its source', 'Permitted at most'],
      CATEGORIES.map((category) => [
        category,
        `${CLASS_WORDS[CLASS_OF[category]]}\n${cited(lawOf(category), today)}`,
        (FIELDS.get(category) ?? []).join(', '),
        mayHave(rules.set.rules, category),
      ]),
    ),
  ])

const recipientRow =
  ({ conformance }: ProcessingFacts, today: IsoDate) =>
  (recipient: RecipientToday): readonly [string, ...string[]] => {
    const { organisation, name, agency, purpose, decisions, exporting, until } = recipient
    const lacking = lackingFor(organisation, conformance, today)
    const agreement = inForceOn(conformance, { kind: 'AGREEMENT', organisation }, today)
    const shown = CATEGORIES.filter((category) => recipient.categories.includes(category))
    return [
      `${name ?? organisation}\n${organisation}${agency === null ? '' : `, ${agency}`}`,
      purpose,
      shown.join(', '),
      `${decisions}, the last until ${until}\nexport: ${exporting}`,
      agreement === null
        ? `none is in force${lacking.length > 1 ? ', nor an impact assessment' : ''}`
        : `version ${agreement.version}, to be reviewed by ${agreement.reviewBy}`,
    ]
  }

const recipients = (facts: ProcessingFacts, today: IsoDate): string =>
  section('Recipients', [
    paragraph('Organisations with whom a map is shared today, by decisions of managers (Art 30(1)(d); P4.4).'),
    facts.recipients.length === 0
      ? paragraph('None.')
      : table(
          'Recipients',
          ['Organisation', 'Purpose', 'Categories', 'Decisions', 'Sharing agreement'],
          facts.recipients.map(recipientRow(facts, today)),
        ),
    paragraph('Organisations that have received something so far, by the journal of disclosures:'),
    facts.soFar.length === 0
      ? paragraph('None.')
      : table(
          'Received so far',
          ['Organisation', 'Agency', 'Answers', 'First', 'Last'],
          facts.soFar.map(({ organisation, name, agency, disclosures, first, last }) => [
            `${name ?? organisation}\n${organisation}`,
            agency,
            String(disclosures),
            first,
            last,
          ]),
        ),
    paragraph(
      'Transfers to other countries (Art 30(1)(e)): the service makes none. Where the database, its backups and the journal stand is for the Council to add.',
    ),
  ])

const retention = (facts: ProcessingFacts): string =>
  section('Retention', [
    paragraph('Time limits of erasure (Art 30(1)(f); P9.2, P8.5):'),
    list([
      `a map is kept for ${RETAIN_MONTHS} months unless it says otherwise, and by at most ${LONGEST_EXTENSION_MONTHS} months longer with each decision; it is reviewed within ${REVIEW_WEEKS} weeks`,
      `of ${facts.maps} maps (${facts.closed} closed), ${facts.pastRetention} are past their last day and ${facts.pastReview} past their review${facts.lastRetention === null ? '' : `; the last of these days is ${facts.lastRetention}`}`,
      `a value whose cover has ended is closed at once, and assessed anew, held or erased within ${LAPSED_DAYS} days`,
      `${facts.holds} legal holds stand in the way of erasure or disposal today`,
      'the journal of disclosures has ids and names of fields, never a value; it is kept to account for disclosures, and the service deletes nothing of it',
    ]),
  ])

const conditions = (facts: ProcessingFacts, today: IsoDate): string => {
  const policy = versionInForce(facts.policyDocuments, today)
  return section('Special category and criminal offence data (DPA 2018 Sch 1 para 41)', [
    table(
      'Conditions that are relied on (para 41(a)), and how Art 6 is met (para 41(b))',
      ['Class', 'Categories', 'Condition', 'Article 6'],
      CLASSES.filter((one) => one !== 'ART_6').map((one) => [
        CLASS_WORDS[one],
        CATEGORIES.filter((category) => CLASS_OF[category] === one).join(', '),
        cited(LAW_OF_CLASS[one], today),
        cited(LAW_OF_CLASS.ART_6, today),
      ]),
    ),
    paragraph(
      `Explicit consent can stand in the place of an assessment: ${cited(['gdpr-9-2-a', 'dpa-sch1-29'], today)}. Today ${facts.assessments} assessments and ${facts.consents} consents stand.`,
    ),
    paragraph('Of the law that is cited here, or waits to be, this is still to be confirmed:'),
    list(unconfirmedLaw()),
    paragraph(
      policy === null
        ? 'No appropriate policy document is in force: nothing of these classes is shown to anybody (P8.9).'
        : `Appropriate policy document in force: version ${policy.version}, to be reviewed by ${policy.reviewBy}${policy.reviewBy < today ? ' (late)' : ''}.`,
    ),
    paragraph(
      facts.pastRetention === 0
        ? 'Retention and erasure follow the policy (para 41(c)): no map is past its last day.'
        : `Retention and erasure do not follow the policy in full (para 41(c)): ${facts.pastRetention} maps are past their last day, and wait until they are kept longer by a decision, or disposed of. Add the reason here by hand.`,
    ),
  ])
}

const SAFEGUARDS = [
  'Nothing on a map is visible outside the Council until a manager decides so, for one organisation and purpose, and each request checks it anew (P4.4).',
  'Within the Council only who is allocated to a map or a young person sees it (P4.5). Urgent access is for 24 hours, on record, and reviewed (P0.1).',
  'Data that need cover are fetched from the database only while they have it (P8).',
  'Every disclosure is on disk, in a journal whose lines are chained by hashes, before the answer leaves; one that could not be recorded is not made (P9.6).',
  'Callers prove who they are by signed tokens of at most 24 hours; an issuer speaks for its own organisations alone.',
  'Analysts use pseudonymised copies, for 28 days at most (P4.5).',
] as const

const rulesInForce = (rules: RulesInForce): string => {
  const drafts = draftsOf(rules.set)
  const held =
    rules.version === null
      ? 'No set of rules is adopted: the shipped rules that are no drafts hold.'
      : `Rules in force: ${nameOfRules(rules)}, since ${rules.from}.`
  return `${held} ${rules.set.rules.length} rules say who may have what at most. ${drafts.length === 0 ? 'None is a draft.' : `Drafts that wait to be confirmed: ${drafts.join(', ')}.`}`
}

const safeguards = ({ conformance, rules }: ProcessingFacts, today: IsoDate): string => {
  const assessment = inForceOn(conformance, { kind: 'IMPACT_ASSESSMENT', organisation: null }, today)
  const permitted = CATEGORIES.filter((category) => needsCover(category)).join(', ')
  return section('Safeguards', [
    paragraph('Technical and organisational measures (Art 30(1)(g)):'),
    list([...SAFEGUARDS, `Categories that need cover: ${permitted}.`]),
    paragraph(
      assessment === null
        ? 'Data protection impact assessment (Art 35): none is in force.'
        : `Data protection impact assessment (Art 35): version ${assessment.version}, in force since ${assessment.from}, to be reviewed by ${assessment.reviewBy}${stateOf(assessment, conformance, today) === 'REVIEW_OVERDUE' ? ', which is late' : ''}.`,
    ),
    paragraph(rulesInForce(rules)),
  ])
}

/** The record, as one page of HTML. */
export const processingPage = (facts: ProcessingFacts, today: IsoDate): string =>
  pageOf('Record of processing: peer group maps', [
    paragraph(`As it stands on ${today}. UK GDPR Art 30, DPA 2018 Sch 1 para 41. No person is named in it.`),
    controller(facts),
    purposes(facts, today),
    people(facts),
    categories(facts, today),
    recipients(facts, today),
    retention(facts),
    conditions(facts, today),
    safeguards(facts, today),
  ])
