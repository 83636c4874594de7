export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  /** The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `"4"`) or integer (such as `4`) input value will be accepted as an ID. */
  ID: { input: string; output: string; }
  /** The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text. */
  String: { input: string; output: string; }
  /** The `Boolean` scalar type represents `true` or `false`. */
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Age: { input: number; output: number; }
  Date: { input: string; output: string; }
  Latitude: { input: number; output: number; }
  Line: { input: string; output: string; }
  Longitude: { input: number; output: number; }
  OrganisationId: { input: string; output: string; }
  Reference: { input: string; output: string; }
  RulesText: { input: string; output: string; }
  SeenTokenClaim: { input: string; output: string; }
  Statement: { input: string; output: string; }
  Text: { input: string; output: string; }
  TieStrength: { input: number; output: number; }
  TokenClaim: { input: string; output: string; }
  Version: { input: number; output: number; }
};

export type AcceptContributionInput = {
  readonly contributionId: Scalars['ID']['input'];
  readonly label: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
  readonly version: InputMaybe<Scalars['Version']['input']>;
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

export type AccessItemDecision =
  | 'RELEASE'
  | 'WITHHOLD';

export type AccessRequester =
  | 'PARENT'
  | 'REPRESENTATIVE'
  | 'SUBJECT';

export type AcknowledgeComplaintInput = {
  readonly complaintId: Scalars['ID']['input'];
  readonly how: Scalars['Line']['input'];
  readonly on: Scalars['Date']['input'];
};

export type AddAdultInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly kind: AdultKind;
  readonly label: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['Text']['input'];
};

export type AddAdultOfConcernInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly assessment: ConcernAssessmentInput;
  readonly concern: Scalars['Text']['input'];
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly label: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly relevance: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
};

export type AddInformationGapInput = {
  readonly about: ReadonlyArray<Scalars['ID']['input']>;
  readonly due: InputMaybe<Scalars['Date']['input']>;
  readonly gathering: Scalars['Text']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly owner: Scalars['Line']['input'];
  readonly question: Scalars['Text']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: OpenGapStatus;
};

export type AddInterventionInput = {
  readonly about: ReadonlyArray<Scalars['ID']['input']>;
  readonly description: Scalars['Text']['input'];
  readonly kind: InterventionKind;
  readonly mapId: Scalars['ID']['input'];
  readonly organisation: Scalars['Line']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: CurrentInterventionStatus;
};

export type AddLocationInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly kind: LocationKind;
  readonly label: InputMaybe<Scalars['Line']['input']>;
  readonly latitude: InputMaybe<Scalars['Latitude']['input']>;
  readonly longitude: InputMaybe<Scalars['Longitude']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly uprn: InputMaybe<Scalars['Reference']['input']>;
};

export type AddOffenceInput = {
  readonly givenOn: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly occurredOn: InputMaybe<Scalars['Date']['input']>;
  readonly outOfCourt: InputMaybe<OutOfCourt>;
  readonly personId: Scalars['ID']['input'];
  readonly relevance: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly spent: Scalars['Boolean']['input'];
  readonly spentOn: InputMaybe<Scalars['Date']['input']>;
  readonly statedAs: StatedAs;
  readonly status: OffenceStatus;
  readonly underCoercion: Answer;
  readonly what: Scalars['Text']['input'];
};

export type AddPeerGroupInput = {
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly kind: GroupKind;
  readonly label: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
};

export type AddRiskInput = {
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly frequency: HowOften;
  readonly kind: RiskKind;
  readonly mapId: Scalars['ID']['input'];
  readonly posedBy: ReadonlyArray<Scalars['ID']['input']>;
  readonly posedTo: ReadonlyArray<Scalars['ID']['input']>;
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly reviewBy: InputMaybe<Scalars['Date']['input']>;
  readonly scale: RiskScale;
  readonly seriousness: Seriousness;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: ClaimStatus;
};

export type AddSocialCareRecordInput = {
  readonly endedOn: InputMaybe<Scalars['Date']['input']>;
  readonly kind: Scalars['Line']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly startedOn: InputMaybe<Scalars['Date']['input']>;
  readonly statedAs: StatedAs;
  readonly summary: Scalars['Text']['input'];
};

export type AddSocialMediaPostInput = {
  readonly address: Scalars['Line']['input'];
  readonly authorisation: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly platform: Scalars['Line']['input'];
  readonly publiclyAvailable: Scalars['Boolean']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly seenOn: Scalars['Date']['input'];
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly summary: Scalars['Text']['input'];
  readonly viewed: Viewed;
};

export type AddStrengthInput = {
  readonly about: ReadonlyArray<Scalars['ID']['input']>;
  readonly description: Scalars['Text']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
};

export type AddSubjectStatementInput = {
  readonly elementId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedBy: Scalars['Line']['input'];
  readonly statement: Scalars['Text']['input'];
  readonly version: Scalars['Version']['input'];
};

export type AddYoungPersonInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource: InputMaybe<Scalars['Line']['input']>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly label: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['Text']['input'];
};

export type AdoptRulesInput = {
  readonly adviceId: Scalars['ID']['input'];
  readonly drafts: ReadonlyArray<Scalars['Line']['input']>;
  readonly from: Scalars['Date']['input'];
  readonly proposalId: Scalars['ID']['input'];
  readonly sha256: Scalars['Line']['input'];
  readonly why: Scalars['Text']['input'];
};

export type AdultKind =
  | 'FAMILY'
  | 'PROFESSIONAL'
  | 'TRUSTED';

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

export type AllegationGrounds =
  | 'RECORD_READ'
  | 'SEVERAL_SOURCES'
  | 'SOURCE_ASKED';

export type AllocateInput = {
  readonly confirmUnknown: InputMaybe<Scalars['Boolean']['input']>;
  readonly from: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly practitioner: PractitionerInput;
  readonly reason: InputMaybe<Scalars['Text']['input']>;
  readonly until: InputMaybe<Scalars['Date']['input']>;
  readonly youngPersonIds: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type Answer =
  | 'NO'
  | 'UNKNOWN'
  | 'YES';

export type AtRiskInput = {
  readonly harm: Scalars['Statement']['input'];
  readonly needs: Scalars['Statement']['input'];
  readonly protectedId: InputMaybe<Scalars['ID']['input']>;
  readonly unableToProtect: Scalars['Statement']['input'];
};

export type CannotWaitInput = {
  readonly agreedBy: PractitionerInput;
  readonly why: Scalars['Text']['input'];
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

export type ChangeAdultInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly adultId: Scalars['ID']['input'];
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly disability: InputMaybe<RelevantValueInput>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly ethnicity: InputMaybe<RelevantValueInput>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly kind: InputMaybe<AdultKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality: InputMaybe<RelevantValueInput>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Version']['input'];
};

export type ChangeAdultOfConcernInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly adultOfConcernId: Scalars['ID']['input'];
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly concern: InputMaybe<Scalars['Text']['input']>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly disability: InputMaybe<RelevantValueInput>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly ethnicity: InputMaybe<RelevantValueInput>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality: InputMaybe<RelevantValueInput>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Version']['input'];
};

