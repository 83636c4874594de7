/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The input of `addStrength`, which records a strength of young people, groups or places on the map (at least one) */
export type AddStrengthInput = {
  /** Ids of the young people, groups or places on the map that have the strength: one at least */
  readonly about: ReadonlyArray<string>;
  /** What is good, and where it shows */
  readonly description: string;
  /** Id of the map on which `addStrength` is taken. NOT_FOUND: there is no such map for the caller */
  readonly mapId: string;
  /** Why the new strength is relevant to this map. Needed where a category in `reveals` needs cover (P5.2) */
  readonly relevance?: string | null | undefined;
  /** Categories that `description` of the new strength reveals; [] for none. It is shown only where all of them are open (P5.2) */
  readonly reveals: ReadonlyArray<Category>;
  /** The organisation from which the new strength is known (P4.3). Left out: the caller's own */
  readonly source?: string | null | undefined;
  /** Whether the source states what it tells of the new strength as fact or as opinion (P9.3) */
  readonly statedAs: StatedAs;
};

/** P1.3, P3.1, P5.2. Record ethnicity, sexuality and disability afterwards by changeYoungPerson, once there is cover. */
export type AddYoungPersonInput = {
  /** Where the new young person lives: a postal address on one line; left out: not recorded */
  readonly address?: string | null | undefined;
  /**
   * Other names by which the new young person is known, street names too; left out: not recorded
   *
   * at most 50 entries
   */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** The day on which the new young person was born; left out: not recorded */
  readonly dateOfBirth?: string | null | undefined;
  /** What is known of somebody who is not identified. Needed if there is neither a case reference nor a name */
  readonly description?: string | null | undefined;
  /** How old the new young person is thought to be, in whole years, where there is no date of birth. It needs estimatedAgeSource and estimatedAgeOn with it (P8.5) */
  readonly estimatedAge?: number | null | undefined;
  /** The day on which the age of the new young person was estimated. Needed with estimatedAge */
  readonly estimatedAgeOn?: string | null | undefined;
  /** Who estimated the age of the new young person. Needed with estimatedAge */
  readonly estimatedAgeSource?: string | null | undefined;
  /** The gender of the new young person, in words; left out: not recorded */
  readonly gender?: string | null | undefined;
  /**
   * What the young person is called on the map. Every recipient reads it, so it must hold no name. Left out: YP and the next
   * number
   */
  readonly label?: string | null | undefined;
  /** Id of the map on which `addYoungPerson` is taken. NOT_FOUND: there is no such map for the caller */
  readonly mapId: string;
  /** What the new young person is called; left out: not recorded */
  readonly name?: string | null | undefined;
  /** The case reference of the young person. Left out: they are put on the map by name or description alone */
  readonly ref?: string | null | undefined;
  /** Categories that `description` and `whyOnMap` of `addYoungPerson` reveal beside their own; [] for none. Whoever reads the text must have them all, or the step is refused (P5.2, P8) */
  readonly reveals: ReadonlyArray<Category>;
  /** The organisation from which the new young person is known (P4.3). Left out: the caller's own */
  readonly source?: string | null | undefined;
  /** Whether the source states what it tells of the new young person as fact or as opinion (P9.3) */
  readonly statedAs: StatedAs;
  /** Why they are put on this map: how they come to belong to it (P5.2) */
  readonly whyOnMap: string;
};

/** What an adult on a map is to the young people. Adults of concern have a type of their own. */
export type AdultKind =
  /** A parent, carer or relative */
  | 'FAMILY'
  /** Somebody who works with the young people */
  | 'PROFESSIONAL'
  /** Somebody whom the young people trust */
  | 'TRUSTED';

/** Kinds of organisation (P4.1, P4.2). */
export type Agency =
  /** The Children and Families Service of the Council, which draws the maps */
  | 'CFS'
  /** A school, a college or another place of education */
  | 'EDUCATION'
  /** A health trust, a practice or another health service */
  | 'HEALTH'
  /** A housing service or association */
  | 'HOUSING'
  /** A police force or one of its units */
  | 'POLICE'
  /** A charity or community organisation */
  | 'VOLUNTARY_SECTOR'
  /** A youth justice service */
  | 'YOUTH_JUSTICE';

/** Yes, no, or not known. What was not asked is UNKNOWN, never NO. */
export type Answer =
  /** It is not so */
  | 'NO'
  /** Nobody knows, or nobody has asked */
  | 'UNKNOWN'
  /** It is so */
  | 'YES';

