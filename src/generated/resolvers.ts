import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Answers } from '../analysis/answer.ts';
import type { Answered } from '../accountability/protocol.rules.ts';
import type { Calling, Context } from '../gateway/operation.ts';
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
  OrganisationId: { input: string; output: string; }
  Reference: { input: string; output: string; }
  Statement: { input: string; output: string; }
  Text: { input: string; output: string; }
  Version: { input: number; output: number; }
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
  readonly provisional: Scalars['Boolean']['output'];
  readonly record: AccessRecordKind;
  readonly state: AccessItemState;
};

export type AccessItemsDue = {
  readonly __typename?: 'AccessItemsDue';
  readonly answerBy: Scalars['Date']['output'];
  readonly entitled: RequesterEntitled;
  readonly request: AccessRequest;
  readonly undecided: ReadonlyArray<UndecidedAccessItem>;
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
  readonly advice: ReadonlyArray<Advice>;
  readonly answeredHow?: Maybe<Scalars['String']['output']>;
  readonly answeredOn?: Maybe<Scalars['Date']['output']>;
  readonly authority?: Maybe<RequesterAuthority>;
  readonly due: Scalars['Date']['output'];
  readonly extendedTo?: Maybe<Scalars['Date']['output']>;
  readonly extendedWhy?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly identityChecked?: Maybe<Scalars['String']['output']>;
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

export type Advice = {
  readonly __typename?: 'Advice';
  readonly about: AdviceAbout;
  readonly aboutId: Scalars['ID']['output'];
  readonly advice: Scalars['String']['output'];
  readonly givenBy: Scalars['String']['output'];
  readonly givenOn: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
};

export type AdviceAbout =
  | 'ACCESS_REQUEST'
  | 'COMPLAINT'
  | 'DISPOSAL'
  | 'ERASURE'
  | 'HOLD'
  | 'OBJECTION'
  | 'POLICY_DOCUMENT'
  | 'RESTRICTION'
  | 'RULE_SET';

export type Agency =
  | 'CFS'
  | 'EDUCATION'
  | 'HEALTH'
  | 'HOUSING'
  | 'POLICE'
  | 'VOLUNTARY_SECTOR'
  | 'YOUTH_JUSTICE';

export type AllegationToReview = {
  readonly __typename?: 'AllegationToReview';
  readonly dueBy?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
  readonly recordedOn?: Maybe<Scalars['Date']['output']>;
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly statedAs?: Maybe<StatedAs>;
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly type: AllegationType;
};

export type AllegationType =
  | 'ADULT_OF_CONCERN'
  | 'AFFILIATION'
  | 'HARM'
  | 'OFFENCE'
  | 'RISK';

export type AllocationByRole = {
  readonly __typename?: 'AllocationByRole';
  readonly allocatedBy: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly practitioner: Scalars['String']['output'];
  readonly reason: Scalars['String']['output'];
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type Analysis = {
  readonly __typename?: 'Analysis';
  readonly compareDates?: Maybe<Scalars['Boolean']['output']>;
};

export type AnalysisBand =
  | 'SOMETIMES'
  | 'STEADY';

export type AnalysisQuery = {
  readonly __typename?: 'AnalysisQuery';
  readonly name: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly sha256: Scalars['String']['output'];
};

export type AnalysisRobustness = {
  readonly __typename?: 'AnalysisRobustness';
  readonly decidingTies?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  readonly firstHeldInShare?: Maybe<Scalars['Float']['output']>;
  readonly id?: Maybe<Scalars['ID']['output']>;
  readonly leftOut: Scalars['Float']['output'];
  readonly runs: Scalars['Int']['output'];
  readonly says: Scalars['String']['output'];
  readonly state: AnalysisState;
};

export type AnalysisRun = {
  readonly __typename?: 'AnalysisRun';
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly notice: Scalars['String']['output'];
  readonly query: AnalysisQuery;
  readonly robustness?: Maybe<AnalysisRobustness>;
  readonly standings?: Maybe<ReadonlyArray<AnalysisStanding>>;
  readonly state: AnalysisState;
};

export type AnalysisStanding = {
  readonly __typename?: 'AnalysisStanding';
  readonly band?: Maybe<AnalysisBand>;
  readonly firstInShare?: Maybe<Scalars['Float']['output']>;
  readonly heldInShare?: Maybe<Scalars['Float']['output']>;
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly placeHigh?: Maybe<Scalars['Int']['output']>;
  readonly placeLow?: Maybe<Scalars['Int']['output']>;
};

export type AnalysisState =
  | 'DONE'
  | 'FAILED'
  | 'NOT_COMPUTED'
  | 'RUNNING';

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
  readonly consentsWithdrawn: ReadonlyArray<ConsentWithdrawn>;
  readonly missing: ReadonlyArray<MissingPart>;
  readonly opens: ReadonlyArray<PreviewedCover>;
};

export type AssessmentTexts = {
  readonly __typename?: 'AssessmentTexts';
  readonly atRisk: ReadonlyArray<AtRisk>;
  readonly consentWithdrawnConsidered?: Maybe<Scalars['String']['output']>;
  readonly enactment?: Maybe<Scalars['String']['output']>;
  readonly explanation?: Maybe<Scalars['String']['output']>;
  readonly substantialPublicInterest?: Maybe<Scalars['String']['output']>;
  readonly typeOfIndividual?: Maybe<Scalars['String']['output']>;
  readonly whyCategories: ReadonlyArray<WhyCategory>;
  readonly whyNoIndividual?: Maybe<Scalars['String']['output']>;
  readonly whySubjects: ReadonlyArray<WhySubject>;
  readonly withdrawnWhy?: Maybe<Scalars['String']['output']>;
};

export type AtRisk = {
  readonly __typename?: 'AtRisk';
  readonly harm: Scalars['String']['output'];
  readonly needs: Scalars['String']['output'];
  readonly protectedId?: Maybe<Scalars['ID']['output']>;
  readonly unableToProtect: Scalars['String']['output'];
};

export type AtRiskInput = {
  readonly harm: Scalars['Statement']['input'];
  readonly needs: Scalars['Statement']['input'];
  readonly protectedId?: InputMaybe<Scalars['ID']['input']>;
  readonly unableToProtect: Scalars['Statement']['input'];
};

export type AuditSample = {
  readonly __typename?: 'AuditSample';
  readonly document: Scalars['String']['output'];
  readonly drawn: ReadonlyArray<AuditedKind>;
  readonly preparedOn: Scalars['Date']['output'];
};

export type AuditedKind = {
  readonly __typename?: 'AuditedKind';
  readonly drawn: Scalars['Int']['output'];
  readonly flagged: Scalars['Int']['output'];
  readonly kind: AuditedRecord;
  readonly total: Scalars['Int']['output'];
};

export type AuditedRecord =
  | 'DECISION'
  | 'DISCLOSURE'
  | 'EXEMPTION'
  | 'URGENT_ACCESS';

export type Breakdown =
  | 'AGE_BAND'
  | 'DISABILITY'
  | 'ETHNICITY'
  | 'GENDER';

export type CategorisedField = {
  readonly __typename?: 'CategorisedField';
  readonly category: Category;
  readonly coordinate: Scalars['String']['output'];
  readonly needsCover: Scalars['Boolean']['output'];
  readonly scope: FieldScope;
};

export type Category =
  | 'ADDRESS'
  | 'CRIMINAL_OFFENCE'
  | 'DISABILITY'
  | 'ETHNICITY'
  | 'HARMFUL_RELATIONSHIP'
  | 'IDENTITY'
  | 'MAP'
  | 'OTHER_SPECIAL'
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

export type Clause = {
  readonly __typename?: 'Clause';
  readonly id: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type Complaint = {
  readonly __typename?: 'Complaint';
  readonly about?: Maybe<Scalars['String']['output']>;
  readonly acknowledgeBy: Scalars['Date']['output'];
  readonly acknowledgedOn?: Maybe<Scalars['Date']['output']>;
  readonly advice: ReadonlyArray<Advice>;
  readonly askedBy: AccessRequester;
  readonly closedBy?: Maybe<Scalars['String']['output']>;
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly onBehalf?: Maybe<Scalars['String']['output']>;
  readonly outcome?: Maybe<ComplaintOutcome>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly reasoning?: Maybe<Scalars['String']['output']>;
  readonly receivedOn: Scalars['Date']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly toldOn?: Maybe<Scalars['Date']['output']>;
  readonly waits?: Maybe<ComplaintWaits>;
};

export type ComplaintOutcome =
  | 'NOT_UPHELD'
  | 'UPHELD'
  | 'UPHELD_IN_PART'
  | 'WITHDRAWN';

export type ComplaintWaits =
  | 'ACKNOWLEDGEMENT'
  | 'OUTCOME';

export type ConflictKind =
  | 'CHANGED'
  | 'GONE'
  | 'KEY_REUSED'
  | 'RECORDED'
  | 'RULES_CHANGED';

export type ConformanceRecord =
  | 'AGREEMENT'
  | 'IMPACT_ASSESSMENT';

export type ConsentBy =
  | 'PARENTAL_RESPONSIBILITY'
  | 'YOUNG_PERSON';

export type ConsentTexts = {
  readonly __typename?: 'ConsentTexts';
  readonly competence?: Maybe<Scalars['String']['output']>;
  readonly evidence?: Maybe<Scalars['String']['output']>;
  readonly takenBy?: Maybe<Scalars['String']['output']>;
  readonly told?: Maybe<Scalars['String']['output']>;
  readonly withdrawnHow?: Maybe<Scalars['String']['output']>;
};

export type ConsentWithdrawn = {
  readonly __typename?: 'ConsentWithdrawn';
  readonly category: Category;
  readonly subjectId: Scalars['ID']['output'];
  readonly withdrawnOn: Scalars['Date']['output'];
};

export type ContestedDecision = {
  readonly __typename?: 'ContestedDecision';
  readonly decidedBy: Scalars['String']['output'];
  readonly decidedOn: Scalars['Date']['output'];
  readonly ground?: Maybe<ContinuingGround>;
  readonly organisations: ReadonlyArray<Scalars['ID']['output']>;
  readonly outcome: ContestedOutcome;
  readonly protects: ReadonlyArray<Scalars['ID']['output']>;
  readonly purposes: ReadonlyArray<Purpose>;
  readonly reasoning?: Maybe<Scalars['String']['output']>;
};

export type ContestedOutcome =
  | 'CONTINUES'
  | 'RESTRICTED';

export type ContestedPerson = {
  readonly __typename?: 'ContestedPerson';
  readonly decideBy?: Maybe<Scalars['Date']['output']>;
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly since: Scalars['Date']['output'];
  readonly state: ContestedState;
  readonly subjectId: Scalars['ID']['output'];
  readonly viewGivenOn?: Maybe<Scalars['Date']['output']>;
};

export type ContestedState =
  | 'CONTINUES'
  | 'RESTRICTED'
  | 'UNDECIDED';

export type ContinuingGround =
  | 'CONSENT'
  | 'IMPORTANT_PUBLIC_INTEREST'
  | 'LEGAL_CLAIMS'
  | 'RIGHTS_OF_ANOTHER';

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

export type ContributionStatus =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'OFFERED';

export type Controller = {
  readonly __typename?: 'Controller';
  readonly complaints?: Maybe<Scalars['String']['output']>;
  readonly contact?: Maybe<Scalars['String']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly officer?: Maybe<Scalars['String']['output']>;
  readonly privacyNotice?: Maybe<Scalars['String']['output']>;
};

export type CoverCheck = {
  readonly __typename?: 'CoverCheck';
  readonly about: CoverCheckAbout;
  readonly by: Scalars['String']['output'];
  readonly finding: CoverFinding;
  readonly on: Scalars['Date']['output'];
  readonly why?: Maybe<Scalars['String']['output']>;
};

export type CoverCheckAbout =
  | 'RECORDED'
  | 'WITHDRAWN';

export type CoverCheckWhy =
  | 'ALL_CATEGORIES'
  | 'CONSENT_WITHDRAWN'
  | 'MANY_SUBJECTS'
  | 'SERIES'
  | 'WITHDRAWN';

export type CoverEnding = {
  readonly __typename?: 'CoverEnding';
  readonly category: Category;
  readonly goesOn: Scalars['Boolean']['output'];
  readonly on: Scalars['Date']['output'];
  readonly protectedId?: Maybe<Scalars['ID']['output']>;
  readonly recordId?: Maybe<Scalars['ID']['output']>;
  readonly subjectId: Scalars['ID']['output'];
  readonly why: CoverEnds;
};

export type CoverEnds =
  | 'ASSESSMENT_ENDS'
  | 'BIRTHDAY'
  | 'CONSENT_ENDS'
  | 'POLICY_LAPSES';

export type CoverFinding =
  | 'IN_ORDER'
  | 'NOT_IN_ORDER';

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
  readonly needsSecond: Scalars['Boolean']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly proposals: ReadonlyArray<LapsedErasureProposal>;
  readonly since?: Maybe<Scalars['Date']['output']>;
  readonly subjectId: Scalars['ID']['output'];
  readonly values: ReadonlyArray<CoveredValueKind>;
};

export type CoverRecordKind =
  | 'ASSESSMENT'
  | 'CONSENT';

export type CoverRecords = {
  readonly __typename?: 'CoverRecords';
  readonly assessments: ReadonlyArray<RecordedAssessment>;
  readonly consents: ReadonlyArray<RecordedConsent>;
};

export type CoverState =
  | 'ENDED'
  | 'HOLDS'
  | 'NO_POLICY_DOCUMENT'
  | 'REVIEW_OVERDUE'
  | 'TO_COME'
  | 'WITHDRAWN';

export type CoverToCheck = {
  readonly __typename?: 'CoverToCheck';
  readonly about: CoverCheckAbout;
  readonly by?: Maybe<Scalars['String']['output']>;
  readonly categories: ReadonlyArray<Category>;
  readonly checkBy: Scalars['Date']['output'];
  readonly kind: CoverRecordKind;
  readonly mapId: Scalars['ID']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly recordId: Scalars['ID']['output'];
  readonly since: Scalars['Date']['output'];
  readonly subjects: Scalars['Int']['output'];
  readonly why: ReadonlyArray<CoverCheckWhy>;
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

export type DisproportionalityReport = {
  readonly __typename?: 'DisproportionalityReport';
  readonly area: Scalars['String']['output'];
  readonly by: Breakdown;
  readonly from: Scalars['Date']['output'];
  readonly groups: ReadonlyArray<ReferenceGroup>;
  readonly id: Scalars['ID']['output'];
  readonly madeAt: Scalars['DateTime']['output'];
  readonly madeBy: Scalars['String']['output'];
  readonly notLikeWithLike: ReadonlyArray<UnlikeReference>;
  readonly pitfalls: ReadonlyArray<Scalars['String']['output']>;
  readonly quarter: Scalars['String']['output'];
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  readonly stages: ReadonlyArray<DisproportionalityStage>;
  readonly threshold: Scalars['Int']['output'];
  readonly unidentified?: Maybe<Scalars['Int']['output']>;
  readonly until: Scalars['Date']['output'];
};

export type DisproportionalityRow = {
  readonly __typename?: 'DisproportionalityRow';
  readonly count?: Maybe<Scalars['Int']['output']>;
  readonly expected?: Maybe<Scalars['Float']['output']>;
  readonly group: Scalars['String']['output'];
  readonly high?: Maybe<Scalars['Float']['output']>;
  readonly highest?: Maybe<Scalars['Float']['output']>;
  readonly low?: Maybe<Scalars['Float']['output']>;
  readonly lowest?: Maybe<Scalars['Float']['output']>;
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  readonly share?: Maybe<Scalars['Float']['output']>;
  readonly standsAmongAll: Scalars['Boolean']['output'];
  readonly withoutOneMap?: Maybe<RatioSpread>;
  readonly word: DisproportionalityWord;
};

export type DisproportionalityStage = {
  readonly __typename?: 'DisproportionalityStage';
  readonly before: Scalars['String']['output'];
  readonly fewUnknown: Scalars['Boolean']['output'];
  readonly onlyBounds: Scalars['Boolean']['output'];
  readonly rows: ReadonlyArray<DisproportionalityRow>;
  readonly stage: EqualityStage;
  readonly total?: Maybe<Scalars['Int']['output']>;
  readonly unknown?: Maybe<Scalars['Int']['output']>;
};

export type DisproportionalityWord =
  | 'CANT_BE_TOLD'
  | 'LESS_OFTEN'
  | 'MORE_OFTEN';

export type Disproved = {
  readonly __typename?: 'Disproved';
  readonly disprovedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly disprovedBy?: Maybe<Scalars['String']['output']>;
  readonly from: ReadonlyArray<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind?: Maybe<Scalars['String']['output']>;
  readonly to: ReadonlyArray<Scalars['ID']['output']>;
  readonly type: DisprovedType;
  readonly version: Scalars['Version']['output'];
};

export type DisprovedType =
  | 'AFFILIATION'
  | 'HARM'
  | 'RISK';

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
  | 'ENDED'
  | 'EXEMPT'
  | 'HELD'
  | 'MET'
  | 'OUTSTANDING';

export type DutyTo =
  | 'ADULT'
  | 'PARENT_CARER'
  | 'SYSTEM'
  | 'YOUNG_PERSON';

export type EqualityStage =
  | 'AT_RISK'
  | 'DISRUPTION'
  | 'NOTIFICATION_EXEMPT'
  | 'ON_MAP'
  | 'PRESENTS_RISK'
  | 'PROTECTIVE_ADULT'
  | 'RELEVANT'
  | 'SHARED_OUTSIDE'
  | 'STRENGTH'
  | 'SUPPORT';

export type Erasure = {
  readonly __typename?: 'Erasure';
  readonly advice: ReadonlyArray<Advice>;
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

export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'INTERNAL'
  | 'JOURNAL_UNAVAILABLE'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'PURPOSE_REFUSED'
  | 'PURPOSE_REQUIRED'
  | 'RATE_LIMITED'
  | 'STEP_REFUSED'
  | 'TIMEOUT'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE';

export type ErrorDescription = {
  readonly __typename?: 'ErrorDescription';
  readonly code: ErrorCode;
  readonly conflicts: ReadonlyArray<ConflictKind>;
  readonly limits: ReadonlyArray<LimitName>;
  readonly missing: ReadonlyArray<MissingCode>;
  readonly status: Scalars['Int']['output'];
};

export type EventNotificationStatus =
  | 'MAPPED'
  | 'NOTIFIED'
  | 'SET_ASIDE';

export type ExemptionGround =
  | 'GOOD_REASON_NOT_TO'
  | 'HAS_THE_INFORMATION'
  | 'IMPOSSIBLE_OR_DISPROPORTIONATE'
  | 'PREVENTION_OF_CRIME'
  | 'WOULD_IMPAIR_THE_PLAN';

export type FieldScope =
  | 'ELEMENT'
  | 'MAP'
  | 'PERSON'
  | 'RECORD'
  | 'TIE';

export type IdentityCheck =
  | 'AUTHORITY_SEEN'
  | 'CONTACT_ON_RECORD'
  | 'DOCUMENT_SEEN'
  | 'KNOWN_IN_PERSON'
  | 'UNVERIFIED';

export type ImpactAssessment = {
  readonly __typename?: 'ImpactAssessment';
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly location: Scalars['String']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
  readonly reviewBy: Scalars['Date']['output'];
  readonly state: RecordState;
  readonly until?: Maybe<Scalars['Date']['output']>;
  readonly version: Scalars['String']['output'];
};

export type JournalEntry = {
  readonly __typename?: 'JournalEntry';
  readonly agency: Agency;
  readonly decisionId?: Maybe<Scalars['ID']['output']>;
  readonly disclosed: ReadonlyArray<DisclosedGroup>;
  readonly id?: Maybe<Scalars['ID']['output']>;
  readonly issuer: Scalars['String']['output'];
  readonly journalId: Scalars['ID']['output'];
  readonly kind: Scalars['String']['output'];
  readonly mapId?: Maybe<Scalars['ID']['output']>;
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly organisation: Scalars['String']['output'];
  readonly outcome: Scalars['String']['output'];
  readonly purpose?: Maybe<Purpose>;
  readonly ruleSet?: Maybe<Scalars['String']['output']>;
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

export type KnownOrganisation = {
  readonly __typename?: 'KnownOrganisation';
  readonly agency?: Maybe<Agency>;
  readonly canSignIn: Scalars['Boolean']['output'];
  readonly hasAgreement: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly isRecorded: Scalars['Boolean']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
};

export type KnownPractitioner = {
  readonly __typename?: 'KnownPractitioner';
  readonly issuer: Scalars['String']['output'];
  readonly subject: Scalars['String']['output'];
};

export type LapsedErasure = {
  readonly __typename?: 'LapsedErasure';
  readonly category: Category;
  readonly counts: ReadonlyArray<KindCount>;
  readonly erasedBy?: Maybe<Scalars['ID']['output']>;
  readonly erasedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly mapId: Scalars['ID']['output'];
  readonly proposedBy?: Maybe<Scalars['ID']['output']>;
  readonly proposedOn?: Maybe<Scalars['Date']['output']>;
};

export type LapsedErasureProposal = {
  readonly __typename?: 'LapsedErasureProposal';
  readonly id: Scalars['ID']['output'];
  readonly proposedBy: Scalars['ID']['output'];
  readonly proposedOn: Scalars['Date']['output'];
  readonly reason: Scalars['String']['output'];
};

export type LegalHold = {
  readonly __typename?: 'LegalHold';
  readonly advice: ReadonlyArray<Advice>;
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

export type LimitName =
  | 'ALIASES'
  | 'ANALYSES'
  | 'BODY'
  | 'CALLER_RATE'
  | 'COST'
  | 'DEPTH'
  | 'DIRECTIVES'
  | 'DRAWING'
  | 'FIELDS'
  | 'FILTER_DEPTH'
  | 'FILTER_TERMS'
  | 'HEADERS'
  | 'LIST'
  | 'NESTING'
  | 'OPEN_REQUESTS'
  | 'OPERATIONS'
  | 'ORGANISATION_RATE'
  | 'PAGE'
  | 'TOKENS';

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
  readonly after?: Maybe<Scalars['DateTime']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly since: Scalars['Date']['output'];
  readonly steps: ReadonlyArray<MapChange>;
};

export type MapRecord = {
  readonly __typename?: 'MapRecord';
  readonly allSubjects: Scalars['Boolean']['output'];
  readonly by?: Maybe<Scalars['String']['output']>;
  readonly categories: ReadonlyArray<Category>;
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: MapRecordKind;
  readonly on?: Maybe<Scalars['Date']['output']>;
  readonly organisation?: Maybe<Scalars['ID']['output']>;
  readonly purpose?: Maybe<Purpose>;
  readonly status?: Maybe<Scalars['String']['output']>;
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly texts?: Maybe<ReadonlyArray<RecordText>>;
  readonly until?: Maybe<Scalars['Date']['output']>;
};

export type MapRecordKind =
  | 'ALLEGATION'
  | 'ALLOCATION'
  | 'CONTRIBUTION'
  | 'COVER_ERASURE'
  | 'COVER_HOLD'
  | 'DECLINED_SHARING'
  | 'DUTY'
  | 'LAPSED_COVER'
  | 'NOTIFICATION'
  | 'PARENT_DISCLOSURE'
  | 'SHARING_DECISION'
  | 'SPENT_SHOWN'
  | 'STATED_REASON';

export type MapSharing = {
  readonly __typename?: 'MapSharing';
  readonly allocations: ReadonlyArray<MapAllocation>;
  readonly decisions: ReadonlyArray<MapSharingDecision>;
  readonly declined: ReadonlyArray<DeclinedSharing>;
};

export type MapSharingDecision = {
  readonly __typename?: 'MapSharingDecision';
  readonly agreedBy?: Maybe<Scalars['String']['output']>;
  readonly allSubjects: Scalars['Boolean']['output'];
  readonly cannotWait?: Maybe<Scalars['String']['output']>;
  readonly categories: ReadonlyArray<Category>;
  readonly conditions?: Maybe<Scalars['String']['output']>;
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lacked: ReadonlyArray<ConformanceRecord>;
  readonly mayExport: Scalars['Boolean']['output'];
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

export type Matter = {
  readonly __typename?: 'Matter';
  readonly days: Scalars['Int']['output'];
  readonly due?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: MatterKind;
  readonly mapId?: Maybe<Scalars['ID']['output']>;
  readonly organisation?: Maybe<Scalars['ID']['output']>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly purposes: ReadonlyArray<Purpose>;
  readonly records: ReadonlyArray<Scalars['ID']['output']>;
  readonly since: Scalars['Date']['output'];
  readonly times?: Maybe<Scalars['Int']['output']>;
  readonly who?: Maybe<Scalars['String']['output']>;
};

export type MatterKind =
  | 'BOILERPLATE_REASON'
  | 'EXEMPTION_RENEWED'
  | 'MAPS_SOUGHT'
  | 'NOTIFICATION_HELD'
  | 'PURPOSES_CHANGED'
  | 'SHARED_WIDELY'
  | 'URGENT_REPEATED';

export type Me = {
  readonly __typename?: 'Me';
  readonly agency: Agency;
  readonly expiresAt: Scalars['DateTime']['output'];
  readonly issuer: Scalars['String']['output'];
  readonly organisation: Scalars['String']['output'];
  readonly purpose?: Maybe<Purpose>;
  readonly purposes: ReadonlyArray<Purpose>;
  readonly roles: ReadonlyArray<Role>;
  readonly subject: Scalars['String']['output'];
};

export type MissingCode =
  | 'ALREADY'
  | 'CHANGED'
  | 'DO_FIRST'
  | 'DUPLICATE'
  | 'HELD'
  | 'IN_DOUBT'
  | 'IN_FUTURE'
  | 'IN_PAST'
  | 'MISMATCH'
  | 'NAMES_SOMEBODY'
  | 'NEVER_RECORDED'
  | 'NOT_COVERED'
  | 'NOT_GRANTED'
  | 'NOT_PERMITTED'
  | 'NOT_WANTED'
  | 'ONE_OF'
  | 'OTHER_PERSON'
  | 'OTHER_STEP'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'REVEALS_MORE'
  | 'TOO_MANY'
  | 'UNCHANGED'
  | 'UNKNOWN'
  | 'WRONG_FORM';

export type MissingPart = {
  readonly __typename?: 'MissingPart';
  readonly clause: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly path: Scalars['String']['output'];
  readonly rule?: Maybe<Scalars['String']['output']>;
};

export type Notice = {
  readonly __typename?: 'Notice';
  readonly ask?: Maybe<Scalars['String']['output']>;
  readonly automatedDecisions?: Maybe<Scalars['String']['output']>;
  readonly categories: ReadonlyArray<Category>;
  readonly complain?: Maybe<Scalars['String']['output']>;
  readonly controller?: Maybe<Controller>;
  readonly data: ReadonlyArray<NoticeItem>;
  readonly lawfulBasis: ReadonlyArray<Scalars['String']['output']>;
  readonly marks: ReadonlyArray<NoticeMark>;
  readonly parentCarerId?: Maybe<Scalars['ID']['output']>;
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
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
  | 'NOT_FOR_PARENT'
  | 'NOT_SET'
  | 'NOT_TO_BE_CONTACTED'
  | 'SAFETY_NOT_KNOWN';

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
  | 'ADULT'
  | 'PARENT_CARER'
  | 'YOUNG_PERSON';

export type NotificationDuty = {
  readonly __typename?: 'NotificationDuty';
  readonly adultId?: Maybe<Scalars['ID']['output']>;
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
  readonly youngPersonId?: Maybe<Scalars['ID']['output']>;
};

export type NotificationExemption = {
  readonly __typename?: 'NotificationExemption';
  readonly decidedOn: Scalars['Date']['output'];
  readonly ground: ExemptionGround;
  readonly id: Scalars['ID']['output'];
  readonly lookAgainOn: Scalars['Date']['output'];
  readonly part: NoticePart;
  readonly policeAnswer?: Maybe<Scalars['String']['output']>;
  readonly policeInvestigate?: Maybe<Answer>;
  readonly reasoning?: Maybe<Scalars['String']['output']>;
  readonly recordedBy: Scalars['String']['output'];
  readonly renewals: Scalars['Int']['output'];
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

export type ObjectingPerson = {
  readonly __typename?: 'ObjectingPerson';
  readonly mapId: Scalars['ID']['output'];
  readonly needsView: Scalars['Boolean']['output'];
  readonly subjectId: Scalars['ID']['output'];
  readonly view?: Maybe<RestrictionView>;
};

export type Objection = {
  readonly __typename?: 'Objection';
  readonly advice: ReadonlyArray<Advice>;
  readonly answerBy: Scalars['Date']['output'];
  readonly askedBy: AccessRequester;
  readonly decideBy?: Maybe<Scalars['Date']['output']>;
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  readonly erasureFollows: Scalars['Boolean']['output'];
  readonly ground?: Maybe<Scalars['String']['output']>;
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly identity?: Maybe<IdentityCheck>;
  readonly meanwhile?: Maybe<ContestedDecision>;
  readonly onBehalf?: Maybe<Scalars['String']['output']>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly people: ReadonlyArray<ObjectingPerson>;
  readonly reasoning?: Maybe<Scalars['String']['output']>;
  readonly receivedOn: Scalars['Date']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly status: ObjectionStatus;
};

export type ObjectionStatus =
  | 'COMPELLING_GROUNDS'
  | 'NOT_IDENTIFIED'
  | 'OPEN'
  | 'UPHELD';

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

export type Person = {
  readonly __typename?: 'Person';
  readonly appearances: ReadonlyArray<Appearance>;
  readonly id: Scalars['ID']['output'];
  readonly ref: Scalars['Reference']['output'];
};

export type PersonToDecide = {
  readonly __typename?: 'PersonToDecide';
  readonly appearances: ReadonlyArray<Appearance>;
  readonly refs: ReadonlyArray<Scalars['String']['output']>;
};

export type PolicyDocument = {
  readonly __typename?: 'PolicyDocument';
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly location: Scalars['String']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
  readonly reviewBy: Scalars['Date']['output'];
  readonly state: RecordState;
  readonly until?: Maybe<Scalars['Date']['output']>;
  readonly version: Scalars['String']['output'];
};

export type PolicyInForce = {
  readonly __typename?: 'PolicyInForce';
  readonly from: Scalars['Date']['output'];
  readonly reviewBy: Scalars['Date']['output'];
  readonly state: RecordState;
  readonly until?: Maybe<Scalars['Date']['output']>;
  readonly version: Scalars['String']['output'];
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
  readonly mayExport: Scalars['Boolean']['output'];
  readonly organisation: Scalars['ID']['output'];
  readonly purpose: Purpose;
};

export type ProposedRules = {
  readonly __typename?: 'ProposedRules';
  readonly adoptedBy?: Maybe<Scalars['String']['output']>;
  readonly adoptedOn?: Maybe<Scalars['Date']['output']>;
  readonly advice?: Maybe<RulesAdvice>;
  readonly drafts: ReadonlyArray<Scalars['String']['output']>;
  readonly faults: ReadonlyArray<RuleFault>;
  readonly from?: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly proposedAt: Scalars['DateTime']['output'];
  readonly proposedBy: Scalars['String']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly state: RuleSetState;
  readonly text: Scalars['String']['output'];
  readonly version?: Maybe<Scalars['Int']['output']>;
  readonly why: Scalars['String']['output'];
  readonly whyAdopted?: Maybe<Scalars['String']['output']>;
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
  readonly inForce: RulesInForce;
  readonly policyDocument?: Maybe<PolicyInForce>;
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
  readonly accessItemsDue: ReadonlyArray<AccessItemsDue>;
  readonly accessRequests: ReadonlyArray<AccessRequest>;
  readonly advice: ReadonlyArray<Advice>;
  readonly agreements: ReadonlyArray<SharingAgreement>;
  readonly allegationsToReview?: Maybe<ReadonlyArray<AllegationToReview>>;
  readonly allocationsByRole: ReadonlyArray<AllocationByRole>;
  readonly analysis?: Maybe<Analysis>;
  readonly analysisRun?: Maybe<AnalysisRun>;
  readonly auditSample: AuditSample;
  readonly changesSince?: Maybe<MapChanges>;
  readonly complaints: ReadonlyArray<Complaint>;
  readonly contested?: Maybe<ReadonlyArray<ContestedPerson>>;
  readonly contributions?: Maybe<ReadonlyArray<Contribution>>;
  readonly coverEnding?: Maybe<ReadonlyArray<CoverEnding>>;
  readonly coverLapsed?: Maybe<ReadonlyArray<CoverLapsed>>;
  readonly coverRecords?: Maybe<CoverRecords>;
  readonly coverToCheck: ReadonlyArray<CoverToCheck>;
  readonly disposalPreview?: Maybe<DisposalPreview>;
  readonly disposals: ReadonlyArray<Disposal>;
  readonly disproportionality?: Maybe<DisproportionalityReport>;
  readonly disproved?: Maybe<ReadonlyArray<Disproved>>;
  readonly erasure?: Maybe<Erasure>;
  readonly erasures: ReadonlyArray<Erasure>;
  readonly errorCodes: ReadonlyArray<ErrorDescription>;
  readonly holds: ReadonlyArray<LegalHold>;
  readonly impactAssessments: ReadonlyArray<ImpactAssessment>;
  readonly journal: JournalPage;
  readonly lapsedErasures: ReadonlyArray<LapsedErasure>;
  readonly mapRecords?: Maybe<ReadonlyArray<MapRecord>>;
  readonly matters: ReadonlyArray<Matter>;
  readonly may?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly me: Me;
  readonly notice?: Maybe<Notice>;
  readonly notificationsDue?: Maybe<NotificationLedger>;
  readonly objections: ReadonlyArray<Objection>;
  readonly organisations: ReadonlyArray<KnownOrganisation>;
  readonly parentDisclosures?: Maybe<ReadonlyArray<ParentDisclosure>>;
  readonly person?: Maybe<Person>;
  readonly policyDocuments: ReadonlyArray<PolicyDocument>;
  readonly practitioners: ReadonlyArray<KnownPractitioner>;
  readonly previewAssessment?: Maybe<AssessmentPreview>;
  readonly protocol: Protocol;
  readonly recipientsToTell: ReadonlyArray<RecipientToTell>;
  readonly recordOfProcessing: RecordOfProcessing;
  readonly rectificationOffers?: Maybe<ReadonlyArray<RectificationOffer>>;
  readonly rectifications?: Maybe<ReadonlyArray<Rectification>>;
  readonly referencesToDecide: ReadonlyArray<ReferenceToDecide>;
  readonly restrictionRecipients: ReadonlyArray<RestrictionRecipient>;
  readonly restrictions: ReadonlyArray<Restriction>;
  readonly retentionDue: ReadonlyArray<RetentionDue>;
  readonly reviewsDue: ReadonlyArray<ReviewDue>;
  readonly ruleSets: ReadonlyArray<ProposedRules>;
  readonly sharing?: Maybe<MapSharing>;
  readonly sharingRequests: ReadonlyArray<SharingRequest>;
  readonly sharingWithoutRecords: ReadonlyArray<SharingWithoutRecords>;
  readonly significantEventsNotified: ReadonlyArray<NotifiedEvent>;
  readonly subjectAccess?: Maybe<SubjectAccess>;
  readonly urgentAccesses: ReadonlyArray<UrgentAccess>;
  readonly vocabulary: ReadonlyArray<VocabularyTerm>;
};


export type QueryAccessItemsArgs = {
  request: Scalars['ID']['input'];
};


export type QueryAccessRequestsArgs = {
  reason?: InputMaybe<Scalars['Text']['input']>;
  status?: InputMaybe<AccessRequestStatus>;
};


export type QueryAdviceArgs = {
  about?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAgreementsArgs = {
  organisation?: InputMaybe<Scalars['OrganisationId']['input']>;
};


export type QueryAllegationsToReviewArgs = {
  map: Scalars['ID']['input'];
};


export type QueryAllocationsByRoleArgs = {
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
};


export type QueryAnalysisArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  map: Scalars['ID']['input'];
};


export type QueryAnalysisRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditSampleArgs = {
  seed: Scalars['String']['input'];
  size?: Scalars['Int']['input'];
};


export type QueryChangesSinceArgs = {
  after?: InputMaybe<Scalars['DateTime']['input']>;
  map: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryComplaintsArgs = {
  open?: Scalars['Boolean']['input'];
  reason?: InputMaybe<Scalars['Text']['input']>;
};


export type QueryContestedArgs = {
  map?: InputMaybe<Scalars['ID']['input']>;
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


export type QueryCoverRecordsArgs = {
  map: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['Text']['input']>;
};


export type QueryCoverToCheckArgs = {
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
};


export type QueryDisposalPreviewArgs = {
  map: Scalars['ID']['input'];
};


export type QueryDisproportionalityArgs = {
  area?: InputMaybe<Scalars['String']['input']>;
  by: Breakdown;
  mapping?: InputMaybe<ReadonlyArray<RecordedValueInput>>;
  quarter?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<ReadonlyArray<ReferenceRowInput>>;
};


export type QueryDisprovedArgs = {
  map: Scalars['ID']['input'];
  reason: Scalars['Text']['input'];
};


export type QueryErasureArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJournalArgs = {
  disclosure?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  map?: InputMaybe<Scalars['ID']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  organisation?: InputMaybe<Scalars['String']['input']>;
  ref?: InputMaybe<Scalars['Reference']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryMapRecordsArgs = {
  kinds?: InputMaybe<ReadonlyArray<MapRecordKind>>;
  map: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['Text']['input']>;
};


export type QueryMattersArgs = {
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
};


export type QueryMayArgs = {
  map?: InputMaybe<Scalars['ID']['input']>;
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


export type QueryObjectionsArgs = {
  reason?: InputMaybe<Scalars['Text']['input']>;
  undecided?: Scalars['Boolean']['input'];
};


export type QueryParentDisclosuresArgs = {
  map: Scalars['ID']['input'];
};


export type QueryPersonArgs = {
  ref: Scalars['Reference']['input'];
};


export type QueryPractitionersArgs = {
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
};


export type QueryPreviewAssessmentArgs = {
  input: RecordAssessmentInput;
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


export type QueryRestrictionRecipientsArgs = {
  restriction?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryRestrictionsArgs = {
  reason?: InputMaybe<Scalars['Text']['input']>;
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


export type QuerySharingWithoutRecordsArgs = {
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
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

export type RatioSpread = {
  readonly __typename?: 'RatioSpread';
  readonly high: Scalars['Float']['output'];
  readonly low: Scalars['Float']['output'];
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

export type RecordAssessmentInput = {
  readonly actingIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly atRisk?: InputMaybe<ReadonlyArray<AtRiskInput>>;
  readonly categories: ReadonlyArray<Category>;
  readonly consentWithdrawnConsidered?: InputMaybe<Scalars['Text']['input']>;
  readonly enactment: Scalars['Statement']['input'];
  readonly explanation: Scalars['Statement']['input'];
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly limbB: ProtectedIndividual;
  readonly mapId: Scalars['ID']['input'];
  readonly protectedIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly purpose: ProtectionPurpose;
  readonly reasonWithoutConsent: ReasonWithoutConsent;
  readonly reviewOn: Scalars['Date']['input'];
  readonly subjectIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly substantialPublicInterest: Scalars['Statement']['input'];
  readonly typeOfIndividual?: InputMaybe<Scalars['Text']['input']>;
  readonly until: Scalars['Date']['input'];
  readonly whyCategories?: InputMaybe<ReadonlyArray<WhyCategoryInput>>;
  readonly whyNoIndividual?: InputMaybe<Scalars['Text']['input']>;
  readonly whySubjects?: InputMaybe<ReadonlyArray<WhySubjectInput>>;
};

export type RecordOfProcessing = {
  readonly __typename?: 'RecordOfProcessing';
  readonly document: Scalars['String']['output'];
  readonly preparedOn: Scalars['Date']['output'];
};

export type RecordState =
  | 'ENDED'
  | 'IN_FORCE'
  | 'REPLACED'
  | 'REVIEW_OVERDUE'
  | 'TO_COME';

export type RecordText = {
  readonly __typename?: 'RecordText';
  readonly name: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type RecordedAssessment = {
  readonly __typename?: 'RecordedAssessment';
  readonly categories: ReadonlyArray<Category>;
  readonly checks: ReadonlyArray<CoverCheck>;
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly limbB?: Maybe<ProtectedIndividual>;
  readonly protectedIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly purpose?: Maybe<ProtectionPurpose>;
  readonly reasonWithoutConsent?: Maybe<ReasonWithoutConsent>;
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
  readonly reviewOn: Scalars['Date']['output'];
  readonly state: CoverState;
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
  readonly texts?: Maybe<AssessmentTexts>;
  readonly until: Scalars['Date']['output'];
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
  readonly withdrawnOn?: Maybe<Scalars['Date']['output']>;
};

export type RecordedConsent = {
  readonly __typename?: 'RecordedConsent';
  readonly categories: ReadonlyArray<Category>;
  readonly checks: ReadonlyArray<CoverCheck>;
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
  readonly state: CoverState;
  readonly subjectId: Scalars['ID']['output'];
  readonly texts?: Maybe<ConsentTexts>;
  readonly until: Scalars['Date']['output'];
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
  readonly withdrawnOn?: Maybe<Scalars['Date']['output']>;
};

export type RecordedValueInput = {
  readonly group: Scalars['String']['input'];
  readonly recorded: Scalars['String']['input'];
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

export type ReferenceDoubt =
  | 'SAME_FORM'
  | 'SPOILED';

export type ReferenceGroup = {
  readonly __typename?: 'ReferenceGroup';
  readonly group: Scalars['String']['output'];
  readonly population: Scalars['Int']['output'];
  readonly share: Scalars['Float']['output'];
  readonly toldFrom?: Maybe<Scalars['Int']['output']>;
};

export type ReferenceRowInput = {
  readonly ageBand: Scalars['String']['input'];
  readonly area?: InputMaybe<Scalars['String']['input']>;
  readonly group: Scalars['String']['input'];
  readonly population: Scalars['Int']['input'];
  readonly source: Scalars['String']['input'];
  readonly year: Scalars['Int']['input'];
};

export type ReferenceToDecide = {
  readonly __typename?: 'ReferenceToDecide';
  readonly doubt: ReferenceDoubt;
  readonly normalForm: Scalars['String']['output'];
  readonly people: ReadonlyArray<PersonToDecide>;
};

export type RequesterAuthority = {
  readonly __typename?: 'RequesterAuthority';
  readonly competence: SubjectCompetence;
  readonly competenceHow?: Maybe<Scalars['String']['output']>;
  readonly parentalResponsibility: Answer;
  readonly parentalResponsibilityHow?: Maybe<Scalars['String']['output']>;
  readonly recordedOn: Scalars['Date']['output'];
  readonly views: SubjectViews;
  readonly viewsHow?: Maybe<Scalars['String']['output']>;
};

export type RequesterEntitled =
  | 'NO'
  | 'OPEN'
  | 'YES';

export type RestrictedPerson = {
  readonly __typename?: 'RestrictedPerson';
  readonly drawnAgain: ReadonlyArray<Scalars['ID']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly subjectId: Scalars['ID']['output'];
};

export type Restriction = {
  readonly __typename?: 'Restriction';
  readonly advice: ReadonlyArray<Advice>;
  readonly ground: RestrictionGround;
  readonly id: Scalars['ID']['output'];
  readonly informedOn?: Maybe<Scalars['Date']['output']>;
  readonly liftedBy?: Maybe<Scalars['String']['output']>;
  readonly liftedOn?: Maybe<Scalars['Date']['output']>;
  readonly liftedReason?: Maybe<Scalars['String']['output']>;
  readonly objectionId?: Maybe<Scalars['ID']['output']>;
  readonly people: ReadonlyArray<RestrictedPerson>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly restrictedBy: Scalars['String']['output'];
  readonly restrictedOn: Scalars['Date']['output'];
};

export type RestrictionAdvice =
  | 'CONTINUE'
  | 'RESTRICT';

export type RestrictionGround =
  | 'ACCURACY_CONTESTED'
  | 'NEEDED_FOR_CLAIMS'
  | 'OBJECTION_PENDING'
  | 'UNLAWFUL';

export type RestrictionRecipient = {
  readonly __typename?: 'RestrictionRecipient';
  readonly first: Scalars['DateTime']['output'];
  readonly how?: Maybe<Scalars['String']['output']>;
  readonly last: Scalars['DateTime']['output'];
  readonly organisation: Scalars['ID']['output'];
  readonly restrictionId: Scalars['ID']['output'];
  readonly toldOn?: Maybe<Scalars['Date']['output']>;
};

export type RestrictionView = {
  readonly __typename?: 'RestrictionView';
  readonly advises: RestrictionAdvice;
  readonly givenBy: Scalars['String']['output'];
  readonly givenOn: Scalars['Date']['output'];
  readonly view?: Maybe<Scalars['String']['output']>;
};

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

export type ReviewDue = {
  readonly __typename?: 'ReviewDue';
  readonly kind: ReviewKind;
  readonly mapId?: Maybe<Scalars['ID']['output']>;
  readonly organisation?: Maybe<Scalars['ID']['output']>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly recordId?: Maybe<Scalars['ID']['output']>;
  readonly reviewDue: Scalars['Date']['output'];
  readonly status?: Maybe<MapStatus>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly version?: Maybe<Scalars['String']['output']>;
};

export type ReviewKind =
  | 'AGREEMENT'
  | 'AGREEMENT_ENDS'
  | 'ASSESSMENT'
  | 'IMPACT_ASSESSMENT'
  | 'IMPACT_ASSESSMENT_ENDS'
  | 'MAP'
  | 'POLICY_DOCUMENT'
  | 'POLICY_DOCUMENT_ENDS';

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

export type Role =
  | 'ANALYST'
  | 'AUDITOR'
  | 'DPO'
  | 'INFORMATION_GOVERNANCE'
  | 'MANAGER'
  | 'PRACTITIONER';

export type RuleEffect =
  | 'FORBID'
  | 'PERMIT';

export type RuleFault = {
  readonly __typename?: 'RuleFault';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly rule?: Maybe<Scalars['String']['output']>;
};

export type RuleSetState =
  | 'IN_FORCE'
  | 'PROPOSED'
  | 'REPLACED'
  | 'TO_COME';

export type RulesAdvice = {
  readonly __typename?: 'RulesAdvice';
  readonly by: Scalars['String']['output'];
  readonly on: Scalars['Date']['output'];
  readonly text: Scalars['String']['output'];
};

export type RulesInForce = {
  readonly __typename?: 'RulesInForce';
  readonly drafts: ReadonlyArray<Scalars['String']['output']>;
  readonly from?: Maybe<Scalars['Date']['output']>;
  readonly name: Scalars['String']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly sha256?: Maybe<Scalars['String']['output']>;
  readonly version?: Maybe<Scalars['Int']['output']>;
  readonly waiting: ReadonlyArray<Scalars['String']['output']>;
};

export type Seriousness =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type SharingAgreement = {
  readonly __typename?: 'SharingAgreement';
  readonly from: Scalars['Date']['output'];
  readonly id: Scalars['ID']['output'];
  readonly location: Scalars['String']['output'];
  readonly organisation: Scalars['ID']['output'];
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
  readonly reviewBy: Scalars['Date']['output'];
  readonly state: RecordState;
  readonly until?: Maybe<Scalars['Date']['output']>;
  readonly version: Scalars['String']['output'];
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
  readonly reference: Scalars['Reference']['output'];
  readonly requestedBy: Scalars['String']['output'];
  readonly state: SharingRequestState;
  readonly why: Scalars['String']['output'];
  readonly youngPersonIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type SharingRequestState =
  | 'DECLINED'
  | 'GRANTED'
  | 'OPEN';

export type SharingWithoutRecords = {
  readonly __typename?: 'SharingWithoutRecords';
  readonly agreedBy?: Maybe<Scalars['String']['output']>;
  readonly cannotWait?: Maybe<Scalars['String']['output']>;
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  readonly decidedOn?: Maybe<Scalars['Date']['output']>;
  readonly decisionId: Scalars['ID']['output'];
  readonly from: Scalars['Date']['output'];
  readonly lacked: ReadonlyArray<ConformanceRecord>;
  readonly lacks: ReadonlyArray<ConformanceRecord>;
  readonly mapId: Scalars['ID']['output'];
  readonly organisation: Scalars['ID']['output'];
  readonly purpose: Purpose;
  readonly until: Scalars['Date']['output'];
};

export type StatedAs =
  | 'FACT'
  | 'OPINION';

export type SubjectAccess = {
  readonly __typename?: 'SubjectAccess';
  readonly automatedDecisions: Scalars['String']['output'];
  readonly categories: ReadonlyArray<Category>;
  readonly complain: Scalars['String']['output'];
  readonly controller: Controller;
  readonly document: Scalars['String']['output'];
  readonly lawfulBasis: ReadonlyArray<Scalars['String']['output']>;
  readonly maps: ReadonlyArray<AccessMap>;
  readonly notSet: ReadonlyArray<Scalars['String']['output']>;
  readonly preparedOn: Scalars['Date']['output'];
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
  readonly records: ReadonlyArray<AccessRecord>;
  readonly request: AccessRequest;
  readonly rights: ReadonlyArray<Scalars['String']['output']>;
};

export type SubjectCompetence =
  | 'COMPETENT'
  | 'NOT_COMPETENT';

export type SubjectViews =
  | 'AGREES'
  | 'NOT_KNOWN'
  | 'OBJECTS';

export type UndecidedAccessItem = {
  readonly __typename?: 'UndecidedAccessItem';
  readonly category?: Maybe<Category>;
  readonly coordinate: Scalars['String']['output'];
  readonly itemId: Scalars['ID']['output'];
  readonly kind: AccessItemKind;
  readonly mapId?: Maybe<Scalars['ID']['output']>;
  readonly provisional: Scalars['Boolean']['output'];
  readonly record: AccessRecordKind;
};

export type UnlikeReference =
  | 'AGES'
  | 'AREA'
  | 'AREA_NOT_STATED'
  | 'YEAR';

export type UrgentAccess = {
  readonly __typename?: 'UrgentAccess';
  readonly at: Scalars['DateTime']['output'];
  readonly confirmBy?: Maybe<Scalars['Date']['output']>;
  readonly confirmed?: Maybe<Scalars['Boolean']['output']>;
  readonly confirmedBy?: Maybe<Scalars['String']['output']>;
  readonly confirmedOn?: Maybe<Scalars['Date']['output']>;
  readonly confirmedWhy?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly immediateRisk: Scalars['String']['output'];
  readonly manager?: Maybe<Scalars['String']['output']>;
  readonly mapId: Scalars['ID']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly organisation: Scalars['ID']['output'];
  readonly outcome?: Maybe<UrgentAccessOutcome>;
  readonly overdue: Scalars['Boolean']['output'];
  readonly practitioner: Scalars['String']['output'];
  readonly reviewDue: Scalars['Date']['output'];
  readonly reviewedBy?: Maybe<Scalars['String']['output']>;
  readonly reviewedOn?: Maybe<Scalars['Date']['output']>;
  readonly series: ReadonlyArray<Scalars['ID']['output']>;
  readonly unconfirmed: Scalars['Boolean']['output'];
  readonly until: Scalars['DateTime']['output'];
  readonly youngPersonIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type UrgentAccessOutcome =
  | 'JUSTIFIED'
  | 'NOT_JUSTIFIED';

export type VocabularyTerm = {
  readonly __typename?: 'VocabularyTerm';
  readonly fields: ReadonlyArray<CategorisedField>;
  readonly meaning: Scalars['String']['output'];
  readonly term: Scalars['String']['output'];
  readonly vocabulary: Scalars['String']['output'];
};

export type WhyCategory = {
  readonly __typename?: 'WhyCategory';
  readonly category: Category;
  readonly why: Scalars['String']['output'];
};

export type WhyCategoryInput = {
  readonly category: Category;
  readonly why: Scalars['Statement']['input'];
};

export type WhySubject = {
  readonly __typename?: 'WhySubject';
  readonly subjectId: Scalars['ID']['output'];
  readonly why: Scalars['String']['output'];
};

export type WhySubjectInput = {
  readonly subjectId: Scalars['ID']['input'];
  readonly why: Scalars['Statement']['input'];
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
  AccessExemption: AccessExemption;
  AccessItem: ResolverTypeWrapper<AccessItem>;
  AccessItemKind: AccessItemKind;
  AccessItemState: AccessItemState;
  AccessItemToDecide: ResolverTypeWrapper<AccessItemToDecide>;
  AccessItemsDue: ResolverTypeWrapper<AccessItemsDue>;
  AccessMap: ResolverTypeWrapper<AccessMap>;
  AccessRecord: ResolverTypeWrapper<AccessRecord>;
  AccessRecordKind: AccessRecordKind;
  AccessRequest: ResolverTypeWrapper<AccessRequest>;
  AccessRequestStatus: AccessRequestStatus;
  AccessRequester: AccessRequester;
  Advice: ResolverTypeWrapper<Advice>;
  AdviceAbout: AdviceAbout;
  Agency: Agency;
  AllegationToReview: ResolverTypeWrapper<AllegationToReview>;
  AllegationType: AllegationType;
  AllocationByRole: ResolverTypeWrapper<AllocationByRole>;
  Analysis: ResolverTypeWrapper<Answers>;
  AnalysisBand: AnalysisBand;
  AnalysisQuery: ResolverTypeWrapper<AnalysisQuery>;
  AnalysisRobustness: ResolverTypeWrapper<AnalysisRobustness>;
  AnalysisRun: ResolverTypeWrapper<AnalysisRun>;
  AnalysisStanding: ResolverTypeWrapper<AnalysisStanding>;
  AnalysisState: AnalysisState;
  Answer: Answer;
  Appearance: ResolverTypeWrapper<Appearance>;
  AssessmentPreview: ResolverTypeWrapper<AssessmentPreview>;
  AssessmentTexts: ResolverTypeWrapper<AssessmentTexts>;
  AtRisk: ResolverTypeWrapper<AtRisk>;
  AtRiskInput: AtRiskInput;
  AuditSample: ResolverTypeWrapper<AuditSample>;
  AuditedKind: ResolverTypeWrapper<AuditedKind>;
  AuditedRecord: AuditedRecord;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Breakdown: Breakdown;
  CategorisedField: ResolverTypeWrapper<CategorisedField>;
  Category: Category;
  CeilingRow: ResolverTypeWrapper<CeilingRow>;
  Clause: ResolverTypeWrapper<Clause>;
  Complaint: ResolverTypeWrapper<Complaint>;
  ComplaintOutcome: ComplaintOutcome;
  ComplaintWaits: ComplaintWaits;
  ConflictKind: ConflictKind;
  ConformanceRecord: ConformanceRecord;
  ConsentBy: ConsentBy;
  ConsentTexts: ResolverTypeWrapper<ConsentTexts>;
  ConsentWithdrawn: ResolverTypeWrapper<ConsentWithdrawn>;
  ContestedDecision: ResolverTypeWrapper<ContestedDecision>;
  ContestedOutcome: ContestedOutcome;
  ContestedPerson: ResolverTypeWrapper<ContestedPerson>;
  ContestedState: ContestedState;
  ContinuingGround: ContinuingGround;
  Contribution: ResolverTypeWrapper<Contribution>;
  ContributionAnswer: ContributionAnswer;
  ContributionStatus: ContributionStatus;
  Controller: ResolverTypeWrapper<Controller>;
  CoverCheck: ResolverTypeWrapper<CoverCheck>;
  CoverCheckAbout: CoverCheckAbout;
  CoverCheckWhy: CoverCheckWhy;
  CoverEnding: ResolverTypeWrapper<CoverEnding>;
  CoverEnds: CoverEnds;
  CoverFinding: CoverFinding;
  CoverHold: ResolverTypeWrapper<CoverHold>;
  CoverLapsed: ResolverTypeWrapper<CoverLapsed>;
  CoverRecordKind: CoverRecordKind;
  CoverRecords: ResolverTypeWrapper<CoverRecords>;
  CoverState: CoverState;
  CoverToCheck: ResolverTypeWrapper<CoverToCheck>;
  CoveredValueKind: CoveredValueKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclinedSharing: ResolverTypeWrapper<DeclinedSharing>;
  DisclosedGroup: ResolverTypeWrapper<DisclosedGroup>;
  Disposal: ResolverTypeWrapper<Disposal>;
  DisposalPreview: ResolverTypeWrapper<DisposalPreview>;
  DisposalProposal: ResolverTypeWrapper<DisposalProposal>;
  DisproportionalityReport: ResolverTypeWrapper<DisproportionalityReport>;
  DisproportionalityRow: ResolverTypeWrapper<DisproportionalityRow>;
  DisproportionalityStage: ResolverTypeWrapper<DisproportionalityStage>;
  DisproportionalityWord: DisproportionalityWord;
  Disproved: ResolverTypeWrapper<Disproved>;
  DisprovedType: DisprovedType;
  DutyRecord: ResolverTypeWrapper<DutyRecord>;
  DutyState: DutyState;
  DutyTo: DutyTo;
  EqualityStage: EqualityStage;
  Erasure: ResolverTypeWrapper<Erasure>;
  ErasureGround: ErasureGround;
  ErasureRecipient: ResolverTypeWrapper<ErasureRecipient>;
  ErrorCode: ErrorCode;
  ErrorDescription: ResolverTypeWrapper<ErrorDescription>;
  EventNotificationStatus: EventNotificationStatus;
  ExemptionGround: ExemptionGround;
  FieldScope: FieldScope;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdentityCheck: IdentityCheck;
  ImpactAssessment: ResolverTypeWrapper<ImpactAssessment>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JournalEntry: ResolverTypeWrapper<JournalEntry>;
  JournalPage: ResolverTypeWrapper<JournalPage>;
  JournalPosition: ResolverTypeWrapper<JournalPosition>;
  KindCount: ResolverTypeWrapper<KindCount>;
  KnownOrganisation: ResolverTypeWrapper<KnownOrganisation>;
  KnownPractitioner: ResolverTypeWrapper<KnownPractitioner>;
  LapsedErasure: ResolverTypeWrapper<LapsedErasure>;
  LapsedErasureProposal: ResolverTypeWrapper<LapsedErasureProposal>;
  LegalHold: ResolverTypeWrapper<LegalHold>;
  LimitName: LimitName;
  MapAllocation: ResolverTypeWrapper<MapAllocation>;
  MapChange: ResolverTypeWrapper<MapChange>;
  MapChanges: ResolverTypeWrapper<MapChanges>;
  MapRecord: ResolverTypeWrapper<MapRecord>;
  MapRecordKind: MapRecordKind;
  MapSharing: ResolverTypeWrapper<MapSharing>;
  MapSharingDecision: ResolverTypeWrapper<MapSharingDecision>;
  MapStatus: MapStatus;
  Matter: ResolverTypeWrapper<Matter>;
  MatterKind: MatterKind;
  Me: ResolverTypeWrapper<Calling>;
  MissingCode: MissingCode;
  MissingPart: ResolverTypeWrapper<MissingPart>;
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
  ObjectingPerson: ResolverTypeWrapper<ObjectingPerson>;
  Objection: ResolverTypeWrapper<Objection>;
  ObjectionStatus: ObjectionStatus;
  OrganisationId: ResolverTypeWrapper<Scalars['OrganisationId']['output']>;
  ParentCarer: ResolverTypeWrapper<ParentCarer>;
  ParentConsent: ResolverTypeWrapper<ParentConsent>;
  ParentDisclosure: ResolverTypeWrapper<ParentDisclosure>;
  ParentDisclosureStatus: ParentDisclosureStatus;
  Person: ResolverTypeWrapper<Person>;
  PersonToDecide: ResolverTypeWrapper<PersonToDecide>;
  PolicyDocument: ResolverTypeWrapper<PolicyDocument>;
  PolicyInForce: ResolverTypeWrapper<PolicyInForce>;
  PreviewedCover: ResolverTypeWrapper<PreviewedCover>;
  PreviewedRecipient: ResolverTypeWrapper<PreviewedRecipient>;
  ProposedRules: ResolverTypeWrapper<ProposedRules>;
  ProtectedIndividual: ProtectedIndividual;
  ProtectionPurpose: ProtectionPurpose;
  Protocol: ResolverTypeWrapper<Answered>;
  ProtocolRule: ResolverTypeWrapper<ProtocolRule>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<unknown>;
  RatioSpread: ResolverTypeWrapper<RatioSpread>;
  ReasonWithoutConsent: ReasonWithoutConsent;
  RecipientToTell: ResolverTypeWrapper<RecipientToTell>;
  RecordAssessmentInput: RecordAssessmentInput;
  RecordOfProcessing: ResolverTypeWrapper<RecordOfProcessing>;
  RecordState: RecordState;
  RecordText: ResolverTypeWrapper<RecordText>;
  RecordedAssessment: ResolverTypeWrapper<RecordedAssessment>;
  RecordedConsent: ResolverTypeWrapper<RecordedConsent>;
  RecordedValueInput: RecordedValueInput;
  Rectification: ResolverTypeWrapper<Rectification>;
  RectificationOffer: ResolverTypeWrapper<RectificationOffer>;
  Reference: ResolverTypeWrapper<Scalars['Reference']['output']>;
  ReferenceDoubt: ReferenceDoubt;
  ReferenceGroup: ResolverTypeWrapper<ReferenceGroup>;
  ReferenceRowInput: ReferenceRowInput;
  ReferenceToDecide: ResolverTypeWrapper<ReferenceToDecide>;
  RequesterAuthority: ResolverTypeWrapper<RequesterAuthority>;
  RequesterEntitled: RequesterEntitled;
  RestrictedPerson: ResolverTypeWrapper<RestrictedPerson>;
  Restriction: ResolverTypeWrapper<Restriction>;
  RestrictionAdvice: RestrictionAdvice;
  RestrictionGround: RestrictionGround;
  RestrictionRecipient: ResolverTypeWrapper<RestrictionRecipient>;
  RestrictionView: ResolverTypeWrapper<RestrictionView>;
  RetentionDue: ResolverTypeWrapper<RetentionDue>;
  ReviewDue: ResolverTypeWrapper<ReviewDue>;
  ReviewKind: ReviewKind;
  RiskKind: RiskKind;
  Role: Role;
  RuleEffect: RuleEffect;
  RuleFault: ResolverTypeWrapper<RuleFault>;
  RuleSetState: RuleSetState;
  RulesAdvice: ResolverTypeWrapper<RulesAdvice>;
  RulesInForce: ResolverTypeWrapper<RulesInForce>;
  Seriousness: Seriousness;
  SharingAgreement: ResolverTypeWrapper<SharingAgreement>;
  SharingRequest: ResolverTypeWrapper<SharingRequest>;
  SharingRequestState: SharingRequestState;
  SharingWithoutRecords: ResolverTypeWrapper<SharingWithoutRecords>;
  StatedAs: StatedAs;
  Statement: ResolverTypeWrapper<Scalars['Statement']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubjectAccess: ResolverTypeWrapper<SubjectAccess>;
  SubjectCompetence: SubjectCompetence;
  SubjectViews: SubjectViews;
  Text: ResolverTypeWrapper<Scalars['Text']['output']>;
  UndecidedAccessItem: ResolverTypeWrapper<UndecidedAccessItem>;
  UnlikeReference: UnlikeReference;
  UrgentAccess: ResolverTypeWrapper<UrgentAccess>;
  UrgentAccessOutcome: UrgentAccessOutcome;
  Version: ResolverTypeWrapper<Scalars['Version']['output']>;
  VocabularyTerm: ResolverTypeWrapper<VocabularyTerm>;
  WhyCategory: ResolverTypeWrapper<WhyCategory>;
  WhyCategoryInput: WhyCategoryInput;
  WhySubject: ResolverTypeWrapper<WhySubject>;
  WhySubjectInput: WhySubjectInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessItem: AccessItem;
  AccessItemToDecide: AccessItemToDecide;
  AccessItemsDue: AccessItemsDue;
  AccessMap: AccessMap;
  AccessRecord: AccessRecord;
  AccessRequest: AccessRequest;
  Advice: Advice;
  AllegationToReview: AllegationToReview;
  AllocationByRole: AllocationByRole;
  Analysis: Answers;
  AnalysisQuery: AnalysisQuery;
  AnalysisRobustness: AnalysisRobustness;
  AnalysisRun: AnalysisRun;
  AnalysisStanding: AnalysisStanding;
  Appearance: Appearance;
  AssessmentPreview: AssessmentPreview;
  AssessmentTexts: AssessmentTexts;
  AtRisk: AtRisk;
  AtRiskInput: AtRiskInput;
  AuditSample: AuditSample;
  AuditedKind: AuditedKind;
  Boolean: Scalars['Boolean']['output'];
  CategorisedField: CategorisedField;
  CeilingRow: CeilingRow;
  Clause: Clause;
  Complaint: Complaint;
  ConsentTexts: ConsentTexts;
  ConsentWithdrawn: ConsentWithdrawn;
  ContestedDecision: ContestedDecision;
  ContestedPerson: ContestedPerson;
  Contribution: Contribution;
  Controller: Controller;
  CoverCheck: CoverCheck;
  CoverEnding: CoverEnding;
  CoverHold: CoverHold;
  CoverLapsed: CoverLapsed;
  CoverRecords: CoverRecords;
  CoverToCheck: CoverToCheck;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeclinedSharing: DeclinedSharing;
  DisclosedGroup: DisclosedGroup;
  Disposal: Disposal;
  DisposalPreview: DisposalPreview;
  DisposalProposal: DisposalProposal;
  DisproportionalityReport: DisproportionalityReport;
  DisproportionalityRow: DisproportionalityRow;
  DisproportionalityStage: DisproportionalityStage;
  Disproved: Disproved;
  DutyRecord: DutyRecord;
  Erasure: Erasure;
  ErasureRecipient: ErasureRecipient;
  ErrorDescription: ErrorDescription;
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  ImpactAssessment: ImpactAssessment;
  Int: Scalars['Int']['output'];
  JournalEntry: JournalEntry;
  JournalPage: JournalPage;
  JournalPosition: JournalPosition;
  KindCount: KindCount;
  KnownOrganisation: KnownOrganisation;
  KnownPractitioner: KnownPractitioner;
  LapsedErasure: LapsedErasure;
  LapsedErasureProposal: LapsedErasureProposal;
  LegalHold: LegalHold;
  MapAllocation: MapAllocation;
  MapChange: MapChange;
  MapChanges: MapChanges;
  MapRecord: MapRecord;
  MapSharing: MapSharing;
  MapSharingDecision: MapSharingDecision;
  Matter: Matter;
  Me: Calling;
  MissingPart: MissingPart;
  Notice: Notice;
  NoticeItem: NoticeItem;
  NoticeMark: NoticeMark;
  NoticeRisk: NoticeRisk;
  NotificationDuty: NotificationDuty;
  NotificationExemption: NotificationExemption;
  NotificationLedger: NotificationLedger;
  NotifiedEvent: NotifiedEvent;
  ObjectingPerson: ObjectingPerson;
  Objection: Objection;
  OrganisationId: Scalars['OrganisationId']['output'];
  ParentCarer: ParentCarer;
  ParentConsent: ParentConsent;
  ParentDisclosure: ParentDisclosure;
  Person: Person;
  PersonToDecide: PersonToDecide;
  PolicyDocument: PolicyDocument;
  PolicyInForce: PolicyInForce;
  PreviewedCover: PreviewedCover;
  PreviewedRecipient: PreviewedRecipient;
  ProposedRules: ProposedRules;
  Protocol: Answered;
  ProtocolRule: ProtocolRule;
  Query: unknown;
  RatioSpread: RatioSpread;
  RecipientToTell: RecipientToTell;
  RecordAssessmentInput: RecordAssessmentInput;
  RecordOfProcessing: RecordOfProcessing;
  RecordText: RecordText;
  RecordedAssessment: RecordedAssessment;
  RecordedConsent: RecordedConsent;
  RecordedValueInput: RecordedValueInput;
  Rectification: Rectification;
  RectificationOffer: RectificationOffer;
  Reference: Scalars['Reference']['output'];
  ReferenceGroup: ReferenceGroup;
  ReferenceRowInput: ReferenceRowInput;
  ReferenceToDecide: ReferenceToDecide;
  RequesterAuthority: RequesterAuthority;
  RestrictedPerson: RestrictedPerson;
  Restriction: Restriction;
  RestrictionRecipient: RestrictionRecipient;
  RestrictionView: RestrictionView;
  RetentionDue: RetentionDue;
  ReviewDue: ReviewDue;
  RuleFault: RuleFault;
  RulesAdvice: RulesAdvice;
  RulesInForce: RulesInForce;
  SharingAgreement: SharingAgreement;
  SharingRequest: SharingRequest;
  SharingWithoutRecords: SharingWithoutRecords;
  Statement: Scalars['Statement']['output'];
  String: Scalars['String']['output'];
  SubjectAccess: SubjectAccess;
  Text: Scalars['Text']['output'];
  UndecidedAccessItem: UndecidedAccessItem;
  UrgentAccess: UrgentAccess;
  Version: Scalars['Version']['output'];
  VocabularyTerm: VocabularyTerm;
  WhyCategory: WhyCategory;
  WhyCategoryInput: WhyCategoryInput;
  WhySubject: WhySubject;
  WhySubjectInput: WhySubjectInput;
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
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['AccessRecordKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AccessItemState'], ParentType, ContextType>;
};

export type AccessItemsDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessItemsDue'] = ResolversParentTypes['AccessItemsDue']> = {
  answerBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  entitled?: Resolver<ResolversTypes['RequesterEntitled'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['AccessRequest'], ParentType, ContextType>;
  undecided?: Resolver<ReadonlyArray<ResolversTypes['UndecidedAccessItem']>, ParentType, ContextType>;
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
  advice?: Resolver<ReadonlyArray<ResolversTypes['Advice']>, ParentType, ContextType>;
  answeredHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['RequesterAuthority']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  extendedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extendedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityChecked?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onBehalf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['AccessRequester'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccessRequestStatus'], ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AdviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Advice'] = ResolversParentTypes['Advice']> = {
  about?: Resolver<ResolversTypes['AdviceAbout'], ParentType, ContextType>;
  aboutId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AllegationToReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllegationToReview'] = ResolversParentTypes['AllegationToReview']> = {
  dueBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedAs?: Resolver<Maybe<ResolversTypes['StatedAs']>, ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AllegationType'], ParentType, ContextType>;
};

export type AllocationByRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocationByRole'] = ResolversParentTypes['AllocationByRole']> = {
  allocatedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  practitioner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Analysis'] = ResolversParentTypes['Analysis']> = {
  compareDates?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AnalysisQueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalysisQuery'] = ResolversParentTypes['AnalysisQuery']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AnalysisRobustnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalysisRobustness'] = ResolversParentTypes['AnalysisRobustness']> = {
  decidingTies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  firstHeldInShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnalysisState'], ParentType, ContextType>;
};

export type AnalysisRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalysisRun'] = ResolversParentTypes['AnalysisRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['AnalysisQuery'], ParentType, ContextType>;
  robustness?: Resolver<Maybe<ResolversTypes['AnalysisRobustness']>, ParentType, ContextType>;
  standings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AnalysisStanding']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AnalysisState'], ParentType, ContextType>;
};

export type AnalysisStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnalysisStanding'] = ResolversParentTypes['AnalysisStanding']> = {
  band?: Resolver<Maybe<ResolversTypes['AnalysisBand']>, ParentType, ContextType>;
  firstInShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  heldInShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placeHigh?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  placeLow?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AppearanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appearance'] = ResolversParentTypes['Appearance']> = {
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  youngPersonId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AssessmentPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentPreview'] = ResolversParentTypes['AssessmentPreview']> = {
  consentsWithdrawn?: Resolver<ReadonlyArray<ResolversTypes['ConsentWithdrawn']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingPart']>, ParentType, ContextType>;
  opens?: Resolver<ReadonlyArray<ResolversTypes['PreviewedCover']>, ParentType, ContextType>;
};

export type AssessmentTextsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentTexts'] = ResolversParentTypes['AssessmentTexts']> = {
  atRisk?: Resolver<ReadonlyArray<ResolversTypes['AtRisk']>, ParentType, ContextType>;
  consentWithdrawnConsidered?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enactment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  substantialPublicInterest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  typeOfIndividual?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whyCategories?: Resolver<ReadonlyArray<ResolversTypes['WhyCategory']>, ParentType, ContextType>;
  whyNoIndividual?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whySubjects?: Resolver<ReadonlyArray<ResolversTypes['WhySubject']>, ParentType, ContextType>;
  withdrawnWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AtRiskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AtRisk'] = ResolversParentTypes['AtRisk']> = {
  harm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  protectedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unableToProtect?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditSampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditSample'] = ResolversParentTypes['AuditSample']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  drawn?: Resolver<ReadonlyArray<ResolversTypes['AuditedKind']>, ParentType, ContextType>;
  preparedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AuditedKindResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditedKind'] = ResolversParentTypes['AuditedKind']> = {
  drawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flagged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditedRecord'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategorisedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategorisedField'] = ResolversParentTypes['CategorisedField']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needsCover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['FieldScope'], ParentType, ContextType>;
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

export type ComplaintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint']> = {
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgeBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  acknowledgedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  advice?: Resolver<ReadonlyArray<ResolversTypes['Advice']>, ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['AccessRequester'], ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  onBehalf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ComplaintOutcome']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasoning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  toldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  waits?: Resolver<Maybe<ResolversTypes['ComplaintWaits']>, ParentType, ContextType>;
};

export type ConsentTextsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentTexts'] = ResolversParentTypes['ConsentTexts']> = {
  competence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  takenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsentWithdrawnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentWithdrawn'] = ResolversParentTypes['ConsentWithdrawn']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  withdrawnOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ContestedDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestedDecision'] = ResolversParentTypes['ContestedDecision']> = {
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['ContinuingGround']>, ParentType, ContextType>;
  organisations?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ContestedOutcome'], ParentType, ContextType>;
  protects?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['Purpose']>, ParentType, ContextType>;
  reasoning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContestedPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestedPerson'] = ResolversParentTypes['ContestedPerson']> = {
  decideBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContestedState'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  viewGivenOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export type ControllerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Controller'] = ResolversParentTypes['Controller']> = {
  complaints?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  privacyNotice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CoverCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverCheck'] = ResolversParentTypes['CoverCheck']> = {
  about?: Resolver<ResolversTypes['CoverCheckAbout'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['CoverFinding'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CoverEndingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverEnding'] = ResolversParentTypes['CoverEnding']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  goesOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  protectedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  needsSecond?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['LapsedErasureProposal']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['CoveredValueKind']>, ParentType, ContextType>;
};

export type CoverRecordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverRecords'] = ResolversParentTypes['CoverRecords']> = {
  assessments?: Resolver<ReadonlyArray<ResolversTypes['RecordedAssessment']>, ParentType, ContextType>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['RecordedConsent']>, ParentType, ContextType>;
};

export type CoverToCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverToCheck'] = ResolversParentTypes['CoverToCheck']> = {
  about?: Resolver<ResolversTypes['CoverCheckAbout'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  checkBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CoverRecordKind'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<ReadonlyArray<ResolversTypes['CoverCheckWhy']>, ParentType, ContextType>;
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

export type DisproportionalityReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisproportionalityReport'] = ResolversParentTypes['DisproportionalityReport']> = {
  area?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Breakdown'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['ReferenceGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  madeBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notLikeWithLike?: Resolver<ReadonlyArray<ResolversTypes['UnlikeReference']>, ParentType, ContextType>;
  pitfalls?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['DisproportionalityStage']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unidentified?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DisproportionalityRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisproportionalityRow'] = ResolversParentTypes['DisproportionalityRow']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highest?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lowest?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  standsAmongAll?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withoutOneMap?: Resolver<Maybe<ResolversTypes['RatioSpread']>, ParentType, ContextType>;
  word?: Resolver<ResolversTypes['DisproportionalityWord'], ParentType, ContextType>;
};

export type DisproportionalityStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisproportionalityStage'] = ResolversParentTypes['DisproportionalityStage']> = {
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fewUnknown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  onlyBounds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['DisproportionalityRow']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['EqualityStage'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unknown?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DisprovedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disproved'] = ResolversParentTypes['Disproved']> = {
  disprovedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disprovedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DisprovedType'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
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

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  advice?: Resolver<ReadonlyArray<ResolversTypes['Advice']>, ParentType, ContextType>;
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

export type ErrorDescriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErrorDescription'] = ResolversParentTypes['ErrorDescription']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['ConflictKind']>, ParentType, ContextType>;
  limits?: Resolver<ReadonlyArray<ResolversTypes['LimitName']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingCode']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactAssessment'] = ResolversParentTypes['ImpactAssessment']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JournalEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JournalEntry'] = ResolversParentTypes['JournalEntry']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  decisionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  disclosed?: Resolver<ReadonlyArray<ResolversTypes['DisclosedGroup']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  journalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  ruleSet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type KnownOrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnownOrganisation'] = ResolversParentTypes['KnownOrganisation']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  canSignIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasAgreement?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRecorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KnownPractitionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnownPractitioner'] = ResolversParentTypes['KnownPractitioner']> = {
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LapsedErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LapsedErasure'] = ResolversParentTypes['LapsedErasure']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  erasedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erasedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  proposedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LapsedErasureProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LapsedErasureProposal'] = ResolversParentTypes['LapsedErasureProposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LegalHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalHold'] = ResolversParentTypes['LegalHold']> = {
  advice?: Resolver<ReadonlyArray<ResolversTypes['Advice']>, ParentType, ContextType>;
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
  after?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['MapChange']>, ParentType, ContextType>;
};

export type MapRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapRecord'] = ResolversParentTypes['MapRecord']> = {
  allSubjects?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MapRecordKind'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  texts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RecordText']>>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MapSharingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapSharing'] = ResolversParentTypes['MapSharing']> = {
  allocations?: Resolver<ReadonlyArray<ResolversTypes['MapAllocation']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['MapSharingDecision']>, ParentType, ContextType>;
  declined?: Resolver<ReadonlyArray<ResolversTypes['DeclinedSharing']>, ParentType, ContextType>;
};

export type MapSharingDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MapSharingDecision'] = ResolversParentTypes['MapSharingDecision']> = {
  agreedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allSubjects?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cannotWait?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  conditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lacked?: Resolver<ReadonlyArray<ResolversTypes['ConformanceRecord']>, ParentType, ContextType>;
  mayExport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type MatterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MatterKind'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['Purpose']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  times?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  who?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['Purpose']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MissingPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingPart'] = ResolversParentTypes['MissingPart']> = {
  clause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  automatedDecisions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  complain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  controller?: Resolver<Maybe<ResolversTypes['Controller']>, ParentType, ContextType>;
  data?: Resolver<ReadonlyArray<ResolversTypes['NoticeItem']>, ParentType, ContextType>;
  lawfulBasis?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  marks?: Resolver<ReadonlyArray<ResolversTypes['NoticeMark']>, ParentType, ContextType>;
  parentCarerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
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
  adultId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  youngPersonId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type NotificationExemptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationExemption'] = ResolversParentTypes['NotificationExemption']> = {
  decidedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['ExemptionGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookAgainOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['NoticePart'], ParentType, ContextType>;
  policeAnswer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policeInvestigate?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  reasoning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  renewals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  needsView?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['RestrictionView']>, ParentType, ContextType>;
};

export type ObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Objection'] = ResolversParentTypes['Objection']> = {
  advice?: Resolver<ReadonlyArray<ResolversTypes['Advice']>, ParentType, ContextType>;
  answerBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['AccessRequester'], ParentType, ContextType>;
  decideBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  erasureFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['IdentityCheck']>, ParentType, ContextType>;
  meanwhile?: Resolver<Maybe<ResolversTypes['ContestedDecision']>, ParentType, ContextType>;
  onBehalf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['ObjectingPerson']>, ParentType, ContextType>;
  reasoning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ObjectionStatus'], ParentType, ContextType>;
};

export interface OrganisationIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OrganisationId'], any> {
  name: 'OrganisationId';
}

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

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  appearances?: Resolver<ReadonlyArray<ResolversTypes['Appearance']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['Reference'], ParentType, ContextType>;
};

export type PersonToDecideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonToDecide'] = ResolversParentTypes['PersonToDecide']> = {
  appearances?: Resolver<ReadonlyArray<ResolversTypes['Appearance']>, ParentType, ContextType>;
  refs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PolicyDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyDocument'] = ResolversParentTypes['PolicyDocument']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PolicyInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyInForce'] = ResolversParentTypes['PolicyInForce']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PreviewedCoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewedCover'] = ResolversParentTypes['PreviewedCover']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['PreviewedRecipient']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PreviewedRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreviewedRecipient'] = ResolversParentTypes['PreviewedRecipient']> = {
  mayExport?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
};

export type ProposedRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedRules'] = ResolversParentTypes['ProposedRules']> = {
  adoptedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adoptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  advice?: Resolver<Maybe<ResolversTypes['RulesAdvice']>, ParentType, ContextType>;
  drafts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['RuleFault']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RuleSetState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whyAdopted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProtocolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Protocol'] = ResolversParentTypes['Protocol']> = {
  ceiling?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CeilingRow']>>, ParentType, ContextType>;
  clauses?: Resolver<ReadonlyArray<ResolversTypes['Clause']>, ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['RulesInForce'], ParentType, ContextType>;
  policyDocument?: Resolver<Maybe<ResolversTypes['PolicyInForce']>, ParentType, ContextType>;
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
  accessItemsDue?: Resolver<ReadonlyArray<ResolversTypes['AccessItemsDue']>, ParentType, ContextType>;
  accessRequests?: Resolver<ReadonlyArray<ResolversTypes['AccessRequest']>, ParentType, ContextType, Partial<QueryAccessRequestsArgs>>;
  advice?: Resolver<ReadonlyArray<ResolversTypes['Advice']>, ParentType, ContextType, Partial<QueryAdviceArgs>>;
  agreements?: Resolver<ReadonlyArray<ResolversTypes['SharingAgreement']>, ParentType, ContextType, Partial<QueryAgreementsArgs>>;
  allegationsToReview?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AllegationToReview']>>, ParentType, ContextType, RequireFields<QueryAllegationsToReviewArgs, 'map'>>;
  allocationsByRole?: Resolver<ReadonlyArray<ResolversTypes['AllocationByRole']>, ParentType, ContextType, RequireFields<QueryAllocationsByRoleArgs, 'limit' | 'offset'>>;
  analysis?: Resolver<Maybe<ResolversTypes['Analysis']>, ParentType, ContextType, RequireFields<QueryAnalysisArgs, 'map'>>;
  analysisRun?: Resolver<Maybe<ResolversTypes['AnalysisRun']>, ParentType, ContextType, RequireFields<QueryAnalysisRunArgs, 'id'>>;
  auditSample?: Resolver<ResolversTypes['AuditSample'], ParentType, ContextType, RequireFields<QueryAuditSampleArgs, 'seed' | 'size'>>;
  changesSince?: Resolver<Maybe<ResolversTypes['MapChanges']>, ParentType, ContextType, RequireFields<QueryChangesSinceArgs, 'map'>>;
  complaints?: Resolver<ReadonlyArray<ResolversTypes['Complaint']>, ParentType, ContextType, RequireFields<QueryComplaintsArgs, 'open'>>;
  contested?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ContestedPerson']>>, ParentType, ContextType, Partial<QueryContestedArgs>>;
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contribution']>>, ParentType, ContextType, RequireFields<QueryContributionsArgs, 'map'>>;
  coverEnding?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CoverEnding']>>, ParentType, ContextType, RequireFields<QueryCoverEndingArgs, 'map' | 'within'>>;
  coverLapsed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CoverLapsed']>>, ParentType, ContextType, RequireFields<QueryCoverLapsedArgs, 'map'>>;
  coverRecords?: Resolver<Maybe<ResolversTypes['CoverRecords']>, ParentType, ContextType, RequireFields<QueryCoverRecordsArgs, 'map'>>;
  coverToCheck?: Resolver<ReadonlyArray<ResolversTypes['CoverToCheck']>, ParentType, ContextType, RequireFields<QueryCoverToCheckArgs, 'limit' | 'offset'>>;
  disposalPreview?: Resolver<Maybe<ResolversTypes['DisposalPreview']>, ParentType, ContextType, RequireFields<QueryDisposalPreviewArgs, 'map'>>;
  disposals?: Resolver<ReadonlyArray<ResolversTypes['Disposal']>, ParentType, ContextType>;
  disproportionality?: Resolver<Maybe<ResolversTypes['DisproportionalityReport']>, ParentType, ContextType, RequireFields<QueryDisproportionalityArgs, 'by' | 'mapping'>>;
  disproved?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Disproved']>>, ParentType, ContextType, RequireFields<QueryDisprovedArgs, 'map' | 'reason'>>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType, RequireFields<QueryErasureArgs, 'id'>>;
  erasures?: Resolver<ReadonlyArray<ResolversTypes['Erasure']>, ParentType, ContextType>;
  errorCodes?: Resolver<ReadonlyArray<ResolversTypes['ErrorDescription']>, ParentType, ContextType>;
  holds?: Resolver<ReadonlyArray<ResolversTypes['LegalHold']>, ParentType, ContextType>;
  impactAssessments?: Resolver<ReadonlyArray<ResolversTypes['ImpactAssessment']>, ParentType, ContextType>;
  journal?: Resolver<ResolversTypes['JournalPage'], ParentType, ContextType, RequireFields<QueryJournalArgs, 'limit' | 'offset'>>;
  lapsedErasures?: Resolver<ReadonlyArray<ResolversTypes['LapsedErasure']>, ParentType, ContextType>;
  mapRecords?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MapRecord']>>, ParentType, ContextType, RequireFields<QueryMapRecordsArgs, 'map'>>;
  matters?: Resolver<ReadonlyArray<ResolversTypes['Matter']>, ParentType, ContextType, RequireFields<QueryMattersArgs, 'limit' | 'offset'>>;
  may?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType, Partial<QueryMayArgs>>;
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'map' | 'to' | 'youngPerson'>>;
  notificationsDue?: Resolver<Maybe<ResolversTypes['NotificationLedger']>, ParentType, ContextType, RequireFields<QueryNotificationsDueArgs, 'map'>>;
  objections?: Resolver<ReadonlyArray<ResolversTypes['Objection']>, ParentType, ContextType, RequireFields<QueryObjectionsArgs, 'undecided'>>;
  organisations?: Resolver<ReadonlyArray<ResolversTypes['KnownOrganisation']>, ParentType, ContextType>;
  parentDisclosures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ParentDisclosure']>>, ParentType, ContextType, RequireFields<QueryParentDisclosuresArgs, 'map'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'ref'>>;
  policyDocuments?: Resolver<ReadonlyArray<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
  practitioners?: Resolver<ReadonlyArray<ResolversTypes['KnownPractitioner']>, ParentType, ContextType, RequireFields<QueryPractitionersArgs, 'limit' | 'offset'>>;
  previewAssessment?: Resolver<Maybe<ResolversTypes['AssessmentPreview']>, ParentType, ContextType, RequireFields<QueryPreviewAssessmentArgs, 'input'>>;
  protocol?: Resolver<ResolversTypes['Protocol'], ParentType, ContextType>;
  recipientsToTell?: Resolver<ReadonlyArray<ResolversTypes['RecipientToTell']>, ParentType, ContextType, Partial<QueryRecipientsToTellArgs>>;
  recordOfProcessing?: Resolver<ResolversTypes['RecordOfProcessing'], ParentType, ContextType>;
  rectificationOffers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RectificationOffer']>>, ParentType, ContextType, RequireFields<QueryRectificationOffersArgs, 'rectification'>>;
  rectifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Rectification']>>, ParentType, ContextType, RequireFields<QueryRectificationsArgs, 'map'>>;
  referencesToDecide?: Resolver<ReadonlyArray<ResolversTypes['ReferenceToDecide']>, ParentType, ContextType>;
  restrictionRecipients?: Resolver<ReadonlyArray<ResolversTypes['RestrictionRecipient']>, ParentType, ContextType, Partial<QueryRestrictionRecipientsArgs>>;
  restrictions?: Resolver<ReadonlyArray<ResolversTypes['Restriction']>, ParentType, ContextType, Partial<QueryRestrictionsArgs>>;
  retentionDue?: Resolver<ReadonlyArray<ResolversTypes['RetentionDue']>, ParentType, ContextType, RequireFields<QueryRetentionDueArgs, 'within'>>;
  reviewsDue?: Resolver<ReadonlyArray<ResolversTypes['ReviewDue']>, ParentType, ContextType, RequireFields<QueryReviewsDueArgs, 'within'>>;
  ruleSets?: Resolver<ReadonlyArray<ResolversTypes['ProposedRules']>, ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['MapSharing']>, ParentType, ContextType, RequireFields<QuerySharingArgs, 'map'>>;
  sharingRequests?: Resolver<ReadonlyArray<ResolversTypes['SharingRequest']>, ParentType, ContextType, RequireFields<QuerySharingRequestsArgs, 'limit' | 'offset' | 'open'>>;
  sharingWithoutRecords?: Resolver<ReadonlyArray<ResolversTypes['SharingWithoutRecords']>, ParentType, ContextType, RequireFields<QuerySharingWithoutRecordsArgs, 'limit' | 'offset'>>;
  significantEventsNotified?: Resolver<ReadonlyArray<ResolversTypes['NotifiedEvent']>, ParentType, ContextType, Partial<QuerySignificantEventsNotifiedArgs>>;
  subjectAccess?: Resolver<Maybe<ResolversTypes['SubjectAccess']>, ParentType, ContextType, RequireFields<QuerySubjectAccessArgs, 'request'>>;
  urgentAccesses?: Resolver<ReadonlyArray<ResolversTypes['UrgentAccess']>, ParentType, ContextType, RequireFields<QueryUrgentAccessesArgs, 'awaitingReview' | 'limit' | 'offset'>>;
  vocabulary?: Resolver<ReadonlyArray<ResolversTypes['VocabularyTerm']>, ParentType, ContextType>;
};

export type RatioSpreadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatioSpread'] = ResolversParentTypes['RatioSpread']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RecipientToTellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecipientToTell'] = ResolversParentTypes['RecipientToTell']> = {
  first?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rectificationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RecordOfProcessingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordOfProcessing'] = ResolversParentTypes['RecordOfProcessing']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preparedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type RecordTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordText'] = ResolversParentTypes['RecordText']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordedAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedAssessment'] = ResolversParentTypes['RecordedAssessment']> = {
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  checks?: Resolver<ReadonlyArray<ResolversTypes['CoverCheck']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limbB?: Resolver<Maybe<ResolversTypes['ProtectedIndividual']>, ParentType, ContextType>;
  protectedIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['ProtectionPurpose']>, ParentType, ContextType>;
  reasonWithoutConsent?: Resolver<Maybe<ResolversTypes['ReasonWithoutConsent']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverState'], ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  texts?: Resolver<Maybe<ResolversTypes['AssessmentTexts']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RecordedConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordedConsent'] = ResolversParentTypes['RecordedConsent']> = {
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  checks?: Resolver<ReadonlyArray<ResolversTypes['CoverCheck']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverState'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  texts?: Resolver<Maybe<ResolversTypes['ConsentTexts']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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

export interface ReferenceScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Reference'], any> {
  name: 'Reference';
}

export type ReferenceGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferenceGroup'] = ResolversParentTypes['ReferenceGroup']> = {
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  toldFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReferenceToDecideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferenceToDecide'] = ResolversParentTypes['ReferenceToDecide']> = {
  doubt?: Resolver<ResolversTypes['ReferenceDoubt'], ParentType, ContextType>;
  normalForm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['PersonToDecide']>, ParentType, ContextType>;
};

export type RequesterAuthorityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequesterAuthority'] = ResolversParentTypes['RequesterAuthority']> = {
  competence?: Resolver<ResolversTypes['SubjectCompetence'], ParentType, ContextType>;
  competenceHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentalResponsibility?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  parentalResponsibilityHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['SubjectViews'], ParentType, ContextType>;
  viewsHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestrictedPersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictedPerson'] = ResolversParentTypes['RestrictedPerson']> = {
  drawnAgain?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Restriction'] = ResolversParentTypes['Restriction']> = {
  advice?: Resolver<ReadonlyArray<ResolversTypes['Advice']>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['RestrictionGround'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liftedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  liftedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liftedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['RestrictedPerson']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  restrictedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  restrictedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type RestrictionRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictionRecipient'] = ResolversParentTypes['RestrictionRecipient']> = {
  first?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  restrictionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toldOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RestrictionViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestrictionView'] = ResolversParentTypes['RestrictionView']> = {
  advises?: Resolver<ResolversTypes['RestrictionAdvice'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ReviewDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewDue'] = ResolversParentTypes['ReviewDue']> = {
  kind?: Resolver<ResolversTypes['ReviewKind'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reviewDue?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MapStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RuleFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleFault'] = ResolversParentTypes['RuleFault']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RulesAdviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulesAdvice'] = ResolversParentTypes['RulesAdvice']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RulesInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RulesInForce'] = ResolversParentTypes['RulesInForce']> = {
  drafts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waiting?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SharingAgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingAgreement'] = ResolversParentTypes['SharingAgreement']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RecordState'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  reference?: Resolver<ResolversTypes['Reference'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SharingRequestState'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  youngPersonIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SharingWithoutRecordsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharingWithoutRecords'] = ResolversParentTypes['SharingWithoutRecords']> = {
  agreedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cannotWait?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lacked?: Resolver<ReadonlyArray<ResolversTypes['ConformanceRecord']>, ParentType, ContextType>;
  lacks?: Resolver<ReadonlyArray<ResolversTypes['ConformanceRecord']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export interface StatementScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Statement'], any> {
  name: 'Statement';
}

export type SubjectAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectAccess'] = ResolversParentTypes['SubjectAccess']> = {
  automatedDecisions?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  complain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  controller?: Resolver<ResolversTypes['Controller'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lawfulBasis?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  maps?: Resolver<ReadonlyArray<ResolversTypes['AccessMap']>, ParentType, ContextType>;
  notSet?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  preparedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['AccessRecord']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['AccessRequest'], ParentType, ContextType>;
  rights?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface TextScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Text'], any> {
  name: 'Text';
}

export type UndecidedAccessItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndecidedAccessItem'] = ResolversParentTypes['UndecidedAccessItem']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessItemKind'], ParentType, ContextType>;
  mapId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['AccessRecordKind'], ParentType, ContextType>;
};

export type UrgentAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UrgentAccess'] = ResolversParentTypes['UrgentAccess']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  confirmed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confirmedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  confirmedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  immediateRisk?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mapId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['UrgentAccessOutcome']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  practitioner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewDue?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  series?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  unconfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  youngPersonIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export interface VersionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Version'], any> {
  name: 'Version';
}

export type VocabularyTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VocabularyTerm'] = ResolversParentTypes['VocabularyTerm']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['CategorisedField']>, ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vocabulary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WhyCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhyCategory'] = ResolversParentTypes['WhyCategory']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WhySubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WhySubject'] = ResolversParentTypes['WhySubject']> = {
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessItem?: AccessItemResolvers<ContextType>;
  AccessItemToDecide?: AccessItemToDecideResolvers<ContextType>;
  AccessItemsDue?: AccessItemsDueResolvers<ContextType>;
  AccessMap?: AccessMapResolvers<ContextType>;
  AccessRecord?: AccessRecordResolvers<ContextType>;
  AccessRequest?: AccessRequestResolvers<ContextType>;
  Advice?: AdviceResolvers<ContextType>;
  AllegationToReview?: AllegationToReviewResolvers<ContextType>;
  AllocationByRole?: AllocationByRoleResolvers<ContextType>;
  Analysis?: AnalysisResolvers<ContextType>;
  AnalysisQuery?: AnalysisQueryResolvers<ContextType>;
  AnalysisRobustness?: AnalysisRobustnessResolvers<ContextType>;
  AnalysisRun?: AnalysisRunResolvers<ContextType>;
  AnalysisStanding?: AnalysisStandingResolvers<ContextType>;
  Appearance?: AppearanceResolvers<ContextType>;
  AssessmentPreview?: AssessmentPreviewResolvers<ContextType>;
  AssessmentTexts?: AssessmentTextsResolvers<ContextType>;
  AtRisk?: AtRiskResolvers<ContextType>;
  AuditSample?: AuditSampleResolvers<ContextType>;
  AuditedKind?: AuditedKindResolvers<ContextType>;
  CategorisedField?: CategorisedFieldResolvers<ContextType>;
  CeilingRow?: CeilingRowResolvers<ContextType>;
  Clause?: ClauseResolvers<ContextType>;
  Complaint?: ComplaintResolvers<ContextType>;
  ConsentTexts?: ConsentTextsResolvers<ContextType>;
  ConsentWithdrawn?: ConsentWithdrawnResolvers<ContextType>;
  ContestedDecision?: ContestedDecisionResolvers<ContextType>;
  ContestedPerson?: ContestedPersonResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  Controller?: ControllerResolvers<ContextType>;
  CoverCheck?: CoverCheckResolvers<ContextType>;
  CoverEnding?: CoverEndingResolvers<ContextType>;
  CoverHold?: CoverHoldResolvers<ContextType>;
  CoverLapsed?: CoverLapsedResolvers<ContextType>;
  CoverRecords?: CoverRecordsResolvers<ContextType>;
  CoverToCheck?: CoverToCheckResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeclinedSharing?: DeclinedSharingResolvers<ContextType>;
  DisclosedGroup?: DisclosedGroupResolvers<ContextType>;
  Disposal?: DisposalResolvers<ContextType>;
  DisposalPreview?: DisposalPreviewResolvers<ContextType>;
  DisposalProposal?: DisposalProposalResolvers<ContextType>;
  DisproportionalityReport?: DisproportionalityReportResolvers<ContextType>;
  DisproportionalityRow?: DisproportionalityRowResolvers<ContextType>;
  DisproportionalityStage?: DisproportionalityStageResolvers<ContextType>;
  Disproved?: DisprovedResolvers<ContextType>;
  DutyRecord?: DutyRecordResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasureRecipient?: ErasureRecipientResolvers<ContextType>;
  ErrorDescription?: ErrorDescriptionResolvers<ContextType>;
  ImpactAssessment?: ImpactAssessmentResolvers<ContextType>;
  JournalEntry?: JournalEntryResolvers<ContextType>;
  JournalPage?: JournalPageResolvers<ContextType>;
  JournalPosition?: JournalPositionResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  KnownOrganisation?: KnownOrganisationResolvers<ContextType>;
  KnownPractitioner?: KnownPractitionerResolvers<ContextType>;
  LapsedErasure?: LapsedErasureResolvers<ContextType>;
  LapsedErasureProposal?: LapsedErasureProposalResolvers<ContextType>;
  LegalHold?: LegalHoldResolvers<ContextType>;
  MapAllocation?: MapAllocationResolvers<ContextType>;
  MapChange?: MapChangeResolvers<ContextType>;
  MapChanges?: MapChangesResolvers<ContextType>;
  MapRecord?: MapRecordResolvers<ContextType>;
  MapSharing?: MapSharingResolvers<ContextType>;
  MapSharingDecision?: MapSharingDecisionResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  MissingPart?: MissingPartResolvers<ContextType>;
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
  OrganisationId?: GraphQLScalarType;
  ParentCarer?: ParentCarerResolvers<ContextType>;
  ParentConsent?: ParentConsentResolvers<ContextType>;
  ParentDisclosure?: ParentDisclosureResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonToDecide?: PersonToDecideResolvers<ContextType>;
  PolicyDocument?: PolicyDocumentResolvers<ContextType>;
  PolicyInForce?: PolicyInForceResolvers<ContextType>;
  PreviewedCover?: PreviewedCoverResolvers<ContextType>;
  PreviewedRecipient?: PreviewedRecipientResolvers<ContextType>;
  ProposedRules?: ProposedRulesResolvers<ContextType>;
  Protocol?: ProtocolResolvers<ContextType>;
  ProtocolRule?: ProtocolRuleResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RatioSpread?: RatioSpreadResolvers<ContextType>;
  RecipientToTell?: RecipientToTellResolvers<ContextType>;
  RecordOfProcessing?: RecordOfProcessingResolvers<ContextType>;
  RecordText?: RecordTextResolvers<ContextType>;
  RecordedAssessment?: RecordedAssessmentResolvers<ContextType>;
  RecordedConsent?: RecordedConsentResolvers<ContextType>;
  Rectification?: RectificationResolvers<ContextType>;
  RectificationOffer?: RectificationOfferResolvers<ContextType>;
  Reference?: GraphQLScalarType;
  ReferenceGroup?: ReferenceGroupResolvers<ContextType>;
  ReferenceToDecide?: ReferenceToDecideResolvers<ContextType>;
  RequesterAuthority?: RequesterAuthorityResolvers<ContextType>;
  RestrictedPerson?: RestrictedPersonResolvers<ContextType>;
  Restriction?: RestrictionResolvers<ContextType>;
  RestrictionRecipient?: RestrictionRecipientResolvers<ContextType>;
  RestrictionView?: RestrictionViewResolvers<ContextType>;
  RetentionDue?: RetentionDueResolvers<ContextType>;
  ReviewDue?: ReviewDueResolvers<ContextType>;
  RuleFault?: RuleFaultResolvers<ContextType>;
  RulesAdvice?: RulesAdviceResolvers<ContextType>;
  RulesInForce?: RulesInForceResolvers<ContextType>;
  SharingAgreement?: SharingAgreementResolvers<ContextType>;
  SharingRequest?: SharingRequestResolvers<ContextType>;
  SharingWithoutRecords?: SharingWithoutRecordsResolvers<ContextType>;
  Statement?: GraphQLScalarType;
  SubjectAccess?: SubjectAccessResolvers<ContextType>;
  Text?: GraphQLScalarType;
  UndecidedAccessItem?: UndecidedAccessItemResolvers<ContextType>;
  UrgentAccess?: UrgentAccessResolvers<ContextType>;
  Version?: GraphQLScalarType;
  VocabularyTerm?: VocabularyTermResolvers<ContextType>;
  WhyCategory?: WhyCategoryResolvers<ContextType>;
  WhySubject?: WhySubjectResolvers<ContextType>;
};