export type ChangeHarmInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly seriousness: InputMaybe<Seriousness>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: InputMaybe<ClaimStatus>;
  readonly tieId: Scalars['ID']['input'];
  readonly underCoercion: InputMaybe<Answer>;
  readonly version: Scalars['Version']['input'];
};

export type ChangeInfluenceInput = {
  readonly basis: InputMaybe<Scalars['Text']['input']>;
  readonly control: InputMaybe<Control>;
  readonly influence: InputMaybe<Influence>;
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly tieId: Scalars['ID']['input'];
  readonly version: Scalars['Version']['input'];
};

export type ChangeInformationGapInput = {
  readonly due: InputMaybe<Scalars['Date']['input']>;
  readonly gathering: InputMaybe<Scalars['Text']['input']>;
  readonly informationGapId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly owner: InputMaybe<Scalars['Line']['input']>;
  readonly question: InputMaybe<Scalars['Text']['input']>;
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: InputMaybe<OpenGapStatus>;
  readonly version: Scalars['Version']['input'];
};

export type ChangeInterventionInput = {
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly interventionId: Scalars['ID']['input'];
  readonly kind: InputMaybe<InterventionKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly organisation: InputMaybe<Scalars['Line']['input']>;
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: InputMaybe<CurrentInterventionStatus>;
  readonly version: Scalars['Version']['input'];
};

export type ChangeLocationInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly kind: InputMaybe<LocationKind>;
  readonly latitude: InputMaybe<Scalars['Latitude']['input']>;
  readonly locationId: Scalars['ID']['input'];
  readonly longitude: InputMaybe<Scalars['Longitude']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Version']['input'];
};

export type ChangeOffenceInput = {
  readonly givenOn: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly occurredOn: InputMaybe<Scalars['Date']['input']>;
  readonly offenceId: Scalars['ID']['input'];
  readonly outOfCourt: InputMaybe<OutOfCourt>;
  readonly personId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly spent: InputMaybe<Scalars['Boolean']['input']>;
  readonly spentOn: InputMaybe<Scalars['Date']['input']>;
  readonly statedAs: StatedAs;
  readonly status: InputMaybe<OffenceStatus>;
  readonly underCoercion: InputMaybe<Answer>;
  readonly version: Scalars['Version']['input'];
  readonly what: InputMaybe<Scalars['Text']['input']>;
};

export type ChangePeerGroupInput = {
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly kind: InputMaybe<GroupKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly peerGroupId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Version']['input'];
};

export type ChangePeersInput = {
  readonly kind: InputMaybe<PeerKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly mutual: InputMaybe<Answer>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly strength: InputMaybe<Scalars['TieStrength']['input']>;
  readonly tieId: Scalars['ID']['input'];
  readonly valence: InputMaybe<Valence>;
  readonly version: Scalars['Version']['input'];
};

export type ChangeRiskInput = {
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly frequency: InputMaybe<HowOften>;
  readonly kind: InputMaybe<RiskKind>;
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly reviewBy: InputMaybe<Scalars['Date']['input']>;
  readonly riskId: Scalars['ID']['input'];
  readonly scale: InputMaybe<RiskScale>;
  readonly seriousness: InputMaybe<Seriousness>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: InputMaybe<ClaimStatus>;
  readonly version: Scalars['Version']['input'];
};

export type ChangeSocialCareRecordInput = {
  readonly endedOn: InputMaybe<Scalars['Date']['input']>;
  readonly kind: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly socialCareRecordId: Scalars['ID']['input'];
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly startedOn: InputMaybe<Scalars['Date']['input']>;
  readonly statedAs: StatedAs;
  readonly summary: InputMaybe<Scalars['Text']['input']>;
  readonly version: Scalars['Version']['input'];
};

export type ChangeSocialMediaPostInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly authorisation: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly platform: InputMaybe<Scalars['Line']['input']>;
  readonly publiclyAvailable: InputMaybe<Scalars['Boolean']['input']>;
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly seenOn: InputMaybe<Scalars['Date']['input']>;
  readonly socialMediaPostId: Scalars['ID']['input'];
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly summary: InputMaybe<Scalars['Text']['input']>;
  readonly version: Scalars['Version']['input'];
  readonly viewed: InputMaybe<Viewed>;
};

export type ChangeStrengthInput = {
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly strengthId: Scalars['ID']['input'];
  readonly version: Scalars['Version']['input'];
};

export type ChangeYoungPersonInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly disability: InputMaybe<RelevantValueInput>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource: InputMaybe<Scalars['Line']['input']>;
  readonly ethnicity: InputMaybe<RelevantValueInput>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality: InputMaybe<RelevantValueInput>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Version']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type CheckCoverInput = {
  readonly about: CoverCheckAbout;
  readonly finding: CoverFinding;
  readonly recordId: Scalars['ID']['input'];
  readonly why: Scalars['Statement']['input'];
};

export type ClaimStatus =
  | 'CONFIRMED'
  | 'CORROBORATED'
  | 'DISPROVED'
  | 'SUSPECTED';

export type CloseComplaintInput = {
  readonly complaintId: Scalars['ID']['input'];
  readonly how: Scalars['Line']['input'];
  readonly outcome: ComplaintOutcome;
  readonly reasoning: Scalars['Text']['input'];
  readonly toldOn: Scalars['Date']['input'];
};

export type CloseMatterInput = {
  readonly matter: Scalars['ID']['input'];
  readonly outcome: MatterOutcome;
  readonly reasoning: Scalars['Text']['input'];
};

export type ClosePeerMapInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type ComplaintOutcome =
  | 'NOT_UPHELD'
  | 'UPHELD'
  | 'UPHELD_IN_PART'
  | 'WITHDRAWN';

export type CompleteAccessRequestInput = {
  readonly answeredOn: Scalars['Date']['input'];
  readonly how: Scalars['Text']['input'];
  readonly requestId: Scalars['ID']['input'];
};