/** Categories of personal data (P5, P5.0). */
export type Category =
  /** A person's address; a place's name, address, position and kind */
  | 'ADDRESS'
  /** Offences, convictions and allegations (Art 10) */
  | 'CRIMINAL_OFFENCE'
  /** Disability or health (Art 9) */
  | 'DISABILITY'
  /** Racial or ethnic origin (Art 9) */
  | 'ETHNICITY'
  /** Harmful relationships, gang affiliation and adults of concern, and that they exist (Art 10) */
  | 'HARMFUL_RELATIONSHIP'
  /** Name, aliases, date of birth, age, gender; name and description of a group */
  | 'IDENTITY'
  /** Who is on the map (by label), groups, places and peer ties. Every grant includes it */
  | 'MAP'
  /**
   * Political opinion, religion or belief, trade union membership, genetic data, biometric data for identification (Art 9). No field
   * holds it: it is named by what a text or a kind of risk reveals
   */
  | 'OTHER_SPECIAL'
  /** Events, interventions, information gaps, reviews, meetings, the young person's views */
  | 'PLAN'
  /** Judgements: risks, strengths, relevance, influence and control, role in a group */
  | 'RISK'
  /** Sex life or sexual orientation (Art 9) */
  | 'SEXUALITY'
  /** What social care did before for somebody, such as plans and placements */
  | 'SOCIAL_CARE_HISTORY'
  /** Publicly available postings */
  | 'SOCIAL_MEDIA';

/** The input of `changeYoungPerson`, which changes what is recorded of a young person */
export type ChangeYoungPersonInput = {
  /** Where the young person lives: a postal address on one line; left out: as before */
  readonly address?: string | null | undefined;
  /**
   * Other names by which the young person is known, street names too; left out: as before
   *
   * at most 50 entries
   */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** The day on which the young person was born; left out: as before */
  readonly dateOfBirth?: string | null | undefined;
  /** What is known of somebody who is not identified */
  readonly description?: string | null | undefined;
  /** Disability or health of the young person. It is recorded only if an assessment or consent gives cover for it (P8.2); left out: as before */
  readonly disability?: RelevantValueInput | null | undefined;
  /** How old the young person is thought to be, in whole years, where there is no date of birth. It needs estimatedAgeSource and estimatedAgeOn with it (P8.5) */
  readonly estimatedAge?: number | null | undefined;
  /** The day on which the age of the young person was estimated. Needed with estimatedAge */
  readonly estimatedAgeOn?: string | null | undefined;
  /** Who estimated the age of the young person. Needed with estimatedAge */
  readonly estimatedAgeSource?: string | null | undefined;
  /** Racial or ethnic origin of the young person. It is recorded only if an assessment or consent gives cover for it (P8.2); left out: as before */
  readonly ethnicity?: RelevantValueInput | null | undefined;
  /** The gender of the young person, in words; left out: as before */
  readonly gender?: string | null | undefined;
  /** Id of the map on which `changeYoungPerson` is taken. NOT_FOUND: there is no such map for the caller */
  readonly mapId: string;
  /** What the young person is called; left out: as before */
  readonly name?: string | null | undefined;
  /** Categories that `description`, `ethnicity.relevance`, `sexuality.relevance` and `disability.relevance` of `changeYoungPerson` reveal beside their own; [] for none. Whoever reads the text must have them all, or the step is refused (P5.2, P8) */
  readonly reveals: ReadonlyArray<Category>;
  /** Sexual orientation of the young person. It is recorded only if an assessment or consent gives cover for it (P8.2); left out: as before */
  readonly sexuality?: RelevantValueInput | null | undefined;
  /** The organisation from which the young person is known (P4.3). Left out: the caller's own */
  readonly source?: string | null | undefined;
  /** Whether the source states what it tells of the young person as fact or as opinion (P9.3) */
  readonly statedAs: StatedAs;
  /** Version of the young person as the caller read it: `versions` gives it. CONFLICT: somebody has changed it since */
  readonly version: number;
  /** Id of the YoungPerson who is changed */
  readonly youngPersonId: string;
};

/** How well a risk or a harmful relationship is established. What was disproved is not shown (P8.7). */
export type ClaimStatus =
  /** It is established */
  | 'CONFIRMED'
  /** Something independent supports it */
  | 'CORROBORATED'
  /** It was found not to be so, and is not shown */
  | 'DISPROVED'
  /** Somebody has said so, and nothing else supports it yet */
  | 'SUSPECTED';

