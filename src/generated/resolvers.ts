import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../api/operation.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  /** The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `"4"`) or integer (such as `4`) input value will be accepted as an ID. */
  ID: { input: string; output: string; }
  /** The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text. */
  String: { input: string; output: string; }
  /** The `Boolean` scalar type represents `true` or `false`. */
  Boolean: { input: boolean; output: boolean; }
  /** The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1. */
  Int: { input: number; output: number; }
  /** The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point). */
  Float: { input: number; output: number; }
  Date: { input: unknown; output: string; }
  DateTime: { input: string; output: string; }
};

export type AcceptContributionInput = {
  readonly contributionId: Scalars['ID']['input'];
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

export type AccessExemption =
  | 'CHILD_ABUSE_DATA'
  | 'CONFIDENTIAL_REFERENCE'
  | 'CRIME_PREVENTION'
  | 'EXPECTATIONS_AND_WISHES'
  | 'LEGAL_PRIVILEGE'
  | 'SERIOUS_HARM_HEALTH'
  | 'SERIOUS_HARM_SOCIAL_WORK'
  | 'THIRD_PARTY';

export type AccessItem = {
  readonly __typename?: 'AccessItem';
  readonly category?: Maybe<Category>;
  readonly coordinate: Scalars['String']['output'];
  readonly exemption?: Maybe<AccessExemption>;
  readonly itemId: Scalars['ID']['output'];
  readonly kind: AccessItemKind;
  readonly law?: Maybe<Scalars['String']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly state: AccessItemState;
  readonly statedAs?: Maybe<StatedAs>;
  readonly value?: Maybe<Scalars['String']['output']>;
};

export type AccessItemDecision =
  | 'RELEASE'
  | 'WITHHOLD';

export type AccessItemKind =
  | 'ALLEGATION'
  | 'FREE_TEXT'
  | 'GROUP_OR_PLACE'
  | 'OTHER_PEOPLE'
  | 'OWN_DATA'
  | 'PARENT_CARER'
  | 'PROFESSIONAL';

export type AccessItemState =
  | 'GIVEN'
  | 'RELEASED'
  | 'WITHHELD';

export type AccessItemToDecide = {
  readonly __typename?: 'AccessItemToDecide';
  readonly beforeGiving?: Maybe<Scalars['String']['output']>;
  readonly category?: Maybe<Category>;
  readonly content: Scalars['String']['output'];
  readonly coordinate: Scalars['String']['output'];
  readonly exemption?: Maybe<AccessExemption>;
  readonly isDecided: Scalars['Boolean']['output'];
  readonly itemId: Scalars['ID']['output'];
  readonly kind: AccessItemKind;
  readonly mapId?: Maybe<Scalars['ID']['output']>;
  readonly record: AccessRecordKind;
  readonly state: AccessItemState;
};

export type AccessMap = {
  readonly __typename?: 'AccessMap';
  readonly mapId: Scalars['ID']['output'];
  readonly restricted: Scalars['Boolean']['output'];
  readonly retainUntil?: Maybe<Scalars['Date']['output']>;
};

export type AccessRecord = {
  readonly __typename?: 'AccessRecord';
  readonly items: ReadonlyArray<AccessItem>;
  readonly kind: AccessRecordKind;
  readonly mapId?: Maybe<Scalars['ID']['output']>;
};

export type AccessRecordKind =
  | 'ASSESSMENT'
  | 'CONSENT'
  | 'INFORMATION_GAP'
  | 'INTERVENTION'
  | 'MAP'
  | 'MENTION'
  | 'NOTIFICATION'
  | 'OBJECTION'
  | 'OFFENCE'
  | 'OTHER_RECORD'
  | 'PARENT_CARER'
  | 'PERSON'
  | 'RECIPIENT'
  | 'RECTIFICATION'
  | 'RELATIONSHIP'
  | 'RESTRICTION'
  | 'RISK'
  | 'SHARING_DECISION'
  | 'SIGNIFICANT_EVENT'
  | 'SOCIAL_CARE_RECORD'
  | 'SOCIAL_MEDIA_POST'
  | 'STRENGTH';

export type AccessRequest = {
  readonly __typename?: 'AccessRequest';
  readonly answeredHow?: Maybe<Scalars['String']['output']>;
  readonly answeredOn?: Maybe<Scalars['Date']['output']>;
  readonly due: Scalars['Date']['output'];
  readonly extendedTo?: Maybe<Scalars['Date']['output']>;
  readonly extendedWhy?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly identityChecked: Scalars['String']['output'];
  readonly onBehalf?: Maybe<Scalars['String']['output']>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly receivedOn: Scalars['Date']['output'];
  readonly requestedBy: AccessRequester;
  readonly status: AccessRequestStatus;
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type AccessRequestStatus =
  | 'ANSWERED'
  | 'OPEN';

export type AccessRequester =
  | 'PARENT'
  | 'REPRESENTATIVE'
  | 'SUBJECT';

export type AddAdultInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly kind: AdultKind;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['String']['input'];
};

export type AddAdultOfConcernInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly assessment: ConcernAssessmentInput;
  readonly concern: Scalars['String']['input'];
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly relevance: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
};

export type AddInformationGapInput = {
  readonly about: ReadonlyArray<Scalars['ID']['input']>;
  readonly due?: InputMaybe<Scalars['Date']['input']>;
  readonly gathering: Scalars['String']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly owner: Scalars['String']['input'];
  readonly question: Scalars['String']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status: GapStatus;
};

export type AddInterventionInput = {
  readonly about: ReadonlyArray<Scalars['ID']['input']>;
  readonly description: Scalars['String']['input'];
  readonly kind: InterventionKind;
  readonly mapId: Scalars['ID']['input'];
  readonly organisation: Scalars['String']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status: InterventionStatus;
};

export type AddLocationInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly kind: LocationKind;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly uprn?: InputMaybe<Scalars['String']['input']>;
};

export type AddOffenceInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly occurredOn?: InputMaybe<Scalars['Date']['input']>;
  readonly personId: Scalars['ID']['input'];
  readonly relevance: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly spent: Scalars['Boolean']['input'];
  readonly statedAs: StatedAs;
  readonly status: OffenceStatus;
  readonly underCoercion: Answer;
  readonly what: Scalars['String']['input'];
};

export type AddPeerGroupInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly kind: GroupKind;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
};

export type AddRiskInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly frequency: HowOften;
  readonly kind: RiskKind;
  readonly mapId: Scalars['ID']['input'];
  readonly posedBy: ReadonlyArray<Scalars['ID']['input']>;
  readonly posedTo: ReadonlyArray<Scalars['ID']['input']>;
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly reviewBy?: InputMaybe<Scalars['Date']['input']>;
  readonly scale: RiskScale;
  readonly seriousness: Seriousness;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status: ClaimStatus;
};

export type AddSocialCareRecordInput = {
  readonly endedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly kind: Scalars['String']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly startedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly statedAs: StatedAs;
  readonly summary: Scalars['String']['input'];
};

export type AddSocialMediaPostInput = {
  readonly address: Scalars['String']['input'];
  readonly authorisation?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly platform: Scalars['String']['input'];
  readonly publiclyAvailable: Scalars['Boolean']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly seenOn: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly summary: Scalars['String']['input'];
  readonly viewed: Viewed;
};

export type AddStrengthInput = {
  readonly about: ReadonlyArray<Scalars['ID']['input']>;
  readonly description: Scalars['String']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
};

export type AddSubjectStatementInput = {
  readonly elementId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedBy: Scalars['String']['input'];
  readonly statement: Scalars['String']['input'];
  readonly version: Scalars['Int']['input'];
};

export type AddYoungPersonInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource?: InputMaybe<Scalars['String']['input']>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['String']['input'];
};

export type Adult = {
  readonly __typename?: 'Adult';
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly age?: Maybe<Scalars['Int']['output']>;
  readonly aliases?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly dateOfBirth?: Maybe<Scalars['Date']['output']>;
  readonly disability?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly estimatedAge?: Maybe<Scalars['Int']['output']>;
  readonly estimatedAgeOn?: Maybe<Scalars['Date']['output']>;
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  readonly gender?: Maybe<Scalars['String']['output']>;
  readonly groups?: Maybe<ReadonlyArray<PeerGroup>>;
  readonly groupsConnection?: Maybe<AdultGroupsConnection>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<AdultKind>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly offences?: Maybe<ReadonlyArray<Offence>>;
  readonly open: ReadonlyArray<Category>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly sexuality?: Maybe<Scalars['String']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly supports?: Maybe<ReadonlyArray<YoungPerson>>;
  readonly supportsConnection?: Maybe<AdultSupportsConnection>;
};


export type AdultGroupsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerGroupSort>>;
};


export type AdultGroupsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<AdultGroupsConnectionSort>>;
};


export type AdultSupportsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSort>>;
};


export type AdultSupportsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<AdultSupportsConnectionSort>>;
};

export type AdultGroupsConnection = {
  readonly __typename?: 'AdultGroupsConnection';
  readonly edges: ReadonlyArray<AdultGroupsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AdultGroupsConnectionSort = {
  readonly node?: InputMaybe<PeerGroupSort>;
};

export type AdultGroupsRelationship = {
  readonly __typename?: 'AdultGroupsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: PeerGroup;
};

export type AdultKind =
  | 'FAMILY'
  | 'PROFESSIONAL'
  | 'TRUSTED';

export type AdultOfConcern = {
  readonly __typename?: 'AdultOfConcern';
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly age?: Maybe<Scalars['Int']['output']>;
  readonly aliases?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly concern?: Maybe<Scalars['String']['output']>;
  readonly dateOfBirth?: Maybe<Scalars['Date']['output']>;
  readonly disability?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly estimatedAge?: Maybe<Scalars['Int']['output']>;
  readonly estimatedAgeOn?: Maybe<Scalars['Date']['output']>;
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  readonly gender?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly offences?: Maybe<ReadonlyArray<Offence>>;
  readonly open: ReadonlyArray<Category>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly sexuality?: Maybe<Scalars['String']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
};

export type AdultSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type AdultSupportsConnection = {
  readonly __typename?: 'AdultSupportsConnection';
  readonly edges: ReadonlyArray<AdultSupportsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AdultSupportsConnectionSort = {
  readonly node?: InputMaybe<YoungPersonSort>;
};

export type AdultSupportsRelationship = {
  readonly __typename?: 'AdultSupportsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: YoungPerson;
  readonly properties: SupportProperties;
};

export type AffiliationTie = {
  readonly __typename?: 'AffiliationTie';
  readonly allegation?: Maybe<Scalars['String']['output']>;
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly status?: Maybe<ClaimStatus>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type Agency =
  | 'CFS'
  | 'EDUCATION'
  | 'HEALTH'
  | 'HOUSING'
  | 'POLICE'
  | 'VOLUNTARY_SECTOR'
  | 'YOUTH_JUSTICE';

export type AllocateInput = {
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly practitioner: ProfessionalInput;
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  readonly youngPersonIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type Answer =
  | 'NO'
  | 'UNKNOWN'
  | 'YES';

export type Appearance = {
  readonly __typename?: 'Appearance';
  readonly mapId: Scalars['ID']['output'];
  readonly mapTitle?: Maybe<Scalars['String']['output']>;
  readonly youngPersonId: Scalars['ID']['output'];
};

export type AssessmentPreview = {
  readonly __typename?: 'AssessmentPreview';
  readonly missing: ReadonlyArray<MissingPart>;
  readonly opens: ReadonlyArray<PreviewedCover>;
};

export type AtRiskInput = {
  readonly harm: Scalars['String']['input'];
  readonly needs: Scalars['String']['input'];
  readonly unableToProtect: Scalars['String']['input'];
};

export type Category =
  | 'ADDRESS'
  | 'CRIMINAL_OFFENCE'
  | 'DISABILITY'
  | 'ETHNICITY'
  | 'HARMFUL_RELATIONSHIP'
  | 'IDENTITY'
  | 'MAP'
  | 'PLAN'
  | 'RISK'
  | 'SEXUALITY'
  | 'SOCIAL_CARE_HISTORY'
  | 'SOCIAL_MEDIA';

export type CeilingRow = {
  readonly __typename?: 'CeilingRow';
  readonly category: Category;
  readonly needsCover: Scalars['Boolean']['output'];
  readonly permitted: Scalars['Boolean']['output'];
  readonly rules: ReadonlyArray<Scalars['String']['output']>;
};

export type ChangeAdultInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly adultId: Scalars['ID']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly disability?: InputMaybe<RelevantValueInput>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly ethnicity?: InputMaybe<RelevantValueInput>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<AdultKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality?: InputMaybe<RelevantValueInput>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Int']['input'];
};

export type ChangeAdultOfConcernInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly adultOfConcernId: Scalars['ID']['input'];
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly concern?: InputMaybe<Scalars['String']['input']>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly disability?: InputMaybe<RelevantValueInput>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly ethnicity?: InputMaybe<RelevantValueInput>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality?: InputMaybe<RelevantValueInput>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Int']['input'];
};

export type ChangeHarmInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly seriousness?: InputMaybe<Seriousness>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status?: InputMaybe<ClaimStatus>;
  readonly tieId: Scalars['ID']['input'];
  readonly underCoercion?: InputMaybe<Answer>;
  readonly version: Scalars['Int']['input'];
};

export type ChangeInfluenceInput = {
  readonly basis?: InputMaybe<Scalars['String']['input']>;
  readonly control?: InputMaybe<Control>;
  readonly influence?: InputMaybe<Influence>;
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly tieId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type ChangeInformationGapInput = {
  readonly due?: InputMaybe<Scalars['Date']['input']>;
  readonly gathering?: InputMaybe<Scalars['String']['input']>;
  readonly informationGapId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly question?: InputMaybe<Scalars['String']['input']>;
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status?: InputMaybe<GapStatus>;
  readonly version: Scalars['Int']['input'];
};

export type ChangeInterventionInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly interventionId: Scalars['ID']['input'];
  readonly kind?: InputMaybe<InterventionKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status?: InputMaybe<InterventionStatus>;
  readonly version: Scalars['Int']['input'];
};

export type ChangeLocationInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<LocationKind>;
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  readonly locationId: Scalars['ID']['input'];
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Int']['input'];
};

export type ChangeOffenceInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly occurredOn?: InputMaybe<Scalars['Date']['input']>;
  readonly offenceId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly spent?: InputMaybe<Scalars['Boolean']['input']>;
  readonly statedAs: StatedAs;
  readonly status?: InputMaybe<OffenceStatus>;
  readonly underCoercion?: InputMaybe<Answer>;
  readonly version: Scalars['Int']['input'];
  readonly what?: InputMaybe<Scalars['String']['input']>;
};

export type ChangePeerGroupInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<GroupKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly peerGroupId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Int']['input'];
};

export type ChangePeersInput = {
  readonly kind?: InputMaybe<PeerKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly mutual?: InputMaybe<Answer>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly strength?: InputMaybe<Scalars['Int']['input']>;
  readonly tieId: Scalars['ID']['input'];
  readonly valence?: InputMaybe<Valence>;
  readonly version: Scalars['Int']['input'];
};

export type ChangeRiskInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly frequency?: InputMaybe<HowOften>;
  readonly kind?: InputMaybe<RiskKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly reviewBy?: InputMaybe<Scalars['Date']['input']>;
  readonly riskId: Scalars['ID']['input'];
  readonly scale?: InputMaybe<RiskScale>;
  readonly seriousness?: InputMaybe<Seriousness>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status?: InputMaybe<ClaimStatus>;
  readonly version: Scalars['Int']['input'];
};

export type ChangeSocialCareRecordInput = {
  readonly endedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly socialCareRecordId: Scalars['ID']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly startedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly statedAs: StatedAs;
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
};

export type ChangeSocialMediaPostInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly authorisation?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly platform?: InputMaybe<Scalars['String']['input']>;
  readonly publiclyAvailable?: InputMaybe<Scalars['Boolean']['input']>;
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly seenOn?: InputMaybe<Scalars['Date']['input']>;
  readonly socialMediaPostId: Scalars['ID']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly viewed?: InputMaybe<Viewed>;
};

export type ChangeStrengthInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly strengthId: Scalars['ID']['input'];
  readonly version: Scalars['Int']['input'];
};

export type ChangeYoungPersonInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly disability?: InputMaybe<RelevantValueInput>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource?: InputMaybe<Scalars['String']['input']>;
  readonly ethnicity?: InputMaybe<RelevantValueInput>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality?: InputMaybe<RelevantValueInput>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Int']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type ClaimStatus =
  | 'CONFIRMED'
  | 'CORROBORATED'
  | 'DISPROVED'
  | 'SUSPECTED';