export type ConcernAssessmentInput = {
  readonly atRisk: InputMaybe<ReadonlyArray<AtRiskInput>>;
  readonly categories: ReadonlyArray<Category>;
  readonly enactment: Scalars['Statement']['input'];
  readonly explanation: Scalars['Statement']['input'];
  readonly from: InputMaybe<Scalars['Date']['input']>;
  readonly limbB: ProtectedIndividual;
  readonly protectedIds: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly purpose: ProtectionPurpose;
  readonly reasonWithoutConsent: ReasonWithoutConsent;
  readonly reviewOn: Scalars['Date']['input'];
  readonly substantialPublicInterest: Scalars['Statement']['input'];
  readonly typeOfIndividual: InputMaybe<Scalars['Text']['input']>;
  readonly until: Scalars['Date']['input'];
  readonly whyCategories: InputMaybe<ReadonlyArray<WhyCategoryInput>>;
  readonly whyNoIndividual: InputMaybe<Scalars['Text']['input']>;
};

export type ConfirmUrgentAccessInput = {
  readonly confirmed: Scalars['Boolean']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly urgentAccessId: Scalars['ID']['input'];
  readonly why: Scalars['Text']['input'];
};

export type ConnectAffiliationInput = {
  readonly allegation: InputMaybe<Scalars['Text']['input']>;
  readonly from: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: NewClaimStatus;
  readonly to: Scalars['ID']['input'];
};

