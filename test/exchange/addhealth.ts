/**
 * All of Add Health as 84 maps, timed: `node --import tsx test/exchange/addhealth.ts`. A database of its own, as `npm start`
 * has it, in a temporary folder. Counts are checked against the files' own; exits with 1 if one differs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'
import { openDriver, read } from '../../src/graph/driver.ts'
import { migrate } from '../../src/graph/migrate.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { addMonths, today } from '../../src/policy/age.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { progressBar } from '../../src/exchange/progress.ts'
import { renderReport } from '../../src/exchange/report.ts'
import { addhealthArguments, typeAssessment } from './networks/addhealth.ts'
import { linesOf, network, rowsOf } from './networks/source.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const nothing = (): void => {}

const home = mkdtempSync(join(tmpdir(), 'peermap-addhealth-'))
const server = await startEmbedded({ root: ROOT, home, test: false, gds: false, log: nothing })
const driver = openDriver(server)
const journal = await openJournal({
  folder: join(home, 'journal'),
  log: { info: nothing, warn: nothing, error: nothing },
})
let failed = false
const check = (what: string, found: unknown, expected: unknown): void => {
  failed ||= found !== expected
  print(
    `${found === expected ? 'ok   ' : 'WRONG'} ${what}: ${String(found)}${found === expected ? '' : `, not ${String(expected)}`}`,
  )
}

try {
  await migrate(driver, join(ROOT, 'cypher', 'migrations'), nothing)
  const day = today(new Date())
  const assessment = join(home, 'assessment.json')
  writeFileSync(assessment, typeAssessment(day, addMonths(day, 5)))
  const options = parseImportOptions(addhealthArguments({ assessment }))
  const bar = progressBar(process.stderr)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 200)
  const report = await runImport({
    driver,
    journal,
    options,
    caller: importCaller(options, 'hackney-cfs'),
    progress: bar.show,
  })
  clearInterval(watch)
  bar.end()
  print(renderReport(report))
  const communities = await rowsOf(network('addhealth-84', 'communities.csv'))
  const edges = await rowsOf(network('addhealth-84', 'edges.csv'))
  const pairs = new Set(edges.map(({ source = '', target = '' }) => [source, target].toSorted().join(' ')))
  const count = async (pattern: string): Promise<unknown> =>
    (await read(driver, { text: `MATCH ${pattern} RETURN count(*) AS count`, timeoutMs: 60_000 }))[0]?.['count']
  check('maps', report.maps.length, communities.length)
  for (const { community, students } of communities) {
    const map = report.maps.find(({ title }) => title === `Add Health (${community})`)
    if (map?.people !== Number(students)) check(`people of community ${community}`, map?.people, Number(students))
  }
  check('young people', await count('(:YoungPerson)'), await linesOf(network('addhealth-84', 'nodes.csv')))
  check('nominations read', report.files[1]?.rows, await linesOf(network('addhealth-84', 'edges.csv')))
  check('peer ties', await count('()-[:PEER]->()'), pairs.size)
  check('mutual ties', await count("()-[:PEER {mutual: 'YES'}]->()"), edges.length - pairs.size)
  check('ethnicity', await count('(n:YoungPerson) WHERE n.ethnicity IS NOT NULL'), 75_810 - 889)
  check('ties across maps', await count('(a)-[r]->(b) WHERE a.mapId <> b.mapId'), 0)
  print(`${report.seconds.toFixed(1)} s, at most ${Math.round(peak / 2 ** 20)} MB in this process`)
} finally {
  await journal.close()
  await driver.close()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
