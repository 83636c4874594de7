/** Each format of an export, written from one model, with texts that break files. */
import { parse } from 'csv-parse/sync'
import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filesOf, FORMATS, type Format } from '../../src/export/formats.ts'
import { cleaned } from '../../src/export/model.ts'
import { TIE_LISTS } from '../../src/export/operation.ts'
import { guarded, unguarded } from '../../src/export/csv-table.ts'
import { builtSchema } from '../gateway/build.ts'
import { ANSWER, HOSTILE, modelled } from './hostile.ts'

const { catalogue } = await builtSchema()
const model = modelled(ANSWER)
const write = (format: Format, dynamic = false): readonly string[] =>
  filesOf(model, format, { dynamic }).map(({ text }) => text)
const one = (format: Format, dynamic = false): string => write(format, dynamic)[0] ?? ''

describe('the model', () => {
  test('asks for every flat list of ties that a map has', () => {
    const lists = [...catalogue.fields.values()].filter(
      ({ type, field }) => type === 'PeerMap' && field.endsWith('Ties'),
    )
    expect(Object.keys(TIE_LISTS).toSorted()).toEqual(lists.map(({ field }) => field).toSorted())
  })

  test('P4.4 has no tie to what is not shown, and no value of what is withheld or not recorded', () => {
    expect(model.edges.map(({ id, relation }) => `${id} ${relation}`)).toEqual([
      't1 PEER',
      't2 PEER',
      't4 FREQUENTS',
      's1-m0 ABOUT',
    ])
    for (const format of FORMATS) expect(write(format).join('')).not.toMatch(/hidden|not shown/)
    const [first] = model.nodes
    expect(first?.attributes.has('ethnicity')).toBe(false)
    expect(first?.attributes.get('open')).toBe('MAP;IDENTITY')
  })

  test('has no booleans: igraph reads one that is not there as false', () => {
    expect(model.nodes.slice(0, 2).map(({ attributes }) => attributes.get('identified'))).toEqual(['yes', 'no'])
    for (const format of ['GRAPHML', 'GEXF'] as const) expect(one(format)).not.toContain('boolean')
    expect(model.edges[0]?.attributes.get('intimate')).toBe('no')
  })

  test('says the direction of each tie; all edges are directed', () => {
    expect(model.edges.map(({ attributes }) => attributes.get('direction'))).toEqual([
      'none',
      'none',
      'from_to',
      'from_to',
    ])
    expect(one('GRAPHML')).toContain('edgedefault="directed"')
  })

  test("has no character that XML can't hold, nor half of one", () => {
    expect(HOSTILE.map(cleaned).join('')).not.toMatch(/[^\P{Cc}\t\r\n]|\p{Cs}/u)
    expect(cleaned('a\u0000b\ud800c\udbff\udfff')).toBe('abc\udbff\udfff')
    expect(cleaned('\u000b\u001f\u007f\ufffe\uffff tab\tand\r\nline 😀')).toBe(' tab\tand\r\nline 😀')
  })
})

describe('every format', () => {
  test.each(FORMATS)(
    'P4.4 P9.6 %s says for whom, why, until when, of which disclosure, and not to pass it on',
    (format) => {
      const text = write(format).join('\n')
      for (const part of ['invented-org', 'ASSESS_RISK', 'disclosure-1', '2026-07-01', 'do not pass on (P4.4)'])
        expect(text).toContain(part)
    },
  )

  test('has a name that is no path', () => {
    expect(FORMATS.flatMap((format) => filesOf(model, format, { dynamic: false }).map(({ name }) => name))).toEqual([
      'peermap_map-1_2026-06-15_invented-org-..-x.nodes.csv',
      'peermap_map-1_2026-06-15_invented-org-..-x.edges.csv',
      'manifest.json',
      'READ-ME.txt',
      'peermap_map-1_2026-06-15_invented-org-..-x.graphml',
      'peermap_map-1_2026-06-15_invented-org-..-x.gexf',
      'peermap_map-1_2026-06-15_invented-org-..-x.json',
      'peermap_map-1_2026-06-15_invented-org-..-x.mmd',
    ])
  })
})