export type Clause = {
  readonly __typename?: 'Clause';
  readonly id: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type ClosePeerMapInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type CompleteAccessRequestInput = {
  readonly answeredOn: Scalars['Date']['input'];
  readonly how: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
};

export type ConcernAssessmentInput = {
  readonly atRisk?: InputMaybe<AtRiskInput>;
  readonly categories: ReadonlyArray<Category>;
  readonly enactment: Scalars['String']['input'];
  readonly explanation: Scalars['String']['input'];
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly limbB: ProtectedIndividual;
  readonly protectedIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly purpose: ProtectionPurpose;
  readonly reasonWithoutConsent: ReasonWithoutConsent;
  readonly reviewOn: Scalars['Date']['input'];
  readonly substantialPublicInterest: Scalars['String']['input'];
  readonly typeOfIndividual?: InputMaybe<Scalars['String']['input']>;
  readonly until: Scalars['Date']['input'];
  readonly whyNoIndividual?: InputMaybe<Scalars['String']['input']>;
};

export type ConnectAffiliationInput = {
  readonly allegation?: InputMaybe<Scalars['String']['input']>;
  readonly from: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status: ClaimStatus;
  readonly to: Scalars['ID']['input'];
};

export type ConnectGroupsInput = {
  readonly from: Scalars['ID']['input'];
  readonly kind: GroupTieKind;
  readonly mapId: Scalars['ID']['input'];
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectGuardInput = {
  readonly from: Scalars['ID']['input'];
  readonly howOften: HowOften;
  readonly mapId: Scalars['ID']['input'];
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectHarmInput = {
  readonly allegation?: InputMaybe<Scalars['String']['input']>;
  readonly from: Scalars['ID']['input'];
  readonly kind: HarmKind;
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly seriousness: Seriousness;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status: ClaimStatus;
  readonly to: Scalars['ID']['input'];
  readonly underCoercion: Answer;
};

export type ConnectInfluenceInput = {
  readonly basis: Scalars['String']['input'];
  readonly control: Control;
  readonly from: Scalars['ID']['input'];
  readonly influence: Influence;
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectMemberInput = {
  readonly from: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly role: GroupRole;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectPeersInput = {
  readonly from: Scalars['ID']['input'];
  readonly kind: PeerKind;
  readonly mapId: Scalars['ID']['input'];
  readonly mutual?: InputMaybe<Answer>;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly strength?: InputMaybe<Scalars['Int']['input']>;
  readonly to: Scalars['ID']['input'];
  readonly valence: Valence;
};

export type ConnectSupportInput = {
  readonly from: Scalars['ID']['input'];
  readonly how: Scalars['String']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectVisitInput = {
  readonly from: Scalars['ID']['input'];
  readonly howOften: HowOften;
  readonly mapId: Scalars['ID']['input'];
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConsentBy =
  | 'PARENTAL_RESPONSIBILITY'
  | 'YOUNG_PERSON';

export type ContributeInput = {
  readonly addAdult?: InputMaybe<OfferedAdultInput>;
  readonly addInformationGap?: InputMaybe<AddInformationGapInput>;
  readonly addIntervention?: InputMaybe<AddInterventionInput>;
  readonly addLocation?: InputMaybe<OfferedLocationInput>;
  readonly addOffence?: InputMaybe<AddOffenceInput>;
  readonly addPeerGroup?: InputMaybe<OfferedPeerGroupInput>;
  readonly addRisk?: InputMaybe<AddRiskInput>;
  readonly addSocialCareRecord?: InputMaybe<AddSocialCareRecordInput>;
  readonly addSocialMediaPost?: InputMaybe<AddSocialMediaPostInput>;
  readonly addStrength?: InputMaybe<AddStrengthInput>;
  readonly addYoungPerson?: InputMaybe<OfferedYoungPersonInput>;
  readonly changeYoungPerson?: InputMaybe<OfferedChangeInput>;
  readonly connectGroups?: InputMaybe<ConnectGroupsInput>;
  readonly connectGuard?: InputMaybe<ConnectGuardInput>;
  readonly connectHarm?: InputMaybe<ConnectHarmInput>;
  readonly connectInfluence?: InputMaybe<ConnectInfluenceInput>;
  readonly connectMember?: InputMaybe<ConnectMemberInput>;
  readonly connectPeers?: InputMaybe<ConnectPeersInput>;
  readonly connectSupport?: InputMaybe<ConnectSupportInput>;
  readonly connectVisit?: InputMaybe<ConnectVisitInput>;
  readonly fillInformationGap?: InputMaybe<FillInformationGapInput>;
  readonly mapId: Scalars['ID']['input'];
};

export type Contribution = {
  readonly __typename?: 'Contribution';
  readonly answer?: Maybe<ContributionAnswer>;
  readonly at: Scalars['DateTime']['output'];
  readonly categories?: Maybe<ReadonlyArray<Category>>;
  readonly contributedBy: Scalars['String']['output'];
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly input?: Maybe<Scalars['String']['output']>;
  readonly organisation: Scalars['ID']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly status: ContributionStatus;
  readonly step: Scalars['String']['output'];
  readonly stepId?: Maybe<Scalars['ID']['output']>;
  readonly subjectIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

export type ContributionAnswer =
  | 'CONTACT_THE_COUNCIL'
  | 'NOT_FOR_THIS_MAP'
  | 'SAY_WHERE_IT_IS_FROM'
  | 'SAY_WHY_IT_IS_RELEVANT';

export type ContributionInput = {
  readonly organisation: Scalars['String']['input'];
  readonly said: Scalars['String']['input'];
};

export type ContributionStatus =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'OFFERED';

export type Control =
  | 'NONE'
  | 'SOME'
  | 'STRONG';

export type CoverEnding = {
  readonly __typename?: 'CoverEnding';
  readonly category: Category;
  readonly on: Scalars['Date']['output'];
  readonly recordId?: Maybe<Scalars['ID']['output']>;
  readonly subjectId: Scalars['ID']['output'];
  readonly why: CoverEnds;
};

export type CoverEnds =
  | 'ASSESSMENT_ENDS'
  | 'BIRTHDAY'
  | 'CONSENT_ENDS'
  | 'POLICY_LAPSES';

export type CoverHold = {
  readonly __typename?: 'CoverHold';
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly legalReason: Scalars['String']['output'];
  readonly until: Scalars['Date']['output'];
};

export type CoverLapsed = {
  readonly __typename?: 'CoverLapsed';
  readonly category: Category;
  readonly dueBy?: Maybe<Scalars['Date']['output']>;
  readonly hold?: Maybe<CoverHold>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly subjectId: Scalars['ID']['output'];
  readonly values: ReadonlyArray<CoveredValueKind>;
};

export type CoveredValueKind =
  | 'ADULT_OF_CONCERN'
  | 'ALLEGATION'
  | 'FIELD'
  | 'INTIMATE'
  | 'OFFENCE'
  | 'RELATIONSHIP'
  | 'SHARED_TEXT'
  | 'TEXT';

export type DateScalarFilters = {
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
};

export type DeallocateInput = {
  readonly allocationId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
};

export type DecideAccessItemInput = {
  readonly consentOfThirdParty?: InputMaybe<Scalars['String']['input']>;
  readonly decision: AccessItemDecision;
  readonly exemption?: InputMaybe<AccessExemption>;
  readonly itemId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type DecideObjectionInput = {
  readonly informedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly objectionId: Scalars['ID']['input'];
  readonly outcome: ObjectionOutcome;
  readonly reasoning: Scalars['String']['input'];
};

export type DecideParentDisclosureInput = {
  readonly categories: ReadonlyArray<Category>;
  readonly consent?: InputMaybe<ParentConsentInput>;
  readonly interventionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly receivingParentCarerId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly text: Scalars['String']['input'];
  readonly whyAppropriate?: InputMaybe<Scalars['String']['input']>;
  readonly whySafe?: InputMaybe<Scalars['String']['input']>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type DecideRelevanceInput = {
  readonly atRiskOfHarm: Scalars['Boolean']['input'];
  readonly connectedHow: Scalars['String']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly presentsRiskOfHarm: Scalars['Boolean']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly reviewBy: Scalars['Date']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type DecideSharingInput = {
  readonly allSubjectsReason?: InputMaybe<Scalars['String']['input']>;
  readonly categories: ReadonlyArray<Category>;
  readonly conditions?: InputMaybe<Scalars['String']['input']>;
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly necessity: Scalars['String']['input'];
  readonly organisation: Scalars['ID']['input'];
  readonly professionals?: InputMaybe<ReadonlyArray<ProfessionalInput>>;
  readonly purpose: Purpose;
  readonly requestId?: InputMaybe<Scalars['ID']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly subjects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

export type DeclineContributionInput = {
  readonly answer?: InputMaybe<ContributionAnswer>;
  readonly contributionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type DeclineParentDisclosureInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly receivingParentCarerId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type DeclineRequestInput = {
  readonly reason: Scalars['String']['input'];
  readonly reasonForRequester?: InputMaybe<Scalars['Boolean']['input']>;
  readonly requestId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type DeclineSharingInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly organisation: Scalars['ID']['input'];
  readonly purpose: Purpose;
  readonly reason: Scalars['String']['input'];
  readonly reasonForRequester?: InputMaybe<Scalars['Boolean']['input']>;
  readonly requestId?: InputMaybe<Scalars['ID']['input']>;
  readonly reveals: ReadonlyArray<Category>;
};

export type DeclinedSharing = {
  readonly __typename?: 'DeclinedSharing';
  readonly decidedBy: Scalars['String']['output'];
  readonly decidedOn: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly organisation: Scalars['ID']['output'];
  readonly purpose: Purpose;
  readonly reason: Scalars['String']['output'];
};

export type DisclosedGroup = {
  readonly __typename?: 'DisclosedGroup';
  readonly coordinates: ReadonlyArray<Scalars['String']['output']>;
  readonly setHash: Scalars['String']['output'];
  readonly subjects: Scalars['Int']['output'];
};

export type Disposal = {
  readonly __typename?: 'Disposal';
  readonly counts: ReadonlyArray<KindCount>;
  readonly decidedBy: Scalars['String']['output'];
  readonly disposedAt: Scalars['DateTime']['output'];
  readonly earlyGround?: Maybe<Scalars['String']['output']>;
  readonly finished: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly proposedBy: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
};

export type DisposalPreview = {
  readonly __typename?: 'DisposalPreview';
  readonly contributionsPending: Scalars['Int']['output'];
  readonly counts: ReadonlyArray<KindCount>;
  readonly decisions: ReadonlyArray<Scalars['ID']['output']>;
  readonly holds: Scalars['Int']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly proposals: ReadonlyArray<DisposalProposal>;
  readonly retainUntil?: Maybe<Scalars['Date']['output']>;
  readonly status: MapStatus;
};

export type DisposalProposal = {
  readonly __typename?: 'DisposalProposal';
  readonly current: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly proposedAt: Scalars['DateTime']['output'];
  readonly proposedBy: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
};

export type DisposeMapInput = {
  readonly earlyGround?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly proposalId: Scalars['ID']['input'];
};

export type DutyRecord = {
  readonly __typename?: 'DutyRecord';
  readonly by?: Maybe<Scalars['String']['output']>;
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly leftOut: ReadonlyArray<NoticePart>;
  readonly on?: Maybe<Scalars['Date']['output']>;
  readonly recordedBy: Scalars['String']['output'];
  readonly reference?: Maybe<Scalars['String']['output']>;
};

export type DutyState =
  | 'EXEMPT'
  | 'MET'
  | 'OUTSTANDING';

export type DutyTo =
  | 'PARENT_CARER'
  | 'SYSTEM'
  | 'YOUNG_PERSON';

export type ElementVersion = {
  readonly __typename?: 'ElementVersion';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
};

export type EndElementInput = {
  readonly elementId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly why: Scalars['String']['input'];
};

export type EndTieInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  readonly tieId: Scalars['ID']['input'];
};

export type EraseLapsedInput = {
  readonly category: Category;
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly subjectId: Scalars['ID']['input'];
};

export type ErasePersonInput = {
  readonly alsoWords?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly considered173: Scalars['String']['input'];
  readonly ground: ErasureGround;
  readonly mapId?: InputMaybe<Scalars['ID']['input']>;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly reason: Scalars['String']['input'];
  readonly ref?: InputMaybe<Scalars['String']['input']>;
};

export type Erasure = {
  readonly __typename?: 'Erasure';
  readonly changed: ReadonlyArray<KindCount>;
  readonly considered173: Scalars['String']['output'];
  readonly counts: ReadonlyArray<KindCount>;
  readonly decidedBy: Scalars['String']['output'];
  readonly erasedAt: Scalars['DateTime']['output'];
  readonly ground: ErasureGround;
  readonly id: Scalars['ID']['output'];
  readonly mapIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly reason: Scalars['String']['output'];
  readonly recipients: ReadonlyArray<ErasureRecipient>;
  readonly replaced: Scalars['Int']['output'];
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type ErasureGround =
  | 'CHILD_ONLINE_SERVICE'
  | 'CONSENT_WITHDRAWN'
  | 'LEGAL_OBLIGATION'
  | 'NO_LONGER_NECESSARY'
  | 'OBJECTED'
  | 'UNLAWFULLY_PROCESSED';

export type ErasureRecipient = {
  readonly __typename?: 'ErasureRecipient';
  readonly agency: Agency;
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly lastDisclosedAt: Scalars['DateTime']['output'];
  readonly organisation: Scalars['ID']['output'];
  readonly toldOn?: Maybe<Scalars['Date']['output']>;
};

export type EventNotificationStatus =
  | 'MAPPED'
  | 'NOTIFIED'
  | 'SET_ASIDE';

export type ExemptNotificationInput = {
  readonly ground: ExemptionGround;
  readonly lookAgainOn: Scalars['Date']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly obtainedFromThem: Scalars['Boolean']['input'];
  readonly parentCarerId?: InputMaybe<Scalars['ID']['input']>;
  readonly part: NoticePart;
  readonly reasoning: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly to: NoticeTo;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type ExemptionGround =
  | 'GOOD_REASON_NOT_TO'
  | 'IMPOSSIBLE_OR_DISPROPORTIONATE'
  | 'WOULD_IMPAIR_THE_PLAN';

export type ExtendAccessRequestInput = {
  readonly extendTo: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly requestId: Scalars['ID']['input'];
};

export type ExtendRetentionInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly until: Scalars['Date']['input'];
};

export type FillInformationGapInput = {
  readonly how: Scalars['String']['input'];
  readonly informationGapId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly status: GapStatus;
};

export type GapStatus =
  | 'CANNOT_FILL'
  | 'FILLED'
  | 'GATHERING'
  | 'OPEN';

export type GroupKind =
  | 'ACTIVITY'
  | 'ESTATE'
  | 'FAMILY'
  | 'FRIENDSHIP'
  | 'INCIDENT'
  | 'ONLINE'
  | 'OTHER'
  | 'SCHOOL';

export type GroupRole =
  | 'ACTIVE'
  | 'BRIDGE'
  | 'CENTRAL'
  | 'PERIPHERAL'
  | 'UNKNOWN';

export type GroupTie = {
  readonly __typename?: 'GroupTie';
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<GroupTieKind>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type GroupTieKind =
  | 'ALLIED'
  | 'CONFLICT';

export type HarmKind =
  | 'BULLYING'
  | 'COERCION'
  | 'EXPLOITATION'
  | 'OTHER'
  | 'VIOLENCE';

export type HarmTie = {
  readonly __typename?: 'HarmTie';
  readonly allegation?: Maybe<Scalars['String']['output']>;
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<HarmKind>;
  readonly seriousness?: Maybe<Seriousness>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly status?: Maybe<ClaimStatus>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly underCoercion?: Maybe<Answer>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type HoldLapsedInput = {
  readonly category: Category;
  readonly legalReason: Scalars['String']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly subjectId: Scalars['ID']['input'];
  readonly until: Scalars['Date']['input'];
};

export type HowOften =
  | 'DAILY'
  | 'OCCASIONAL'
  | 'ONCE'
  | 'UNKNOWN'
  | 'WEEKLY';

export type IdScalarFilters = {
  readonly contains?: InputMaybe<Scalars['ID']['input']>;
  readonly endsWith?: InputMaybe<Scalars['ID']['input']>;
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['ID']['input']>;
};

export type IdentifyInput = {
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly ref: Scalars['String']['input'];
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Int']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type Influence =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type InfluenceTie = {
  readonly __typename?: 'InfluenceTie';
  readonly basis?: Maybe<Scalars['String']['output']>;
  readonly control?: Maybe<Control>;
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly influence?: Maybe<Influence>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type InformationGap = {
  readonly __typename?: 'InformationGap';
  readonly due?: Maybe<Scalars['Date']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly filledHow?: Maybe<Scalars['String']['output']>;
  readonly filledOn?: Maybe<Scalars['Date']['output']>;
  readonly gathering?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly owner?: Maybe<Scalars['String']['output']>;
  readonly question?: Maybe<Scalars['String']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly status?: Maybe<GapStatus>;
};

export type InformationGapSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type Intervention = {
  readonly __typename?: 'Intervention';
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<InterventionKind>;
  readonly mapId: Scalars['ID']['output'];
  readonly organisation?: Maybe<Scalars['String']['output']>;
  readonly outcome?: Maybe<InterventionOutcome>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly status?: Maybe<InterventionStatus>;
};

export type InterventionKind =
  | 'DISRUPTION'
  | 'ENVIRONMENTAL_CHANGE'
  | 'GROUP_WORK'
  | 'SUPPORT';

export type InterventionOutcome =
  | 'HELPED'
  | 'NO_CHANGE'
  | 'UNKNOWN'
  | 'WORSE';

export type InterventionSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type InterventionStatus =
  | 'ACTIVE'
  | 'COMPLETED'
  | 'PLANNED'
  | 'STOPPED';

export type JournalEntry = {
  readonly __typename?: 'JournalEntry';
  readonly agency: Agency;
  readonly decisionId?: Maybe<Scalars['ID']['output']>;
  readonly disclosed: ReadonlyArray<DisclosedGroup>;
  readonly issuer: Scalars['String']['output'];
  readonly journalId: Scalars['ID']['output'];
  readonly kind: Scalars['String']['output'];
  readonly mapId?: Maybe<Scalars['ID']['output']>;
  readonly organisation: Scalars['String']['output'];
  readonly outcome: Scalars['String']['output'];
  readonly purpose?: Maybe<Purpose>;
  readonly rules: ReadonlyArray<Scalars['String']['output']>;
  readonly sequence: Scalars['Int']['output'];
  readonly subject: Scalars['String']['output'];
  readonly time: Scalars['DateTime']['output'];
};

export type JournalPage = {
  readonly __typename?: 'JournalPage';
  readonly entries: ReadonlyArray<JournalEntry>;
  readonly total: Scalars['Int']['output'];
  readonly upTo: ReadonlyArray<JournalPosition>;
};

export type JournalPosition = {
  readonly __typename?: 'JournalPosition';
  readonly journalId: Scalars['ID']['output'];
  readonly sequence: Scalars['Int']['output'];
};

export type KindCount = {
  readonly __typename?: 'KindCount';
  readonly kind: Scalars['String']['output'];
  readonly number: Scalars['Int']['output'];
};

export type LegalHold = {
  readonly __typename?: 'LegalHold';
  readonly id: Scalars['ID']['output'];
  readonly legalReason: Scalars['String']['output'];
  readonly liftedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly liftedBy?: Maybe<Scalars['String']['output']>;
  readonly liftedReason?: Maybe<Scalars['String']['output']>;
  readonly lookAgainNow: Scalars['Boolean']['output'];
  readonly lookAgainOn: Scalars['Date']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly placedAt: Scalars['DateTime']['output'];
  readonly placedBy: Scalars['String']['output'];
  readonly subjectId?: Maybe<Scalars['ID']['output']>;
};

export type LiftHoldInput = {
  readonly holdId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type LiftRestrictionInput = {
  readonly informedOn: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly restrictionId: Scalars['ID']['input'];
};

export type Location = {
  readonly __typename?: 'Location';
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<LocationKind>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly strengths?: Maybe<ReadonlyArray<Strength>>;
  readonly strengthsConnection?: Maybe<LocationStrengthsConnection>;
};


export type LocationStrengthsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<StrengthSort>>;
};


export type LocationStrengthsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<LocationStrengthsConnectionSort>>;
};

export type LocationKind =
  | 'COMMERCIAL'
  | 'NEIGHBOURHOOD'
  | 'ONLINE'
  | 'PARK'
  | 'RESIDENCE'
  | 'SCHOOL'
  | 'SERVICE'
  | 'TRANSPORT';

export type LocationSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type LocationStrengthsConnection = {
  readonly __typename?: 'LocationStrengthsConnection';
  readonly edges: ReadonlyArray<LocationStrengthsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type LocationStrengthsConnectionSort = {
  readonly node?: InputMaybe<StrengthSort>;
};

export type LocationStrengthsRelationship = {
  readonly __typename?: 'LocationStrengthsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Strength;
};

export type MapAllocation = {
  readonly __typename?: 'MapAllocation';
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly practitioner: Scalars['String']['output'];
  readonly until?: Maybe<Scalars['Date']['output']>;
  readonly youngPersonIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

export type MapChange = {
  readonly __typename?: 'MapChange';
  readonly at: Scalars['DateTime']['output'];
  readonly by: Scalars['String']['output'];
  readonly changed: ReadonlyArray<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
};

export type MapChanges = {
  readonly __typename?: 'MapChanges';
  readonly mapId: Scalars['ID']['output'];
  readonly since: Scalars['Date']['output'];
  readonly steps: ReadonlyArray<MapChange>;
};

export type MapSharing = {
  readonly __typename?: 'MapSharing';
  readonly allocations: ReadonlyArray<MapAllocation>;
  readonly decisions: ReadonlyArray<MapSharingDecision>;
  readonly declined: ReadonlyArray<DeclinedSharing>;
};

export type MapSharingDecision = {
  readonly __typename?: 'MapSharingDecision';
  readonly allSubjects: Scalars['Boolean']['output'];
  readonly categories: ReadonlyArray<Category>;
  readonly conditions?: Maybe<Scalars['String']['output']>;
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly necessity?: Maybe<Scalars['String']['output']>;
  readonly organisation: Scalars['ID']['output'];
  readonly professionals: ReadonlyArray<Scalars['String']['output']>;
  readonly purpose: Purpose;
  readonly replacedBy?: Maybe<Scalars['ID']['output']>;
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly subjectsReason?: Maybe<Scalars['String']['output']>;
  readonly until: Scalars['Date']['output'];
  readonly withdrawnOn?: Maybe<Scalars['Date']['output']>;
};

export type MapStatus =
  | 'CLOSED'
  | 'IMPORTING'
  | 'OPEN'
  | 'UNDER_REVIEW';

export type MapStatusEnumScalarFilters = {
  readonly eq?: InputMaybe<MapStatus>;
  readonly in?: InputMaybe<ReadonlyArray<MapStatus>>;
};

export type Me = {
  readonly __typename?: 'Me';
  readonly agency: Agency;
  readonly issuer: Scalars['String']['output'];
  readonly organisation: Scalars['String']['output'];
  readonly purpose?: Maybe<Purpose>;
  readonly roles: ReadonlyArray<Role>;
  readonly subject: Scalars['String']['output'];
};

export type Meeting = {
  readonly __typename?: 'Meeting';
  readonly actions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly attendees?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly heldOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<MeetingKind>;
  readonly mapId: Scalars['ID']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
};

export type MeetingKind =
  | 'EFRP'
  | 'MACE'
  | 'OTHER'
  | 'STRATEGY';

export type MeetingSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type MembershipTie = {
  readonly __typename?: 'MembershipTie';
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly role?: Maybe<GroupRole>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type MergePersonsInput = {
  readonly duplicateId?: InputMaybe<Scalars['ID']['input']>;
  readonly duplicateRef?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type MissingPart = {
  readonly __typename?: 'MissingPart';
  readonly clause: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
  readonly rule?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly acceptContribution: StepTaken;
  readonly addAdult: StepTaken;
  readonly addAdultOfConcern: StepTaken;
  readonly addInformationGap: StepTaken;
  readonly addIntervention: StepTaken;
  readonly addLocation: StepTaken;
  readonly addOffence: StepTaken;
  readonly addPeerGroup: StepTaken;
  readonly addRisk: StepTaken;
  readonly addSocialCareRecord: StepTaken;
  readonly addSocialMediaPost: StepTaken;
  readonly addStrength: StepTaken;
  readonly addSubjectStatement: StepTaken;
  readonly addYoungPerson: StepTaken;
  readonly allocate: StepTaken;
  readonly changeAdult: StepTaken;
  readonly changeAdultOfConcern: StepTaken;
  readonly changeHarm: StepTaken;
  readonly changeInfluence: StepTaken;
  readonly changeInformationGap: StepTaken;
  readonly changeIntervention: StepTaken;
  readonly changeLocation: StepTaken;
  readonly changeOffence: StepTaken;
  readonly changePeerGroup: StepTaken;
  readonly changePeers: StepTaken;
  readonly changeRisk: StepTaken;
  readonly changeSocialCareRecord: StepTaken;
  readonly changeSocialMediaPost: StepTaken;
  readonly changeStrength: StepTaken;
  readonly changeYoungPerson: StepTaken;
  readonly closePeerMap: StepTaken;
  readonly completeAccessRequest: StepTaken;
  readonly connectAffiliation: StepTaken;
  readonly connectGroups: StepTaken;
  readonly connectGuard: StepTaken;
  readonly connectHarm: StepTaken;
  readonly connectInfluence: StepTaken;
  readonly connectMember: StepTaken;
  readonly connectPeers: StepTaken;
  readonly connectSupport: StepTaken;
  readonly connectVisit: StepTaken;
  readonly contribute: StepTaken;
  readonly deallocate: StepTaken;
  readonly decideAccessItem: StepTaken;
  readonly decideObjection: StepTaken;
  readonly decideParentDisclosure: StepTaken;
  readonly decideRelevance: StepTaken;
  readonly decideSharing: StepTaken;
  readonly declineContribution: StepTaken;
  readonly declineParentDisclosure: StepTaken;
  readonly declineRequest: StepTaken;
  readonly declineSharing: StepTaken;
  readonly disposeMap: StepTaken;
  readonly endElement: StepTaken;
  readonly endTie: StepTaken;
  readonly eraseLapsed: StepTaken;
  readonly erasePerson: StepTaken;
  readonly exemptNotification: StepTaken;
  readonly extendAccessRequest: StepTaken;
  readonly extendRetention: StepTaken;
  readonly fillInformationGap: StepTaken;
  readonly holdLapsed: StepTaken;
  readonly identify: StepTaken;
  readonly liftHold: StepTaken;
  readonly liftRestriction: StepTaken;
  readonly mergePersons: StepTaken;
  readonly notifySignificantEvent: StepTaken;
  readonly openPeerMap: StepTaken;
  readonly placeHold: StepTaken;
  readonly proposeDisposal: StepTaken;
  readonly recordAccessRequest: StepTaken;
  readonly recordAssessment: StepTaken;
  readonly recordConsent: StepTaken;
  readonly recordErasureTold: StepTaken;
  readonly recordInterventionOutcome: StepTaken;
  readonly recordMeeting: StepTaken;
  readonly recordNotification: StepTaken;
  readonly recordObjection: StepTaken;
  readonly recordOrganisation: StepTaken;
  readonly recordParentCarer: StepTaken;
  readonly recordParentDisclosureGiven: StepTaken;
  readonly recordPolicyDocument: StepTaken;
  readonly recordRecipientTold: StepTaken;
  readonly recordReview: StepTaken;
  readonly recordSystemEntry: StepTaken;
  readonly recordViews: StepTaken;
  readonly rectify: StepTaken;
  readonly reopenPeerMap: StepTaken;
  readonly requestSharing: StepTaken;
  readonly restrict: StepTaken;
  readonly reviewUrgentAccess: StepTaken;
  readonly setAsideSignificantEvent: StepTaken;
  readonly urgentAccess: StepTaken;
  readonly withdrawAssessment: StepTaken;
  readonly withdrawConsent: StepTaken;
  readonly withdrawParentDisclosure: StepTaken;
  readonly withdrawSharing: StepTaken;
};


export type MutationAcceptContributionArgs = {
  input: AcceptContributionInput;
};


export type MutationAddAdultArgs = {
  input: AddAdultInput;
};


export type MutationAddAdultOfConcernArgs = {
  input: AddAdultOfConcernInput;
};


export type MutationAddInformationGapArgs = {
  input: AddInformationGapInput;
};


export type MutationAddInterventionArgs = {
  input: AddInterventionInput;
};


export type MutationAddLocationArgs = {
  input: AddLocationInput;
};


export type MutationAddOffenceArgs = {
  input: AddOffenceInput;
};


export type MutationAddPeerGroupArgs = {
  input: AddPeerGroupInput;
};


export type MutationAddRiskArgs = {
  input: AddRiskInput;
};


export type MutationAddSocialCareRecordArgs = {
  input: AddSocialCareRecordInput;
};


export type MutationAddSocialMediaPostArgs = {
  input: AddSocialMediaPostInput;
};


export type MutationAddStrengthArgs = {
  input: AddStrengthInput;
};


export type MutationAddSubjectStatementArgs = {
  input: AddSubjectStatementInput;
};


export type MutationAddYoungPersonArgs = {
  input: AddYoungPersonInput;
};


export type MutationAllocateArgs = {
  input: AllocateInput;
};


export type MutationChangeAdultArgs = {
  input: ChangeAdultInput;
};


export type MutationChangeAdultOfConcernArgs = {
  input: ChangeAdultOfConcernInput;
};


export type MutationChangeHarmArgs = {
  input: ChangeHarmInput;
};


export type MutationChangeInfluenceArgs = {
  input: ChangeInfluenceInput;
};


export type MutationChangeInformationGapArgs = {
  input: ChangeInformationGapInput;
};


export type MutationChangeInterventionArgs = {
  input: ChangeInterventionInput;
};


export type MutationChangeLocationArgs = {
  input: ChangeLocationInput;
};


export type MutationChangeOffenceArgs = {
  input: ChangeOffenceInput;
};


export type MutationChangePeerGroupArgs = {
  input: ChangePeerGroupInput;
};


export type MutationChangePeersArgs = {
  input: ChangePeersInput;
};


export type MutationChangeRiskArgs = {
  input: ChangeRiskInput;
};


export type MutationChangeSocialCareRecordArgs = {
  input: ChangeSocialCareRecordInput;
};


export type MutationChangeSocialMediaPostArgs = {
  input: ChangeSocialMediaPostInput;
};


export type MutationChangeStrengthArgs = {
  input: ChangeStrengthInput;
};


export type MutationChangeYoungPersonArgs = {
  input: ChangeYoungPersonInput;
};


export type MutationClosePeerMapArgs = {
  input: ClosePeerMapInput;
};


export type MutationCompleteAccessRequestArgs = {
  input: CompleteAccessRequestInput;
};


export type MutationConnectAffiliationArgs = {
  input: ConnectAffiliationInput;
};


export type MutationConnectGroupsArgs = {
  input: ConnectGroupsInput;
};


export type MutationConnectGuardArgs = {
  input: ConnectGuardInput;
};


export type MutationConnectHarmArgs = {
  input: ConnectHarmInput;
};


export type MutationConnectInfluenceArgs = {
  input: ConnectInfluenceInput;
};


export type MutationConnectMemberArgs = {
  input: ConnectMemberInput;
};


export type MutationConnectPeersArgs = {
  input: ConnectPeersInput;
};


export type MutationConnectSupportArgs = {
  input: ConnectSupportInput;
};


export type MutationConnectVisitArgs = {
  input: ConnectVisitInput;
};


export type MutationContributeArgs = {
  input: ContributeInput;
};


export type MutationDeallocateArgs = {
  input: DeallocateInput;
};


export type MutationDecideAccessItemArgs = {
  input: DecideAccessItemInput;
};


export type MutationDecideObjectionArgs = {
  input: DecideObjectionInput;
};


export type MutationDecideParentDisclosureArgs = {
  input: DecideParentDisclosureInput;
};


export type MutationDecideRelevanceArgs = {
  input: DecideRelevanceInput;
};


export type MutationDecideSharingArgs = {
  input: DecideSharingInput;
};


export type MutationDeclineContributionArgs = {
  input: DeclineContributionInput;
};


export type MutationDeclineParentDisclosureArgs = {
  input: DeclineParentDisclosureInput;
};


export type MutationDeclineRequestArgs = {
  input: DeclineRequestInput;
};


export type MutationDeclineSharingArgs = {
  input: DeclineSharingInput;
};


export type MutationDisposeMapArgs = {
  input: DisposeMapInput;
};


export type MutationEndElementArgs = {
  input: EndElementInput;
};


export type MutationEndTieArgs = {
  input: EndTieInput;
};


export type MutationEraseLapsedArgs = {
  input: EraseLapsedInput;
};


export type MutationErasePersonArgs = {
  input: ErasePersonInput;
};


export type MutationExemptNotificationArgs = {
  input: ExemptNotificationInput;
};


export type MutationExtendAccessRequestArgs = {
  input: ExtendAccessRequestInput;
};


export type MutationExtendRetentionArgs = {
  input: ExtendRetentionInput;
};


export type MutationFillInformationGapArgs = {
  input: FillInformationGapInput;
};


export type MutationHoldLapsedArgs = {
  input: HoldLapsedInput;
};


export type MutationIdentifyArgs = {
  input: IdentifyInput;
};


export type MutationLiftHoldArgs = {
  input: LiftHoldInput;
};


export type MutationLiftRestrictionArgs = {
  input: LiftRestrictionInput;
};


export type MutationMergePersonsArgs = {
  input: MergePersonsInput;
};


export type MutationNotifySignificantEventArgs = {
  input: NotifySignificantEventInput;
};


export type MutationOpenPeerMapArgs = {
  input: OpenPeerMapInput;
};


export type MutationPlaceHoldArgs = {
  input: PlaceHoldInput;
};


export type MutationProposeDisposalArgs = {
  input: ProposeDisposalInput;
};


export type MutationRecordAccessRequestArgs = {
  input: RecordAccessRequestInput;
};


export type MutationRecordAssessmentArgs = {
  input: RecordAssessmentInput;
};


export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


export type MutationRecordErasureToldArgs = {
  input: RecordErasureToldInput;
};


export type MutationRecordInterventionOutcomeArgs = {
  input: RecordInterventionOutcomeInput;
};


export type MutationRecordMeetingArgs = {
  input: RecordMeetingInput;
};


export type MutationRecordNotificationArgs = {
  input: RecordNotificationInput;
};


export type MutationRecordObjectionArgs = {
  input: RecordObjectionInput;
};


export type MutationRecordOrganisationArgs = {
  input: RecordOrganisationInput;
};


export type MutationRecordParentCarerArgs = {
  input: RecordParentCarerInput;
};


export type MutationRecordParentDisclosureGivenArgs = {
  input: RecordParentDisclosureGivenInput;
};


export type MutationRecordPolicyDocumentArgs = {
  input: RecordPolicyDocumentInput;
};


export type MutationRecordRecipientToldArgs = {
  input: RecordRecipientToldInput;
};


export type MutationRecordReviewArgs = {
  input: RecordReviewInput;
};


export type MutationRecordSystemEntryArgs = {
  input: RecordSystemEntryInput;
};


export type MutationRecordViewsArgs = {
  input: RecordViewsInput;
};


export type MutationRectifyArgs = {
  input: RectifyInput;
};


export type MutationReopenPeerMapArgs = {
  input: ReopenPeerMapInput;
};


export type MutationRequestSharingArgs = {
  input: RequestSharingInput;
};


export type MutationRestrictArgs = {
  input: RestrictInput;
};


export type MutationReviewUrgentAccessArgs = {
  input: ReviewUrgentAccessInput;
};


export type MutationSetAsideSignificantEventArgs = {
  input: SetAsideSignificantEventInput;
};


export type MutationUrgentAccessArgs = {
  input: UrgentAccessInput;
};


export type MutationWithdrawAssessmentArgs = {
  input: WithdrawAssessmentInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationWithdrawParentDisclosureArgs = {
  input: WithdrawParentDisclosureInput;
};


export type MutationWithdrawSharingArgs = {
  input: WithdrawSharingInput;
};

export type Notice = {
  readonly __typename?: 'Notice';
  readonly ask?: Maybe<Scalars['String']['output']>;
  readonly categories: ReadonlyArray<Category>;
  readonly data: ReadonlyArray<NoticeItem>;
  readonly marks: ReadonlyArray<NoticeMark>;
  readonly parentCarerId?: Maybe<Scalars['ID']['output']>;
  readonly recipients: ReadonlyArray<Scalars['String']['output']>;
  readonly retainUntil?: Maybe<Scalars['Date']['output']>;
  readonly rights: ReadonlyArray<Scalars['String']['output']>;
  readonly risks: ReadonlyArray<NoticeRisk>;
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  readonly to: NoticeTo;
  readonly youngPersonId: Scalars['ID']['output'];
};

export type NoticeItem = {
  readonly __typename?: 'NoticeItem';
  readonly category: Category;
  readonly coordinate: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type NoticeMark = {
  readonly __typename?: 'NoticeMark';
  readonly coordinate: Scalars['String']['output'];
  readonly why: NoticeMarkKind;
};

export type NoticeMarkKind =
  | 'EXEMPT'
  | 'LEFT_TO_PRACTITIONER'
  | 'NOT_FOR_PARENT';

export type NoticePart =
  | 'RECIPIENTS'
  | 'RISKS'
  | 'SOURCE'
  | 'WHOLE';

export type NoticeRisk = {
  readonly __typename?: 'NoticeRisk';
  readonly kind: RiskKind;
  readonly seriousness?: Maybe<Seriousness>;
};

export type NoticeTo =
  | 'PARENT_CARER'
  | 'YOUNG_PERSON';

export type NotificationDuty = {
  readonly __typename?: 'NotificationDuty';
  readonly due: Scalars['Date']['output'];
  readonly exemptions: ReadonlyArray<NotificationExemption>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly lookAgainNow: Scalars['Boolean']['output'];
  readonly lookAgainOn?: Maybe<Scalars['Date']['output']>;
  readonly metBy?: Maybe<DutyRecord>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly parentCarer?: Maybe<ParentCarer>;
  readonly state: DutyState;
  readonly to: DutyTo;
  readonly youngPersonId: Scalars['ID']['output'];
};

export type NotificationExemption = {
  readonly __typename?: 'NotificationExemption';
  readonly decidedOn: Scalars['Date']['output'];
  readonly ground: ExemptionGround;
  readonly id: Scalars['ID']['output'];
  readonly lookAgainOn: Scalars['Date']['output'];
  readonly part: NoticePart;
  readonly reasoning?: Maybe<Scalars['String']['output']>;
  readonly recordedBy: Scalars['String']['output'];
};

export type NotificationLedger = {
  readonly __typename?: 'NotificationLedger';
  readonly duties: ReadonlyArray<NotificationDuty>;
  readonly mapId: Scalars['ID']['output'];
};

export type NotifiedEvent = {
  readonly __typename?: 'NotifiedEvent';
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapId?: Maybe<Scalars['ID']['output']>;
  readonly notifiedBy: Scalars['ID']['output'];
  readonly notifiedOn: Scalars['Date']['output'];
  readonly occurredOn: Scalars['Date']['output'];
  readonly place?: Maybe<Scalars['String']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly status: EventNotificationStatus;
  readonly what?: Maybe<Scalars['String']['output']>;
};

export type NotifySignificantEventInput = {
  readonly notifiedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly occurredOn: Scalars['Date']['input'];
  readonly place: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly what: Scalars['String']['input'];
};

export type ObjectingPerson = {
  readonly __typename?: 'ObjectingPerson';
  readonly mapId: Scalars['ID']['output'];
  readonly subjectId: Scalars['ID']['output'];
};

export type Objection = {
  readonly __typename?: 'Objection';
  readonly answerBy: Scalars['Date']['output'];
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  readonly erasureFollows: Scalars['Boolean']['output'];
  readonly ground: Scalars['String']['output'];
  readonly how: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly people: ReadonlyArray<ObjectingPerson>;
  readonly reasoning?: Maybe<Scalars['String']['output']>;
  readonly receivedOn: Scalars['Date']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly status: ObjectionStatus;
};

export type ObjectionOutcome =
  | 'COMPELLING_GROUNDS'
  | 'UPHELD';

export type ObjectionStatus =
  | 'COMPELLING_GROUNDS'
  | 'OPEN'
  | 'UPHELD';

export type Offence = {
  readonly __typename?: 'Offence';
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly occurredOn?: Maybe<Scalars['Date']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly spent?: Maybe<Scalars['Boolean']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly status?: Maybe<OffenceStatus>;
  readonly underCoercion?: Maybe<Answer>;
  readonly what?: Maybe<Scalars['String']['output']>;
};

export type OffenceStatus =
  | 'ACQUITTED'
  | 'ALLEGED'
  | 'CAUTION_OR_OUT_OF_COURT'
  | 'CHARGED'
  | 'CONVICTED'
  | 'NO_FURTHER_ACTION'
  | 'UNDER_INVESTIGATION';

export type OfferedAdultInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly kind: AdultKind;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['String']['input'];
};

export type OfferedChangeInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly disability?: InputMaybe<RelevantValueInput>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource?: InputMaybe<Scalars['String']['input']>;
  readonly ethnicity?: InputMaybe<RelevantValueInput>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality?: InputMaybe<RelevantValueInput>;
  readonly statedAs: StatedAs;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type OfferedLocationInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly kind: LocationKind;
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
  readonly uprn?: InputMaybe<Scalars['String']['input']>;
};

export type OfferedPeerGroupInput = {
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly kind: GroupKind;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
};

export type OfferedYoungPersonInput = {
  readonly address?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly estimatedAge?: InputMaybe<Scalars['Int']['input']>;
  readonly estimatedAgeOn?: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource?: InputMaybe<Scalars['String']['input']>;
  readonly gender?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['String']['input'];
};

export type OpenPeerMapInput = {
  readonly event?: InputMaybe<SignificantEventInput>;
  readonly notificationId?: InputMaybe<Scalars['ID']['input']>;
  readonly retainUntil?: InputMaybe<Scalars['Date']['input']>;
  readonly reviewDue?: InputMaybe<Scalars['Date']['input']>;
  readonly statutoryCitation?: InputMaybe<Scalars['String']['input']>;
  readonly statutoryFunction: StatutoryFunction;
  readonly title: Scalars['String']['input'];
  readonly trigger: Trigger;
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type ParentCarer = {
  readonly __typename?: 'ParentCarer';
  readonly doNotDisclose: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly livesWith: Answer;
  readonly name: Scalars['String']['output'];
  readonly parentalResponsibility: Answer;
  readonly relationship: Scalars['String']['output'];
  readonly safeToContact: Answer;
};

export type ParentConsent = {
  readonly __typename?: 'ParentConsent';
  readonly by: ConsentBy;
  readonly competence?: Maybe<Scalars['String']['output']>;
  readonly consentedBy?: Maybe<Scalars['ID']['output']>;
  readonly explicitFor: ReadonlyArray<Category>;
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly takenBy?: Maybe<Scalars['String']['output']>;
  readonly takenOn?: Maybe<Scalars['Date']['output']>;
};

export type ParentConsentInput = {
  readonly by: ConsentBy;
  readonly competence?: InputMaybe<Scalars['String']['input']>;
  readonly consentedBy?: InputMaybe<Scalars['ID']['input']>;
  readonly explicitFor: ReadonlyArray<Category>;
  readonly how?: InputMaybe<Scalars['String']['input']>;
  readonly takenBy?: InputMaybe<Scalars['String']['input']>;
  readonly takenOn?: InputMaybe<Scalars['Date']['input']>;
};

export type ParentDisclosure = {
  readonly __typename?: 'ParentDisclosure';
  readonly categories?: Maybe<ReadonlyArray<Category>>;
  readonly consent?: Maybe<ParentConsent>;
  readonly decidedBy: Scalars['String']['output'];
  readonly decidedOn: Scalars['Date']['output'];
  readonly givenBy?: Maybe<Scalars['String']['output']>;
  readonly givenHow?: Maybe<Scalars['String']['output']>;
  readonly givenOn?: Maybe<Scalars['Date']['output']>;
  readonly givenRecordedBy?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly interventionId?: Maybe<Scalars['ID']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly receivingParentCarerId?: Maybe<Scalars['ID']['output']>;
  readonly status: ParentDisclosureStatus;
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly whyAppropriate?: Maybe<Scalars['String']['output']>;
  readonly whySafe?: Maybe<Scalars['String']['output']>;
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
  readonly withdrawnOn?: Maybe<Scalars['Date']['output']>;
  readonly withdrawnWhy?: Maybe<Scalars['String']['output']>;
  readonly youngPersonId: Scalars['ID']['output'];
};

export type ParentDisclosureStatus =
  | 'DECIDED'
  | 'DECLINED'
  | 'GIVEN'
  | 'WITHDRAWN';

export type PeerGroup = {
  readonly __typename?: 'PeerGroup';
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<GroupKind>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly members?: Maybe<ReadonlyArray<YoungPerson>>;
  readonly membersConnection?: Maybe<PeerGroupMembersConnection>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly strengths?: Maybe<ReadonlyArray<Strength>>;
  readonly strengthsConnection?: Maybe<PeerGroupStrengthsConnection>;
};


export type PeerGroupMembersArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSort>>;
};


export type PeerGroupMembersConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerGroupMembersConnectionSort>>;
};


export type PeerGroupStrengthsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<StrengthSort>>;
};


export type PeerGroupStrengthsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerGroupStrengthsConnectionSort>>;
};

export type PeerGroupMembersConnection = {
  readonly __typename?: 'PeerGroupMembersConnection';
  readonly edges: ReadonlyArray<PeerGroupMembersRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerGroupMembersConnectionSort = {
  readonly node?: InputMaybe<YoungPersonSort>;
};

export type PeerGroupMembersRelationship = {
  readonly __typename?: 'PeerGroupMembersRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: YoungPerson;
};

export type PeerGroupSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type PeerGroupStrengthsConnection = {
  readonly __typename?: 'PeerGroupStrengthsConnection';
  readonly edges: ReadonlyArray<PeerGroupStrengthsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerGroupStrengthsConnectionSort = {
  readonly node?: InputMaybe<StrengthSort>;
};

export type PeerGroupStrengthsRelationship = {
  readonly __typename?: 'PeerGroupStrengthsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Strength;
};

export type PeerKind =
  | 'ACQUAINTANCE'
  | 'FAMILY'
  | 'FRIEND';

export type PeerMap = {
  readonly __typename?: 'PeerMap';
  readonly adult?: Maybe<Adult>;
  readonly adults?: Maybe<ReadonlyArray<Adult>>;
  readonly adultsConnection?: Maybe<PeerMapAdultsConnection>;
  readonly adultsOfConcern?: Maybe<ReadonlyArray<AdultOfConcern>>;
  readonly affiliationTies?: Maybe<ReadonlyArray<AffiliationTie>>;
  readonly group?: Maybe<PeerGroup>;
  readonly groupTies?: Maybe<ReadonlyArray<GroupTie>>;
  readonly groups?: Maybe<ReadonlyArray<PeerGroup>>;
  readonly groupsConnection?: Maybe<PeerMapGroupsConnection>;
  readonly harmTies?: Maybe<ReadonlyArray<HarmTie>>;
  readonly id: Scalars['ID']['output'];
  readonly influenceTies?: Maybe<ReadonlyArray<InfluenceTie>>;
  readonly informationGaps?: Maybe<ReadonlyArray<InformationGap>>;
  readonly informationGapsConnection?: Maybe<PeerMapInformationGapsConnection>;
  readonly interventions?: Maybe<ReadonlyArray<Intervention>>;
  readonly interventionsConnection?: Maybe<PeerMapInterventionsConnection>;
  readonly location?: Maybe<Location>;
  readonly locations?: Maybe<ReadonlyArray<Location>>;
  readonly locationsConnection?: Maybe<PeerMapLocationsConnection>;
  readonly meetings?: Maybe<ReadonlyArray<Meeting>>;
  readonly meetingsConnection?: Maybe<PeerMapMeetingsConnection>;
  readonly member?: Maybe<YoungPerson>;
  readonly members?: Maybe<ReadonlyArray<YoungPerson>>;
  readonly membersConnection?: Maybe<PeerMapMembersConnection>;
  readonly membershipTies?: Maybe<ReadonlyArray<MembershipTie>>;
  readonly openedOn?: Maybe<Scalars['Date']['output']>;
  readonly peerTies?: Maybe<ReadonlyArray<PeerTie>>;
  readonly redactions: ReadonlyArray<Redaction>;
  readonly retainUntil?: Maybe<Scalars['Date']['output']>;
  readonly reviewDue?: Maybe<Scalars['Date']['output']>;
  readonly reviews?: Maybe<ReadonlyArray<Review>>;
  readonly reviewsConnection?: Maybe<PeerMapReviewsConnection>;
  readonly riskTies?: Maybe<ReadonlyArray<RiskTie>>;
  readonly risks?: Maybe<ReadonlyArray<Risk>>;
  readonly significantEvents?: Maybe<ReadonlyArray<SignificantEvent>>;
  readonly significantEventsConnection?: Maybe<PeerMapSignificantEventsConnection>;
  readonly status?: Maybe<MapStatus>;
  readonly statutoryCitation?: Maybe<Scalars['String']['output']>;
  readonly statutoryFunction?: Maybe<StatutoryFunction>;
  readonly strengths?: Maybe<ReadonlyArray<Strength>>;
  readonly strengthsConnection?: Maybe<PeerMapStrengthsConnection>;
  readonly supportTies?: Maybe<ReadonlyArray<SupportTie>>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly trigger?: Maybe<Trigger>;
  readonly visitTies?: Maybe<ReadonlyArray<VisitTie>>;
};


export type PeerMapAdultArgs = {
  id: Scalars['ID']['input'];
};


export type PeerMapAdultsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<AdultSort>>;
};


export type PeerMapAdultsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapAdultsConnectionSort>>;
};


export type PeerMapAffiliationTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type PeerMapGroupArgs = {
  id: Scalars['ID']['input'];
};


export type PeerMapGroupTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type PeerMapGroupsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerGroupSort>>;
};


export type PeerMapGroupsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapGroupsConnectionSort>>;
};


export type PeerMapHarmTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type PeerMapInfluenceTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type PeerMapInformationGapsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InformationGapSort>>;
};


export type PeerMapInformationGapsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapInformationGapsConnectionSort>>;
};


export type PeerMapInterventionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InterventionSort>>;
};


export type PeerMapInterventionsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapInterventionsConnectionSort>>;
};


export type PeerMapLocationArgs = {
  id: Scalars['ID']['input'];
};


export type PeerMapLocationsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<LocationSort>>;
};


export type PeerMapLocationsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapLocationsConnectionSort>>;
};


export type PeerMapMeetingsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<MeetingSort>>;
};


export type PeerMapMeetingsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapMeetingsConnectionSort>>;
};


export type PeerMapMemberArgs = {
  id: Scalars['ID']['input'];
};


export type PeerMapMembersArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSort>>;
};


export type PeerMapMembersConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapMembersConnectionSort>>;
};


export type PeerMapMembershipTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type PeerMapPeerTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type PeerMapReviewsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<ReviewSort>>;
};


export type PeerMapReviewsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapReviewsConnectionSort>>;
};


export type PeerMapSignificantEventsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SignificantEventSort>>;
};


export type PeerMapSignificantEventsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapSignificantEventsConnectionSort>>;
};


