/** Which part may import which (docs/architecture.md, Where things are). */
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

/** All but what `npm pack` has built of the client package. */
const SOURCES = filesIn(SRC, '.ts').filter((file) => !file.startsWith('generated/client/'))
const IMPORTS = new Map(SOURCES.map((file) => [file, importsOf(file)]))

/** Folders of a chapter of the protocol: each file says by its suffix what it is. */
const CHAPTERS = ['mapping', 'sharing', 'notification', 'cover', 'rights', 'retention', 'accountability']

/**
 * The part that a file belongs to: the suffix of a file of a chapter, or else its folder. `rules` decide and are pure, `facts`
 * read what they decide by, a `step` changes the graph, a `read` answers a question.
 */
const partOf = (file: string): string => {
  if (file.startsWith('rights/access/')) return 'rules'
  const [, suffix] = /\.(rules|facts|step|read)\.ts$/.exec(file) ?? []
  if (/^generated\/(model|inputs)\.ts$/.test(file)) return 'model'
  return suffix ?? (file.includes('/') ? (file.split('/')[0] ?? '') : file)
}

/** Part -> the parts that its files may import beside each other. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  policy: ['model', 'errors.ts'],
  rules: ['model', 'policy', 'errors.ts'],
  journal: ['model', 'policy', 'errors.ts'],
  graph: ['model', 'policy', 'rules', 'errors.ts'],
  export: ['model', 'policy', 'errors.ts'],
  equality: ['model', 'policy', 'export'],
  analysis: ['model', 'policy', 'graph', 'errors.ts'],
  facts: ['model', 'policy', 'rules', 'graph', 'steps', 'equality', 'errors.ts'],
  steps: ['model', 'policy', 'rules', 'graph', 'journal', 'gateway', 'step', 'errors.ts'],
  step: ['model', 'policy', 'rules', 'facts', 'graph', 'steps', 'gateway', 'errors.ts'],
  read: [
    'model',
    'policy',
    'rules',
    'facts',
    'graph',
    'steps',
    'gateway',
    'analysis',
    'equality',
    'export',
    'errors.ts',
  ],
  gateway: ['model', 'policy', 'rules', 'graph', 'journal', 'generated', 'analysis', 'steps', 'read', 'errors.ts'],
}

/** Files that alone of their part may do so: the table of all of a kind, and the journal's copy, which reads its format. */
const ALONE: Readonly<Record<string, readonly string[]>> = {
  'steps -> step': ['steps/all.ts'],
  // A map as files and as a recipient would get it are answered as a map is.
  'gateway -> read': ['gateway/questions.ts', 'gateway/schema.ts'],
  // A version is told with a map, and asked for by a step.
  'gateway -> facts': ['gateway/peer-map.ts'],
  'steps -> facts': ['steps/take.ts'],
  'graph -> journal': ['graph/journal-lines.ts'],
}

const isAllowed = (part: string, file: string, other: string): boolean => {
  const target = partOf(other)
  if (target === part) return true
  const alone = ALONE[`${part} -> ${target}`]
  return alone === undefined ? (MAY[part] ?? []).includes(target) : alone.includes(file)
}

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
  test.each(Object.keys(MAY))('%s imports nothing of ours but what it may', (part) => {
    const ours = [...IMPORTS].filter(([file]) => partOf(file) === part)
    expect(ours.length).toBeGreaterThan(0)
    const wrong = ours.flatMap(([file, imports]) =>
      imports.filter((other) => !isAllowed(part, file, other)).map((other) => `${file} -> ${other}`),
    )
    expect(wrong).toEqual([])
  })

  test('P9.6 what is pure imports no effect: no file, no network, no clock', () => {
    const effects = [...IMPORTS.keys()]
      .filter((file) => ['model', 'policy', 'rules'].includes(partOf(file)))
      .filter((file) => /from 'node:(?!crypto)|from 'neo4j-driver'/.test(readFileSync(join(SRC, file), 'utf8')))
    expect(effects).toEqual([])
  })

  test('a file of a chapter says by its suffix what it is', () => {
    const plain = [...IMPORTS.keys()].filter((file) => CHAPTERS.includes(partOf(file)))
    expect(plain).toEqual([])
  })

  test('a chapter has one name in schema, cypher, src and test', () => {
    const here = (tree: string): readonly string[] =>
      readdirSync(join(ROOT, tree), { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []))
    for (const tree of ['cypher', 'src', 'test'])
      expect([tree, here(tree)]).toEqual([
        tree,
        expect.arrayContaining(CHAPTERS.filter((each) => each !== 'accountability')),
      ])
    expect(here('src').length).toBeGreaterThan(CHAPTERS.length)
    expect([...IMPORTS.keys()].filter((file) => file.split('/').length > 3)).toEqual([])
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
