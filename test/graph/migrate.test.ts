import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CYPHER_FOLDER } from '../../src/graph/statements.ts'
import { migrationsOf, statementsOf } from '../../src/graph/migrate.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peermap-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

test('a statement ends with a semicolon at the end of a line, not with one inside', () => {
  const text = "// first; and more\nMERGE (n {text: 'a; b'})\n  SET n.x = 1;\n\nRETURN 1; \n// the end;\n"
  expect(statementsOf(text)).toEqual(["// first; and more\nMERGE (n {text: 'a; b'})\n  SET n.x = 1", 'RETURN 1'])
})

test('a file without a semicolon is one statement, one of only comments is none', () => {
  expect(statementsOf('RETURN 1\n')).toEqual(['RETURN 1'])
  expect(statementsOf('// nothing\n\n')).toEqual([])
})

test('migrations are in order of their number, and line ends do not change a checksum', () => {
  write('V010__ten.cypher', 'RETURN 10;\r\n')
  write('V002__two.cypher', 'RETURN 2;\n')
  write('README.md', 'not a migration')
  const found = migrationsOf(folder)
  expect(found.map(({ version, name }) => [version, name])).toEqual([
    [2, 'two'],
    [10, 'ten'],
  ])
  write('V010__ten.cypher', 'RETURN 10;\n')
  expect(migrationsOf(folder)).toEqual(found)
})

test('a file with another name is refused, not skipped', () => {
  write('V1_one.cypher', 'RETURN 1;')
  expect(() => migrationsOf(folder)).toThrow(join(folder, 'V1_one.cypher'))
})

test('two files of one version are refused', () => {
  write('V001__one.cypher', 'RETURN 1;')
  write('V1__other.cypher', 'RETURN 1;')
  expect(() => migrationsOf(folder)).toThrow('Two migrations have version 1')
})

test('a folder that is not there is said', () => {
  expect(() => migrationsOf(join(folder, 'none'))).toThrow("can't be read")
})

test('no migration is changed, not even its comments: every graph that has it would refuse to start', () => {
  const released = join(CYPHER_FOLDER, 'migrations')
  const sums = migrationsOf(released).map(({ checksum, file }) => `${checksum}  ${basename(file)}\n`)
  expect(sums.join('')).toBe(readFileSync(join(released, 'SHA256SUMS'), 'utf8'))
})
