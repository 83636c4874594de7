/** Every file of the library answers something on the demo, to its analyst, or to a social worker what is about harm. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { analysisFiles, type AnalysisFile } from '../../src/analysis/header.ts'
import { argumentsOf } from '../../src/analysis/sdl.ts'
import { demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import { addDays, today } from '../../src/policy/age.ts'
import { asker, codes, LANTERNFIELD, peermap, serveBorough } from '../gateway/borough.ts'

serveBorough()

const DAY = today(new Date())
/** What the files ask for of their own. */
const OWN: Readonly<Record<string, unknown>> = {
  from: idOf(1, 'yp9'),
  to: idOf(1, 'yp24'),
  person: idOf(1, 'yp7'),
  risk: idOf(1, 'r3'),
  other: demoMapIds.nightjar,
  before: addDays(DAY, -30),
  after: DAY,
  months: 3,
}
/** Another where nothing is to be found for the usual one. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'list-stale': { before: DAY },
}

const operationOf = (file: AnalysisFile): string => {
  const given = { ...OWN, ...ELSEWHERE[file.name] }
  const needed = argumentsOf(file).filter(({ type, default: preset }) => type.endsWith('!') && preset === null)
  const list = needed.map(({ name }) => `${name}: ${JSON.stringify(given[name])}`).join(', ')
  const columns = file.columns.map(({ name }) => name).join(' ')
  return `{ analysis(map: "${LANTERNFIELD}") { ${file.field}${list === '' ? '' : `(${list})`} { rows { ${columns} } } } }`
}

describe('on the demo', () => {
  test.each(analysisFiles().map((file) => [file.name, file] as const))('%s answers something', async (_name, file) => {
    const [purpose = 'UNDERSTAND_NETWORK'] = file.purposes
    const who = { ...asker(file.roles.includes('ANALYST') ? 'analyst' : 'social-worker-network'), purpose }
    for (;;) {
      const answer = await peermap().ask(who, operationOf(file))
      if (codes(answer)[0] === 'UNAVAILABLE') {
        await sleep(500)
        continue
      }
      expect(codes(answer)).toEqual([])
      expect(answer.text).toMatch(/"rows":\[\{/)
      return
    }
  })
})
