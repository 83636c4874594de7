/** What is made of the input of an assessment (P8): what is left out, and the words of para 18 as the schema says them. */
import type { StepInputs } from '../generated/inputs.ts'
import type { Assessment } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'

/** DPA 2018 Sch 1 para 18(1)(a). */
export const PROTECTION_PURPOSES = {
  PROTECT_FROM_HARM: '18(1)(a)(i)',
  PROTECT_WELL_BEING: '18(1)(a)(ii)',
} as const satisfies Readonly<Record<string, NonNullable<Assessment['purpose']>>>

/** DPA 2018 Sch 1 para 18(2). */
export const REASONS_WITHOUT_CONSENT = {
  CANNOT_BE_GIVEN: '18(2)(a)',
  CANNOT_BE_EXPECTED: '18(2)(b)',
  WOULD_PREJUDICE_PROTECTION: '18(2)(c)',
} as const satisfies Readonly<Record<string, NonNullable<Assessment['reasonWithoutConsent']>>>

/** The input with the people whom the assessment protects: nobody, if they are left out. */
export const protecting = <Asked extends { readonly protectedIds: readonly string[] | null }>(asked: Asked) => ({
  ...asked,
  protectedIds: asked.protectedIds ?? [],
})

/** The input of an assessment. */
export type AssessmentInput = ReturnType<typeof protecting<StepInputs['recordAssessment']>>

/** With the day that is left out. */
export const withFrom = <Asked extends { readonly from: IsoDate | null }>(input: Asked, today: IsoDate) => ({
  ...input,
  from: input.from ?? today,
})
