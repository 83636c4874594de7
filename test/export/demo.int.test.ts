/** Exports of the demo: the command, who may, what is on record, and import takes a CSV export back. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportCommand, writeExport } from '../../src/commands/export.ts'
import { DEMO_CALLERS, type DemoCaller } from '../../src/demo/callers.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { withOwnExport } from '../../src/exchange/own-export.ts'
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { assessment, issuesOf, temporaryJournal } from '../exchange/support.ts'
import { peermap } from '../commands/run.ts'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type Answer, type TestService } from '../support/service.ts'

const MAP = '01900000-0001-7000-8000-000000000001'
const TODAY = today(new Date())
const driver = testDriver()
const folder = mkdtempSync(join(tmpdir(), 'peermap-exports-'))
let service: TestService

beforeAll(async () => {
  await wipe(driver)
  const now = new Date()
  await loadDemo(driver, { today: TODAY, now, log: () => undefined })
  service = await startTestService({ settings: { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' } })
})
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true })
  await wipe(driver)
  await driver.close()
})

const caller = (name: string): DemoCaller => {
  const found = DEMO_CALLERS.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no demo caller ${name}`)
  return found
}

const signal = new AbortController().signal

/** Exports with the command, as a demo caller. @returns the folder */
async function command(name: string, out: string, ...words: readonly string[]): Promise<string> {
  const who = caller(name)
  const tokenFile = join(folder, `${name}.token`)
  writeFileSync(tokenFile, await service.token(who), { mode: 0o600 })
  const to = join(folder, out)
  const asked = ['--purpose', who.purpose, '--token-file', tokenFile, '--url', service.service.url, '--out', to]
  await exportCommand(['--map', MAP, ...asked, ...words], signal)
  return to
}

