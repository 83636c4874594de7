/** Draws a map whose every property is a canary. What is joined to what is said in words here, never in values. */
import neo4j from 'neo4j-driver'
import { TIE_TYPES, tieOf } from '../../src/model/model.ts'
import type { Category } from '../../src/policy/terms.ts'
import type { Canaries } from './canaries.ts'
import { scalarFields, type Site } from './canaries.ts'
import { elementMay, NEVER, type Join, type May, type Sees } from './oracle.ts'

export type NodeRow = { readonly labels: readonly string[]; readonly properties: Readonly<Record<string, unknown>> }
export type TieRow = {
  readonly type: string
  /** Labels of the ends, for which ids have an index. */
  readonly ends: string
  readonly from: string
  readonly to: string
  readonly properties: Readonly<Record<string, unknown>>
}

type Fixed = Readonly<Record<string, string | boolean>>

/** Type of tie -> the row type of its flat list, whose fields are the tie's properties. */
const ROW_TYPE: Readonly<Record<string, string>> = Object.fromEntries(TIE_TYPES.map((type) => [type, tieOf(type).row]))
const ENDS = new Set(['from', 'to'])
const OF_A_PERSON = new Set(['YoungPerson', 'Adult', 'AdultOfConcern'])

/** Never in the schema: of the Council alone. */
const COUNCIL_ONLY = ['recordedBy', 'version'] as const

/** One map being drawn. Its letter begins every canary of it. */
export class Drawing {
  readonly canaries: Canaries
  readonly letter: string
  readonly mapId: string
  readonly nodes: NodeRow[] = []
  readonly ties: TieRow[] = []
  readonly #ids = new Map<string, string>()
  readonly #labels = new Map<string, string>()
  /** What joins a group, a place or a row to something: shown to whom `may` says, once that is listed. */
  readonly #leads: { readonly from: string; readonly to: string; readonly may: May }[] = []
  readonly #labelled = new Set<string>()
  /** Rows that joins lead through: to whom they are shown, as far as they themselves decide. */
  readonly #through = new Map<string, May>()
  readonly #listed = new WeakMap<Sees, ReadonlySet<string>>()

  constructor(canaries: Canaries, letter: string) {
    this.canaries = canaries
    this.letter = letter
    this.mapId = canaries.id(letter, 'pm', { at: 'PeerMap.id', may: () => true, index: true })
    this.#node('PeerMap', this.mapId, { fieldMay: () => () => true, fixed: { status: 'OPEN' }, index: true })
  }

  idOf(ref: string): string {
    const id = this.#ids.get(ref)
    if (id === undefined) throw new Error(`nothing is drawn as ${ref}`)
    return id
  }