/** P1.4: between two young people; the direction has no meaning. */
export type ConnectPeersInput = {
  /** Id of one young person on the map */
  readonly from: string;
  /** What they are to each other */
  readonly kind: PeerKind;
  /** Id of the map on which `connectPeers` is taken. NOT_FOUND: there is no such map for the caller */
  readonly mapId: string;
  /** Whether both of them see it so; left out: not recorded */
  readonly mutual?: Answer | null | undefined;
  /** The first day of the new peer relationship: not in the future. Left out: not known, so it counts from ever */
  readonly since?: string | null | undefined;
  /** The organisation from which the new peer relationship is known (P4.3). Left out: the caller's own */
  readonly source?: string | null | undefined;
  /** Whether the source states what it tells of the new peer relationship as fact or as opinion (P9.3) */
  readonly statedAs: StatedAs;
  /** How close they are; left out: not known */
  readonly strength?: number | null | undefined;
  /** Id of the other young person on the map */
  readonly to: string;
  /** Whether the relationship protects them, strains them or does neither */
  readonly valence: Valence;
};

/** What must hold of the day: all that is given */
export type DateScalarFilters = {
  /** The day is exactly this */
  readonly eq?: string | null | undefined;
  /** The day is after this */
  readonly gt?: string | null | undefined;
  /** The day is this or after it */
  readonly gte?: string | null | undefined;
  /** The day is one of these */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** The day is before this */
  readonly lt?: string | null | undefined;
  /** The day is this or before it */
  readonly lte?: string | null | undefined;
};

/** For what a field is open or withheld as one. */
export type FieldScope =
  /** For each element: withheld where a text of the element reveals a category that is not open (P5.2) */
  | 'ELEMENT'
  /** For the map: open to a caller for all of it, or for none */
  | 'MAP'
  /** For each person: open for one, and withheld for another */
  | 'PERSON'
  /** For the person whom the record is about: withheld with the list that leads to it */
  | 'RECORD'
  /** For each tie: a tie that is not for the caller is not in the list */
  | 'TIE';

/** What holds a group of young people together (P1.1). None is a criminal term. */
export type GroupKind =
  /** They do something together, such as sport or music */
  | 'ACTIVITY'
  /** They live on the same estate */
  | 'ESTATE'
  /** They are related */
  | 'FAMILY'
  /** They are friends */
  | 'FRIENDSHIP'
  /** They were together in one event */
  | 'INCIDENT'
  /** They meet online, such as in a chat or a game */
  | 'ONLINE'
  /** Something else, which the description says */
  | 'OTHER'
  /** They go to the same school or college */
  | 'SCHOOL';

/** What a harmful relationship is said to consist in (P8.7). */
export type HarmKind =
  /** Hurting somebody again and again by words or deeds, also online */
  | 'BULLYING'
  /** Making somebody do things by threats, debts or pressure */
  | 'COERCION'
  /** Using somebody for gain, sexually or for crime */
  | 'EXPLOITATION'
  /** Another harm, which the allegation says */
  | 'OTHER'
  /** Hurting somebody physically */
  | 'VIOLENCE';

/** What must hold of the id: all that is given */
export type IdScalarFilters = {
  /** The id has this in it */
  readonly contains?: string | null | undefined;
  /** The id ends with this */
  readonly endsWith?: string | null | undefined;
  /** The id is exactly this */
  readonly eq?: string | null | undefined;
  /** The id is one of these */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** The id begins with this */
  readonly startsWith?: string | null | undefined;
};

/** How a map stands. */
export type MapStatus =
  /** Nothing more is drawn on it; sharing and cover have ended. A manager may open it again */
  | 'CLOSED'
  /** An import is still filling it, and it is open to nobody */
  | 'IMPORTING'
  /** It is drawn on and read */
  | 'OPEN'
  /** It is being reviewed, and can be read */
  | 'UNDER_REVIEW';

/** What must hold of the status of a map: all that is given */
export type MapStatusEnumScalarFilters = {
  /** The status of a map is exactly this */
  readonly eq?: MapStatus | null | undefined;
  /** The status of a map is one of these */
  readonly in?: ReadonlyArray<MapStatus> | null | undefined;
};

/** What two young people are to each other. */
export type PeerKind =
  /** They know each other */
  | 'ACQUAINTANCE'
  /** They are of one family */
  | 'FAMILY'
  /** They are friends of each other */
  | 'FRIEND';

