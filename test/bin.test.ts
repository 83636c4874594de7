import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

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