  /** What one who sees so much finds listed: from the people, along what is shown, as far as that leads. */
  #listedFor(sees: Sees): ReadonlySet<string> {
    const known = this.#listed.get(sees)
    if (known !== undefined) return known
    const found = new Set(sees.grantedToAll('HARMFUL_RELATIONSHIP') ? this.#labelled : [])
    const isThere = (ref: string): boolean => !(this.#labelled.has(ref) || this.#through.has(ref)) || found.has(ref)
    for (let before = -1; before < found.size;) {
      before = found.size
      for (const { from, to, may } of this.#leads)
        if (isThere(from) && may(sees) && (this.#through.get(to)?.(sees) ?? true)) found.add(to)
    }
    this.#listed.set(sees, found)
    return found
  }

  /** Whether a group, a place, or what is about one is listed (P8.7). */
  listed(ref: string): May {
    return (sees) => this.#listedFor(sees).has(ref)
  }

  /** What leads to a group or a place, or to what is about one. */
  leads(from: string, to: string, may: May): void {
    this.#leads.push({ from, to, may })
  }

  /** A risk or a strength that is listed where something that it is joined to is. `may`: as far as it decides itself. */
  through(ref: string, may: May): void {
    this.#through.set(ref, may)
  }

  /** Labels of the two ends of a tie, as `(a:Risk),(b:Adult)` needs them. */
  #ends(from: string, to: string): string {
    return `${this.#labels.get(this.idOf(from))} ${this.#labels.get(this.idOf(to))}`
  }

  #newId(ref: string, at: string, may: May): string {
    const id = this.canaries.id(this.letter, ref, { at, may })
    this.#ids.set(ref, id)
    return id
  }

  #fields(
    type: string,
    id: string,
    about: {
      readonly fieldMay: (category: Category, field: string) => May
      readonly fixed: Fixed
      readonly index?: boolean
      readonly dates?: Readonly<Record<string, number>>
    },
  ): Record<string, unknown> {
    const properties: Record<string, unknown> = {}
    for (const field of scalarFields(type)) {
      if (ENDS.has(field.name)) continue
      const site: Site = {
        at: `${type}.${field.name}`,
        map: this.letter,
        may: about.fieldMay(field.category, field.name),
        index: about.index ?? false,
      }
      const fixed = about.fixed[field.name]
      const from = about.dates?.[field.name] ?? (field.name === 'until' || field.name === 'spentOn' ? 'late' : 'early')
      const made = fixed === undefined ? this.canaries.make(field, site, from) : { property: fixed, shown: fixed }
      properties[field.name] = made.property
      this.canaries.store(id, field.name, { value: made.shown, may: site.may })
    }
    return properties
  }

  #node(
    type: string,
    id: string,
    about: {
      readonly fieldMay: (category: Category, field: string) => May
      readonly fixed?: Fixed
      readonly reveals?: readonly Category[]
      readonly index?: boolean
      readonly dates?: Readonly<Record<string, number>>
    },
  ): void {
    const { fixed = {}, reveals = [], ...rest } = about
    const properties = this.#fields(type, id, { fixed, ...rest })
    for (const name of COUNCIL_ONLY) {
      const site = { at: `${type}.${name}`, map: this.letter, may: NEVER }
      properties[name] = name === 'version' ? neo4j.int(this.canaries.number(site)) : this.canaries.text(site)
    }
    if (type !== 'PeerMap') properties['mapId'] = this.mapId
    if (reveals.length > 0) properties['reveals'] = reveals
    const labels = reveals.length > 0 ? [type, 'Revealing'] : [type]
    this.nodes.push({ labels, properties: { ...properties, id } })
    this.#labels.set(id, type)
  }

  /** A person. An adult of concern exists only where HARMFUL_RELATIONSHIP is open for them. */
  person(type: 'YoungPerson' | 'Adult' | 'AdultOfConcern', ref: string, born?: number): string {
    if (!OF_A_PERSON.has(type)) throw new Error(`${type} is no person`)
    const isHidden = type === 'AdultOfConcern'
    const exists = (id: string) => (sees: Sees) => !isHidden || sees.open('HARMFUL_RELATIONSHIP', id)
    const holder: { id: string } = { id: '' }
    const id = this.#newId(ref, `${type}.id`, (sees) => exists(holder.id)(sees))
    holder.id = id
    const fieldMay =
      (category: Category): May =>
      (sees) =>
        exists(id)(sees) && sees.open(category, id)
    this.#node(type, id, { fieldMay, ...(born === undefined ? {} : { dates: { dateOfBirth: born } }) })
    return id
  }

  /** What belongs to one person and is reached from them. `isShown` false: acquitted, spent and the like. */
  owned(
    type: 'Offence' | 'SocialMediaPost' | 'SocialCareRecord',
    ref: string,
    about: {
      readonly of: string
      readonly ofConcern?: boolean
      readonly fixed?: Fixed
      readonly reveals?: readonly Category[]
      readonly isShown?: boolean
    },
  ): void {
    const person = this.idOf(about.of)
    const category = scalarFields(type)[0]?.category ?? 'MAP'
    const { reveals = [], fixed = {}, isShown = true } = about
    const shows: May = (sees) =>
      isShown &&
      (about.ofConcern !== true || sees.open('HARMFUL_RELATIONSHIP', person)) &&
      [category, ...reveals].every((each) => sees.open(each, person))
    const id = this.#newId(ref, `${type}.id`, shows)
    this.#node(type, id, { fieldMay: () => shows, fixed, reveals })
    this.structure('ABOUT', ref, about.of, NEVER)
  }