/** Which maps of the index are answered: those for which all that is given holds */
export type PeerMapWhere = {
  /** Only maps for which each of these holds */
  readonly AND?: ReadonlyArray<PeerMapWhere> | null | undefined;
  /** Only maps for which this does not hold */
  readonly NOT?: PeerMapWhere | null | undefined;
  /** Only maps for which one of these holds, or several */
  readonly OR?: ReadonlyArray<PeerMapWhere> | null | undefined;
  /** Only maps whose id is as this says */
  readonly id?: IdScalarFilters | null | undefined;
  /** Only maps whose opening day is as this says */
  readonly openedOn?: DateScalarFilters | null | undefined;
  /** Only maps whose last day of retention is as this says */
  readonly retainUntil?: DateScalarFilters | null | undefined;
  /** Only maps whose next day of review is as this says */
  readonly reviewDue?: DateScalarFilters | null | undefined;
  /** Only maps whose status is as this says */
  readonly status?: MapStatusEnumScalarFilters | null | undefined;
  /** Only maps whose statutory citation is as this says */
  readonly statutoryCitation?: StringScalarFilters | null | undefined;
  /** Only maps whose statutory function is as this says */
  readonly statutoryFunction?: StatutoryFunctionEnumScalarFilters | null | undefined;
  /** Only maps whose title is as this says */
  readonly title?: StringScalarFilters | null | undefined;
  /** Only maps whose reason for being opened is as this says */
  readonly trigger?: TriggerEnumScalarFilters | null | undefined;
};

/** The closed list of purposes (P4.6). The last three open no map. */
export type Purpose =
  /** To account for what was disclosed and decided (P9.6). Opens no map */
  | 'ACCOUNTABILITY'
  /** To assess the risks posed by or to young people, groups and places (P2.1) */
  | 'ASSESS_RISK'
  /** To gather what nobody knows yet (P2.4) */
  | 'FILL_INFORMATION_GAPS'
  /** To tell people that their data are used (P6). Opens no map */
  | 'NOTIFY'
  /** To go on supporting young people together: reviews, meetings, contributions (P2.5) */
  | 'ONGOING_SUPPORT'
  /** To plan what is done for young people, groups and places (P2.3) */
  | 'PLAN_INTERVENTION'
  /** To answer requests about rights: access, rectification, erasure, objection, restriction (P9). Opens no map */
  | 'SUBJECT_RIGHTS'
  /** To understand the roles and relationships in a peer group (P2.2) */
  | 'UNDERSTAND_NETWORK';

/** Why something is withheld. */
export type RedactionKind =
  /**
   * It is shown only of people whom an assessment or explicit consent covers today, and this entry stands whether or not anybody
   * has that
   */
  | 'NEEDS_COVER'
  /**
   * The decision to share or the allocation leaves this category out. Of a whole map: nothing opens it to the caller, or there is
   * no such map
   */
  | 'NOT_IN_DECISION'
  /** No rule permits this category to this agency and role for this purpose */
  | 'NOT_PERMITTED'
  /** The category is shared, but not for everybody: for those who are not subjects it is withheld */
  | 'SUBJECT_NOT_SHARED';

/** A special category value with its relevance to this map (P5.2). */
export type RelevantValueInput = {
  /** Why it matters to this map. A value that does not is not recorded */
  readonly relevance: string;
  /** The value, in words, such as an ethnicity as the person states it */
  readonly value: string;
};

/** What is feared (P2.1). Some kinds reveal a category by themselves, and the risk is then shown only where that is open. */
export type RiskKind =
  /** Repeated hurtful behaviour, also online */
  | 'BULLYING'
  /**
   * A child is led or forced into crime for somebody's gain, such as county lines. Posed by a person it reveals
   * HARMFUL_RELATIONSHIP
   */
  | 'CRIMINAL_EXPLOITATION'
  /** Sexual behaviour of a young person that harms them or others. Reveals SEXUALITY */
  | 'HARMFUL_SEXUAL_BEHAVIOUR'
  /** Going missing from home, care or school */
  | 'MISSING'
  /** Harm by what is seen, sent or asked online */
  | 'ONLINE_HARM'
  /** Another risk, which its description names */
  | 'OTHER'
  /** Being drawn into extremism. Reveals OTHER_SPECIAL */
  | 'RADICALISATION'
  /** Hurting oneself, or thoughts of suicide. Reveals DISABILITY, which stands for health */
  | 'SELF_HARM'
  /** Grave violence, with or without weapons. Posed by a person it reveals HARMFUL_RELATIONSHIP */
  | 'SERIOUS_VIOLENCE'
  /**
   * A child is led or forced into sexual activity for somebody's gain. That it is feared is no data on sex life (reading, P5);
   * acts and effects are, so their text reveals SEXUALITY or DISABILITY. Posed by a person it reveals HARMFUL_RELATIONSHIP
   */
  | 'SEXUAL_EXPLOITATION'
  /** Use of alcohol or drugs. Reveals DISABILITY, which stands for health */
  | 'SUBSTANCE_USE'
  /** Somebody is moved or harboured to be exploited. Posed by a person it reveals HARMFUL_RELATIONSHIP */
  | 'TRAFFICKING';

