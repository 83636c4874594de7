import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { passwordOf } from '../../src/graph/embedded/home.ts'
import { checkJars } from '../../src/graph/embedded/jars.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peermap-jars-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const withJars = (): { readonly jars: string; readonly sums: string } => {
  const jars = join(folder, 'jars')
  const sums = join(folder, 'SHA256SUMS')
  mkdirSync(join(jars, 'lib'), { recursive: true })
  const lines = ['lib/a.jar', 'lib/b.jar'].map((path) => {
    writeFileSync(join(jars, path), `text of ${path}`)
    return `${createHash('sha256').update(`text of ${path}`).digest('hex')}  ${path}\n`
  })
  writeFileSync(sums, lines.join(''))
  return { jars, sums }
}

test('the jars that SHA256SUMS names pass', () => {
  const { jars, sums } = withJars()
  expect(checkJars(jars, sums)).toEqual([])
})

test('a jar with another content, a missing one and one too many are each named', () => {
  const { jars, sums } = withJars()
  writeFileSync(join(jars, 'lib', 'a.jar'), 'other text')
  rmSync(join(jars, 'lib', 'b.jar'))
  writeFileSync(join(jars, 'lib', 'c.jar'), 'text of lib/c.jar')
  expect(checkJars(jars, sums)).toEqual([
    'lib/a.jar has another checksum than SHA256SUMS says',
    'lib/b.jar is missing',
    'lib/c.jar is not named in SHA256SUMS',
  ])
})

test('the password of a database is made once', () => {
  const file = join(folder, 'neo4j-password')
  const password = passwordOf(folder, file)
  expect(password.length).toBeGreaterThan(20)
  expect(passwordOf(folder, file)).toBe(password)
})

test('a database whose password file is gone is not started with another one', () => {
  mkdirSync(join(folder, 'data', 'databases', 'system'), { recursive: true })
  const file = join(folder, 'neo4j-password')
  expect(() => passwordOf(folder, file)).toThrow(`The password file ${file} is gone`)
})