export type PeerMapStrengthsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<StrengthSort>>;
};


export type PeerMapStrengthsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapStrengthsConnectionSort>>;
};


export type PeerMapSupportTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type PeerMapVisitTiesArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type PeerMapAdultsConnection = {
  readonly __typename?: 'PeerMapAdultsConnection';
  readonly edges: ReadonlyArray<PeerMapAdultsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapAdultsConnectionSort = {
  readonly node?: InputMaybe<AdultSort>;
};

export type PeerMapAdultsRelationship = {
  readonly __typename?: 'PeerMapAdultsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Adult;
};

export type PeerMapGroupsConnection = {
  readonly __typename?: 'PeerMapGroupsConnection';
  readonly edges: ReadonlyArray<PeerMapGroupsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapGroupsConnectionSort = {
  readonly node?: InputMaybe<PeerGroupSort>;
};

export type PeerMapGroupsRelationship = {
  readonly __typename?: 'PeerMapGroupsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: PeerGroup;
};

export type PeerMapInformationGapsConnection = {
  readonly __typename?: 'PeerMapInformationGapsConnection';
  readonly edges: ReadonlyArray<PeerMapInformationGapsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapInformationGapsConnectionSort = {
  readonly node?: InputMaybe<InformationGapSort>;
};

export type PeerMapInformationGapsRelationship = {
  readonly __typename?: 'PeerMapInformationGapsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: InformationGap;
};

export type PeerMapInterventionsConnection = {
  readonly __typename?: 'PeerMapInterventionsConnection';
  readonly edges: ReadonlyArray<PeerMapInterventionsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapInterventionsConnectionSort = {
  readonly node?: InputMaybe<InterventionSort>;
};

export type PeerMapInterventionsRelationship = {
  readonly __typename?: 'PeerMapInterventionsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Intervention;
};

export type PeerMapLocationsConnection = {
  readonly __typename?: 'PeerMapLocationsConnection';
  readonly edges: ReadonlyArray<PeerMapLocationsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapLocationsConnectionSort = {
  readonly node?: InputMaybe<LocationSort>;
};

export type PeerMapLocationsRelationship = {
  readonly __typename?: 'PeerMapLocationsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Location;
};

export type PeerMapMeetingsConnection = {
  readonly __typename?: 'PeerMapMeetingsConnection';
  readonly edges: ReadonlyArray<PeerMapMeetingsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapMeetingsConnectionSort = {
  readonly node?: InputMaybe<MeetingSort>;
};

export type PeerMapMeetingsRelationship = {
  readonly __typename?: 'PeerMapMeetingsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Meeting;
};

export type PeerMapMembersConnection = {
  readonly __typename?: 'PeerMapMembersConnection';
  readonly edges: ReadonlyArray<PeerMapMembersRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapMembersConnectionSort = {
  readonly node?: InputMaybe<YoungPersonSort>;
};

export type PeerMapMembersRelationship = {
  readonly __typename?: 'PeerMapMembersRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: YoungPerson;
};

export type PeerMapReviewsConnection = {
  readonly __typename?: 'PeerMapReviewsConnection';
  readonly edges: ReadonlyArray<PeerMapReviewsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapReviewsConnectionSort = {
  readonly node?: InputMaybe<ReviewSort>;
};

export type PeerMapReviewsRelationship = {
  readonly __typename?: 'PeerMapReviewsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Review;
};

export type PeerMapSignificantEventsConnection = {
  readonly __typename?: 'PeerMapSignificantEventsConnection';
  readonly edges: ReadonlyArray<PeerMapSignificantEventsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapSignificantEventsConnectionSort = {
  readonly node?: InputMaybe<SignificantEventSort>;
};

export type PeerMapSignificantEventsRelationship = {
  readonly __typename?: 'PeerMapSignificantEventsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: SignificantEvent;
};

export type PeerMapSort = {
  readonly id?: InputMaybe<SortDirection>;
  readonly openedOn?: InputMaybe<SortDirection>;
  readonly retainUntil?: InputMaybe<SortDirection>;
  readonly reviewDue?: InputMaybe<SortDirection>;
  readonly status?: InputMaybe<SortDirection>;
  readonly statutoryCitation?: InputMaybe<SortDirection>;
  readonly statutoryFunction?: InputMaybe<SortDirection>;
  readonly title?: InputMaybe<SortDirection>;
  readonly trigger?: InputMaybe<SortDirection>;
};

export type PeerMapStrengthsConnection = {
  readonly __typename?: 'PeerMapStrengthsConnection';
  readonly edges: ReadonlyArray<PeerMapStrengthsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PeerMapStrengthsConnectionSort = {
  readonly node?: InputMaybe<StrengthSort>;
};

export type PeerMapStrengthsRelationship = {
  readonly __typename?: 'PeerMapStrengthsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Strength;
};

export type PeerMapWhere = {
  readonly AND?: InputMaybe<ReadonlyArray<PeerMapWhere>>;
  readonly NOT?: InputMaybe<PeerMapWhere>;
  readonly OR?: InputMaybe<ReadonlyArray<PeerMapWhere>>;
  readonly id?: InputMaybe<IdScalarFilters>;
  readonly openedOn?: InputMaybe<DateScalarFilters>;
  readonly retainUntil?: InputMaybe<DateScalarFilters>;
  readonly reviewDue?: InputMaybe<DateScalarFilters>;
  readonly status?: InputMaybe<MapStatusEnumScalarFilters>;
  readonly statutoryCitation?: InputMaybe<StringScalarFilters>;
  readonly statutoryFunction?: InputMaybe<StatutoryFunctionEnumScalarFilters>;
  readonly title?: InputMaybe<StringScalarFilters>;
  readonly trigger?: InputMaybe<TriggerEnumScalarFilters>;
};

export type PeerProperties = {
  readonly __typename?: 'PeerProperties';
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<PeerKind>;
  readonly mutual?: Maybe<Answer>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly strength?: Maybe<Scalars['Int']['output']>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
  readonly valence?: Maybe<Valence>;
};

export type PeerTie = {
  readonly __typename?: 'PeerTie';
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly intimate?: Maybe<Scalars['Boolean']['output']>;
  readonly kind?: Maybe<PeerKind>;
  readonly mutual?: Maybe<Answer>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly strength?: Maybe<Scalars['Int']['output']>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
  readonly valence?: Maybe<Valence>;
};

export type Person = {
  readonly __typename?: 'Person';
  readonly appearances: ReadonlyArray<Appearance>;
  readonly id: Scalars['ID']['output'];
  readonly ref: Scalars['String']['output'];
};

export type PlaceHoldInput = {
  readonly legalReason: Scalars['String']['input'];
  readonly lookAgainOn: Scalars['Date']['input'];
  readonly mapId?: InputMaybe<Scalars['ID']['input']>;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly ref?: InputMaybe<Scalars['String']['input']>;
};

export type PreviewedCover = {
  readonly __typename?: 'PreviewedCover';
  readonly category: Category;
  readonly from: Scalars['Date']['output'];
  readonly recipients: ReadonlyArray<PreviewedRecipient>;
  readonly subjectId: Scalars['ID']['output'];
  readonly until: Scalars['Date']['output'];
};

export type PreviewedRecipient = {
  readonly __typename?: 'PreviewedRecipient';
  readonly organisation: Scalars['ID']['output'];
  readonly purpose: Purpose;
};

export type ProfessionalInput = {
  readonly issuer: Scalars['String']['input'];
  readonly subject: Scalars['String']['input'];
};

export type ProposeDisposalInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type ProtectedIndividual =
  | 'AT_RISK'
  | 'UNDER_18';

export type ProtectionPurpose =
  | 'PROTECT_FROM_HARM'
  | 'PROTECT_WELL_BEING';

export type Protocol = {
  readonly __typename?: 'Protocol';
  readonly ceiling?: Maybe<ReadonlyArray<CeilingRow>>;
  readonly clauses: ReadonlyArray<Clause>;
  readonly rules: ReadonlyArray<ProtocolRule>;
};

export type ProtocolRule = {
  readonly __typename?: 'ProtocolRule';
  readonly agency?: Maybe<ReadonlyArray<Agency>>;
  readonly basis: ReadonlyArray<Scalars['String']['output']>;
  readonly because: Scalars['String']['output'];
  readonly clause: Scalars['String']['output'];
  readonly data: ReadonlyArray<Category>;
  readonly draft: Scalars['Boolean']['output'];
  readonly effect: RuleEffect;
  readonly id: Scalars['String']['output'];
  readonly purpose?: Maybe<ReadonlyArray<Purpose>>;
  readonly role?: Maybe<ReadonlyArray<Role>>;
  readonly since: Scalars['Date']['output'];
};

export type Purpose =
  | 'ACCOUNTABILITY'
  | 'ASSESS_RISK'
  | 'FILL_INFORMATION_GAPS'
  | 'NOTIFY'
  | 'ONGOING_SUPPORT'
  | 'PLAN_INTERVENTION'
  | 'SUBJECT_RIGHTS'
  | 'UNDERSTAND_NETWORK';

export type Query = {
  readonly __typename?: 'Query';
  readonly accessItems?: Maybe<ReadonlyArray<AccessItemToDecide>>;
  readonly accessRequests: ReadonlyArray<AccessRequest>;
  readonly changesSince?: Maybe<MapChanges>;
  readonly contributions?: Maybe<ReadonlyArray<Contribution>>;
  readonly coverEnding?: Maybe<ReadonlyArray<CoverEnding>>;
  readonly coverLapsed?: Maybe<ReadonlyArray<CoverLapsed>>;
  readonly disposalPreview?: Maybe<DisposalPreview>;
  readonly disposals: ReadonlyArray<Disposal>;
  readonly erasure?: Maybe<Erasure>;
  readonly erasures: ReadonlyArray<Erasure>;
  readonly holds: ReadonlyArray<LegalHold>;
  readonly journal: JournalPage;
  readonly me: Me;
  readonly notice?: Maybe<Notice>;
  readonly notificationsDue?: Maybe<NotificationLedger>;
  readonly objections: ReadonlyArray<Objection>;
  readonly parentDisclosures?: Maybe<ReadonlyArray<ParentDisclosure>>;
  readonly peerMap?: Maybe<PeerMap>;
  readonly peerMaps: ReadonlyArray<PeerMap>;
  readonly person?: Maybe<Person>;
  readonly previewAssessment?: Maybe<AssessmentPreview>;
  readonly previewSharing?: Maybe<PeerMap>;
  readonly protocol: Protocol;
  readonly recipientsToTell: ReadonlyArray<RecipientToTell>;
  readonly rectificationOffers?: Maybe<ReadonlyArray<RectificationOffer>>;
  readonly rectifications?: Maybe<ReadonlyArray<Rectification>>;
  readonly restrictions: ReadonlyArray<Restriction>;
  readonly retentionDue: ReadonlyArray<RetentionDue>;
  readonly reviewsDue: ReadonlyArray<ReviewDue>;
  readonly sharing?: Maybe<MapSharing>;
  readonly sharingRequests: ReadonlyArray<SharingRequest>;
  readonly significantEventsNotified: ReadonlyArray<NotifiedEvent>;
  readonly subjectAccess?: Maybe<SubjectAccess>;
  readonly urgentAccesses: ReadonlyArray<UrgentAccess>;
  readonly versions?: Maybe<ReadonlyArray<ElementVersion>>;
  readonly vocabulary: ReadonlyArray<VocabularyTerm>;
};


export type QueryAccessItemsArgs = {
  request: Scalars['ID']['input'];
};


export type QueryAccessRequestsArgs = {
  status?: InputMaybe<AccessRequestStatus>;
};


export type QueryChangesSinceArgs = {
  map: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryContributionsArgs = {
  map: Scalars['ID']['input'];
  status?: InputMaybe<ContributionStatus>;
};


export type QueryCoverEndingArgs = {
  map: Scalars['ID']['input'];
  within: Scalars['Int']['input'];
};


export type QueryCoverLapsedArgs = {
  map: Scalars['ID']['input'];
};


export type QueryDisposalPreviewArgs = {
  map: Scalars['ID']['input'];
};


export type QueryErasureArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJournalArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  map?: InputMaybe<Scalars['ID']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  organisation?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryNoticeArgs = {
  map: Scalars['ID']['input'];
  parentCarer?: InputMaybe<Scalars['ID']['input']>;
  to: NoticeTo;
  youngPerson: Scalars['ID']['input'];
};


export type QueryNotificationsDueArgs = {
  map: Scalars['ID']['input'];
};


export type QueryParentDisclosuresArgs = {
  map: Scalars['ID']['input'];
};


export type QueryPeerMapArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPeerMapsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerMapSort>>;
  where?: InputMaybe<PeerMapWhere>;
};


export type QueryPersonArgs = {
  ref: Scalars['String']['input'];
};


export type QueryPreviewAssessmentArgs = {
  input: RecordAssessmentInput;
};


export type QueryPreviewSharingArgs = {
  categories: ReadonlyArray<Category>;
  map: Scalars['ID']['input'];
  organisation: Scalars['ID']['input'];
  purpose: Purpose;
  subjects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryRecipientsToTellArgs = {
  rectification?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryRectificationOffersArgs = {
  rectification: Scalars['ID']['input'];
};


export type QueryRectificationsArgs = {
  map: Scalars['ID']['input'];
};


export type QueryRetentionDueArgs = {
  within?: Scalars['Int']['input'];
};


export type QueryReviewsDueArgs = {
  within: Scalars['Int']['input'];
};


export type QuerySharingArgs = {
  map: Scalars['ID']['input'];
};


export type QuerySharingRequestsArgs = {
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  open?: Scalars['Boolean']['input'];
};


export type QuerySignificantEventsNotifiedArgs = {
  status?: InputMaybe<EventNotificationStatus>;
};


export type QuerySubjectAccessArgs = {
  request: Scalars['ID']['input'];
};


export type QueryUrgentAccessesArgs = {
  awaitingReview?: Scalars['Boolean']['input'];
  limit?: Scalars['Int']['input'];
  map?: InputMaybe<Scalars['ID']['input']>;
  offset?: Scalars['Int']['input'];
};


export type QueryVersionsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  map: Scalars['ID']['input'];
};

export type ReasonWithoutConsent =
  | 'CANNOT_BE_EXPECTED'
  | 'CANNOT_BE_GIVEN'
  | 'WOULD_PREJUDICE_PROTECTION';

export type RecipientToTell = {
  readonly __typename?: 'RecipientToTell';
  readonly first: Scalars['DateTime']['output'];
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly last: Scalars['DateTime']['output'];
  readonly organisation: Scalars['ID']['output'];
  readonly rectificationId: Scalars['ID']['output'];
  readonly toldOn?: Maybe<Scalars['Date']['output']>;
};

export type RecordAccessRequestInput = {
  readonly identityChecked: Scalars['String']['input'];
  readonly mapId?: InputMaybe<Scalars['ID']['input']>;
  readonly onBehalf?: InputMaybe<Scalars['String']['input']>;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly receivedOn: Scalars['Date']['input'];
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  readonly requestedBy: AccessRequester;
};

export type RecordAssessmentInput = {
  readonly atRisk?: InputMaybe<AtRiskInput>;
  readonly categories: ReadonlyArray<Category>;
  readonly enactment: Scalars['String']['input'];
  readonly explanation: Scalars['String']['input'];
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly limbB: ProtectedIndividual;
  readonly mapId: Scalars['ID']['input'];
  readonly protectedIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly purpose: ProtectionPurpose;
  readonly reasonWithoutConsent: ReasonWithoutConsent;
  readonly reviewOn: Scalars['Date']['input'];
  readonly subjectIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly substantialPublicInterest: Scalars['String']['input'];
  readonly typeOfIndividual?: InputMaybe<Scalars['String']['input']>;
  readonly until: Scalars['Date']['input'];
  readonly whyNoIndividual?: InputMaybe<Scalars['String']['input']>;
};

export type RecordConsentInput = {
  readonly categories: ReadonlyArray<Category>;
  readonly evidence: Scalars['String']['input'];
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly subjectId: Scalars['ID']['input'];
  readonly takenBy: Scalars['String']['input'];
};

export type RecordErasureToldInput = {
  readonly erasureId: Scalars['ID']['input'];
  readonly how: Scalars['String']['input'];
  readonly on: Scalars['Date']['input'];
  readonly organisation: Scalars['ID']['input'];
};

export type RecordInterventionOutcomeInput = {
  readonly interventionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly outcome: InterventionOutcome;
  readonly status: InterventionStatus;
};

export type RecordMeetingInput = {
  readonly actions: ReadonlyArray<Scalars['String']['input']>;
  readonly attendees: ReadonlyArray<Scalars['String']['input']>;
  readonly heldOn: Scalars['Date']['input'];
  readonly kind: MeetingKind;
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RecordNotificationInput = {
  readonly by: Scalars['String']['input'];
  readonly how: Scalars['String']['input'];
  readonly leftOut?: InputMaybe<ReadonlyArray<NoticePart>>;
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly parentCarerId?: InputMaybe<Scalars['ID']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly to: NoticeTo;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type RecordObjectionInput = {
  readonly ground: Scalars['String']['input'];
  readonly how: Scalars['String']['input'];
  readonly mapId?: InputMaybe<Scalars['ID']['input']>;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly receivedOn: Scalars['Date']['input'];
  readonly ref?: InputMaybe<Scalars['String']['input']>;
};

export type RecordOrganisationInput = {
  readonly agency: Agency;
  readonly id: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
};

export type RecordParentCarerInput = {
  readonly doNotDisclose: Scalars['Boolean']['input'];
  readonly livesWith: Answer;
  readonly mapId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly parentalResponsibility: Answer;
  readonly relationship: Scalars['String']['input'];
  readonly safeToContact: Answer;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type RecordParentDisclosureGivenInput = {
  readonly by: Scalars['String']['input'];
  readonly how: Scalars['String']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly parentDisclosureId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RecordPolicyDocumentInput = {
  readonly from: Scalars['Date']['input'];
  readonly location: Scalars['String']['input'];
  readonly reviewBy: Scalars['Date']['input'];
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  readonly version: Scalars['String']['input'];
};

export type RecordRecipientToldInput = {
  readonly how: Scalars['String']['input'];
  readonly on: Scalars['Date']['input'];
  readonly organisation: Scalars['ID']['input'];
  readonly rectificationId: Scalars['ID']['input'];
};

export type RecordReviewInput = {
  readonly changed: Scalars['String']['input'];
  readonly contributions: ReadonlyArray<ContributionInput>;
  readonly heldOn: Scalars['Date']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly nextReview: Scalars['Date']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RecordSystemEntryInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly reference: Scalars['String']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type RecordViewsInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly takenOn: Scalars['Date']['input'];
  readonly views: Scalars['String']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type Rectification = {
  readonly __typename?: 'Rectification';
  readonly category: Category;
  readonly coordinate: Scalars['String']['output'];
  readonly elementId: Scalars['ID']['output'];
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly oldValue?: Maybe<Scalars['String']['output']>;
  readonly rectifiedAt: Scalars['DateTime']['output'];
  readonly rectifiedBy: Scalars['String']['output'];
  readonly source: Scalars['String']['output'];
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly why?: Maybe<Scalars['String']['output']>;
};

export type RectificationOffer = {
  readonly __typename?: 'RectificationOffer';
  readonly coordinate: Scalars['String']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly mapTitle?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
  readonly youngPersonId: Scalars['ID']['output'];
};

export type RectifyInput = {
  readonly coordinate: Scalars['String']['input'];
  readonly elementId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly relevance?: InputMaybe<Scalars['String']['input']>;
  readonly reveals?: InputMaybe<ReadonlyArray<Category>>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly value?: InputMaybe<Scalars['String']['input']>;
  readonly version: Scalars['Int']['input'];
  readonly why: Scalars['String']['input'];
};

export type Redaction = {
  readonly __typename?: 'Redaction';
  readonly category: Category;
  readonly clause: Scalars['String']['output'];
  readonly coordinate: Scalars['String']['output'];
  readonly kind: RedactionKind;
  readonly law: ReadonlyArray<Scalars['String']['output']>;
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  readonly reason: Scalars['String']['output'];
  readonly requestable: Scalars['Boolean']['output'];
  readonly rule: Scalars['String']['output'];
};

export type RedactionKind =
  | 'NEEDS_COVER'
  | 'NOT_IN_DECISION'
  | 'NOT_PERMITTED'
  | 'SUBJECT_NOT_SHARED';

export type RelevantValueInput = {
  readonly relevance: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type ReopenPeerMapInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly nextReview: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RequestSharingInput = {
  readonly about: Scalars['String']['input'];
  readonly categories: ReadonlyArray<Category>;
  readonly purpose: Purpose;
  readonly reference: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly why: Scalars['String']['input'];
};

export type RestrictInput = {
  readonly ground: RestrictionGround;
  readonly mapId?: InputMaybe<Scalars['ID']['input']>;
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly reason: Scalars['String']['input'];
  readonly ref?: InputMaybe<Scalars['String']['input']>;
};

export type RestrictedPerson = {
  readonly __typename?: 'RestrictedPerson';
  readonly drawnAgain: ReadonlyArray<Scalars['ID']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly subjectId: Scalars['ID']['output'];
};

export type Restriction = {
  readonly __typename?: 'Restriction';
  readonly ground: RestrictionGround;
  readonly id: Scalars['ID']['output'];
  readonly informedOn?: Maybe<Scalars['Date']['output']>;
  readonly liftedBy?: Maybe<Scalars['String']['output']>;
  readonly liftedOn?: Maybe<Scalars['Date']['output']>;
  readonly liftedReason?: Maybe<Scalars['String']['output']>;
  readonly objectionId?: Maybe<Scalars['ID']['output']>;
  readonly people: ReadonlyArray<RestrictedPerson>;
  readonly reason: Scalars['String']['output'];
  readonly restrictedBy: Scalars['String']['output'];
  readonly restrictedOn: Scalars['Date']['output'];
};

export type RestrictionGround =
  | 'ACCURACY_CONTESTED'
  | 'NEEDED_FOR_CLAIMS'
  | 'OBJECTION_PENDING'
  | 'UNLAWFUL';

export type RetentionDue = {
  readonly __typename?: 'RetentionDue';
  readonly holds: Scalars['Int']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly proposals: ReadonlyArray<Scalars['ID']['output']>;
  readonly retainUntil?: Maybe<Scalars['Date']['output']>;
  readonly retentionEnded: Scalars['Boolean']['output'];
  readonly reviewDue?: Maybe<Scalars['Date']['output']>;
  readonly reviewOverdue: Scalars['Boolean']['output'];
  readonly status: MapStatus;
  readonly title?: Maybe<Scalars['String']['output']>;
};

export type Review = {
  readonly __typename?: 'Review';
  readonly changed?: Maybe<Scalars['String']['output']>;
  readonly contributions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly heldOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
};

export type ReviewDue = {
  readonly __typename?: 'ReviewDue';
  readonly mapId: Scalars['ID']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly reviewDue: Scalars['Date']['output'];
  readonly status: MapStatus;
  readonly title?: Maybe<Scalars['String']['output']>;
};

export type ReviewSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type ReviewUrgentAccessInput = {
  readonly note: Scalars['String']['input'];
  readonly outcome: UrgentAccessOutcome;
  readonly reveals: ReadonlyArray<Category>;
  readonly urgentAccessId: Scalars['ID']['input'];
};

export type Risk = {
  readonly __typename?: 'Risk';
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly frequency?: Maybe<HowOften>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<RiskKind>;
  readonly mapId: Scalars['ID']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly reviewBy?: Maybe<Scalars['Date']['output']>;
  readonly scale?: Maybe<RiskScale>;
  readonly seriousness?: Maybe<Seriousness>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly status?: Maybe<ClaimStatus>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
};

export type RiskDirection =
  | 'POSED_BY'
  | 'POSED_TO';

export type RiskKind =
  | 'BULLYING'
  | 'CRIMINAL_EXPLOITATION'
  | 'HARMFUL_SEXUAL_BEHAVIOUR'
  | 'MISSING'
  | 'ONLINE_HARM'
  | 'OTHER'
  | 'RADICALISATION'
  | 'SELF_HARM'
  | 'SERIOUS_VIOLENCE'
  | 'SEXUAL_EXPLOITATION'
  | 'SUBSTANCE_USE'
  | 'TRAFFICKING';

export type RiskScale =
  | 'ONE_PERSON'
  | 'SEVERAL'
  | 'WHOLE_GROUP'
  | 'WIDER_COMMUNITY';

export type RiskTie = {
  readonly __typename?: 'RiskTie';
  readonly direction?: Maybe<RiskDirection>;
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly to?: Maybe<Scalars['ID']['output']>;
};

export type Role =
  | 'ANALYST'
  | 'AUDITOR'
  | 'DPO'
  | 'MANAGER'
  | 'PRACTITIONER';

export type RuleEffect =
  | 'FORBID'
  | 'PERMIT';

export type Seriousness =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type SetAsideSignificantEventInput = {
  readonly notificationId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type SharingRequest = {
  readonly __typename?: 'SharingRequest';
  readonly about: Scalars['String']['output'];
  readonly agency: Agency;
  readonly at: Scalars['DateTime']['output'];
  readonly categories: ReadonlyArray<Category>;
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  readonly decisionId?: Maybe<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly organisation: Scalars['ID']['output'];
  readonly purpose: Purpose;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly reference: Scalars['String']['output'];
  readonly requestedBy: Scalars['String']['output'];
  readonly state: SharingRequestState;
  readonly why: Scalars['String']['output'];
  readonly youngPersonIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type SharingRequestState =
  | 'DECLINED'
  | 'GRANTED'
  | 'OPEN';

export type SignificantEvent = {
  readonly __typename?: 'SignificantEvent';
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly notifiedBy?: Maybe<Scalars['String']['output']>;
  readonly notifiedOn?: Maybe<Scalars['Date']['output']>;
  readonly occurredOn?: Maybe<Scalars['Date']['output']>;
  readonly place?: Maybe<Scalars['String']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly what?: Maybe<Scalars['String']['output']>;
};

export type SignificantEventInput = {
  readonly notifiedBy: Scalars['String']['input'];
  readonly notifiedOn: Scalars['Date']['input'];
  readonly occurredOn: Scalars['Date']['input'];
  readonly place: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly what: Scalars['String']['input'];
};

export type SignificantEventSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type SocialCareRecord = {
  readonly __typename?: 'SocialCareRecord';
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<Scalars['String']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly startedOn?: Maybe<Scalars['Date']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly summary?: Maybe<Scalars['String']['output']>;
};

export type SocialCareRecordSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type SocialMediaPost = {
  readonly __typename?: 'SocialMediaPost';
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly authorisation?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly platform?: Maybe<Scalars['String']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly seenOn?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly summary?: Maybe<Scalars['String']['output']>;
  readonly viewed?: Maybe<Viewed>;
};

export type SocialMediaPostSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type StatedAs =
  | 'FACT'
  | 'OPINION';

export type StatutoryFunction =
  | 'CA1989_S17'
  | 'CA1989_S47'
  | 'CA1989_SCH2'
  | 'CA2004_S10'
  | 'CA2004_S11'
  | 'OTHER';

export type StatutoryFunctionEnumScalarFilters = {
  readonly eq?: InputMaybe<StatutoryFunction>;
  readonly in?: InputMaybe<ReadonlyArray<StatutoryFunction>>;
};

export type StepTaken = {
  readonly __typename?: 'StepTaken';
  readonly changed: ReadonlyArray<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapId?: Maybe<Scalars['ID']['output']>;
};

export type Strength = {
  readonly __typename?: 'Strength';
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
};

export type StrengthSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type StringScalarFilters = {
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  readonly endsWith?: InputMaybe<Scalars['String']['input']>;
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type SubjectAccess = {
  readonly __typename?: 'SubjectAccess';
  readonly automatedDecisions: Scalars['String']['output'];
  readonly categories: ReadonlyArray<Category>;
  readonly complain: Scalars['String']['output'];
  readonly document: Scalars['String']['output'];
  readonly lawfulBasis: ReadonlyArray<Scalars['String']['output']>;
  readonly maps: ReadonlyArray<AccessMap>;
  readonly preparedOn: Scalars['Date']['output'];
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
  readonly records: ReadonlyArray<AccessRecord>;
  readonly request: AccessRequest;
  readonly rights: ReadonlyArray<Scalars['String']['output']>;
};

export type SupportProperties = {
  readonly __typename?: 'SupportProperties';
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type SupportTie = {
  readonly __typename?: 'SupportTie';
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type Trigger =
  | 'KNOWN_GROUP'
  | 'SIGNIFICANT_EVENT';

export type TriggerEnumScalarFilters = {
  readonly eq?: InputMaybe<Trigger>;
  readonly in?: InputMaybe<ReadonlyArray<Trigger>>;
};

export type UrgentAccess = {
  readonly __typename?: 'UrgentAccess';
  readonly at: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly immediateRisk: Scalars['String']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly organisation: Scalars['ID']['output'];
  readonly outcome?: Maybe<UrgentAccessOutcome>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly practitioner: Scalars['String']['output'];
  readonly reviewDue: Scalars['Date']['output'];
  readonly reviewedBy?: Maybe<Scalars['String']['output']>;
  readonly reviewedOn?: Maybe<Scalars['Date']['output']>;
  readonly until: Scalars['DateTime']['output'];
  readonly youngPersonIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type UrgentAccessInput = {
  readonly immediateRisk: Scalars['String']['input'];
  readonly mapId?: InputMaybe<Scalars['ID']['input']>;
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  readonly reveals: ReadonlyArray<Category>;
};

export type UrgentAccessOutcome =
  | 'JUSTIFIED'
  | 'NOT_JUSTIFIED';

export type Valence =
  | 'NEUTRAL'
  | 'PROTECTIVE'
  | 'STRAINED';

export type Viewed =
  | 'ONCE'
  | 'REPEATEDLY';

export type VisitKind =
  | 'FREQUENTS'
  | 'GUARDS';

export type VisitTie = {
  readonly __typename?: 'VisitTie';
  readonly from?: Maybe<Scalars['ID']['output']>;
  readonly howOften?: Maybe<HowOften>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<VisitKind>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly to?: Maybe<Scalars['ID']['output']>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type VocabularyTerm = {
  readonly __typename?: 'VocabularyTerm';
  readonly meaning?: Maybe<Scalars['String']['output']>;
  readonly term: Scalars['String']['output'];
  readonly vocabulary: Scalars['String']['output'];
};

export type WithdrawAssessmentInput = {
  readonly assessmentId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly why: Scalars['String']['input'];
};

export type WithdrawConsentInput = {
  readonly consentId: Scalars['ID']['input'];
  readonly how?: InputMaybe<Scalars['String']['input']>;
  readonly mapId: Scalars['ID']['input'];
};

export type WithdrawParentDisclosureInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly parentDisclosureId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly why: Scalars['String']['input'];
};

export type WithdrawSharingInput = {
  readonly decisionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type YoungPerson = {
  readonly __typename?: 'YoungPerson';
  readonly address?: Maybe<Scalars['String']['output']>;
  readonly age?: Maybe<Scalars['Int']['output']>;
  readonly aliases?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly atRiskOfHarm?: Maybe<Scalars['Boolean']['output']>;
  readonly connectedHow?: Maybe<Scalars['String']['output']>;
  readonly dateOfBirth?: Maybe<Scalars['Date']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly disability?: Maybe<Scalars['String']['output']>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly estimatedAge?: Maybe<Scalars['Int']['output']>;
  readonly estimatedAgeOn?: Maybe<Scalars['Date']['output']>;
  readonly estimatedAgeSource?: Maybe<Scalars['String']['output']>;
  readonly ethnicity?: Maybe<Scalars['String']['output']>;
  readonly gender?: Maybe<Scalars['String']['output']>;
  readonly groups?: Maybe<ReadonlyArray<PeerGroup>>;
  readonly groupsConnection?: Maybe<YoungPersonGroupsConnection>;
  readonly id: Scalars['ID']['output'];
  readonly identified?: Maybe<Scalars['Boolean']['output']>;
  readonly informationGaps?: Maybe<ReadonlyArray<InformationGap>>;
  readonly informationGapsConnection?: Maybe<YoungPersonInformationGapsConnection>;
  readonly interventions?: Maybe<ReadonlyArray<Intervention>>;
  readonly interventionsConnection?: Maybe<YoungPersonInterventionsConnection>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly offences?: Maybe<ReadonlyArray<Offence>>;
  readonly open: ReadonlyArray<Category>;
  readonly peers?: Maybe<ReadonlyArray<YoungPerson>>;
  readonly peersConnection?: Maybe<YoungPersonPeersConnection>;
  readonly presentsRiskOfHarm?: Maybe<Scalars['Boolean']['output']>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly relevanceDecidedBy?: Maybe<Scalars['String']['output']>;
  readonly relevanceDecidedOn?: Maybe<Scalars['Date']['output']>;
  readonly relevanceReason?: Maybe<Scalars['String']['output']>;
  readonly relevanceReviewBy?: Maybe<Scalars['Date']['output']>;
  readonly relevanceSource?: Maybe<Scalars['String']['output']>;
  readonly risks?: Maybe<ReadonlyArray<Risk>>;
  readonly sexuality?: Maybe<Scalars['String']['output']>;
  readonly socialCare?: Maybe<ReadonlyArray<SocialCareRecord>>;
  readonly socialCareConnection?: Maybe<YoungPersonSocialCareConnection>;
  readonly socialMedia?: Maybe<ReadonlyArray<SocialMediaPost>>;
  readonly socialMediaConnection?: Maybe<YoungPersonSocialMediaConnection>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly strengths?: Maybe<ReadonlyArray<Strength>>;
  readonly strengthsConnection?: Maybe<YoungPersonStrengthsConnection>;
  readonly subjectStatement?: Maybe<Scalars['String']['output']>;
  readonly subjectStatementOn?: Maybe<Scalars['Date']['output']>;
  readonly supportedBy?: Maybe<ReadonlyArray<YoungPerson>>;
  readonly supportedByAdults?: Maybe<ReadonlyArray<Adult>>;
  readonly supportedByAdultsConnection?: Maybe<YoungPersonSupportedByAdultsConnection>;
  readonly supportedByConnection?: Maybe<YoungPersonSupportedByConnection>;
  readonly supports?: Maybe<ReadonlyArray<YoungPerson>>;
  readonly supportsConnection?: Maybe<YoungPersonSupportsConnection>;
  readonly views?: Maybe<Scalars['String']['output']>;
  readonly viewsTakenOn?: Maybe<Scalars['Date']['output']>;
  readonly whyOnMap?: Maybe<Scalars['String']['output']>;
};


export type YoungPersonGroupsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<PeerGroupSort>>;
};


export type YoungPersonGroupsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonGroupsConnectionSort>>;
};


export type YoungPersonInformationGapsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InformationGapSort>>;
};


export type YoungPersonInformationGapsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonInformationGapsConnectionSort>>;
};


export type YoungPersonInterventionsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<InterventionSort>>;
};


export type YoungPersonInterventionsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonInterventionsConnectionSort>>;
};


export type YoungPersonPeersArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSort>>;
};


export type YoungPersonPeersConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonPeersConnectionSort>>;
};


export type YoungPersonSocialCareArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SocialCareRecordSort>>;
};


export type YoungPersonSocialCareConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSocialCareConnectionSort>>;
};


export type YoungPersonSocialMediaArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<SocialMediaPostSort>>;
};


export type YoungPersonSocialMediaConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSocialMediaConnectionSort>>;
};


export type YoungPersonStrengthsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<StrengthSort>>;
};


export type YoungPersonStrengthsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonStrengthsConnectionSort>>;
};


export type YoungPersonSupportedByArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSort>>;
};


export type YoungPersonSupportedByAdultsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<AdultSort>>;
};


export type YoungPersonSupportedByAdultsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSupportedByAdultsConnectionSort>>;
};


export type YoungPersonSupportedByConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSupportedByConnectionSort>>;
};


export type YoungPersonSupportsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSort>>;
};


export type YoungPersonSupportsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ReadonlyArray<YoungPersonSupportsConnectionSort>>;
};

export type YoungPersonGroupsConnection = {
  readonly __typename?: 'YoungPersonGroupsConnection';
  readonly edges: ReadonlyArray<YoungPersonGroupsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonGroupsConnectionSort = {
  readonly node?: InputMaybe<PeerGroupSort>;
};

export type YoungPersonGroupsRelationship = {
  readonly __typename?: 'YoungPersonGroupsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: PeerGroup;
};

export type YoungPersonInformationGapsConnection = {
  readonly __typename?: 'YoungPersonInformationGapsConnection';
  readonly edges: ReadonlyArray<YoungPersonInformationGapsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonInformationGapsConnectionSort = {
  readonly node?: InputMaybe<InformationGapSort>;
};

export type YoungPersonInformationGapsRelationship = {
  readonly __typename?: 'YoungPersonInformationGapsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: InformationGap;
};

export type YoungPersonInterventionsConnection = {
  readonly __typename?: 'YoungPersonInterventionsConnection';
  readonly edges: ReadonlyArray<YoungPersonInterventionsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonInterventionsConnectionSort = {
  readonly node?: InputMaybe<InterventionSort>;
};

export type YoungPersonInterventionsRelationship = {
  readonly __typename?: 'YoungPersonInterventionsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Intervention;
};

export type YoungPersonPeersConnection = {
  readonly __typename?: 'YoungPersonPeersConnection';
  readonly edges: ReadonlyArray<YoungPersonPeersRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonPeersConnectionSort = {
  readonly node?: InputMaybe<YoungPersonSort>;
};

export type YoungPersonPeersRelationship = {
  readonly __typename?: 'YoungPersonPeersRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: YoungPerson;
  readonly properties: PeerProperties;
};

export type YoungPersonSocialCareConnection = {
  readonly __typename?: 'YoungPersonSocialCareConnection';
  readonly edges: ReadonlyArray<YoungPersonSocialCareRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonSocialCareConnectionSort = {
  readonly node?: InputMaybe<SocialCareRecordSort>;
};

export type YoungPersonSocialCareRelationship = {
  readonly __typename?: 'YoungPersonSocialCareRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: SocialCareRecord;
};

export type YoungPersonSocialMediaConnection = {
  readonly __typename?: 'YoungPersonSocialMediaConnection';
  readonly edges: ReadonlyArray<YoungPersonSocialMediaRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonSocialMediaConnectionSort = {
  readonly node?: InputMaybe<SocialMediaPostSort>;
};

export type YoungPersonSocialMediaRelationship = {
  readonly __typename?: 'YoungPersonSocialMediaRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: SocialMediaPost;
};

export type YoungPersonSort = {
  readonly id?: InputMaybe<SortDirection>;
};

export type YoungPersonStrengthsConnection = {
  readonly __typename?: 'YoungPersonStrengthsConnection';
  readonly edges: ReadonlyArray<YoungPersonStrengthsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonStrengthsConnectionSort = {
  readonly node?: InputMaybe<StrengthSort>;
};

export type YoungPersonStrengthsRelationship = {
  readonly __typename?: 'YoungPersonStrengthsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Strength;
};

export type YoungPersonSupportedByAdultsConnection = {
  readonly __typename?: 'YoungPersonSupportedByAdultsConnection';
  readonly edges: ReadonlyArray<YoungPersonSupportedByAdultsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonSupportedByAdultsConnectionSort = {
  readonly node?: InputMaybe<AdultSort>;
};

export type YoungPersonSupportedByAdultsRelationship = {
  readonly __typename?: 'YoungPersonSupportedByAdultsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: Adult;
  readonly properties: SupportProperties;
};

export type YoungPersonSupportedByConnection = {
  readonly __typename?: 'YoungPersonSupportedByConnection';
  readonly edges: ReadonlyArray<YoungPersonSupportedByRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonSupportedByConnectionSort = {
  readonly node?: InputMaybe<YoungPersonSort>;
};

export type YoungPersonSupportedByRelationship = {
  readonly __typename?: 'YoungPersonSupportedByRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: YoungPerson;
  readonly properties: SupportProperties;
};

export type YoungPersonSupportsConnection = {
  readonly __typename?: 'YoungPersonSupportsConnection';
  readonly edges: ReadonlyArray<YoungPersonSupportsRelationship>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type YoungPersonSupportsConnectionSort = {
  readonly node?: InputMaybe<YoungPersonSort>;
};

export type YoungPersonSupportsRelationship = {
  readonly __typename?: 'YoungPersonSupportsRelationship';
  readonly cursor: Scalars['String']['output'];
  readonly node: YoungPerson;
  readonly properties: SupportProperties;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptContributionInput: AcceptContributionInput;
  AccessExemption: AccessExemption;
  AccessItem: ResolverTypeWrapper<AccessItem>;
  AccessItemDecision: AccessItemDecision;
  AccessItemKind: AccessItemKind;
  AccessItemState: AccessItemState;
  AccessItemToDecide: ResolverTypeWrapper<AccessItemToDecide>;
  AccessMap: ResolverTypeWrapper<AccessMap>;
  AccessRecord: ResolverTypeWrapper<AccessRecord>;
  AccessRecordKind: AccessRecordKind;
  AccessRequest: ResolverTypeWrapper<AccessRequest>;
  AccessRequestStatus: AccessRequestStatus;
  AccessRequester: AccessRequester;
  AddAdultInput: AddAdultInput;
  AddAdultOfConcernInput: AddAdultOfConcernInput;
  AddInformationGapInput: AddInformationGapInput;
  AddInterventionInput: AddInterventionInput;
  AddLocationInput: AddLocationInput;
  AddOffenceInput: AddOffenceInput;
  AddPeerGroupInput: AddPeerGroupInput;
  AddRiskInput: AddRiskInput;
  AddSocialCareRecordInput: AddSocialCareRecordInput;
  AddSocialMediaPostInput: AddSocialMediaPostInput;
  AddStrengthInput: AddStrengthInput;
  AddSubjectStatementInput: AddSubjectStatementInput;
  AddYoungPersonInput: AddYoungPersonInput;
  Adult: ResolverTypeWrapper<Adult>;
  AdultGroupsConnection: ResolverTypeWrapper<AdultGroupsConnection>;
  AdultGroupsConnectionSort: AdultGroupsConnectionSort;
  AdultGroupsRelationship: ResolverTypeWrapper<AdultGroupsRelationship>;
  AdultKind: AdultKind;
  AdultOfConcern: ResolverTypeWrapper<AdultOfConcern>;
  AdultSort: AdultSort;
  AdultSupportsConnection: ResolverTypeWrapper<AdultSupportsConnection>;
  AdultSupportsConnectionSort: AdultSupportsConnectionSort;
  AdultSupportsRelationship: ResolverTypeWrapper<AdultSupportsRelationship>;
  AffiliationTie: ResolverTypeWrapper<AffiliationTie>;
  Agency: Agency;
  AllocateInput: AllocateInput;
  Answer: Answer;
  Appearance: ResolverTypeWrapper<Appearance>;
  AssessmentPreview: ResolverTypeWrapper<AssessmentPreview>;
  AtRiskInput: AtRiskInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Category: Category;
  CeilingRow: ResolverTypeWrapper<CeilingRow>;
  ChangeAdultInput: ChangeAdultInput;
  ChangeAdultOfConcernInput: ChangeAdultOfConcernInput;
  ChangeHarmInput: ChangeHarmInput;
  ChangeInfluenceInput: ChangeInfluenceInput;
  ChangeInformationGapInput: ChangeInformationGapInput;
  ChangeInterventionInput: ChangeInterventionInput;
  ChangeLocationInput: ChangeLocationInput;
  ChangeOffenceInput: ChangeOffenceInput;
  ChangePeerGroupInput: ChangePeerGroupInput;
  ChangePeersInput: ChangePeersInput;
  ChangeRiskInput: ChangeRiskInput;
  ChangeSocialCareRecordInput: ChangeSocialCareRecordInput;
  ChangeSocialMediaPostInput: ChangeSocialMediaPostInput;
  ChangeStrengthInput: ChangeStrengthInput;
  ChangeYoungPersonInput: ChangeYoungPersonInput;
  ClaimStatus: ClaimStatus;
  Clause: ResolverTypeWrapper<Clause>;
  ClosePeerMapInput: ClosePeerMapInput;
  CompleteAccessRequestInput: CompleteAccessRequestInput;
  ConcernAssessmentInput: ConcernAssessmentInput;
  ConnectAffiliationInput: ConnectAffiliationInput;
  ConnectGroupsInput: ConnectGroupsInput;
  ConnectGuardInput: ConnectGuardInput;
  ConnectHarmInput: ConnectHarmInput;
  ConnectInfluenceInput: ConnectInfluenceInput;
  ConnectMemberInput: ConnectMemberInput;
  ConnectPeersInput: ConnectPeersInput;
  ConnectSupportInput: ConnectSupportInput;
  ConnectVisitInput: ConnectVisitInput;
  ConsentBy: ConsentBy;
  ContributeInput: ContributeInput;
  Contribution: ResolverTypeWrapper<Contribution>;
  ContributionAnswer: ContributionAnswer;
  ContributionInput: ContributionInput;
  ContributionStatus: ContributionStatus;
  Control: Control;
  CoverEnding: ResolverTypeWrapper<CoverEnding>;
  CoverEnds: CoverEnds;
  CoverHold: ResolverTypeWrapper<CoverHold>;
  CoverLapsed: ResolverTypeWrapper<CoverLapsed>;
  CoveredValueKind: CoveredValueKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateScalarFilters: DateScalarFilters;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeallocateInput: DeallocateInput;
  DecideAccessItemInput: DecideAccessItemInput;
  DecideObjectionInput: DecideObjectionInput;
  DecideParentDisclosureInput: DecideParentDisclosureInput;
  DecideRelevanceInput: DecideRelevanceInput;
  DecideSharingInput: DecideSharingInput;
  DeclineContributionInput: DeclineContributionInput;
  DeclineParentDisclosureInput: DeclineParentDisclosureInput;
  DeclineRequestInput: DeclineRequestInput;
  DeclineSharingInput: DeclineSharingInput;
  DeclinedSharing: ResolverTypeWrapper<DeclinedSharing>;
  DisclosedGroup: ResolverTypeWrapper<DisclosedGroup>;
  Disposal: ResolverTypeWrapper<Disposal>;
  DisposalPreview: ResolverTypeWrapper<DisposalPreview>;
  DisposalProposal: ResolverTypeWrapper<DisposalProposal>;
  DisposeMapInput: DisposeMapInput;
  DutyRecord: ResolverTypeWrapper<DutyRecord>;
  DutyState: DutyState;
  DutyTo: DutyTo;
  ElementVersion: ResolverTypeWrapper<ElementVersion>;
  EndElementInput: EndElementInput;
  EndTieInput: EndTieInput;
  EraseLapsedInput: EraseLapsedInput;
  ErasePersonInput: ErasePersonInput;
  Erasure: ResolverTypeWrapper<Erasure>;
  ErasureGround: ErasureGround;
  ErasureRecipient: ResolverTypeWrapper<ErasureRecipient>;
  EventNotificationStatus: EventNotificationStatus;
  ExemptNotificationInput: ExemptNotificationInput;
  ExemptionGround: ExemptionGround;
  ExtendAccessRequestInput: ExtendAccessRequestInput;
  ExtendRetentionInput: ExtendRetentionInput;
  FillInformationGapInput: FillInformationGapInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GapStatus: GapStatus;
  GroupKind: GroupKind;
  GroupRole: GroupRole;
  GroupTie: ResolverTypeWrapper<GroupTie>;
  GroupTieKind: GroupTieKind;
  HarmKind: HarmKind;
  HarmTie: ResolverTypeWrapper<HarmTie>;
  HoldLapsedInput: HoldLapsedInput;
  HowOften: HowOften;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IDScalarFilters: IdScalarFilters;
  IdentifyInput: IdentifyInput;
  Influence: Influence;
  InfluenceTie: ResolverTypeWrapper<InfluenceTie>;
  InformationGap: ResolverTypeWrapper<InformationGap>;
  InformationGapSort: InformationGapSort;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Intervention: ResolverTypeWrapper<Intervention>;
  InterventionKind: InterventionKind;
  InterventionOutcome: InterventionOutcome;
  InterventionSort: InterventionSort;
  InterventionStatus: InterventionStatus;
  JournalEntry: ResolverTypeWrapper<JournalEntry>;
  JournalPage: ResolverTypeWrapper<JournalPage>;
  JournalPosition: ResolverTypeWrapper<JournalPosition>;
  KindCount: ResolverTypeWrapper<KindCount>;
  LegalHold: ResolverTypeWrapper<LegalHold>;
  LiftHoldInput: LiftHoldInput;
  LiftRestrictionInput: LiftRestrictionInput;
  Location: ResolverTypeWrapper<Location>;
  LocationKind: LocationKind;
  LocationSort: LocationSort;
  LocationStrengthsConnection: ResolverTypeWrapper<LocationStrengthsConnection>;
  LocationStrengthsConnectionSort: LocationStrengthsConnectionSort;
  LocationStrengthsRelationship: ResolverTypeWrapper<LocationStrengthsRelationship>;
  MapAllocation: ResolverTypeWrapper<MapAllocation>;
  MapChange: ResolverTypeWrapper<MapChange>;
  MapChanges: ResolverTypeWrapper<MapChanges>;
  MapSharing: ResolverTypeWrapper<MapSharing>;
  MapSharingDecision: ResolverTypeWrapper<MapSharingDecision>;
  MapStatus: MapStatus;
  MapStatusEnumScalarFilters: MapStatusEnumScalarFilters;
  Me: ResolverTypeWrapper<Me>;
  Meeting: ResolverTypeWrapper<Meeting>;
  MeetingKind: MeetingKind;
  MeetingSort: MeetingSort;
  MembershipTie: ResolverTypeWrapper<MembershipTie>;
  MergePersonsInput: MergePersonsInput;
  MissingPart: ResolverTypeWrapper<MissingPart>;
  Mutation: ResolverTypeWrapper<unknown>;
  Notice: ResolverTypeWrapper<Notice>;
  NoticeItem: ResolverTypeWrapper<NoticeItem>;
  NoticeMark: ResolverTypeWrapper<NoticeMark>;
  NoticeMarkKind: NoticeMarkKind;
  NoticePart: NoticePart;
  NoticeRisk: ResolverTypeWrapper<NoticeRisk>;
  NoticeTo: NoticeTo;
  NotificationDuty: ResolverTypeWrapper<NotificationDuty>;
  NotificationExemption: ResolverTypeWrapper<NotificationExemption>;
  NotificationLedger: ResolverTypeWrapper<NotificationLedger>;
  NotifiedEvent: ResolverTypeWrapper<NotifiedEvent>;
  NotifySignificantEventInput: NotifySignificantEventInput;
  ObjectingPerson: ResolverTypeWrapper<ObjectingPerson>;
  Objection: ResolverTypeWrapper<Objection>;
  ObjectionOutcome: ObjectionOutcome;
  ObjectionStatus: ObjectionStatus;
  Offence: ResolverTypeWrapper<Offence>;
  OffenceStatus: OffenceStatus;
  OfferedAdultInput: OfferedAdultInput;
  OfferedChangeInput: OfferedChangeInput;
  OfferedLocationInput: OfferedLocationInput;
  OfferedPeerGroupInput: OfferedPeerGroupInput;
  OfferedYoungPersonInput: OfferedYoungPersonInput;
  OpenPeerMapInput: OpenPeerMapInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParentCarer: ResolverTypeWrapper<ParentCarer>;
  ParentConsent: ResolverTypeWrapper<ParentConsent>;
  ParentConsentInput: ParentConsentInput;
  ParentDisclosure: ResolverTypeWrapper<ParentDisclosure>;
  ParentDisclosureStatus: ParentDisclosureStatus;
  PeerGroup: ResolverTypeWrapper<PeerGroup>;
  PeerGroupMembersConnection: ResolverTypeWrapper<PeerGroupMembersConnection>;
  PeerGroupMembersConnectionSort: PeerGroupMembersConnectionSort;
  PeerGroupMembersRelationship: ResolverTypeWrapper<PeerGroupMembersRelationship>;
  PeerGroupSort: PeerGroupSort;
  PeerGroupStrengthsConnection: ResolverTypeWrapper<PeerGroupStrengthsConnection>;
  PeerGroupStrengthsConnectionSort: PeerGroupStrengthsConnectionSort;
  PeerGroupStrengthsRelationship: ResolverTypeWrapper<PeerGroupStrengthsRelationship>;
  PeerKind: PeerKind;
  PeerMap: ResolverTypeWrapper<PeerMap>;
  PeerMapAdultsConnection: ResolverTypeWrapper<PeerMapAdultsConnection>;
  PeerMapAdultsConnectionSort: PeerMapAdultsConnectionSort;
  PeerMapAdultsRelationship: ResolverTypeWrapper<PeerMapAdultsRelationship>;
  PeerMapGroupsConnection: ResolverTypeWrapper<PeerMapGroupsConnection>;
  PeerMapGroupsConnectionSort: PeerMapGroupsConnectionSort;
  PeerMapGroupsRelationship: ResolverTypeWrapper<PeerMapGroupsRelationship>;
  PeerMapInformationGapsConnection: ResolverTypeWrapper<PeerMapInformationGapsConnection>;
  PeerMapInformationGapsConnectionSort: PeerMapInformationGapsConnectionSort;
  PeerMapInformationGapsRelationship: ResolverTypeWrapper<PeerMapInformationGapsRelationship>;
  PeerMapInterventionsConnection: ResolverTypeWrapper<PeerMapInterventionsConnection>;
  PeerMapInterventionsConnectionSort: PeerMapInterventionsConnectionSort;
  PeerMapInterventionsRelationship: ResolverTypeWrapper<PeerMapInterventionsRelationship>;
  PeerMapLocationsConnection: ResolverTypeWrapper<PeerMapLocationsConnection>;
  PeerMapLocationsConnectionSort: PeerMapLocationsConnectionSort;
  PeerMapLocationsRelationship: ResolverTypeWrapper<PeerMapLocationsRelationship>;
  PeerMapMeetingsConnection: ResolverTypeWrapper<PeerMapMeetingsConnection>;
  PeerMapMeetingsConnectionSort: PeerMapMeetingsConnectionSort;
  PeerMapMeetingsRelationship: ResolverTypeWrapper<PeerMapMeetingsRelationship>;
  PeerMapMembersConnection: ResolverTypeWrapper<PeerMapMembersConnection>;
  PeerMapMembersConnectionSort: PeerMapMembersConnectionSort;
  PeerMapMembersRelationship: ResolverTypeWrapper<PeerMapMembersRelationship>;
  PeerMapReviewsConnection: ResolverTypeWrapper<PeerMapReviewsConnection>;
  PeerMapReviewsConnectionSort: PeerMapReviewsConnectionSort;
  PeerMapReviewsRelationship: ResolverTypeWrapper<PeerMapReviewsRelationship>;
  PeerMapSignificantEventsConnection: ResolverTypeWrapper<PeerMapSignificantEventsConnection>;
  PeerMapSignificantEventsConnectionSort: PeerMapSignificantEventsConnectionSort;
  PeerMapSignificantEventsRelationship: ResolverTypeWrapper<PeerMapSignificantEventsRelationship>;
  PeerMapSort: PeerMapSort;
  PeerMapStrengthsConnection: ResolverTypeWrapper<PeerMapStrengthsConnection>;
  PeerMapStrengthsConnectionSort: PeerMapStrengthsConnectionSort;
  PeerMapStrengthsRelationship: ResolverTypeWrapper<PeerMapStrengthsRelationship>;
  PeerMapWhere: PeerMapWhere;
  PeerProperties: ResolverTypeWrapper<PeerProperties>;
  PeerTie: ResolverTypeWrapper<PeerTie>;
  Person: ResolverTypeWrapper<Person>;
  PlaceHoldInput: PlaceHoldInput;
  PreviewedCover: ResolverTypeWrapper<PreviewedCover>;
  PreviewedRecipient: ResolverTypeWrapper<PreviewedRecipient>;
  ProfessionalInput: ProfessionalInput;
  ProposeDisposalInput: ProposeDisposalInput;
  ProtectedIndividual: ProtectedIndividual;
  ProtectionPurpose: ProtectionPurpose;
  Protocol: ResolverTypeWrapper<Protocol>;
  ProtocolRule: ResolverTypeWrapper<ProtocolRule>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<unknown>;
  ReasonWithoutConsent: ReasonWithoutConsent;
  RecipientToTell: ResolverTypeWrapper<RecipientToTell>;
  RecordAccessRequestInput: RecordAccessRequestInput;
  RecordAssessmentInput: RecordAssessmentInput;
  RecordConsentInput: RecordConsentInput;
  RecordErasureToldInput: RecordErasureToldInput;
  RecordInterventionOutcomeInput: RecordInterventionOutcomeInput;
  RecordMeetingInput: RecordMeetingInput;
  RecordNotificationInput: RecordNotificationInput;
  RecordObjectionInput: RecordObjectionInput;
  RecordOrganisationInput: RecordOrganisationInput;
  RecordParentCarerInput: RecordParentCarerInput;
  RecordParentDisclosureGivenInput: RecordParentDisclosureGivenInput;
  RecordPolicyDocumentInput: RecordPolicyDocumentInput;
  RecordRecipientToldInput: RecordRecipientToldInput;
  RecordReviewInput: RecordReviewInput;
  RecordSystemEntryInput: RecordSystemEntryInput;
  RecordViewsInput: RecordViewsInput;
  Rectification: ResolverTypeWrapper<Rectification>;
  RectificationOffer: ResolverTypeWrapper<RectificationOffer>;
  RectifyInput: RectifyInput;
  Redaction: ResolverTypeWrapper<Redaction>;
  RedactionKind: RedactionKind;
  RelevantValueInput: RelevantValueInput;
  ReopenPeerMapInput: ReopenPeerMapInput;
  RequestSharingInput: RequestSharingInput;
  RestrictInput: RestrictInput;
  RestrictedPerson: ResolverTypeWrapper<RestrictedPerson>;
  Restriction: ResolverTypeWrapper<Restriction>;
  RestrictionGround: RestrictionGround;
  RetentionDue: ResolverTypeWrapper<RetentionDue>;
  Review: ResolverTypeWrapper<Review>;
  ReviewDue: ResolverTypeWrapper<ReviewDue>;
  ReviewSort: ReviewSort;
  ReviewUrgentAccessInput: ReviewUrgentAccessInput;
  Risk: ResolverTypeWrapper<Risk>;
  RiskDirection: RiskDirection;
  RiskKind: RiskKind;
  RiskScale: RiskScale;
  RiskTie: ResolverTypeWrapper<RiskTie>;
  Role: Role;
  RuleEffect: RuleEffect;
  Seriousness: Seriousness;
  SetAsideSignificantEventInput: SetAsideSignificantEventInput;
  SharingRequest: ResolverTypeWrapper<SharingRequest>;
  SharingRequestState: SharingRequestState;
  SignificantEvent: ResolverTypeWrapper<SignificantEvent>;
  SignificantEventInput: SignificantEventInput;
  SignificantEventSort: SignificantEventSort;
  SocialCareRecord: ResolverTypeWrapper<SocialCareRecord>;
  SocialCareRecordSort: SocialCareRecordSort;
  SocialMediaPost: ResolverTypeWrapper<SocialMediaPost>;
  SocialMediaPostSort: SocialMediaPostSort;
  SortDirection: SortDirection;
  StatedAs: StatedAs;
  StatutoryFunction: StatutoryFunction;
  StatutoryFunctionEnumScalarFilters: StatutoryFunctionEnumScalarFilters;
  StepTaken: ResolverTypeWrapper<StepTaken>;
  Strength: ResolverTypeWrapper<Strength>;
  StrengthSort: StrengthSort;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StringScalarFilters: StringScalarFilters;
  SubjectAccess: ResolverTypeWrapper<SubjectAccess>;
  SupportProperties: ResolverTypeWrapper<SupportProperties>;
  SupportTie: ResolverTypeWrapper<SupportTie>;
  Trigger: Trigger;
  TriggerEnumScalarFilters: TriggerEnumScalarFilters;
  UrgentAccess: ResolverTypeWrapper<UrgentAccess>;
  UrgentAccessInput: UrgentAccessInput;
  UrgentAccessOutcome: UrgentAccessOutcome;
  Valence: Valence;
  Viewed: Viewed;
  VisitKind: VisitKind;
  VisitTie: ResolverTypeWrapper<VisitTie>;
  VocabularyTerm: ResolverTypeWrapper<VocabularyTerm>;
  WithdrawAssessmentInput: WithdrawAssessmentInput;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawParentDisclosureInput: WithdrawParentDisclosureInput;
  WithdrawSharingInput: WithdrawSharingInput;
  YoungPerson: ResolverTypeWrapper<YoungPerson>;
  YoungPersonGroupsConnection: ResolverTypeWrapper<YoungPersonGroupsConnection>;
  YoungPersonGroupsConnectionSort: YoungPersonGroupsConnectionSort;
  YoungPersonGroupsRelationship: ResolverTypeWrapper<YoungPersonGroupsRelationship>;
  YoungPersonInformationGapsConnection: ResolverTypeWrapper<YoungPersonInformationGapsConnection>;
  YoungPersonInformationGapsConnectionSort: YoungPersonInformationGapsConnectionSort;
  YoungPersonInformationGapsRelationship: ResolverTypeWrapper<YoungPersonInformationGapsRelationship>;
  YoungPersonInterventionsConnection: ResolverTypeWrapper<YoungPersonInterventionsConnection>;
  YoungPersonInterventionsConnectionSort: YoungPersonInterventionsConnectionSort;
  YoungPersonInterventionsRelationship: ResolverTypeWrapper<YoungPersonInterventionsRelationship>;
  YoungPersonPeersConnection: ResolverTypeWrapper<YoungPersonPeersConnection>;
  YoungPersonPeersConnectionSort: YoungPersonPeersConnectionSort;
  YoungPersonPeersRelationship: ResolverTypeWrapper<YoungPersonPeersRelationship>;
  YoungPersonSocialCareConnection: ResolverTypeWrapper<YoungPersonSocialCareConnection>;
  YoungPersonSocialCareConnectionSort: YoungPersonSocialCareConnectionSort;
  YoungPersonSocialCareRelationship: ResolverTypeWrapper<YoungPersonSocialCareRelationship>;
  YoungPersonSocialMediaConnection: ResolverTypeWrapper<YoungPersonSocialMediaConnection>;
  YoungPersonSocialMediaConnectionSort: YoungPersonSocialMediaConnectionSort;
  YoungPersonSocialMediaRelationship: ResolverTypeWrapper<YoungPersonSocialMediaRelationship>;
  YoungPersonSort: YoungPersonSort;
  YoungPersonStrengthsConnection: ResolverTypeWrapper<YoungPersonStrengthsConnection>;
  YoungPersonStrengthsConnectionSort: YoungPersonStrengthsConnectionSort;
  YoungPersonStrengthsRelationship: ResolverTypeWrapper<YoungPersonStrengthsRelationship>;
  YoungPersonSupportedByAdultsConnection: ResolverTypeWrapper<YoungPersonSupportedByAdultsConnection>;
  YoungPersonSupportedByAdultsConnectionSort: YoungPersonSupportedByAdultsConnectionSort;
  YoungPersonSupportedByAdultsRelationship: ResolverTypeWrapper<YoungPersonSupportedByAdultsRelationship>;
  YoungPersonSupportedByConnection: ResolverTypeWrapper<YoungPersonSupportedByConnection>;
  YoungPersonSupportedByConnectionSort: YoungPersonSupportedByConnectionSort;
  YoungPersonSupportedByRelationship: ResolverTypeWrapper<YoungPersonSupportedByRelationship>;
  YoungPersonSupportsConnection: ResolverTypeWrapper<YoungPersonSupportsConnection>;
  YoungPersonSupportsConnectionSort: YoungPersonSupportsConnectionSort;
  YoungPersonSupportsRelationship: ResolverTypeWrapper<YoungPersonSupportsRelationship>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptContributionInput: AcceptContributionInput;
  AccessItem: AccessItem;
  AccessItemToDecide: AccessItemToDecide;
  AccessMap: AccessMap;
  AccessRecord: AccessRecord;
  AccessRequest: AccessRequest;
  AddAdultInput: AddAdultInput;
  AddAdultOfConcernInput: AddAdultOfConcernInput;
  AddInformationGapInput: AddInformationGapInput;
  AddInterventionInput: AddInterventionInput;
  AddLocationInput: AddLocationInput;
  AddOffenceInput: AddOffenceInput;
  AddPeerGroupInput: AddPeerGroupInput;
  AddRiskInput: AddRiskInput;
  AddSocialCareRecordInput: AddSocialCareRecordInput;
  AddSocialMediaPostInput: AddSocialMediaPostInput;
  AddStrengthInput: AddStrengthInput;
  AddSubjectStatementInput: AddSubjectStatementInput;
  AddYoungPersonInput: AddYoungPersonInput;
  Adult: Adult;
  AdultGroupsConnection: AdultGroupsConnection;
  AdultGroupsConnectionSort: AdultGroupsConnectionSort;
  AdultGroupsRelationship: AdultGroupsRelationship;
  AdultOfConcern: AdultOfConcern;
  AdultSort: AdultSort;
  AdultSupportsConnection: AdultSupportsConnection;
  AdultSupportsConnectionSort: AdultSupportsConnectionSort;
  AdultSupportsRelationship: AdultSupportsRelationship;
  AffiliationTie: AffiliationTie;
  AllocateInput: AllocateInput;
  Appearance: Appearance;
  AssessmentPreview: AssessmentPreview;
  AtRiskInput: AtRiskInput;
  Boolean: Scalars['Boolean']['output'];
  CeilingRow: CeilingRow;
  ChangeAdultInput: ChangeAdultInput;
  ChangeAdultOfConcernInput: ChangeAdultOfConcernInput;
  ChangeHarmInput: ChangeHarmInput;
  ChangeInfluenceInput: ChangeInfluenceInput;
  ChangeInformationGapInput: ChangeInformationGapInput;
  ChangeInterventionInput: ChangeInterventionInput;
  ChangeLocationInput: ChangeLocationInput;
  ChangeOffenceInput: ChangeOffenceInput;
  ChangePeerGroupInput: ChangePeerGroupInput;
  ChangePeersInput: ChangePeersInput;
  ChangeRiskInput: ChangeRiskInput;
  ChangeSocialCareRecordInput: ChangeSocialCareRecordInput;
  ChangeSocialMediaPostInput: ChangeSocialMediaPostInput;
  ChangeStrengthInput: ChangeStrengthInput;
  ChangeYoungPersonInput: ChangeYoungPersonInput;
  Clause: Clause;
  ClosePeerMapInput: ClosePeerMapInput;
  CompleteAccessRequestInput: CompleteAccessRequestInput;
  ConcernAssessmentInput: ConcernAssessmentInput;
  ConnectAffiliationInput: ConnectAffiliationInput;
  ConnectGroupsInput: ConnectGroupsInput;
  ConnectGuardInput: ConnectGuardInput;
  ConnectHarmInput: ConnectHarmInput;
  ConnectInfluenceInput: ConnectInfluenceInput;
  ConnectMemberInput: ConnectMemberInput;
  ConnectPeersInput: ConnectPeersInput;
  ConnectSupportInput: ConnectSupportInput;
  ConnectVisitInput: ConnectVisitInput;
  ContributeInput: ContributeInput;
  Contribution: Contribution;
  ContributionInput: ContributionInput;
  CoverEnding: CoverEnding;
  CoverHold: CoverHold;
  CoverLapsed: CoverLapsed;
  Date: Scalars['Date']['output'];
  DateScalarFilters: DateScalarFilters;
  DateTime: Scalars['DateTime']['output'];
  DeallocateInput: DeallocateInput;
  DecideAccessItemInput: DecideAccessItemInput;
  DecideObjectionInput: DecideObjectionInput;
  DecideParentDisclosureInput: DecideParentDisclosureInput;
  DecideRelevanceInput: DecideRelevanceInput;
  DecideSharingInput: DecideSharingInput;
  DeclineContributionInput: DeclineContributionInput;
  DeclineParentDisclosureInput: DeclineParentDisclosureInput;
  DeclineRequestInput: DeclineRequestInput;
  DeclineSharingInput: DeclineSharingInput;
  DeclinedSharing: DeclinedSharing;
  DisclosedGroup: DisclosedGroup;
  Disposal: Disposal;
  DisposalPreview: DisposalPreview;
  DisposalProposal: DisposalProposal;
  DisposeMapInput: DisposeMapInput;
  DutyRecord: DutyRecord;
  ElementVersion: ElementVersion;
  EndElementInput: EndElementInput;
  EndTieInput: EndTieInput;
  EraseLapsedInput: EraseLapsedInput;
  ErasePersonInput: ErasePersonInput;
  Erasure: Erasure;
  ErasureRecipient: ErasureRecipient;
  ExemptNotificationInput: ExemptNotificationInput;
  ExtendAccessRequestInput: ExtendAccessRequestInput;
  ExtendRetentionInput: ExtendRetentionInput;
  FillInformationGapInput: FillInformationGapInput;
  Float: Scalars['Float']['output'];
  GroupTie: GroupTie;
  HarmTie: HarmTie;
  HoldLapsedInput: HoldLapsedInput;
  ID: Scalars['ID']['output'];
  IDScalarFilters: IdScalarFilters;
  IdentifyInput: IdentifyInput;
  InfluenceTie: InfluenceTie;
  InformationGap: InformationGap;
  InformationGapSort: InformationGapSort;
  Int: Scalars['Int']['output'];
  Intervention: Intervention;
  InterventionSort: InterventionSort;
  JournalEntry: JournalEntry;
  JournalPage: JournalPage;
  JournalPosition: JournalPosition;
  KindCount: KindCount;
  LegalHold: LegalHold;
  LiftHoldInput: LiftHoldInput;
  LiftRestrictionInput: LiftRestrictionInput;
  Location: Location;
  LocationSort: LocationSort;
  LocationStrengthsConnection: LocationStrengthsConnection;
  LocationStrengthsConnectionSort: LocationStrengthsConnectionSort;
  LocationStrengthsRelationship: LocationStrengthsRelationship;
  MapAllocation: MapAllocation;
  MapChange: MapChange;
  MapChanges: MapChanges;
  MapSharing: MapSharing;
  MapSharingDecision: MapSharingDecision;
  MapStatusEnumScalarFilters: MapStatusEnumScalarFilters;
  Me: Me;
  Meeting: Meeting;
  MeetingSort: MeetingSort;
  MembershipTie: MembershipTie;
  MergePersonsInput: MergePersonsInput;
  MissingPart: MissingPart;
  Mutation: unknown;
  Notice: Notice;
  NoticeItem: NoticeItem;
  NoticeMark: NoticeMark;
  NoticeRisk: NoticeRisk;
  NotificationDuty: NotificationDuty;
  NotificationExemption: NotificationExemption;
  NotificationLedger: NotificationLedger;
  NotifiedEvent: NotifiedEvent;
  NotifySignificantEventInput: NotifySignificantEventInput;
  ObjectingPerson: ObjectingPerson;
  Objection: Objection;
  Offence: Offence;
  OfferedAdultInput: OfferedAdultInput;
  OfferedChangeInput: OfferedChangeInput;
  OfferedLocationInput: OfferedLocationInput;
  OfferedPeerGroupInput: OfferedPeerGroupInput;
  OfferedYoungPersonInput: OfferedYoungPersonInput;
  OpenPeerMapInput: OpenPeerMapInput;
  PageInfo: PageInfo;
  ParentCarer: ParentCarer;
  ParentConsent: ParentConsent;
  ParentConsentInput: ParentConsentInput;
  ParentDisclosure: ParentDisclosure;
  PeerGroup: PeerGroup;
  PeerGroupMembersConnection: PeerGroupMembersConnection;
  PeerGroupMembersConnectionSort: PeerGroupMembersConnectionSort;
  PeerGroupMembersRelationship: PeerGroupMembersRelationship;
  PeerGroupSort: PeerGroupSort;
  PeerGroupStrengthsConnection: PeerGroupStrengthsConnection;
  PeerGroupStrengthsConnectionSort: PeerGroupStrengthsConnectionSort;
  PeerGroupStrengthsRelationship: PeerGroupStrengthsRelationship;
  PeerMap: PeerMap;
  PeerMapAdultsConnection: PeerMapAdultsConnection;
  PeerMapAdultsConnectionSort: PeerMapAdultsConnectionSort;
  PeerMapAdultsRelationship: PeerMapAdultsRelationship;
  PeerMapGroupsConnection: PeerMapGroupsConnection;
  PeerMapGroupsConnectionSort: PeerMapGroupsConnectionSort;
  PeerMapGroupsRelationship: PeerMapGroupsRelationship;
  PeerMapInformationGapsConnection: PeerMapInformationGapsConnection;
  PeerMapInformationGapsConnectionSort: PeerMapInformationGapsConnectionSort;
  PeerMapInformationGapsRelationship: PeerMapInformationGapsRelationship;
  PeerMapInterventionsConnection: PeerMapInterventionsConnection;
  PeerMapInterventionsConnectionSort: PeerMapInterventionsConnectionSort;
  PeerMapInterventionsRelationship: PeerMapInterventionsRelationship;
  PeerMapLocationsConnection: PeerMapLocationsConnection;
  PeerMapLocationsConnectionSort: PeerMapLocationsConnectionSort;
  PeerMapLocationsRelationship: PeerMapLocationsRelationship;
  PeerMapMeetingsConnection: PeerMapMeetingsConnection;
  PeerMapMeetingsConnectionSort: PeerMapMeetingsConnectionSort;
  PeerMapMeetingsRelationship: PeerMapMeetingsRelationship;
  PeerMapMembersConnection: PeerMapMembersConnection;
  PeerMapMembersConnectionSort: PeerMapMembersConnectionSort;
  PeerMapMembersRelationship: PeerMapMembersRelationship;
  PeerMapReviewsConnection: PeerMapReviewsConnection;
  PeerMapReviewsConnectionSort: PeerMapReviewsConnectionSort;
  PeerMapReviewsRelationship: PeerMapReviewsRelationship;
  PeerMapSignificantEventsConnection: PeerMapSignificantEventsConnection;
  PeerMapSignificantEventsConnectionSort: PeerMapSignificantEventsConnectionSort;
  PeerMapSignificantEventsRelationship: PeerMapSignificantEventsRelationship;
  PeerMapSort: PeerMapSort;
  PeerMapStrengthsConnection: PeerMapStrengthsConnection;
  PeerMapStrengthsConnectionSort: PeerMapStrengthsConnectionSort;
  PeerMapStrengthsRelationship: PeerMapStrengthsRelationship;
  PeerMapWhere: PeerMapWhere;
  PeerProperties: PeerProperties;
  PeerTie: PeerTie;
  Person: Person;
  PlaceHoldInput: PlaceHoldInput;
  PreviewedCover: PreviewedCover;
  PreviewedRecipient: PreviewedRecipient;
  ProfessionalInput: ProfessionalInput;
  ProposeDisposalInput: ProposeDisposalInput;
  Protocol: Protocol;
  ProtocolRule: ProtocolRule;
  Query: unknown;
  RecipientToTell: RecipientToTell;
  RecordAccessRequestInput: RecordAccessRequestInput;
  RecordAssessmentInput: RecordAssessmentInput;
  RecordConsentInput: RecordConsentInput;
  RecordErasureToldInput: RecordErasureToldInput;
  RecordInterventionOutcomeInput: RecordInterventionOutcomeInput;
  RecordMeetingInput: RecordMeetingInput;
  RecordNotificationInput: RecordNotificationInput;
  RecordObjectionInput: RecordObjectionInput;
  RecordOrganisationInput: RecordOrganisationInput;
  RecordParentCarerInput: RecordParentCarerInput;
  RecordParentDisclosureGivenInput: RecordParentDisclosureGivenInput;
  RecordPolicyDocumentInput: RecordPolicyDocumentInput;
  RecordRecipientToldInput: RecordRecipientToldInput;
  RecordReviewInput: RecordReviewInput;
  RecordSystemEntryInput: RecordSystemEntryInput;
  RecordViewsInput: RecordViewsInput;
  Rectification: Rectification;
  RectificationOffer: RectificationOffer;
  RectifyInput: RectifyInput;
  Redaction: Redaction;
  RelevantValueInput: RelevantValueInput;
  ReopenPeerMapInput: ReopenPeerMapInput;
  RequestSharingInput: RequestSharingInput;
  RestrictInput: RestrictInput;
  RestrictedPerson: RestrictedPerson;
  Restriction: Restriction;
  RetentionDue: RetentionDue;
  Review: Review;
  ReviewDue: ReviewDue;
  ReviewSort: ReviewSort;
  ReviewUrgentAccessInput: ReviewUrgentAccessInput;
  Risk: Risk;
  RiskTie: RiskTie;
  SetAsideSignificantEventInput: SetAsideSignificantEventInput;
  SharingRequest: SharingRequest;
  SignificantEvent: SignificantEvent;
  SignificantEventInput: SignificantEventInput;
  SignificantEventSort: SignificantEventSort;
  SocialCareRecord: SocialCareRecord;
  SocialCareRecordSort: SocialCareRecordSort;
  SocialMediaPost: SocialMediaPost;
  SocialMediaPostSort: SocialMediaPostSort;
  StatutoryFunctionEnumScalarFilters: StatutoryFunctionEnumScalarFilters;
  StepTaken: StepTaken;
  Strength: Strength;
  StrengthSort: StrengthSort;
  String: Scalars['String']['output'];
  StringScalarFilters: StringScalarFilters;
  SubjectAccess: SubjectAccess;
  SupportProperties: SupportProperties;
  SupportTie: SupportTie;
  TriggerEnumScalarFilters: TriggerEnumScalarFilters;
  UrgentAccess: UrgentAccess;
  UrgentAccessInput: UrgentAccessInput;
  VisitTie: VisitTie;
  VocabularyTerm: VocabularyTerm;
  WithdrawAssessmentInput: WithdrawAssessmentInput;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawParentDisclosureInput: WithdrawParentDisclosureInput;
  WithdrawSharingInput: WithdrawSharingInput;
  YoungPerson: YoungPerson;
  YoungPersonGroupsConnection: YoungPersonGroupsConnection;
  YoungPersonGroupsConnectionSort: YoungPersonGroupsConnectionSort;
  YoungPersonGroupsRelationship: YoungPersonGroupsRelationship;
  YoungPersonInformationGapsConnection: YoungPersonInformationGapsConnection;
  YoungPersonInformationGapsConnectionSort: YoungPersonInformationGapsConnectionSort;
  YoungPersonInformationGapsRelationship: YoungPersonInformationGapsRelationship;
  YoungPersonInterventionsConnection: YoungPersonInterventionsConnection;
  YoungPersonInterventionsConnectionSort: YoungPersonInterventionsConnectionSort;
  YoungPersonInterventionsRelationship: YoungPersonInterventionsRelationship;
  YoungPersonPeersConnection: YoungPersonPeersConnection;
  YoungPersonPeersConnectionSort: YoungPersonPeersConnectionSort;
  YoungPersonPeersRelationship: YoungPersonPeersRelationship;
  YoungPersonSocialCareConnection: YoungPersonSocialCareConnection;
  YoungPersonSocialCareConnectionSort: YoungPersonSocialCareConnectionSort;
  YoungPersonSocialCareRelationship: YoungPersonSocialCareRelationship;
  YoungPersonSocialMediaConnection: YoungPersonSocialMediaConnection;
  YoungPersonSocialMediaConnectionSort: YoungPersonSocialMediaConnectionSort;
  YoungPersonSocialMediaRelationship: YoungPersonSocialMediaRelationship;
  YoungPersonSort: YoungPersonSort;
  YoungPersonStrengthsConnection: YoungPersonStrengthsConnection;
  YoungPersonStrengthsConnectionSort: YoungPersonStrengthsConnectionSort;
  YoungPersonStrengthsRelationship: YoungPersonStrengthsRelationship;
  YoungPersonSupportedByAdultsConnection: YoungPersonSupportedByAdultsConnection;
  YoungPersonSupportedByAdultsConnectionSort: YoungPersonSupportedByAdultsConnectionSort;
  YoungPersonSupportedByAdultsRelationship: YoungPersonSupportedByAdultsRelationship;
  YoungPersonSupportedByConnection: YoungPersonSupportedByConnection;
  YoungPersonSupportedByConnectionSort: YoungPersonSupportedByConnectionSort;
  YoungPersonSupportedByRelationship: YoungPersonSupportedByRelationship;
  YoungPersonSupportsConnection: YoungPersonSupportsConnection;
  YoungPersonSupportsConnectionSort: YoungPersonSupportsConnectionSort;
  YoungPersonSupportsRelationship: YoungPersonSupportsRelationship;
};

export type AccessItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessItem'] = ResolversParentTypes['AccessItem']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exemption?: Resolver<Maybe<ResolversTypes['AccessExemption']>, ParentType, ContextType>;
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessItemKind'], ParentType, ContextType>;
  law?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AccessItemState'], ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessItemToDecideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessItemToDecide'] = ResolversParentTypes['AccessItemToDecide']> = {
  beforeGiving?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exemption?: Resolver<Maybe<ResolversTypes['AccessExemption']>, ParentType, ContextType>;
  isDecided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessItemKind'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['AccessRecordKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AccessItemState'], ParentType, ContextType>;
};

export type AccessMapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessMap'] = ResolversParentTypes['AccessMap']> = {
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  restricted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retainUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AccessRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRecord'] = ResolversParentTypes['AccessRecord']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['AccessItem']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessRecordKind'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AccessRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRequest'] = ResolversParentTypes['AccessRequest']> = {
  answeredHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  extendedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extendedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityChecked?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBehalf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['AccessRequester'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccessRequestStatus'], ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AdultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Adult'] = ResolversParentTypes['Adult']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aliases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  disability?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  estimatedAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  estimatedAgeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PeerGroup']>>, ParentType, ContextType, Partial<AdultGroupsArgs>>;
  groupsConnection?: Resolver<Maybe<ResolversTypes['AdultGroupsConnection']>, ParentType, ContextType, Partial<AdultGroupsConnectionArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['AdultKind']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offence']>>, ParentType, ContextType>;
  open?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sexuality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  supports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['YoungPerson']>>, ParentType, ContextType, Partial<AdultSupportsArgs>>;
  supportsConnection?: Resolver<Maybe<ResolversTypes['AdultSupportsConnection']>, ParentType, ContextType, Partial<AdultSupportsConnectionArgs>>;
};

export type AdultGroupsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdultGroupsConnection'] = ResolversParentTypes['AdultGroupsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdultGroupsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdultGroupsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdultGroupsRelationship'] = ResolversParentTypes['AdultGroupsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PeerGroup'], ParentType, ContextType>;
};

export type AdultOfConcernResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdultOfConcern'] = ResolversParentTypes['AdultOfConcern']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aliases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  concern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  disability?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  estimatedAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  estimatedAgeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offence']>>, ParentType, ContextType>;
  open?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sexuality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
};

export type AdultSupportsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdultSupportsConnection'] = ResolversParentTypes['AdultSupportsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdultSupportsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdultSupportsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdultSupportsRelationship'] = ResolversParentTypes['AdultSupportsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YoungPerson'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['SupportProperties'], ParentType, ContextType>;
};

export type AffiliationTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffiliationTie'] = ResolversParentTypes['AffiliationTie']> = {
  allegation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ClaimStatus']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AppearanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appearance'] = ResolversParentTypes['Appearance']> = {
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  youngPersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AssessmentPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentPreview'] = ResolversParentTypes['AssessmentPreview']> = {
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingPart']>, ParentType, ContextType>;
  opens?: Resolver<ReadonlyArray<ResolversTypes['PreviewedCover']>, ParentType, ContextType>;
};

export type CeilingRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CeilingRow'] = ResolversParentTypes['CeilingRow']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  needsCover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permitted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clause'] = ResolversParentTypes['Clause']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  answer?: Resolver<Maybe<ResolversTypes['ContributionAnswer']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Category']>>, ParentType, ContextType>;
  contributedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContributionStatus'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stepId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type CoverEndingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverEnding'] = ResolversParentTypes['CoverEnding']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['CoverEnds'], ParentType, ContextType>;
};

export type CoverHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverHold'] = ResolversParentTypes['CoverHold']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CoverLapsedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverLapsed'] = ResolversParentTypes['CoverLapsed']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  dueBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['CoverHold']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['CoveredValueKind']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclinedSharingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclinedSharing'] = ResolversParentTypes['DeclinedSharing']> = {
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisclosedGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisclosedGroup'] = ResolversParentTypes['DisclosedGroup']> = {
  coordinates?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  setHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disposal'] = ResolversParentTypes['Disposal']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  earlyGround?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisposalPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisposalPreview'] = ResolversParentTypes['DisposalPreview']> = {
  contributionsPending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['DisposalProposal']>, ParentType, ContextType>;
  retainUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MapStatus'], ParentType, ContextType>;
};

export type DisposalProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisposalProposal'] = ResolversParentTypes['DisposalProposal']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DutyRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DutyRecord'] = ResolversParentTypes['DutyRecord']> = {
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['NoticePart']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ElementVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ElementVersion'] = ResolversParentTypes['ElementVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  changed?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  considered173?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erasedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['ErasureGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['ErasureRecipient']>, ParentType, ContextType>;
  replaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ErasureRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRecipient'] = ResolversParentTypes['ErasureRecipient']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastDisclosedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GroupTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupTie'] = ResolversParentTypes['GroupTie']> = {
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['GroupTieKind']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type HarmTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HarmTie'] = ResolversParentTypes['HarmTie']> = {
  allegation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['HarmKind']>, ParentType, ContextType>;
  seriousness?: Resolver<Maybe<ResolversTypes['Seriousness']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ClaimStatus']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  underCoercion?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type InfluenceTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InfluenceTie'] = ResolversParentTypes['InfluenceTie']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  control?: Resolver<Maybe<ResolversTypes['Control']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  influence?: Resolver<Maybe<ResolversTypes['Influence']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type InformationGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InformationGap'] = ResolversParentTypes['InformationGap']> = {
  due?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  filledHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  gathering?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['GapStatus']>, ParentType, ContextType>;
};

export type InterventionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Intervention'] = ResolversParentTypes['Intervention']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['InterventionKind']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['InterventionOutcome']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['InterventionStatus']>, ParentType, ContextType>;
};

