/**
 * The answer to an access request as one page of HTML, to be printed and handed over (Art 12(1), Art 15). Pure.
 *
 * The page says that something is withheld, but never of what kind or how much, since that could reveal what it is.
 */
import { escaped, list, pageOf, paragraph, section } from '../../accountability/page.rules.ts'
import type { Controller } from '../../policy/controller.ts'
import type { IsoDate } from '../../policy/terms.ts'
import type { AccessAnswer, AnsweredItem, AnsweredMap, AnsweredRecord, Asking } from './answer.ts'
import { CATEGORY_WORDS, dayWords, fieldWords, placeOf, RECORD_WORDS, valueWords } from './words.ts'

/** The source of a value: the organisation, when it was recorded, and whether it was stated as an opinion. */
const originOf = ({ source, recordedAt, statedAs, state }: AnsweredItem): string =>
  [
    ...(state === 'RELEASED' ? ['told in our own words, to leave other people out'] : []),
    ...(source === null ? [] : [source]),
    ...(recordedAt === null ? [] : [dayWords(recordedAt)]),
    ...(statedAs === 'OPINION' ? ['an opinion'] : []),
  ].join(', ')

/** The items of a record that are given. */
const givenItems = (record: AnsweredRecord): readonly (AnsweredItem & { readonly value: string })[] =>
  record.items.flatMap((item) => (item.value === null ? [] : [{ ...item, value: item.value }]))

const tableOf = (record: AnsweredRecord): readonly string[] => {
  const items = givenItems(record).toSorted((one, other) => placeOf(one.coordinate) - placeOf(other.coordinate))
  if (items.length === 0) return []
  const rows = items.map(
    (item) =>
      `<tr><th scope="row">${escaped(fieldWords(item.coordinate))}</th>` +
      `<td dir="auto">${escaped(valueWords(item.coordinate, item.value))}</td>` +
      `<td dir="auto">${escaped(originOf(item))}</td></tr>`,
  )
  return [
    [
      `<table>\n<caption>${escaped(RECORD_WORDS[record.kind])}</caption>`,
      '<thead><tr><th scope="col" class="first">What</th><th scope="col">What we hold</th><th scope="col" class="last">Where it is from</th></tr></thead>',
      `<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
    ].join('\n'),
  ]
}

const recipientsTable = (records: readonly AnsweredRecord[]): readonly string[] => {
  const named = (items: ReturnType<typeof givenItems>): boolean =>
    items.some(({ coordinate }) => coordinate === 'Recipient.organisation')
  const rows = records.map(givenItems).filter(named)
  if (rows.length === 0) return [paragraph('There is no organisation that we can name.')]
  const cell = (items: (typeof rows)[number], field: string): string => {
    const found = items.find(({ coordinate }) => coordinate === field)
    return found === undefined ? '' : escaped(valueWords(field, found.value))
  }
  const columns = ['Recipient.purposes', 'Recipient.first', 'Recipient.last']
  return [
    '<table>\n<caption>Organisations that have received something about you</caption>',
    `<thead><tr><th scope="col">Organisation</th>${columns.map((field) => `<th scope="col">${escaped(fieldWords(field))}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${rows
      .map(
        (items) =>
          `<tr><th scope="row" dir="auto">${cell(items, 'Recipient.organisation')}</th>${columns.map((field) => `<td>${cell(items, field)}</td>`).join('')}</tr>`,
      )
      .join('\n')}\n</tbody>\n</table>`,
  ]
}

const mapSection = (
  { map, index, of }: { readonly map: AnsweredMap; readonly index: number; readonly of: number },
  records: readonly AnsweredRecord[],
): string => {
  const on = records.filter(({ mapId }) => mapId === map.mapId)
  return section(of === 1 ? 'What we hold' : `What we hold: map ${index + 1} of ${of}`, [
    paragraph(
      'A peer group map shows who young people spend time with, and where. It is used to keep young people safe.',
    ),
    ...(map.restricted
      ? [paragraph('We have put a limit on this: it is kept, and workers cannot see or use it.')]
      : []),
    ...(map.retainUntil === null ? [] : [paragraph(`We plan to keep it until ${dayWords(map.retainUntil)}.`)]),
    ...on.flatMap(tableOf),
  ])
}

const KEPT_BACK = [
  'Some information is not in this copy. The law lets us, and sometimes makes us, keep back what is about other people as well, what could put somebody in danger, or what could get in the way of stopping a crime.',
  'If you think that something is missing, ask us to look again. You can also complain: see the end of this page.',
]

const whoWeAre = ({ contact, privacyNotice }: Controller): readonly string[] => {
  const lines = [
    ...(contact === null ? [] : [`You reach us here: ${contact}.`]),
    ...(privacyNotice === null ? [] : [`Our privacy notice says more: ${privacyNotice}`]),
  ]
  return lines.length === 0 ? [] : [section('Who we are', lines.map(paragraph))]
}

const whoToAsk = ({ officer, complaints }: Controller): readonly string[] => [
  `Talk to your social worker, or ask for ${officer ?? 'the data protection officer of the Council'}.`,
  ...(complaints === null
    ? []
    : [
        `You can complain to us: ${complaints}. We say within 30 days that we have your complaint, and then what came of it.`,
      ]),
]

/**
 * The page. `requestedBy`: to somebody who asks on the person's behalf the page explains who "you" is. Who is not entitled, or
 * not yet, gets the page of somebody of whom nothing is held: not even that something is kept back.
 */
export const documentOf = (
  answer: AccessAnswer,
  about: Asking & { readonly preparedOn: IsoDate; readonly controller: Controller },
): string => {
  const records = about.entitled === 'YES' ? answer.records : []
  // A map of which nothing is given is left out.
  const maps = answer.maps.filter((map) => records.some((one) => one.mapId === map.mapId && givenItems(one).length > 0))
  const isKeptBack = records.some(({ items }) => items.some(({ value }) => value === null))
  const body = [
    paragraph(
      `This copy was made on ${dayWords(about.preparedOn)} by ${about.controller.name ?? 'the Children and Families Service of the Council'}.`,
    ),
    ...(about.requestedBy === 'SUBJECT'
      ? []
      : [paragraph('Somebody asked for this copy on behalf of the person it is about. In it, “you” is that person.')]),
    ...(maps.length === 0
      ? [section('What we hold', [paragraph('There is nothing on a map of which we can give you a copy.')])]
      : []),
    ...maps.map((map, index) => mapSection({ map, index, of: maps.length }, records)),
    ...(isKeptBack ? [section('What is not in this copy', KEPT_BACK.map(paragraph))] : []),
    section('Who has received it', [
      paragraph('Workers of the Children and Families Service use the maps. Beside them:'),
      ...recipientsTable(records.filter(({ kind }) => kind === 'RECIPIENT')),
    ]),
    section('Why we hold it', [
      list(answer.purposes),
      paragraph('The kinds of information in this copy:'),
      list(answer.categories.map((category) => CATEGORY_WORDS[category])),
      paragraph('The law that lets us do this:'),
      list(answer.lawfulBasis),
    ]),
    section('Your rights', [list(answer.rights), paragraph(answer.automatedDecisions)]),
    ...whoWeAre(about.controller),
    section('If you are not happy', [...whoToAsk(about.controller).map(paragraph), paragraph(answer.complain)]),
  ]
  return pageOf('What we hold about you', body)
}
