import { defineConfig } from 'vitest/config'
import { isAll } from './test/support/depth.ts'
import { checkTestSettings } from './test/support/settings.ts'
import { notToday } from './test/support/turns.ts'

checkTestSettings(process.env)

/**
 * Workers of the integration tests, each with a Neo4j of its own (test/support/neo4j.ts): two need about 4 GB of memory and
 * use two processors. PEERMAP_TEST_WORKERS sets another number. On a database that runs already there is one.
 */
const { PEERMAP_TEST_NEO4J: running = '', PEERMAP_TEST_WORKERS: workers = '2' } = process.env
const maxWorkers = running === '' ? Math.max(1, Number.parseInt(workers, 10) || 2) : 1

const exclude = ['test/bench/**', 'node_modules/**']

export default defineConfig({
  // As Node resolves it: the libraries load this file of graphql, which refuses a second copy of itself.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', './test/support/reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/generated/**'],
      thresholds: {
        '{src/policy,src/rights/access}/**': { statements: 100, branches: 100, functions: 100, lines: 100 },
        'src/**/*.rules.ts': { statements: 100, branches: 100, functions: 100, lines: 100 },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, 'test/**/*.int.test.ts', 'test/**/*.fault.test.ts'],
          // As the integration tests below: a process loads a module once, not for each file anew.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/**/*.int.test.ts'],
          exclude: [...exclude, ...notToday(process.argv.slice(2))],
          maxWorkers,
          // After the unit tests: those count on processors that are theirs.
          sequence: { groupOrder: 1 },
          globalSetup: './test/support/neo4j.ts',
          // A worker loads the schema once, not for each file anew. What files share starts again with each (`serveEmpty`).
          isolate: false,
        },
      },
      {
        extends: true,
        // One after the other, when nothing else runs: they use up the machine, and start what they need themselves.
        test: {
          name: 'faults',
          include: ['test/faults/*.fault.test.ts'],
          exclude: isAll ? exclude : [...exclude, 'test/faults/busy.fault.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