export type JournalEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalEntry'] = ResolversParentTypes['JournalEntry']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  decisionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  disclosed?: Resolver<ReadonlyArray<ResolversTypes['DisclosedGroup']>, ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  journalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type JournalPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalPage'] = ResolversParentTypes['JournalPage']> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upTo?: Resolver<ReadonlyArray<ResolversTypes['JournalPosition']>, ParentType, ContextType>;
};

export type JournalPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalPosition'] = ResolversParentTypes['JournalPosition']> = {
  journalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LegalHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHold'] = ResolversParentTypes['LegalHold']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookAgainNow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lookAgainOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['LocationKind']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  strengths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Strength']>>, ParentType, ContextType, Partial<LocationStrengthsArgs>>;
  strengthsConnection?: Resolver<Maybe<ResolversTypes['LocationStrengthsConnection']>, ParentType, ContextType, Partial<LocationStrengthsConnectionArgs>>;
};

export type LocationStrengthsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationStrengthsConnection'] = ResolversParentTypes['LocationStrengthsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LocationStrengthsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocationStrengthsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationStrengthsRelationship'] = ResolversParentTypes['LocationStrengthsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
};

export type MapAllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapAllocation'] = ResolversParentTypes['MapAllocation']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practitioner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  youngPersonIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type MapChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapChange'] = ResolversParentTypes['MapChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changed?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MapChangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapChanges'] = ResolversParentTypes['MapChanges']> = {
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['MapChange']>, ParentType, ContextType>;
};