/** Roles of a caller. A role only narrows what the caller may have. All roles but PRACTITIONER count only with agency CFS. */
export type Role =
  /** Analyses networks of whole maps for the Council */
  | 'ANALYST'
  /** Examines the records by which the Council accounts for the maps (P9.6) */
  | 'AUDITOR'
  /** The data protection officer, who monitors and advises (Art 38, 39) */
  | 'DPO'
  /** Information governance: decides about the rights of people, holds and the rules, for the Council as controller (Art 38(6)) */
  | 'INFORMATION_GOVERNANCE'
  /** Manages practitioners of the Council: decides on sharing, merging and closing */
  | 'MANAGER'
  /** Works with young people, such as a social worker or a teacher */
  | 'PRACTITIONER';

/** What a rule does. One that forbids beats every one that permits. */
export type RuleEffect =
  /** It closes the categories that it names, whatever permits them */
  | 'FORBID'
  /** It opens the categories that it names */
  | 'PERMIT';

/** How grave a harm is or would be, as judged by who recorded it. */
export type Seriousness =
  /** Danger to life, or lasting harm */
  | 'CRITICAL'
  /** Significant harm */
  | 'HIGH'
  /** Little harm, soon made good */
  | 'LOW'
  /** Harm that needs attention */
  | 'MEDIUM';

/** Whether something was stated as fact or as opinion (P9.3). */
export type StatedAs =
  /** The source says that it knows it */
  | 'FACT'
  /** The source says that it thinks so */
  | 'OPINION';

/** The statutory function that a map supports (P3.2). OTHER needs a citation. */
export type StatutoryFunction =
  /** Children Act 1989 s.17: to safeguard and promote the welfare of children in need */
  | 'CA1989_S17'
  /** Children Act 1989 s.47: to enquire where a child is suspected to suffer significant harm, or to be likely to */
  | 'CA1989_S47'
  /** Children Act 1989 Schedule 2: services for children in need and their families */
  | 'CA1989_SCH2'
  /** Children Act 2004 s.10: to co-operate to improve the well-being of children */
  | 'CA2004_S10'
  /** Children Act 2004 s.11: to safeguard and promote the welfare of children in all that the Council does */
  | 'CA2004_S11'
  /** Another function, which statutoryCitation names */
  | 'OTHER';

/** What must hold of the statutory function of a map: all that is given */
export type StatutoryFunctionEnumScalarFilters = {
  /** The statutory function of a map is exactly this */
  readonly eq?: StatutoryFunction | null | undefined;
  /** The statutory function of a map is one of these */
  readonly in?: ReadonlyArray<StatutoryFunction> | null | undefined;
};

/** What must hold of the text: all that is given */
export type StringScalarFilters = {
  /** The text has this in it */
  readonly contains?: string | null | undefined;
  /** The text ends with this */
  readonly endsWith?: string | null | undefined;
  /** The text is exactly this */
  readonly eq?: string | null | undefined;
  /** The text is one of these */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** The text begins with this */
  readonly startsWith?: string | null | undefined;
};

/** Why a map was opened (P3.1). */
export type Trigger =
  /** Its young people were known to the Council already (P3.1(a)) */
  | 'KNOWN_GROUP'
  /** The Council was notified of an event that raises a concern about a group not known before (P3.1(b)) */
  | 'SIGNIFICANT_EVENT';

/** What must hold of the reason for which a map was opened: all that is given */
export type TriggerEnumScalarFilters = {
  /** The reason for which a map was opened is exactly this */
  readonly eq?: Trigger | null | undefined;
  /** The reason for which a map was opened is one of these */
  readonly in?: ReadonlyArray<Trigger> | null | undefined;
};

/** Whether a peer relationship does the young people good. */
export type Valence =
  /** It does neither good nor harm */
  | 'NEUTRAL'
  /** It keeps them safer */
  | 'PROTECTIVE'
  /** There is tension in it. That somebody harms is never said here, but by a HarmTie */
  | 'STRAINED';

