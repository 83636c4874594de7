import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { archiveOf } from '../../src/graph/embedded/archive.ts'

let folder: string
let kept: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peermap-archive-'))
  kept = join(folder, 'cds')
  mkdirSync(join(folder, 'bin'))
  vi.stubEnv('JAVA_HOME', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** A java that gets the two files of `-Xshare:dump` as $list and $archive. */
const java = (script: string): void =>
  writeFileSync(
    join(folder, 'bin', 'java'),
    `#!/bin/sh\nfor a; do case $a in -XX:SharedClassListFile=*) list=\${a#*=};; -XX:SharedArchiveFile=*) archive=\${a#*=};; esac; done\n${script}\n`,
    { mode: 0o755 },
  )

/** What a server with DumpLoadedClassList writes while it runs. */
const listWritten = (flags: readonly string[]): void => {
  const list = flags[0]?.replace('-XX:DumpLoadedClassList=', '') ?? ''
  writeFileSync(list, `java/lang/Object id: 0\n@lambda-proxy ${'x'.repeat(5_000)}\njava/lang/String id: 1\njava/la`)
}
const settled = () => vi.waitUntil(() => readdirSync(kept).every((name) => /\.(jsa|failed)$/.test(name)))

test('the first server that serves makes the archive, later ones use it, tests too', async () => {
  java('cp "$list" "$archive"')
  expect(archiveOf(kept, 'a.jar', false).flags).toEqual([])
  const first = archiveOf(kept, 'a.jar', true)
  listWritten(first.flags)
  first.make()
  await settled()
  const [name = ''] = readdirSync(kept)
  // whole lines only, and none longer than Java reads
  expect(readFileSync(join(kept, name), 'utf8').trim()).toBe('java/lang/Object id: 0\njava/lang/String id: 1')
  expect(archiveOf(kept, 'a.jar', true).flags).toEqual([`-XX:SharedArchiveFile=${join(kept, name)}`])
  expect(archiveOf(kept, 'a.jar', false).flags).toEqual([`-XX:SharedArchiveFile=${join(kept, name)}`])
  expect(archiveOf(kept, 'b.jar', false).flags).toEqual([])
})

test('a Java that can not make one is not asked again', async () => {
  java('exit 1')
  const first = archiveOf(kept, 'a.jar', true)
  listWritten(first.flags)
  first.make()
  await settled()
  expect(archiveOf(kept, 'a.jar', true).flags).toEqual([])
})

test('a server that stops early leaves nothing, and the next one makes it', async () => {
  java('echo half > "$archive"; exec sleep 30')
  const first = archiveOf(kept, 'a.jar', true)
  listWritten(first.flags)
  const stop = first.make()
  await vi.waitUntil(() => readdirSync(kept).length === 2)
  await stop()
  expect(readdirSync(kept)).toEqual([])
  expect(archiveOf(kept, 'a.jar', true).flags[0]).toContain('DumpLoadedClassList')
  expect(existsSync(kept)).toBe(true)
})

test('of two servers that start at once one makes it', async () => {
  java('cp "$list" "$archive"')
  const first = archiveOf(kept, 'a.jar', true)
  expect(archiveOf(kept, 'a.jar', true).flags).toEqual([])
  expect(archiveOf(kept, 'b.jar', true).flags[0]).toContain('DumpLoadedClassList')
  listWritten(first.flags)
  first.make()
  await vi.waitUntil(() => readdirSync(kept).some((name) => name.endsWith('.jsa')))
  expect(archiveOf(kept, 'a.jar', true).flags[0]).toContain('SharedArchiveFile')
})
