/** Recorded assessments and consents in the form of the schema, with what may be told of each (P8). Pure. */
import type { Assessment, Consent } from '../policy/facts.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import { PROTECTION_PURPOSES, REASONS_WITHOUT_CONSENT } from './assessment-input.rules.ts'
import type { CoverCheckAbout } from './checking.rules.ts'
import type { CoverState, ToldAssessment } from './records.rules.ts'

type Finding = 'IN_ORDER' | 'NOT_IN_ORDER'

type Recorded = {
  readonly recordedBy: string | null
  readonly recordedAt: string | null
  readonly withdrawnBy: string | null
  readonly withdrawalCheckedOn: IsoDate | null
  readonly withdrawalCheckedBy: string | null
  readonly withdrawalFinding: Finding | null
  readonly withdrawalFindingWhy: string | null
}

type Texts<Name extends string> = Readonly<Record<Name, string | null>>

/** What is stored of an assessment beside what is judged of it: texts, some as lists side by side, and what was found of it. */
export type AssessmentDetails = Recorded &
  Texts<'typeOfIndividual' | 'whyNoIndividual' | 'explanation' | 'consentWithdrawnConsidered' | 'withdrawnWhy'> &
  Texts<'atRiskNeedsCause' | 'atRiskHarmCause' | 'atRiskUnableToProtectCause' | 'checkedBy' | 'findingWhy'> & {
    readonly whySubjectIds: readonly string[]
    readonly whySubjects: readonly string[]
    readonly whyCategoryNames: readonly Category[]
    readonly whyCategories: readonly string[]
    readonly atRiskIds: readonly string[]
    readonly atRiskNeedsCauses: readonly string[]
    readonly atRiskHarmCauses: readonly string[]
    readonly atRiskUnableToProtectCauses: readonly string[]
    readonly checkedOn: IsoDate | null
    readonly finding: Finding | null
  }

/** The same of a consent. */
export type ConsentDetails = Recorded & Texts<'competence' | 'told' | 'takenBy' | 'evidence' | 'withdrawnHow'>

type Check = {
  readonly about: CoverCheckAbout
  readonly finding: Finding
  readonly on: IsoDate
  readonly by: string
  readonly why: string | null
}

/** The word of the schema for a provision that is stored by its number. */
const wordFor = <Word extends string>(words: Readonly<Record<Word, string>>, stored: string | null): Word | null => {
  const isWord = (word: string): word is Word => Object.hasOwn(words, word)
  return (
    Object.keys(words)
      .filter(isWord)
      .find((word) => words[word] === stored) ?? null
  )
}

type CheckedRecord = Pick<
  ConsentDetails,
  'withdrawalCheckedOn' | 'withdrawalCheckedBy' | 'withdrawalFinding' | 'withdrawalFindingWhy'
> &
  Partial<Pick<AssessmentDetails, 'checkedOn' | 'checkedBy' | 'finding' | 'findingWhy'>>

const checksOf = (details: CheckedRecord, texts: boolean): readonly Check[] => {
  const { checkedOn: on = null, checkedBy: by = null, finding = null, findingWhy = null } = details
  const recorded: readonly Check[] =
    on === null || by === null || finding === null
      ? []
      : [{ about: 'RECORDED', finding, on, by, why: texts ? findingWhy : null }]
  const { withdrawalCheckedOn, withdrawalCheckedBy, withdrawalFinding, withdrawalFindingWhy } = details
  const withdrawn: readonly Check[] =
    withdrawalCheckedOn === null || withdrawalCheckedBy === null || withdrawalFinding === null
      ? []
      : [
          {
            about: 'WITHDRAWN',
            finding: withdrawalFinding,
            on: withdrawalCheckedOn,
            by: withdrawalCheckedBy,
            why: texts ? withdrawalFindingWhy : null,
          },
        ]
  return [...recorded, ...withdrawn]
}

/** Lists side by side as rows; what has no partner is left out. */
const rowsOf = <Key extends string, Row>(
  keys: readonly Key[],
  row: (key: Key, index: number) => Row | null,
): readonly Row[] => keys.flatMap((key, index) => row(key, index) ?? [])