export type MapSharingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapSharing'] = ResolversParentTypes['MapSharing']> = {
  allocations?: Resolver<ReadonlyArray<ResolversTypes['MapAllocation']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['MapSharingDecision']>, ParentType, ContextType>;
  declined?: Resolver<ReadonlyArray<ResolversTypes['DeclinedSharing']>, ParentType, ContextType>;
};

export type MapSharingDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapSharingDecision'] = ResolversParentTypes['MapSharingDecision']> = {
  allSubjects?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  conditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  professionals?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  subjectsReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  actions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  attendees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  heldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MeetingKind']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
};

export type MembershipTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipTie'] = ResolversParentTypes['MembershipTie']> = {
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['GroupRole']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MissingPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingPart'] = ResolversParentTypes['MissingPart']> = {
  clause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptContribution?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAcceptContributionArgs, 'input'>>;
  addAdult?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddAdultArgs, 'input'>>;
  addAdultOfConcern?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddAdultOfConcernArgs, 'input'>>;
  addInformationGap?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddInformationGapArgs, 'input'>>;
  addIntervention?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddInterventionArgs, 'input'>>;
  addLocation?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddLocationArgs, 'input'>>;
  addOffence?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddOffenceArgs, 'input'>>;
  addPeerGroup?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddPeerGroupArgs, 'input'>>;
  addRisk?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddRiskArgs, 'input'>>;
  addSocialCareRecord?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddSocialCareRecordArgs, 'input'>>;
  addSocialMediaPost?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddSocialMediaPostArgs, 'input'>>;
  addStrength?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddStrengthArgs, 'input'>>;
  addSubjectStatement?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddSubjectStatementArgs, 'input'>>;
  addYoungPerson?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAddYoungPersonArgs, 'input'>>;
  allocate?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationAllocateArgs, 'input'>>;
  changeAdult?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeAdultArgs, 'input'>>;
  changeAdultOfConcern?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeAdultOfConcernArgs, 'input'>>;
  changeHarm?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeHarmArgs, 'input'>>;
  changeInfluence?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeInfluenceArgs, 'input'>>;
  changeInformationGap?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeInformationGapArgs, 'input'>>;
  changeIntervention?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeInterventionArgs, 'input'>>;
  changeLocation?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeLocationArgs, 'input'>>;
  changeOffence?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeOffenceArgs, 'input'>>;
  changePeerGroup?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangePeerGroupArgs, 'input'>>;
  changePeers?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangePeersArgs, 'input'>>;
  changeRisk?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeRiskArgs, 'input'>>;
  changeSocialCareRecord?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeSocialCareRecordArgs, 'input'>>;
  changeSocialMediaPost?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeSocialMediaPostArgs, 'input'>>;
  changeStrength?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeStrengthArgs, 'input'>>;
  changeYoungPerson?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationChangeYoungPersonArgs, 'input'>>;
  closePeerMap?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationClosePeerMapArgs, 'input'>>;
  completeAccessRequest?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationCompleteAccessRequestArgs, 'input'>>;
  connectAffiliation?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectAffiliationArgs, 'input'>>;
  connectGroups?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectGroupsArgs, 'input'>>;
  connectGuard?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectGuardArgs, 'input'>>;
  connectHarm?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectHarmArgs, 'input'>>;
  connectInfluence?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectInfluenceArgs, 'input'>>;
  connectMember?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectMemberArgs, 'input'>>;
  connectPeers?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectPeersArgs, 'input'>>;
  connectSupport?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectSupportArgs, 'input'>>;
  connectVisit?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationConnectVisitArgs, 'input'>>;
  contribute?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationContributeArgs, 'input'>>;
  deallocate?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDeallocateArgs, 'input'>>;
  decideAccessItem?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDecideAccessItemArgs, 'input'>>;
  decideObjection?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDecideObjectionArgs, 'input'>>;
  decideParentDisclosure?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDecideParentDisclosureArgs, 'input'>>;
  decideRelevance?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDecideRelevanceArgs, 'input'>>;
  decideSharing?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDecideSharingArgs, 'input'>>;
  declineContribution?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDeclineContributionArgs, 'input'>>;
  declineParentDisclosure?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDeclineParentDisclosureArgs, 'input'>>;
  declineRequest?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDeclineRequestArgs, 'input'>>;
  declineSharing?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDeclineSharingArgs, 'input'>>;
  disposeMap?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationDisposeMapArgs, 'input'>>;
  endElement?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationEndElementArgs, 'input'>>;
  endTie?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationEndTieArgs, 'input'>>;
  eraseLapsed?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationEraseLapsedArgs, 'input'>>;
  erasePerson?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'input'>>;
  exemptNotification?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationExemptNotificationArgs, 'input'>>;
  extendAccessRequest?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationExtendAccessRequestArgs, 'input'>>;
  extendRetention?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationExtendRetentionArgs, 'input'>>;
  fillInformationGap?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationFillInformationGapArgs, 'input'>>;
  holdLapsed?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationHoldLapsedArgs, 'input'>>;
  identify?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationIdentifyArgs, 'input'>>;
  liftHold?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationLiftHoldArgs, 'input'>>;
  liftRestriction?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationLiftRestrictionArgs, 'input'>>;
  mergePersons?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationMergePersonsArgs, 'input'>>;
  notifySignificantEvent?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationNotifySignificantEventArgs, 'input'>>;
  openPeerMap?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationOpenPeerMapArgs, 'input'>>;
  placeHold?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationPlaceHoldArgs, 'input'>>;
  proposeDisposal?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationProposeDisposalArgs, 'input'>>;
  recordAccessRequest?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordAccessRequestArgs, 'input'>>;
  recordAssessment?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordAssessmentArgs, 'input'>>;
  recordConsent?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  recordErasureTold?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordErasureToldArgs, 'input'>>;
  recordInterventionOutcome?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordInterventionOutcomeArgs, 'input'>>;
  recordMeeting?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordMeetingArgs, 'input'>>;
  recordNotification?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordNotificationArgs, 'input'>>;
  recordObjection?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordObjectionArgs, 'input'>>;
  recordOrganisation?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordOrganisationArgs, 'input'>>;
  recordParentCarer?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordParentCarerArgs, 'input'>>;
  recordParentDisclosureGiven?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordParentDisclosureGivenArgs, 'input'>>;
  recordPolicyDocument?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordPolicyDocumentArgs, 'input'>>;
  recordRecipientTold?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordRecipientToldArgs, 'input'>>;
  recordReview?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordReviewArgs, 'input'>>;
  recordSystemEntry?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordSystemEntryArgs, 'input'>>;
  recordViews?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRecordViewsArgs, 'input'>>;
  rectify?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRectifyArgs, 'input'>>;
  reopenPeerMap?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationReopenPeerMapArgs, 'input'>>;
  requestSharing?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRequestSharingArgs, 'input'>>;
  restrict?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationRestrictArgs, 'input'>>;
  reviewUrgentAccess?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationReviewUrgentAccessArgs, 'input'>>;
  setAsideSignificantEvent?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationSetAsideSignificantEventArgs, 'input'>>;
  urgentAccess?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationUrgentAccessArgs, 'input'>>;
  withdrawAssessment?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationWithdrawAssessmentArgs, 'input'>>;
  withdrawConsent?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
  withdrawParentDisclosure?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationWithdrawParentDisclosureArgs, 'input'>>;
  withdrawSharing?: Resolver<ResolversTypes['StepTaken'], ParentType, ContextType, RequireFields<MutationWithdrawSharingArgs, 'input'>>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  data?: Resolver<ReadonlyArray<ResolversTypes['NoticeItem']>, ParentType, ContextType>;
  marks?: Resolver<ReadonlyArray<ResolversTypes['NoticeMark']>, ParentType, ContextType>;
  parentCarerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retainUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rights?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  risks?: Resolver<ReadonlyArray<ResolversTypes['NoticeRisk']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['NoticeTo'], ParentType, ContextType>;
  youngPersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NoticeItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeItem'] = ResolversParentTypes['NoticeItem']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NoticeMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeMark'] = ResolversParentTypes['NoticeMark']> = {
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['NoticeMarkKind'], ParentType, ContextType>;
};

