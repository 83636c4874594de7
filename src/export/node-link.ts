/** Node-link JSON: d3, Cytoscape.js, and NetworkX (`nx.node_link_graph(d, edges='links')`). The stamp is `graph`. */
import type { Model } from './model.ts'

/** The file. */
export const nodeLink = ({ directed, stamp, nodes, edges }: Model): string =>
  `${JSON.stringify(
    {
      directed,
      multigraph: true,
      graph: stamp,
      nodes: nodes.map(({ id, label, attributes }) => ({
        id,
        ...(label === null ? {} : { label }),
        ...Object.fromEntries(attributes),
      })),
      links: edges.map(({ id, from, to, attributes }) => ({
        source: from,
        target: to,
        key: id,
        ...Object.fromEntries(attributes),
      })),
    },
    null,
    1,
  )}\n`
