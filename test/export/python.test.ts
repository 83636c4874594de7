/**
 * Exports as NetworkX and igraph read them. Only where PEERMAP_TEST_PYTHON names a Python 3 with pip: the two come from PyPI, into
 * an environment that is kept.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, type Format } from '../../src/export/formats.ts'
import { ANSWER, modelled, STAMP } from './hostile.ts'

const ROOT = join(import.meta.dirname, '../..')
const PYTHON = process.env['PEERMAP_TEST_PYTHON']
const PACKAGES = ['networkx==3.6.1', 'igraph==1.0.0']

/** The interpreter of the environment. Throws what Python or pip says. */
function environment(python: string): string {
  const folder = join(ROOT, '.peermap', 'python-exports')
  const own = join(folder, 'bin', 'python')
  if (!existsSync(join(folder, 'ready'))) {
    execFileSync(python, ['-m', 'venv', '--clear', folder])
    execFileSync(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES])
    writeFileSync(join(folder, 'ready'), '')
  }
  return own
}

type Told = {
  readonly directed: boolean
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[]
  readonly graph: Readonly<Record<string, string>>
}

const model = modelled(ANSWER)
const PEERS = modelled({ members: ANSWER.members, peerTies: ANSWER.peerTies }, true)
const text = (from: typeof model, format: Format, dynamic = false): string =>
  filesOf(from, format, { dynamic })[0]?.text ?? ''

const without = (
  row: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !names.includes(name) && value !== '' && !isNaNText(value)),
  )
/** igraph gives a number that is not there so. */
const isNaNText = (value: unknown): boolean => value === null || Number.isNaN(value)

const NODES = Object.fromEntries(
  model.nodes.map(({ id, label, attributes }) => [
    id,
    { ...(label === null ? {} : { label }), ...Object.fromEntries(attributes) },
  ]),
)
const EDGES = model.edges
  .map(({ from, to, attributes }) => [from, to, Object.fromEntries(attributes)] as const)
  .toSorted(([, , one], [, , other]) => (String(one['tie']) < String(other['tie']) ? -1 : 1))

test.skipIf(PYTHON === undefined)(
  'NetworkX and igraph read each export as it is (skipped unless PEERMAP_TEST_PYTHON names a Python 3 with pip)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'peermap-read-back-'))
    const files = {
      'map.graphml': text(model, 'GRAPHML'),
      'map.gexf': text(model, 'GEXF'),
      'dynamic.gexf': text(model, 'GEXF', true),
      'map.json': text(model, 'JSON'),
      'peers.graphml': text(PEERS, 'GRAPHML'),
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const out = execFileSync(environment(PYTHON ?? ''), [join(import.meta.dirname, 'read-back.py'), folder], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    const told: Readonly<Record<string, Told>> = JSON.parse(out.replaceAll(/\bNaN\b/g, 'null'))
    for (const name of ['graphml', 'json', 'igraph', 'gexf'] as const) {
      const read = told[name]
      if (read === undefined) throw new Error(name)
      expect([name, read.directed]).toEqual([name, true])
      const nodes = Object.fromEntries(
        Object.entries(read.nodes).map(([id, values]) => [id, without(values, ...(name === 'igraph' ? ['id'] : []))]),
      )
      // A node without a label of its own is called by its type there.
      const expected = name === 'gexf' ? { ...NODES, s1: { ...NODES['s1'], label: 'Strength' } } : NODES
      expect([name, nodes]).toEqual([name, expected])
      const added = name === 'gexf' ? ['id', 'label', 'kind'] : ['id']
      const edges = read.edges.map(([from, to, values]) => [from, to, without(values, ...added)])
      const kinds = EDGES.map(([from, to, values]) => [from, to, name === 'gexf' ? without(values, 'kind') : values])
      expect([name, edges]).toEqual([name, kinds])
    }
    for (const name of ['graphml', 'json', 'igraph'] as const)
      expect(told[name]?.graph).toMatchObject({ ...STAMP, title: model.stamp['title'] })
    expect(told['dynamic']?.edges.map(([, , { start, end }]) => [start, end])).toEqual([
      [undefined, undefined],
      ['2026-01-01', undefined],
      [undefined, '2026-06-30'],
      [undefined, undefined],
    ])
    expect(told['peers']?.directed).toBe(false)
    expect(told['peers']?.edges.map(([, , { tie }]) => tie)).toEqual(['t1', 't2'])
  },
  120_000,
)
