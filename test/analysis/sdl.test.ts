/** The library as GraphQL: what is committed is what the headers say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { analysisFiles } from '../../src/analysis/header.ts'
import { analysisSdl, argumentsOf } from '../../src/analysis/sdl.ts'
import { ROOT } from '../../src/config.ts'
import { builtSchema } from '../gateway/build.ts'
import { ON_HARM, ON_MAP, RANKING } from './files.ts'

test('schema/analysis/files.graphql is what the headers of cypher/analysis say: npm run codegen', () => {
  const committed = readFileSync(join(ROOT, 'schema', 'analysis', 'files.graphql'), 'utf8')
  expect(committed === analysisSdl(analysisFiles())).toBe(true)
})

test('the schema has one field a file and no other, documented by its header', async () => {
  const { schema } = await builtSchema()
  const type = schema.getType('Analysis')
  const fields = type !== undefined && 'getFields' in type ? Object.values(type.getFields()) : []
  expect(new Set(fields.map(({ name }) => name))).toEqual(new Set(analysisFiles().map(({ field }) => field)))
  for (const { question, readIt, notFor, field } of analysisFiles()) {
    const description = fields.find(({ name }) => name === field)?.description ?? ''
    for (const part of [question, readIt, notFor]) expect(description).toContain(part)
  }
})

test('a caller gives neither the name of a projection nor for whom harm is open', () => {
  const given = analysisFiles().flatMap((file) => argumentsOf(file).map(({ name }) => name))
  for (const name of ['run', 'harm', 'open', 'mapId']) expect(given).not.toContain(name)
})

test('what an order of young people is by may be null, and each row has its band', () => {
  const sdl = analysisSdl([ON_MAP, ON_HARM, RANKING])
  expect(() => parse(sdl)).not.toThrow()
  const [, row = ''] = /type RankBrokersRow \{([^}]*)\}/.exec(sdl) ?? []
  expect(row).toMatch(/ value: Float\n/)
  expect(row).toContain('band: AnalysisBand')
  expect(/type ListPeopleRow \{([^}]*)\}/.exec(sdl)?.[1]).not.toContain('band')
  expect(/rankBrokers\(([^)]*)\)/.exec(sdl)?.[1]).toContain('values: Boolean! = false')
  expect(/listPeople\(([^)]*)\)/.exec(sdl)?.[1]).not.toContain('values')
})
