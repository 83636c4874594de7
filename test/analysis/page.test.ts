import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { queriesPage } from '../../src/analysis/page.ts'
import { FILES } from './support.ts'

const committed = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test('docs/queries.md is what the headers say now: npm run codegen', () => {
  expect(committed('docs/queries.md')).toBe(queriesPage(FILES))
})

test('it has each query once, with what it is not for', () => {
  const page = queriesPage(FILES)
  for (const { name, question } of FILES) {
    expect(page.split(`\n### ${name}\n`)).toHaveLength(2)
    expect(page.split(`**${question}**`)).toHaveLength(2)
  }
})

test('the README of the folder has a line for each parameter that a file may ask for', () => {
  const readme = committed('cypher/analysis/README.md')
  const asked = new Set(FILES.flatMap(({ parameters }) => parameters.map(({ name }) => name)))
  expect([...asked].filter((name) => !readme.includes(`${name}:`))).toEqual([])
})
