import { defineConfig } from 'vitest/config'

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
          exclude,
          fileParallelism: false,
          globalSetup: './test/support/neo4j.ts',
        },
      },
    ],
  },
})
