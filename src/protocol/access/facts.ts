/** What is on record about one person, on every map: plain facts, as cypher/reads/access-*.cypher return them (P9.5). */
import type { Category, IsoDate } from '../terms.ts'
import type { TieType } from './fields.ts'
import type { OthersCalled } from './naming.ts'

/** Properties of a node or a tie: days and times in ISO form. */
export type Values = Readonly<Record<string, unknown>>

/** Somebody or something else that is joined: for the officer who decides, never for the answer. */
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
  readonly type: 'YoungPerson' | 'Adult' | 'AdultOfConcern'
  /** Art 18: taken out of the map, and still held. */
  readonly restricted: boolean
  readonly mapId: string
  readonly map: Values
  readonly values: Values
  /** The case reference, where they are known. */
  readonly ref: string | null
  readonly ties: readonly {
    readonly type: TieType
    readonly outgoing: boolean
    readonly values: Values
    readonly other: Joined
  }[]
  readonly elements: readonly {
    readonly type: string
    /** POSED_TO, POSED_BY or ABOUT: how it is joined to the person. */
    readonly via: readonly string[]
    readonly values: Values
    readonly others: readonly Joined[]
  }[]
  readonly statements: readonly Stated[]
  /** What is recorded about them off the map: consents, assessments, notifications, corrections ... */
  readonly records: readonly { readonly type: string; readonly values: Values }[]
  readonly decisions: readonly Values[]
  readonly parents: readonly Values[]
  /** Texts about others on the map in which they may be named. */
  readonly mentions: readonly {
    readonly id: string
    readonly type: string
    readonly property: string
    readonly text: string
  }[]
  /** Everybody else on the map, and parents and carers. Only compared. */
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
  /** Id of an organisation -> its name. A source that is none may be somebody's name. */
  readonly organisations: ReadonlyMap<string, string>
  readonly today: IsoDate
}
