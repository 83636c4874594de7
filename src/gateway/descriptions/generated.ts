/**
 * Descriptions of what @neo4j/graphql makes for paging, ordering and the filter of the index, and of arguments that many
 * fields have. Pure.
 */
import { LISTS, MANY } from './nouns.ts'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** `PeerMapMembers` -> young people of a map. */
const ITEMS: ReadonlyMap<string, string> = new Map(
  Object.entries(LISTS).map(([at, items]) => {
    const [type = '', field = ''] = at.split('.')
    return [`${type}${capital(field)}`, items]
  }),
)

const CONNECTION: Readonly<Record<string, (items: string) => string>> = {
  '': (items) => `One page of the ${items}, in the order of their ids`,
  edges: (items) => `The ${items} that are on this page`,
  pageInfo: (items) => `Whether other ${items} stand before or behind this page`,
  totalCount: (items) => `How many ${items} there are on all pages together`,
}
const EDGE: Readonly<Record<string, (items: string) => string>> = {
  '': (items) => `One of the ${items}, with its place in the list`,
  cursor: (items) => `The place among the ${items}: given as \`after\`, the next page begins behind it`,
  node: (items) => `Who or what stands there: one of the ${items}`,
  properties: (items) => `What is recorded of the tie that makes this one of the ${items}`,
}
const CONNECTION_SORT: Readonly<Record<string, (items: string) => string>> = {
  '': (items) => `The order in which the ${items} come on a page`,
  node: (items) => `By which field the ${items} are ordered: by id alone`,
}
const SORT: Readonly<Record<string, (items: string) => string>> = {
  '': (items) => `The order of a list of ${items}`,
  id: (items) => `Rising or falling by id. No other field orders ${items}, since an order could tell a hidden value`,
}

/** Fields of the index of maps -> what they say of a map. */
const INDEXED: Readonly<Record<string, string>> = {
  id: 'id',
  title: 'title',
  trigger: 'reason for being opened',
  statutoryFunction: 'statutory function',
  statutoryCitation: 'statutory citation',
  status: 'status',
  openedOn: 'opening day',
  reviewDue: 'next day of review',
  retainUntil: 'last day of retention',
}
const WHERE: Readonly<Record<string, string>> = {
  '': 'Which maps of the index are answered: those for which all that is given holds',
  AND: 'Only maps for which each of these holds',
  OR: 'Only maps for which one of these holds, or several',
  NOT: 'Only maps for which this does not hold',
}

/** Filters -> what they compare. */
const FILTERS: Readonly<Record<string, string>> = {
  IDScalarFilters: 'the id',
  StringScalarFilters: 'the text',
  DateScalarFilters: 'the day',
  MapStatusEnumScalarFilters: 'the status of a map',
  StatutoryFunctionEnumScalarFilters: 'the statutory function of a map',
  TriggerEnumScalarFilters: 'the reason for which a map was opened',
}
const COMPARED: Readonly<Record<string, string>> = {
  eq: 'is exactly this',
  in: 'is one of these',
  contains: 'has this in it',
  startsWith: 'begins with this',
  endsWith: 'ends with this',
  lt: 'is before this',
  lte: 'is this or before it',
  gt: 'is after this',
  gte: 'is this or after it',
}

const PAGE_INFO: Readonly<Record<string, string>> = {
  '': 'Where a page of a connection stands in its list.',
  startCursor: 'Cursor of the first edge of the page; null: the page is empty',
  endCursor:
    'Cursor of the last edge of the page: given as `after`, it leads to the next page; null: the page is empty',
  hasNextPage: 'Whether something stands behind this page',
  hasPreviousPage: 'Whether something stands before this page',
}
const DIRECTION: Readonly<Record<string, string>> = {
  '': 'Which way a list is ordered.',
  ASC: 'Rising: from the least to the greatest, or the earliest to the latest',
  DESC: 'Falling: from the greatest to the least, or the latest to the earliest',
}

