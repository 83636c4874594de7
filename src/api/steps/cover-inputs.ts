/** Inputs of the steps that give cover (P8), and the words of para 18 as the schema says them. */
import { z } from 'zod'
import type { Assessment } from '../../protocol/facts.ts'
import { CATEGORIES } from '../../protocol/terms.ts'
import { day, id, ids, line, maybe, text } from '../arguments.ts'

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

/** A text that must be stated: a blank one is told with all else that is missing. */
const statement = z.union([text, z.string().regex(/^\s{0,4000}$/)])
const categories = z.array(z.enum(CATEGORIES)).max(CATEGORIES.length)
const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) =>
  z.string().refine((key): key is Key => Object.hasOwn(table, key))

export const policyDocumentInput = z.strictObject({
  version: line,
  from: day,
  reviewBy: day,
  location: line,
  until: maybe(day),
})

export const assessmentInput = z.strictObject({
  mapId: id,
  subjectIds: ids,
  categories,
  purpose: keysOf(PROTECTION_PURPOSES),
  protectedIds: maybe(ids).transform((list) => list ?? []),
  typeOfIndividual: maybe(text),
  whyNoIndividual: maybe(text),
  limbB: z.enum(['UNDER_18', 'AT_RISK']),
  atRisk: maybe(z.strictObject({ needs: statement, harm: statement, unableToProtect: statement })),
  reasonWithoutConsent: keysOf(REASONS_WITHOUT_CONSENT),
  explanation: statement,
  substantialPublicInterest: statement,
  enactment: statement,
  from: maybe(day),
  reviewOn: day,
  until: day,
})

export const withdrawAssessmentInput = z.strictObject({ mapId: id, assessmentId: id, why: text })

export const consentInput = z.strictObject({
  mapId: id,
  subjectId: id,
  categories,
  from: maybe(day),
  takenBy: line,
  evidence: text,
})

export const withdrawConsentInput = z.strictObject({ mapId: id, consentId: id, how: maybe(text) })
