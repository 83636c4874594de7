"""Reads the exports of a folder with NetworkX and igraph, and prints what they hold as JSON."""
import json
import sys
from pathlib import Path

import igraph
import networkx

folder = Path(sys.argv[1])


def by_tie(edge):
    return edge[2]["tie"]


def networkx_told(graph):
    return {
        "directed": graph.is_directed(),
        "nodes": dict(graph.nodes(data=True)),
        "edges": sorted([[s, t, v] for s, t, v in graph.edges(data=True)], key=by_tie),
        "graph": {name: value for name, value in graph.graph.items() if isinstance(value, str)},
    }


def igraph_told(graph):
    names = graph.vs["id"]
    return {
        "directed": graph.is_directed(),
        "nodes": {vertex["id"]: vertex.attributes() for vertex in graph.vs},
        "edges": sorted([[names[e.source], names[e.target], e.attributes()] for e in graph.es], key=by_tie),
        "graph": {name: graph[name] for name in graph.attributes()},
    }


json.dump(
    {
        "graphml": networkx_told(networkx.read_graphml(folder / "map.graphml")),
        "gexf": networkx_told(networkx.read_gexf(folder / "map.gexf", version="1.3")),
        "dynamic": networkx_told(networkx.read_gexf(folder / "dynamic.gexf", version="1.3")),
        "json": networkx_told(
            networkx.node_link_graph(json.loads((folder / "map.json").read_text()), edges="links")
        ),
        "peers": networkx_told(networkx.read_graphml(folder / "peers.graphml")),
        "igraph": igraph_told(igraph.Graph.Read_GraphML(str(folder / "map.graphml"))),
    },
    sys.stdout,
    default=str,
)