const atRiskTold = (details: AssessmentDetails, needsOf: ReadonlySet<string>) => {
  const { atRiskNeedsCause, atRiskHarmCause, atRiskUnableToProtectCause } = details
  const each = rowsOf(details.atRiskIds, (protectedId, index) => {
    const [needs, harm, unableToProtect] = [
      details.atRiskNeedsCauses[index],
      details.atRiskHarmCauses[index],
      details.atRiskUnableToProtectCauses[index],
    ]
    if (!needsOf.has(protectedId) || needs === undefined || harm === undefined || unableToProtect === undefined)
      return null
    return { protectedId, needs, harm, unableToProtect }
  })
  return atRiskNeedsCause === null || atRiskHarmCause === null || atRiskUnableToProtectCause === null
    ? each
    : [
        ...each,
        {
          protectedId: null,
          needs: atRiskNeedsCause,
          harm: atRiskHarmCause,
          unableToProtect: atRiskUnableToProtectCause,
        },
      ]
}

const assessmentTexts = (assessment: Assessment, details: AssessmentDetails, known: ToldAssessment) => {
  const { typeOfIndividual, whyNoIndividual, explanation, consentWithdrawnConsidered, withdrawnWhy } = details
  const { substantialPublicInterest, enactment, protectedPeople } = assessment
  // What was stated of everybody at once, before it was asked of each, is about all of them.
  const ofAll = protectedPeople.every(({ id }) => known.needsOf.has(id))
  return {
    typeOfIndividual,
    whyNoIndividual,
    explanation,
    consentWithdrawnConsidered,
    withdrawnWhy,
    substantialPublicInterest,
    enactment,
    whySubjects: rowsOf(details.whySubjectIds, (subjectId, index) => {
      const why = details.whySubjects[index]
      return why === undefined ? null : { subjectId, why }
    }),
    whyCategories: rowsOf(details.whyCategoryNames, (category: Category, index) => {
      const why = details.whyCategories[index]
      return why === undefined ? null : { category, why }
    }),
    atRisk: atRiskTold(details, known.needsOf).filter(({ protectedId }) => protectedId !== null || ofAll),
  }
}

export const assessmentTold = (assessment: Assessment, details: AssessmentDetails, known: ToldAssessment) => {
  const { id, categories, purpose, reasonWithoutConsent, from, reviewOn, withdrawnOn } = assessment
  const { recordedBy, recordedAt, withdrawnBy } = details
  const { subjectIds, protectedIds, limbB, state, until, texts } = known
  return {
    id,
    state,
    subjectIds,
    categories,
    limbB,
    protectedIds,
    from,
    reviewOn,
    until,
    recordedBy,
    recordedAt,
    withdrawnOn,
    withdrawnBy,
    purpose: wordFor(PROTECTION_PURPOSES, purpose),
    reasonWithoutConsent: wordFor(REASONS_WITHOUT_CONSENT, reasonWithoutConsent),
    checks: checksOf(details, texts),
    texts: texts ? assessmentTexts(assessment, details, known) : null,
  }
}

export const consentTold = (
  consent: Consent,
  details: ConsentDetails,
  known: { readonly state: CoverState; readonly until: IsoDate; readonly texts: boolean },
) => {
  const { id, subjectId, categories, from, withdrawnOn } = consent
  const { recordedBy, recordedAt, withdrawnBy, competence, told, takenBy, evidence, withdrawnHow } = details
  const { state, until, texts } = known
  return {
    id,
    state,
    subjectId,
    categories,
    from,
    until,
    recordedBy,
    recordedAt,
    withdrawnOn,
    withdrawnBy,
    checks: checksOf(details, texts),
    texts: texts ? { competence, told, takenBy, evidence, withdrawnHow } : null,
  }
}

/** The answer of `coverRecords`. */
export type Told = {
  readonly assessments: readonly ReturnType<typeof assessmentTold>[]
  readonly consents: readonly ReturnType<typeof consentTold>[]
}