  /**
   * An element with the people it is joined to. Of a group or a place that is listed the label is always shown; rows of others
   * are left out where their fields are. `exists` narrows further.
   */
  element(
    type: string,
    ref: string,
    about: {
      readonly joins?: readonly Join[]
      readonly others?: May | null
      readonly reveals?: readonly Category[]
      readonly posedByPeople?: boolean
      readonly fixed?: Fixed
      readonly exists?: May
    } = {},
  ): string {
    const { joins = [], reveals = [], fixed = {}, others = null, posedByPeople = false } = about
    const isLabelled = type === 'PeerGroup' || type === 'Location'
    if (isLabelled) this.#labelled.add(ref)
    const exists = isLabelled ? this.listed(ref) : (about.exists ?? (() => true))
    const may =
      (category: Category): May =>
      (sees) =>
        exists(sees) && elementMay(category, { joins, others, reveals, posedByPeople })(sees)
    const own = isLabelled ? 'MAP' : (scalarFields(type)[0]?.category ?? 'MAP')
    const id = this.#newId(ref, `${type}.id`, isLabelled ? exists : may(own))
    const fieldMay = (category: Category, field: string): May =>
      isLabelled && field === 'label' ? exists : may(category)
    this.#node(type, id, { fieldMay, fixed, reveals })
    return id
  }

  /** ABOUT, POSED_BY and POSED_TO: ids only. */
  structure(type: string, from: string, to: string, may: May): void {
    const id = this.canaries.id(this.letter, `t${type.replace('_', '')}${from}${to}`, { at: `${type}.id`, may })
    this.ties.push({
      type,
      ends: this.#ends(from, to),
      from: this.idOf(from),
      to: this.idOf(to),
      properties: { id, mapId: this.mapId },
    })
  }

  /** A tie with properties. `may`: whether its row is shown; `fieldMay`: more that a field of it needs. */
  tie(
    type: string,
    ends: readonly [string, string],
    about: {
      readonly may: May
      readonly fieldMay?: Readonly<Partial<Record<string, May>>>
      readonly fixed?: Fixed
      /** What the subject's statement beside it answers: it is shown where that is (P5.2). */
      readonly answers?: { readonly category: Category; readonly may: May }
      readonly suffix?: string
    },
  ): string {
    const { fixed = {}, suffix = '', answers } = about
    for (const [one, other] of [ends, ends.toReversed()] as const)
      if (one !== undefined && other !== undefined && this.#labelled.has(other)) this.leads(one, other, about.may)
    // What a tie leads to is listed with it; two that nothing else joins are not.
    const may: May = (sees) =>
      about.may(sees) && ends.every((end) => !this.#labelled.has(end) || this.listed(end)(sees))
    const [from, to] = ends
    const statement = answers?.may ?? (() => true)
    const fieldMay = { ...about.fieldMay, subjectStatement: statement, subjectStatementOn: statement }
    const rowType = ROW_TYPE[type]
    if (rowType === undefined) throw new Error(`no row type for ${type}`)
    const id = this.canaries.id(this.letter, `t${type.replace('_', '')}${from}${to}${suffix}`, {
      at: `${type}.id`,
      may,
    })
    const properties = this.#fields(rowType, id, {
      fixed: { ...fixed, ...(rowType === 'VisitTie' ? { kind: type } : {}) },
      fieldMay: (_category, field) => (sees) =>
        may(sees) && (new Map(Object.entries(fieldMay)).get(field)?.(sees) ?? true),
    })
    if (rowType === 'VisitTie') delete properties['kind']
    const recorded = this.canaries.make(
      { type: 'DateTime', list: false },
      { at: `${type}.recordedAt`, map: this.letter, may: NEVER },
    )
    const start = this.idOf(from)
    for (const [end, person] of [
      ['from', start],
      ['to', this.idOf(to)],
    ] as const)
      this.canaries.store(id, end, { value: person, may })
    const isAlleged = type === 'HARMS' || type === 'AFFILIATED_WITH'
    this.ties.push({
      type,
      ends: this.#ends(from, to),
      from: start,
      to: this.idOf(to),
      properties: {
        ...properties,
        ...(isAlleged ? { subjectId: start } : {}),
        ...(answers === undefined ? {} : { statementReveals: [answers.category] }),
        recordedAt: recorded.property,
        id,
        mapId: this.mapId,
      },
    })
    return id
  }
}
