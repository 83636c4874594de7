/** The examples of analyses in the documents are asked on the demo by the command line, and answered as they show. */
import { describe, expect, test } from 'vitest'
import { DEMO_CALLERS } from '../../src/demo/callers.ts'
import { writeDemoCallers } from '../../src/dev-tokens.ts'
import { addDays, today } from '../../src/policy/age.ts'
import { entries, LANTERNFIELD, peermap, serveBorough } from '../gateway/borough.ts'
import { peermap as command, type Ran } from '../commands/run.ts'
import { blocksTried, commandsIn, wordsOf } from '../support/documents.ts'

serveBorough()

const EXAMPLES = blocksTried('test: analyse').map(({ code, answer = '' }) => ({
  words: wordsOf(commandsIn(code)[0] ?? '').slice(4),
  answer,
}))

const DAY = today(new Date())
const GIVEN: Readonly<Record<string, string>> = { $MAP: LANTERNFIELD, $TODAY: DAY, $MONTH_AGO: addDays(DAY, -30) }

/** The demo counts its days from today. */
const withoutDays = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\d(?!\d|-)/g, 'YYYY-MM-DD').replaceAll(/ +\n/g, '\n')

async function analyse(words: readonly string[]): Promise<Ran> {
  const { home, service } = peermap()
  await writeDemoCallers(home, DEMO_CALLERS)
  return command([...words, '--url', service.url], { PEERMAP_HOME: home })
}

describe('the documents for analysts', () => {
  test('have five examples', () => {
    expect(EXAMPLES).toHaveLength(5)
  })

  test.each(EXAMPLES)('$words', async ({ words, answer }) => {
    const { code, out, err } = await analyse(words.map((word) => GIVEN[word] ?? word))
    expect([code, err]).toEqual([0, ''])
    let rest = withoutDays(out)
    for (const part of withoutDays(answer).split('…\n')) {
      expect(rest).toContain(part)
      rest = rest.slice(rest.indexOf(part) + part.length)
    }
  })
})

describe('the command', () => {
  const BROKERS = ['analyse', 'rank-brokers', '--map', LANTERNFIELD]

  test('CSV has the rows alone, what is said with them beside; JSON has all', async () => {
    const csv = await analyse([...BROKERS, '--as', 'analyst', '--values', '--limit', '3', '--format', 'csv'])
    expect(csv.out.split('\r\n')).toHaveLength(5)
    expect(csv.out.split('\r\n')[0]).toBe('id,label,value,band,placeLow,placeHigh,firstInShare')
    expect(csv.err).toContain('not evidence about a person')
    const json = await analyse([...BROKERS, '--as', 'analyst', '--without-opinion', '--format', 'json'])
    expect(JSON.parse(json.out)).toMatchObject({ basedOn: { people: 24, ties: 23 }, robustness: { state: 'DONE' } })
    expect(entries().at(-1)).toMatchObject({ kind: 'disclosure', agency: 'CFS', outcome: 'OK' })
  })

  test('whom rows name by id alone is called by label, and a list is shown whole', async () => {
    const { out } = await analyse(['analyse', 'find-parts', '--map', LANTERNFIELD, '--as', 'analyst'])
    const ids = ['14', '17', '23'].map((ref) => `YP ${ref}`).join('; ')
    expect(out).toContain(`\n3       ${ids}\n`)
    expect(out).not.toContain('…')
    expect(out).toContain('How sure: it counts or lists what is recorded')
  })

  test.each([
    ['P4.6 a partner', [...BROKERS, '--as', 'police-network'], 'PURPOSE_REFUSED: analyses are for'],
    ['P5.2 values, to who sees names', [...BROKERS, '--as', 'social-worker-network', '--values'], '(P5.2)'],
    [
      'P4.5 what is not whole',
      ['analyse', 'follow-harm', '--as', 'social-worker-one-person', '--map', LANTERNFIELD],
      'HARMFUL_RELATIONSHIP is withheld: the allocation includes this category for some people',
    ],
    ['P4.4 a map that is not open', ['analyse', 'rank-brokers', '--as', 'analyst', '--map', 'x'], 'no such map'],
    ['an analysis that is none', ['analyse', 'predict-harm', '--map', 'x'], 'no analysis predict-harm'],
    ['an option before the name', ['analyse', '--as', 'analyst', 'rank-brokers'], 'the name comes first'],
    ['a caller that is none', [...BROKERS, '--as', 'nobody'], 'has no caller nobody: social-worker-assess-risk, '],
    [
      'P4.6 another purpose',
      ['analyse', 'list-gaps', '--as', 'analyst', '--map', LANTERNFIELD],
      'list-gaps is for the purpose FILL_INFORMATION_GAPS, not for UNDERSTAND_NETWORK',
    ],
    ['nobody who asks', BROKERS, 'analyse needs --token-file'],
    ['a parameter that is needed', ['analyse', 'find-path', '--map', 'x', '--as', 'analyst'], 'needs --from'],
    ['an option of another file', [...BROKERS, '--as', 'analyst', '--person', 'x'], '--person'],
  ] as const)('%s is refused in a sentence', async (_what, words, sentence) => {
    const { code, out, err } = await analyse(words)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
  })
})
