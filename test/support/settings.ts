/** What a run of the tests can be told. The service knows none of it, and refuses what it does not know. */

/** Variable -> what it is for. */
export const TEST_SETTINGS: Readonly<Record<string, string>> = {
  PEERMAP_TEST_NEO4J: 'a throw-away database that runs already: {"uri", "user", "password"}',
  PEERMAP_TEST_WORKERS: 'integration tests beside each other, each with a Neo4j of its own',
  PEERMAP_TEST_DEPTH: '"all" tries all that is generated; else a part of it, which the day chooses',
  PEERMAP_TEST_SEED: 'chooses the parts instead of the day',
  PEERMAP_TEST_PYTHON:
    'a Python 3 with pip: what it reads of exports is tried, with packages in an environment of their own',
  PEERMAP_LEAK_OPERATIONS: 'operations for each caller of the canary suite',
  PEERMAP_LEAK_SEED: 'repeats a run of the canary suite',
  PEERMAP_HOSTILE_RUNS: 'hostile values for each argument of each root field',
  PEERMAP_HOSTILE_SEED: 'repeats a run of hostile values',
  PEERMAP_PROPERTY_RUNS: 'random sequences of steps',
  PEERMAP_PROPERTY_SEED: 'repeats a run of random sequences; "random" for others',
  PEERMAP_PROPERTY_SHRINK: 'whether a failing sequence is made shorter',
  PEERMAP_PROPERTY_TABLE: 'prints what was tried',
  PEERMAP_RACE_PAIRS: 'pairs of steps taken at once',
  PEERMAP_EQUALITY_TABLES: 'random tables whose hidden counts are attacked',
  PEERMAP_FAULT_ROUNDS: 'how often each fault is repeated',
  PEERMAP_FAULT_SECONDS: 'for how long clients are at work around a fault',
  PEERMAP_BURNERS: 'processes that keep a machine busy while the service starts',
  PEERMAP_NETWORKS: 'folder of the real networks',
  PEERMAP_TEST_BROWSER: 'a Chromium or Chrome program; the one of the npm packages is for Linux on x64',
  PEERMAP_COPY_TOOLS: 'a Python with neo4j and pandas, and the folder of the jars of cypher-shell: {"python", "shell"}',
  PEERMAP_ANALYSIS_NETWORKS: '"all" holds the library of analysis to igraph on the large networks, too',
}

/** @throws Error naming every PEERMAP_* that the tests do not know: a slip would be ignored else */
export function checkTestSettings(variables: Readonly<Record<string, string | undefined>>): void {
  const unknown = Object.keys(variables).filter(
    (name) => /^PEERMAP_/i.test(name) && !Object.hasOwn(TEST_SETTINGS, name),
  )
  if (unknown.length === 0) return
  throw new Error(
    `${unknown.join(', ')}: the tests know only ${Object.keys(TEST_SETTINGS).join(', ')} (test/support/settings.ts)`,
  )
}