export type AddStrengthMutationVariables = Exact<{
  input: AddStrengthInput;
  check?: boolean;
}>;


export type AddStrengthMutation = { readonly addStrength: { readonly id: string | null, readonly mapId: string | null, readonly changed: ReadonlyArray<string>, readonly checked: boolean } };

export type AddYoungPersonMutationVariables = Exact<{
  input: AddYoungPersonInput;
  check?: boolean;
}>;


export type AddYoungPersonMutation = { readonly addYoungPerson: { readonly id: string | null, readonly mapId: string | null, readonly changed: ReadonlyArray<string>, readonly checked: boolean } };

export type ChangeYoungPersonMutationVariables = Exact<{
  input: ChangeYoungPersonInput;
  member: string;
  check?: boolean;
}>;


export type ChangeYoungPersonMutation = { readonly changeYoungPerson: { readonly id: string | null, readonly changed: ReadonlyArray<string>, readonly checked: boolean, readonly map: { readonly id: string, readonly view: string, readonly member: { readonly id: string, readonly label: string | null, readonly name: string | null, readonly version: number | null, readonly open: ReadonlyArray<Category> } | null } | null } };

export type ConnectPeersMutationVariables = Exact<{
  input: ConnectPeersInput;
  check?: boolean;
}>;


export type ConnectPeersMutation = { readonly connectPeers: { readonly id: string | null, readonly mapId: string | null, readonly changed: ReadonlyArray<string>, readonly checked: boolean } };

export type DashboardQueryVariables = Exact<{
  limit?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type DashboardQuery = { readonly peerMaps: { readonly total: number, readonly maps: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly reviewDue: string | null, readonly reviewOverdue: boolean, readonly members: number, readonly openInformationGaps: number | null, readonly outstandingNotifications: number | null }> } };

export type IndexQueryVariables = Exact<{
  where?: PeerMapWhere | null | undefined;
  limit?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type IndexQuery = { readonly peerMaps: { readonly total: number, readonly maps: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly trigger: Trigger | null, readonly status: MapStatus | null, readonly openedOn: string | null, readonly reviewDue: string | null }> } };

export type JournalQueryVariables = Exact<{
  disclosure?: string | null | undefined;
  subject?: string | null | undefined;
  organisation?: string | null | undefined;
  map?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  limit?: number | null | undefined;
}>;


export type JournalQuery = { readonly journal: { readonly total: number, readonly upTo: ReadonlyArray<{ readonly journalId: string, readonly sequence: number }>, readonly entries: ReadonlyArray<{ readonly id: string | null, readonly journalId: string, readonly sequence: number, readonly time: string, readonly kind: string, readonly issuer: string, readonly subject: string, readonly organisation: string, readonly agency: Agency, readonly purpose: Purpose | null, readonly mapId: string | null, readonly decisionId: string | null, readonly rules: ReadonlyArray<string>, readonly outcome: string, readonly disclosed: ReadonlyArray<{ readonly coordinates: ReadonlyArray<string>, readonly subjects: number, readonly setHash: string }> }> } };

export type MapQueryVariables = Exact<{
  id: string;
}>;


export type MapQuery = { readonly peerMap: { readonly id: string, readonly view: string, readonly title: string | null, readonly status: MapStatus | null, readonly members: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly name: string | null, readonly age: number | null, readonly ethnicity: string | null, readonly open: ReadonlyArray<Category>, readonly risks: ReadonlyArray<{ readonly id: string, readonly kind: RiskKind | null, readonly seriousness: Seriousness | null }> | null }> | null, readonly adults: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly name: string | null }> | null, readonly adultsOfConcern: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly concern: string | null }> | null, readonly groups: ReadonlyArray<{ readonly id: string, readonly label: string | null }> | null, readonly locations: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly name: string | null }> | null, readonly peerTies: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly kind: PeerKind | null, readonly valence: Valence | null }> | null, readonly harmTies: ReadonlyArray<{ readonly id: string, readonly from: string, readonly to: string, readonly kind: HarmKind | null, readonly status: ClaimStatus | null }> | null, readonly redactions: ReadonlyArray<{ readonly id: string, readonly coordinate: string, readonly category: Category, readonly kind: RedactionKind, readonly clause: string, readonly reason: string, readonly requestable: boolean }> } | null };

export type MapStateQueryVariables = Exact<{
  id: string;
}>;


export type MapStateQuery = { readonly mapState: { readonly stamp: string, readonly at: string } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly issuer: string, readonly subject: string, readonly organisation: string, readonly agency: Agency, readonly roles: ReadonlyArray<Role>, readonly purpose: Purpose | null, readonly purposes: ReadonlyArray<Purpose>, readonly expiresAt: string } };

