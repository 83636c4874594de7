import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decisionMatrix, matrixCells, matrixChanges } from '../../src/policy/matrix.ts'
import { RULES } from '../../src/policy/rules.ts'

const AGREED = readFileSync(new URL('matrix.md', import.meta.url), 'utf8')

/** The title of the test is what a person reads when the two differ: it says how to write the file anew. */
const ANEW = `npx tsx -e "import('./src/policy/matrix.ts').then((m) => process.stdout.write(m.decisionMatrix()))" > test/policy/matrix.md`

test(`P5 the decision matrix is the one that was agreed (if a change is meant, show it to the data protection officer, then: ${ANEW})`, () => {
  expect(decisionMatrix()).toBe(AGREED)
})

test('the matrix tells who gains or loses what when a rule changes', () => {
  expect(matrixChanges(RULES, RULES)).toEqual([])
  const changes = matrixChanges(
    RULES,
    RULES.filter(({ id }) => id !== 'R-5-22'),
  )
  expect(changes).toHaveLength(1)
  expect(changes[0]?.before).toMatchObject({
    agency: 'POLICE',
    category: 'SOCIAL_MEDIA',
    purpose: 'ASSESS_RISK',
    verdict: '●',
  })
  expect(changes[0]?.after.verdict).toBe('–')
})

test('without rules every cell is closed', () => {
  expect(new Set(matrixCells([]).map(({ verdict }) => verdict))).toEqual(new Set(['–']))
})
