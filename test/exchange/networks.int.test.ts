/** The real networks, imported; counts are checked against the files' own. networks/source.ts says where they are. */
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { read } from '../../src/graph/driver.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import type { ImportReport } from '../../src/exchange/report.ts'
import { testDriver, wipe } from '../support/database.ts'
import { isTurn, today } from '../support/depth.ts'
import { addhealthArguments, typeAssessment } from './networks/addhealth.ts'
import { glasgow, london, pole, stLouis } from './networks/convert.ts'
import { hasNetworks, linesOf, network, rowsOf, writeCsv } from './networks/source.ts'
import { assessment, assessmentJson, issuesOf, NOW, temporaryFolder, temporaryJournal, writeFiles } from './support.ts'

const driver = testDriver()
const TODAY = '2026-03-02'
const UNTIL = '2026-08-01'

const run = async (words: readonly string[]): Promise<ImportReport> => {
  const options = parseImportOptions(words)
  const journal = await temporaryJournal()
  const report = await runImport({
    driver,
    journal,
    options,
    caller: importCaller(options, 'hackney-cfs'),
    now: () => NOW,
  })
  expect(issuesOf(report)).toEqual([])
  expect(report.status).toBe('OPENED')
  return report
}

const count = async (pattern: string): Promise<unknown> =>
  (await read(driver, { text: `MATCH ${pattern} RETURN count(*) AS count`, timeoutMs: 30_000 }))[0]?.['count']

const unordered = (rows: readonly Readonly<Record<string, string>>[]): number =>
  new Set(rows.map(({ source = '', target = '' }) => [source, target].toSorted().join(' '))).size

const aboutEverybody = (folder: string, ...categories: readonly string[]): string => {
  const type = { protected: undefined, typeOfIndividual: 'young people of the area', from: TODAY, until: UNTIL }
  const json = assessmentJson(assessment({ ...type, categories }))
  return writeFiles(folder, { 'assessment.json': json })['assessment.json'] ?? ''
}

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

describe.runIf(hasNetworks)('the real networks', () => {
  it('london-gang is a map of 54 young people and 315 ties', async () => {
    const report = await run(london())
    expect(report.maps[0]?.people).toBe(await linesOf(network('london-gang', 'nodes.csv')))
    expect(report.maps[0]?.ties).toBe(await linesOf(network('london-gang', 'edges.csv')))
    expect(await count('(:YoungPerson)')).toBe(54)
    expect([await count('()-[:PEER {strength: 1}]->()'), await count('()-[:PEER {strength: 4}]->()')]).toEqual([
      182, 16,
    ])
  })

  it.each(today([1, 2, 3], 3))('glasgow-tfls, wave %i, is a map of 160 pupils and their nominations', async (wave) => {
    const edges = (await rowsOf(network('glasgow-tfls', 'edges.csv'))).filter((row) => row['wave'] === String(wave))
    const report = await run(await glasgow(temporaryFolder(), wave))
    expect(report.maps[0]?.people).toBe(await linesOf(network('glasgow-tfls', 'nodes.csv')))
    expect(report.files[1]?.rows).toBe(edges.length)
    expect(report.maps[0]?.ties).toBe(unordered(edges))
    expect(report.collapsed).toBe(edges.length - unordered(edges))
    expect(await count("()-[:PEER {mutual: 'YES'}]->()")).toBe(edges.length - unordered(edges))
  })

  it.runIf(isTurn(3, 0))(
    'st-louis-crime is a map with adults of concern, places, harmful ties and offences',
    async () => {
      const folder = temporaryFolder()
      const report = await run(
        await stLouis(folder, aboutEverybody(folder, 'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE')),
      )
      const nodes = await rowsOf(network('st-louis-crime', 'nodes.csv'))
      const edges = await rowsOf(network('st-louis-crime', 'edges.csv'))
      const harms = await rowsOf(network('st-louis-crime', 'derived_suspect_to_victim.csv'))
      expect(report.maps[0]?.people).toBe(nodes.filter(({ kind }) => kind === 'person').length)
      expect(await count('(:Location)')).toBe(nodes.filter(({ kind }) => kind !== 'person').length)
      expect(await count('()-[:FREQUENTS|GUARDS]->(:Location)')).toBe(edges.length)
      expect(await count('()-[:HARMS]->()')).toBe(new Set(harms.map((row) => `${row['source']} ${row['target']}`)).size)
      expect(await count('(:Offence)-[:ABOUT]->()')).toBe(edges.filter(({ role }) => role?.includes('suspect')).length)
      expect(await count('(a)-[:HARMS]->() WHERE NOT a:AdultOfConcern AND NOT a:YoungPerson')).toBe(0)
    },
  )

  it.runIf(isTurn(3, 1))('pole-manchester is a map with adults, homes and offences', async () => {
    const folder = temporaryFolder()
    const report = await run(await pole(folder, aboutEverybody(folder, 'CRIMINAL_OFFENCE')))
    const relationships = await rowsOf(network('pole-manchester', 'relationships.csv.gz'))
    const of = (type: string) => relationships.filter((row) => row['type'] === type)
    expect(report.maps[0]?.people).toBe(await linesOf(network('pole-manchester', 'nodes_Person.csv')))
    expect(await count('(:Adult)')).toBe(368)
    expect(await count('()-[:INFLUENCES]->()')).toBe(await linesOf(network('pole-manchester', 'edges_knows.csv')))
    expect(await count("()-[:FREQUENTS|GUARDS]->(:Location {kind: 'RESIDENCE'})")).toBe(of('CURRENT_ADDRESS').length)
    expect(await count('(:Location)')).toBe(new Set(of('CURRENT_ADDRESS').map(({ target }) => target)).size)
    expect(await count('(:Offence)')).toBe(of('PARTY_TO').length)
  })

  it.runIf(isTurn(3, 2))('addhealth-84: five communities are five maps (all 84: addhealth.ts)', async () => {
    const folder = temporaryFolder()
    const five = ['1', '3', '12', '50', '84']
    const communities = (await rowsOf(network('addhealth-84', 'communities.csv'))).filter(({ community = '' }) =>
      five.includes(community),
    )
    const part = async (name: string): Promise<string> => {
      const rows = (await rowsOf(network('addhealth-84', name))).filter(({ community = '' }) =>
        five.includes(community),
      )
      const headings = Object.keys(rows[0] ?? {})
      return writeCsv(
        join(folder, name),
        headings,
        rows.map((row) => headings.map((heading) => row[heading] ?? '')),
      )
    }
    const json = writeFiles(folder, { 'assessment.json': typeAssessment(TODAY, UNTIL) })['assessment.json'] ?? ''
    const files = { assessment: json, nodes: await part('nodes.csv'), edges: await part('edges.csv') }
    const report = await run(addhealthArguments(files))
    expect(report.maps).toHaveLength(5)
    for (const { community, students } of communities) {
      expect(report.maps.find(({ title }) => title === `Add Health (${community})`)?.people).toBe(Number(students))
    }
    const nominations = communities.reduce((sum, row) => sum + Number(row['nominations']), 0)
    expect(report.files[1]?.rows).toBe(nominations)
    expect(await count('()-[:PEER]->()')).toBe(unordered(await rowsOf(files.edges)))
    expect(report.collapsed).toBe(nominations - unordered(await rowsOf(files.edges)))
    expect(await count('(a)-[r]->(b) WHERE a.mapId <> b.mapId')).toBe(0)
  })
})
