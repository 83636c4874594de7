/** CSV: two tables for pandas, Excel and Gephi, a manifest that says what they hold, and a READ-ME. Import takes them back. */
import { createHash } from 'node:crypto'
import { csvTable, TEXT_GUARD } from './csv-table.ts'
import type { Model, ModelColumn } from './model.ts'

/** What `manifest.json` calls itself. */
export const FORMAT = 'peermap-export'
export const VERSION = 1

/** The headings are Gephi's; the last column says which disclosure a row that strays is of. */
function nodeTable({ nodes, columns, stamp }: Model): string {
  const names = columns.nodes.map(({ name }) => name)
  const rows = nodes.map(({ id, label, attributes }) => [
    id,
    label ?? undefined,
    ...names.map((name) => attributes.get(name)),
    stamp['disclosure'],
  ])
  return csvTable([['Id', 'Label', ...names, 'disclosure'], ...rows])
}

/** Every tie weighs the same: how strong one is is a judgement, rarely recorded, and has a column of its own. */
function edgeTable({ directed, edges, columns, stamp }: Model): string {
  const names = columns.edges.map(({ name }) => name)
  const type = directed ? 'Directed' : 'Undirected'
  const rows = edges.map(({ from, to, attributes }) => [
    from,
    to,
    type,
    1,
    ...names.map((name) => attributes.get(name)),
    stamp['disclosure'],
  ])
  return csvTable([['Source', 'Target', 'Type', 'Weight', ...names, 'disclosure'], ...rows])
}

const headings = (columns: readonly ModelColumn[]) =>
  columns.map(({ name, isNumber, categories }) => ({ name, type: isNumber ? 'number' : 'text', categories }))

const fileOf = (name: string, text: string, rows: number) => ({
  name,
  rows,
  sha256: createHash('sha256').update(text).digest('hex'),
})

const readMe = ({ stamp }: Model, name: string): string =>
  [
    'A map of Peermap as two tables.',
    '',
    ...Object.entries(stamp).map(([key, value]) => `${key}: ${value.replaceAll(/\s+/g, ' ')}`),
    '',
    `${name}.nodes.csv   people, groups, places, risks and strengths, by opaque ids`,
    `${name}.edges.csv   the ties between them`,
    'manifest.json   columns with the category of each, and the SHA-256 of both tables',
    '',
    'An empty cell is withheld or not recorded. The column "open" lists the categories that were open for that person: in',
    'one of these, empty is not recorded; in any other, withheld. manifest.json says which category a column is of.',
    `A text that a spreadsheet could run begins with ${TEXT_GUARD} (textGuard in manifest.json).`,
    'Delete the files when the purpose is met, and on the day "openUntil" at the latest. A withdrawal ends the right to them.',
    '',
  ].join('\r\n')

/** The four files, by name. `name`: that of the export. */
export function csv(model: Model, name: string): readonly { readonly name: string; readonly text: string }[] {
  const nodes = { name: `${name}.nodes.csv`, text: nodeTable(model) }
  const edges = { name: `${name}.edges.csv`, text: edgeTable(model) }
  const manifest = {
    format: FORMAT,
    version: VERSION,
    stamp: model.stamp,
    directed: model.directed,
    textGuard: TEXT_GUARD,
    files: {
      nodes: fileOf(nodes.name, nodes.text, model.nodes.length),
      edges: fileOf(edges.name, edges.text, model.edges.length),
    },
    columns: { nodes: headings(model.columns.nodes), edges: headings(model.columns.edges) },
  }
  return [
    nodes,
    edges,
    { name: 'manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` },
    { name: 'READ-ME.txt', text: readMe(model, name) },
  ]
}
