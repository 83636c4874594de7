/** What every file of cypher/analysis keeps to, as far as its text tells. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../src/analysis/statement.ts'
import { SHARED_PARAMETERS } from '../../src/analysis/terms.ts'
import { MAPPING_PURPOSES, SHOWN_CLAIM_STATUSES } from '../../src/policy/terms.ts'
import { aliasesOf, nodesOf, propertiesOf, tiesOf } from './patterns.ts'
import { categoryOf, categoryOfProperty } from './schema.ts'
import { FILES } from './support.ts'

const PROTOCOL = readFileSync(new URL('../../src/policy/protocol.md', import.meta.url), 'utf8')
const OFF_THE_MAP = ['Person', 'Place']
const STRUCTURE = ['ABOUT', 'POSED_BY', 'POSED_TO', 'APPEARS_AS']

/** What of a statement speaks of another map has to say that it is open. */
const OTHER_MAPS: Readonly<Record<string, RegExp>> = {
  map: /\$other IN \$open/,
  'm.mapId': /m\.mapId IN \$open/,
}

test.each([['docs/analysts.md', `The library has ${FILES.length} questions`]])(
  '%s says how many files there are',
  (page, sentence) => {
    expect(readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8'), `${page} must say`).toContain(sentence)
  },
)

test('P2.1-P2.5 each file has a field of its own, and each purpose a file', () => {
  expect(new Set(FILES.map(({ field }) => field)).size).toBe(FILES.length)
  const purposes = new Set(FILES.flatMap((file) => file.purposes))
  expect([...purposes].toSorted()).toEqual([...MAPPING_PURPOSES].toSorted())
})

describe.each(FILES)('$name', (file) => {
  const { statement } = file
  const code = codeOf(statement)
  const nodes = nodesOf(statement)
  const ties = tiesOf(statement)

  test('says what it is not for, and cites clauses that there are', () => {
    expect(file.notFor).toMatch(/^a score or a label of a child; evidence about a person; /)
    expect(file.question.endsWith('?')).toBe(true)
    const cited = file.clauses.filter(
      (clause) => !PROTOCOL.includes(`**${clause}**`) && !PROTOCOL.includes(`## ${clause} `),
    )
    expect(cited).toEqual([])
    const silent = file.parameters.filter(({ says, name }) => says === '' && !(name in SHARED_PARAMETERS))
    expect(silent).toEqual([])
  })

  test('P1.2 every node and every tie is of the map', () => {
    const bound = new Set([
      ...nodes.filter(({ mapId }) => mapId !== null).map(({ variable }) => variable),
      ...aliasesOf(statement),
    ])
    const isElsewhere = (variable: string): boolean =>
      new RegExp(`\\b${variable}\\.mapId IN (?:\\$open|\\[\\$mapId, \\$other\\])`).test(code)
    const loose = [...nodes, ...ties].filter(({ variable, names, mapId }) => {
      if (names.some((name) => OFF_THE_MAP.includes(name)) || names.includes('APPEARS_AS')) return false
      if (mapId === '$mapId') return false
      if (mapId !== null) return !(OTHER_MAPS[mapId]?.test(code) ?? false)
      if (names.length === 0) return !bound.has(variable) && !isElsewhere(variable)
      return !isElsewhere(variable)
    })
    expect(loose.map(({ text }) => text)).toEqual([])
    expect(ties.length).toBeGreaterThan(0)
  })

  test('P1.2 ties and nodes count while they hold', () => {
    const dated = ties.filter(({ names }) => !names.some((name) => STRUCTURE.includes(name)))
    const undated = dated.filter(
      ({ variable }) =>
        variable === '' ||
        !code.includes(`coalesce(${variable}.since <`) ||
        (!code.includes(` < ${variable}.until`) && !code.includes(` <= ${variable}.until`)),
    )
    expect(undated.map(({ text }) => text)).toEqual([])
    const ended = nodes.filter(
      ({ variable, names }) =>
        names.length > 0 &&
        !names.some((name) => OFF_THE_MAP.includes(name)) &&
        !code.includes(` < ${variable}.endedOn, true)`),
    )
    expect(ended.map(({ text }) => text)).toEqual([])
  })

  test('P8.7 harm is counted for those alone for whom it is open, in every subquery', () => {
    const out = code.matchAll(/\((\w+)(?::[\w|]+ \{[^}]*\})?\)-\[(\w+):HARMS/g)
    const back = code.matchAll(/<-\[(\w+):HARMS \{[^}]*\}\]-\((\w+)/g)
    const harms = [
      ...[...out].map(({ 1: from = '', 2: tie = '', index }) => ({ from, tie, index })),
      ...[...back].map(({ 1: tie = '', 2: from = '', index }) => ({ from, tie, index })),
    ]
    const open = harms.filter(
      ({ from, tie, index }) =>
        !code.slice(index, index + 400).includes(`${from}.id IN $harm AND ${tie}.subjectId = ${from}.id`),
    )
    expect(open).toEqual([])
    const named = (code.match(/:HARMS/g) ?? []).length
    expect((code.match(/IN \$harm AND/g) ?? []).length).toBe(named)
    expect(code).not.toContain('AFFILIATED_WITH')
  })

  test('P8.7 what is disproved or reveals more is left out', () => {
    const judged = [...nodes, ...ties].filter(({ names }) => names.includes('Risk') || names.includes('HARMS'))
    const statuses = `IN [${SHOWN_CLAIM_STATUSES.map((status) => `'${status}'`).join(', ')}]`
    for (const { variable } of judged) expect(statement).toContain(`${variable}.status ${statuses}`)
    const revealing = ['Risk', 'Strength', 'InformationGap', 'Intervention', 'PeerGroup', 'Location']
    const open = nodes.filter(
      ({ variable, names }) =>
        names.some((name) => revealing.includes(name)) && !code.includes(`NOT ${variable}:Revealing`),
    )
    expect(open.map(({ text }) => text)).toEqual([])
  })

  test('P5.1 reads what it says that it reads', () => {
    const named = new Map<string, readonly string[]>()
    for (const { variable, names } of [...nodes, ...ties])
      if (variable !== '') named.set(variable, [...(named.get(variable) ?? []), ...names])
    const categories = [
      ...[...nodes, ...ties].flatMap(({ names }) => names.map(categoryOf)),
      ...propertiesOf(statement).flatMap(([variable, property]) =>
        (named.get(variable) ?? []).flatMap((name) => {
          try {
            return [categoryOfProperty(name, property)]
          } catch (error) {
            // One of several labels that a variable has in the file knows the property.
            if ((named.get(variable) ?? []).some((other) => other !== name && knows(other, property))) return []
            throw error
          }
        }),
      ),
    ]
    const found = new Set(categories.filter((category) => category !== null))
    expect([...found].toSorted()).toEqual([...file.reads].toSorted())
  })

  test('GDS: the traps', () => {
    const calls = code.match(/CALL gds\.[\w.]+\.stream\([^}]*\}/g) ?? []
    for (const call of calls) expect(call).toMatch(/concurrency: 1, (?:.*, )?logProgress: false\}$/s)
    const count = (text: string): number => code.split(text).length - 1
    expect(count('id(')).toBe(count('id(') === 0 ? 0 : 1)
    expect([count('gds.graph.project('), count('gds.graph.drop('), count('WHERE g IS NOT NULL')]).toEqual(
      file.usesGds ? [1, 1, 1] : [0, 0, 0],
    )
  })
})

function knows(name: string, property: string): boolean {
  try {
    categoryOfProperty(name, property)
    return true
  } catch {
    return false
  }
}
