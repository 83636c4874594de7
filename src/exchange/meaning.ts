/** What one row says by itself: its kind, its values with their defaults, and what is wrong with it. Pure. */
import {
  normal,
  PERSON_KINDS,
  TIE_TYPES,
  STAYING_COLUMNS,
  fieldsOf,
  type FileKind,
  type PersonKind,
  type TieType,
} from './fields.ts'
import { enumOf, fieldOf, tieOf } from '../model/model.ts'
import { beyond, leftOut } from '../policy/free-texts.ts'
import { CATEGORIES, type Category } from '../policy/terms.ts'
import type { Value } from './cells.ts'
import { withConstants, type Binding, type ReadRow } from './columns.ts'
import type { Fault } from './issues.ts'
import { descriptionOf } from './names.ts'

export type Values = ReadonlyMap<string, Value>
type Found = (fault: Fault) => void

/** A row that is understood. `what`: the kind of person or type of tie; of other files the kind of file. */
export type Meaning<What extends string = string> = { readonly what: What; readonly values: Values }

/** The text of a field, or ''. */
export const textOf = (values: Values, name: string): string => {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

const categoriesOf = (value: Value | undefined): readonly Category[] =>
  Array.isArray(value) ? CATEGORIES.filter((category) => value.includes(category)) : []

/** The heading of a field in this file, or its name. */
export const headingOf = (binding: Binding, name: string): string =>
  binding.columns.find(({ field }) => field.name === name)?.heading ?? name

const isBound = (binding: Binding, name: string): boolean =>
  [...binding.columns, ...binding.constants].some(({ field }) => field.name === name)

/** Faults of a row whose kind is known: columns that it may not have, or must. */
const checkFields = (kind: FileKind, what: string, { values, binding, faulty, found }: Context): void => {
  for (const { name, of, needed } of fieldsOf(kind)) {
    const has = values.has(name)
    if (has && of !== undefined && !of.includes(what)) {
      found({ code: 'NOT_FOR_THIS_KIND', column: headingOf(binding, name), reason: `${readable(what)} has no ${name}` })
    }
    // A cell that is there and wrong is already named.
    if (!has && needed !== undefined && (needed === 'ALL' || needed.includes(what)) && !faulty.has(name)) {
      const clause = name === 'whyOnMap' ? ({ clause: 'P5.2' } as const) : {}
      const hint = isBound(binding, name)
        ? ''
        : `: no column says it (${name === 'whyOnMap' ? '--why TEXT' : `--set ${kind}.${name}=...`})`
      const reason = `${readable(what)} needs ${name}${hint}`
      found({ code: 'MISSING', column: headingOf(binding, name), reason, ...clause })
    }
  }
  checkReveals(kind, { values, binding, found })
  const since = textOf(values, 'since')
  const until = textOf(values, 'until')
  if (since !== '' && until !== '' && until <= since) {
    found({ code: 'IMPOSSIBLE_DATE', column: headingOf(binding, 'until'), reason: 'it ends before it begins' })
  }
}

/** P5.2: a text that can't be hidden by itself tells of nothing that whoever reads it need not have. */
const checkReveals = (kind: FileKind, { values, binding, found }: Omit<Context, 'faulty'>): void => {
  const given = [...(STAYING_COLUMNS[kind] ?? [])].filter(([column]) => values.has(column))
  const revealed = categoriesOf(values.get('reveals'))
  if (given.length === 0) return
  for (const category of beyond(
    revealed,
    given.map(([, readers]) => readers),
  )) {
    const { clause, message: reason } = leftOut(category)
    found({ code: 'REVEALS_TOO_MUCH', column: headingOf(binding, 'reveals'), reason, clause })
  }
}

const readable = (what: string): string => `a row of ${what}`

type Context = {
  readonly values: Values
  readonly binding: Binding
  readonly faulty: ReadonlySet<string>
  readonly found: Found
}

const RELEVANCE = ['connectedHow', 'relevanceReason', 'relevanceDecidedBy', 'relevanceDecidedOn', 'relevanceReviewBy']

/** Whether the row records a decision that this is a relevant young person (P1.3). */
export const isRelevant = (values: Values): boolean =>
  values.get('atRiskOfHarm') === true || values.get('presentsRiskOfHarm') === true

const checkPerson = ({ values, binding, found }: Context): void => {
  const [label, name] = [textOf(values, 'label'), textOf(values, 'name')]
  if (label !== '' && normal(label) === normal(name)) {
    const reason = 'the label is the name: everybody who may open the map sees labels'
    found({ code: 'LABEL_IS_NAME', column: headingOf(binding, 'label'), reason, clause: 'P5' })
  }
  if (values.get('identified') === false && !values.has('description')) {
    const reason = 'somebody not yet identified needs a description'
    found({ code: 'MISSING', column: headingOf(binding, 'description'), reason, clause: 'P3.1' })
  }
  const missing = isRelevant(values) ? RELEVANCE.filter((each) => !values.has(each)) : []
  for (const each of missing) {
    const reason = 'a decision that somebody is a relevant young person says how, why, by whom, when and until when'
    found({ code: 'MISSING', column: headingOf(binding, each), reason, clause: 'P1.3' })
  }
}

const checkPlace = ({ values, binding, found }: Context): void => {
  if (values.get('kind') === 'RESIDENCE' && values.has('name')) {
    const reason = 'a residence has no name'
    found({ code: 'RESIDENCE_WITH_NAME', column: headingOf(binding, 'name'), reason, clause: 'P5' })
  }
  if (values.has('latitude') !== values.has('longitude')) {
    const column = headingOf(binding, values.has('latitude') ? 'longitude' : 'latitude')
    found({ code: 'MISSING', column, reason: 'a position needs latitude and longitude' })
  }
}

const checkTie = (type: TieType, nominations: boolean, { values, binding, found }: Context): void => {
  const of = fieldOf(tieOf(type).row, 'kind')?.of ?? null
  const kinds: readonly string[] | undefined = of === null ? undefined : enumOf(of)
  const kind = textOf(values, 'kind')
  if (kind !== '' && kinds !== undefined && !kinds.includes(kind)) {
    const reason = `the kind of ${type} must be one of ${kinds.join(', ')}`
    found({ code: 'UNKNOWN_KIND', column: headingOf(binding, 'kind'), reason })
  }
  if (nominations && values.has('mutual')) {
    const reason = 'with --nominations the rows themselves say what is mutual'
    found({ code: 'NOT_FOR_THIS_KIND', column: headingOf(binding, 'mutual'), reason })
  }
}

const member = <T extends string>(value: Value | undefined, all: readonly T[], otherwise: T): T =>
  all.find((each) => each === value) ?? otherwise

type Request = {
  readonly row: ReadRow
  readonly binding: Binding
  readonly found: Found
  /** Fields whose cell is wrong: not reported as missing too. */
  readonly faulty: ReadonlySet<string>
}

const complete = <What extends string>(
  what: What,
  request: Request,
): { readonly meaning: Meaning<What>; readonly context: Context } => {
  const values = withConstants(request.row.values, request.binding, what)
  const { binding, faulty, found } = request
  return { meaning: { what, values }, context: { values, binding, faulty, found } }
}

/** P3.1: a young person whose name says that none is known is not identified yet, unless the row says otherwise. */
const identifiedOrNot = (kind: PersonKind, row: ReadRow): ReadRow => {
  if (kind !== 'YOUNG_PERSON' || row.unnamed === null || row.values.has('identified')) return row
  const own = new Map(row.values).set('identified', false)
  if (!own.has('description')) own.set('description', descriptionOf(row.unnamed))
  return { ...row, values: own }
}

/** A row of people. */
export const personOf = (request: Request): Meaning<PersonKind> => {
  const kind = member(request.row.values.get('kind'), PERSON_KINDS, 'YOUNG_PERSON')
  const { meaning, context } = complete(kind, { ...request, row: identifiedOrNot(kind, request.row) })
  checkFields('people', kind, context)
  checkPerson(context)
  return meaning
}

/** A row of ties. */
export const tieRowOf = (request: Request & { readonly nominations: boolean }): Meaning<TieType> => {
  const type = member(request.row.values.get('type'), TIE_TYPES, 'PEER')
  const { meaning, context } = complete(type, request)
  checkFields('ties', type, context)
  checkTie(type, request.nominations && type === 'PEER', context)
  return meaning
}

/** A row of any other file. */
export const otherOf = (kind: Exclude<FileKind, 'people' | 'ties'>, request: Request): Meaning => {
  const { meaning, context } = complete(kind, request)
  checkFields(kind, kind, context)
  if (kind === 'places') checkPlace(context)
  return meaning
}