export type NoticeRiskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeRisk'] = ResolversParentTypes['NoticeRisk']> = {
  kind?: Resolver<ResolversTypes['RiskKind'], ParentType, ContextType>;
  seriousness?: Resolver<Maybe<ResolversTypes['Seriousness']>, ParentType, ContextType>;
};

export type NotificationDutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDuty'] = ResolversParentTypes['NotificationDuty']> = {
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  exemptions?: Resolver<ReadonlyArray<ResolversTypes['NotificationExemption']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookAgainNow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lookAgainOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  metBy?: Resolver<Maybe<ResolversTypes['DutyRecord']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parentCarer?: Resolver<Maybe<ResolversTypes['ParentCarer']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DutyState'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DutyTo'], ParentType, ContextType>;
  youngPersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NotificationExemptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationExemption'] = ResolversParentTypes['NotificationExemption']> = {
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['ExemptionGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookAgainOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['NoticePart'], ParentType, ContextType>;
  reasoning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotificationLedgerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationLedger'] = ResolversParentTypes['NotificationLedger']> = {
  duties?: Resolver<ReadonlyArray<ResolversTypes['NotificationDuty']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NotifiedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotifiedEvent'] = ResolversParentTypes['NotifiedEvent']> = {
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  notifiedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifiedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventNotificationStatus'], ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObjectingPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObjectingPerson'] = ResolversParentTypes['ObjectingPerson']> = {
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  answerBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  erasureFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['ObjectingPerson']>, ParentType, ContextType>;
  reasoning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ObjectionStatus'], ParentType, ContextType>;
};

