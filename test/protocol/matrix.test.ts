import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decisionMatrix, matrixCells, matrixChanges } from '../../src/protocol/matrix.ts'
import { RULES } from '../../src/protocol/rules.ts'

const HINT = `the rules decide differently from test/protocol/matrix.md. If that is meant, let the data protection officer see
the difference and write the file anew:
npx tsx -e "import('./src/protocol/matrix.ts').then((m) => process.stdout.write(m.decisionMatrix()))" > test/protocol/matrix.md`

test('P5 the decision matrix is the one that was agreed', () => {
  expect(decisionMatrix(), HINT).toBe(readFileSync(new URL('matrix.md', import.meta.url), 'utf8'))
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
