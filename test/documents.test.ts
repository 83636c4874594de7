/** What every document keeps to: its links lead somewhere, its commands are commands, and each block says how it is tried. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { refusalsPage } from '../codegen/refusals.ts'
import { stepsPage } from '../codegen/steps.ts'
import { STEPS } from '../src/steps/all.ts'
import { SETTINGS } from '../src/config.ts'
import { ERROR_CODES } from '../src/gateway/statuses.ts'
import { RULES } from '../src/policy/rules.ts'
import { ceiling } from '../src/policy/ceiling.ts'
import { AGENCIES, CATEGORIES, needsCover, type Purpose } from '../src/policy/terms.ts'
import {
  anchorsOf,
  blocksOf,
  commandsIn,
  documentAt,
  DOCUMENTS,
  FIRST_QUERY,
  linksOf,
  SHOWN_QUERIES,
} from './support/documents.ts'

const ROOT = resolve(import.meta.dirname, '..')
const LARGEST_README = 8_000

/** What nothing here can run, and why. */
const NOT_TRIED = ['docker', 'the benchmark', 'Neo4j Browser', 'a home of an earlier state is made once']
/** Languages of blocks that are something to run. */
const RUNNABLE = new Set(['', 'sh', 'graphql', 'cypher', 'python', 'js', 'csv'])

const all = DOCUMENTS.map(({ path, text }) => ({ path, text }))
const blocks = DOCUMENTS.flatMap(blocksOf)

const scripts = Object.keys(
  z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(documentAt('package.json').text)).scripts,
)
const commandLine = readFileSync(join(ROOT, 'src', 'cli.ts'), 'utf8')
const isCommand = (name: string): boolean => new RegExp(`^ {2}'?${name}'?: async`, 'm').test(commandLine)

describe('README.md', () => {
  test('is short: at most 8 kB', () => {
    expect(statSync(join(ROOT, 'README.md')).size).toBeLessThanOrEqual(LARGEST_README)
  })

  test('shows the two commands, and a first query with its answer', () => {
    const commands = blocksOf(documentAt('README.md')).flatMap(({ language, code }) =>
      language === 'sh' ? commandsIn(code) : [],
    )
    expect(commands).toEqual(['npm start', 'npm test'])
    expect(FIRST_QUERY.answer).toContain('"peerMap"')
  })

  test('names every document of docs/, itself or through one that it names', () => {
    const reached = new Set(['README.md'])
    for (const path of reached)
      for (const { to } of path.endsWith('.md') && existsSync(join(ROOT, path)) ? linksOf(documentAt(path)) : [])
        reached.add(to)
    const documents = DOCUMENTS.map(({ path }) => path).filter((path) => path.startsWith('docs/'))
    expect(documents.filter((path) => !reached.has(path))).toEqual([])
  })
})

