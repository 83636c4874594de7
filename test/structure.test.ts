/** DESIGN section 11: which part may import which. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { impureCalls } from '../src/graph/statements.ts'

const ROOT = join(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending))

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)[\s(]*'(\.[^']+)'/g)].map(([, path = '']) =>
    relative(SRC, join(SRC, dirname(file), path)),
  )

const IMPORTS = new Map(filesIn(SRC, '.ts').map((file) => [file, importsOf(file)]))

/** Part -> what its files may import beside each other. */
const MAY: Readonly<Record<string, RegExp>> = {
  protocol: /^errors\.ts$/,
  journal: /^(errors\.ts|protocol\/)/,
  graph: /^(errors\.ts|protocol\/)/,
  api: /^(errors\.ts|protocol\/|graph\/|journal\/|generated\/)/,
}

/** The journal's copy in the graph reads the journal's own file format: nobody else reads both. */
const RECORDED: ReadonlySet<string> = new Set(
  ['graph/projection.ts', 'graph/journal-lines.ts'].flatMap((file) =>
    ['journal/entry.ts', 'journal/format.ts'].map((other) => `${file} -> ${other}`),
  ),
)

/** A way from `file` back to itself, or none. */
function cycleFrom(file: string, way: readonly string[] = [], seen = new Set<string>()): readonly string[] | undefined {
  if (way[0] === file) return [...way, file]
  if (seen.has(file)) return undefined
  seen.add(file)
  for (const next of IMPORTS.get(file) ?? []) {
    const found = cycleFrom(next, [...way, file], seen)
    if (found !== undefined) return found
  }
  return undefined
}

describe('the direction of imports', () => {
  test.each(Object.entries(MAY))('%s imports nothing of ours but what it may', (part, may) => {
    const wrong = [...IMPORTS]
      .filter(([file]) => file.startsWith(`${part}/`))
      .flatMap(([file, imports]) => imports.map((other) => ({ other, at: `${file} -> ${other}` })))
      .filter(({ other, at }) => !other.startsWith(`${part}/`) && !may.test(other) && !RECORDED.has(at))
    expect(wrong.map(({ at }) => at)).toEqual([])
  })

  test('there are no cycles', () => {
    expect([...IMPORTS.keys()].flatMap((file) => cycleFrom(file) ?? [])).toEqual([])
  })

  test('there are no barrels and no utils', () => {
    const stars = [...IMPORTS.keys()].filter((file) => /^export \*/m.test(readFileSync(join(SRC, file), 'utf8')))
    expect([
      ...stars,
      ...[...IMPORTS.keys()].filter((file) => /(^|\/)(index|utils?|helpers?)\.ts$/.test(file)),
    ]).toEqual([])
  })
})

test('P8.5 no Cypher file asks the clock of the database or makes an id', () => {
  const folder = join(ROOT, 'cypher')
  const impure = filesIn(folder, '.cypher').filter(
    (file) => impureCalls(readFileSync(join(folder, file), 'utf8')).length > 0,
  )
  expect(impure).toEqual([])
})
