import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pino } from 'pino'
import { bundledExplorer, firstQuery } from '../../src/gateway/explorer-bundle.ts'
import { explorerOf } from '../../src/gateway/explorer.ts'
import { reply } from '../../src/gateway/http.ts'
import { listenHttp } from '../../src/gateway/listen.ts'
import { memoryFolder } from '../support/memory.ts'
import { ROOT } from './build.ts'

test('the explorer is bundled once, with the first query and without fonts, and older bundles go', async () => {
  const folder = mkdtempSync(join(memoryFolder(), 'peermap-explorer-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'older'))
  const files = await bundledExplorer(ROOT, folder)
  const script = files.get('page.js')?.toString() ?? ''
  expect(script).toContain('01900000-0001-7001-8000-000000000009')
  expect(script).toContain('ONGOING_SUPPORT')
  expect(files.get('page.css')?.toString()).not.toContain('@font-face')
  expect(files.get('index.html')?.toString()).not.toMatch(/<style|style=|<script>|https?:/)
  const [kept = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])
  expect(kept).not.toBe('older')

  writeFileSync(join(folder, kept, 'page.css'), 'kept')
  expect((await bundledExplorer(ROOT, folder)).get('page.css')?.toString()).toBe('kept')
})

test('where it can’t be bundled, only the explorer lacks, and the log says why', async () => {
  const folder = mkdtempSync(join(memoryFolder(), 'peermap-explorer-'))
  let logged = ''
  const explorer = explorerOf(folder, folder, pino({}, { write: (line) => void (logged += line) }))
  const listening = await listenHttp({
    host: '127.0.0.1',
    port: 0,
    requestMs: 10_000,
    underwayMs: 0,
    handle: async (exchange) => {
      if (!(await explorer.answered(exchange.request.url, exchange))) reply(exchange, { status: 200, body: {} })
    },
    onRefused: () => undefined,
  })
  onTestFinished(async () => {
    await listening.drain(0)
    rmSync(folder, { recursive: true })
  })
  const statusAt = async (path: string) => (await fetch(`http://127.0.0.1:${listening.port}${path}`)).status
  expect([await statusAt('/explorer'), await statusAt('/explorer/page.js'), await statusAt('/graphql')]).toEqual([
    503, 503, 200,
  ])
  expect(logged.match(/the explorer could not be bundled/g)).toHaveLength(1)
  // Its sources are read together: any of them may be missed first.
  expect(logged).toContain('no such file')
})

test('the first query is the one of the README', () => {
  expect(firstQuery(readFileSync(join(ROOT, 'README.md'), 'utf8'))).toMatch(/^\{\n  peerMap\(id: "01900000-/)
  expect(() => firstQuery('# Nothing\n')).toThrow('the README has no first query')
})
