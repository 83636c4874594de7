import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { importCaller, runImport } from '../../src/exchange/import.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { testDriver, wipe } from '../support/database.ts'
import {
  ALLOCATE,
  assessment,
  assessmentJson,
  COMMON,
  faultsOf,
  GOOD,
  importFiles,
  nodesIn,
  NOW,
  onlyIn,
  temporaryFolder,
  temporaryJournal,
  WHY,
  writeFiles,
} from './support.ts'

const driver = testDriver()
const nodes = (): Promise<unknown> => nodesIn(driver)
const only = (text: string): Promise<unknown> => onlyIn(driver, text)

const TIES = `MATCH (a)-[r:PEER]->(b)
              WITH a.label + '-' + b.label + ' ' + r.mutual + ' ' + coalesce(r.kind, '') + ' ' + r.strength AS tie ORDER BY tie
              RETURN collect(tie) AS value`

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

describe('an import', () => {
  it('draws people, groups, places, ties and offences, and opens the map with its assessment', async () => {
    const report = await importFiles(driver, GOOD, { words: [...WHY, '--allocate', 'sw-1,sw-2'] })
    expect(faultsOf(report)).toEqual([])
    expect(report).toMatchObject({
      status: 'OPENED',
      written: {
        'young-people': 2,
        adults: 1,
        'adults-of-concern': 1,
        'case-references': 2,
        'peer-ties': 1,
        'support-ties': 1,
        'harm-ties': 1,
        'influence-ties': 1,
        'affiliation-ties': 1,
        'group-ties': 1,
        'membership-ties': 1,
        'visit-ties': 2,
        'guard-ties': 1,
        offences: 1,
        statements: 4,
      },
    })
    expect(await only("MATCH (m:PeerMap {status: 'OPEN', trigger: 'KNOWN_GROUP'}) RETURN count(m) AS value")).toBe(1)
    expect(
      await only(`MATCH (n:YoungPerson {label: 'YP A'})
                  RETURN n {.name, .aliases, .source, .statedAs, .recordedBy, .version, .whyOnMap, .identified,
                            dateOfBirth: toString(n.dateOfBirth)} AS value`),
    ).toEqual({
      name: 'Ana Example',
      aliases: ['Annie', 'Nan'],
      source: 'hackney-cfs',
      statedAs: 'FACT',
      recordedBy: 'cli#cli',
      version: 1,
      whyOnMap: 'seen together',
      identified: true,
      dateOfBirth: '2011-05-04',
    })
    expect(
      await only(`MATCH (n:YoungPerson {label: 'YP 2'})
                  RETURN n {.estimatedAge, .estimatedAgeSource, on: toString(n.estimatedAgeOn)} AS value`),
    ).toEqual({ estimatedAge: 14, estimatedAgeSource: 'hackney-cfs', on: '2026-03-02' })
    expect(
      await only(`MATCH (d:AdultOfConcern)-[r:HARMS]->(b:YoungPerson)
                  RETURN r.subjectId = d.id AND r.mapId = b.mapId AND r.status = 'SUSPECTED' AS value`),
    ).toBe(true)
    // P8.7: labels of what may be hidden do not count.
    expect(await only('MATCH (g:PeerGroup:Revealing) RETURN g.label AS value')).toMatch(/^Group [A-Z][2-9][A-Z][2-9]$/)
    expect(await only('MATCH (p:Location) RETURN p.latitude IS :: FLOAT AND p.latitude = 51.0 AS value')).toBe(true)
    expect(
      await only(`MATCH (a:Assessment)-[:PROTECTS]->(p:YoungPerson)
                  RETURN size(a.subjectIds) = 2 AND p.label = 'YP A' AND a.mapId = p.mapId AS value`),
    ).toBe(true)
    expect(await only('MATCH (a:Allocation) RETURN collect(a.practitioner) AS value')).toEqual([
      'peermap-dev#sw-1',
      'peermap-dev#sw-2',
    ])
    expect(await only('MATCH (p:Person)-[:APPEARS_AS]->(:YoungPerson) RETURN collect(p.ref) AS value')).toHaveLength(2)
    expect(await only('MATCH (o:Offence)-[:ABOUT]->(p {label: "YP 2"}) RETURN o.spent AS value')).toBe(false)
  })

  it('is reported as already there when it is run twice, wherever the files lie', async () => {
    const first = await importFiles(driver, GOOD, { words: WHY })
    const before = await nodes()
    const second = await importFiles(driver, GOOD, { words: WHY })
    expect(second).toMatchObject({ status: 'ALREADY_THERE', importId: first.importId, identity: first.identity })
    expect(second.maps.map(({ id }) => id)).toEqual(first.maps.map(({ id }) => id))
    expect(await nodes()).toBe(before)
    const other = await importFiles(driver, { ...GOOD, 'visits.csv': 'person,place\na,p\n' }, { words: WHY })
    expect(other.status).toBe('OPENED')
  })

  it('is in the journal, intended and done, without a value (P9.6)', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const journal = await temporaryJournal(folder)
    const report = await importFiles(driver, GOOD, { words: WHY, journal })
    await journal.close()
    const text = readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    const entries = text
      .trim()
      .split('\n')
      .map((line): Readonly<Record<string, unknown>> => JSON.parse(line))
      .filter(({ kind }) => kind === 'import')
    expect(entries.map(({ outcome }) => outcome)).toEqual(['INTENDED', 'DONE'])
    expect(entries.every(({ stepId }) => stepId === report.importId)).toBe(true)
    expect(entries.every(({ mapId }) => mapId === report.maps[0]?.id)).toBe(true)
    for (const value of ['Ana', 'Example', 'theft', 'YP A', 'Riverside']) expect(text).not.toContain(value)
  })

  it('opens a map for each value of a column, and joins nobody across two', async () => {
    const people = 'id,community\na,1\nb,1\nc,2\n'
    const words = [...WHY, '--map-by', 'Community']
    const crossed = await importFiles(driver, { 'people.csv': people, 'ties.csv': 'from,to\na,c\n' }, { words })
    expect(faultsOf(crossed)).toEqual(['2 ANOTHER_MAP'])
    const report = await importFiles(
      driver,
      { 'people.csv': people, 'ties.csv': 'from,to,community\na,b,1\n' },
      { words },
    )
    expect(report.maps.map(({ title, people: count, ties }) => [title, count, ties])).toEqual([
      ['Riverside (1)', 2, 1],
      ['Riverside (2)', 1, 0],
    ])
  })

  it('opens a map for each value of a column of ties: who is named in them stands on it (P5)', async () => {
    const files = {
      'people.csv': 'id,ref,ethnicity,age\na,R1,,\nb,R2,x,14\nc,R3,,\n',
      'ties.csv': 'from,to,wave\na,b,1\nb,c,2\n',
      'assessment.json': assessmentJson(assessment({ protected: ['b'] })),
    }
    const report = await importFiles(driver, files, { words: [...WHY, '--map-by', 'wave'] })
    expect(faultsOf(report)).toEqual([])
    expect(report.maps.map(({ title, people, ties }) => [title, people, ties])).toEqual([
      ['Riverside (1)', 2, 1],
      ['Riverside (2)', 2, 1],
    ])
    expect(await only('MATCH (p:Person {ref: "R2"})-[:APPEARS_AS]->(y) RETURN count(DISTINCT y.mapId) AS value')).toBe(
      2,
    )
    expect(await only('MATCH (a:Assessment) RETURN count(DISTINCT a.mapId) AS value')).toBe(2)
    expect(await only('MATCH (a)-[:PEER]->(b) RETURN all(x IN collect(a.mapId = b.mapId) WHERE x) AS value')).toBe(true)
  })

  it('of the same files with other practitioners allocates them, once, and copies nothing (P4.5)', async () => {
    const first = await importFiles(driver, GOOD, { words: WHY })
    const again = await importFiles(driver, GOOD, { words: [...WHY, '--allocate', 'council-idp#sw-2'] })
    expect(again).toMatchObject({ status: 'ALLOCATED', importId: first.importId })
    expect(await only('MATCH (m:PeerMap) RETURN count(m) AS value')).toBe(1)
    const KEYS = 'MATCH (a:Allocation) WITH a ORDER BY a.practitioner RETURN collect(a.practitioner) AS value'
    expect(await only(KEYS)).toEqual(['council-idp#sw-2', 'peermap-dev#sw-1'])
    await driver.executeQuery("MATCH (a:Allocation {practitioner: 'council-idp#sw-2'}) SET a.until = a.from")
    const ended = await importFiles(driver, GOOD, { words: [...WHY, '--allocate', 'council-idp#sw-2'] })
    expect(ended.status).toBe('ALREADY_THERE')
    expect(ended.notes.join(' ')).toContain('Not made: 1 allocation.')
    expect(await only(KEYS)).toEqual(['council-idp#sw-2', 'peermap-dev#sw-1'])
  })

  it('with --nominations draws a returned nomination once, as mutual, and what one leaves open the other says', async () => {
    const files = { 'people.csv': 'id\na\nb\nc\n', 'ties.csv': 'from,to,strength,kind\na,b,2,\nb,a,,FRIEND\na,c,1,\n' }
    const refused = await importFiles(driver, files, { words: WHY })
    expect(faultsOf(refused)).toEqual(['3 REVERSE_TIE'])
    const report = await importFiles(driver, files, { words: [...WHY, '--nominations'] })
    expect(report).toMatchObject({ status: 'OPENED', collapsed: 1, written: { 'peer-ties': 2 } })
    expect(await only(TIES)).toEqual(['YP 1-YP 2 YES FRIEND 2', 'YP 1-YP 3 UNKNOWN  1'])
  })

  it.each([
    ['first', ['YP 1-YP 2 YES FRIEND 5'], 1],
    ['both', ['YP 1-YP 2 YES FRIEND 5', 'YP 2-YP 1 YES ACQUAINTANCE 1'], 0],
  ])('--differing %s draws nominations that say different things as told', async (differing, ties, collapsed) => {
    const files = {
      'people.csv': 'id\na\nb\n',
      'ties.csv': 'from,to,kind,strength,valence\na,b,FRIEND,5,PROTECTIVE\nb,a,ACQUAINTANCE,1,STRAINED\n',
    }
    const words = [...WHY, '--nominations', '--differing', differing]
    const report = await importFiles(driver, files, { words })
    expect(report).toMatchObject({ status: 'OPENED', collapsed })
    expect(report.notes.join(' ')).toContain('1 pair of nominations say different things')
    expect(await only(TIES)).toEqual(ties)
  })

  it('draws somebody whose name is none as not identified (P3.1)', async () => {
    const people = 'id,name,aliases,label\na,unknown,-,\nb,Unknown male 2,Jay; n/a,N/A\nc,Na Example,NK,\n'
    const report = await importFiles(driver, { 'people.csv': people }, { words: WHY })
    expect(report.notes.join(' ')).toContain('2 young people not identified')
    expect(
      await only(`MATCH (n:YoungPerson) WITH n ORDER BY n.label
                  RETURN collect([n.label, n.identified, n.name, n.description, n.aliases]) AS value`),
    ).toEqual([
      ['YP 1', false, null, 'name not known', null],
      ['YP 2', false, null, 'Unknown male 2', ['Jay']],
      ['YP 3', true, 'Na Example', null, ['NK']],
    ])
  })

  it('writes which id became which to a file for its owner alone, never over another file', async () => {
    const ids = join(temporaryFolder(), 'ids.csv')
    const words = [...WHY, '--ids-out', ids]
    await importFiles(driver, { 'people.csv': 'id,label\na7,"Big, Al"\n' }, { words })
    expect(statSync(ids).mode & 0o777).toBe(0o600)
    const [head, row] = readFileSync(ids, 'utf8').split('\n')
    expect(head).toBe('map,kind,fileId,id,label')
    expect(row).toMatch(/^[0-9a-f-]{36},YOUNG_PERSON,a7,[0-9a-f-]{36},"Big, Al"$/)
    await expect(importFiles(driver, { 'people.csv': 'id\nb\n' }, { words })).rejects.toThrow('--ids-out')
    expect(await only("MATCH (n) WHERE any(k IN keys(n) WHERE n[k] = 'a7') RETURN count(n) AS value")).toBe(0)
  })

  it('that was killed leaves a file of ids that stops nobody, and is named once its maps are there', async () => {
    const folder = temporaryFolder()
    const ids = join(folder, 'ids.csv')
    const words = [...WHY, '--ids-out', ids]
    const dead = `${ids}.01900000-0000-7000-8000-000000000000.part`
    writeFileSync(dead, 'left behind')
    const { importId } = await importFiles(driver, { 'people.csv': 'id\na\n' }, { words })
    expect(readdirSync(folder)).toEqual(['ids.csv'])
    // Killed after its maps were open, before the file had its name.
    renameSync(ids, `${ids}.${importId}.part`)
    const other = await importFiles(driver, { 'people.csv': 'id\nb\n' }, { words: [...WHY, '--ids-out', `${ids}2`] })
    expect(other.status).toBe('OPENED')
    expect(await importFiles(driver, { 'people.csv': 'id\na\n' }, { words })).toMatchObject({ importId })
    expect(readdirSync(folder)).toEqual(['ids.csv', 'ids.csv2'])
  })

  it('that fails midway leaves nothing, says so in the journal, and can be run again', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const journal = await temporaryJournal(folder)
    const paths = writeFiles(temporaryFolder(), {
      'people.csv': `id,ref\n${Array.from({ length: 12_000 }, (_, at) => `p${at},R${at}\n`).join('')}`,
    })
    const path = paths['people.csv'] ?? ''
    const options = parseImportOptions([...COMMON, ...ALLOCATE, ...WHY, '--people', path])
    const request = { driver, journal, options, caller: importCaller(options, 'hackney-cfs'), now: () => NOW }
    let written = false
    const progress = ({ phase, done }: { phase: string; done: number }): void => {
      if (phase !== 'WRITING' || done < 11_000 || written) return
      written = true
      // Somebody saves the sheet while it is imported.
      writeFileSync(path, readFileSync(path, 'utf8').replace('p0,', 'q0,'))
    }
    const controller = new AbortController()
    const stop = ({ phase, done }: { phase: string; done: number }): void => {
      if (phase === 'WRITING' && done >= 6_000) controller.abort()
    }
    await expect(runImport({ ...request, progress: stop, signal: controller.signal })).rejects.toThrow('aborted')
    expect(await nodes()).toBe(0)
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toContain('"outcome":"FAILED"')
    const report = await runImport({ ...request, progress })
    expect(report.status).toBe('OPENED')
    expect(report.maps[0]?.people).toBe(12_000)
  })
})
