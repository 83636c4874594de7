// Drops the projection of an analysis that did not come to its end, if there is one.
CALL gds.graph.drop($run, false) YIELD graphName
RETURN graphName
