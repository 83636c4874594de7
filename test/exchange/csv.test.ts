import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { delimiterOf, openCsv, type CsvRow } from '../../src/exchange/csv.ts'
import { temporaryFolder, writeFiles } from './support.ts'

const readAll = async (content: string | Buffer): Promise<{ head: CsvRow | null; rows: readonly CsvRow[] }> => {
  const paths = writeFiles(temporaryFolder(), { 'a.csv': content })
  const { headings, rows } = await openCsv(paths['a.csv'] ?? '')
  const found: CsvRow[] = []
  for await (const row of rows) found.push(row)
  return { head: headings, rows: found }
}

describe('a delimited file', () => {
  it('is read with a byte order mark, CRLF, quoted cells with line ends, and blank lines', async () => {
    const { head, rows } = await readAll('\uFEFFid,note\r\n1,"two\r\nlines, ""quoted"""\r\n\r\n2,x\r\n')
    expect(head).toEqual({ line: 1, cells: ['id', 'note'] })
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'two\r\nlines, "quoted"'] },
      { line: 5, cells: ['2', 'x'] },
    ])
  })

  it.each([
    ['a,b;c,d', ','],
    ['a;b;c', ';'],
    ['a\tb', '\t'],
    ['a|b|c', '|'],
    ['"a;b;c",d', ','],
    ['a', ','],
  ])('has its delimiter found out: %j', (headings, delimiter) => {
    expect(delimiterOf(headings)).toBe(delimiter)
  })

  it('may name its delimiter as Excel does', async () => {
    const { rows } = await readAll('sep=;\na;b\n1,5;2\n')
    expect(rows).toEqual([{ line: 3, cells: ['1,5', '2'] }])
  })

  it('may be gzip, and end its lines with CR alone or in several ways', async () => {
    expect((await readAll(gzipSync('a,b\r1,2\r3,4'))).rows.map(({ line }) => line)).toEqual([2, 3])
    expect((await readAll('a,b\r\n1,2\n3,4\r\n')).rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('keeps characters whole that lie across two pieces of the file', async () => {
    const name = 'Zoë-Łucja'
    const { rows } = await readAll(`id,name\n${`1,${name}\n`.repeat(20_000)}`)
    expect(rows).toHaveLength(20_000)
    expect(rows.every(({ cells }) => cells[1] === name)).toBe(true)
  })

  it.each([
    ['Latin-1', Buffer.from('a,b\n1,2\n3,\xe9\n', 'latin1'), { code: 'NOT_UTF8', line: 3 }],
    ['UTF-16', Buffer.from('\uFEFFa,b\n', 'utf16le'), { code: 'NOT_UTF8', line: 1 }],
    ['a quote that is never closed', 'a,b\n1,"2\n3,4\n', { code: 'BROKEN_QUOTES', line: 3 }],
    ['text after a quote', 'a,b\n1,"2"x\n3,4\n', { code: 'BROKEN_QUOTES', line: 2 }],
    ['a row without end', `a,b\n1,"${'x'.repeat(300_000)}`, { code: 'TOO_LONG' }],
  ])('is refused when it is %s', async (_what, content, fault) => {
    await expect(readAll(content)).rejects.toMatchObject(fault)
  })
})
