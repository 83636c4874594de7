/** The facts on record about one person on all maps, as cypher/rights/access-*.read.cypher return them (P9.5). */
import type { Category, IsoDate } from '../../policy/terms.ts'
import type { DrawnTieType, PersonType } from '../../model/model.ts'
import type { OthersCalled } from './naming.ts'

/** Properties of a node or a tie: days and times in ISO form. */
export type Values = Readonly<Record<string, unknown>>

/** Another element that a record is joined to: for the officer who decides, never for the answer. */
export type Joined = {
  readonly id: string
  readonly type: string
  readonly label: string | null
  readonly name: string | null
}

/** Whether it was stated as a fact or as an opinion (P9.3). */
export type StatedAs = 'FACT' | 'OPINION'

/** A statement about a person, an element or a tie (P5.2). */
export type Stated = {
  readonly elementId: string
  readonly category: Category
  readonly source: string | null
  readonly statedAs: StatedAs | null
  readonly recordedAt: string | null
  readonly relevance: string | null
}

/** One appearance of the person on one map. */
export type AppearanceFacts = {
  readonly subjectId: string
  readonly type: PersonType
  /** Whether processing is restricted (Art 18): the person is not shown on the map, and the data are still held. */
  readonly restricted: boolean
  readonly mapId: string
  readonly map: Values
  readonly values: Values
  /** What is recorded of the person for all maps: case references, notice against monitoring. Empty: not identified. */
  readonly person: Values
  readonly ties: readonly {
    readonly type: DrawnTieType
    readonly outgoing: boolean
    readonly values: Values
    readonly other: Joined
  }[]
  readonly elements: readonly {
    readonly type: string
    /** The ties to the person: POSED_TO, POSED_BY or ABOUT. */
    readonly via: readonly string[]
    readonly values: Values
    readonly others: readonly Joined[]
  }[]
  readonly statements: readonly Stated[]
  /** What is recorded about them off the map: consents, assessments, notifications, corrections ... */
  readonly records: readonly { readonly type: string; readonly values: Values }[]
  readonly decisions: readonly Values[]
  readonly parents: readonly Values[]
  /** Texts about others on the map that may name the person. */
  readonly mentions: readonly {
    readonly id: string
    readonly type: string
    readonly property: string
    readonly text: string
  }[]
  /** The names of everybody else on the map, and of parents and carers. Only compared, never shown. */
  readonly others: OthersCalled
}

/** An organisation that was given something about them, over all maps (Art 15(1)(c)). */
export type RecipientFacts = {
  readonly organisation: string
  readonly purposes: readonly string[]
  readonly first: string
  readonly last: string
}

export type AccessFacts = {
  readonly appearances: readonly AppearanceFacts[]
  readonly recipients: readonly RecipientFacts[]
  /** Id of an organisation -> its name. A source that is not among them may be somebody's name. */
  readonly organisations: ReadonlyMap<string, string>
  readonly today: IsoDate
}
