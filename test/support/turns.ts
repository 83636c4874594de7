/** Test files that start services and databases of their own, again and again: `npm test` takes those of the day. */
import { isTurn } from './depth.ts'

/** The files of each day of three. */
export const TURNS: readonly (readonly string[])[] = [
  ['test/backup.int.test.ts', 'test/operating/operating.int.test.ts'],
  ['test/ending/ending.int.test.ts', 'test/graph/supervise.int.test.ts', 'test/upgrade/upgrade.int.test.ts'],
  ['test/graph/launch.int.test.ts', 'test/exchange/killed.int.test.ts', 'test/commands/graph.int.test.ts'],
]

/** The files whose turn is another day. None where files are named: who names one means it. */
export const notToday = (words: readonly string[]): readonly string[] =>
  words.some((word) => /^test\b|\.test\.ts$/.test(word.replace(/^\.\//, '')))
    ? []
    : TURNS.filter((_files, turn) => !isTurn(TURNS.length, turn)).flat()