type Line = Readonly<Record<string, unknown>>
const entries = (): readonly Line[] =>
  readFileSync(join(service.home, 'journal', 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
    .filter(({ kind }) => kind === 'disclosure' || kind === 'refusal')

const ask = (name: string, query: string, variables: Line = {}): Promise<Answer> =>
  service.ask(caller(name), query, query.includes('$map') ? { map: MAP, ...variables } : variables)

describe('peermap export', () => {
  test('P4.4 P9.6 writes what a partner may see and whose decision says mayExport, with one entry of the journal', async () => {
    const before = entries().length
    const to = await command('police-network', 'police', '--format', 'json')
    const [file = ''] = readdirSync(to)
    expect(readdirSync(to)).toEqual([`peermap_${MAP}_${TODAY}_lantern-north-police.json`])
    expect(statSync(join(to, file)).mode & 0o777).toBe(0o600)
    const { graph, nodes } = JSON.parse(readFileSync(join(to, file), 'utf8'))
    const added = entries().slice(before)
    expect(added).toEqual([
      expect.objectContaining({
        kind: 'disclosure',
        id: graph.disclosure,
        name: 'exportMap JSON',
        outcome: 'OK',
        mapId: MAP,
        decisionId: graph.decision,
        organisation: 'lantern-north-police',
      }),
    ])
    const { json } = await ask(
      'data-protection-officer',
      'query($id: ID!) { journal(disclosure: $id) { entries { name kind organisation } } }',
      { id: graph.disclosure },
    )
    expect(json.data?.['journal']).toEqual({
      entries: [{ name: 'exportMap JSON', kind: 'disclosure', organisation: 'lantern-north-police' }],
    })
    expect(graph).toMatchObject({ recipient: 'lantern-north-police', purpose: 'UNDERSTAND_NETWORK', asOf: TODAY })
    // By label: the decision has MAP and RISK alone.
    expect(nodes.some((node: Line) => node['label'] === 'YP 9')).toBe(true)
    expect(nodes.some((node: Line) => 'name' in node || 'address' in node)).toBe(false)
  })

  test('P4.4 a decision that does not say so is refused with its clause, and nothing is written', async () => {
    const before = entries().length
    await expect(command('police-assess-risk', 'refused', '--format', 'csv')).rejects.toThrow(
      /STEP_REFUSED: .*\(P4\.4\)/,
    )
    await expect(command('other-school', 'refused', '--format', 'csv')).rejects.toThrow('no such map')
    expect(existsSync(join(folder, 'refused'))).toBe(false)
    expect(
      entries()
        .slice(before)
        .map(({ kind, outcome }) => [kind, outcome]),
    ).toEqual([
      ['refusal', 'STEP_REFUSED'],
      ['refusal', 'NOT_FOUND'],
    ])
  })

  test('writes all files or none, over nothing, for their owner alone', async () => {
    const to = await command('social-worker-assess-risk', 'worker', '--format', 'csv')
    const name = `peermap_${MAP}_${TODAY}_invented-council-cfs`
    const files = readdirSync(join(to, name))
    expect(files.toSorted()).toEqual(
      [`${name}.edges.csv`, `${name}.nodes.csv`, 'manifest.json', 'READ-ME.txt'].toSorted(),
    )
    for (const file of files) expect(statSync(join(to, name, file)).mode & 0o777).toBe(0o600)
    const exported = {
      name,
      files: [
        { name: 'a', text: '' },
        { name: 'b', text: '' },
      ],
    }
    expect(() => writeExport(to, exported)).toThrow('nothing is overwritten')
    expect(readdirSync(to)).toEqual([name])
    const broken = {
      name: 'other',
      files: [
        { name: 'a', text: '' },
        { name: 'a', text: '' },
      ],
    }
    expect(() => writeExport(to, broken)).toThrow("can't be written")
    chmodSync(to, 0o700)
    expect(readdirSync(to)).toEqual([name])
  })
})

const EXPORT = `query E($map: ID!, $format: ExportFormat!, $asOf: Date, $peers: Boolean! = false, $dynamic: Boolean! = false) {
  exported: exportMap(map: $map, format: $format, asOf: $asOf, undirectedPeers: $peers, dynamic: $dynamic) { name files { text } }
}`
type Exported = { readonly files: readonly { readonly text: string }[] }
const written = async (name: string, variables: Line): Promise<string> => {
  const { text } = await ask(name, EXPORT, variables)
  const { data }: { data?: { exported: Exported | null } | null } = JSON.parse(text)
  if (!data?.exported) throw new Error(text)
  return data.exported.files[0]?.text ?? ''
}

describe('exportMap', () => {
  test('R-4-05 an analyst exports labels, and no name', async () => {
    const { nodes } = JSON.parse(await written('analyst', { format: 'JSON' }))
    const fields = new Set(nodes.flatMap((node: Line) => Object.keys(node)))
    expect(fields.has('label')).toBe(true)
    expect(['name', 'aliases', 'dateOfBirth', 'address', 'ethnicity'].filter((field) => fields.has(field))).toEqual([])
  })

  test('P5 says once a field why it is withheld', async () => {
    const { json } = await ask('police-network', EXPORT, { format: 'JSON' })
    const told = json.extensions?.redactions ?? []
    expect(told).toContainEqual(
      expect.objectContaining({
        path: ['exported'],
        coordinate: 'PeerTie.intimate',
        kind: 'NOT_PERMITTED',
        clause: 'P5',
      }),
    )
    const keys = told.map(({ coordinate, kind, rule }) => JSON.stringify([coordinate, kind, rule]))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('has the PEER graph alone without direction, and ties as they were on a day', async () => {
    const peers = JSON.parse(await written('analyst', { format: 'JSON', peers: true }))
    expect(peers.directed).toBe(false)
    expect(new Set(peers.links.map(({ relation }: Line) => relation))).toEqual(new Set(['PEER']))
    expect(new Set(peers.nodes.map(({ type }: Line) => type))).toEqual(new Set(['YoungPerson']))
    const before = JSON.parse(await written('analyst', { format: 'JSON', peers: true, asOf: addDays(TODAY, -1500) }))
    expect(before.links.length).toBeLessThan(peers.links.length)
    expect(before.graph.asOf).toBe(addDays(TODAY, -1500))
  })

  test('P4.4 what is too large to be drawn is refused, on record as no disclosure', async () => {
    const more = `MATCH (m:PeerMap {id: $map}) UNWIND range(1, 60) AS number
      CREATE (:YoungPerson {id: 'more ' + number, mapId: m.id, label: 'YP more ' + number})-[:ON_MAP]->(m)`
    await driver.executeQuery(more, { map: MAP })
    const before = entries().length
    const answer = await ask('social-worker-assess-risk', EXPORT, { format: 'MERMAID' })
    await driver.executeQuery("MATCH (y:YoungPerson {mapId: $map}) WHERE y.id STARTS WITH 'more ' DETACH DELETE y", {
      map: MAP,
    })
    expect(await written('social-worker-assess-risk', { format: 'MERMAID' })).toContain('"YP 1"')
    expect(answer.json.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
    expect(
      entries()
        .slice(before)
        .map(({ kind, outcome }) => [kind, outcome]),
    ).toEqual([
      ['refusal', 'LIMIT_EXCEEDED'],
      ['disclosure', 'OK'],
    ])
    expect(answer.text).not.toContain('YP 1')
  })

  test('the limit on the cost of a request holds', async () => {
    const small = await startTestService({ settings: { PEERMAP_MAX_COST: '900' } })
    const { json } = await small.ask(caller('analyst'), EXPORT, { map: MAP, format: 'JSON' })
    await small.stop()
    expect(json.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
  })
})

describe('P0.1 P4.4', () => {
  test('P0.1 urgent access exports nothing', async () => {
    const somebody = { ...caller('social-worker-assess-risk'), sub: 'sw-urgent' }
    const taken = await service.ask(
      somebody,
      'mutation($map: ID!) { urgentAccess(input: { mapId: $map, immediateRisk: "Invented", reveals: [] }) { id } }',
      { map: MAP },
    )
    expect(taken.json.errors).toBeUndefined()
    const open = await service.ask(somebody, 'query($map: ID!) { peerMap(id: $map) { title mayExport } }', { map: MAP })
    expect(open.json.data?.['peerMap']).toEqual({ title: 'Lanternfield Estate', mayExport: false })
    const { json } = await service.ask(somebody, EXPORT, { map: MAP, format: 'JSON' })
    expect(json.data?.['exported'] ?? null).toBeNull()
    expect(JSON.stringify(json.errors)).toContain('P0.1')
  })
})

const ALL = `query($map: ID!) { peerMap(id: $map) {
  members { id label identified dateOfBirth estimatedAge estimatedAgeOn relevanceDecidedOn relevanceReviewBy viewsTakenOn endedOn }
  adults { id label kind dateOfBirth endedOn } adultsOfConcern { id label endedOn }
  groups { id label kind endedOn } locations { id label kind endedOn }
  peerTies { from to kind valence strength mutual intimate since until } supportTies { from to how since until }
  membershipTies { from to role since until } visitTies { from to kind howOften since until }
  influenceTies { from to influence control since until } groupTies { from to kind since until }
  harmTies { from to kind seriousness status underCoercion since until } affiliationTies { from to status since until }
} }`

type Lists = Readonly<Record<string, readonly Line[] | null>>

/** A map by labels: ids are another's. */
async function byLabels(map: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { text } = await ask('social-worker-assess-risk', ALL, { map })
  const { data }: { data?: { peerMap: Lists | null } | null } = JSON.parse(text)
  const lists = data?.peerMap
  if (!lists) throw new Error(text)
  const labels = new Map(
    Object.values(lists).flatMap((rows) => (rows ?? []).map(({ id, label }) => [id, label] as const)),
  )
  const told = ({ id: _id, from, to, ...rest }: Line): string =>
    JSON.stringify({ ...rest, ...(from === undefined ? {} : { from: labels.get(from), to: labels.get(to) }) })
  return Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, (rows ?? []).map(told).toSorted()]))
}

describe('import --from-export', () => {
  const NEEDED = ['--title', 'Invented again', '--source', 'invented-council-cfs', '--stated-as', 'FACT']
  const exportedTo = async (out: string): Promise<string> => {
    const to = await command('social-worker-assess-risk', out, '--format', 'csv')
    return join(to, readdirSync(to)[0] ?? '')
  }

  test('takes a CSV export back without a difference in labels, kinds and dates', async () => {
    // A group at a place, a place that no longer holds, labels that a spreadsheet could take for more.
    await driver.executeQuery(
      `MATCH (g:PeerGroup {mapId: $map}) WHERE EXISTS { (g)<-[:MEMBER_OF]-(:YoungPerson) }
       WITH g ORDER BY g.id LIMIT 1
       MATCH (l:Location {mapId: $map}) WHERE l.kind = 'PARK' AND EXISTS { (l)<-[:FREQUENTS]-(:YoungPerson) }
       WITH g, l ORDER BY l.id LIMIT 1
       SET g.label = '@group', l.label = '- "by", the pond', l.endedOn = date($day)
       CREATE (g)-[:FREQUENTS {id: 'group-visit', mapId: $map, howOften: 'WEEKLY', since: date($day)}]->(l)`,
      { map: MAP, day: addDays(TODAY, -9) },
    )
    const from = await exportedTo('again')
    const before = await byLabels(MAP)
    expect(JSON.stringify(before)).toMatch(/@group.*pond/)
    const nodes = readdirSync(from).find((name) => name.endsWith('nodes.csv')) ?? ''
    expect(readFileSync(join(from, nodes), 'utf8')).toContain(`"'@group"`)
    const { records } = await driver.executeQuery(
      'MATCH (y:YoungPerson {mapId: $map}) WHERE y.dateOfBirth > date($day) RETURN y.id AS id ORDER BY id LIMIT 1',
      { map: MAP, day: addMonths(TODAY, -12 * 16) },
    )
    const file = join(folder, 'assessment.json')
    const covered = assessment({
      categories: ['ETHNICITY', 'SEXUALITY', 'DISABILITY', 'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'],
      protected: [records[0]?.get('id')],
      from: TODAY,
      reviewOn: addMonths(TODAY, 1),
      until: addMonths(TODAY, 2),
    })
    writeFileSync(file, JSON.stringify({ assessments: [covered] }))
    const words = [...NEEDED, '--from-export', from, '--assessment', file, '--set', 'reveals=NONE']
    const report = await withOwnExport([...words, '--allocate', 'peermap-dev#sw-lanternfield'], async (own) => {
      const options = parseImportOptions(own)
      const journal = await temporaryJournal()
      return runImport({ driver, journal, options, caller: importCaller(options, 'invented-council-cfs') })
    })
    expect(issuesOf(report)).toEqual([])
    const checked = await peermap(['import', '--check', ...words])
    expect([checked.code, checked.err]).toEqual([0, ''])
    const after = await byLabels(report.maps?.[0]?.id ?? '')
    expect(after).toEqual(before)
    expect(Object.values(after).every((rows) => rows.length > 0)).toBe(true)
  })

  test('refuses what was changed since, and leaves no file behind', async () => {
    const from = await exportedTo('changed')
    const nodes = readdirSync(from).find((name) => name.endsWith('nodes.csv')) ?? ''
    writeFileSync(join(from, nodes), readFileSync(join(from, nodes), 'utf8').replace('YP 1', 'YP 100'))
    const before = readdirSync(tmpdir())
    const nothing = (): Promise<never> => Promise.reject(new Error('it was read'))
    await expect(withOwnExport(['--from-export', from], nothing)).rejects.toThrow('is not as it was exported')
    await expect(withOwnExport(['--from-export', folder], nothing)).rejects.toThrow("manifest.json can't be read")
    await expect(withOwnExport(['--from-export', from, '--people', 'x'], nothing)).rejects.toThrow('leave --people out')
    expect(readdirSync(tmpdir()).filter((name) => /from-export/.test(name) && !before.includes(name))).toEqual([])
  })
})
