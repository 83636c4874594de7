"""The figures of figures.json, from the shared networks by python-igraph: what cypher/analysis is held to.

    pip install igraph==1.0.0
    python test/analysis/figures.py ../shared/data/networks > test/analysis/figures.json
"""
import csv, itertools, json, random, sys
import igraph

FOLDER = sys.argv[1]
PAIRS = 30
SEEDS = 30
TOP = 50


def rows(network, file):
    with open(f'{FOLDER}/{network}/{file}', newline='') as text:
        return list(csv.DictReader(text))


def nominations(network, where=lambda row: True, people='nodes.csv', edges='edges.csv'):
    ids = [row['id'] for row in rows(network, people) if where(row)]
    return ids, [(row['source'], row['target']) for row in rows(network, edges) if where(row)]


def wave(number):
    ids = [row['id'] for row in rows('glasgow-tfls', 'nodes.csv')]
    return ids, [(r['source'], r['target']) for r in rows('glasgow-tfls', 'edges.csv') if r['wave'] == str(number)]


def co_suspects():
    ids = [row['id'] for row in rows('st-louis-crime', 'nodes.csv') if row['kind'] == 'person']
    return ids, [(r['source'], r['target']) for r in rows('st-louis-crime', 'derived_co_suspects.csv')]


def community(number):
    return nominations('addhealth-84', lambda row: row['community'] == str(number))


NETWORKS = {
    'addhealth-77': (lambda: community(77), True),
    'london': (lambda: nominations('london-gang'), False),
    'glasgow-1': (lambda: wave(1), True),
    'glasgow-3': (lambda: wave(3), True),
    'st-louis': (co_suspects, False),
    'addhealth-15': (lambda: community(15), True),
    'addhealth-50': (lambda: community(50), True),
}


def top(ids, values):
    """The highest, and all that are as high as the last of them; zeros left out."""
    found = sorted(((value, name) for name, value in zip(ids, values) if value > 1e-9), reverse=True)
    if len(found) > TOP:
        found = [each for each in found if each[0] >= found[TOP - 1][0] - 1e-9]
    return {name: round(value, 12) for value, name in found}


def measure(ids, edges, directed):
    at = {name: n for n, name in enumerate(ids)}
    arcs = [(at[a], at[b]) for a, b in edges if a != b]
    graph = igraph.Graph(n=len(ids), edges=sorted({tuple(sorted(arc)) for arc in arcs}))
    names = lambda vertices: sorted(ids[v] for v in vertices)
    degrees = graph.degree()
    parts = graph.connected_components()
    cores = graph.coreness()
    chance = random.Random(1)
    pairs = [chance.sample(range(len(ids)), 2) for _ in range(PAIRS)]
    best = 0
    for seed in range(SEEDS):
        random.seed(seed)
        best = max(best, graph.community_multilevel().modularity)
    ways = []
    for a, b in pairs:
        length = graph.distances(a, b)[0][0]
        near = length <= 6
        ways.append({'from': ids[a], 'to': ids[b], 'length': int(length) if near else None,
                     'ways': len(graph.get_all_shortest_paths(a, b)) if near else 0})
    return {
        'people': len(ids),
        'summary': {
            'people': graph.vcount(), 'ties': graph.ecount(), 'density': graph.density(),
            'isolates': degrees.count(0), 'parts': len(parts), 'largestPart': max(parts.sizes()),
            'triangles': len(graph.list_triangles()), 'transitivity': graph.transitivity_undirected(),
            'degreeAssortativity': graph.assortativity_degree(directed=False),
            'reciprocityAtLeast': igraph.Graph(n=len(ids), edges=sorted(set(arcs)), directed=True).reciprocity() if directed else 0,
        },
        'betweenness': top(ids, graph.betweenness()),
        'pageRank': top(ids, graph.pagerank()),
        'cores': {str(core): names(v for v in range(len(ids)) if cores[v] == core) for core in sorted(set(cores))},
        'parts': sorted((names(part) for part in parts if len(part) > 1), key=lambda part: (-len(part), part)),
        'cutPoints': names(graph.articulation_points()),
        'bridges': sorted(names(graph.es[edge].tuple) for edge in graph.bridges()),
        'bestModularity': best,
        'paths': ways,
    }


def harm():
    ids = [row['id'] for row in rows('st-louis-crime', 'nodes.csv') if row['kind'] == 'person']
    at = {name: n for n, name in enumerate(ids)}
    edges = sorted({(at[r['source']], at[r['target']]) for r in rows('st-louis-crime', 'derived_suspect_to_victim.csv') if r['source'] != r['target']})
    graph = igraph.Graph(n=len(ids), edges=edges, directed=True)
    cycles = sorted((sorted(ids[v] for v in part) for part in graph.connected_components('strong') if len(part) > 1),
                    key=lambda part: (-len(part), part))
    reached = {}
    for v in range(len(ids)):
        firsts = set(graph.predecessors(v))
        seconds = {b for a in firsts for b in graph.predecessors(a)} - firsts - {v}
        if firsts:
            reached[ids[v]] = [len(firsts), len(seconds), graph.degree(v, mode='out') > 0]
    return {'ties': len(edges), 'cycles': cycles, 'reached': reached}


def groups():
    """People of St Louis in the events they were at: the bipartite projection on the events."""
    members = {}
    for row in rows('st-louis-crime', 'edges.csv'):
        members.setdefault(row['event'], set()).add(row['person'])
    pairs = {}
    for a, b in itertools.combinations(sorted(members), 2):
        shared = len(members[a] & members[b])
        if shared:
            pairs[f'{a} {b}'] = [shared, len(members[a] | members[b])]
    return pairs


figures = {'igraph': igraph.__version__}
figures['networks'] = {name: measure(*read(), directed) for name, (read, directed) in NETWORKS.items()}
figures['harm'] = harm()
figures['groups'] = groups()
# One line a measure: whoever compares two versions sees which one changed.
lines = []
for name, network in figures['networks'].items():
    inner = ',\n      '.join(f'{json.dumps(key)}: {json.dumps(value)}' for key, value in network.items())
    lines.append(f'    {json.dumps(name)}: {{\n      {inner}\n    }}')
print('{')
print(f'  "igraph": {json.dumps(figures["igraph"])},')
print('  "networks": {\n' + ',\n'.join(lines) + '\n  },')
print(f'  "harm": {json.dumps(figures["harm"])},')
print(f'  "groups": {json.dumps(figures["groups"])}')
print('}')
