/** GEXF 1.3: Gephi. The stamp is in `<meta>`. */
import { addDays } from '../policy/age.ts'
import type { Attributes, Model, ModelColumn } from './model.ts'
import { stampText } from './stamp.ts'
import { xml } from './xml.ts'

const declared = (of: 'node' | 'edge', columns: readonly ModelColumn[]): readonly string[] => [
  `    <attributes class="${of}">`,
  ...columns.map(
    ({ name, isNumber }) =>
      `      <attribute id="${of}.${xml(name)}" title="${xml(name)}" type="${isNumber ? 'double' : 'string'}"/>`,
  ),
  '    </attributes>',
]

const values = (of: 'node' | 'edge', attributes: Attributes): string =>
  [...attributes].map(([name, value]) => `<attvalue for="${of}.${xml(name)}" value="${xml(value)}"/>`).join('')

/** `start` and `end` belong to the time; a tie holds before its `until`. */
function lifetime(attributes: Attributes): string {
  const [since, until] = [attributes.get('since'), attributes.get('until') ?? attributes.get('endedOn')]
  const start = typeof since === 'string' ? ` start="${xml(since)}"` : ''
  return typeof until === 'string' ? `${start} end="${xml(addDays(until, -1))}"` : start
}

/** The file. `dynamic`: since and until as a timeline. `kind` keeps several ties between two apart. */
export function gexf(
  { directed, stamp, nodes, edges, columns }: Model,
  { dynamic }: { readonly dynamic: boolean },
): string {
  const time = (attributes: Attributes): string => (dynamic ? lifetime(attributes) : '')
  const mode = dynamic ? 'mode="dynamic" timeformat="date" timerepresentation="interval"' : 'mode="static"'
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `  <meta lastmodifieddate="${xml((stamp['madeAt'] ?? '').slice(0, 10))}">`,
    '    <creator>Peermap</creator>',
    `    <keywords>${xml(`peermap, disclosure ${stamp['disclosure'] ?? ''}`)}</keywords>`,
    `    <description>${xml(stampText(stamp))}</description>`,
    '  </meta>',
    `  <graph ${mode} defaultedgetype="${directed ? 'directed' : 'undirected'}">`,
    ...declared('node', columns.nodes),
    ...declared('edge', columns.edges),
    '    <nodes>',
    ...nodes.map(
      ({ id, label, attributes }) =>
        `      <node id="${xml(id)}" label="${xml(label ?? attributes.get('type') ?? '')}"${time(attributes)}><attvalues>${values('node', attributes)}</attvalues></node>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      ({ id, from, to, relation, attributes }) =>
        `      <edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}" kind="${xml(relation)}" label="${xml(relation)}"${time(attributes)}><attvalues>${values('edge', attributes)}</attvalues></edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n')
}
