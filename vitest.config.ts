import { defineConfig } from 'vitest/config'

const exclude = ['test/bench/**', 'node_modules/**']

/** Hundreds of operations for each caller, each planned anew by the database: run with PEERMAP_LONG_TESTS=1. */
const LONG = ['test/leaks/canary.int.test.ts']
const long = process.env['PEERMAP_LONG_TESTS'] === '1' ? [] : LONG

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
      thresholds: { 'src/protocol/**': { statements: 100, branches: 100, functions: 100, lines: 100 } },
    },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...exclude, 'test/**/*.int.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/**/*.int.test.ts'],
          exclude: [...exclude, ...long],
          fileParallelism: false,
          globalSetup: './test/support/neo4j.ts',
        },
      },
    ],
  },
})
