import { describe, expect, it } from 'vitest'
import { SetupError } from '../../src/errors.ts'
import { parseImportOptions } from '../../src/exchange/options.ts'
import { barOf, progressBar } from '../../src/exchange/progress.ts'

const NEEDED = [
  '--title',
  'T',
  '--people',
  'p.csv',
  '--source',
  'org',
  '--stated-as',
  'OPINION',
  '--allocate',
  'sw-1,council-idp#sw-2',
]

describe('the options of an import', () => {
  it('are read with what they leave to defaults', () => {
    const options = parseImportOptions(NEEDED)
    expect(options).toMatchObject({
      title: 'T',
      files: { people: 'p.csv' },
      source: 'org',
      statedAs: 'OPINION',
      statutoryFunction: 'CA1989_S17',
      as: { issuer: 'cli', subject: 'cli' },
      differing: 'stop',
      dates: null,
      oldest: 25,
      check: false,
      skipBadRows: false,
      nominations: false,
      allocate: [
        { issuer: 'peermap-dev', subject: 'sw-1' },
        { issuer: 'council-idp', subject: 'sw-2' },
      ],
    })
  })

  it('name columns, codes and constants, for one file or for all', () => {
    const words = [
      '--columns',
      'from=source,people.id=pid,kind=',
      '--values',
      'gender:1=boy,2=girl',
      '--set',
      'ties.kind=FRIEND',
    ]
    const { columns, values, set } = parseImportOptions([...NEEDED, ...words, '--why', 'seen together'])
    expect(columns).toEqual([
      { file: null, field: 'from', heading: 'source' },
      { file: 'people', field: 'id', heading: 'pid' },
      { file: null, field: 'kind', heading: null },
    ])
    expect(values).toEqual([
      {
        file: null,
        field: 'gender',
        codes: new Map([
          ['1', 'boy'],
          ['2', 'girl'],
        ]),
      },
    ])
    expect(set).toEqual([
      { file: 'ties', field: 'kind', value: 'FRIEND' },
      { file: 'people', field: 'whyOnMap', value: 'seen together' },
    ])
  })

  it('are refused with everything that is wrong at once', () => {
    const words = [
      '--title',
      'T',
      '--stated-as',
      'RUMOUR',
      '--visits',
      'v.csv',
      '--review-due',
      'soon',
      '--set',
      'kind',
    ]
    const message = ((): string => {
      try {
        parseImportOptions(words)
        return ''
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    })()
    expect(message.split('\n')).toHaveLength(7)
    for (const name of ['people', 'source', 'stated-as', 'visits', 'review-due', 'set', 'allocate'])
      expect(message).toContain(name)
  })

  it.each([
    [['--unknown']],
    [['stray']],
    [['--statutory-function', 'OTHER']],
    [['--values', 'gender']],
    [['--as', 'me']],
    [['--dates', 'ymd']],
    [['--differing', 'first']],
    [['--oldest', 'x']],
  ])('are refused when they are %j', (words) => {
    expect(() => parseImportOptions([...NEEDED, ...words])).toThrow(SetupError)
  })
})

describe('the progress bar', () => {
  it('is drawn on a terminal, at most ten times a second, and nowhere else', () => {
    const written: string[] = []
    const write = (text: string): number => written.push(text)
    let at = 1_000
    const bar = progressBar({ isTTY: true, write }, () => at)
    bar.show({ phase: 'WRITING', done: 1, of: 10 })
    bar.show({ phase: 'WRITING', done: 2, of: 10 })
    at += 200
    bar.show({ phase: 'WRITING', done: 3, of: 10 })
    expect(written).toHaveLength(2)
    const none = progressBar({ write })
    none.show({ phase: 'WRITING', done: 1, of: 10 })
    none.end()
    expect(written).toHaveLength(2)
    expect(barOf({ phase: 'CHECKING', done: 5, of: 10 })).toBe(`checking [${'='.repeat(15)}${' '.repeat(15)}]  50 %`)
  })
})
