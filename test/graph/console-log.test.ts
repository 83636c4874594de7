import { closeSync, mkdtempSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { boundConsoleLog, openConsoleLog } from '../../src/graph/embedded/console-log.ts'

const file = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'peermap-console-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'console.log')
}

test('a log that grows while the server writes to it stays bounded, with one older one beside it', () => {
  const path = file()
  const { fd, from } = openConsoleLog(path, 1_000)
  expect(from).toBe(0)
  for (let line = 0; line < 500; line++) {
    writeSync(fd, `${'x'.repeat(99)}\n`)
    boundConsoleLog(path, 1_000)
  }
  writeSync(fd, 'the last line\n')
  closeSync(fd)
  expect(statSync(path).size).toBeLessThan(1_100)
  expect(statSync(`${path}.1`).size).toBeLessThan(1_100)
  expect(readFileSync(path, 'utf8')).toMatch(/the last line\n$/)
  expect(readFileSync(path, 'utf8')).not.toContain('\0')
})

test('a start on a log that is full begins a new one', () => {
  const path = file()
  const first = openConsoleLog(path, 10)
  writeSync(first.fd, 'more than ten bytes')
  closeSync(first.fd)
  const second = openConsoleLog(path, 10)
  closeSync(second.fd)
  expect(second.from).toBe(0)
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('more than ten bytes')
})
