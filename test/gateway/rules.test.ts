/** P9.6 One request is decided by one version of the rules. */
import { expect, test } from 'vitest'
import type { Context } from '../../src/gateway/operation.ts'
import { useRules } from '../../src/gateway/rules.ts'
import { NONE_ADOPTED } from '../../src/policy/rule-set.ts'
import { ADOPTED } from '../policy/build.ts'

test('P9.6 a request keeps the rules that it began with, and ends where others come into force', () => {
  const context: Pick<Context, 'rules'> = { rules: null }
  expect(useRules(context, ADOPTED)).toBe(ADOPTED)
  expect(useRules(context, { ...ADOPTED })).toBe(ADOPTED)
  for (const other of [NONE_ADOPTED, { ...ADOPTED, version: 2 }, { ...ADOPTED, sha256: '0'.repeat(64) }])
    expect(() => useRules(context, other)).toThrow('another set of rules has come into force')
  expect(context.rules).toBe(ADOPTED)
})