export type OffenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offence'] = ResolversParentTypes['Offence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OffenceStatus']>, ParentType, ContextType>;
  underCoercion?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParentCarerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParentCarer'] = ResolversParentTypes['ParentCarer']> = {
  doNotDisclose?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  livesWith?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parentalResponsibility?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  safeToContact?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
};

export type ParentConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParentConsent'] = ResolversParentTypes['ParentConsent']> = {
  by?: Resolver<ResolversTypes['ConsentBy'], ParentType, ContextType>;
  competence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consentedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  explicitFor?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takenOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ParentDisclosureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParentDisclosure'] = ResolversParentTypes['ParentDisclosure']> = {
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Category']>>, ParentType, ContextType>;
  consent?: Resolver<Maybe<ResolversTypes['ParentConsent']>, ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  givenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  givenRecordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interventionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivingParentCarerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ParentDisclosureStatus'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whyAppropriate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whySafe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawnWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  youngPersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PeerGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerGroup'] = ResolversParentTypes['PeerGroup']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['GroupKind']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['YoungPerson']>>, ParentType, ContextType, Partial<PeerGroupMembersArgs>>;
  membersConnection?: Resolver<Maybe<ResolversTypes['PeerGroupMembersConnection']>, ParentType, ContextType, Partial<PeerGroupMembersConnectionArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  strengths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Strength']>>, ParentType, ContextType, Partial<PeerGroupStrengthsArgs>>;
  strengthsConnection?: Resolver<Maybe<ResolversTypes['PeerGroupStrengthsConnection']>, ParentType, ContextType, Partial<PeerGroupStrengthsConnectionArgs>>;
};

export type PeerGroupMembersConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerGroupMembersConnection'] = ResolversParentTypes['PeerGroupMembersConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerGroupMembersRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerGroupMembersRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerGroupMembersRelationship'] = ResolversParentTypes['PeerGroupMembersRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YoungPerson'], ParentType, ContextType>;
};

export type PeerGroupStrengthsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerGroupStrengthsConnection'] = ResolversParentTypes['PeerGroupStrengthsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerGroupStrengthsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerGroupStrengthsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerGroupStrengthsRelationship'] = ResolversParentTypes['PeerGroupStrengthsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
};

export type PeerMapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMap'] = ResolversParentTypes['PeerMap']> = {
  adult?: Resolver<Maybe<ResolversTypes['Adult']>, ParentType, ContextType, RequireFields<PeerMapAdultArgs, 'id'>>;
  adults?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Adult']>>, ParentType, ContextType, Partial<PeerMapAdultsArgs>>;
  adultsConnection?: Resolver<Maybe<ResolversTypes['PeerMapAdultsConnection']>, ParentType, ContextType, Partial<PeerMapAdultsConnectionArgs>>;
  adultsOfConcern?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AdultOfConcern']>>, ParentType, ContextType>;
  affiliationTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AffiliationTie']>>, ParentType, ContextType, Partial<PeerMapAffiliationTiesArgs>>;
  group?: Resolver<Maybe<ResolversTypes['PeerGroup']>, ParentType, ContextType, RequireFields<PeerMapGroupArgs, 'id'>>;
  groupTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GroupTie']>>, ParentType, ContextType, Partial<PeerMapGroupTiesArgs>>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PeerGroup']>>, ParentType, ContextType, Partial<PeerMapGroupsArgs>>;
  groupsConnection?: Resolver<Maybe<ResolversTypes['PeerMapGroupsConnection']>, ParentType, ContextType, Partial<PeerMapGroupsConnectionArgs>>;
  harmTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['HarmTie']>>, ParentType, ContextType, Partial<PeerMapHarmTiesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  influenceTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InfluenceTie']>>, ParentType, ContextType, Partial<PeerMapInfluenceTiesArgs>>;
  informationGaps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InformationGap']>>, ParentType, ContextType, Partial<PeerMapInformationGapsArgs>>;
  informationGapsConnection?: Resolver<Maybe<ResolversTypes['PeerMapInformationGapsConnection']>, ParentType, ContextType, Partial<PeerMapInformationGapsConnectionArgs>>;
  interventions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Intervention']>>, ParentType, ContextType, Partial<PeerMapInterventionsArgs>>;
  interventionsConnection?: Resolver<Maybe<ResolversTypes['PeerMapInterventionsConnection']>, ParentType, ContextType, Partial<PeerMapInterventionsConnectionArgs>>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<PeerMapLocationArgs, 'id'>>;
  locations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Location']>>, ParentType, ContextType, Partial<PeerMapLocationsArgs>>;
  locationsConnection?: Resolver<Maybe<ResolversTypes['PeerMapLocationsConnection']>, ParentType, ContextType, Partial<PeerMapLocationsConnectionArgs>>;
  meetings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Meeting']>>, ParentType, ContextType, Partial<PeerMapMeetingsArgs>>;
  meetingsConnection?: Resolver<Maybe<ResolversTypes['PeerMapMeetingsConnection']>, ParentType, ContextType, Partial<PeerMapMeetingsConnectionArgs>>;
  member?: Resolver<Maybe<ResolversTypes['YoungPerson']>, ParentType, ContextType, RequireFields<PeerMapMemberArgs, 'id'>>;
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['YoungPerson']>>, ParentType, ContextType, Partial<PeerMapMembersArgs>>;
  membersConnection?: Resolver<Maybe<ResolversTypes['PeerMapMembersConnection']>, ParentType, ContextType, Partial<PeerMapMembersConnectionArgs>>;
  membershipTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MembershipTie']>>, ParentType, ContextType, Partial<PeerMapMembershipTiesArgs>>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  peerTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PeerTie']>>, ParentType, ContextType, Partial<PeerMapPeerTiesArgs>>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  retainUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Review']>>, ParentType, ContextType, Partial<PeerMapReviewsArgs>>;
  reviewsConnection?: Resolver<Maybe<ResolversTypes['PeerMapReviewsConnection']>, ParentType, ContextType, Partial<PeerMapReviewsConnectionArgs>>;
  riskTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RiskTie']>>, ParentType, ContextType>;
  risks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Risk']>>, ParentType, ContextType>;
  significantEvents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SignificantEvent']>>, ParentType, ContextType, Partial<PeerMapSignificantEventsArgs>>;
  significantEventsConnection?: Resolver<Maybe<ResolversTypes['PeerMapSignificantEventsConnection']>, ParentType, ContextType, Partial<PeerMapSignificantEventsConnectionArgs>>;
  status?: Resolver<Maybe<ResolversTypes['MapStatus']>, ParentType, ContextType>;
  statutoryCitation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statutoryFunction?: Resolver<Maybe<ResolversTypes['StatutoryFunction']>, ParentType, ContextType>;
  strengths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Strength']>>, ParentType, ContextType, Partial<PeerMapStrengthsArgs>>;
  strengthsConnection?: Resolver<Maybe<ResolversTypes['PeerMapStrengthsConnection']>, ParentType, ContextType, Partial<PeerMapStrengthsConnectionArgs>>;
  supportTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SupportTie']>>, ParentType, ContextType, Partial<PeerMapSupportTiesArgs>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trigger?: Resolver<Maybe<ResolversTypes['Trigger']>, ParentType, ContextType>;
  visitTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VisitTie']>>, ParentType, ContextType, Partial<PeerMapVisitTiesArgs>>;
};

export type PeerMapAdultsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapAdultsConnection'] = ResolversParentTypes['PeerMapAdultsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapAdultsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapAdultsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapAdultsRelationship'] = ResolversParentTypes['PeerMapAdultsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Adult'], ParentType, ContextType>;
};

export type PeerMapGroupsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapGroupsConnection'] = ResolversParentTypes['PeerMapGroupsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapGroupsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapGroupsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapGroupsRelationship'] = ResolversParentTypes['PeerMapGroupsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PeerGroup'], ParentType, ContextType>;
};

export type PeerMapInformationGapsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapInformationGapsConnection'] = ResolversParentTypes['PeerMapInformationGapsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapInformationGapsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapInformationGapsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapInformationGapsRelationship'] = ResolversParentTypes['PeerMapInformationGapsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InformationGap'], ParentType, ContextType>;
};

export type PeerMapInterventionsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapInterventionsConnection'] = ResolversParentTypes['PeerMapInterventionsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapInterventionsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapInterventionsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapInterventionsRelationship'] = ResolversParentTypes['PeerMapInterventionsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Intervention'], ParentType, ContextType>;
};

export type PeerMapLocationsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapLocationsConnection'] = ResolversParentTypes['PeerMapLocationsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapLocationsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapLocationsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapLocationsRelationship'] = ResolversParentTypes['PeerMapLocationsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type PeerMapMeetingsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapMeetingsConnection'] = ResolversParentTypes['PeerMapMeetingsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapMeetingsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapMeetingsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapMeetingsRelationship'] = ResolversParentTypes['PeerMapMeetingsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
};

export type PeerMapMembersConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapMembersConnection'] = ResolversParentTypes['PeerMapMembersConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapMembersRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapMembersRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapMembersRelationship'] = ResolversParentTypes['PeerMapMembersRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YoungPerson'], ParentType, ContextType>;
};

export type PeerMapReviewsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapReviewsConnection'] = ResolversParentTypes['PeerMapReviewsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapReviewsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapReviewsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapReviewsRelationship'] = ResolversParentTypes['PeerMapReviewsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type PeerMapSignificantEventsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapSignificantEventsConnection'] = ResolversParentTypes['PeerMapSignificantEventsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapSignificantEventsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapSignificantEventsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapSignificantEventsRelationship'] = ResolversParentTypes['PeerMapSignificantEventsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SignificantEvent'], ParentType, ContextType>;
};

export type PeerMapStrengthsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapStrengthsConnection'] = ResolversParentTypes['PeerMapStrengthsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PeerMapStrengthsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PeerMapStrengthsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerMapStrengthsRelationship'] = ResolversParentTypes['PeerMapStrengthsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
};

export type PeerPropertiesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerProperties'] = ResolversParentTypes['PeerProperties']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PeerKind']>, ParentType, ContextType>;
  mutual?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  valence?: Resolver<Maybe<ResolversTypes['Valence']>, ParentType, ContextType>;
};

export type PeerTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeerTie'] = ResolversParentTypes['PeerTie']> = {
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intimate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PeerKind']>, ParentType, ContextType>;
  mutual?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  strength?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  valence?: Resolver<Maybe<ResolversTypes['Valence']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  appearances?: Resolver<ReadonlyArray<ResolversTypes['Appearance']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PreviewedCoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewedCover'] = ResolversParentTypes['PreviewedCover']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['PreviewedRecipient']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PreviewedRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewedRecipient'] = ResolversParentTypes['PreviewedRecipient']> = {
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
};

export type ProtocolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Protocol'] = ResolversParentTypes['Protocol']> = {
  ceiling?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CeilingRow']>>, ParentType, ContextType>;
  clauses?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['ProtocolRule']>, ParentType, ContextType>;
};