export type NeighbourhoodQueryVariables = Exact<{
  map: string;
  member: string;
}>;


export type NeighbourhoodQuery = { readonly peerMap: { readonly id: string, readonly view: string, readonly member: { readonly id: string, readonly label: string | null, readonly name: string | null, readonly peersConnection: { readonly edges: ReadonlyArray<{ readonly properties: { readonly kind: PeerKind | null, readonly valence: Valence | null, readonly strength: number | null }, readonly node: { readonly id: string, readonly label: string | null, readonly name: string | null } }> } | null, readonly supportedBy: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly name: string | null }> | null, readonly supportedByAdults: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly kind: AdultKind | null }> | null, readonly groups: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly kind: GroupKind | null }> | null, readonly risks: ReadonlyArray<{ readonly id: string, readonly kind: RiskKind | null, readonly seriousness: Seriousness | null }> | null, readonly strengths: ReadonlyArray<{ readonly id: string, readonly description: string | null }> | null } | null } | null };

export type WhoFragment = { readonly id: string, readonly label: string | null, readonly name: string | null };

export type PageQueryVariables = Exact<{
  map: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PageQuery = { readonly peerMap: { readonly id: string, readonly view: string, readonly membersConnection: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly label: string | null, readonly name: string | null } }> } | null } | null };

export type PersonQueryVariables = Exact<{
  ref: string;
}>;


export type PersonQuery = { readonly person: { readonly id: string, readonly ref: string, readonly appearances: ReadonlyArray<{ readonly mapId: string, readonly youngPersonId: string, readonly mapTitle: string | null }> } | null };

export type PreviewSharingQueryVariables = Exact<{
  map: string;
  organisation: string;
  purpose: Purpose;
  categories: ReadonlyArray<Category> | Category;
  subjects?: ReadonlyArray<string> | string | null | undefined;
}>;


export type PreviewSharingQuery = { readonly previewSharing: { readonly id: string, readonly view: string, readonly title: string | null, readonly members: ReadonlyArray<{ readonly id: string, readonly label: string | null, readonly name: string | null, readonly open: ReadonlyArray<Category> }> | null, readonly redactions: ReadonlyArray<{ readonly id: string, readonly coordinate: string, readonly kind: RedactionKind, readonly clause: string, readonly reason: string, readonly subjects: ReadonlyArray<string> | null }> } | null };

export type ProtocolQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtocolQuery = { readonly protocol: { readonly clauses: ReadonlyArray<{ readonly id: string, readonly text: string }>, readonly rules: ReadonlyArray<{ readonly id: string, readonly clause: string, readonly effect: RuleEffect, readonly agency: ReadonlyArray<Agency> | null, readonly role: ReadonlyArray<Role> | null, readonly purpose: ReadonlyArray<Purpose> | null, readonly data: ReadonlyArray<Category>, readonly basis: ReadonlyArray<string>, readonly since: string, readonly draft: boolean, readonly because: string }>, readonly ceiling: ReadonlyArray<{ readonly category: Category, readonly permitted: boolean, readonly needsCover: boolean, readonly rules: ReadonlyArray<string> }> | null } };

export type VocabularyQueryVariables = Exact<{ [key: string]: never; }>;


export type VocabularyQuery = { readonly vocabulary: ReadonlyArray<{ readonly vocabulary: string, readonly term: string, readonly meaning: string, readonly fields: ReadonlyArray<{ readonly coordinate: string, readonly category: Category, readonly scope: FieldScope, readonly needsCover: boolean }> }> };

