/** Signals, broken pipes and faults end a process with an exit code, at most a sentence, and nothing left running. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRunning } from '../../src/graph/embedded/process.ts'
import { begin, command, endOf, until, type Running } from './running.ts'

const folder = mkdtempSync(join(tmpdir(), 'peermap-ending-'))
afterAll(() => rmSync(folder, { recursive: true }))

const doing = (what: string, settings: Readonly<Record<string, string>> = {}): Running =>
  begin(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'process.ts'), what, folder], {
    PEERMAP_HOME: folder,
    ...settings,
  })

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends with exit code %i and a word', async (signal, code) => {
    const running = doing('waiting')
    await until(running, () => running.out().includes('ready'))
    running.child.kill(signal)
    expect([await endOf(running), running.err()]).toEqual([code, `${signal}: stopping\n`])
  })

  test('a second one does not wait for what is cleaned up', async () => {
    const running = doing('cleaning for ever')
    await until(running, () => running.out().includes('ready'))
    running.child.kill('SIGINT')
    await until(running, () => running.err().includes('stopping'))
    running.child.kill('SIGTERM')
    expect(await endOf(running)).toBe(143)
  })

  test('what fails because of it is no fault', async () => {
    const running = doing('failing while it is interrupted')
    await until(running, () => running.out().includes('ready'))
    running.child.kill('SIGTERM')
    expect([await endOf(running), running.err()]).toEqual([143, 'SIGTERM: stopping\n'])
    expect(existsSync(join(folder, 'fault.log'))).toBe(false)
  })

  test('while Maven runs: Maven is ended, and what it has fetched is deleted', async () => {
    const pidFile = join(folder, 'mvn.pid')
    writeFileSync(join(folder, 'mvn'), `#!/bin/sh\necho $$ > ${pidFile}\nexec sleep 600\n`, { mode: 0o755 })
    const running = doing('fetching', { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` })
    await until(running, () => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '')
    const pid = Number(readFileSync(pidFile, 'utf8'))
    running.child.kill('SIGINT')
    expect([await endOf(running), running.err()]).toEqual([130, 'SIGINT: stopping\n'])
    expect(isRunning(pid)).toBe(false)
    expect(readdirSync(join(folder, '.peermap', 'neo4j'))).toEqual([])
  })
})

describe('a signal to a command', () => {
  const journal = join(folder, 'journal')
  beforeAll(async () => {
    const { openJournal } = await import('../../src/journal/journal.ts')
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const written = await openJournal({ folder: journal, log: quiet })
    await written.close()
    writeFileSync(join(journal, 'journal.jsonl'), 'not a line of a journal\n'.repeat(3_000_000), { flag: 'a' })
  })

  test('P9.6 journal verify ends in the middle', async () => {
    const running = command(['journal', 'verify', '--journal', journal], {})
    const fds = `/proc/${running.child.pid}/fd`
    const isReading = (): boolean =>
      readdirSync(fds).some((fd) => {
        try {
          return readlinkSync(join(fds, fd)).startsWith(journal)
        } catch {
          return false
        }
      })
    await until(running, isReading)
    running.child.kill('SIGINT')
    expect([await endOf(running), running.out(), running.err()]).toEqual([130, '', 'SIGINT: stopping\n'])
  })
})

describe('a pipe whose reader is gone', () => {
  const piped = (line: string): Running => begin('bash', ['-o', 'pipefail', '-c', line], {})
  const script = `"${process.execPath}" --import tsx test/ending/process.ts`

  test('ends who prints, without a word', async () => {
    const running = piped(`${script} printing | head -n 1`)
    expect([await endOf(running), running.out(), running.err()]).toEqual([0, 'line 0\n', ''])
  })

  test('P5 explain | head -n 1', async () => {
    const running = piped(
      `"${process.execPath}" bin/peermap.mjs explain --agency CFS --purpose ASSESS_RISK | head -n 1`,
    )
    const code = await endOf(running)
    expect([code, running.err()]).toEqual([0, ''])
    expect(running.out().split('\n')).toHaveLength(2)
  })

  test('stops nobody whose progress is not read', async () => {
    const running = piped(`${script} telling 2> >(head -n 1 > /dev/null)`)
    expect([await endOf(running), running.out()]).toEqual([0, 'done\n'])
  })
})

describe('a fault that nobody expected', () => {
  test.each(['a fault', 'a late fault'])('%s is a sentence; its places are in a file, and no value', async (what) => {
    const file = join(folder, 'fault.log')
    rmSync(file, { force: true })
    const running = doing(what)
    expect([await endOf(running), running.out()]).toEqual([1, ''])
    expect(running.err()).toBe(
      `An unexpected fault ended this (Error). Please report it with ${file}; with PEERMAP_LOG_LEVEL=debug all of it is printed\n`,
    )
    const kept = readFileSync(file, 'utf8')
    expect(kept).toMatch(/^ {4}at .*process\.ts:\d+:\d+/m)
    expect(kept).not.toMatch(/Wren|Thistle/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('PEERMAP_LOG_LEVEL=debug prints all of it', async () => {
    const running = doing('a fault', { PEERMAP_LOG_LEVEL: 'debug' })
    expect(await endOf(running)).toBe(1)
    expect(running.err()).toMatch(/no row for Wren Thistle[\s\S]*cause[\s\S]*An unexpected fault ended this/)
  })
})
