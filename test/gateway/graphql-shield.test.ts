/** Whether src/gateway/graphql-shield.ts still fits the graphql-shield that is installed, and is still needed. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as handedOut from '../../src/gateway/graphql-shield.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER = dirname(createRequire(import.meta.url).resolve('graphql-shield/package.json'))

/** What is gone from `util` since Node 23. */
const GONE = /\b(?:isUndefined|isArray|isBoolean|isFunction|isNull|isNumber|isObject|isRegExp|isString)\b/

/** Lines of a build that take something from `util`, by file. */
const linesOn = (build: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(FOLDER, build))
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) =>
      readFileSync(join(FOLDER, build, name), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    )

describe('graphql-shield', () => {
  test('its ES build still imports what Node 24 has not: else import it directly and delete src/gateway/graphql-shield.ts', () => {
    expect(linesOn('esm', /from ['"]util['"]/)).toEqual(["rules.js: import { isUndefined } from 'util';"])
  })

  test('its CommonJS build calls what Node 24 has not in chain and race alone, which are not handed out', () => {
    const source = readFileSync(join(FOLDER, 'cjs', 'rules.js'), 'utf8')
    const calls = source
      .split(/^class /m)
      .map((text) => ({
        name: /^\w+/.exec(text)?.[0],
        calls: text.split('\n').filter((line) => GONE.test(line)).length,
      }))
      .filter((each) => each.calls > 0)
    expect(calls).toEqual([
      { name: 'RuleChain', calls: 1 },
      { name: 'RuleRace', calls: 1 },
    ])
    expect(linesOn('cjs', GONE).filter((line) => !line.startsWith('rules.js: '))).toEqual([])
    expect(
      Object.keys(handedOut)
        .filter((name) => name !== 'applyMiddleware')
        .toSorted(),
    ).toEqual(['allow', 'and', 'deny', 'inputRule', 'not', 'or', 'rule', 'shield'])
  })

  test('nothing but that file takes it directly', () => {
    const direct = ['src', 'test'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .filter((name) =>
          /^import (?!type).*['"]graphql-(?:shield|middleware)['"]/m.test(
            readFileSync(join(ROOT, folder, name), 'utf8'),
          ),
        )
        .map((name) => join(folder, name)),
    )
    expect(direct).toEqual([])
  })
})
