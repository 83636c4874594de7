/** GraphML: NetworkX, igraph, yEd, Cytoscape. The stamp is the graph's attributes and its description. */
import type { Attributes, Model, ModelColumn } from './model.ts'
import { stampText } from './stamp.ts'
import { xml } from './xml.ts'

const key = (of: 'graph' | 'node' | 'edge', name: string, isNumber = false): string =>
  `  <key id="${of}.${xml(name)}" for="${of}" attr.name="${xml(name)}" attr.type="${isNumber ? 'double' : 'string'}"/>`

const data = (of: 'graph' | 'node' | 'edge', attributes: Iterable<readonly [string, string | number]>): string =>
  [...attributes].map(([name, value]) => `<data key="${of}.${xml(name)}">${xml(value)}</data>`).join('')

const keys = (of: 'node' | 'edge', columns: readonly ModelColumn[]): readonly string[] =>
  columns.map(({ name, isNumber }) => key(of, name, isNumber))

const labelled = (label: string | null, attributes: Attributes): Attributes =>
  label === null ? attributes : new Map([['label', label] as const, ...attributes])

/** The file. Edges keep their ids: several ties may join two. */
export const graphml = ({ directed, stamp, nodes, edges, columns }: Model): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${xml(stampText(stamp))}</desc>`,
    ...Object.keys(stamp).map((name) => key('graph', name)),
    key('node', 'label'),
    ...keys('node', columns.nodes),
    ...keys('edge', columns.edges),
    `  <graph id="map" edgedefault="${directed ? 'directed' : 'undirected'}">`,
    `    ${data('graph', Object.entries(stamp))}`,
    ...nodes.map(
      ({ id, label, attributes }) => `    <node id="${xml(id)}">${data('node', labelled(label, attributes))}</node>`,
    ),
    ...edges.map(
      ({ id, from, to, attributes }) =>
        `    <edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}">${data('edge', attributes)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n')
