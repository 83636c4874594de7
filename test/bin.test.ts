import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRunning } from '../src/graph/embedded/process.ts'

const BIN = resolve(import.meta.dirname, '../bin')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peermap-bin-'))
  cpSync(BIN, join(folder, 'bin'), { recursive: true })
  mkdirSync(join(folder, 'tools'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'package-lock.json'), '{ "packages": {} }')
})
afterEach(() => rmSync(folder, { recursive: true }))

const tool = (name: string, script: string): void =>
  writeFileSync(join(folder, 'tools', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })

/** Runs a copy of bin, with only the tools made here on PATH. */
const peermap = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, 'bin', 'peermap.mjs'), ...args], {
    encoding: 'utf8',
    env: { PATH: join(folder, 'tools') },
  })

test('all tools that lack are named at once, with what to install', () => {
  const { status, stderr } = peermap('start')
  expect(status).toBe(1)
  expect(stderr).toContain('- Maven 3.8 or later: apt-get install maven')
  expect(stderr).toContain('- npm: it comes with Node')
})

test('a command that starts no database asks for neither Java nor Maven', () => {
  const { stderr } = peermap('token')
  expect(stderr).not.toMatch(/Java|Maven/)
})

test('npm ci runs once, with the packages of the tests, and again after package-lock.json changed', () => {
  tool('npm', `echo "$@" >> ${join(folder, 'ran')}; /bin/mkdir -p ${join(folder, 'node_modules')}`)
  expect(peermap('install').stderr).toContain('npm ci')
  expect(peermap('install').stderr).toBe('')
  writeFileSync(join(folder, 'package-lock.json'), '{ "packages": { "node_modules/x": { "version": "1.0.0" } } }')
  expect(peermap('install').stderr).toContain('npm ci')
})

test('packages that npm ci put there by hand are not fetched again', () => {
  mkdirSync(join(folder, 'node_modules'))
  const lock = '{ "packages": { "node_modules/x": { "version": "1.0.0" } } }'
  writeFileSync(join(folder, 'package-lock.json'), lock)
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lock)
  tool('npm', 'exit 1')
  expect(peermap('install')).toMatchObject({ status: 0, stderr: '' })
})

test('npm ci that fails ends the command with a sentence', () => {
  tool('npm', 'exit 7')
  expect(peermap('install')).toMatchObject({ status: 1, stdout: '' })
  expect(peermap('install').stderr).toContain('npm ci failed (7)')
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s while npm ci runs ends both, with exit code %i and a sentence', async (signal, code) => {
  const began = join(folder, 'began')
  tool('npm', `echo $$ > ${began}; exec /bin/sleep 600`)
  const bin = join(folder, 'bin', 'peermap.mjs')
  const child = spawn(process.execPath, [bin, 'install'], { env: { PATH: join(folder, 'tools') } })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  while (!existsSync(began) || readFileSync(began, 'utf8') === '') await sleep(20)
  child.kill(signal)
  await once(child, 'close')
  expect(child.exitCode).toBe(code)
  expect(said).toMatch(
    new RegExp(`once\\n(  still .*\\n)*${signal}: npm ci was stopped; the next start runs it again\\n$`),
  )
  expect(isRunning(Number(readFileSync(began, 'utf8')))).toBe(false)
})

test('packages that lack a file are a sentence with what to do, and the whole of it on demand', () => {
  tool('npm', `/bin/mkdir -p ${join(folder, 'node_modules')}`)
  const { status, stderr } = peermap('token')
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /Peermap can't be loaded: Cannot find package 'tsx'.*ERR_MODULE_NOT_FOUND.*Delete .*node_modules/,
    ),
  ])
  expect(stderr).not.toMatch(/^ {4}at /m)
})
