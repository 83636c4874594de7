/** What ends a copy is known of every step that hides what was shown (P5.2). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CYPHER_FOLDER, loadStep } from '../../src/graph/statements.ts'
import { STEPS } from '../../src/steps/all.ts'

const MARKS = readFileSync(join(CYPHER_FOLDER, 'copy', 'marks.cypher'), 'utf8')

test('P5.2 each step by which something on a map is found to reveal more ends a copy of before', () => {
  const hiding = [...STEPS.keys()].filter((name) => /FOREACH[^|]+\|\s*SET each:Revealing/.test(loadStep(name)))
  expect(hiding.length).toBeGreaterThan(8)
  const isKnown = (name: string): boolean =>
    name.startsWith('change') || MARKS.includes(`'${name}'`) || loadStep(name).includes('CREATE (r:Rectification)')
  expect(hiding.filter((name) => !isKnown(name))).toEqual([])
})
