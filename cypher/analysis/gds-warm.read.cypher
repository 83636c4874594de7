// Three numbers that stand for nobody, projected, computed and dropped: the database loads what analyses need.
UNWIND [[0, 1], [1, 2], [2, 0]] AS pair
WITH gds.graph.project($run, pair[0], pair[1], {}, {undirectedRelationshipTypes: ['*']}) AS g
CALL gds.betweenness.stream(g.graphName, {concurrency: 1, logProgress: false}) YIELD score
WITH g, sum(score) AS score
CALL gds.graph.drop(g.graphName) YIELD graphName
RETURN score