export type ConnectGroupsInput = {
  readonly from: Scalars['ID']['input'];
  readonly kind: GroupTieKind;
  readonly mapId: Scalars['ID']['input'];
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectGuardInput = {
  readonly from: Scalars['ID']['input'];
  readonly howOften: HowOften;
  readonly mapId: Scalars['ID']['input'];
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectHarmInput = {
  readonly allegation: InputMaybe<Scalars['Text']['input']>;
  readonly from: Scalars['ID']['input'];
  readonly kind: HarmKind;
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly seriousness: Seriousness;
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: NewClaimStatus;
  readonly to: Scalars['ID']['input'];
  readonly underCoercion: Answer;
};

export type ConnectInfluenceInput = {
  readonly basis: Scalars['Text']['input'];
  readonly control: Control;
  readonly from: Scalars['ID']['input'];
  readonly influence: Influence;
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectMemberInput = {
  readonly from: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly role: GroupRole;
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectPeersInput = {
  readonly from: Scalars['ID']['input'];
  readonly kind: PeerKind;
  readonly mapId: Scalars['ID']['input'];
  readonly mutual: InputMaybe<Answer>;
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly strength: InputMaybe<Scalars['TieStrength']['input']>;
  readonly to: Scalars['ID']['input'];
  readonly valence: Valence;
};

export type ConnectSupportInput = {
  readonly from: Scalars['ID']['input'];
  readonly how: Scalars['Text']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConnectVisitInput = {
  readonly from: Scalars['ID']['input'];
  readonly howOften: HowOften;
  readonly mapId: Scalars['ID']['input'];
  readonly since: InputMaybe<Scalars['Date']['input']>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly to: Scalars['ID']['input'];
};

export type ConsentBy =
  | 'PARENTAL_RESPONSIBILITY'
  | 'YOUNG_PERSON';

export type ContestedOutcome =
  | 'CONTINUES'
  | 'RESTRICTED';

export type ContinuingGround =
  | 'CONSENT'
  | 'IMPORTANT_PUBLIC_INTEREST'
  | 'LEGAL_CLAIMS'
  | 'RIGHTS_OF_ANOTHER';

export type ContributeInput = {
  readonly addAdult: InputMaybe<OfferedAdultInput>;
  readonly addInformationGap: InputMaybe<AddInformationGapInput>;
  readonly addIntervention: InputMaybe<AddInterventionInput>;
  readonly addLocation: InputMaybe<OfferedLocationInput>;
  readonly addOffence: InputMaybe<AddOffenceInput>;
  readonly addPeerGroup: InputMaybe<OfferedPeerGroupInput>;
  readonly addRisk: InputMaybe<AddRiskInput>;
  readonly addSocialCareRecord: InputMaybe<AddSocialCareRecordInput>;
  readonly addSocialMediaPost: InputMaybe<AddSocialMediaPostInput>;
  readonly addStrength: InputMaybe<AddStrengthInput>;
  readonly addYoungPerson: InputMaybe<OfferedYoungPersonInput>;
  readonly changeYoungPerson: InputMaybe<OfferedChangeInput>;
  readonly connectGroups: InputMaybe<ConnectGroupsInput>;
  readonly connectGuard: InputMaybe<ConnectGuardInput>;
  readonly connectHarm: InputMaybe<ConnectHarmInput>;
  readonly connectInfluence: InputMaybe<ConnectInfluenceInput>;
  readonly connectMember: InputMaybe<ConnectMemberInput>;
  readonly connectPeers: InputMaybe<ConnectPeersInput>;
  readonly connectSupport: InputMaybe<ConnectSupportInput>;
  readonly connectVisit: InputMaybe<ConnectVisitInput>;
  readonly fillInformationGap: InputMaybe<FillInformationGapInput>;
  readonly mapId: Scalars['ID']['input'];
};

export type ContributionAnswer =
  | 'CONTACT_THE_COUNCIL'
  | 'NOT_FOR_THIS_MAP'
  | 'SAY_WHERE_IT_IS_FROM'
  | 'SAY_WHY_IT_IS_RELEVANT';

export type ContributionInput = {
  readonly organisation: Scalars['Line']['input'];
  readonly said: Scalars['Text']['input'];
};

export type Control =
  | 'NONE'
  | 'SOME'
  | 'STRONG';

export type CorrectReferenceInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly ref: Scalars['Reference']['input'];
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly why: Scalars['Text']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type CoverCheckAbout =
  | 'RECORDED'
  | 'WITHDRAWN';

export type CoverFinding =
  | 'IN_ORDER'
  | 'NOT_IN_ORDER';

export type CurrentInterventionStatus =
  | 'ACTIVE'
  | 'PLANNED';

export type DeallocateInput = {
  readonly allocationId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
};

export type DecideAccessItemInput = {
  readonly consentOfThirdParty: InputMaybe<Scalars['Text']['input']>;
  readonly decision: AccessItemDecision;
  readonly exemption: InputMaybe<AccessExemption>;
  readonly itemId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly text: InputMaybe<Scalars['Text']['input']>;
};

export type DecideContestedInput = {
  readonly ground: InputMaybe<ContinuingGround>;
  readonly objectionId: Scalars['ID']['input'];
  readonly organisations: InputMaybe<ReadonlyArray<Scalars['OrganisationId']['input']>>;
  readonly outcome: ContestedOutcome;
  readonly protects: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly purposes: InputMaybe<ReadonlyArray<Purpose>>;
  readonly reasoning: Scalars['Text']['input'];
};

export type DecideHeldNotificationInput = {
  readonly adultId: Scalars['ID']['input'];
  readonly decision: HeldDecision;
  readonly ground: InputMaybe<ExemptionGround>;
  readonly lookAgainOn: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly policeAnswer: InputMaybe<Scalars['Text']['input']>;
  readonly policeAskedOn: InputMaybe<Scalars['Date']['input']>;
  readonly policeInvestigate: Answer;
  readonly reasoning: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type DecideObjectionInput = {
  readonly informedOn: InputMaybe<Scalars['Date']['input']>;
  readonly objectionId: Scalars['ID']['input'];
  readonly outcome: ObjectionOutcome;
  readonly reasoning: Scalars['Text']['input'];
};

export type DecideParentDisclosureInput = {
  readonly categories: ReadonlyArray<Category>;
  readonly consent: InputMaybe<ParentConsentInput>;
  readonly interventionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly receivingParentCarerId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly text: Scalars['Text']['input'];
  readonly whyAppropriate: InputMaybe<Scalars['Text']['input']>;
  readonly whySafe: InputMaybe<Scalars['Text']['input']>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type DecideRelevanceInput = {
  readonly atRiskOfHarm: Scalars['Boolean']['input'];
  readonly connectedHow: Scalars['Text']['input'];
  readonly highRiskConsidered: InputMaybe<Scalars['Text']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly presentsRiskOfHarm: Scalars['Boolean']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly reviewBy: Scalars['Date']['input'];
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type DecideSharingInput = {
  readonly allSubjectsReason: InputMaybe<Scalars['Text']['input']>;
  readonly cannotWait: InputMaybe<CannotWaitInput>;
  readonly categories: ReadonlyArray<Category>;
  readonly conditions: InputMaybe<Scalars['Text']['input']>;
  readonly from: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly mayExport: InputMaybe<Scalars['Boolean']['input']>;
  readonly necessity: Scalars['Text']['input'];
  readonly organisation: Scalars['OrganisationId']['input'];
  readonly professionals: InputMaybe<ReadonlyArray<ProfessionalInput>>;
  readonly purpose: Purpose;
  readonly requestId: InputMaybe<Scalars['ID']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly subjects: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly until: InputMaybe<Scalars['Date']['input']>;
};

export type DeclineContributionInput = {
  readonly answer: InputMaybe<ContributionAnswer>;
  readonly contributionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type DeclineParentDisclosureInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly receivingParentCarerId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type DeclineRequestInput = {
  readonly reason: Scalars['Text']['input'];
  readonly reasonForRequester: InputMaybe<Scalars['Boolean']['input']>;
  readonly requestId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type DeclineSharingInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly organisation: Scalars['OrganisationId']['input'];
  readonly purpose: Purpose;
  readonly reason: Scalars['Text']['input'];
  readonly reasonForRequester: InputMaybe<Scalars['Boolean']['input']>;
  readonly requestId: InputMaybe<Scalars['ID']['input']>;
  readonly reveals: ReadonlyArray<Category>;
};

export type DisposeMapInput = {
  readonly earlyGround: InputMaybe<Scalars['Text']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly proposalId: Scalars['ID']['input'];
};

export type EndElementInput = {
  readonly elementId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly on: InputMaybe<Scalars['Date']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly why: Scalars['Text']['input'];
};

export type EndSpentShownInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly offenceId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
};

export type EndTieInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly on: InputMaybe<Scalars['Date']['input']>;
  readonly tieId: Scalars['ID']['input'];
};

export type EndedInterventionStatus =
  | 'COMPLETED'
  | 'STOPPED';

export type EraseLapsedInput = {
  readonly category: Category;
  readonly mapId: Scalars['ID']['input'];
  readonly proposalId: InputMaybe<Scalars['ID']['input']>;
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly subjectId: Scalars['ID']['input'];
};

export type ErasePersonInput = {
  readonly alsoWords: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly considered173: Scalars['Text']['input'];
  readonly ground: ErasureGround;
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly reason: Scalars['Text']['input'];
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
};

export type ErasureGround =
  | 'CHILD_ONLINE_SERVICE'
  | 'CONSENT_WITHDRAWN'
  | 'LEGAL_OBLIGATION'
  | 'NO_LONGER_NECESSARY'
  | 'OBJECTED'
  | 'UNLAWFULLY_PROCESSED';

export type ExemptNotificationInput = {
  readonly adultId: InputMaybe<Scalars['ID']['input']>;
  readonly ground: ExemptionGround;
  readonly lookAgainOn: Scalars['Date']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly obtainedFromThem: Scalars['Boolean']['input'];
  readonly parentCarerId: InputMaybe<Scalars['ID']['input']>;
  readonly part: NoticePart;
  readonly reasoning: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly to: NoticeTo;
  readonly youngPersonId: InputMaybe<Scalars['ID']['input']>;
};

export type ExemptionGround =
  | 'GOOD_REASON_NOT_TO'
  | 'HAS_THE_INFORMATION'
  | 'IMPOSSIBLE_OR_DISPROPORTIONATE'
  | 'PREVENTION_OF_CRIME'
  | 'WOULD_IMPAIR_THE_PLAN';

export type ExtendAccessRequestInput = {
  readonly extendTo: Scalars['Date']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly requestId: Scalars['ID']['input'];
};

export type ExtendRetentionInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly until: Scalars['Date']['input'];
};

export type FillInformationGapInput = {
  readonly how: Scalars['Text']['input'];
  readonly informationGapId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: SettledGapStatus;
};

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

export type GroupTieKind =
  | 'ALLIED'
  | 'CONFLICT';

export type HarmKind =
  | 'BULLYING'
  | 'COERCION'
  | 'EXPLOITATION'
  | 'OTHER'
  | 'VIOLENCE';

export type HeldDecision =
  | 'TELL'
  | 'WITHHOLD';

export type HoldLapsedInput = {
  readonly category: Category;
  readonly legalReason: Scalars['Text']['input'];
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

export type IdentifyInput = {
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly ref: Scalars['Reference']['input'];
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly version: Scalars['Version']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type IdentityCheck =
  | 'AUTHORITY_SEEN'
  | 'CONTACT_ON_RECORD'
  | 'DOCUMENT_SEEN'
  | 'KNOWN_IN_PERSON'
  | 'UNVERIFIED';

export type Influence =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

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

export type KeepSpentShownInput = {
  readonly lookAgainOn: Scalars['Date']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly offenceId: Scalars['ID']['input'];
  readonly reasoning: Scalars['Text']['input'];
  readonly shownTo: ReadonlyArray<PractitionerInput>;
};

export type LiftHoldInput = {
  readonly holdId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
};

export type LiftRestrictionInput = {
  readonly informedOn: Scalars['Date']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly restrictionId: Scalars['ID']['input'];
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

export type MatterOutcome =
  | 'ACTED'
  | 'IN_ORDER';

export type MeetingKind =
  | 'EFRP'
  | 'MACE'
  | 'OTHER'
  | 'STRATEGY';

export type MergePersonsInput = {
  readonly duplicateId: InputMaybe<Scalars['ID']['input']>;
  readonly duplicateRef: InputMaybe<Scalars['Reference']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type MonitoringNotice =
  | 'GIVEN'
  | 'WITHDRAWN';

export type NewClaimStatus =
  | 'CONFIRMED'
  | 'CORROBORATED'
  | 'SUSPECTED';

export type NoticePart =
  | 'RECIPIENTS'
  | 'RISKS'
  | 'SOURCE'
  | 'WHOLE';

export type NoticeTo =
  | 'ADULT'
  | 'PARENT_CARER'
  | 'YOUNG_PERSON';

export type NotifySignificantEventInput = {
  readonly notifiedOn: InputMaybe<Scalars['Date']['input']>;
  readonly occurredOn: Scalars['Date']['input'];
  readonly place: Scalars['Line']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly what: Scalars['Text']['input'];
};

export type ObjectionOutcome =
  | 'COMPELLING_GROUNDS'
  | 'NOT_IDENTIFIED'
  | 'UPHELD';

export type OffenceStatus =
  | 'ACQUITTED'
  | 'ALLEGED'
  | 'CAUTION_OR_OUT_OF_COURT'
  | 'CHARGED'
  | 'CONVICTED'
  | 'NO_FURTHER_ACTION'
  | 'UNDER_INVESTIGATION';

export type OfferedAdultInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly kind: AdultKind;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['Text']['input'];
};

export type OfferedChangeInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly disability: InputMaybe<RelevantValueInput>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource: InputMaybe<Scalars['Line']['input']>;
  readonly ethnicity: InputMaybe<RelevantValueInput>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly sexuality: InputMaybe<RelevantValueInput>;
  readonly statedAs: StatedAs;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type OfferedLocationInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly kind: LocationKind;
  readonly latitude: InputMaybe<Scalars['Latitude']['input']>;
  readonly longitude: InputMaybe<Scalars['Longitude']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
  readonly uprn: InputMaybe<Scalars['Reference']['input']>;
};

export type OfferedPeerGroupInput = {
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly kind: GroupKind;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
};

export type OfferedYoungPersonInput = {
  readonly address: InputMaybe<Scalars['Line']['input']>;
  readonly aliases: InputMaybe<ReadonlyArray<Scalars['Line']['input']>>;
  readonly dateOfBirth: InputMaybe<Scalars['Date']['input']>;
  readonly description: InputMaybe<Scalars['Text']['input']>;
  readonly estimatedAge: InputMaybe<Scalars['Age']['input']>;
  readonly estimatedAgeOn: InputMaybe<Scalars['Date']['input']>;
  readonly estimatedAgeSource: InputMaybe<Scalars['Line']['input']>;
  readonly gender: InputMaybe<Scalars['Line']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly name: InputMaybe<Scalars['Line']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly statedAs: StatedAs;
  readonly whyOnMap: Scalars['Text']['input'];
};

export type OpenGapStatus =
  | 'GATHERING'
  | 'OPEN';

export type OpenPeerMapInput = {
  readonly event: InputMaybe<SignificantEventInput>;
  readonly notificationId: InputMaybe<Scalars['ID']['input']>;
  readonly retainUntil: InputMaybe<Scalars['Date']['input']>;
  readonly reviewDue: InputMaybe<Scalars['Date']['input']>;
  readonly statutoryCitation: InputMaybe<Scalars['Line']['input']>;
  readonly statutoryFunction: StatutoryFunction;
  readonly title: Scalars['Line']['input'];
  readonly trigger: Trigger;
};

export type OutOfCourt =
  | 'CONDITIONAL_CAUTION'
  | 'NO_CAUTION'
  | 'SIMPLE_CAUTION'
  | 'YOUTH_CAUTION'
  | 'YOUTH_CONDITIONAL_CAUTION';

export type ParentConsentInput = {
  readonly by: ConsentBy;
  readonly competence: InputMaybe<Scalars['Text']['input']>;
  readonly consentedBy: InputMaybe<Scalars['ID']['input']>;
  readonly explicitFor: ReadonlyArray<Category>;
  readonly how: InputMaybe<Scalars['Text']['input']>;
  readonly takenBy: InputMaybe<Scalars['Line']['input']>;
  readonly takenOn: InputMaybe<Scalars['Date']['input']>;
};

export type PeerKind =
  | 'ACQUAINTANCE'
  | 'FAMILY'
  | 'FRIEND';

export type PlaceHoldInput = {
  readonly legalReason: Scalars['Text']['input'];
  readonly lookAgainOn: Scalars['Date']['input'];
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
};

export type PractitionerInput = {
  readonly issuer: Scalars['TokenClaim']['input'];
  readonly subject: Scalars['TokenClaim']['input'];
};

export type ProfessionalInput = {
  readonly issuer: Scalars['SeenTokenClaim']['input'];
  readonly subject: Scalars['SeenTokenClaim']['input'];
};

export type ProposeDisposalInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
};

export type ProposeLapsedErasureInput = {
  readonly category: Category;
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly subjectId: Scalars['ID']['input'];
};

export type ProposeRulesInput = {
  readonly text: Scalars['RulesText']['input'];
  readonly why: Scalars['Text']['input'];
};

export type ProtectedIndividual =
  | 'AT_RISK'
  | 'UNDER_18';

export type ProtectionPurpose =
  | 'PROTECT_FROM_HARM'
  | 'PROTECT_WELL_BEING';

export type Purpose =
  | 'ACCOUNTABILITY'
  | 'ASSESS_RISK'
  | 'FILL_INFORMATION_GAPS'
  | 'NOTIFY'
  | 'ONGOING_SUPPORT'
  | 'PLAN_INTERVENTION'
  | 'SUBJECT_RIGHTS'
  | 'UNDERSTAND_NETWORK';

export type ReasonWithoutConsent =
  | 'CANNOT_BE_EXPECTED'
  | 'CANNOT_BE_GIVEN'
  | 'WOULD_PREJUDICE_PROTECTION';

export type ReassignInput = {
  readonly confirmUnknown: InputMaybe<Scalars['Boolean']['input']>;
  readonly day: InputMaybe<Scalars['Date']['input']>;
  readonly from: PractitionerInput;
  readonly reason: Scalars['Text']['input'];
  readonly to: PractitionerInput;
};

export type RecordAccessRequestInput = {
  readonly identityChecked: Scalars['Text']['input'];
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly onBehalf: InputMaybe<Scalars['Text']['input']>;
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly receivedOn: Scalars['Date']['input'];
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
  readonly requestedBy: AccessRequester;
};

export type RecordAdviceInput = {
  readonly about: AdviceAbout;
  readonly aboutId: Scalars['ID']['input'];
  readonly advice: Scalars['Text']['input'];
};

export type RecordAgreementInput = {
  readonly from: Scalars['Date']['input'];
  readonly location: Scalars['Line']['input'];
  readonly organisation: Scalars['OrganisationId']['input'];
  readonly reviewBy: Scalars['Date']['input'];
  readonly until: InputMaybe<Scalars['Date']['input']>;
  readonly version: Scalars['Line']['input'];
};

export type RecordAssessmentInput = {
  readonly actingIds: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly atRisk: InputMaybe<ReadonlyArray<AtRiskInput>>;
  readonly categories: ReadonlyArray<Category>;
  readonly consentWithdrawnConsidered: InputMaybe<Scalars['Text']['input']>;
  readonly enactment: Scalars['Statement']['input'];
  readonly explanation: Scalars['Statement']['input'];
  readonly from: InputMaybe<Scalars['Date']['input']>;
  readonly limbB: ProtectedIndividual;
  readonly mapId: Scalars['ID']['input'];
  readonly protectedIds: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly purpose: ProtectionPurpose;
  readonly reasonWithoutConsent: ReasonWithoutConsent;
  readonly reviewOn: Scalars['Date']['input'];
  readonly subjectIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly substantialPublicInterest: Scalars['Statement']['input'];
  readonly typeOfIndividual: InputMaybe<Scalars['Text']['input']>;
  readonly until: Scalars['Date']['input'];
  readonly whyCategories: InputMaybe<ReadonlyArray<WhyCategoryInput>>;
  readonly whyNoIndividual: InputMaybe<Scalars['Text']['input']>;
  readonly whySubjects: InputMaybe<ReadonlyArray<WhySubjectInput>>;
};

export type RecordComplaintInput = {
  readonly about: Scalars['Text']['input'];
  readonly askedBy: AccessRequester;
  readonly how: Scalars['Line']['input'];
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly onBehalf: InputMaybe<Scalars['Text']['input']>;
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly receivedOn: Scalars['Date']['input'];
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
};

export type RecordConsentInput = {
  readonly categories: ReadonlyArray<Category>;
  readonly competence: Scalars['Statement']['input'];
  readonly evidence: Scalars['Text']['input'];
  readonly from: InputMaybe<Scalars['Date']['input']>;
  readonly mapId: Scalars['ID']['input'];
  readonly subjectId: Scalars['ID']['input'];
  readonly takenBy: Scalars['Line']['input'];
  readonly told: Scalars['Statement']['input'];
  readonly until: InputMaybe<Scalars['Date']['input']>;
};

export type RecordErasureToldInput = {
  readonly erasureId: Scalars['ID']['input'];
  readonly how: Scalars['Line']['input'];
  readonly on: Scalars['Date']['input'];
  readonly organisation: Scalars['ID']['input'];
};

export type RecordImpactAssessmentInput = {
  readonly from: Scalars['Date']['input'];
  readonly location: Scalars['Line']['input'];
  readonly reviewBy: Scalars['Date']['input'];
  readonly until: InputMaybe<Scalars['Date']['input']>;
  readonly version: Scalars['Line']['input'];
};

export type RecordInterventionOutcomeInput = {
  readonly interventionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly outcome: InterventionOutcome;
  readonly status: EndedInterventionStatus;
};

export type RecordMeetingInput = {
  readonly actions: ReadonlyArray<Scalars['Text']['input']>;
  readonly attendees: ReadonlyArray<Scalars['Line']['input']>;
  readonly heldOn: Scalars['Date']['input'];
  readonly kind: MeetingKind;
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RecordMonitoringNoticeInput = {
  readonly how: Scalars['Line']['input'];
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly notice: MonitoringNotice;
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly receivedOn: Scalars['Date']['input'];
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
};

export type RecordNotificationInput = {
  readonly adultId: InputMaybe<Scalars['ID']['input']>;
  readonly by: Scalars['Line']['input'];
  readonly how: Scalars['Line']['input'];
  readonly leftOut: InputMaybe<ReadonlyArray<NoticePart>>;
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly parentCarerId: InputMaybe<Scalars['ID']['input']>;
  readonly reveals: ReadonlyArray<Category>;
  readonly to: NoticeTo;
  readonly youngPersonId: InputMaybe<Scalars['ID']['input']>;
};

export type RecordObjectionInput = {
  readonly askedBy: AccessRequester;
  readonly ground: Scalars['Text']['input'];
  readonly how: Scalars['Line']['input'];
  readonly identity: IdentityCheck;
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly onBehalf: InputMaybe<Scalars['Text']['input']>;
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly receivedOn: Scalars['Date']['input'];
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
};

export type RecordOrganisationInput = {
  readonly agency: Agency;
  readonly id: Scalars['OrganisationId']['input'];
  readonly name: Scalars['Line']['input'];
  readonly reveals: InputMaybe<ReadonlyArray<Category>>;
};

export type RecordParentCarerInput = {
  readonly doNotDisclose: Scalars['Boolean']['input'];
  readonly livesWith: Answer;
  readonly mapId: Scalars['ID']['input'];
  readonly name: Scalars['Line']['input'];
  readonly parentalResponsibility: Answer;
  readonly relationship: Scalars['Line']['input'];
  readonly safeToContact: Answer;
  readonly youngPersonId: Scalars['ID']['input'];
};

export type RecordParentDisclosureGivenInput = {
  readonly by: Scalars['Line']['input'];
  readonly how: Scalars['Line']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly parentDisclosureId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RecordPolicyDocumentInput = {
  readonly from: Scalars['Date']['input'];
  readonly location: Scalars['Line']['input'];
  readonly reviewBy: Scalars['Date']['input'];
  readonly until: InputMaybe<Scalars['Date']['input']>;
  readonly version: Scalars['Line']['input'];
};

export type RecordRecipientToldInput = {
  readonly how: Scalars['Text']['input'];
  readonly on: Scalars['Date']['input'];
  readonly organisation: Scalars['ID']['input'];
  readonly rectificationId: Scalars['ID']['input'];
};

export type RecordRequesterAuthorityInput = {
  readonly competence: SubjectCompetence;
  readonly competenceHow: Scalars['Text']['input'];
  readonly parentalResponsibility: Answer;
  readonly parentalResponsibilityHow: Scalars['Text']['input'];
  readonly requestId: Scalars['ID']['input'];
  readonly views: SubjectViews;
  readonly viewsHow: Scalars['Text']['input'];
};

export type RecordRestrictionToldInput = {
  readonly how: Scalars['Text']['input'];
  readonly on: Scalars['Date']['input'];
  readonly organisation: Scalars['ID']['input'];
  readonly restrictionId: Scalars['ID']['input'];
};

export type RecordRestrictionViewInput = {
  readonly advises: RestrictionAdvice;
  readonly mapId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly view: Scalars['Text']['input'];
};

export type RecordReviewInput = {
  readonly changed: Scalars['Text']['input'];
  readonly contributions: ReadonlyArray<ContributionInput>;
  readonly heldOn: Scalars['Date']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly nextReview: Scalars['Date']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RecordSystemEntryInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
  readonly reference: Scalars['Line']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type RecordViewsInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly takenOn: Scalars['Date']['input'];
  readonly views: Scalars['Text']['input'];
  readonly youngPersonId: Scalars['ID']['input'];
};

export type RectifyInput = {
  readonly coordinate: Scalars['Line']['input'];
  readonly elementId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly relevance: InputMaybe<Scalars['Text']['input']>;
  readonly reveals: InputMaybe<ReadonlyArray<Category>>;
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly value: InputMaybe<Scalars['Text']['input']>;
  readonly version: Scalars['Version']['input'];
  readonly why: Scalars['Text']['input'];
};

export type RelevantValueInput = {
  readonly relevance: Scalars['Text']['input'];
  readonly value: Scalars['Line']['input'];
};

export type ReopenPeerMapInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly nextReview: Scalars['Date']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type RequestSharingInput = {
  readonly about: Scalars['Text']['input'];
  readonly categories: ReadonlyArray<Category>;
  readonly purpose: Purpose;
  readonly reference: Scalars['Reference']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly why: Scalars['Text']['input'];
};

export type RestoreHarmInput = {
  readonly elementId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly source: InputMaybe<Scalars['Line']['input']>;
  readonly statedAs: StatedAs;
  readonly status: NewClaimStatus;
  readonly version: Scalars['Version']['input'];
  readonly why: Scalars['Text']['input'];
};

export type RestrictInput = {
  readonly ground: RestrictionGround;
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly personId: InputMaybe<Scalars['ID']['input']>;
  readonly reason: Scalars['Text']['input'];
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
};

export type RestrictionAdvice =
  | 'CONTINUE'
  | 'RESTRICT';

export type RestrictionGround =
  | 'ACCURACY_CONTESTED'
  | 'NEEDED_FOR_CLAIMS'
  | 'OBJECTION_PENDING'
  | 'UNLAWFUL';

export type ReviewAllegationInput = {
  readonly elementId: Scalars['ID']['input'];
  readonly grounds: AllegationGrounds;
  readonly mapId: Scalars['ID']['input'];
};

export type ReviewUrgentAccessInput = {
  readonly note: Scalars['Text']['input'];
  readonly outcome: UrgentAccessOutcome;
  readonly reveals: ReadonlyArray<Category>;
  readonly urgentAccessId: Scalars['ID']['input'];
};

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

export type Seriousness =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type SetAsideSignificantEventInput = {
  readonly notificationId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
};

export type SettledGapStatus =
  | 'CANNOT_FILL'
  | 'FILLED';

export type SignificantEventInput = {
  readonly notifiedBy: Scalars['Line']['input'];
  readonly notifiedOn: Scalars['Date']['input'];
  readonly occurredOn: Scalars['Date']['input'];
  readonly place: Scalars['Line']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly what: Scalars['Text']['input'];
};

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

export type StepInputs = {
  readonly acceptContribution: AcceptContributionInput;
  readonly acknowledgeComplaint: AcknowledgeComplaintInput;
  readonly addAdult: AddAdultInput;
  readonly addAdultOfConcern: AddAdultOfConcernInput;
  readonly addInformationGap: AddInformationGapInput;
  readonly addIntervention: AddInterventionInput;
  readonly addLocation: AddLocationInput;
  readonly addOffence: AddOffenceInput;
  readonly addPeerGroup: AddPeerGroupInput;
  readonly addRisk: AddRiskInput;
  readonly addSocialCareRecord: AddSocialCareRecordInput;
  readonly addSocialMediaPost: AddSocialMediaPostInput;
  readonly addStrength: AddStrengthInput;
  readonly addSubjectStatement: AddSubjectStatementInput;
  readonly addYoungPerson: AddYoungPersonInput;
  readonly adoptRules: AdoptRulesInput;
  readonly allocate: AllocateInput;
  readonly changeAdult: ChangeAdultInput;
  readonly changeAdultOfConcern: ChangeAdultOfConcernInput;
  readonly changeHarm: ChangeHarmInput;
  readonly changeInfluence: ChangeInfluenceInput;
  readonly changeInformationGap: ChangeInformationGapInput;
  readonly changeIntervention: ChangeInterventionInput;
  readonly changeLocation: ChangeLocationInput;
  readonly changeOffence: ChangeOffenceInput;
  readonly changePeerGroup: ChangePeerGroupInput;
  readonly changePeers: ChangePeersInput;
  readonly changeRisk: ChangeRiskInput;
  readonly changeSocialCareRecord: ChangeSocialCareRecordInput;
  readonly changeSocialMediaPost: ChangeSocialMediaPostInput;
  readonly changeStrength: ChangeStrengthInput;
  readonly changeYoungPerson: ChangeYoungPersonInput;
  readonly checkCover: CheckCoverInput;
  readonly closeComplaint: CloseComplaintInput;
  readonly closeMatter: CloseMatterInput;
  readonly closePeerMap: ClosePeerMapInput;
  readonly completeAccessRequest: CompleteAccessRequestInput;
  readonly confirmUrgentAccess: ConfirmUrgentAccessInput;
  readonly connectAffiliation: ConnectAffiliationInput;
  readonly connectGroups: ConnectGroupsInput;
  readonly connectGuard: ConnectGuardInput;
  readonly connectHarm: ConnectHarmInput;
  readonly connectInfluence: ConnectInfluenceInput;
  readonly connectMember: ConnectMemberInput;
  readonly connectPeers: ConnectPeersInput;
  readonly connectSupport: ConnectSupportInput;
  readonly connectVisit: ConnectVisitInput;
  readonly contribute: ContributeInput;
  readonly correctReference: CorrectReferenceInput;
  readonly deallocate: DeallocateInput;
  readonly decideAccessItem: DecideAccessItemInput;
  readonly decideContested: DecideContestedInput;
  readonly decideHeldNotification: DecideHeldNotificationInput;
  readonly decideObjection: DecideObjectionInput;
  readonly decideParentDisclosure: DecideParentDisclosureInput;
  readonly decideRelevance: DecideRelevanceInput;
  readonly decideSharing: DecideSharingInput;
  readonly declineContribution: DeclineContributionInput;
  readonly declineParentDisclosure: DeclineParentDisclosureInput;
  readonly declineRequest: DeclineRequestInput;
  readonly declineSharing: DeclineSharingInput;
  readonly disposeMap: DisposeMapInput;
  readonly endElement: EndElementInput;
  readonly endSpentShown: EndSpentShownInput;
  readonly endTie: EndTieInput;
  readonly eraseLapsed: EraseLapsedInput;
  readonly erasePerson: ErasePersonInput;
  readonly exemptNotification: ExemptNotificationInput;
  readonly extendAccessRequest: ExtendAccessRequestInput;
  readonly extendRetention: ExtendRetentionInput;
  readonly fillInformationGap: FillInformationGapInput;
  readonly holdLapsed: HoldLapsedInput;
  readonly identify: IdentifyInput;
  readonly keepSpentShown: KeepSpentShownInput;
  readonly liftHold: LiftHoldInput;
  readonly liftRestriction: LiftRestrictionInput;
  readonly mergePersons: MergePersonsInput;
  readonly notifySignificantEvent: NotifySignificantEventInput;
  readonly openPeerMap: OpenPeerMapInput;
  readonly placeHold: PlaceHoldInput;
  readonly proposeDisposal: ProposeDisposalInput;
  readonly proposeLapsedErasure: ProposeLapsedErasureInput;
  readonly proposeRules: ProposeRulesInput;
  readonly reassign: ReassignInput;
  readonly recordAccessRequest: RecordAccessRequestInput;
  readonly recordAdvice: RecordAdviceInput;
  readonly recordAgreement: RecordAgreementInput;
  readonly recordAssessment: RecordAssessmentInput;
  readonly recordComplaint: RecordComplaintInput;
  readonly recordConsent: RecordConsentInput;
  readonly recordErasureTold: RecordErasureToldInput;
  readonly recordImpactAssessment: RecordImpactAssessmentInput;
  readonly recordInterventionOutcome: RecordInterventionOutcomeInput;
  readonly recordMeeting: RecordMeetingInput;
  readonly recordMonitoringNotice: RecordMonitoringNoticeInput;
  readonly recordNotification: RecordNotificationInput;
  readonly recordObjection: RecordObjectionInput;
  readonly recordOrganisation: RecordOrganisationInput;
  readonly recordParentCarer: RecordParentCarerInput;
  readonly recordParentDisclosureGiven: RecordParentDisclosureGivenInput;
  readonly recordPolicyDocument: RecordPolicyDocumentInput;
  readonly recordRecipientTold: RecordRecipientToldInput;
  readonly recordRequesterAuthority: RecordRequesterAuthorityInput;
  readonly recordRestrictionTold: RecordRestrictionToldInput;
  readonly recordRestrictionView: RecordRestrictionViewInput;
  readonly recordReview: RecordReviewInput;
  readonly recordSystemEntry: RecordSystemEntryInput;
  readonly recordViews: RecordViewsInput;
  readonly rectify: RectifyInput;
  readonly reopenPeerMap: ReopenPeerMapInput;
  readonly requestSharing: RequestSharingInput;
  readonly restoreHarm: RestoreHarmInput;
  readonly restrict: RestrictInput;
  readonly reviewAllegation: ReviewAllegationInput;
  readonly reviewUrgentAccess: ReviewUrgentAccessInput;
  readonly setAsideSignificantEvent: SetAsideSignificantEventInput;
  readonly urgentAccess: UrgentAccessInput;
  readonly verifyObjection: VerifyObjectionInput;
  readonly withdrawAssessment: WithdrawAssessmentInput;
  readonly withdrawConsent: WithdrawConsentInput;
  readonly withdrawParentDisclosure: WithdrawParentDisclosureInput;
  readonly withdrawSharing: WithdrawSharingInput;
};

export type SubjectCompetence =
  | 'COMPETENT'
  | 'NOT_COMPETENT';

export type SubjectViews =
  | 'AGREES'
  | 'NOT_KNOWN'
  | 'OBJECTS';

export type Trigger =
  | 'KNOWN_GROUP'
  | 'SIGNIFICANT_EVENT';

export type UrgentAccessInput = {
  readonly immediateRisk: Scalars['Text']['input'];
  readonly manager: InputMaybe<PractitionerInput>;
  readonly mapId: InputMaybe<Scalars['ID']['input']>;
  readonly ref: InputMaybe<Scalars['Reference']['input']>;
  readonly reveals: ReadonlyArray<Category>;
};

export type UrgentAccessOutcome =
  | 'JUSTIFIED'
  | 'NOT_JUSTIFIED';

export type Valence =
  | 'NEUTRAL'
  | 'PROTECTIVE'
  | 'STRAINED';

export type VerifyObjectionInput = {
  readonly identity: IdentityCheck;
  readonly objectionId: Scalars['ID']['input'];
};

export type Viewed =
  | 'ONCE'
  | 'REPEATEDLY';

export type WhyCategoryInput = {
  readonly category: Category;
  readonly why: Scalars['Statement']['input'];
};

export type WhySubjectInput = {
  readonly subjectId: Scalars['ID']['input'];
  readonly why: Scalars['Statement']['input'];
};

export type WithdrawAssessmentInput = {
  readonly assessmentId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly why: Scalars['Text']['input'];
};

export type WithdrawConsentInput = {
  readonly consentId: Scalars['ID']['input'];
  readonly how: InputMaybe<Scalars['Text']['input']>;
  readonly mapId: Scalars['ID']['input'];
};

export type WithdrawParentDisclosureInput = {
  readonly mapId: Scalars['ID']['input'];
  readonly parentDisclosureId: Scalars['ID']['input'];
  readonly reveals: ReadonlyArray<Category>;
  readonly why: Scalars['Text']['input'];
};

export type WithdrawSharingInput = {
  readonly decisionId: Scalars['ID']['input'];
  readonly mapId: Scalars['ID']['input'];
  readonly reason: Scalars['Text']['input'];
  readonly reveals: ReadonlyArray<Category>;
};
