/** share.json and assessment.json: their schemas in docs/, and the examples that --example prints. */
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleOf, JSON_FILES, jsonSchemaOf } from '../../src/exchange/examples.ts'
import { readAssessmentFile, readShareFile } from '../../src/exchange/inputs.ts'
import { Issues } from '../../src/exchange/issues.ts'
import { temporaryFolder, writeFiles } from './support.ts'

const DOCS = resolve(import.meta.dirname, '../../docs')

describe.each(JSON_FILES)('%s.json', (name) => {
  it('has its schema in docs/ (rewrite: npm test -- test/exchange/examples.test.ts --update)', async () => {
    const text = `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`
    await expect(text).toMatchFileSnapshot(join(DOCS, `${name}.schema.json`))
  })

  it('has an example that is read without a fault', async () => {
    const file = `${name}.json`
    const path = writeFiles(temporaryFolder(), { [file]: exampleOf(name) })[file] ?? ''
    const issues = new Issues()
    const read = { share: readShareFile, assessment: readAssessmentFile }[name]
    expect(await read(path, file, issues)).not.toBeNull()
    expect(issues.found.total).toBe(0)
  })
})

it('another name has no example', () => {
  expect(() => exampleOf('people')).toThrow('--example needs one of share, assessment')
})