export const WhoFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Who"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YoungPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<WhoFragment, unknown>;
export const AddStrengthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddStrength"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddStrengthInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"check"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addStrength"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"check"},"value":{"kind":"Variable","name":{"kind":"Name","value":"check"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mapId"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}}]}}]}}]} as unknown as DocumentNode<AddStrengthMutation, AddStrengthMutationVariables>;
export const AddYoungPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddYoungPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddYoungPersonInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"check"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addYoungPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"check"},"value":{"kind":"Variable","name":{"kind":"Name","value":"check"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mapId"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}}]}}]}}]} as unknown as DocumentNode<AddYoungPersonMutation, AddYoungPersonMutationVariables>;
export const ChangeYoungPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeYoungPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeYoungPersonInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"member"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"check"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeYoungPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"check"},"value":{"kind":"Variable","name":{"kind":"Name","value":"check"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}},{"kind":"Field","name":{"kind":"Name","value":"map"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"member"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangeYoungPersonMutation, ChangeYoungPersonMutationVariables>;
export const ConnectPeersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConnectPeers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectPeersInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"check"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectPeers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"check"},"value":{"kind":"Variable","name":{"kind":"Name","value":"check"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mapId"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}}]}}]}}]} as unknown as DocumentNode<ConnectPeersMutation, ConnectPeersMutationVariables>;
export const DashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"in"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"},{"kind":"EnumValue","value":"UNDER_REVIEW"}]}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"reviewDue"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"maps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDue"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"openInformationGaps"}},{"kind":"Field","name":{"kind":"Name","value":"outstandingNotifications"}}]}}]}}]}}]} as unknown as DocumentNode<DashboardQuery, DashboardQueryVariables>;
export const IndexDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Index"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PeerMapWhere"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"offset"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerMaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"openedOn"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"offset"},"value":{"kind":"Variable","name":{"kind":"Name","value":"offset"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"maps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"trigger"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDue"}}]}}]}}]}}]} as unknown as DocumentNode<IndexQuery, IndexQueryVariables>;
export const JournalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Journal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"disclosure"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subject"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"map"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"disclosure"},"value":{"kind":"Variable","name":{"kind":"Name","value":"disclosure"}}},{"kind":"Argument","name":{"kind":"Name","value":"subject"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subject"}}},{"kind":"Argument","name":{"kind":"Name","value":"organisation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}}},{"kind":"Argument","name":{"kind":"Name","value":"map"},"value":{"kind":"Variable","name":{"kind":"Name","value":"map"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"journalId"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"journalId"}},{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"mapId"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"disclosed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinates"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"}},{"kind":"Field","name":{"kind":"Name","value":"setHash"}}]}}]}}]}}]}}]} as unknown as DocumentNode<JournalQuery, JournalQueryVariables>;
export const MapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Map"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerMap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"ethnicity"}},{"kind":"Field","name":{"kind":"Name","value":"risks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seriousness"}}]}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adultsOfConcern"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"concern"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"peerTies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"valence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"harmTies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"redactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"coordinate"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestable"}}]}}]}}]}}]} as unknown as DocumentNode<MapQuery, MapQueryVariables>;
export const MapStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mapState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stamp"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<MapStateQuery, MapStateQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const NeighbourhoodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Neighbourhood"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"map"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"member"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerMap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"map"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"member"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Who"}},{"kind":"Field","name":{"kind":"Name","value":"peersConnection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"properties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"valence"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Who"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Who"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supportedByAdults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"risks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seriousness"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strengths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Who"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"YoungPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<NeighbourhoodQuery, NeighbourhoodQueryVariables>;
export const PageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Page"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"map"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"peerMap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"map"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"membersConnection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PageQuery, PageQueryVariables>;
export const PersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Person"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ref"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ref"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"appearances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mapId"}},{"kind":"Field","name":{"kind":"Name","value":"youngPersonId"}},{"kind":"Field","name":{"kind":"Name","value":"mapTitle"}}]}}]}}]}}]} as unknown as DocumentNode<PersonQuery, PersonQueryVariables>;
export const PreviewSharingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewSharing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"map"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Purpose"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"categories"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subjects"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewSharing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"map"},"value":{"kind":"Variable","name":{"kind":"Name","value":"map"}}},{"kind":"Argument","name":{"kind":"Name","value":"organisation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}}},{"kind":"Argument","name":{"kind":"Name","value":"purpose"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purpose"}}},{"kind":"Argument","name":{"kind":"Name","value":"categories"},"value":{"kind":"Variable","name":{"kind":"Name","value":"categories"}}},{"kind":"Argument","name":{"kind":"Name","value":"subjects"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subjects"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"view"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}},{"kind":"Field","name":{"kind":"Name","value":"redactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"coordinate"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewSharingQuery, PreviewSharingQueryVariables>;
export const ProtocolDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"protocol"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"permitted"}},{"kind":"Field","name":{"kind":"Name","value":"needsCover"}},{"kind":"Field","name":{"kind":"Name","value":"rules"}}]}}]}}]}}]} as unknown as DocumentNode<ProtocolQuery, ProtocolQueryVariables>;
export const VocabularyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Vocabulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vocabulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coordinate"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"needsCover"}}]}}]}}]}}]} as unknown as DocumentNode<VocabularyQuery, VocabularyQueryVariables>;