/** `errorCodes`: what an error may say. Anybody may read it. */
import type { GraphQLSchema } from 'graphql'
import { isEnumType } from 'graphql'
import type { ErrorCode } from '../errors.ts'
import { defineQuestion } from './question.ts'
import { ERROR_CODES, STATUS } from './statuses.ts'

/** Codes whose limits are of a short time. The limits of the others are of one request. */
const RATES: ReadonlySet<string> = new Set(['CALLER_RATE', 'ORGANISATION_RATE'])
const MISSING_IN: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['PURPOSE_REQUIRED', 'PURPOSE_REFUSED', 'STEP_REFUSED'])

/** The values of an enum of the schema. The type parameter is asserted by its name alone: the codegen makes it of that enum. */
function valuesOf<Value>(schema: GraphQLSchema, name: string): readonly Value[] {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map(({ value }): Value => value) : []
}

export const errorCodes = defineQuestion<'errorCodes'>('everybody', (_parent, _args, _context, { schema }) => {
  const limits = valuesOf<'CALLER_RATE'>(schema, 'LimitName')
  return ERROR_CODES.map((code) => ({
    code,
    status: STATUS[code],
    missing: MISSING_IN.has(code) ? valuesOf<'REQUIRED'>(schema, 'MissingCode') : [],
    conflicts: code === 'CONFLICT' ? valuesOf<'CHANGED'>(schema, 'ConflictKind') : [],
    limits:
      code === 'LIMIT_EXCEEDED'
        ? limits.filter((name) => !RATES.has(name))
        : code === 'RATE_LIMITED'
          ? limits.filter((name) => RATES.has(name))
          : [],
  }))
})
