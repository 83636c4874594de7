/** Values that nobody means well with, in the own parameters of every file: refused or answered, never INTERNAL. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { analysisFiles, type AnalysisFile, type Parameter } from '../../src/analysis/header.ts'
import { argumentsOf } from '../../src/analysis/sdl.ts'
import { idOf } from '../../src/demo/ids.ts'
import { asker, codes, LANTERNFIELD, peermap, serveBorough } from '../gateway/borough.ts'

serveBorough()

const HOSTILE: Readonly<Record<string, readonly unknown[]>> = {
  Int: [-2_147_483_648, -1, 0, 2_147_483_647],
  Date: ['1900-01-01', '2100-12-31', '0001-01-01', '9999-12-31'],
  ID: ['', "'; MATCH (n) RETURN n //", 'x'.repeat(201), '\u0000', idOf(2, 'yp1')],
  Boolean: [true],
  '[ID!]': [[], [''], ['x', 'x']],
}
/** Where others are tried. */
const USUAL: Readonly<Record<string, unknown>> = {
  Int: 3,
  Date: '2026-01-01',
  ID: idOf(1, 'yp1'),
  Boolean: false,
  '[ID!]': [],
}

const bareOf = ({ type }: Parameter): string => type.replace(/!$/, '')

const operationOf = (file: AnalysisFile, tried: Parameter): string => {
  const given = argumentsOf(file).filter((each) => each === tried || (each.type.endsWith('!') && each.default === null))
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const list = given.map(({ name }) => `${name}: $${name}`).join(', ')
  return `query(${declared}) { analysis(map: "${LANTERNFIELD}") { ${file.field}(${list}) { rows { ${file.columns[0]?.name} } } } }`
}

test('no value of a parameter of any file is answered with INTERNAL', async () => {
  const wrong: string[] = []
  for (const file of analysisFiles())
    for (const tried of argumentsOf(file).filter(({ name }) => name !== 'without' || file.name === 'list-gaps')) {
      const [purpose = 'UNDERSTAND_NETWORK'] = file.purposes
      const who = { ...asker(file.roles.includes('ANALYST') ? 'analyst' : 'social-worker-network'), purpose }
      const usual = Object.fromEntries(argumentsOf(file).map((each) => [each.name, USUAL[bareOf(each)]]))
      for (const value of HOSTILE[bareOf(tried)] ?? []) {
        const variables = { ...usual, [tried.name]: value }
        let answer = await peermap().ask(who, operationOf(file, tried), variables)
        while (codes(answer)[0] === 'UNAVAILABLE') {
          await sleep(500)
          answer = await peermap().ask(who, operationOf(file, tried), variables)
        }
        const code = codes(answer)[0] ?? 'OK'
        if (!['OK', 'BAD_USER_INPUT'].includes(code)) wrong.push(`${file.name} ${tried.name} ${String(value)}: ${code}`)
      }
    }
  expect(wrong).toEqual([])
}, 240_000)