describe.each(all)('$path', (document) => {
  test('every link leads to a file, and every anchor to a heading', () => {
    const links = linksOf(document)
    expect(links.filter(({ to }) => !existsSync(join(ROOT, to)))).toEqual([])
    const astray = links.filter(
      ({ to, anchor }) => anchor !== '' && to.endsWith('.md') && !anchorsOf(documentAt(to)).has(anchor),
    )
    expect(astray).toEqual([])
  })

  test('every file of the source that it names is there', () => {
    const named = [...document.text.matchAll(/`((?:src|schema|cypher|test|docs|bin)\/[\w./-]+\.\w+)`/g)].map(
      ([, path = '']) => path,
    )
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('every block says how it is tried', () => {
    const untold = blocksOf(document).filter(({ language, how }) => RUNNABLE.has(language) && how === undefined)
    expect(untold.map(({ code }) => code)).toEqual([])
  })

  test('every command of npm and of peermap that it names is one', () => {
    const named = [...document.text.matchAll(/npm run ([\w:-]+)(?: -- ([\w-]+))?/g)].map(
      ([, script = '', word = '']) => ({
        script,
        word,
      }),
    )
    expect(named.filter(({ script }) => !scripts.includes(script))).toEqual([])
    const commands = named.filter(({ script, word }) => script === 'peermap' && word !== '').map(({ word }) => word)
    expect(commands.filter((name) => !isCommand(name))).toEqual([])
  })

  test('nothing was left in it by a merge', () => {
    expect(document.text).not.toMatch(/^(<{7}|={7}|>{7})/m)
  })
})

describe('blocks that are not run with the documents', () => {
  test.each(blocks.filter(({ how }) => how?.startsWith('tried by:')))('$path: $how', ({ how = '', code }) => {
    const file = how.slice('tried by:'.length).trim()
    expect(file).toMatch(/^(test\/.*\.ts|\.ci\/run)$/)
    const text = readFileSync(join(ROOT, file), 'utf8')
    const words = commandsIn(code).flatMap((line) => /^npm run peermap -- ([\w-]+)/.exec(line)?.[1] ?? [])
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  test('others say why they can’t be', () => {
    const why = blocks.flatMap(({ how = '' }) => /^not tried: (.*)$/.exec(how)?.[1] ?? [])
    expect(why.filter((each) => !NOT_TRIED.includes(each))).toEqual([])
  })
})

/** What each agency may state at all, as letters of purposes. */
const STATES: Readonly<Record<string, string>> = { YOUTH_JUSTICE: 'AUIFS', POLICE: 'AUIS' }
const PURPOSE_OF = {
  A: 'ASSESS_RISK',
  U: 'UNDERSTAND_NETWORK',
  I: 'PLAN_INTERVENTION',
  F: 'FILL_INFORMATION_GAPS',
  S: 'ONGOING_SUPPORT',
} as const satisfies Readonly<Record<string, Purpose>>

/** `○ I S` in the column of an agency -> letters of the purposes for which it is permitted. */
const lettersOf = (agency: string, cell: string): string => {
  const letters = cell.replaceAll(/[^A-Z]/g, '')
  if (cell === '–' || letters !== '') return letters
  return STATES[agency] ?? 'AIS'
}

describe('what must be in a document', () => {
  test('P5 the table of docs/data-protection.md is what the rules say', () => {
    const { text } = documentAt('docs/data-protection.md')
    const rows = [...text.matchAll(/^\| ([A-Z_]+|category) \| (.*) \|$/gm)].map(([, name = '', cells = '']) => ({
      name,
      cells: cells.split(' | '),
    }))
    const agencies = AGENCIES.filter((agency) => agency !== 'CFS')
    expect(rows[0]?.cells).toEqual(agencies)
    expect(rows.slice(1).map(({ name }) => name)).toEqual([...CATEGORIES])
    for (const category of CATEGORIES)
      for (const [index, agency] of agencies.entries()) {
        const cell = rows.find(({ name }) => name === category)?.cells[index] ?? ''
        expect(cell === '–' || cell.startsWith(needsCover(category) ? '○' : '●'), `${category} ${agency}`).toBe(true)
        for (const [letter, purpose] of Object.entries(PURPOSE_OF)) {
          const { permit } = ceiling(RULES, { agency, roles: ['PRACTITIONER'], purpose }, category)
          expect(lettersOf(agency, cell).includes(letter), `${category} ${agency} ${purpose}`).toBe(permit)
        }
      }
  })

  test('docs/steps.md is what the schema and the code say now: npm run codegen', () => {
    const { text } = documentAt('docs/steps.md')
    expect(text).toBe(stepsPage(ROOT))
    expect([...STEPS.keys()].filter((step) => text.split(`\n| \`${step}\` |`).length !== 2)).toEqual([])
  })

  test('docs/refusals.md is what the schema and the table of statuses say now: npm run codegen', () => {
    const sdl = readFileSync(join(ROOT, 'schema/errors.graphql'), 'utf8')
    expect(documentAt('docs/refusals.md').text).toBe(refusalsPage(sdl))
    expect(() => refusalsPage(sdl.replace('"There is no token, or it is not valid. Get a new one."', ''))).toThrow(
      'ErrorCode.UNAUTHENTICATED: it has no description',
    )
  })

  test('docs/operating.md has every setting', () => {
    const { text } = documentAt('docs/operating.md')
    expect(SETTINGS.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })

  test('docs/front-end.md has every code of an error', () => {
    const { text } = documentAt('docs/front-end.md')
    expect(ERROR_CODES.filter((code) => !new RegExp(`^\\| .*\\b${code}\\b`, 'm').test(text))).toEqual([])
  })

  test('the protocol has every category', () => {
    const { text } = documentAt('src/policy/protocol.md')
    expect(CATEGORIES.filter((category) => !text.includes(`| ${category} |`))).toEqual([])
  })

  test('the records of decisions are numbered without a gap', () => {
    const numbers = DOCUMENTS.map(({ path }) => /^docs\/decisions\/(\d{4})-/.exec(path)?.[1]).filter(
      (number) => number !== undefined,
    )
    expect(numbers).toEqual(numbers.map((_number, index) => String(index + 1).padStart(4, '0')))
    expect(numbers.length).toBeGreaterThan(7)
  })

  test('the licence is the same in package.json and LICENSE', () => {
    expect(documentAt('package.json').text).toContain('"license": "MIT"')
    expect(documentAt('LICENSE').text).toMatch(/^MIT License/)
  })

  test('queries are shown for a front end, a partner, an analyst and the data protection officer', () => {
    expect(new Set(SHOWN_QUERIES.map(({ path }) => path))).toEqual(
      new Set([
        'README.md',
        'docs/analysts.md',
        'docs/data-protection.md',
        'docs/exports.md',
        'docs/front-end.md',
        'docs/partners.md',
      ]),
    )
  })
})

test('the protocol says in which files each clause is carried out, and they are there', () => {
  const folder = join(ROOT, 'src/policy')
  const text = readFileSync(join(folder, 'protocol.md'), 'utf8')
  const table = /## Where each clause is carried out here\n([\s\S]*?)\n## /.exec(text)?.[1] ?? ''
  const named = [...table.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([])
})
