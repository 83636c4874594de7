import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coverClause } from '../../src/policy/terms.ts'
import { RULES } from '../../src/policy/rules.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'

const PROTOCOL = readFileSync(new URL('../../src/policy/protocol.md', import.meta.url), 'utf8')
const [CLAUSES = '', NOT_ENCODED = ''] = PROTOCOL.split('## Clauses not encoded in rules, and why')

const stated = (clause: string): boolean => CLAUSES.includes(`**${clause}**`) || CLAUSES.includes(`## ${clause} `)

describe('protocol.md', () => {
  test('states every clause that a rule or a redaction cites', () => {
    const cited = [...RULES.map(({ clause }) => clause), ...CATEGORIES.map(coverClause), 'P4.4', 'P4.5', 'P5']
    expect(cited.filter((clause) => !stated(clause))).toEqual([])
  })
  test('names every category', () => {
    expect(CATEGORIES.filter((category) => !CLAUSES.includes(`| ${category} |`))).toEqual([])
  })
  test('says of clauses that exist why they are no rule', () => {
    const named = NOT_ENCODED.split('\n').flatMap((line) =>
      line.startsWith('| P') ? (line.match(/P\d+(\.\d+)*/g) ?? []) : [],
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((clause) => !stated(clause))).toEqual([])
  })
})