/** Of the order and the filter of the index of maps. */
function ofIndex(type: 'PeerMapSort' | 'PeerMapWhere', field: string): string | null {
  if (type === 'PeerMapWhere' && WHERE[field] !== undefined) return WHERE[field]
  if (field === '') return 'The order of the index of maps'
  const what = INDEXED[field]
  if (what === undefined) return null
  return type === 'PeerMapSort' ? `Orders maps by their ${what}` : `Only maps whose ${what} is as this says`
}

const bySuffix = (type: string, field: string): string | null => {
  for (const [suffix, says] of [
    ['ConnectionSort', CONNECTION_SORT],
    ['Connection', CONNECTION],
    ['Relationship', EDGE],
  ] as const) {
    const items = type.endsWith(suffix) ? ITEMS.get(type.slice(0, -suffix.length)) : undefined
    if (items !== undefined) return says[field]?.(items) ?? null
  }
  const many = type.endsWith('Sort') ? MANY[type.slice(0, -'Sort'.length)] : undefined
  return many === undefined ? null : (SORT[field]?.(many) ?? null)
}

/** The description of a generated type (`field` is ''), or of one of its fields or values; null: it is not generated. */
export function generated(type: string, field: string): string | null {
  if (type === 'PageInfo') return PAGE_INFO[field] ?? null
  if (type === 'SortDirection') return DIRECTION[field] ?? null
  if (type === 'PeerMapSort' || type === 'PeerMapWhere') return ofIndex(type, field)
  const compared = FILTERS[type]
  if (compared === undefined) return bySuffix(type, field)
  if (field === '') return `What must hold of ${compared}: all that is given`
  return COMPARED[field] === undefined ? null : `${capital(compared)} ${COMPARED[field]}`
}

const INDEX =
  "The caller's own index: the maps that are open to them, with the maps' own fields alone. To read what is on a map, ask peerMap for it"

/** The description of a field that is generated: the index, or a connection beside a list; null: the field is none. */
export function generatedField(type: string, field: string): string | null {
  if (type === 'Query' && field === 'peerMaps') return INDEX
  const items = field.endsWith('Connection') ? LISTS[`${type}.${field.slice(0, -'Connection'.length)}`] : undefined
  return items === undefined ? null : `The ${items} page by page, in the order of their ids`
}

/** An argument of the built schema. */
type Argument = { readonly name: string; readonly defaultValue?: unknown }

const PAGING: Readonly<Record<string, (items: string) => string>> = {
  first: (items) => `How many of the ${items} are on the page: one at least. Left out: all of them`,
  after: (items) => `The cursor behind which the page of ${items} begins. Left out: the page is the first`,
  limit: (items) => `At most so many of the ${items}: one at least. Left out: all of them`,
  offset: (items) => `So many of the ${items} are passed over. Left out: none`,
  sort: (items) => `The order of the ${items}: by id, rising where nothing else is asked for`,
}

const OF_INDEX: Readonly<Record<string, string>> = {
  limit: 'At most so many maps: one at least. Left out: all of them',
  offset: 'So many maps are passed over. Left out: none',
  sort: 'The order of the maps, by one key after the other. Left out: by id',
  where: 'Which maps are answered, by their own fields. Left out: all that are open to the caller',
}

/** An argument of a question that many have. */
function ofQuestion(field: string, { name, defaultValue }: Argument): string | null {
  if (field === 'peerMaps') return OF_INDEX[name] ?? null
  const preset = typeof defaultValue === 'number' ? `; the default is ${defaultValue}` : ''
  if (name === 'map') return `Id of the map that \`${field}\` is asked about`
  if (name === 'reason')
    return `Why the data protection officer reads the free texts of \`${field}\`: it is recorded. Left out: to the officer they are null`
  if (name === 'limit') return `At most so many entries of \`${field}\`${preset}`
  if (name === 'offset') return `So many entries of \`${field}\` are passed over${preset}`
  return null
}

/** The description of an argument that many fields have; null: it is one of its own, and schema/ describes it. */
export function sharedArgument(type: string, field: string, argument: Argument): string | null {
  if (type === 'Mutation') return `What \`${field}\` records, field by field`
  if (type === 'Query') return ofQuestion(field, argument)
  const items = LISTS[`${type}.${field.replace(/Connection$/, '')}`]
  return items === undefined ? null : (PAGING[argument.name]?.(items) ?? null)
}