export type ProtocolRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProtocolRule'] = ResolversParentTypes['ProtocolRule']> = {
  agency?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType>;
  basis?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  data?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  draft?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['RuleEffect'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Purpose']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessItems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessItemToDecide']>>, ParentType, ContextType, RequireFields<QueryAccessItemsArgs, 'request'>>;
  accessRequests?: Resolver<ReadonlyArray<ResolversTypes['AccessRequest']>, ParentType, ContextType, Partial<QueryAccessRequestsArgs>>;
  changesSince?: Resolver<Maybe<ResolversTypes['MapChanges']>, ParentType, ContextType, RequireFields<QueryChangesSinceArgs, 'map'>>;
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contribution']>>, ParentType, ContextType, RequireFields<QueryContributionsArgs, 'map'>>;
  coverEnding?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CoverEnding']>>, ParentType, ContextType, RequireFields<QueryCoverEndingArgs, 'map' | 'within'>>;
  coverLapsed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CoverLapsed']>>, ParentType, ContextType, RequireFields<QueryCoverLapsedArgs, 'map'>>;
  disposalPreview?: Resolver<Maybe<ResolversTypes['DisposalPreview']>, ParentType, ContextType, RequireFields<QueryDisposalPreviewArgs, 'map'>>;
  disposals?: Resolver<ReadonlyArray<ResolversTypes['Disposal']>, ParentType, ContextType>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType, RequireFields<QueryErasureArgs, 'id'>>;
  erasures?: Resolver<ReadonlyArray<ResolversTypes['Erasure']>, ParentType, ContextType>;
  holds?: Resolver<ReadonlyArray<ResolversTypes['LegalHold']>, ParentType, ContextType>;
  journal?: Resolver<ResolversTypes['JournalPage'], ParentType, ContextType, RequireFields<QueryJournalArgs, 'limit' | 'offset'>>;
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'map' | 'to' | 'youngPerson'>>;
  notificationsDue?: Resolver<Maybe<ResolversTypes['NotificationLedger']>, ParentType, ContextType, RequireFields<QueryNotificationsDueArgs, 'map'>>;
  objections?: Resolver<ReadonlyArray<ResolversTypes['Objection']>, ParentType, ContextType>;
  parentDisclosures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ParentDisclosure']>>, ParentType, ContextType, RequireFields<QueryParentDisclosuresArgs, 'map'>>;
  peerMap?: Resolver<Maybe<ResolversTypes['PeerMap']>, ParentType, ContextType, RequireFields<QueryPeerMapArgs, 'id'>>;
  peerMaps?: Resolver<ReadonlyArray<ResolversTypes['PeerMap']>, ParentType, ContextType, Partial<QueryPeerMapsArgs>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'ref'>>;
  previewAssessment?: Resolver<Maybe<ResolversTypes['AssessmentPreview']>, ParentType, ContextType, RequireFields<QueryPreviewAssessmentArgs, 'input'>>;
  previewSharing?: Resolver<Maybe<ResolversTypes['PeerMap']>, ParentType, ContextType, RequireFields<QueryPreviewSharingArgs, 'categories' | 'map' | 'organisation' | 'purpose'>>;
  protocol?: Resolver<ResolversTypes['Protocol'], ParentType, ContextType>;
  recipientsToTell?: Resolver<ReadonlyArray<ResolversTypes['RecipientToTell']>, ParentType, ContextType, Partial<QueryRecipientsToTellArgs>>;
  rectificationOffers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RectificationOffer']>>, ParentType, ContextType, RequireFields<QueryRectificationOffersArgs, 'rectification'>>;
  rectifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Rectification']>>, ParentType, ContextType, RequireFields<QueryRectificationsArgs, 'map'>>;
  restrictions?: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType>;
  retentionDue?: Resolver<ReadonlyArray<ResolversTypes['RetentionDue']>, ParentType, ContextType, RequireFields<QueryRetentionDueArgs, 'within'>>;
  reviewsDue?: Resolver<ReadonlyArray<ResolversTypes['ReviewDue']>, ParentType, ContextType, RequireFields<QueryReviewsDueArgs, 'within'>>;
  sharing?: Resolver<Maybe<ResolversTypes['MapSharing']>, ParentType, ContextType, RequireFields<QuerySharingArgs, 'map'>>;
  sharingRequests?: Resolver<ReadonlyArray<ResolversTypes['SharingRequest']>, ParentType, ContextType, RequireFields<QuerySharingRequestsArgs, 'limit' | 'offset' | 'open'>>;
  significantEventsNotified?: Resolver<ReadonlyArray<ResolversTypes['NotifiedEvent']>, ParentType, ContextType, Partial<QuerySignificantEventsNotifiedArgs>>;
  subjectAccess?: Resolver<Maybe<ResolversTypes['SubjectAccess']>, ParentType, ContextType, RequireFields<QuerySubjectAccessArgs, 'request'>>;
  urgentAccesses?: Resolver<ReadonlyArray<ResolversTypes['UrgentAccess']>, ParentType, ContextType, RequireFields<QueryUrgentAccessesArgs, 'awaitingReview' | 'limit' | 'offset'>>;
  versions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ElementVersion']>>, ParentType, ContextType, RequireFields<QueryVersionsArgs, 'ids' | 'map'>>;
  vocabulary?: Resolver<ReadonlyArray<ResolversTypes['VocabularyTerm']>, ParentType, ContextType>;
};

export type RecipientToTellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecipientToTell'] = ResolversParentTypes['RecipientToTell']> = {
  first?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rectificationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RectificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rectification'] = ResolversParentTypes['Rectification']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  elementId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  oldValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rectifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rectifiedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RectificationOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RectificationOffer'] = ResolversParentTypes['RectificationOffer']> = {
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  youngPersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RedactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Redaction'] = ResolversParentTypes['Redaction']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  clause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RedactionKind'], ParentType, ContextType>;
  law?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RestrictedPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictedPerson'] = ResolversParentTypes['RestrictedPerson']> = {
  drawnAgain?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = {
  ground?: Resolver<ResolversTypes['RestrictionGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liftedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['RestrictedPerson']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restrictedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restrictedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type RetentionDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionDue'] = ResolversParentTypes['RetentionDue']> = {
  holds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  retainUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  retentionEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MapStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  changed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  heldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
};

export type ReviewDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewDue'] = ResolversParentTypes['ReviewDue']> = {
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewDue?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MapStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RiskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Risk'] = ResolversParentTypes['Risk']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  frequency?: Resolver<Maybe<ResolversTypes['HowOften']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RiskKind']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['RiskScale']>, ParentType, ContextType>;
  seriousness?: Resolver<Maybe<ResolversTypes['Seriousness']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ClaimStatus']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RiskTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskTie'] = ResolversParentTypes['RiskTie']> = {
  direction?: Resolver<Maybe<ResolversTypes['RiskDirection']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SharingRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingRequest'] = ResolversParentTypes['SharingRequest']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SharingRequestState'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  youngPersonIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SignificantEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignificantEvent'] = ResolversParentTypes['SignificantEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifiedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notifiedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  what?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SocialCareRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SocialCareRecord'] = ResolversParentTypes['SocialCareRecord']> = {
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SocialMediaPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SocialMediaPost'] = ResolversParentTypes['SocialMediaPost']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seenOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewed?: Resolver<Maybe<ResolversTypes['Viewed']>, ParentType, ContextType>;
};

export type StepTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepTaken'] = ResolversParentTypes['StepTaken']> = {
  changed?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type StrengthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Strength'] = ResolversParentTypes['Strength']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SubjectAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectAccess'] = ResolversParentTypes['SubjectAccess']> = {
  automatedDecisions?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  complain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lawfulBasis?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  maps?: Resolver<ReadonlyArray<ResolversTypes['AccessMap']>, ParentType, ContextType>;
  preparedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['AccessRecord']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['AccessRequest'], ParentType, ContextType>;
  rights?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupportPropertiesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportProperties'] = ResolversParentTypes['SupportProperties']> = {
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SupportTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupportTie'] = ResolversParentTypes['SupportTie']> = {
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type UrgentAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UrgentAccess'] = ResolversParentTypes['UrgentAccess']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  immediateRisk?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['UrgentAccessOutcome']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  practitioner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewDue?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  youngPersonIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type VisitTieResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VisitTie'] = ResolversParentTypes['VisitTie']> = {
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  howOften?: Resolver<Maybe<ResolversTypes['HowOften']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['VisitKind']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type VocabularyTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VocabularyTerm'] = ResolversParentTypes['VocabularyTerm']> = {
  meaning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  term?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vocabulary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type YoungPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPerson'] = ResolversParentTypes['YoungPerson']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  aliases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  atRiskOfHarm?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  connectedHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disability?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  estimatedAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  estimatedAgeOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  estimatedAgeSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ethnicity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PeerGroup']>>, ParentType, ContextType, Partial<YoungPersonGroupsArgs>>;
  groupsConnection?: Resolver<Maybe<ResolversTypes['YoungPersonGroupsConnection']>, ParentType, ContextType, Partial<YoungPersonGroupsConnectionArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  informationGaps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InformationGap']>>, ParentType, ContextType, Partial<YoungPersonInformationGapsArgs>>;
  informationGapsConnection?: Resolver<Maybe<ResolversTypes['YoungPersonInformationGapsConnection']>, ParentType, ContextType, Partial<YoungPersonInformationGapsConnectionArgs>>;
  interventions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Intervention']>>, ParentType, ContextType, Partial<YoungPersonInterventionsArgs>>;
  interventionsConnection?: Resolver<Maybe<ResolversTypes['YoungPersonInterventionsConnection']>, ParentType, ContextType, Partial<YoungPersonInterventionsConnectionArgs>>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offence']>>, ParentType, ContextType>;
  open?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  peers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['YoungPerson']>>, ParentType, ContextType, Partial<YoungPersonPeersArgs>>;
  peersConnection?: Resolver<Maybe<ResolversTypes['YoungPersonPeersConnection']>, ParentType, ContextType, Partial<YoungPersonPeersConnectionArgs>>;
  presentsRiskOfHarm?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  relevanceDecidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relevanceDecidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  relevanceReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relevanceReviewBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  relevanceSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  risks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Risk']>>, ParentType, ContextType>;
  sexuality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  socialCare?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SocialCareRecord']>>, ParentType, ContextType, Partial<YoungPersonSocialCareArgs>>;
  socialCareConnection?: Resolver<Maybe<ResolversTypes['YoungPersonSocialCareConnection']>, ParentType, ContextType, Partial<YoungPersonSocialCareConnectionArgs>>;
  socialMedia?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SocialMediaPost']>>, ParentType, ContextType, Partial<YoungPersonSocialMediaArgs>>;
  socialMediaConnection?: Resolver<Maybe<ResolversTypes['YoungPersonSocialMediaConnection']>, ParentType, ContextType, Partial<YoungPersonSocialMediaConnectionArgs>>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  strengths?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Strength']>>, ParentType, ContextType, Partial<YoungPersonStrengthsArgs>>;
  strengthsConnection?: Resolver<Maybe<ResolversTypes['YoungPersonStrengthsConnection']>, ParentType, ContextType, Partial<YoungPersonStrengthsConnectionArgs>>;
  subjectStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectStatementOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  supportedBy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['YoungPerson']>>, ParentType, ContextType, Partial<YoungPersonSupportedByArgs>>;
  supportedByAdults?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Adult']>>, ParentType, ContextType, Partial<YoungPersonSupportedByAdultsArgs>>;
  supportedByAdultsConnection?: Resolver<Maybe<ResolversTypes['YoungPersonSupportedByAdultsConnection']>, ParentType, ContextType, Partial<YoungPersonSupportedByAdultsConnectionArgs>>;
  supportedByConnection?: Resolver<Maybe<ResolversTypes['YoungPersonSupportedByConnection']>, ParentType, ContextType, Partial<YoungPersonSupportedByConnectionArgs>>;
  supports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['YoungPerson']>>, ParentType, ContextType, Partial<YoungPersonSupportsArgs>>;
  supportsConnection?: Resolver<Maybe<ResolversTypes['YoungPersonSupportsConnection']>, ParentType, ContextType, Partial<YoungPersonSupportsConnectionArgs>>;
  views?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewsTakenOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  whyOnMap?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type YoungPersonGroupsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonGroupsConnection'] = ResolversParentTypes['YoungPersonGroupsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonGroupsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonGroupsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonGroupsRelationship'] = ResolversParentTypes['YoungPersonGroupsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PeerGroup'], ParentType, ContextType>;
};

export type YoungPersonInformationGapsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonInformationGapsConnection'] = ResolversParentTypes['YoungPersonInformationGapsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonInformationGapsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonInformationGapsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonInformationGapsRelationship'] = ResolversParentTypes['YoungPersonInformationGapsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InformationGap'], ParentType, ContextType>;
};

export type YoungPersonInterventionsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonInterventionsConnection'] = ResolversParentTypes['YoungPersonInterventionsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonInterventionsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonInterventionsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonInterventionsRelationship'] = ResolversParentTypes['YoungPersonInterventionsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Intervention'], ParentType, ContextType>;
};

export type YoungPersonPeersConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonPeersConnection'] = ResolversParentTypes['YoungPersonPeersConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonPeersRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonPeersRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonPeersRelationship'] = ResolversParentTypes['YoungPersonPeersRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YoungPerson'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['PeerProperties'], ParentType, ContextType>;
};

export type YoungPersonSocialCareConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSocialCareConnection'] = ResolversParentTypes['YoungPersonSocialCareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonSocialCareRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonSocialCareRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSocialCareRelationship'] = ResolversParentTypes['YoungPersonSocialCareRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SocialCareRecord'], ParentType, ContextType>;
};

export type YoungPersonSocialMediaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSocialMediaConnection'] = ResolversParentTypes['YoungPersonSocialMediaConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonSocialMediaRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonSocialMediaRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSocialMediaRelationship'] = ResolversParentTypes['YoungPersonSocialMediaRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SocialMediaPost'], ParentType, ContextType>;
};

export type YoungPersonStrengthsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonStrengthsConnection'] = ResolversParentTypes['YoungPersonStrengthsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonStrengthsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonStrengthsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonStrengthsRelationship'] = ResolversParentTypes['YoungPersonStrengthsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
};

export type YoungPersonSupportedByAdultsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSupportedByAdultsConnection'] = ResolversParentTypes['YoungPersonSupportedByAdultsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonSupportedByAdultsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonSupportedByAdultsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSupportedByAdultsRelationship'] = ResolversParentTypes['YoungPersonSupportedByAdultsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Adult'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['SupportProperties'], ParentType, ContextType>;
};

export type YoungPersonSupportedByConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSupportedByConnection'] = ResolversParentTypes['YoungPersonSupportedByConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonSupportedByRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonSupportedByRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSupportedByRelationship'] = ResolversParentTypes['YoungPersonSupportedByRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YoungPerson'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['SupportProperties'], ParentType, ContextType>;
};

export type YoungPersonSupportsConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSupportsConnection'] = ResolversParentTypes['YoungPersonSupportsConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YoungPersonSupportsRelationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type YoungPersonSupportsRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['YoungPersonSupportsRelationship'] = ResolversParentTypes['YoungPersonSupportsRelationship']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['YoungPerson'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['SupportProperties'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessItem?: AccessItemResolvers<ContextType>;
  AccessItemToDecide?: AccessItemToDecideResolvers<ContextType>;
  AccessMap?: AccessMapResolvers<ContextType>;
  AccessRecord?: AccessRecordResolvers<ContextType>;
  AccessRequest?: AccessRequestResolvers<ContextType>;
  Adult?: AdultResolvers<ContextType>;
  AdultGroupsConnection?: AdultGroupsConnectionResolvers<ContextType>;
  AdultGroupsRelationship?: AdultGroupsRelationshipResolvers<ContextType>;
  AdultOfConcern?: AdultOfConcernResolvers<ContextType>;
  AdultSupportsConnection?: AdultSupportsConnectionResolvers<ContextType>;
  AdultSupportsRelationship?: AdultSupportsRelationshipResolvers<ContextType>;
  AffiliationTie?: AffiliationTieResolvers<ContextType>;
  Appearance?: AppearanceResolvers<ContextType>;
  AssessmentPreview?: AssessmentPreviewResolvers<ContextType>;
  CeilingRow?: CeilingRowResolvers<ContextType>;
  Clause?: ClauseResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  CoverEnding?: CoverEndingResolvers<ContextType>;
  CoverHold?: CoverHoldResolvers<ContextType>;
  CoverLapsed?: CoverLapsedResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeclinedSharing?: DeclinedSharingResolvers<ContextType>;
  DisclosedGroup?: DisclosedGroupResolvers<ContextType>;
  Disposal?: DisposalResolvers<ContextType>;
  DisposalPreview?: DisposalPreviewResolvers<ContextType>;
  DisposalProposal?: DisposalProposalResolvers<ContextType>;
  DutyRecord?: DutyRecordResolvers<ContextType>;
  ElementVersion?: ElementVersionResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasureRecipient?: ErasureRecipientResolvers<ContextType>;
  GroupTie?: GroupTieResolvers<ContextType>;
  HarmTie?: HarmTieResolvers<ContextType>;
  InfluenceTie?: InfluenceTieResolvers<ContextType>;
  InformationGap?: InformationGapResolvers<ContextType>;
  Intervention?: InterventionResolvers<ContextType>;
  JournalEntry?: JournalEntryResolvers<ContextType>;
  JournalPage?: JournalPageResolvers<ContextType>;
  JournalPosition?: JournalPositionResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  LegalHold?: LegalHoldResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationStrengthsConnection?: LocationStrengthsConnectionResolvers<ContextType>;
  LocationStrengthsRelationship?: LocationStrengthsRelationshipResolvers<ContextType>;
  MapAllocation?: MapAllocationResolvers<ContextType>;
  MapChange?: MapChangeResolvers<ContextType>;
  MapChanges?: MapChangesResolvers<ContextType>;
  MapSharing?: MapSharingResolvers<ContextType>;
  MapSharingDecision?: MapSharingDecisionResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MembershipTie?: MembershipTieResolvers<ContextType>;
  MissingPart?: MissingPartResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeItem?: NoticeItemResolvers<ContextType>;
  NoticeMark?: NoticeMarkResolvers<ContextType>;
  NoticeRisk?: NoticeRiskResolvers<ContextType>;
  NotificationDuty?: NotificationDutyResolvers<ContextType>;
  NotificationExemption?: NotificationExemptionResolvers<ContextType>;
  NotificationLedger?: NotificationLedgerResolvers<ContextType>;
  NotifiedEvent?: NotifiedEventResolvers<ContextType>;
  ObjectingPerson?: ObjectingPersonResolvers<ContextType>;
  Objection?: ObjectionResolvers<ContextType>;
  Offence?: OffenceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParentCarer?: ParentCarerResolvers<ContextType>;
  ParentConsent?: ParentConsentResolvers<ContextType>;
  ParentDisclosure?: ParentDisclosureResolvers<ContextType>;
  PeerGroup?: PeerGroupResolvers<ContextType>;
  PeerGroupMembersConnection?: PeerGroupMembersConnectionResolvers<ContextType>;
  PeerGroupMembersRelationship?: PeerGroupMembersRelationshipResolvers<ContextType>;
  PeerGroupStrengthsConnection?: PeerGroupStrengthsConnectionResolvers<ContextType>;
  PeerGroupStrengthsRelationship?: PeerGroupStrengthsRelationshipResolvers<ContextType>;
  PeerMap?: PeerMapResolvers<ContextType>;
  PeerMapAdultsConnection?: PeerMapAdultsConnectionResolvers<ContextType>;
  PeerMapAdultsRelationship?: PeerMapAdultsRelationshipResolvers<ContextType>;
  PeerMapGroupsConnection?: PeerMapGroupsConnectionResolvers<ContextType>;
  PeerMapGroupsRelationship?: PeerMapGroupsRelationshipResolvers<ContextType>;
  PeerMapInformationGapsConnection?: PeerMapInformationGapsConnectionResolvers<ContextType>;
  PeerMapInformationGapsRelationship?: PeerMapInformationGapsRelationshipResolvers<ContextType>;
  PeerMapInterventionsConnection?: PeerMapInterventionsConnectionResolvers<ContextType>;
  PeerMapInterventionsRelationship?: PeerMapInterventionsRelationshipResolvers<ContextType>;
  PeerMapLocationsConnection?: PeerMapLocationsConnectionResolvers<ContextType>;
  PeerMapLocationsRelationship?: PeerMapLocationsRelationshipResolvers<ContextType>;
  PeerMapMeetingsConnection?: PeerMapMeetingsConnectionResolvers<ContextType>;
  PeerMapMeetingsRelationship?: PeerMapMeetingsRelationshipResolvers<ContextType>;
  PeerMapMembersConnection?: PeerMapMembersConnectionResolvers<ContextType>;
  PeerMapMembersRelationship?: PeerMapMembersRelationshipResolvers<ContextType>;
  PeerMapReviewsConnection?: PeerMapReviewsConnectionResolvers<ContextType>;
  PeerMapReviewsRelationship?: PeerMapReviewsRelationshipResolvers<ContextType>;
  PeerMapSignificantEventsConnection?: PeerMapSignificantEventsConnectionResolvers<ContextType>;
  PeerMapSignificantEventsRelationship?: PeerMapSignificantEventsRelationshipResolvers<ContextType>;
  PeerMapStrengthsConnection?: PeerMapStrengthsConnectionResolvers<ContextType>;
  PeerMapStrengthsRelationship?: PeerMapStrengthsRelationshipResolvers<ContextType>;
  PeerProperties?: PeerPropertiesResolvers<ContextType>;
  PeerTie?: PeerTieResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PreviewedCover?: PreviewedCoverResolvers<ContextType>;
  PreviewedRecipient?: PreviewedRecipientResolvers<ContextType>;
  Protocol?: ProtocolResolvers<ContextType>;
  ProtocolRule?: ProtocolRuleResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecipientToTell?: RecipientToTellResolvers<ContextType>;
  Rectification?: RectificationResolvers<ContextType>;
  RectificationOffer?: RectificationOfferResolvers<ContextType>;
  Redaction?: RedactionResolvers<ContextType>;
  RestrictedPerson?: RestrictedPersonResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
  RetentionDue?: RetentionDueResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewDue?: ReviewDueResolvers<ContextType>;
  Risk?: RiskResolvers<ContextType>;
  RiskTie?: RiskTieResolvers<ContextType>;
  SharingRequest?: SharingRequestResolvers<ContextType>;
  SignificantEvent?: SignificantEventResolvers<ContextType>;
  SocialCareRecord?: SocialCareRecordResolvers<ContextType>;
  SocialMediaPost?: SocialMediaPostResolvers<ContextType>;
  StepTaken?: StepTakenResolvers<ContextType>;
  Strength?: StrengthResolvers<ContextType>;
  SubjectAccess?: SubjectAccessResolvers<ContextType>;
  SupportProperties?: SupportPropertiesResolvers<ContextType>;
  SupportTie?: SupportTieResolvers<ContextType>;
  UrgentAccess?: UrgentAccessResolvers<ContextType>;
  VisitTie?: VisitTieResolvers<ContextType>;
  VocabularyTerm?: VocabularyTermResolvers<ContextType>;
  YoungPerson?: YoungPersonResolvers<ContextType>;
  YoungPersonGroupsConnection?: YoungPersonGroupsConnectionResolvers<ContextType>;
  YoungPersonGroupsRelationship?: YoungPersonGroupsRelationshipResolvers<ContextType>;
  YoungPersonInformationGapsConnection?: YoungPersonInformationGapsConnectionResolvers<ContextType>;
  YoungPersonInformationGapsRelationship?: YoungPersonInformationGapsRelationshipResolvers<ContextType>;
  YoungPersonInterventionsConnection?: YoungPersonInterventionsConnectionResolvers<ContextType>;
  YoungPersonInterventionsRelationship?: YoungPersonInterventionsRelationshipResolvers<ContextType>;
  YoungPersonPeersConnection?: YoungPersonPeersConnectionResolvers<ContextType>;
  YoungPersonPeersRelationship?: YoungPersonPeersRelationshipResolvers<ContextType>;
  YoungPersonSocialCareConnection?: YoungPersonSocialCareConnectionResolvers<ContextType>;
  YoungPersonSocialCareRelationship?: YoungPersonSocialCareRelationshipResolvers<ContextType>;
  YoungPersonSocialMediaConnection?: YoungPersonSocialMediaConnectionResolvers<ContextType>;
  YoungPersonSocialMediaRelationship?: YoungPersonSocialMediaRelationshipResolvers<ContextType>;
  YoungPersonStrengthsConnection?: YoungPersonStrengthsConnectionResolvers<ContextType>;
  YoungPersonStrengthsRelationship?: YoungPersonStrengthsRelationshipResolvers<ContextType>;
  YoungPersonSupportedByAdultsConnection?: YoungPersonSupportedByAdultsConnectionResolvers<ContextType>;
  YoungPersonSupportedByAdultsRelationship?: YoungPersonSupportedByAdultsRelationshipResolvers<ContextType>;
  YoungPersonSupportedByConnection?: YoungPersonSupportedByConnectionResolvers<ContextType>;
  YoungPersonSupportedByRelationship?: YoungPersonSupportedByRelationshipResolvers<ContextType>;
  YoungPersonSupportsConnection?: YoungPersonSupportsConnectionResolvers<ContextType>;
  YoungPersonSupportsRelationship?: YoungPersonSupportsRelationshipResolvers<ContextType>;
};