describe('CSV', () => {
  const [nodes = '', edges = '', manifest = ''] = write('CSV')
  const read = (text: string): readonly Record<string, string>[] => parse(text, { bom: true, columns: true })

  test("has a byte order mark, CRLF, all cells quoted, Gephi's headings and the disclosure in each row", () => {
    for (const text of [nodes, edges]) {
      expect(text.startsWith('\u{feff}"')).toBe(true)
      expect(text.endsWith('"\r\n')).toBe(true)
      expect(read(text).every((row) => Object.values(row).at(-1) === 'disclosure-1')).toBe(true)
    }
    expect(nodes.slice(1, 14)).toBe('"Id","Label",')
    expect(edges.slice(1, 34)).toBe('"Source","Target","Type","Weight"')
  })

  test('OWASP CSV injection: no text cell begins like a formula, and taking the guard away gives back each text', () => {
    const cells = [...read(nodes), ...read(edges)].flatMap((row) => Object.entries(row))
    const texts = cells.filter(([name]) => !['latitude', 'longitude'].includes(name)).map(([, cell]) => cell)
    expect(texts.filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(cell))).toEqual([])
    expect(
      read(nodes)
        .slice(0, HOSTILE.length)
        .map((row) => unguarded(row['Label'] ?? '')),
    ).toEqual(HOSTILE.map(cleaned))
    expect(read(nodes).find((row) => row['Id'] === 'l1')?.['latitude']).toBe('-0.5')
  })

  test('any text comes back as it was', () => {
    const sign = constantFrom('=', '+', '-', '@', '＝', "'", ' ', '\t', '\r', 'a', '\u00a0', '\u200b', '﹦')
    assert(
      property(
        oneof(
          string(),
          array(sign).map((signs) => signs.join('')),
        ),
        (text) => {
          expect(unguarded(guarded(text))).toBe(text)
          expect(guarded(text)).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠﹦]/u)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('P5.1 the manifest says which category a column is of, by type', () => {
    const { columns, textGuard, files } = JSON.parse(manifest)
    const of = (name: string) => columns.nodes.find((each: { name: string }) => each.name === name)
    expect(of('name').categories).toMatchObject({ YoungPerson: 'IDENTITY', Location: 'ADDRESS' })
    expect(of('estimatedAge').type).toBe('number')
    expect([textGuard, files.nodes.rows, files.edges.rows]).toEqual(["'", model.nodes.length, 4])
  })
})

describe('GEXF', () => {
  test('has since and the day before until as a timeline, where it is asked for', () => {
    expect(one('GEXF')).not.toMatch(/ (start|end)="/)
    const dynamic = one('GEXF', true)
    expect(dynamic).toContain('mode="dynamic" timeformat="date"')
    expect(dynamic).toMatch(/id="t1"[^>]* start="2026-01-01">/)
    expect(dynamic).toMatch(/id="t2"[^>]* end="2026-06-30">/)
    expect(dynamic).toMatch(/id="l1" label="Place 1" end="2026-05-31">/)
  })
})

describe('node-link JSON', () => {
  test('is as d3 and networkx read it, each tie with a key of its own', () => {
    const { directed, multigraph, graph, nodes, links } = JSON.parse(one('JSON'))
    expect([directed, multigraph, graph.disclosure, nodes.length]).toEqual([true, true, 'disclosure-1', 11])
    expect(links[0]).toMatchObject({ source: 'm0', target: 'm1', key: 't1', relation: 'PEER', strength: 3 })
    expect(nodes[0]).toMatchObject({ informationSource: 'Invented School' })
  })
})

describe('Mermaid', () => {
  test('P4.4 draws labels alone, and no text of theirs is more than text', () => {
    const text = one('MERMAID')
    expect(text).toContain('n0["#61;1#43;1"]')
    expect(text).toContain('n0 ---|PEER| n1')
    expect(text).toContain('n1 -->|FREQUENTS| n9')
    expect(text).not.toMatch(/Invented School|-x"/)
    const labels = text.split('\n').flatMap((line) => /^ {2}n\d+\["(.*)"\]$/.exec(line)?.[1] ?? [])
    expect(labels).toHaveLength(10)
    for (const label of labels) expect(label).not.toMatch(/["`<>&{}[\]]/)
    const comments = text.split('\n').filter((line) => line.startsWith('%%'))
    expect(comments.filter((line) => /[{}]/.test(line))).toEqual([])
  })

  test("P4.4 more than 60 can't be read on a page", () => {
    const members = Array.from({ length: 61 }, (_, index) => ({ id: `m${index}`, label: `YP ${index}` }))
    const large = (count: number) => () =>
      filesOf(modelled({ members: members.slice(0, count) }), 'MERMAID', {
        dynamic: false,
      })
    expect(large(60)).not.toThrow()
    expect(large(61)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }))
  })
})
