/** The command line where it needs no database. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { Tokens } from '../../src/gateway/caller.ts'
import { readHeadKey } from '../../src/journal/heads.ts'
import { openJournal } from '../../src/journal/journal.ts'
import { allRules, SHIPPED } from '../../src/policy/rule-set.ts'
import { readRuleText, ruleText } from '../../src/policy/rule-text.ts'
import { peermap } from './run.ts'

const home = mkdtempSync(join(tmpdir(), 'peermap-cli-'))
const settings = { PEERMAP_HOME: home }
const keys = join(home, 'keys')
const journal = join(home, 'journal')
const heads = join(home, 'heads')

beforeAll(async () => {
  const made = await peermap(['keys', '--out', keys])
  if (made.code !== 0) throw new Error(made.err)
  const written = await openJournal({
    folder: journal,
    heads: { folder: heads, key: await readHeadKey(join(keys, 'heads.key')) },
    log: pino({ level: 'silent' }),
  })
  for (const outcome of ['OK', 'NOT_FOUND'])
    await written.record({
      kind: outcome === 'OK' ? 'disclosure' : 'refusal',
      caller: { issuer: 'peermap-trial', subject: 'sw-1' },
      organisation: 'council',
      agency: 'CFS',
      purpose: 'ASSESS_RISK',
      mapId: 'map-1',
      rules: [],
      disclosed: [],
      operation: '0'.repeat(64),
      outcome,
    })
  await written.close()
})
afterAll(() => rmSync(home, { recursive: true }))

describe('import', () => {
  const words = [
    'import',
    '--title',
    'T',
    '--source',
    'o',
    '--stated-as',
    'FACT',
    '--why',
    'x',
    '--set',
    'reveals=NONE',
  ]

  test('P4.5 without anybody who could open the maps asks for one, and prints examples of its files', async () => {
    const [none, share] = await Promise.all([
      peermap([...words, '--people', 'p.csv'], settings),
      peermap(['import', '--example', 'share']),
    ])
    expect([none.code, none.out]).toEqual([1, ''])
    expect(none.err).toMatch(/^nobody could open the maps: say --allocate issuer#subject/)
    expect(share.code).toBe(0)
    expect(JSON.parse(share.out)).toMatchObject([{ agency: 'EDUCATION' }])
  })

  test('--check tells of a flood by kind, without a database, and --report has all of it', async () => {
    const people = join(home, 'people.csv')
    const report = join(home, 'faults.csv')
    writeFileSync(people, `id,age\n${Array.from({ length: 684 }, (_, at) => `p${at},about ${at}\n`).join('')}`)
    const { code, out, err } = await peermap([...words, '--people', people, '--check', '--report', report], settings)
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/684 faults to put right, of 1 kind:\n.*\(NOT_A_NUMBER\), 684 times:\n {4}line 2: "about 0"\n/)
    expect(out).toContain('    line 21: "about 19"\n    and 664 more\n')
    expect(readFileSync(report, 'utf8').trim().split('\n')).toHaveLength(685)
  })
})

const MAKE =
  'copy make --for peermap-dev#analyst --maps all-open --as peermap-dev#manager --role MANAGER --reason x'.split(' ')

test('a copy in production needs a folder that is named', async () => {
  const database = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x', PEERMAP_ISSUERS: join(keys, 'issuers.json') }
  const { code, err } = await peermap([...MAKE], { ...settings, ...database, NODE_ENV: 'production' })
  expect([code, err]).toEqual([1, expect.stringMatching(/^in production set PEERMAP_COPIES_DIR/)])
})

describe('peermap', () => {
  test.each([
    ['analyse', 'rank-brokers', '--map', 'x'],
    ['export', '--map', 'x', '--format', 'csv', '--out', 'x'],
    ['disproportionality', '--by', 'gender'],
    ['subject-access', '--request', 'x', '--out', 'x'],
    ['record-of-processing', '--out', 'x'],
    ['audit-sample', '--seed', 'x', '--out', 'x'],
  ])('%s says how somebody asks, and of the demo that it was not started', async (...words) => {
    const [nobody, demo] = await Promise.all([peermap(words, settings), peermap([...words, '--as', 'x'], settings)])
    expect(nobody).toMatchObject({
      code: 1,
      out: '',
      err: `${words[0]} needs --token-file FILE, or --as CALLER with the callers of the demo\n`,
    })
    expect(demo.err).toMatch(/^--as is for the demo: .*demo-callers\.json is not there until npm start has run once\n$/)
  })

  test('without a command, and with help, says what there is', async () => {
    const [none, help] = await Promise.all([peermap([]), peermap(['--help'])])
    expect(none).toEqual(help)
    expect(none.code).toBe(0)
    for (const command of ['token', 'explain', 'import', 'journal verify', 'check-graph', 'keys'])
      expect(none.out).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })

  test.each([
    ['an unknown command', ['frobnicate'], /^no command frobnicate\n\nPeermap commands/],
    ['a name of JavaScript', ['constructor'], /^no command constructor/],
    ['an unknown option', ['explain', '--colour', 'red'], /^Unknown option '--colour'/],
    ['an option without its value', ['explain', '--agency'], /^Option '--agency <value>' argument missing/],
    ['a word too many', ['explain', 'everything'], /^Unexpected argument 'everything'/],
    ['words that are none', ['rules', 'adopt'], /^rules \[--yaml\]/],
    ['no agency', ['explain'], /^--agency needs one of CFS, YOUTH_JUSTICE/],
    ['an unknown purpose', ['explain', '--agency', 'CFS', '--purpose', 'FUN'], /^--purpose needs one of ASSESS_RISK/],
    [
      'a map without its organisation',
      ['explain', '--agency', 'CFS', '--purpose', 'ASSESS_RISK', '--map', 'm'],
      /^--map and --org go together/,
    ],
    ['a token for nobody', ['token', '--agency', 'CFS'], /^token needs --agency, --org and --sub/],
    [
      'an unknown role',
      ['token', '--agency', 'CFS', '--org', 'o', '--sub', 's', '--role', 'KING'],
      /^--role needs one of/,
    ],
    ['keys without a folder', ['keys'], /^keys needs --out DIR/],
    ['keys over others', ['keys', '--out', keys], /token-key\.json can't be made: it exists already/],
    ['a copy of nobody', ['copy'], /^copy make --for ISSUER#SUBJECT/],
    ['another journal command', ['journal', 'edit'], /^journal verify \[--journal DIR\]/],
    [
      'heads without their key',
      ['journal', 'verify', '--heads', heads],
      /^--heads and --key \(the public key\) go together/,
    ],
  ])('ends with a sentence for %s', async (_what, args, says) => {
    const { code, out, err } = await peermap(args, settings)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(says)
    expect(err).not.toMatch(/^ {4}at /m)
  })

  test('names every wrong setting', async () => {
    const args = ['token', '--agency', 'CFS', '--org', 'o', '--sub', 's']
    const { code, err } = await peermap(args, { ...settings, PORT: 'x', PEERMAP_MAX_COST: '0' })
    expect(code).toBe(1)
    expect(err).toMatch(/- PORT: .*\n- PEERMAP_MAX_COST: /)
  })

  test('token refuses development tokens with a database of one’s own', async () => {
    const own = {
      ...settings,
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'x',
      PEERMAP_ISSUERS: join(keys, 'issuers.json'),
    }
    const { code, err } = await peermap(['token', '--agency', 'CFS', '--org', 'o', '--sub', 's'], own)
    expect([code, err]).toEqual([1, expect.stringMatching(/^development tokens are for the embedded database/)])
  })
})

describe('rules', () => {
  test('P9.6 are printed as one document, and as YAML that is read back', async () => {
    const [document, yaml] = await Promise.all([peermap(['rules'], settings), peermap(['rules', '--yaml'], settings)])
    expect(document.out).toMatch(/^# The rules that are shipped\n/)
    for (const { id } of allRules(SHIPPED)) expect(document.out).toContain(`### ${id} (P`)
    expect(document.out).toContain('### POLICE: PRACTITIONER')
    expect(readRuleText(yaml.out)).toEqual({ set: SHIPPED, faults: null })
  })
  test('P9.6 a file that could not be adopted is compared with nothing: every fault is named by its code', async () => {
    const file = join(home, 'rules.yaml')
    writeFileSync(file, ruleText({ ...SHIPPED, rules: SHIPPED.rules.filter(({ id }) => id !== 'R-4-05') }))
    const { code, err } = await peermap(['rules', 'compare', file], settings)
    expect(code).toBe(1)
    expect(err).toContain('FORBID R-4-05: what it forbids stays forbidden')
  })
})

describe('explain', () => {
  test('P5 says category by category what a caller may have, with rule and clause', async () => {
    const { code, out } = await peermap(['explain', '--agency', 'HEALTH', '--purpose', 'PLAN_INTERVENTION'], settings)
    expect(code).toBe(0)
    for (const category of ['MAP', 'ETHNICITY', 'CRIMINAL_OFFENCE', 'RISK']) expect(out).toContain(category)
    expect(out).toMatch(/R-\d-\d\d/)
    expect(out).toMatch(/P5/)
  })
})

describe('keys', () => {
  test('makes secrets of mode 0600 and issuers that accept tokens signed with them', async () => {
    for (const secret of ['token-key.json', 'heads.key']) expect(statSync(join(keys, secret)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(keys, 'issuers.json'), 'utf8')).not.toContain('"d"')
    const signing = ['--key', join(keys, 'token-key.json')]
    const { out } = await peermap(['token', '--agency', 'HEALTH', '--org', 'trust', '--sub', 'nurse-1', ...signing])
    const { issuers } = readConfig({ PEERMAP_ISSUERS: join(keys, 'issuers.json') })
    const found = await new Tokens(issuers ?? [], () => new Date()).verify(out.trim())
    expect(found).toMatchObject({
      issuer: 'peermap-trial',
      subject: 'nurse-1',
      organisation: 'trust',
      agency: 'HEALTH',
    })
  })
})

/** A copy of the journal, changed. */
const copy = (name: string, change: (text: string) => string): string => {
  const folder = join(home, name)
  cpSync(journal, folder, { recursive: true })
  const file = join(folder, 'journal.jsonl')
  const text = change(readFileSync(file, 'utf8'))
  rmSync(file)
  appendFileSync(file, text)
  return folder
}

describe('P9.6 journal verify', () => {
  const withHeads = ['--heads', heads, '--key', join(keys, 'heads.pub')]
  test('a whole journal: exit code 0', async () => {
    expect(await peermap(['journal', 'verify'], settings)).toMatchObject({ code: 0, err: '' })
    expect((await peermap(['journal', 'verify', ...withHeads], settings)).code).toBe(0)
  })

  test('an edited one: exit code 1, and where', async () => {
    const folder = copy('edited', (text) => text.replace('"NOT_FOUND"', '"OK"'))
    const { code, out } = await peermap(['journal', 'verify', '--journal', folder], settings)
    expect([code, out]).toEqual([1, expect.stringMatching(/\d/)])
  })

  test('a cut tail: found with the heads', async () => {
    const folder = copy('cut', (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`)
    expect((await peermap(['journal', 'verify', '--journal', folder, ...withHeads], settings)).code).toBe(1)
  })

  test('no journal: a sentence', async () => {
    const { code, out, err } = await peermap(['journal', 'verify', '--journal', join(home, 'none')], settings)
    expect(code).toBe(1)
    expect(out + err).not.toMatch(/^ {4}at /m)
  })
})
