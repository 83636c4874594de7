/** `errorCodes`: what an error may say. Anybody may read it. */
import type { ErrorCode, LimitName } from '../errors.ts'
import { enumOf } from '../model/model.ts'
import { defineQuestion } from './question.ts'
import { ERROR_CODES, STATUS } from './statuses.ts'

/** Codes whose errors may have `extensions.missing`. */
const WITH_MISSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['PURPOSE_REQUIRED', 'PURPOSE_REFUSED', 'STEP_REFUSED'])
/** Limits of a short time. All others are of one request, or of what is open at once. */
const RATES: ReadonlySet<LimitName> = new Set<LimitName>(['CALLER_RATE', 'ORGANISATION_RATE'])

const limitsOf = (code: ErrorCode): readonly LimitName[] => {
  if (code === 'RATE_LIMITED') return enumOf('LimitName').filter((name) => RATES.has(name))
  return code === 'LIMIT_EXCEEDED' ? enumOf('LimitName').filter((name) => !RATES.has(name)) : []
}

export const errorCodes = defineQuestion<'errorCodes'>('everybody', () =>
  ERROR_CODES.map((code) => ({
    code,
    status: STATUS[code],
    missing: WITH_MISSING.has(code) ? enumOf('MissingCode') : [],
    conflicts: code === 'CONFLICT' ? enumOf('ConflictKind') : [],
    limits: limitsOf(code),
  })),
)
