/** What is found in files before anything is written: read as --check reads them, without a database. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/exchange/check-files.ts'
import type { Issue } from '../../src/exchange/issues.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { ReportFile } from '../../src/exchange/report-file.ts'
import { renderReport, type ImportReport } from '../../src/exchange/report.ts'
import { COMMON, faultsOf, issuesOf, NOW, temporaryFolder, WHY, writeFiles } from './support.ts'

type Files = Readonly<Record<string, string | Buffer>>

const check = (
  files: Files,
  words: readonly string[] = WHY,
  onFault: (fault: Issue) => void = () => {},
): Promise<ImportReport> => {
  const named = Object.entries(writeFiles(temporaryFolder(), files)).flatMap(([name, path]) => [
    `--${name.replace(/\..*$/, '')}`,
    path,
  ])
  const options = parseImportOptions([...COMMON, ...named, ...words, '--check'])
  return checkFiles({ options, referencePattern: null, progress: () => {}, now: () => NOW, onFault })
}

const PEOPLE = { 'people.csv': 'id\na\nb\nc\n' }

describe('--check', () => {
  it('says how many maps good files would open, and what only the import sees', async () => {
    const report = await check({ 'people.csv': 'id,year\na,9\nb,10\n' }, [...WHY, '--map-by', 'year'])
    expect(report).toMatchObject({ status: 'CHECKED', importId: null })
    expect(renderReport(report)).toMatch(
      /^The files are good: 2 maps would be opened\. Nothing was written\.\n {2}Riverside \(9\)\n/,
    )
  })
})

describe('nominations that say different things', () => {
  it('stop the import, each pair with both rows', async () => {
    const ties = 'from,to,kind,strength\na,b,FRIEND,5\nb,a,ACQUAINTANCE,1\na,c,FRIEND,\nc,a,,2\n'
    const report = await check({ ...PEOPLE, 'ties.csv': ties }, [...WHY, '--nominations', '--skip-bad-rows'])
    expect(faultsOf(report)).toEqual(['3 DIFFERING_NOMINATIONS'])
    expect(issuesOf(report)[0]).toMatchObject({
      earlier: 2,
      value: 'a -> b: kind FRIEND, strength 5; b -> a: kind ACQUAINTANCE, strength 1',
    })
  })
})

describe('days', () => {
  const born = (...days: readonly string[]): Files => ({
    'people.csv': `id,dateOfBirth\n${days.map((day, at) => `p${at},${day}\n`).join('')}`,
  })

  it('that all can be months are a question', async () => {
    const report = await check(born('2011-05-04', '03/04/2011', '05/05/2011'))
    expect(faultsOf(report)).toEqual(['3 dateOfBirth DAY_OR_MONTH'])
    expect(renderReport(report)).toContain('--dates dmy, or --dates mdy')
    expect((await check(born('03/04/2011'), [...WHY, '--dates', 'dmy'])).status).toBe('CHECKED')
  })

  it('that can only be months first are asked for, and are days so told', async () => {
    const asked = await check(born('04/30/2011', '03/04/2011'))
    expect(renderReport(asked)).toContain('months seem to stand before days')
    expect((await check(born('04/30/2011', '03/04/2011'), [...WHY, '--dates', 'mdy'])).status).toBe('CHECKED')
  })

  it('are no question where one of the file tells', async () => {
    expect((await check(born('03/04/2011', '30/04/2011'))).status).toBe('CHECKED')
    expect((await check(born('03/03/2011'))).status).toBe('CHECKED')
  })
})

describe('ages', () => {
  it.each([
    ['a young person born in 1912', 'id,dateOfBirth\na,1912-06-05\n', '2 dateOfBirth NOT_OF_THIS_AGE'],
    ['a young person born in 1980', 'id,dob\na,1980-06-25\n', '2 dob NOT_OF_THIS_AGE'],
    ['a young person estimated at 26', 'id,age\na,26\n', '2 age NOT_OF_THIS_AGE'],
    ['an adult of 17', 'id,kind,adultKind,age\na,,,14\nb,ADULT,FAMILY,17\n', '3 age NOT_OF_THIS_AGE'],
  ])('that are none: %s', async (_what, people, fault) => {
    expect(faultsOf(await check({ 'people.csv': people }))).toEqual([fault])
  })

  it('are as told with --oldest', async () => {
    expect((await check({ 'people.csv': 'id,age\na,25\n' })).status).toBe('CHECKED')
    expect((await check({ 'people.csv': 'id,age\na,26\n' }, [...WHY, '--oldest', '26'])).status).toBe('CHECKED')
  })
})

describe('a file that is no list', () => {
  it.each([
    ['GraphML', '<?xml version="1.0"?>\n<graphml xmlns="x"><graph/></graphml>', /this is GraphML.*--people and --ties/],
    ['GEXF', '<?xml version="1.0"?>\n<gexf version="1.3">', /this is GEXF/],
    ['Pajek', '*Vertices 3\n1 "a"\n*Arcs\n', /this is a network of Pajek/],
    ['GML', 'graph [\n  node [ id 1 ]\n]', /this is GML/],
    ['UCINET', 'dl n=3 format=edgelist1\n', /UCINET/],
    ['JSON', '[{"id": 1}]', /this is JSON/],
    ['a matrix with names', ',ana,ben,cy\nana,0,1,0\nben,1,0,1\ncy,0,1,0\n', /a matrix of who knows whom/],
    ['a matrix of numbers', '0,1,0\n1,0,1\n0,1,0\n0,0,0\n'.replaceAll(/(\d)\n/g, '$1,0\n'), /a matrix/],
    ['titles above', 'Survey of Year 9\n\nfrom,to\na,b\n', /the headings seem to stand on line 3/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /an old workbook \(\.xls\)/],
  ])('is known, and one is told what to do: %s', async (_what, content, says) => {
    const report = await check({ ...PEOPLE, 'ties.csv': content })
    expect(report.issues.total).toBe(1)
    expect(renderReport(report)).toMatch(says)
  })

  it('is not thought to be one: a list of numbers, or of three ids', async () => {
    const people = 'id\n1\n2\n3\n4\n'
    const report = await check({ 'people.csv': people, 'ties.csv': 'from,to,strength\n1,2,1\n2,3,1\n3,4,1\n' })
    expect(report.status).toBe('CHECKED')
  })
})

describe('a workbook', () => {
  const born = new Date(Date.UTC(2011, 3, 3))
  const book = async (): Promise<Buffer> =>
    Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: 'Pupils',
            rows: [['id', 'name', 'dateOfBirth', 'ref'], [], ['a', 'Ana', born, 12_300_000_000], ['b', 'Ben']],
          },
          {
            name: 'Friends',
            rows: [
              ['from', 'to'],
              ['a', 'b'],
            ],
          },
          {
            name: 'Wrong',
            rows: [['id', 'dateOfBirth'], ['a', new Date(Date.UTC(2011, 3, 3, 13))], [], ['b', '#REF!']],
          },
        ],
      }),
    )

  it('is read: its first sheet, or that of --sheet, with days as days', async () => {
    const bytes = await book()
    const report = await check({ 'people.xlsx': bytes, 'ties.xlsx': bytes }, [...WHY, '--sheet', 'ties=Friends'])
    expect(faultsOf(report)).toEqual([])
    expect(report).toMatchObject({ status: 'CHECKED', files: [{ rows: 2 }, { rows: 1 }] })
  })

  it('has the row of what is wrong', async () => {
    const report = await check({ 'people.xlsx': await book() }, [...WHY, '--sheet', 'Wrong'])
    expect(faultsOf(report)).toEqual(['2 dateOfBirth NOT_A_DATE', '4 dateOfBirth SHEET_ERROR'])
  })

  it('without that sheet names those it has', async () => {
    const report = await check({ 'people.xlsx': await book() }, [...WHY, '--sheet', 'None'])
    expect(renderReport(report)).toContain('(Pupils, Friends, Wrong)')
  })

  /** A zip archive of one entry, which says that it unpacks to so much. */
  const zipOf = (name: string, content: Buffer, says = content.length): Buffer => {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(says, 24)
    entry.writeUInt16LE(name.length, 28)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(entry.length + name.length, 12)
    end.writeUInt32LE(local.length + name.length + packed.length, 16)
    return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
  }

  it.each([
    ['says that it unpacks to more than 400 MB', zipOf('xl/workbook.xml', Buffer.from('x'), 500_000_000), /unpacks to/],
    ['unpacks to more than it says', zipOf('xl/workbook.xml', Buffer.alloc(100_000), 10), /can't be read/],
    ['is no workbook', zipOf('mimetype', Buffer.from('x')), /can't be read/],
    ['is cut off', zipOf('xl/workbook.xml', Buffer.from('x')).subarray(0, 40), /can't be read/],
  ])('that %s is refused', async (_what, bytes, says) => {
    const report = await check({ 'people.xlsx': bytes })
    expect(renderReport(report)).toMatch(says)
  })
})

describe('--report', () => {
  it('has every fault, for its owner alone, over an earlier report and over no other file', async () => {
    const path = join(temporaryFolder(), 'faults.csv')
    const faults = new ReportFile(path)
    const report = await check({ 'people.csv': `id,age\n${'a,=x\n'.repeat(100)}` }, WHY, faults.add)
    faults.close()
    const lines = readFileSync(path, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(1 + report.issues.total)
    expect(lines[100]).toMatch(/people\.csv,101,age,FORMULA,,,'=x,/)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(() => new ReportFile(path).close()).not.toThrow()
    writeFileSync(path, 'mine')
    expect(() => new ReportFile(path)).toThrow('is no report')
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe('mine')
  })
})

it('what stands in a cell reaches the terminal without anything that it would obey', async () => {
  const report = await check({ 'people.csv': 'id,age\na,\u001b[31mred\u202e\n' })
  const text = renderReport(report)
  expect(text).toContain(String.raw`\u001b[31mred\u202e`)
})

describe('--map-by with a column that only ties have', () => {
  const words = [...WHY, '--map-by', 'wave', '--nominations']
  const ties = 'from,to,wave\na,b,1\nb,c,2\nc,b,2\n'

  it('is a map for each value', async () => {
    const report = await check({ ...PEOPLE, 'ties.csv': ties }, words)
    expect(faultsOf(report)).toEqual([])
    expect(report.maps.map(({ title }) => title)).toEqual(['Riverside (1)', 'Riverside (2)'])
  })

  it('names who stands in no tie, a tie that says no map, and other files, which need the column', async () => {
    const report = await check({ 'people.csv': 'id\na\nb\nc\nd\n', 'ties.csv': `${ties}a,c,\n` }, words)
    expect(faultsOf(report)).toEqual(['5 id ON_NO_MAP', '5 MISSING'])
    const places = await check({ ...PEOPLE, 'ties.csv': ties, 'places.csv': 'id,kind\np,PARK\n' }, words)
    expect(faultsOf(places)).toEqual(['1 wave NO_COLUMN', '1 wave NO_COLUMN'])
  })
})
