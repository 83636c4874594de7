/** The audit sample (P9.6): which records are drawn, and how each is shown with what it rested on. Pure. */
import { createHash } from 'node:crypto'
import { inForce } from '../policy/law.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { EXEMPTIONS, type Exemption } from '../rights/access/exemptions.ts'
import { lackingFor, type ConformanceEntry } from './conformance.rules.ts'
import { pageOf, paragraph, section, table } from './page.rules.ts'
import { MOST_USES, type Boilerplate } from './reasons.rules.ts'

export const AUDITED = ['DISCLOSURE', 'DECISION', 'EXEMPTION', 'URGENT_ACCESS'] as const
export type Audited = (typeof AUDITED)[number]

/** The most records of each kind in one sample. */
export const LARGEST_SAMPLE = 50

const hashOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Where in the order of random ids a seed begins, written as such an id. */
export const startOf = (seed: string): string => {
  const hex = hashOf(seed, 'DISCLOSURE')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** So many ids as a seed draws them: whoever knows an id can't tell whether it is drawn without the seed. */
export const drawnOf = (
  ids: readonly string[],
  about: { readonly seed: string; readonly kind: Audited; readonly size: number },
): readonly string[] =>
  ids
    .map((id) => [hashOf(about.seed, about.kind, id), id] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, about.size)
    .map(([, id]) => id)

/** An answer that was released, with what it rested on. */
export type AuditedDisclosure = {
  readonly key: string
  readonly id: string | null
  readonly time: string
  readonly who: string
  readonly organisation: string
  readonly agency: string
  readonly purpose: string
  readonly name: string | null
  readonly mapId: string | null
  readonly decisionId: string | null
  readonly rules: readonly string[]
  readonly outcome: string
  readonly disclosed: readonly { readonly coordinates: readonly string[]; readonly subjects: number }[]
  /** Categories of its fields that need cover. */
  readonly covered: readonly Category[]
  /** null: it was by role alone, or what opened it is gone. */
  readonly ground: string | null
  readonly from: string | null
  readonly until: string | null
  readonly withdrawnOn: string | null
  readonly by: string | null
  readonly assessments: readonly string[]
  readonly consents: readonly string[]
}

/** Any other record; null: this kind of record does not say it. */
export type AuditedRecord = {
  readonly id: string
  readonly label: 'SharingDecision' | 'DeclinedSharing' | 'Notification' | 'AccessDecision' | 'UrgentAccess'
  readonly mapId: string | null
  readonly organisation: string | null
  readonly purpose: string | null
  readonly categories: readonly Category[] | null
  readonly subjectsAll: boolean
  readonly subjectIds: readonly string[]
  readonly subjectsReason: string | null
  readonly professionals: number
  readonly necessity: string | null
  readonly conditions: string | null
  readonly mayExport: boolean
  readonly from: IsoDate | null
  readonly until: string | null
  readonly withdrawnOn: IsoDate | null
  readonly decidedBy: string | null
  readonly decidedOn: IsoDate | null
  readonly cannotWait: string | null
  readonly agreedBy: string | null
  readonly reason: string | null
  readonly to: string | null
  readonly part: string | null
  readonly ground: string | null
  readonly reasoning: string | null
  readonly reveals: readonly Category[]
  readonly lookAgainOn: IsoDate | null
  readonly exemption: Exemption | null
  readonly endedOn: IsoDate | null
  readonly practitioner: string | null
  readonly immediateRisk: string | null
  readonly at: string | null
  readonly reviewDue: IsoDate | null
  readonly reviewedOn: IsoDate | null
  readonly reviewedBy: string | null
  readonly outcome: string | null
  readonly note: string | null
}

/** A line of a record: what it says. A reason is a text that somebody wrote, and may be withheld. */
type Line = {
  readonly what: string
  readonly value: string | null
  readonly reason?: true
  /** Why the text is not shown here. */
  readonly withheld?: string
}

const reason = (what: string, value: string | null): Line => ({ what, value, reason: true })
const line = (what: string, value: string | null): Line => ({ what, value })
const days = (from: string | null, until: string | null): string | null =>
  from === null && until === null ? null : `${from ?? ''} to ${until ?? 'no end'}`

const ofDisclosure = (one: AuditedDisclosure): readonly Line[] => [
  line('When', one.time),
  line('To whom', `${one.who}\n${one.organisation}, ${one.agency}`),
  line('Purpose', one.purpose),
  line('What', one.name),
  line('Map', one.mapId),
  line(
    'Fields',
    one.disclosed.map(({ coordinates, subjects }) => `${coordinates.join(', ')}: ${subjects} people`).join('\n'),
  ),
  line(
    'Rested on',
    one.decisionId === null
      ? 'role alone'
      : `${one.ground ?? 'a record that is no longer there'} ${one.decisionId}${one.by === null ? '' : `, by ${one.by}`}`,
  ),
  line('Which holds', days(one.from, one.until)),
  line('Withdrawn on', one.withdrawnOn),
  line('Rules', one.rules.join(', ')),
  ...(one.covered.length === 0
    ? []
    : [
        line('Needed cover', one.covered.join(', ')),
        line(
          'Cover on the map on that day, for one of these at least',
          [...one.assessments.map((id) => `assessment ${id}`), ...one.consents.map((id) => `consent ${id}`)].join(
            '\n',
          ) || 'none that is still on record: look whether the map or the person is gone',
        ),
      ]),
]

const RECORDS_LACKED = { AGREEMENT: 'no sharing agreement', IMPACT_ASSESSMENT: 'no impact assessment' } as const

const ofSharing = (one: AuditedRecord, entries: readonly ConformanceEntry[]): readonly Line[] => {
  const { organisation, from } = one
  const lacked = organisation === null || from === null ? [] : lackingFor(organisation, entries, from)
  return [
    line('Decided', 'to share'),
    line('About', one.subjectsAll ? 'everybody on the map' : `${one.subjectIds.length} listed people`),
    reason('Why everybody', one.subjectsReason),
    line('Categories', CATEGORIES.filter((category) => one.categories?.includes(category)).join(', ')),
    line('For whom there', one.professionals === 0 ? 'anybody' : `${one.professionals} named professionals`),
    line('May export', one.mayExport ? 'yes' : 'no'),
    reason('Necessity', one.necessity),
    line('Conditions', one.conditions),
    line('Holds', days(from, one.until)),
    line('Withdrawn or replaced on', one.withdrawnOn),
    line(
      'Rested on, beside the law',
      lacked.length === 0
        ? 'a sharing agreement and an impact assessment in force on its first day'
        : `${lacked.map((kind) => RECORDS_LACKED[kind]).join(', and ')} in force on its first day`,
    ),
    reason('Why it could not wait', one.cannotWait),
    line('Which manager agreed', one.agreedBy),
  ]
}

const COVERED_TEXT = 'it reveals data that need cover'
const UNASKED_TEXT = 'nobody was asked what it reveals: see the answer to the request of access'

const ofExemption = (one: AuditedRecord): readonly Line[] => {
  if (one.label === 'AccessDecision')
    return [
      line('From', 'an answer to a request of access (P9.5)'),
      line('Exemption', one.exemption),
      line(
        'Law',
        one.exemption === null || one.decidedOn === null
          ? null
          : inForce([EXEMPTIONS[one.exemption]], one.decidedOn)
              .map(({ text }) => text)
              .join('; '),
      ),
      { ...reason('Reason', one.reason), withheld: UNASKED_TEXT },
      line('Ended on', one.endedOn),
    ]
  const isCovered = one.reveals.some(needsCover)
  return [
    line('From', 'notification (P6.6)'),
    line('To whom it is not told', one.to),
    line('Which part', one.part),
    line('Ground', one.ground),
    { ...reason('Reasoning', one.reasoning), ...(isCovered ? { withheld: COVERED_TEXT } : {}) },
    line('Looked at again on', one.lookAgainOn),
    line('Ended on', one.endedOn),
  ]
}

const ofUrgent = (one: AuditedRecord): readonly Line[] => [
  line('Who', one.practitioner),
  line('From', one.at),
  line('Until', one.until),
  reason('Immediate risk', one.immediateRisk),
  line('Review due', one.reviewDue),
  line('Reviewed', one.reviewedOn === null ? 'not yet' : `${one.reviewedOn}, by ${one.reviewedBy ?? 'nobody known'}`),
  line('Outcome', one.outcome),
  reason('Note', one.note),
]

const LINES: Readonly<
  Record<AuditedRecord['label'], (one: AuditedRecord, entries: readonly ConformanceEntry[]) => readonly Line[]>
> = {
  SharingDecision: ofSharing,
  DeclinedSharing: (one) => [line('Decided', 'not to share (P0.1)'), reason('Reason', one.reason)],
  Notification: ofExemption,
  AccessDecision: ofExemption,
  UrgentAccess: ofUrgent,
}

const linesOf = (one: AuditedRecord, entries: readonly ConformanceEntry[]): readonly Line[] => [
  line('Map', one.mapId),
  line('With', one.label === 'UrgentAccess' ? null : one.organisation),
  line('Purpose', one.purpose),
  line('Decided on', one.decidedOn),
  line('Decided by', one.decidedBy),
  ...LINES[one.label](one, entries),
]

/** A record as it is shown, and whether a reason of it is boilerplate. */
type Shown = { readonly id: string; readonly html: string; readonly flagged: boolean }

const shown = (id: string, lines: readonly Line[], boilerplate: Boilerplate): Shown => {
  const given = lines.filter(({ value }) => value !== null && value !== '')
  const rows = given.flatMap(({ what, value, reason: isReason, withheld }): readonly (readonly [string, string])[] => {
    const times = isReason === true ? boilerplate(value ?? '') : null
    return [
      [what, withheld === undefined ? (value ?? '') : `not shown: ${withheld}`],
      ...(times === null ? [] : [['Boilerplate', `${what}: this reason is used ${times} times`] as const]),
    ]
  })
  return { id, html: table(id, ['What', 'As recorded'], rows), flagged: rows.some(([what]) => what === 'Boilerplate') }
}

/** What is drawn, of how many. */
export type Sample = {
  readonly seed: string
  readonly size: number
  readonly totals: Readonly<Record<Audited, number>>
  /** Disclosures of before there were ids: they are never drawn. */
  readonly withoutId: number
  readonly disclosures: readonly AuditedDisclosure[]
  readonly records: Readonly<Record<Exclude<Audited, 'DISCLOSURE'>, readonly AuditedRecord[]>>
  readonly conformance: readonly ConformanceEntry[]
  readonly boilerplate: Boilerplate
  /** How many different reasons are used too often, of how many. */
  readonly reasons: { readonly boilerplate: number; readonly all: number }
}

const HEADINGS: Readonly<Record<Audited, string>> = {
  DISCLOSURE: 'Disclosures',
  DECISION: 'Decisions to share, and not to',
  EXEMPTION: 'Exemptions',
  URGENT_ACCESS: 'Urgent accesses',
}

const shownOf = (sample: Sample): Readonly<Record<Audited, readonly Shown[]>> => {
  const { boilerplate, conformance, records } = sample
  const each = (list: readonly AuditedRecord[]): readonly Shown[] =>
    list.map((one) => shown(one.id, linesOf(one, conformance), boilerplate))
  return {
    DISCLOSURE: sample.disclosures.map((one) => shown(one.id ?? one.key, ofDisclosure(one), boilerplate)),
    DECISION: each(records.DECISION),
    EXEMPTION: each(records.EXEMPTION),
    URGENT_ACCESS: each(records.URGENT_ACCESS),
  }
}

/** Of each kind how many there are, how many are drawn, and how many of these have boilerplate. */
export const countsOf = (sample: Sample) => {
  const all = shownOf(sample)
  return AUDITED.map((kind) => ({
    kind,
    total: sample.totals[kind],
    drawn: all[kind].length,
    flagged: all[kind].filter(({ flagged }) => flagged).length,
  }))
}

/** The sample, as one page of HTML. */
export const samplePage = (sample: Sample, today: IsoDate): string => {
  const all = shownOf(sample)
  const { seed, size, withoutId, reasons } = sample
  return pageOf('Audit sample: peer group maps', [
    paragraph(
      `Drawn on ${today} by the seed ${seed}, at most ${size} of each kind. The same seed draws the same from the same records. Reasons may name people: this page is for its owner alone.`,
    ),
    table(
      'What was drawn',
      ['Kind', 'There are', 'Drawn', 'With a reason that is boilerplate'],
      countsOf(sample).map(({ kind, total, drawn, flagged }) => [
        HEADINGS[kind],
        String(total),
        String(drawn),
        String(flagged),
      ]),
    ),
    paragraph(
      `Boilerplate: the same text, compared without names, digits, case and punctuation, used more than ${MOST_USES} times. Of ${reasons.all} different reasons that are on record, ${reasons.boilerplate} are.`,
    ),
    ...(withoutId === 0
      ? []
      : [paragraph(`${withoutId} disclosures are from before entries had ids, and are never drawn.`)]),
    ...AUDITED.map((kind) =>
      section(HEADINGS[kind], all[kind].length === 0 ? [paragraph('None.')] : all[kind].map(({ html }) => html)),
    ),
    paragraph('That this sample was drawn is on record itself.'),
  ])
}
